/** `yield from`, `await`, `async for`: SEND and its relatives (Python/bytecodes.c, Objects/genobject.c). */
import { callSpecial, getAttr, getIter, iterNext, typeName } from '../objects/abstract.ts';
import {
  excTypes,
  isRaise,
  Raise,
  StopIterationType,
  typeError,
  type PyException,
} from '../objects/errors.ts';
import { incref, unhold, type PyObject } from '../objects/object.ts';
import { CoroutineType, GeneratorType, None } from '../objects/roster.ts';
import { isGen, settle, type Gen, type Maybe, type Result, type Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import { isSubtype } from '../objects/type.ts';
import { CO_ITERABLE_COROUTINE } from '../compile/code.ts';
import type { GeneratorData, PyFrame } from './frame.ts';
import { genSend } from './generator-type.ts';
import type { Interpreter } from './interpreter.ts';

/** SEND to anything but a suspended generator; null when the sub-iterator is finished (`vm.stopValue` has its result). */
export function send(vm: Interpreter, receiver: PyObject, value: PyObject): Maybe<PyObject | null> {
  if (receiver.type === GeneratorType || receiver.type === CoroutineType)
    return sendGenerator(vm, receiver as PyObject<GeneratorData>, value);
  if (value === None && receiver.type.slots.iternext !== undefined) return sendNext(vm, receiver);
  return sendMethod(vm, receiver, value);
}

function* sendGenerator(
  vm: Interpreter,
  gen: PyObject<GeneratorData>,
  value: PyObject,
): Gen<PyObject | null> {
  const r = yield* genSend(vm, gen, value);
  if (r === null) vm.stopValue = takeReturnValue(vm, gen);
  return r;
}

/** An iterator of Python code may stop with a value; its slot would lose it, so `__next__` is called here. */
function* sendNext(vm: Interpreter, receiver: PyObject): Gen<PyObject | null> {
  try {
    if (receiver.type.isHeap) return (yield* callSpecial(vm, receiver, '__next__', [])) ?? null;
    return yield* settle(iterNext(vm, receiver));
  } catch (e) {
    if (!isRaise(e, StopIterationType)) throw e;
    vm.stopValue = stopValueOf(e.exc);
    return null;
  }
}

function* sendMethod(vm: Interpreter, receiver: PyObject, value: PyObject): Gen<PyObject | null> {
  try {
    const m = yield* settle(getAttr(vm, receiver, 'send'));
    return yield* settle(vm.call(m, [value]));
  } catch (e) {
    if (!isRaise(e, StopIterationType)) throw e;
    vm.stopValue = stopValueOf(e.exc);
    return null;
  }
}

export function stopValueOf(exc: PyException): PyObject {
  return exc.v.args.v[0] ?? None;
}

/** What a finished generator returned, uncounted. */
export function takeReturnValue(vm: Interpreter, o: PyObject): PyObject {
  if (o.type === GeneratorType || o.type === CoroutineType) {
    const data = o.v as GeneratorData;
    const v = data.result;
    data.result = null;
    return v === null ? None : unhold(v);
  }
  return vm.takeStopValue();
}

/** CLEANUP_THROW: a StopIteration thrown into `yield from` is its result, anything else goes on. */
export function cleanupThrow(exc: PyObject): PyObject {
  if (!isSubtype(exc.type, StopIterationType)) throw new Raise(exc as PyException);
  return stopValueOf(exc as PyException);
}

export function getYieldFromIter(rt: Rt, f: PyFrame, o: PyObject): Result {
  if (o.type === CoroutineType) {
    if (f.code.kindOfFrame !== 'coroutine' && (f.code.code.flags & CO_ITERABLE_COROUTINE) === 0) {
      throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return o;
  }
  return getIter(rt, o);
}

export function notAwaitable(rt: Rt, o: PyObject): string {
  return rt.profile.library === '3.13'
    ? `object ${typeName(o)} can't be used in 'await' expression`
    : `'${typeName(o)}' object can't be awaited`;
}

/** What __await__() gave, if it is an iterator. */
function awaitedIterator(given: Result): Result {
  return isGen(given) ? awaitedLater(given) : checkAwaited(given);
}

function* awaitedLater(given: Gen): Gen {
  return checkAwaited(yield* given);
}

function checkAwaited(it: PyObject): PyObject {
  if (it.type === CoroutineType) throw typeError('__await__() returned a coroutine');
  if (it.type.slots.iternext === undefined)
    throw typeError(`__await__() returned non-iterator of type '${typeName(it)}'`);
  return it;
}

export function getAwaitable(rt: Rt, o: PyObject, where: number): Result {
  if (o.type === CoroutineType) return o;
  if (
    o.type === GeneratorType &&
    ((o.v as GeneratorData).code.code.flags & CO_ITERABLE_COROUTINE) !== 0
  )
    return o;
  const slot = o.type.slots.await;
  if (slot === undefined) {
    const context =
      where === 1
        ? "'async with' received an object from __aenter__ that does not implement __await__: "
        : where === 2
          ? "'async with' received an object from __aexit__ that does not implement __await__: "
          : '';
    throw typeError(context === '' ? notAwaitable(rt, o) : `${context}${typeName(o)}`);
  }
  return awaitedIterator(slot(rt, o));
}

export function* getAiter(rt: Rt, o: PyObject): Gen {
  const slot = o.type.slots.aiter;
  if (slot === undefined)
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeName(o)}`);
  const it = yield* settle(slot(rt, o));
  if (it.type.slots.anext === undefined)
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(it)}`,
    );
  return it;
}

export function* getAnext(rt: Rt, o: PyObject): Gen {
  const slot = o.type.slots.anext;
  if (slot === undefined)
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeName(o)}`);
  const next = yield* settle(slot(rt, o));
  try {
    return yield* settle(getAwaitable(rt, next, 0));
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
    throw becauseOf(
      e,
      typeError(`'async for' received an invalid object from __anext__: ${typeName(next)}`),
    );
  }
}

/** _PyErr_FormatFromCause: the second error, caused by the first and raised while that was handled. */
function becauseOf(cause: Raise, error: Raise): Raise {
  const data = (error.exc as PyException).v;
  data.cause = incref(cause.exc);
  data.context = incref(cause.exc);
  data.suppressContext = true;
  return error;
}

export function endAsyncFor(exc: PyObject): void {
  if (!isSubtype(exc.type, excTypes['StopAsyncIteration'] as PyType))
    throw new Raise(exc as PyException);
}
