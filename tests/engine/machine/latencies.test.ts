/**
 * What the simulated operating system and locks cost, against the measured programs that show it: starting a thread,
 * handing a Condition over, fighting for a lock.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultConfig, profileNamed, runProgram } from '@inside-the-gil/engine';
import { GIL_VERSIONS } from '../../../src/engine/objects/profiles.ts';
import type { PythonVersion } from '@inside-the-gil/engine';

interface Row {
  readonly program: string;
  readonly interpreter: string;
  readonly locked: boolean;
  readonly switch_interval_arg: number | null;
  readonly facts: Readonly<Record<string, number | { readonly median: number }>>;
}

const measured = new URL('../../../public/measured/', import.meta.url);
const rows = JSON.parse(readFileSync(new URL('public.json', measured), 'utf8')) as Row[];

function factsMeasured(program: string, python: PythonVersion, name: string): number {
  const row = rows.find(
    (r) =>
      r.program === program &&
      r.interpreter === `cpython${python}` &&
      r.locked &&
      r.switch_interval_arg === null,
  );
  const fact = row?.facts[name];
  if (fact === undefined) throw new Error(`no ${name} of ${program} on ${python}`);
  return typeof fact === 'number' ? fact : fact.median;
}

type Runs = number | { readonly median: number; readonly min: number; readonly max: number };
type Latencies = Readonly<Record<string, { readonly p50_ms: Runs }>>;

const middle = (x: Runs): number => (typeof x === 'number' ? x : x.median);

/** Within 15 percent of the range of the measured runs. */
function isNearARun(x: number, runs: Runs): boolean {
  return typeof runs !== 'number' && x > 0.85 * runs.min && x < 1.15 * runs.max;
}

const rowOf = (program: string, python: PythonVersion): Row | undefined =>
  rows.find((r) => r.program === program && r.interpreter === `cpython${python}` && r.locked);

function latenciesMeasured(program: string, python: PythonVersion): Latencies {
  return (rowOf(program, python)?.facts ?? {}) as unknown as Latencies;
}

/** Those that are measured and have a GIL to wait for. */
function hasWaits(python: PythonVersion): boolean {
  return profileNamed(python).gil === 'interval' && rowOf('17_convoy_udp', python) !== undefined;
}

function factsSimulated(
  program: string,
  python: PythonVersion,
  scale = 1,
  seed = 0,
): Record<string, number> {
  const source = readFileSync(new URL(`programs/${program}.py`, measured), 'utf8');
  const config = defaultConfig({ python, cores: 2, seed, argv: [`${program}.py`, String(scale)] });
  const { output } = runProgram(source, config, `${program}.py`);
  const line = output
    .map((chunk) => chunk.text)
    .join('')
    .trimEnd()
    .split('\n')
    .at(-1) as string;
  return (JSON.parse(line.slice('RESULT '.length)) as { facts: Record<string, number> }).facts;
}

/** On 3.9 locks convoy (a switch inside the `with` block), which the model does not show in the measured size yet. */
const JUDGED = GIL_VERSIONS.filter((python) => python !== '3.9');
const MEASURED = JUDGED.filter((python) => rowOf('61_start_thread', python) !== undefined);

describe.each(MEASURED)('%s', (python) => {
  test('starting and joining a thread', () => {
    const name = 'thread_start_join_ms';
    const ratio =
      (factsSimulated('61_start_thread', python)[name] as number) /
      factsMeasured('61_start_thread', python, name);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  test('handing a Condition over', () => {
    const name = 'handoff_us';
    const ratio =
      (factsSimulated('41_condition_pingpong', python, 0.25)[name] as number) /
      factsMeasured('41_condition_pingpong', python, name);
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.25);
  });

  test('two threads at one Lock: it changes hands about once a switch, not at every release', () => {
    const { ns_per_acquire: ns, owner_changes: changes } = factsSimulated(
      '38_lock_2t',
      python,
      0.5,
    );
    const ratio = (ns as number) / factsMeasured('38_lock_2t', python, 'ns_per_acquire');
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
    // Measured at full length: 20 on 3.13 and 12 on 3.14.
    expect(changes).toBeGreaterThan(3);
    expect(changes).toBeLessThan(20);
  });
});

/** The medians of waits, by how many threads compute beside the one that waits. */
const WAITS: readonly (readonly [program: string, one: RegExp, two: RegExp])[] = [
  // One interval or two for each of the two waits of a ping-pong: who is faster has the GIL.
  ['17_convoy_udp', /_hogs1$/, /_hogs2$/],
  ['19_convoy_sleep', /_hogs1$/, /_hogs2$/],
  ['71_gui_ticks', /_workers1$/, /never/],
];

describe.each(JUDGED.filter(hasWaits))('waiting beside threads that compute, %s', (python) => {
  test.each(WAITS)('%s', { timeout: 300_000 }, (program, one, two) => {
    const runOf = (seed: number) =>
      factsSimulated(program, python, 1, seed) as unknown as Readonly<
        Record<string, { readonly p50_ms: number }>
      >;
    const simulated = runOf(0);
    /** Errors beside two threads, of several runs, since one's is up to twice another's; none within the measured range. */
    const besideTwo: number[] = [];
    const hasTwo = Object.keys(simulated).some((name) => two.test(name));
    const runs = hasTwo ? [simulated, runOf(1), runOf(2)] : [];
    for (const [name, { p50_ms: p50 }] of Object.entries(simulated)) {
      const facts = latenciesMeasured(program, python)[name]?.p50_ms ?? Number.NaN;
      const measuredMs = middle(facts);
      if (one.test(name))
        expect(
          Math.abs(p50 / measuredMs - 1),
          `${name}: ${p50} ms, measured ${measuredMs} ms`,
        ).toBeLessThan(0.15);
      if (two.test(name))
        for (const run of runs) {
          const ms = run[name]?.p50_ms ?? Number.NaN;
          besideTwo.push(isNearARun(ms, facts) ? 0 : Math.abs(ms / measuredMs - 1));
        }
    }
    if (besideTwo.length === 0) return;
    const error = besideTwo.toSorted((a, b) => a - b)[besideTwo.length >> 1] as number;
    expect(error, `beside two threads: ${besideTwo.join(', ')}`).toBeLessThan(0.4);
  });
});

/** Locks of the operating system: a switch inside the `with` block, and from then on they change hands all the time. */
test.each([
  ['38_lock_2t', '3.9'],
  ['40_rlock_2t', '3.9'],
  ['40_rlock_2t', '3.11'],
  ['40_rlock_2t', '3.13'],
] as const)('the convoy at a lock has the measured size: %s on %s', (program, python) => {
  const ratio =
    (factsSimulated(program, python)['owner_changes'] as number) /
    factsMeasured(program, python, 'owner_changes');
  expect(ratio).toBeGreaterThan(0.3);
  expect(ratio).toBeLessThan(3);
});

test('3.13 alone has a convoy at an RLock: there it is a lock of the operating system', () => {
  const changes = (python: PythonVersion): number =>
    factsSimulated('40_rlock_2t', python)['owner_changes'] as number;
  expect(changes('3.13')).toBeGreaterThan(1000);
  expect(changes('3.14')).toBeLessThan(20);
});
