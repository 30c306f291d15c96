/**
 * CodeMirror 6, which works where Monaco does not: under fingers. It lives in a shadow root, where it
 * adopts its sheets; in the document it would write style elements, which the page's policy refuses.
 */
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import {
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  WidgetType,
} from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type {
  EditorHandle,
  EditorMetrics,
  EditorOptions,
  EditorTheme,
  LineTint,
  Marker,
  Place,
  SearchWord,
} from './handle.ts';

const highlighting = (theme: EditorTheme): HighlightStyle =>
  HighlightStyle.define([
    { tag: [tags.keyword, tags.bool, tags.null, tags.operatorKeyword], fontWeight: '700' },
    { tag: tags.comment, color: theme.ink2 },
    // The grammar calls a format's `.3f` a modifier, which would make it a keyword.
    { tag: tags.modifier, fontWeight: '400' },
  ]);

function look(theme: EditorTheme, metrics: EditorMetrics): Extension {
  return [
    EditorView.theme(
      {
        '&': {
          backgroundColor: theme.sunk,
          color: theme.ink,
          fontSize: `${metrics.fontPx}px`,
          height: '100%',
        },
        '&.cm-focused': { outline: 'none' },
        '.cm-scroller': {
          fontFamily: metrics.fontFamily,
          lineHeight: `${metrics.linePx}px`,
          fontVariantLigatures: 'none',
        },
        '.cm-content': { padding: `${metrics.paddingBlockPx}px 0`, caretColor: theme.accent },
        '.cm-line': { padding: '0 16px 0 0' },
        '.cm-gutters': { backgroundColor: theme.sunk, color: theme.ink2, border: 'none' },
        '.cm-lineNumbers': { boxSizing: 'border-box', width: `${metrics.textInsetPx}px` },
        '.cm-lineNumbers .cm-gutterElement': {
          fontSize: '12px',
          padding: `0 ${metrics.textInsetPx * 0.28}px 0 0`,
        },
        '.cm-cursor': { borderInlineStartColor: theme.accent },
        '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
          backgroundColor: theme.accentWash,
        },
        '.at-error': { backgroundColor: theme.hair },
        '.at-run': { backgroundColor: 'var(--run-wash)', boxShadow: 'inset 3px 0 var(--run)' },
        '.at-wait': { backgroundColor: 'var(--wait-wash)', boxShadow: 'inset 3px 0 var(--wait)' },
        '.who-run, .who-wait': {
          marginInlineStart: '1.25em',
          padding: '0 .35em',
          border: '1.5px solid var(--run)',
          borderRadius: '3px',
          fontWeight: '700',
        },
        '.who-run': { backgroundColor: 'var(--run)', color: 'var(--on-state)' },
        '.who-wait': { borderColor: 'var(--wait)', backgroundColor: 'var(--paper)' },
        '.cm-panels': { backgroundColor: theme.sunk, color: theme.ink, borderColor: theme.hair },
        '.cm-panel.cm-search': { font: '400 14px/1.4 var(--serif)', padding: '8px' },
        // Fingers need room, and small type in a field makes phones zoom.
        '.cm-panel.cm-search :is(input:not([type=checkbox]), button)': {
          minHeight: '44px',
          minWidth: '44px',
          font: '400 16px/1.4 var(--serif)',
          color: theme.ink,
          background: 'none',
          border: `1px solid ${theme.control}`,
        },
        '.cm-panel.cm-search label': {
          display: 'inline-flex',
          alignItems: 'center',
          minHeight: '44px',
          fontSize: '14px',
        },
        '.cm-searchMatch': { backgroundColor: theme.accentWash },
        '.cm-searchMatch-selected': { outline: `2px solid ${theme.accent}` },
        '.cm-tooltip': {
          backgroundColor: theme.sunk,
          border: `1px solid ${theme.control}`,
          color: theme.ink,
        },
      },
      { dark: theme.dark },
    ),
    syntaxHighlighting(highlighting(theme)),
  ];
}

class ThreadsWidget extends WidgetType {
  private readonly tint: LineTint;

  constructor(tint: LineTint) {
    super();
    this.tint = tint;
  }

  override eq(other: ThreadsWidget): boolean {
    return this.tint.look === other.tint.look && this.tint.threads === other.tint.threads;
  }

  override toDOM(): HTMLElement {
    const span = document.createElement('span');
    span.className = `who-${this.tint.look}`;
    span.textContent = this.tint.threads;
    return span;
  }
}

const setLines = StateEffect.define<{
  readonly markers: readonly Marker[];
  readonly tints: readonly LineTint[];
}>();

/** Lines set apart: where the error is, and where the threads are. */
const lineField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setLines)) continue;
      const { doc } = transaction.state;
      const exists = (line: number): boolean => line >= 1 && line <= doc.lines;
      const ranges = [
        ...effect.value.markers
          .filter((marker) => marker.severity === 'error' && exists(marker.line))
          .map((marker) =>
            Decoration.line({ class: 'at-error' }).range(doc.line(marker.line).from),
          ),
        ...effect.value.tints
          .filter((tint) => exists(tint.line))
          .flatMap((tint) => [
            Decoration.line({ class: `at-${tint.look}` }).range(doc.line(tint.line).from),
            Decoration.widget({ widget: new ThreadsWidget(tint), side: 1 }).range(
              doc.line(tint.line).to,
            ),
          ]),
      ];
      next = Decoration.set(ranges, true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** CodeMirror asks for its words by the English ones. */
const SEARCH_PHRASES: Readonly<Record<string, SearchWord>> = {
  Find: 'find',
  Replace: 'replacewith',
  next: 'next',
  previous: 'previous',
  all: 'all',
  'match case': 'match-case',
  regexp: 'regexp',
  'by word': 'by-word',
  replace: 'replace',
  'replace all': 'replace-all',
  close: 'close',
  'current match': 'current',
  'on line': 'on-line',
  'replaced match on line $': 'replaced-line',
  'replaced $ matches': 'replaced',
  'Go to line': 'go-to-line',
  go: 'go',
};

function searchPhrases(word: EditorOptions['word']): Record<string, string> {
  return Object.fromEntries(Object.entries(SEARCH_PHRASES).map(([own, key]) => [own, word(key)]));
}

/** With the panels over the text. */
function heightOf({ contentHeight, dom, scrollDOM }: EditorView): number {
  return contentHeight + dom.offsetHeight - scrollDOM.offsetHeight;
}

export function openCodeMirror(options: EditorOptions): EditorHandle {
  const root = options.host.shadowRoot ?? options.host.attachShadow({ mode: 'open' });
  const parent = document.createElement('div');
  parent.style.blockSize = '100%';
  root.append(parent);
  // Ahead of CodeMirror, which on Android takes Enter to itself and forgets what was held with it.
  parent.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      options.onRun();
    },
    true,
  );
  const appearance = new Compartment();
  let markers: readonly Marker[] = [];
  let tints: readonly LineTint[] = [];
  let { tabLeaves } = options;

  let { theme, metrics } = options;
  /** The other files, as they were left. */
  const states = new Map<string, EditorState>();
  let shown = options.file;

  const stateOf = (source: string): EditorState =>
    EditorState.create({
      doc: source,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        python(),
        search({ top: true }),
        EditorState.phrases.of(searchPhrases(options.word)),
        lineField,
        appearance.of(look(theme, metrics)),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          autocapitalize: 'off',
          autocorrect: 'off',
          spellcheck: 'false',
          // Focusable anyway; said so that a scrolling program counts as reachable.
          tabindex: '0',
        }),
        keymap.of([
          { key: 'Ctrl-m', mac: 'Ctrl-Shift-m', run: toggleTab },
          { key: 'Mod-b', run: () => (options.onListing(), true), preventDefault: true },
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
          ...searchKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
          if (update.docChanged || update.selectionSet) options.onCaret();
          if (update.geometryChanged) options.onHeight(heightOf(update.view));
        }),
      ],
    });
  const view = new EditorView({ parent, root, state: stateOf(options.source) });
  view.setTabFocusMode(tabLeaves);

  function toggleTab(): boolean {
    tabLeaves = !tabLeaves;
    view.setTabFocusMode(tabLeaves);
    options.onTabMode(tabLeaves);
    return true;
  }

  function at(line: number, column: number): number {
    const { doc } = view.state;
    const row = doc.line(Math.min(Math.max(1, line), doc.lines));
    return Math.min(row.from + Math.max(0, column - 1), row.to);
  }

  function placeOf(position: number): Place {
    const { number, from } = view.state.doc.lineAt(position);
    return { line: number, column: position - from + 1 };
  }

  function caret(): Place {
    return placeOf(view.state.selection.main.head);
  }

  function placeAt(x: number, y: number): Place | null {
    const position = view.posAtCoords({ x, y });
    if (position === null) return null;
    const place = placeOf(position);
    // It is a place between two characters, the nearest one.
    const left = view.coordsAtPos(position)?.left ?? 0;
    if (x >= left) return position < view.state.doc.lineAt(position).to ? place : null;
    return place.column > 1 ? { ...place, column: place.column - 1 } : null;
  }

  view.dispatch({ selection: { anchor: at(options.caret.line, options.caret.column) } });

  return {
    getValue: () => view.state.doc.toString(),
    setValue(source) {
      if (source === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: source },
        annotations: isolateHistory.of('full'),
      });
    },
    show(file, source) {
      if (file === shown) return;
      states.set(shown, view.state);
      shown = file;
      const left = states.get(file);
      view.setState(left?.doc.toString() === source ? left : stateOf(source));
      view.dispatch({ effects: appearance.reconfigure(look(theme, metrics)) });
      view.setTabFocusMode(tabLeaves);
    },
    insert: (text) => view.dispatch(view.state.replaceSelection(text)),
    setMarkers(next) {
      markers = next;
      const diagnostics = next.map((marker) => {
        const from = at(marker.line, marker.column);
        return {
          from,
          to: Math.max(from, at(marker.endLine, marker.endColumn)),
          severity: marker.severity,
          message: marker.message,
        };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
      view.dispatch({ effects: setLines.of({ markers, tints }) });
    },
    setTints(next) {
      tints = next;
      view.dispatch({ effects: setLines.of({ markers, tints }) });
    },
    setTheme(next) {
      theme = next;
      view.dispatch({ effects: appearance.reconfigure(look(theme, metrics)) });
    },
    setMetrics(next) {
      metrics = next;
      view.dispatch({ effects: appearance.reconfigure(look(theme, metrics)) });
    },
    caret,
    placeAt,
    find: () => void openSearchPanel(view),
    focus: () => view.focus(),
    dispose: () => {
      view.destroy();
      parent.remove();
    },
  };
}
