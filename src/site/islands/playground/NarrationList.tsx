/** A run in sentences: all of them, page by page, or those of one thread or one lock. The picture's text form. */
import { memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { NarrationItem, Trace } from '@inside-the-gil/engine/trace';
import type { Messages } from '../../i18n/format.ts';
import { narrationParts } from '../../lib/narration.ts';
import type { TimelineModel } from '../../lib/timeline/model.ts';
import { itemAt } from './moment.ts';
import { EVERYTHING, filteredNarration, lockLines } from './narration-filter.ts';
import type { NarrationFilter } from './narration-filter.ts';

interface Props {
  readonly trace: Trace;
  readonly model: TimelineModel;
  readonly messages: Messages;
  readonly cursorNs: number | null;
  readonly onCursor: (timeNs: number) => void;
}

/** So many sentences at a time. */
const PAGE = 400;

/** So many come with a run's first paint, more than there is room for; the rest comes after it. */
const FIRST = 40;
const FIRST_PAINT_MS = 50;

/** Whether the run has been painted a moment ago. */
function useIsPainted(trace: Trace): boolean {
  const [painted, setPainted] = useState<Trace | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setPainted(trace), FIRST_PAINT_MS);
    return () => clearTimeout(timer);
  }, [trace]);
  return painted === trace;
}

export function NarrationList({ trace, model, messages, cursorNs, onCursor }: Props): ReactNode {
  const [filter, setFilter] = useState<NarrationFilter>(EVERYTHING);
  const [limit, setLimit] = useState(PAGE);
  const isPainted = useIsPainted(trace);
  const most = isPainted ? limit : Math.min(limit, FIRST);
  const { items, more } = useMemo(
    () => filteredNarration(trace, filter, most),
    [trace, filter, most],
  );
  const now = cursorNs === null ? -1 : itemAt(items, cursorNs);
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(onCursor);
  useEffect(() => {
    latest.current = onCursor;
  });
  const go = useCallback((timeNs: number): void => latest.current(timeNs), []);
  useEffect(() => {
    const panel = list.current?.closest('.panel');
    const line = list.current?.children[now];
    if (!(panel instanceof HTMLElement) || !(line instanceof HTMLElement)) return;
    // Scrolls the panel, never the page.
    const over = line.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom;
    const under = line.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    if (over > 0) panel.scrollTop += over + 8;
    else if (under < 0) panel.scrollTop += under - 8;
  }, [now]);
  // One stop for Tab; the arrow keys go on from there.
  const stop = Math.max(0, now);
  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.narr-time') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    buttons[next]?.focus();
  }

  return (
    <>
      <Filters
        trace={trace}
        model={model}
        messages={messages}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setLimit(PAGE);
        }}
      />
      {items.length === 0 && (
        <p className="empty-line">{messages.text('playground.noNarration')}</p>
      )}
      <ol className="narr" ref={list} onKeyDown={onKeyDown}>
        {items.map((item, index) => (
          <Sentence
            key={index}
            item={item}
            letters={model.letters}
            messages={messages}
            isNow={index === now}
            isStop={index === stop}
            onCursor={go}
          />
        ))}
      </ol>
      {more && isPainted && (
        <button
          type="button"
          className="btn text"
          data-key="narration-more"
          onClick={() => setLimit(limit + PAGE)}
        >
          {messages.text('narration.more', { count: PAGE })}
        </button>
      )}
    </>
  );
}

interface SentenceProps extends Pick<Props, 'messages' | 'onCursor'> {
  readonly item: NarrationItem;
  readonly letters: readonly string[];
  readonly isNow: boolean;
  /** Where Tab stops. */
  readonly isStop: boolean;
}

/** Hundreds of them stand beside a timeline that moves with every frame: each is made when it changes, and not again. */
const Sentence = memo(function Sentence({
  item,
  letters,
  messages,
  isNow,
  isStop,
  onCursor,
}: SentenceProps): ReactNode {
  return (
    <li className={isNow ? 'now' : undefined}>
      <button
        type="button"
        className="narr-time"
        tabIndex={isStop ? 0 : -1}
        aria-current={isNow ? 'step' : undefined}
        onClick={() => onCursor(item.timeNs)}
      >
        <time>{messages.duration(item.timeNs)}</time>
      </button>
      <span>
        {narrationParts(item, messages, letters).map((part, k) =>
          typeof part === 'string' ? (
            part
          ) : (
            <span key={k} className={`th ${part.look}`}>
              {part.letter}
            </span>
          ),
        )}
      </span>
    </li>
  );
});

interface FiltersProps extends Pick<Props, 'trace' | 'model' | 'messages'> {
  readonly filter: NarrationFilter;
  readonly onFilter: (filter: NarrationFilter) => void;
}

/** Which thread, which lock; not there where there is nothing to choose. */
function Filters({ trace, model, messages, filter, onFilter }: FiltersProps): ReactNode {
  const id = useId();
  const locks = useMemo(() => lockLines(trace), [trace]);
  if (model.letters.length < 2 && locks.length === 0) return null;
  return (
    <div className="narr-filter">
      <label htmlFor={id}>{messages.text('narration.thread')}</label>
      <select
        id={id}
        data-key="narration-thread"
        value={filter.thread ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          onFilter({ ...filter, thread: value === '' ? null : Number(value) });
        }}
      >
        <option value="">{messages.text('narration.all')}</option>
        {model.letters.map((letter, thread) => (
          <option key={thread} value={thread}>
            {letter}
          </option>
        ))}
      </select>
      {locks.length > 0 && (
        <>
          <label htmlFor={`${id}-lock`}>{messages.text('narration.lock')}</label>
          <select
            id={`${id}-lock`}
            data-key="narration-lock"
            value={filter.lockLine ?? ''}
            onChange={(event) => {
              const { value } = event.target;
              onFilter({ ...filter, lockLine: value === '' ? null : Number(value) });
            }}
          >
            <option value="">{messages.text('narration.all')}</option>
            {locks.map((line) => (
              <option key={line} value={line}>
                {messages.text('playground.line', { line })}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
