/**
 * Buffered streams of bytes over a raw one: BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair
 * (Modules/_io/bufferedio.c). What is in the buffer is given and taken at once; for the raw stream the
 * thread has to wait.
 */
import { asIndex, callMethod, getAttr, getOptionalAttr, isTrue } from '../../objects/abstract.ts';
import { newByteArray } from '../../objects/bytearray.ts';
import { bytesOf, isBytes } from '../../objects/bytes-common.ts';
import { excTypes, Raise, raise, typeError, valueError } from '../../objects/errors.ts';
import { constructorArgs, isStr } from '../../objects/maybe.ts';
import { getset, method } from '../../objects/native.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import { oserror } from '../../objects/exceptions.ts';
import { makeBuiltinType, newBytes, newInt, newStr, None, pyBool } from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from '../../objects/runtime.ts';
import type { PyType } from '../../objects/type.ts';
import { chargeFor, COST } from '../../objects/work.ts';
import { E } from '../../machine/files/errno.ts';
import { descriptionOf, readDescription, writeDescription } from '../system-call.ts';
import {
  BufferedIOBaseType,
  cannotPickle,
  fillBuffer,
  finalizeStream,
  isClosed,
  joinBytes,
  sizeOr,
  streamRepr,
  unsupported,
} from './base.ts';
import { BufferLock } from './buffer-lock.ts';
import { FileIOType, type FileObject } from './file-io.ts';

export interface BufferedData {
  raw: PyObject | null;
  detached: boolean;
  size: number;
  /** Bytes read ahead, from `readAt` on. */
  ahead: Uint8Array;
  readAt: number;
  /** Bytes not yet written: the first `pending` of `out`. */
  out: Uint8Array;
  pending: number;
  readonly lock: BufferLock;
}

export type Buffered = PyObject<BufferedData>;

const NOTHING = new Uint8Array(0);

const define = (name: string): PyType => makeBuiltinType(name, BufferedIOBaseType, '_io');
export const BufferedReaderType = define('BufferedReader');
export const BufferedWriterType = define('BufferedWriter');
export const BufferedRandomType = define('BufferedRandom');
const BOTH = [BufferedReaderType, BufferedWriterType, BufferedRandomType];
const READERS = [BufferedReaderType, BufferedRandomType];
const WRITERS = [BufferedWriterType, BufferedRandomType];

export const defaultBufferSize = (rt: Rt): number =>
  rt.profile.library === '3.14' ? 131_072 : 8192;

// --- making and holding -----------------------------------------------------------------------------------------

const fresh = (): BufferedData => ({
  raw: null,
  detached: false,
  size: 0,
  ahead: NOTHING,
  readAt: 0,
  out: NOTHING,
  pending: 0,
  lock: new BufferLock(),
});

/** A buffered stream made by the host, e.g. by open(). */
export function newBuffered(type: PyType, raw: PyObject, size: number): Buffered {
  const o: Buffered = new PyObject(type, fresh());
  o.v.raw = incref(raw);
  o.v.size = size;
  return o;
}

export function* requireAbility(
  rt: Rt,
  raw: PyObject,
  name: 'readable' | 'writable' | 'seekable',
): Gen<void> {
  if (!(yield* settle(isTrue(rt, yield* callMethod(rt, raw, name)))))
    throw unsupported(`File or stream is not ${name}.`);
}

function initFor(type: PyType, abilities: readonly ('readable' | 'writable' | 'seekable')[]): void {
  const bind = constructorArgs(type.name, 'raw, buffer_size=8192');
  type.slots.init = function* (
    rt: Rt,
    o: PyObject,
    args: readonly PyObject[],
    kw: KwArgs | null,
  ): Gen<void> {
    const self = o as Buffered;
    const [raw, sizeArg] = bind(args, kw);
    for (const ability of abilities) yield* requireAbility(rt, raw as PyObject, ability);
    const size =
      sizeArg === undefined ? defaultBufferSize(rt) : Number(yield* settle(asIndex(rt, sizeArg)));
    if (size <= 0) throw valueError('buffer size must be strictly positive');
    const old = self.v.raw;
    Object.assign(self.v, { ...fresh(), lock: self.v.lock, raw: incref(raw as PyObject), size });
    if (old !== null) decref(rt, old);
  };
}
initFor(BufferedReaderType, ['readable']);
initFor(BufferedWriterType, ['writable']);
initFor(BufferedRandomType, ['seekable', 'readable', 'writable']);

for (const type of BOTH) {
  Object.assign(type.slots, {
    new: (_rt, t) => new PyObject<BufferedData>(t, fresh()),
    finalize: finalizeStream,
    repr: (rt, o) => streamRepr(rt, o),
    traverse: (o, visit) => {
      const { raw } = (o as Buffered).v;
      if (raw !== null) visit(raw);
    },
  } satisfies typeof type.slots);
}

function rawOf(self: Buffered): PyObject {
  if (self.v.raw !== null) return self.v.raw;
  throw valueError(
    self.v.detached ? 'raw stream has been detached' : 'I/O operation on uninitialized object',
  );
}

function* closedRaw(rt: Rt, self: Buffered): Gen<boolean> {
  const raw = rawOf(self);
  return raw.type === FileIOType ? (raw as FileObject).v.fd < 0 : yield* isClosed(rt, raw);
}

function* notClosed(rt: Rt, self: Buffered, what: string): Gen<void> {
  if (yield* closedRaw(rt, self)) throw valueError(what);
}

/** Run `body` with the buffer to oneself. */
function* locked<T>(rt: Rt, self: Buffered, body: () => Gen<T>): Gen<T> {
  const { lock } = self.v;
  yield* lock.take(rt, self);
  try {
    return yield* body();
  } finally {
    yield* lock.release(rt);
  }
}

// --- the raw stream -----------------------------------------------------------------------------------------------

/** One read of the raw stream: null when it would block. */
function* rawRead(rt: Rt, self: Buffered, count: number): Gen<Uint8Array | null> {
  const raw = rawOf(self);
  if (raw.type === FileIOType && (raw as FileObject).v.fd >= 0)
    return yield* readDescription(rt, descriptionOf(rt, (raw as FileObject).v.fd), count);
  const buffer = incref(newByteArray(new Uint8Array(count)));
  const got = yield* callMethod(rt, raw, 'readinto', [buffer]);
  if (got === None) return null;
  if (got.type.slots.index === undefined) throw raise('OSError', 'raw readinto() failed');
  const n = Number(yield* settle(asIndex(rt, got)));
  if (n < 0 || n > count)
    throw raise(
      'OSError',
      `raw readinto() returned invalid length ${n} (should have been between 0 and ${count})`,
    );
  return buffer.v.slice(0, n);
}

/** One write to the raw stream: null when it would block. */
function* rawWrite(rt: Rt, self: Buffered, bytes: Uint8Array): Gen<number | null> {
  const raw = rawOf(self);
  if (raw.type === FileIOType && (raw as FileObject).v.fd >= 0)
    return yield* writeDescription(rt, descriptionOf(rt, (raw as FileObject).v.fd), bytes);
  const got = yield* callMethod(rt, raw, 'write', [newBytes(bytes.slice())]);
  if (got === None) return null;
  const n = Number(yield* settle(asIndex(rt, got)));
  if (n < 0 || n > bytes.length)
    throw raise(
      'OSError',
      `raw write() returned invalid length ${n} (should have been between 0 and ${bytes.length})`,
    );
  return n;
}

function* rawPosition(rt: Rt, self: Buffered): Gen<number> {
  const n = Number(yield* settle(asIndex(rt, yield* callMethod(rt, rawOf(self), 'tell'))));
  if (n < 0) throw raise('OSError', `Raw stream returned invalid position ${n}`);
  return n;
}

// --- writing ------------------------------------------------------------------------------------------------------

function wouldBlock(written: number): Raise {
  const e = oserror([newInt(E.AGAIN), newStr('write could not complete without blocking')]);
  e.v.fields?.set('characters_written', incref(newInt(written)));
  return new Raise(e);
}

/** Everything in the buffer to the raw stream; the lock is held. */
function* flushOut(rt: Rt, self: Buffered): Gen<void> {
  const data = self.v;
  while (data.pending > 0) {
    const n = yield* rawWrite(rt, self, data.out.subarray(0, data.pending));
    if (n === null) throw wouldBlock(0);
    data.out.copyWithin(0, n, data.pending);
    data.pending -= n;
  }
}

/** What was read ahead is given back, so that the raw position is the stream's. */
function* rewind(rt: Rt, self: Buffered): Gen<void> {
  const data = self.v;
  const left = data.ahead.length - data.readAt;
  data.ahead = NOTHING;
  data.readAt = 0;
  if (left > 0) yield* callMethod(rt, rawOf(self), 'seek', [newInt(-left), newInt(1)]);
}

function store(data: BufferedData, bytes: Uint8Array): void {
  if (data.out.length < data.pending + bytes.length) {
    const grown = new Uint8Array(
      Math.min(data.size, Math.max(512, data.out.length * 2, data.pending + bytes.length)),
    );
    grown.set(data.out.subarray(0, data.pending));
    data.out = grown;
  }
  data.out.set(bytes, data.pending);
  data.pending += bytes.length;
}

/** Write bytes; the host's own way in (TextIOWrapper over a plain buffer). */
export function* writeBuffered(rt: Rt, self: Buffered, bytes: Uint8Array): Gen<number> {
  yield* notClosed(rt, self, 'write to closed file');
  const data = self.v;
  return yield* locked(rt, self, function* (): Gen<number> {
    if (data.ahead.length > data.readAt) yield* rewind(rt, self);
    if (data.pending + bytes.length <= data.size) {
      store(data, bytes);
      return bytes.length;
    }
    try {
      yield* flushOut(rt, self);
    } catch (e) {
      if (!(e instanceof Raise) || e.exc.type !== excTypes['BlockingIOError']) throw e;
      const room = data.size - data.pending;
      store(data, bytes.subarray(0, room));
      if (room >= bytes.length) return bytes.length;
      throw wouldBlock(room);
    }
    let done = 0;
    while (bytes.length - done > data.size) {
      const n = yield* rawWrite(rt, self, bytes.subarray(done));
      if (n === null) {
        const part = bytes.subarray(done, done + data.size);
        store(data, part);
        throw wouldBlock(done + part.length);
      }
      done += n;
    }
    store(data, bytes.subarray(done));
    return bytes.length;
  });
}

export function* flushBuffered(rt: Rt, self: Buffered): Gen<void> {
  yield* notClosed(rt, self, 'flush of closed file');
  if (self.v.pending === 0 && !self.v.lock.busy && self.v.ahead.length === self.v.readAt) return;
  yield* locked(rt, self, function* (): Gen<void> {
    yield* flushOut(rt, self);
    if (self.type !== BufferedReaderType) yield* rewind(rt, self);
  });
}

for (const type of WRITERS) {
  method(type, 'write', 'buffer, /', function* (rt, self: Buffered, b: PyObject): Gen {
    rawOf(self);
    if (isStr(b)) throw typeError("a bytes-like object is required, not 'str'");
    const bytes = bytesOf(b);
    chargeFor(rt, bytes.length, COST.copy);
    return newInt(yield* writeBuffered(rt, self, bytes));
  });
  method(type, 'flush', '', function* (rt, self: Buffered): Gen {
    yield* flushBuffered(rt, self);
    return None;
  });
}

// --- reading ------------------------------------------------------------------------------------------------------

function taken(data: BufferedData, count: number): Uint8Array {
  const part = data.ahead.slice(data.readAt, data.readAt + count);
  data.readAt += part.length;
  return part;
}

/** Read ahead once: how many bytes came, null when it would block. */
function* fill(rt: Rt, self: Buffered): Gen<number | null> {
  const data = self.v;
  const more = yield* rawRead(rt, self, data.size);
  if (more === null) return null;
  data.ahead =
    data.readAt === data.ahead.length ? more : joinBytes([data.ahead.subarray(data.readAt), more]);
  data.readAt = 0;
  return more.length;
}

function* readAll(rt: Rt, self: Buffered): Gen {
  const data = self.v;
  const parts = [taken(data, data.ahead.length)];
  yield* flushOut(rt, self);
  const raw = rawOf(self);
  if ((yield* getOptionalAttr(rt, raw, 'readall')) !== undefined) {
    const rest = yield* callMethod(rt, raw, 'readall');
    if (rest !== None && !isBytes(rest)) throw typeError(`readall() should return bytes`);
    if (rest === None) {
      if ((parts[0] as Uint8Array).length === 0) return None;
    } else parts.push(rest.v as Uint8Array);
    return newBytes(joinBytes(parts));
  }
  for (;;) {
    const more = yield* callMethod(rt, raw, 'read');
    if (more === None || bytesOf(more).length === 0) {
      const size = parts.reduce((sum, part) => sum + part.length, 0);
      return more === None && size === 0 ? None : newBytes(joinBytes(parts));
    }
    parts.push(bytesOf(more));
  }
}

/** Exactly `count` bytes where they come; fewer at the end or where it would block. */
function* readCount(rt: Rt, self: Buffered, count: number): Gen<Uint8Array | null> {
  const data = self.v;
  yield* flushOut(rt, self);
  const parts = [taken(data, count)];
  let left = count - (parts[0] as Uint8Array).length;
  while (left > 0) {
    // Whole buffers go past the buffer.
    const direct = left - (left % data.size);
    if (direct > 0) {
      const more = yield* rawRead(rt, self, direct);
      if (more === null && left === count) return null;
      if (more === null || more.length === 0) break;
      parts.push(more);
      left -= more.length;
      continue;
    }
    const got = yield* fill(rt, self);
    if (got === null && left === count) return null;
    if (got === null || got === 0) break;
    const part = taken(data, left);
    parts.push(part);
    left -= part.length;
  }
  return joinBytes(parts);
}

/** read(n) for n >= 0: at once when the buffer has them. */
export function* readBuffered(rt: Rt, self: Buffered, count: number): Gen<Uint8Array | null> {
  const data = self.v;
  if (data.ahead.length - data.readAt >= count && !data.lock.busy) return taken(data, count);
  return yield* locked(rt, self, () => readCount(rt, self, count));
}

/** read1(n): what is in the buffer, or what one read gives. */
export function* readOnce(rt: Rt, self: Buffered, count: number): Gen<Uint8Array> {
  const data = self.v;
  if (data.ahead.length > data.readAt && !data.lock.busy) return taken(data, count);
  return yield* locked(rt, self, function* (): Gen<Uint8Array> {
    yield* flushOut(rt, self);
    if (data.ahead.length > data.readAt) return taken(data, count);
    const more = yield* rawRead(rt, self, count);
    return more ?? NOTHING;
  });
}

function* readLine(rt: Rt, self: Buffered, limit: number): Gen<Uint8Array> {
  const data = self.v;
  const parts: Uint8Array[] = [];
  let left = limit < 0 ? Infinity : limit;
  while (left > 0) {
    const at = data.ahead.indexOf(10, data.readAt);
    const end = at < 0 ? data.ahead.length : at + 1;
    const part = taken(data, Math.min(end - data.readAt, left));
    parts.push(part);
    left -= part.length;
    if (part.length > 0 && part[part.length - 1] === 10) break;
    if (left <= 0) break;
    yield* flushOut(rt, self);
    const got = yield* fill(rt, self);
    if (got === null || got === 0) break;
  }
  return joinBytes(parts);
}

function* lineOf(rt: Rt, self: Buffered, limit: number): Gen<Uint8Array> {
  const data = self.v;
  const at = data.lock.busy ? -1 : data.ahead.indexOf(10, data.readAt);
  if (at >= 0 && (limit < 0 || at + 1 - data.readAt <= limit))
    return taken(data, at + 1 - data.readAt);
  return yield* locked(rt, self, () => readLine(rt, self, limit));
}

for (const type of READERS) {
  method(type, 'read', 'size=-1, /', function* (rt, self: Buffered, size?: PyObject): Gen {
    const n = yield* settle(sizeOr(rt, size, -1));
    if (n < -1) throw valueError('read length must be non-negative or -1');
    yield* notClosed(rt, self, 'read of closed file');
    if (n < 0) return yield* locked(rt, self, () => readAll(rt, self));
    const data = yield* readBuffered(rt, self, n);
    if (data !== null) chargeFor(rt, data.length, COST.copy);
    return data === null ? None : newBytes(data);
  });
  method(type, 'read1', 'size=-1, /', function* (rt, self: Buffered, size?: PyObject): Gen {
    const n = size === undefined ? -1 : Number(yield* settle(asIndex(rt, size)));
    yield* notClosed(rt, self, 'read of closed file');
    if (n === 0) return newBytes(NOTHING);
    return newBytes(yield* readOnce(rt, self, n < 0 ? self.v.size : n));
  });
  method(type, 'peek', 'size=0, /', function* (rt, self: Buffered): Gen {
    yield* notClosed(rt, self, 'peek of closed file');
    return yield* locked(rt, self, function* (): Gen {
      yield* flushOut(rt, self);
      if (self.v.ahead.length === self.v.readAt) yield* fill(rt, self);
      return newBytes(self.v.ahead.slice(self.v.readAt));
    });
  });
  method(type, 'readline', 'size=-1, /', function* (rt, self: Buffered, size?: PyObject): Gen {
    const n = yield* settle(sizeOr(rt, size, -1));
    yield* notClosed(rt, self, 'readline of closed file');
    return newBytes(yield* lineOf(rt, self, n));
  });
  method(type, 'readinto', 'buffer, /', function* (rt, self: Buffered, into: PyObject): Gen {
    yield* notClosed(rt, self, 'readinto of closed file');
    const data = yield* readBuffered(rt, self, bytesOf(into).length);
    return data === null ? None : newInt(fillBuffer(into, data));
  });
  method(type, 'readinto1', 'buffer, /', function* (rt, self: Buffered, into: PyObject): Gen {
    yield* notClosed(rt, self, 'readinto of closed file');
    const count = bytesOf(into).length;
    return newInt(fillBuffer(into, count === 0 ? NOTHING : yield* readOnce(rt, self, count)));
  });
  type.slots.iternext = function* (rt, o): Gen<PyObject | null> {
    yield* notClosed(rt, o as Buffered, 'readline of closed file');
    // A subclass may have its own way to read a line.
    if (o.type.isHeap) {
      const line = yield* callMethod(rt, o, 'readline');
      return bytesOf(line).length === 0 ? null : line;
    }
    const line = yield* lineOf(rt, o as Buffered, -1);
    return line.length === 0 ? null : newBytes(line);
  };
}

// --- what all three have ----------------------------------------------------------------------------------------------

function* tell(rt: Rt, self: Buffered): Gen<number> {
  const { ahead, readAt, pending } = self.v;
  return (yield* rawPosition(rt, self)) - (ahead.length - readAt) + pending;
}

function* seek(rt: Rt, self: Buffered, offset: number, whence: number): Gen {
  const data = self.v;
  const raw = rawOf(self);
  yield* requireAbility(rt, raw, 'seekable');
  if (data.ahead.length > 0 && whence !== 2 && data.pending === 0) {
    const here = yield* tell(rt, self);
    const target = whence === 1 ? here + offset : offset;
    const at = data.readAt + target - here;
    if (at >= 0 && at <= data.ahead.length) {
      data.readAt = at;
      return newInt(target);
    }
  }
  return yield* locked(rt, self, function* (): Gen {
    yield* flushOut(rt, self);
    const by = whence === 1 ? offset - (data.ahead.length - data.readAt) : offset;
    const at = yield* callMethod(rt, raw, 'seek', [newInt(by), newInt(whence)]);
    data.ahead = NOTHING;
    data.readAt = 0;
    return at;
  });
}

function* close(rt: Rt, self: Buffered): Gen {
  if (self.v.raw === null && !self.v.detached)
    throw valueError('I/O operation on uninitialized object');
  if (yield* closedRaw(rt, self)) return None;
  try {
    yield* callMethod(rt, self, 'flush');
  } finally {
    yield* callMethod(rt, rawOf(self), 'close');
    self.v.ahead = NOTHING;
    self.v.readAt = 0;
  }
  return None;
}

for (const type of BOTH) {
  method(type, 'close', '', close);
  method(type, 'detach', '', function* (rt, self: Buffered): Gen {
    const raw = rawOf(self);
    yield* callMethod(rt, self, 'flush');
    self.v.raw = null;
    self.v.detached = true;
    raw.refcnt--;
    return raw;
  });
  method(type, 'seek', 'target, whence=0, /', function* (rt, self: Buffered, target, whence): Gen {
    const how = whence === undefined ? 0 : Number(yield* settle(asIndex(rt, whence as PyObject)));
    if (how < 0 || how > 2) throw valueError(`whence value ${how} unsupported`);
    yield* notClosed(rt, self, 'seek of closed file');
    return yield* seek(rt, self, Number(yield* settle(asIndex(rt, target as PyObject))), how);
  });
  method(type, 'tell', '', function* (rt, self: Buffered): Gen {
    return newInt(yield* tell(rt, self));
  });
  method(type, 'truncate', 'pos=None, /', function* (rt, self: Buffered, pos?: PyObject): Gen {
    yield* notClosed(rt, self, 'truncate of closed file');
    if (type === BufferedReaderType) throw unsupported('truncate');
    yield* flushBuffered(rt, self);
    const at = pos === undefined || pos === None ? newInt(yield* tell(rt, self)) : pos;
    return yield* callMethod(rt, rawOf(self), 'truncate', [at]);
  });
  for (const name of ['seekable', 'fileno', 'isatty'])
    method(type, name, '', (rt, self: Buffered) => callMethod(rt, rawOf(self), name));
  if (type !== BufferedWriterType)
    method(type, 'readable', '', (rt, self: Buffered) => callMethod(rt, rawOf(self), 'readable'));
  if (type !== BufferedReaderType)
    method(type, 'writable', '', (rt, self: Buffered) => callMethod(rt, rawOf(self), 'writable'));
  cannotPickle(type);
  getset(type, 'closed', function* (rt, self: Buffered): Gen {
    return pyBool(yield* closedRaw(rt, self));
  });
  getset(type, 'raw', (_rt, self: Buffered) => self.v.raw ?? None);
  for (const name of ['name', 'mode'])
    getset(type, name, (rt, self: Buffered) => getAttr(rt, rawOf(self), name));
  getset(
    type,
    '_finalizing',
    () => pyBool(false),
    () => undefined,
  );
}
method(BufferedReaderType, 'flush', '', function* (rt, self: Buffered): Gen {
  yield* notClosed(rt, self, 'flush of closed file');
  return yield* callMethod(rt, rawOf(self), 'flush');
});
