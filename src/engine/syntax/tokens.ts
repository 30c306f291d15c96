/**
 * Token types and the columns tokens are kept in. Mirrors CPython's
 * Grammar/Tokens, with one difference: a keyword has its own type here, as in
 * the generated parser, so the parser compares numbers and never text.
 *
 * Tokens are rows of typed columns instead of objects: a program's tokens are
 * a few arrays, and reading one allocates nothing.
 */

// The four that carry no text come first: `type <= DEDENT` means whitespace.
export const ENDMARKER: number = 0;
export const NEWLINE: number = 1;
export const INDENT: number = 2;
export const DEDENT: number = 3;
export const NAME: number = 4;
export const NUMBER: number = 5;
export const STRING: number = 6;
export const FSTRING_START: number = 7;
export const FSTRING_MIDDLE: number = 8;
export const FSTRING_END: number = 9;
export const TSTRING_START: number = 10;
export const TSTRING_MIDDLE: number = 11;
export const TSTRING_END: number = 12;
/** The tokenizer stopped here; its error is in `TokenStream.error`. */
export const ERRORTOKEN: number = 13;
/** A character that is no operator of Python: `$`, `?` or a back quote. */
export const OP: number = 14;

export const LPAR: number = 20;
export const RPAR: number = 21;
export const LSQB: number = 22;
export const RSQB: number = 23;
export const LBRACE: number = 24;
export const RBRACE: number = 25;
export const COLON: number = 26;
export const COMMA: number = 27;
export const SEMI: number = 28;
export const DOT: number = 29;
export const ELLIPSIS: number = 30;
export const RARROW: number = 31;
export const COLONEQUAL: number = 32;
export const EXCLAMATION: number = 33;
export const EQUAL: number = 34;

// Binary operators, in the order of their augmented forms below.
export const PLUS: number = 35;
export const MINUS: number = 36;
export const STAR: number = 37;
export const AT: number = 38;
export const SLASH: number = 39;
export const PERCENT: number = 40;
export const AMPER: number = 41;
export const VBAR: number = 42;
export const CIRCUMFLEX: number = 43;
export const LEFTSHIFT: number = 44;
export const RIGHTSHIFT: number = 45;
export const DOUBLESTAR: number = 46;
export const DOUBLESLASH: number = 47;

export const PLUSEQUAL: number = 48;
export const MINEQUAL: number = 49;
export const STAREQUAL: number = 50;
export const ATEQUAL: number = 51;
export const SLASHEQUAL: number = 52;
export const PERCENTEQUAL: number = 53;
export const AMPEREQUAL: number = 54;
export const VBAREQUAL: number = 55;
export const CIRCUMFLEXEQUAL: number = 56;
export const LEFTSHIFTEQUAL: number = 57;
export const RIGHTSHIFTEQUAL: number = 58;
export const DOUBLESTAREQUAL: number = 59;
export const DOUBLESLASHEQUAL: number = 60;

export const TILDE: number = 61;
export const EQEQUAL: number = 62;
export const NOTEQUAL: number = 63;
export const LESS: number = 64;
export const LESSEQUAL: number = 65;
export const GREATER: number = 66;
export const GREATEREQUAL: number = 67;

export const KW_FALSE: number = 70;
export const KW_NONE: number = 71;
export const KW_TRUE: number = 72;
export const KW_AND: number = 73;
export const KW_AS: number = 74;
export const KW_ASSERT: number = 75;
export const KW_ASYNC: number = 76;
export const KW_AWAIT: number = 77;
export const KW_BREAK: number = 78;
export const KW_CLASS: number = 79;
export const KW_CONTINUE: number = 80;
export const KW_DEF: number = 81;
export const KW_DEL: number = 82;
export const KW_ELIF: number = 83;
export const KW_ELSE: number = 84;
export const KW_EXCEPT: number = 85;
export const KW_FINALLY: number = 86;
export const KW_FOR: number = 87;
export const KW_FROM: number = 88;
export const KW_GLOBAL: number = 89;
export const KW_IF: number = 90;
export const KW_IMPORT: number = 91;
export const KW_IN: number = 92;
export const KW_IS: number = 93;
export const KW_LAMBDA: number = 94;
export const KW_NONLOCAL: number = 95;
export const KW_NOT: number = 96;
export const KW_OR: number = 97;
export const KW_PASS: number = 98;
export const KW_RAISE: number = 99;
export const KW_RETURN: number = 100;
export const KW_TRY: number = 101;
export const KW_WHILE: number = 102;
export const KW_WITH: number = 103;
export const KW_YIELD: number = 104;

/** One more than the largest token type. */
export const TOKEN_TYPE_COUNT: number = 105;

/** Python's hard keywords (`keyword.kwlist`) and their token types. */
export const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ['False', KW_FALSE],
  ['None', KW_NONE],
  ['True', KW_TRUE],
  ['and', KW_AND],
  ['as', KW_AS],
  ['assert', KW_ASSERT],
  ['async', KW_ASYNC],
  ['await', KW_AWAIT],
  ['break', KW_BREAK],
  ['class', KW_CLASS],
  ['continue', KW_CONTINUE],
  ['def', KW_DEF],
  ['del', KW_DEL],
  ['elif', KW_ELIF],
  ['else', KW_ELSE],
  ['except', KW_EXCEPT],
  ['finally', KW_FINALLY],
  ['for', KW_FOR],
  ['from', KW_FROM],
  ['global', KW_GLOBAL],
  ['if', KW_IF],
  ['import', KW_IMPORT],
  ['in', KW_IN],
  ['is', KW_IS],
  ['lambda', KW_LAMBDA],
  ['nonlocal', KW_NONLOCAL],
  ['not', KW_NOT],
  ['or', KW_OR],
  ['pass', KW_PASS],
  ['raise', KW_RAISE],
  ['return', KW_RETURN],
  ['try', KW_TRY],
  ['while', KW_WHILE],
  ['with', KW_WITH],
  ['yield', KW_YIELD],
]);

/** `keyword.softkwlist`: names with a meaning at some places only. */
export const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['_', 'case', 'match', 'type']);

/**
 * The tokens of one source, as columns with one row a token. Offsets are
 * UTF-16 code units from the start of the source; lines count from 1.
 */
export class TokenStream {
  readonly source: string;
  count = 0;
  types: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** The line the token starts on. */
  lines: Int32Array;
  endLines: Int32Array;
  /** Open brackets after the token, as CPython's `Token.level`. */
  levels: Uint8Array;

  constructor(source: string) {
    this.source = source;
    // About one token for every four characters; grows when that is too few.
    const capacity = (source.length >> 2) + 64;
    this.types = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.lines = new Int32Array(capacity);
    this.endLines = new Int32Array(capacity);
    this.levels = new Uint8Array(capacity);
  }

  push(type: number, start: number, end: number, line: number, endLine: number, level: number) {
    const row = this.count;
    if (row === this.types.length) this.grow();
    this.types[row] = type;
    this.starts[row] = start;
    this.ends[row] = end;
    this.lines[row] = line;
    this.endLines[row] = endLine;
    this.levels[row] = level;
    this.count = row + 1;
  }

  text(row: number): string {
    return this.source.slice(this.starts[row], this.ends[row]);
  }

  private grow() {
    const capacity = this.types.length * 2;
    const widen = (old: Int32Array): Int32Array => {
      const wide = new Int32Array(capacity);
      wide.set(old);
      return wide;
    };
    const types = new Uint8Array(capacity);
    types.set(this.types);
    this.types = types;
    const levels = new Uint8Array(capacity);
    levels.set(this.levels);
    this.levels = levels;
    this.starts = widen(this.starts);
    this.ends = widen(this.ends);
    this.lines = widen(this.lines);
    this.endLines = widen(this.endLines);
  }
}
