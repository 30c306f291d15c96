/** Measured times beside simulated ones: which rows a playground is told of, and what it takes from a program's last line. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { hasTime, parseMeasured } from '../../src/engine/cli/measured/rows.ts';
import {
  measuredProgram,
  reportedTime,
  timeWith,
  type MeasuredProgram,
} from '../../src/site/lib/measured/times.ts';
import type { Settings } from '../../src/site/lib/settings.ts';
import { measuredTimes } from '../../src/tools/content/measured-times.ts';

const FOLDER = 'public/measured';
const text = readFileSync(`${FOLDER}/public.json`, 'utf8');
const programs = readdirSync(`${FOLDER}/programs`)
  .filter((file) => file.endsWith('.py'))
  .map((file) => ({
    name: file.slice(0, -3),
    source: readFileSync(`${FOLDER}/programs/${file}`, 'utf8'),
  }));
const times = measuredTimes(programs, text);
const named = (name: string): MeasuredProgram =>
  times.find((program) => program.name === name) as MeasuredProgram;

const settings = (change: Partial<Settings>): Settings => ({
  python: '3.13',
  cores: 2,
  switchIntervalNs: 5_000_000,
  seed: 0,
  ...change,
});

afterEach(() => vi.unstubAllGlobals());

test('only quiet rows of the length that a playground runs, of interpreters that it has', () => {
  const quiet = parseMeasured(text).filter((row) => hasTime(row) && row.scale === 1);
  const told = times.flatMap((program) =>
    program.times.map((time) => ({ program: program.name, ...time })),
  );
  expect(told.length).toBeGreaterThan(200);
  for (const { program, interpreter, wall, intervalNs } of told)
    expect(quiet).toContainEqual(
      expect.objectContaining({
        program,
        interpreter,
        wall,
        switchInterval: intervalNs === null ? null : intervalNs / 1e9,
      }),
    );
  expect(told.some(({ interpreter }) => interpreter.startsWith('pypy'))).toBe(false);
  const busy = parseMeasured(text).filter(({ isBusy }) => isBusy);
  expect(busy.length).toBeGreaterThan(0);
});

test('version, cores and interval have to be those of the row', () => {
  const countdown = named('02_countdown_2t');
  expect(timeWith(countdown, settings({}))).toMatchObject({ version: '3.13.15', runs: 7 });
  expect(timeWith(countdown, settings({ cores: 4 }))).toBeNull();
  expect(timeWith(countdown, settings({ switchIntervalNs: 1_000_000 }))).toBeNull();
  expect(timeWith(countdown, settings({ python: 'lock-per-object' }))).toBeNull();
  const race = named('21_race_plus_eq_for');
  const often = timeWith(race, settings({ switchIntervalNs: 10_000 }));
  const usual = timeWith(race, settings({ python: '3.14' }));
  expect(often?.intervalNs).toBe(10_000);
  expect(usual?.intervalNs).toBeNull();
});

test('a program is one of them when every character is', async () => {
  const own = programs.find(({ name }) => name === '38_lock_2t');
  const source = own?.source as string;
  const fetched: string[] = [];
  vi.stubGlobal('fetch', (url: URL) => {
    fetched.push(url.pathname);
    const file = /programs\/(\w+)\.py$/.exec(url.pathname);
    const found = programs.find(({ name }) => name === file?.[1]);
    return Promise.resolve(found === undefined ? Response.json(times) : new Response(found.source));
  });
  const base = 'http://course.example/gil/';
  expect((await measuredProgram(source, base))?.name).toBe('38_lock_2t');
  expect(fetched[0]).toBe('/gil/measured-times.json');
  const other = source.replace('SCALE', 'SCALF');
  expect(await measuredProgram(other, base)).toBeNull();
  const before = fetched.length;
  expect(await measuredProgram('print(1)\n', base)).toBeNull();
  expect(fetched.length).toBe(before);
});

test('the last line says how long it took, and how often the lock changed its owner', () => {
  const line = 'RESULT {"facts": {"owner_changes": 12}, "wall": 0.25}\n';
  expect(reportedTime(`hello\n${line}`)).toEqual({ seconds: 0.25, ownerChanges: 12 });
  expect(reportedTime('RESULT {"wall": 1.5}\n')).toEqual({ seconds: 1.5, ownerChanges: null });
  expect(reportedTime('RESULT {"skipped": "no sockets"}\n')).toBeNull();
  expect(reportedTime('RESULT {')).toBeNull();
  expect(reportedTime('')).toBeNull();
  expect(named('38_lock_2t').times.every(({ ownerChanges }) => ownerChanges !== null)).toBe(true);
});
