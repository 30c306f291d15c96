/**
 * Where the tokenizer stands: its place in the source, its brackets, its open
 * f-strings, and how it gives up. Mirrors `struct tok_state` and the error
 * helpers of CPython's Parser/lexer/state.h and Parser/tokenizer/helpers.c.
 */
import type { ErrorMaker, PythonSyntaxError, SyntaxWarningInfo } from './errors.ts';
import type { LineTable } from './positions.ts';
import * as T from './tokens.ts';
import { TokenStream } from './tokens.ts';

/** How the tokens ended. */
export type TokenizerEnd =
  | { readonly kind: 'complete' }
  /** An error of CPython's `_PyTokenizer_syntaxerror`: it precedes every later parser error. */
  | { readonly kind: 'raised'; readonly error: PythonSyntaxError }
  /** An error only the parser reports, when it comes to the ERRORTOKEN. */
  | { readonly kind: 'reported'; readonly error: PythonSyntaxError };

/** The innermost bracket that is open where the tokens end. */
export interface OpenBracket {
  readonly line: number;
  /** That it was never closed. */
  readonly error: PythonSyntaxError;
}

export interface Tokenized {
  readonly tokens: TokenStream;
  readonly end: TokenizerEnd;
  readonly openBracket: OpenBracket | null;
  /** Whether they ended inside an f-string or t-string. */
  readonly endsInString: boolean;
}

/** One f-string or t-string that is open: `tokenizer_mode` in CPython. */
export interface StringMode {
  readonly letter: 'f' | 't';
  readonly quote: number;
  readonly quoteSize: number;
  readonly raw: boolean;
  readonly start: number;
  readonly startLine: number;
  /** Whether the tokenizer stands inside a replacement field. */
  inExpression: boolean;
  inFormatSpec: boolean;
  /** Brackets open since the string began. */
  bracketDepth: number;
  /** The depth at which each open replacement field's brace stands; -1 outside. */
  expressionDepth: number;
}

/** Ends the run early; caught in `run`. */
export class Stop extends Error {
  readonly end: TokenizerEnd;
  constructor(end: TokenizerEnd) {
    super();
    this.end = end;
  }
}

export class TokenizerState {
  readonly source: string;
  readonly length: number;
  readonly table: LineTable;
  readonly errors: ErrorMaker;
  readonly warnings: SyntaxWarningInfo[];
  readonly impliesNewline: boolean;
  readonly tokens: TokenStream;

  at = 0;
  line = 1;
  lineStart = 0;

  readonly indents: number[] = [0];
  readonly altIndents: number[] = [0];

  level = 0;
  readonly bracketUnits: number[] = [];
  readonly bracketOffsets: number[] = [];
  readonly bracketLines: number[] = [];

  readonly modes: StringMode[] = [];
  mode: StringMode | null = null;

  constructor(
    table: LineTable,
    errors: ErrorMaker,
    warnings: SyntaxWarningInfo[],
    impliesNewline: boolean,
  ) {
    this.impliesNewline = impliesNewline;
    this.source = table.source;
    this.length = table.source.length;
    this.table = table;
    this.errors = errors;
    this.warnings = warnings;
    this.tokens = new TokenStream(table.source);
  }

  emit(type: number, start: number, end: number) {
    this.tokens.push(type, start, end, this.line, this.line, this.level);
  }

  lastType(): number {
    return this.tokens.count === 0 ? T.NEWLINE : this.tokens.types[this.tokens.count - 1];
  }

  unitAt(offset: number): number {
    return offset < this.length ? this.source.charCodeAt(offset) : -1;
  }

  newLine() {
    this.line += 1;
    this.lineStart = this.at;
  }

  // ------------------------------------------------------------ errors

  /** `_PyTokenizer_syntaxerror`: at the character before `this.at`. */
  raise(msg: string): never {
    const column = this.table.charColumn(this.line, this.at);
    throw new Stop({
      kind: 'raised',
      error: this.errors.atColumns('SyntaxError', msg, this.line, column, this.line, column),
    });
  }

  raiseAt(msg: string, at: number): never {
    this.at = at;
    this.raise(msg);
  }

  tabError(): never {
    throw new Stop({
      kind: 'reported',
      error: this.errors.atColumns(
        'TabError',
        'inconsistent use of tabs and spaces in indentation',
        this.line,
        1,
        this.line,
        0,
      ),
    });
  }

  indentationError(msg: string, offset: number, endOffset: number): never {
    throw new Stop({
      kind: 'reported',
      error: this.errors.atColumns(
        'IndentationError',
        msg,
        this.line,
        offset,
        this.line,
        endOffset,
      ),
    });
  }

  /** A backslash at `this.at`: the next line joins this one. */
  continuation() {
    this.at += 1;
    if (this.unitAt(this.at) !== 10) {
      const column = this.table.charColumn(this.line, this.at) + 1;
      throw new Stop({
        kind: 'reported',
        error: this.errors.atColumns(
          'SyntaxError',
          'unexpected character after line continuation character',
          this.line,
          column,
          this.line,
          0,
        ),
      });
    }
    this.at += 1;
    if (this.at >= this.length) {
      if (this.level > 0) this.unclosed();
      const column = this.table.charColumn(this.line, this.at);
      throw new Stop({
        kind: 'reported',
        error: this.errors.atColumns(
          'SyntaxError',
          'unexpected EOF while parsing',
          this.line,
          column,
          this.line,
          -1,
        ),
      });
    }
    this.newLine();
  }

  openBracket(): OpenBracket {
    const top = this.level - 1;
    const line = this.bracketLines[top];
    const column = this.table.charColumn(line, this.bracketOffsets[top]);
    const bracket = String.fromCharCode(this.bracketUnits[top]);
    const msg = `'${bracket}' was never closed`;
    const error = this.errors.atColumns('SyntaxError', msg, line, column + 1, line, 0);
    return { line, error };
  }

  unclosed(): never {
    throw new Stop({ kind: 'reported', error: this.openBracket().error });
  }
}
