/**
 * The GIL of Python 2 (Python/ceval.c and Python/thread_pthread.h of 2.7): an operating system's semaphore
 * that a thread posts and takes again every so many ticks. Nobody asks for it and nobody is handed it: on
 * one core the releasing thread mostly goes on, on several the woken one starts up on another core and
 * finds the semaphore taken again ("the GIL battle").
 *
 * Between post and wait the semaphore is free for as long as futex(2) takes: who comes by then has it.
 * A waiter costs the holder that system call at every release, and a longer one when it sleeps.
 */
import { assert } from '../../base/assert.ts';
import type { Ticks } from '../../vm/ticks.ts';
import type { SimThread } from '../sim-thread.ts';
import type { DropReason, Gil, GilHost, GilParts } from './gil.ts';

interface Waiter {
  readonly thread: SimThread;
  readonly then: () => void;
}

/** The course's dial and the measured programs say seconds; a check interval of 100 stands for 5 ms. */
const TICKS_PER_NS = 100 / 5_000_000;

export class TicksGil implements Gil {
  readonly executing = 'running';
  private readonly host: GilHost;
  private readonly wakeNs: number;
  private readonly idleWakeNs: number;
  private readonly ticks: Ticks;

  holder: SimThread | null = null;
  private lastHolder: SimThread | null = null;
  switchNumber = 0;
  /** Asleep in sem_wait, first come first. */
  private readonly sleepers: Waiter[] = [];
  /** Woken and on their way to a core. */
  private awake = 0;

  constructor({ host, ticks, wakeNs, idleWakeNs, intervalNs }: GilParts) {
    assert(ticks !== null, 'ticks that nobody counts');
    this.host = host;
    this.ticks = ticks;
    this.wakeNs = wakeNs;
    this.idleWakeNs = idleWakeNs;
    this.intervalNs = intervalNs;
  }

  get intervalNs(): number {
    return this.ticks.interval / TICKS_PER_NS;
  }

  set intervalNs(ns: number) {
    this.ticks.interval = Math.max(1, Math.floor(ns * TICKS_PER_NS));
  }

  reset(): void {
    this.holder = null;
    this.lastHolder = null;
    this.sleepers.length = 0;
    this.awake = 0;
    this.tell();
  }

  /** At a check point the thread releases the lock whenever others want it. */
  wants(): boolean {
    return this.sleepers.length + this.awake > 0;
  }

  /** sem_wait: at once if the semaphore is free, else asleep until a release wakes this waiter. */
  take(me: SimThread, then: () => void): void {
    if (this.holder === null) {
      this.ready(me);
      then();
      return;
    }
    this.host.emit(me, { kind: 'gil.wait', holder: this.holder.id });
    this.sleep({ thread: me, then });
  }

  private sleep(w: Waiter): void {
    this.sleepers.push(w);
    this.tell();
    this.host.block(w.thread, 'gil-wait');
  }

  private ready(me: SimThread): void {
    assert(this.holder === null, 'two threads hold the GIL');
    this.holder = me;
    const last = this.lastHolder === null ? -1 : this.lastHolder.id;
    const isSwitch = this.lastHolder !== me;
    if (isSwitch) {
      this.lastHolder = me;
      this.switchNumber++;
    }
    this.host.emit(me, { kind: 'gil.take', last, isSwitch: isSwitch && last >= 0 });
  }

  /** sem_post: the semaphore is free from here on; `then` after the system call, if one is needed. */
  drop(me: SimThread, reason: DropReason, then: () => void): void {
    assert(this.holder === me, 'a thread drops a GIL it does not hold');
    this.holder = null;
    this.lastHolder = me;
    this.host.emit(me, { kind: 'gil.drop', reason });
    const w = this.sleepers.shift();
    if (w === undefined) {
      if (this.awake > 0) this.host.overhead(me, this.idleWakeNs, then);
      else then();
      return;
    }
    this.awake++;
    this.tell();
    const woken = (): void => {
      this.awake--;
      if (this.holder === null) {
        this.ready(w.thread);
        this.tell();
        w.then();
      } else this.sleep(w);
    };
    this.host.wake(w.thread, woken, me);
    this.host.overhead(me, this.wakeNs, then);
  }

  /** What the loop has to know of those who wait. */
  private tell(): void {
    this.ticks.hasSleeper = this.sleepers.length > 0;
    this.ticks.releasePs = this.awake > 0 ? this.idleWakeNs * 1000 : 0;
  }
}
