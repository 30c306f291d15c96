/** The small behaviours of every page: theme, menu, and the section of the page that is being read. */

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

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-act]');
  if (button?.dataset['act'] === 'theme') toggleTheme();
  else if (button?.dataset['act'] === 'menu') toggleMenu(button);
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

followReading();
