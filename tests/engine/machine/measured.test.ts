/**
 * The measured programs on the simulated machine, unmodified and at the scale at which they were measured, against what
 * real interpreters with two cores took: the `wall` of their RESULT line lies within a quarter of the measured median.
 * And the races come out as on real interpreters: what never loses an update does not, what loses some does.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PythonVersion } from '../../../src/engine/objects/profiles.ts';
import type { MeasuredAnswer, MeasuredJob, MeasuredResult } from './measuredWorker.ts';

interface Row {
  readonly program: string;
  readonly interpreter: string;
  readonly locked: boolean;
  readonly scale: number;
  readonly switch_interval_arg: number | null;
  readonly wall_s: { readonly median: number } | null;
}

const TOLERANCE = 0.25;
const WORKERS = 2;
const MINUTES = 60_000;
const NUMBERS = [
  '01',
  '02',
  '04',
  '05',
  '07',
  '08',
  '09',
  '12',
  '21',
  '22',
  '23',
  '24',
  '25',
  '27',
  '62',
  '63',
  '64',
];
/** Nothing is lost on 3.13 and 3.14: no check point between the read and the write, one C call, or a lock. */
const SAFE = [
  '21_race_plus_eq_for',
  '22_race_plus_eq_while',
  '25_race_list_append',
  '27_race_locked',
];
/** A call lies between the read and the write. */
const RACY = ['23_race_call_between', '24_race_c_call_between'];
const VERSIONS: readonly PythonVersion[] = ['3.13', '3.14'];
const SEEDS = [1, 2, 3];

const dataPath = fileURLToPath(new URL('../../../public/measured/public.json', import.meta.url));
const rows = (JSON.parse(readFileSync(dataPath, 'utf8')) as Row[]).filter(
  (row) => row.locked && row.wall_s !== null && NUMBERS.includes(row.program.slice(0, 2)),
);

/** A few workers that take jobs in the order they were asked for. */
class Pool {
  private readonly workers: Worker[] = [];
  private readonly idle: Worker[] = [];
  private readonly waiting: MeasuredJob[] = [];
  private readonly asked = new Map<number, (answer: MeasuredAnswer) => void>();

  start(): void {
    for (let i = 0; i < WORKERS; i += 1) {
      const worker = new Worker(new URL('./measuredWorker.ts', import.meta.url));
      worker.on('message', (answer: MeasuredAnswer) => {
        this.asked.get(answer.id)?.(answer);
        this.idle.push(worker);
        this.next();
      });
      this.workers.push(worker);
      this.idle.push(worker);
    }
  }

  async run(job: Omit<MeasuredJob, 'id'>): Promise<MeasuredResult> {
    const answer = await new Promise<MeasuredAnswer>((resolve) => {
      const id = this.asked.size;
      this.asked.set(id, resolve);
      this.waiting.push({ ...job, id });
      this.next();
    });
    if (answer.kind === 'failed') throw new Error(`${job.program} on ${job.python}: ${answer.why}`);
    return answer.result;
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    while (this.idle.length > 0 && this.waiting.length > 0)
      this.idle.pop()?.postMessage(this.waiting.shift());
  }
}

const pool = new Pool();
beforeAll(() => pool.start());
afterAll(() => pool.stop());

describe.each(VERSIONS)('wall time on %s', (python) => {
  const measured = rows.filter((row) => row.interpreter === `cpython${python}`);

  test('every program has a row', () => {
    expect(new Set(measured.map((row) => row.program.slice(0, 2)))).toEqual(new Set(NUMBERS));
  });

  test.concurrent.each(measured.map((row) => [row.program, row.switch_interval_arg, row] as const))(
    '%s, switch interval argument %s',
    async (program, interval, row) => {
      const argv = [String(row.scale), ...(interval === null ? [] : [String(interval)])];
      const { wall, facts } = await pool.run({ program, python, argv, seed: 0 });
      const median = row.wall_s?.median ?? Number.NaN;
      expect(wall / median, `${wall} s simulated, ${median} s measured`).toBeGreaterThanOrEqual(
        1 - TOLERANCE,
      );
      expect(wall / median, `${wall} s simulated, ${median} s measured`).toBeLessThanOrEqual(
        1 + TOLERANCE,
      );
      if (SAFE.includes(program)) expect(facts.wrong).toBe(0);
      if (RACY.includes(program)) expect(facts.wrong).toBeGreaterThan(0);
    },
    10 * MINUTES,
  );
});

describe.each(VERSIONS)(
  'races on %s, a tenth of the work, a switch interval of 10 microseconds',
  (python) => {
    const run = (program: string, seed: number): Promise<MeasuredResult> =>
      pool.run({ program, python, argv: ['0.1', '1e-05'], seed });

    test.concurrent.each(SEEDS.flatMap((seed) => SAFE.map((program) => [program, seed] as const)))(
      '%s loses nothing with seed %i',
      async (program, seed) => {
        const { facts } = await run(program, seed);
        expect(facts.trials).toBeGreaterThanOrEqual(30);
        expect(facts.wrong).toBe(0);
      },
      10 * MINUTES,
    );

    test.concurrent.each(SEEDS.flatMap((seed) => RACY.map((program) => [program, seed] as const)))(
      '%s loses updates with seed %i',
      async (program, seed) => {
        const { facts } = await run(program, seed);
        expect(facts.wrong).toBeGreaterThan(0);
      },
      10 * MINUTES,
    );
  },
);
