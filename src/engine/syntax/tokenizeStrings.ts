/**
 * The strings of the tokenizer: plain ones, which are one token, and f-strings and
 * t-strings, which are many. Mirrors the string branch of `tok_get_normal_mode`
 * and `tok_get_fstring_mode` of CPython's Parser/lexer/lexer.c.
 */
import type { StringMode, TokenizerState } from './tokenizerState.ts';
import { Stop } from './tokenizerState.ts';
import * as T from './tokens.ts';

const MAX_STRING_MODES = 150;
const MAX_REPLACEMENT_NESTING = 3;

/** Pairs of prefixes that exclude each other, in the order CPython looks for them. */
const INCOMPATIBLE = ['ub', 'ur', 'uf', 'ut', 'bf', 'bt', 'ft'];

/** The letters `[start, end)` stand before a quote; NAME when they are no prefix. */
export function prefixedString(t: TokenizerState, start: number, end: number): number {
  const letters = t.source.slice(start, end).toLowerCase();
  for (let i = 0; i < letters.length; i++) {
    if (!'burft'.includes(letters[i]) || letters.indexOf(letters[i]) < i) return T.NAME;
  }
  for (const [one, other] of INCOMPATIBLE) {
    if (letters.includes(one) && letters.includes(other)) {
      rejectPrefixes(t, start, end, `'${one}' and '${other}' prefixes are incompatible`);
    }
  }
  t.at = end;
  if (letters.includes('f')) return openStringMode(t, start, 'f', letters.includes('r'));
  if (letters.includes('t')) return openStringMode(t, start, 't', letters.includes('r'));
  return plainString(t, start);
}

function rejectPrefixes(t: TokenizerState, start: number, end: number, msg: string): never {
  const column = t.table.charColumn(t.line, start) + 1;
  const endColumn = t.table.charColumn(t.line, end) + 1;
  const error = t.errors.atColumns('SyntaxError', msg, t.line, column, t.line, endColumn);
  throw new Stop({ kind: 'raised', error });
}

/** A string without replacement fields; `t.at` stands on its quote. */
export function plainString(t: TokenizerState, start: number): number {
  const startLine = t.line;
  const startLineStart = t.lineStart;
  const quote = t.unitAt(t.at);
  const triple = t.unitAt(t.at + 1) === quote && t.unitAt(t.at + 2) === quote;
  t.at += triple ? 3 : 1;
  let escapedQuote = false;
  for (;;) {
    const unit = t.unitAt(t.at);
    if (unit === quote) {
      if (!triple) {
        t.at += 1;
        break;
      }
      if (t.unitAt(t.at + 1) === quote && t.unitAt(t.at + 2) === quote) {
        t.at += 3;
        break;
      }
      t.at += 1;
    } else if (unit === 92) {
      const escaped = t.unitAt(t.at + 1);
      if (escaped === quote) escapedQuote = true;
      t.at += escaped === -1 ? 1 : 2;
      if (escaped === 10 && t.at < t.length) t.newLine();
    } else if (unit === -1 || (unit === 10 && !triple)) {
      const detected = t.line;
      t.at = start + 1;
      t.line = startLine;
      t.lineStart = startLineStart;
      unterminated(t, quote, triple, detected, escapedQuote);
    } else {
      t.at += 1;
      if (unit === 10 && t.at < t.length) t.newLine();
    }
  }
  t.tokens.push(T.STRING, start, t.at, startLine, t.line, t.level);
  return T.STRING;
}

function unterminated(
  t: TokenizerState,
  quote: number,
  triple: boolean,
  detected: number,
  escapedQuote: boolean,
) {
  const mode = t.mode;
  if (mode !== null && mode.quote === quote && mode.quoteSize === (triple ? 3 : 1)) {
    // The quote was meant to end the f-string: its field lacks a brace.
    t.raise(`${mode.letter}-string: expecting '}'`);
  }
  if (triple) {
    t.raise(`unterminated triple-quoted string literal (detected at line ${detected})`);
  }
  const hint = escapedQuote ? '; perhaps you escaped the end quote?' : '';
  t.raise(`unterminated string literal (detected at line ${detected})${hint}`);
}

/** Begins an f-string or t-string; `t.at` stands on its quote. */
function openStringMode(t: TokenizerState, start: number, letter: 'f' | 't', raw: boolean): number {
  const quote = t.unitAt(t.at);
  const triple = t.unitAt(t.at + 1) === quote && t.unitAt(t.at + 2) === quote;
  t.at += triple ? 3 : 1;
  if (t.modes.length + 1 >= MAX_STRING_MODES) {
    t.raise('too many nested f-strings or t-strings');
  }
  const type = letter === 'f' ? T.FSTRING_START : T.TSTRING_START;
  t.emit(type, start, t.at);
  t.mode = {
    letter,
    quote,
    quoteSize: triple ? 3 : 1,
    raw,
    start,
    startLine: t.line,
    inExpression: false,
    inFormatSpec: false,
    bracketDepth: 0,
    expressionDepth: -1,
  };
  t.modes.push(t.mode);
  return type;
}

function closesString(t: TokenizerState, mode: StringMode, offset: number): boolean {
  if (t.unitAt(offset) !== mode.quote) return false;
  return (
    mode.quoteSize === 1 ||
    (t.unitAt(offset + 1) === mode.quote && t.unitAt(offset + 2) === mode.quote)
  );
}

/**
 * `tok_get_fstring_mode`: the string's end, or text up to the next brace or
 * end. A text that ends in a doubled brace holds both.
 */
export function stringText(t: TokenizerState, mode: StringMode) {
  if (t.unitAt(t.at) === 123 && t.unitAt(t.at + 1) !== 123) {
    enterExpression(t, mode);
    return;
  }
  if (closesString(t, mode, t.at)) {
    const start = t.at;
    t.at += mode.quoteSize;
    t.emit(mode.letter === 'f' ? T.FSTRING_END : T.TSTRING_END, start, t.at);
    t.modes.pop();
    t.mode = t.modes.length > 0 ? t.modes[t.modes.length - 1] : null;
    return;
  }
  const start = t.at;
  const startLine = t.line;
  const middle = mode.letter === 'f' ? T.FSTRING_MIDDLE : T.TSTRING_MIDDLE;
  const inFormatSpec = mode.inFormatSpec && mode.expressionDepth >= 0;
  let inName = false;
  let tokenEnd = -1;
  while (tokenEnd < 0) {
    const unit = t.unitAt(t.at);
    if (unit === -1 || (unit === 10 && mode.quoteSize === 1)) {
      if (inFormatSpec && unit === 10) {
        t.at += 1;
        t.raise(
          `${mode.letter}-string: newlines are not allowed in format specifiers ` +
            `for single quoted ${mode.letter}-strings`,
        );
      }
      unterminatedMode(t, mode);
    } else if (unit === mode.quote && closesString(t, mode, t.at)) {
      tokenEnd = t.at;
    } else if (unit === 123) {
      if (t.unitAt(t.at + 1) !== 123 || inFormatSpec) {
        tokenEnd = t.at;
        enterExpression(t, mode);
      } else {
        t.at += 2;
        tokenEnd = t.at;
      }
    } else if (unit === 125) {
      if (inName) {
        t.at += 1;
        tokenEnd = t.at;
      } else if (t.unitAt(t.at + 1) === 125 && !inFormatSpec && mode.bracketDepth === 0) {
        t.at += 2;
        tokenEnd = t.at;
      } else {
        tokenEnd = t.at;
        mode.inExpression = true;
      }
    } else if (unit === 92) {
      inName = textEscape(t, mode) || inName;
    } else {
      t.at += 1;
      if (unit === 10 && t.at < t.length) t.newLine();
    }
  }
  t.tokens.push(middle, start, tokenEnd, startLine, t.line, t.level);
}

/** A backslash in string text; true when it opens `\N{`. */
function textEscape(t: TokenizerState, mode: StringMode): boolean {
  t.at += 1;
  const unit = t.unitAt(t.at);
  // A brace after a backslash is still a brace; `decodeText` warns of the backslash.
  if (unit === 123 || unit === 125 || unit === -1) return false;
  t.at += 1;
  if (unit === 10 && t.at < t.length) t.newLine();
  if (unit === 78 && !mode.raw && t.unitAt(t.at) === 123) {
    t.at += 1;
    return true;
  }
  return false;
}

function enterExpression(t: TokenizerState, mode: StringMode) {
  mode.expressionDepth += 1;
  mode.inExpression = true;
  if (mode.expressionDepth >= MAX_REPLACEMENT_NESTING) {
    t.raise(`${mode.letter}-string: expressions nested too deeply`);
  }
}

function unterminatedMode(t: TokenizerState, mode: StringMode): never {
  const detected = t.line;
  t.at = mode.start + 1;
  t.line = mode.startLine;
  t.lineStart = t.table.lineStart(mode.startLine);
  const triple = mode.quoteSize === 3 ? 'triple-quoted ' : '';
  t.raise(`unterminated ${triple}${mode.letter}-string literal (detected at line ${detected})`);
}
