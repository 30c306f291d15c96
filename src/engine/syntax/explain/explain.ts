/**
 * Why a source does not parse, in CPython's words. Mirrors
 * `_PyPegen_run_parser` and `_PyPegen_set_syntax_error` (Parser/pegen.c,
 * Parser/pegen_errors.c): one reading to learn how far the tokens make sense,
 * a second one with the `invalid_` rules, and a last look at what the tokenizer
 * has found further down.
 */
import { ErrorMaker, PythonSyntaxError } from '../errors.ts';
import { ParserState } from '../parserState.ts';
import { LineTable } from '../positions.ts';
import * as T from '../tokens.ts';
import type { Tokenized } from '../tokenizerState.ts';
import { tokenize } from '../tokenizer.ts';
import { tokenizerError } from '../tokenizerError.ts';
import { Peg, TooDeep } from './peg.ts';
import { compoundStatement, statement } from './pegCompound.ts';
import { expressions } from './pegExpressions.ts';
import { simpleStatements } from './pegStatements.ts';

/** The error of a source that the parser refused with `NoParse`. */
export function explain(
  p: ParserState,
  tokenized: Tokenized,
  mode: 'exec' | 'eval' | 'single',
): PythonSyntaxError {
  const g = new Peg(p, tokenized.end);
  const error = winner(g, tokenized, secondReading(g, mode));
  return error.after(g.lastStatementLine);
}

function winner(g: Peg, tokenized: Tokenized, error: PythonSyntaxError): PythonSyntaxError {
  const isFromTokenizer = tokenized.end.kind !== 'complete' && error === tokenized.end.error;
  if (isFromTokenizer || isUnexpected(error)) return error;
  return tokenizerError(tokenized, g.tokens.lines[g.fill - 1]) ?? error;
}

/** Nothing wins over these two: CPython looks no further. */
function isUnexpected(error: PythonSyntaxError): boolean {
  return error.info.msg === UNEXPECTED_INDENT || error.info.msg === UNEXPECTED_UNINDENT;
}

const UNEXPECTED_INDENT = 'unexpected indent';
const UNEXPECTED_UNINDENT = 'unexpected unindent';

function secondReading(g: Peg, mode: 'exec' | 'eval' | 'single'): PythonSyntaxError {
  try {
    read(g, mode);
    const last = g.fill - 1;
    g.restart();
    read(g, mode);
    const type = g.types[last];
    if (type === T.INDENT) return g.indentation(UNEXPECTED_INDENT);
    if (type === T.DEDENT) return g.indentation(UNEXPECTED_UNINDENT);
    return g.atToken('invalid syntax', last);
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    if (error instanceof TooDeep) return g.atLast('invalid syntax');
    throw error;
  }
}

/**
 * Whether `code` is wrong only because it ends too early: a first reading fails
 * where the tokens end (`PyPARSE_ALLOW_INCOMPLETE_INPUT` and `_is_end_of_source`).
 */
export function isIncomplete(code: string): boolean {
  const table = new LineTable(code);
  const errors = new ErrorMaker(table, '<input>');
  const tokenized = tokenize(table, errors, [], false);
  const g = new Peg(new ParserState(tokenized.tokens, table, errors, []), tokenized.end);
  try {
    read(g, 'exec');
  } catch (error) {
    if (!(error instanceof PythonSyntaxError || error instanceof TooDeep)) throw error;
  }
  const isAtEnd = tokenized.tokens.starts[g.fill - 1] >= code.length;
  return isAtEnd || (g.types[g.fill - 1] === T.ERRORTOKEN && endsInTripleQuotes(tokenized));
}

/** The tokenizer goes back to the opening quotes to report them. */
function endsInTripleQuotes({ end }: Tokenized): boolean {
  return end.kind !== 'complete' && end.error.info.msg.startsWith('unterminated triple-quoted');
}

function read(g: Peg, mode: 'exec' | 'eval' | 'single') {
  if (mode === 'exec') {
    g.many(statement);
    g.peek();
  } else if (mode === 'eval') {
    if (expressions(g) === null) return;
    while (g.tok(T.NEWLINE));
    g.peek();
  } else if (compoundStatement(g) !== null || simpleStatements(g) !== null) {
    g.tok(T.NEWLINE);
    g.peek();
  }
}
