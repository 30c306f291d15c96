/** Static Python code as HTML lines: keywords by weight, comments by ink, as the editors show it. */
import { pythonLanguage } from '@codemirror/lang-python';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';

const CLASSES = tagHighlighter([
  {
    tag: [
      tags.keyword,
      tags.controlKeyword,
      tags.operatorKeyword,
      tags.definitionKeyword,
      tags.moduleKeyword,
    ],
    class: 'k',
  },
  { tag: [tags.comment, tags.lineComment], class: 'c' },
  { tag: [tags.string, tags.special(tags.string)], class: 's' },
]);

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** One string of HTML a line, without the line break. */
export function highlightPython(source: string): readonly string[] {
  const spans: { readonly from: number; readonly to: number; readonly name: string }[] = [];
  highlightTree(pythonLanguage.parser.parse(source), CLASSES, (from, to, name) => {
    // The parser tags format specifications such as `.3f` as keywords, too.
    if (name === 'k' && !/^[a-z]+$/i.test(source.slice(from, to))) return;
    spans.push({ from, to, name });
  });
  let html = '';
  let at = 0;
  for (const span of spans) {
    html += escapeHtml(source.slice(at, span.from));
    // A span never crosses a line in the output, so that each line stands alone.
    html += source
      .slice(span.from, span.to)
      .split('\n')
      .map((piece) =>
        piece === '' ? '' : `<span class="${span.name}">${escapeHtml(piece)}</span>`,
      )
      .join('\n');
    at = span.to;
  }
  html += escapeHtml(source.slice(at));
  return html.replace(/\n$/, '').split('\n');
}
