/**
 * What is atomic, by version, as measured on real interpreters (public/measured, programs 21 to 31 and the operand
 * orders beside them): a statement loses updates on a version, or never does, whatever the seed and the interval.
 */
import { describe, expect, test } from 'vitest';
import type { PythonVersion } from '@inside-the-gil/engine';
import { runOnEngine } from '../../support/engine.ts';

interface Pattern {
  readonly name: string;
  /** What two threads do again and again. */
  readonly body: string;
  readonly setup: string;
  /** How many updates are there in the end. */
  readonly count: string;
  readonly safeOn: readonly PythonVersion[];
}

const ALL: readonly PythonVersion[] = ['3.9', '3.10', '3.13'];
const SINCE_3_10: readonly PythonVersion[] = ['3.10', '3.13'];
const SINCE_3_11: readonly PythonVersion[] = ['3.13'];
const NEVER: readonly PythonVersion[] = [];

const PATTERNS: readonly Pattern[] = [
  {
    name: 'counter += 1 on a global',
    setup: 'g = 0',
    body: 'g += 1',
    count: 'g',
    safeOn: SINCE_3_10,
  },
  {
    name: 'an attribute',
    setup: 'class Box: pass\nbox = Box()\nbox.n = 0',
    body: 'box.n += 1',
    count: 'box.n',
    safeOn: SINCE_3_10,
  },
  {
    name: 'an item of a dict',
    setup: 'd = {"k": 0}',
    body: 'd["k"] += 1',
    count: 'd["k"]',
    safeOn: SINCE_3_10,
  },
  {
    name: 'len() in the window',
    setup: 'a = [0]\ns = "x"',
    body: 'a[0] = a[0] + len(s)',
    count: 'a[0]',
    safeOn: SINCE_3_11,
  },
  {
    name: 'a call behind the load',
    setup: 'g = 0',
    body: 'g = g + abs(1)',
    count: 'g',
    safeOn: NEVER,
  },
  {
    name: 'a call before the load',
    setup: 'g = 0',
    body: 'g = abs(1) + g',
    count: 'g',
    safeOn: SINCE_3_10,
  },
  {
    name: 'a test and an addition',
    setup: 'g = 0',
    body: 'if g >= 0: g = g + 1',
    count: 'g',
    safeOn: SINCE_3_10,
  },
  {
    name: 'a Python function between',
    setup: 'g = 0\ndef one(x): return x + 1',
    body: 'x = g; x = one(x); g = x',
    count: 'g',
    safeOn: NEVER,
  },
  {
    name: 'a class called between',
    setup: 'g = 0',
    body: 'x = g; x = int(x + 1); g = x',
    count: 'g',
    safeOn: NEVER,
  },
  {
    name: 'returning from a method',
    setup: `class Account:
    b = 0
    def get(self): return self.b
acc = Account()`,
    body: 'v = acc.get(); acc.b = v + 1',
    count: 'acc.b',
    safeOn: SINCE_3_11,
  },
  {
    name: 'list.append',
    setup: 'items = []',
    body: 'items.append(1)',
    count: 'len(items)',
    safeOn: ALL,
  },
  {
    name: 'under a lock',
    setup: 'g = 0\nlock = threading.Lock()',
    body: 'with lock: g += 1',
    count: 'g',
    safeOn: ALL,
  },
];

const TIMES = 4000;

const programOf = ({ setup, body, count }: Pattern, interval: number): string => `
import sys, threading
sys.setswitchinterval(${interval})
${setup}
def work():
    ${setup.includes('g = 0') ? 'global g' : 'pass'}
    for _ in range(${TIMES}):
        ${body}
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(${2 * TIMES} - (${count}))
`;

const INTERVALS = [1e-5, 1.7e-5, 5e-5];

describe.each(ALL)('%s', (python) => {
  test.each(PATTERNS)('$name', (pattern) => {
    const lost = INTERVALS.flatMap((interval) =>
      [1, 2].map((seed) =>
        Number(runOnEngine(programOf(pattern, interval), python, { seed }).stdout),
      ),
    );
    if (pattern.safeOn.includes(python)) expect(lost).toEqual(lost.map(() => 0));
    else expect(Math.max(...lost)).toBeGreaterThan(0);
  });
});
