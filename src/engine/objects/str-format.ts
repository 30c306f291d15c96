/**
 * str.format and str.format_map (Objects/stringlib/unicode_format.h): the template's grammar, field names
 * with attributes and items, automatic numbering, conversions, nested specs.
 */
import { ascii } from './str.ts';
import { eager } from './maybe.ts';
import { format, getAttr, getItem, repr, str } from './abstract.ts';
import { indexError, KeyErrorType, raiseWith, valueError } from './errors.ts';
import { newInt, newStr } from './roster.ts';
import { FIXED } from './work.ts';
import { settle, type Gen, type KwArgs, type Maybe, type Rt } from './runtime.ts';
import type { PyObject } from './object.ts';

/** Where replacement fields find their values. */
export interface FormatValues {
  /** null: format_map, which has no positional fields. */
  readonly args: readonly PyObject[] | null;
  readonly kw: KwArgs | null;
  readonly mapping: PyObject | null;
}

interface Field {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
  readonly nested: boolean;
}

/** Literal text and the field behind it. */
interface Piece {
  readonly literal: string;
  readonly field: Field | null;
}

interface Numbering {
  state: 'unknown' | 'automatic' | 'manual';
  next: number;
}

/** One piece from position `at` on (MarkupIterator_next). */
export function nextPiece(text: string, at: number): { piece: Piece; at: number } {
  let pos = at;
  while (pos < text.length && text[pos] !== '{' && text[pos] !== '}') pos++;
  if (pos === text.length) return { piece: { literal: text.slice(at), field: null }, at: pos };
  const brace = text[pos++] as string;
  if (text[pos] === brace)
    return { piece: { literal: text.slice(at, pos), field: null }, at: pos + 1 };
  if (brace === '}') throw valueError("Single '}' encountered in format string");
  if (pos >= text.length) throw valueError("Single '{' encountered in format string");
  const parsed = parseField(text, pos);
  return { piece: { literal: text.slice(at, pos - 1), field: parsed.field }, at: parsed.at };
}

function parseField(text: string, start: number): { field: Field; at: number } {
  let pos = start;
  let c = '';
  while (pos < text.length) {
    c = text[pos++] as string;
    if (c === '{') throw valueError("unexpected '{' in field name");
    if (c === '[') {
      while (pos < text.length && text[pos] !== ']') pos++;
    } else if (c === '}' || c === ':' || c === '!') break;
  }
  if (c !== '}' && c !== ':' && c !== '!') throw valueError("expected '}' before end of string");
  const name = text.slice(start, pos - 1);
  if (c === '}') return { field: { name, conversion: '', spec: '', nested: false }, at: pos };
  let conversion = '';
  if (c === '!') {
    if (pos >= text.length)
      throw valueError('end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(text.codePointAt(pos) as number);
    pos += conversion.length;
    if (pos < text.length) {
      c = text[pos++] as string;
      if (c === '}') return { field: { name, conversion, spec: '', nested: false }, at: pos };
      if (c !== ':') throw valueError("expected ':' after conversion specifier");
    }
  }
  let depth = 1;
  let nested = false;
  for (let i = pos; i < text.length; i++) {
    if (text[i] === '{') {
      nested = true;
      depth++;
    } else if (text[i] === '}' && --depth === 0) {
      return { field: { name, conversion, spec: text.slice(pos, i), nested }, at: i + 1 };
    }
  }
  throw valueError("unmatched '{' in format spec");
}

/** The number that a key spells, or -1. */
export function numberOf(key: string): number {
  if (!/^[0-9]+$/.test(key)) return -1;
  const n = Number(key);
  if (n > Number.MAX_SAFE_INTEGER) throw valueError('Too many decimal digits in format string');
  return n;
}

/** The name's first part and its `.attribute` and `[item]` steps. */
export function splitFieldName(name: string): {
  first: string;
  steps: Iterable<{ attribute: boolean; key: string }>;
} {
  const end = name.search(/[.[]/);
  const first = end < 0 ? name : name.slice(0, end);
  return { first, steps: stepsOf(end < 0 ? '' : name.slice(end)) };
}

function* stepsOf(rest: string): Iterable<{ attribute: boolean; key: string }> {
  let pos = 0;
  while (pos < rest.length) {
    const c = rest[pos++];
    if (c !== '.' && c !== '[')
      throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    let end = pos;
    if (c === '.') {
      while (end < rest.length && rest[end] !== '.' && rest[end] !== '[') end++;
    } else {
      end = rest.indexOf(']', pos);
      if (end < 0) throw valueError("Missing ']' in format string");
    }
    const key = rest.slice(pos, end);
    if (key === '') throw valueError('Empty attribute in format string');
    yield { attribute: c === '.', key };
    pos = c === '.' ? end : end + 1;
  }
}

function* firstObject(rt: Rt, first: string, values: FormatValues, numbering: Numbering): Gen {
  let index = numberOf(first);
  if (first === '' || index >= 0) {
    const wanted = first === '' ? 'automatic' : 'manual';
    if (numbering.state !== 'unknown' && numbering.state !== wanted) {
      throw valueError(
        wanted === 'automatic'
          ? 'cannot switch from manual field specification to automatic field numbering'
          : 'cannot switch from automatic field numbering to manual field specification',
      );
    }
    numbering.state = wanted;
    if (first === '') index = numbering.next++;
    if (values.args === null) throw valueError('Format string contains positional fields');
    const value = values.args[index];
    if (value === undefined)
      throw indexError(`Replacement index ${index} out of range for positional args tuple`);
    return value;
  }
  if (values.mapping !== null) return yield* settle(getItem(rt, values.mapping, newStr(first)));
  const value = values.kw?.get(first);
  if (value === undefined) throw raiseWith(KeyErrorType, newStr(first));
  return value;
}

function* fieldObject(rt: Rt, name: string, values: FormatValues, numbering: Numbering): Gen {
  const { first, steps } = splitFieldName(name);
  let o = yield* firstObject(rt, first, values, numbering);
  for (const { attribute, key } of steps) {
    if (attribute) o = yield* settle(getAttr(rt, o, key));
    else {
      const index = numberOf(key);
      o = yield* settle(getItem(rt, o, index >= 0 ? newInt(index) : newStr(key)));
    }
  }
  return o;
}

function* build(
  rt: Rt,
  text: string,
  values: FormatValues,
  numbering: Numbering,
  depth: number,
): Gen<string> {
  if (depth <= 0) throw valueError('Max string recursion exceeded');
  let out = '';
  for (let at = 0; at < text.length;) {
    const step = nextPiece(text, at);
    at = step.at;
    out += step.piece.literal;
    const field = step.piece.field;
    if (field === null) continue;
    rt.charge(FIXED.templateField);
    const o = yield* fieldObject(rt, field.name, values, numbering);
    const converted = field.conversion === '' ? null : yield* convert(rt, o, field.conversion);
    const spec = field.nested
      ? yield* build(rt, field.spec, values, numbering, depth - 1)
      : field.spec;
    out += yield* settle(format(rt, converted === null ? o : newStr(converted), spec));
  }
  return out;
}

function* convert(rt: Rt, o: PyObject, conversion: string): Gen<string> {
  switch (conversion) {
    case 'r':
      return yield* settle(repr(rt, o));
    case 's':
      return yield* settle(str(rt, o));
    case 'a':
      return yield* settle(ascii(rt, o));
    default: {
      const code = conversion.codePointAt(0) as number;
      throw valueError(
        `Unknown conversion specifier ${code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`}`,
      );
    }
  }
}

/** str.format */
export function strFormat(rt: Rt, template: string, values: FormatValues): Maybe<string> {
  rt.charge(FIXED.template);
  return eager(build(rt, template, values, { state: 'unknown', next: 0 }, 2));
}
