/**
 * An island's side of the directive `client:intent`: when it may put its live DOM in the place of the
 * static one, and that it has. React hydrates a little after it was asked to; only the island knows when.
 */

const ISLAND_READY = 'inside-the-gil:ready';
const RELEASED = 'inside-the-gil:released';

/** Ends when no press is going on in the island: a click must not fall between two DOMs. */
export function whenReleased(element: Element | null): Promise<void> {
  const root = element?.closest('astro-island') ?? null;
  if (root === null || !root.hasAttribute('data-pressing')) return Promise.resolve();
  return new Promise((resolve) => root.addEventListener(RELEASED, () => resolve(), { once: true }));
}

/** @param element any element inside the island. */
export function announceReady(element: Element | null): void {
  element?.dispatchEvent(new CustomEvent(ISLAND_READY, { bubbles: true }));
}
