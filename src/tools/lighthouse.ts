/**
 * Lighthouse on the built course, as a phone on a slow line sees it: `npm run lighthouse`. The first page, a lesson and the
 * sandbox, or the paths that are given. Accessibility, best practices and SEO have to be 100 in every run, or the exit
 * status is 1. Performance depends on the machine: its median is printed beside the aim, and `tests/site/weight.spec.ts`
 * holds what it hangs on. `--runs 1` is enough to look at the other three.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { ensureBuilt } from './build.ts';
import { CHROMIUM_REMEDY, findChromium } from './chromium.ts';
import { serve, serveOptions } from './serve.ts';
import { median } from './statistics.ts';

const PAGES = ['', 'lessons/one-lock/', 'sandbox/'];
const RUNS = 5;
const AIM = 98;

/** The categories that a page passes or does not. */
const HELD = ['accessibility', 'best-practices', 'seo'] as const;
const CATEGORIES = ['performance', ...HELD] as const;
type Category = (typeof CATEGORIES)[number];

/** What performance is made of, and how it is printed. */
const METRICS = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocked',
} as const;
type Metric = keyof typeof METRICS;

interface Run {
  readonly scores: Readonly<Record<Category, number>>;
  /** In milliseconds. */
  readonly metrics: Readonly<Record<Metric, number>>;
  /** What costs points: the audit's name, and what it found. */
  readonly faults: readonly string[];
}

/** Passes requests on to the course's server and packs the answers, as a static host does. */
async function packed(origin: string): Promise<string> {
  const kept = new Map<string, { status: number; headers: Record<string, string>; body: Buffer }>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const answer = async (): Promise<void> => {
      let known = kept.get(path);
      if (known === undefined) {
        const from = await fetch(origin + path, { redirect: 'manual' });
        const plain = Buffer.from(await from.arrayBuffer());
        const type = from.headers.get('content-type') ?? '';
        const packs = /text|javascript|json|xml|svg/.test(type) && plain.length > 0;
        const headers: Record<string, string> = { 'content-type': type };
        for (const name of ['cache-control', 'location']) {
          const value = from.headers.get(name);
          if (value !== null) headers[name] = value;
        }
        if (packs) headers['content-encoding'] = 'br';
        const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
        const body = packs ? brotliCompressSync(plain, { params }) : plain;
        known = { status: from.status, headers, body };
        kept.set(path, known);
      }
      response.writeHead(known.status, known.headers).end(known.body);
    };
    answer().catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  server.unref();
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Every run has a browser of its own, so that nothing is in its cache. */
async function runOnce(url: string, executablePath: string): Promise<Run> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [`--remote-debugging-port=${port}`],
  });
  try {
    const options = { port, logLevel: 'error' as const, onlyCategories: [...CATEGORIES] };
    const result = await lighthouse(url, options);
    if (result === undefined) throw new Error(`Lighthouse says nothing about ${url}`);
    const { lhr } = result;
    if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const scores = Object.fromEntries(
      CATEGORIES.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]),
    ) as Record<Category, number>;
    const faults = HELD.flatMap((id) =>
      (lhr.categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
        const found = lhr.audits[audit];
        if (weight === 0 || found === undefined || found.score === null || found.score === 1)
          return [];
        return [`${id}: ${audit}: ${found.title} ${JSON.stringify(found.details ?? {})}`];
      }),
    );
    const metrics = Object.fromEntries(
      Object.keys(METRICS).map((id) => [id, lhr.audits[id]?.numericValue ?? NaN]),
    ) as Record<Metric, number>;
    return { scores, metrics, faults };
  } finally {
    await browser.close();
  }
}

/** Runs a page and prints its line; true when it is all right. */
async function judge(url: string, path: string, runs: number, browser: string): Promise<boolean> {
  const done: Run[] = [];
  for (let count = 0; count < runs; count++) done.push(await runOnce(url, browser));
  const least = (id: Category): number => Math.min(...done.map(({ scores }) => scores[id]));
  const speeds = done.map(({ scores }) => scores.performance);
  const held = HELD.map((id) => `${id} ${least(id)}`).join(', ');
  const speed = `performance ${median(speeds)} (aim ${AIM}; ${speeds.join(' ')})`;
  const metrics = (Object.keys(METRICS) as Metric[]).map(
    (id) => `${METRICS[id]} ${Math.round(median(done.map((run) => run.metrics[id])))} ms`,
  );
  process.stdout.write(`/${path}: ${held}, ${speed}\n  ${metrics.join(', ')}\n`);
  for (const fault of new Set(done.flatMap(({ faults }) => faults)))
    process.stdout.write(`  ${fault}\n`);
  return HELD.every((id) => least(id) === 100);
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: String(RUNS) } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs must be a number from 1 on');
  const browser = findChromium();
  if (browser === null) throw new Error(CHROMIUM_REMEDY);
  const options = serveOptions([]);
  if (!(await ensureBuilt(options))) throw new Error('The course could not be built.');
  const inner = new URL(await serve(options));
  const origin = await packed(inner.origin);
  let passed = true;
  for (const path of positionals.length > 0 ? positionals : PAGES) {
    const relative = path.replace(/^\//, '');
    if (!(await judge(origin + inner.pathname + relative, relative, runs, browser))) passed = false;
  }
  return passed;
}

try {
  // The servers do not hold the process up.
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
