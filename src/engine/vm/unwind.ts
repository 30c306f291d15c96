/**
 * Exceptions on their way (the `error` and `exception_unwind` labels of Python/ceval.c, Objects/exceptions.c
 * for contexts, Python/traceback.c): add a traceback entry in every frame, find the handler in the frame's
 * exception table, otherwise leave the frame.
 */
import { EngineFault } from '../base/assert.ts';
import type { ExceptionEntry } from '../compile/code.ts';
import { Raise, type PyException } from '../objects/errors.ts';
import { decref, incref, PyObject } from '../objects/object.ts';
import { FrameType, newInt, TracebackType } from '../objects/roster.ts';
import type { GeneratorData, PyFrame } from './frame.ts';
import { closeGenerator } from './generators.ts';
import type { Interpreter } from './interpreter.ts';
import { stopIterationError } from './intrinsics.ts';
import type { VmThread } from './thread.ts';

/** Payload of a traceback object: one frame, and the entry nearer to where it was raised. */
export interface TracebackData {
  readonly frame: PyObject<PyFrame>;
  /** Index of the instruction. */
  readonly lasti: number;
  readonly lineno: number;
  next: PyObject<TracebackData> | null;
}

/** Carry an exception through the thread's frames until one handles it, a native frame gets it, or none is left. */
export function unwind(vm: Interpreter, th: VmThread, error: Raise): void {
  let raised = error;
  let { exc } = error;
  let addEntry = !vm.reraising;
  if (!vm.reraising && !error.onItsWay) setContext(th, exc);
  error.onItsWay = true;
  vm.reraising = false;
  incref(exc);
  for (;;) {
    const f = th.frame;
    if (f === null) {
      th.error = exc;
      return;
    }
    if (f.native) {
      f.hasError = true;
      f.error = raised;
      exc.refcnt--;
      break;
    }
    if (addEntry) addTraceback(f, exc);
    addEntry = true;
    const entry = findHandler(f.code.code.exceptionTable, f.pc - 1);
    if (entry !== null) {
      enterHandler(vm, f, entry, exc);
      break;
    }
    leave(vm, th, f);
    if (f.generator === null || vm.profile.bytecode !== '3.11') continue;
    const outside = stopIterationError(f, exc) as PyException;
    if (outside === exc) continue;
    // 3.11 has no handler for it in the generator's own code.
    incref(outside);
    exc.refcnt--;
    exc = outside;
    raised = new Raise(exc);
    raised.onItsWay = true;
  }
  // What died in the frames that were left is finalized before the handler goes on.
  if (vm.finalizers.length > 0) vm.enterFinalizers(th);
}

function findHandler(table: readonly ExceptionEntry[], index: number): ExceptionEntry | null {
  for (const entry of table) if (entry.start <= index && index < entry.end) return entry;
  return null;
}

/** Unwind the stack to the handler's depth and push what it expects; `exc` is counted already. */
function enterHandler(vm: Interpreter, f: PyFrame, entry: ExceptionEntry, exc: PyObject): void {
  const index = f.pc - 1;
  const floor = f.code.nlocalsplus + entry.depth;
  if (f.sp < floor) throw new EngineFault('the exception table names a depth above the stack');
  while (f.sp > floor) {
    const v = f.slots[--f.sp];
    f.slots[f.sp] = undefined;
    if (v !== undefined) decref(vm, v);
  }
  if (entry.lasti) f.slots[f.sp++] = incref(newInt(index));
  f.slots[f.sp++] = exc;
  f.pc = entry.target;
}

function leave(vm: Interpreter, th: VmThread, f: PyFrame): void {
  const generator = f.generator as PyObject<GeneratorData> | null;
  if (generator !== null) closeGenerator(th, generator);
  // The value stack goes now, even when a traceback keeps the frame: it may hold the exception itself.
  while (f.sp > f.code.nlocalsplus) {
    const v = f.slots[--f.sp];
    f.slots[f.sp] = undefined;
    if (v !== undefined) decref(vm, v);
  }
  vm.popFrame(th, f);
}

/** The frame object of a frame, made on first need. */
export function frameObject(f: PyFrame): PyObject<PyFrame> {
  return (f.object ??= new PyObject(FrameType, f));
}

/** PyTraceBack_Here. */
function addTraceback(f: PyFrame, exc: PyException): void {
  const lasti = f.pc - 1;
  const data: TracebackData = {
    frame: incref(frameObject(f)),
    lasti,
    lineno: f.code.lineAt(lasti),
    // The count moves from the exception to the new entry.
    next: exc.v.traceback as PyObject<TracebackData> | null,
  };
  exc.v.traceback = incref(new PyObject(TracebackType, data));
}

/** A new exception remembers the one being handled, without closing a circle (_PyErr_SetObject). */
function setContext(th: VmThread, exc: PyException): void {
  const handled = th.handled as PyException | null;
  if (handled === null || handled === exc || exc.v.context === handled) return;
  // A program can have closed a circle itself: a second one behind, at half the speed, meets the first in it.
  let slow = handled;
  let even = false;
  for (let o: PyException | null = handled; o !== null; o = o.v.context as PyException | null) {
    if (even) {
      slow = slow.v.context as PyException;
      if (slow === o) break;
    }
    even = !even;
    const next = o.v.context as PyException | null;
    if (next === exc) {
      o.v.context = null;
      exc.refcnt--;
      break;
    }
  }
  const old = exc.v.context;
  exc.v.context = incref(handled);
  if (old !== null) old.refcnt--;
}

Object.assign(TracebackType.slots, {
  traverse: (o, visit) => {
    const tb = o.v as TracebackData;
    visit(tb.frame);
    if (tb.next !== null) visit(tb.next);
  },
} satisfies typeof TracebackType.slots);

Object.assign(FrameType.slots, {
  // A frame object owns the locals of a frame that is done; a running frame owns them itself.
  traverse: (o, visit) => {
    const f = o.v as PyFrame;
    if (!f.done) {
      f.object = null;
      return;
    }
    for (let i = 0; i < f.sp; i++) {
      const v = f.slots[i];
      f.slots[i] = undefined;
      if (v !== undefined) visit(v);
    }
    if (f.locals !== null) visit(f.locals);
    f.locals = null;
    if (f.func !== null) visit(f.func);
    f.func = null;
    if (f.self !== null) visit(f.self);
    f.self = null;
  },
} satisfies typeof FrameType.slots);
