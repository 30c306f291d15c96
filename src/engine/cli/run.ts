/** `gil run`: a program of the user's on the simulated machine. Files are read, never written but --trace and --report. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Disk } from '../machine/files/nodes.ts';
import { defaultConfig } from '../session/config.ts';
import type { OutputChunk, RunConfig, RunOutcome } from '../session/result.ts';
import { createSession, type Session, type SessionFiles } from '../session/session.ts';
import { PYTHON_VERSIONS } from '../objects/profiles.ts';
import { frozenModule, isFrozen } from '../stdlib/library.ts';
import { importableModules, isNative, isThereIn } from '../stdlib/registry.ts';
import { toChromeTrace } from '../trace/export/chrome.ts';
import { toCsv } from '../trace/export/csv.ts';
import { toSpeedscope } from '../trace/export/speedscope.ts';
import type { Trace } from '../trace/trace.ts';
import { parseRun, UsageError, type ProgramSource, type RunOptions } from './options.ts';

const HELP = `usage: gil run [options] (FILE | -m MODULE | -c CODE | -) [ARG...]

  --python VERSION          whose interpreter to simulate, one of ${PYTHON_VERSIONS.join(', ')} (3.14)
  --cores N                 cores of the simulated machine, 1 to 16 (4)
  --switch-interval SECONDS what sys.getswitchinterval() says at the start (0.005)
  --seed N                  decides latencies, ties and hashes (0)
  --start-method METHOD     how multiprocessing starts processes: fork, spawn or forkserver (the version's own)
  --latency SECONDS         a round trip to a host of the simulated internet (0.05)
  --bandwidth BYTES         what the line to the simulated internet carries a second (10000000)
  --max-virtual SECONDS     stop when the simulated clock passes this (3600)
  --max-wall SECONDS        stop after this much real time (no limit)
  --trace OUT.json          write Chrome trace events, which Perfetto opens; OUT.speedscope.json for speedscope,
                            OUT.csv for a table
  --report OUT.json         write what happened, thread by thread
  --path DIR                a folder to import from, first on sys.path; may be given again. Of an installed
                            Python's own library only its tests (test.*) are taken: all other modules
                            are the simulator's

The program's folder can be read from, nothing is written to disk. Exit status: the program's own;
2 usage, 3 a feature the simulator does not have, 124 a limit reached.
`;

/** Options that a program hardly has itself: who writes them behind the file means them for the simulator. */
const HARDLY_THE_PROGRAMS = /^--(python|cores|switch-interval)(=|$)/;

/** Work between two looks at the clock. */
const SLICE_BYTECODES = 2_000_000;

export function run(argv: readonly string[]): number {
  let options: RunOptions;
  let program: Program;
  try {
    options = parseRun(argv);
    if (options.help) {
      process.stdout.write(HELP);
      return 0;
    }
    program = readProgram(options.program, options.paths);
  } catch (e) {
    if (!(e instanceof UsageError)) throw e;
    process.stderr.write(`gil run: ${e.message}. "gil run --help" says more.\n`);
    return 2;
  }
  const astray = options.args.find((arg) => HARDLY_THE_PROGRAMS.test(arg));
  if (astray !== undefined)
    process.stderr.write(
      `gil: ${astray} stands behind the program and is given to it; options of "gil run" come before\n`,
    );
  const config: RunConfig = defaultConfig({
    python: options.python,
    cores: options.cores,
    switchIntervalNs: options.switchIntervalNs,
    seed: options.seed,
    network: options.network,
    ...(options.startMethod === null ? {} : { startMethod: options.startMethod }),
    argv: [program.filename, ...options.args],
    ...(program.package === undefined ? {} : { package: program.package }),
    limits: { ...defaultConfig().limits, virtualNs: options.maxVirtualNs },
  });
  const folders = [...options.paths, ...(program.folder === null ? [] : [program.folder])];
  const stdin = options.program.kind === 'stdin' ? () => '' : readStdin;
  const session = createSession(program.source, program.filename, config, {
    ...filesIn(folders),
    stdin,
    disk: diskOf(folders),
    written: write,
  });
  // The error of a program that does not compile is there already.
  session.output.forEach(write);
  return finish(session, options, drive(session, options.maxWallMs));
}

/** Run to the end. Returns wall milliseconds and whether the limit was hit. */
function drive(session: Session, maxWallMs: number): { wallMs: number; outOfTime: boolean } {
  const start = performance.now();
  let outOfTime = false;
  while (session.advance({ bytecodes: SLICE_BYTECODES }) === 'running') {
    if (performance.now() - start > maxWallMs) {
      outOfTime = true;
      session.stop();
      break;
    }
  }
  return { wallMs: performance.now() - start, outOfTime };
}

function write(chunk: OutputChunk): void {
  (chunk.stream === 'stdout' ? process.stdout : process.stderr).write(chunk.text);
}

function finish(
  session: Session,
  options: RunOptions,
  driven: { wallMs: number; outOfTime: boolean },
): number {
  const result = session.result(driven.wallMs);
  const stopped = result.report.outcome;
  const outcome: RunOutcome =
    driven.outOfTime && stopped.kind === 'stopped'
      ? { kind: 'limit', status: 124, limit: 'wall', line: stopped.line }
      : stopped;
  const message = sentence(outcome, options);
  if (message !== null) process.stderr.write(`gil: ${message}\n`);
  const torn = result.report.tornCounts;
  if (torn !== undefined)
    process.stderr.write(
      `gil: reference counts are wrong: ${torn.lostIncrements} increments and ${torn.lostDecrements} decrements were lost (objects freed too early, objects never freed)\n`,
    );
  if (options.reportPath !== null) save(options.reportPath, { ...result.report, outcome });
  if (options.tracePath !== null)
    save(options.tracePath, exported(options.tracePath, result.trace));
  return outcome.status;
}

/** The name says which format is wanted. */
function exported(path: string, trace: Trace): unknown {
  if (path.endsWith('.csv')) return toCsv(trace).trimEnd();
  return path.endsWith('.speedscope.json') ? toSpeedscope(trace) : toChromeTrace(trace);
}

function save(path: string, value: unknown): void {
  try {
    writeFileSync(path, `${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  } catch (e) {
    process.stderr.write(`gil: cannot write ${path}: ${(e as Error).message}\n`);
  }
}

/** Without the modules inside packages, which would make a wall of names. */
const topLevelModules = (): string[] => importableModules().filter((name) => !name.includes('.'));

/** Which versions have the module, if not this one; else which modules there are. */
function modulesSentence(message: string, { python }: RunOptions): string {
  const [, name = ''] = /^No module named '([^']+)'/.exec(message) ?? [];
  const exists = isNative(name) || isFrozen(name);
  return exists && !isThereIn(python, name)
    ? `'${name}' is not in ${python}, but in ${PYTHON_VERSIONS.filter((other) => isThereIn(other, name)).join(', ')} (--python)`
    : `the simulator has these modules: ${topLevelModules().join(', ')}`;
}

/** What to say about an outcome that the program itself does not explain. */
function sentence(outcome: RunOutcome, options: RunOptions): string | null {
  switch (outcome.kind) {
    case 'raised':
      return outcome.type === 'ModuleNotFoundError'
        ? modulesSentence(outcome.message, options)
        : null;
    case 'finished':
    case 'syntax-error':
      return null;
    case 'unsupported':
      return `line ${outcome.line}: the simulator does not have ${outcome.feature}`;
    case 'crashed':
      return `line ${outcome.line}: the interpreter dies here (segmentation fault): ${outcome.why}`;
    case 'stopped':
      return `stopped at line ${outcome.line}`;
    case 'deadlock':
      return `every thread waits for another one, and nothing can wake them: ${outcome.waits.map((w) => `thread ${w.thread} at line ${w.line}`).join(', ')}`;
    case 'limit': {
      const what: Record<typeof outcome.limit, string> = {
        virtual: `${options.maxVirtualNs / 1e9} s of simulated time have passed (--max-virtual)`,
        wall: `${options.maxWallMs / 1000} s of real time have passed (--max-wall)`,
        bytecodes: 'the limit of bytecodes is reached',
        output: 'the program has written more output than the simulator keeps',
      };
      return `stopped at line ${outcome.line}: ${what[outcome.limit]}`;
    }
  }
}

function readStdin(): string {
  try {
    return readFileSync(0, 'utf8');
  } catch {
    return '';
  }
}

interface Program {
  readonly source: string;
  readonly filename: string;
  /** Where it may import from and read. */
  readonly folder: string | null;
  /** Package of a module that is run with -m. */
  readonly package?: string;
}

function readProgram(program: ProgramSource, paths: readonly string[]): Program {
  switch (program.kind) {
    case 'code':
      return { source: program.code, filename: '<string>', folder: null };
    case 'stdin':
      return { source: readStdin(), filename: '<stdin>', folder: null };
    case 'file': {
      let source: string;
      try {
        source = readFileSync(program.path, 'utf8');
      } catch (e) {
        throw new UsageError(
          `cannot read ${program.path}: ${(e as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (e as Error).message}`,
        );
      }
      return { source, filename: program.path, folder: dirname(resolve(program.path)) };
    }
    case 'module':
      return readModule(program.name, [...paths, process.cwd()]);
  }
}

/** `-m name`: a module of the folders or of the simulator's own library; of a package, its `__main__`. */
function readModule(name: string, folders: readonly string[]): Program {
  const files = filesIn(folders);
  for (const full of [`${name}.__main__`, name]) {
    const frozen = frozenModule(full);
    const found =
      files.find(full) ??
      (frozen === undefined || frozen.isPackage
        ? null
        : { source: frozen.source, filename: `<frozen ${full}>`, isPackage: false });
    if (found === null || found.isPackage) continue;
    const { source, filename } = found;
    const package_ = full.split('.').slice(0, -1).join('.');
    return { source, filename, folder: process.cwd(), package: package_ };
  }
  throw new UsageError(
    `there is no module '${name}' that can be run, neither in ${[...folders.slice(0, -1), '.'].join(', ')} nor in the simulator's library`,
  );
}

/** The disk as the run sees it: the program's folder and those of --path, and where one is in the shell. */
function diskOf(folders: readonly string[]): Disk {
  const shown = folders.map((folder) => resolve(folder));
  const here = process.cwd();
  const near = shown.some((folder) => isInside(here, folder) || isInside(folder, here));
  return {
    cwd: near || shown.length === 0 ? here : (shown[shown.length - 1] as string),
    folders: shown,
    list: (path) =>
      readdirSync(path)
        .sort((a, b) => (a < b ? -1 : 1))
        .flatMap((name) => {
          const entry = statSync(join(path, name), { throwIfNoEntry: false });
          if (entry?.isFile() === true) return { name, kind: 'file', size: entry.size };
          return entry?.isDirectory() === true ? { name, kind: 'folder', size: 0 } : [];
        }),
    read: (path) => readFileSync(path),
  };
}

const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);

/** An installed Python's own library: of that only its tests are lent, the modules are the simulator's. */
function isPythonLibrary(folder: string): boolean {
  return existsSync(join(folder, 'os.py')) && existsSync(join(folder, 'test', 'support'));
}

/** Modules in folders of the disk, read only. */
function filesIn(folders: readonly string[]): SessionFiles {
  const libraries = new Set(folders.filter(isPythonLibrary));
  return {
    find: (name) => {
      const path = name.split('.').join('/');
      const isTest = path === 'test' || path.startsWith('test/');
      for (const folder of folders) {
        if (libraries.has(folder) && !isTest) continue;
        for (const [file, isPackage] of [
          [`${path}/__init__.py`, true],
          [`${path}.py`, false],
        ] as const) {
          const filename = join(folder, file);
          if (existsSync(filename) && statSync(filename).isFile())
            return { filename, source: readFileSync(filename, 'utf8'), isPackage };
        }
      }
      return null;
    },
  };
}
