/** Docstrings. Mirrors `_PyAST_GetDocString` (ast.c) and `_PyCompile_CleanDoc` (compile.c). */

import type { StmtNode } from '../syntax/ast.ts';
import { atLeast, type BytecodeVersion } from './version.ts';

export function isDocstring(statement: StmtNode | undefined): boolean {
  return (
    statement !== undefined &&
    statement.kind === 'Expr' &&
    statement.value.kind === 'Constant' &&
    statement.value.value.type === 'str'
  );
}

/** The docstring as written, or null. */
export function docstringOf(body: readonly StmtNode[]): string | null {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  const { value } = first.value;
  return value.type === 'str' ? value.value : null;
}

/** Tabs to columns of eight, as `str.expandtabs`. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let out = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const width = 8 - (column % 8);
      out += ' '.repeat(width);
      column += width;
    } else {
      out += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return out;
}

const leadingSpaces = (line: string): number => line.length - line.replace(/^ +/, '').length;

/** The docstring as the code object has it: before 3.13 as it is written. */
export function compiledDoc(docstring: string, python: BytecodeVersion): string {
  return atLeast(python, '3.13') ? cleanDoc(docstring) : docstring;
}

/** Takes the common indentation off, and keeps every line so that line numbers stay. */
function cleanDoc(docstring: string): string {
  const [first, ...rest] = expandTabs(docstring).split('\n') as [string, ...string[]];
  let margin = Infinity;
  for (const line of rest) {
    const indent = leadingSpaces(line);
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  if (margin === Infinity) margin = 0;
  const cleaned = rest.map((line) => line.slice(Math.min(margin, leadingSpaces(line))));
  return [first.slice(leadingSpaces(first)), ...cleaned].join('\n');
}
