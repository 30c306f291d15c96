/**
 * The editor for the pointer at hand, fetched once: when it is first wanted, or a moment before, when somebody is about
 * to want it.
 */
import type { openIn } from './fit.ts';
import type { EditorHandle, EditorOptions } from './handle.ts';
import { savesData } from '../save-data.ts';
import { monacoSheet } from './linked-sheet.ts';

export interface LoadedEditor {
  readonly openIn: typeof openIn;
  readonly open: (options: EditorOptions) => EditorHandle | Promise<EditorHandle>;
}

/** Monaco’s own words (find, replace, what it says to readers of screens), in the languages that it has. */
const MONACO_WORDS: Readonly<Record<string, () => Promise<unknown>>> = {
  es: () => import('monaco-editor/nls/lang/es.js'),
  zh: () => import('monaco-editor/nls/lang/zh-cn.js'),
};

/** Has to come before Monaco itself, which takes its words while its modules load. */
async function speakLanguage(lang: string): Promise<void> {
  // Without its words it speaks English, and works.
  await MONACO_WORDS[lang.split('-')[0] as string]?.().catch(() => undefined);
}

async function loadMonaco(): Promise<LoadedEditor['open']> {
  await speakLanguage(document.documentElement.lang);
  const [{ openMonaco }] = await Promise.all([import('./monaco.ts'), monacoSheet()]);
  return openMonaco;
}

let loading: Promise<LoadedEditor> | null = null;

/** What cannot be fetched is tried again by whoever asks next. */
export function loadEditor(): Promise<LoadedEditor> {
  const coarse = matchMedia('(pointer: coarse)').matches;
  loading ??= Promise.all([
    import('./fit.ts'),
    coarse ? import('./codemirror.ts').then(({ openCodeMirror }) => openCodeMirror) : loadMonaco(),
  ])
    .then(([fit, open]) => ({ openIn: fit.openIn, open }))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

/** Somebody is about to want it. Whoever asked for little data waits until they do. */
export function expectEditor(): void {
  // What cannot be fetched now is missed, and told of, when it is wanted.
  if (!savesData()) loadEditor().catch(() => undefined);
}
