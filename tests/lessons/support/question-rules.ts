/** What a question of the course may not be, in English: the words by which such questions give themselves away. */

/** "Which is not", "All except": readers miss the one word, so such a question tests reading. */
export const NEGATIVE_STEM =
  /\b(?:which|what)\b[^.?]*\b(?:is|are|does|do|can|will|would)(?: not|n['’]t)\b|\bexcept\b/i;

/** An option that is no more than "All of the above": the answer can be known from two options, and it hinders reasons for each option. */
export const NO_CATCH_ALL =
  /^(?:all|none|both|neither|any) of (?:(?:the|those) above|these|them|those)\W*$/i;

/** What occurs more than once. */
export function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}
