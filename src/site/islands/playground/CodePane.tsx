/**
 * The program: static lines until somebody points at it or types, then an editor on the same spot. What
 * was typed and where it was clicked while the editor loads is not lost.
 */
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { openEditor } from '../../lib/editor/handle.ts';
import { expectEditor } from '../../lib/editor/load.ts';
import type { EditorHandle, LineTint, Marker, Place } from '../../lib/editor/handle.ts';
import { browserStore, loadTabLeaves, saveTabLeaves } from '../../lib/storage.ts';
import { asHtml } from './static-parts.ts';

export interface CodeActions {
  /** The editor, put in the place of the static lines first if need be; null if it cannot be loaded. */
  readonly open: () => Promise<EditorHandle | null>;
  /** The editor, where it is there. */
  readonly editor: () => EditorHandle | null;
  /** What holds the static lines, or the editor. */
  readonly frame: () => HTMLElement | null;
}

interface Props {
  readonly actions: Ref<CodeActions>;
  readonly source: string;
  /** Rises when the source comes from elsewhere than this pane. */
  readonly revision: number;
  /** Null where there is none, as for files beside the program. */
  readonly original: string | null;
  /** The original program, highlighted. */
  readonly html: string;
  readonly messages: Messages;
  readonly markers: readonly Marker[];
  readonly tints: readonly LineTint[];
  /** The file shown; names the program for readers of screens. */
  readonly filename: string;
  readonly onEdit: (source: string) => void;
  readonly onRun: () => void;
  /** The caret has moved. */
  readonly onCaret: () => void;
  readonly onListing: () => void;
  /** Said once for readers of screens. */
  readonly onSay: (text: string) => void;
  /** The editor has taken the place of the static lines. */
  readonly onOpened: () => void;
}

/** A mouse that is only on its way over the program has left it by then. */
const REST_MS = 65;

type Stage = 'static' | 'loading' | 'editor' | 'failed';

export function CodePane(props: Props): ReactNode {
  const { source, original, html, messages, markers, tints, filename } = props;
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<EditorHandle | null>(null);
  const typed = useRef('');
  const [stage, setStage] = useState<Stage>('static');
  const [height, setHeight] = useState<number | null>(null);
  const staticHtml = useStaticHtml(source, original, html);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  const open = useCallback(
    async (caret: Place): Promise<void> => {
      const box = frame.current;
      const place = host.current;
      if (box === null || place === null || handle.current !== null) return;
      setStage((now) => (now === 'editor' ? now : 'loading'));
      // The frame keeps its size while its lines make room for the editor.
      setHeight(box.offsetHeight);
      try {
        const tabLeaves = loadTabLeaves(browserStore());
        const editor = await openEditor({
          frame: box,
          host: place,
          source: withoutLastBreak(latest.current.source),
          file: latest.current.filename,
          word: (key) => messages.text(`find.${key}`),
          label: messages.text('playground.code', { filename }),
          caret,
          onChange: (text) => latest.current.onEdit(`${text}\n`),
          onRun: () => latest.current.onRun(),
          onCaret: () => latest.current.onCaret(),
          onListing: () => latest.current.onListing(),
          tabLeaves,
          onTabMode: (leaves) => {
            saveTabLeaves(browserStore(), leaves);
            latest.current.onSay(
              messages.text(leaves ? 'editor.tab.leaves' : 'editor.tab.indents'),
            );
          },
          onHeight: setHeight,
        });
        if (host.current === null) {
          editor.dispose();
          return;
        }
        handle.current = editor;
        // The program may have been replaced while the editor was loading.
        editor.show(latest.current.filename, withoutLastBreak(latest.current.source));
        editor.setValue(withoutLastBreak(latest.current.source));
        editor.setMarkers(latest.current.markers);
        editor.setTints(latest.current.tints);
        await settle(editor, typed);
        // Whoever has gone on to another control meanwhile is not called back.
        const stays = isFocusIn(box);
        setStage('editor');
        latest.current.onOpened();
        if (!stays) return;
        latest.current.onSay(messages.text(tabLeaves ? 'editor.help' : 'editor.tab.indents'));
        editor.focus();
      } catch (error) {
        console.error(error);
        setStage('failed');
        latest.current.onSay(messages.text('editor.failed'));
      }
    },
    [messages, filename],
  );

  useEffect(() => () => handle.current?.dispose(), []);
  // What is typed goes up and comes back late; only another program is put into the editor.
  const { revision } = props;
  useEffect(() => {
    handle.current?.show(filename, withoutLastBreak(latest.current.source));
  }, [filename]);
  useEffect(() => {
    handle.current?.setValue(withoutLastBreak(latest.current.source));
  }, [revision]);
  useEffect(() => handle.current?.setMarkers(markers), [markers, stage, filename]);
  useEffect(() => handle.current?.setTints(tints), [tints, stage, filename]);
  useLayoutEffect(() => {
    if (stage !== 'editor') paintLines(frame.current, markers, tints);
  }, [markers, tints, stage, staticHtml, filename]);

  const opening = useRef<Promise<void> | null>(null);
  function wake(caret: Place): Promise<void> {
    if (stage === 'editor') return Promise.resolve();
    opening.current ??= open(caret).finally(() => {
      opening.current = null;
    });
    return opening.current;
  }
  useImperativeHandle(props.actions, () => ({
    open: () => wake({ line: 1, column: 1 }).then(() => handle.current),
    editor: () => handle.current,
    frame: () => frame.current,
  }));

  function onClick(event: MouseEvent): void {
    if (frame.current !== null) void wake(caretAt(frame.current, event.nativeEvent, source));
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Keys in the editor pass by here, too, and are its own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'Enter')
      typed.current += typed.current === '' && stage === 'static' ? '' : '\n';
    else if (event.key.length === 1) typed.current += event.key;
    else return;
    event.preventDefault();
    void wake({ line: 1, column: 1 });
  }

  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const inEditor = stage === 'editor';
  return (
    <div
      ref={frame}
      className="code"
      data-key="code"
      data-stage={stage}
      dir="ltr"
      style={height === null ? undefined : { blockSize: height }}
      {...(inEditor
        ? {}
        : {
            tabIndex: 0,
            role: 'group',
            'aria-label': messages.text('playground.code', { filename }),
            onClick,
            onKeyDown,
          })}
      onPointerEnter={() => {
        resting.current = setTimeout(expectEditor, REST_MS);
      }}
      onPointerLeave={() => clearTimeout(resting.current)}
      onFocus={(event) => {
        // By key: a click says better where the caret belongs.
        if (event.target === frame.current && frame.current.matches(':focus-visible'))
          void wake({ line: 1, column: 1 });
      }}
    >
      {!inEditor && <ol {...asHtml(staticHtml)} />}
      <div ref={host} className="code-editor" hidden={!inEditor && stage !== 'loading'} />
    </div>
  );
}

/** Nothing else has the focus either: on a touch screen a tap may leave it with the page. */
function isFocusIn(box: HTMLElement): boolean {
  const now = document.activeElement;
  return now === null || now === document.body || box.contains(now);
}

/** Gives the editor what was typed before it was there, and time to draw itself before it gets the focus. */
async function settle(editor: EditorHandle, typed: { current: string }): Promise<void> {
  for (let frame = 0; frame < 12; frame++) {
    if (frame > 1 && typed.current === '') return;
    if (typed.current !== '') editor.insert(typed.current);
    typed.current = '';
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** A program ends with a line break, which neither the static lines nor the editor show as a line. */
function withoutLastBreak(source: string): string {
  return source.replace(/\n$/, '');
}

/** The static lines: the page's own while the program is the original, else highlighted here. */
function useStaticHtml(source: string, original: string | null, html: string): string {
  const [edited, setEdited] = useState<{ source: string; html: string } | null>(null);
  useEffect(() => {
    if (source === original) return;
    let current = true;
    void import('../../course/highlight.ts').then(({ highlightPython }) => {
      if (!current) return;
      const lines = highlightPython(source).map((line) => `<li>${line === '' ? ' ' : line}</li>`);
      setEdited({ source, html: lines.join('') });
    });
    return () => {
      current = false;
    };
  }, [source, original]);
  if (source === original) return inner(html);
  return edited?.source === source ? edited.html : plainLines(source);
}

/** The page's `.code` holds one list; the list itself stays React's. */
function inner(html: string): string {
  return html.replace(/^\s*<ol[^>]*>/, '').replace(/<\/ol>\s*$/, '');
}

function plainLines(source: string): string {
  const escape = (line: string): string =>
    line.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return withoutLastBreak(source)
    .split('\n')
    .map((line) => `<li>${line === '' ? ' ' : escape(line)}</li>`)
    .join('');
}

function px(value: string): number {
  return Number.parseFloat(value) || 0;
}

/** Where in the text a click fell. A click made by a script or a key falls on the first character. */
function caretAt(box: HTMLElement, event: globalThis.MouseEvent, source: string): Place {
  if (event.clientX === 0 && event.clientY === 0) return { line: 1, column: 1 };
  const lines = [...box.querySelectorAll('li')];
  const index = lines.findIndex((line) => event.clientY < line.getBoundingClientRect().bottom);
  const at = index < 0 ? lines.length - 1 : index;
  const line = lines[at];
  if (line === undefined) return { line: 1, column: 1 };
  const range = document.createRange();
  range.selectNodeContents(line);
  const text = source.split('\n')[at] ?? '';
  const charPx = text.length === 0 ? 1 : range.getBoundingClientRect().width / text.length;
  const left = line.getBoundingClientRect().left + px(getComputedStyle(line).paddingInlineStart);
  const column = Math.round((event.clientX - left) / Math.max(1, charPx)) + 1;
  return { line: at + 1, column: Math.min(Math.max(1, column), text.length + 1) };
}

/** Marks the static lines as the editors mark theirs. */
function paintLines(
  box: HTMLElement | null,
  markers: readonly Marker[],
  tints: readonly LineTint[],
): void {
  const lines = box?.querySelectorAll('li') ?? [];
  lines.forEach((line) => {
    line.classList.remove('at-run', 'at-wait', 'at-error');
    line.querySelector('.who')?.remove();
  });
  for (const { line, severity } of markers) {
    if (severity === 'error') lines[line - 1]?.classList.add('at-error');
  }
  for (const { line, look, threads } of tints) {
    const element = lines[line - 1];
    if (element === undefined) continue;
    element.classList.add(`at-${look}`);
    const who =
      element.querySelector('.who') ?? element.appendChild(document.createElement('span'));
    who.className = 'who';
    for (const letter of threads.split(' ')) {
      const chip = document.createElement('span');
      chip.className = `th ${look}`;
      chip.textContent = letter;
      who.append(chip);
    }
  }
}
