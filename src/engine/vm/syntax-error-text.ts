/** How a SyntaxError is shown (TracebackException._format_syntax_error of Lib/traceback.py). */

/** The attributes of the exception; null is None. */
export interface SyntaxErrorParts {
  readonly type: string;
  readonly message: string;
  readonly filename: string | null;
  readonly line: string | null;
  readonly endLine: string | null;
  /** From 1, in characters. */
  readonly offset: number | null;
  readonly endOffset: number | null;
  readonly source: string | null;
}

export function formatSyntaxError(e: SyntaxErrorParts): string {
  let text = '';
  let suffix = '';
  if (e.line !== null) text += `  File "${e.filename ?? '<string>'}", line ${e.line}\n`;
  else if (e.filename !== null) suffix = ` (${e.filename})`;
  if (e.source !== null) text += sourceLines(e, Array.from(e.source.replace(/\n+$/, '')));
  return `${text}${e.type}: ${e.message === '' ? '<no detail available>' : e.message}${suffix}\n`;
}

/** The line without its indentation, and the carets. Lines are arrays of characters. */
function sourceLines(e: SyntaxErrorParts, line: readonly string[]): string {
  let spaces = 0;
  while (spaces < line.length && ' \n\f'.includes(line[spaces] as string)) spaces++;
  const shown = line.slice(spaces);
  const text = `    ${shown.join('')}\n`;
  if (e.offset === null || e.line === null) return text;
  const length = Array.from(e.source as string).length;
  let { offset } = e;
  let end = line.length + 1;
  if (e.line === e.endLine) end = e.endOffset === null || e.endOffset === 0 ? offset : e.endOffset;
  if (length > 0 && offset > length) {
    offset = length;
    if (e.endOffset === null || e.endOffset < offset) end = offset + 1;
  }
  if (offset === end || end === -1) end = offset + 1;
  const column = offset - 1 - spaces;
  if (column < 0) return text;
  // Tabs stay, so that the carets stand below what they mean.
  const below = shown.slice(0, column).map((c) => (/\s/.test(c) ? c : ' '));
  return `${text}    ${below.join('')}${'^'.repeat(Math.max(0, end - 1 - spaces - column))}\n`;
}
