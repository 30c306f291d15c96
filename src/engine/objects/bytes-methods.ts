/**
 * Methods and slots that bytes and bytearray share (Objects/bytes_methods.c, stringlib/). They work on the
 * bytes seen as text of one character a byte, so that the host's string searching serves both.
 */
import { positionOf } from './text.ts';
import { andThen, isStr } from './maybe.ts';
import { argumentName, asIndex, asSize, isTrue, listFrom, typeName } from './abstract.ts';
import {
  binaryText,
  bytesOf,
  byteValue,
  fromBinaryText,
  hasBuffer,
  type PyBytesLike,
} from './bytes-common.ts';
import {
  BytesType,
  newBytes,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  NotImplemented,
  pyBool,
  StrType,
  TupleType,
  type PyTuple,
} from './roster.ts';
import { classMethod, method, staticMethod } from './native.ts';
import { compareValues, isInt } from './int.ts';
import { copiesOf } from './item-limit.ts';
import { byModule, decodeBytes, isNative, strArgument } from './codecs.ts';
import { indexError, typeError, valueError, memoryError } from './errors.ts';
import { isSlice, sliceBound, sliceSpan, type Span } from './slice.ts';
import { isSubtype, type PyType, type Slots } from './type.ts';
import { percentFormatBytes } from './percent-format.ts';
import { rsplitText, splitText } from './str-search.ts';
import type { Maybe, Rt } from './runtime.ts';
import type { PyObject } from './object.ts';
import { chargeCopy, chargeFor, COST } from './work.ts';

const WHITE = '[\\t-\\r ]';
const LEADING = new RegExp(`^${WHITE}+`);
const TRAILING = new RegExp(`${WHITE}+$`);

export function repeatBytes(bytes: Uint8Array, count: number | bigint): Uint8Array {
  const times = copiesOf(count);
  if (times * bytes.length > 2 ** 31) throw memoryError();
  const out = new Uint8Array(bytes.length * times);
  for (let i = 0; i < times; i++) out.set(bytes, i * bytes.length);
  return out;
}

export function concatBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

export function sliceBytes(bytes: Uint8Array, span: Span): Uint8Array {
  if (span.step === 1) return bytes.slice(span.start, span.start + span.count);
  const out = new Uint8Array(span.count);
  for (let i = 0; i < span.count; i++) out[i] = bytes[span.start + i * span.step] as number;
  return out;
}

/** -1, 0, 1 by the first difference. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

function windowOf(
  rt: Rt,
  length: number,
  start: PyObject | undefined,
  end: PyObject | undefined,
): Maybe<Window> {
  return andThen(sliceBound(rt, start, 0), (a) =>
    andThen(sliceBound(rt, end, Number.MAX_SAFE_INTEGER), (b) => {
      const from = a < 0 ? Math.max(0, a + length) : a;
      const to = b < 0 ? Math.max(0, b + length) : Math.min(b, length);
      return from > length || from > to ? { from: 1, to: 0 } : { from, to };
    }),
  );
}

/** What to look for: bytes, or the byte of an int. */
function needle(rt: Rt, o: PyObject): Maybe<string> {
  if (hasBuffer(o)) return binaryText(bytesOf(o));
  if (o.type.slots.index === undefined)
    throw typeError(`argument should be integer or bytes-like object, not '${typeName(o)}'`);
  return andThen(asIndex(rt, o), (i) => String.fromCharCode(byteValue(i, 'byte')));
}

/** Slots of both types; `make` builds the result type. */
export function sharedByteSlots(
  make: (bytes: Uint8Array) => PyObject,
  indexName: string,
  outOfRange: string,
): Slots {
  const bytes = (o: PyObject): Uint8Array => (o as PyBytesLike).v;
  const item = (o: PyObject, index: number | bigint): PyObject => {
    if (typeof index === 'bigint') throw indexError("cannot fit 'int' into an index-sized integer");
    const value = bytes(o)[index < 0 ? index + bytes(o).length : index];
    if (value === undefined) throw indexError(outOfRange);
    return newInt(value);
  };
  return {
    length: (_rt, o) => bytes(o).length,
    bool: (_rt, o) => bytes(o).length > 0,
    richcompare: (_rt, a, b, op) =>
      hasBuffer(a) && hasBuffer(b)
        ? pyBool(compareValues(compareBytes(bytesOf(a), bytesOf(b)), 0, op))
        : NotImplemented,
    contains: (rt, o, value) => {
      if (hasBuffer(value)) return binaryText(bytes(o)).includes(binaryText(bytesOf(value)));
      if (value.type.slots.index === undefined)
        throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
      return andThen(asIndex(rt, value), (i) => bytes(o).includes(byteValue(i, 'byte')));
    },
    getitem: (rt, o, key) => {
      if (isSlice(key))
        return andThen(sliceSpan(rt, key, bytes(o).length), (span) => {
          chargeCopy(rt, span.count);
          return make(sliceBytes(bytes(o), span));
        });
      if (!isInt(key) && key.type.slots.index === undefined)
        throw typeError(`${indexName} indices must be integers or slices, not ${typeName(key)}`);
      return andThen(asIndex(rt, key), (i) => item(o, i));
    },
    concat: (rt, a, b) => {
      if (!hasBuffer(b)) throw typeError(`can't concat ${typeName(b)} to ${typeName(a)}`);
      chargeCopy(rt, bytes(a).length + bytesOf(b).length);
      return make(concatBytes(bytes(a), bytesOf(b)));
    },
    repeat: (rt, o, count) => andThen(asIndex(rt, count), (n) => make(repeatBytes(bytes(o), n))),
    remainder: (rt, a, b) =>
      hasBuffer(a) ? andThen(percentFormatBytes(rt, bytesOf(a), b), make) : NotImplemented,
  };
}

type Make = (bytes: Uint8Array) => PyObject;
type Self = PyBytesLike;

/** Declares every shared method on the type. */
export function declareByteMethods(type: PyType, make: Make): void {
  const from = (text: string): PyObject => make(fromBinaryText(text));
  declareSearching(type);
  declareSplitting(type, from);
  declareQuestions(type);
  declareRewriting(type, from);
  declareConversions(type, make, from);
}

function declareSearching(type: PyType): void {
  const searches = [
    ['find', false, false],
    ['rfind', true, false],
    ['index', false, true],
    ['rindex', true, true],
  ] as const;
  for (const [name, last, raises] of searches) {
    method(
      type,
      name,
      'sub, start=None, end=None, /',
      (rt, self: Self, sub: PyObject, start, end) =>
        andThen(needle(rt, sub), (wanted) =>
          andThen(windowOf(rt, self.v.length, start, end), ({ from, to }) => {
            let at = -1;
            if (to - from >= wanted.length) {
              const text = binaryText(self.v.subarray(from, to));
              at = last ? text.lastIndexOf(wanted) : positionOf(text, wanted, 0);
              const seen = at < 0 ? text.length : last ? text.length - at : at;
              chargeFor(rt, seen, COST.scan);
            }
            if (at < 0 && raises) throw valueError('subsection not found');
            return newInt(at < 0 ? -1 : at + from);
          }),
        ),
    );
  }
  method(
    type,
    'count',
    'sub, start=None, end=None, /',
    (rt, self: Self, sub: PyObject, start, end) =>
      andThen(needle(rt, sub), (wanted) =>
        andThen(windowOf(rt, self.v.length, start, end), ({ from, to }) => {
          if (from > to) return newInt(0);
          if (wanted === '') return newInt(to - from + 1);
          const text = binaryText(self.v.subarray(from, to));
          chargeFor(rt, text.length, COST.scan);
          let count = 0;
          let at = positionOf(text, wanted, 0);
          for (; at >= 0; at = positionOf(text, wanted, at + wanted.length)) count++;
          return newInt(count);
        }),
      ),
  );
  for (const name of ['startswith', 'endswith'] as const) {
    method(
      type,
      name,
      `${name === 'startswith' ? 'prefix' : 'suffix'}, start=None, end=None, /`,
      (rt, self: Self, wanted: PyObject, start, end) =>
        andThen(windowOf(rt, self.v.length, start, end), ({ from, to }) => {
          const text = binaryText(self.v.subarray(from, to));
          const one = (o: PyObject): boolean =>
            from <= to &&
            text[name === 'startswith' ? 'startsWith' : 'endsWith'](binaryText(bytesOf(o)));
          if (isSubtype(wanted.type, TupleType)) return pyBool((wanted as PyTuple).v.some(one));
          if (!hasBuffer(wanted))
            throw typeError(
              `${name} first arg must be bytes or a tuple of bytes, not ${typeName(wanted)}`,
            );
          return pyBool(one(wanted));
        }),
    );
  }
}

function splitWhite(text: string, limit: number): string[] {
  let rest = text.replace(LEADING, '');
  const parts: string[] = [];
  while (rest !== '') {
    const gap = parts.length >= limit ? -1 : rest.search(new RegExp(WHITE));
    if (gap < 0) {
      parts.push(parts.length >= limit ? rest : rest.replace(TRAILING, ''));
      break;
    }
    parts.push(rest.slice(0, gap));
    rest = rest.slice(gap).replace(LEADING, '');
  }
  return parts;
}

const reversed = (text: string): string => text.split('').reverse().join('');

function declareSplitting(type: PyType, from: (text: string) => PyObject): void {
  for (const name of ['split', 'rsplit'] as const) {
    method(
      type,
      name,
      'sep=None, maxsplit=-1',
      (rt, self: Self, sep: PyObject | undefined, maxsplit: PyObject | undefined) =>
        andThen(maxsplit === undefined ? -1 : asSize(rt, maxsplit), (n) => {
          const limit = n < 0 ? Infinity : n;
          const text = binaryText(self.v);
          if (sep === undefined || sep === None) {
            const parts =
              name === 'split'
                ? splitWhite(text, limit)
                : splitWhite(reversed(text), limit).map(reversed).reverse();
            chargeFor(rt, parts.length, COST.splitPart);
            return newList(parts.map(from));
          }
          const by = binaryText(bytesOf(sep));
          if (by === '') throw valueError('empty separator');
          const parts = (name === 'split' ? splitText : rsplitText)(text, by, limit);
          chargeFor(rt, parts.length, COST.splitPart);
          return newList(parts.map(from));
        }),
    );
  }
  for (const name of ['partition', 'rpartition'] as const) {
    method(type, name, 'sep, /', (_rt, self: Self, sep: PyObject) => {
      const by = binaryText(bytesOf(sep));
      if (by === '') throw valueError('empty separator');
      const text = binaryText(self.v);
      const at = name === 'partition' ? text.indexOf(by) : text.lastIndexOf(by);
      if (at < 0)
        return newTuple((name === 'partition' ? [text, '', ''] : ['', '', text]).map(from));
      return newTuple([
        from(text.slice(0, at)),
        type === BytesType ? sep : from(by),
        from(text.slice(at + by.length)),
      ]);
    });
  }
  method(type, 'splitlines', 'keepends=False', (rt, self: Self, keepends: PyObject | undefined) =>
    andThen(keepends === undefined ? false : isTrue(rt, keepends), (keep) => {
      const lines = binaryText(self.v).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
      return newList(lines.map((line) => from(keep ? line : line.replace(/\r\n$|[\r\n]$/, ''))));
    }),
  );
  method(type, 'join', 'iterable_of_bytes, /', (rt, self: Self, iterable: PyObject) => {
    if (iterable.type.slots.iter === undefined && iterable.type.slots.getitem === undefined)
      throw typeError('can only join an iterable');
    return andThen(listFrom(rt, iterable), (items) => {
      const parts = items.map((o, i) => {
        if (!hasBuffer(o))
          throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeName(o)} found`);
        return binaryText(bytesOf(o));
      });
      chargeFor(rt, parts.length, COST.joinItem);
      return from(parts.join(binaryText(self.v)));
    });
  });
}

function declareQuestions(type: PyType): void {
  const question = (name: string, pattern: RegExp): void =>
    method(type, name, '', (_rt, self: Self) => pyBool(pattern.test(binaryText(self.v))));
  question('isalpha', /^[A-Za-z]+$/);
  question('isalnum', /^[A-Za-z0-9]+$/);
  question('isdigit', /^[0-9]+$/);
  question('isspace', /^[\t-\r ]+$/);
  question('isascii', /^[\0-\x7f]*$/);
  question('islower', /^[^A-Z]*[a-z][^A-Z]*$/);
  question('isupper', /^[^a-z]*[A-Z][^a-z]*$/);
  question('istitle', /^[^A-Za-z]*(?:[A-Z][a-z]*(?:[^A-Za-z]+|$))+$/);
}

/** The `chars` of strip as a test. */
function stripTest(chars: PyObject | undefined): (c: string) => boolean {
  if (chars === undefined || chars === None) return (c) => /[\t-\r ]/.test(c);
  const set = new Set(binaryText(bytesOf(chars)));
  return (c) => set.has(c);
}

function declareRewriting(type: PyType, from: (text: string) => PyObject): void {
  const rewrite = (name: string, f: (text: string) => string): void =>
    method(type, name, '', (_rt, self: Self) => from(f(binaryText(self.v))));
  const lower = (t: string): string => t.replace(/[A-Z]+/g, (run) => run.toLowerCase());
  const upper = (t: string): string => t.replace(/[a-z]+/g, (run) => run.toUpperCase());
  rewrite('lower', lower);
  rewrite('upper', upper);
  rewrite('capitalize', (t) => upper(t.slice(0, 1)) + lower(t.slice(1)));
  rewrite('title', (t) =>
    t.replace(/[A-Za-z]+/g, (run) => upper(run.slice(0, 1)) + lower(run.slice(1))),
  );
  rewrite('swapcase', (t) =>
    t.replace(/[a-z]+|[A-Z]+/g, (run) => (run < 'a' ? lower(run) : upper(run))),
  );
  for (const name of ['strip', 'lstrip', 'rstrip'] as const) {
    method(type, name, 'bytes=None, /', (_rt, self: Self, chars: PyObject | undefined) => {
      const test = stripTest(chars);
      const text = binaryText(self.v);
      let start = 0;
      let end = text.length;
      if (name !== 'rstrip') while (start < end && test(text[start] as string)) start++;
      if (name !== 'lstrip') while (end > start && test(text[end - 1] as string)) end--;
      return from(text.slice(start, end));
    });
  }
  for (const name of ['ljust', 'rjust', 'center'] as const) {
    method(
      type,
      name,
      "width, fillchar=b' ', /",
      (rt, self: Self, width: PyObject, fill: PyObject | undefined) =>
        andThen(asSize(rt, width), (n) => {
          if (fill !== undefined && !hasBuffer(fill))
            throw typeError(
              `${name}() argument 2 must be a byte string of length 1, not ${argumentName(fill)}`,
            );
          if (fill !== undefined && bytesOf(fill).length !== 1)
            throw typeError(
              `${name}(): argument 2 must be a byte string of length 1, not a ${typeName(fill)} object of length ${bytesOf(fill).length}`,
            );
          const by = fill === undefined ? ' ' : binaryText(bytesOf(fill));
          const missing = Math.max(0, n - self.v.length);
          const left =
            name === 'ljust'
              ? 0
              : name === 'rjust'
                ? missing
                : Math.floor(missing / 2) + (missing & n & 1);
          return from(by.repeat(left) + binaryText(self.v) + by.repeat(missing - left));
        }),
    );
  }
  method(type, 'zfill', 'width, /', (rt, self: Self, width: PyObject) =>
    andThen(asSize(rt, width), (n) => {
      const text = binaryText(self.v);
      const sign = /^[+-]/.test(text) ? (text[0] as string) : '';
      return from(sign + '0'.repeat(Math.max(0, n - text.length)) + text.slice(sign.length));
    }),
  );
  method(type, 'expandtabs', 'tabsize=8', (rt, self: Self, tabsize: PyObject | undefined) =>
    andThen(tabsize === undefined ? 8 : asSize(rt, tabsize), (size) => {
      let column = 0;
      const out = binaryText(self.v).replace(/\t|[\r\n]|[^\t\r\n]+/g, (run) => {
        if (run === '\n' || run === '\r') column = 0;
        else if (run !== '\t') column += run.length;
        else {
          const fill = size > 0 ? size - (column % size) : 0;
          column += fill;
          return ' '.repeat(fill);
        }
        return run;
      });
      return from(out);
    }),
  );
}

function replaceIn(text: string, old: string, by: string, count: number): string {
  if (count < 0)
    return old === ''
      ? by +
          text
            .split('')
            .map((c) => c + by)
            .join('')
      : text.split(old).join(by);
  const parts = old === '' ? ['', ...text.split('')] : splitText(text, old, count);
  if (old !== '') return parts.join(by);
  return parts.map((part, i) => part + (i < count ? by : '')).join('');
}

function translate(
  self: Self,
  table: PyObject,
  remove: PyObject | undefined,
  make: Make,
): PyObject {
  const map = table === None ? null : bytesOf(table);
  if (map !== null && map.length !== 256)
    throw valueError('translation table must be 256 characters long');
  const gone = remove === undefined ? null : bytesOf(remove);
  const kept = gone === null ? self.v : self.v.filter((b) => !gone.includes(b));
  return make(map === null ? kept.slice() : kept.map((b) => map[b] as number));
}

function declareConversions(type: PyType, make: Make, from: (text: string) => PyObject): void {
  method(
    type,
    'replace',
    'old, new, count=-1, /',
    (rt, self: Self, old: PyObject, by: PyObject, count: PyObject | undefined) =>
      andThen(count === undefined ? -1 : asSize(rt, count), (n) => {
        const out = replaceIn(
          binaryText(self.v),
          binaryText(bytesOf(old)),
          binaryText(bytesOf(by)),
          n,
        );
        chargeFor(rt, self.v.length + out.length, COST.scan);
        return from(out);
      }),
  );
  method(type, 'removeprefix', 'prefix, /', (_rt, self: Self, prefix: PyObject) => {
    const text = binaryText(self.v);
    const wanted = binaryText(bytesOf(prefix));
    return from(text.startsWith(wanted) ? text.slice(wanted.length) : text);
  });
  method(type, 'removesuffix', 'suffix, /', (_rt, self: Self, suffix: PyObject) => {
    const text = binaryText(self.v);
    const wanted = binaryText(bytesOf(suffix));
    return from(text.endsWith(wanted) ? text.slice(0, text.length - wanted.length) : text);
  });
  method(type, 'translate', "table, /, delete=b''", (_rt, self: Self, table: PyObject, remove) =>
    translate(self, table, remove, make),
  );
  staticMethod(type, 'maketrans', 'frm, to, /', (_rt, a: PyObject, b: PyObject) => {
    const [x, y] = [bytesOf(a), bytesOf(b)];
    if (x.length !== y.length) throw valueError('maketrans arguments must have same length');
    const table = Uint8Array.from({ length: 256 }, (_, i) => i);
    x.forEach((c, i) => (table[c] = y[i] as number));
    return newBytes(table);
  });
  method(
    type,
    'decode',
    "encoding='utf-8', errors='strict'",
    (rt, self: Self, encoding: PyObject | undefined, errors: PyObject | undefined) => {
      const codec = strArgument(encoding, "decode() argument 'encoding'", 'utf-8');
      const handler = strArgument(errors, "decode() argument 'errors'", 'strict');
      return isNative(codec, handler)
        ? newStr(decodeBytes(rt, self.v, codec, handler))
        : byModule(rt, self, codec, handler, 'decode');
    },
  );
  method(
    type,
    'hex',
    'sep=None, bytes_per_sep=1',
    (rt, self: Self, sep: PyObject | undefined, every: PyObject | undefined) =>
      andThen(every === undefined ? 1 : asSize(rt, every), (n) => newStr(hexText(self.v, sep, n))),
  );
  classMethod(type, 'fromhex', 'string, /', (rt, cls: PyType, string: PyObject) => {
    const bytes = parseHex(string);
    return cls === type ? make(bytes) : rt.call(cls, [newBytes(bytes)]);
  });
}

export function hexText(bytes: Uint8Array, sep: PyObject | undefined, every: number): string {
  const digits = Array.from(bytes, (b) => b.toString(16).padStart(2, '0'));
  if (sep === undefined) return digits.join('');
  const by = isStr(sep) ? sep.v : hasBuffer(sep) ? binaryText(bytesOf(sep)) : null;
  if (by === null) {
    throw typeError(
      sep.type.slots.length === undefined
        ? `object of type '${typeName(sep)}' has no len()`
        : 'sep must be str or bytes.',
    );
  }
  if (by.length !== 1) throw valueError('sep must be length 1.');
  if (by > '\x7f') throw valueError('sep must be ASCII.');
  if (every === 0) return digits.join('');
  const size = Math.abs(every);
  // Groups count from the right for a positive size, from the left for a negative one.
  const first = every > 0 ? digits.length % size : 0;
  const groups: string[] = first > 0 ? [digits.slice(0, first).join('')] : [];
  for (let i = first; i < digits.length; i += size) groups.push(digits.slice(i, i + size).join(''));
  return groups.join(by);
}

function parseHex(string: PyObject): Uint8Array {
  if (!isSubtype(string.type, StrType) && !hasBuffer(string))
    throw typeError(`fromhex() argument must be str or bytes-like, not ${typeName(string)}`);
  const text = isStr(string) ? string.v : binaryText(bytesOf(string));
  const out: number[] = [];
  for (let i = 0; i < text.length;) {
    if (/[\t-\r ]/.test(text[i] as string)) {
      i++;
      continue;
    }
    for (const at of [i, i + 1]) {
      if (at >= text.length)
        throw valueError('fromhex() arg must contain an even number of hexadecimal digits');
      if (!/[0-9a-fA-F]/.test(text[at] as string))
        throw valueError(`non-hexadecimal number found in fromhex() arg at position ${at}`);
    }
    out.push(parseInt(text.slice(i, i + 2), 16));
    i += 2;
  }
  return Uint8Array.from(out);
}
