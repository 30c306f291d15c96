/** Real CPython beside the simulator: how it is asked, what it runs, and what is compared. The judge is Pyodide itself. */
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  allCode,
  compileSource,
  defaultConfig,
  listingOf,
  runProgram,
} from '@inside-the-gil/engine';
import { runInCPython } from '../../src/site/lib/cpython/client.ts';
import type { CPythonEnd, CPythonWorker } from '../../src/site/lib/cpython/client.ts';
import { excerpt, firstDifference, textOf } from '../../src/site/lib/cpython/compare.ts';
import { importThatTells } from '../../src/site/lib/cpython/imports.ts';
import type { FromCPython, ToCPython, Written } from '../../src/site/lib/cpython/messages.ts';
import { reader } from '../../src/site/lib/cpython/reader.ts';
import { distribution } from '../../src/tools/vite/cpython.ts';

const HARNESS = readFileSync(
  new URL('../../src/site/lib/cpython/harness.py', import.meta.url),
  'utf8',
);

/** What the worker does, in this process: one interpreter a program. */
async function runReal(
  source: string,
  stdin = '',
): Promise<{ stdout: string; stderr: string; status: number; lacks: string }> {
  const python = await loadPyodide({ jsglobals: {}, lockFileContents: distribution().lock });
  const texts = { stdout: '', stderr: '' };
  const into = (stream: 'stdout' | 'stderr') => ({
    write(bytes: Uint8Array): number {
      texts[stream] += new TextDecoder().decode(bytes);
      return bytes.length;
    },
    isatty: false,
  });
  python.setStdin({ read: reader(stdin), isatty: false });
  python.setStdout(into('stdout'));
  python.setStderr(into('stderr'));
  python.FS.writeFile('program.py', source);
  python.runPython(HARNESS);
  const runIt = python.globals.get('run_program') as (
    source: string,
    filename: string,
  ) => { toJs(): [number, string] };
  const [status, lacks] = runIt(source, 'program.py').toJs();
  return { ...texts, status, lacks };
}

function simulated(source: string, stdin = ''): { stdout: string; stderr: string; status: number } {
  const { output, report } = runProgram(
    source,
    defaultConfig({ python: '3.14', argv: ['program.py'], stdin }),
  );
  return {
    stdout: textOf(output, 'stdout'),
    stderr: textOf(output, 'stderr'),
    status: report.outcome.status,
  };
}

describe('a program in real CPython', () => {
  test('prints, reads and ends as in the simulator', async () => {
    const source = `import sys
print(__name__, __file__, sys.argv, input('? '))
for line in sys.stdin:
    print(line.strip().upper())
print('to err', file=sys.stderr)
sys.exit(3)
`;
    const { lacks, ...real } = await runReal(source, 'first\nä\nb');
    expect(real).toEqual(simulated(source, 'first\nä\nb'));
    expect(real.status).toBe(3);
    expect(lacks).toBe('');
  });

  test('shows the traceback of the program alone', async () => {
    const source = `def f(n):
    return 1 // n

f(0)
`;
    const { lacks: _, ...real } = await runReal(source);
    expect(real).toEqual(simulated(source));
    expect(real.stderr).toContain('ZeroDivisionError');
  });

  test('shows a syntax error', async () => {
    const { lacks: _, ...real } = await runReal('print(1\n');
    expect(real).toEqual(simulated('print(1\n'));
    expect(real.stderr).toContain('SyntaxError');
  });

  test('runs asyncio to its end, in its order', async () => {
    const source = `import asyncio
async def say(word, delay):
    await asyncio.sleep(delay)
    print(word)
async def main():
    await asyncio.gather(say('late', 0.06), say('soon', 0.01))
    return 'both'
print(asyncio.run(main()))
`;
    const { lacks, ...real } = await runReal(source);
    expect(real.stdout).toBe('soon\nlate\nboth\n');
    expect(real).toEqual(simulated(source));
    expect(lacks).toBe('');
  });

  test('says that a thread was asked for, by whatever way', async () => {
    const source = `import asyncio
asyncio.run(asyncio.to_thread(print, 'never'))
`;
    const real = await runReal(source);
    expect(real.lacks).toBe('threads');
    expect(real.stderr).toContain("RuntimeError: can't start new thread");
    expect(real.stderr).not.toContain('run_program');
  });

  test('gives the program nothing of the browser', async () => {
    const real = await runReal(`for name in 'js', 'pyodide_js':
    try:
        __import__(name)
    except ImportError as error:
        print(error)
`);
    expect(real.stdout).toBe("No module named 'js'\nNo module named 'pyodide_js'\n");
  });
});

describe('whether a program is attempted', () => {
  const listingsOf = (source: string, filename: string) => {
    const compiled = compileSource(source, filename, '3.13');
    return Promise.resolve(compiled.kind === 'error' ? [] : allCode(compiled.code).map(listingOf));
  };
  const ask = (source: string, files: { name: string; text: string }[] = []) =>
    importThatTells({ source, filename: 'program.py', files }, listingsOf);

  test.each([
    ['import threading', 'threading', 'threads', 1],
    ['import os\ndef f():\n    from threading import Thread', 'threading', 'threads', 3],
    ['import _thread as t', '_thread', 'threads', 1],
    ['from concurrent import futures', 'concurrent.futures', 'threads', 1],
    ['from concurrent.futures import ThreadPoolExecutor', 'concurrent.futures', 'threads', 1],
    ['import multiprocessing.shared_memory', 'multiprocessing', 'processes', 1],
    ['from concurrent import interpreters', 'concurrent.interpreters', 'interpreters', 1],
  ])('%s', async (source, module, what, line) => {
    expect(await ask(source)).toEqual({ module, what, line, file: 'program.py' });
  });

  test.each([
    'import logging, queue, asyncio',
    '# import threading\nprint("import threading")',
    'threading = 1\nfrom concurrent import other',
    'import threading2',
    'this is no program',
  ])('%s: is attempted', async (source) => {
    expect(await ask(source)).toBeNull();
  });

  test('modules beside the program count, other files do not', async () => {
    const module = { name: 'lib/work.py', text: '\nimport threading' };
    const notes = { name: 'notes.txt', text: 'import threading' };
    expect(await ask('import lib.work', [notes])).toBeNull();
    expect(await ask('import lib.work', [notes, module])).toEqual({
      module: 'threading',
      what: 'threads',
      file: 'lib/work.py',
      line: 2,
    });
  });
});

describe('the page’s end', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  class FakeWorker implements CPythonWorker {
    asked: ToCPython | null = null;
    isEnded = false;
    onmessage: CPythonWorker['onmessage'] = null;
    onerror: CPythonWorker['onerror'] = null;
    postMessage(message: ToCPython): void {
      this.asked = message;
    }
    terminate(): void {
      this.isEnded = true;
    }
    say(data: FromCPython): void {
      this.onmessage?.({ data } as MessageEvent<FromCPython>);
    }
  }

  function begin() {
    const worker = new FakeWorker();
    const told: unknown[] = [];
    let last: { end: CPythonEnd; output: readonly Written[] } | null = null;
    const cancel = runInCPython(
      { python: '3.14.2', folder: 'cpython/1/', bytes: 100, lock: '{}' },
      'https://example.org/course/',
      { source: 'print(1)', filename: 'program.py', files: [], stdin: '' },
      {
        loading: (bytes) => told.push(bytes),
        running: () => told.push('running'),
        ended: (end, output) => (last = { end, output }),
      },
      worker,
      { silenceMs: 50, runMs: 100, outputChars: 20 },
    );
    return { worker, told, cancel, end: () => last };
  }

  test('tells progress and the end, and ends the worker', () => {
    const { worker, told, end } = begin();
    expect(worker.asked?.folder).toBe('https://example.org/course/cpython/1/');
    worker.say({ kind: 'loading', bytes: 40 });
    vi.advanceTimersByTime(40);
    worker.say({ kind: 'loading', bytes: 90 });
    vi.advanceTimersByTime(40);
    worker.say({ kind: 'running' });
    const written = { stream: 'stdout', text: '1\n' } as const;
    worker.say({ kind: 'written', written });
    expect(end()).toBeNull();
    worker.say({ kind: 'ended', status: 0, lacks: [] });
    expect(told).toEqual([40, 90, 'running']);
    expect(end()).toEqual({ end: { kind: 'ended', status: 0, lacks: [] }, output: [written] });
    expect(worker.isEnded).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a load without progress, a long run, much output and a cancel end it too', () => {
    const silent = begin();
    vi.advanceTimersByTime(51);
    expect(silent.end()?.end).toEqual({ kind: 'unreachable' });
    expect(silent.worker.isEnded).toBe(true);

    const long = begin();
    long.worker.say({ kind: 'running' });
    long.worker.say({ kind: 'written', written: { stream: 'stderr', text: 'so far' } });
    vi.advanceTimersByTime(101);
    expect(long.end()).toEqual({
      end: { kind: 'limit', limit: 'time' },
      output: [{ stream: 'stderr', text: 'so far' }],
    });
    expect(long.worker.isEnded).toBe(true);

    const much = begin();
    much.worker.say({ kind: 'running' });
    much.worker.say({ kind: 'written', written: { stream: 'stdout', text: 'x'.repeat(21) } });
    expect(much.end()?.end).toEqual({ kind: 'limit', limit: 'output' });

    const cancelled = begin();
    cancelled.cancel();
    expect(cancelled.end()?.end).toEqual({ kind: 'cancelled' });
    expect(cancelled.worker.isEnded).toBe(true);
  });
});

describe('the comparison', () => {
  const outcome = (stdout: string, stderr = '', status = 0) => ({ stdout, stderr, status });

  test('finds the first line that differs', () => {
    expect(firstDifference(outcome('a\nb\n'), outcome('a\nb\n'))).toBeNull();
    expect(firstDifference(outcome('a\nb\n'), outcome('a\nc\n'))).toEqual({
      kind: 'line',
      stream: 'stdout',
      line: 2,
    });
    // One goes on where the other has ended; one lacks the last newline.
    expect(firstDifference(outcome('a\n'), outcome('a\nb\n'))).toMatchObject({ line: 2 });
    expect(firstDifference(outcome('a\nb\n'), outcome('a\n'))).toMatchObject({ line: 2 });
    expect(firstDifference(outcome('a'), outcome('a\n'))).toMatchObject({ line: 1 });
    expect(firstDifference(outcome('', 'x\n'), outcome('', 'y\n'))).toMatchObject({
      stream: 'stderr',
      line: 1,
    });
    expect(firstDifference(outcome('a', '', 0), outcome('a', '', 1))).toEqual({ kind: 'status' });
  });

  test('shows the line that differs, also where there is none', () => {
    expect(excerpt('a\nb\n', 2)).toEqual({
      lines: [
        { text: 'a', differs: false },
        { text: 'b', differs: true },
      ],
      before: 0,
      after: 0,
    });
    expect(excerpt('a\n', 2).lines.at(-1)).toEqual({ text: '', differs: true });
    const long = Array.from({ length: 5000 }, (_, i) => `${i + 1}\n`).join('');
    const { lines, before, after } = excerpt(long, 3000);
    expect(lines.filter(({ differs }) => differs)).toEqual([{ text: '3000', differs: true }]);
    expect(before + lines.length + after).toBe(5000);
    expect(lines.length).toBeLessThan(1000);
  });
});
