/** Which character of the program is at a point of the window, in an editor or in the static lines. */
import type { Place } from '../../lib/editor/handle.ts';
import type { CodeActions } from '../playground/CodePane.tsx';

export function placeAt(code: CodeActions, x: number, y: number): Place | null {
  const frame = code.frame();
  const editor = code.editor();
  if (editor !== null) return editor.placeAt(x, y);
  return frame === null ? null : staticPlaceAt(frame, x, y);
}

function staticPlaceAt(frame: HTMLElement, x: number, y: number): Place | null {
  const lines = [...frame.querySelectorAll('li')];
  const index = lines.findIndex((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return y >= top && y < bottom;
  });
  const line = lines[index];
  if (line === undefined) return null;
  const range = document.createRange();
  let column = 1;
  for (const text of textsOf(line)) {
    for (let at = 0; at < text.length; at++, column++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, right } = range.getBoundingClientRect();
      if (x >= left && x < right) return { line: index + 1, column };
    }
  }
  return null;
}

/** The program's own, without the letters of threads behind it. */
function textsOf(line: HTMLElement): Text[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest('.who') === null) texts.push(node);
  return texts;
}
