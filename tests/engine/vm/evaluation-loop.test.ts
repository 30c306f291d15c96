/** The evaluation loop's literal case labels against the tables of opcodes, and costs against both. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { NEVER_EXECUTED, OLDER_FORMS } from '../../../src/engine/compile/executable.ts';
import { OP } from '../../../src/engine/compile/opcodes/table.ts';
import { CLASS_OF } from '../../../src/engine/machine/cost/classes.ts';
import { profileOf } from '../../../src/engine/machine/profile.ts';
import { PYTHON_VERSIONS } from '@inside-the-gil/engine';
import { BASE_OP, SPECIALIZED } from '../../../src/engine/vm/ops.ts';

const source = readFileSync(
  fileURLToPath(new URL('../../../src/engine/vm/eval.ts', import.meta.url)),
  'utf8',
);
const numbers = new Map<string, number>(Object.entries({ ...OP, ...OLDER_FORMS, ...SPECIALIZED }));
const labels = [...source.matchAll(/case (\d+):(?: \{\n\s*)? ?\/\/ ([A-Z][A-Z_0-9]+)\n/g)].map(
  ([, number, name]) => ({ number: Number(number), name: name as string }),
);

describe('the evaluation loop', () => {
  test('names every case as the tables do', () => {
    expect(labels.length).toBeGreaterThan(140);
    for (const { number, name } of labels)
      expect([name, numbers.get(name)]).toEqual([name, number]);
  });

  test('has a case for every opcode that finished code can hold', () => {
    const seen = new Set(labels.map(({ number }) => number));
    const missing = [...numbers]
      .filter(([, op]) => op < 256 && !seen.has(op) && !NEVER_EXECUTED.has(op))
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });

  test('knows what every specialised form is a form of', () => {
    for (const [name, op] of Object.entries(SPECIALIZED)) {
      if (!name.startsWith('FUSED_')) expect([name, BASE_OP.has(op)]).toEqual([name, true]);
    }
  });
});

describe.each(PYTHON_VERSIONS)('costs of %s', (python) => {
  test('every opcode has one, none is negative', () => {
    const table = profileOf(python).costs;
    for (const [name, op] of numbers) {
      if (op >= 256) continue;
      expect([name, CLASS_OF.has(op)]).toEqual([name, true]);
      expect([name, (table[op] as number) >= 0]).toEqual([name, true]);
    }
  });
});
