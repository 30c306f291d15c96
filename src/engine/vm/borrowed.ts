/**
 * References that 3.14 borrows (LOAD_FAST_BORROW, flowgraph.c optimize_load_fast): there a local that
 * provably outlives its copy on the value stack is pushed without counting. The engine counts every
 * stack place; what the program asks for with `sys.getrefcount` leaves the borrowed ones out again.
 *
 * A stack place is borrowed when the instruction that pushed it is a borrowing load; an argument local is
 * borrowed when it was passed from such a place and has not been assigned since.
 */
import { OP, stackPops, stackPushes } from '../compile/opcodes/table.ts';
import type { PyObject } from '../objects/object.ts';
import type { AnyFrame, PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/** How many of the counted references to `o` CPython would have borrowed, over all frames of the thread. */
export function borrowedReferences(vm: Interpreter, o: PyObject): number {
  if (vm.profile.bytecode !== '3.14') return 0;
  let count = 0;
  let callee: PyFrame | null = null;
  for (let f = vm.thread.frame; f !== null; f = f.back) {
    if (f.native) continue;
    const producers = stackProducers(f, f.pc - 1);
    const base = f.code.nlocalsplus;
    for (let i = base; i < f.sp; i++)
      if (f.slots[i] === o && isBorrowing(f, producers[i - base])) count++;
    if (callee !== null) count += borrowedArguments(f, producers, callee, o);
    callee = f;
  }
  return count;
}

/** A stack place, or a local that was an argument, whose reference 3.14 does not count. */
export type BorrowedPlace = (frame: PyFrame, index: number) => void;

/**
 * Every borrowed reference of a thread that stands still before the instruction at `pc` of its top frame, where that is
 * a Python one, with its stack up to `sp`; frames below are in their calls.
 */
export function visitBorrowed(
  top: AnyFrame | null,
  pc: number,
  sp: number,
  visit: BorrowedPlace,
): void {
  let callee: PyFrame | null = null;
  for (let f = top; f !== null; f = f.back) {
    if (f.native) continue;
    const isTop = f === top;
    const producers = isTop ? producersBefore(f, pc, sp) : stackProducers(f, f.pc - 1);
    const base = f.code.nlocalsplus;
    for (let i = base; i < (isTop ? sp : f.sp); i++)
      if (isBorrowing(f, producers[i - base])) visit(f, i);
    if (callee !== null) for (const i of borrowedParameters(f, producers, callee)) visit(callee, i);
    callee = f;
  }
}

function isBorrowing(f: PyFrame, producer: number | undefined): boolean {
  if (producer === undefined || producer < 0) return false;
  const op = f.code.code.instructions[producer << 1];
  return op === OP.LOAD_FAST_BORROW || op === OP.LOAD_FAST_BORROW_LOAD_FAST_BORROW;
}

/** Arguments that moved from the caller's stack into the callee's locals. */
function borrowedArguments(
  caller: PyFrame,
  producers: readonly number[],
  callee: PyFrame,
  o: PyObject,
): number {
  return borrowedParameters(caller, producers, callee).filter((i) => callee.slots[i] === o).length;
}

function borrowedParameters(
  caller: PyFrame,
  producers: readonly number[],
  callee: PyFrame,
): number[] {
  const call = caller.pc - 1;
  const code = caller.code.code;
  if (code.instructions[call << 1] !== OP.CALL || !callee.code.simple) return [];
  const argc = code.instructions[(call << 1) + 1] as number;
  const params = callee.code.code.argcount;
  // The operands are gone from the stack; their producers are what the simulation found for these places.
  const depth = caller.sp - caller.code.nlocalsplus;
  const found: number[] = [];
  for (let i = 0; i < params; i++) {
    const place = depth + 2 + argc - params + i;
    if (isBorrowing(caller, producers[place]) && !isAssigned(callee, i)) found.push(i);
  }
  return found;
}

/** Does the code store into local `index` anywhere? */
function isAssigned(f: PyFrame, index: number): boolean {
  const { instructions } = f.code.code;
  for (let i = 0; i < instructions.length; i += 2) {
    const op = instructions[i];
    const arg = instructions[i + 1] as number;
    if ((op === OP.STORE_FAST || op === OP.DELETE_FAST) && arg === index) return true;
    if (op === OP.STORE_FAST_STORE_FAST && (arg >> 4 === index || (arg & 15) === index))
      return true;
    if (op === OP.STORE_FAST_LOAD_FAST && arg >> 4 === index) return true;
  }
  return false;
}

/**
 * For each stack place before instruction `at`: the instruction that pushed what is there, found by going
 * through the straight-line code that leads to it; -1 where it comes from before a jump.
 */
function stackProducers(f: PyFrame, at: number): number[] {
  const stack = producersBefore(f, at, f.sp);
  const full = f.sp - f.code.nlocalsplus + missingOperands(f, at);
  while (stack.length < full) stack.unshift(-1);
  return stack;
}

function producersBefore(f: PyFrame, at: number, sp: number): number[] {
  const { instructions } = f.code.code;
  let start = at;
  // Go back to a place after which no jump can land and from which execution is straight.
  while (start > 0 && !endsBlock(instructions[(start - 1) << 1] as number)) start--;
  let stack: number[] = [];
  for (let i = start; i < at; i++) {
    const op = instructions[i << 1] as number;
    const arg = instructions[(i << 1) + 1] as number;
    const pops = stackPops(op, arg, '3.14');
    while (stack.length < pops) stack.unshift(-1);
    stack = stack.slice(0, stack.length - pops);
    const pushes = stackPushes(op, arg, '3.14');
    for (let p = 0; p < pushes; p++) stack.push(i);
  }
  while (stack.length < sp - f.code.nlocalsplus) stack.unshift(-1);
  return stack;
}

/** After a call the operands have left the frame's stack; before it they are on it. */
function missingOperands(f: PyFrame, at: number): number {
  const { instructions } = f.code.code;
  if (instructions[at << 1] !== OP.CALL) return 0;
  const argc = instructions[(at << 1) + 1] as number;
  const base = f.code.nlocalsplus;
  // While a native runs the operands are still there.
  return f.slots[f.sp - argc - 2] !== undefined &&
    f.sp - argc - 2 >= base &&
    f.slots[f.sp] === undefined
    ? 0
    : argc + 2;
}

function endsBlock(op: number): boolean {
  return (
    op === OP.JUMP_BACKWARD ||
    op === OP.JUMP_FORWARD ||
    op === OP.RETURN_VALUE ||
    op === OP.RAISE_VARARGS ||
    op === OP.RERAISE ||
    op === OP.FOR_ITER ||
    op === OP.POP_JUMP_IF_FALSE ||
    op === OP.POP_JUMP_IF_TRUE ||
    op === OP.POP_JUMP_IF_NONE ||
    op === OP.POP_JUMP_IF_NOT_NONE
  );
}
