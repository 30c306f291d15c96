/** How large code and output are set on all pages. public/theme.js sets what is stored before the first paint. */
import { CODE_SIZE_KEY } from './keys.ts';
import { browserStore } from './storage.ts';

/** Times the usual size. */
export const CODE_SIZES: readonly number[] = [0.85, 1, 1.15, 1.35, 1.6, 2];

const PROPERTY = '--code-scale';

/** As the page has it: the one of CODE_SIZES that comes next. */
export function codeSize(): number {
  const set = Number(document.documentElement.style.getPropertyValue(PROPERTY)) || 1;
  return CODE_SIZES.reduce((best, size) =>
    Math.abs(size - set) < Math.abs(best - set) ? size : best,
  );
}

export function setCodeSize(size: number): void {
  document.documentElement.style.setProperty(PROPERTY, String(size));
  try {
    browserStore()?.setItem(CODE_SIZE_KEY, String(size));
  } catch {
    // A full or forbidden store: it holds for this page.
  }
}

export function onCodeSize(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => observer.disconnect();
}
