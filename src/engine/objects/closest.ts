/** What a misspelt name may have meant (Python/suggestions.c): for names, attributes and keywords of calls. */

/** More names, or longer ones, are not compared (Python/suggestions.c). */
const MAX_CANDIDATES = 750;
const MAX_NAME = 40;

/** The name nearest to a misspelt one, by CPython's measure (Python/suggestions.c), or null. */
export function closest(name: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Infinity;
  if (candidates.length >= MAX_CANDIDATES) return null;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    if (name.length > MAX_NAME || candidate.length > MAX_NAME) continue;
    const most = Math.floor(((name.length + candidate.length + 3) * 2) / 6);
    const d = editDistance(name, candidate, Math.min(most, bestDistance - 1));
    if (d <= Math.min(most, bestDistance - 1)) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Levenshtein with cost 2 for a change and 1 for a change of case only. */
function editDistance(a: string, b: string, most: number): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => 2 * j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] as number;
    row[0] = 2 * i;
    let least = row[0];
    for (let j = 1; j <= b.length; j++) {
      const up = row[j] as number;
      const x = a[i - 1] as string;
      const y = b[j - 1] as string;
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? 1 : 2;
      row[j] = Math.min(diagonal + change, up + 2, (row[j - 1] as number) + 2);
      diagonal = up;
      least = Math.min(least, row[j] as number);
    }
    if (least > most) return Infinity;
  }
  return row[b.length] as number;
}

/** The message about a keyword that a native does not know; 3.14 adds what it may have meant. */
export function unexpectedKeyword(
  what: string,
  name: string,
  known: readonly string[],
  suggests: boolean,
): string {
  const meant = suggests ? closest(name, known) : null;
  const hint = meant === null ? '' : `. Did you mean '${meant}'?`;
  return `${what} got an unexpected keyword argument '${name}'${hint}`;
}
