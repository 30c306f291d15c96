/** What a program did in the simulator beside what it did in real CPython: the first line that differs. */

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export type Difference =
  | { readonly kind: 'line'; readonly stream: 'stdout' | 'stderr'; readonly line: number }
  | { readonly kind: 'status' };

export function textOf(
  chunks: readonly { readonly stream: 'stdout' | 'stderr'; readonly text: string }[],
  stream: 'stdout' | 'stderr',
): string {
  return chunks.map((chunk) => (chunk.stream === stream ? chunk.text : '')).join('');
}

/** Lines with their ends, so that a text with a last newline differs from one without. */
const linesWithEnds = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** Lines count from 1. Null: the same was printed, and both ended the same way. */
export function firstDifference(one: Outcome, other: Outcome): Difference | null {
  for (const stream of ['stdout', 'stderr'] as const) {
    if (one[stream] === other[stream]) continue;
    const [left, right] = [linesWithEnds(one[stream]), linesWithEnds(other[stream])];
    const line = left.findIndex((text, i) => text !== right[i]);
    return { kind: 'line', stream, line: (line < 0 ? left.length : line) + 1 };
  }
  return one.status === other.status ? null : { kind: 'status' };
}

export interface ShownLine {
  readonly text: string;
  readonly differs: boolean;
}

export interface Excerpt {
  readonly lines: readonly ShownLine[];
  readonly before: number;
  readonly after: number;
}

/** More lines than anybody reads side by side. */
const MOST_LINES = 400;
const LINES_BEFORE = 20;
const MOST_CHARS = 2000;

/** The lines to show of a text: the one that differs is among them, also where this text has ended before it. */
export function excerpt(text: string, differsAt: number | null): Excerpt {
  const lines = linesWithEnds(text).map((line) => line.replace(/\n$/, ''));
  const first = differsAt === null || differsAt <= MOST_LINES ? 0 : differsAt - 1 - LINES_BEFORE;
  const shown = lines.slice(first, first + MOST_LINES).map((line, i) => ({
    text: line.slice(0, MOST_CHARS),
    differs: first + i + 1 === differsAt,
  }));
  if (differsAt === lines.length + 1 && shown.length < MOST_LINES)
    shown.push({ text: '', differs: true });
  return {
    lines: shown,
    before: Math.min(first, lines.length),
    after: Math.max(0, lines.length - first - shown.length),
  };
}
