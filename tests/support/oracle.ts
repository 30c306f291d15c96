/**
 * Real CPython as the judge of the tests: Pyodide (CPython 3.14.2, 32-bit, no threads) inside Node.
 * Loading takes a few seconds, so a test file asks once (`beforeAll`) and runs all its programs in it.
 */
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { lastLineOf } from './lastLine.ts';
import { pristine } from './pristine.ts';
import type { Machine } from './pristine.ts';

export interface OracleRun {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit status the interpreter would end with. */
  readonly status: number;
  /** The last line of stderr that is not blank: the last line of a traceback, or what sys.exit() was told. */
  readonly lastLine: string;
}

export interface Oracle {
  /** CPython's version, as in "3.14.2". */
  readonly version: string;
  /** Runs a program as `__main__` of an interpreter that ran nothing before. */
  run(source: string): OracleRun;
  /** Runs Python of the test's own and gives the text it returns from `answer()`. For dis, ast, symtable and the like. */
  ask(source: string, input: string): string;
}

const HARNESS = readFileSync(new URL('harness.py', import.meta.url), 'utf8');

/** The harness's own frame is one of the thousand that a recursion may fill. */
function withoutHarness(stderr: string): string {
  return stderr.replace(
    /\[Previous line repeated (9\d\d) more times\]/g,
    (_, count: string) => `[Previous line repeated ${Number(count) + 1} more times]`,
  );
}

/** Collects what the interpreter writes to one of its two output descriptors. */
class Written {
  private readonly pieces: Uint8Array[] = [];

  readonly write = (bytes: Uint8Array): number => {
    this.pieces.push(bytes.slice());
    return bytes.length;
  };

  take(): string {
    const text = Buffer.concat(this.pieces).toString('utf8');
    this.pieces.length = 0;
    return text;
  }
}

export async function loadOracle(): Promise<Oracle> {
  const python = await loadPyodide({ env: { PYTHONHASHSEED: '0' } });
  const [out, err] = [new Written(), new Written()];
  python.setStdin({ stdin: () => null });
  python.setStdout(out);
  python.setStderr(err);
  python.runPython(HARNESS);
  const runProgram = python.globals.get('run_program') as (source: string) => number;
  const askProgram = python.globals.get('ask_program') as (source: string, input: string) => string;
  const version = python.runPython('".".join(map(str, sys.version_info[:3]))') as string;
  let reset: (() => void) | undefined;
  return {
    version,
    run(source) {
      reset ??= pristine((python as unknown as { _module: Machine })._module);
      try {
        const status = runProgram(source);
        const stderr = withoutHarness(err.take());
        return { stdout: out.take(), stderr, status, lastLine: lastLineOf(stderr) };
      } finally {
        reset();
      }
    },
    ask: (source, input) => askProgram(source, input),
  };
}
