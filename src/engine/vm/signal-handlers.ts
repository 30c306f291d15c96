/** Handlers of signals run between two instructions of a frame (Python/ceval_macros.h, _CHECK_PERIODIC). */
import { None } from '../objects/roster.ts';
import type { Gen } from '../objects/runtime.ts';
import type { PyFrame } from './frame.ts';
import type { VmThread } from './thread.ts';

/**
 * The body that runs `handlers` on top of the thread's present frame. A jump checks before it jumps (_CHECK_PERIODIC
 * is its first step): while handlers run, and in the traceback of what they raise, the frame stands at the jump.
 */
export function handleSignalsHere(th: VmThread, handlers: Gen<void>): Gen {
  const f = th.frame;
  if (f === null || f.native || th.checkedAt < 0) return thenGoOn(handlers, null, 0);
  const goesOnAt = f.pc;
  f.pc = th.checkedAt + 1;
  return thenGoOn(handlers, f, goesOnAt);
}

function* thenGoOn(handlers: Gen<void>, f: PyFrame | null, pc: number): Gen {
  yield* handlers;
  if (f !== null) f.pc = pc;
  return None;
}
