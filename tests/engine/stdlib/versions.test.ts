/** What 3.13 says where 3.14 says something else, and what a 64-bit CPython gives where the oracle's 32 bits differ. */
import { describe, expect, test } from 'vitest';
import { runOnEngine } from '../../support/engine.ts';

const attempt = (...calls: readonly string[]): string =>
  `import errno, gc, math, random, _random\ndef show(f):\n    try: print(f())\n    except Exception as e: print(f'{type(e).__name__}: {e}')\n${calls.map((call) => `show(lambda: (${call}))`).join('\n')}\n`;

function lines(python: '3.13' | '3.14', ...calls: readonly string[]): readonly string[] {
  return runOnEngine(attempt(...calls), python)
    .stdout.trimEnd()
    .split('\n');
}

const DOMAIN = 'ValueError: math domain error';

describe('CPython 3.13', () => {
  // Recorded from CPython 3.13.0 on Linux.
  test.each([
    ['math.sqrt(-1)', DOMAIN],
    ['math.acos(2)', DOMAIN],
    ['math.log(0)', DOMAIN],
    ['math.log(-10**400)', DOMAIN],
    ['math.log1p(-1)', DOMAIN],
    ['math.atanh(1)', DOMAIN],
    ['math.sin(math.inf)', DOMAIN],
    ['math.gamma(-1)', DOMAIN],
    ['math.log(10, 1)', 'ZeroDivisionError: float division by zero'],
    ['_random.Random(1).getrandbits(-1)', 'ValueError: number of bits must be non-negative'],
    [
      '_random.Random(1).getrandbits(2**40)',
      'OverflowError: Python int too large to convert to C int',
    ],
    ['gc.get_threshold()', '(2000, 10, 10)'],
    ['gc.is_tracked({})', 'False'],
    ['gc.is_tracked({1: []})', 'True'],
  ])('%s', (call, answer) => {
    expect(lines('3.13', call)).toEqual([answer]);
  });
});

describe('64 bits', () => {
  test.each(['3.13', '3.14'] as const)('%s', (python) => {
    expect(
      lines(
        python,
        'math.factorial(10**30)',
        'random.Random(1.5).random()',
        'random.Random("text").getrandbits(100)',
        'errno.EAGAIN, errno.EDEADLK, errno.ENOTSUP, errno.errorcode[11], len(errno.errorcode)',
      ),
    ).toEqual([
      'OverflowError: factorial() argument should not exceed 9223372036854775807',
      '0.551763726942059',
      '1108368971197588100212832083406',
      "(11, 35, 95, 'EAGAIN', 130)",
    ]);
  });
});

describe('generators nobody seeded', () => {
  const draw =
    'import random\nprint(random.random(), random.Random().random(), random.Random().random())';

  test('draw the same in the same run, and differ from each other', () => {
    const first = runOnEngine(draw, '3.14', { seed: 1 }).stdout;
    expect(runOnEngine(draw, '3.14', { seed: 1 }).stdout).toBe(first);
    expect(new Set(first.trim().split(' ')).size).toBe(3);
  });

  test('draw something else under another seed', () => {
    expect(runOnEngine(draw, '3.14', { seed: 2 }).stdout).not.toBe(
      runOnEngine(draw, '3.14', { seed: 1 }).stdout,
    );
  });
});
