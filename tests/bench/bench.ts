/**
 * How fast the engine, the built site and the build are, beside their aims: `npm run bench`, or one part of it by name
 * (`npm run bench -- browser`).
 *
 * speed: the engine beside Pyodide in the same process. Both are counted in one yardstick, the bytecodes that CPython 3.13
 * executes for the same program (constants below, counted by count_bytecodes.py). Every figure is a slope between a small
 * and a large size, in CPU time of this thread, median of five rounds in which the three take turns; so compiling,
 * loading and what else the machine does fall out as far as they can.
 * stepping: how long a step back through a run takes. runs, browser: what a learner waits for in the built site, after Run
 * and elsewhere. weights: bytes of pages, islands and the engine's worker. build: how long the last build took for a page.
 *
 * Timings decide nothing here: the aims are printed beside them. Bytes do: what is over its budget makes the bench fail,
 * as it makes tests/site/weight.spec.ts.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';
import { runOnEngine } from '../support/engine.ts';
import { buildTimes } from '../../src/tools/build.ts';
import { browserTimes, runningTimes } from './browser.ts';
import type { BrowserTime } from './browser.ts';
import { weighed } from './budgets.ts';
import { pageFiles, totalBytes } from './pageWeight.ts';
import { median } from '../../src/tools/statistics.ts';
import { stepBackTimes } from './stepBack.ts';

/** The engine over Pyodide, and over Pyodide with a callback on every instruction. */
const AIM_PLAIN = 0.25;
const AIM_MONITORED = 10;
const AIM_STEP_BACK_MS = 50;
const ROUNDS = 5;

interface Sizes {
  readonly small: number;
  readonly large: number;
}

interface Workload {
  /** A file of programs/. */
  readonly name: string;
  readonly what: string;
  /** Bytecodes of CPython 3.13.0 for one unit, without RESUME. */
  readonly bytecodesPerUnit: number;
  /** How many units `run(n)` does. */
  readonly units: (n: number) => number;
  readonly sizes: Sizes;
  /** Smaller, because a callback on every instruction is some twenty times slower. */
  readonly monitoredSizes: Sizes;
}

/** A workload whose `run(n)` does n units. */
function perUnit(name: string, what: string, bytecodesPerUnit: number, large: number): Workload {
  return {
    name,
    what,
    bytecodesPerUnit,
    units: (n) => n,
    sizes: { small: large / 10, large },
    monitoredSizes: { small: large / 200, large: large / 20 },
  };
}

const fibCalls = (n: number): number => (n < 2 ? 1 : 1 + fibCalls(n - 1) + fibCalls(n - 2));

const WORKLOADS: readonly Workload[] = [
  {
    name: 'countdown',
    what: 'while n > 0: n -= 1',
    bytecodesPerUnit: 9,
    units: (n) => n,
    sizes: { small: 200_000, large: 3_200_000 },
    monitoredSizes: { small: 5_000, large: 105_000 },
  },
  {
    name: 'calls',
    what: 'fib(n), one call',
    bytecodesPerUnit: 11,
    units: fibCalls,
    sizes: { small: 18, large: 25 },
    monitoredSizes: { small: 12, large: 20 },
  },
  {
    name: 'dictionary',
    what: 'counting words in a dict, one word',
    bytecodesPerUnit: 20,
    units: (n) => n * 1000,
    sizes: { small: 50, large: 650 },
    monitoredSizes: { small: 3, large: 43 },
  },
  perUnit('sieve', 'a sieve of the first 1000 numbers', 8825, 800),
  perUnit('methods', 'two method calls on an instance', 29, 300_000),
  perUnit('texts', 'an f-string with four fields', 34.5, 150_000),
  perUnit('nbody', 'one step of three bodies', 334, 20_000),
  perUnit('generators', 'a value through two generators', 13, 400_000),
  perUnit('exceptions', 'a call that raises every other time', 24, 200_000),
];

const MONITOR = `
import sys

def codes_of(namespace):
    for value in namespace.values():
        if hasattr(value, '__code__'):
            yield value.__code__
        elif isinstance(value, type):
            yield from codes_of(vars(value))

def watched(namespace, n):
    events = sys.monitoring.events
    count = 0
    def tick(code, offset):
        nonlocal count
        count += 1
    codes = list(codes_of(namespace))
    sys.monitoring.use_tool_id(3, 'bench')
    sys.monitoring.register_callback(3, events.INSTRUCTION, tick)
    for code in codes:
        sys.monitoring.set_local_events(3, code, events.INSTRUCTION)
    try:
        namespace['run'](n)
    finally:
        for code in codes:
            sys.monitoring.set_local_events(3, code, 0)
        sys.monitoring.free_tool_id(3)
`;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** CPU time of this thread in nanoseconds. */
function cpuNs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) * 1000;
}

function timed(action: () => void): number {
  const start = cpuNs();
  action();
  return cpuNs() - start;
}

/** Nanoseconds for one unit. */
function slope(workload: Workload, sizes: Sizes, run: (n: number) => void): number {
  const small = timed(() => run(sizes.small));
  const large = timed(() => run(sizes.large));
  return (large - small) / (workload.units(sizes.large) - workload.units(sizes.small));
}

type Python = Awaited<ReturnType<typeof loadPyodide>>;

interface Rates {
  readonly engine: number;
  readonly plain: number;
  readonly monitored: number;
}

/** Million bytecodes of CPython 3.13 a second. */
function measure(workload: Workload, python: Python): Rates {
  const source = readFileSync(here(`programs/${workload.name}.py`), 'utf8');
  const namespace = python.toPy({});
  python.runPython(source, { globals: namespace });
  const plainRun = namespace.get('run') as (n: number) => void;
  const watched = python.globals.get('watched') as (namespace: unknown, n: number) => void;
  const runs = {
    engine: (n: number): void => {
      const { status, stderr } = runOnEngine(`${source}\nrun(${n})\n`, '3.13');
      if (status !== 0) throw new Error(`the engine failed at ${workload.name}: ${stderr}`);
    },
    plain: (n: number): void => void plainRun(n),
    monitored: (n: number): void => watched(namespace, n),
  };
  runs.engine(workload.sizes.small);
  runs.plain(workload.sizes.small);
  const ns = { engine: [] as number[], plain: [] as number[], monitored: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    ns.engine.push(slope(workload, workload.sizes, runs.engine));
    ns.plain.push(slope(workload, workload.sizes, runs.plain));
    ns.monitored.push(slope(workload, workload.monitoredSizes, runs.monitored));
  }
  const rate = (values: readonly number[]): number =>
    (workload.bytecodesPerUnit / median(values)) * 1000;
  return { engine: rate(ns.engine), plain: rate(ns.plain), monitored: rate(ns.monitored) };
}

function verdict(ratio: number, aim: number): string {
  return `${ratio.toFixed(2)} (aim ${aim}${ratio >= aim ? ', met' : ', missed'})`;
}

async function speed(): Promise<void> {
  const python = await loadPyodide();
  python.runPython(MONITOR);
  console.log('Million bytecodes a second (CPython 3.13 bytecodes of the same program)');
  for (const workload of WORKLOADS) {
    const { engine, plain, monitored } = measure(workload, python);
    console.log(
      `\n${workload.name}: ${workload.what}, ${workload.bytecodesPerUnit} bytecodes each`,
    );
    console.log(`  engine              ${engine.toFixed(1)}`);
    console.log(
      `  Pyodide             ${plain.toFixed(1)}    engine/Pyodide   ${verdict(engine / plain, AIM_PLAIN)}`,
    );
    console.log(
      `  Pyodide, monitored  ${monitored.toFixed(1)}    engine/monitored ${verdict(engine / monitored, AIM_MONITORED)}`,
    );
  }
}

function stepping(): void {
  console.log(
    `\nA step back at a million bytecodes, milliseconds (aim ${AIM_STEP_BACK_MS} at most)`,
  );
  for (const { what, medianMs, worstMs } of stepBackTimes())
    console.log(`  by ${what}: median ${medianMs.toFixed(1)}, worst ${worstMs.toFixed(1)}`);
}

/** One line: a figure beside its aim. */
function beside(what: string, value: number, aim: number, unit: string, note = ''): string {
  const met = value <= aim ? 'met' : 'missed';
  return `  ${what.padEnd(42)} ${value.toFixed(1).padStart(7)} ${unit}   (aim ${aim} ${unit}, ${met})${note}`;
}

const DIST = here('../../dist');

function hasSite(): boolean {
  if (existsSync(DIST)) return true;
  console.log('\nNo built site in dist/: npm run build makes one.');
  return false;
}

async function inBrowser(measure: () => Promise<BrowserTime[] | null>): Promise<void> {
  if (!hasSite()) return;
  const times = await measure();
  if (times === null) {
    console.log('\nNo Chromium: nothing is measured in a browser.');
    return;
  }
  console.log('\nIn the built site, each visit with an empty cache');
  for (const { what, ms, aimMs, of } of times)
    console.log(beside(what, ms, aimMs, 'ms', `  ${of}`));
}

const runs = (): Promise<void> => inBrowser(runningTimes);
const browser = (): Promise<void> => inBrowser(browserTimes);

function weights(): void {
  if (!hasSite()) return;
  console.log('\nBytes of islands (brotli), beyond React, and of the engine before the first run');
  for (const { what, bytes, aim, budget } of weighed(DIST)) {
    const kb = bytes / 1000;
    console.log(
      aim === null
        ? `  ${what.padEnd(30)} ${kb.toFixed(1).padStart(7)} kB`
        : beside(what, kb, aim / 1000, 'kB'),
    );
    if (budget === null || bytes <= budget) continue;
    console.log(`  over its budget of ${budget / 1000} kB`);
    process.exitCode = 1;
  }
  pages();
}

function pages(): void {
  console.log('\nBytes a lesson page loads before interaction (brotli)');
  for (const lesson of readdirSync(`${DIST}/lessons`, { withFileTypes: true })) {
    if (!lesson.isDirectory()) continue;
    const files = pageFiles(DIST, `/lessons/${lesson.name}/`);
    const kinds = (['document', 'style', 'script', 'font', 'other'] as const).map((kind) => {
      const bytes = totalBytes(files.filter((file) => file.kind === kind));
      return `${kind} ${(bytes / 1000).toFixed(1)}`;
    });
    const all = (totalBytes(files) / 1000).toFixed(1);
    console.log(`  ${lesson.name.padEnd(30)} ${all.padStart(7)} kB   (${kinds.join(', ')})`);
  }
}

function building(): void {
  const times = buildTimes();
  if (times === null) return;
  const { pages: count, pagesMs, allMs } = times;
  console.log(
    `\nThe last build: ${count} pages in all languages, ${(pagesMs / 1000).toFixed(0)} s for the pages ` +
      `(${(pagesMs / count).toFixed(0)} ms each), ${(allMs / 1000).toFixed(0)} s with search, pictures and service worker`,
  );
}

const PARTS = { speed, stepping, runs, browser, weights, build: building } as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  const known = Object.keys(PARTS).join(', ');
  process.stderr.write(`There is no part "${unknown.join(' ')}". There are: ${known}.\n`);
  process.exit(2);
}
for (const [name, part] of Object.entries(PARTS))
  if (asked.length === 0 || asked.includes(name)) await part();
// The site's server would keep the process.
process.exit();
