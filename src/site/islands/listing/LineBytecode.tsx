/**
 * What a line of the program compiles to under the version that is set, and where its thread can be made to let go of the
 * GIL: in a card beside the program for whoever points at it with a mouse, and in a panel under it, which follows the
 * caret, for everybody.
 */
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactNode, RefObject } from 'react';
import type { ListedProgram } from '../../../worker/messages.ts';
import type { Messages } from '../../i18n/format.ts';
import type { Place } from '../../lib/editor/handle.ts';
import { savesData } from '../../lib/save-data.ts';
import type { CodeActions } from '../playground/CodePane.tsx';
import type { Playground } from '../playground/use-playground.ts';
import { LineCode, ListingRows, summary } from './ListingRows.tsx';
import { lineListing, nextLine } from './model.ts';
import { placeCard } from './placement.ts';
import { useHover } from './use-hover.ts';
import type { Hover } from './use-hover.ts';
import { useListed } from './use-listed.ts';
import type { Listed, ProgramText } from './use-listed.ts';

interface Props {
  readonly id: string;
  readonly play: Playground;
  readonly codeRef: RefObject<CodeActions | null>;
  /** Called when the caret has moved. */
  readonly caretRef: RefObject<(() => void) | null>;
  /** The last move of a mouse over the program: it may rest when this comes to be there. */
  readonly pointerRef: RefObject<PointerEvent | null>;
  readonly text: ProgramText;
  /** The panel is. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function LineBytecode(props: Props): ReactNode {
  const { play, text, isOpen } = props;
  const [isHovered, setIsHovered] = useState(false);
  // Whoever asked for little data has the engine loaded by Run, or by the panel.
  const listed = useListed(play, text, isOpen || (isHovered && !savesData()));
  return isOpen ? (
    <Panel key={text.filename} {...props} listed={listed} />
  ) : (
    <Hovering {...props} listed={listed} onHovered={setIsHovered} />
  );
}

interface HoveringProps extends Props {
  readonly listed: Listed;
  readonly onHovered: (isHovered: boolean) => void;
}

function Hovering({ play, codeRef, pointerRef, listed, onHovered }: HoveringProps): ReactNode {
  const cardRef = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  useHover({ codeRef, cardRef, pointerRef }, (next) => {
    setHover(next);
    onHovered(next !== null);
  });
  if (hover === null || listed.kind !== 'ready' || !isText(listed, hover.place)) return null;
  return <Card {...{ play, codeRef, cardRef, listed, hover }} />;
}

type Ready = Extract<Listed, { kind: 'ready' }>;

/** There is something under the pointer, and it is code. */
function isText({ program, lines }: Ready, place: Place): boolean {
  const character = lines[place.line - 1]?.[place.column - 1] ?? ' ';
  if (character.trim() === '') return false;
  return program.error !== null || lineListing(program, place).count > 0;
}

interface PanelProps extends Props {
  readonly listed: Listed;
}

function Panel(props: PanelProps): ReactNode {
  const { id, play, codeRef, caretRef, text, listed, onClose } = props;
  const { messages, state } = play;
  const caret = useCaret(codeRef, caretRef);
  const [chosen, setChosen] = useState<{ readonly place: Place; readonly caret: Place } | null>(
    null,
  );
  const choose = (place: Place): void => setChosen({ place, caret });
  const ownRef = useRef<HTMLDivElement>(null);
  useHover({ codeRef, cardRef: ownRef }, (hover) => hover !== null && choose(hover.place));
  // A caret that moves takes the panel along.
  const at = chosen?.caret === caret ? chosen.place : caret;

  const program = listed.kind === 'ready' ? listed.program : null;
  const place =
    at.line > 0 || program === null ? at : { line: nextLine(program, 0) ?? 1, column: 0 };
  const lines = text.source.split('\n');
  const listing = program === null ? null : lineListing(program, place);
  return (
    <div
      ref={ownRef}
      id={id}
      className="listing"
      role="group"
      data-key="listing"
      aria-label={messages.text('tools.bytecode')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="listing__head">
        <Turn {...{ program, place, messages }} back onLine={choose} />
        <span>{messages.text('listing.line', { line: Math.max(1, place.line) })}</span>
        <Turn {...{ program, place, messages }} onLine={choose} />
        <LineCode text={lines[place.line - 1] ?? ''} meant={listing?.meant ?? null} />
        <button type="button" className="btn text" data-key="listing-close" onClick={onClose}>
          {messages.text('listing.close')}
        </button>
      </div>
      <p role="status">
        {text.filename.endsWith('.py')
          ? summary(listed, listing, state.setup.settings.python, messages)
          : messages.text('listing.notPython')}
      </p>
      <ListingRows {...{ listing, messages }} line={place.line} hasGil={program?.hasGil === true} />
      <p>
        {messages.text('listing.note')}{' '}
        <span className="listing__keys">{messages.text('listing.keys')}</span>
      </p>
    </div>
  );
}

interface TurnProps {
  readonly program: ListedProgram | null;
  readonly place: Place;
  readonly messages: Messages;
  readonly back?: boolean;
  readonly onLine: (place: Place) => void;
}

/** To the next line that compiles to something. */
function Turn({ program, place, messages, back = false, onLine }: TurnProps): ReactNode {
  const line = program === null ? null : nextLine(program, place.line, back);
  const words = messages.text(back ? 'listing.before' : 'listing.after');
  return (
    <button
      type="button"
      className="btn text"
      aria-label={words}
      title={words}
      aria-disabled={line === null}
      data-key={back ? 'listing-before' : 'listing-after'}
      onClick={() => line !== null && onLine({ line, column: 0 })}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d={back ? 'M2 10h10L7 3z' : 'M2 4h10l-5 7z'} />
      </svg>
    </button>
  );
}

/** There is no caret before there is an editor. */
const NOWHERE = '0 0';

/** Where the caret is; the same object as long as it stays there. */
function useCaret(codeRef: Props['codeRef'], caretRef: Props['caretRef']): Place {
  const subscribe = useCallback(
    (listener: () => void) => {
      caretRef.current = listener;
      return () => {
        caretRef.current = null;
      };
    },
    [caretRef],
  );
  const key = useSyncExternalStore(subscribe, () => {
    const caret = codeRef.current?.editor()?.caret();
    return caret === undefined ? NOWHERE : `${caret.line} ${caret.column}`;
  });
  return useMemo(() => {
    const [line = 0, column = 0] = key.split(' ').map(Number);
    return { line, column };
  }, [key]);
}

interface CardProps {
  readonly play: Playground;
  readonly codeRef: RefObject<CodeActions | null>;
  readonly cardRef: RefObject<HTMLDivElement | null>;
  readonly listed: Ready;
  readonly hover: Hover;
}

function Card({ play, codeRef, cardRef, listed, hover }: CardProps): ReactNode {
  const { messages, state } = play;
  const { place } = hover;
  const listing = lineListing(listed.program, place);
  useLayoutEffect(() => {
    const own = cardRef.current;
    const frame = codeRef.current?.frame() ?? null;
    if (own === null || frame === null) return;
    own.showPopover();
    const linePx = Number.parseFloat(getComputedStyle(frame).lineHeight) || 24;
    const typed = codeRef.current?.editor()?.caret() ?? place;
    const about = hover.y - linePx;
    const there = about + (typed.line - place.line) * linePx;
    const corner = placeCard(
      { width: own.offsetWidth, height: own.offsetHeight },
      frame.getBoundingClientRect(),
      [
        { top: about, bottom: about + 2 * linePx },
        { top: there, bottom: there + 2 * linePx },
      ],
      { width: document.documentElement.clientWidth, height: innerHeight },
    );
    if (corner === null) {
      own.hidePopover();
      return;
    }
    own.style.left = `${corner.left}px`;
    own.style.top = `${corner.top}px`;
  });
  return (
    <div ref={cardRef} popover="manual" className="listing-card" data-key="listing-card">
      <p className="listing__head">
        <span>{messages.text('listing.line', { line: place.line })}</span>
        <LineCode text={listed.lines[place.line - 1] ?? ''} meant={listing.meant} />
      </p>
      <p>{summary(listed, listing, state.setup.settings.python, messages)}</p>
      {listing.count > 0 && (
        <ListingRows {...{ listing, messages }} line={place.line} hasGil={listed.program.hasGil} />
      )}
    </div>
  );
}
