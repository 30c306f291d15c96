/**
 * `gil diff` and `gil calibrate`: what they read, say and refuse; and that the fit holds for programs it has not seen.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PYTHON_VERSIONS } from '@inside-the-gil/engine';
import { isMeasured, measuredOf } from '../../../src/engine/cli/calibrate/data.ts';
import { fit, fitted, testOnHalves } from '../../../src/engine/cli/calibrate/fit.ts';
import { compare, summaryOf, verdictOf } from '../../../src/engine/cli/measured/compare.ts';
import { parseMeasured, type MeasuredRow } from '../../../src/engine/cli/measured/rows.ts';
import { costsOf, fitOf } from '../../../src/engine/machine/cost/costs.ts';

const gil = fileURLToPath(new URL('../../../src/engine/cli/gil.mjs', import.meta.url));
const published = fileURLToPath(new URL('../../../public/measured/public.json', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gil-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [gil, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { stdout, stderr, status };
}

function file(name: string, data: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof data === 'string' ? data : JSON.stringify(data));
  return path;
}

const wall = { min: 0.9, median: 1, max: 1.2 };
const row = { program: '47_deadlock_order', interpreter: 'cpython3.14', wall_s: wall };

describe('gil diff', () => {
  test('prints predicted beside measured, and the sum of it', () => {
    const { stdout, status } = run('diff', published, '--python', '3.14', '--program', '47');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^3\.14 +47_deadlock_order +0\.25\d\d s {2}measured 0\.2508 \(0\.2507 to 0\.2510\) +[+-]0\.\d % {2}within 10 %\n/,
    );
    expect(stdout).toContain('median error 0.');
    expect(stdout).toContain('within 25 % or the measured range: 1 of 1 (100 %)');
  });

  test('--json says everything, --facts the other numbers; a time that is off gives status 1', () => {
    const facts = { waited_s: { A: 0.2 }, most_inside: 7 };
    const path = file('two.json', [
      { ...row, facts },
      { ...row, interpreter: 'jython2.7' },
      { ...row, locked: false },
    ]);
    const { stdout, status } = run('diff', '--json', path);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      unknownInterpreters: 1,
      summary: { rows: 1, timed: 1, close: 0 },
      rows: [{ python: '3.14', time: { verdict: 'off' }, predicted: { kind: 'result' } }],
    });
    const semaphore = file('three.json', [
      { ...row, program: '44_semaphore', wall_s: { min: 0.18, median: 0.182, max: 0.183 }, facts },
    ]);
    expect(run('diff', '--facts', semaphore).stdout).toMatch(/most_inside +2 +measured +7/);
  });

  test('a program that is nowhere is a failed row', () => {
    const { stdout, status } = run('diff', file('lost.json', [{ ...row, program: '99_lost' }]));
    expect(status).toBe(1);
    expect(stdout).toContain('99_lost');
    expect(stdout).toContain('failed: there is no');
  });

  test('so is one whose RESULT line cannot be read', () => {
    mkdirSync(join(folder, 'programs'));
    file('programs/99_broken.py', 'print("RESULT {oops")');
    const { stdout, status } = run('diff', file('broken.json', [{ ...row, program: '99_broken' }]));
    expect(status).toBe(1);
    expect(stdout).toContain('failed: its RESULT line is not JSON');
  });

  test.each([
    [['diff'], '', 'say which measured file'],
    [['diff', 'nowhere.json'], '', 'there is no such file'],
    [['diff', 'x.json'], 'oops', 'it is not JSON'],
    [['diff', 'x.json'], '{}', 'it has to be a list of rows'],
    [['diff', 'x.json'], '[]', 'it has no rows'],
    [['diff', 'x.json'], '[{"interpreter": "cpython3.14"}]', 'row 1: "program" has to name'],
    [
      ['diff', 'x.json'],
      JSON.stringify([row, { ...row, wall_s: { min: 2, median: 1, max: 3 } }]),
      'row 2: "wall_s" has to have',
    ],
    [['diff', 'x.json'], JSON.stringify([{ ...row, scale: 0 }]), '"scale" has to be'],
    [['diff', 'x.json'], JSON.stringify([{ ...row, others_cores: -1 }]), '"others_cores" has to'],
    [
      ['diff', 'x.json'],
      JSON.stringify([{ ...row, interpreter: 'cpython2.4' }]),
      'has no profile for cpython2.4',
    ],
    [
      ['diff', 'x.json', '--program', '48'],
      JSON.stringify([row]),
      'no row fits --python and --program',
    ],
    [['diff', '--speed', 'x.json'], '', "there is no option '--speed'"],
    [['diff', '--python', '4.0', 'x.json'], '', '--python takes one of'],
    [['calibrate', '--fast'], '', "there is no option '--fast'"],
    [['calibrate', '2.4'], '', 'VERSION takes one of'],
  ])('%j with %s is refused', (args, text, message) => {
    file('x.json', text);
    const { stderr, status } = run(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  test('help', () => {
    for (const command of ['diff', 'calibrate']) {
      const { stdout, status } = run(command, '--help');
      expect(status).toBe(0);
      expect(stdout).toContain(`usage: gil ${command}`);
    }
  });
});

describe('verdicts', () => {
  test.each([
    [1.09, 'near'],
    [0.76, 'close'],
    [1.31, 'in-range'],
    [1.33, 'off'],
    [0.74, 'off'],
  ])('%d of a median of 1 between 0.9 and 1.2: %s', (predicted, verdict) => {
    expect(verdictOf(predicted, wall)).toBe(verdict);
  });

  test('the summary counts times only; programs that measure no time have none', () => {
    const of = (seconds: number, median: number): ReturnType<typeof compare> => {
      const [parsed] = parseMeasured(
        JSON.stringify([{ ...row, wall_s: { min: median, median, max: median } }]),
      );
      const result = { kind: 'result', wall: seconds, facts: {} } as const;
      return compare(parsed as MeasuredRow, '3.14', result);
    };
    expect(summaryOf([of(1.05, 1), of(1.2, 1), of(3, 1), of(0, 0)])).toEqual({
      rows: 4,
      timed: 3,
      medianError: expect.closeTo(0.2),
      near: 1,
      close: 2,
      failed: 0,
      skipped: 0,
    });
  });
});

describe.each(PYTHON_VERSIONS.filter(isMeasured))(
  'the fit of %s',
  { timeout: 300_000 },
  (python) => {
    test('comes out as it stands in machine/cost, and holds for programs that it has not seen', () => {
      const measured = measuredOf(python);
      const costs = fit(measured, python);
      // The engine's own counts go into it, so small changes of the engine may move it a little.
      const stored = costsOf(python);
      const standing = new Map(fitOf(python).map(([name, ns]) => [name, ns]));
      for (const one of measured) {
        expect((standing.get(one.name) ?? 0) / one.ns, one.name).toBeCloseTo(1, 3);
        expect(fitted(one, stored) / fitted(one, costs), one.name).toBeCloseTo(1, 1);
      }
      // Versions whose programs were not timed have costs from statements only.
      if (!measured.some(({ kind }) => kind === 'program')) return;
      const { seen, unseen } = testOnHalves(measured, 20, 4, python);
      expect(unseen / seen, `${seen} in the fit, ${unseen} outside`).toBeLessThanOrEqual(1.5);
    });
  },
);
