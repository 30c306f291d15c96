/**
 * CALL and CALL_KW (Python/bytecodes.c): whatever is called, its operands are on the value stack. Python
 * functions get a frame, natives are called on the spot.
 */
import type { MethodData, PyFunction } from '../objects/code-object.ts';
import { raise } from '../objects/errors.ts';
import type { NativeFunction } from '../objects/native.ts';
import { instanceAlloc } from '../objects/object-type.ts';
import { decref, incref, type PyObject } from '../objects/object.ts';
import {
  BuiltinFunctionType,
  FunctionType,
  MethodDescriptorType,
  MethodType,
} from '../objects/roster.ts';
import { isGen, type Result } from '../objects/runtime.ts';
import { PyType } from '../objects/type.ts';
import { bindArguments, callObject, plainInit } from './calls.ts';
import { INIT, PUSH, type PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { callBuiltin, callMethodDescriptor } from './native-calls.ts';
import { copyOperands, dropOperands, moveOperands } from './operands.ts';
import type { VmThread } from './thread.ts';

/**
 * CALL: callable, self or NULL, `argc` arguments from `base` on the stack of `f`; the last ones are
 * keyword arguments when `kwNames` is given. Returns the result, counted, with the operands given
 * up; or null when a frame was pushed that will deliver it.
 */
export function callFrom(
  vm: Interpreter,
  th: VmThread,
  f: PyFrame,
  base: number,
  argc: number,
  kwNames: readonly PyObject<string>[] | null,
): PyObject | null {
  const s = f.slots;
  let callable = s[base] as PyObject;
  if (callable.type === MethodType && s[base + 1] === undefined) {
    const m = callable.v as MethodData;
    s[base] = incref(m.func);
    s[base + 1] = incref(m.self);
    decref(vm, callable);
    callable = s[base] as PyObject;
  }
  const first = s[base + 1] === undefined ? base + 2 : base + 1;
  const end = base + 2 + argc;
  const type = callable.type;
  if (type === FunctionType) {
    enterFunction(vm, th, f, callable as PyFunction, base, first, end, kwNames);
    return null;
  }
  let r: Result;
  if (kwNames === null && type === BuiltinFunctionType)
    r = callBuiltin(vm, callable.v as NativeFunction, s, first, end);
  else if (kwNames === null && type === MethodDescriptorType)
    r = callMethodDescriptor(vm, callable.v as NativeFunction, s, first, end);
  else {
    if (kwNames === null && callable instanceof PyType) {
      const init = plainInit(callable);
      if (init !== null) {
        enterInit(vm, th, f, callable, init, base, first, end);
        return null;
      }
    }
    const positional = kwNames === null ? end : end - kwNames.length;
    const args = s.slice(first, positional) as PyObject[];
    const kw = keywordsOf(s, positional, kwNames);
    r = callObject(vm, callable, args, kw);
  }
  vm.slicePs += vm.takeCharge();
  if (isGen(r)) {
    f.sp = end;
    vm.pushNative(th, r, PUSH, end - base, true);
    return null;
  }
  r.refcnt++;
  dropOperands(vm, s, base, end);
  return r;
}

function enterFunction(
  vm: Interpreter,
  th: VmThread,
  f: PyFrame,
  func: PyFunction,
  base: number,
  first: number,
  end: number,
  kwNames: readonly PyObject<string>[] | null,
): void {
  const data = func.v;
  const code = data.code;
  const s = f.slots;
  if (th.depth >= vm.recursionLimit)
    throw raise('RecursionError', 'maximum recursion depth exceeded');
  const frame = vm.takeFrame(data);
  const keeps = vm.keepsOperands;
  if (kwNames === null && code.simple && code.code.argcount === end - first) {
    if (keeps) copyOperands(s, first, frame.slots, end - first);
    else moveOperands(s, first, frame.slots, end - first);
  } else {
    const positional = kwNames === null ? end : end - kwNames.length;
    const kw = keywordsOf(s, positional, kwNames);
    bindArguments(vm, frame.slots, data, s.slice(first, positional) as PyObject[], kw);
    if (!keeps)
      for (let i = first; i < end; i++) {
        const v = s[i] as PyObject;
        if (--v.refcnt === 0) vm.dealloc(v);
      }
  }
  if (keeps) {
    f.sp = end;
    frame.pops = end - base;
    func.refcnt++;
  } else f.sp = base;
  frame.globals = data.globals;
  frame.builtins = data.builtins;
  frame.func = func;
  frame.pc = 0;
  frame.sp = code.nlocalsplus;
  frame.back = f;
  frame.deliver = PUSH;
  th.frame = frame;
  th.depth++;
}

/** `C(...)` of a class with a Python `__init__` and nothing else special. */
function enterInit(
  vm: Interpreter,
  th: VmThread,
  f: PyFrame,
  type: PyType,
  init: PyFunction,
  base: number,
  first: number,
  end: number,
): void {
  const s = f.slots;
  const self = incref(instanceAlloc(type));
  const data = init.v;
  const frame = vm.takeFrame(data);
  bindArguments(vm, frame.slots, data, [self, ...(s.slice(first, end) as PyObject[])], null);
  frame.globals = data.globals;
  frame.builtins = data.builtins;
  frame.func = incref(init);
  frame.pc = 0;
  frame.sp = data.code.nlocalsplus;
  frame.self = self;
  vm.pushFrame(th, frame, INIT);
  if (vm.keepsOperands) {
    f.sp = end;
    frame.pops = end - base;
    return;
  }
  dropOperands(vm, s, base, end);
  f.sp = base;
}

/** The keyword arguments that end a call's operands. */
function keywordsOf(
  s: readonly (PyObject | undefined)[],
  from: number,
  names: readonly PyObject<string>[] | null,
): Map<string, PyObject> | null {
  return names === null ? null : new Map(names.map((name, i) => [name.v, s[from + i] as PyObject]));
}
