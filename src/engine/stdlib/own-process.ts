/**
 * The process that a module's code runs in: what the session says of it, and signals to it and to others. Every module
 * that asks, and the session, meet here, so that neither brings the other along.
 */
import type { SimInterpreter, SimProcess } from '../machine/process.ts';
import type { Gen, Rt } from '../objects/runtime.ts';
import { INTERPRETER } from './interpreters/current.ts';
import { osError } from './system-call.ts';

/** Keys of `rt.state`: what the session knows of the process. */
const PROCESS = 'process';
export const PROCESS_ID = 'process.pid';
export const PARENT_ID = 'process.ppid';
export const CORES = 'process.cores';
/** What a parent gave its child: a function for the pairs of names and values. */
export const ENVIRON = 'process.environ';
export const RANDOM_BYTES = 'process.randomBytes';
/** How processes start when the program does not say; absent for CPython's own choice. */
export const START_METHOD = 'multiprocessing.start-method';
/** A function for the generator that ends the interpreter but for its last moments. */
export const FINALIZE = 'interpreter.finalize';
/** A function for the generator that ends the interpreters which the program has left; absent where it made none. */
export const END_INTERPRETERS = 'interpreters.end';

const E = { PERM: 1, SRCH: 3, INVAL: 22 } as const;
/** What kill(2) and the like take. Not measured. */
const KILL_NS = 1_000;

export function lendProcess(rt: Rt, process: SimProcess, interpreter: SimInterpreter): void {
  rt.state.set(PROCESS, process);
  rt.state.set(INTERPRETER, interpreter);
  rt.state.set(PROCESS_ID, process.pid);
}

export function processOf(rt: Rt): SimProcess {
  return rt.state.get(PROCESS) as SimProcess;
}

/** kill(2): to one process, or with `group` to all of a group. */
export function* sendSignal(rt: Rt, pid: number, signal: number, group = false): Gen<void> {
  const me = processOf(rt);
  const { kernel } = me;
  if (signal < 0 || signal > 64) throw osError(E.INVAL);
  const isGroup = group || pid <= 0;
  const of = pid === 0 ? me.pgid : Math.abs(pid);
  const targets = isGroup
    ? kernel.all.filter((p) => p.pgid === of && !p.reaped)
    : kernel.all.filter((p) => p.pid === pid && !p.reaped);
  if (targets.length === 0) throw osError(pid === 1 ? E.PERM : E.SRCH);
  yield* rt.op({
    kind: 'kernel-call',
    ns: KILL_NS,
    work: () => {
      // Oneself last: it may be the end.
      for (const p of targets) if (p !== me) kernel.deliver(p, signal);
      if (targets.includes(me)) kernel.deliver(me, signal);
    },
  });
}
