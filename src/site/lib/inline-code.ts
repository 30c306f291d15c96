/**
 * Texts of YAML files in which `code` stands between backticks: as parts, as HTML, and without the marks where nothing
 * but characters can stand (labels, titles, options of a list). Nothing else of Markdown is meant there.
 */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ESCAPES[character] as string);

export interface InlinePart {
  readonly isCode: boolean;
  readonly text: string;
}

export function inlineParts(text: string): readonly InlinePart[] {
  // What stands between a pair of backticks comes at every second place; an odd last one is a character like others.
  return text
    .split(/`([^`]+)`/)
    .map((part, at) => ({ isCode: at % 2 === 1, text: part }))
    .filter((part) => part.text !== '');
}

export function inlineCode(text: string): string {
  return inlineParts(text)
    .map((part) => (part.isCode ? `<code>${escape(part.text)}</code>` : escape(part.text)))
    .join('');
}

export function withoutMarks(text: string): string {
  return inlineParts(text)
    .map((part) => part.text)
    .join('');
}
