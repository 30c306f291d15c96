/** What differs between the engine and real CPython on one program. */
import type { Oracle } from '../../support/oracle.ts';
import { NO_COPIES, TOO_MANY_COPIES } from '../differences.ts';
import { runOnEngine } from '../../support/engine.ts';

export interface Difference {
  readonly kind: 'stdout' | 'status' | 'last-line' | 'limit' | 'crash';
  /** One line for a person. */
  readonly text: string;
}

/** More than any generated program needs by far. */
const BYTECODES = 3_000_000;

function firstDifference(ours: string, theirs: string): string {
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  const place = at < 0 ? a.length : at;
  return `line ${place + 1}: engine ${JSON.stringify(a[place] ?? null)}, CPython ${JSON.stringify(b[place] ?? null)}`;
}

/** Pyodide's answer with what 64-bit pointers make of counts that 32 bits do not hold, where the engine says it. */
function onThisPlatform(expected: string, ours: string): string {
  const lines = ours.split('\n');
  const { engine, pyodide } = TOO_MANY_COPIES;
  return expected
    .split('\n')
    .map((line, i) => {
      const own = lines[i] ?? '';
      if (own.includes(engine)) return line.replaceAll(pyodide, engine);
      return line === pyodide && NO_COPIES.some((nothing) => nothing === own) ? own : line;
    })
    .join('\n');
}

export function differenceOf(source: string, oracle: Oracle): Difference | null {
  let run;
  try {
    run = runOnEngine(source, '3.14', {
      limits: { virtualNs: 60e9, bytecodes: BYTECODES, outputChars: 1_000_000 },
    });
  } catch (error) {
    return { kind: 'crash', text: `the engine itself failed: ${String(error)}` };
  }
  // CPython cannot be stopped here; a program that has no end must not reach it.
  if (run.limit) return { kind: 'limit', text: `the engine did more than ${BYTECODES} bytecodes` };
  const expected = oracle.run(source);
  const stdout = onThisPlatform(expected.stdout, run.stdout);
  if (run.stdout !== stdout) return { kind: 'stdout', text: firstDifference(run.stdout, stdout) };
  if (run.status !== expected.status)
    return {
      kind: 'status',
      text: `engine ${run.status} (${run.lastLine}), CPython ${expected.status}`,
    };
  if (expected.status !== 0 && run.lastLine !== expected.lastLine)
    return { kind: 'last-line', text: `engine ${run.lastLine}, CPython ${expected.lastLine}` };
  return null;
}
