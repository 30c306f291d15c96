/** Texts of YAML files in which `code` stands between backticks, as HTML. Nothing else of Markdown is meant there. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function inlineCode(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ESCAPES[character] as string)
    .replace(/`([^`]+)`/g, '<code>$1</code>');
}
