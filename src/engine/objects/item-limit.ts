/** Sizes: what 64 bits hold, and how many items a list that is being made may have. */
import { memoryError, overflowError } from './errors.ts';
import type { IntValue } from './int.ts';
import type { Rt } from './runtime.ts';

/** More than any lesson needs; beyond it MemoryError instead of a dead page. */
const MAX_LENGTH = 1 << 24;

/** A size or position as a host number; an OverflowError where 64 bits do not hold it. */
export function toSize(
  i: IntValue,
  tooLarge = "cannot fit 'int' into an index-sized integer",
): number {
  if (typeof i === 'number') return i;
  if (i > 9223372036854775807n || i < -9223372036854775808n) throw overflowError(tooLarge);
  return Number(i);
}

/** A number of copies: an OverflowError where 64 bits do not hold it, none where it is negative. */
export function copiesOf(count: IntValue): number {
  return Math.max(0, toSize(count));
}

/** To be asked every 65536 items: no more than a list may have, and within the run's memory. */
export function checkItems(rt: Rt, length: number): void {
  if (length >= MAX_LENGTH) throw memoryError();
  rt.allocate(36 * 0x10000);
}
