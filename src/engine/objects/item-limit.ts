/** How many items a list that is being made may have. */
import { memoryError, overflowError } from './errors.ts';
import type { IntValue } from './int.ts';
import type { Rt } from './runtime.ts';

/** More than any lesson needs; beyond it MemoryError instead of a dead page. */
const MAX_LENGTH = 1 << 24;

/** A number of copies: an OverflowError where 64 bits do not hold it, none where it is negative. */
export function copiesOf(count: IntValue): number {
  if (typeof count === 'number') return Math.max(0, count);
  if (count < -(2n ** 63n) || count >= 2n ** 63n)
    throw overflowError("cannot fit 'int' into an index-sized integer");
  return Math.max(0, Number(count));
}

/** To be asked every 65536 items: no more than a list may have, and within the run's memory. */
export function checkItems(rt: Rt, length: number): void {
  if (length >= MAX_LENGTH) throw memoryError();
  rt.allocate(36 * 0x10000);
}
