/** How many items a list that is being made may have. */
import { memoryError } from './errors.ts';
import type { Rt } from './runtime.ts';

/** More than any lesson needs; beyond it MemoryError instead of a dead page. */
const MAX_LENGTH = 1 << 24;

/** To be asked every 65536 items: no more than a list may have, and within the run's memory. */
export function checkItems(rt: Rt, length: number): void {
  if (length >= MAX_LENGTH) throw memoryError();
  rt.allocate(36 * 0x10000);
}
