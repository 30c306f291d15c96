/** Templates of sub() and Match.expand() (parse_template of Lib/re/_parser.py). */
import { CHARACTER_ESCAPES } from './escapes.ts';
import { checkGroupName } from './parse.ts';
import { isAsciiLetter, isDigitChar, isOctalChar, PatternProblem, Reader } from './syntax.ts';
import { reprText } from '../../objects/text.ts';

/** Literal text and numbers of groups, in order. */
export type Template = readonly (string | number)[];

const MAX_GROUPS = 1073741823;

export function parseTemplate(
  chars: readonly string[],
  isText: boolean,
  groups: number,
  names: ReadonlyMap<string, number>,
): Template {
  const reader = new Reader(chars, isText);
  const parts: (string | number)[] = [];
  let literal = '';
  const addGroup = (index: number, offset: number): void => {
    if (index > groups) throw reader.error(`invalid group reference ${index}`, offset);
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(index);
  };
  for (;;) {
    const element = reader.get();
    if (element === null) break;
    if (!element.startsWith('\\')) {
      literal += element;
      continue;
    }
    const c = element.slice(1);
    if (c === 'g') {
      const [index, width] = groupName(reader, names);
      addGroup(index, width);
    } else if (c === '0') {
      let octal = c + reader.getWhile(2, isOctalChar);
      octal = String.fromCharCode(parseInt(octal, 8) & 0xff);
      literal += octal;
    } else if (isDigitChar(c)) {
      const escape = digits(reader, element);
      if (escape.length === 4) literal += octalCharacter(reader, escape);
      else addGroup(Number(escape.slice(1)), escape.length - 1);
    } else {
      const known = CHARACTER_ESCAPES.get(element);
      if (known === undefined && isAsciiLetter(c))
        throw reader.error(`bad escape ${element}`, element.length);
      literal += known === undefined ? element : String.fromCharCode(known);
    }
  }
  if (literal !== '') parts.push(literal);
  return parts;
}

/** \g<...>: a number or a name, and how wide it is written. */
function groupName(reader: Reader, names: ReadonlyMap<string, number>): [number, number] {
  if (!reader.match('<')) throw reader.error('missing <');
  const name = reader.getUntil('>', 'group name');
  if (/^[0-9]+$/.test(name)) {
    const index = Number(name);
    if (index >= MAX_GROUPS)
      throw reader.error(`invalid group reference ${BigInt(name)}`, name.length + 1);
    return [index, name.length + 1];
  }
  checkGroupName(reader, name, 1);
  const index = names.get(name);
  if (index === undefined)
    throw new PatternProblem(`unknown group name ${reprText(name)}`, null, 'index');
  return [index, name.length + 1];
}

/** A digit and what belongs to it: three octal digits, or one or two digits that name a group. */
function digits(reader: Reader, start: string): string {
  let escape = start;
  if (!isDigitChar(reader.next)) return escape;
  escape += reader.get() as string;
  if (
    isOctalChar(escape[1] as string) &&
    isOctalChar(escape[2] as string) &&
    isOctalChar(reader.next)
  )
    escape += reader.get() as string;
  return escape;
}

function octalCharacter(reader: Reader, escape: string): string {
  const code = parseInt(escape.slice(1), 8);
  if (code > 0o377)
    throw reader.error(`octal escape value ${escape} outside of range 0-0o377`, escape.length);
  return String.fromCharCode(code);
}
