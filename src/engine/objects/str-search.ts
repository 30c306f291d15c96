/**
 * str methods that search, split and join (Objects/unicodeobject.c, stringlib/). Positions that Python
 * sees count characters; inside, host string searching counts UTF-16 units (text.ts converts).
 */
import { andThen, isStr } from './maybe.ts';
import { asSize, isTrue, listFrom, argumentName, typeName } from './abstract.ts';
import { codePoints, indexOfUnit, isWide, positionOf, textLength, unitOf } from './text.ts';
import { emptyStr, strOf } from './str.ts';
import type { Maybe, Result, Rt } from './runtime.ts';
import { isSubtype } from './type.ts';
import { isSpace, skipSpace } from './unicode.ts';
import { method } from './native.ts';
import {
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  pyBool,
  StrType,
  TupleType,
  type PyStr,
  type PyTuple,
} from './roster.ts';
import { sliceBound } from './slice.ts';
import { chargeFor, COST } from './work.ts';
import { typeError, valueError } from './errors.ts';
import type { PyObject } from './object.ts';

const argument = (name: string, place: string, o: PyObject): string => {
  if (!isStr(o)) throw typeError(`${name}() ${place} must be str, not ${argumentName(o)}`);
  return o.v;
};

// --- find, count, startswith -----------------------------------------------------------------------------

/** Unit positions of [start:end]; `from > to` where nothing, not even '', can be found. */
interface Window {
  readonly from: number;
  readonly to: number;
}

function windowOf(
  rt: Rt,
  text: string,
  start: PyObject | undefined,
  end: PyObject | undefined,
): Maybe<Window> {
  if (start === undefined && end === undefined) return { from: 0, to: text.length };
  return andThen(sliceBound(rt, start, 0), (a) =>
    andThen(sliceBound(rt, end, Number.MAX_SAFE_INTEGER), (b) => {
      const length = textLength(text);
      const from = a < 0 ? Math.max(0, a + length) : a;
      const to = b < 0 ? Math.max(0, b + length) : Math.min(b, length);
      if (from > length || from > to) return { from: 1, to: 0 };
      return { from: unitOf(text, from), to: unitOf(text, to) };
    }),
  );
}

/** Unit position of the first (or last) occurrence inside the window, -1 if none. */
function findIn(text: string, sub: string, { from, to }: Window, last: boolean): number {
  if (to - from < sub.length) return -1;
  if (last) {
    const at = text.lastIndexOf(sub, to - sub.length);
    return at >= from ? at : -1;
  }
  const at = positionOf(text, sub, from);
  return at >= 0 && at + sub.length <= to ? at : -1;
}

const SEARCHES: readonly (readonly [name: string, last: boolean, raises: boolean])[] = [
  ['find', false, false],
  ['rfind', true, false],
  ['index', false, true],
  ['rindex', true, true],
];

for (const [name, last, raises] of SEARCHES) {
  method(
    StrType,
    name,
    'sub, start=None, end=None, /',
    (rt, self: PyStr, sub: PyObject, start, end) => {
      const text = self.v;
      const wanted = argument(name, 'argument 1', sub);
      return andThen(windowOf(rt, text, start, end), (window) => {
        const at = findIn(text, wanted, window, last);
        chargeFor(
          rt,
          at < 0 ? window.to - window.from : Math.abs(at - (last ? window.to : window.from)),
          COST.scan,
        );
        if (at < 0 && raises) throw valueError('substring not found');
        return newInt(indexOfUnit(text, at));
      });
    },
  );
}

function countIn(text: string, sub: string, { from, to }: Window): number {
  if (from > to) return 0;
  if (sub === '') return textLength(text.slice(from, to)) + 1;
  let count = 0;
  for (
    let at = positionOf(text, sub, from);
    at >= 0 && at + sub.length <= to;
    at = positionOf(text, sub, at + sub.length)
  )
    count++;
  return count;
}

method(
  StrType,
  'count',
  'sub, start=None, end=None, /',
  (rt, self: PyStr, sub: PyObject, start, end) => {
    const wanted = argument('count', 'argument 1', sub);
    return andThen(windowOf(rt, self.v, start, end), (window) => {
      chargeFor(rt, window.to - window.from, COST.scan);
      return newInt(countIn(self.v, wanted, window));
    });
  },
);

function affix(name: 'startswith' | 'endswith'): void {
  const matches = (text: string, wanted: string, { from, to }: Window): boolean => {
    if (to - from < wanted.length) return false;
    return text.startsWith(wanted, name === 'startswith' ? from : to - wanted.length);
  };
  method(
    StrType,
    name,
    `${name === 'startswith' ? 'prefix' : 'suffix'}, start=None, end=None, /`,
    (rt, self: PyStr, wanted: PyObject, start, end) =>
      andThen(windowOf(rt, self.v, start, end), (window) => {
        if (isStr(wanted)) return pyBool(matches(self.v, wanted.v, window));
        if (!isSubtype(wanted.type, TupleType))
          throw typeError(
            `${name} first arg must be str or a tuple of str, not ${typeName(wanted)}`,
          );
        for (const one of (wanted as PyTuple).v) {
          if (!isStr(one))
            throw typeError(`tuple for ${name} must only contain str, not ${typeName(one)}`);
          if (matches(self.v, one.v, window)) return pyBool(true);
        }
        return pyBool(false);
      }),
  );
}
affix('startswith');
affix('endswith');

method(StrType, 'removeprefix', 'prefix, /', (_rt, self: PyStr, prefix: PyObject) => {
  const wanted = argument('removeprefix', 'argument', prefix);
  return self.v.startsWith(wanted) && wanted !== ''
    ? strOf(self.v.slice(wanted.length))
    : same(self);
});
method(StrType, 'removesuffix', 'suffix, /', (_rt, self: PyStr, suffix: PyObject) => {
  const wanted = argument('removesuffix', 'argument', suffix);
  return self.v.endsWith(wanted) && wanted !== ''
    ? strOf(self.v.slice(0, self.v.length - wanted.length))
    : same(self);
});

/** The object itself where it is an exact str. */
function same(self: PyStr): PyStr {
  return self.type === StrType ? self : newStr(self.v);
}

// --- replace ---------------------------------------------------------------------------------------------

function replaceText(text: string, old: string, by: string, count: number): string {
  if (count < 0 && old !== '') return text.split(old).join(by);
  let left = count < 0 ? Infinity : count;
  if (old === '') {
    let out = '';
    for (const char of isWide(text) ? codePoints(text) : text) {
      if (left-- > 0) out += by;
      out += char;
    }
    return left > 0 ? out + by : out;
  }
  let out = '';
  let at = 0;
  for (let hit = text.indexOf(old); hit >= 0 && left > 0; hit = text.indexOf(old, at), left--) {
    out += text.slice(at, hit) + by;
    at = hit + old.length;
  }
  return out + text.slice(at);
}

method(
  StrType,
  'replace',
  'old, new, /, count=-1',
  (rt, self: PyStr, old: PyObject, by: PyObject, count: PyObject | undefined) => {
    const from = argument('replace', 'argument 1', old);
    const to = argument('replace', 'argument 2', by);
    return andThen(count === undefined ? -1 : asSize(rt, count), (n) => {
      const out = replaceText(self.v, from, to, n);
      chargeFor(rt, self.v.length + out.length, COST.scan);
      return out === self.v ? same(self) : strOf(out);
    });
  },
);

// --- split -----------------------------------------------------------------------------------------------

function splitSpace(text: string, limit: number): string[] {
  const parts: string[] = [];
  let at = skipSpace(text, 0, true);
  while (at < text.length) {
    if (parts.length >= limit) {
      parts.push(text.slice(at));
      return parts;
    }
    const end = skipSpace(text, at, false);
    parts.push(text.slice(at, end));
    at = skipSpace(text, end, true);
  }
  return parts;
}

function rsplitSpace(text: string, limit: number): string[] {
  const parts: string[] = [];
  let end = text.length;
  for (;;) {
    while (end > 0 && isSpace(text[end - 1] as string)) end--;
    if (end === 0) break;
    if (parts.length >= limit) {
      parts.push(text.slice(0, end));
      break;
    }
    let start = end;
    while (start > 0 && !isSpace(text[start - 1] as string)) start--;
    parts.push(text.slice(start, end));
    end = start;
  }
  return parts.reverse();
}

/** text.split(separator, limit); limit Infinity: everywhere. */
export function splitText(text: string, separator: string, limit: number): string[] {
  if (limit === Infinity) return text.split(separator);
  const parts: string[] = [];
  let at = 0;
  while (parts.length < limit) {
    const hit = text.indexOf(separator, at);
    if (hit < 0) break;
    parts.push(text.slice(at, hit));
    at = hit + separator.length;
  }
  parts.push(text.slice(at));
  return parts;
}

export function rsplitText(text: string, separator: string, limit: number): string[] {
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < limit) {
    const hit = end >= separator.length ? text.lastIndexOf(separator, end - separator.length) : -1;
    if (hit < 0) break;
    parts.push(text.slice(hit + separator.length, end));
    end = hit;
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

function strList(rt: Rt, parts: readonly string[]): PyObject {
  chargeFor(rt, parts.length, COST.splitPart);
  return newList(parts.map(strOf));
}

function split(name: 'split' | 'rsplit'): void {
  method(
    StrType,
    name,
    'sep=None, maxsplit=-1',
    (rt, self: PyStr, sep: PyObject | undefined, maxsplit: PyObject | undefined) =>
      andThen(maxsplit === undefined ? -1 : asSize(rt, maxsplit), (n) => {
        const limit = n < 0 ? Infinity : n;
        if (sep === undefined || sep === None)
          return strList(
            rt,
            name === 'split' ? splitSpace(self.v, limit) : rsplitSpace(self.v, limit),
          );
        if (!isStr(sep)) throw typeError(`must be str or None, not ${typeName(sep)}`);
        if (sep.v === '') throw valueError('empty separator');
        return strList(
          rt,
          name === 'split' ? splitText(self.v, sep.v, limit) : rsplitText(self.v, sep.v, limit),
        );
      }),
  );
}
split('split');
split('rsplit');

const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g; // eslint-disable-line no-control-regex -- line boundaries

method(StrType, 'splitlines', 'keepends=False', (rt, self: PyStr, keepends: PyObject | undefined) =>
  andThen(keepends === undefined ? false : isTrue(rt, keepends), (keep) => {
    const lines: string[] = [];
    let at = 0;
    for (const match of self.v.matchAll(LINE_END)) {
      lines.push(self.v.slice(at, keep ? match.index + match[0].length : match.index));
      at = match.index + match[0].length;
    }
    if (at < self.v.length) lines.push(self.v.slice(at));
    return strList(rt, lines);
  }),
);

function partition(name: 'partition' | 'rpartition'): void {
  method(StrType, name, 'sep, /', (_rt, self: PyStr, sep: PyObject) => {
    if (!isStr(sep)) throw typeError(`must be str, not ${typeName(sep)}`);
    if (sep.v === '') throw valueError('empty separator');
    const at = name === 'partition' ? self.v.indexOf(sep.v) : self.v.lastIndexOf(sep.v);
    if (at < 0)
      return newTuple(
        name === 'partition' ? [same(self), emptyStr, emptyStr] : [emptyStr, emptyStr, same(self)],
      );
    return newTuple([strOf(self.v.slice(0, at)), sep, strOf(self.v.slice(at + sep.v.length))]);
  });
}
partition('partition');
partition('rpartition');

// --- join ------------------------------------------------------------------------------------------------

function joinItems(separator: string, items: readonly PyObject[]): PyStr {
  if (items.length === 1 && (items[0] as PyObject).type === StrType) return items[0] as PyStr;
  const parts: string[] = new Array<string>(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as PyObject;
    if (!isStr(item))
      throw typeError(`sequence item ${i}: expected str instance, ${typeName(item)} found`);
    parts[i] = item.v;
  }
  return strOf(parts.join(separator));
}

/** str.join */
export function joinStr(rt: Rt, separator: string, iterable: PyObject): Result {
  if (iterable.type.slots.iter === undefined && iterable.type.slots.getitem === undefined)
    throw typeError('can only join an iterable');
  return andThen(listFrom(rt, iterable), (items) => {
    chargeFor(rt, items.length, COST.joinItem);
    return joinItems(separator, items);
  });
}

method(StrType, 'join', 'iterable, /', (rt, self: PyStr, iterable: PyObject) =>
  joinStr(rt, self.v, iterable),
);

// --- strip -----------------------------------------------------------------------------------------------

function strip(name: 'strip' | 'lstrip' | 'rstrip'): void {
  method(StrType, name, 'chars=None, /', (_rt, self: PyStr, chars: PyObject | undefined) => {
    let test = isSpace;
    if (chars !== undefined && chars !== None) {
      if (!isStr(chars)) throw typeError(`${name} arg must be None or str`);
      const set = new Set(codePoints(chars.v));
      test = (c) => set.has(c);
    }
    const points = isWide(self.v) ? codePoints(self.v) : self.v;
    let start = 0;
    let end = points.length;
    if (name !== 'rstrip') while (start < end && test(points[start] as string)) start++;
    if (name !== 'lstrip') while (end > start && test(points[end - 1] as string)) end--;
    if (start === 0 && end === points.length) return same(self);
    return strOf(
      typeof points === 'string' ? points.slice(start, end) : points.slice(start, end).join(''),
    );
  });
}
strip('strip');
strip('lstrip');
strip('rstrip');
