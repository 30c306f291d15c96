/**
 * Monaco, cut down to what a short program needs. Its style elements become adopted sheets at build
 * (see adopted-style.ts); its own sheet is linked by linked-sheet.ts.
 */
import type { IPosition } from 'monaco-editor/editor.js';
import { editor, KeyCode, KeyMod, languages, MarkerSeverity, Range } from 'monaco-editor/editor.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/caretOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/cursorUndo/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/multicursor/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import type {
  EditorHandle,
  EditorMetrics,
  EditorOptions,
  EditorTheme,
  LineTint,
  Marker,
  Place,
} from './handle.ts';
import { monacoSheet } from './linked-sheet.ts';
import { PYTHON_KEYWORDS } from './python-words.ts';

const LANGUAGE = 'python';
const THEME = 'inside-the-gil';
const OWNER = 'inside-the-gil';
/** Line numbers end where those of the static program do. */
const NUMBER_CHARS = 4;

let isPrepared = false;

function registerPython(): void {
  languages.register({ id: LANGUAGE });
  languages.setLanguageConfiguration(LANGUAGE, {
    comments: { lineComment: '#' },
    brackets: [
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}' },
      { open: '[', close: ']' },
      { open: '(', close: ')' },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
      { open: "'", close: "'", notIn: ['string', 'comment'] },
    ],
    onEnterRules: [
      { beforeText: /:\s*(#.*)?$/, action: { indentAction: languages.IndentAction.Indent } },
    ],
  });
  languages.setMonarchTokensProvider(LANGUAGE, {
    defaultToken: '',
    keywords: [...PYTHON_KEYWORDS],
    tokenizer: {
      root: [
        [/#.*$/, 'comment'],
        [/[rRbBuUfFtT]{0,2}'''/, 'string', '@longSingle'],
        [/[rRbBuUfFtT]{0,2}"""/, 'string', '@longDouble'],
        [/[rRbBuUfFtT]{0,2}'([^'\\]|\\.)*'?/, 'string'],
        [/[rRbBuUfFtT]{0,2}"([^"\\]|\\.)*"?/, 'string'],
        [
          /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/,
          { cases: { '@keywords': 'keyword', '@default': 'identifier' } },
        ],
        [/0[xXoObB][\da-fA-F_]+|\d[\d_]*(\.[\d_]*)?([eE][+-]?\d+)?[jJ]?/, 'number'],
      ],
      longSingle: [
        [/'''/, 'string', '@pop'],
        [/([^'\\]|\\.|'(?!''))+/, 'string'],
      ],
      longDouble: [
        [/"""/, 'string', '@pop'],
        [/([^"\\]|\\.|"(?!""))+/, 'string'],
      ],
    },
  });
}

async function prepare(): Promise<void> {
  if (!isPrepared) registerPython();
  isPrepared = true;
  await monacoSheet();
}

/** Monaco's rules want six hexadecimal digits; tokens are written so. */
function bare(colour: string): string {
  return colour.replace('#', '');
}

function applyTheme(theme: EditorTheme): void {
  editor.defineTheme(THEME, {
    base: theme.dark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: bare(theme.ink) },
      { token: 'keyword', foreground: bare(theme.ink), fontStyle: 'bold' },
      { token: 'comment', foreground: bare(theme.ink2) },
      { token: 'string', foreground: bare(theme.ink) },
      { token: 'number', foreground: bare(theme.ink) },
    ],
    colors: {
      'editor.background': theme.sunk,
      'editor.foreground': theme.ink,
      'editorLineNumber.foreground': theme.ink2,
      'editorLineNumber.activeForeground': theme.ink,
      // Colour means a thread's state; brackets have none.
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((level) => [`editorBracketHighlight.foreground${level}`, theme.ink]),
      ),
      'editorBracketHighlight.unexpectedBracket.foreground': theme.ink,
      'editorCursor.foreground': theme.accent,
      'editor.selectionBackground': theme.accentWash,
      'editor.inactiveSelectionBackground': theme.accentWash,
      'editorBracketMatch.border': theme.control,
      'editorBracketMatch.background': '#00000000',
      'editorWidget.background': theme.sunk,
      'editorWidget.border': theme.control,
      'editorHoverWidget.background': theme.sunk,
      'editorHoverWidget.border': theme.control,
      'input.background': theme.sunk,
      'input.foreground': theme.ink,
      'input.border': theme.control,
      focusBorder: theme.accent,
    },
  });
  editor.setTheme(THEME);
}

function severityOf(marker: Marker): MarkerSeverity {
  return marker.severity === 'error' ? MarkerSeverity.Error : MarkerSeverity.Info;
}

function decorationsFor(
  markers: readonly Marker[],
  tints: readonly LineTint[],
): editor.IModelDeltaDecoration[] {
  const lines = markers
    .filter((marker) => marker.severity === 'error')
    .map((marker) => ({
      range: new Range(marker.line, 1, marker.line, 1),
      options: { isWholeLine: true, className: 'at-error' },
    }));
  const threads = tints.map(({ line, look, threads }) => ({
    range: new Range(line, 1, line, Number.MAX_SAFE_INTEGER),
    options: {
      isWholeLine: true,
      className: `at-${look}`,
      after: { content: threads, inlineClassName: `who-${look}` },
    },
  }));
  return [...lines, ...threads];
}

export async function openMonaco(options: EditorOptions): Promise<EditorHandle> {
  await prepare();
  applyTheme(options.theme);
  const { host, metrics } = options;
  // Models of one's own: setModel disposes one that was made from `value`.
  const models = new Map<string, editor.ITextModel>();
  let shown = options.file;
  let model = modelFor(options.file, options.source);
  const instance = editor.create(host, {
    model,
    ariaLabel: options.label,
    automaticLayout: true,
    contextmenu: false,
    cursorBlinking: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'solid' : 'blink',
    fixedOverflowWidgets: true,
    folding: false,
    fontFamily: metrics.fontFamily,
    fontLigatures: false,
    fontSize: metrics.fontPx,
    glyphMargin: false,
    guides: { indentation: false },
    lineDecorationsWidth: decorationsWidth(metrics),
    lineHeight: metrics.linePx,
    lineNumbersMinChars: NUMBER_CHARS,
    links: false,
    minimap: { enabled: false },
    occurrencesHighlight: 'off',
    overviewRulerBorder: false,
    overviewRulerLanes: 0,
    padding: { top: metrics.paddingBlockPx, bottom: metrics.paddingBlockPx },
    quickSuggestions: false,
    renderLineHighlight: 'none',
    scrollBeyondLastColumn: 2,
    scrollBeyondLastLine: false,
    scrollbar: {
      alwaysConsumeMouseWheel: false,
      vertical: 'auto',
      horizontalScrollbarSize: 8,
      verticalScrollbarSize: 8,
    },
    selectionHighlight: false,
    stickyScroll: { enabled: false },
    tabFocusMode: options.tabLeaves,
    wordBasedSuggestions: 'off',
  });
  const decorations = instance.createDecorationsCollection();
  let markers: readonly Marker[] = [];
  let tints: readonly LineTint[] = [];
  let { tabLeaves } = options;

  const toggleTab = (): void => {
    tabLeaves = !tabLeaves;
    instance.updateOptions({ tabFocusMode: tabLeaves });
    options.onTabMode(tabLeaves);
  };
  instance.addCommand(KeyMod.CtrlCmd | KeyCode.KeyM, toggleTab);
  instance.addCommand(KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM, toggleTab);
  instance.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, options.onRun);
  instance.addCommand(KeyMod.CtrlCmd | KeyCode.KeyB, options.onListing);
  instance.onDidContentSizeChange(({ contentHeight }) => options.onHeight(contentHeight));
  instance.onDidChangeModelContent(() => options.onChange(model.getValue()));
  instance.onDidChangeCursorPosition(options.onCaret);
  instance.setPosition({ lineNumber: options.caret.line, column: options.caret.column });
  options.onHeight(instance.getContentHeight());

  function modelFor(file: string, source: string): editor.ITextModel {
    const known = models.get(file);
    if (known?.getValue() === source) return known;
    known?.dispose();
    const made = editor.createModel(source, LANGUAGE);
    made.updateOptions({
      tabSize: 4,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    models.set(file, made);
    return made;
  }

  return {
    getValue: () => model.getValue(),
    setValue(source) {
      if (source === model.getValue()) return;
      instance.pushUndoStop();
      model.pushEditOperations(
        null,
        [{ range: model.getFullModelRange(), text: source }],
        () => null,
      );
      instance.pushUndoStop();
    },
    show(file, source) {
      if (file === shown) return;
      shown = file;
      model = modelFor(file, source);
      instance.setModel(model);
      options.onHeight(instance.getContentHeight());
    },
    insert: (text) => instance.trigger(OWNER, 'type', { text }),
    setMarkers(next) {
      markers = next;
      editor.setModelMarkers(
        model,
        OWNER,
        next.map((marker) => ({
          severity: severityOf(marker),
          message: marker.message,
          startLineNumber: marker.line,
          startColumn: marker.column,
          endLineNumber: marker.endLine,
          endColumn: marker.endColumn,
        })),
      );
      decorations.set(decorationsFor(markers, tints));
    },
    setTints(next) {
      tints = next;
      decorations.set(decorationsFor(markers, tints));
    },
    setTheme: applyTheme,
    setMetrics(next) {
      instance.updateOptions({
        fontSize: next.fontPx,
        lineHeight: next.linePx,
        lineDecorationsWidth: decorationsWidth(next),
      });
      options.onHeight(instance.getContentHeight());
    },
    caret: () => placeOf(instance.getPosition() ?? { lineNumber: 1, column: 1 }),
    placeAt: (x, y) => placeAt(instance, x, y),
    find() {
      instance.focus();
      instance.trigger(OWNER, 'actions.find', null);
    },
    focus: () => instance.focus(),
    dispose() {
      instance.dispose();
      for (const each of models.values()) each.dispose();
    },
  };
}

function placeOf({ lineNumber, column }: IPosition): Place {
  return { line: lineNumber, column };
}

function placeAt(instance: editor.IStandaloneCodeEditor, x: number, y: number): Place | null {
  const target = instance.getTargetAtClientPoint(x, y);
  if (target?.type !== editor.MouseTargetType.CONTENT_TEXT) return null;
  const place = placeOf(target.position);
  // It is a place between two characters, the nearest one.
  const frame = instance.getDomNode()?.getBoundingClientRect().left ?? 0;
  const left = frame + (instance.getScrolledVisiblePosition(target.position)?.left ?? 0);
  return x < left ? { ...place, column: Math.max(1, place.column - 1) } : place;
}

/** Between the numbers and the text, so that the text begins where it did in the static program. */
function decorationsWidth({ fontFamily, fontPx, textInsetPx }: EditorMetrics): number {
  return Math.max(0, textInsetPx - NUMBER_CHARS * measureDigit(fontFamily, fontPx));
}

function measureDigit(fontFamily: string, fontPx: number): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return fontPx * 0.6;
  context.font = `${fontPx}px ${fontFamily}`;
  return context.measureText('0').width;
}
