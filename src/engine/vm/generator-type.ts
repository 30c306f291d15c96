/** Methods of generators and coroutines (Objects/genobject.c). Those of asynchronous generators are in async-generator.ts. */
import { addressOf, getAttr, getOptionalAttr, typeName } from '../objects/abstract.ts';
import {
  BaseExceptionType,
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
import { codeObjectOf } from '../objects/code-object.ts';
import { newGenericAlias } from '../objects/generic-alias.ts';
import { classMethod, getset, method } from '../objects/native.ts';
import { decref, drop, incref, PyObject } from '../objects/object.ts';
import {
  AsyncGeneratorType,
  CoroutineType,
  GeneratorType,
  makeBuiltinType,
  newStr,
  None,
  ObjectType,
  pyBool,
  StrType,
  TracebackType,
} from '../objects/roster.ts';
import { isSubtype, PyType } from '../objects/type.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { RESUME_LOCATION_MASK, OP } from '../compile/opcodes/table.ts';
import type { GeneratorData, PyFrame } from './frame.ts';
import { alreadyExecuting } from './generators.ts';
import type { Interpreter } from './interpreter.ts';
import { clearSlots } from './operands.ts';
import { frameObject } from './unwind.ts';

type Generator = PyObject<GeneratorData>;

const kindOf = (g: Generator): string =>
  g.type === CoroutineType
    ? 'coroutine'
    : g.type === AsyncGeneratorType
      ? 'async generator'
      : 'generator';

/** `g.send(value)` of the host: what it yields, or null when it returned (its `result` then). */
export function* genSend(rt: Rt, g: Generator, value: PyObject): Gen<PyObject | null> {
  const data = g.v;
  if (data.state === 'running') throw alreadyExecuting(rt, data, kindOf(g));
  if (data.state === 'closed') {
    if (g.type === CoroutineType)
      throw raise('RuntimeError', 'cannot reuse already awaited coroutine');
    return null;
  }
  // Not by rt.resume: one host generator less for every value.
  return (yield { kind: 'resume', gen: g, value, error: null }) as PyObject | null;
}

/** As the `send` method: StopIteration at the end. */
function* send(rt: Rt, g: Generator, value: PyObject): Gen {
  const yielded = yield* genSend(rt, g, value);
  if (yielded !== null) return yielded;
  const result = g.v.result;
  g.v.result = null;
  if (result === null || result === None) throw raiseWith(StopIterationType);
  result.refcnt--;
  throw raiseWith(StopIterationType, result);
}

/** The sub-iterator that a generator suspended in `yield from` or `await` waits for. */
export function yieldFrom(data: GeneratorData): PyObject | null {
  const f = data.frame as PyFrame;
  if (data.state !== 'suspended') return null;
  const at = f.pc << 1;
  const isResume = (f.code.code.instructions[at] as number) === OP.RESUME;
  if (!isResume || ((f.code.code.instructions[at + 1] as number) & RESUME_LOCATION_MASK) < 2)
    return null;
  return f.slots[f.sp - 1] as PyObject;
}

export function* genThrow(rt: Rt, g: Generator, exc: PyException): Gen {
  const data = g.v;
  if (data.state === 'running') throw alreadyExecuting(rt, data, kindOf(g));
  if (data.state === 'closed') throw new Raise(exc);
  if (data.state === 'created') {
    closeCreated(rt, g);
    throw new Raise(exc);
  }
  const sub = yieldFrom(data);
  if (sub !== null) {
    const yielded = yield* throwIntoSub(rt, g, sub, exc);
    if (yielded !== null) return yielded;
  }
  const yielded = yield* resumeWithError(rt, g, exc);
  return yielded;
}

function* resumeWithError(rt: Rt, g: Generator, exc: PyException): Gen {
  return outcome(g, yield* rt.resume(g, null, exc));
}

/** 3.11 has no CLEANUP_THROW: the generator goes on where SEND jumps when its sub-iterator is finished. */
function leaveSend(rt: Rt, f: PyFrame): void {
  decref(rt, f.slots[--f.sp] as PyObject);
  // SEND, YIELD_VALUE, and RESUME, which is next.
  f.pc = f.code.ops[((f.pc - 2) << 1) + 1] as number;
}

/** What a generator yielded, or the end of its work. */
function outcome(g: Generator, yielded: PyObject | null): PyObject {
  if (yielded !== null) return yielded;
  if (g.type === AsyncGeneratorType) throw raiseWith(excTypes['StopAsyncIteration'] as PyType);
  const result = g.v.result;
  g.v.result = null;
  if (result !== null) result.refcnt--;
  throw result === null || result === None
    ? raiseWith(StopIterationType)
    : raiseWith(StopIterationType, result);
}

/** Throw into the sub-iterator first: what it yields, or null when the generator itself has to get the error. */
function* throwIntoSub(
  rt: Rt,
  g: Generator,
  sub: PyObject,
  exc: PyException,
): Gen<PyObject | null> {
  if (isSubtype(exc.type, excTypes['GeneratorExit'] as PyType)) {
    yield* closeIterator(rt, sub);
    return null;
  }
  try {
    if (sub.type === GeneratorType || sub.type === CoroutineType) {
      g.v.state = 'running';
      try {
        return yield* genThrow(rt, sub as Generator, exc);
      } finally {
        g.v.state = 'suspended';
      }
    }
    const m = yield* getOptionalAttr(rt, sub, 'throw');
    if (m === undefined) return null;
    return yield* settle(rt.call(m, [exc]));
  } catch (e) {
    // The sub-iterator is finished: its result, or its error, is the generator's business now.
    if (!(e instanceof Raise)) throw e;
    if (rt.profile.bytecode === '3.11' && isSubtype(e.exc.type, StopIterationType)) {
      leaveSend(rt, g.v.frame as PyFrame);
      return outcome(g, yield* rt.resume(g, e.exc.v.args.v[0] ?? None, null));
    }
    return yield* resumeWithError(rt, g, e.exc);
  }
}

function* closeIterator(rt: Rt, it: PyObject): Gen<void> {
  if (it.type === GeneratorType || it.type === CoroutineType) {
    yield* genClose(rt, it as Generator);
    return;
  }
  const m = yield* getOptionalAttr(rt, it, 'close');
  if (m !== undefined) yield* settle(rt.call(m, []));
}

function closeCreated(rt: Rt, g: Generator): void {
  const f = g.v.frame;
  g.v.state = 'closed';
  g.v.frame = null;
  if (f !== null) releaseFrame(rt, f);
}

function releaseFrame(rt: Rt, f: PyFrame): void {
  f.done = true;
  clearSlots(rt as Interpreter, f);
  const func = f.func;
  f.func = null;
  if (func !== null) decref(rt, func);
}

/** `close()`: the value it returned while closing (3.13), or None. */
export function* genClose(rt: Rt, g: Generator): Gen {
  const data = g.v;
  if (data.state === 'closed') return None;
  if (data.state === 'created') {
    closeCreated(rt, g);
    return None;
  }
  try {
    yield* genThrow(rt, g, newException(excTypes['GeneratorExit'] as PyType, []));
  } catch (e) {
    if (isRaise(e, StopIterationType)) return e.exc.v.args.v[0] ?? None;
    if (!isRaise(e, excTypes['GeneratorExit'] as PyType)) throw e;
    // The exception ends here, and with it the traceback that keeps the frame's locals.
    drop(rt, e.exc);
    return None;
  }
  throw raise('RuntimeError', `${kindOf(g)} ignored GeneratorExit`);
}

/** The arguments of `throw`: an instance, or the old (type, value, traceback). */
export function* exceptionOf(
  rt: Rt,
  what: PyObject,
  value: PyObject | undefined,
  tb: PyObject | undefined,
): Gen<PyException> {
  let exc: PyObject;
  if (what instanceof PyType && isSubtype(what, BaseExceptionType)) {
    if (value !== undefined && isSubtype(value.type, BaseExceptionType)) exc = value;
    else exc = yield* settle(rt.call(what, value === undefined || value === None ? [] : [value]));
  } else exc = what;
  if (!isSubtype(exc.type, BaseExceptionType)) {
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeName(what)}`,
    );
  }
  if (tb !== undefined && tb.type === TracebackType) (exc as PyException).v.traceback = incref(tb);
  return exc as PyException;
}

/** What generators, coroutines and asynchronous generators have in common; `prefix` as in `gi_frame`. */
export function initGeneratorType(type: PyType, prefix: string): void {
  Object.assign(type.slots, {
    repr: (rt, o) =>
      newStr(
        `<${kindOf(o as Generator)} object ${(o as Generator).v.qualname} at ${addressOf(rt, o)}>`,
      ),
    finalize: function* (rt, o): Gen<void> {
      if (o.type === CoroutineType && (o as Generator).v.state === 'created') {
        const warnings = yield* settle(rt.importModule('warnings'));
        const warn = yield* settle(getAttr(rt, warnings, '_warn_unawaited_coroutine'));
        yield* settle(rt.call(warn, [o]));
      }
      yield* genClose(rt, o as Generator);
    },
    traverse: (o, visit) => {
      const data = (o as Generator).v;
      if (data.result !== null) visit(data.result);
      if (data.finalizer !== null) visit(data.finalizer);
      const f = data.frame;
      if (f === null) return;
      data.frame = null;
      data.state = 'closed';
      for (let i = 0; i < f.sp; i++) {
        const v = f.slots[i];
        f.slots[i] = undefined;
        if (v !== undefined) visit(v);
      }
      if (f.func !== null) visit(f.func);
      f.func = null;
    },
  } satisfies typeof type.slots);
  type.weakrefable = true;
  const text = (name: '__name__' | '__qualname__', v: PyObject | null): string => {
    if (v === null || !isSubtype(v.type, StrType))
      throw typeError(`${name} must be set to a string object`);
    return v.v as string;
  };
  getset(
    type,
    '__name__',
    (_rt, g: Generator) => newStr(g.v.name),
    (_rt, g: Generator, v) => {
      g.v.name = text('__name__', v);
    },
  );
  getset(
    type,
    '__qualname__',
    (_rt, g: Generator) => newStr(g.v.qualname),
    (_rt, g: Generator, v) => {
      g.v.qualname = text('__qualname__', v);
    },
  );
  getset(type, `${prefix}_running`, (_rt, g: Generator) => pyBool(g.v.state === 'running'));
  getset(type, `${prefix}_suspended`, (_rt, g: Generator) => pyBool(g.v.state === 'suspended'));
  getset(type, `${prefix}_frame`, (_rt, g: Generator) =>
    g.v.frame === null ? None : frameObject(g.v.frame),
  );
  getset(type, `${prefix}_code`, (_rt, g: Generator) => codeObjectOf(g.v.code));
}

for (const type of [GeneratorType, CoroutineType]) {
  initGeneratorType(type, type === GeneratorType ? 'gi' : 'cr');
  method(type, 'send', 'value, /', send);
  method(
    type,
    'throw',
    'typ, val=None, tb=None, /',
    function* (rt, g: Generator, what: PyObject, value?: PyObject, tb?: PyObject): Gen {
      return yield* genThrow(rt, g, yield* exceptionOf(rt, what, value, tb));
    },
  );
  method(type, 'close', '', genClose);
  getset(type, type === GeneratorType ? 'gi_yieldfrom' : 'cr_await', (_rt, g: Generator) =>
    g.v.frame === null ? None : (yieldFrom(g.v) ?? None),
  );
  classMethod(type, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
    newGenericAlias(cls, item),
  );
}
getset(CoroutineType, 'cr_origin', () => None);

Object.assign(GeneratorType.slots, {
  iter: (_rt, o) => o,
  // Loops and the like do not care for what it returned; `__next__` does.
  iternext: function* (rt, o): Gen<PyObject | null> {
    const data = (o as Generator).v;
    if (data.state === 'running') throw alreadyExecuting(rt, data, 'generator');
    if (data.state === 'closed') return null;
    const yielded = yield { kind: 'resume', gen: o, value: None, error: null };
    if (yielded !== null) return yielded as PyObject;
    const { result } = data;
    data.result = null;
    if (result !== null) decref(rt, result);
    return null;
  },
} satisfies typeof GeneratorType.slots);
method(GeneratorType, '__next__', '', (rt, g: Generator) => send(rt, g, None));

/** What `coroutine.__await__()` gives. */
const CoroutineWrapperType = makeBuiltinType('coroutine_wrapper', ObjectType, 'builtins', true);
Object.assign(CoroutineWrapperType.slots, {
  iter: (_rt, o) => o,
  iternext: function* (rt, o): Gen<PyObject | null> {
    return yield* genSend(rt, o.v as Generator, None);
  },
  traverse: (o, visit) => visit(o.v as PyObject),
} satisfies typeof CoroutineWrapperType.slots);
method(CoroutineWrapperType, 'send', 'value, /', (rt, w: PyObject<Generator>, value: PyObject) =>
  send(rt, w.v, value),
);
method(
  CoroutineWrapperType,
  'throw',
  'typ, val=None, tb=None, /',
  function* (rt, w: PyObject<Generator>, what: PyObject, value?: PyObject, tb?: PyObject): Gen {
    return yield* genThrow(rt, w.v, yield* exceptionOf(rt, what, value, tb));
  },
);
method(CoroutineWrapperType, 'close', '', (rt, w: PyObject<Generator>) => genClose(rt, w.v));
CoroutineType.slots.await = (_rt, o) => new PyObject<PyObject>(CoroutineWrapperType, incref(o));
