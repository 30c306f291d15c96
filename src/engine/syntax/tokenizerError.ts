/** The error of the tokenizer behind one of the parser. Mirrors Parser/pegen_errors.c. */
import type { PythonSyntaxError } from './errors.ts';
import type { Tokenized } from './tokenizerState.ts';

/**
 * `_PyPegen_tokenize_full_source_to_check_for_errors`: the error of the
 * tokenizer that wins over one of the parser, however late it comes. `line` is
 * the last one the parser has looked at.
 */
export function tokenizerError(
  { end, openBracket, endsInString }: Tokenized,
  line: number,
): PythonSyntaxError | null {
  if (endsInString) return null;
  if (end.kind === 'raised') return end.error;
  return openBracket !== null && line > openBracket.line ? openBracket.error : null;
}
