/** What threads are called in pictures and sentences: `main`, then A, B, C in order of creation. */

/** 0 -> A, 25 -> Z, 26 -> AA, as in a spreadsheet. */
function letterAt(position: number): string {
  let rest = position;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

export const MAIN_THREAD = 'MainThread';

/**
 * Labels by thread index.
 * @param mainLabel what the main thread is called in the reader's language
 * @param given labels that a figure fixes, by the thread's Python name
 */
export function threadLetters(
  threads: readonly { readonly name: string }[],
  mainLabel: string,
  given: Readonly<Record<string, string>> = {},
): string[] {
  let others = 0;
  return threads.map(({ name }, index) => {
    const letter = index === 0 ? mainLabel : letterAt(others++);
    return given[name] ?? letter;
  });
}
