/** Claims: how a figure gets into prose, and how a wrong one stops the build. The runs here are made up. */
import { describe, expect, test } from 'vitest';
import type { RunResult } from '@inside-the-gil/engine';
import { createMessages } from '../../src/site/i18n/format.ts';
import { outcomeChoice, rightOptions } from '../../src/tools/content/answers.ts';
import {
  ClaimError,
  evaluateClaim,
  fillClaims,
  formatClaim,
} from '../../src/tools/content/claims.ts';
import type { ClaimContext, MeasuredRow } from '../../src/tools/content/claims.ts';
import { claimSchema } from '../../src/tools/content/schema.ts';
import { questionSchema } from '../../src/tools/content/quiz-schema.ts';
import record from '../../content/ui/en.json';

const messages = createMessages('en', record);

function runOf(
  output: string,
  outcome: RunResult['report']['outcome'] = { kind: 'finished', status: 0 },
): RunResult {
  return {
    report: {
      version: 1,
      python: '3.14',
      cores: 2,
      switchIntervalNs: 5_000_000,
      seed: 0,
      virtualNs: 300_000_000,
      wallMs: 0,
      bytecodes: 1000,
      gilSwitches: 51,
      threads: [],
      outcome,
    },
    output: [{ stream: 'stdout', text: output, atNs: 1, thread: 0 }],
    trace: {
      length: 0,
      columns: {
        kind: new Uint8Array(0),
        timeNs: new Float64Array(0),
        thread: new Uint16Array(0),
        a: new Int32Array(0),
        b: new Int32Array(0),
        line: new Int32Array(0),
        file: new Uint16Array(0),
      },
      threads: [],
      files: [],
      locks: [],
      labels: [],
      endNs: 300_000_000,
      truncated: false,
    },
  };
}

const row: MeasuredRow = {
  program: '01_countdown_1t',
  interpreter: 'cpython3.14',
  version: '3.14.8',
  cores: 2,
  scale: 1,
  switch_interval_arg: null,
  locked: true,
  reps: 7,
  wall_s: { min: 0.255, median: 0.26, max: 0.268 },
  facts: { n: 8000000, start_ms: { min: 2, median: 2.5, max: 4 } },
};

function contextOf(
  claims: readonly object[],
  result: RunResult = runOf('4 threads: 0.265 s\n'),
): ClaimContext {
  const parsed = claims.map((claim) => claimSchema.parse(claim));
  return {
    claims: new Map(parsed.map((claim) => [claim.id, claim])),
    measured: [{ ...row, locked: false, wall_s: { min: 9, median: 9, max: 9 } }, row],
    run: () => result,
  };
}

const printed = { id: 'x.printed', program: 'x/p', value: { line: 1 }, format: 'seconds' };
const said = (id: string, context: ClaimContext): string =>
  formatClaim(evaluateClaim(id, context), messages);

describe('values', () => {
  test('a printed time is the number before its unit, not the first number', () => {
    expect(said('x.printed', contextOf([printed]))).toBe('0.265 s');
  });

  test('a field of the report', () => {
    expect(
      said(
        'x.n',
        contextOf([
          { id: 'x.n', program: 'x/p', value: { report: 'gilSwitches' }, format: 'count' },
        ]),
      ),
    ).toBe('51');
  });

  test('measured data come from the quiet machine only', () => {
    const measured = {
      program: '01_countdown_1t',
      interpreter: 'cpython3.14',
      field: 'wall_s.median',
    };
    expect(said('x.m', contextOf([{ id: 'x.m', value: { measured }, format: 'seconds' }]))).toBe(
      '0.260 s',
    );
  });

  test('a printed count, a fact of a measured row by the unit in its name, and a published figure', () => {
    const measured = (field: string): object => ({
      measured: { program: '01_countdown_1t', interpreter: 'cpython3.14', field },
    });
    const context = contextOf(
      [
        {
          id: 'x.lost',
          program: 'x/p',
          value: { line: 2, unit: 'number' },
          format: 'count',
        },
        { id: 'x.start', value: measured('facts.start_ms.median'), format: 'duration' },
        { id: 'x.steps', value: measured('facts.n.median'), format: 'count' },
        { id: 'x.none', value: measured('facts.none.median'), format: 'count' },
        {
          id: 'x.share',
          value: { fact: { value: 0.4, source: 'a-paper' } },
          format: 'percent',
        },
      ],
      runOf('0.1 s\nlost 1234\n'),
    );
    expect(said('x.lost', context)).toBe('1,234');
    expect(said('x.start', context)).toBe('2.50 ms');
    expect(evaluateClaim('x.start', context).span?.max).toBe(4e6);
    expect(said('x.steps', context)).toBe('8,000,000');
    expect(said('x.share', context)).toBe('40%');
    expect(evaluateClaim('x.share', context).source).toBe('a-paper');
    expect(() => said('x.none', context)).toThrow('has no fact "none"');
  });

  test('ratio and multiple of other claims', () => {
    const half = {
      id: 'x.half',
      value: { scaled: { claim: 'x.printed', by: 0.5 } },
      format: 'milliseconds',
    };
    const ratio = { id: 'x.ratio', value: { ratio: ['x.printed', 'x.half'] }, format: 'times' };
    const context = contextOf([printed, half, ratio]);
    expect(said('x.half', context)).toBe('133 ms');
    expect(said('x.ratio', context)).toBe('2.00');
  });

  test('a text takes figures in, in another format where it says so', () => {
    const context = contextOf([printed]);
    const show = (id: string, as?: Parameters<typeof formatClaim>[2]): string =>
      formatClaim(evaluateClaim(id, context), messages, as);
    expect(fillClaims('About [[x.printed]] or [[x.printed|milliseconds]].', show)).toBe(
      'About 0.265 s or 265 ms.',
    );
    expect(() => fillClaims('[[x.printed|furlongs]]', show)).toThrow(
      'claim x.printed: there is no format "furlongs"',
    );
  });
});

describe('what stops the build names lesson and claim', () => {
  const failures: readonly [string, readonly object[], RunResult | undefined, string][] = [
    ['x.none', [], undefined, 'lesson x, claim x.none: there is no such claim'],
    [
      'x.printed',
      [printed],
      runOf('nothing\n'),
      'lesson x, claim x.printed: line 1 of the output holds no number',
    ],
    [
      'x.printed',
      [printed],
      runOf('', { kind: 'stopped', status: 130, line: 1 }),
      'lesson x, claim x.printed: the run of x/p did not finish',
    ],
    [
      'x.printed',
      [{ ...printed, expect: { max: 200_000_000 } }],
      undefined,
      'lesson x, claim x.printed: the sentence needs {"max":200000000}, the value is 265000000',
    ],
    [
      'x.a',
      [{ id: 'x.a', value: { scaled: { claim: 'x.a', by: 2 } }, format: 'count' }],
      undefined,
      'it rests on itself: x.a -> x.a',
    ],
    [
      'x.m',
      [
        {
          id: 'x.m',
          value: { measured: { program: 'no', interpreter: 'no', field: 'wall_s.min' } },
          format: 'seconds',
        },
      ],
      undefined,
      'lesson x, claim x.m: no measured row of no on no',
    ],
  ];
  test.each(failures)('%s', (id, claims, result, message) => {
    const attempt = (): unknown => evaluateClaim(id, contextOf(claims, result));
    expect(attempt).toThrow(ClaimError);
    expect(attempt).toThrow(message);
  });

  test('a format that does not fit its value', () => {
    const context = contextOf([{ ...printed, format: 'count' }]);
    expect(() => said('x.printed', context)).toThrow('format "count" does not fit');
  });
});

describe('keys of questions', () => {
  const value = evaluateClaim('x.printed', contextOf([printed]));

  test('the engine decides: the one option whose band holds the value, in milliseconds', () => {
    const options = [
      { id: 'half', holds: { max: 200 } },
      { id: 'same', holds: { min: 200, max: 300 } },
    ];
    const question = questionSchema.parse({ id: 'x.q', claim: 'x.printed', options });
    expect(rightOptions(question, () => value)).toEqual(['same']);
  });

  test.each([
    [
      'none',
      [
        { id: 'a', holds: { max: 1 } },
        { id: 'b', holds: null },
      ],
      '0 choices hold',
    ],
    [
      'two',
      [
        { id: 'a', holds: { min: 1 } },
        { id: 'b', holds: { min: 2 } },
      ],
      '2 choices hold',
    ],
  ])('%s of the choices may not hold', (_name, choices, message) => {
    expect(() => outcomeChoice('playground x/p', choices, value)).toThrow(message);
  });

  test('a question of fact has exactly one right option', () => {
    const options = [
      { id: 'a', right: true },
      { id: 'b', right: true },
    ];
    const question = questionSchema.parse({ id: 'x.q', options });
    expect(() => rightOptions(question, () => value)).toThrow('2 options are right');
  });
});
