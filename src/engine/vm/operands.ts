/**
 * Runs of the evaluation stack and of a frame's locals: moved, counted, dropped. Each loop stands in a function of
 * its own, because a loop within the evaluation loop would make V8 leave optimized code again and again.
 */
import type { PyCell } from '../objects/code-object.ts';
import { incref, type PyObject } from '../objects/object.ts';
import type { PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

type Slots = (PyObject | undefined)[];

/** The first `count` slots of `to` become the operands of `from` that begin at `first`; their counts move along. */
export function moveOperands(from: Slots, first: number, to: Slots, count: number): void {
  for (let i = 0; i < count; i++) to[i] = from[first + i];
}

/** The same where the caller keeps its operands during a call, so that an argument has one reference more (up to 3.10). */
export function copyOperands(from: Slots, first: number, to: Slots, count: number): void {
  for (let i = 0; i < count; i++) to[i] = incref(from[first + i] as PyObject);
}

/** The operands from `base` up to `end` are no longer needed: the last one goes first. */
export function dropOperands(vm: Interpreter, slots: Slots, base: number, end: number): void {
  for (let i = end - 1; i >= base; i--) {
    const v = slots[i];
    if (v !== undefined && --v.refcnt === 0) vm.dealloc(v);
  }
}

/** The locals of a frame that returns, first to last (_PyFrame_ClearLocals, Python/frame.c, up to 3.13). */
export function clearLocals(vm: Interpreter, slots: Slots, count: number): void {
  for (let i = 0; i < count; i++) {
    const old = slots[i];
    if (old === undefined) continue;
    slots[i] = undefined;
    if (--old.refcnt === 0) vm.dealloc(old);
  }
}

/** The slots from `from` up to `end`, last to first: the operands of a frame, and in 3.14 its locals, too. */
export function clearReversed(vm: Interpreter, slots: Slots, end: number, from = 0): void {
  for (let i = end - 1; i >= from; i--) {
    const old = slots[i];
    if (old === undefined) continue;
    slots[i] = undefined;
    if (--old.refcnt === 0) vm.dealloc(old);
  }
}

/** All that a frame holds, in the version's order. */
export function clearSlots(vm: Interpreter, f: PyFrame): void {
  const { nlocalsplus } = f.code;
  if (vm.profile.bytecode === '3.14') {
    clearReversed(vm, f.slots, f.sp);
    return;
  }
  clearReversed(vm, f.slots, f.sp, nlocalsplus);
  clearLocals(vm, f.slots, nlocalsplus);
}

/** Before 3.13 the NULL of a call lies below the callable; the loop wants it above. Gives the callable. */
export function nullFirst(slots: Slots, base: number): PyObject {
  const callable = slots[base + 1] as PyObject;
  slots[base] = callable;
  slots[base + 1] = undefined;
  return callable;
}

/** COPY_FREE_VARS */
export function copyFreeVars(
  slots: Slots,
  offset: number,
  cells: readonly PyCell[],
  count: number,
): void {
  for (let i = 0; i < count; i++) slots[offset + i] = incref(cells[i] as PyCell);
}

/** The stack no longer counts what a container counts by now. */
export function uncount(items: readonly PyObject[]): void {
  for (const item of items) item.refcnt--;
}

/** 3.11's SEND gives its receiver up when that is finished: the result at `at` takes its place. */
export function dropReceiver(vm: Interpreter, slots: Slots, at: number): void {
  const receiver = slots[at - 1] as PyObject;
  slots[at - 1] = slots[at];
  if (--receiver.refcnt === 0) vm.dealloc(receiver);
}

/** UNPACK_SEQUENCE: the first item ends on top. */
export function pushReversed(items: readonly PyObject[], slots: Slots, at: number): void {
  for (let i = items.length - 1; i >= 0; i--) slots[at++] = incref(items[i] as PyObject);
}

/** BUILD_STRING */
export function joined(slots: Slots, base: number, end: number): string {
  let text = '';
  for (let i = base; i < end; i++) {
    const part = slots[i] as PyObject;
    text += part.v as string;
    part.refcnt--;
  }
  return text;
}
