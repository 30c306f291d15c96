/**
 * Presentation: the plate alone, in large type, over everything else and over the whole screen where that is allowed.
 * Escape ends it. As a popover it lies above the page whatever its ancestors contain; the rest is inert meanwhile.
 */
import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';

/** Makes everything beside `element` inert; returns the end of it. */
function setApart(element: Element): () => void {
  const made: HTMLElement[] = [];
  for (let at = element; at !== document.body && at.parentElement !== null; at = at.parentElement) {
    for (const sibling of at.parentElement.children) {
      if (sibling === at || !(sibling instanceof HTMLElement) || sibling.inert) continue;
      sibling.inert = true;
      made.push(sibling);
    }
  }
  return () => made.forEach((one) => (one.inert = false));
}

async function fillScreen(): Promise<void> {
  // A frame may not be allowed to, a phone may not know how.
  await document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Presents the plate that `inside` is in as long as the component that calls this is there. */
export function usePresentation(inside: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);

  useEffect(() => {
    const plate = inside.current?.closest<HTMLElement>('[data-playground]') ?? null;
    if (plate === null) return;
    let current = true;
    let wasFull = false;
    const before = document.activeElement;
    const endApart = setApart(plate);
    plate.dataset['presenting'] = '';
    // What fills the screen is put above what was there, so the plate comes after it.
    void fillScreen().then(() => {
      if (!current) return;
      wasFull = document.fullscreenElement !== null;
      plate.popover = 'manual';
      plate.showPopover();
      plate.querySelector<HTMLElement>('[data-key="present-leave"]')?.focus();
    });
    const onFullscreen = (): void => {
      if (wasFull && document.fullscreenElement === null) leave();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('fullscreenchange', onFullscreen);
    document.addEventListener('keydown', onKey);
    return () => {
      current = false;
      document.removeEventListener('fullscreenchange', onFullscreen);
      document.removeEventListener('keydown', onKey);
      endApart();
      delete plate.dataset['presenting'];
      plate.popover = null;
      if (document.fullscreenElement !== null)
        void document.exitFullscreen().catch(() => undefined);
      plate.scrollIntoView({ block: 'nearest' });
      if (before instanceof HTMLElement) before.focus();
    };
  }, [inside]);
}
