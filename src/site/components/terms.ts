/**
 * Explanations of terms: shown while a term is hovered or focused, and by a tap. The explanation may be hovered itself,
 * stays until the pointer or focus leaves, and Escape puts it away. It lies in the top layer, as the platform's popover.
 */

const GAP = 6;
const EDGE = 12;
/** A pointer on its way past opens nothing; one on its way to the explanation does not close it. */
const OPEN_AFTER_MS = 120;
const CLOSE_AFTER_MS = 200;

let shown: { readonly term: HTMLElement; readonly about: HTMLElement } | null = null;
let timer = 0;

function aboutOf(term: HTMLElement): HTMLElement | null {
  return document.getElementById(`about-${term.dataset['term'] ?? ''}`);
}

function place(term: HTMLElement, about: HTMLElement): void {
  // A term may be broken over two lines: its first piece is where it begins.
  const box = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = about;
  const left = Math.max(
    EDGE,
    Math.min(box.left, document.documentElement.clientWidth - width - EDGE),
  );
  const below = box.bottom + GAP;
  const top =
    below + height > innerHeight && box.top > height + GAP ? box.top - GAP - height : below;
  about.style.left = `${left}px`;
  about.style.top = `${top}px`;
}

function hide(): void {
  clearTimeout(timer);
  shown?.about.hidePopover();
  shown = null;
}

function show(term: HTMLElement): void {
  clearTimeout(timer);
  if (shown?.term === term) return;
  hide();
  const about = aboutOf(term);
  if (about === null) return;
  about.showPopover();
  place(term, about);
  shown = { term, about };
}

function later(act: () => void, afterMs: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(act, afterMs);
}

function termAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('a.term') : null;
}

function isAbout(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.about') !== null;
}

/** Focus that moves far scrolls the page after it: the explanation goes with its term, while that is to be seen. */
function follow(): void {
  if (shown === null) return;
  const { top, bottom } = shown.term.getBoundingClientRect();
  if (bottom > 0 && top < innerHeight) place(shown.term, shown.about);
  else hide();
}

/** Listens once for the whole page. */
export function explainTerms(): void {
  if (document.querySelector('a.term') === null) return;
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const term = termAt(event.target);
    if (term !== null) later(() => show(term), OPEN_AFTER_MS);
    else if (isAbout(event.target)) clearTimeout(timer);
    else if (shown !== null) later(hide, CLOSE_AFTER_MS);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', (event) => {
    const term = termAt(event.target);
    if (term === null) {
      if (!isAbout(event.target)) hide();
    } else if (term.matches(':focus-visible')) show(term);
  });
  document.addEventListener('focusout', (event) => {
    if (shown?.term === event.target && !isAbout(event.relatedTarget)) hide();
  });
  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    // A finger cannot hover: its tap explains, and the link to the glossary stands in the explanation.
    if (term !== null && (event as PointerEvent).pointerType !== 'mouse' && event.detail > 0) {
      event.preventDefault();
      if (shown?.term === term) hide();
      else show(term);
    } else if (term === null && !isAbout(event.target)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  addEventListener('scroll', follow, { passive: true });
  addEventListener('resize', hide);
}
