/**
 * The tree of a regular expression, its flags, and the reader that hands a pattern out character by character
 * with one element of lookahead, as Lib/re/_parser.py does: where an error is found depends on it.
 */
import type { CategoryName, SetItem } from './characters.ts';

export const FLAG = {
  TEMPLATE: 1,
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  DEBUG: 128,
  ASCII: 256,
} as const;

export const TYPE_FLAGS = FLAG.ASCII | FLAG.LOCALE | FLAG.UNICODE;

/** Upper bound of a repetition without one. */
export const MANY = 4294967295;

export type Anchor =
  'line start' | 'line end' | 'text start' | 'text end' | 'boundary' | 'no boundary';

export type Node =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly items: readonly SetItem[]; readonly negate: boolean }
  | { readonly kind: 'at'; readonly anchor: Anchor }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'branch'; readonly options: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly mode: 'greedy' | 'lazy' | 'possessive';
      readonly min: number;
      readonly max: number;
      readonly body: Node;
    }
  | {
      readonly kind: 'group';
      /** null: not capturing. */
      readonly index: number | null;
      readonly addFlags: number;
      readonly delFlags: number;
      readonly body: Node;
    }
  | { readonly kind: 'atomic'; readonly body: Node }
  | {
      readonly kind: 'look';
      readonly behind: boolean;
      readonly negate: boolean;
      readonly body: Node;
    }
  | { readonly kind: 'backreference'; readonly group: number }
  | {
      readonly kind: 'conditional';
      readonly group: number;
      readonly yes: Node;
      readonly no: Node | null;
    }
  | { readonly kind: 'fail' };

export const category = (name: CategoryName): Node => ({
  kind: 'set',
  items: [{ kind: 'category', name }],
  negate: false,
});

/** Which exception it becomes: PatternError, OverflowError, ValueError, IndexError or RecursionError. */
export type ProblemKind = 'pattern' | 'overflow' | 'value' | 'index' | 'recursion';

/** What is wrong with a pattern or template; `at` in characters, null where CPython gives no position. */
export class PatternProblem {
  readonly message: string;
  readonly at: number | null;
  readonly kind: ProblemKind;
  constructor(message: string, at: number | null, kind: ProblemKind = 'pattern') {
    this.message = message;
    this.at = at;
    this.kind = kind;
  }
}

export const isDigitChar = (c: string | null): c is string => c !== null && c >= '0' && c <= '9';
export const isOctalChar = (c: string | null): c is string => c !== null && c >= '0' && c <= '7';
export const isAsciiLetter = (c: string): boolean => /^[a-zA-Z]$/.test(c);

/** A pattern or template as elements: a character, or a backslash with the one behind it. */
export class Reader {
  readonly chars: readonly string[];
  readonly isText: boolean;
  private index = 0;
  /** The element that `get` gives; null at the end. */
  next: string | null = null;

  constructor(chars: readonly string[], isText: boolean) {
    this.chars = chars;
    this.isText = isText;
    this.advance();
  }

  private advance(): void {
    let c = this.chars[this.index];
    if (c === undefined) {
      this.next = null;
      return;
    }
    if (c === '\\') {
      this.index++;
      const escaped = this.chars[this.index];
      if (escaped === undefined)
        throw new PatternProblem('bad escape (end of pattern)', this.chars.length - 1);
      c += escaped;
    }
    this.index++;
    this.next = c;
  }

  match(element: string): boolean {
    if (this.next !== element) return false;
    this.advance();
    return true;
  }

  get(): string | null {
    const element = this.next;
    this.advance();
    return element;
  }

  /** Up to `count` elements that `wanted` accepts. */
  getWhile(count: number, wanted: (c: string) => boolean): string {
    let out = '';
    for (let i = 0; i < count; i++) {
      const c = this.next;
      if (c === null || c.length !== 1 || !wanted(c)) break;
      out += c;
      this.advance();
    }
    return out;
  }

  getUntil(terminator: string, what: string): string {
    let out = '';
    for (;;) {
      const c = this.next;
      this.advance();
      if (c === null) {
        if (out === '') throw this.error(`missing ${what}`);
        throw this.error(`missing ${terminator}, unterminated name`, lengthOf(out));
      }
      if (c === terminator) {
        if (out === '') throw this.error(`missing ${what}`, 1);
        return out;
      }
      out += c;
    }
  }

  /** Position of the next element. */
  tell(): number {
    return this.index - (this.next === null ? 0 : this.next.startsWith('\\') ? 2 : 1);
  }

  seek(index: number): void {
    this.index = index;
    this.advance();
  }

  error(message: string, offset = 0): PatternProblem {
    return new PatternProblem(this.isText ? message : asciiOnly(message), this.tell() - offset);
  }
}

/** Characters of a name, as positions count them. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** Messages about bytes patterns escape what is not ASCII. */
function asciiOnly(message: string): string {
  return message.replace(
    /[\x80-\xff]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
