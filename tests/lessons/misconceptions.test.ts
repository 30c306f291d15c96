/** The misconception catalogue: enough entries that say all they should, and witnesses that run and show figures of the engine. */
import { describe, expect, test } from 'vitest';
import { claimContextOf } from '../../src/tools/content/context.ts';
import { loadContent, loadMeasured } from '../../src/tools/content/load.ts';

const root = new URL('../..', import.meta.url).pathname;
const content = loadContent(root, 'en');
const structures = [...content.misconceptions.values()].flatMap((one) => one.misconceptions);
const texts = new Map(
  [...content.misconceptionTexts.values()].flatMap((one) => Object.entries(one.misconceptions)),
);

/** Beliefs about what no run of one program shows: other interpreters, extensions, tools, people, other systems. */
const NOT_TO_BE_RUN: ReadonlySet<string> = new Set([
  'code-that-lets-go.compiled-is-free',
  'code-that-lets-go.nogil-signature',
  'code-that-lets-go.numpy-always',
  'cpu-bound.threads-only-for-waiting',
  'free-threaded.still-experimental',
  'other-interpreters.only-counting',
  'other-interpreters.pypy-has-none',
  'processes.fork-copies-nothing',
  'processes.linux-forks',
  'reference.acquire-switches',
  'reference.collector-anywhere',
  'reference.held-mutex',
  'reference.incremental-collector',
  'reference.sleep-zero',
  'reference.wasm-has-none',
  'responsive-programs.priority',
  'subinterpreters.every-extension',
  'which-one-is-mine.cprofile-sees-all',
  'which-one-is-mine.slow-means-lock',
  'watching-real-threads.never-seen-never-happens',
  'watching-real-threads.one-run-is-enough',
  'watching-real-threads.simulation-is-measurement',
  'why-it-was-chosen.forbidden',
  'why-it-was-chosen.only-for-counts',
]);

describe('the misconception catalogue', () => {
  test('has at least forty entries, and each says all that an entry says', () => {
    expect(structures.length).toBeGreaterThanOrEqual(40);
    const lessons = new Set([...content.course.parts.flatMap((part) => part.lessons), 'reference']);
    for (const { id, sources, witness } of structures) {
      expect(texts.get(id)?.tempting, `${id}: tempting`).toBeDefined();
      expect(sources.length, `${id}: sources`).toBeGreaterThan(0);
      expect(lessons.has(id.split('.')[0] as string), `${id}: lesson`).toBe(true);
      expect(witness === undefined, `${id}: witness`).toBe(NOT_TO_BE_RUN.has(id));
    }
  });

  test('has each belief once', () => {
    const beliefs = [...texts.values()].map(({ belief }) => belief);
    expect(beliefs.filter((one, index) => beliefs.indexOf(one) !== index)).toEqual([]);
  });

  test('a witness is a program and a sentence; figures in the sentence are claims', () => {
    for (const { id, witness } of structures) {
      const text = texts.get(id)?.witness;
      expect(text === undefined, id).toBe(witness === undefined);
      if (witness === undefined || text === undefined) continue;
      expect(content.programs.has(witness.program), `${id}: ${witness.program}`).toBe(true);
      const named = [...text.matchAll(/\[\[([^\]|]+)/g)].map((match) => match[1] as string);
      expect(named.filter((claim) => !content.claims.has(claim))).toEqual([]);
      const left = text.replace(/\[\[[^\]]+\]\]/g, '').replace(/\b[23]\.\d+t?\b|\b0\.1 s\b/g, '');
      expect(left, id).not.toMatch(/\d/);
    }
  });

  test('what witnesses say of their output is so', () => {
    const run = claimContextOf(content, loadMeasured(root)).run;
    const output = (id: string): string => {
      const witness = structures.find((one) => one.id === id)?.witness;
      if (witness === undefined) throw new Error(`${id} has no witness`);
      return run(witness.program, witness.profile, witness.seed, witness.set)
        .output.map(({ text }) => text)
        .join('');
    };
    expect(output('reference.interval-zero')).toMatch(/0\.005 is taken[\s\S]*\n0 is refused/);
    expect(output('reference.queue-needs-gil')).toBe('orders done: 2000\ndone twice: 0\n');
    expect(output('reference.signal-handler-thread')).toBe(
      'raised by worker\nhandled by MainThread\n',
    );
    expect(output('reference.daemon-cleanup')).toBe('the program ends\n');
    expect(output('asyncio.no-races')).toContain('Alan has a seat\nseats left: -1\n');
    expect(output('free-threaded.removed-in-313')).toContain('lock in use: True');
    expect(output('reference.needs-threads')).toContain('lock in use: True');
    expect(output('reference.function-holds-names')).toMatch(/: 0\n$/);
    expect(output('io-bound.join-is-tidying')).toBe('A\nB\nend\n');
    expect(output('other-interpreters.with-frees')).toBe('closed: True\nfreed\n');
    expect(output('processes.one-start-method')).toBe('forkserver\n');
    expect(output('the-race-on-the-count.either-is-as-bad')).toBe('end\n');
    expect(output('free-threaded.build-means-off')).toContain('lock in use: False');
    expect(Number(output('free-threaded.everything-crashes'))).toBeLessThan(40000);
    expect(output('other-interpreters.del-is-at-once')).toBe('still open: 0\n');
    expect(output('pools-and-futures.map-is-first-come')).toContain('[0.3, 0.1, 0.2]');
    expect(output('pools-and-futures.cancel-stops')).toMatch(/cancelled: [1-5]\nresults: \[0, 1/);
    expect(output('pools-and-futures.errors-are-printed')).toMatch(/^the pool is done\n/);
    expect(output('processes.memory-is-shared')).toMatch(
      /Thread found \['left', 'right'\]\nProcess found \[\]/,
    );
    expect(output('subinterpreters.share-objects')).toMatch(
      /items: {2}\[1, 2, 3\]\none list: False/,
    );
    const seconds = (id: string): number[] =>
      [...output(id).matchAll(/(\d+\.\d+) s/g)].map((match) => Number(match[1]));
    const [threads, interpreters] = seconds('pools-and-futures.pools-are-alike') as [
      number,
      number,
    ];
    expect(threads).toBeGreaterThan(1.5 * interpreters);
    const [alone] = seconds('subinterpreters.parallel-by-themselves') as [number];
    const [, together] = seconds('subinterpreters.one-per-process') as [number, number];
    expect(alone).toBeGreaterThan(1.5 * together);
    const [here, there] = seconds('processes.copying-is-free') as [number, number];
    expect(there).toBeGreaterThan(here);
  });
});
