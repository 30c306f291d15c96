/**
 * Errors that the compiler itself raises. Mirrors `_PyCompile_Error` (compile.c) and
 * `PyErr_RangedSyntaxLocationObject` (errors.c): columns are the AST's byte columns plus one.
 */

import type { SyntaxErrorInfo } from '../syntax/errors.ts';
import { LineTable } from '../syntax/positions.ts';
import type { Location } from './location.ts';

/** Thrown by every stage of the compiler; `compileModule` catches it. */
export class CompileError extends Error {
  readonly location: Location;

  constructor(message: string, location: Location) {
    super(message);
    this.location = location;
  }
}

/** The fields of Python's SyntaxError; `source` supplies the line. */
export function syntaxErrorInfo(
  error: CompileError,
  filename: string,
  source: string,
): SyntaxErrorInfo {
  const { lineno, colOffset, endLineno, endColOffset } = error.location;
  const table = new LineTable(source);
  const line = table.lineText(lineno);
  const text = lineno >= table.lineCount ? line : `${line}\n`;
  return {
    type: 'SyntaxError',
    msg: error.message,
    filename,
    lineno,
    offset: colOffset + 1,
    endLineno,
    endOffset: endColOffset + 1,
    text,
    lastStatementLine: 0,
  };
}
