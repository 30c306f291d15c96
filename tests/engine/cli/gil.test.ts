/** The command `gil`: streams, exit statuses, reports and traces, and what it says about wrong command lines. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const gil = fileURLToPath(new URL('../../../src/engine/cli/gil.mjs', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gil-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  args: readonly string[],
  input = '',
): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [gil, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
  });
  return { stdout, stderr, status };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('gil run', () => {
  test('passes stdout, stderr, arguments, standard input and the exit status through', () => {
    const path = file(
      'streams.py',
      'import sys\nprint(sys.argv[1:], input())\nprint("oops", file=sys.stderr)\nsys.exit(5)\n',
    );
    expect(run(['run', path, '--seed', 'x'], 'hello\n')).toEqual({
      stdout: "['--seed', 'x'] hello\n",
      stderr: 'oops\n',
      status: 5,
    });
  });

  test('says that an option of its own behind the program is given to the program', () => {
    const path = file('arguments.py', 'import sys\nprint(sys.argv[1:])\n');
    expect(run(['run', path, '--python', '3.9'])).toEqual({
      stdout: "['--python', '3.9']\n",
      stderr:
        'gil: --python stands behind the program and is given to it; options of "gil run" come before\n',
      status: 0,
    });
  });

  test("runs code from the command line, standard input and modules, and imports from the program's folder and --path", () => {
    expect(run(['run', '-c', 'print(6 * 7)']).stdout).toBe('42\n');
    expect(run(['run', '-'], 'print("piped")\n').stdout).toBe('piped\n');
    file('neighbour.py', 'value = 3\nif __name__ == "__main__":\n    print("main")\n');
    const path = file('importer.py', 'import neighbour\nprint(neighbour.value)\n');
    expect(run(['run', path]).stdout).toBe('3\n');
    expect(run(['run', '-m', 'neighbour']).stdout).toBe('main\n');
    expect(
      run(['run', '--path', folder, '-c', 'import neighbour; print(neighbour.value)']).stdout,
    ).toBe('3\n');
  });

  test("reads files of the program's folder and keeps what the program writes in memory", () => {
    file('data.txt', 'one\ntwo\n');
    const path = file(
      'files.py',
      [
        'print([line.strip() for line in open("data.txt")])',
        'with open("data.txt", "a") as f:',
        '    f.write("three\\n")',
        'with open("new.bin", "wb") as f:',
        '    f.write(b"\\x00\\xff")',
        'print(open("data.txt").read().split(), open("new.bin", "rb").read())',
        'try:',
        '    open("/etc/hostname")',
        'except FileNotFoundError as e:',
        '    print(e)',
      ].join('\n'),
    );
    expect(run(['run', path]).stdout).toBe(
      "['one', 'two']\n['one', 'two', 'three'] b'\\x00\\xff'\n[Errno 2] No such file or directory: '/etc/hostname'\n",
    );
    expect(readFileSync(join(folder, 'data.txt'), 'utf8')).toBe('one\ntwo\n');
  });

  test('writes the report and a trace that Perfetto can open', () => {
    const path = file(
      'threads.py',
      'import threading\nt = threading.Thread(target=sum, args=([1],))\nt.start(); t.join()\n',
    );
    const [report, trace] = [join(folder, 'report.json'), join(folder, 'trace.json')];
    expect(
      run([
        'run',
        '--python',
        '3.13',
        '--cores',
        '2',
        '--seed',
        '9',
        '--report',
        report,
        '--trace',
        trace,
        path,
      ]).status,
    ).toBe(0);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      version: 1,
      python: '3.13',
      cores: 2,
      switchIntervalNs: 5_000_000,
      seed: 9,
      outcome: { kind: 'finished', status: 0 },
      threads: [{ name: 'MainThread' }, { name: 'Thread-1 (sum)' }],
    });
    const events = JSON.parse(readFileSync(trace, 'utf8')) as { traceEvents: { ph: string }[] };
    expect(events.traceEvents.length).toBeGreaterThan(5);
  });

  test('ends with 124 at a limit and still writes the report', () => {
    const report = join(folder, 'limit.json');
    const result = run([
      'run',
      '--max-virtual',
      '0.01',
      '--report',
      report,
      '-c',
      'while True: pass',
    ]);
    expect(result.status).toBe(124);
    expect(result.stderr).toContain('--max-virtual');
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      outcome: { kind: 'limit', limit: 'virtual' },
    });
    expect(run(['run', '--max-wall', '0.5', '-c', 'while True: pass']).status).toBe(124);
  });

  test('ends with 3 and the name of what is missing', () => {
    const result = run(['run', '-c', 'import re; re.compile("a", re.DEBUG)']);
    expect(result.status).toBe(3);
    expect(result.stderr).toContain('re.DEBUG');
  });

  test('says which modules there are when one is missing', () => {
    const result = run(['run', '-c', 'import numpy']);
    expect(result.status).toBe(1);
    expect(result.stderr).toContain("ModuleNotFoundError: No module named 'numpy'");
    expect(result.stderr).toContain('threading');
  });

  test('says which versions have a module that this one has not', () => {
    const result = run(['run', '--python', '3.12', '-c', 'import _interpreters']);
    expect(result.stderr).toContain(
      "gil: '_interpreters' is not in 3.12, but in 3.13, 3.13t, 3.14",
    );
  });

  test('says what an interpreter without a GIL dies of, and ends as a segmentation fault does', () => {
    const path = file(
      'generator.py',
      `import threading
def numbers():
    yield from range(10000)
shared = numbers()
def work():
    for _ in shared: pass
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
`,
    );
    const result = run(['run', '--python', '3.13t', '--trace', 'crash.json', path]);
    expect(result.status).toBe(139);
    expect(result.stderr).toBe(
      "gil: line 6: the interpreter dies here (segmentation fault): two threads ask the generator 'numbers' for its next value at the same time\n",
    );
    expect(readFileSync(join(folder, 'crash.json'), 'utf8')).toContain('"name":"crash"');
  });

  test.each([
    [['run'], 'say what to run'],
    [['run', '--cores', '17', 'x.py'], '--cores takes a whole number from 1 to 16'],
    [['run', '--python', '4.0', 'x.py'], '--python takes one of '],
    [['run', '--speed', 'x.py'], "there is no option '--speed'"],
    [['run', 'nowhere.py'], 'there is no such file'],
    [['walk'], "there is no command 'walk'"],
    [['dis'], 'say which file'],
  ])('%j is a usage error that says what to do', (args, message) => {
    const result = run(args);
    expect(result.status).toBe(2);
    expect(result.stderr).toContain(message);
  });
});

describe('gil dis', () => {
  test('shows the bytecode of the version', () => {
    const path = file('add.py', 'def f(n):\n    n += 1\n');
    expect(run(['dis', path]).stdout).toContain('LOAD_FAST_BORROW');
    expect(run(['dis', '--python', '3.13', path]).stdout).not.toContain('LOAD_FAST_BORROW');
  });
});
