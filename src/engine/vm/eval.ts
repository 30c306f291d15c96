/**
 * The evaluation loop (Python/ceval.c and bytecodes.c of 3.11 to 3.14): one function, one switch. For older
 * versions than 3.13 it executes what compile/executable.ts makes of their bytecode.
 * Case labels are literal numbers because only those become a jump table; a test holds every
 * `case N: // NAME` against compile/opcodes/table.ts and vm/ops.ts.
 *
 * The loop knows one thread. It runs until the thread's clock has passed `horizonPs` and a check point
 * is reached, until `limit` bytecodes are done, until a native asks the machine for something, or
 * until the thread's last frame is gone. Time is charged per opcode in picoseconds.
 *
 * What an instruction does slowly (Python-level dunder methods, iteration over user classes, imports)
 * is a native frame: it is pushed like a call, its operands stay on the stack until it delivers.
 * Left out: EXTENDED_ARG, instrumentation, the JIT.
 */
import { skippedAtLoopEnd } from '../compile/executable.ts';
import { atLeast, hasBlockStack } from '../compile/version.ts';
import { saysItsClass } from '../objects/type-checks.ts';
import {
  contains,
  format,
  genericSetAttr,
  getAttr,
  getItem,
  getIter,
  instanceDict,
  isTrue,
  iterNext,
  len,
  repr,
  richCompare,
  setAttr,
  setItem,
  str,
} from '../objects/abstract.ts';
import { binaryOp, inplaceOp, unaryOp } from '../objects/arithmetic.ts';
import type {
  CodeData,
  FunctionData,
  MethodData,
  PyCell,
  PyFunction,
} from '../objects/code-object.ts';
import { deleteAt, dictStore, hostKeyOf, needsSearch, storeAt } from '../objects/dict-ops.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { type DictEntry } from '../objects/dict-table.ts';
import { Raise } from '../objects/errors.ts';
import { checkEgMatch } from '../objects/exception-groups.ts';
import {
  ListIteratorType,
  newListIterator,
  newTupleIterator,
  TupleIteratorType,
  type SequenceIter,
} from '../objects/iterators.ts';
import type { NativeFunction } from '../objects/native.ts';
import { incref, PyObject } from '../objects/object.ts';
import { RangeIteratorType, type RangeIter } from '../objects/range.ts';
import {
  BoolType,
  BuiltinFunctionType,
  CellType,
  DictType,
  False,
  FloatType,
  FunctionType,
  GeneratorType,
  CoroutineType,
  IntType,
  ListType,
  MethodDescriptorType,
  MethodType,
  ModuleType,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  pyBool,
  StrType,
  True,
  TupleType,
  TypeType,
  type PyTuple,
} from '../objects/roster.ts';
import { setAdd } from '../objects/set.ts';
import { buildInterpolation, newTemplate } from '../objects/template.ts';
import { lookup, PyType, type CompareOp } from '../objects/type.ts';
import { isGen, type Result } from '../objects/runtime.ts';
import {
  DISCARD,
  FOR_ITER,
  INIT,
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
  type GeneratorData,
  type PyFrame,
} from './frame.ts';
import { MAX_ITEMS, type Interpreter } from './interpreter.ts';
import { callFrom } from './call-from.ts';
import { plainInit } from './calls.ts';
import { deliver as deliverTo } from './deliver.ts';
import { fuse } from './fuse.ts';
import { alreadyExecuting, enterGenerator, makeGenerator, suspendGenerator } from './generators.ts';
import { functionByFlags, makeFunction, setFunctionAttribute } from './make-function.ts';
import { intrinsic1, intrinsic2 } from './intrinsics.ts';
import * as match from './match-ops.ts';
import * as exceptions from './exception-ops.ts';
import {
  clearLocals,
  clearReversed,
  copyFreeVars,
  copyOperands,
  dropOperands,
  dropReceiver,
  joined,
  moveOperands,
  nullFirst,
  pushReversed,
  uncount,
} from './operands.ts';
import * as sends from './send-ops.ts';
import * as slow from './slow-ops.ts';
import * as blockstack from './blockstack-ops.ts';
import { dropLocals, type VmThread } from './thread.ts';
import { lookBefore, STOPPED } from './watch.ts';

/** Why the loop came back. */
export type Outcome =
  /** Past the horizon, at a check point. */
  | 'check'
  /** Before an access to memory that other threads see, where threads execute side by side (sharing.ts). */
  | 'pause'
  /** A native asks the machine for something: `interpreter.pendingOp`. */
  | 'op'
  /** The thread has no frame left; its `result` or `error` says how it ended. */
  | 'done'
  /** `limit` bytecodes are done, or whoever watches says so: right before an instruction that counts. */
  | 'limit';

const MAX_INT = Number.MAX_SAFE_INTEGER;
const COMPARE: readonly CompareOp[] = ['<', '<=', '==', '!=', '>', '>='];

type Slot = PyObject | undefined;

/**
 * Run `th` from its top frame.
 * @param horizonPs stop at the first check point at or after this time of the slice
 * @param limit stop when the interpreter's bytecode count reaches this
 */
export function evaluate(vm: Interpreter, th: VmThread, horizonPs: number, limit: number): Outcome {
  th.checkedAt = -1;
  for (;;) {
    const top = th.frame;
    if (top === null) {
      if (th.locals.objects.length > 0) dropLocals(vm, th);
      if (vm.finalizers.length === 0) return 'done';
      vm.enterFinalizers(th);
    } else if (top.native) {
      if (vm.sharing !== null && vm.slicePs >= vm.sharing.memoryPs) return 'pause';
      const state = vm.stepNative(th, top);
      if (state === 'op') return 'op';
      // A call of a native ends with a check, whether the native had to wait or not.
      if (state === 'called' && vm.slicePs >= horizonPs && !hasBlockStack(vm.profile.bytecode))
        return 'check';
    } else {
      const outcome = runFrames(vm, th, top as PyFrame, horizonPs, limit);
      if (outcome !== null) return outcome;
    }
  }
}

/**
 * Run Python frames until there is an outcome, or (null) until the top frame is a native one or another frame's
 * exception handler. One loop and no other inside it: V8 leaves optimized code whenever it leaves a loop in a loop.
 */
function runFrames(
  vm: Interpreter,
  th: VmThread,
  top: PyFrame,
  horizonPs: number,
  stopAt: number,
): Outcome | null {
  const cost = vm.cost;
  const is314 = vm.profile.bytecode === '3.14';
  const loopEnd = skippedAtLoopEnd(vm.profile.bytecode);
  // What 3.9 and 3.10 are made of is as in 3.13.
  const hasBlocks = hasBlockStack(vm.profile.bytecode);
  const { keepsOperands } = vm;
  const before313 = !atLeast(vm.profile.bytecode, '3.13') && !hasBlocks;
  const is311 = vm.profile.bytecode === '3.11';
  // 3.9 and 3.10 have CHECKs behind their calls.
  const callHorizonPs = hasBlocks ? Infinity : horizonPs;
  const checksEverything = vm.profile.bytecode === '3.9';
  const { sharing, watch } = vm;
  // With threads side by side every instruction is looked at before it is executed, and also when somebody watches:
  // then those of a fused run are executed one by one.
  const limit = sharing === null && watch === null ? stopAt : 0;
  let t = vm.slicePs;
  let n = vm.bytecodes;
  let f = top;
  let s: Slot[] = f.slots;
  let code: CodeData = f.code;
  let ops: Int32Array = code.ops;
  let pc = f.pc;
  let sp = f.sp;

  try {
    run: for (;;) {
      if (n >= limit) {
        const ps = lookBefore(vm, f, pc, sp, t, n, stopAt);
        if (ps < 0) {
          f.pc = pc;
          f.sp = sp;
          vm.slicePs = sharing === null || ps === STOPPED ? t : t + sharing.waitPs;
          vm.bytecodes = n;
          return ps === STOPPED ? 'limit' : 'pause';
        }
        t += ps;
      }
      const at = pc << 1;
      const op = ops[at] as number;
      const arg = ops[at + 1] as number;
      pc++;
      n++;
      t += cost[op] as number;
      // Set by the slow half of an instruction: a result to deliver, or a native frame to run.
      let r: Result;
      let deliver: Deliver = PUSH;
      let pops = 0;

      switch (op) {
        case 0: // LOAD_FAST
        case 1: {
          // LOAD_FAST_BORROW
          const v = s[arg] as PyObject;
          v.refcnt++;
          s[sp++] = v;
          continue;
        }
        case 2: {
          // LOAD_FAST_CHECK
          const v = s[arg];
          if (v === undefined) throw slow.unboundLocal(code, arg);
          v.refcnt++;
          s[sp++] = v;
          continue;
        }
        case 3: {
          // LOAD_FAST_AND_CLEAR
          s[sp++] = s[arg];
          s[arg] = undefined;
          continue;
        }
        case 4: // LOAD_FAST_LOAD_FAST
        case 5: {
          // LOAD_FAST_BORROW_LOAD_FAST_BORROW
          const a = s[arg >> 4] as PyObject;
          const b = s[arg & 15] as PyObject;
          a.refcnt++;
          b.refcnt++;
          s[sp++] = a;
          s[sp++] = b;
          continue;
        }
        case 6: {
          // STORE_FAST
          const old = s[arg];
          s[arg] = s[--sp];
          if (
            old !== undefined &&
            --old.refcnt === 0 &&
            old.type !== IntType &&
            old.type !== FloatType
          ) {
            vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 7: {
          // STORE_FAST_LOAD_FAST
          const to = arg >> 4;
          const old = s[to];
          s[to] = s[sp - 1];
          const v = s[arg & 15] as PyObject;
          v.refcnt++;
          s[sp - 1] = v;
          if (old !== undefined && --old.refcnt === 0) {
            vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 8: {
          // STORE_FAST_STORE_FAST
          const first = s[arg >> 4];
          s[arg >> 4] = s[--sp];
          if (first !== undefined && --first.refcnt === 0) vm.dealloc(first);
          const second = s[arg & 15];
          s[arg & 15] = s[--sp];
          if (second !== undefined && --second.refcnt === 0) vm.dealloc(second);
          if (vm.finalizers.length > 0) break run;
          continue;
        }
        case 9: {
          // DELETE_FAST
          const old = s[arg];
          if (old === undefined) throw slow.unboundLocal(code, arg);
          s[arg] = undefined;
          if (--old.refcnt === 0) {
            vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 10: {
          // MAKE_CELL
          s[arg] = incref(new PyObject<PyObject | undefined>(CellType, s[arg]));
          continue;
        }
        case 11: {
          // COPY_FREE_VARS
          const closure = (f.func as PyFunction).v.closure as PyObject<readonly PyCell[]>;
          const offset = code.nlocalsplus - arg;
          copyFreeVars(s, offset, closure.v, arg);
          continue;
        }
        case 12: {
          // LOAD_DEREF
          const v = (s[arg] as PyCell).v;
          if (v === undefined) throw slow.unboundCell(code, arg);
          v.refcnt++;
          s[sp++] = v;
          continue;
        }
        case 13: {
          // STORE_DEREF
          const cell = s[arg] as PyCell;
          const old = cell.v;
          cell.v = s[--sp];
          if (old !== undefined && --old.refcnt === 0) {
            vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 14: {
          // DELETE_DEREF
          const cell = s[arg] as PyCell;
          const old = cell.v;
          if (old === undefined) throw slow.unboundCell(code, arg);
          cell.v = undefined;
          if (--old.refcnt === 0) {
            vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 15: {
          // LOAD_FROM_DICT_OR_DEREF
          const name = code.code.localsPlusNames[arg] as string;
          r = slow.fromDictOrCell(vm, s[sp - 1] as PyObject, name, s[arg] as PyCell, code, arg);
          pops = 1;
          break;
        }
        case 16: {
          // LOAD_CONST
          const v = code.consts[arg] as PyObject;
          v.refcnt++;
          s[sp++] = v;
          continue;
        }
        case 17: {
          // LOAD_SMALL_INT
          s[sp++] = newInt(arg);
          (s[sp - 1] as PyObject).refcnt++;
          continue;
        }
        case 18: {
          // LOAD_COMMON_CONSTANT
          s[sp++] = incref(slow.commonConstant(vm, arg));
          continue;
        }
        case 19: {
          // LOAD_ASSERTION_ERROR
          s[sp++] = incref(slow.commonConstant(vm, 0));
          continue;
        }
        case 20: {
          // LOAD_GLOBAL
          const name = code.names[arg >> 1] as string;
          let entry = f.globals.map.get(name);
          if (entry !== undefined) ops[at] = 160;
          else if (f.globals.withMissing !== null) {
            r = slow.loadNameFromMapping(vm, f, f.globals.withMissing, name);
            if ((arg & 1) !== 0) deliver = before313 ? PUSH_ON_NULL : PUSH_WITH_NULL;
            break;
          } else {
            entry = f.builtins.map.get(name);
            if (entry === undefined) throw slow.nameNotDefined(name);
            ops[at] = 161;
          }
          code.caches[pc - 1] = { entry, version: f.globals.keysVersion };
          const v = entry.value as PyObject;
          v.refcnt++;
          if (before313 && (arg & 1) !== 0) s[sp++] = undefined;
          s[sp++] = v;
          if (!before313 && (arg & 1) !== 0) s[sp++] = undefined;
          continue;
        }
        case 160: {
          // LOAD_GLOBAL_MODULE
          const v = (code.caches[pc - 1] as GlobalCache).entry.value;
          if (v !== undefined) {
            v.refcnt++;
            if (before313 && (arg & 1) !== 0) s[sp++] = undefined;
            s[sp++] = v;
            if (!before313 && (arg & 1) !== 0) s[sp++] = undefined;
            continue;
          }
          ops[at] = 20;
          pc--;
          n--;
          continue;
        }
        case 161: {
          // LOAD_GLOBAL_BUILTIN
          const cache = code.caches[pc - 1] as GlobalCache;
          const v = cache.entry.value;
          if (v !== undefined && cache.version === f.globals.keysVersion) {
            v.refcnt++;
            if (before313 && (arg & 1) !== 0) s[sp++] = undefined;
            s[sp++] = v;
            if (!before313 && (arg & 1) !== 0) s[sp++] = undefined;
            continue;
          }
          ops[at] = 20;
          pc--;
          n--;
          continue;
        }
        case 21: {
          // LOAD_NAME
          const name = code.names[arg] as string;
          const locals = f.locals as PyObject;
          if (locals.type === DictType) {
            const v =
              (locals.v as DictTable).map.get(name)?.value ??
              f.globals.map.get(name)?.value ??
              f.builtins.map.get(name)?.value;
            if (v === undefined) throw slow.nameNotDefined(name);
            v.refcnt++;
            s[sp++] = v;
            continue;
          }
          r = slow.loadNameFromMapping(vm, f, locals, name);
          break;
        }
        case 22: {
          // STORE_NAME
          const name = code.names[arg] as string;
          const locals = f.locals as PyObject;
          const v = s[--sp] as PyObject;
          if (locals.type === DictType) {
            const table = locals.v as DictTable;
            const entry = table.map.get(name);
            if (entry === undefined) table.setStr(name, v);
            else {
              const old = entry.value as PyObject;
              entry.value = v;
              if (--old.refcnt === 0) {
                vm.dealloc(old);
                if (vm.finalizers.length > 0) break run;
              }
            }
            continue;
          }
          sp++;
          r = slow.storeNameInMapping(vm, locals, name, v);
          deliver = DISCARD;
          pops = 1;
          break;
        }
        case 23: {
          // DELETE_NAME
          const name = code.names[arg] as string;
          const locals = f.locals as PyObject<DictTable>;
          if (locals.type !== DictType) {
            r = slow.deleteNameInMapping(vm, locals, name);
            deliver = DISCARD;
            break;
          }
          if (!deleteAt(vm, locals.v, name)) throw slow.nameNotDefined(name);
          if (vm.finalizers.length > 0) break run;
          continue;
        }
        case 24: {
          // STORE_GLOBAL
          const name = code.names[arg] as string;
          const entry = f.globals.map.get(name);
          if (entry === undefined) {
            f.globals.setStr(name, s[--sp] as PyObject);
            continue;
          }
          ops[at] = 195;
          code.caches[pc - 1] = { entry, version: 0 };
          const old = entry.value as PyObject;
          entry.value = s[--sp];
          if (--old.refcnt === 0 && old.type !== IntType) {
            vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 195: {
          // STORE_GLOBAL_CACHED
          const entry = (code.caches[pc - 1] as GlobalCache).entry;
          const old = entry.value;
          if (old === undefined) {
            ops[at] = 24;
            pc--;
            n--;
            continue;
          }
          entry.value = s[--sp];
          if (--old.refcnt === 0 && old.type !== IntType) {
            vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 25: {
          // DELETE_GLOBAL
          const name = code.names[arg] as string;
          if (!deleteAt(vm, f.globals, name)) throw slow.nameNotDefined(name);
          if (vm.finalizers.length > 0) break run;
          continue;
        }
        case 26: {
          // LOAD_FROM_DICT_OR_GLOBALS
          r = slow.loadNameFromMapping(vm, f, s[sp - 1] as PyObject, code.names[arg] as string);
          pops = 1;
          break;
        }
        case 27: {
          // LOAD_ATTR
          const name = code.names[arg >> 1] as string;
          const o = s[sp - 1] as PyObject;
          const type = o.type;
          if (type.slots.getattro === undefined) {
            const descr = lookup(type, name);
            if (
              (arg & 1) !== 0 &&
              descr !== undefined &&
              (descr.type === FunctionType || descr.type === MethodDescriptorType)
            ) {
              const dict = instanceDict(o);
              if (dict === null || (dict.v as DictTable).map.get(name) === undefined) {
                if (type.isHeap || descr.type === MethodDescriptorType) {
                  ops[at] = 163;
                  fuse(ops, pc - 1);
                  code.caches[pc - 1] = { type, version: type.version, descr };
                }
                descr.refcnt++;
                s[sp - 1] = descr;
                s[sp++] = o;
                continue;
              }
            }
            if (descr === undefined) {
              const dict = instanceDict(o);
              const v = dict === null ? undefined : (dict.v as DictTable).map.get(name)?.value;
              if (v !== undefined) {
                if (type.dictKind === 'payload') {
                  ops[at] = 162;
                  fuse(ops, pc - 1);
                  code.caches[pc - 1] = { type, version: type.version, descr: v };
                }
                v.refcnt++;
                s[sp - 1] = v;
                if ((arg & 1) !== 0) s[sp++] = undefined;
                if (--o.refcnt === 0) {
                  vm.dealloc(o);
                  if (vm.finalizers.length > 0) break run;
                }
                continue;
              }
            }
          } else if (type === ModuleType) {
            const entry = (o.v as DictTable).map.get(name);
            if (entry !== undefined) {
              ops[at] = 164;
              code.caches[pc - 1] = { module: o, entry };
              const v = entry.value as PyObject;
              v.refcnt++;
              s[sp - 1] = v;
              if ((arg & 1) !== 0) s[sp++] = undefined;
              o.refcnt--;
              continue;
            }
          }
          r = getAttr(vm, o, name);
          deliver = (arg & 1) !== 0 ? PUSH_WITH_NULL : PUSH;
          pops = 1;
          break;
        }
        case 162: {
          // LOAD_ATTR_INSTANCE_VALUE
          const o = s[sp - 1] as PyObject;
          const cache = code.caches[pc - 1] as AttrCache;
          if (o.type === cache.type && cache.type.version === cache.version && o.v !== null) {
            const v = ((o.v as PyObject).v as DictTable).map.get(
              code.names[arg >> 1] as string,
            )?.value;
            if (v !== undefined) {
              v.refcnt++;
              s[sp - 1] = v;
              if ((arg & 1) !== 0) s[sp++] = undefined;
              if (--o.refcnt === 0) {
                vm.dealloc(o);
                if (vm.finalizers.length > 0) break run;
              }
              continue;
            }
          }
          ops[at] = 27;
          pc--;
          n--;
          continue;
        }
        case 163: {
          // LOAD_ATTR_METHOD
          const o = s[sp - 1] as PyObject;
          const cache = code.caches[pc - 1] as AttrCache;
          if (o.type === cache.type && cache.type.version === cache.version) {
            const dict = cache.type.dictKind === 'none' ? null : instanceDict(o);
            if (
              dict === null ||
              (dict.v as DictTable).map.get(code.names[arg >> 1] as string) === undefined
            ) {
              const descr = cache.descr;
              descr.refcnt++;
              s[sp - 1] = descr;
              s[sp++] = o;
              continue;
            }
          }
          ops[at] = 27;
          pc--;
          n--;
          continue;
        }
        case 164: {
          // LOAD_ATTR_MODULE
          const cache = code.caches[pc - 1] as ModuleCache;
          const v = cache.entry.value;
          if (s[sp - 1] === cache.module && v !== undefined) {
            v.refcnt++;
            cache.module.refcnt--;
            s[sp - 1] = v;
            if ((arg & 1) !== 0) s[sp++] = undefined;
            continue;
          }
          ops[at] = 27;
          pc--;
          n--;
          continue;
        }
        case 28: {
          // STORE_ATTR
          const name = code.names[arg] as string;
          const o = s[sp - 1] as PyObject;
          const type = o.type;
          if (
            type.slots.setattro === undefined &&
            type.dictKind === 'payload' &&
            lookup(type, name)?.type.slots.descrSet === undefined
          ) {
            genericSetAttr(vm, o, name, s[sp - 2] as PyObject);
            ops[at] = 165;
            fuse(ops, pc - 1);
            code.caches[pc - 1] = { type, version: type.version, descr: o };
            r = None;
          } else r = (setAttr(vm, o, name, s[sp - 2] as PyObject) as Result | undefined) ?? None;
          deliver = DISCARD;
          pops = 2;
          break;
        }
        case 165: {
          // STORE_ATTR_INSTANCE_VALUE
          const o = s[sp - 1] as PyObject;
          const cache = code.caches[pc - 1] as AttrCache;
          if (o.type === cache.type && cache.type.version === cache.version && o.v !== null) {
            const table = (o.v as PyObject).v as DictTable;
            const name = code.names[arg] as string;
            const v = s[sp - 2] as PyObject;
            const entry = table.map.get(name);
            let old: Slot;
            if (entry === undefined) table.setStr(name, v);
            else {
              old = entry.value;
              entry.value = v;
            }
            sp -= 2;
            if (--o.refcnt === 0) vm.dealloc(o);
            if (old !== undefined && --old.refcnt === 0 && old.type !== FloatType) vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
            continue;
          }
          ops[at] = 28;
          pc--;
          n--;
          continue;
        }
        case 29: {
          // DELETE_ATTR
          r =
            (setAttr(vm, s[sp - 1] as PyObject, code.names[arg] as string, null) as
              Result | undefined) ?? None;
          deliver = DISCARD;
          pops = 1;
          break;
        }
        case 30: {
          // LOAD_SUPER_ATTR
          r = slow.loadSuperAttr(
            vm,
            s[sp - 3] as PyObject,
            s[sp - 2] as PyObject,
            s[sp - 1] as PyObject,
            code.names[arg >> 2] as string,
            (arg & 2) !== 0,
          );
          deliver = (arg & 1) !== 0 ? PUSH_WITH_NULL : PUSH;
          pops = 3;
          break;
        }
        case 31: {
          // LOAD_SPECIAL
          r = slow.loadSpecial(vm, s[sp - 1] as PyObject, arg);
          deliver = PUSH_WITH_NULL;
          pops = 1;
          break;
        }
        case 32: {
          // LOAD_BUILD_CLASS
          s[sp++] = incref(f.builtins.getStr('__build_class__') as PyObject);
          continue;
        }
        case 33: {
          // LOAD_LOCALS
          s[sp++] = incref(f.locals as PyObject);
          continue;
        }
        case 34: {
          // SETUP_ANNOTATIONS
          const locals = f.locals as PyObject<DictTable>;
          if (locals.type === DictType) {
            slow.setupAnnotations(locals);
            continue;
          }
          r = slow.setupAnnotationsInMapping(vm, locals);
          deliver = DISCARD;
          break;
        }
        case 35: {
          // IMPORT_NAME
          r = vm.importName(
            f,
            code.names[arg] as string,
            s[sp - 1] as PyObject,
            s[sp - 2] as PyObject,
          );
          pops = 2;
          break;
        }
        case 36: {
          // IMPORT_FROM
          r = vm.importFrom(s[sp - 1] as PyObject, code.names[arg] as string);
          break;
        }
        case 37: {
          // POP_TOP
          const v = s[--sp];
          if (v !== undefined && --v.refcnt === 0) {
            vm.dealloc(v);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 38: {
          // PUSH_NULL
          s[sp++] = undefined;
          continue;
        }
        case 39: {
          // COPY
          const v = s[sp - arg];
          if (v !== undefined) v.refcnt++;
          s[sp++] = v;
          continue;
        }
        case 40: {
          // SWAP
          const v = s[sp - 1];
          s[sp - 1] = s[sp - arg];
          s[sp - arg] = v;
          continue;
        }
        case 41: // NOP
        case 42: // NOT_TAKEN
          continue;
        case 43: {
          // BINARY_OP
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          const specialized = specializeBinary(arg, a.type, b.type);
          if (specialized !== 0) {
            if (code.caches[pc - 1] === null) code.caches[pc - 1] = WARM;
            else {
              ops[at] = specialized;
              fuse(ops, pc - 1);
            }
          }
          if (arg === 26) r = getItem(vm, a, b);
          else if (arg === 11 && a.type === FloatType && b.type === FloatType && b.v !== 0)
            r = newFloat((a.v as number) / (b.v as number));
          else r = arg < 13 ? binaryOp(vm, arg, a, b) : inplaceOp(vm, arg - 13, a, b);
          pops = 2;
          break;
        }
        case 166: {
          // BINARY_OP_ADD_INT
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === IntType && b.type === IntType) {
            const x = a.v;
            const y = b.v;
            if (typeof x === 'number' && typeof y === 'number') {
              const z = x + y;
              if (z <= MAX_INT && z >= -MAX_INT) {
                a.refcnt--;
                b.refcnt--;
                const v = newInt(z);
                v.refcnt++;
                s[--sp - 1] = v;
                continue;
              }
            }
          }
          ops[at] = 43;
          pc--;
          n--;
          continue;
        }
        case 167: {
          // BINARY_OP_SUBTRACT_INT
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === IntType && b.type === IntType) {
            const x = a.v;
            const y = b.v;
            if (typeof x === 'number' && typeof y === 'number') {
              const z = x - y;
              if (z <= MAX_INT && z >= -MAX_INT) {
                a.refcnt--;
                b.refcnt--;
                const v = newInt(z);
                v.refcnt++;
                s[--sp - 1] = v;
                continue;
              }
            }
          }
          ops[at] = 43;
          pc--;
          n--;
          continue;
        }
        case 168: {
          // BINARY_OP_MULTIPLY_INT
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === IntType && b.type === IntType) {
            const x = a.v;
            const y = b.v;
            if (typeof x === 'number' && typeof y === 'number') {
              const z = x * y;
              if (z <= MAX_INT && z >= -MAX_INT) {
                a.refcnt--;
                b.refcnt--;
                const v = newInt(z + 0);
                v.refcnt++;
                s[--sp - 1] = v;
                continue;
              }
            }
          }
          ops[at] = 43;
          pc--;
          n--;
          continue;
        }
        case 169: // BINARY_OP_ADD_FLOAT
        case 170: // BINARY_OP_SUBTRACT_FLOAT
        case 171: {
          // BINARY_OP_MULTIPLY_FLOAT
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === FloatType && b.type === FloatType) {
            const x = a.v as number;
            const y = b.v as number;
            a.refcnt--;
            b.refcnt--;
            const v = new PyObject<number>(
              FloatType,
              op === 169 ? x + y : op === 170 ? x - y : x * y,
            );
            v.refcnt = 1;
            s[--sp - 1] = v;
            continue;
          }
          ops[at] = 43;
          pc--;
          n--;
          continue;
        }
        case 172: {
          // BINARY_OP_ADD_UNICODE
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === StrType && b.type === StrType) {
            const text = (a.v as string) + (b.v as string);
            vm.checkLength(text.length);
            a.refcnt--;
            b.refcnt--;
            const v = newStr(text);
            v.refcnt = 1;
            s[--sp - 1] = v;
            continue;
          }
          ops[at] = 43;
          pc--;
          n--;
          continue;
        }
        case 173: // BINARY_SUBSCR_LIST_INT
        case 174: {
          // BINARY_SUBSCR_TUPLE_INT
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === (op === 173 ? ListType : TupleType) && b.type === IntType) {
            const items = a.v as PyObject[];
            const v = items[b.v as number];
            if (v !== undefined) {
              v.refcnt++;
              b.refcnt--;
              s[--sp - 1] = v;
              if (--a.refcnt === 0) {
                vm.dealloc(a);
                if (vm.finalizers.length > 0) break run;
              }
              continue;
            }
          }
          ops[at] = code.code.instructions[at] as number;
          pc--;
          n--;
          continue;
        }
        case 175: {
          // BINARY_SUBSCR_DICT
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === DictType && (b.type === StrType || b.type === IntType)) {
            const v = (a.v as DictTable).entryOf(b)?.value;
            if (v !== undefined) {
              v.refcnt++;
              b.refcnt--;
              s[--sp - 1] = v;
              if (--a.refcnt === 0) {
                vm.dealloc(a);
                if (vm.finalizers.length > 0) break run;
              }
              continue;
            }
          }
          ops[at] = code.code.instructions[at] as number;
          pc--;
          n--;
          continue;
        }
        case 44: {
          // COMPARE_OP
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === b.type) {
            const specialized =
              a.type === IntType ? 178 : a.type === FloatType ? 179 : a.type === StrType ? 180 : 0;
            if (specialized !== 0) {
              if (code.caches[pc - 1] === null) code.caches[pc - 1] = WARM;
              else {
                ops[at] = specialized;
                fuse(ops, pc - 1);
              }
            }
          }
          r = richCompare(vm, a, b, COMPARE[arg >> 5] as CompareOp);
          if ((arg & 16) !== 0 && (isGen(r) || (r !== True && r !== False))) {
            r = slow.compareToBool(vm, r) as unknown as Result;
            deliver = PUSH_BOOL;
          }
          pops = 2;
          break;
        }
        case 178: // COMPARE_OP_INT
        case 179: {
          // COMPARE_OP_FLOAT
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          const type = op === 178 ? IntType : FloatType;
          if (a.type === type && b.type === type) {
            const x = a.v as number;
            const y = b.v as number;
            let truth: boolean;
            switch (arg >> 5) {
              case 0:
                truth = x < y;
                break;
              case 1:
                truth = x <= y;
                break;
              case 2:
                truth = x === y;
                break;
              case 3:
                truth = x !== y;
                break;
              case 4:
                truth = x > y;
                break;
              default:
                truth = x >= y;
            }
            a.refcnt--;
            b.refcnt--;
            sp -= 2;
            // A conditional jump nearly always follows: do both in one turn.
            const next = ops[at + 2] as number;
            if ((next === 59 || next === 60) && n < limit) {
              n++;
              t += cost[59] as number;
              pc = truth === (next === 60) ? (ops[at + 3] as number) : pc + 1;
              continue;
            }
            s[sp++] = truth ? True : False;
            continue;
          }
          ops[at] = 44;
          pc--;
          n--;
          continue;
        }
        case 180: {
          // COMPARE_OP_STR
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          if (a.type === StrType && b.type === StrType && (arg >> 5 === 2 || arg >> 5 === 3)) {
            const truth = (a.v === b.v) === (arg >> 5 === 2);
            sp -= 2;
            a.refcnt--;
            b.refcnt--;
            s[sp++] = truth ? True : False;
            continue;
          }
          ops[at] = 44;
          code.caches[pc - 1] = null;
          pc--;
          n--;
          continue;
        }
        case 45: {
          // CONTAINS_OP
          const a = s[sp - 1] as PyObject;
          const b = s[sp - 2] as PyObject;
          if (a.type === DictType && (b.type === StrType || b.type === IntType)) {
            if (code.caches[pc - 1] === null) code.caches[pc - 1] = WARM;
            else {
              ops[at] = 194;
              fuse(ops, pc - 1);
            }
          }
          const found = contains(vm, a, b);
          if (isGen(found)) r = found as unknown as Result;
          else r = pyBool(found !== (arg === 1));
          deliver = isGen(found) ? (arg === 1 ? PUSH_NOT : PUSH_BOOL) : PUSH;
          pops = 2;
          break;
        }
        case 194: {
          // CONTAINS_OP_DICT
          const a = s[sp - 1] as PyObject;
          const b = s[sp - 2] as PyObject;
          if (a.type === DictType && (b.type === StrType || b.type === IntType)) {
            const found = (a.v as DictTable).entryOf(b) !== undefined;
            b.refcnt--;
            const truth = found !== (arg === 1);
            sp -= 2;
            if (--a.refcnt === 0) vm.dealloc(a);
            const next = ops[at + 2] as number;
            if ((next === 59 || next === 60) && n < limit) {
              n++;
              t += cost[59] as number;
              pc = truth === (next === 60) ? (ops[at + 3] as number) : pc + 1;
              continue;
            }
            s[sp++] = truth ? True : False;
            continue;
          }
          ops[at] = 45;
          pc--;
          n--;
          continue;
        }
        case 46: {
          // IS_OP
          const b = s[--sp] as PyObject;
          const a = s[sp - 1] as PyObject;
          s[sp - 1] = (a === b) !== (arg === 1) ? True : False;
          if (--a.refcnt === 0) vm.dealloc(a);
          if (--b.refcnt === 0) vm.dealloc(b);
          if (vm.finalizers.length > 0) break run;
          continue;
        }
        case 47: {
          // TO_BOOL
          const v = s[sp - 1] as PyObject;
          if (v.type === BoolType) {
            ops[at] = 193;
            continue;
          }
          const truth = isTrue(vm, v);
          if (isGen(truth)) {
            r = truth as unknown as Result;
            deliver = PUSH_BOOL;
          } else r = truth ? True : False;
          pops = 1;
          break;
        }
        case 193: {
          // TO_BOOL_BOOL
          if ((s[sp - 1] as PyObject).type === BoolType) continue;
          ops[at] = 47;
          pc--;
          n--;
          continue;
        }
        case 200: // FUSED_COMPARE_CONST_JUMP
        case 202: {
          // FUSED_COMPARE_LOCALS_JUMP
          const pair = op === 202;
          const a = s[pair ? arg >> 4 : arg] as PyObject;
          const at2 = pair ? at + 2 : at + 4;
          const load = ops[at + 2] as number;
          const b = pair
            ? (s[arg & 15] as PyObject)
            : load === 17
              ? newInt(ops[at + 3] as number)
              : (code.consts[ops[at + 3] as number] as PyObject);
          if (ops[at2] === 178 && n + 3 < limit && a.type === IntType && b.type === IntType) {
            const x = a.v as number;
            const y = b.v as number;
            let truth: boolean;
            switch ((ops[at2 + 1] as number) >> 5) {
              case 0:
                truth = x < y;
                break;
              case 1:
                truth = x <= y;
                break;
              case 2:
                truth = x === y;
                break;
              case 3:
                truth = x !== y;
                break;
              case 4:
                truth = x > y;
                break;
              default:
                truth = x >= y;
            }
            t += (pair ? 0 : (cost[load] as number)) + (cost[178] as number) + (cost[59] as number);
            n += pair ? 2 : 3;
            if (!truth) pc = ops[at2 + 3] as number;
            else {
              pc = (at2 >> 1) + 2;
              if (ops[pc << 1] === 42 && n < limit) {
                pc++;
                n++;
              }
            }
            continue;
          }
          a.refcnt++;
          s[sp++] = a;
          if (pair) {
            b.refcnt++;
            s[sp++] = b;
          }
          continue;
        }
        case 204: {
          // FUSED_BINARY_CONST_PUSH
          const a = s[arg] as PyObject;
          const load = ops[at + 2] as number;
          const b =
            load === 17
              ? newInt(ops[at + 3] as number)
              : (code.consts[ops[at + 3] as number] as PyObject);
          const kind = ops[at + 4] as number;
          if (
            (kind === 166 || kind === 167) &&
            n + 2 < limit &&
            a.type === IntType &&
            b.type === IntType
          ) {
            const x = a.v;
            const y = b.v;
            if (typeof x === 'number' && typeof y === 'number') {
              const z = kind === 166 ? x + y : x - y;
              if (z <= MAX_INT && z >= -MAX_INT) {
                const v = newInt(z);
                v.refcnt++;
                s[sp++] = v;
                t += (cost[load] as number) + (cost[kind] as number);
                n += 2;
                pc += 2;
                continue;
              }
            }
          }
          a.refcnt++;
          s[sp++] = a;
          continue;
        }
        case 201: // FUSED_BINARY_CONST_STORE
        case 203: {
          // FUSED_BINARY_LOCALS_STORE
          const pair = op === 203;
          const a = s[pair ? arg >> 4 : arg] as PyObject;
          const at2 = pair ? at + 2 : at + 4;
          const load = ops[at + 2] as number;
          const b = pair
            ? (s[arg & 15] as PyObject)
            : load === 17
              ? newInt(ops[at + 3] as number)
              : (code.consts[ops[at + 3] as number] as PyObject);
          const kind = ops[at2] as number;
          if (
            (kind === 166 || kind === 167) &&
            n + 3 < limit &&
            a.type === IntType &&
            b.type === IntType
          ) {
            const x = a.v;
            const y = b.v;
            if (typeof x === 'number' && typeof y === 'number') {
              const z = kind === 166 ? x + y : x - y;
              if (z <= MAX_INT && z >= -MAX_INT) {
                const v = newInt(z);
                v.refcnt++;
                const to = ops[at2 + 3] as number;
                const old = s[to];
                s[to] = v;
                t +=
                  (pair ? 0 : (cost[load] as number)) +
                  (cost[kind] as number) +
                  (cost[6] as number);
                n += pair ? 2 : 3;
                pc = (at2 >> 1) + 2;
                if (old !== undefined && --old.refcnt === 0 && old.type !== IntType) {
                  vm.dealloc(old);
                  if (vm.finalizers.length > 0) break run;
                }
                continue;
              }
            }
          }
          a.refcnt++;
          s[sp++] = a;
          if (pair) {
            b.refcnt++;
            s[sp++] = b;
          }
          continue;
        }
        case 205: // FUSED_LOCAL_ATTR
        case 216: {
          // FUSED_LOCALS_ATTR
          let o = s[arg] as PyObject;
          if (op === 216) {
            const a = s[arg >> 4] as PyObject;
            a.refcnt++;
            s[sp++] = a;
            o = s[arg & 15] as PyObject;
          }
          if (ops[at + 2] === 162 && n < limit) {
            const cache = code.caches[pc] as AttrCache;
            if (o.type === cache.type && cache.type.version === cache.version && o.v !== null) {
              const attr = ops[at + 3] as number;
              const v = ((o.v as PyObject).v as DictTable).map.get(
                code.names[attr >> 1] as string,
              )?.value;
              if (v !== undefined) {
                v.refcnt++;
                s[sp++] = v;
                if ((attr & 1) !== 0) s[sp++] = undefined;
                t += cost[162] as number;
                n++;
                pc++;
                continue;
              }
            }
          }
          o.refcnt++;
          s[sp++] = o;
          continue;
        }
        case 206: {
          // FUSED_LOCAL_METHOD
          const o = s[arg] as PyObject;
          o.refcnt++;
          if (ops[at + 2] === 163 && n < limit) {
            const cache = code.caches[pc] as AttrCache;
            if (o.type === cache.type && cache.type.version === cache.version) {
              const dict = cache.type.dictKind === 'none' ? null : instanceDict(o);
              if (
                dict === null ||
                (dict.v as DictTable).map.get(
                  code.names[(ops[at + 3] as number) >> 1] as string,
                ) === undefined
              ) {
                const descr = cache.descr;
                descr.refcnt++;
                s[sp++] = descr;
                s[sp++] = o;
                t += cost[163] as number;
                n++;
                pc++;
                continue;
              }
            }
          }
          s[sp++] = o;
          continue;
        }
        case 207: {
          // FUSED_LOCALS_SUBSCR
          const a = s[arg >> 4] as PyObject;
          const b = s[arg & 15] as PyObject;
          const kind = ops[at + 2] as number;
          const type = b.type;
          if (n < limit && (type === IntType || type === StrType)) {
            let v: Slot;
            if (kind === 175) {
              if (a.type === DictType) v = (a.v as DictTable).entryOf(b)?.value;
            } else if (
              type === IntType &&
              ((kind === 173 && a.type === ListType) || (kind === 174 && a.type === TupleType))
            )
              v = (a.v as PyObject[])[b.v as number];
            if (v !== undefined) {
              v.refcnt++;
              s[sp++] = v;
              t += cost[kind] as number;
              n++;
              pc++;
              continue;
            }
          }
          a.refcnt++;
          b.refcnt++;
          s[sp++] = a;
          s[sp++] = b;
          continue;
        }
        case 208: {
          // FUSED_LOCALS_STORE_SUBSCR
          const o = s[arg >> 4] as PyObject;
          const key = s[arg & 15] as PyObject;
          const kind = ops[at + 2] as number;
          if (n < limit) {
            let old: Slot;
            if (kind === 177) {
              if (o.type === DictType && key.type === StrType) {
                const entry = (o.v as DictTable).entryOf(key);
                if (entry !== undefined) {
                  old = entry.value;
                  entry.value = s[--sp];
                }
              }
            } else if (kind === 176 && o.type === ListType && key.type === IntType) {
              const items = o.v as PyObject[];
              old = items[key.v as number];
              if (old !== undefined) items[key.v as number] = s[--sp] as PyObject;
            }
            if (old !== undefined) {
              t += cost[kind] as number;
              n++;
              pc++;
              if (--old.refcnt === 0 && old.type !== IntType) {
                vm.dealloc(old);
                if (vm.finalizers.length > 0) break run;
              }
              continue;
            }
          }
          o.refcnt++;
          key.refcnt++;
          s[sp++] = o;
          s[sp++] = key;
          continue;
        }
        case 209: {
          // FUSED_LOCALS_CONTAINS
          const b = s[arg >> 4] as PyObject;
          const a = s[arg & 15] as PyObject;
          if (
            ops[at + 2] === 194 &&
            n + 1 < limit &&
            a.type === DictType &&
            (b.type === StrType || b.type === IntType)
          ) {
            const found = (a.v as DictTable).entryOf(b) !== undefined;
            const truth = found !== (ops[at + 3] === 1);
            const next = ops[at + 4] as number;
            t += cost[194] as number;
            n++;
            if (next === 59 || next === 60) {
              n++;
              t += cost[59] as number;
              pc = truth === (next === 60) ? (ops[at + 5] as number) : pc + 2;
              continue;
            }
            pc++;
            s[sp++] = truth ? True : False;
            continue;
          }
          a.refcnt++;
          b.refcnt++;
          s[sp++] = b;
          s[sp++] = a;
          continue;
        }
        case 210: // FUSED_CONST_BINARY
        case 211: {
          // FUSED_SMALL_INT_BINARY
          const a = s[sp - 1] as PyObject;
          const b = op === 211 ? newInt(arg) : (code.consts[arg] as PyObject);
          const kind = ops[at + 2] as number;
          if (n + 1 < limit && a.type === IntType && b.type === IntType) {
            const x = a.v;
            const y = b.v;
            if (typeof x === 'number' && typeof y === 'number') {
              if (kind === 178) {
                const truth = compareInts((ops[at + 3] as number) >> 5, x, y);
                const next = ops[at + 4] as number;
                a.refcnt--;
                t += cost[178] as number;
                n++;
                if (next === 59 || next === 60) {
                  sp--;
                  n++;
                  t += cost[59] as number;
                  pc = truth === (next === 60) ? (ops[at + 5] as number) : pc + 2;
                  continue;
                }
                pc++;
                s[sp - 1] = truth ? True : False;
                continue;
              }
              const z = kind === 166 ? x + y : x - y;
              if ((kind === 166 || kind === 167) && z <= MAX_INT && z >= -MAX_INT) {
                a.refcnt--;
                const v = newInt(z);
                v.refcnt++;
                s[sp - 1] = v;
                t += cost[kind] as number;
                n++;
                pc++;
                continue;
              }
            }
          }
          b.refcnt++;
          s[sp++] = b;
          continue;
        }
        case 212: // FUSED_LOCAL_STORE_ATTR
        case 213: {
          // FUSED_LOCALS_STORE_ATTR
          const pair = op === 213;
          const o = s[pair ? arg & 15 : arg] as PyObject;
          if (ops[at + 2] === 165 && n < limit) {
            const cache = code.caches[pc] as AttrCache;
            if (o.type === cache.type && cache.type.version === cache.version && o.v !== null) {
              const entry = ((o.v as PyObject).v as DictTable).map.get(
                code.names[ops[at + 3] as number] as string,
              );
              if (entry !== undefined) {
                const old = entry.value as PyObject;
                if (pair) {
                  const v = s[arg >> 4] as PyObject;
                  v.refcnt++;
                  entry.value = v;
                } else entry.value = s[--sp];
                t += cost[165] as number;
                n++;
                pc++;
                if (--old.refcnt === 0 && old.type !== IntType && old.type !== FloatType) {
                  vm.dealloc(old);
                  if (vm.finalizers.length > 0) break run;
                }
                continue;
              }
            }
          }
          if (pair) {
            const v = s[arg >> 4] as PyObject;
            v.refcnt++;
            s[sp++] = v;
          }
          o.refcnt++;
          s[sp++] = o;
          continue;
        }
        case 214: // FUSED_LOCAL_BINARY
        case 215: {
          // FUSED_LOCALS_BINARY
          const pair = op === 215;
          const a = (pair ? s[arg >> 4] : s[sp - 1]) as PyObject;
          const b = s[pair ? arg & 15 : arg] as PyObject;
          const kind = ops[at + 2] as number;
          const type = a.type;
          if (n < limit && type === b.type && kind >= 166 && kind <= 171) {
            const x = a.v;
            const y = b.v;
            if (typeof x === 'number' && typeof y === 'number') {
              let v: PyObject | null = null;
              if (kind >= 169) {
                if (type === FloatType)
                  v = new PyObject<number>(
                    FloatType,
                    kind === 169 ? x + y : kind === 170 ? x - y : x * y,
                  );
              } else if (type === IntType) {
                const z = kind === 166 ? x + y : kind === 167 ? x - y : x * y;
                if (z <= MAX_INT && z >= -MAX_INT) v = newInt(z + 0);
              }
              if (v !== null) {
                v.refcnt++;
                if (pair) s[sp++] = v;
                else {
                  a.refcnt--;
                  s[sp - 1] = v;
                }
                t += cost[kind] as number;
                n++;
                pc++;
                continue;
              }
            }
          }
          if (pair) {
            a.refcnt++;
            s[sp++] = a;
          }
          b.refcnt++;
          s[sp++] = b;
          continue;
        }
        case 48: {
          // UNARY_NEGATIVE
          r = unaryOp(vm, 'negative', s[sp - 1] as PyObject);
          pops = 1;
          break;
        }
        case 49: {
          // UNARY_NOT
          s[sp - 1] = s[sp - 1] === True ? False : True;
          continue;
        }
        case 152: // UNARY_NOT_ANY
        case 217: {
          // NEGATE
          const v = s[sp - 1] as PyObject;
          if (v === True || v === False) {
            s[sp - 1] = v === True ? False : True;
            continue;
          }
          const truth = isTrue(vm, v);
          if (isGen(truth)) {
            r = truth as unknown as Result;
            deliver = PUSH_NOT;
          } else r = truth ? False : True;
          pops = 1;
          break;
        }
        case 50: {
          // UNARY_INVERT
          r = unaryOp(vm, 'invert', s[sp - 1] as PyObject);
          pops = 1;
          break;
        }
        case 51: {
          // BINARY_SUBSCR
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          const specialized = specializeBinary(26, a.type, b.type);
          if (specialized !== 0) {
            if (code.caches[pc - 1] === null) code.caches[pc - 1] = WARM;
            else {
              ops[at] = specialized;
              fuse(ops, pc - 1);
            }
          }
          r = getItem(vm, a, b);
          pops = 2;
          break;
        }
        case 52: {
          // STORE_SUBSCR
          const o = s[sp - 2] as PyObject;
          const key = s[sp - 1] as PyObject;
          const specialized =
            o.type === ListType && key.type === IntType ? 176 : o.type === DictType ? 177 : 0;
          if (specialized !== 0) {
            if (code.caches[pc - 1] === null) code.caches[pc - 1] = WARM;
            else {
              ops[at] = specialized;
              fuse(ops, pc - 1);
            }
          }
          r = (setItem(vm, o, key, s[sp - 3] as PyObject) as Result | undefined) ?? None;
          deliver = DISCARD;
          pops = 3;
          break;
        }
        case 176: {
          // STORE_SUBSCR_LIST_INT
          const o = s[sp - 2] as PyObject;
          const key = s[sp - 1] as PyObject;
          if (o.type === ListType && key.type === IntType) {
            const items = o.v as PyObject[];
            const index = key.v as number;
            const old = items[index];
            if (old !== undefined) {
              items[index] = s[sp - 3] as PyObject;
              sp -= 3;
              key.refcnt--;
              if (--o.refcnt === 0) vm.dealloc(o);
              if (--old.refcnt === 0) vm.dealloc(old);
              if (vm.finalizers.length > 0) break run;
              continue;
            }
          }
          ops[at] = 52;
          pc--;
          n--;
          continue;
        }
        case 177: {
          // STORE_SUBSCR_DICT
          const o = s[sp - 2] as PyObject;
          const key = s[sp - 1] as PyObject;
          if (o.type === DictType && key.type === StrType) {
            const entry = (o.v as DictTable).entryOf(key);
            if (entry !== undefined) {
              const old = entry.value as PyObject;
              entry.value = s[sp - 3];
              sp -= 3;
              key.refcnt--;
              if (--o.refcnt === 0) vm.dealloc(o);
              if (--old.refcnt === 0 && old.type !== IntType) vm.dealloc(old);
              if (vm.finalizers.length > 0) break run;
              continue;
            }
          }
          if (o.type === DictType) {
            const hostKey = hostKeyOf(key);
            if (!needsSearch(o.v as DictTable, hostKey)) {
              storeAt(vm, o.v as DictTable, hostKey, key, s[sp - 3] as PyObject);
              const value = s[sp - 3] as PyObject;
              sp -= 3;
              value.refcnt--;
              if (--key.refcnt === 0) vm.dealloc(key);
              if (--o.refcnt === 0) vm.dealloc(o);
              if (vm.finalizers.length > 0) break run;
              continue;
            }
          }
          ops[at] = 52;
          code.caches[pc - 1] = null;
          pc--;
          n--;
          continue;
        }
        case 53: {
          // DELETE_SUBSCR
          r =
            (setItem(vm, s[sp - 2] as PyObject, s[sp - 1] as PyObject, null) as
              Result | undefined) ?? None;
          deliver = DISCARD;
          pops = 2;
          break;
        }
        case 54: {
          // BINARY_SLICE
          r = slow.binarySlice(
            vm,
            s[sp - 3] as PyObject,
            s[sp - 2] as PyObject,
            s[sp - 1] as PyObject,
          );
          pops = 3;
          break;
        }
        case 55: {
          // STORE_SLICE
          r = slow.storeSlice(
            vm,
            s[sp - 3] as PyObject,
            s[sp - 2] as PyObject,
            s[sp - 1] as PyObject,
            s[sp - 4] as PyObject,
          );
          deliver = DISCARD;
          pops = 4;
          break;
        }
        case 56: // JUMP_FORWARD
          pc = arg;
          continue;
        case 57: {
          // JUMP_BACKWARD
          if (t >= horizonPs) {
            return leaveAt(vm, th, f, arg, sp, t, n, pc - 1);
          }
          pc = arg;
          continue;
        }
        case 58: // JUMP_BACKWARD_NO_INTERRUPT
          pc = arg;
          continue;
        case 59: // POP_JUMP_IF_FALSE
          if (s[--sp] === False) pc = arg;
          else if (ops[at + 2] === 42 && n < limit) {
            pc++;
            n++;
          }
          continue;
        case 60: // POP_JUMP_IF_TRUE
          if (s[--sp] === True) pc = arg;
          else if (ops[at + 2] === 42 && n < limit) {
            pc++;
            n++;
          }
          continue;
        case 61: {
          // POP_JUMP_IF_NONE
          const v = s[--sp] as PyObject;
          if (v === None) pc = arg;
          else if (--v.refcnt === 0) vm.dealloc(v);
          continue;
        }
        case 62: {
          // POP_JUMP_IF_NOT_NONE
          const v = s[--sp] as PyObject;
          if (v !== None) {
            pc = arg;
            if (--v.refcnt === 0) vm.dealloc(v);
          }
          continue;
        }
        case 150: // POP_JUMP_IF_FALSE_ANY
        case 151: {
          // POP_JUMP_IF_TRUE_ANY
          const v = s[sp - 1] as PyObject;
          if (v === True || v === False) {
            sp--;
            if ((v === True) === (op === 151)) pc = arg;
            continue;
          }
          const truth = isTrue(vm, v);
          if (isGen(truth)) {
            r = truth as unknown as Result;
            deliver = PUSH_BOOL_AGAIN;
            pops = 1;
            n--;
            t -= cost[op] as number;
            break;
          }
          sp--;
          if (truth === (op === 151)) pc = arg;
          if (--v.refcnt === 0) {
            vm.dealloc(v);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 133: // POP_JUMP_BACKWARD_IF_FALSE
        case 134: // POP_JUMP_BACKWARD_IF_TRUE
        case 135: // POP_JUMP_BACKWARD_IF_NONE
        case 136: {
          // POP_JUMP_BACKWARD_IF_NOT_NONE
          const v = s[sp - 1] as PyObject;
          let taken: boolean;
          if (op >= 135) taken = (v === None) === (op === 135);
          else if (v === True || v === False) taken = (v === True) === (op === 134);
          else {
            const truth = isTrue(vm, v);
            if (isGen(truth)) {
              r = truth as unknown as Result;
              deliver = PUSH_BOOL_AGAIN;
              pops = 1;
              n--;
              t -= cost[op] as number;
              break;
            }
            taken = truth === (op === 134);
          }
          sp--;
          if (--v.refcnt === 0) vm.dealloc(v);
          if (taken) {
            if (t >= horizonPs) {
              return leaveAt(vm, th, f, arg, sp, t, n, pc - 1);
            }
            pc = arg;
          }
          if (vm.finalizers.length > 0) break run;
          continue;
        }
        case 137: // JUMP_IF_FALSE_OR_POP
        case 138: {
          // JUMP_IF_TRUE_OR_POP
          const v = s[sp - 1] as PyObject;
          const truth = v === True ? true : v === False ? false : isTrue(vm, v);
          if (isGen(truth)) {
            r = truth as unknown as Result;
            deliver = JUMP_OR_POP;
            break;
          }
          if (truth === (op === 138)) {
            pc = arg;
            continue;
          }
          sp--;
          if (--v.refcnt === 0) {
            vm.dealloc(v);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 63: {
          // GET_ITER
          const o = s[sp - 1] as PyObject;
          if (o.type === ListType) {
            r = newListIterator(o as PyObject<PyObject[]>);
          } else if (o.type === TupleType) r = newTupleIterator(o as PyObject<PyObject[]>);
          else {
            r = getIter(vm, o);
            if (r === o) continue;
          }
          pops = 1;
          break;
        }
        case 64: {
          // FOR_ITER
          const it = s[sp - 1] as PyObject;
          const type = it.type;
          const specialized =
            type === RangeIteratorType
              ? 181
              : type === ListIteratorType
                ? 182
                : type === TupleIteratorType
                  ? 183
                  : type === GeneratorType
                    ? 184
                    : 0;
          if (specialized !== 0) {
            ops[at] = specialized;
            pc--;
            n--;
            continue;
          }
          const item = iterNext(vm, it);
          if (isGen(item)) {
            r = item as unknown as Result;
            deliver = FOR_ITER;
            break;
          }
          if (item === null) {
            if (is314) pc = arg + 1;
            else {
              pc = arg + loopEnd;
              sp--;
              if (--it.refcnt === 0) vm.dealloc(it);
            }
            if (vm.finalizers.length > 0) break run;
            continue;
          }
          item.refcnt++;
          s[sp++] = item;
          continue;
        }
        case 181: {
          // FOR_ITER_RANGE
          const it = s[sp - 1] as PyObject;
          if (it.type === RangeIteratorType) {
            const range = it.v as RangeIter;
            const left = range.length;
            if (
              typeof left === 'number' &&
              typeof range.current === 'number' &&
              typeof range.step === 'number'
            ) {
              if (left > 0) {
                const current = range.current;
                range.current = current + range.step;
                range.length = left - 1;
                const v = newInt(current);
                v.refcnt++;
                if (ops[at + 2] === 6 && n < limit) {
                  // The target of the loop is nearly always a local: do both in one turn.
                  const to = ops[at + 3] as number;
                  const old = s[to];
                  s[to] = v;
                  n++;
                  pc++;
                  t += cost[6] as number;
                  if (old !== undefined && --old.refcnt === 0 && old.type !== IntType) {
                    vm.dealloc(old);
                    if (vm.finalizers.length > 0) break run;
                  }
                  continue;
                }
                s[sp++] = v;
                continue;
              }
              if (is314) pc = arg + 1;
              else {
                pc = arg + loopEnd;
                sp--;
                if (--it.refcnt === 0) vm.dealloc(it);
              }
              continue;
            }
            const item = iterNext(vm, it) as PyObject | null;
            if (item !== null) {
              s[sp++] = incref(item);
              continue;
            }
            if (is314) pc = arg + 1;
            else {
              pc = arg + loopEnd;
              sp--;
              it.refcnt--;
            }
            continue;
          }
          ops[at] = 64;
          pc--;
          n--;
          continue;
        }
        case 182: // FOR_ITER_LIST
        case 183: {
          // FOR_ITER_TUPLE
          const it = s[sp - 1] as PyObject;
          if (it.type === (op === 182 ? ListIteratorType : TupleIteratorType)) {
            const state = it.v as SequenceIter;
            const source = state.source;
            if (source !== null) {
              const v = source.v[state.index];
              if (v !== undefined) {
                state.index++;
                v.refcnt++;
                if (ops[at + 2] === 6 && n < limit) {
                  const to = ops[at + 3] as number;
                  const old = s[to];
                  s[to] = v;
                  n++;
                  pc++;
                  t += cost[6] as number;
                  if (old !== undefined && --old.refcnt === 0 && old.type !== IntType) {
                    vm.dealloc(old);
                    if (vm.finalizers.length > 0) break run;
                  }
                  continue;
                }
                s[sp++] = v;
                continue;
              }
              state.source = null;
              if (--source.refcnt === 0) vm.dealloc(source);
            }
            if (is314) pc = arg + 1;
            else {
              pc = arg + loopEnd;
              sp--;
              if (--it.refcnt === 0) vm.dealloc(it);
            }
            if (vm.finalizers.length > 0) break run;
            continue;
          }
          ops[at] = 64;
          pc--;
          n--;
          continue;
        }
        case 184: {
          // FOR_ITER_GEN
          const it = s[sp - 1] as PyObject<GeneratorData>;
          if (it.type === GeneratorType && it.v.state !== 'running' && it.v.state !== 'closed') {
            f.pc = pc;
            f.sp = sp;
            f = enterGenerator(vm, th, it, None, FOR_ITER);
            s = f.slots;
            code = f.code;
            ops = code.ops;
            pc = f.pc;
            sp = f.sp;
            continue;
          }
          if (it.type === GeneratorType) {
            if (it.v.state === 'running') throw alreadyExecuting(vm, it.v, 'generator');
            if (is314) pc = arg + 1;
            else {
              pc = arg + loopEnd;
              sp--;
              if (--it.refcnt === 0) vm.dealloc(it);
            }
            continue;
          }
          ops[at] = 64;
          pc--;
          n--;
          continue;
        }
        case 65: {
          // END_FOR
          const v = s[--sp];
          if (v !== undefined && --v.refcnt === 0) vm.dealloc(v);
          continue;
        }
        case 66: {
          // POP_ITER
          const v = s[--sp] as PyObject;
          if (--v.refcnt === 0) {
            vm.dealloc(v);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 67: {
          // RESUME
          if (t >= horizonPs && (arg & 3) < 2) {
            return leaveAt(vm, th, f, pc, sp, t, n, pc - 1);
          }
          continue;
        }
        case 68: {
          // CALL
          const base = sp - arg - 2;
          const callable = s[base] ?? nullFirst(s, base);
          const specialized = specializeCall(callable, s[base + 1], arg, s, base);
          if (specialized !== 0) {
            if (code.caches[pc - 1] === null) code.caches[pc - 1] = WARM;
            else {
              const direct = specialized === 190 ? directCall(callable, s[base + 1], arg) : null;
              ops[at] = direct === null ? specialized : 198;
              if (direct !== null) code.caches[pc - 1] = direct;
            }
          }
          f.pc = pc;
          f.sp = sp;
          vm.slicePs = t;
          const result = callFrom(vm, th, f, base, arg, null);
          t = vm.slicePs;
          if (result === null) {
            // A frame was pushed.
            if (th.frame !== null && th.frame.native) break run;
            f = th.frame as PyFrame;
            s = f.slots;
            code = f.code;
            ops = code.ops;
            pc = f.pc;
            sp = f.sp;
            continue;
          }
          sp = base + 1;
          s[base] = result;
          if (t >= callHorizonPs || vm.finalizers.length > 0) {
            f.sp = sp;
            vm.slicePs = t;
            vm.bytecodes = n;
            th.checkedAt = pc - 1;
            if (vm.finalizers.length > 0) break run;
            return 'check';
          }
          continue;
        }
        case 185: {
          // CALL_PY_EXACT_ARGS
          let base = sp - arg - 2;
          const callable = s[base] ?? nullFirst(s, base);
          let argc = arg;
          let first = base + 2;
          let func: PyFunction;
          const self = s[base + 1];
          if (callable.type === FunctionType) {
            func = callable as PyFunction;
            if (self !== undefined) {
              argc++;
              first--;
            }
          } else if (callable.type === MethodType && self === undefined) {
            const m = callable.v as MethodData;
            func = m.func as PyFunction;
            argc++;
            first--;
          } else func = null as unknown as PyFunction;
          if (func !== null && func.type === FunctionType) {
            const data = func.v;
            const target = data.code;
            if (target.simple && target.code.argcount === argc && th.depth < vm.recursionLimit) {
              if (callable.type === MethodType) {
                const m = callable.v as MethodData;
                s[base] = incref(func);
                s[base + 1] = incref(m.self);
                if (--callable.refcnt === 0) vm.dealloc(callable);
              }
              f.pc = pc;
              const next = vm.takeFrame(data);
              const slots = next.slots;
              if (keepsOperands) {
                copyOperands(s, first, slots, argc);
                func.refcnt++;
                f.sp = sp;
                next.pops = sp - base;
              } else {
                moveOperands(s, first, slots, argc);
                f.sp = base;
              }
              next.globals = data.globals;
              next.func = func;
              next.back = f;
              th.frame = next;
              th.depth++;
              f = next;
              s = slots;
              code = target;
              ops = target.ops;
              pc = 0;
              sp = target.nlocalsplus;
              continue;
            }
          }
          ops[at] = 68;
          code.caches[pc - 1] = null;
          base = 0;
          pc--;
          n--;
          continue;
        }
        case 186: {
          // CALL_LEN
          const o = s[sp - 1] as PyObject;
          const callable = s[sp - 3] ?? nullFirst(s, sp - 3);
          if (callable === vm.lenFunction && s[sp - 2] === undefined) {
            const size = len(vm, o);
            if (!isGen(size)) {
              sp -= 3;
              s[sp++] = incref(newInt(size));
              callable.refcnt--;
              if (--o.refcnt === 0) vm.dealloc(o);
              if (vm.finalizers.length > 0) break run;
              continue;
            }
          }
          ops[at] = 68;
          code.caches[pc - 1] = null;
          pc--;
          n--;
          continue;
        }
        case 187: {
          // CALL_ISINSTANCE
          const cls = s[sp - 1] as PyObject;
          const o = s[sp - 2] as PyObject;
          const callable = s[sp - 4] ?? nullFirst(s, sp - 4);
          if (
            callable === vm.isinstanceFunction &&
            s[sp - 3] === undefined &&
            cls.type === TypeType
          ) {
            const truth = o.type === cls || (o.type.mro as readonly PyObject[]).includes(cls);
            if (truth || !saysItsClass(o.type)) {
              sp -= 4;
              s[sp++] = truth ? True : False;
              callable.refcnt--;
              cls.refcnt--;
              if (--o.refcnt === 0) vm.dealloc(o);
              if (vm.finalizers.length > 0) break run;
              continue;
            }
          }
          ops[at] = 68;
          code.caches[pc - 1] = null;
          pc--;
          n--;
          continue;
        }
        case 188: {
          // CALL_LIST_APPEND
          const callable = s[sp - 3] ?? nullFirst(s, sp - 3);
          const list = s[sp - 2];
          if (callable === vm.listAppend && list !== undefined && list.type === ListType) {
            const items = list.v as PyObject[];
            items.push(s[sp - 1] as PyObject);
            if ((items.length & 0xffff) === 0) vm.checkLength(items.length, MAX_ITEMS);
            sp -= 3;
            callable.refcnt--;
            list.refcnt--;
            // CPython's form swallows the POP_TOP that follows; here it stays an instruction of its own.
            s[sp++] = None;
            continue;
          }
          ops[at] = 68;
          code.caches[pc - 1] = null;
          pc--;
          n--;
          continue;
        }
        case 189: {
          // CALL_TYPE_1
          const o = s[sp - 1] as PyObject;
          const callable = s[sp - 3] ?? nullFirst(s, sp - 3);
          if (callable === TypeType && s[sp - 2] === undefined) {
            sp -= 3;
            s[sp++] = incref(o.type);
            if (--o.refcnt === 0) vm.dealloc(o);
            if (vm.finalizers.length > 0) break run;
            continue;
          }
          ops[at] = 68;
          code.caches[pc - 1] = null;
          pc--;
          n--;
          continue;
        }
        case 198: {
          // CALL_BUILTIN_DIRECT
          const base = sp - arg - 2;
          const cache = code.caches[pc - 1] as DirectCall;
          const callable = s[base] ?? nullFirst(s, base);
          const self = s[base + 1];
          if (
            callable === cache.callable &&
            (cache.owner === null
              ? self === undefined
              : self !== undefined && self.type === cache.owner)
          ) {
            f.pc = pc;
            f.sp = sp;
            vm.slicePs = t;
            const host = cache.host;
            const first = cache.owner === null ? cache.self : self;
            if (first === null)
              r =
                arg === 1
                  ? host(vm, s[sp - 1])
                  : arg === 0
                    ? host(vm)
                    : arg === 2
                      ? host(vm, s[sp - 2], s[sp - 1])
                      : host(vm, s[sp - 3], s[sp - 2], s[sp - 1]);
            else
              r =
                arg === 1
                  ? host(vm, first, s[sp - 1])
                  : arg === 0
                    ? host(vm, first)
                    : arg === 2
                      ? host(vm, first, s[sp - 2], s[sp - 1])
                      : host(vm, first, s[sp - 3], s[sp - 2], s[sp - 1]);
            t += vm.takeCharge();
            if (isGen(r)) {
              vm.pushNative(th, r, PUSH, arg + 2, true);
              break run;
            }
            r.refcnt++;
            dropOperands(vm, s, base, sp);
            sp = base;
            s[sp++] = r;
            if (t >= callHorizonPs || vm.finalizers.length > 0) {
              f.sp = sp;
              vm.slicePs = t;
              vm.bytecodes = n;
              th.checkedAt = pc - 1;
              if (vm.finalizers.length > 0) break run;
              return 'check';
            }
            continue;
          }
          ops[at] = 68;
          code.caches[pc - 1] = null;
          pc--;
          n--;
          continue;
        }
        case 190: // CALL_BUILTIN
        case 191: // CALL_BUILTIN_CLASS
        case 192: // CALL_ALLOC_AND_ENTER_INIT
        case 197: {
          // CALL_PY_GENERAL
          const base = sp - arg - 2;
          const callable = s[base] ?? nullFirst(s, base);
          if (specializeCall(callable, s[base + 1], arg, s, base) !== op) {
            ops[at] = 68;
            code.caches[pc - 1] = null;
            pc--;
            n--;
            continue;
          }
          f.pc = pc;
          f.sp = sp;
          vm.slicePs = t;
          const result = callFrom(vm, th, f, base, arg, null);
          t = vm.slicePs;
          if (result === null) {
            if (th.frame !== null && th.frame.native) break run;
            f = th.frame as PyFrame;
            s = f.slots;
            code = f.code;
            ops = code.ops;
            pc = f.pc;
            sp = f.sp;
            continue;
          }
          sp = base + 1;
          s[base] = result;
          if (t >= callHorizonPs || vm.finalizers.length > 0) {
            f.sp = sp;
            vm.slicePs = t;
            vm.bytecodes = n;
            th.checkedAt = pc - 1;
            if (vm.finalizers.length > 0) break run;
            return 'check';
          }
          continue;
        }
        case 69: // CALL_KW
        case 153: {
          // CALL_KW_NAMES
          const isOperand = op === 69;
          const names = (isOperand ? s[--sp] : code.consts[ops[at - 1] as number]) as PyObject<
            readonly PyObject<string>[]
          >;
          f.pc = pc;
          f.sp = sp;
          vm.slicePs = t;
          const base = sp - arg - 2;
          if (s[base] === undefined) nullFirst(s, base);
          const result = callFrom(vm, th, f, base, arg, names.v);
          t = vm.slicePs;
          if (isOperand) names.refcnt--;
          if (result === null) break run;
          sp = base + 1;
          s[base] = result;
          if (t >= callHorizonPs || vm.finalizers.length > 0) {
            f.sp = sp;
            vm.slicePs = t;
            vm.bytecodes = n;
            th.checkedAt = pc - 1;
            if (vm.finalizers.length > 0) break run;
            return 'check';
          }
          continue;
        }
        case 70: {
          // CALL_FUNCTION_EX
          const hasKw = is314 ? s[sp - 1] !== undefined : (arg & 1) !== 0;
          const width = is314 ? 4 : hasKw ? 4 : 3;
          const kwArgs = hasKw ? (s[sp - 1] as PyObject) : null;
          const posArgs = s[is314 || hasKw ? sp - 2 : sp - 1] as PyObject;
          const callable = s[sp - width] ?? (s[sp - width + 1] as PyObject);
          r = slow.callFunctionEx(vm, callable, posArgs, kwArgs);
          pops = width;
          break;
        }
        case 71: {
          // CALL_INTRINSIC_1
          r = intrinsic1(vm, f, arg, s[sp - 1] as PyObject);
          pops = 1;
          break;
        }
        case 72: {
          // CALL_INTRINSIC_2
          r = intrinsic2(vm, arg, s[sp - 2] as PyObject, s[sp - 1] as PyObject);
          pops = 2;
          break;
        }
        case 73: {
          // MAKE_FUNCTION
          s[sp - 1] = incref(makeFunction(vm, f, s[sp - 1] as PyObject));
          continue;
        }
        case 74: {
          // SET_FUNCTION_ATTRIBUTE
          const func = s[sp - 1] as PyFunction;
          setFunctionAttribute(func.v, arg, s[sp - 2] as PyObject);
          sp--;
          s[sp - 1] = func;
          continue;
        }
        case 75: // RETURN_VALUE
        case 76: {
          // RETURN_CONST
          const v = op === 75 ? (s[--sp] as PyObject) : incref(code.consts[arg] as PyObject);
          const back = f.back;
          f.sp = sp;
          if (
            f.deliver === PUSH &&
            f.generator === null &&
            back !== null &&
            !back.native &&
            f.object === null
          ) {
            // The common return: to a Python frame that wants the value on its stack.
            if (is314) clearReversed(vm, s, code.nlocalsplus);
            else clearLocals(vm, s, code.nlocalsplus);
            const func = f.func as PyFunction;
            if (--func.refcnt === 0) vm.dealloc(func);
            if (f.locals !== null) vm.releaseLocals(f);
            f.func = null;
            f.pc = 0;
            f.back = code.free as PyFrame | null;
            code.free = f;
            th.frame = back;
            th.depth--;
            const pops = f.pops;
            f.pops = 0;
            f = back;
            s = f.slots;
            code = f.code;
            ops = code.ops;
            pc = f.pc;
            sp = f.sp;
            if (pops !== 0) {
              dropOperands(vm, s, sp - pops, sp);
              sp -= pops;
            }
            s[sp++] = v;
            if (vm.finalizers.length > 0) break run;
            continue;
          }
          const ofInit = before313 && f.deliver === INIT;
          vm.finishFrame(th, f, v);
          f.pc = pc;
          if (th.frame === null || th.frame.native || vm.finalizers.length > 0) {
            vm.slicePs = t;
            vm.bytecodes = n;
            if (vm.finalizers.length > 0 && th.frame !== null) vm.enterFinalizers(th);
            f = null as unknown as PyFrame;
            break run;
          }
          f = th.frame as PyFrame;
          s = f.slots;
          code = f.code;
          ops = code.ops;
          pc = f.pc;
          sp = f.sp;
          // Before 3.13 the class is a callee that is not written in Python.
          if (ofInit && t >= horizonPs) return leaveAt(vm, th, f, pc, sp, t, n, pc - 1);
          continue;
        }
        case 77: {
          // RETURN_GENERATOR
          f.pc = pc;
          f.sp = sp;
          const gen = makeGenerator(f);
          vm.leaveFrame(th, f, incref(gen));
          if (th.frame === null || th.frame.native) {
            f = null as unknown as PyFrame;
            break run;
          }
          f = th.frame as PyFrame;
          s = f.slots;
          code = f.code;
          ops = code.ops;
          pc = f.pc;
          sp = f.sp;
          continue;
        }
        case 78: {
          // YIELD_VALUE
          const v = s[--sp] as PyObject;
          f.pc = pc;
          f.sp = sp;
          suspendGenerator(th, f, v);
          if (th.frame === null || th.frame.native) {
            f = null as unknown as PyFrame;
            break run;
          }
          f = th.frame as PyFrame;
          s = f.slots;
          code = f.code;
          ops = code.ops;
          pc = f.pc;
          sp = f.sp;
          continue;
        }
        case 79: {
          // SEND
          const receiver = s[sp - 2] as PyObject;
          const v = s[sp - 1] as PyObject;
          if (
            (receiver.type === GeneratorType || receiver.type === CoroutineType) &&
            (receiver.v as GeneratorData).state !== 'running' &&
            (receiver.v as GeneratorData).state !== 'closed'
          ) {
            sp--;
            f.pc = pc;
            f.sp = sp;
            f = enterGenerator(vm, th, receiver as PyObject<GeneratorData>, v, SEND);
            v.refcnt--;
            s = f.slots;
            code = f.code;
            ops = code.ops;
            pc = f.pc;
            sp = f.sp;
            continue;
          }
          const item = sends.send(vm, receiver, v);
          if (isGen(item) || item === null) {
            r = item as unknown as Result;
            if (item === null) {
              // The sub-iterator is exhausted at once.
              s[sp - 1] = incref(sends.takeReturnValue(vm, receiver));
              v.refcnt--;
              pc = arg;
              if (is311) dropReceiver(vm, s, --sp);
              continue;
            }
            deliver = SEND;
            pops = 1;
            break;
          }
          s[sp - 1] = incref(item);
          v.refcnt--;
          continue;
        }
        case 80: {
          // END_SEND
          const v = s[--sp] as PyObject;
          const receiver = s[sp - 1] as PyObject;
          s[sp - 1] = v;
          if (--receiver.refcnt === 0) {
            vm.dealloc(receiver);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 81: {
          // CLEANUP_THROW
          r = sends.cleanupThrow(s[sp - 1] as PyObject);
          // sub-iterator, last value sent, exception -> NULL-like None, value
          const value = incref(r);
          dropOperands(vm, s, sp - 3, sp);
          sp -= 3;
          s[sp++] = None;
          s[sp++] = value;
          continue;
        }
        case 82: {
          // GET_YIELD_FROM_ITER
          const o = s[sp - 1] as PyObject;
          if (o.type === GeneratorType) continue;
          r = sends.getYieldFromIter(vm, f, o);
          if (r === o) continue;
          pops = 1;
          break;
        }
        case 83: {
          // GET_AWAITABLE
          r = sends.getAwaitable(vm, s[sp - 1] as PyObject, arg);
          if (r === s[sp - 1]) continue;
          pops = 1;
          break;
        }
        case 84: {
          // GET_AITER
          r = sends.getAiter(vm, s[sp - 1] as PyObject);
          pops = 1;
          break;
        }
        case 85: {
          // GET_ANEXT
          r = sends.getAnext(vm, s[sp - 1] as PyObject);
          break;
        }
        case 86: {
          // END_ASYNC_FOR
          const exc = s[sp - 1] as PyObject;
          sends.endAsyncFor(exc);
          dropOperands(vm, s, sp - 2, sp);
          sp -= 2;
          continue;
        }
        case 87: {
          // BUILD_TUPLE
          const items = s.slice(sp - arg, sp) as PyObject[];
          sp -= arg;
          const v = newTuple(items);
          uncount(items);
          v.refcnt++;
          s[sp++] = v;
          continue;
        }
        case 88: {
          // BUILD_LIST
          const items = arg === 0 ? [] : (s.slice(sp - arg, sp) as PyObject[]);
          sp -= arg;
          const v = new PyObject<PyObject[]>(ListType, items);
          v.refcnt = 1;
          s[sp++] = v;
          continue;
        }
        case 89: {
          // BUILD_SET
          r = slow.buildSet(vm, s.slice(sp - arg, sp) as PyObject[]);
          pops = arg;
          break;
        }
        case 90: {
          // BUILD_MAP
          r = slow.buildMap(vm, s.slice(sp - 2 * arg, sp) as PyObject[]);
          pops = 2 * arg;
          break;
        }
        case 91: {
          // BUILD_CONST_KEY_MAP
          r = slow.buildConstKeyMap(
            vm,
            s[sp - 1] as PyObject<readonly PyObject[]>,
            s.slice(sp - 1 - arg, sp - 1) as PyObject[],
          );
          pops = arg + 1;
          break;
        }
        case 92: {
          // BUILD_STRING
          const text = joined(s, sp - arg, sp);
          sp -= arg;
          vm.checkLength(text.length);
          const v = newStr(text);
          v.refcnt = 1;
          s[sp++] = v;
          continue;
        }
        case 93: {
          // BUILD_SLICE
          r = slow.buildSlice(
            s[sp - arg] as PyObject,
            s[sp - arg + 1] as PyObject,
            arg === 3 ? (s[sp - 1] as PyObject) : None,
          );
          pops = arg;
          break;
        }
        case 94: {
          // LIST_APPEND
          const v = s[--sp] as PyObject;
          ((s[sp - arg] as PyObject).v as PyObject[]).push(v);
          continue;
        }
        case 95: {
          // LIST_EXTEND
          r = slow.listExtend(vm, s[sp - 1 - arg] as PyObject<PyObject[]>, s[sp - 1] as PyObject);
          deliver = DISCARD;
          pops = 1;
          break;
        }
        case 96: {
          // SET_ADD
          r =
            (setAdd(vm, s[sp - 1 - arg] as PyObject, s[sp - 1] as PyObject) as
              Result | undefined) ?? None;
          deliver = DISCARD;
          pops = 1;
          break;
        }
        case 97: {
          // SET_UPDATE
          r = slow.setUpdate(vm, s[sp - 1 - arg] as PyObject, s[sp - 1] as PyObject);
          deliver = DISCARD;
          pops = 1;
          break;
        }
        case 98: {
          // MAP_ADD
          r =
            (dictStore(
              vm,
              (s[sp - 2 - arg] as PyObject).v as DictTable,
              s[sp - 2] as PyObject,
              s[sp - 1] as PyObject,
            ) as Result | undefined) ?? None;
          deliver = DISCARD;
          pops = 2;
          break;
        }
        case 99: {
          // DICT_UPDATE
          r = slow.dictUpdate(vm, s[sp - 1 - arg] as PyObject, s[sp - 1] as PyObject);
          deliver = DISCARD;
          pops = 1;
          break;
        }
        case 100: {
          // DICT_MERGE
          r = slow.dictMerge(
            vm,
            s[sp - 1 - arg] as PyObject,
            s[sp - 1] as PyObject,
            s[sp - 4 - arg] ?? (s[sp - 3 - arg] as PyObject),
          );
          deliver = DISCARD;
          pops = 1;
          break;
        }
        case 101: {
          // UNPACK_SEQUENCE
          const seq = s[sp - 1] as PyObject;
          if (
            (seq.type === TupleType || seq.type === ListType) &&
            (seq.v as PyObject[]).length === arg
          ) {
            const items = seq.v as PyObject[];
            sp--;
            pushReversed(items, s, sp);
            sp += arg;
            if (--seq.refcnt === 0) {
              vm.dealloc(seq);
              if (vm.finalizers.length > 0) break run;
            }
            continue;
          }
          r = slow.unpackSequence(vm, seq, arg) as unknown as Result;
          deliver = UNPACK;
          pops = 1;
          break;
        }
        case 102: {
          // UNPACK_EX
          r = slow.unpackEx(vm, s[sp - 1] as PyObject, arg & 0xff, arg >> 8) as unknown as Result;
          deliver = UNPACK;
          pops = 1;
          break;
        }
        case 103: {
          // FORMAT_SIMPLE
          const v = s[sp - 1] as PyObject;
          if (v.type === StrType) continue;
          const text = format(vm, v, '');
          if (isGen(text)) {
            r = text as unknown as Result;
            deliver = PUSH_STR;
          } else r = newStr(text);
          pops = 1;
          break;
        }
        case 104: {
          // FORMAT_WITH_SPEC
          const text = format(vm, s[sp - 2] as PyObject, (s[sp - 1] as PyObject).v as string);
          if (isGen(text)) {
            r = text as unknown as Result;
            deliver = PUSH_STR;
          } else r = newStr(text);
          pops = 2;
          break;
        }
        case 105: {
          // CONVERT_VALUE
          const v = s[sp - 1] as PyObject;
          const text = arg === 1 ? str(vm, v) : arg === 2 ? repr(vm, v) : slow.ascii(vm, v);
          if (isGen(text)) {
            r = text as unknown as Result;
            deliver = PUSH_STR;
          } else r = newStr(text);
          pops = 1;
          break;
        }
        case 106: {
          // BUILD_TEMPLATE
          r = newTemplate(s[sp - 2] as PyTuple, s[sp - 1] as PyTuple);
          pops = 2;
          break;
        }
        case 107: {
          // BUILD_INTERPOLATION
          const width = 2 + (arg & 1);
          r = buildInterpolation(
            s[sp - width] as PyObject,
            s[sp - width + 1] as PyObject,
            arg >> 2,
            (arg & 1) !== 0 ? (s[sp - 1] as PyObject) : null,
          );
          pops = width;
          break;
        }
        case 108: {
          // RAISE_VARARGS
          r = exceptions.raiseVarargs(
            vm,
            th,
            arg === 0 ? null : (s[sp - arg] as PyObject),
            arg === 2 ? (s[sp - 1] as PyObject) : null,
          );
          deliver = DISCARD;
          break;
        }
        case 109: {
          // RERAISE
          const exc = s[--sp] as PyObject;
          // The operand `lasti` only mends the frame's line; the handler is looked for from here.
          vm.reraising = true;
          exc.refcnt--;
          throw new Raise(exc as Raise['exc']);
        }
        case 110: {
          // PUSH_EXC_INFO
          const exc = s[sp - 1] as PyObject;
          s[sp - 1] = th.handled ?? incref(None);
          s[sp++] = exc;
          exc.refcnt++;
          th.handled = exc;
          continue;
        }
        case 111: {
          // CHECK_EXC_MATCH
          r = exceptions.checkExcMatch(vm, s[sp - 2] as PyObject, s[sp - 1] as PyObject);
          pops = 1;
          break;
        }
        case 112: {
          // CHECK_EG_MATCH
          r = checkEgMatch(vm, s[sp - 2] as PyObject, s[sp - 1] as PyObject) as unknown as Result;
          deliver = UNPACK;
          pops = 2;
          break;
        }
        case 113: {
          // POP_EXCEPT
          const old = th.handled;
          const previous = s[--sp] as PyObject;
          th.handled = previous === None ? null : previous;
          if (old !== null && --old.refcnt === 0) {
            vm.dealloc(old);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 114: {
          // BEFORE_WITH
          r = slow.beforeWith(
            vm,
            s[sp - 1] as PyObject,
            '__enter__',
            '__exit__',
          ) as unknown as Result;
          deliver = UNPACK;
          pops = 1;
          break;
        }
        case 115: {
          // BEFORE_ASYNC_WITH
          r = slow.beforeWith(
            vm,
            s[sp - 1] as PyObject,
            '__aenter__',
            '__aexit__',
          ) as unknown as Result;
          deliver = UNPACK;
          pops = 1;
          break;
        }
        case 116: {
          // WITH_EXCEPT_START
          const exc = s[sp - 1] as PyObject;
          const exit = s[is314 ? sp - 5 : sp - 4] as PyObject;
          const self = is314 ? s[sp - 4] : undefined;
          r = slow.withExceptStart(vm, exit, self, exc);
          break;
        }
        case 117: {
          // GET_LEN
          const size = len(vm, s[sp - 1] as PyObject);
          r = isGen(size) ? slow.toInt(size) : newInt(size);
          break;
        }
        case 118: {
          // MATCH_MAPPING
          s[sp] = match.matchesMapping(vm, s[sp - 1] as PyObject) ? True : False;
          sp++;
          continue;
        }
        case 119: {
          // MATCH_SEQUENCE
          s[sp] = match.matchesSequence(vm, s[sp - 1] as PyObject) ? True : False;
          sp++;
          continue;
        }
        case 120: {
          // MATCH_KEYS
          r = match.matchKeys(
            vm,
            s[sp - 2] as PyObject,
            s[sp - 1] as PyObject<readonly PyObject[]>,
          );
          break;
        }
        case 121: {
          // MATCH_CLASS
          r = match.matchClass(
            vm,
            s[sp - 3] as PyObject,
            s[sp - 2] as PyObject,
            arg,
            s[sp - 1] as PyObject<readonly PyObject<string>[]>,
          );
          pops = 3;
          break;
        }
        case 123: // KW_NAMES
        case 126: // PRECALL
          continue;
        case 124: {
          // FORMAT_VALUE
          const hasSpec = (arg & 4) !== 0;
          r = slow.formatValue(
            vm,
            s[hasSpec ? sp - 2 : sp - 1] as PyObject,
            arg & 3,
            hasSpec ? ((s[sp - 1] as PyObject).v as string) : '',
          ) as unknown as Result;
          deliver = PUSH_STR;
          pops = hasSpec ? 2 : 1;
          break;
        }
        case 125: {
          // MAKE_FUNCTION_FLAGS
          sp = functionByFlags(vm, f, s, sp, arg);
          continue;
        }
        case 141: // IMPORT_STAR
        case 144: {
          // PRINT_EXPR
          r = intrinsic1(vm, f, op === 141 ? 2 : 1, s[sp - 1] as PyObject);
          deliver = DISCARD;
          pops = 1;
          break;
        }
        case 145: {
          // LOAD_CLASSDEREF
          const name = code.code.localsPlusNames[arg] as string;
          r = slow.fromDictOrCell(vm, f.locals as PyObject, name, s[arg] as PyCell, code, arg);
          break;
        }
        case 218: {
          // HIDDEN_POP
          n--;
          const v = s[--sp] as PyObject;
          if (--v.refcnt === 0) {
            vm.dealloc(v);
            if (vm.finalizers.length > 0) break run;
          }
          continue;
        }
        case 219: {
          // HIDDEN_NULL
          n--;
          s[sp++] = undefined;
          continue;
        }
        case 220: {
          // CHECK
          n--;
          if (t >= horizonPs && blockstack.isDue(vm, ops, pc, t)) {
            return leaveAt(vm, th, f, pc, sp, t, n, pc - 1);
          }
          continue;
        }
        case 221: {
          // JUMP_AND_CHECK
          if (t >= horizonPs && blockstack.isDue(vm, ops, arg, t)) {
            return leaveAt(vm, th, f, arg, sp, t, n, pc - 1);
          }
          pc = arg;
          continue;
        }
        case 222: // TEST_JUMP_IF_FALSE
        case 223: {
          // TEST_JUMP_IF_TRUE
          const v = s[sp - 1] as PyObject;
          if (v === False || v === True) {
            sp--;
            if ((v === True) === (op === 223)) pc = arg;
            continue;
          }
          const truth = isTrue(vm, v);
          if (isGen(truth)) {
            // The instruction is executed again with the answer.
            n--;
            t -= cost[op] as number;
            r = truth as unknown as Result;
            deliver = PUSH_BOOL_AGAIN;
            pops = 1;
            break;
          }
          sp--;
          if (--v.refcnt === 0) vm.dealloc(v);
          const from = pc - 1;
          if (truth === (op === 223)) pc = arg;
          if (vm.finalizers.length > 0) break run;
          // Other objects than True and False leave by DISPATCH.
          if (t >= horizonPs && blockstack.isDue(vm, ops, pc, t)) {
            return leaveAt(vm, th, f, pc, sp, t, n, from);
          }
          continue;
        }
        case 224: // TEST_KEEP_IF_FALSE
        case 225: {
          // TEST_KEEP_IF_TRUE
          const v = s[sp - 1] as PyObject;
          const truth = v === True ? true : v === False ? false : isTrue(vm, v);
          if (isGen(truth)) {
            // The value stays below its truth, and the rest is done by a jump that pops it.
            r = blockstack.keepIf(vm, f, truth, op === 225, arg) as unknown as Result;
            deliver = DISCARD;
            break;
          }
          const from = pc - 1;
          if (truth === (op === 225)) pc = arg;
          else {
            sp--;
            if (--v.refcnt === 0) vm.dealloc(v);
            if (vm.finalizers.length > 0) break run;
          }
          if (t >= horizonPs && checksEverything && v !== True && v !== False) {
            if (!blockstack.isDue(vm, ops, pc, t)) continue;
            return leaveAt(vm, th, f, pc, sp, t, n, from);
          }
          continue;
        }
        case 226: // CHECKED_JUMP_IF_FALSE
        case 227: {
          // CHECKED_JUMP_IF_TRUE
          const v = s[sp - 1] as PyObject;
          const truth = v === True ? true : v === False ? false : isTrue(vm, v);
          if (isGen(truth)) {
            n--;
            t -= cost[op] as number;
            r = truth as unknown as Result;
            deliver = PUSH_BOOL_AGAIN;
            pops = 1;
            break;
          }
          sp--;
          if (--v.refcnt === 0) vm.dealloc(v);
          if (truth !== (op === 227)) {
            if (vm.finalizers.length > 0) break run;
            continue;
          }
          const from = pc - 1;
          pc = arg;
          if (vm.finalizers.length > 0) break run;
          if (t >= horizonPs && blockstack.isDue(vm, ops, pc, t)) {
            return leaveAt(vm, th, f, pc, sp, t, n, from);
          }
          continue;
        }
        case 228: // PUSH_BLOCK
        case 229: // DROP_BLOCK
          continue;
        case 230: {
          // ENTER_HANDLER
          n--;
          sp = blockstack.enterHandler(th, s, sp);
          continue;
        }
        case 231: {
          // LEAVE_HANDLER
          n--;
          sp -= 4;
          throw blockstack.leaveHandler(vm, th, s, sp);
        }
        case 232: {
          // POP_HANDLER
          sp = blockstack.popHandler(vm, th, s, sp);
          if (vm.finalizers.length > 0) break run;
          continue;
        }
        case 233: {
          // JUMP_IF_NO_MATCH
          const matches = exceptions.checkExcMatch(
            vm,
            s[sp - 4] as PyObject,
            s[sp - 1] as PyObject,
          );
          dropOperands(vm, s, sp - 2, sp);
          sp -= 2;
          const from = pc - 1;
          if (matches === False) pc = arg;
          if (t >= horizonPs && checksEverything && blockstack.isDue(vm, ops, pc, t)) {
            return leaveAt(vm, th, f, pc, sp, t, n, from);
          }
          continue;
        }
        case 234: {
          // RERAISE_HANDLED
          sp -= 3;
          throw blockstack.reraise(vm, s, sp);
        }
        case 235: {
          // WITH_HANDLER_START
          r = slow.withExceptStart(vm, s[sp - 7] as PyObject, undefined, s[sp - 2] as PyObject);
          break;
        }
        case 236: {
          // MAKE_FUNCTION_FROM_PARTS
          sp = blockstack.functionFromParts(vm, f, s, sp, arg);
          continue;
        }
        case 237: {
          // ROTATE
          blockstack.rotate(s, sp, arg);
          continue;
        }
        case 238: {
          // COPY_TWO
          const a = s[sp - 2] as PyObject;
          const b = s[sp - 1] as PyObject;
          a.refcnt++;
          b.refcnt++;
          s[sp++] = a;
          s[sp++] = b;
          continue;
        }
        case 239: {
          // END_ASYNC_HANDLER
          sp -= 3;
          if (!blockstack.endsAsyncFor(s, sp)) throw blockstack.reraise(vm, s, sp);
          sp = blockstack.endAsyncFor(vm, th, s, sp);
          if (vm.finalizers.length > 0) break run;
          continue;
        }
        case 245: {
          // PUSH_MATCHED
          n--;
          s[sp] = s[sp - 1] === None ? False : True;
          sp++;
          continue;
        }
        default:
          throw vm.unknownOpcode(op);
      }

      // --- the slow half: deliver the result, or run a native frame first
      f.pc = pc;
      f.sp = sp;
      t += vm.takeCharge();
      if (isGen(r)) {
        vm.pushNative(th, r, deliver, pops);
        break run;
      }
      deliverTo(vm, f, deliver, pops, r);
      pc = f.pc;
      sp = f.sp;
      if (vm.finalizers.length > 0) break run;
    }
    // Left by `break run`: a finalizer has to run, or the top frame is a native one.
    vm.slicePs = t;
    vm.bytecodes = n;
    if (th.frame === f) {
      f.pc = pc;
      f.sp = sp;
    }
    if (vm.finalizers.length > 0) vm.enterFinalizers(th);
  } catch (e) {
    vm.slicePs = t;
    vm.bytecodes = n;
    if (th.frame === f) {
      f.pc = pc;
      f.sp = sp;
    }
    vm.unwind(th, vm.asRaise(e));
  }
  return null;
}

/** At a check point, past the horizon: the thread goes on at `pc`, and the instruction that checked is the one at `at`. */
function leaveAt(
  vm: Interpreter,
  th: VmThread,
  f: PyFrame,
  pc: number,
  sp: number,
  ps: number,
  bytecodes: number,
  at: number,
): 'check' {
  f.pc = pc;
  f.sp = sp;
  vm.slicePs = ps;
  vm.bytecodes = bytecodes;
  th.checkedAt = at;
  return 'check';
}

function compareInts(how: number, x: number, y: number): boolean {
  switch (how) {
    case 0:
      return x < y;
    case 1:
      return x <= y;
    case 2:
      return x === y;
    case 3:
      return x !== y;
    case 4:
      return x > y;
    default:
      return x >= y;
  }
}

interface GlobalCache {
  readonly entry: DictEntry;
  readonly version: number;
}

interface AttrCache {
  readonly type: PyType;
  readonly version: number;
  readonly descr: PyObject;
}

interface ModuleCache {
  readonly module: PyObject;
  readonly entry: DictEntry;
}

/** A native that fits the call site: arguments go straight to the host function. */
interface DirectCall {
  readonly callable: PyObject;
  readonly host: NativeFunction['host'];
  /** Bound self of a built-in method; null for functions and method descriptors. */
  readonly self: PyObject | null;
  /** A method descriptor's type; null: no self on the stack. */
  readonly owner: PyType | null;
}

function directCall(callable: PyObject, self: Slot, argc: number): DirectCall | null {
  const f = callable.v as NativeFunction;
  const sig = f.signature;
  const isMethod = callable.type === MethodDescriptorType;
  if (
    sig.varArgs ||
    sig.varKeywords ||
    sig.requiredKeywords.length > 0 ||
    argc > 3 ||
    argc < sig.required ||
    argc > sig.positional
  )
    return null;
  if (isMethod !== (self !== undefined)) return null;
  return { callable, host: f.host, self: f.self, owner: isMethod ? f.owner : null };
}

/** An instruction has run once; the next time it is specialised (adaptive_counter_warmup). */
const WARM: object = {};

function specializeBinary(arg: number, a: PyType, b: PyType): number {
  if (a === IntType && b === IntType) {
    switch (arg) {
      case 0:
      case 13:
        return 166;
      case 10:
      case 23:
        return 167;
      case 5:
      case 18:
        return 168;
      default:
        return 0;
    }
  }
  if (a === FloatType && b === FloatType) {
    switch (arg) {
      case 0:
      case 13:
        return 169;
      case 10:
      case 23:
        return 170;
      case 5:
      case 18:
        return 171;
      default:
        return 0;
    }
  }
  if (arg === 26) {
    if (b === IntType)
      return a === ListType ? 173 : a === TupleType ? 174 : a === DictType ? 175 : 0;
    return a === DictType && b === StrType ? 175 : 0;
  }
  return a === StrType && b === StrType && (arg === 0 || arg === 13) ? 172 : 0;
}

/** Which specialised CALL fits; 0 when the generic one stays. */
function specializeCall(
  callable: PyObject,
  self: Slot,
  argc: number,
  s: readonly Slot[],
  base: number,
): number {
  const type = callable.type;
  if (type === FunctionType)
    return exactArgs((callable as PyFunction).v, self === undefined ? argc : argc + 1);
  if (type === MethodType && self === undefined) {
    const func = (callable.v as MethodData).func;
    return func.type === FunctionType ? exactArgs((func as PyFunction).v, argc + 1) : 0;
  }
  if (type === BuiltinFunctionType || type === MethodDescriptorType) {
    const native = callable.v as NativeFunction;
    switch (native.special) {
      case 'len':
        return self === undefined && argc === 1 ? 186 : 190;
      case 'isinstance':
        return self === undefined && argc === 2 && (s[base + 3] as PyObject).type === TypeType
          ? 187
          : 190;
      case 'list.append':
        return self !== undefined && argc === 1 ? 188 : 190;
      default:
        return 190;
    }
  }
  if (callable === TypeType) return self === undefined && argc === 1 ? 189 : 0;
  if (callable instanceof PyType) return plainInit(callable) !== null ? 192 : 191;
  return 0;
}

function exactArgs(data: FunctionData, argc: number): number {
  return data.code.simple && data.code.code.argcount === argc ? 185 : 197;
}
