/** The second reading's strings: f-strings, t-strings and their replacement fields. */
import { PythonSyntaxError } from '../errors.ts';
import { conversionOf, literal, middleProblem } from '../stringAtoms.ts';
import * as T from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { annotatedRhs } from './pegExpressions.ts';

const string: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.STRING)) return null;
  checkLiteral(g, start);
  return g.node(isBytes(g, start) ? 'bytes' : 'Constant', start);
};

function isBytes(g: Peg, row: number): boolean {
  const text = g.text(row);
  return /b/i.test(text.slice(0, text.search(/['"]/)));
}

/** What cannot be decoded is reported at the token looked at last. */
function checkLiteral(g: Peg, row: number) {
  const text = g.text(row);
  if (!text.includes('\\') && !isBytes(g, row)) return;
  const p = g.state;
  p.at = row;
  try {
    literal(p);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw error.info.msg.startsWith('(') ? g.atLast(error.info.msg) : error;
  }
}

function interpolated(g: Peg, opening: number, kind: string): PegNode | null {
  const start = g.mark;
  if (!g.tok(opening)) return null;
  const middle = opening + 1;
  while (field(g, middle) || g.tok(middle));
  if (!g.tok(opening + 2)) return g.back(start);
  for (let row = start; row < g.mark; row++) {
    const problem = g.types[row] === middle ? middleProblem(g.state, row) : null;
    if (problem !== null && !isRaw(g, start)) throw g.atLast(problem);
  }
  return g.node(kind, start);
}

function isRaw(g: Peg, row: number): boolean {
  return /^[ft]?r/i.test(g.text(row));
}

const fstring: Rule = (g) => interpolated(g, T.FSTRING_START, 'JoinedStr');
const tstring: Rule = (g) => interpolated(g, T.TSTRING_START, 'TemplateStr');
const plain: Rule = (g) => fstring(g) ?? string(g);

export const strings: Rule = (g) => g.memo(stringsRule);

const stringsRule: Rule = (g) => {
  if (g.callInvalidRules) {
    mixed(g, plain, tstring);
    mixed(g, tstring, plain);
  }
  const start = g.mark;
  const parts = g.many(plain);
  if (parts.length > 0) {
    const isJoined = parts.some((part) => part.kind === 'JoinedStr');
    const hasBytes = parts.some((part) => part.kind === 'bytes');
    if (hasBytes && parts.some((part) => part.kind !== 'bytes')) {
      throw g.atLast('cannot mix bytes and nonbytes literals');
    }
    return g.node(isJoined ? 'JoinedStr' : 'Constant', start);
  }
  return g.many(tstring).length > 0 ? g.node('TemplateStr', start) : null;
};

/** `invalid_string_tstring_concat` */
function mixed(g: Peg, before: Rule, after: Rule) {
  const start = g.mark;
  const parts = g.many(before);
  const other = parts.length > 0 ? after(g) : null;
  if (other !== null) {
    throw g.between(
      'cannot mix t-string literals with string or bytes literals',
      parts[parts.length - 1].first,
      other.last,
    );
  }
  g.mark = start;
}

/** `'!' NAME`, or nothing. */
function conversion(g: Peg, middle: number) {
  const start = g.mark;
  if (g.tok(T.EXCLAMATION) && g.tok(T.NAME)) conversionOf(g.state, start, middle);
  else g.mark = start;
}

/** The parts of a format specification, without its colon. */
function specParts(g: Peg, middle: number) {
  while (g.tok(middle) || field(g, middle));
}

/** `fstring_replacement_field`; true when one stands here. */
function field(g: Peg, middle: number): boolean {
  const start = g.mark;
  if (g.tok(T.LBRACE) && annotatedRhs(g) !== null) {
    g.tok(T.EQUAL);
    conversion(g, middle);
    if (g.tok(T.COLON)) specParts(g, middle);
    if (g.tok(T.RBRACE)) return true;
  }
  g.mark = start;
  if (g.callInvalidRules) invalidField(g, middle);
  g.mark = start;
  return false;
}

/** `invalid_fstring_replacement_field` and its twin for t-strings. */
function invalidField(g: Peg, middle: number) {
  const prefix = middle === T.FSTRING_MIDDLE ? 'f-string' : 't-string';
  if (!g.tok(T.LBRACE)) return;
  for (const [type, text] of [
    [T.EQUAL, '='],
    [T.EXCLAMATION, '!'],
    [T.COLON, ':'],
    [T.RBRACE, '}'],
  ] as const) {
    if (!g.next(type)) continue;
    throw g.atToken(`${prefix}: valid expression required before '${text}'`, g.mark);
  }
  if (annotatedRhs(g) === null) {
    throw g.atNext(`${prefix}: expecting a valid expression after '{'`);
  }
  if (!g.next(T.EQUAL, T.EXCLAMATION, T.COLON, T.RBRACE)) {
    throw g.atNext(`${prefix}: expecting '=', or '!', or ':', or '}'`);
  }
  if (g.tok(T.EQUAL) && !g.next(T.EXCLAMATION, T.COLON, T.RBRACE)) {
    throw g.atNext(`${prefix}: expecting '!', or ':', or '}'`);
  }
  invalidConversion(g, prefix);
  conversion(g, middle);
  if (!g.next(T.COLON, T.RBRACE)) throw g.atNext(`${prefix}: expecting ':' or '}'`);
  if (g.tok(T.COLON)) {
    // CPython's rule for t-strings looks for f-string text here, too.
    specParts(g, T.FSTRING_MIDDLE);
    if (!g.next(T.RBRACE)) throw g.atNext(`${prefix}: expecting '}', or format specs`);
  }
}

function invalidConversion(g: Peg, prefix: string) {
  const start = g.mark;
  if (g.tok(T.EXCLAMATION)) {
    if (g.next(T.COLON, T.RBRACE)) throw g.atNext(`${prefix}: missing conversion character`);
    if (!g.next(T.NAME)) throw g.atNext(`${prefix}: invalid conversion character`);
  }
  g.mark = start;
}
