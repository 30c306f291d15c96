/**
 * What the evaluation loop does for 3.9 and 3.10 alone (compile/blockstack/load.ts; Python/ceval.c of these versions):
 * handlers that find six places on the stack, functions made from their parts, rotations.
 */
import type { PyFunction } from '../objects/code-object.ts';
import { excTypes, Raise, type PyException } from '../objects/errors.ts';
import { incref, type PyObject } from '../objects/object.ts';
import { None } from '../objects/roster.ts';
import { isSubtype, type PyType } from '../objects/type.ts';
import { OP } from '../compile/opcodes/table.ts';
import type { Gen } from '../objects/runtime.ts';
import type { PyFrame } from './frame.ts';
import { dropOperands } from './operands.ts';
import type { Interpreter } from './interpreter.ts';
import { functionByFlags } from './make-function.ts';
import type { VmThread } from './thread.ts';

type Slots = (PyObject | undefined)[];

/**
 * Opcodes before which the check is put off (SETUP_FINALLY, SETUP_WITH, BEFORE_ASYNC_WITH, YIELD_FROM): what they
 * protect has just been made.
 */
function putsCheckOff(ops: Int32Array, pc: number): boolean {
  const next = ops[pc << 1];
  return (
    next === OP.PUSH_BLOCK ||
    next === OP.BEFORE_WITH ||
    next === OP.BEFORE_ASYNC_WITH ||
    next === OP.SEND
  );
}

/** The loop is past its horizon at a check point before `pc`: whether it goes back to the machine here. */
export function isDue(vm: Interpreter, ops: Int32Array, pc: number, ps: number): boolean {
  return !putsCheckOff(ops, pc) && (vm.ticks === null || vm.ticks.isDue(ps));
}

/** The exception on top becomes what a handler finds; it is being handled from now on. Returns the new stack top. */
export function enterHandler(th: VmThread, s: Slots, sp: number): number {
  const exc = s[sp - 1] as PyException;
  const at = sp - 1;
  s[at] = incref(None);
  // The value of what was handled before: the count moves here.
  s[at + 1] = th.handled ?? incref(None);
  s[at + 2] = incref(None);
  s[at + 3] = incref((exc.v.traceback as PyObject | null) ?? None);
  s[at + 4] = exc;
  s[at + 5] = incref(exc.type);
  th.handled = incref(exc);
  return at + 6;
}

/** POP_EXCEPT: what was handled before is handled again. */
export function popHandler(vm: Interpreter, th: VmThread, s: Slots, sp: number): number {
  const previous = s[sp - 2] as PyObject;
  uncountNone(s[sp - 1]);
  uncountNone(s[sp - 3]);
  const old = th.handled;
  th.handled = previous === None ? null : previous;
  if (old !== null && --old.refcnt === 0) vm.dealloc(old);
  return sp - 3;
}

function uncountNone(o: PyObject | undefined): void {
  if (o !== undefined) o.refcnt--;
}

/** RERAISE: traceback, value and type, at `at`, go; the exception is raised as it is. */
export function reraise(vm: Interpreter, s: Slots, at: number): Raise {
  const exc = s[at + 1] as PyException;
  uncountNone(s[at]);
  uncountNone(s[at + 2]);
  exc.refcnt--;
  vm.reraising = true;
  return new Raise(exc);
}

/** An exception left a handler: at `at` the three places of what was handled before, then the exception. */
export function leaveHandler(vm: Interpreter, th: VmThread, s: Slots, at: number): Raise {
  const exc = s[at + 3] as PyException;
  popHandler(vm, th, s, at + 3);
  exc.refcnt--;
  vm.reraising = true;
  return new Raise(exc);
}

/** END_ASYNC_FOR: whether the exception at `at` ends the loop. */
export function endsAsyncFor(s: Slots, at: number): boolean {
  return isSubtype((s[at + 1] as PyObject).type, excTypes['StopAsyncIteration'] as PyType);
}

export function endAsyncFor(vm: Interpreter, th: VmThread, s: Slots, at: number): number {
  dropOperands(vm, s, at, at + 3);
  const below = popHandler(vm, th, s, at);
  dropOperands(vm, s, below - 1, below);
  return below - 1;
}

/** JUMP_IF_x_OR_POP where the truth is Python's to say: a native frame that sets the frame's course. */
export function* keepIf(
  vm: Interpreter,
  f: PyFrame,
  truth: Gen<boolean>,
  wanted: boolean,
  target: number,
): Gen<void> {
  if ((yield* truth) === wanted) f.pc = target;
  else dropOperands(vm, f.slots, f.sp - 1, f.sp--);
}

/** MAKE_FUNCTION with the name on top of the rest. */
export function functionFromParts(
  vm: Interpreter,
  f: PyFrame,
  s: Slots,
  sp: number,
  flags: number,
): number {
  const qualname = s[sp - 1] as PyObject<string>;
  const top = functionByFlags(vm, f, s, sp - 1, flags);
  (s[top - 1] as PyFunction).v.qualname = qualname.v;
  qualname.refcnt--;
  return top;
}

/** The top goes below the `count` - 1 items under it. */
export function rotate(s: Slots, sp: number, count: number): void {
  const top = s[sp - 1];
  for (let i = sp - 1; i > sp - count; i--) s[i] = s[i - 1];
  s[sp - count] = top;
}
