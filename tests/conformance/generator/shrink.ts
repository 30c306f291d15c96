/**
 * Cuts a program down to the lines that matter: leaves out ever smaller runs of lines while the fault stays (Zeller's
 * delta debugging), then takes blocks apart.
 */

const indentOf = (line: string): number => line.length - line.trimStart().length;

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Behind the line at `at` and all that is indented under it. */
function endOfBlock(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && indentOf(lines[end] as string) > indentOf(lines[at] as string))
    end++;
  return end;
}

function withoutRuns(all: readonly string[], isFaulty: (candidate: string) => boolean): string[] {
  let lines = [...all];
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < lines.length;) {
      // A run ends where a block does, so that most candidates are programs.
      const end = Math.max(at + size, endOfBlock(lines, Math.min(at + size, lines.length) - 1));
      const candidate = [...lines.slice(0, at), ...lines.slice(end)];
      if (candidate.length > 0 && isFaulty(textOf(candidate))) lines = candidate;
      else at += size;
    }
  }
  return lines;
}

/** In place of a block what stands in it, or nothing. */
function withoutHeads(all: readonly string[], isFaulty: (candidate: string) => boolean): string[] {
  let lines = [...all];
  for (let at = lines.length - 1; at >= 0; at--) {
    const end = endOfBlock(lines, at);
    if (end === at + 1) continue;
    const inner = lines.slice(at + 1, end).map((line) => line.slice(4));
    const candidate = [...lines.slice(0, at), ...inner, ...lines.slice(end)];
    if (isFaulty(textOf(candidate))) lines = candidate;
  }
  return lines;
}

/** @param isFaulty says whether a candidate still shows the fault; candidates may be no programs at all. */
export function shrink(source: string, isFaulty: (candidate: string) => boolean): string {
  let lines = source.split('\n').filter((line) => line.trim() !== '');
  for (let before = -1; before !== lines.length;) {
    before = lines.length;
    lines = withoutHeads(withoutRuns(lines, isFaulty), isFaulty);
  }
  return textOf(lines);
}
