/** Backslash escapes of patterns, inside sets and outside (Lib/re/_parser.py, _class_escape and _escape). */
import type { CategoryName } from './characters.ts';
import {
  category,
  isAsciiLetter,
  isDigitChar,
  isOctalChar,
  lengthOf,
  type Anchor,
  type Node,
  type Reader,
} from './syntax.ts';
import { reprText } from '../../objects/text.ts';

export const CHARACTER_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['\\a', 7],
  ['\\b', 8],
  ['\\f', 12],
  ['\\n', 10],
  ['\\r', 13],
  ['\\t', 9],
  ['\\v', 11],
  ['\\\\', 92],
]);

const ANCHORS: ReadonlyMap<string, Anchor> = new Map([
  ['\\A', 'text start'],
  ['\\b', 'boundary'],
  ['\\B', 'no boundary'],
  ['\\Z', 'text end'],
]);

const isCategory = (c: string): c is CategoryName => 'dDsSwW'.includes(c);

/** What the groups read so far allow. */
export interface GroupChecks {
  /** Groups opened so far, group 0 included. */
  readonly groups: number;
  isClosed(group: number): boolean;
  checkLookbehind(group: number, reader: Reader): void;
}

/** Code point of the character that unicodedata names so; null: there is none. */
export type NameLookup = (name: string) => number | null;

const isHex = (c: string): boolean => /^[0-9a-fA-F]$/.test(c);

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** \x, \u, \U and \N, which sets and patterns share; null: something else. */
function numberedOrNamed(reader: Reader, escape: string, lookup: NameLookup): number | null {
  const c = escape.slice(1);
  const digits = HEX_DIGITS[c];
  if (digits !== undefined && (c === 'x' || reader.isText)) {
    const whole = escape + reader.getWhile(digits, isHex);
    if (whole.length !== digits + 2) throw reader.error(`incomplete escape ${whole}`, whole.length);
    const code = parseInt(whole.slice(2), 16);
    if (code > 0x10ffff) throw reader.error(`bad escape ${whole}`, whole.length);
    return code;
  }
  if (c === 'N' && reader.isText) {
    if (!reader.match('{')) throw reader.error('missing {');
    const name = reader.getUntil('}', 'character name');
    const code = lookup(name);
    if (code === null)
      throw reader.error(`undefined character name ${reprText(name)}`, lengthOf(name) + 4);
    return code;
  }
  return null;
}

function octal(reader: Reader, escape: string): Node {
  const code = parseInt(escape.slice(1), 8);
  if (code > 0o377)
    throw reader.error(`octal escape value ${escape} outside of range 0-0o377`, escape.length);
  return { kind: 'literal', code };
}

/** A backslash before something that means nothing special stands for it, but for letters and digits. */
function plain(reader: Reader, escape: string): Node {
  const c = escape.slice(1);
  const code = c.codePointAt(0) as number;
  if (isAsciiLetter(c) || isDigitChar(c))
    throw reader.error(`bad escape ${escape}`, lengthOf(escape));
  return { kind: 'literal', code };
}

export function setEscape(reader: Reader, escape: string, lookup: NameLookup): Node {
  const known = CHARACTER_ESCAPES.get(escape);
  if (known !== undefined) return { kind: 'literal', code: known };
  const c = escape.slice(1);
  if (isCategory(c)) return category(c);
  const code = numberedOrNamed(reader, escape, lookup);
  if (code !== null) return { kind: 'literal', code };
  if (isOctalChar(c)) return octal(reader, escape + reader.getWhile(2, isOctalChar));
  return plain(reader, escape);
}

export function patternEscape(
  reader: Reader,
  escape: string,
  groups: GroupChecks,
  lookup: NameLookup,
  knowsSmallZ: boolean,
): Node {
  const c = escape.slice(1);
  const anchor = ANCHORS.get(c === 'z' && knowsSmallZ ? '\\Z' : escape);
  if (anchor !== undefined) return { kind: 'at', anchor };
  if (isCategory(c)) return category(c);
  const known = CHARACTER_ESCAPES.get(escape);
  if (known !== undefined) return { kind: 'literal', code: known };
  const code = numberedOrNamed(reader, escape, lookup);
  if (code !== null) return { kind: 'literal', code };
  if (c === '0') {
    const whole = escape + reader.getWhile(2, isOctalChar);
    return { kind: 'literal', code: parseInt(whole.slice(1), 8) };
  }
  return isDigitChar(c) ? octalOrGroup(reader, escape, groups) : plain(reader, escape);
}

/** Three octal digits are a character; anything else is a reference to a group. */
function octalOrGroup(reader: Reader, start: string, groups: GroupChecks): Node {
  let escape = start;
  if (isDigitChar(reader.next)) {
    escape += reader.get() as string;
    if (
      isOctalChar(escape[1] as string) &&
      isOctalChar(escape[2] as string) &&
      isOctalChar(reader.next)
    ) {
      escape += reader.get() as string;
      return octal(reader, escape);
    }
  }
  const group = Number(escape.slice(1));
  if (group >= groups.groups)
    throw reader.error(`invalid group reference ${group}`, escape.length - 1);
  if (!groups.isClosed(group)) throw reader.error('cannot refer to an open group', escape.length);
  groups.checkLookbehind(group, reader);
  return { kind: 'backreference', group };
}
