/** The last line of a text that is not blank: the last line of a traceback, for one. */
export function lastLineOf(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
