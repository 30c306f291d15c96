/**
 * Somebody comes to the Run of a program whose playground is not awake yet: the engine's worker starts while the playground
 * is fetched, and not after it. A page that nobody touches fetches nothing.
 */
import { savesData } from '../lib/save-data.ts';

/** A pointer that is only on its way over something has left it by then. */
const REST_MS = 65;

let resting: ReturnType<typeof setTimeout> | undefined;

function startEngine(): void {
  // What cannot be fetched now is asked for again, and missed, by the run.
  import('../lib/engine/spare.ts').then(
    ({ startSpareWorker }) => startSpareWorker(),
    () => undefined,
  );
}

function come(target: Element, isSure: boolean): void {
  clearTimeout(resting);
  const island = target.closest('.side')?.closest('[data-playground] astro-island') ?? null;
  // A playground that is awake starts its engine itself.
  if (island === null || island.getAttribute('data-intent') === 'ready' || savesData()) return;
  if (isSure) startEngine();
  else resting = setTimeout(startEngine, REST_MS);
}

function listen(name: 'pointerover' | 'pointerdown' | 'focusin', isSure: boolean): void {
  document.addEventListener(
    name,
    ({ target }) => {
      if (target instanceof Element) come(target, isSure);
    },
    { capture: true, passive: true },
  );
}

listen('pointerover', false);
listen('pointerdown', true);
listen('focusin', true);
