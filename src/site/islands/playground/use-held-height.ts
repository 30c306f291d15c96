/** While a run goes on its picture has not all its rows yet: what stands below stays where it was. */
import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

function hold(element: HTMLElement): () => void {
  const picture = element.querySelector<HTMLElement>('.tl');
  element.style.minBlockSize = `${element.offsetHeight}px`;
  element.style.setProperty('--tl-held', `${picture?.offsetHeight ?? 0}px`);
  return () => {
    element.style.minBlockSize = '';
    element.style.removeProperty('--tl-held');
  };
}

export function useHeldHeight(root: RefObject<HTMLElement | null>, held: boolean): void {
  useLayoutEffect(() => {
    if (root.current !== null && held) return hold(root.current);
  }, [root, held]);
}
