/**
 * What a page of the built site makes the browser load before anybody touches it: the document, its style sheets, the
 * scripts it names or preloads with everything they import statically, and the fonts that its sheets give to Latin
 * text. Islands load on intent and do not count. Sizes are brotli at its best quality, but fonts as they are (woff2 is
 * brotli inside).
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface PageFile {
  /** Path on the site. */
  readonly path: string;
  readonly kind: 'document' | 'style' | 'script' | 'font' | 'other';
  readonly bytes: number;
}

const ORIGIN = 'http://page.invalid';

function kindOf(path: string): PageFile['kind'] {
  if (/\.css$/.test(path)) return 'style';
  if (/\.m?js$/.test(path)) return 'script';
  if (/\.(woff2?|ttf|otf)$/.test(path)) return 'font';
  return 'other';
}

function sizeOf(content: Buffer, kind: PageFile['kind']): number {
  if (kind === 'font') return content.length;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** What the document names: sheets, preloads, scripts with a source, and imports of inline modules. */
function namedInDocument(html: string): string[] {
  const found: string[] = [];
  for (const [tag] of html.matchAll(/<link\b[^>]*>/gi)) {
    const rel = attribute(tag, 'rel') ?? '';
    const href = attribute(tag, 'href');
    if (href !== undefined && /\b(stylesheet|preload|modulepreload)\b/i.test(rel)) found.push(href);
  }
  for (const [, open = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    const source = attribute(` ${open}`, 'src');
    if (source !== undefined) found.push(source);
    else if (/type\s*=\s*["']?module/i.test(open)) found.push(...staticImports(body));
  }
  for (const [, style = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi))
    found.push(...namedInStyle(style));
  return found;
}

function staticImports(script: string): string[] {
  const imports = script.matchAll(
    /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{}\s,$]+?\s*from\s*)?["']([^"']+)["']/g,
  );
  return [...imports].map((match) => match[1] ?? '').filter((path) => /^[./]/.test(path));
}

/** Sheets that a sheet imports, and its fonts for Latin text. */
function namedInStyle(css: string): string[] {
  const found = [...css.matchAll(/@import\s+(?:url\()?["']?([^"')]+)/g)].map(
    (match) => match[1] ?? '',
  );
  for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const range = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1];
    const latin = range === undefined || /U\+0{0,4}(?:0-|20-|00-)/i.test(range.replace(/\s/g, ''));
    const source = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(face)?.[1];
    if (latin && source !== undefined) found.push(source);
  }
  return found;
}

/** The files that are named, with all that they name in turn; each once. */
function filesNamed(dist: string, references: readonly string[], base: string): PageFile[] {
  const files: PageFile[] = [];
  const seen = new Set<string>();
  const visit = (reference: string, from: string): void => {
    const url = new URL(reference, `${ORIGIN}${from}`);
    if (url.origin !== ORIGIN || seen.has(url.pathname)) return;
    seen.add(url.pathname);
    const path = join(dist, decodeURIComponent(url.pathname));
    if (!existsSync(path))
      throw new Error(`${from} names ${url.pathname}, which the build does not hold`);
    const content = readFileSync(path);
    const kind = kindOf(url.pathname);
    files.push({ path: url.pathname, kind, bytes: sizeOf(content, kind) });
    const named =
      kind === 'script'
        ? staticImports(content.toString())
        : kind === 'style'
          ? namedInStyle(content.toString())
          : [];
    for (const next of named) visit(next, url.pathname);
  };
  for (const reference of references) visit(reference, base);
  return files;
}

/** Every file that `page` (a path such as "/lessons/one-lock/") loads, the document first. */
export function pageFiles(dist: string, page: string): PageFile[] {
  const html = readFileSync(join(dist, page, 'index.html'));
  const own: PageFile = { path: page, kind: 'document', bytes: sizeOf(html, 'document') };
  return [own, ...filesNamed(dist, namedInDocument(html.toString()), page)];
}

/** What an island loads when it wakes: its script and all that this imports, but what React and its client are. */
export interface IslandWeight {
  readonly name: string;
  readonly bytes: number;
}

/** The islands of `page`, each kind once. */
export function islandWeights(dist: string, page: string): IslandWeight[] {
  const html = readFileSync(join(dist, page, 'index.html')).toString();
  const weights = new Map<string, number>();
  for (const [tag] of html.matchAll(/<astro-island\b[^>]*>/g)) {
    const name = /&quot;name&quot;:&quot;(\w+)&quot;/.exec(attribute(tag, 'opts') ?? '')?.[1];
    const [component, client] = [attribute(tag, 'component-url'), attribute(tag, 'renderer-url')];
    if (name === undefined || component === undefined || client === undefined) continue;
    if (weights.has(name)) continue;
    const react = new Set(filesNamed(dist, [client], page).map(({ path }) => path));
    const files = filesNamed(dist, [component], page).filter(({ path }) => !react.has(path));
    weights.set(name, totalBytes(files));
  }
  return [...weights].map(([name, bytes]) => ({ name, bytes }));
}

/** The engine's worker before the first run: the script that islands start, and what it imports by itself. */
export function workerWeight(dist: string): number {
  const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));
  const starts = /new Worker\(new URL\(\W(\/[^`'"]*\/main-[^`'"]+\.js)/;
  for (const name of scripts) {
    const started = starts.exec(readFileSync(join(dist, '_astro', name), 'utf8'))?.[1];
    if (started !== undefined) return totalBytes(filesNamed(dist, [started], '/'));
  }
  throw new Error('no script of the build starts the engine’s worker');
}

export function totalBytes(files: readonly PageFile[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}
