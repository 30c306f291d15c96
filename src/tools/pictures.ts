/**
 * The pictures that stand for pages where their addresses are shared (`og:image`): one for each lesson and one for the
 * course, in every language. Their words are taken from the built pages, so nothing is said twice. Satori lays them out
 * and turns letters into outlines; Astro's image service makes them PNG. Where our fonts lack the letters of a language, the
 * picture goes without words, which stand beside it wherever it is shown. What was drawn before is kept beside the packages.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharpService from 'astro/assets/services/sharp';
import satori from 'satori';
import { ROOT } from './process.ts';

const WIDTH = 1200;
const HEIGHT = 630;

/** As in tokens.css, in the light theme. */
const PAPER = '#fbfaf6';
const INK = '#1b1a17';
const INK_2 = '#57534a';
const RUN = '#0072b2';
const WAIT = '#c75300';

/** Counts up when the drawing changes: what was kept is then drawn again. */
const DESIGN = 2;

interface Words {
  readonly site: string;
  readonly eyebrow: string;
  readonly title: string;
}

/** What Satori takes for an element of React. */
interface Element {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Element[];
  };
}

function box(
  style: Readonly<Record<string, string | number>>,
  children?: string | readonly Element[],
): Element {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', ...style },
      ...(children === undefined ? {} : { children }),
    },
  };
}

/** Two threads that take turns with one lock: blue where a thread runs, a line where it waits. */
function timeline(height: number): Element {
  const turns = [150, 130, 150, 140, 150, 120, 200];
  const row = (own: number): Element =>
    box(
      { width: 1040, height, alignItems: 'center' },
      turns.map((width, index) =>
        index % 2 === own
          ? box({ width, height, backgroundColor: RUN })
          : box({ width, height: 5, backgroundColor: WAIT }),
      ),
    );
  return box({ flexDirection: 'column', gap: 14 }, [row(0), row(1)]);
}

function drawing({ site, eyebrow, title }: Words): Element {
  const words = [
    box({ fontSize: 34, color: INK_2 }, eyebrow),
    box({ fontSize: title.length > 44 ? 62 : 76, lineHeight: 1.15, marginTop: 12 }, title),
  ].filter(({ props }) => props.children !== '');
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      padding: 80,
      flexDirection: 'column',
      justifyContent: 'space-between',
      backgroundColor: PAPER,
      color: INK,
      fontFamily: 'Literata',
    },
    [
      box({ fontSize: 34 }, site),
      box({ flexDirection: 'column' }, words),
      timeline(title === '' ? 120 : 44),
    ],
  );
}

/** The drawing as SVG; without its words when our fonts lack some of their letters. */
async function draw(words: Words, font: Buffer): Promise<string> {
  let isMissing = false;
  const options = {
    width: WIDTH,
    height: HEIGHT,
    fonts: [{ name: 'Literata', data: font, weight: 400 as const, style: 'normal' as const }],
    loadAdditionalAsset: (): Promise<[]> => {
      isMissing = true;
      return Promise.resolve([]);
    },
  };
  type Node = Parameters<typeof satori>[0];
  const svg = await satori(drawing(words) as unknown as Node, options);
  if (!isMissing) return svg;
  return satori(drawing({ ...words, eyebrow: '', title: '' }) as unknown as Node, options);
}

async function png(svg: string): Promise<Uint8Array> {
  type Transform = typeof sharpService.transform;
  const config = { service: { config: {} }, dangerouslyProcessSVG: true };
  const { data } = await sharpService.transform(
    Buffer.from(svg),
    { src: 'picture.svg', format: 'png', width: WIDTH },
    config as unknown as Parameters<Transform>[2],
    console as unknown as Parameters<Transform>[3],
  );
  return data;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
};

function decoded(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#3[49]);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** What a page says of itself in its head, by property. */
function metaOf(html: string): ReadonlyMap<string, string> {
  const tags = html.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g);
  return new Map([...tags].map(([, name = '', content = '']) => [name, decoded(content)]));
}

/** The text of the first element that begins so. */
function textOf(html: string, start: RegExp): string {
  const begin = start.exec(html);
  if (begin === null) return '';
  const text = html.slice(begin.index + begin[0].length).split('<', 1)[0] ?? '';
  return decoded(text.trim());
}

/** Where the picture of a page stands; null for pages without one of their own, which show that of the course. */
function placeOf(page: string): string | null {
  const found = /^((?:[\w-]+\/)?)(?:lessons\/([\w-]+)\/)?index\.html$/.exec(page);
  return found === null ? null : `${found[1] ?? ''}pictures/${found[2] ?? 'course'}.png`;
}

/** The pages with a picture of their own, first pages and lessons, each with its words. */
function* pictured(folder: string): Generator<{ readonly path: string; readonly words: Words }> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const page of names.map((name) => name.replaceAll('\\', '/')).sort()) {
    const path = placeOf(page);
    if (path === null) continue;
    const html = readFileSync(join(folder, page), 'utf8');
    const meta = metaOf(html);
    if (meta.get('og:image')?.endsWith(`/${path}`) !== true) continue;
    const words = {
      site: meta.get('og:site_name') ?? '',
      eyebrow: textOf(html, /<p class="eyebrow"[^>]*>/),
      title: textOf(html, /<h1\b[^>]*>/),
    };
    yield { path, words };
  }
}

/** Writes the pictures that the pages in `outDir` name as theirs. @returns how many there are */
export async function writePictures(outDir: string): Promise<number> {
  const folder = join(ROOT, outDir);
  const kept = join(ROOT, 'node_modules', '.cache', 'inside-the-gil', 'pictures');
  mkdirSync(kept, { recursive: true });
  const font = readFileSync(join(ROOT, 'public', 'fonts', 'literata.woff2'));
  let count = 0;
  for (const { path, words } of pictured(folder)) {
    const name = createHash('sha256')
      .update(JSON.stringify([DESIGN, words]))
      .digest('hex');
    const file = join(kept, `${name}.png`);
    if (!existsSync(file)) writeFileSync(file, await png(await draw(words, font)));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(file, join(folder, path));
    count++;
  }
  return count;
}
