/** Handlers of signals run between two instructions of a frame (Python/ceval_macros.h, _CHECK_PERIODIC). */
import { None } from '../objects/roster.ts';
import type { Gen } from '../objects/runtime.ts';
import type { PyFrame } from './frame.ts';

/** Run the handlers, then let the frame go on at `pc`. What a handler raises is raised where the frame stands now. */
export function* thenGoOn(f: PyFrame, pc: number, handlers: Gen<void>): Gen {
  yield* handlers;
  f.pc = pc;
  return None;
}
