/**
 * What the tokenizer and the parser report: errors with the fields of
 * CPython's `SyntaxError`, and warnings.
 */
import type { LineTable } from './positions.ts';

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError';

/** The fields of CPython's `SyntaxError`, named as there. */
export interface SyntaxErrorInfo {
  readonly type: SyntaxErrorType;
  readonly msg: string;
  readonly filename: string;
  /** From 1. */
  readonly lineno: number;
  /** Column in characters, from 1; 0 or less where CPython has none. */
  readonly offset: number;
  readonly endLineno: number;
  /** Exclusive, in characters, from 1; -1 where CPython knows no end. */
  readonly endOffset: number;
  /** The source line with its newline, or '' past the end. */
  readonly text: string;
  /** Line of the last compound statement (no function) that was fine; 0 for none. */
  readonly lastStatementLine: number;
}

/** A `SyntaxWarning`. Columns as in `SyntaxErrorInfo`. */
export interface SyntaxWarningInfo {
  readonly message: string;
  readonly lineno: number;
}

/** Thrown inside the parser; `parse` catches it and returns its `info`. */
export class PythonSyntaxError extends Error {
  readonly info: SyntaxErrorInfo;

  constructor(info: SyntaxErrorInfo) {
    super(info.msg);
    this.info = info;
  }

  /** The same error, found behind a statement that was fine. */
  after(lastStatementLine: number): PythonSyntaxError {
    return new PythonSyntaxError({ ...this.info, lastStatementLine });
  }
}

/** Makes errors for one source. Offsets are code units into that source. */
export class ErrorMaker {
  private readonly table: LineTable;
  private readonly filename: string;

  constructor(table: LineTable, filename: string) {
    this.table = table;
    this.filename = filename;
  }

  /** An error whose columns are already those of `SyntaxError`. */
  atColumns(
    type: SyntaxErrorType,
    msg: string,
    lineno: number,
    offset: number,
    endLineno: number,
    endOffset: number,
  ): PythonSyntaxError {
    const line = this.table.lineText(lineno);
    const text = lineno > this.table.lineCount || line === '' ? line : `${line}\n`;
    return new PythonSyntaxError({
      type,
      msg,
      filename: this.filename,
      lineno,
      offset,
      endLineno,
      endOffset,
      text,
      lastStatementLine: 0,
    });
  }

  /** An error from one code unit to another (exclusive). */
  range(
    type: SyntaxErrorType,
    msg: string,
    line: number,
    start: number,
    endLine: number,
    end: number,
  ): PythonSyntaxError {
    return this.atColumns(
      type,
      msg,
      line,
      this.table.charColumn(line, start) + 1,
      endLine,
      this.table.endColumn(line, endLine, end) + 1,
    );
  }
}
