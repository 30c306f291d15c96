/** Original and translation in two columns of a terminal, with a tick or what is wrong below each pair. */
import type { Locale } from '../../site/i18n/locales.ts';
import { complaintAbout } from './check.ts';
import { fileIn } from './files.ts';
import type { TextStatus } from './status.ts';
import { usageComplaints, usagesOf } from './usage.ts';
import type { Usage } from './usage.ts';

/** What a pair shows below itself. */
export interface Ticks {
  /** Code, components, claims, links, placeholders and shape; null when they are as in the original. */
  readonly kept: string | null;
  /** What the glossary says against it. */
  readonly words: readonly string[];
}

/** What a translated text keeps; null while there is nothing to keep. */
export function ticksOf(status: TextStatus, lang: string, usages: readonly Usage[]): Ticks | null {
  if (status.source === null || status.translation === null) return null;
  return {
    kept: complaintAbout(status, lang),
    words: usageComplaints(status, usages).map(({ message }) => message),
  };
}

/** Chinese and its neighbours take two columns a sign. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(char) ? 2 : 1),
    0,
  );
}

/** Lines of at most so many columns, broken at spaces, or within a word that is longer. */
export function wrapped(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let now = '';
    for (const word of line.split(/(?<=\s)|(?=[\u3000-\u9fff])/u)) {
      if (now !== '' && widthOf(now) + widthOf(word.trimEnd()) > columns) {
        lines.push(now.trimEnd());
        now = '';
      }
      now += word;
      while (widthOf(now.trimEnd()) > columns) {
        lines.push(now.slice(0, columns));
        now = now.slice(columns);
      }
    }
    return [...lines, now.trimEnd()];
  });
}

function columns(left: string, right: string, width: number): string {
  const each = Math.floor((width - 3) / 2);
  const [one, other] = [wrapped(left, each), wrapped(right, each)];
  const rows = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const cell = one[index] ?? '';
    return `${cell}${' '.repeat(Math.max(0, each - widthOf(cell)))} | ${other[index] ?? ''}`.trimEnd();
  });
  return rows.join('\n');
}

/** The texts of an area for a terminal. @returns them, and how many do not keep what they have to keep */
export function sideBySide(
  root: string,
  { id, lang }: Locale,
  statuses: readonly TextStatus[],
  width: number,
): { readonly text: string; readonly faults: number } {
  const usages = usagesOf(root, id);
  let faults = 0;
  const pairs = statuses.map((status) => {
    const { file, key, state, draft, source, translation } = status;
    const place =
      translation === null
        ? `content/${file}:${source?.line ?? 1}`
        : `content/${fileIn(id, file)}:${translation.line}`;
    const head = `${place}: ${key}: ${state}${draft ? ', made by a machine' : ''}`;
    const ticks = ticksOf(status, lang, usages);
    const notes =
      ticks === null
        ? []
        : [
            ticks.kept === null ? '✓ code, claims and links' : `✗ ${ticks.kept}`,
            ...ticks.words.map((word) => `! ${word}`),
          ];
    if (ticks !== null && ticks.kept !== null) faults++;
    return [head, columns(source?.text ?? '', translation?.text ?? '', width), ...notes].join('\n');
  });
  return { text: `${pairs.join('\n\n')}\n`, faults };
}
