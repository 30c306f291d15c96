/** How runs end: by themselves, by an error, by a limit, stopped; everything done so far is kept. */
import { describe, expect, test } from 'vitest';
import { createSession, defaultConfig, runProgram, type RunOutcome } from '@inside-the-gil/engine';

const limits = defaultConfig().limits;

function outcomeOf(
  source: string,
  overrides: Parameters<typeof defaultConfig>[0] = {},
): RunOutcome {
  return runProgram(source, defaultConfig(overrides)).report.outcome;
}

describe('a run', () => {
  test('ends with the status of sys.exit', () => {
    expect(outcomeOf('import sys\nsys.exit(7)')).toEqual({ kind: 'finished', status: 7 });
  });

  test('names type, message and line of an uncaught exception', () => {
    expect(outcomeOf('x = 1\n\ndef f():\n    return {}["k"]\nf()')).toEqual({
      kind: 'raised',
      status: 1,
      type: 'KeyError',
      message: "'k'",
      line: 4,
    });
  });

  test('gives a syntax error with its place', () => {
    const outcome = outcomeOf('while True\n    pass');
    expect(outcome).toMatchObject({
      kind: 'syntax-error',
      status: 1,
      error: { lineno: 1, msg: "expected ':'" },
    });
  });

  test('ends in a deadlock when every thread waits for another one', () => {
    const outcome = outcomeOf(
      'import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()',
    );
    expect(outcome).toMatchObject({
      kind: 'deadlock',
      status: 124,
      waits: [{ thread: 0, line: 4 }],
    });
  });

  test('of an endless loop stops at the limit of bytecodes, of virtual time, and when it is told to', () => {
    const loop = 'print("before")\nwhile True:\n    pass';
    expect(outcomeOf(loop, { limits: { ...limits, bytecodes: 100_000 } })).toMatchObject({
      kind: 'limit',
      limit: 'bytecodes',
    });
    expect(outcomeOf(loop, { limits: { ...limits, virtualNs: 1e6 } })).toMatchObject({
      kind: 'limit',
      limit: 'virtual',
    });
    const session = createSession(loop, 'program.py', defaultConfig());
    expect(session.advance({ bytecodes: 100_000 })).toBe('running');
    session.stop();
    const { report, output, trace } = session.result(0);
    expect(report.outcome).toMatchObject({ kind: 'stopped', status: 130 });
    expect(output.map((chunk) => chunk.text)).toEqual(['before\n']);
    expect(trace.length).toBeGreaterThan(0);
    expect(session.advance({ bytecodes: 1000 })).toBe('done');
  });

  test('of endless output stops at the limit of output', () => {
    const outcome = outcomeOf('while True:\n    print("x" * 1000)', {
      limits: { ...limits, outputChars: 50_000 },
    });
    expect(outcome).toMatchObject({ kind: 'limit', limit: 'output' });
  });

  test('of a recursion without end is a RecursionError, of a memory bomb a MemoryError', () => {
    expect(outcomeOf('def f(): return f()\nf()')).toMatchObject({
      kind: 'raised',
      type: 'RecursionError',
    });
    expect(outcomeOf('s = "x"\nwhile True: s = s + s')).toMatchObject({
      kind: 'raised',
      type: 'MemoryError',
    });
  });

  test('names what the simulator does not have', () => {
    const outcome = outcomeOf('import re\nre.compile("a", re.DEBUG)');
    expect(outcome).toMatchObject({
      kind: 'unsupported',
      status: 3,
      feature: 're.DEBUG, the listing of a compiled pattern',
      line: 2,
    });
  });
});
