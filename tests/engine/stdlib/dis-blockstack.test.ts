/** The module dis inside a program on versions with a block stack; the rows are those of CPython 3.9.18 and 3.10.13. */
import { expect, test } from 'vitest';
import { runOnEngine } from '../../support/engine.ts';

const SOURCE = `
import dis
def f(a):
    try:
        for i in range(3): print(a.x, i)
    except ValueError as e:
        return [e]
rows = [(i.opname, i.opcode, i.argval) for i in dis.get_instructions(f)]
print(rows[:8])
dis.dis(f)
`;

const row = (target: number): string =>
  `[('SETUP_FINALLY', 122, ${target}), ('LOAD_GLOBAL', 116, 'range'), ('LOAD_CONST', 100, 3), ('CALL_FUNCTION', 131, 1), ('GET_ITER', 68, None), ('FOR_ITER', 93, 28), ('STORE_FAST', 125, 'i'), ('LOAD_GLOBAL', 116, 'print')]`;

test.each([
  ['3.9', 32],
  ['3.10', 34],
] as const)('instructions of %s mean what they mean there', (python, target) => {
  const { stdout, status } = runOnEngine(SOURCE, python);
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toBe(row(target));
  expect(stdout).not.toContain('ExceptionTable');
});
