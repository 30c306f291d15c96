/** The small behaviours of every page: theme, menu, and the section of the page that is being read. */
import { remember } from '../lib/remember.ts';
import { explainTerms } from './terms.ts';
import { offerTranslateLinks } from './translate-links.ts';

const THEME_KEY = 'inside-the-gil/1/theme';
const root = document.documentElement;

function isDark(): boolean {
  const chosen = root.dataset['theme'];
  return chosen === undefined
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : chosen === 'dark';
}

function toggleTheme(): void {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  remember(THEME_KEY, theme);
}

function toggleMenu(button: HTMLButtonElement): void {
  button.setAttribute('aria-expanded', String(document.body.classList.toggle('nav-open')));
}

const OFFER_KEY = 'inside-the-gil/1/no-language-offer';

/** Shows the line that offers the page in the reader's own language; nobody is sent anywhere unasked. */
function offerLanguage(): void {
  const offers = [...document.querySelectorAll<HTMLElement>('[data-offer]')];
  try {
    if (localStorage.getItem(OFFER_KEY) !== null) return;
  } catch {
    return;
  }
  const primary = (tag: string): string => tag.split('-')[0] as string;
  for (const wanted of navigator.languages) {
    if (primary(wanted) === primary(root.lang)) return;
    const offer = offers.find(({ lang }) => primary(lang) === primary(wanted));
    if (offer === undefined) continue;
    offer.hidden = false;
    return;
  }
}

function refuseOffer(button: HTMLElement): void {
  button.closest<HTMLElement>('[data-offer]')!.hidden = true;
  remember(OFFER_KEY, 'no');
}

/** The block that was passed last. Parts of drawings have ids, too, but no place of their own. */
function passedBlock(): string | null {
  const passed = [...document.querySelectorAll('main [id]')]
    .filter((block) => block instanceof HTMLElement && block.offsetParent !== null)
    .map((block) => ({ id: block.id, top: block.getBoundingClientRect().top }))
    .filter(({ top }) => top < innerHeight / 3)
    .sort((one, other) => one.top - other.top);
  return passed.at(-1)?.id ?? null;
}

/** Where somebody rested so long has read there, and did not just come by. */
const REST_MS = 1000;
/** So long after leaving it, the place is still meant by somebody who went up to the menu. */
const ON_THE_WAY_MS = 15_000;
let rested: { readonly id: string; leftAt: number } | null = null;
let restTimer: ReturnType<typeof setTimeout> | undefined;

const isAtTop = (): boolean => scrollY < innerHeight / 2;

/** The menu of languages stands on top of the page: whoever goes there comes from the place that they mean. */
function noteRest(): void {
  if (restTimer === undefined && rested !== null) rested.leftAt = Date.now();
  clearTimeout(restTimer);
  restTimer = setTimeout(() => {
    restTimer = undefined;
    const id = isAtTop() ? null : passedBlock();
    if (id !== null) rested = { id, leftAt: Infinity };
  }, REST_MS);
}

/** A link to the page in another language keeps the place. */
function keepPlace(link: HTMLAnchorElement): void {
  const isOnTheWay = rested !== null && Date.now() < rested.leftAt + ON_THE_WAY_MS;
  const id = isAtTop() ? (isOnTheWay ? rested!.id : null) : passedBlock();
  if (id !== null) link.hash = `#${id}`;
}

document.addEventListener('scroll', noteRest, { passive: true });
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-language]');
  if (link !== null) keepPlace(link);
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-act]');
  if (button?.dataset['act'] === 'theme') toggleTheme();
  else if (button?.dataset['act'] === 'no-offer') refuseOffer(button);
  else if (button?.dataset['act'] === 'menu') toggleMenu(button);
  else if (button?.dataset['act'] === 'search') void openSearch();
});

/** The search comes when it is called, and not before. */
async function openSearch(): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search');
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  (await import('./search.ts')).startSearch(dialog);
}

/** Where a slash is a letter that somebody types; editors may live in a shadow root. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
    return;
  event.preventDefault();
  void openSearch();
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = document.querySelector<HTMLButtonElement>(
    'button[data-act="menu"][aria-expanded="true"]',
  );
  if (menu === null) return;
  toggleMenu(menu);
  menu.focus();
});

/** Marks the entry of the contents whose section has been reached. */
function followReading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')];
  const targets = links
    .map((link) => ({
      link,
      target: document.getElementById(decodeURIComponent(link.hash.slice(1))),
    }))
    .filter(
      (pair): pair is { link: HTMLAnchorElement; target: HTMLElement } => pair.target !== null,
    );
  if (targets.length === 0) return;
  let frame = 0;
  const mark = (): void => {
    frame = 0;
    const reached = targets.filter(
      ({ target }) => target.getBoundingClientRect().top < innerHeight / 3,
    );
    const current = reached.at(-1) ?? targets[0];
    for (const { link } of targets) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener('scroll', () => (frame ||= requestAnimationFrame(mark)), { passive: true });
  mark();
}

/**
 * The page for addresses that lead nowhere: below the address of a language, the whole page is that language's. A host
 * has one such page for all addresses; without the other page, or a script, its part of this one comes first.
 */
async function speakLanguageOfAddress(): Promise<void> {
  const sections = [...document.querySelectorAll<HTMLElement>('.notfound [data-home]')];
  const [own] = sections
    .filter(({ dataset }) => location.pathname.startsWith(dataset['home'] as string))
    .sort((a, b) => b.dataset['home']!.length - a.dataset['home']!.length);
  if (own === undefined) return;
  own.parentElement?.prepend(own);
  const page = own.dataset['page'];
  if (page === undefined) return;
  const response = await fetch(page).catch(() => null);
  if (response?.ok !== true) return;
  const theirs = new DOMParser().parseFromString(await response.text(), 'text/html');
  root.lang = theirs.documentElement.lang;
  root.dir = theirs.documentElement.dir;
  document.title = theirs.title;
  document.body.replaceChildren(
    ...[...theirs.body.childNodes].filter(({ nodeName }) => nodeName !== 'SCRIPT'),
  );
}

/** The service worker comes last: what is needed for reading goes before it. While developing there is none. */
function workOfflineLater(): void {
  const notice = document.querySelector<HTMLElement>('[data-worker]');
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || notice === null) return;
  const begin = async (): Promise<void> => {
    const { workOffline } = await import('./offline.ts');
    // Storage may be forbidden or full, the connection lost: the page reads as before.
    await workOffline(notice).catch(() => {});
  };
  addEventListener('load', () => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => void begin());
    else setTimeout(() => void begin(), 1000);
  });
}

followReading();
explainTerms();
void speakLanguageOfAddress();
offerTranslateLinks();
offerLanguage();
workOfflineLater();
