/**
 * Source locations inside the compiler. Mirrors `_Py_SourceLocation` (pycore_symtable.h). The field
 * names are those of the AST, so that a node's `loc` is used as it is.
 */

import type { Loc } from '../syntax/ast.ts';

export type Location = Loc;

const place = (
  lineno: number,
  endLineno: number,
  colOffset: number,
  endColOffset: number,
): Location => ({ lineno, colOffset, endLineno, endColOffset });

/** In CPython's order of arguments: line, end line, column, end column. */
export const location = place;

/** An artificial instruction: it belongs to no line, or inherits the one before it. */
export const NO_LOCATION: Location = place(-1, -1, -1, -1);
/** The location of the instruction that follows (3.14). */
export const NEXT_LOCATION: Location = place(-2, -2, -2, -2);

export function sameLocation(a: Location, b: Location): boolean {
  return (
    a.lineno === b.lineno &&
    a.endLineno === b.endLineno &&
    a.colOffset === b.colOffset &&
    a.endColOffset === b.endColOffset
  );
}
