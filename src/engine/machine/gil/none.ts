/**
 * No GIL: the free-threaded builds (facts 4.15: with the GIL off, take_gil returns at once). Attaching and
 * detaching cost nothing here and keep nobody waiting; threads of one process execute bytecode side by side.
 */
import type { SimThread } from '../sim-thread.ts';
import type { DropReason, Gil } from './gil.ts';

export class NoGil implements Gil {
  readonly executing = 'running-no-gil';
  intervalNs: number;
  readonly switchNumber = 0;

  constructor(intervalNs: number) {
    this.intervalNs = intervalNs;
  }

  take(_me: SimThread, then: () => void): void {
    then();
  }

  drop(_me: SimThread, _reason: DropReason, then: () => void): void {
    then();
  }

  wants(): boolean {
    return false;
  }

  reset(): void {
    // There is nothing to forget.
  }
}
