/**
 * What the machine asks of a process's GIL, whichever way the version does it: ticks.ts (2.x), interval.ts (since 3.2),
 * none.ts (a build without one). A thread executes bytecode between `take` and `drop` only.
 */
import type { Ticks } from '../../vm/ticks.ts';
import type { GilEvent } from '../sink.ts';
import type { SimThread } from '../sim-thread.ts';
import type { Timer } from '../timeline.ts';
import type { Handovers } from './handovers.ts';

/** Why it is let go: another thread asked, the thread is about to wait, the thread is over. */
export type DropReason = Extract<GilEvent, { kind: 'gil.drop' }>['reason'];

export interface Gil {
  /** The state of a thread that executes bytecode under it. */
  readonly executing: 'running' | 'running-no-gil';
  /** What `sys.setswitchinterval` sets, nanoseconds. */
  intervalNs: number;
  /** Takes by another thread than the one that had it last. */
  readonly switchNumber: number;
  /** `then` runs when `me` has the GIL and is on a core. */
  take(me: SimThread, then: () => void): void;
  /** `then` goes on without the GIL, perhaps later and without a core. */
  drop(me: SimThread, reason: DropReason, then: () => void): void;
  /** At a check point: whether the thread that has it should let it go there. */
  wants(holder: SimThread): boolean;
  /** The first waiter asks now, whatever its interval says; absent where nobody ever asks. */
  ask?(holder: SimThread): void;
  /** Nobody has it or waits for it: the process runs another program now. */
  reset(): void;
}

/** What a GIL needs of the machine. */
export interface GilHost {
  /** Executed so far, by all threads. */
  readonly bytecodes: number;
  /** Leave the core and wait in that state. */
  block(thread: SimThread, state: 'gil-wait'): void;
  /** Put the thread back on a core, then go on. */
  wake(thread: SimThread, then: () => void, waker?: SimThread): void;
  timer(delayNs: number, run: () => void): Timer;
  /** Work of the kernel on the thread's own core. */
  overhead(thread: SimThread, ns: number, then: () => void): void;
  emit(thread: SimThread, event: GilEvent): void;
}

/** What a GIL is made of: the machine, who decides whom it wakes, and the length of an interval. */
export interface GilParts {
  readonly host: GilHost;
  readonly handovers: Handovers;
  readonly intervalNs: number;
  readonly timerSlackNs: number;
  /** Waking a waiter, for the one that does it. */
  readonly wakeNs: number;
  /** The same when it finds nobody asleep. */
  readonly idleWakeNs: number;
  /** Where the loop counts, in a version that does. */
  readonly ticks: Ticks | null;
}
