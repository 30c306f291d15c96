/**
 * str methods about characters, case, padding, formatting and encoding (Objects/unicodeobject.c).
 * Searching and splitting are in str-search.ts.
 */
import { andThen, eager, isStr } from './maybe.ts';
import { asIndex, asSize, getItem, argumentName } from './abstract.ts';
import { codePoints, isWide, padText, textLength } from './text.ts';
import { byModule, encodeText, isNative, strArgument } from './codecs.ts';
import { formatStr } from './format.ts';
import { isRaise, excTypes, typeError, valueError } from './errors.ts';
import { isInt } from './int.ts';
import { isSubtype, type PyType } from './type.ts';
import { method, staticMethod } from './native.ts';
import {
  isAlnum,
  isAlpha,
  isCased,
  isDecimal,
  isDigit,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
  isXidContinue,
  isXidStart,
  foldOf,
  lowerAt,
  titleOf,
  upperOf,
} from './unicode.ts';
import {
  DictType,
  newBytes,
  newDict,
  newInt,
  newStr,
  newTuple,
  None,
  pyBool,
  StrType,
  type PyDict,
  type PyStr,
} from './roster.ts';
import { chargeFor, COST } from './work.ts';
import { strFormat } from './str-format.ts';
import { strObject, strOf } from './str.ts';
import { settle, type Gen, type KwArgs, type Rt } from './runtime.ts';
import { hostKeyOf } from './dict-ops.ts';
import { incref, type PyObject } from './object.ts';

const ASCII = /^[\0-\x7f]*$/;

function same(self: PyStr): PyStr {
  return self.type === StrType ? self : newStr(self.v);
}

const chars = (text: string): readonly string[] =>
  isWide(text) ? codePoints(text) : text.split('');

// --- questions -------------------------------------------------------------------------------------------

/** Every character passes, and there is one. */
function question(name: string, test: (c: string) => boolean, empty = false): void {
  method(StrType, name, '', (_rt, self: PyStr) =>
    pyBool(self.v === '' ? empty : chars(self.v).every(test)),
  );
}
question('isalpha', isAlpha);
question('isalnum', isAlnum);
question('isdecimal', (c) => (c < '\x80' ? c >= '0' && c <= '9' : isDecimal(c)));
question('isdigit', isDigit);
question('isnumeric', isNumeric);
question('isspace', isSpace);
question('isprintable', isPrintable, true);
question('isascii', (c) => c < '\x80', true);

/** str.isidentifier */
export function isIdentifier(text: string): boolean {
  return text !== '' && chars(text).every((c, i) => (i === 0 ? isXidStart(c) : isXidContinue(c)));
}
method(StrType, 'isidentifier', '', (_rt, self: PyStr) => pyBool(isIdentifier(self.v)));

method(StrType, 'islower', '', (_rt, self: PyStr) => {
  const all = chars(self.v);
  return pyBool(all.some(isLower) && !all.some((c) => isUpper(c) || isTitle(c)));
});
method(StrType, 'isupper', '', (_rt, self: PyStr) => {
  const all = chars(self.v);
  return pyBool(all.some(isUpper) && !all.some((c) => isLower(c) || isTitle(c)));
});
method(StrType, 'istitle', '', (_rt, self: PyStr) => {
  let cased = false;
  let previous = false;
  for (const c of chars(self.v)) {
    if (isUpper(c) || isTitle(c)) {
      if (previous) return pyBool(false);
      previous = cased = true;
    } else if (isLower(c)) {
      if (!previous) return pyBool(false);
      previous = cased = true;
    } else previous = false;
  }
  return pyBool(cased);
});

// --- case ------------------------------------------------------------------------------------------------

function recase(
  name: string,
  plain: (text: string) => string,
  full: (all: readonly string[]) => string,
): void {
  method(StrType, name, '', (rt, self: PyStr) => {
    chargeFor(rt, self.v.length, COST.recase);
    return strOf(ASCII.test(self.v) ? plain(self.v) : full(chars(self.v)));
  });
}

const lowerAll = (all: readonly string[]): string => all.map((_, i) => lowerAt(all, i)).join('');
const capitalized = (text: string): string =>
  text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
const titled = (text: string): string => text.replace(/[A-Za-z]+/g, capitalized);
const swapped = (text: string): string =>
  text.replace(/[a-z]+|[A-Z]+/g, (run) => (run < 'a' ? run.toLowerCase() : run.toUpperCase()));

recase('lower', (t) => t.toLowerCase(), lowerAll);
recase(
  'upper',
  (t) => t.toUpperCase(),
  (all) => all.map(upperOf).join(''),
);
recase(
  'casefold',
  (t) => t.toLowerCase(),
  (all) => all.map(foldOf).join(''),
);
recase('capitalize', capitalized, (all) =>
  all.map((c, i) => (i === 0 ? titleOf(c) : lowerAt(all, i))).join(''),
);
recase('title', titled, (all) =>
  all
    .map((c, i) => (i > 0 && isCased(all[i - 1] as string) ? lowerAt(all, i) : titleOf(c)))
    .join(''),
);
recase('swapcase', swapped, (all) =>
  all.map((c, i) => (isUpper(c) ? lowerAt(all, i) : isLower(c) ? upperOf(c) : c)).join(''),
);

// --- padding ---------------------------------------------------------------------------------------------

function justify(name: string, align: 'left' | 'right' | 'center'): void {
  method(
    StrType,
    name,
    "width, fillchar=' ', /",
    (rt, self: PyStr, width: PyObject, fill: PyObject | undefined) =>
      andThen(asSize(rt, width), (n) => {
        if (fill !== undefined && !isStr(fill))
          throw typeError(
            `The fill character must be a unicode character, not ${argumentName(fill)}`,
          );
        if (fill !== undefined && textLength(fill.v) !== 1)
          throw typeError('The fill character must be exactly one character long');
        const out = padText(self.v, n, fill === undefined ? ' ' : fill.v, align);
        return out === self.v ? same(self) : newStr(out);
      }),
  );
}
justify('ljust', 'left');
justify('rjust', 'right');
justify('center', 'center');

method(StrType, 'zfill', 'width, /', (rt, self: PyStr, width: PyObject) =>
  andThen(asSize(rt, width), (n) => {
    const missing = n - textLength(self.v);
    if (missing <= 0) return same(self);
    const sign = /^[+-]/.test(self.v) ? (self.v[0] as string) : '';
    return newStr(sign + '0'.repeat(missing) + self.v.slice(sign.length));
  }),
);

method(StrType, 'expandtabs', 'tabsize=8', (rt, self: PyStr, tabsize: PyObject | undefined) =>
  andThen(tabsize === undefined ? 8 : asSize(rt, tabsize), (size) => {
    let out = '';
    let column = 0;
    for (const c of chars(self.v)) {
      if (c === '\t') {
        const fill = size > 0 ? size - (column % size) : 0;
        out += ' '.repeat(fill);
        column += fill;
      } else {
        out += c;
        column = c === '\n' || c === '\r' ? 0 : column + 1;
      }
    }
    return strOf(out);
  }),
);

// --- formatting ------------------------------------------------------------------------------------------

method(
  StrType,
  'format',
  '*args, **kwargs',
  (rt, self: PyStr, args: readonly PyObject[], kw: KwArgs | null) =>
    andThen(strFormat(rt, self.v, { args, kw, mapping: null }), strOf),
);
method(StrType, 'format_map', 'mapping, /', (rt, self: PyStr, mapping: PyObject) =>
  andThen(strFormat(rt, self.v, { args: null, kw: null, mapping }), strOf),
);
method(StrType, '__format__', 'format_spec, /', (rt, self: PyStr, spec: PyObject) => {
  if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${argumentName(spec)}`);
  return spec.v === '' ? strObject(rt, self) : strOf(formatStr(self.v, spec.v, self.type.name));
});
method(StrType, '__getnewargs__', '', (_rt, self: PyStr) => newTuple([newStr(self.v)]));
method(StrType, '__sizeof__', '', (_rt, self: PyStr) => newInt(storageSize(self.v)));

/** Bytes of CPython's compact storage: header, and one, two or four bytes a character with a NUL. */
function storageSize(text: string): number {
  if (ASCII.test(text)) return 41 + text.length;
  const points = chars(text);
  const widest = points.reduce((most, c) => Math.max(most, c.codePointAt(0) as number), 0);
  return 56 + (points.length + 1) * (widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4);
}

method(
  StrType,
  'encode',
  "encoding='utf-8', errors='strict'",
  (rt, self: PyStr, encoding: PyObject | undefined, errors: PyObject | undefined) => {
    const codec = strArgument(encoding, "encode() argument 'encoding'", 'utf-8');
    const handler = strArgument(errors, "encode() argument 'errors'", 'strict');
    return isNative(codec, handler)
      ? newBytes(encodeText(rt, self.v, codec, handler))
      : byModule(rt, self, codec, handler, 'encode');
  },
);

// --- translate -------------------------------------------------------------------------------------------

function put(table: PyDict, code: number, value: PyObject): void {
  const key = newInt(code);
  incref(value);
  table.v.setByHostKey(hostKeyOf(key), () => incref(key), value);
}

function fromDict(source: PyDict): PyObject {
  const table = newDict();
  for (const { key, value } of source.v.map.values()) {
    let code: number;
    if (isStr(key)) {
      if (textLength(key.v) !== 1)
        throw valueError('string keys in translate table must be of length 1');
      code = key.v.codePointAt(0) as number;
    } else if (isInt(key)) code = Number(key.v);
    else throw typeError('keys in translate table must be strings or integers');
    put(table, code, value as PyObject);
  }
  return table;
}

staticMethod(
  StrType,
  'maketrans',
  'x, y=None, z=None, /',
  (_rt, x: PyObject, y: PyObject | undefined, z: PyObject | undefined) => {
    if (y === undefined) {
      if (!isSubtype(x.type, DictType))
        throw typeError('if you give only one argument to maketrans it must be a dict');
      return fromDict(x as PyDict);
    }
    if (!isStr(y)) throw typeError(`maketrans() argument 2 must be str, not ${argumentName(y)}`);
    if (z !== undefined && !isStr(z))
      throw typeError(`maketrans() argument 3 must be str, not ${argumentName(z)}`);
    if (!isStr(x))
      throw typeError('first maketrans argument must be a string if there is a second argument');
    const from = chars(x.v);
    const to = chars(y.v);
    if (from.length !== to.length)
      throw valueError('the first two maketrans arguments must have equal length');
    const table = newDict();
    from.forEach((c, i) =>
      put(table, c.codePointAt(0) as number, newInt((to[i] as string).codePointAt(0) as number)),
    );
    if (z !== undefined) for (const c of chars(z.v)) put(table, c.codePointAt(0) as number, None);
    return table;
  },
);

function* translated(rt: Rt, c: string, table: PyObject): Gen<string> {
  let value: PyObject;
  try {
    value = yield* settle(getItem(rt, table, newInt(c.codePointAt(0) as number)));
  } catch (e) {
    if (isRaise(e, excTypes['LookupError'] as PyType)) return c;
    throw e;
  }
  if (value === None) return '';
  if (isStr(value)) return value.v;
  if (!isInt(value)) throw typeError('character mapping must return integer, None or str');
  const code = yield* settle(asIndex(rt, value));
  if (code < 0 || code > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

function* translate(rt: Rt, self: PyStr, table: PyObject): Gen {
  const known = new Map<string, string>();
  let out = '';
  chargeFor(rt, self.v.length, COST.recase);
  for (const c of chars(self.v)) {
    let to = known.get(c);
    if (to === undefined) known.set(c, (to = yield* translated(rt, c, table)));
    out += to;
  }
  return strOf(out);
}

method(StrType, 'translate', 'table, /', (rt, self: PyStr, table: PyObject) =>
  eager(translate(rt, self, table)),
);
