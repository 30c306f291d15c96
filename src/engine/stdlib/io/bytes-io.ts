/** `BytesIO`: a stream of bytes in memory (Modules/_io/bytesio.c). */
import { asIndex, callMethod, typeName } from '../../objects/abstract.ts';
import { bytesFrom, bytesOf } from '../../objects/bytes-common.ts';
import { checkResizable, plainBuffer } from '../../objects/buffer.ts';
import { memoryViewOf } from '../../objects/memoryview.ts';
import { raise, typeError, valueError } from '../../objects/errors.ts';
import { constructorArgs, isStr } from '../../objects/maybe.ts';
import { getset, method } from '../../objects/native.ts';
import { incref, PyObject } from '../../objects/object.ts';
import {
  makeBuiltinType,
  newBytes,
  newInt,
  newTuple,
  None,
  ObjectType,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { chargeFor, COST } from '../../objects/work.ts';
import { instanceDict } from '../../objects/abstract.ts';
import { BufferedIOBaseType, closedError, fillBuffer, finalizeStream, sizeOr } from './base.ts';

interface BytesData {
  /** null: closed. */
  bytes: Uint8Array | null;
  size: number;
  pos: number;
  /** What lent its memory to views: while one of them is held, the size stays. */
  lenders: readonly Lender[];
}

type BytesStream = PyObject<BytesData>;

/** What a view of the stream's memory belongs to (`getbuffer().obj`). */
type Lender = PyObject<BytesStream>;
const LenderType = makeBuiltinType('_BytesIOBuffer', ObjectType, '_io', true);
Object.assign(LenderType.slots, {
  buffer: (o) => plainBuffer((o as Lender).v.v.bytes ?? new Uint8Array(0), false),
  traverse: (o, visit) => visit((o as Lender).v),
} satisfies typeof LenderType.slots);

/** Before the stream's memory is exchanged. */
function checkUnlent(data: BytesData): void {
  for (const lender of data.lenders) checkResizable(lender);
}

export const BytesIOType = makeBuiltinType('BytesIO', BufferedIOBaseType, '_io');

const bind = constructorArgs('BytesIO', "initial_bytes=b''");

Object.assign(BytesIOType.slots, {
  new: (_rt, type) =>
    new PyObject<BytesData>(type, { bytes: new Uint8Array(0), size: 0, pos: 0, lenders: [] }),
  init: function* (rt, o, args, kw): Gen<void> {
    const [initial] = bind(args, kw);
    checkUnlent((o as BytesStream).v);
    let bytes = new Uint8Array(0);
    if (initial !== undefined && initial !== None) {
      if (isStr(initial)) throw typeError("a bytes-like object is required, not 'str'");
      if (initial.type.slots.iter === undefined)
        throw typeError(`a bytes-like object is required, not '${typeName(initial)}'`);
      bytes = (yield* settle(bytesFrom(rt, initial))).slice();
    }
    Object.assign((o as BytesStream).v, { bytes, size: bytes.length, pos: 0 });
  },
  finalize: finalizeStream,
  iternext: function* (rt, o): Gen<PyObject | null> {
    if (o.type.isHeap) {
      const line = yield* callMethod(rt, o, 'readline');
      return bytesOf(line).length === 0 ? null : line;
    }
    const line = readLine(o as BytesStream, -1);
    return line.length === 0 ? null : newBytes(line);
  },
} satisfies typeof BytesIOType.slots);

type Open = BytesData & { bytes: Uint8Array };

function opened(self: BytesStream): Open {
  if (self.v.bytes === null) throw closedError();
  return self.v as Open;
}

function reserve(data: Open, size: number): void {
  if (size <= data.bytes.length) return;
  const grown = new Uint8Array(Math.max(size, data.bytes.length * 2, 64));
  grown.set(data.bytes.subarray(0, data.size));
  data.bytes = grown;
}

function readBytes(self: BytesStream, count: number): Uint8Array {
  const data = opened(self);
  const out = data.bytes.slice(data.pos, Math.min(data.size, data.pos + count));
  if (data.pos < data.size) data.pos += out.length;
  return out;
}

function readLine(self: BytesStream, limit: number): Uint8Array {
  const data = opened(self);
  const at = data.bytes.subarray(0, data.size).indexOf(10, data.pos);
  const end = at < 0 ? data.size : at + 1;
  const count = Math.max(0, end - data.pos);
  return readBytes(self, limit < 0 ? count : Math.min(count, limit));
}

for (const name of ['read', 'read1'])
  method(BytesIOType, name, 'size=-1, /', function* (rt, self: BytesStream, size?: PyObject): Gen {
    opened(self);
    const n = yield* settle(sizeOr(rt, size, -1));
    const out = readBytes(self, n < 0 ? Infinity : n);
    chargeFor(rt, out.length, COST.copy);
    return newBytes(out);
  });
method(BytesIOType, 'readline', 'size=-1, /', function* (rt, self: BytesStream, size): Gen {
  opened(self);
  return newBytes(readLine(self, yield* settle(sizeOr(rt, size as PyObject | undefined, -1))));
});
method(BytesIOType, 'readinto', 'buffer, /', (_rt, self: BytesStream, into: PyObject) =>
  newInt(fillBuffer(into, readBytes(self, bytesOf(into).length))),
);
method(BytesIOType, 'write', 'b, /', (rt, self: BytesStream, b: PyObject) => {
  const data = opened(self);
  checkUnlent(data);
  if (isStr(b)) throw typeError("a bytes-like object is required, not 'str'");
  const bytes = bytesOf(b);
  if (bytes.length === 0) return newInt(0);
  const end = data.pos + bytes.length;
  reserve(data, end);
  // A gap behind the end reads as zeros.
  if (data.pos > data.size) data.bytes.fill(0, data.size, data.pos);
  data.bytes.set(bytes, data.pos);
  data.pos = end;
  data.size = Math.max(data.size, end);
  chargeFor(rt, bytes.length, COST.copy);
  return newInt(bytes.length);
});

function* seek(rt: Rt, self: BytesStream, to: PyObject, whence?: PyObject): Gen {
  const data = opened(self);
  const how = whence === undefined ? 0 : Number(yield* settle(asIndex(rt, whence)));
  const by = Number(yield* settle(asIndex(rt, to)));
  if (how === 0 && by < 0) throw valueError(`negative seek value ${by}`);
  if (how < 0 || how > 2) throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
  data.pos = Math.max(0, by + (how === 1 ? data.pos : how === 2 ? data.size : 0));
  return newInt(data.pos);
}
method(BytesIOType, 'seek', 'pos, whence=0, /', seek);
method(BytesIOType, 'tell', '', (_rt, self: BytesStream) => newInt(opened(self).pos));
method(BytesIOType, 'truncate', 'size=None, /', function* (rt, self: BytesStream, size): Gen {
  const data = opened(self);
  checkUnlent(data);
  const n = yield* settle(sizeOr(rt, size as PyObject | undefined, data.pos));
  if (n < 0) throw valueError(`negative size value ${n}`);
  if (n < data.size) {
    data.bytes.fill(0, n, data.size);
    data.size = n;
  }
  return newInt(n);
});
method(BytesIOType, 'getvalue', '', (rt, self: BytesStream) => {
  const data = opened(self);
  chargeFor(rt, data.size, COST.copy);
  return newBytes(data.bytes.slice(0, data.size));
});
method(BytesIOType, 'getbuffer', '', (_rt, self: BytesStream) => {
  const data = opened(self);
  data.lenders = data.lenders.filter((lender) => (lender.ext?.exports ?? 0) > 0);
  // The views look at the very bytes of the stream: room beyond the end is cut off first.
  if (data.bytes.length !== data.size) data.bytes = data.bytes.slice(0, data.size);
  const lender: Lender = new PyObject<BytesStream>(LenderType, incref(self));
  data.lenders = [...data.lenders, lender];
  return memoryViewOf(lender);
});
method(BytesIOType, 'close', '', (_rt, self: BytesStream) => {
  checkUnlent(self.v);
  self.v.bytes = null;
  return None;
});
for (const name of ['readable', 'writable', 'seekable'])
  method(BytesIOType, name, '', (_rt, self: BytesStream) => {
    opened(self);
    return pyBool(true);
  });
method(BytesIOType, 'flush', '', (_rt, self: BytesStream) => {
  opened(self);
  return None;
});
method(BytesIOType, 'isatty', '', (_rt, self: BytesStream) => {
  opened(self);
  return pyBool(false);
});
getset(BytesIOType, 'closed', (_rt, self: BytesStream) => pyBool(self.v.bytes === null));
method(BytesIOType, '__getstate__', '', (_rt, self: BytesStream) => {
  const data = opened(self);
  const value = newBytes(data.bytes.slice(0, data.size));
  return newTuple([value, newInt(data.pos), instanceDict(self) ?? None]);
});
method(BytesIOType, '__setstate__', 'state, /', (_rt, self: BytesStream, state: PyObject) => {
  checkUnlent(self.v);
  const items = state.v as readonly PyObject[];
  if (!Array.isArray(items) || items.length < 3)
    throw typeError(
      `${typeName(self)}.__setstate__ argument should be 3-tuple, got ${typeName(state)}`,
    );
  const bytes = bytesOf(items[0] as PyObject).slice();
  const pos = Number((items[1] as PyObject<number>).v);
  if (pos < 0) throw raise('ValueError', 'position value cannot be negative');
  Object.assign(self.v, { bytes, size: bytes.length, pos });
  return None;
});
