/** Reading pickles (the Unpickler half of Modules/_pickle.c): constants, texts, containers, the memo. */
import { callAndDrop, getAttr, getOptionalAttr, setItem } from '../../objects/abstract.ts';
import { newByteArray } from '../../objects/bytearray.ts';
import { decodeBytes } from '../../objects/codecs.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { dictStore } from '../../objects/dict-ops.ts';
import { valueError } from '../../objects/errors.ts';
import { parseFloatText, parseIntText } from '../../objects/num-parse.ts';
import { intOf } from '../../objects/abstract.ts';
import { decref, drop, incref, type PyObject } from '../../objects/object.ts';
import {
  DictType,
  False,
  FrozenSetType,
  ListType,
  newBigInt,
  newBytes,
  newDict,
  newFloat,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  SetType,
  True,
} from '../../objects/roster.ts';
import { settle, type Gen } from '../../objects/runtime.ts';
import { newSet, setAdd } from '../../objects/set.ts';
import { newChar } from '../../objects/str.ts';
import type { PyType } from '../../objects/type.ts';
import { isSubtype } from '../../objects/type.ts';
import { unpicklingError } from './errors.ts';
import { BYTE_NS, HIGHEST_PROTOCOL, OP } from './opcodes.ts';

import './load-classes.ts';
import type { Loader } from './loader.ts';
import { given, on, plain, utf8 } from './loader.ts';
// --- the stream itself ----------------------------------------------------------------------------------------

on(OP.PROTO, function* (u): Gen<void> {
  const protocol = yield* u.reader.number(1);
  if (protocol > HIGHEST_PROTOCOL) throw valueError(`unsupported pickle protocol: ${protocol}`);
  u.protocol = protocol;
});
on(OP.FRAME, function* (u): Gen<void> {
  yield* u.reader.frame(yield* u.reader.number(8));
});

// --- constants and numbers ------------------------------------------------------------------------------------

plain(OP.NONE, (u) => u.push(None));
plain(OP.NEWTRUE, (u) => u.push(True));
plain(OP.NEWFALSE, (u) => u.push(False));
on(OP.BININT1, function* (u): Gen<void> {
  u.push(newInt(yield* u.reader.number(1)));
});
on(OP.BININT2, function* (u): Gen<void> {
  u.push(newInt(yield* u.reader.number(2)));
});
on(OP.BININT, function* (u): Gen<void> {
  u.push(newInt((yield* u.reader.number(4)) | 0));
});
on(OP.INT, function* (u): Gen<void> {
  const line = yield* u.reader.line();
  if (line === '00' || line === '01') {
    u.push(line === '01' ? True : False);
    return;
  }
  const parsed = parseIntText(line.trim(), 0, 0);
  if (parsed.kind !== 'value') throw valueError('could not convert string to int');
  u.push(intOf(parsed.value));
});
on(OP.LONG, function* (u): Gen<void> {
  const line = yield* u.reader.line();
  const parsed = parseIntText(line.replace(/L$/, '').trim(), 0, 0);
  if (parsed.kind !== 'value')
    throw valueError(`invalid literal for int() with base 0: ${quoted(line)}`);
  u.push(intOf(parsed.value));
});

const quoted = (line: string): string => `'${line.replace(/\\/g, '\\\\')}\\n'`;

function* loadLong(u: Loader, width: number): Gen<void> {
  const size = yield* u.reader.number(width);
  if (width === 4 && size >= 0x80000000)
    throw unpicklingError('LONG pickle has negative byte count');
  const bytes = yield* u.reader.take(size);
  let text = '';
  for (let i = size - 1; i >= 0; i--) text += (bytes[i] as number).toString(16).padStart(2, '0');
  const value = size === 0 ? 0n : BigInt(`0x${text}`);
  u.push(newBigInt(size === 0 ? 0n : BigInt.asIntN(size * 8, value)));
}
on(OP.LONG1, (u) => loadLong(u, 1));
on(OP.LONG4, (u) => loadLong(u, 4));
on(OP.FLOAT, function* (u): Gen<void> {
  const line = yield* u.reader.line();
  const value = parseFloatText(line.trim());
  if (value === null) throw valueError(`could not convert string to float: '${line}\n'`);
  u.push(newFloat(value));
});
on(OP.BINFLOAT, function* (u): Gen<void> {
  const bytes = yield* u.reader.take(8);
  u.push(newFloat(new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0)));
});

// --- text and bytes -------------------------------------------------------------------------------------------

function* loadText(u: Loader, width: number): Gen<void> {
  const size = yield* u.reader.number(width);
  const bytes = yield* u.reader.take(size);
  u.rt.charge(size * BYTE_NS);
  u.push(size === 1 ? newChar(utf8(u.rt, bytes)) : newStr(utf8(u.rt, bytes)));
}

on(OP.SHORT_BINUNICODE, (u) => loadText(u, 1));
on(OP.BINUNICODE, (u) => loadText(u, 4));
on(OP.BINUNICODE8, (u) => loadText(u, 8));
on(OP.UNICODE, function* (u): Gen<void> {
  const line = yield* u.reader.line();
  const text = line.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g,
    (_all, short: string | undefined, long: string | undefined) =>
      String.fromCodePoint(parseInt((short ?? long) as string, 16)),
  );
  u.push(newStr(text));
});

function* loadBytes(u: Loader, width: number): Gen<void> {
  const bytes = yield* u.reader.take(yield* u.reader.number(width));
  u.rt.charge(bytes.length * BYTE_NS);
  u.push(newBytes(bytes.slice()));
}
on(OP.SHORT_BINBYTES, (u) => loadBytes(u, 1));
on(OP.BINBYTES, (u) => loadBytes(u, 4));
on(OP.BINBYTES8, (u) => loadBytes(u, 8));
on(OP.BYTEARRAY8, function* (u): Gen<void> {
  const bytes = yield* u.reader.take(yield* u.reader.number(8));
  u.rt.charge(bytes.length * BYTE_NS);
  u.push(newByteArray(bytes.slice()));
});

/** What Python 2 called str: bytes or text, as `encoding` says. */
function pushOldString(u: Loader, bytes: Uint8Array): void {
  const { encoding, errors } = u.options;
  u.push(
    encoding === 'bytes'
      ? newBytes(bytes.slice())
      : newStr(decodeBytes(u.rt, bytes, encoding, errors)),
  );
}
on(OP.SHORT_BINSTRING, function* (u): Gen<void> {
  pushOldString(u, yield* u.reader.take(yield* u.reader.number(1)));
});
on(OP.BINSTRING, function* (u): Gen<void> {
  const size = yield* u.reader.number(4);
  if (size >= 0x80000000) throw unpicklingError('BINSTRING pickle has negative byte count');
  pushOldString(u, yield* u.reader.take(size));
});
on(OP.STRING, function* (u): Gen<void> {
  const line = (yield* u.reader.line()).trim();
  const quote = line[0];
  if (line.length < 2 || (quote !== "'" && quote !== '"') || !line.endsWith(quote))
    throw unpicklingError('the STRING opcode argument must be quoted');
  pushOldString(u, unescape(line.slice(1, -1)));
});

const ESCAPES: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  '\\': 92,
  "'": 39,
  '"': 34,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
};

function unescape(text: string): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '\\') out.push(text.charCodeAt(i));
    else {
      const next = text[++i] as string;
      if (next === 'x') {
        out.push(parseInt(text.slice(i + 1, i + 3), 16));
        i += 2;
      } else if (/[0-7]/.test(next)) {
        const digits = (/^[0-7]{1,3}/.exec(text.slice(i)) as RegExpExecArray)[0];
        out.push(parseInt(digits, 8) & 255);
        i += digits.length - 1;
      } else out.push(ESCAPES[next] ?? next.charCodeAt(0));
    }
  }
  return Uint8Array.from(out);
}

on(OP.NEXT_BUFFER, function* (u): Gen<void> {
  const { buffers } = u.options;
  if (buffers === null)
    throw unpicklingError(
      'pickle stream refers to out-of-band data but no *buffers* argument was given',
    );
  const next = buffers.type.slots.iternext;
  const buffer = next === undefined ? null : yield* settle(next(u.rt, buffers));
  if (buffer === null) throw unpicklingError('not enough out-of-band buffers');
  u.push(buffer);
});
plain(OP.READONLY_BUFFER, (u) => {
  u.top();
});

// --- containers -----------------------------------------------------------------------------------------------

plain(OP.MARK, (u) => u.marks.push(u.stack.length));
plain(OP.EMPTY_TUPLE, (u) => u.push(newTuple([])));
plain(OP.EMPTY_LIST, (u) => u.push(newList([])));
plain(OP.EMPTY_DICT, (u) => u.push(newDict()));
plain(OP.EMPTY_SET, (u) => u.push(newSet()));

const pushTuple = (u: Loader, items: PyObject[]): void => u.push(given(newTuple(items), items));
plain(OP.TUPLE, (u) => pushTuple(u, u.popMark()));
plain(OP.TUPLE1, (u) => pushTuple(u, u.popMany(1)));
plain(OP.TUPLE2, (u) => pushTuple(u, u.popMany(2)));
plain(OP.TUPLE3, (u) => pushTuple(u, u.popMany(3)));
plain(OP.LIST, (u) => {
  const items = u.popMark();
  u.push(given(newList(items.slice()), items));
});
on(OP.DICT, function* (u): Gen<void> {
  const items = u.popMark();
  if (items.length % 2 !== 0) throw unpicklingError('odd number of items for DICT');
  const dict = newDict();
  u.push(dict);
  yield* storeItems(u, dict, items);
});
on(OP.FROZENSET, function* (u): Gen<void> {
  const items = u.popMark();
  const list = given(newList(items.slice()), items);
  const make = FrozenSetType.slots.new as NonNullable<PyType['slots']['new']>;
  u.push(yield* settle(make(u.rt, FrozenSetType, [list], null)));
  drop(u.rt, list);
});

function* appendItems(u: Loader, items: PyObject[]): Gen<void> {
  const list = u.top();
  if (list.type === ListType) {
    (list.v as PyObject[]).push(...items);
    return;
  }
  const extend = yield* getOptionalAttr(u.rt, list, 'extend');
  if (extend !== undefined) {
    const all = incref(given(newList(items.slice()), items));
    yield* callAndDrop(u.rt, extend, [all]);
    decref(u.rt, all);
    return;
  }
  const append = incref(yield* settle(getAttr(u.rt, list, 'append')));
  for (const item of items) {
    yield* settle(u.rt.call(append, [item]));
    decref(u.rt, item);
  }
  decref(u.rt, append);
}
on(OP.APPEND, function* (u): Gen<void> {
  const item = u.pop();
  const list = u.top();
  if (list.type === ListType) (list.v as PyObject[]).push(item);
  else {
    yield* callAndDrop(u.rt, yield* settle(getAttr(u.rt, list, 'append')), [item]);
    decref(u.rt, item);
  }
});
on(OP.APPENDS, (u) => appendItems(u, u.popMark()));

function* storeItems(u: Loader, target: PyObject, items: readonly PyObject[]): Gen<void> {
  for (let i = 0; i < items.length; i += 2) {
    const key = items[i] as PyObject;
    const value = items[i + 1] as PyObject;
    if (target.type === DictType) yield* settle(dictStore(u.rt, target.v as DictTable, key, value));
    else yield* settle(setItem(u.rt, target, key, value));
    decref(u.rt, key);
    decref(u.rt, value);
  }
}
on(OP.SETITEM, (u) => {
  const pair = u.popMany(2);
  return storeItems(u, u.top(), pair);
});
on(OP.SETITEMS, (u) => {
  const items = u.popMark();
  const target = u.top();
  if (items.length % 2 !== 0) throw unpicklingError('odd number of items for SETITEMS');
  return storeItems(u, target, items);
});
on(OP.ADDITEMS, function* (u): Gen<void> {
  const items = u.popMark();
  const set = u.top();
  const isSet = isSubtype(set.type, SetType) || isSubtype(set.type, FrozenSetType);
  const add = isSet ? null : incref(yield* settle(getAttr(u.rt, set, 'add')));
  for (const item of items) {
    if (add === null) yield* settle(setAdd(u.rt, set, item));
    else yield* settle(u.rt.call(add, [item]));
    decref(u.rt, item);
  }
  if (add !== null) decref(u.rt, add);
});

// --- the stack and the memo -----------------------------------------------------------------------------------

plain(OP.POP, (u) => {
  if (u.marks[u.marks.length - 1] === u.stack.length && u.marks.length > 0) u.marks.pop();
  else decref(u.rt, u.pop());
});
plain(OP.POP_MARK, (u) => {
  for (const o of u.popMark()) decref(u.rt, o);
});
plain(OP.DUP, (u) => u.push(u.top()));
plain(OP.MEMOIZE, (u) => u.remember(u.memo.size));
on(OP.BINPUT, function* (u): Gen<void> {
  u.remember(yield* u.reader.number(1));
});
on(OP.LONG_BINPUT, function* (u): Gen<void> {
  u.remember(yield* u.reader.number(4));
});

function* placeOf(u: Loader): Gen<number> {
  const line = yield* u.reader.line();
  const parsed = parseIntText(line.trim(), 10, 0);
  if (parsed.kind !== 'value')
    throw valueError(`invalid literal for int() with base 10: ${quoted(line)}`);
  if (parsed.value < 0) throw valueError('negative PUT argument');
  return Number(parsed.value);
}
on(OP.PUT, function* (u): Gen<void> {
  u.remember(yield* placeOf(u));
});
on(OP.GET, function* (u): Gen<void> {
  u.recall(yield* placeOf(u));
});
on(OP.BINGET, function* (u): Gen<void> {
  u.recall(yield* u.reader.number(1));
});
on(OP.LONG_BINGET, function* (u): Gen<void> {
  u.recall(yield* u.reader.number(4));
});
