/**
 * Reads a page of the language nobody speaks (`npm run i18n:pseudo`) for words that no translator was given: text of any
 * kind that stands outside ⟦ ⟧, hidden text included, for what is hidden now opens later. Code and what has a name of its
 * own stay as they are; each exception says why.
 */
import type { Frame, Page } from '@playwright/test';

interface Exception {
  /** Elements whose text is left alone, with all that is in them. */
  readonly within: string;
  readonly why: string;
}

const EXCEPTIONS: readonly Exception[] = [
  { within: 'script, style, template', why: 'nobody reads it' },
  {
    within: '[translate="no"]',
    why: 'the page itself says that it is a name, or the title of a source',
  },
  { within: 'pre, kbd, samp, .code, .code-editor', why: 'programs, what they print, keys' },
  { within: 'code:not(.said)', why: 'code; a memory cell puts words around its names' },
  {
    within: '.options--mono .what, .places--code .what, .answers .what',
    why: 'instructions and output to choose from; answers repeat what was to choose from',
  },
  {
    within: '.languages a, .languages__id, .offer',
    why: 'a language is named, and offered, in itself',
  },
  { within: 'time[datetime]', why: 'a date is written as the browser writes it in that language' },
  { within: '.search__results p', why: 'what search quotes of a page begins and ends anywhere' },
  { within: '.pair__text[lang="en"], .pair__faults', why: 'translators read the original' },
];

/** What may stand outside of brackets anywhere. */
const NAMES: readonly { readonly pattern: string; readonly why: string }[] = [
  {
    pattern: String.raw`[-+−±≈]?\d[\d.,:/–\s]*(?:ns|µs|ms|s|MB|kB|KB|GB|px|×|%)?`,
    why: 'figures with their unit',
  },
  {
    pattern: String.raw`[A-Z]\d?|A[+−]|Task-\d+(?:, \w+\(\):)?`,
    why: 'names of threads and tasks, larger and smaller letters',
  },
  { pattern: String.raw`\w+\.(?:py|txt)|\d\d_\w+`, why: 'files' },
  {
    pattern: String.raw`(?:\{\w+\}|\P{L})+`,
    why: 'messages made of their parts alone, as translators see them',
  },
  { pattern: String.raw`[A-Z], \w+: \w+`, why: 'a thread, a function and a name in it' },
  {
    pattern: String.raw`3\.\d+t?|fork|spawn|forkserver`,
    why: 'what Python calls its versions and ways',
  },
];

interface Rules {
  readonly exempt: string;
  readonly names: string;
}

/** Runs in the page. */
function outsideBrackets({ exempt, names }: Rules): string[] {
  const ATTRIBUTES = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'aria-placeholder',
    'title',
    'alt',
    'placeholder',
    'label',
  ];
  const isName = new RegExp(`^(?:${names})$`, 'u');
  const found: string[] = [];
  let depth = 0;

  const place = (element: Element): string => {
    const { classList, localName, id } = element;
    const parent = element.parentElement;
    const name = `${localName}${id === '' ? '' : `#${id}`}${[...classList].map((one) => `.${one}`).join('')}`;
    return parent === null || localName === 'body'
      ? name
      : `${parent.localName}.${[...parent.classList].join('.')} > ${name}`;
  };
  const read = (text: string, where: () => string): void => {
    for (const piece of text.split(/([⟦⟧])/)) {
      if (piece === '⟦') depth++;
      else if (piece === '⟧') depth = Math.max(0, depth - 1);
      else if (depth === 0 && /\p{L}/u.test(piece) && !isName.test(piece.trim()))
        found.push(`${where()}: ${piece.trim().replaceAll(/\s+/g, ' ').slice(0, 80)}`);
    }
  };
  const alone = (text: string, where: () => string): void => {
    const before = depth;
    depth = 0;
    read(text, where);
    depth = before;
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      read(node.nodeValue ?? '', () => place(node.parentElement ?? document.body));
      return;
    }
    if (!(node instanceof Element) || node.matches(exempt)) return;
    for (const name of ATTRIBUTES) {
      const text = node.getAttribute(name);
      if (text !== null) alone(text, () => `${place(node)} ${name}`);
    }
    for (const side of ['::before', '::after']) {
      const { content } = getComputedStyle(node, side);
      if (content.startsWith('"')) alone(content, () => `${place(node)}${side}`);
    }
    const before = depth;
    for (const child of node.childNodes) visit(child);
    for (const child of node.shadowRoot?.childNodes ?? []) visit(child);
    // A bracket that is cut off must not hide what comes after it. A drawing sets a text in several lines.
    const isWhole = getComputedStyle(node).display !== 'inline' && node.closest('text') === null;
    if (isWhole && depth !== before) {
      found.push(`${place(node)}: ⟦ without its ⟧`);
      depth = before;
    }
  };
  alone(document.title, () => 'title of the page');
  for (const meta of document.querySelectorAll('meta[name="description"], meta[property^="og:"]')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property');
    if (/description|title|site_name|alt/.test(name ?? ''))
      alone(meta.getAttribute('content') ?? '', () => `meta ${name}`);
  }
  visit(document.body);
  return [...new Set(found)];
}

/** Words of the page that are not translatable, each with its place. */
export function untranslated(page: Page | Frame): Promise<string[]> {
  return page.evaluate(outsideBrackets, {
    exempt: EXCEPTIONS.map(({ within }) => within).join(', '),
    names: NAMES.map(({ pattern }) => pattern).join('|'),
  });
}
