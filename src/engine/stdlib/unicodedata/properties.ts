/** The tables of unicodedata, unpacked when they are first asked. */
import { BIDIRECTIONAL, CATEGORY, COMBINING, MIRRORED, NUMERIC, WIDTH } from './data.ts';

/** A property of all code points as runs: where each starts, and its value. */
interface RunTable {
  readonly starts: Int32Array;
  readonly values: readonly string[];
}

const fromBase36 = (text: string): number => parseInt(text, 36);

function unpackRuns(text: string): RunTable {
  const [names, coded] = text.split(';') as [string, string];
  const values = names.split(',');
  const runs = coded.split(' ');
  const starts = new Int32Array(runs.length);
  const found: string[] = [];
  let code = 0;
  runs.forEach((run, i) => {
    const [length, value] = run.split('.').map(fromBase36) as [number, number];
    starts[i] = code;
    found.push(values[value] as string);
    code += length;
  });
  return { starts, values: found };
}

/** Index of the run that a code point is in. */
function runAt(starts: Int32Array, code: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= code) low = middle;
    else high = middle - 1;
  }
  return low;
}

const property = (text: string): ((code: number) => string) => {
  let table: RunTable | null = null;
  return (code) => {
    table ??= unpackRuns(text);
    return table.values[runAt(table.starts, code)] as string;
  };
};

export const category = property(CATEGORY);
export const bidirectional = property(BIDIRECTIONAL);
export const combining = property(COMBINING);
export const eastAsianWidth = property(WIDTH);
export const mirrored = property(MIRRORED);

interface NumericRun {
  readonly start: number;
  readonly length: number;
  readonly first: number;
}

let numericRuns: readonly NumericRun[] | null = null;

function unpackNumeric(): readonly NumericRun[] {
  let next = 0;
  return NUMERIC.split(' ').map((run) => {
    const [gap, length, ...value] = run.split('.') as [string, string, ...string[]];
    const start = next + fromBase36(gap);
    next = start + fromBase36(length);
    return { start, length: fromBase36(length), first: Number(value.join('.')) };
  });
}

/** The numeric value of a character; null: none. */
export function numericValue(code: number): number | null {
  numericRuns ??= unpackNumeric();
  for (const { start, length, first } of numericRuns)
    if (code >= start && code < start + length) return first + (code - start);
  return null;
}
