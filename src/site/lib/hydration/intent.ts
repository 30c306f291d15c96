/**
 * The client directive `client:intent`: an island stays static HTML until somebody means to use it. That is
 * a pointer over it, focus in it, a touch, or an address or stored work that names it. What the learner did
 * before the island was ready (the tap that woke it, keys typed meanwhile) is kept and done again after.
 *
 * The value is the island's id, as in `client:intent={id}`: the island hydrates at once when the fragment
 * holds `p=<id>` or the browser keeps something for it under `inside-the-gil/1/.../<id>`.
 *
 * Static and live controls carry the same `data-key`; by it an event finds its control again, because the
 * island replaces the static DOM. It says that it has done so by an event (ready.ts), and it waits
 * with that while `data-pressing` stands on its element, so that no click falls between the two.
 *
 * The island's state shows in `data-intent`: loading, ready, or failed (the next intent tries again).
 * Astro writes this file into the page as a script, so it imports nothing.
 */
import type { ClientDirective } from 'astro';

const WAKING = ['pointerover', 'focusin', 'touchstart', 'click', 'change', 'keydown'] as const;

/** Events that are kept at most; more means that somebody leans on the keyboard. */
const MAX_KEPT = 200;

const STORAGE_PREFIX = 'inside-the-gil/1/';

const ISLAND_READY = 'inside-the-gil:ready';
const RELEASED = 'inside-the-gil:released';

/** An island that has not said so by then is taken to be as ready as it gets. */
const MOUNT_MS = 10_000;

function isNamed(id: unknown): boolean {
  if (typeof id !== 'string' || id === '') return false;
  if (new URLSearchParams(location.hash.slice(1)).get('p') === id) return true;
  try {
    return Object.keys(localStorage).some(
      (key) => key.startsWith(STORAGE_PREFIX) && key.endsWith(`/${id}`),
    );
  } catch {
    // Storage may be forbidden; then nothing is stored.
    return false;
  }
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return event.key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(event.key);
}

function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null)
    : null;
}

/** Marks the time between press and release, in which the island must not swap its DOM. */
function watchPresses(root: HTMLElement, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const press = (): void => {
    root.dataset['pressing'] = '';
  };
  const release = (): void => {
    // The click follows its release within the same task or the next one.
    setTimeout(() => {
      delete root.dataset['pressing'];
      root.dispatchEvent(new Event(RELEASED));
    }, 30);
  };
  root.addEventListener('pointerdown', press, options);
  document.addEventListener('pointerup', release, options);
  document.addEventListener('pointercancel', release, options);
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key === ' ' || event.key === 'Enter') press();
    },
    options,
  );
  document.addEventListener('keyup', release, options);
}

/** Keeps clicks, choices and keys from now on; the function it returns stops that and does them again. */
function keep(root: HTMLElement, signal: AbortSignal): () => void {
  const kept: (() => void)[] = [];
  let focusedKey: string | null = null;
  const find = (key: string): HTMLElement | null =>
    root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const options = { capture: true, signal };

  const remember = (again: () => void): void => {
    if (kept.length < MAX_KEPT) kept.push(again);
  };

  // Also of elements elsewhere: whoever has gone on is not called back.
  document.addEventListener(
    'focusin',
    (event) => {
      const inRoot = event.target instanceof Node && root.contains(event.target);
      focusedKey = inRoot ? keyOf(event.target) : null;
    },
    options,
  );

  root.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      const key = keyOf(target);
      if (key === null || !event.isTrusted || !(target instanceof Element)) return;
      if (target.closest('select, a[href]') !== null) return;
      const isChoice = target instanceof HTMLInputElement;
      // A label's click is followed by one of its input; the browser shows the choice meanwhile.
      if (!isChoice && target.closest('label') !== null) return;
      if (!isChoice) event.preventDefault();
      const { clientX, clientY, detail } = event;
      remember(() =>
        find(key)?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY, detail }),
        ),
      );
    },
    options,
  );

  root.addEventListener(
    'change',
    (event) => {
      const { target } = event;
      const key = keyOf(target);
      if (key === null || !(target instanceof HTMLSelectElement)) return;
      const { value } = target;
      remember(() => {
        const select = find(key);
        if (!(select instanceof HTMLSelectElement)) return;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    },
    options,
  );

  document.addEventListener(
    'keydown',
    (event) => {
      // While the live DOM takes the place of the static one the focus is on the page for a moment.
      const onPage = event.target === document.body && focusedKey === 'code';
      const inRoot = event.target instanceof Node && root.contains(event.target);
      // Controls make a click of a key, which is kept above; only the program takes keys itself.
      if (!onPage && !(inRoot && keyOf(event.target) === 'code')) return;
      if (!event.isTrusted || !isTyping(event)) return;
      event.preventDefault();
      const { key, code, shiftKey, repeat } = event;
      remember(() =>
        find('code')?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key,
            code,
            shiftKey,
            repeat,
            bubbles: true,
            cancelable: true,
          }),
        ),
      );
    },
    options,
  );

  return () => {
    // The focus fell to the page when its element went; it belongs to the element that came instead.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (focusedKey !== null && lost) find(focusedKey)?.focus({ preventScroll: true });
    for (const again of kept) again();
  };
}

function mounted(root: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    root.addEventListener(ISLAND_READY, () => resolve(), { once: true });
    setTimeout(resolve, MOUNT_MS);
  });
}

const intent: ClientDirective = (load, options, root) => {
  const ready = new AbortController();
  const { signal } = ready;
  let loading = false;

  watchPresses(root, signal);
  const replay = keep(root, signal);

  async function wake(): Promise<void> {
    if (loading) return;
    loading = true;
    root.dataset['intent'] = 'loading';
    try {
      const hydrate = await load();
      const whenMounted = mounted(root);
      await hydrate();
      await whenMounted;
    } catch (error) {
      loading = false;
      root.dataset['intent'] = 'failed';
      console.error(error);
      return;
    }
    ready.abort();
    delete root.dataset['pressing'];
    root.dataset['intent'] = 'ready';
    replay();
  }

  for (const name of WAKING)
    root.addEventListener(name, wake, { capture: true, passive: true, signal });
  const wakeIfNamed = (): void => {
    if (isNamed(options.value)) void wake();
  };
  window.addEventListener('hashchange', wakeIfNamed, { signal });
  wakeIfNamed();
};

export default intent;
