/**
 * Interpreters come and go (Python/pylifecycle.c Py_NewInterpreterFromConfig, Py_EndInterpreter), and what the
 * library notes about each. Making and ending one runs in it: with its GIL, in the thread that asks.
 */
import { atLeast } from '../../compile/version.ts';
import type { SimInterpreter } from '../../machine/process.ts';
import { startUpCosts } from '../../machine/cost/start-up.ts';
import { Raise, raise } from '../../objects/errors.ts';
import { None } from '../../objects/roster.ts';
import type { Gen, Rt } from '../../objects/runtime.ts';
import { warn } from '../../objects/warn.ts';
import { reportUnraisable } from '../../vm/finalize.ts';
import { FINALIZE, processOf } from '../own-process.ts';
import { interpreterOf } from './current.ts';
import { forgetItemsOf } from './queues.ts';
import { InterpreterErrorType } from './share.ts';

/** Key of `rt.state`. */
const NOTES = 'interpreter.notes';

/** Where an interpreter came from (`whence`). */
export const WHENCE = { unknown: 0, runtime: 1, legacyCapi: 2, capi: 3, xi: 4, stdlib: 5 } as const;

export type Config = ReadonlyMap<string, boolean | string>;

const FLAGS = [
  'use_main_obmalloc',
  'allow_fork',
  'allow_exec',
  'allow_threads',
  'allow_daemon_threads',
  'check_multi_interp_extensions',
] as const;

const config = (flags: readonly boolean[], gil: string): Config =>
  new Map<string, boolean | string>([
    ...FLAGS.map((f, i) => [f, flags[i] as boolean] as const),
    ['gil', gil],
  ]);

export const CONFIGS: ReadonlyMap<string, Config> = new Map([
  ['isolated', config([false, false, false, true, false, true], 'own')],
  ['legacy', config([true, true, true, true, true, false], 'shared')],
  ['empty', config([false, false, false, false, false, false], 'default')],
]);
const MAIN_CONFIG = config([true, true, true, true, true, false], 'own');

export interface Notes {
  readonly whence: number;
  readonly config: Config;
  /** Code runs in its `__main__`. */
  running: boolean;
  /** Of objects that stand for it; without any left it ends, if it `needs` them. */
  references: number;
  readonly needsReferences: boolean;
}

export function notesOf(interpreter: SimInterpreter): Notes {
  const { state } = interpreter.vm;
  let notes = state.get(NOTES) as Notes | undefined;
  if (notes === undefined) {
    notes = {
      whence: WHENCE.runtime,
      config: MAIN_CONFIG,
      running: true,
      references: 0,
      needsReferences: false,
    };
    state.set(NOTES, notes);
  }
  return notes;
}

/** C code that works with the GIL of the interpreter it is in. */
export function* busy(rt: Rt, ns: number): Gen {
  return yield* rt.op({ kind: 'c-call', ns, releasesGil: false, label: 'interpreter' });
}

export function* createInterpreter(
  rt: Rt,
  settings: Config,
  needsReferences: boolean,
): Gen<SimInterpreter> {
  const process = processOf(rt);
  // PEP 684: before 3.12 all interpreters of a process share its GIL.
  const mayOwn = atLeast(rt.profile.bytecode, '3.12');
  const ownsGil = mayOwn && settings.get('gil') === 'own';
  const interpreter = process.kernel.newInterpreter(process, ownsGil);
  interpreter.vm.state.set(NOTES, {
    whence: WHENCE.stdlib,
    config: settings,
    running: false,
    references: 0,
    needsReferences,
  } satisfies Notes);
  const { interpreterCreateNs } = startUpCosts(rt.profile);
  yield* rt.op({
    kind: 'interpreter-enter',
    interpreter,
    body: (inner) => busy(inner, interpreterCreateNs),
  });
  return interpreter;
}

/** Py_EndInterpreter: its threads, exit handlers and modules end in it. */
export function* destroyInterpreter(rt: Rt, interpreter: SimInterpreter): Gen<void> {
  if (interpreterOf(rt) === interpreter)
    throw raise(InterpreterErrorType, 'cannot destroy the current interpreter');
  const notes = notesOf(interpreter);
  if (notes.running) throw raise(InterpreterErrorType, 'interpreter running');
  notes.running = true;
  const { interpreterEndNs } = startUpCosts(rt.profile);
  yield* rt.op({
    kind: 'interpreter-enter',
    interpreter,
    body: (inner) => end(inner, interpreterEndNs),
  });
  interpreter.process.kernel.removeInterpreter(interpreter);
  forgetItemsOf(interpreter);
}

function* end(rt: Rt, ns: number): Gen {
  try {
    yield* (rt.state.get(FINALIZE) as () => Gen<void>)();
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
    yield* reportUnraisable(rt, None, e);
  }
  yield* busy(rt, ns);
  return None;
}

/** Those that the program has left when it ends; 3.14 says that they should have been closed. */
export function* endInterpreters(rt: Rt): Gen<void> {
  const process = processOf(rt);
  if (interpreterOf(rt).id !== 0 || process.interpreters.length === 1) return;
  if (rt.profile.library !== '3.13')
    yield* warn(
      rt,
      'RuntimeWarning',
      'remaining subinterpreters; close them with Interpreter.close()',
    );
  for (const interpreter of process.interpreters.slice(1)) {
    if (process.interpreters.includes(interpreter) && !notesOf(interpreter).running)
      yield* destroyInterpreter(rt, interpreter);
  }
}
