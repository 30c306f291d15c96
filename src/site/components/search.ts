/**
 * The search dialog: asks Pagefind's index of the page's language as somebody types. Pagefind does its work in a worker
 * of its own, so that the page's policy need not allow WebAssembly. Leaves out what its ready-made interfaces bring.
 */

/** The part of Pagefind that is used here; it is a file of the built site and has no package to import from. */
interface Pagefind {
  options(options: { readonly baseUrl: string; readonly excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: Narrowed): Promise<Answer>;
  debouncedSearch(query: string, options: Narrowed): Promise<Answer | null>;
}

interface PagefindModule {
  createInstance(): Pagefind;
}

interface Narrowed {
  readonly filters: { readonly what: string };
}

interface Answer {
  readonly results: readonly Hit[];
}

interface Hit {
  readonly data: () => Promise<HitData>;
}

interface HitPart {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

interface HitData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly HitPart[];
}

interface Words {
  readonly none: string;
  readonly missing: string;
  /** With `#` for the number. */
  readonly count: string;
  readonly kinds: Readonly<Record<string, string>>;
}

const PAGE_OF_RESULTS = 6;
/** Sections of one page that are named, and entries of one list. */
const PARTS = 3;
/** Lists whose entries the index holds one by one (tools/search-index.ts); short as they are, they come first. */
const LISTS = ['glossary', 'misconceptions'] as const;
const EXCERPT_WORDS = 22;

/** Text with its marked words. Nothing else of the excerpt's HTML is taken over. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  children: readonly (Node | string)[],
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function linkTo(url: string, text: string): HTMLAnchorElement {
  const link = element('a', [text]);
  link.href = url;
  return link;
}

/** The sections of a page that fit best, in the order of the page. */
function bestParts(parts: readonly HitPart[]): readonly HitPart[] {
  const score = (part: HitPart): number =>
    part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const sections = parts.filter((part) => part.url.includes('#'));
  const best = new Set([...sections].sort((a, b) => score(b) - score(a)).slice(0, PARTS));
  return sections.filter((part) => best.has(part));
}

function shownHit({ url, excerpt, meta, sub_results }: HitData, words: Words): HTMLElement {
  const kind = words.kinds[meta['kind'] ?? ''];
  const head = element('p', [linkTo(url, meta['title'] ?? url)], 'search__title');
  if (kind !== undefined) head.append(' ', element('small', [kind]));
  const parts = bestParts(sub_results);
  if (parts.length === 0) return element('li', [head, element('p', marked(excerpt))]);
  const list = parts.map((part) =>
    element('li', [linkTo(part.url, part.title), element('p', marked(part.excerpt))]),
  );
  return element('li', [head, element('ul', list)]);
}

/** The best entries of a list under its name. */
function shownEntries(name: string, entries: readonly HitData[]): HTMLElement {
  const list = entries.map(({ url, excerpt, meta }) =>
    element('li', [linkTo(url, meta['title'] ?? url), element('p', marked(excerpt))]),
  );
  return element('li', [element('p', [name], 'search__title'), element('ul', list)]);
}

class SearchDialog {
  private readonly dialog: HTMLDialogElement;
  private readonly input: HTMLInputElement;
  private readonly status: HTMLElement;
  private readonly list: HTMLElement;
  private readonly more: HTMLElement;
  private readonly words: Words;
  private index: Promise<Pagefind> | null = null;
  private hits: readonly Hit[] = [];
  private shown = 0;
  /** Counts questions, so that a late answer to an older one is dropped. */
  private asked = 0;

  constructor(dialog: HTMLDialogElement) {
    this.dialog = dialog;
    this.input = dialog.querySelector('input') as HTMLInputElement;
    this.status = dialog.querySelector('.search__status') as HTMLElement;
    this.list = dialog.querySelector('.search__results') as HTMLElement;
    this.more = dialog.querySelector('.search__more') as HTMLElement;
    this.words = JSON.parse(dialog.dataset['words'] ?? '{}') as Words;
    this.input.addEventListener('input', () => void this.ask());
    dialog.addEventListener('keydown', (event) => this.onKey(event));
    dialog.addEventListener('submit', (event) => {
      event.preventDefault();
      this.links()[0]?.click();
    });
    dialog.addEventListener('click', (event) => this.onClick(event));
  }

  /** Called whenever it opens. */
  open(): void {
    this.input.select();
    this.load().catch(() => {
      this.status.textContent = this.words.missing;
    });
    if (this.input.value !== '' && this.shown === 0) void this.ask();
  }

  private load(): Promise<Pagefind> {
    this.index ??= this.start();
    // Offline now, perhaps not later: the next question tries again.
    this.index.catch(() => (this.index = null));
    return this.index;
  }

  private async start(): Promise<Pagefind> {
    const { bundle, base } = this.dialog.dataset;
    const { createInstance } = (await import(
      /* @vite-ignore */ `${bundle}pagefind.js`
    )) as PagefindModule;
    const pagefind = createInstance();
    await pagefind.options({ baseUrl: base ?? '/', excerptLength: EXCERPT_WORDS });
    await pagefind.init();
    return pagefind;
  }

  private async ask(isSecondTry = false): Promise<void> {
    const question = ++this.asked;
    const query = this.input.value.trim();
    if (query === '') {
      this.show([], [], '');
      return;
    }
    try {
      await this.answer(query, question);
    } catch {
      // Pagefind gives its worker five seconds to start; a busy machine has it ready for the next instance.
      this.index = null;
      if (question !== this.asked) return;
      if (isSecondTry) this.show([], [], this.words.missing);
      else await this.ask(true);
    }
  }

  private async answer(query: string, question: number): Promise<void> {
    const pagefind = await this.load();
    const pages = await pagefind.debouncedSearch(query, { filters: { what: 'page' } });
    if (pages === null) return;
    const lists = await Promise.all(
      LISTS.map(async (what) => {
        const { results } = await pagefind.search(query, { filters: { what } });
        const best = await Promise.all(results.slice(0, PARTS).map((hit) => hit.data()));
        return best.length === 0 ? null : shownEntries(this.words.kinds[what] ?? what, best);
      }),
    );
    if (question !== this.asked) return;
    const entries = lists.filter((list) => list !== null);
    const found = entries.length + pages.results.length;
    const { none, count } = this.words;
    this.show(entries, pages.results, found === 0 ? none : count.replace('#', String(found)));
    await this.showMore(question);
  }

  private show(entries: readonly Node[], hits: readonly Hit[], status: string): void {
    this.hits = hits;
    this.shown = 0;
    this.list.replaceChildren(...entries);
    this.more.hidden = true;
    this.status.textContent = status;
  }

  private async showMore(question = this.asked): Promise<void> {
    const next = this.hits.slice(this.shown, this.shown + PAGE_OF_RESULTS);
    const data = await Promise.all(next.map((hit) => hit.data()));
    if (question !== this.asked) return;
    this.shown += next.length;
    this.list.append(...data.map((one) => shownHit(one, this.words)));
    this.more.hidden = this.shown >= this.hits.length;
  }

  private links(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll('a')];
  }

  private onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'search-close' || target === this.dialog) this.dialog.close();
    else if (act === 'search-more') void this.showMore();
    // A link to a place on this page leads behind the dialog.
    else if (target.closest('a') !== null) this.dialog.close();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // In a field for searching the browser's own Escape empties the field first.
      event.preventDefault();
      this.dialog.close();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [this.input, ...this.links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

const started = new WeakMap<HTMLDialogElement, SearchDialog>();

export function startSearch(dialog: HTMLDialogElement): void {
  let search = started.get(dialog);
  if (search === undefined) started.set(dialog, (search = new SearchDialog(dialog)));
  search.open();
}
