/**
 * Programs of the matcher: operations as numbers in one array, character sets beside it.
 * matcher.ts gives them their meaning; the comments here say what follows each operation.
 */
import type { Alphabet, CharSet } from './characters.ts';

export const OP = {
  SUCCESS: 0,
  FAIL: 1,
  /** code point */
  CHAR: 2,
  NOT_NEWLINE: 3,
  ANY: 4,
  /** set */
  SET: 5,
  /** start in `literals`, length */
  STRING: 6,
  /** anchor, see AT */
  AT: 7,
  /** register */
  MARK: 8,
  /** target */
  JUMP: 9,
  /** where to go when what follows fails */
  BRANCH: 10,
  /** operation of one character, its argument, min, max */
  REPEAT_ONE: 11,
  LAZY_ONE: 12,
  POSSESSIVE_ONE: 13,
  /** counter register; the register after it holds the position where the last round began */
  LOOP: 14,
  /** counter register, min, max, body */
  GREEDY_UNTIL: 15,
  /** counter register, min, max, body; followed by LAZY_MORE */
  LAZY_UNTIL: 16,
  /** counter register, body */
  LAZY_MORE: 17,
  /** counter register, min, max, exit; the register two after the counter holds the height */
  POSSESSIVE_ROUND: 18,
  /** counter register, the round */
  POSSESSIVE_NEXT: 19,
  /** register of the height; the one after it holds the position. width to step back, -1: none */
  LOOK: 20,
  LOOK_END: 21,
  /** register, width, where to go on when the body does not match */
  LOOK_NOT: 22,
  LOOK_NOT_END: 23,
  /** register of the height */
  ATOMIC: 24,
  ATOMIC_END: 25,
  /** register of the group's start */
  BACKREFERENCE: 26,
  /** register, 1 for Unicode's case or 0 for ASCII's */
  BACKREFERENCE_FOLDED: 27,
  /** register, where to go when the group has not matched */
  CONDITION: 28,
} as const;

export const AT = {
  TEXT_START: 0,
  TEXT_END: 1,
  LINE_START: 2,
  LINE_END: 3,
  /** At the end or before a newline there. */
  END: 4,
  WORD_BOUNDARY: 5,
  NO_WORD_BOUNDARY: 6,
  WORD_BOUNDARY_ASCII: 7,
  NO_WORD_BOUNDARY_ASCII: 8,
} as const;

/** What a match must begin with, for searching. */
export type Start =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'text start' };

export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  readonly literals: Int32Array;
  /** Capturing groups. */
  readonly groups: number;
  readonly registers: number;
  /** Fewest characters of a match. */
  readonly minWidth: number;
  readonly start: Start;
  readonly alphabet: Alphabet;
  /** \B matches in an empty text (3.14). */
  readonly emptyHasNoBoundary: boolean;
}

/** Register of the last group that was closed; the groups' starts and ends stand before it. */
export const lastIndexRegister = (groups: number): number => 2 * groups;
