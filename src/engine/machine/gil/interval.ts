/**
 * The GIL since 3.2, as 3.13 and 3.14 have it (Python/ceval_gil.c: take_gil, drop_gil; Python/pystate.c:
 * attach, detach). A flag guarded by a condition variable; a waiter that has waited a whole switch
 * interval without any switch asks the holder to let go; a holder that lets go on request sleeps until
 * another thread has taken the GIL (forced switching).
 *
 * Numbered steps follow take_gil and drop_gil of 3.13. Left out: finalisation, the mutexes themselves
 * (they are held for less than a microsecond), sub-interpreters with a GIL of their own.
 */
import { assert } from '../../base/assert.ts';
import type { SimThread } from '../sim-thread.ts';
import type { Timer } from '../timeline.ts';
import type { DropReason, Gil, GilHost, GilParts } from './gil.ts';
import type { Handovers } from './handovers.ts';

interface Waiter {
  readonly thread: SimThread;
  readonly then: () => void;
  timer: Timer | null;
}

export class IntervalGil implements Gil {
  readonly executing = 'running';
  private readonly host: GilHost;
  private readonly handovers: Handovers;
  /** `_gil_runtime_state.interval`, nanoseconds; sys.setswitchinterval changes it. */
  intervalNs: number;
  private readonly timerSlackNs: number;
  private readonly wakeNs: number;

  holder: SimThread | null = null;
  private lastHolder: SimThread | null = null;
  /** Counts takes by another thread than the last holder. */
  switchNumber = 0;
  /** Waiting on `cond`, in order of arrival. */
  private readonly waiters: Waiter[] = [];
  /** Waiting on `switch_cond`: has let go on request and sleeps until somebody else has it. */
  private forced: { readonly thread: SimThread; readonly then: () => void } | null = null;

  constructor({ host, handovers, intervalNs, timerSlackNs, wakeNs }: GilParts) {
    this.host = host;
    this.handovers = handovers;
    this.intervalNs = intervalNs;
    this.timerSlackNs = timerSlackNs;
    this.wakeNs = wakeNs;
  }

  /** Nobody has it or waits for it: the process runs another program now. */
  reset(): void {
    this.holder = null;
    this.lastHolder = null;
    this.forced = null;
    this.waiters.length = 0;
  }

  wants(holder: SimThread): boolean {
    return holder.gilDropRequest;
  }

  ask(holder: SimThread): void {
    const [first] = this.waiters;
    if (first === undefined || holder.gilDropRequest) return;
    holder.gilDropRequest = true;
    this.host.emit(first.thread, { kind: 'gil.request', holder: holder.id });
  }

  /** take_gil: `then` runs when `me` holds the GIL and is on a core. */
  take(me: SimThread, then: () => void): void {
    // 1. `if (!locked) goto ready`: whoever comes by takes a free GIL at once, overtaking woken waiters.
    if (this.holder === null) {
      this.ready(me, then);
      return;
    }
    this.host.emit(me, { kind: 'gil.wait', holder: this.holder.id });
    this.wait({ thread: me, then, timer: null });
  }

  /** 2. `while (locked)`: a timed wait of one interval, with a timer of its own. */
  private wait(w: Waiter): void {
    const seen = this.switchNumber;
    this.waiters.push(w);
    this.host.block(w.thread, 'gil-wait');
    w.timer = this.host.timer(this.intervalNs + this.timerSlackNs, () => {
      this.remove(w);
      this.host.wake(w.thread, () => this.timedOut(w, seen));
    });
  }

  /** 3. The wait timed out: ask, but only if the GIL is still taken and nobody has switched since. */
  private timedOut(w: Waiter, seen: number): void {
    const holder = this.holder;
    if (holder === null) {
      this.ready(w.thread, w.then);
      return;
    }
    if (this.switchNumber === seen && !holder.gilDropRequest) {
      // 4. SET_GIL_DROP_REQUEST on the holder's thread state.
      holder.gilDropRequest = true;
      this.host.emit(w.thread, { kind: 'gil.request', holder: holder.id });
    }
    this.wait({ thread: w.thread, then: w.then, timer: null });
  }

  /**
   * 5. The GIL is ours: locked, last_holder, switch_number, `switch_cond`, and our own request bit. Signalling whoever
   * waits at `switch_cond` is a system call, and that one is on its way while we go on.
   */
  private ready(me: SimThread, then: () => void): void {
    assert(this.holder === null, 'two threads hold the GIL');
    this.holder = me;
    const isSwitch = this.lastHolder !== me;
    const last = this.lastHolder === null ? -1 : this.lastHolder.id;
    if (isSwitch) {
      this.lastHolder = me;
      this.switchNumber++;
    }
    me.gilDropRequest = false;
    this.host.emit(me, { kind: 'gil.take', last, isSwitch: isSwitch && last >= 0 });
    const { forced } = this;
    if (forced !== null && forced.thread !== me) {
      this.forced = null;
      this.host.wake(forced.thread, forced.then, me);
      this.host.overhead(me, this.wakeNs, then);
    } else then();
  }

  /**
   * drop_gil: unlocked, one waiter signalled. `then` goes on without the GIL; after a request that was
   * answered it has to wait for the hand-over first.
   */
  drop(me: SimThread, reason: DropReason, then: () => void): void {
    assert(this.holder === me, 'a thread drops a GIL it does not hold');
    // 1. locked := 0, signal(cond): the operating system picks one waiter.
    this.holder = null;
    this.lastHolder = me;
    this.host.emit(me, { kind: 'gil.drop', reason });
    const hasSignalled = this.signal(me);
    // 2. FORCE_SWITCHING: not before another thread has taken it (final releases excepted).
    if (me.gilDropRequest && reason !== 'end') {
      me.gilDropRequest = false;
      this.forced = { thread: me, then };
      this.host.block(me, 'gil-wait');
      return;
    }
    me.gilDropRequest = false;
    // What it does without the GIL begins after the signal, while the waiter wakes up: who is faster has the GIL next.
    if (hasSignalled && reason !== 'end') this.host.overhead(me, this.wakeNs, then);
    else then();
  }

  /** Whether there was anybody. */
  private signal(me: SimThread): boolean {
    if (this.waiters.length === 0) return false;
    const at = this.handovers.choose(me, this.waiters, this.host.bytecodes);
    const w = this.waiters.splice(at, 1)[0] as Waiter;
    if (w.timer !== null) w.timer.cancelled = true;
    const woken = (): void => {
      // Somebody else may have come by in the meantime: a fresh interval then.
      if (this.holder === null) this.ready(w.thread, w.then);
      else this.wait({ thread: w.thread, then: w.then, timer: null });
    };
    this.host.wake(w.thread, woken, me);
    return true;
  }

  private remove(w: Waiter): void {
    const at = this.waiters.indexOf(w);
    if (at >= 0) this.waiters.splice(at, 1);
  }
}
