/**
 * "Translate this part" beside every part of a translated lesson: each leads to the place of its text on the page that
 * shows original and translation. Asked for by a button, since most readers only read; the browser remembers.
 */
import { TRANSLATE_LINKS_KEY } from '../lib/keys.ts';
import { remember } from '../lib/remember.ts';

/** What the lesson's own text is made of; items say with data-text where their words stand. */
const BLOCKS = ':is(p, h2, h3, ul, ol, blockquote, table)[id], [data-text]';

function linkTo(address: string, label: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'translate-this';
  link.href = address;
  link.textContent = label;
  return link;
}

function show(note: HTMLElement, article: HTMLElement): void {
  const page = note.dataset['translate'] as string;
  for (const part of article.querySelectorAll<HTMLElement>(BLOCKS)) {
    const anchor = part.dataset['text'] ?? part.id;
    // Beside a list or a table, not in it: there only its own items may stand.
    const link = linkTo(`${page}#${anchor}`, note.dataset['label'] as string);
    if (part.matches('ul, ol, table')) part.after(link);
    else part.append(' ', link);
  }
}

function hide(article: HTMLElement): void {
  for (const link of article.querySelectorAll('.translate-this')) link.remove();
}

function wasShown(): boolean {
  try {
    return localStorage.getItem(TRANSLATE_LINKS_KEY) !== null;
  } catch {
    return false;
  }
}

/** Wires the button of the note on translations, where a page has one. */
export function offerTranslateLinks(): void {
  const note = document.querySelector<HTMLElement>('.translation-note[data-translate]');
  const article = note?.closest<HTMLElement>('article') ?? null;
  const button = note?.querySelector<HTMLButtonElement>('button') ?? null;
  if (note === null || article === null || button === null) return;
  const set = (shown: boolean): void => {
    button.setAttribute('aria-pressed', String(shown));
    if (shown) show(note, article);
    else hide(article);
  };
  button.addEventListener('click', () => {
    const shown = button.getAttribute('aria-pressed') !== 'true';
    set(shown);
    remember(TRANSLATE_LINKS_KEY, shown ? 'shown' : null);
  });
  set(wasShown());
}
