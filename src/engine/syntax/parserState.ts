/**
 * What every part of the parser shares: the tokens, the place in them, and the
 * making of positions, errors and warnings.
 *
 * The parser reads the tokens once, from left to right, and decides by the next
 * token; only `with (` looks further. It does not explain what is wrong:
 * at the first token that fits no rule it throws `NoParse`, and explain/ goes
 * over the tokens again the way CPython's second pass does, to find the message.
 */
import type { Loc } from './ast.ts';
import type { ErrorMaker, SyntaxWarningInfo } from './errors.ts';
import type { PythonSyntaxError } from './errors.ts';
import { normalizeName } from './identifiers.ts';
import type { LineTable } from './positions.ts';
import * as T from './tokens.ts';
import type { TokenStream } from './tokens.ts';

/** Thrown at a token that fits no rule. It says nothing more on purpose. */
export class NoParse extends Error {}

/**
 * Expressions inside expressions that the parser follows. CPython counts its
 * own calls (MAXSTACK in Parser/parser.c) and raises a MemoryError; the limit
 * here keeps the host's stack safe and gives the same answer on every host.
 */
const MAX_NESTING = 1000;

export class ParserState {
  readonly source: string;
  readonly tokens: TokenStream;
  readonly types: Uint8Array;
  readonly table: LineTable;
  readonly errors: ErrorMaker;
  /** Warnings CPython's parser gives. */
  readonly parserWarnings: SyntaxWarningInfo[];
  /** Warnings CPython's compiler gives, after all of the parser's. */
  readonly compilerWarnings: SyntaxWarningInfo[] = [];
  /** The row of the next token. */
  at = 0;
  private nesting = 0;

  constructor(
    tokens: TokenStream,
    table: LineTable,
    errors: ErrorMaker,
    warnings: SyntaxWarningInfo[],
  ) {
    this.source = tokens.source;
    this.tokens = tokens;
    this.types = tokens.types;
    this.table = table;
    this.errors = errors;
    this.parserWarnings = warnings;
  }

  // ------------------------------------------------------------ tokens

  /** The type of the next token. */
  get type(): number {
    return this.types[this.at];
  }

  peek(distance: number): number {
    return this.types[this.at + distance];
  }

  /** Takes the next token if it has this type. */
  accept(type: number): boolean {
    if (this.types[this.at] !== type) return false;
    this.at += 1;
    return true;
  }

  expect(type: number) {
    if (this.types[this.at] !== type) this.fail();
    this.at += 1;
  }

  fail(): never {
    throw new NoParse();
  }

  /** The text of the token at `row`. */
  text(row: number): string {
    return this.tokens.text(row);
  }

  isWord(row: number, word: string): boolean {
    if (this.types[row] !== T.NAME) return false;
    const start = this.tokens.starts[row];
    return this.tokens.ends[row] - start === word.length && this.source.startsWith(word, start);
  }

  /** Takes a NAME token and returns its normalized text. */
  name(): string {
    if (this.types[this.at] !== T.NAME) this.fail();
    const text = this.tokens.text(this.at);
    this.at += 1;
    return this.table.isAscii ? text : normalizeName(text);
  }

  /** Counts one level of nesting; pair with `leave`. */
  enter() {
    this.nesting += 1;
    if (this.nesting > MAX_NESTING) {
      throw this.errorAtToken(
        'SyntaxError',
        'Parser stack overflowed - Python source too complex to parse',
        this.at,
      );
    }
  }

  leave() {
    this.nesting -= 1;
  }

  // ------------------------------------------------------------ positions

  private byteColumn(line: number, offset: number): number {
    return this.table.byteColumn(line, offset);
  }

  /** From the token at `row` to the last token taken that is no whitespace. */
  locFrom(row: number): Loc {
    const { lines, endLines, starts, ends } = this.tokens;
    let last = this.at - 1;
    while (this.types[last] <= T.DEDENT) last -= 1;
    const lineno = lines[row];
    const endLineno = endLines[last];
    return {
      lineno,
      colOffset: this.byteColumn(lineno, starts[row]),
      endLineno,
      endColOffset: this.byteColumn(endLineno, ends[last]),
    };
  }

  /** The place of the token at `row`. */
  locOf(row: number): Loc {
    const { lines, endLines, starts, ends } = this.tokens;
    const lineno = lines[row];
    const endLineno = endLines[row];
    return {
      lineno,
      colOffset: this.byteColumn(lineno, starts[row]),
      endLineno,
      endColOffset: this.byteColumn(endLineno, ends[row]),
    };
  }

  // ------------------------------------------------------------ errors

  errorAtToken(type: 'SyntaxError' | 'IndentationError', msg: string, row: number) {
    return this.errorBetween(type, msg, row, row);
  }

  errorBetween(type: 'SyntaxError' | 'IndentationError', msg: string, first: number, last: number) {
    const { lines, endLines, starts, ends } = this.tokens;
    return this.errors.range(type, msg, lines[first], starts[first], endLines[last], ends[last]);
  }

  /** An error at a node. */
  errorAtLoc(msg: string, loc: Loc): PythonSyntaxError {
    const { lineno, colOffset, endLineno, endColOffset } = loc;
    const start = this.table.offsetOfByte(lineno, colOffset);
    const end = this.table.offsetOfByte(endLineno, endColOffset);
    return this.errors.range('SyntaxError', msg, lineno, start, endLineno, end);
  }
}

/** From the start of one place to the end of another. */
export function span(first: Loc, last: Loc): Loc {
  return {
    lineno: first.lineno,
    colOffset: first.colOffset,
    endLineno: last.endLineno,
    endColOffset: last.endColOffset,
  };
}
