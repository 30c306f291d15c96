/** Tables of the tokenizer: what an ASCII character may be part of, and the operators. */
import * as T from './tokens.ts';

/** Bits of ASCII_CLASS: what a character may be part of. */
export const ID_START = 1;
export const ID_PART = 2;
export const DIGIT = 4;
export const ASCII_CLASS = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) {
  const letter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;
  const digit = unit >= 48 && unit <= 57;
  ASCII_CLASS[unit] = (letter ? ID_START | ID_PART : 0) | (digit ? ID_PART | DIGIT : 0);
}

/** Types of the operators of one character, by character code. */
export const ONE_CHAR = new Uint8Array(128).fill(T.OP);
/** Operators of two and three characters. */
export const LONGER: ReadonlyMap<string, number> = new Map([
  ['!=', T.NOTEQUAL],
  ['%=', T.PERCENTEQUAL],
  ['&=', T.AMPEREQUAL],
  ['**', T.DOUBLESTAR],
  ['**=', T.DOUBLESTAREQUAL],
  ['*=', T.STAREQUAL],
  ['+=', T.PLUSEQUAL],
  ['-=', T.MINEQUAL],
  ['->', T.RARROW],
  ['...', T.ELLIPSIS],
  ['//', T.DOUBLESLASH],
  ['//=', T.DOUBLESLASHEQUAL],
  ['/=', T.SLASHEQUAL],
  [':=', T.COLONEQUAL],
  ['<<', T.LEFTSHIFT],
  // CPython reads <> as != and then refuses it (PEP 401 is a joke).
  ['<>', T.OP],
  ['<<=', T.LEFTSHIFTEQUAL],
  ['<=', T.LESSEQUAL],
  ['==', T.EQEQUAL],
  ['>=', T.GREATEREQUAL],
  ['>>', T.RIGHTSHIFT],
  ['>>=', T.RIGHTSHIFTEQUAL],
  ['@=', T.ATEQUAL],
  ['^=', T.CIRCUMFLEXEQUAL],
  ['|=', T.VBAREQUAL],
]);
for (const [character, type] of [
  ['(', T.LPAR],
  [')', T.RPAR],
  ['[', T.LSQB],
  [']', T.RSQB],
  ['{', T.LBRACE],
  ['}', T.RBRACE],
  [':', T.COLON],
  [',', T.COMMA],
  [';', T.SEMI],
  ['.', T.DOT],
  ['!', T.EXCLAMATION],
  ['=', T.EQUAL],
  ['+', T.PLUS],
  ['-', T.MINUS],
  ['*', T.STAR],
  ['@', T.AT],
  ['/', T.SLASH],
  ['%', T.PERCENT],
  ['&', T.AMPER],
  ['|', T.VBAR],
  ['^', T.CIRCUMFLEX],
  ['~', T.TILDE],
  ['<', T.LESS],
  ['>', T.GREATER],
] as const) {
  ONE_CHAR[character.charCodeAt(0)] = type;
}
