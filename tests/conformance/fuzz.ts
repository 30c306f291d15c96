/**
 * `npm run fuzz -- [--count N] [--from SEED] [--out DIR]`: programs made by chance, run by the engine and by real CPython
 * (Pyodide); a program on which they differ is written to DIR, cut down to the lines that matter. Exit status 1 if any.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadOracle } from '../support/oracle.ts';
import { differenceOf } from './generator/compare.ts';
import { generateProgram } from './generator/program.ts';
import { shrink } from './generator/shrink.ts';

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) {
    process.stderr.write(`fuzz: --${name} takes a whole number, not '${text}'\n`);
    process.exit(2);
  }
  return value;
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    out: { type: 'string', default: 'test-results/fuzz' },
  },
});
const count = wholeNumber('count', values.count);
const from = wholeNumber('from', values.from);

const oracle = await loadOracle();
let differing = 0;
for (let seed = from; seed < from + count; seed++) {
  const source = generateProgram(seed);
  const difference = differenceOf(source, oracle);
  if (difference === null) continue;
  differing++;
  const small = shrink(
    source,
    (candidate) => differenceOf(candidate, oracle)?.kind === difference.kind,
  );
  mkdirSync(values.out, { recursive: true });
  const file = join(values.out, `${seed}.py`);
  writeFileSync(file, small);
  process.stdout.write(`${file}: ${differenceOf(small, oracle)?.text ?? difference.text}\n`);
}
process.stdout.write(`${count - differing} passed, ${differing} failed\n`);
process.exitCode = differing === 0 ? 0 : 1;
