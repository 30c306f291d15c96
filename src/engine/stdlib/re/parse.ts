/**
 * Parser of regular expressions (Lib/re/_parser.py): the same language, the same errors at the same positions.
 * Left out: the optimisations of the tree (common prefixes of branches), which do not change what matches.
 */
import { isXidContinue, isXidStart } from '../../objects/unicode.ts';
import { reprText } from '../../objects/text.ts';
import { patternEscape, type GroupChecks, type NameLookup } from './escapes.ts';
import { parseSet } from './sets.ts';
import {
  FLAG,
  isDigitChar,
  lengthOf,
  MANY,
  PatternProblem,
  Reader,
  TYPE_FLAGS,
  type Node,
} from './syntax.ts';

export interface ParsedPattern {
  readonly root: Node;
  /** Final flags: those given, those in the pattern, UNICODE where the pattern is text. */
  readonly flags: number;
  /** Groups, without group 0. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** FutureWarnings about sets, in order. */
  readonly warnings: readonly string[];
}

export interface ParseOptions {
  readonly lookup: NameLookup;
  /** \z is new in 3.14. */
  readonly knowsSmallZ: boolean;
}

const INLINE_FLAGS: Readonly<Record<string, number>> = {
  i: FLAG.IGNORECASE,
  L: FLAG.LOCALE,
  m: FLAG.MULTILINE,
  s: FLAG.DOTALL,
  x: FLAG.VERBOSE,
  a: FLAG.ASCII,
  u: FLAG.UNICODE,
};

const MAX_GROUPS = 1073741823;

/** Parentheses within parentheses: the real parser recurses in Python and stops about here. */
const MAX_NESTED = 900;

/** str.isidentifier. */
export function isIdentifier(name: string): boolean {
  const chars = Array.from(name);
  return chars.length > 0 && isXidStart(chars[0] as string) && chars.every(isXidContinue);
}

// eslint-disable-next-line no-control-regex -- exactly the ASCII characters
export const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** Names of groups: identifiers, in bytes patterns ASCII ones. */
export function checkGroupName(reader: Reader, name: string, offset: number): void {
  if (!reader.isText && !isAscii(name))
    throw reader.error(
      `bad character in group name ${reprText(name, true)}`,
      lengthOf(name) + offset,
    );
  if (!isIdentifier(name))
    throw reader.error(`bad character in group name ${reprText(name)}`, lengthOf(name) + offset);
}

class PatternParser implements GroupChecks {
  readonly reader: Reader;
  readonly options: ParseOptions;
  flags: number;
  groups = 1;
  readonly names = new Map<string, number>();
  readonly warnings: string[] = [];
  private readonly closed = new Set<number>();
  /** Groups opened before the lookbehind that is being read; null outside. */
  private lookbehindGroups: number | null = null;
  /** Where conditionals name groups by number, which may come later. */
  private readonly conditionPositions = new Map<number, number>();

  constructor(reader: Reader, flags: number, options: ParseOptions) {
    this.reader = reader;
    this.flags = flags;
    this.options = options;
  }

  isClosed(group: number): boolean {
    return group < this.groups && (group === 0 ? false : this.closed.has(group));
  }

  checkLookbehind(group: number, reader: Reader): void {
    if (this.lookbehindGroups === null) return;
    if (!this.isClosed(group)) throw reader.error('cannot refer to an open group');
    if (group >= this.lookbehindGroups)
      throw reader.error('cannot refer to group defined in the same lookbehind subpattern');
  }

  private openGroup(name: string | null): number {
    const index = this.groups++;
    if (this.groups > MAX_GROUPS) throw this.reader.error('too many groups');
    if (name !== null) {
      const before = this.names.get(name);
      if (before !== undefined)
        throw this.reader.error(
          `redefinition of group name ${reprText(name)} as group ${index}; was group ${before}`,
          lengthOf(name) + 1,
        );
      this.names.set(name, index);
    }
    return index;
  }

  // --- alternatives and sequences ---------------------------------------------------------------------------

  parseAll(): Node {
    const root = this.alternatives((this.flags & FLAG.VERBOSE) !== 0, 0);
    this.flags = fixFlags(this.reader.isText, this.flags);
    if (this.reader.next !== null) throw this.reader.error('unbalanced parenthesis');
    for (const [group, at] of this.conditionPositions)
      if (group >= this.groups) throw new PatternProblem(`invalid group reference ${group}`, at);
    return root;
  }

  private alternatives(givenVerbose: boolean, nested: number): Node {
    if (nested > MAX_NESTED)
      throw new PatternProblem('maximum recursion depth exceeded', null, 'recursion');
    let verbose = givenVerbose;
    const options: Node[] = [];
    do {
      options.push(this.sequence(verbose, nested + 1, nested === 0 && options.length === 0));
      if (nested === 0) verbose = (this.flags & FLAG.VERBOSE) !== 0;
    } while (this.reader.match('|'));
    return options.length === 1 ? (options[0] as Node) : { kind: 'branch', options };
  }

  private sequence(givenVerbose: boolean, nested: number, first: boolean): Node {
    const { reader } = this;
    const items: Node[] = [];
    let verbose = givenVerbose;
    for (;;) {
      const c = reader.next;
      if (c === null || c === '|' || c === ')') break;
      reader.get();
      if (verbose && this.skipVerbose(c)) continue;
      if (c.startsWith('\\') && c.length > 1) {
        const { lookup, knowsSmallZ } = this.options;
        items.push(patternEscape(reader, c, this, lookup, knowsSmallZ));
      } else if (c === '[') items.push(parseSet(reader, this.options.lookup, this.warnings));
      else if (c === '*' || c === '+' || c === '?' || c === '{') this.repetition(c, items);
      else if (c === '.') items.push({ kind: 'any' });
      else if (c === '^') items.push({ kind: 'at', anchor: 'line start' });
      else if (c === '$') items.push({ kind: 'at', anchor: 'line end' });
      else if (c === '(') {
        const group = this.parenthesis(verbose, nested, first && items.length === 0);
        if (group === 'flags') verbose = (this.flags & FLAG.VERBOSE) !== 0;
        else if (group !== 'comment') items.push(group);
      } else items.push({ kind: 'literal', code: c.codePointAt(0) as number });
    }
    return items.length === 1 ? (items[0] as Node) : { kind: 'sequence', items };
  }

  /** White space and comments of VERBOSE patterns. */
  private skipVerbose(c: string): boolean {
    if (' \t\n\r\v\f'.includes(c)) return true;
    if (c !== '#') return false;
    for (;;) {
      const skipped = this.reader.get();
      if (skipped === null || skipped === '\n') return true;
    }
  }

  // --- repetition -------------------------------------------------------------------------------------------

  private repetition(c: string, items: Node[]): void {
    const { reader } = this;
    const here = reader.tell();
    let min = c === '+' ? 1 : 0;
    let max = c === '?' ? 1 : MANY;
    if (c === '{') {
      const bounds = this.bounds(here);
      if (bounds === null) {
        items.push({ kind: 'literal', code: 0x7b });
        return;
      }
      [min, max] = bounds;
    }
    const item = items.pop();
    const width = reader.tell() - here + 1;
    if (item === undefined || item.kind === 'at') throw reader.error('nothing to repeat', width);
    if (item.kind === 'repeat') throw reader.error('multiple repeat', width);
    const mode = reader.match('?') ? 'lazy' : reader.match('+') ? 'possessive' : 'greedy';
    items.push({ kind: 'repeat', mode, min, max, body: item });
  }

  /** {m,n} behind the brace; null: the brace stands for itself. */
  private bounds(here: number): [number, number] | null {
    const { reader } = this;
    if (reader.next === '}') return null;
    let lo = '';
    while (isDigitChar(reader.next)) lo += reader.get() as string;
    let hi = lo;
    if (reader.match(',')) {
      hi = '';
      while (isDigitChar(reader.next)) hi += reader.get() as string;
    }
    if (!reader.match('}')) {
      reader.seek(here);
      return null;
    }
    const min = lo === '' ? 0 : Number(lo);
    const max = hi === '' ? MANY : Number(hi);
    if (min >= MANY || (hi !== '' && max >= MANY))
      throw new PatternProblem('the repetition number is too large', null, 'overflow');
    if (max < min) throw reader.error('min repeat greater than max repeat', reader.tell() - here);
    return [min, max];
  }

  // --- parentheses ------------------------------------------------------------------------------------------

  private parenthesis(
    verbose: boolean,
    nested: number,
    first: boolean,
  ): Node | 'flags' | 'comment' {
    const { reader } = this;
    const start = reader.tell() - 1;
    if (!reader.match('?')) return this.group(start, null, true, false, 0, 0, verbose, nested);
    const c = reader.get();
    if (c === null) throw reader.error('unexpected end of pattern');
    if (c === 'P') {
      if (reader.match('=')) return this.namedReference();
      if (reader.match('<')) {
        const name = reader.getUntil('>', 'group name');
        checkGroupName(reader, name, 1);
        return this.group(start, name, true, false, 0, 0, verbose, nested);
      }
      const extension = reader.get();
      if (extension === null) throw reader.error('unexpected end of pattern');
      throw reader.error(`unknown extension ?P${extension}`, lengthOf(extension) + 2);
    }
    if (c === ':') return this.group(start, null, false, false, 0, 0, verbose, nested);
    if (c === '>') return this.group(start, null, false, true, 0, 0, verbose, nested);
    if (c === '#') return this.comment(start);
    if (c === '=' || c === '!' || c === '<') return this.look(c, start, verbose, nested);
    if (c === '(') return this.conditional(start, verbose, nested);
    if (c in INLINE_FLAGS || c === '-') {
      const flags = this.inlineFlags(c);
      if (flags !== null)
        return this.group(start, null, false, false, flags[0], flags[1], verbose, nested);
      if (!first)
        throw reader.error(
          'global flags not at the start of the expression',
          reader.tell() - start,
        );
      return 'flags';
    }
    throw reader.error(`unknown extension ?${c}`, lengthOf(c) + 1);
  }

  private close(start: number): void {
    if (!this.reader.match(')'))
      throw this.reader.error('missing ), unterminated subpattern', this.reader.tell() - start);
  }

  private group(
    start: number,
    name: string | null,
    captures: boolean,
    atomic: boolean,
    addFlags: number,
    delFlags: number,
    verbose: boolean,
    nested: number,
  ): Node {
    const index = captures ? this.openGroup(name) : null;
    const inner = (verbose || (addFlags & FLAG.VERBOSE) !== 0) && (delFlags & FLAG.VERBOSE) === 0;
    const body = this.alternatives(inner, nested + 1);
    this.close(start);
    if (index !== null) this.closed.add(index);
    return atomic ? { kind: 'atomic', body } : { kind: 'group', index, addFlags, delFlags, body };
  }

  private namedReference(): Node {
    const { reader } = this;
    const name = reader.getUntil(')', 'group name');
    checkGroupName(reader, name, 1);
    const group = this.names.get(name);
    if (group === undefined)
      throw reader.error(`unknown group name ${reprText(name)}`, lengthOf(name) + 1);
    if (!this.isClosed(group))
      throw reader.error('cannot refer to an open group', lengthOf(name) + 1);
    this.checkLookbehind(group, reader);
    return { kind: 'backreference', group };
  }

  private comment(start: number): 'comment' {
    const { reader } = this;
    for (;;) {
      if (reader.next === null)
        throw reader.error('missing ), unterminated comment', reader.tell() - start);
      if (reader.get() === ')') return 'comment';
    }
  }

  private look(given: string, start: number, verbose: boolean, nested: number): Node {
    const { reader } = this;
    let c: string | null = given;
    const behind = given === '<';
    const outer = this.lookbehindGroups;
    if (behind) {
      c = reader.get();
      if (c === null) throw reader.error('unexpected end of pattern');
      if (c !== '=' && c !== '!') throw reader.error(`unknown extension ?<${c}`, lengthOf(c) + 2);
      this.lookbehindGroups ??= this.groups;
    }
    const body = this.alternatives(verbose, nested + 1);
    if (behind) this.lookbehindGroups = outer;
    this.close(start);
    const negate = c === '!';
    if (negate && body.kind === 'sequence' && body.items.length === 0) return { kind: 'fail' };
    return { kind: 'look', behind, negate, body };
  }

  private conditional(start: number, verbose: boolean, nested: number): Node {
    const { reader } = this;
    const name = reader.getUntil(')', 'group name');
    let group: number;
    if (/^[0-9]+$/.test(name)) {
      group = Number(name);
      if (group === 0) throw reader.error('bad group number', name.length + 1);
      if (group >= MAX_GROUPS)
        throw reader.error(`invalid group reference ${BigInt(name)}`, name.length + 1);
      if (!this.conditionPositions.has(group))
        this.conditionPositions.set(group, reader.tell() - name.length - 1);
    } else {
      checkGroupName(reader, name, 1);
      const named = this.names.get(name);
      if (named === undefined)
        throw reader.error(`unknown group name ${reprText(name)}`, lengthOf(name) + 1);
      group = named;
    }
    this.checkLookbehind(group, reader);
    const yes = this.sequence(verbose, nested + 1, false);
    let no: Node | null = null;
    if (reader.match('|')) {
      no = this.sequence(verbose, nested + 1, false);
      if (reader.next === '|')
        throw reader.error('conditional backref with more than two branches');
    }
    this.close(start);
    return { kind: 'conditional', group, yes, no };
  }

  // --- flags ------------------------------------------------------------------------------------------------

  /** (?aiLmsux) sets flags of the whole pattern: null. (?i-m:...) gives what to add and to take away. */
  private inlineFlags(first: string): [number, number] | null {
    const { reader } = this;
    let add = 0;
    let del = 0;
    let c: string = first;
    while (c in INLINE_FLAGS) {
      const flag = INLINE_FLAGS[c] as number;
      if (reader.isText && c === 'L')
        throw reader.error("bad inline flags: cannot use 'L' flag with a str pattern");
      if (!reader.isText && c === 'u')
        throw reader.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
      add |= flag;
      if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag)
        throw reader.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
      c = this.flagCharacter(')-:', 'missing -, : or )');
    }
    if (c === ')') {
      this.flags |= add;
      return null;
    }
    if (c === '-') {
      c = this.flagCharacter('', 'missing flag');
      while (c in INLINE_FLAGS) {
        const flag = INLINE_FLAGS[c] as number;
        if ((flag & TYPE_FLAGS) !== 0)
          throw reader.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        del |= flag;
        c = this.flagCharacter(':', 'missing :');
      }
    }
    if ((add & del) !== 0) throw reader.error('bad inline flags: flag turned on and off', 1);
    return [add, del];
  }

  /** The next flag, or one of the characters that may end the list. */
  private flagCharacter(ends: string, missing: string): string {
    const c = this.reader.get();
    if (c === null) throw this.reader.error(missing);
    if (c in INLINE_FLAGS || (ends !== '' && ends.includes(c))) return c;
    throw this.reader.error(/^\p{L}$/u.test(c) ? 'unknown flag' : missing, lengthOf(c));
  }
}

function fixFlags(isText: boolean, flags: number): number {
  const value = (message: string): PatternProblem => new PatternProblem(message, null, 'value');
  if (isText) {
    if ((flags & FLAG.LOCALE) !== 0) throw value('cannot use LOCALE flag with a str pattern');
    if ((flags & FLAG.ASCII) === 0) return flags | FLAG.UNICODE;
    if ((flags & FLAG.UNICODE) !== 0) throw value('ASCII and UNICODE flags are incompatible');
    return flags;
  }
  if ((flags & FLAG.UNICODE) !== 0) throw value('cannot use UNICODE flag with a bytes pattern');
  if ((flags & FLAG.LOCALE) !== 0 && (flags & FLAG.ASCII) !== 0)
    throw value('ASCII and LOCALE flags are incompatible');
  return flags;
}

export function parsePattern(
  chars: readonly string[],
  isText: boolean,
  flags: number,
  options: ParseOptions,
): ParsedPattern {
  const parser = new PatternParser(new Reader(chars, isText), flags, options);
  const root = parser.parseAll();
  return {
    root,
    flags: parser.flags,
    groups: parser.groups - 1,
    names: parser.names,
    warnings: parser.warnings,
  };
}
