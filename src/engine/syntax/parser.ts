/**
 * The public door of this room: source text to a syntax tree, or to the error
 * CPython 3.14 gives. Mirrors `_PyPegen_run_parser` (Parser/pegen.c) in the
 * order in which errors of the tokenizer and of the parser win over each other.
 */
import type { ExprNode, ModNode, StmtNode } from './ast.ts';
import type { SyntaxErrorInfo, SyntaxWarningInfo } from './errors.ts';
import { ErrorMaker, PythonSyntaxError } from './errors.ts';
import { explain } from '#explain';
import { expressions } from './expressions.ts';
import { NoParse, ParserState } from './parserState.ts';
import { LineTable } from './positions.ts';
import { simpleStatements, statement } from './statements.ts';
import { compoundStatement } from './compound.ts';
import * as T from './tokens.ts';
import type { Tokenized } from './tokenizerState.ts';
import { tokenizerError } from './tokenizerError.ts';
import { tokenize } from './tokenizer.ts';

export type ParseMode = 'exec' | 'eval' | 'single';

export type ParseResult =
  | {
      readonly kind: 'ok';
      readonly module: ModNode;
      readonly warnings: readonly SyntaxWarningInfo[];
    }
  | {
      readonly kind: 'error';
      readonly error: SyntaxErrorInfo;
      readonly warnings: readonly SyntaxWarningInfo[];
    };

/**
 * Parses `source` as `compile(source, filename, mode)` would. Encoding is the
 * caller's business: a byte order mark must be gone.
 */
export function parse(source: string, filename: string, mode: ParseMode): ParseResult {
  const table = new LineTable(normalizeNewlines(source, mode));
  const errors = new ErrorMaker(table, filename);
  const warnings: SyntaxWarningInfo[] = [];
  try {
    if (source.includes('\0')) {
      const msg = 'source code string cannot contain null bytes';
      throw errors.atColumns('SyntaxError', msg, 0, 0, 0, 0);
    }
    const tokenized = tokenize(table, errors, warnings, mode === 'single');
    const p = new ParserState(tokenized.tokens, table, errors, warnings);
    const module = parseTokens(p, tokenized, mode);
    warnings.sort((first, second) => first.lineno - second.lineno);
    return { kind: 'ok', module, warnings: warnings.concat(p.compilerWarnings) };
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return { kind: 'error', error: error.info, warnings };
  }
}

/** `\r\n` and `\r` become `\n`, and the last line gets one (`translate_newlines`). */
function normalizeNewlines(source: string, mode: ParseMode): string {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  return mode !== 'exec' || text.endsWith('\n') || text === '' ? text : `${text}\n`;
}

function parseTokens(p: ParserState, tokenized: Tokenized, mode: ParseMode): ModNode {
  try {
    return module_(p, mode);
  } catch (error) {
    if (error instanceof NoParse) throw explain(p, tokenized, mode);
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw tokenizerError(tokenized, p.tokens.lines[p.at]) ?? error;
  }
}

function module_(p: ParserState, mode: ParseMode): ModNode {
  if (mode === 'eval') {
    const body: ExprNode = expressions(p);
    while (p.accept(T.NEWLINE));
    p.expect(T.ENDMARKER);
    return { kind: 'Expression', body };
  }
  const body: StmtNode[] = [];
  if (mode === 'exec') {
    while (p.type !== T.ENDMARKER) statement(p, body);
    return { kind: 'Module', body };
  }
  const compound = compoundStatement(p);
  if (compound !== null) body.push(compound);
  else simpleStatements(p, body);
  p.accept(T.NEWLINE);
  if (p.type !== T.ENDMARKER) {
    const msg = 'multiple statements found while compiling a single statement';
    throw p.errorAtToken('SyntaxError', msg, p.at - 1);
  }
  return { kind: 'Interactive', body };
}
