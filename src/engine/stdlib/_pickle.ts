/**
 * `_pickle` (Modules/_pickle.c): Pickler, Unpickler and the four functions. The formats are in pickle/.
 * Left out: the copy of a memo as an object of its own (`memo` is a plain dict here), out-of-band buffers
 * other than bytes and bytearrays.
 */
import {
  asIndex,
  callAndDrop,
  getIter,
  getOptionalAttr,
  isTrue,
  typeName,
} from '../objects/abstract.ts';
import { bytesOf } from '../objects/bytes-common.ts';
import { strArgument } from '../objects/codecs.ts';
import { dictStore } from '../objects/dict-ops.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { attributeError, typeError, valueError } from '../objects/errors.ts';
import { constructorArgs } from '../objects/maybe.ts';
import {
  getset,
  method,
  nativeFunction,
  setIn,
  type HostFunction,
  type NativeFunction,
  type PyModule,
} from '../objects/native.ts';
import { decref, incref, PyObject } from '../objects/object.ts';
import {
  BuiltinFunctionType,
  makeBuiltinType,
  newBytes,
  newDict,
  newInt,
  newTuple,
  None,
  ObjectType,
  type PyTuple,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import type { Slots } from '../objects/type.ts';
import { PickleBufferType } from './pickle/buffers.ts';
import {
  PickleErrorType,
  picklingError,
  PicklingErrorType,
  unpicklingError,
  UnpicklingErrorType,
} from './pickle/errors.ts';
import { HIGHEST_PROTOCOL } from './pickle/opcodes.ts';
import { Saver, savePickle } from './pickle/pickler.ts';
import { PickleReader, type FileMethods } from './pickle/reader.ts';
import { findClass } from './pickle/load-classes.ts';
import { Loader, loadPickle, type LoaderOptions } from './pickle/loader.ts';
import './pickle/unpickler.ts';

const defaultProtocol = (rt: Rt): number => (rt.profile.library === '3.13' ? 4 : 5);

const given = (o: PyObject | undefined): o is PyObject => o !== undefined && o !== None;

function* protocolOf(rt: Rt, o: PyObject | undefined): Gen<number> {
  if (!given(o)) return defaultProtocol(rt);
  const protocol = Number(yield* settle(asIndex(rt, o)));
  if (protocol < 0) return HIGHEST_PROTOCOL;
  if (protocol > HIGHEST_PROTOCOL)
    throw valueError(`pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  return protocol;
}

function* truth(rt: Rt, o: PyObject | undefined, otherwise: boolean): Gen<boolean> {
  return o === undefined ? otherwise : yield* settle(isTrue(rt, o));
}

// --- Pickler --------------------------------------------------------------------------------------------------

interface PicklerData {
  write: PyObject | null;
  protocol: number;
  fixImports: boolean;
  fast: boolean;
  bufferCallback: PyObject | null;
  /** Set on the pickler itself. */
  dispatchTable: PyObject | null;
  memo: Map<PyObject, number>;
}

type Pickler = PyObject<PicklerData>;

const PicklerType = makeBuiltinType('Pickler', ObjectType, '_pickle');

const bindPickler = constructorArgs(
  'Pickler',
  'file, protocol=None, fix_imports=True, buffer_callback=None',
);

function callbackFor(protocol: number, o: PyObject | undefined): PyObject | null {
  if (!given(o)) return null;
  if (protocol < 5) throw valueError('buffer_callback needs protocol >= 5');
  return o;
}

function* initPickler(rt: Rt, self: Pickler, args: readonly (PyObject | undefined)[]): Gen<void> {
  const [file, protocol, fixImports, callback] = args;
  const p = self.v;
  const level = yield* protocolOf(rt, protocol);
  const bufferCallback = callbackFor(level, callback);
  const write = yield* getOptionalAttr(rt, file as PyObject, 'write');
  if (write === undefined) throw typeError("file must have a 'write' attribute");
  p.write = incref(write);
  p.protocol = level;
  p.fixImports = yield* truth(rt, fixImports, true);
  p.bufferCallback = bufferCallback === null ? null : incref(bufferCallback);
}

Object.assign(PicklerType.slots, {
  new: (_rt, type) =>
    new PyObject<PicklerData>(type, {
      write: null,
      protocol: 0,
      fixImports: true,
      fast: false,
      bufferCallback: null,
      dispatchTable: null,
      memo: new Map(),
    }),
  init: (rt, self, args, kw) => initPickler(rt, self as Pickler, bindPickler(args, kw)),
  traverse: (o, visit) => {
    const p = (o as Pickler).v;
    for (const part of [p.write, p.bufferCallback, p.dispatchTable]) if (part !== null) visit(part);
    for (const known of p.memo.keys()) visit(known);
  },
} satisfies Slots);

/** A hook: what a subclass or the instance defines under that name, not what this file does. */
function* hookOf(
  rt: Rt,
  self: PyObject,
  name: string,
  own: HostFunction | null,
): Gen<PyObject | null> {
  const hook = yield* getOptionalAttr(rt, self, name);
  if (hook === undefined || hook === None) return null;
  if (hook.type === BuiltinFunctionType && (hook.v as NativeFunction).host === own) return null;
  return hook;
}

const noPersistentId: HostFunction = () => None;

function* withHooks(rt: Rt, s: Saver, self: PyObject): Gen<void> {
  s.persistentId = yield* hookOf(rt, self, 'persistent_id', noPersistentId);
  s.reducerOverride = yield* hookOf(rt, self, 'reducer_override', null);
  s.dispatchTable = yield* hookOf(rt, self, 'dispatch_table', null);
  for (const hook of [s.persistentId, s.reducerOverride, s.dispatchTable])
    if (hook !== null) incref(hook);
}

function releaseHooks(rt: Rt, hooks: readonly (PyObject | null)[]): void {
  for (const hook of hooks) if (hook !== null) decref(rt, hook);
}

function* dump(rt: Rt, self: Pickler, obj: PyObject): Gen {
  const p = self.v;
  if (p.write === null)
    throw picklingError(`Pickler.__init__() was not called by ${self.type.name}.__init__()`);
  const s = new Saver(rt, p.protocol, p.fixImports, p.memo);
  s.fast = p.fast;
  s.bufferCallback = p.bufferCallback;
  yield* withHooks(rt, s, self);
  try {
    yield* savePickle(s, obj);
  } finally {
    releaseHooks(rt, [s.persistentId, s.reducerOverride, s.dispatchTable]);
  }
  for (const part of s.out.parts.splice(0)) yield* settle(rt.call(p.write, [newBytes(part)]));
  yield* settle(rt.call(p.write, [newBytes(s.out.take())]));
  return None;
}

function forget(rt: Rt, memo: Map<PyObject, number>): void {
  const known = [...memo.keys()];
  memo.clear();
  for (const o of known) decref(rt, o);
}

method(PicklerType, 'dump', 'obj, /', dump);
method(PicklerType, 'persistent_id', 'obj, /', noPersistentId);
method(PicklerType, 'clear_memo', '', (rt, self: Pickler) => {
  forget(rt, self.v.memo);
  return None;
});
getset(PicklerType, 'bin', (_rt, self: Pickler) => newInt(self.v.protocol > 0 ? 1 : 0));
getset(
  PicklerType,
  'fast',
  (_rt, self: Pickler) => newInt(self.v.fast ? 1 : 0),
  function* (rt, self: Pickler, value): Gen<void> {
    self.v.fast = value !== null && (yield* settle(isTrue(rt, value)));
  },
);
getset(
  PicklerType,
  'dispatch_table',
  (_rt, self: Pickler) => {
    if (self.v.dispatchTable === null)
      throw attributeError(
        self,
        'dispatch_table',
        `'${typeName(self)}' object has no attribute 'dispatch_table'`,
      );
    return self.v.dispatchTable;
  },
  (rt, self: Pickler, value) => {
    const old = self.v.dispatchTable;
    self.v.dispatchTable = value === null ? null : incref(value);
    if (old !== null) decref(rt, old);
  },
);
getset(
  PicklerType,
  'memo',
  function* (rt, self: Pickler): Gen {
    const dict = newDict();
    for (const [o, place] of self.v.memo)
      yield* settle(dictStore(rt, dict.v, newInt(rt.idOf(o)), newTuple([newInt(place), o])));
    return dict;
  },
  (rt, self: Pickler, value) => {
    if (value === null || !((value as PyObject<DictTable>).v?.map instanceof Map))
      throw typeError("'memo' attribute must be a PicklerMemoProxy object or dict");
    const memo = new Map<PyObject, number>();
    for (const entry of (value as PyObject<DictTable>).v.map.values()) {
      const [place, o] = (entry.value as PyTuple).v as [PyObject<number>, PyObject];
      memo.set(incref(o), place.v);
    }
    forget(rt, self.v.memo);
    self.v.memo = memo;
  },
);

// --- Unpickler ------------------------------------------------------------------------------------------------

interface UnpicklerData {
  file: FileMethods | null;
  reader: PickleReader | null;
  options: LoaderOptions;
  memo: Map<number, PyObject>;
  /** The run that find_class() belongs to. */
  running: Loader | null;
}

type Unpickler = PyObject<UnpicklerData>;

const UnpicklerType = makeBuiltinType('Unpickler', ObjectType, '_pickle');
const NO_OPTIONS: LoaderOptions = {
  encoding: 'ASCII',
  errors: 'strict',
  fixImports: true,
  buffers: null,
};

const bindUnpickler = constructorArgs(
  'Unpickler',
  "file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()",
);

function* optionsOf(
  rt: Rt,
  fixImports: PyObject | undefined,
  encoding: PyObject | undefined,
  errors: PyObject | undefined,
  buffers: PyObject | undefined,
): Gen<LoaderOptions> {
  const isGiven = buffers !== undefined && buffers !== None;
  return {
    encoding: strArgument(encoding, "Unpickler() argument 'encoding'", 'ASCII'),
    errors: strArgument(errors, "Unpickler() argument 'errors'", 'strict'),
    fixImports: yield* truth(rt, fixImports, true),
    buffers: isGiven ? incref(yield* settle(getIter(rt, buffers))) : null,
  };
}

function* fileMethods(rt: Rt, file: PyObject): Gen<FileMethods> {
  const read = yield* getOptionalAttr(rt, file, 'read');
  const readline = yield* getOptionalAttr(rt, file, 'readline');
  if (read === undefined || readline === undefined)
    throw typeError("file must have 'read' and 'readline' attributes");
  return { read: incref(read), readline: incref(readline) };
}

function* initUnpickler(
  rt: Rt,
  self: Unpickler,
  args: readonly (PyObject | undefined)[],
): Gen<void> {
  const [file, fixImports, encoding, errors, buffers] = args;
  const u = self.v;
  u.file = yield* fileMethods(rt, file as PyObject);
  u.reader = new PickleReader(rt, u.file);
  u.options = yield* optionsOf(rt, fixImports, encoding, errors, buffers);
}

Object.assign(UnpicklerType.slots, {
  new: (_rt, type) =>
    new PyObject<UnpicklerData>(type, {
      file: null,
      reader: null,
      options: NO_OPTIONS,
      memo: new Map(),
      running: null,
    }),
  init: (rt, self, args, kw) => initUnpickler(rt, self as Unpickler, bindUnpickler(args, kw)),
  traverse: (o, visit) => {
    const u = (o as Unpickler).v;
    if (u.file !== null) {
      visit(u.file.read);
      visit(u.file.readline);
    }
    if (u.options.buffers !== null) visit(u.options.buffers);
    for (const known of u.memo.values()) visit(known);
  },
} satisfies Slots);

const findClassMethod: HostFunction = (
  rt,
  self: Unpickler,
  module: PyObject<string>,
  name: PyObject<string>,
) => {
  const u =
    self.v.running ?? new Loader(rt, self.v.reader as PickleReader, self.v.options, self.v.memo);
  return findClass(u, module.v, name.v);
};
const noPersistentLoad: HostFunction = () => {
  throw unpicklingError(
    'A load persistent id instruction was encountered, but no persistent_load function was specified.',
  );
};

method(UnpicklerType, 'load', '', function* (rt, self: Unpickler): Gen {
  const { reader, options, memo } = self.v;
  if (reader === null)
    throw unpicklingError(`Unpickler.__init__() was not called by ${self.type.name}.__init__()`);
  const u = new Loader(rt, reader, options, memo);
  u.findClass = yield* hookOf(rt, self, 'find_class', findClassMethod);
  u.persistentLoad = yield* hookOf(rt, self, 'persistent_load', noPersistentLoad);
  for (const hook of [u.findClass, u.persistentLoad]) if (hook !== null) incref(hook);
  const before = self.v.running;
  self.v.running = u;
  try {
    return yield* loadPickle(u);
  } finally {
    self.v.running = before;
    releaseHooks(rt, [u.findClass, u.persistentLoad]);
  }
});
method(UnpicklerType, 'find_class', 'module_name, global_name, /', findClassMethod);
method(UnpicklerType, 'persistent_load', 'pid, /', noPersistentLoad);
getset(UnpicklerType, 'memo', function* (rt, self: Unpickler): Gen {
  const dict = newDict();
  for (const [place, o] of self.v.memo) yield* settle(dictStore(rt, dict.v, newInt(place), o));
  return dict;
});

// --- functions ------------------------------------------------------------------------------------------------

function* saverFor(
  rt: Rt,
  protocol: PyObject | undefined,
  fixImports: PyObject | undefined,
  callback: PyObject | undefined,
): Gen<Saver> {
  const level = yield* protocolOf(rt, protocol);
  const bufferCallback = callbackFor(level, callback);
  const s = new Saver(rt, level, yield* truth(rt, fixImports, true), new Map());
  s.bufferCallback = bufferCallback;
  return s;
}

const dumps: HostFunction = function* (rt, obj: PyObject, protocol, fixImports, callback): Gen {
  const s = yield* saverFor(rt, protocol, fixImports, callback);
  try {
    yield* savePickle(s, obj);
  } finally {
    forget(rt, s.memo);
  }
  return newBytes(s.out.take());
};

const dumpTo: HostFunction = function* (
  rt,
  obj: PyObject,
  file: PyObject,
  protocol,
  fixImports,
  callback,
): Gen {
  const s = yield* saverFor(rt, protocol, fixImports, callback);
  const write = yield* getOptionalAttr(rt, file, 'write');
  if (write === undefined) throw typeError("file must have a 'write' attribute");
  try {
    yield* savePickle(s, obj);
  } finally {
    forget(rt, s.memo);
  }
  yield* callAndDrop(rt, write, [newBytes(s.out.take())]);
  return None;
};

function* loadFrom(rt: Rt, reader: PickleReader, options: LoaderOptions): Gen {
  const u = new Loader(rt, reader, options, new Map());
  try {
    return yield* loadPickle(u);
  } finally {
    for (const o of u.memo.values()) o.refcnt--;
    if (options.buffers !== null) decref(rt, options.buffers);
  }
}

const loads: HostFunction = function* (
  rt,
  data: PyObject,
  fixImports,
  encoding,
  errors,
  buffers,
): Gen {
  const options = yield* optionsOf(rt, fixImports, encoding, errors, buffers);
  return yield* loadFrom(rt, new PickleReader(rt, bytesOf(data)), options);
};

const load: HostFunction = function* (
  rt,
  file: PyObject,
  fixImports,
  encoding,
  errors,
  buffers,
): Gen {
  const methods = yield* fileMethods(rt, file);
  const options = yield* optionsOf(rt, fixImports, encoding, errors, buffers);
  try {
    return yield* loadFrom(rt, new PickleReader(rt, methods), options);
  } finally {
    decref(rt, methods.read);
    decref(rt, methods.readline);
  }
};

const READING = "*, fix_imports=True, encoding='ASCII', errors='strict', buffers=()";
const WRITING = 'protocol=None, *, fix_imports=True, buffer_callback=None';

const FUNCTIONS: readonly (readonly [string, string, HostFunction])[] = [
  ['dump', `obj, file, ${WRITING}`, dumpTo],
  ['dumps', `obj, ${WRITING}`, dumps],
  ['load', `file, ${READING}`, load],
  ['loads', `data, /, ${READING}`, loads],
];

export function initPickle(_rt: Rt, module: PyModule): void {
  for (const type of [
    PickleErrorType,
    PicklingErrorType,
    UnpicklingErrorType,
    PicklerType,
    UnpicklerType,
    PickleBufferType,
  ])
    setIn(module.v, type.name, type);
  for (const [name, signature, host] of FUNCTIONS)
    setIn(module.v, name, nativeFunction('_pickle', name, signature, host));
}
