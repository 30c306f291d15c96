/** The small behaviours of every page: theme, menu, and the section of the page that is being read. */
import { explainTerms } from './terms.ts';

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
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
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
  try {
    localStorage.setItem(OFFER_KEY, 'no');
  } catch {
    // Without storage it is asked again on the next page.
  }
}

/** A link to the page in another language keeps the place: the last block that was passed. */
function keepPlace(link: HTMLAnchorElement): void {
  const passed = [...document.querySelectorAll<HTMLElement>('main [id]')].filter(
    (block) => block.offsetParent !== null && block.getBoundingClientRect().top < innerHeight / 3,
  );
  const last = passed.at(-1);
  if (last !== undefined && scrollY > 0) link.hash = `#${last.id}`;
}

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

/** The page for addresses that lead nowhere begins with the language of the address. */
function putLanguageFirst(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('.notfound [data-home]')];
  const [own] = sections
    .filter(({ dataset }) => location.pathname.startsWith(dataset['home'] as string))
    .sort((a, b) => b.dataset['home']!.length - a.dataset['home']!.length);
  own?.parentElement?.prepend(own);
}

followReading();
explainTerms();
putLanguageFirst();
offerLanguage();
