/**
 * Writing pickles (the Pickler half of Modules/_pickle.c): byte for byte what CPython writes. Here are the
 * objects whose form is fixed; everything else is taken apart in pickle/reduce.ts.
 */
import { str, typeName } from '../../objects/abstract.ts';
import { encodeText } from '../../objects/codecs.ts';
import type { DictEntry, DictTable } from '../../objects/dict-table.ts';
import { overflowError, Raise } from '../../objects/errors.ts';
import { addNote } from '../../objects/exceptions.ts';
import { intToText } from '../../objects/int.ts';
import { floatRepr } from '../../objects/num-text.ts';
import { decref, incref, type PyObject } from '../../objects/object.ts';
import { fullTypeName } from '../../objects/plain.ts';
import {
  BoolType,
  ByteArrayType,
  BytesType,
  DictType,
  FloatType,
  FrozenSetType,
  IntType,
  ListType,
  newBytes,
  newList,
  newStr,
  newTuple,
  None,
  SetType,
  StrType,
  True,
  TupleType,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import type { SetTable } from '../../objects/set-table.ts';
import { escapeCode } from '../../objects/text.ts';
import { BATCH, BYTE_NS, OBJECT_NS, OP } from './opcodes.ts';
import { picklingError } from './errors.ts';
import { isPickleBuffer, saveBuffer } from './buffers.ts';
import { saveByReduction, saveReduced } from './reduce.ts';
import { PickleWriter } from './writer.ts';

/** One run of a pickler: what it writes and what it has written already. */
export class Saver {
  readonly rt: Rt;
  readonly protocol: number;
  readonly binary: boolean;
  readonly fixImports: boolean;
  readonly out = new PickleWriter();
  /** Place of each object that was written; the objects are counted. */
  memo: Map<PyObject, number>;
  /** No memo at all: `Pickler.fast`. */
  fast = false;
  /** Hooks of a subclass or instance; null: none. */
  persistentId: PyObject | null = null;
  reducerOverride: PyObject | null = null;
  dispatchTable: PyObject | null = null;
  bufferCallback: PyObject | null = null;

  constructor(rt: Rt, protocol: number, fixImports: boolean, memo: Map<PyObject, number>) {
    this.rt = rt;
    this.protocol = protocol;
    this.binary = protocol > 0;
    this.fixImports = fixImports && protocol < 3;
    this.memo = memo;
  }

  memoize(o: PyObject): void {
    if (this.fast) return;
    const place = this.memo.size;
    this.memo.set(incref(o), place);
    if (this.protocol >= 4) this.out.byte(OP.MEMOIZE);
    else if (!this.binary) this.out.ascii(`p${place}\n`);
    else if (place < 256) this.out.sized(OP.BINPUT, place, 1);
    else this.out.sized(OP.LONG_BINPUT, place, 4);
  }

  /** What stands for an object that was written before. */
  again(place: number): void {
    if (!this.binary) this.out.ascii(`g${place}\n`);
    else if (place < 256) this.out.sized(OP.BINGET, place, 1);
    else this.out.sized(OP.LONG_BINGET, place, 4);
  }
}

// --- the whole pickle -----------------------------------------------------------------------------------------

export function* savePickle(s: Saver, o: PyObject): Gen<void> {
  if (s.protocol >= 2) s.out.sized(OP.PROTO, s.protocol, 1);
  if (s.protocol >= 4) s.out.framing = true;
  yield* save(s, o, false);
  s.out.byte(OP.STOP);
  s.out.closeFrame();
  s.out.framing = false;
  s.rt.charge(s.out.size * BYTE_NS);
}

/** Adds a line about the place to an error, as 3.14 does. */
export function* noting<T>(s: Saver, text: () => Gen<string>, body: Gen<T>): Gen<T> {
  try {
    return yield* body;
  } catch (e) {
    if (e instanceof Raise && s.rt.profile.library !== '3.13')
      yield* addNote(s.rt, e.exc, yield* text());
    throw e;
  }
}

/** The same where the text is there at once. */
export function when<T>(s: Saver, o: PyObject, what: string, body: Gen<T>): Gen<T> {
  return noting(s, textGen(`when serializing ${fullTypeName(o.type)} ${what}`), body);
}

function textGen(text: string): () => Gen<string> {
  // eslint-disable-next-line require-yield -- a native frame that never has to wait
  return function* () {
    return text;
  };
}

export function* save(s: Saver, o: PyObject, isPersistentId: boolean): Gen<void> {
  s.rt.charge(OBJECT_NS);
  if (!isPersistentId && s.persistentId !== null && (yield* savePersistent(s, o))) return;
  if (saveAtom(s, o)) {
    s.out.boundary();
    return;
  }
  const known = s.memo.get(o);
  if (known !== undefined) {
    s.again(known);
    return;
  }
  if (o.type === StrType) saveText(s, o as PyObject<string>);
  else if (o.type === BytesType) yield* saveBytes(s, o as PyObject<Uint8Array>);
  else {
    s.rt.enter(' while pickling an object');
    try {
      yield* saveCompound(s, o);
    } finally {
      s.rt.leave();
    }
  }
  s.out.boundary();
}

function* saveCompound(s: Saver, o: PyObject): Gen<void> {
  switch (o.type) {
    case DictType:
      return yield* saveDict(s, o as PyObject<DictTable>);
    case ListType:
      return yield* saveList(s, o as PyObject<PyObject[]>);
    case TupleType:
      return yield* saveTuple(s, o as PyObject<readonly PyObject[]>);
    case SetType:
      return yield* saveSet(s, o as PyObject<SetTable>);
    case FrozenSetType:
      return yield* saveFrozenSet(s, o as PyObject<SetTable>);
    case ByteArrayType:
      return yield* saveByteArray(s, o as PyObject<Uint8Array>);
  }
  if (isPickleBuffer(o)) return yield* saveBuffer(s, o);
  yield* saveByReduction(s, o);
}

function* savePersistent(s: Saver, o: PyObject): Gen<boolean> {
  const id = incref(yield* settle(s.rt.call(s.persistentId as PyObject, [o])));
  try {
    if (id === None) return false;
    if (s.binary) {
      yield* save(s, id, true);
      s.out.byte(OP.BINPERSID);
    } else {
      const text = yield* settle(str(s.rt, id));
      if (/[^\0-\x7f]/.test(text))
        throw picklingError('persistent IDs in protocol 0 must be ASCII strings');
      s.out.ascii(`P${text}\n`);
    }
    return true;
  } finally {
    decref(s.rt, id);
  }
}

// --- numbers and None -----------------------------------------------------------------------------------------

/** Objects without identity of their own; false: something else. */
function saveAtom(s: Saver, o: PyObject): boolean {
  if (o === None) s.out.byte(OP.NONE);
  else if (o.type === IntType) saveInt(s, o.v as number | bigint);
  else if (o.type === BoolType) {
    if (s.protocol >= 2) s.out.byte(o === True ? OP.NEWTRUE : OP.NEWFALSE);
    else s.out.ascii(o === True ? 'I01\n' : 'I00\n');
  } else if (o.type === FloatType) saveFloat(s, o.v as number);
  else return false;
  return true;
}

function saveInt(s: Saver, value: number | bigint): void {
  if (typeof value === 'number' && value >= -0x80000000 && value <= 0x7fffffff) {
    if (!s.binary) s.out.ascii(`I${value}\n`);
    else if (value >= 0 && value < 256) s.out.sized(OP.BININT1, value, 1);
    else if (value >= 0 && value < 65536) s.out.sized(OP.BININT2, value, 2);
    else s.out.sized(OP.BININT, value < 0 ? value + 0x100000000 : value, 4);
    return;
  }
  if (s.protocol < 2) {
    s.out.ascii(`L${intToText(s.rt, value)}L\n`);
    return;
  }
  const bytes = twosComplement(BigInt(value));
  if (bytes.length < 256) s.out.sized(OP.LONG1, bytes.length, 1);
  else s.out.sized(OP.LONG4, bytes.length, 4);
  s.out.raw(bytes);
}

/** As few bytes as hold the number and its sign, lowest first. */
function twosComplement(value: bigint): Uint8Array {
  const magnitude = value < 0n ? -value - 1n : value;
  const count = (magnitude.toString(16).length + 1) >> 1;
  let text = BigInt.asUintN((count + 1) * 8, value).toString(16);
  text = text.padStart((count + 1) * 2, '0');
  const all = new Uint8Array(count + 1);
  for (let i = 0; i <= count; i++) all[count - i] = parseInt(text.slice(2 * i, 2 * i + 2), 16);
  const below = all[count - 1] as number;
  const spare = value < 0n ? below >= 128 : below < 128;
  return spare ? all.subarray(0, count) : all;
}

function saveFloat(s: Saver, value: number): void {
  if (!s.binary) {
    s.out.ascii(`F${floatRepr(value)}\n`);
    return;
  }
  const bytes = new Uint8Array(9);
  bytes[0] = OP.BINFLOAT;
  new DataView(bytes.buffer).setFloat64(1, value);
  s.out.raw(bytes);
}

// --- text and bytes -------------------------------------------------------------------------------------------

function textBytes(rt: Rt, text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127) return encodeText(rt, text, 'utf-8', 'surrogatepass');
    bytes[i] = c;
  }
  return bytes;
}

function saveText(s: Saver, o: PyObject<string>): void {
  if (!s.binary) {
    let text = '';
    for (const char of o.v) {
      const c = char.codePointAt(0) as number;
      if (c > 255 || c === 0x5c || c === 0 || c === 0x0a || c === 0x0d || c === 0x1a)
        text += c < 0x10000 ? `\\u${c.toString(16).padStart(4, '0')}` : escapeCode(c);
      else text += char;
    }
    s.out.ascii(`V${text}\n`);
  } else {
    const bytes = textBytes(s.rt, o.v);
    if (s.protocol >= 4 && bytes.length < 256) s.out.contents(OP.SHORT_BINUNICODE, 1, bytes);
    else if (bytes.length <= 0xffffffff) s.out.contents(OP.BINUNICODE, 4, bytes);
    else if (s.protocol >= 4) s.out.contents(OP.BINUNICODE8, 8, bytes);
    else
      throw overflowError(
        'serializing a string larger than 4 GiB requires pickle protocol 4 or higher',
      );
  }
  s.memoize(o);
}

export function writeBytes(s: Saver, o: PyObject, bytes: Uint8Array): void {
  if (bytes.length < 256) s.out.contents(OP.SHORT_BINBYTES, 1, bytes);
  else if (bytes.length <= 0xffffffff) s.out.contents(OP.BINBYTES, 4, bytes);
  else s.out.contents(OP.BINBYTES8, 8, bytes);
  s.memoize(o);
}

/** Protocols before 3 know no bytes: they write a call that makes them. */
function* saveBytes(s: Saver, o: PyObject<Uint8Array>): Gen<void> {
  if (s.protocol >= 3) return writeBytes(s, o, o.v);
  let reduced: PyObject;
  if (o.v.length === 0) reduced = newTuple([BytesType, newTuple([])]);
  else {
    const codecs = yield* settle(s.rt.importModule('_codecs'));
    const encode = (codecs as PyObject<DictTable>).v.getStr('encode') as PyObject;
    const text = Array.from(o.v, (b) => String.fromCharCode(b)).join('');
    reduced = newTuple([encode, newTuple([newStr(text), newStr('latin1')])]);
  }
  yield* saveReduced(s, reduced, o);
}

function* saveByteArray(s: Saver, o: PyObject<Uint8Array>): Gen<void> {
  if (s.protocol >= 5) {
    writeByteArray(s, o, o.v);
    return;
  }
  const args = o.v.length === 0 ? [] : [newBytes(o.v.slice())];
  yield* saveReduced(s, newTuple([ByteArrayType, newTuple(args)]), o);
}

export function writeByteArray(s: Saver, o: PyObject, bytes: Uint8Array): void {
  s.out.contents(OP.BYTEARRAY8, 8, bytes);
  s.memoize(o);
}

// --- containers -----------------------------------------------------------------------------------------------

const SMALL_TUPLES = [OP.EMPTY_TUPLE, OP.TUPLE1, OP.TUPLE2, OP.TUPLE3] as const;

function* saveTuple(s: Saver, o: PyObject<readonly PyObject[]>): Gen<void> {
  const items = o.v;
  if (items.length === 0) {
    if (s.binary) s.out.byte(OP.EMPTY_TUPLE);
    else s.out.ascii('(t');
    return;
  }
  const small = items.length <= 3 && s.protocol >= 2;
  if (!small) s.out.byte(OP.MARK);
  for (let i = 0; i < items.length; i++)
    yield* when(s, o, `item ${i}`, save(s, items[i] as PyObject, false));
  const known = s.memo.get(o);
  if (known !== undefined) {
    // It holds itself: what was written of it meanwhile is taken back.
    if (small || !s.binary) {
      const count = small ? items.length : items.length + 1;
      for (let i = 0; i < count; i++) s.out.byte(OP.POP);
    } else s.out.byte(OP.POP_MARK);
    s.again(known);
    return;
  }
  s.out.byte(small ? (SMALL_TUPLES[items.length] as number) : OP.TUPLE);
  s.memoize(o);
}

function* saveList(s: Saver, o: PyObject<PyObject[]>): Gen<void> {
  if (s.binary) s.out.byte(OP.EMPTY_LIST);
  else s.out.ascii('(l');
  s.memoize(o);
  const items = o.v;
  const one = !s.binary || items.length === 1;
  for (let i = 0; i < items.length;) {
    const stop = one ? i + 1 : i + BATCH;
    if (!one) s.out.byte(OP.MARK);
    for (; i < stop && i < items.length; i++) {
      const item = incref(items[i] as PyObject);
      yield* when(s, o, `item ${i}`, save(s, item, false));
      decref(s.rt, item);
    }
    s.out.byte(one ? OP.APPEND : OP.APPENDS);
  }
}

function* saveDict(s: Saver, o: PyObject<DictTable>): Gen<void> {
  if (s.binary) s.out.byte(OP.EMPTY_DICT);
  else s.out.ascii('(d');
  s.memoize(o);
  const entries = [...o.v.map.values()];
  if (entries.length === 0) return;
  const one = !s.binary || entries.length === 1;
  let i = 0;
  // A full batch is followed by another, which may be empty.
  for (let full = true; full && (!one || i < entries.length);) {
    const stop = one ? i + 1 : i + BATCH;
    if (!one) s.out.byte(OP.MARK);
    for (; i < stop && i < entries.length; i++) {
      const { key, value } = entries[i] as DictEntry;
      yield* savePair(s, o, key, value as PyObject);
    }
    s.out.byte(one ? OP.SETITEM : OP.SETITEMS);
    full = i === stop;
  }
}

export function* savePair(s: Saver, owner: PyObject, key: PyObject, value: PyObject): Gen<void> {
  incref(key);
  incref(value);
  yield* save(s, key, false);
  yield* noting(s, () => itemNote(s, owner, key), save(s, value, false));
  decref(s.rt, key);
  decref(s.rt, value);
}

function* itemNote(s: Saver, owner: PyObject, key: PyObject): Gen<string> {
  const { repr } = key.type.slots;
  const text = repr === undefined ? typeName(key) : ((yield* settle(repr(s.rt, key))).v as string);
  return `when serializing ${fullTypeName(owner.type)} item ${text}`;
}

function* saveSet(s: Saver, o: PyObject<SetTable>): Gen<void> {
  const items = [...o.v.items()];
  if (s.protocol < 4) return yield* saveAsCall(s, o, items);
  s.out.byte(OP.EMPTY_SET);
  s.memoize(o);
  if (items.length === 0) return;
  for (let i = 0; ;) {
    let written = 0;
    s.out.byte(OP.MARK);
    for (; written < BATCH && i < items.length; written++, i++)
      yield* when(s, o, 'element', save(s, items[i] as PyObject, false));
    s.out.byte(OP.ADDITEMS);
    if (written < BATCH) return;
  }
}

function* saveFrozenSet(s: Saver, o: PyObject<SetTable>): Gen<void> {
  const items = [...o.v.items()];
  if (s.protocol < 4) return yield* saveAsCall(s, o, items);
  s.out.byte(OP.MARK);
  for (const item of items) yield* when(s, o, 'element', save(s, item, false));
  const known = s.memo.get(o);
  if (known !== undefined) {
    s.out.byte(OP.POP_MARK);
    s.again(known);
    return;
  }
  s.out.byte(OP.FROZENSET);
  s.memoize(o);
}

function* saveAsCall(s: Saver, o: PyObject, items: PyObject[]): Gen<void> {
  yield* saveReduced(s, newTuple([o.type, newTuple([newList(items)])]), o);
}
