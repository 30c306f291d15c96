/**
 * The equations of the fit: what was measured (public/measured), and how often each class of costs occurs in it, which
 * the engine itself counts. The rows of bytecode_costs.json (one iteration of a loop with its statement) and the loops of
 * whole programs.
 */
import { readFileSync } from 'node:fs';
import { atLeast } from '../../compile/version.ts';
import { profileNamed, type PythonVersion } from '../../objects/profiles.ts';
import { interpreterOf, parseMeasured, type MeasuredRow, type Spread } from '../measured/rows.ts';
import { countsOf, slope, type Counts } from './counts.ts';
import { EMPTY_LOOP, programOf, STATEMENTS, WHILE_LOOP } from './statements.ts';

/** How far a measurement of each kind is trusted, as a share of itself. */
const ROW_SIGMA = 0.15;
const LOOP_SIGMA = 0.02;
const PROGRAM_SIGMA = 0.06;
/** The races were run once or twice, the other programs seven times. */
const RACE_SIGMA = 0.0875;

/** Iterations of a statement between which its counts are taken. */
const FEW = 1000;
const MANY = 2000;
/** Scales of a program between which its counts are taken. */
const SMALL = 0.005;
const LARGE = 0.01;

/** Programs whose time is that of their loops; the others wait for something. */
const PROGRAMS = [
  '01_countdown_1t',
  '02_countdown_2t',
  '05_threadpool_countdown',
  '08_countdown_2t_switch_100us',
  '09_countdown_2t_switch_100ms',
  '21_race_plus_eq_for',
  '22_race_plus_eq_while',
  '23_race_call_between',
  '24_race_c_call_between',
  '25_race_list_append',
  '27_race_locked',
  '29_race_pair',
  '38_lock_2t',
];

/** Up to 3.9 a thread can lose the GIL while it holds the lock: the time of these is that of waiting for it. */
const WAITING = ['27_race_locked', '38_lock_2t'];

/** Without a GIL the threads of the other programs wait for each other's cache lines, which is no instruction's cost. */
const SEPARATE = ['01', '02', '05', '08', '09'];

type Rows<T> = Readonly<Record<string, T>>;

const file = (path: string): URL => new URL(`../../../../public/measured/${path}`, import.meta.url);
const text = (name: string): string => readFileSync(file(name), 'utf8');
const data = (name: string): unknown => JSON.parse(text(name));
interface Files {
  readonly operations: Rows<Rows<{ median: number | Spread }>>;
  readonly runs: readonly MeasuredRow[];
  readonly handoffs: Rows<Rows<{ running_fraction_sum: number | Spread }>>;
}

let files: Files | null = null;

/** Read when first asked for: the command line has other things to do. */
function measuredFiles(): Files {
  files ??= {
    operations: (data('bytecode_costs.json') as { interpreters: Files['operations'] }).interpreters,
    runs: parseMeasured(text('public.json')),
    handoffs: data('handoff.json') as Files['handoffs'],
  };
  return files;
}

/** Whether there is anything to fit the version's costs to. */
export function isMeasured(python: PythonVersion): boolean {
  return measuredFiles().operations[interpreterOf(python)] !== undefined;
}

export function measuredOf(python: PythonVersion): Measured[] {
  return [...measuredStatements(python), ...measuredPrograms(python)];
}

const middle = (x: number | Spread): number => (typeof x === 'number' ? x : x.median);
const least = (x: number | Spread): number => (typeof x === 'number' ? x : x.min);

/** Something measured: what it consists of, nanoseconds, and how far it is trusted. */
export interface Measured {
  readonly kind: 'statement' | 'program';
  readonly name: string;
  readonly counts: Counts;
  readonly ns: number;
  readonly sigma: number;
}

/**
 * The rows, as whole iterations. They were published less the empty loop of the same process; put together again they
 * agree between processes even where the empty loop does not (3.13: 13.1 and 19.2 ns, as its code happened to be
 * aligned; the faster is what the loop costs when it holds a statement).
 */
function measuredStatements(python: PythonVersion): Measured[] {
  const rows = measuredFiles().operations[interpreterOf(python)] as Rows<{
    median: number | Spread;
  }>;
  const of = (row: string): number | Spread => (rows[row] as { median: number | Spread }).median;
  const present = STATEMENTS.filter(({ row }) => rows[row] !== undefined);
  return present.map((statement): Measured => {
    const { row } = statement;
    const kind = 'statement';
    const counts = slope(
      countsOf(programOf(statement, FEW), python),
      countsOf(programOf(statement, MANY), python),
      MANY - FEW,
    );
    if (row === EMPTY_LOOP)
      return { kind, name: row, counts, ns: least(of(row)), sigma: LOOP_SIGMA };
    if (row === WHILE_LOOP)
      return { kind, name: row, counts, ns: middle(of(row)), sigma: LOOP_SIGMA };
    const ns = middle(of(row)) + middle(of(EMPTY_LOOP));
    return { kind, name: row, counts, ns, sigma: ROW_SIGMA };
  });
}

/** Seconds that a program took at scale 1 on a quiet machine; an interval of null is the default. */
function wallOf(program: string, python: PythonVersion, interval: number | null): number | null {
  const run = measuredFiles().runs.find(
    (r) =>
      r.program === program &&
      r.interpreter === interpreterOf(python) &&
      r.wall !== null &&
      r.scale === 1 &&
      r.switchInterval === interval,
  );
  return run?.wall?.median ?? null;
}

/**
 * Seconds that a program's threads spend executing bytecode. Two threads lose one or two hundredths between them to
 * handing the GIL over (handoff.json). The races were run once at the default switch interval, some of them beside other work,
 * and twice at 10 us: the geometric mean.
 */
function executingSeconds(program: string, python: PythonVersion): number | null {
  const shares = measuredFiles().handoffs[interpreterOf(python)] as Rows<{
    running_fraction_sum: number | Spread;
  }>;
  const share = (interval: string): number =>
    middle((shares[interval] as { running_fraction_sum: number | Spread }).running_fraction_sum);
  const wall = wallOf(program, python, null);
  if (wall === null || program.startsWith('01')) return wall;
  // In 2.x two threads spend most of their time on the lock, and no measurement says how much.
  if (profileNamed(python).gil === 'ticks') return null;
  const fast = wallOf(program, python, 1e-5);
  return fast === null
    ? wall * share(program.startsWith('08') ? 'si0.0005' : 'si0.005')
    : Math.sqrt(wall * share('si0.005') * fast * share('si0.0005'));
}

/** A program's loop, per thousandth of its full length: what does not grow with the length is in no equation. */
function measuredPrograms(python: PythonVersion): Measured[] {
  return PROGRAMS.flatMap((program): Measured[] => {
    const seconds = executingSeconds(program, python);
    const { bytecode, gil } = profileNamed(python);
    const waits = WAITING.includes(program) && !atLeast(bytecode, '3.10');
    if (seconds === null || waits) return [];
    if (gil === 'none' && !SEPARATE.includes(program.slice(0, 2))) return [];
    const source = text(`programs/${program}.py`);
    const at = (scale: number): Counts =>
      countsOf(source, python, [`${program}.py`, String(scale)]);
    const counts = slope(at(SMALL), at(LARGE), (LARGE - SMALL) * 1000);
    const sigma = program.includes('_race_') ? RACE_SIGMA : PROGRAM_SIGMA;
    return [{ kind: 'program', name: program, counts, ns: seconds * 1e6, sigma }];
  });
}
