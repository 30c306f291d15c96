/** CALL_INTRINSIC_1 and CALL_INTRINSIC_2 (Python/intrinsics.c). */
import { EngineFault } from '../base/assert.ts';
import { INTRINSIC_1, INTRINSIC_2 } from '../compile/opcodes/table.ts';
import { getAttr } from '../objects/abstract.ts';
import { unaryOp } from '../objects/arithmetic.ts';
import type { PyFunction } from '../objects/code-object.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { excTypes, newException, StopIterationType } from '../objects/errors.ts';
import { prepareReraiseStar } from '../objects/exception-groups.ts';
import { incref, type PyObject } from '../objects/object.ts';
import { newStr, newTuple, None, type PyTuple } from '../objects/roster.ts';
import { settle, type Gen, type Result } from '../objects/runtime.ts';
import { subscriptGeneric, typeAlias } from '../objects/type-alias.ts';
import { paramSpec, setDefault, typeVar, typeVarTuple } from '../objects/type-params.ts';
import { isSubtype, type PyType } from '../objects/type.ts';
import { wrapYield } from './async-generator.ts';
import type { PyFrame } from './frame.ts';
import { importStar } from './import.ts';
import type { Interpreter } from './interpreter.ts';

export function intrinsic1(vm: Interpreter, f: PyFrame, which: number, value: PyObject): Result {
  switch (which) {
    case INTRINSIC_1.IMPORT_STAR:
      return importStar(vm, f.locals === null ? f.globals : (f.locals.v as DictTable), value);
    case INTRINSIC_1.STOPITERATION_ERROR:
      return stopIterationError(f, value);
    case INTRINSIC_1.UNARY_POSITIVE:
      return unaryOp(vm, 'positive', value);
    case INTRINSIC_1.LIST_TO_TUPLE:
      return newTuple((value.v as PyObject[]).slice());
    case INTRINSIC_1.PRINT:
      return displayHook(vm, value);
    case INTRINSIC_1.ASYNC_GEN_WRAP:
      return wrapYield(value);
    case INTRINSIC_1.TYPEVAR:
      return typeVar(value, null, null);
    case INTRINSIC_1.PARAMSPEC:
      return paramSpec(value);
    case INTRINSIC_1.TYPEVARTUPLE:
      return typeVarTuple(value);
    case INTRINSIC_1.SUBSCRIPT_GENERIC:
      return subscriptGeneric(vm, value as PyTuple);
    case INTRINSIC_1.TYPEALIAS:
      return typeAlias(vm, value as PyTuple);
    default:
      throw new EngineFault(`intrinsic ${which} does not exist`);
  }
}

/** The interactive mode shows the value of every expression statement. */
function* displayHook(vm: Interpreter, value: PyObject): Gen {
  const sys = yield* settle(vm.importModule('sys'));
  yield* settle(vm.call(yield* settle(getAttr(vm, sys, 'displayhook')), [value]));
  return None;
}

/** A StopIteration that leaves a generator's body becomes a RuntimeError (PEP 479). */
export function stopIterationError(f: PyFrame, exc: PyObject): PyObject {
  const kind =
    f.code.kindOfFrame === 'coroutine'
      ? 'coroutine'
      : f.code.kindOfFrame === 'async_generator'
        ? 'async generator'
        : 'generator';
  let name: string | null = null;
  if (isSubtype(exc.type, StopIterationType)) name = 'StopIteration';
  else if (
    kind === 'async generator' &&
    isSubtype(exc.type, excTypes['StopAsyncIteration'] as PyType)
  )
    name = 'StopAsyncIteration';
  if (name === null) return exc;
  const error = newException(excTypes['RuntimeError'] as PyType, [
    newStr(`${kind} raised ${name}`),
  ]);
  error.v.cause = incref(exc);
  error.v.context = incref(exc);
  error.v.suppressContext = true;
  return error;
}

export function intrinsic2(vm: Interpreter, which: number, a: PyObject, b: PyObject): Result {
  switch (which) {
    case INTRINSIC_2.PREP_RERAISE_STAR:
      return prepareReraiseStar(vm, a, b as PyObject<PyObject[]>);
    case INTRINSIC_2.TYPEVAR_WITH_BOUND:
      return typeVar(a, b, null);
    case INTRINSIC_2.TYPEVAR_WITH_CONSTRAINTS:
      return typeVar(a, null, b);
    case INTRINSIC_2.SET_FUNCTION_TYPE_PARAMS:
      (a as PyFunction).v.typeParams = incref(b);
      return a;
    case INTRINSIC_2.SET_TYPEPARAM_DEFAULT:
      return setDefault(a, b);
    default:
      throw new EngineFault(`intrinsic ${which} does not exist`);
  }
}
