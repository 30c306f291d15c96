/**
 * Readiness of open files and waiting for it (poll(2), the kernel's wait queues). A file keeps one queue;
 * whoever changes what the file is ready for says so with `notify`.
 */
import type { ReadyQueue, ReadyWaiter } from '../../objects/runtime.ts';

/** poll(2)'s bits. */
export const READY = {
  IN: 1,
  PRI: 2,
  OUT: 4,
  ERR: 8,
  HUP: 16,
  NVAL: 32,
} as const;

export class WaitQueue implements ReadyQueue {
  private readonly waiters: ReadyWaiter[] = [];

  add(waiter: ReadyWaiter): void {
    this.waiters.push(waiter);
  }

  remove(waiter: ReadyWaiter): void {
    const at = this.waiters.indexOf(waiter);
    if (at >= 0) this.waiters.splice(at, 1);
  }

  /**
   * Something happened: wakes all that only look (select, poll), and one of those that would take it
   * (read, accept). Errors and hang-ups concern everybody.
   */
  notify(events: number): void {
    const forAll = (events & (READY.ERR | READY.HUP)) !== 0;
    const takers: ReadyWaiter[] = [];
    for (const w of [...this.waiters]) {
      if (!forAll && (w.events & events) === 0) continue;
      if (w.exclusive && !forAll) takers.push(w);
      else w.wake();
    }
    const first = takers[0];
    if (first !== undefined) (takers[first.choose(takers.length)] as ReadyWaiter).wake();
  }
}
