/**
 * Builds the course with Astro, then the search index, pictures for sharing and the service worker. `ensureBuilt` builds only when
 * something changed since the last build: it compares the names, sizes and times of all sources with a stamp kept beside the packages.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, run } from './process.ts';
import { siteOptions } from './site-options.ts';
import type { SiteOptions } from './site-options.ts';
import { writeSearchIndex } from './search-index.ts';
import { writePictures } from './pictures.ts';
import { writeServiceWorker } from './service-worker.ts';

const SOURCES = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** What a build is made from: names, sizes and times of all sources, and the options. */
export function fingerprint(options: SiteOptions): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  const visit = (path: string): void => {
    const full = join(ROOT, path);
    if (!existsSync(full)) return;
    const stat = statSync(full);
    if (stat.isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
    } else {
      hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  SOURCES.forEach(visit);
  return hash.digest('hex');
}

function stampFile(options: SiteOptions): string {
  const name = createHash('sha256')
    .update(resolve(ROOT, options.outDir))
    .digest('hex')
    .slice(0, 16);
  return join(ROOT, 'node_modules', '.cache', 'inside-the-gil', `build-${name}`);
}

/** How long the last build took, for tests/bench. */
export interface BuildTimes {
  readonly pages: number;
  /** Astro alone: content, runs and pages. */
  readonly pagesMs: number;
  /** With the search index, the pictures and the service worker. */
  readonly allMs: number;
}

const TIMES_FILE = join(ROOT, 'node_modules', '.cache', 'inside-the-gil', 'build-times.json');

/** Null: nothing was built here yet. */
export function buildTimes(): BuildTimes | null {
  return existsSync(TIMES_FILE)
    ? (JSON.parse(readFileSync(TIMES_FILE, 'utf8')) as BuildTimes)
    : null;
}

function keepTimes(outDir: string, pagesMs: number, allMs: number): void {
  const files = readdirSync(join(ROOT, outDir), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((name) => name.endsWith('.html')).length;
  writeFileSync(TIMES_FILE, `${JSON.stringify({ pages, pagesMs, allMs } satisfies BuildTimes)}\n`);
}

/** Builds unconditionally; true when the pages are there. */
export async function build(options: SiteOptions): Promise<boolean> {
  const before = fingerprint(options);
  const began = performance.now();
  const { status } = await run('astro', ['build', '--outDir', options.outDir], {
    env: {
      SITE_URL: options.site,
      BASE_PATH: options.base,
      OUT_DIR: options.outDir,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) return false;
  const pagesMs = performance.now() - began;
  await writeSearchIndex(options.outDir);
  await writePictures(options.outDir);
  await writeServiceWorker(options.outDir);
  mkdirSync(dirname(stampFile(options)), { recursive: true });
  writeFileSync(stampFile(options), before);
  keepTimes(options.outDir, pagesMs, performance.now() - began);
  return true;
}

/** Builds when the pages are missing or older than their sources; true when the pages are there. */
export async function ensureBuilt(options: SiteOptions): Promise<boolean> {
  const stamp = stampFile(options);
  const index = join(ROOT, options.outDir, 'index.html');
  if (existsSync(index) && existsSync(stamp)) {
    if (readFileSync(stamp, 'utf8') === fingerprint(options)) return true;
  }
  return build(options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await build(siteOptions(process.env))) ? 0 : 1;
}
