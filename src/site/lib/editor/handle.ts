/**
 * One small interface to the two editors: Monaco where there is a mouse, CodeMirror where there are
 * fingers. Lines and columns count from 1, columns in UTF-16 units.
 */
import { loadEditor } from './load.ts';

/** How the static program is set; the editor takes its place to the pixel. */
export interface EditorMetrics {
  readonly fontFamily: string;
  readonly fontPx: number;
  readonly linePx: number;
  /** From the frame's left edge to the first character. */
  readonly textInsetPx: number;
  readonly paddingBlockPx: number;
}

/** Colours by their names in the tokens' sheet, as CSS colours. */
export interface EditorTheme {
  readonly dark: boolean;
  readonly ink: string;
  readonly ink2: string;
  readonly sunk: string;
  readonly hair: string;
  readonly control: string;
  readonly accent: string;
  readonly accentWash: string;
}

export interface Marker {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly severity: 'error' | 'info';
}

/** A line some thread is on at the moment looked at. */
export interface LineTint {
  readonly line: number;
  readonly look: 'run' | 'wait';
  /** The threads' letters, "A" or "A B". */
  readonly threads: string;
}

/** A character of the program. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a search panel says. */
export type SearchWord =
  | 'find'
  | 'replacewith'
  | 'next'
  | 'previous'
  | 'all'
  | 'match-case'
  | 'regexp'
  | 'by-word'
  | 'replace'
  | 'replace-all'
  | 'close'
  | 'current'
  | 'on-line'
  | 'replaced-line'
  | 'replaced'
  | 'go-to-line'
  | 'go';

export interface EditorOptions {
  readonly host: HTMLElement;
  readonly source: string;
  /** The name of the file that is shown first. */
  readonly file: string;
  readonly metrics: EditorMetrics;
  readonly theme: EditorTheme;
  /** For readers of screens. */
  readonly label: string;
  /** Where the caret goes first. */
  readonly caret: Place;
  readonly onCaret: () => void;
  readonly onChange: (source: string) => void;
  /** Ctrl+Enter, Command+Enter. */
  readonly onRun: () => void;
  /** Ctrl+B, Command+B: the bytecode of the line. */
  readonly onListing: () => void;
  /** Whether Tab leaves the editor at first, or indents. */
  readonly tabLeaves: boolean;
  /** Ctrl+M: whether Tab now leaves the editor or indents. */
  readonly onTabMode: (leaves: boolean) => void;
  /** The words of the editor's own search in the page's language; Monaco brings its own. */
  readonly word: (key: SearchWord) => string;
  /** The height the text needs, padding included. */
  readonly onHeight: (px: number) => void;
}

export interface EditorHandle {
  getValue(): string;
  /** Replaces the program as one step that undo takes back. */
  setValue(source: string): void;
  /** Shows another file; what was done to the one shown before can still be undone when it comes back. */
  show(file: string, source: string): void;
  /** Types at the caret. */
  insert(text: string): void;
  setMarkers(markers: readonly Marker[]): void;
  setTints(tints: readonly LineTint[]): void;
  setTheme(theme: EditorTheme): void;
  /** The size of the type has changed. */
  setMetrics(metrics: EditorMetrics): void;
  caret(): Place;
  /** The character at a point of the window, null where none is. */
  placeAt(x: number, y: number): Place | null;
  /** Opens the editor's own search. */
  find(): void;
  focus(): void;
  dispose(): void;
}

/** Calls back when the page's theme changes, by its switch or by the system's; returns the end of it. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', listener);
  };
}

/** What is asked for in a page: type and colours are taken from the lines whose place the editor takes. */
export interface EditorRequest extends Omit<EditorOptions, 'metrics' | 'theme'> {
  /** Holds the static lines; its height is the editor's. */
  readonly frame: HTMLElement;
}

/** The editor for the pointer at hand, loaded when it is first wanted. */
export async function openEditor(request: EditorRequest): Promise<EditorHandle> {
  const { openIn, open } = await loadEditor();
  return openIn(open, request);
}
