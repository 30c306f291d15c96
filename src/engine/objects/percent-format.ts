/**
 * `%` formatting of str (unicode_format in Objects/unicodeobject.c) and bytes (_PyBytes_FormatEx).
 */
import { asIndex, asSize, callSpecial, getItem, repr, str, typeName } from './abstract.ts';
import { asDouble } from './arithmetic.ts';
import { ascii } from './str.ts';
import { bytesOf, binaryText, fromBinaryText, hasBuffer } from './bytes-common.ts';
import { codePoints, padText, sliceText, textLength } from './text.ts';
import { newBytes, newStr, TupleType, type PyInt, type PyTuple } from './roster.ts';
import { doubleText, isNegative } from './num-text.ts';
import { drop, type PyObject } from './object.ts';
import { eager, isStr } from './maybe.ts';
import { intToText, isInt, type IntValue } from './int.ts';
import { isRaise, overflowError, typeError, TypeErrorType, valueError } from './errors.ts';
import { isSubtype, lookup } from './type.ts';
import { numberToInt } from './int-methods.ts';
import { FIXED } from './work.ts';
import { settle, type Gen, type Maybe, type Rt } from './runtime.ts';

interface Directive {
  readonly left: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  /** -1: none */
  readonly precision: number;
  readonly code: string;
}

/** Text of a conversion: a sign and prefix that zeros go behind, and the body. */
interface Piece {
  readonly sign: string;
  readonly body: string;
  readonly numeric: boolean;
}

const isTuple = (o: PyObject): o is PyTuple => isSubtype(o.type, TupleType);

/** Where the values come from: a tuple, one object, or a mapping. */
class Arguments {
  readonly rt: Rt;
  readonly whole: PyObject;
  readonly mapping: boolean;
  used = 0;
  /** Some directive took its value by key: then the rest may stay unused. */
  anyKey = false;
  /** The value `%(key)s` chose for the current directive. */
  keyed: PyObject | null = null;

  constructor(rt: Rt, whole: PyObject, mapping: boolean) {
    this.rt = rt;
    this.whole = whole;
    this.mapping = mapping;
  }

  next(): PyObject {
    if (this.keyed !== null) {
      const value = this.keyed;
      this.keyed = null;
      return value;
    }
    if (this.anyKey) throw typeError('not enough arguments for format string');
    if (isTuple(this.whole)) {
      const value = this.whole.v[this.used];
      if (value === undefined) throw typeError('not enough arguments for format string');
      this.used++;
      return value;
    }
    if (this.used > 0) throw typeError('not enough arguments for format string');
    this.used = 1;
    return this.whole;
  }

  checkAllUsed(what: string): void {
    const left = isTuple(this.whole)
      ? this.used < this.whole.v.length
      : this.used === 0 && !this.mapping;
    if (left && !this.anyKey)
      throw typeError(`not all arguments converted during ${what} formatting`);
  }
}

class Template {
  readonly chars: readonly string[];
  at = 0;
  constructor(text: string) {
    this.chars = codePoints(text);
  }
  /** The next character; ValueError at the end. */
  take(): string {
    const c = this.chars[this.at++];
    if (c === undefined) throw valueError('incomplete format');
    return c;
  }
}

/** `(key)` after the percent sign. */
function readKey(t: Template): string {
  let depth = 1;
  let key = '';
  for (;;) {
    const c = t.chars[t.at++];
    if (c === undefined) throw valueError('incomplete format key');
    if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return key;
    key += c;
  }
}

function* readNumber(t: Template, args: Arguments, what: 'width' | 'precision'): Gen<number> {
  if (t.chars[t.at] === '*') {
    t.at++;
    const o = args.next();
    if (!isInt(o)) throw typeError('* wants int');
    const n = yield* settle(asSize(args.rt, o));
    if (n > 2147483647 && what === 'precision')
      throw overflowError('Python int too large to convert to C int');
    return n;
  }
  let n = 0;
  for (let c = t.chars[t.at]; c !== undefined && c >= '0' && c <= '9'; c = t.chars[++t.at]) {
    n = n * 10 + Number(c);
    if (n > Number.MAX_SAFE_INTEGER)
      throw valueError(what === 'width' ? 'width too big' : 'precision too big');
  }
  return n;
}

/** Everything behind `%` up to the conversion character. */
function* readDirective(
  t: Template,
  args: Arguments,
  keyObject: (key: string) => PyObject,
): Gen<Directive> {
  let [left, plus, space, alternate, zero] = [false, false, false, false, false];
  args.keyed = null;
  let c = t.take();
  if (c === '(') {
    if (!args.mapping) throw typeError('format requires a mapping');
    const key = readKey(t);
    args.keyed = yield* settle(getItem(args.rt, args.whole, keyObject(key)));
    args.anyKey = true;
    c = t.take();
  }
  for (; ; c = t.take()) {
    if (c === '-') left = true;
    else if (c === '+') plus = true;
    else if (c === ' ') space = true;
    else if (c === '#') alternate = true;
    else if (c === '0') zero = true;
    else break;
  }
  t.at--;
  let width = yield* readNumber(t, args, 'width');
  if (width < 0) {
    left = true;
    width = -width;
  }
  let precision = -1;
  if (t.chars[t.at] === '.') {
    t.at++;
    precision = Math.max(0, yield* readNumber(t, args, 'precision'));
  }
  c = t.take();
  if (c === 'h' || c === 'l' || c === 'L') c = t.take();
  return { left, plus, space, alternate, zero, width, precision, code: c };
}

function signOf(negative: boolean, d: Directive): string {
  return negative ? '-' : d.plus ? '+' : d.space ? ' ' : '';
}

function* integerOf(rt: Rt, o: PyObject, code: string): Gen<IntValue> {
  if (isInt(o)) return o.v;
  const decimal = code === 'd' || code === 'i' || code === 'u';
  const wanted = decimal ? 'a real number is required' : 'an integer is required';
  const bad = (): unknown => typeError(`%${code} format: ${wanted}, not ${typeName(o)}`);
  const slots = o.type.slots;
  if (decimal ? slots.int === undefined && slots.index === undefined : slots.index === undefined)
    throw bad();
  try {
    return decimal
      ? ((yield* settle(numberToInt(rt, o))) as PyInt).v
      : yield* settle(asIndex(rt, o));
  } catch (e) {
    if (isRaise(e, TypeErrorType)) throw bad();
    throw e;
  }
}

function* integerPiece(rt: Rt, o: PyObject, d: Directive): Gen<Piece> {
  const value = yield* integerOf(rt, o, d.code);
  const negative = value < 0;
  let digits: string;
  let prefix = '';
  if (d.code === 'x' || d.code === 'X' || d.code === 'o') {
    digits = (negative ? -value : value).toString(d.code === 'o' ? 8 : 16);
    if (d.alternate) prefix = `0${d.code}`;
    if (d.code === 'X') digits = digits.toUpperCase();
  } else {
    digits = intToText(rt, value);
    if (negative) digits = digits.slice(1);
  }
  return {
    sign: signOf(negative, d) + prefix,
    body: digits.padStart(d.precision, '0'),
    numeric: true,
  };
}

function* floatPiece(rt: Rt, o: PyObject, d: Directive, bytes: boolean): Gen<Piece> {
  if (bytes && o.type.slots.float === undefined && o.type.slots.index === undefined)
    throw typeError(`float argument required, not ${typeName(o)}`);
  const x = yield* settle(asDouble(rt, o));
  const code = d.code.toLowerCase() as 'e' | 'f' | 'g';
  const text = doubleText(x, {
    code,
    precision: d.precision < 0 ? 6 : d.precision,
    alternate: d.alternate,
  });
  const negative = isNegative(x) && !Number.isNaN(x);
  return {
    sign: signOf(negative, d),
    body: code === d.code ? text : text.toUpperCase(),
    numeric: true,
  };
}

function layOut(piece: Piece, d: Directive): string {
  const text = piece.sign + piece.body;
  if (textLength(text) >= d.width) return text;
  if (d.left) return padText(text, d.width, ' ', 'left');
  if (d.zero && piece.numeric)
    return piece.sign + piece.body.padStart(d.width - piece.sign.length, '0');
  return padText(text, d.width, ' ', 'right');
}

function unsupported(d: Directive, at: number): unknown {
  const code = d.code.codePointAt(0) as number;
  const shown = code > 31 && code < 127 ? d.code : '?';
  return valueError(
    `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${at}`,
  );
}

const text = (body: string): Piece => ({ sign: '', body, numeric: false });

function* strPiece(rt: Rt, args: Arguments, d: Directive, at: number): Gen<Piece> {
  const o = args.next();
  if ('diuoxX'.includes(d.code)) return yield* integerPiece(rt, o, d);
  if ('eEfFgG'.includes(d.code)) return yield* floatPiece(rt, o, d, false);
  if (d.code === 's' || d.code === 'r' || d.code === 'a') {
    const shown = yield* settle(
      d.code === 's' ? str(rt, o) : d.code === 'r' ? repr(rt, o) : ascii(rt, o),
    );
    return text(d.precision >= 0 ? sliceText(shown, 0, d.precision) : shown);
  }
  if (d.code !== 'c') throw unsupported(d, at);
  if (isStr(o)) {
    const length = textLength(o.v);
    if (length !== 1)
      throw typeError(
        `%c requires an int or a unicode character, not a string of length ${length}`,
      );
    return text(o.v);
  }
  if (o.type.slots.index === undefined)
    throw typeError(`%c requires an int or a unicode character, not ${typeName(o)}`);
  const code = yield* settle(asIndex(rt, o));
  if (code < 0 || code > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return text(String.fromCodePoint(Number(code)));
}

function* run(rt: Rt, template: string, values: PyObject, bytes: boolean): Gen<string> {
  const isMapping =
    !isTuple(values) &&
    !isStr(values) &&
    !(bytes && hasBuffer(values)) &&
    values.type.slots.getitem !== undefined;
  rt.charge(FIXED.percent);
  const args = new Arguments(rt, values, isMapping);
  const t = new Template(template);
  const keyObject = (key: string): PyObject =>
    bytes ? newBytes(fromBinaryText(key)) : newStr(key);
  let out = '';
  while (t.at < t.chars.length) {
    const c = t.chars[t.at++] as string;
    if (c !== '%') {
      out += c;
      continue;
    }
    if (t.chars[t.at] === '%') {
      t.at++;
      out += '%';
      continue;
    }
    rt.charge(FIXED.percentValue);
    const d = yield* readDirective(t, args, keyObject);
    const piece = bytes
      ? yield* bytesPiece(rt, args, d, t.at - 1)
      : yield* strPiece(rt, args, d, t.at - 1);
    out += layOut(piece, d);
  }
  args.checkAllUsed(bytes ? 'bytes' : 'string');
  return out;
}

/** `template % values` for str. */
export function percentFormat(rt: Rt, template: string, values: PyObject): Maybe<string> {
  return eager(run(rt, template, values, false));
}

// --- bytes -------------------------------------------------------------------------------------------------

function* byteString(rt: Rt, o: PyObject): Gen<string> {
  if (hasBuffer(o)) return binaryText(bytesOf(o));
  if (lookup(o.type, '__bytes__') !== undefined) {
    const made = (yield* callSpecial(rt, o, '__bytes__', [])) as PyObject;
    if (!hasBuffer(made)) throw typeError(`__bytes__ returned non-bytes (type ${typeName(made)})`);
    const shown = binaryText(bytesOf(made));
    drop(rt, made);
    return shown;
  }
  throw typeError(
    `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(o)}'`,
  );
}

function* bytesPiece(rt: Rt, args: Arguments, d: Directive, at: number): Gen<Piece> {
  const o = args.next();
  if ('diuoxX'.includes(d.code)) return yield* integerPiece(rt, o, d);
  if ('eEfFgG'.includes(d.code)) return yield* floatPiece(rt, o, d, true);
  if (d.code === 's' || d.code === 'b' || d.code === 'r' || d.code === 'a') {
    const shown =
      d.code === 's' || d.code === 'b' ? yield* byteString(rt, o) : yield* settle(ascii(rt, o));
    return text(d.precision >= 0 ? shown.slice(0, d.precision) : shown);
  }
  if (d.code !== 'c') throw unsupported(d, at);
  if (hasBuffer(o)) {
    if (bytesOf(o).length === 1) return text(binaryText(bytesOf(o)));
    throw typeError(
      `%c requires an integer in range(256) or a single byte, not a ${o.type.name} object of length ${bytesOf(o).length}`,
    );
  }
  if (o.type.slots.index === undefined)
    throw typeError(`%c requires an integer in range(256) or a single byte, not ${typeName(o)}`);
  const code = yield* settle(asIndex(rt, o));
  if (code < 0 || code > 255) throw overflowError('%c arg not in range(256)');
  return text(String.fromCharCode(Number(code)));
}

/** `template % values` for bytes and bytearray. */
export function percentFormatBytes(
  rt: Rt,
  template: Uint8Array,
  values: PyObject,
): Maybe<Uint8Array> {
  const made = eager(run(rt, binaryText(template), values, true));
  return typeof made === 'string' ? fromBinaryText(made) : finishBytes(made);
}

function* finishBytes(pending: Gen<string>): Gen<Uint8Array> {
  return fromBinaryText(yield* pending);
}
