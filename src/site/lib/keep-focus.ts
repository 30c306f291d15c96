/**
 * Keeps the focus near where it was when the control that has it goes away: a button that is gone once it is pressed, a
 * field that makes room for what it made, a part that becomes inert. Without this the browser begins anew at the top of
 * the page, which is far away for those who use keys alone.
 */

const CONTROLS = ['button', 'a[href]', 'select', 'summary', '[tabindex="0"]']
  .map((one) => `${one}:not(:disabled, [tabindex="-1"])`)
  .join();

/** Editors look after their own focus. */
const EDITOR = '.code';

/** Keys that can take a control away. */
const KEYS: ReadonlySet<string> = new Set(['Enter', ' ', 'Escape']);

/** Where a control was: the parts that held it, the nearest first, each with the number of controls before it. */
interface Place {
  readonly control: HTMLElement;
  readonly around: readonly { readonly part: Element; readonly at: number }[];
}

function controlsIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => one.closest('[inert]') === null && one.checkVisibility({ visibilityProperty: true }),
  );
}

function precedes(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function placeOf(control: HTMLElement, root: Element): Place {
  const around: { part: Element; at: number }[] = [];
  for (let part = control.parentElement; part !== null; part = part.parentElement) {
    const before = controlsIn(part).filter((one) => precedes(one, control));
    around.push({ part, at: before.length });
    if (part === root) break;
  }
  return { control, around };
}

function isGone({ control }: Place): boolean {
  return !control.isConnected || control.closest('[inert]') !== null;
}

/** The control that has the place of the one that is gone, or the one before it. */
function nearest({ around }: Place): HTMLElement | null {
  for (const { part, at } of around) {
    if (!part.isConnected || part.closest('[inert]') !== null) continue;
    const controls = controlsIn(part);
    const next = controls[Math.min(at, controls.length - 1)];
    if (next !== undefined) return next;
  }
  return null;
}

/** @returns what ends it */
export function keepFocus(root: HTMLElement): () => void {
  let place: Place | null = null;

  // Before the control's own handler runs, which may take it away.
  function remember(event: Event): void {
    if (event instanceof KeyboardEvent && !KEYS.has(event.key)) return;
    const control = document.activeElement;
    const isOurs =
      control instanceof HTMLElement && root.contains(control) && control.closest(EDITOR) === null;
    place = isOurs ? placeOf(control, root) : null;
  }

  function look(): void {
    if (place === null) return;
    const now = document.activeElement;
    const isLost = now === null || now === document.body || now === place.control;
    if (!isLost) return;
    if (isGone(place)) {
      const next = nearest(place);
      place = null;
      next?.focus({ preventScroll: true });
    } else if (now !== place.control && !place.control.matches(':disabled')) {
      // It was disabled for a while.
      place.control.focus({ preventScroll: true });
    }
  }

  function onFocusOut({ relatedTarget }: FocusEvent): void {
    // Gone elsewhere by the learner's own hand; null also when the control itself goes.
    if (relatedTarget instanceof Element && !root.contains(relatedTarget)) place = null;
  }

  function forget({ target }: Event): void {
    if (target instanceof Element && place !== null && !place.control.contains(target))
      place = null;
  }

  const events = ['focusin', 'click', 'keydown', 'change'] as const;
  for (const name of events) root.addEventListener(name, remember, true);
  root.addEventListener('focusout', onFocusOut);
  // A press on nothing takes the focus away, and is meant to.
  document.addEventListener('pointerdown', forget, true);
  const observer = new MutationObserver(look);
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['inert', 'disabled'],
  });
  return () => {
    for (const name of events) root.removeEventListener(name, remember, true);
    root.removeEventListener('focusout', onFocusOut);
    document.removeEventListener('pointerdown', forget, true);
    observer.disconnect();
  };
}
