/**
 * Asynchronous generators (PEP 525; the second half of Objects/genobject.c): what `asend()`, `athrow()` and
 * `aclose()` give to be awaited, the hooks by which an event loop follows generators, `anext()`'s default.
 */
import { addressOf, callMethod, typeName } from '../objects/abstract.ts';
import {
  excTypes,
  isRaise,
  newException,
  Raise,
  raise,
  raiseWith,
  StopIterationType,
  typeError,
  type PyException,
} from '../objects/errors.ts';
import { newGenericAlias } from '../objects/generic-alias.ts';
import { classMethod, getset, method } from '../objects/native.ts';
import { incref, PyObject } from '../objects/object.ts';
import {
  AsyncGeneratorType,
  makeBuiltinType,
  newStr,
  None,
  ObjectType,
  pyBool,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { type PyType, type Slots } from '../objects/type.ts';
import type { GeneratorData } from './frame.ts';
import { notAwaitable } from './send-ops.ts';
import { exceptionOf, genClose, genThrow, initGeneratorType, yieldFrom } from './generator-type.ts';

type AsyncGenerator = PyObject<GeneratorData>;

const StopAsyncIterationType = excTypes['StopAsyncIteration'] as PyType;
const GeneratorExitType = excTypes['GeneratorExit'] as PyType;

/** Payload: what `yield` in an asynchronous generator gives, told from what an `await` in it passes on. */
const WrappedValueType = makeBuiltinType(
  'async_generator_wrapped_value',
  ObjectType,
  'builtins',
  true,
);
WrappedValueType.slots.traverse = (o, visit) => visit(o.v as PyObject);

export function wrapYield(value: PyObject): PyObject {
  return new PyObject<PyObject>(WrappedValueType, incref(value));
}

// --- hooks -------------------------------------------------------------------------------------------------

/** What a thread's event loop wants to hear of (sys.set_asyncgen_hooks). */
export interface AsyncGenHooks {
  firstiter: PyObject | null;
  finalizer: PyObject | null;
}

export function asyncGenHooks(rt: Rt): AsyncGenHooks {
  let all = rt.state.get('asyncgen.hooks') as Map<number, AsyncGenHooks> | undefined;
  if (all === undefined) rt.state.set('asyncgen.hooks', (all = new Map()));
  let hooks = all.get(rt.thread.id);
  if (hooks === undefined) all.set(rt.thread.id, (hooks = { firstiter: null, finalizer: null }));
  return hooks;
}

/** Before the first step. */
function* initHooks(rt: Rt, g: AsyncGenerator): Gen<void> {
  if (g.v.hooked) return;
  g.v.hooked = true;
  const { firstiter, finalizer } = asyncGenHooks(rt);
  if (finalizer !== null) g.v.finalizer = incref(finalizer);
  if (firstiter !== null) yield* settle(rt.call(firstiter, [g]));
}

// --- one step ----------------------------------------------------------------------------------------------

/** Give the generator a value; StopAsyncIteration when it returns. */
function* step(rt: Rt, g: AsyncGenerator, value: PyObject): Gen {
  if (g.v.state === 'running') throw raise('ValueError', 'async generator already executing');
  if (g.v.state === 'closed') throw raiseWith(StopAsyncIterationType);
  const yielded = yield* rt.resume(g, value, null);
  if (yielded === null) throw raiseWith(StopAsyncIterationType);
  return yielded;
}

/** A step of asend() or athrow(): what was yielded ends the await, as a StopIteration. */
function* unwrapped(rt: Rt, g: AsyncGenerator, pending: Gen): Gen {
  let result: PyObject;
  try {
    result = yield* pending;
  } catch (e) {
    if (isRaise(e, StopAsyncIterationType) || isRaise(e, GeneratorExitType)) g.v.asyncClosed = true;
    g.v.runningAsync = false;
    throw e;
  }
  if (result.type !== WrappedValueType) return result;
  g.v.runningAsync = false;
  const value = result.v as PyObject;
  incref(value);
  if (result.refcnt === 0) rt.dealloc(result);
  value.refcnt--;
  throw new Raise(newException(StopIterationType, [value]));
}

interface Step {
  readonly gen: AsyncGenerator;
  /** What asend() was given. */
  readonly value: PyObject;
  /** What athrow() was given; null: aclose(). */
  readonly error: readonly (PyObject | undefined)[] | null;
  state: 'init' | 'iter' | 'closed';
}

type Awaitable = PyObject<Step>;

const visitStep = (o: PyObject, visit: (child: PyObject) => void): void => {
  const s = o.v as Step;
  visit(s.gen);
  visit(s.value);
  for (const part of s.error ?? []) if (part !== undefined) visit(part);
};

// --- asend ---------------------------------------------------------------------------------------------------

const AsendType = makeBuiltinType('async_generator_asend', ObjectType, 'builtins', true);

function enterAsend(s: Step): void {
  if (s.state === 'closed')
    throw raise('RuntimeError', 'cannot reuse already awaited __anext__()/asend()');
  if (s.state === 'init') {
    if (s.gen.v.runningAsync) {
      s.state = 'closed';
      throw raise('RuntimeError', 'anext(): asynchronous generator is already running');
    }
    s.state = 'iter';
  }
}

function* asendSend(rt: Rt, s: Step, given: PyObject): Gen {
  const first = s.state === 'init';
  enterAsend(s);
  if (first) s.gen.v.runningAsync = true;
  try {
    return yield* unwrapped(rt, s.gen, step(rt, s.gen, first && given === None ? s.value : given));
  } catch (e) {
    s.state = 'closed';
    throw e;
  }
}

function* asendThrow(rt: Rt, s: Step, error: PyException): Gen {
  const first = s.state === 'init';
  enterAsend(s);
  if (first) s.gen.v.runningAsync = true;
  try {
    return yield* unwrapped(rt, s.gen, genThrow(rt, s.gen, error));
  } catch (e) {
    s.state = 'closed';
    throw e;
  }
}

// --- athrow and aclose ------------------------------------------------------------------------------------------

const AthrowType = makeBuiltinType('async_generator_athrow', ObjectType, 'builtins', true);

function enterAthrow(s: Step, given: PyObject): void {
  const what = s.error === null ? 'aclose()' : 'athrow()';
  if (s.gen.v.runningAsync) {
    s.state = 'closed';
    throw raise('RuntimeError', `${what}: asynchronous generator is already running`);
  }
  if (s.gen.v.asyncClosed) {
    s.state = 'closed';
    throw raiseWith(StopAsyncIterationType);
  }
  if (given !== None)
    throw raise('RuntimeError', "can't send non-None value to a just-started coroutine");
  s.state = 'iter';
  s.gen.v.runningAsync = true;
}

function* athrowSend(rt: Rt, s: Step, given: PyObject): Gen {
  if (s.state === 'closed')
    throw raise('RuntimeError', 'cannot reuse already awaited aclose()/athrow()');
  const g = s.gen;
  if (g.v.state === 'closed') {
    s.state = 'closed';
    throw raiseWith(StopIterationType);
  }
  const first = s.state === 'init';
  if (first) enterAthrow(s, given);
  try {
    if (s.error !== null) {
      const [what, value, tb] = s.error as [PyObject, PyObject | undefined, PyObject | undefined];
      const pending = first
        ? genThrow(rt, g, yield* exceptionOf(rt, what, value, tb))
        : step(rt, g, given);
      return yield* unwrapped(rt, g, pending);
    }
    if (first) g.v.asyncClosed = true;
    return notYielded(
      g,
      first
        ? yield* genThrow(rt, g, newException(GeneratorExitType, []))
        : yield* step(rt, g, given),
    );
  } catch (e) {
    throw leaveAthrow(s, e);
  }
}

/** While closing, the generator may await but not yield. */
function notYielded(g: AsyncGenerator, result: PyObject): PyObject {
  if (result.type !== WrappedValueType) return result;
  g.v.runningAsync = false;
  throw raise('RuntimeError', 'async generator ignored GeneratorExit');
}

/** The end of a step that failed: for aclose() the end of the generator is what was wanted. */
function leaveAthrow(s: Step, e: unknown): unknown {
  s.gen.v.runningAsync = false;
  s.state = 'closed';
  if (s.error === null && (isRaise(e, StopAsyncIterationType) || isRaise(e, GeneratorExitType)))
    return raiseWith(StopIterationType);
  return e;
}

function* athrowThrow(rt: Rt, s: Step, error: PyException): Gen {
  if (s.state === 'closed')
    throw raise('RuntimeError', 'cannot reuse already awaited aclose()/athrow()');
  if (s.state === 'init') {
    if (s.gen.v.runningAsync) {
      s.state = 'closed';
      throw raise(
        'RuntimeError',
        `${s.error === null ? 'aclose()' : 'athrow()'}: asynchronous generator is already running`,
      );
    }
    s.state = 'iter';
    s.gen.v.runningAsync = true;
  }
  try {
    const pending = genThrow(rt, s.gen, error);
    return s.error !== null
      ? yield* unwrapped(rt, s.gen, pending)
      : notYielded(s.gen, yield* pending);
  } catch (e) {
    throw leaveAthrow(s, e);
  }
}

// --- the awaitables' methods ----------------------------------------------------------------------------------

function defineAwaitable(
  type: PyType,
  send: (rt: Rt, s: Step, value: PyObject) => Gen,
  throwInto: (rt: Rt, s: Step, error: PyException) => Gen,
): void {
  type.weakrefable = true;
  Object.assign(type.slots, {
    await: (_rt, o) => o,
    iter: (_rt, o) => o,
    iternext: (rt, o) => send(rt, o.v as Step, None),
    traverse: visitStep,
  } satisfies Slots);
  method(type, 'send', 'value, /', (rt, o: Awaitable, value: PyObject) => send(rt, o.v, value));
  method(type, '__next__', '', (rt, o: Awaitable) => send(rt, o.v, None));
  method(
    type,
    'throw',
    'typ, val=None, tb=None, /',
    function* (rt, o: Awaitable, what: PyObject, value?: PyObject, tb?: PyObject): Gen {
      return yield* throwInto(rt, o.v, yield* exceptionOf(rt, what, value, tb));
    },
  );
  method(type, 'close', '', function* (rt, o: Awaitable): Gen {
    if (o.v.state === 'closed') return None;
    try {
      yield* throwInto(rt, o.v, newException(GeneratorExitType, []));
    } catch (e) {
      if (
        isRaise(e, StopIterationType) ||
        isRaise(e, StopAsyncIterationType) ||
        isRaise(e, GeneratorExitType)
      )
        return None;
      throw e;
    }
    throw raise('RuntimeError', 'coroutine ignored GeneratorExit');
  });
}
defineAwaitable(AsendType, asendSend, asendThrow);
defineAwaitable(AthrowType, athrowSend, athrowThrow);

function newStep(
  type: PyType,
  gen: AsyncGenerator,
  value: PyObject,
  error: Step['error'],
): Awaitable {
  for (const part of [gen, value, ...(error ?? [])]) if (part !== undefined) incref(part);
  return new PyObject<Step>(type, { gen, value, error, state: 'init' });
}

// --- the generator's methods ----------------------------------------------------------------------------------

initGeneratorType(AsyncGeneratorType, 'ag');
function* asend(rt: Rt, g: AsyncGenerator, value: PyObject): Gen {
  yield* initHooks(rt, g);
  return newStep(AsendType, g, value, null);
}
Object.assign(AsyncGeneratorType.slots, {
  repr: (rt, o) =>
    newStr(`<async_generator object ${(o as AsyncGenerator).v.qualname} at ${addressOf(rt, o)}>`),
  aiter: (_rt, o) => o,
  anext: (rt, o) => asend(rt, o as AsyncGenerator, None),
  finalize: function* (rt, o): Gen<void> {
    const g = o as AsyncGenerator;
    if (g.v.finalizer !== null && !g.v.asyncClosed) {
      yield* settle(rt.call(g.v.finalizer, [g]));
      return;
    }
    yield* genClose(rt, g);
  },
} satisfies Slots);
method(AsyncGeneratorType, 'asend', 'value, /', asend);
method(
  AsyncGeneratorType,
  'athrow',
  'typ, val=None, tb=None, /',
  function* (rt, g: AsyncGenerator, what: PyObject, value?: PyObject, tb?: PyObject): Gen {
    yield* initHooks(rt, g);
    return newStep(AthrowType, g, None, [what, value, tb]);
  },
);
method(AsyncGeneratorType, 'aclose', '', function* (rt, g: AsyncGenerator): Gen {
  yield* initHooks(rt, g);
  return newStep(AthrowType, g, None, null);
});
getset(AsyncGeneratorType, 'ag_running', (_rt, g: AsyncGenerator) => pyBool(g.v.runningAsync));
getset(AsyncGeneratorType, 'ag_await', (_rt, g: AsyncGenerator) =>
  g.v.frame === null ? None : (yieldFrom(g.v) ?? None),
);
classMethod(
  AsyncGeneratorType,
  '__class_getitem__',
  'item, /',
  (_rt, cls: PyType, item: PyObject) => newGenericAlias(cls, item),
);

// --- aiter, anext -----------------------------------------------------------------------------------------------

/** Payload of `anext(it, default)`: the awaitable, and what its exhaustion gives. */
interface AnextDefault {
  readonly awaitable: PyObject;
  readonly otherwise: PyObject;
}
const AnextAwaitableType = makeBuiltinType('anext_awaitable', ObjectType, 'builtins', true);

/** The iterator behind the awaitable. */
function* iteratorOf(rt: Rt, o: PyObject): Gen {
  const { awaitable } = o.v as AnextDefault;
  const slot = awaitable.type.slots.await;
  if (slot === undefined) throw typeError(notAwaitable(rt, awaitable));
  return yield* settle(slot(rt, awaitable));
}

function* orDefault(o: PyObject, pending: Gen): Gen {
  try {
    return yield* pending;
  } catch (e) {
    if (!isRaise(e, StopAsyncIterationType)) throw e;
    throw new Raise(newException(StopIterationType, [(o.v as AnextDefault).otherwise]));
  }
}

function* proxy(rt: Rt, o: PyObject, name: string, args: readonly PyObject[]): Gen {
  const it = yield* iteratorOf(rt, o);
  return yield* orDefault(o, callMethod(rt, it, name, args));
}

Object.assign(AnextAwaitableType.slots, {
  await: (_rt, o) => o,
  iter: (_rt, o) => o,
  iternext: (rt, o) => proxy(rt, o, '__next__', []),
  traverse: (o, visit) => {
    visit((o.v as AnextDefault).awaitable);
    visit((o.v as AnextDefault).otherwise);
  },
} satisfies Slots);
method(AnextAwaitableType, 'send', 'value, /', (rt, o: PyObject, value: PyObject) =>
  proxy(rt, o, 'send', [value]),
);
method(AnextAwaitableType, 'throw', '*args', (rt, o: PyObject, args: PyObject[]) =>
  proxy(rt, o, 'throw', args),
);
method(AnextAwaitableType, 'close', '', (rt, o: PyObject) => proxy(rt, o, 'close', []));

/** The built-in `anext`. */
export function* anext(rt: Rt, it: PyObject, otherwise: PyObject | undefined): Gen {
  const slot = it.type.slots.anext;
  if (slot === undefined) throw typeError(`'${typeName(it)}' object is not an async iterator`);
  const awaitable = yield* settle(slot(rt, it));
  if (otherwise === undefined) return awaitable;
  return new PyObject<AnextDefault>(AnextAwaitableType, {
    awaitable: incref(awaitable),
    otherwise: incref(otherwise),
  });
}

/** The built-in `aiter`. */
export function* aiter(rt: Rt, o: PyObject): Gen {
  const slot = o.type.slots.aiter;
  if (slot === undefined) throw typeError(`'${typeName(o)}' object is not an async iterable`);
  const it = yield* settle(slot(rt, o));
  if (it.type.slots.anext === undefined)
    throw typeError(`aiter() returned not an async iterator of type '${typeName(it)}'`);
  return it;
}
