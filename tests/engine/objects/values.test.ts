/**
 * The numeric, text and byte types against CPython: expressions by the thousand, each compared by the
 * repr of its value or by the exception it raises. Runs on the object layer alone,
 * but for the few that ask the library.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { byteCases, rangeCases } from './cases/bytes.ts';
import { runOnEngine } from '../../support/engine.ts';
import { evaluate } from '../../support/expressions.ts';
import { NeedsModule } from '../../support/fake-rt.ts';
import { formatCases, percentCases } from './cases/formats.ts';
import { loadOracle, type Oracle } from '../../support/oracle.ts';
import { numberCases } from './cases/numbers.ts';
import { textCases } from './cases/texts.ts';
import * as unicode from '../../../src/engine/objects/unicode.ts';

const QUESTION = `
import json, warnings
def one(source):
    try:
        return repr(eval(source))
    except BaseException as error:
        return type(error).__name__ + ': ' + str(error)
def answer():
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        return json.dumps([one(source) for source in json.loads(input)])
`;

/** errno 34 is ERANGE on Linux; the oracle's C library calls it 68. */
const ofLinux = (text: string): string =>
  text.replace("(68, 'Result not representable')", "(34, 'Numerical result out of range')");

let oracle: Oracle;
beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

/** By the objects alone; where the library is asked, in a whole run. */
function valueOf(source: string): string {
  try {
    return evaluate(source);
  } catch (error) {
    if (!(error instanceof NeedsModule)) throw error;
  }
  const program = `try:\n    print(repr(${source}), end='')\nexcept Exception as e:\n    print(f'{type(e).__name__}: {e}', end='')\n`;
  return runOnEngine(program, '3.14').stdout;
}

/** The cases whose outcome differs, at most ten of them. */
function differences(cases: readonly string[]): string[] {
  const wanted = JSON.parse(oracle.ask(QUESTION, JSON.stringify(cases))) as string[];
  const wrong: string[] = [];
  cases.forEach((source, i) => {
    const want = ofLinux(wanted[i] as string);
    const got = valueOf(source);
    if (got !== want) wrong.push(`${source}\n  CPython: ${want}\n  engine:  ${got}`);
  });
  return wrong.length > 10 ? [...wrong.slice(0, 10), `and ${wrong.length - 10} more`] : wrong;
}

const TABLES: readonly (readonly [name: string, cases: () => string[], least: number])[] = [
  ['int, bool, float, complex', numberCases, 25_000],
  ['format()', formatCases, 7_000],
  ['% formatting', percentCases, 2_500],
  ['str', textCases, 25_000],
  ['bytes and bytearray', byteCases, 4_000],
  ['range, slice, singletons', rangeCases, 500],
];

describe('values as CPython has them', () => {
  it.each(TABLES)(
    '%s',
    (_name, makeCases, least) => {
      const cases = makeCases();
      expect(cases.length).toBeGreaterThan(least);
      expect(differences(cases)).toEqual([]);
    },
    120_000,
  );
});

const PROPERTIES = `
import json
def bits(c):
    return (c.isalpha() | c.isdecimal() << 1 | c.isdigit() << 2 | c.isnumeric() << 3 | c.isspace() << 4
            | c.isprintable() << 5 | c.islower() << 6 | c.isupper() << 7 | c.isidentifier() << 8
            | ('a' + c).isidentifier() << 9 | c.isalnum() << 10)
def answer():
    return json.dumps([[bits(chr(i)), chr(i).lower(), chr(i).upper(), chr(i).title(), chr(i).casefold()]
                       for i in range(0x20000)])
`;

describe('characters', () => {
  const { isAlpha, isDecimal, isDigit, isNumeric, isSpace, isPrintable, isLower, isUpper } =
    unicode;
  const { isXidStart, isXidContinue, isAlnum, lowerAt, upperOf, titleOf, foldOf } = unicode;

  it('have the properties and the cases that CPython gives them', () => {
    const digits = [isDecimal, isDigit, isNumeric];
    const tests = [
      isAlpha,
      ...digits,
      isSpace,
      isPrintable,
      isLower,
      isUpper,
      isXidStart,
      isXidContinue,
      isAlnum,
    ];
    const wanted = JSON.parse(oracle.ask(PROPERTIES, '')) as [number, ...string[]][];
    const wrong: string[] = [];
    wanted.forEach(([bits, ...cases], code) => {
      const c = String.fromCodePoint(code);
      const got = tests.reduce((sum, test, i) => sum | (Number(test(c)) << i), 0);
      const mapped = [lowerAt([c], 0), upperOf(c), titleOf(c), foldOf(c)];
      if (got !== bits || mapped.join() !== cases.join()) wrong.push(code.toString(16));
    });
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('hashes', () => {
  // Recorded from CPython 3.13 on a 64-bit machine, as the oracle has 32 bits; PYTHONHASHSEED is the seed.
  const file = new URL('./recordings/hashes.json', import.meta.url);
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Record<string, [string, string][]>;

  it.each(Object.keys(recorded))('under seed %s', (seed) => {
    const rows = recorded[seed] as [string, string][];
    expect(rows.length).toBeGreaterThan(60);
    const got = rows.map(([source]) => [source, evaluate(`hash(${source})`, Number(seed))]);
    expect(got).toEqual(rows);
  });
});
