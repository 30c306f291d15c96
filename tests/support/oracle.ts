/**
 * Real CPython as the judge of the tests: Pyodide (CPython 3.14.2, 32-bit, no threads) inside Node.
 * Loading takes a few seconds, so a test file asks once (`beforeAll`) and runs all its programs in it.
 */
import { loadPyodide } from 'pyodide';
import { lastLineOf } from './lastLine.ts';

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
  /** Runs a program as `__main__`, in a fresh namespace and with fresh settings. */
  run(source: string): OracleRun;
  /** Runs Python of the test's own and gives the text it returns from `answer()`. For dis, ast, symtable and the like. */
  ask(source: string, input: string): string;
}

const HARNESS = `
import io, linecache, os, sys, traceback, types

def _clear(namespace):
    # What the interpreter does with the main module when it ends: names with one underscore first.
    for hidden in (True, False):
        for name in list(namespace):
            if name != '__builtins__' and (name.startswith('_') and not name.startswith('__')) == hidden:
                namespace[name] = None

def run_program(source):
    out, err = io.StringIO(), io.StringIO()
    saved = (sys.stdout, sys.stderr, sys.argv, sys.modules['__main__'], sys.getrecursionlimit(),
             sys.get_int_max_str_digits(), sys.getswitchinterval(), set(sys.modules))
    main = types.ModuleType('__main__')
    main.__dict__['__builtins__'] = __builtins__
    sys.stdout, sys.stderr, sys.argv, sys.modules['__main__'] = out, err, ['main.py'], main
    sys.setrecursionlimit(1000)
    status = 0
    # Tracebacks show the program's lines.
    linecache.cache['main.py'] = (len(source), None, source.splitlines(True), 'main.py')
    try:
        try:
            code = compile(source, 'main.py', 'exec', dont_inherit=True)
            exec(code, main.__dict__)
        except SystemExit as stop:
            if isinstance(stop.code, int):
                status = stop.code & 0xFF
            elif stop.code is not None:
                print(stop.code, file=err)
                status = 1
        except BaseException as error:
            # Drop the frames of this harness, keep the program's.
            trace = error.__traceback__.tb_next
            if isinstance(error, SyntaxError) and trace is None and error.text is None and error.lineno:
                # The compiler reads the line from the file, which is not there.
                error.text = source.splitlines(True)[error.lineno - 1]
            sys.setrecursionlimit(1000)
            traceback.print_exception(type(error), error, trace, file=err)
            status = 130 if isinstance(error, KeyboardInterrupt) else 1
            error = trace = None
        _clear(main.__dict__)
    finally:
        (sys.stdout, sys.stderr, sys.argv, sys.modules['__main__'], limit, digits, interval, before) = saved
        sys.setrecursionlimit(limit)
        sys.set_int_max_str_digits(digits)
        sys.setswitchinterval(interval)
        for name in set(sys.modules) - before:
            del sys.modules[name]
    return [out.getvalue(), err.getvalue(), str(status)]

def ask_program(source, text):
    scope = {'input': text}
    exec(compile(source, 'question.py', 'exec', dont_inherit=True), scope)
    return scope['answer']()
`;

interface PythonList {
  toJs(): string[];
  destroy(): void;
}

/** The harness's own frame is one of the thousand that a recursion may fill. */
function withoutHarness(stderr: string): string {
  return stderr.replace(
    /\[Previous line repeated (9\d\d) more times\]/g,
    (_, count: string) => `[Previous line repeated ${Number(count) + 1} more times]`,
  );
}

export async function loadOracle(): Promise<Oracle> {
  const python = await loadPyodide({ env: { PYTHONHASHSEED: '0' } });
  python.runPython(HARNESS);
  const runProgram = python.globals.get('run_program') as (source: string) => PythonList;
  const askProgram = python.globals.get('ask_program') as (source: string, input: string) => string;
  const version = python.runPython('".".join(map(str, sys.version_info[:3]))') as string;
  return {
    version,
    run(source) {
      const answer = runProgram(source);
      const [stdout = '', stderr = '', status = ''] = answer.toJs();
      answer.destroy();
      return {
        stdout,
        stderr: withoutHarness(stderr),
        status: Number(status),
        lastLine: lastLineOf(stderr),
      };
    },
    ask: (source, input) => askProgram(source, input),
  };
}
