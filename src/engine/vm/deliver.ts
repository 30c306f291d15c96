/** How the value of a frame, or of the slow half of an instruction, reaches the Python frame that wants it. */
import { EngineFault } from '../base/assert.ts';
import { skippedAtLoopEnd } from '../compile/executable.ts';
import { OP } from '../compile/opcodes/table.ts';
import { decref, incref, type PyObject } from '../objects/object.ts';
import { newStr, pyBool } from '../objects/roster.ts';
import {
  DISCARD,
  FOR_ITER,
  JUMP_OR_POP,
  PUSH,
  PUSH_BOOL,
  PUSH_BOOL_AGAIN,
  PUSH_ON_NULL,
  PUSH_NOT,
  PUSH_STR,
  PUSH_WITH_NULL,
  SEND,
  UNPACK,
  type Deliver,
  type PyFrame,
} from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { dropReceiver } from './operands.ts';

/** Give a value to the Python frame on top: `pops` operands go, the value comes as `deliver` says. */
export function deliver(
  vm: Interpreter,
  f: PyFrame,
  how: Deliver,
  pops: number,
  value: unknown,
): void {
  const s = f.slots;
  if (how === PUSH || how === PUSH_WITH_NULL || how === PUSH_ON_NULL) (value as PyObject).refcnt++;
  else if (how === UNPACK) for (const v of value as PyObject[]) v.refcnt++;
  for (let i = 0; i < pops; i++) {
    const v = s[--f.sp];
    if (v !== undefined && --v.refcnt === 0) vm.dealloc(v);
  }
  switch (how) {
    case PUSH:
      s[f.sp++] = value as PyObject;
      return;
    case PUSH_WITH_NULL:
      s[f.sp++] = value as PyObject;
      s[f.sp++] = undefined;
      return;
    case PUSH_ON_NULL:
      s[f.sp++] = undefined;
      s[f.sp++] = value as PyObject;
      return;
    case DISCARD:
      return;
    case PUSH_BOOL:
      s[f.sp++] = pyBool(value as boolean);
      return;
    case PUSH_BOOL_AGAIN:
      s[f.sp++] = pyBool(value as boolean);
      f.pc--;
      return;
    case JUMP_OR_POP:
      jumpOrPop(vm, f, value as boolean);
      return;
    case PUSH_NOT:
      s[f.sp++] = pyBool(!(value as boolean));
      return;
    case PUSH_STR:
      s[f.sp++] = incref(newStr(value as string));
      return;
    case UNPACK: {
      const items = value as PyObject[];
      for (let i = items.length - 1; i >= 0; i--) s[f.sp++] = items[i];
      return;
    }
    case FOR_ITER:
      if (value === null) leaveLoop(vm, f);
      else s[f.sp++] = incref(value as PyObject);
      return;
    case SEND:
      if (value === null) finishSend(vm, f, incref(vm.takeStopValue()));
      else s[f.sp++] = incref(value as PyObject);
      return;
    default:
      throw new EngineFault(`delivery ${how} does not apply here`);
  }
}

function jumpOrPop(vm: Interpreter, f: PyFrame, truth: boolean): void {
  const { ops } = f.code;
  const at = (f.pc - 1) << 1;
  if (truth === (ops[at] === OP.JUMP_IF_TRUE_OR_POP)) f.pc = ops[at + 1] as number;
  else decref(vm, f.slots[--f.sp] as PyObject);
}

/** FOR_ITER found its iterator exhausted: versions before 3.14 drop it, 3.14 leaves it to POP_ITER. */
export function leaveLoop(vm: Interpreter, f: PyFrame): void {
  const { bytecode } = vm.profile;
  const target = f.code.ops[((f.pc - 1) << 1) + 1] as number;
  f.pc = target + skippedAtLoopEnd(bytecode);
  if (bytecode === '3.14') return;
  const it = f.slots[--f.sp] as PyObject;
  decref(vm, it);
}

/** SEND found its sub-iterator finished: the result, counted, goes where END_SEND wants it. */
export function finishSend(vm: Interpreter, f: PyFrame, result: PyObject): void {
  f.slots[f.sp++] = result;
  if (vm.profile.bytecode === '3.11') dropReceiver(vm, f.slots, --f.sp);
  f.pc = f.code.ops[((f.pc - 1) << 1) + 1] as number;
}
