/**
 * `npm run conformance -- --lib DIR [module ...]`: CPython's own test modules, where an installed Python carries them
 * (its Lib/test), run by the simulator. Nothing of them is copied: `gil run --path DIR` reads the `test` package from DIR
 * and takes every other module from the simulator. Prints the share of test methods that pass, by module and in all;
 * `--json FILE` writes the same with every failure; `--required` runs only the list. A module has a limit
 * (`--limit`, seconds), and so has a test (`--test-limit`): one that does not end is named, and the rest run without it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHANGED_IN_3_14, FURTHER, REQUIRED, SKIPS, type Skip } from './conformance/modules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GIL = join(ROOT, 'src/engine/cli/main.ts');
const RUNNER = readFileSync(join(ROOT, 'src/tools/conformance/runner.py'), 'utf8');

type Verdict = 'ok' | 'fail' | 'skip';

interface Failure {
  readonly test: string;
  readonly why: string;
}

interface ModuleReport {
  readonly module: string;
  readonly passed: number;
  readonly failed: number;
  /** By the test module itself: another platform, a module that is not there. */
  readonly skipped: number;
  /** By the list in conformance/modules.ts. */
  readonly leftOut: number;
  readonly seconds: number;
  readonly failures: readonly Failure[];
}

interface Options {
  readonly lib: string;
  readonly modules: readonly string[];
  readonly python: '3.13' | '3.14';
  readonly json: string | null;
  readonly limitSeconds: number;
  readonly testLimitSeconds: number;
  readonly jobs: number;
  readonly verbose: boolean;
}

class Usage extends Error {}

/** 3.13.0 of a library folder: from the header beside it, its system configuration, or its name. */
function versionOf(lib: string): string {
  const short = /python(3\.\d+)/.exec(lib)?.[1] ?? null;
  for (const folder of ['../../include', '../include', '../Include']) {
    for (const header of [
      join(lib, folder, `python${short ?? ''}`, 'patchlevel.h'),
      join(lib, folder, 'patchlevel.h'),
    ]) {
      const found = existsSync(header)
        ? /define PY_VERSION\s+"([^"]+)"/.exec(readFileSync(header, 'utf8'))?.[1]
        : undefined;
      if (found !== undefined) return found;
    }
  }
  const data = readdirSync(lib).find((name) => name.startsWith('_sysconfigdata'));
  const found =
    data === undefined
      ? undefined
      : /'VERSION': '([^']+)'/.exec(readFileSync(join(lib, data), 'utf8'))?.[1];
  return found ?? short ?? 'of unknown version';
}

function parse(argv: readonly string[]): Options {
  let lib: string | null = null;
  let json: string | null = null;
  let python: string | null = null;
  let limitSeconds = 600;
  let testLimitSeconds = 120;
  let jobs = 1;
  let verbose = false;
  let required = false;
  const modules: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] as string;
    const value = (): string => {
      const next = argv[++i];
      if (next === undefined) throw new Usage(`${arg} needs a value`);
      return next;
    };
    if (arg === '--lib') lib = value();
    else if (arg === '--json') json = value();
    else if (arg === '--python') python = value();
    else if (arg === '--limit') limitSeconds = Number(value());
    else if (arg === '--test-limit') testLimitSeconds = Number(value());
    else if (arg === '--jobs') jobs = Number(value());
    else if (arg === '--verbose') verbose = true;
    else if (arg === '--required') required = true;
    else if (arg.startsWith('-')) throw new Usage(`what is ${arg}?`);
    else modules.push(arg);
  }
  if (lib === null)
    throw new Usage("--lib DIR is missing: an installed Python's library, such as lib/python3.13");
  lib = resolve(lib);
  if (!existsSync(join(lib, 'test', 'support')))
    throw new Usage(`${lib} has no test/support: this Python was installed without its tests`);
  const own = versionOf(lib).startsWith('3.13') ? '3.13' : '3.14';
  if (python !== null && python !== '3.13' && python !== '3.14')
    throw new Usage('--python is 3.13 or 3.14');
  const chosen =
    modules.length > 0
      ? modules
      : required
        ? [...REQUIRED]
        : [...new Set([...REQUIRED, ...FURTHER])];
  return {
    lib,
    modules: chosen,
    python: python ?? own,
    json,
    limitSeconds,
    testLimitSeconds,
    jobs,
    verbose,
  };
}

/** The test modules that a name stands for: a package's are those inside it. Empty: there is none. */
function modulesNamed(lib: string, name: string): string[] {
  const path = join(lib, 'test', ...name.split('.'));
  if (existsSync(`${path}.py`)) return [name];
  if (!existsSync(path)) return [];
  const inside = readdirSync(path)
    .filter((file) => /^test_\w+\.py$/.test(file))
    .sort((a, b) => (a < b ? -1 : 1));
  return inside.length === 0
    ? [name]
    : inside.map((file) => `${name}.${file.slice(0, -'.py'.length)}`);
}

// --- one module -----------------------------------------------------------------------------------------------

function matches(pattern: string, test: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${source}(\\..*)?$`).test(test);
}

const shortName = (id: string): string => id.replace(/^test\./, '');

interface Run {
  readonly lines: readonly string[];
  readonly errors: string;
  /** It said nothing for as long as a test may take, and was ended. */
  readonly silent: boolean;
}

function runOnce(
  options: Options,
  module: string,
  tests: readonly string[],
  seconds: number,
): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [
        '--stack-size=4000',
        GIL,
        'run',
        '--python',
        options.python,
        '--max-wall',
        String(seconds),
        '--path',
        options.lib,
        '-c',
        RUNNER,
        module,
        ...tests,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const kill = setTimeout(() => child.kill('SIGKILL'), (seconds + 10) * 1000);
    let out = '';
    let errors = '';
    let silent = false;
    const tooLong = (): void => {
      silent = true;
      child.kill('SIGKILL');
    };
    const limitMs = options.testLimitSeconds * 1000;
    let patience = setTimeout(tooLong, limitMs);
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      clearTimeout(patience);
      patience = setTimeout(tooLong, limitMs);
    });
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('close', () => {
      clearTimeout(kill);
      clearTimeout(patience);
      done({ lines: out.split('\n'), errors, silent });
    });
  });
}

const NO_TIME = 'no time was left';
const NO_END = 'it did not end';
/** A module that is brought down more often than this is not worth more. */
const MOST_ROUNDS = 100;

/** The line that says what went wrong, not what follows it. */
function lastError(errors: string): string {
  const lines = errors.trim().split('\n');
  return (
    lines.findLast((line) => /^[\w.]*(Error|Exception|Exit|Interrupt)\b/.test(line)) ??
    lines.pop() ??
    ''
  );
}

/** Runs a module; a test that brings the run down is counted as failed, and the rest is run without it. */
async function runModule(options: Options, module: string): Promise<ModuleReport> {
  const start = performance.now();
  const verdicts = new Map<string, Verdict>();
  const failures = new Map<string, string>();
  const left = new Set<string>();
  let leftOut = 0;
  let listed = false;
  const fail = (test: string, why: string): void => {
    verdicts.set(test, 'fail');
    failures.set(test, why);
    left.delete(test);
  };
  const skips = skipsFor(options);
  for (let round = 0; round < MOST_ROUNDS && (!listed || left.size > 0); round++) {
    const spent = (performance.now() - start) / 1000;
    const seconds = options.limitSeconds - spent;
    if (seconds < 5) break;
    const { lines, errors, silent } = await runOnce(options, module, [...left], seconds);
    let running: string | null = null;
    let fixture = '';
    let progress = !listed;
    for (const line of lines) {
      const [, kind, id = '', why = ''] = /^@(\w+) ([^\t]*)\t?(.*)$/.exec(line) ?? [];
      if (kind === 'list') {
        if (skips.some((skip) => matches(skip.test, shortName(id)))) leftOut++;
        else left.add(id);
      } else if (kind === 'start') running = id;
      else if (kind === 'fixture') fixture = `${id} ${why}`;
      else if (kind === 'ok' || kind === 'skip' || kind === 'fail') {
        running = null;
        if (!left.has(id)) continue;
        progress = true;
        left.delete(id);
        verdicts.set(id, kind);
        if (kind === 'fail') failures.set(id, why);
      }
    }
    const last = silent
      ? `${NO_END} within ${options.testLimitSeconds} seconds`
      : lastError(errors);
    // What is between two tests belongs to the one that follows.
    if (silent && running === null) [running = null] = left;
    if (!listed && left.size === 0 && verdicts.size === 0 && leftOut === 0) {
      fail(`test.${module}`, last);
      break;
    }
    listed = true;
    if (running !== null && left.has(running))
      fail(running, last === '' ? 'the run ended in it' : last);
    else if (running === null && !progress) {
      const gone = fixture.startsWith('setUp') && fixture.includes('skipped:');
      for (const test of left) {
        if (gone) verdicts.set(test, 'skip');
        else fail(test, fixture === '' ? last : fixture);
      }
      left.clear();
    }
  }
  for (const test of left) fail(test, NO_TIME);
  const count = (verdict: Verdict): number =>
    [...verdicts.values()].filter((v) => v === verdict).length;
  return {
    module,
    passed: count('ok'),
    failed: count('fail'),
    skipped: count('skip'),
    leftOut,
    seconds: Math.round((performance.now() - start) / 100) / 10,
    failures: [...failures].map(([test, why]) => ({ test: shortName(test), why })),
  };
}

function skipsFor(options: Options): readonly Skip[] {
  return options.python === '3.14' && versionOf(options.lib).startsWith('3.13')
    ? [...SKIPS, ...CHANGED_IN_3_14.filter((skip) => skip.test !== 'test_generators.*')]
    : SKIPS;
}

// --- the report -----------------------------------------------------------------------------------------------

const percent = (passed: number, failed: number): string =>
  passed + failed === 0 ? '-' : `${((100 * passed) / (passed + failed)).toFixed(1)} %`;

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(36) : cell.padStart(9))).join('');
}

function total(reports: readonly ModuleReport[]): {
  passed: number;
  failed: number;
  skipped: number;
  leftOut: number;
} {
  const sum = (pick: (r: ModuleReport) => number): number =>
    reports.reduce((n, r) => n + pick(r), 0);
  return {
    passed: sum((r) => r.passed),
    failed: sum((r) => r.failed),
    skipped: sum((r) => r.skipped),
    leftOut: sum((r) => r.leftOut),
  };
}

function printRow(
  name: string,
  r: { passed: number; failed: number; skipped: number; leftOut: number; seconds?: number },
): void {
  const cells = [
    name,
    r.passed,
    r.failed,
    r.skipped,
    r.leftOut,
    percent(r.passed, r.failed),
    r.seconds ?? '',
  ];
  console.log(row(cells.map(String)));
}

async function main(argv: readonly string[]): Promise<number> {
  const options = parse(argv);
  const version = versionOf(options.lib);
  console.log(
    `Tests of Python ${version} (${basename(options.lib)}), run by a simulated ${options.python}.\n`,
  );
  console.log(row(['module', 'passed', 'failed', 'skipped', 'left out', 'share', 'seconds']));
  const reports: ModuleReport[] = [];
  const queue = options.modules.flatMap((name) => {
    const found = modulesNamed(options.lib, name);
    if (found.length === 0) console.log(row([name, 'is not in this library']));
    return found;
  });
  const worker = async (): Promise<void> => {
    for (let module = queue.shift(); module !== undefined; module = queue.shift()) {
      const report = await runModule(options, module);
      reports.push(report);
      printRow(module, report);
      for (const { test, why } of report.failures)
        if (options.verbose ? why !== NO_TIME : why.startsWith(NO_END))
          console.log(`    ${test}: ${why.slice(0, 160)}`);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, worker));
  const required = reports.filter((r) => (REQUIRED as readonly string[]).includes(r.module));
  console.log('');
  if (required.length > 0) printRow('the required ones', total(required));
  printRow('all', total(reports));
  console.log('\nLeft out:');
  for (const skip of skipsFor(options)) console.log(`  ${skip.test}: ${skip.reason}`);
  if (options.json !== null)
    writeFileSync(
      options.json,
      `${JSON.stringify({ library: version, python: options.python, required: total(required), all: total(reports), skips: skipsFor(options), modules: reports }, null, 2)}\n`,
    );
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (e) {
  if (!(e instanceof Usage)) throw e;
  console.error(`conformance: ${e.message}`);
  process.exitCode = 2;
}
