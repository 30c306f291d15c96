/**
 * str (Objects/unicodeobject.c): slots, indexing, iteration, hash. The payload is a host string; text.ts
 * gives its characters. Methods are in str-methods.ts and str-classify.ts, `%` in percent-format.ts.
 */
import { reduceIterator, stateIndex } from './reduce.ts';
import { asIndex, repr, str, typeName } from './abstract.ts';
import { andThen, constructorArgs, isStr } from './maybe.ts';
import { chargeFor, COST } from './work.ts';
import { decodeObject } from './codecs.ts';
import { hashBytes } from './siphash.ts';
import { decref, immortalize, incref, PyObject } from './object.ts';
import { indexError, typeError, memoryError } from './errors.ts';
import { internStr } from './intern.ts';
import { isInt, type IntValue } from './int.ts';
import { copiesOf } from './item-limit.ts';
import { isSlice, sliceSpan, type PySlice, type Span } from './slice.ts';
import type { CompareOp, Hash, PyType, Slots } from './type.ts';
import {
  makeBuiltinType,
  newInt,
  newStr,
  NotImplemented,
  ObjectType,
  pyBool,
  StrType,
  type PyStr,
  None,
} from './roster.ts';
import { method } from './native.ts';
import { percentFormat } from './percent-format.ts';
import {
  charAt,
  codePoints,
  compareText,
  isWide,
  reprText,
  sliceText,
  textLength,
  unitOf,
} from './text.ts';
import type { Maybe, Result, Rt } from './runtime.ts';

export const emptyStr: PyStr = immortalize(internStr(''));

const latin1: (PyStr | undefined)[] = [];

/** A str of one character; those below U+0100 exist once, as in CPython. */
export function newChar(char: string): PyStr {
  const code = char.charCodeAt(0);
  if (code > 0xff) return newStr(char);
  return (latin1[code] ??= immortalize(internStr(char)));
}

/** A str result; short ones are shared as CPython shares them. */
export function strOf(text: string): PyStr {
  if (text.length === 0) return emptyStr;
  return text.length === 1 ? newChar(text) : newStr(text);
}

// --- hash ------------------------------------------------------------------------------------------------

const memo = new Map<string, Hash>();
let memoSeed = 0;
const MEMO_SIZE = 20000;
const MEMO_LENGTH = 100;

/** hash() of a text under a seed: CPython hashes the bytes of its narrowest storage. */
export function hashText(seed: number, text: string): Hash {
  if (seed !== memoSeed) {
    memo.clear();
    memoSeed = seed;
  }
  const known = memo.get(text);
  if (known !== undefined) return known;
  let value: Hash;
  let widest = 0;
  for (let i = 0; i < text.length; i++) widest |= text.charCodeAt(i);
  if (widest < 0x100) value = hashBytes(seed, text.length, (i) => text.charCodeAt(i));
  else if (!isWide(text) || textLength(text) === text.length) {
    value = hashBytes(
      seed,
      text.length * 2,
      (i) => (text.charCodeAt(i >> 1) >> ((i & 1) * 8)) & 0xff,
    );
  } else {
    const points = codePoints(text).map((c) => c.codePointAt(0) as number);
    value = hashBytes(
      seed,
      points.length * 4,
      (i) => ((points[i >> 2] as number) >> ((i & 3) * 8)) & 0xff,
    );
  }
  if (text.length > MEMO_LENGTH) return value;
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(text, value);
  return value;
}

// --- fast helpers of the evaluation loop --------------------------------------------------------------------

/** a < b and the like, by code point. */
export function strCompare(a: string, b: string, op: CompareOp): boolean {
  if (op === '==') return a === b;
  if (op === '!=') return a !== b;
  const order = compareText(a, b);
  switch (op) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** self[index] for an int in the host's range; IndexError outside. */
export function strItem(text: string, index: number): PyStr {
  const length = textLength(text);
  const i = index < 0 ? index + length : index;
  if (i < 0 || i >= length) throw indexError('string index out of range');
  return newChar(charAt(text, i));
}

export function strSlice(text: string, span: Span): PyStr {
  if (span.count === 0) return emptyStr;
  if (span.step === 1) return strOf(sliceText(text, span.start, span.start + span.count));
  const points = isWide(text) ? codePoints(text) : text;
  let out = '';
  for (let i = 0, at = span.start; i < span.count; i++, at += span.step)
    out += points[at] as string;
  return strOf(out);
}

export function strConcat(a: PyStr, b: PyObject): PyStr {
  if (!isStr(b)) throw typeError(`can only concatenate str (not "${typeName(b)}") to str`);
  if (a.v.length === 0 && b.type === StrType) return b;
  if (b.v.length === 0 && a.type === StrType) return a;
  return newStr(a.v + b.v);
}

export function repeatText(text: string, times: IntValue): PyStr {
  const count = copiesOf(times);
  if (count === 0 || text === '') return emptyStr;
  if (count * text.length > 536870888) throw memoryError();
  return strOf(text.repeat(count));
}

// --- slots -------------------------------------------------------------------------------------------------

function itemAt(self: PyStr, index: IntValue): PyStr {
  if (typeof index === 'bigint') throw indexError("cannot fit 'int' into an index-sized integer");
  return strItem(self.v, index);
}

function getItem(rt: Rt, self: PyStr, key: PyObject): Result {
  if (isInt(key)) return itemAt(self, key.v);
  if (isSlice(key)) {
    return andThen(sliceSpan(rt, key as PySlice, textLength(self.v)), (span) =>
      span.step === 1 && span.count === textLength(self.v) && self.type === StrType
        ? self
        : strSlice(self.v, span),
    );
  }
  if (key.type.slots.index === undefined)
    throw typeError(`string indices must be integers, not '${typeName(key)}'`);
  return andThen(asIndex(rt, key), (i) => itemAt(self, i));
}

const bindNew = constructorArgs('str', "object='', encoding=None, errors=None");

/** PyObject_Str as an object: what `__str__` returned, itself for an exact str. */
export function strObject(rt: Rt, o: PyObject): Result {
  if (o.type === StrType) return o;
  const slot = o.type.slots.str;
  if (slot === undefined) return andThen(str(rt, o), strOf);
  return andThen(slot(rt, o), (r) => {
    if (!isStr(r)) throw typeError(`__str__ returned non-string (type ${typeName(r)})`);
    return r;
  });
}

function newStrObject(
  rt: Rt,
  type: PyType,
  args: readonly PyObject[],
  kw: ReadonlyMap<string, PyObject> | null,
): Result {
  if (type === StrType && kw === null && args.length === 1)
    return strObject(rt, args[0] as PyObject);
  if (args.length > 3) throw typeError(`str expected at most 3 arguments, got ${args.length}`);
  const [object, encoding, errors] = bindNew(args, kw);
  const made =
    encoding === undefined && errors === undefined
      ? object === undefined
        ? emptyStr
        : strObject(rt, object)
      : decodeObject(rt, object, encoding, errors);
  return andThen(made, (s) => (type === StrType ? s : new PyObject(type, s.v)));
}

Object.assign(StrType.slots, {
  new: newStrObject,
  repr: (rt, o) => {
    chargeFor(rt, (o as PyStr).v.length, COST.repr);
    return newStr(reprText((o as PyStr).v));
  },
  str: (_rt, o) => (o.type === StrType ? o : newStr((o as PyStr).v)),
  hash: (rt, o) => {
    chargeFor(rt, (o as PyStr).v.length, COST.hash);
    return hashText(rt.hashSeed, (o as PyStr).v);
  },
  richcompare: (_rt, a, b, op) =>
    isStr(a) && isStr(b) ? pyBool(strCompare(a.v, b.v, op)) : NotImplemented,
  iter: (_rt, o) => newStrIterator(o as PyStr),
  length: (_rt, o) => textLength((o as PyStr).v),
  bool: (_rt, o) => (o as PyStr).v.length > 0,
  getitem: (rt, o, key) => getItem(rt, o as PyStr, key),
  contains: (rt, o, value) => {
    if (!isStr(value))
      throw typeError(`'in <string>' requires string as left operand, not ${typeName(value)}`);
    chargeFor(rt, (o as PyStr).v.length, COST.scan);
    return (o as PyStr).v.includes(value.v);
  },
  concat: (rt, a, b) => {
    const joined = strConcat(a as PyStr, b);
    chargeFor(rt, joined.v.length, COST.copy);
    return joined;
  },
  repeat: (rt, o, count) =>
    andThen(asIndex(rt, count), (n) => {
      if (n === 1 && o.type === StrType) return o;
      const repeated = repeatText((o as PyStr).v, n);
      rt.allocate(repeated.v.length);
      chargeFor(rt, repeated.v.length, COST.copy);
      return repeated;
    }),
  remainder: (rt, a, b) => (isStr(a) ? andThen(percentFormat(rt, a.v, b), strOf) : NotImplemented),
} satisfies Slots);

// --- iteration -----------------------------------------------------------------------------------------------

interface IterData {
  /** null once exhausted. */
  source: PyStr | null;
  unit: number;
}

const StrIteratorType = makeBuiltinType('str_iterator', ObjectType, 'builtins', true);
const AsciiIteratorType = makeBuiltinType('str_ascii_iterator', ObjectType, 'builtins', true);
const ASCII = /^[\0-\x7f]*$/;

function newStrIterator(source: PyStr): PyObject<IterData> {
  return new PyObject(ASCII.test(source.v) ? AsciiIteratorType : StrIteratorType, {
    source: incref(source),
    unit: 0,
  });
}

function nextChar(rt: Rt, it: PyObject<IterData>): PyStr | null {
  const { source, unit } = it.v;
  if (source === null) return null;
  if (unit >= source.v.length) {
    it.v.source = null;
    decref(rt, source);
    return null;
  }
  const code = source.v.charCodeAt(unit);
  if (code >= 0xd800 && code < 0xdc00) {
    const char = String.fromCodePoint(source.v.codePointAt(unit) as number);
    it.v.unit = unit + char.length;
    return newStr(char);
  }
  it.v.unit = unit + 1;
  return newChar(source.v.charAt(unit));
}

for (const type of [StrIteratorType, AsciiIteratorType]) {
  Object.assign(type.slots, {
    iter: (_rt, o) => o,
    iternext: (rt, o) => nextChar(rt, o as PyObject<IterData>),
    traverse: (o, visit) => {
      const source = (o.v as IterData).source;
      if (source !== null) visit(source);
    },
  } satisfies Slots);
  method(type, '__length_hint__', '', (_rt, self: PyObject<IterData>) =>
    newInt(self.v.source === null ? 0 : textLength(self.v.source.v.slice(self.v.unit))),
  );
  method(type, '__reduce__', '', (rt, self: PyObject<IterData>) => {
    const { source, unit } = self.v;
    return reduceIterator(
      rt,
      source,
      newStr(''),
      source === null ? null : textLength(source.v.slice(0, unit)),
    );
  });
  method(type, '__setstate__', 'state, /', (_rt, self: PyObject<IterData>, state: PyObject) => {
    const { source } = self.v;
    if (source !== null) self.v.unit = unitOf(source.v, stateIndex(state, 0, textLength(source.v)));
    return None;
  });
}

/** ascii(o) */
export function ascii(rt: Rt, o: PyObject): Maybe<string> {
  return andThen(repr(rt, o), (text) => (ASCII.test(text) ? text : asciiEscape(text)));
}

function asciiEscape(text: string): string {
  return Array.from(text, (char) =>
    ASCII.test(char) ? char : reprText(char, true).slice(1, -1),
  ).join('');
}
