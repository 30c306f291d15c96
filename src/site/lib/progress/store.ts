/** The learner's progress in the browser's storage: read, changed, written, and told to everything on the page. */
import { browserStore, loadProgress, saveProgress } from '../storage.ts';
import { NOTHING_DONE } from './schema.ts';
import type { Progress } from './schema.ts';

const CHANGED = 'inside-the-gil:progress';

export function currentProgress(): Progress {
  return loadProgress(browserStore()) ?? NOTHING_DONE;
}

/** Applies a change to what is stored now, which another tab may have written. */
export function changeProgress(change: (progress: Progress, now: number) => Progress): Progress {
  const before = currentProgress();
  const after = change(before, Date.now());
  if (after !== before) {
    saveProgress(browserStore(), after);
    announceProgress();
  }
  return after;
}

/** Something has changed what is stored. */
export function announceProgress(): void {
  dispatchEvent(new CustomEvent(CHANGED));
}

/** Calls back when progress has changed here or in another tab. Returns the way to stop it. */
export function onProgress(listen: () => void): () => void {
  addEventListener(CHANGED, listen);
  addEventListener('storage', listen);
  return () => {
    removeEventListener(CHANGED, listen);
    removeEventListener('storage', listen);
  };
}
