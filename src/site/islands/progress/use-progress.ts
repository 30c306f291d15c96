/** The stored progress as React sees it: nothing done while the page is built, then what is in the browser. */
import { useSyncExternalStore } from 'react';
import { PROGRESS_KEY } from '../../lib/keys.ts';
import { browserStore, loadProgress } from '../../lib/storage.ts';
import { NOTHING_DONE } from '../../lib/progress/schema.ts';
import type { Progress } from '../../lib/progress/schema.ts';
import { onProgress } from '../../lib/progress/store.ts';

let seen: { readonly text: string | null; readonly progress: Progress } | null = null;

/** The same object as long as the stored text is the same. */
function snapshot(): Progress {
  const store = browserStore();
  const text = store?.getItem(PROGRESS_KEY) ?? null;
  if (seen === null || seen.text !== text)
    seen = { text, progress: loadProgress(store) ?? NOTHING_DONE };
  return seen.progress;
}

export function useProgress(): Progress {
  return useSyncExternalStore(onProgress, snapshot, () => NOTHING_DONE);
}

const never = (): (() => void) => () => undefined;

/** False while the page is built and taken over, when nothing may depend on what the browser has stored. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
