/**
 * String atoms: literals side by side, f-strings and t-strings. Mirrors the
 * rules `strings`, `fstring` and `tstring` and their actions in
 * Parser/action_helpers.c (`_PyPegen_concatenate_strings`,
 * `_PyPegen_formatted_value`, `_PyPegen_interpolation`).
 */
import type { Conversion, ExprNode, JoinedStr, Loc } from './ast.ts';
import { annotatedRhs } from './expressions.ts';
import type { ParserState } from './parserState.ts';
import { span } from './parserState.ts';
import { decodeBytes, decodeText, EscapeError } from './strings.ts';
import * as T from './tokens.ts';

/**
 * The values of a JoinedStr or TemplateStr while they are collected. Constants
 * that touch become one; what is empty in the end is dropped.
 */
class Pieces {
  readonly values: ExprNode[] = [];
  /** The first escape that could not be decoded. */
  problem: string | null = null;
  private text: string | null = null;
  private stringKind: 'u' | null = null;
  private first: Loc | null = null;
  private last: Loc | null = null;

  addText(text: string, stringKind: 'u' | null, loc: Loc) {
    if (this.first === null) {
      this.text = text;
      this.stringKind = stringKind;
      this.first = loc;
    } else {
      this.text += text;
    }
    this.last = loc;
  }

  addField(field: ExprNode) {
    this.flush();
    this.values.push(field);
  }

  finish(): ExprNode[] {
    this.flush();
    return this.values;
  }

  private flush() {
    if (this.first !== null && this.last !== null && this.text) {
      this.values.push({
        kind: 'Constant',
        value: { type: 'str', value: this.text },
        stringKind: this.stringKind,
        loc: span(this.first, this.last),
      });
    }
    this.first = null;
    this.last = null;
  }
}

/** All string literals that stand side by side. */
export function strings(p: ParserState): ExprNode {
  const start = p.at;
  if (p.type === T.TSTRING_START) return templateStrings(p, start);
  if (p.type === T.STRING && !isStringStart(p.peek(1))) return literal(p);
  const literals: ExprNode[] = [];
  const pieces = new Pieces();
  let isJoined = false;
  while (p.type === T.STRING || p.type === T.FSTRING_START) {
    if (p.type === T.FSTRING_START) {
      isJoined = true;
      stringBody(p, pieces);
    } else {
      const part = literal(p);
      literals.push(part);
      if (part.kind === 'Constant' && part.value.type === 'str') {
        pieces.addText(part.value.value, part.stringKind, part.loc);
      }
    }
  }
  // A t-string beside any other string is an error that explain/ words.
  if (p.type === T.TSTRING_START) p.fail();
  const loc = p.locFrom(start);
  if (literals.some((part) => part.kind === 'Constant' && part.value.type === 'bytes')) {
    return joinBytes(p, literals, isJoined, loc);
  }
  if (isJoined) return { kind: 'JoinedStr', values: pieces.finish(), loc };
  const values = pieces.finish();
  const stringKind = literals[0].kind === 'Constant' ? literals[0].stringKind : null;
  const value = values.length > 0 && values[0].kind === 'Constant' ? values[0].value : null;
  return { kind: 'Constant', value: value ?? { type: 'str', value: '' }, stringKind, loc };
}

function isStringStart(type: number): boolean {
  return type === T.STRING || type === T.FSTRING_START || type === T.TSTRING_START;
}

function joinBytes(
  p: ParserState,
  literals: readonly ExprNode[],
  isJoined: boolean,
  loc: Loc,
): ExprNode {
  const bytes: number[] = [];
  let isMixed = isJoined;
  for (const part of literals) {
    if (part.kind === 'Constant' && part.value.type === 'bytes') bytes.push(...part.value.value);
    else isMixed = true;
  }
  if (isMixed) p.fail();
  return {
    kind: 'Constant',
    value: { type: 'bytes', value: Uint8Array.from(bytes) },
    stringKind: null,
    loc,
  };
}

function templateStrings(p: ParserState, start: number): ExprNode {
  const pieces = new Pieces();
  while (p.type === T.TSTRING_START) stringBody(p, pieces);
  if (p.type === T.STRING || p.type === T.FSTRING_START) p.fail();
  return { kind: 'TemplateStr', values: pieces.finish(), loc: p.locFrom(start) };
}

/** Warns of an escape in the token at `row`. */
function escapeWarning(p: ParserState, row: number) {
  return (escape: string, isOctal: boolean, offset: number) => {
    let lineno = p.tokens.lines[row];
    for (let at = p.tokens.starts[row]; at < offset; at++) {
      if (p.source.charCodeAt(at) === 10) lineno += 1;
    }
    const what = isOctal ? 'an invalid octal escape sequence' : 'an invalid escape sequence';
    p.parserWarnings.push({
      lineno,
      message:
        `"${escape}" is ${what}. Such sequences will not work in the future. ` +
        `Did you mean "\\${escape}"? A raw string is also an option.`,
    });
  };
}

/** Runs a decoder and words its complaint at the token. */
function decoded<Value>(p: ParserState, row: number, decode: () => Value): Value {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof EscapeError)) throw error;
    throw p.errorAtToken('SyntaxError', error.message, row);
  }
}

/** One STRING token. */
export function literal(p: ParserState): ExprNode {
  const row = p.at;
  const source = p.source;
  let at = p.tokens.starts[row];
  let isRaw = false;
  let isBytes = false;
  let stringKind: 'u' | null = null;
  for (;;) {
    const unit = source.charCodeAt(at);
    if (unit === 34 || unit === 39) break;
    if ((unit | 32) === 114) isRaw = true;
    else if ((unit | 32) === 98) isBytes = true;
    // CPython keeps the kind of a small u only.
    else if (unit === 117) stringKind = 'u';
    at += 1;
  }
  const quote = source.charCodeAt(at);
  const tokenEnd = p.tokens.ends[row];
  const isTriple =
    tokenEnd - at >= 6 &&
    source.charCodeAt(at + 1) === quote &&
    source.charCodeAt(at + 2) === quote;
  const start = at + (isTriple ? 3 : 1);
  const end = tokenEnd - (isTriple ? 3 : 1);
  const loc = p.locOf(row);
  p.at += 1;
  if (isBytes) {
    for (let i = start; i < end; i++) {
      if (source.charCodeAt(i) < 128) continue;
      throw p.errorAtToken('SyntaxError', 'bytes can only contain ASCII literal characters', row);
    }
    const value = decoded(p, row, () =>
      decodeBytes(source, start, end, isRaw, escapeWarning(p, row)),
    );
    return { kind: 'Constant', value: { type: 'bytes', value }, stringKind: null, loc };
  }
  const value = text(p, row, start, end, isRaw);
  return { kind: 'Constant', value: { type: 'str', value }, stringKind, loc };
}

function text(p: ParserState, row: number, start: number, end: number, isRaw: boolean): string {
  if (isRaw) return p.source.slice(start, end);
  return decoded(p, row, () => decodeText(p.source, start, end, escapeWarning(p, row)));
}

/** One f-string or t-string, from its START to its END token. */
function stringBody(p: ParserState, pieces: Pieces) {
  const isTemplate = p.type === T.TSTRING_START;
  const middle = isTemplate ? T.TSTRING_MIDDLE : T.FSTRING_MIDDLE;
  const isRaw = /r/i.test(p.text(p.at).slice(0, 2));
  p.at += 1;
  bodyPieces(p, pieces, middle, isRaw, isTemplate);
  const end = p.at;
  p.expect(isTemplate ? T.TSTRING_END : T.FSTRING_END);
  // CPython decodes the text when the whole string is read, and reports there.
  if (pieces.problem !== null) throw p.errorAtToken('SyntaxError', pieces.problem, end);
}

/** Text and replacement fields, of a string's body or of a format specification. */
function bodyPieces(
  p: ParserState,
  pieces: Pieces,
  middle: number,
  isRaw: boolean,
  isTemplate: boolean,
) {
  for (;;) {
    if (p.type === middle) {
      const row = p.at;
      p.at += 1;
      const value = middleText(p, pieces, row, isRaw);
      if (value !== '') pieces.addText(value, null, p.locOf(row));
    } else if (p.type === T.LBRACE) {
      replacementField(p, pieces, middle, isRaw, isTemplate);
    } else {
      return;
    }
  }
}

/** The text of a MIDDLE token; what is wrong with it waits in `pieces`. */
function middleText(p: ParserState, pieces: Pieces, row: number, isRaw: boolean): string {
  const start = p.tokens.starts[row];
  const end = middleEnd(p, row);
  if (isRaw) return p.source.slice(start, end);
  try {
    return decodeText(p.source, start, end, escapeWarning(p, row));
  } catch (error) {
    if (!(error instanceof EscapeError)) throw error;
    pieces.problem ??= error.message;
    return '';
  }
}

/** What is wrong with the escapes of a MIDDLE token that is not raw; null when nothing is. */
export function middleProblem(p: ParserState, row: number): string | null {
  const pieces = new Pieces();
  middleText(p, pieces, row, false);
  return pieces.problem;
}

/** Where the text of a MIDDLE token ends: a doubled brace stands for one. */
function middleEnd(p: ParserState, row: number): number {
  const end = p.tokens.ends[row];
  const unit = p.source.charCodeAt(end - 1);
  const isDoubled =
    (unit === 123 || unit === 125) &&
    end - p.tokens.starts[row] >= 2 &&
    p.source.charCodeAt(end - 2) === unit;
  return isDoubled ? end - 1 : end;
}

const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map([
  ['s', 115],
  ['r', 114],
  ['a', 97],
]);

/** `{expression=!r:spec}` */
function replacementField(
  p: ParserState,
  pieces: Pieces,
  middle: number,
  isRaw: boolean,
  isTemplate: boolean,
) {
  const open = p.at;
  p.at += 1;
  const value = annotatedRhs(p);
  const isDebug = p.accept(T.EQUAL);
  const after = p.at;
  let conversion: Conversion = -1;
  if (p.accept(T.EXCLAMATION)) {
    p.expect(T.NAME);
    conversion = conversionOf(p, p.at - 2, middle);
  }
  const format_spec = p.type === T.COLON ? formatSpec(p, pieces, middle, isRaw) : null;
  p.expect(T.RBRACE);
  const expressionText = fieldText(p, open, after);
  if (isDebug) {
    if (conversion === -1 && format_spec === null) conversion = 114;
    pieces.addText(expressionText, null, debugLoc(p, open, after));
  }
  const loc = p.locFrom(open);
  if (isTemplate) {
    const str = isDebug ? expressionText.replace(/[\s=]+$/, '') : expressionText.trimEnd();
    pieces.addField({ kind: 'Interpolation', value, str, conversion, format_spec, loc });
  } else {
    pieces.addField({ kind: 'FormattedValue', value, conversion, format_spec, loc });
  }
}

/**
 * `_PyPegen_check_fstring_conversion`: the conversion of the `!` at `mark` and the
 * NAME behind it, which must follow at once and be one of three letters.
 */
export function conversionOf(p: ParserState, mark: number, middle: number): Conversion {
  const row = mark + 1;
  const prefix = middle === T.TSTRING_MIDDLE ? 't' : 'f';
  if (p.tokens.starts[row] !== p.tokens.ends[mark]) {
    throw p.errorBetween(
      'SyntaxError',
      `${prefix}-string: conversion type must come right after the exclamation mark`,
      mark,
      row,
    );
  }
  const name = p.text(row);
  const conversion = CONVERSIONS.get(name);
  if (conversion !== undefined) return conversion;
  throw p.errorAtToken(
    'SyntaxError',
    `${prefix}-string: invalid conversion character '${name}': expected 's', 'r', or 'a'`,
    row,
  );
}

function formatSpec(p: ParserState, outer: Pieces, middle: number, isRaw: boolean): JoinedStr {
  const colon = p.at;
  p.at += 1;
  const pieces = new Pieces();
  // Fields inside a specification are plain formatted values, in t-strings too.
  bodyPieces(p, pieces, middle, isRaw, false);
  outer.problem ??= pieces.problem;
  return { kind: 'JoinedStr', values: pieces.finish(), loc: p.locFrom(colon) };
}

/** The source of a field's expression, from its brace to the token at `after`, without comments. */
function fieldText(p: ParserState, open: number, after: number): string {
  const source = p.source.slice(p.tokens.ends[open], p.tokens.starts[after]);
  if (!source.includes('#')) return source;
  let result = '';
  let quote = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 34 || unit === 39) {
      if (quote === 0) quote = unit;
      else if (quote === unit) quote = 0;
    } else if (unit === 35 && quote === 0) {
      const newline = source.indexOf('\n', at);
      if (newline < 0) return result;
      at = newline;
    }
    result += source[at];
  }
  return result;
}

/** The text of a debug field stands from behind the brace to the token at `after`. */
function debugLoc(p: ParserState, open: number, after: number): Loc {
  const start = p.locOf(open);
  const end = p.locOf(after);
  return {
    lineno: start.lineno,
    colOffset: start.colOffset + 1,
    endLineno: end.lineno,
    endColOffset: end.colOffset,
  };
}
