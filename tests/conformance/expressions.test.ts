/**
 * Many small expressions made by chance (the same chance every time: the seeds are fixed), each printed by the engine
 * and by real CPython: arithmetic over all sizes of numbers, the format mini-language, %-formatting, slices, methods of
 * str. What raises prints the exception, so the wording counts as well.
 */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadOracle } from '../support/oracle.ts';
import type { Oracle } from '../support/oracle.ts';
import { runOnEngine } from '../support/engine.ts';
import { ERANGE } from './differences.ts';

const SEED = 20261121;
const EXPRESSIONS = 400;

let oracle: Oracle;
beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

const oneOf = <T>(...values: readonly T[]): Arbitrary<T> => fc.constantFrom(...values);
/** Fills the gaps of a template with what the generators give. */
function text(
  parts: TemplateStringsArray,
  ...gaps: readonly Arbitrary<string>[]
): Arbitrary<string> {
  return fc
    .tuple(...gaps)
    .map((filled) => parts.reduce((sum, part, i) => sum + (filled[i - 1] ?? '') + part));
}

const parenthesized = (value: string): string => (value.startsWith('-') ? `(${value})` : value);
const smallInt = fc.integer({ min: -12, max: 12 }).map(String);
const edgeInt = fc
  .tuple(
    oneOf(30n, 31n, 52n, 53n, 62n, 63n, 64n, 100n),
    fc.integer({ min: -2, max: 2 }),
    fc.boolean(),
  )
  .map(([bits, off, negative]) => String((2n ** bits + BigInt(off)) * (negative ? -1n : 1n)));
const bigInt = fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }).map(String);
const int = fc.oneof(smallInt, edgeInt, bigInt).map(parenthesized);
const float = fc
  .oneof(
    oneOf(
      '0.0',
      '-0.0',
      '0.1',
      '0.5',
      '1.5',
      '2.5',
      '1e16',
      '123456.789',
      '1e-5',
      '1e22',
      '1e300',
      '5e-324',
      '-2.675',
    ),
    fc
      .double({ noNaN: true, min: -1e6, max: 1e6 })
      .map((value) => (Number.isInteger(value) ? `${value}.0` : String(value))),
    fc
      .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -30, max: 30 }))
      .map(([m, e]) => `${m}e${e}`),
  )
  .map(parenthesized);
const special = oneOf("float('inf')", "float('-inf')", "float('nan')", 'True', 'False');
const number = fc.oneof(
  { weight: 4, arbitrary: int },
  { weight: 4, arbitrary: float },
  { weight: 1, arbitrary: special },
);

const arithmetic = fc.oneof(
  { weight: 6, arbitrary: text`${number} ${oneOf('+', '-', '*', '/', '//', '%')} ${number}` },
  { weight: 2, arbitrary: text`${int} ${oneOf('&', '|', '^', '//', '%', '/')} ${int}` },
  {
    weight: 2,
    arbitrary: text`${int} ${oneOf('<<', '>>')} ${fc.integer({ min: -1, max: 130 }).map(String)}`,
  },
  { weight: 2, arbitrary: text`${number} ** ${fc.integer({ min: -3, max: 12 }).map(String)}` },
  { weight: 3, arbitrary: text`${number} ${oneOf('<', '<=', '==', '!=', '>', '>=')} ${number}` },
  { weight: 1, arbitrary: text`divmod(${number}, ${number})` },
  { weight: 1, arbitrary: text`pow(${int}, ${smallInt}, ${int})` },
  { weight: 2, arbitrary: text`round(${number}, ${fc.integer({ min: -4, max: 6 }).map(String)})` },
  {
    weight: 2,
    arbitrary: text`${oneOf('round', 'int', 'float', 'abs', 'bool', 'str', 'hex', 'bin', '-', '~', '+')}(${number})`,
  },
);

const fill = oneOf('', '', '*<', '0>', '^', '>', '<', '=', 'x=', '-^', '.>');
const spec = text`${fill}${oneOf('', '', '+', '-', ' ')}${oneOf('', '', '', '#')}${oneOf('', '', '0')}${oneOf('', '3', '8', '14', '25')}${oneOf('', '', ',', '_')}${oneOf('', '', '.0', '.1', '.3', '.10')}${oneOf('', '', 'd', 'f', 'e', 'g', 'G', 'E', 'F', '%', 'x', 'X', 'o', 'b', 'n', 'c', 's')}`;
const printable = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 2, arbitrary: oneOf("'text'", "''", "'äöü'") },
  { weight: 1, arbitrary: oneOf('None', '[1]') },
);
const formatting = text`format(${printable}, '${spec}')`;
const percent = text`'%${oneOf('', '-', '0', '+', ' ', '#', '-+')}${oneOf('', '6', '12')}${oneOf('', '', '.2', '.0', '.8')}${oneOf('d', 'i', 's', 'r', 'f', 'e', 'g', 'G', 'x', 'X', 'o', 'c', '%')}' % (${printable},)`;

const bound = oneOf('', '', '0', '1', '2', '5', '9', '-1', '-3', '-20', '20');
const sequence = oneOf(
  "'abcdefg'",
  "'日本語 text'",
  '[0, 1, 2, 3, 4]',
  '(5, 6, 7)',
  'range(2, 20, 3)',
  "b'bytes'",
  "''",
  '[]',
);
const slices = fc.oneof(
  text`${sequence}[${bound}:${bound}]`,
  text`${sequence}[${bound}:${bound}:${oneOf('', '1', '2', '-1', '-2', '3', '0')}]`,
  text`${sequence}[${oneOf('0', '1', '-1', '3', '-4', '9', '-9')}]`,
);

const word = oneOf(
  "'abc'",
  "'a b  c'",
  "'Hello World'",
  "'  pad '",
  "'aXbXc'",
  "''",
  "'12'",
  "'ß é'",
  "'a\\tb\\nc'",
  "'xxyxx'",
  "'-5'",
);
const bit = oneOf("'a'", "'X'", "' '", "'b'", "''", "'xx'", "'lo'", "'\\n'");
const methods = fc.oneof(
  text`${word}.${oneOf('upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'split', 'splitlines', 'isalpha', 'isdigit', 'istitle', 'isspace', 'encode', 'casefold', 'isidentifier')}()`,
  text`${word}.${oneOf('find', 'rfind', 'index', 'count', 'startswith', 'endswith', 'split', 'rsplit', 'strip', 'lstrip', 'rstrip', 'partition', 'rpartition', 'join', 'removeprefix', 'removesuffix')}(${bit})`,
  text`${word}.${oneOf('split', 'rsplit')}(${oneOf('None', "'X'", "' '")}, ${oneOf('0', '1', '2', '-1')})`,
  text`${word}.${oneOf('find', 'rfind', 'count', 'index', 'startswith')}(${bit}, ${oneOf('0', '1', '-2', '9')}, ${oneOf('2', '-1', '100', 'None')})`,
  text`${word}.replace(${bit}, ${bit}${oneOf('', ', 1', ', 0', ', -1')})`,
  text`${word}.${oneOf('center', 'ljust', 'rjust')}(${oneOf('0', '7', '12')}${oneOf('', ", '*'", ", 'ab'")})`,
  text`${word}.zfill(${oneOf('0', '5', '9')})`,
  text`${word} ${oneOf('+', '<', '==', 'in', 'not in')} ${bit}`,
  text`${word} * ${oneOf('0', '2', '-1')}`,
  text`repr(${word})`,
);
const parsing = text`${oneOf('int', 'float')}(${oneOf(
  "'12'",
  "' 7 '",
  "'1_0'",
  "'1__0'",
  "'+5'",
  "'--5'",
  "'0x1f'",
  "'1e5'",
  "'.5'",
  "'5.'",
  "'inf'",
  "'nan'",
  "'1e400'",
  "''",
  "'٣'",
  "'1 2'",
  "'-0'",
  "'0b1'",
  "'_1'",
)}${oneOf('', '', ', 16', ', 2', ', 0')})`;

/** A program that prints each expression's value, or what it raised. */
function programOf(expressions: readonly string[]): string {
  const lines = expressions.map(
    (expression, i) =>
      `try:\n    print(${i}, repr(${expression}))\nexcept Exception as error:\n    print(${i}, type(error).__name__, error)\n`,
  );
  return lines.join('');
}

const KINDS = { arithmetic, formatting, percent, slices, methods, parsing } satisfies Record<
  string,
  Arbitrary<string>
>;

test.each(Object.entries(KINDS))('%s', (_kind, arbitrary) => {
  const expressions = [...new Set(fc.sample(arbitrary, { seed: SEED, numRuns: EXPRESSIONS }))];
  const program = programOf(expressions);
  const expected = oracle.run(program);
  expect(expected.lastLine).toBe('');
  const run = runOnEngine(program, '3.14');
  const answers = run.stdout.split('\n');
  const differing = expected.stdout
    .replaceAll(ERANGE.pyodide, ERANGE.engine)
    .split('\n')
    .map((line, i) => ({ expression: expressions[i], cpython: line, engine: answers[i] }))
    .filter(({ cpython, engine }) => cpython !== engine);
  expect(differing).toEqual([]);
  expect(run.status).toBe(0);
});
