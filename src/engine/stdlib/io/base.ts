/**
 * The bases of all streams (Modules/_io/iobase.c, bufferedio.c, textio.c): what every stream can do by its own
 * methods, and the errors of what it cannot.
 */
import {
  asIndex,
  asSize,
  callMethod,
  ensureInstanceDict,
  getAttr,
  getOptionalAttr,
  instanceDict,
  isTrue,
  iterNext,
  typeName,
} from '../../objects/abstract.ts';
import { newByteArray } from '../../objects/bytearray.ts';
import { getBuffer, writableBytes } from '../../objects/buffer.ts';
import { bytesOf, hasBuffer, isBytes } from '../../objects/bytes-common.ts';
import { forEach } from '../../objects/containers.ts';
import {
  excTypes,
  Raise,
  raise,
  typeError,
  valueError,
  ValueErrorType,
} from '../../objects/errors.ts';
import { isStr } from '../../objects/maybe.ts';
import { getset, method, type HostFunction } from '../../objects/native.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { incref, type PyObject } from '../../objects/object.ts';
import { instanceNew } from '../../objects/object-type.ts';
import {
  makeBuiltinType,
  newBytes,
  newInt,
  newList,
  newStr,
  None,
  ObjectType,
  pyBool,
  True,
} from '../../objects/roster.ts';
import { settle, type Gen, type Maybe, type Result, type Rt } from '../../objects/runtime.ts';
import { textLength } from '../../objects/text.ts';
import type { PyType } from '../../objects/type.ts';

export const IOBaseType = makeBuiltinType('_IOBase', ObjectType, '_io');
export const RawIOBaseType = makeBuiltinType('_RawIOBase', IOBaseType, '_io');
export const BufferedIOBaseType = makeBuiltinType('_BufferedIOBase', IOBaseType, '_io');
export const TextIOBaseType = makeBuiltinType('_TextIOBase', IOBaseType, '_io');
for (const type of [IOBaseType, RawIOBaseType, BufferedIOBaseType, TextIOBaseType]) {
  type.dictKind = 'ext';
  type.weakrefable = true;
  type.slots.new = instanceNew;
}

const OSErrorType = excTypes['OSError'] as PyType;
export const UnsupportedOperationType = makeBuiltinType('UnsupportedOperation', OSErrorType, 'io');
UnsupportedOperationType.bases = [OSErrorType, ValueErrorType];
UnsupportedOperationType.mro = [UnsupportedOperationType, OSErrorType, ...ValueErrorType.mro];

export const unsupported = (what: string): Raise => raise(UnsupportedOperationType, what);

const CLOSED = 'I/O operation on closed file.';

export const closedError = (): Raise => valueError(CLOSED);

// --- helpers ------------------------------------------------------------------------------------------------

export function* isClosed(rt: Rt, self: PyObject): Gen<boolean> {
  return yield* settle(isTrue(rt, yield* settle(getAttr(rt, self, 'closed'))));
}

export function* checkClosed(rt: Rt, self: PyObject): Gen<void> {
  if (yield* isClosed(rt, self)) throw closedError();
}

/** A size or position; None and a missing one are `missing`. */
export function sizeOr(rt: Rt, o: PyObject | undefined, missing: number): Maybe<number> {
  if (o === undefined || o === None) return missing;
  if (o.type.slots.index === undefined)
    throw typeError(`argument should be integer or None, not '${typeName(o)}'`);
  return asSize(rt, o);
}

/** Ask the stream itself: `self.readable()` and its sisters. */
export function* asks(rt: Rt, self: PyObject, name: string): Gen<boolean> {
  return (yield* callMethod(rt, self, name)) === True;
}

/** An attribute in the instance's dictionary. */
export function setOwn(rt: Rt, self: PyObject, name: string, value: PyObject): void {
  const dict = ensureInstanceDict(self);
  if (dict === null) return;
  const table = dict.v as DictTable;
  const old = table.getStr(name);
  table.setStr(name, incref(value));
  if (old !== undefined && --old.refcnt === 0) rt.dealloc(old);
}

export function getOwn(self: PyObject, name: string): PyObject | undefined {
  const dict = instanceDict(self);
  return dict === null ? undefined : (dict.v as DictTable).getStr(name);
}

/** Into a buffer that a reader gave: bytearray and what else can be written. */
export function fillBuffer(target: PyObject, data: Uint8Array): number {
  if (!hasBuffer(target) || getBuffer(target, false).readonly)
    throw typeError(
      `readinto() argument must be read-write bytes-like object, not ${target.type.name}`,
    );
  writableBytes(target).set(data);
  return data.length;
}

// --- IOBase ---------------------------------------------------------------------------------------------------

const MARK = '__IOBase_closed';

getset(IOBaseType, 'closed', (_rt, self: PyObject) => pyBool(getOwn(self, MARK) !== undefined));

function* close(rt: Rt, self: PyObject): Gen {
  if (getOwn(self, MARK) !== undefined) return None;
  try {
    yield* callMethod(rt, self, 'flush');
  } finally {
    setOwn(rt, self, MARK, True);
  }
  return None;
}

/** What happens to a stream that nobody refers to any more: it is closed, errors do not matter. */
export function* finalizeStream(rt: Rt, self: PyObject): Gen<void> {
  try {
    if (yield* isClosed(rt, self)) return;
    yield* callMethod(rt, self, 'close');
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
  }
}
IOBaseType.slots.finalize = finalizeStream;

method(IOBaseType, 'close', '', close);
method(IOBaseType, '__del__', '', function* (rt, self: PyObject): Gen {
  yield* finalizeStream(rt, self);
  return None;
});
for (const name of ['readable', 'writable', 'seekable'])
  method(IOBaseType, name, '', () => pyBool(false));

function check(ability: string, adjective: string): HostFunction {
  return function* (rt: Rt, self: PyObject): Gen {
    if (!(yield* asks(rt, self, ability))) throw unsupported(`File or stream is not ${adjective}.`);
    return True;
  };
}
method(IOBaseType, '_checkReadable', '', check('readable', 'readable'));
method(IOBaseType, '_checkWritable', '', check('writable', 'writable'));
method(IOBaseType, '_checkSeekable', '', check('seekable', 'seekable'));
method(IOBaseType, '_checkClosed', 'msg=None, /', function* (rt, self: PyObject): Gen {
  yield* checkClosed(rt, self);
  return None;
});

method(IOBaseType, 'writelines', 'lines, /', function* (rt, self: PyObject, lines: PyObject): Gen {
  yield* checkClosed(rt, self);
  yield* forEach(rt, lines, function* (line): Gen<boolean> {
    yield* callMethod(rt, self, 'write', [line]);
    return true;
  });
  return None;
});
method(IOBaseType, 'readlines', 'hint=-1, /', function* (rt, self: PyObject, hint?: PyObject): Gen {
  const limit = yield* settle(sizeOr(rt, hint, -1));
  const lines: PyObject[] = [];
  let read = 0;
  for (;;) {
    const line = yield* settle(iterNext(rt, self));
    if (line === null) break;
    lines.push(incref(line));
    read += isStr(line) ? textLength(line.v) : bytesOf(line).length;
    if (limit > 0 && read > limit) break;
  }
  for (const line of lines) line.refcnt--;
  return newList(lines);
});

/** IOBase.readline: a byte at a time, or what `peek` shows up to the line feed. */
function* readline(rt: Rt, self: PyObject, size?: PyObject): Gen {
  const limit = yield* settle(sizeOr(rt, size, -1));
  const peek = yield* getOptionalAttr(rt, self, 'peek');
  const out: number[] = [];
  while (limit < 0 || out.length < limit) {
    let count = 1;
    if (peek !== undefined) {
      const ahead = bytesOf(yield* callMethod(rt, self, 'peek', [newInt(1)]));
      if (ahead.length > 0) {
        const at = ahead.indexOf(10);
        count = at < 0 ? ahead.length : at + 1;
        if (limit >= 0) count = Math.min(count, limit - out.length);
      }
    }
    const data = yield* callMethod(rt, self, 'read', [newInt(count)]);
    if (!isBytes(data))
      throw raise('OSError', `read() should have returned a bytes object, not '${typeName(data)}'`);
    if (data.v.length === 0) break;
    out.push(...data.v);
    if (out[out.length - 1] === 10) break;
  }
  return newBytes(Uint8Array.from(out));
}
method(IOBaseType, 'readline', 'size=-1, /', readline);

IOBaseType.slots.iter = function* (rt, self): Gen {
  yield* checkClosed(rt, self);
  return self;
};
IOBaseType.slots.iternext = function* (rt, self): Gen<PyObject | null> {
  const line = yield* callMethod(rt, self, 'readline');
  const size = isStr(line) ? line.v.length : bytesOf(line).length;
  return size === 0 ? null : line;
};

method(IOBaseType, '__enter__', '', function* (rt, self: PyObject): Gen {
  yield* checkClosed(rt, self);
  return self;
});
method(IOBaseType, '__exit__', '*args', (rt, self: PyObject) => callMethod(rt, self, 'close'));
method(IOBaseType, 'flush', '', function* (rt, self: PyObject): Gen {
  if (getOwn(self, MARK) !== undefined) throw closedError();
  yield* settle<void>(undefined);
  return None;
});
method(IOBaseType, 'isatty', '', function* (rt, self: PyObject): Gen {
  yield* checkClosed(rt, self);
  return pyBool(false);
});
method(IOBaseType, 'tell', '', (rt, self: PyObject) =>
  callMethod(rt, self, 'seek', [newInt(0), newInt(1)]),
);

const refuse =
  (what: string): HostFunction =>
  (): Result => {
    throw unsupported(what);
  };
method(IOBaseType, 'seek', 'offset, whence=0, /', refuse('seek'));
method(IOBaseType, 'truncate', 'size=None, /', refuse('truncate'));
method(IOBaseType, 'fileno', '', refuse('fileno'));

// --- RawIOBase --------------------------------------------------------------------------------------------------

method(RawIOBaseType, 'read', 'size=-1, /', function* (rt, self: PyObject, size?: PyObject): Gen {
  const n = size === undefined ? -1 : Number(yield* settle(asIndex(rt, size)));
  if (n < 0) return yield* callMethod(rt, self, 'readall');
  const buffer = incref(newByteArray(new Uint8Array(n)));
  const got = yield* callMethod(rt, self, 'readinto', [buffer]);
  if (got === None) return None;
  const count = Number(yield* settle(asIndex(rt, got)));
  if (count < 0 || count > n)
    throw valueError(`readinto returned ${count} outside buffer size ${n}`);
  return newBytes(buffer.v.slice(0, count));
});
method(RawIOBaseType, 'readall', '', function* (rt, self: PyObject): Gen {
  const parts: Uint8Array[] = [];
  for (;;) {
    const data = yield* callMethod(rt, self, 'read', [newInt(8192)]);
    if (data === None) {
      if (parts.length === 0) return None;
      break;
    }
    if (!isBytes(data)) throw typeError('read() should return bytes');
    if (data.v.length === 0) break;
    parts.push(data.v);
  }
  return newBytes(joinBytes(parts));
});
method(RawIOBaseType, 'readinto', 'buffer, /', refuse('readinto'));
method(RawIOBaseType, 'write', 'b, /', refuse('write'));

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

// --- BufferedIOBase, TextIOBase -----------------------------------------------------------------------------------

for (const name of ['detach']) method(BufferedIOBaseType, name, '', refuse(name));
for (const name of ['read', 'read1']) method(BufferedIOBaseType, name, 'size=-1, /', refuse(name));
method(BufferedIOBaseType, 'write', 'b, /', refuse('write'));
for (const [name, reader] of [
  ['readinto', 'read'],
  ['readinto1', 'read1'],
] as const) {
  method(BufferedIOBaseType, name, 'buffer, /', function* (rt, self: PyObject, into): Gen {
    const size = bytesOf(into as PyObject).length;
    const data = yield* callMethod(rt, self, reader, [newInt(size)]);
    if (!isBytes(data)) throw typeError('read() should return bytes');
    if (data.v.length > size)
      throw valueError(
        `read() returned too much data: ${size} bytes requested, ${data.v.length} returned`,
      );
    return newInt(fillBuffer(into as PyObject, data.v));
  });
}

method(TextIOBaseType, 'read', 'size=-1, /', refuse('read'));
method(TextIOBaseType, 'readline', 'size=-1, /', refuse('readline'));
method(TextIOBaseType, 'write', 's, /', refuse('write'));
method(TextIOBaseType, 'detach', '', refuse('detach'));
for (const name of ['encoding', 'errors', 'newlines']) getset(TextIOBaseType, name, () => None);

/** `<_io.BufferedReader name='x'>`: the name where the stream has one. */
export function* streamRepr(rt: Rt, self: PyObject, more = ''): Gen {
  let name: PyObject | undefined;
  try {
    name = yield* getOptionalAttr(rt, self, 'name');
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
  }
  if (name === undefined) return newStr(`<${typeName(self)}${more}>`);
  const text = yield* callMethod(rt, name, '__repr__');
  return newStr(`<${typeName(self)} name=${text.v as string}${more}>`);
}

/** Streams of the operating system, and what wraps them, refuse by both methods that pickle and copy ask. */
export function cannotPickle(type: PyType): void {
  const refusal = (_rt: Rt, self: PyObject): never => {
    throw typeError(`cannot pickle '${self.type.name}' instances`);
  };
  method(type, '__reduce__', '', refusal);
  method(type, '__reduce_ex__', 'protocol, /', refusal);
}
