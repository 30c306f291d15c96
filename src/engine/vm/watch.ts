/**
 * What happens before an instruction when it cannot simply be executed: threads side by side take turns at memory
 * (sharing.ts), somebody looks at every instruction (a stepper), or the loop has been told to stand still here.
 * Standing still changes nothing: what goes on from there is what would have happened anyway.
 */
import { OP } from '../compile/opcodes/table.ts';
import type { PyObject } from '../objects/object.ts';
import type { PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/** Looks at every instruction that counts, before it is executed. */
export interface Watch {
  /**
   * Whether to stand still before the instruction at `pc` of `f`, the `bytecodes`-th of its interpreter. The frame's
   * own `pc` and `sp` are those of its last call or stop; `sp` is where its stack ends now.
   */
  before(f: PyFrame, pc: number, sp: number, bytecodes: number, slicePs: number): boolean;
}

/** Stand still; -1 is to give way to another thread. */
export const STOPPED = -2;

/** What no version shows and nobody counts: no place to stand still. */
const UNCOUNTED: ReadonlySet<number> = new Set([
  OP.HIDDEN_POP,
  OP.HIDDEN_NULL,
  OP.CHECK,
  OP.ENTER_HANDLER,
  OP.LEAVE_HANDLER,
  OP.PUSH_MATCHED,
]);

/** The picoseconds that memory has to be waited for, -1 to give way, or STOPPED. */
export function lookBefore(
  vm: Interpreter,
  f: PyFrame,
  pc: number,
  sp: number,
  slicePs: number,
  bytecodes: number,
  stopAt: number,
): number {
  const { sharing, watch } = vm;
  const { ops } = f.code;
  const op = ops[pc << 1] as number;
  const arg = ops[(pc << 1) + 1] as number;
  const s: readonly (PyObject | undefined)[] = f.slots;
  const isLast = bytecodes >= stopAt;
  // Where it is another thread's turn, that one's instruction is the next.
  if (
    (isLast || watch !== null) &&
    !UNCOUNTED.has(op) &&
    sharing?.mustWait(op, arg, s, sp, slicePs) !== true &&
    (isLast || watch?.before(f, pc, sp, bytecodes, slicePs) === true)
  )
    return STOPPED;
  return sharing === null ? 0 : sharing.before(f, pc, s, sp, slicePs);
}
