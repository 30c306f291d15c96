/** Character sets in brackets (Lib/re/_parser.py), with the warnings about what they may mean one day. */
import type { SetItem } from './characters.ts';
import { setEscape, type NameLookup } from './escapes.ts';
import { lengthOf, type Node, type Reader } from './syntax.ts';

const FUTURE: Readonly<Record<string, string>> = {
  '-': 'difference',
  '&': 'intersection',
  '~': 'symmetric difference',
  '|': 'union',
};

/** The set whose opening bracket has been read. */
export function parseSet(reader: Reader, lookup: NameLookup, warnings: string[]): Node {
  const here = reader.tell() - 1;
  if (reader.next === '[') warnings.push(`Possible nested set at position ${reader.tell()}`);
  const negate = reader.match('^');
  const items: SetItem[] = [];
  const unterminated = (): unknown =>
    reader.error('unterminated character set', reader.tell() - here);
  const member = (element: string): Node =>
    element.startsWith('\\') && element.length > 1
      ? setEscape(reader, element, lookup)
      : { kind: 'literal', code: element.codePointAt(0) as number };
  for (;;) {
    const c = reader.get();
    if (c === null) throw unterminated();
    if (c === ']' && items.length > 0) break;
    if (items.length > 0 && c in FUTURE && reader.next === c)
      warnings.push(`Possible set ${FUTURE[c]} at position ${reader.tell() - 1}`);
    const from = member(c);
    if (!reader.match('-')) {
      add(items, from);
      continue;
    }
    const to = reader.get();
    if (to === null) throw unterminated();
    if (to === ']') {
      add(items, from);
      items.push({ kind: 'range', lo: 0x2d, hi: 0x2d });
      break;
    }
    if (to === '-') warnings.push(`Possible set difference at position ${reader.tell() - 2}`);
    const until = member(to);
    if (from.kind !== 'literal' || until.kind !== 'literal' || until.code < from.code)
      throw reader.error(`bad character range ${c}-${to}`, lengthOf(c) + 1 + lengthOf(to));
    items.push({ kind: 'range', lo: from.code, hi: until.code });
  }
  const [only] = items;
  if (items.length === 1 && !negate && only?.kind === 'range' && only.lo === only.hi)
    return { kind: 'literal', code: only.lo };
  return { kind: 'set', items, negate };
}

function add(items: SetItem[], node: Node): void {
  if (node.kind === 'literal') items.push({ kind: 'range', lo: node.code, hi: node.code });
  else if (node.kind === 'set') items.push(...node.items);
}
