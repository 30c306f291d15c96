/**
 * Locks and joining (Python/lock.c, Python/parking_lot.c of 3.13.1 and later): PyMutex on a GIL build.
 * Taking a free lock and releasing one that nobody waits for never come here. A contended acquire lets
 * go of the GIL and parks; release hands the lock straight to the first waiter once that has waited a
 * millisecond ("time to be fair"), and before that only wakes it to try again. A parked thread that was
 * woken takes the GIL first and then tries (_PyParkingLot_Park attaches): while the releasing thread
 * computes on, the lock stays with it. Every lock up to 3.12 and 3.13's RLock are POSIX semaphores
 * (Python/thread_pthread.h): who waits for one takes it by the first instructions after futex(2), without the GIL, and
 * then waits for the GIL with the lock in its hand; sem_post calls the kernel as long as anybody is in sem_wait, awake
 * or not (glibc counts them). So once two threads have met at such a lock they go on meeting. 2.7 lets go of the GIL
 * before it has looked whether a lock is free.
 */
import type { Chooser } from './chooser.ts';
import { False, True } from '../objects/roster.ts';
import { setFree } from '../objects/runtime.ts';
import type { LockState, MachineOp, ThreadHandleState } from '../objects/runtime.ts';
import type { OsProfile } from './os-profile.ts';
import type { SimState, SimThread } from './sim-thread.ts';
import type { MachineEvent } from './sink.ts';
import type { Timer } from './timeline.ts';
import type { PyObject } from '../objects/object.ts';

/** The kind of lock in which an event loop waits for its next event. */
export const LOOP_LOCK = 'event loop';

/** Python/lock.c TIME_TO_BE_FAIR_NS */
const TIME_TO_BE_FAIR_NS = 1_000_000;

export interface LockHost {
  readonly nowNs: number;
  emit(thread: SimThread, event: MachineEvent): void;
  timer(delayNs: number, run: () => void): Timer;
  block(thread: SimThread, state: SimState): void;
  /** Answers what it costs the waker beside wakeNs. */
  wake(thread: SimThread, then: () => void, waker?: SimThread): number;
  detach(thread: SimThread, work: () => void): void;
  attach(thread: SimThread, value: PyObject): void;
  /** Take the GIL, then `work` with it, not executing bytecode yet. */
  attachThen(thread: SimThread, work: () => void): void;
  enterBytecode(thread: SimThread): void;
  answer(thread: SimThread, value: PyObject): void;
  /** A signal has ended a wait early: its handlers run, then the thread asks for `rest`. */
  interrupted(thread: SimThread, rest: MachineOp): void;
  afterDelay(thread: SimThread, ns: number, then: () => void): void;
}

interface Parked {
  readonly thread: SimThread;
  /** When it must give up; Infinity waits for ever. */
  readonly untilNs: number;
  /** When it came for the lock. */
  readonly sinceNs: number;
  timer: Timer | null;
}

export class Locks {
  private readonly host: LockHost;
  private readonly chooser: Chooser;
  private readonly os: OsProfile;

  constructor(host: LockHost, chooser: Chooser, os: OsProfile) {
    this.host = host;
    this.chooser = chooser;
    this.os = os;
  }

  /** A lock that is taken: wait for it. timeoutNs < 0 waits for ever. Answers True, or False on timeout. */
  acquire(thread: SimThread, lock: LockState, timeoutNs: number): void {
    const releasing = lock.kind === 'releasing-semaphore';
    if (!lock.locked && !releasing) {
      // Freed since the native looked: nothing can have happened in between but a release by this thread.
      take(thread, lock);
      this.host.answer(thread, True);
      return;
    }
    if (lock.locked)
      this.host.emit(thread, {
        kind: 'lock.block',
        lock: lock.id,
        owner: inTrace(thread, lock.owner),
      });
    const untilNs = timeoutNs < 0 ? Infinity : this.host.nowNs + timeoutNs;
    const sinceNs = this.host.nowNs;
    this.host.detach(thread, () => this.park(thread, lock, untilNs, sinceNs));
  }

  /** Without the GIL: take the lock if it is free by now, else wait for a release. */
  private park(thread: SimThread, lock: LockState, untilNs: number, sinceNs: number): void {
    if (!lock.locked) {
      take(thread, lock);
      this.acquired(thread, lock);
      return;
    }
    const parked: Parked = { thread, untilNs, sinceNs, timer: null };
    lock.waiters.push(parked);
    this.host.block(thread, 'blocked');
    thread.interrupt = () => {
      unpark(parked, lock.waiters);
      const timeoutNs = untilNs === Infinity ? -1 : Math.max(0, untilNs - this.host.nowNs);
      this.host.wake(thread, () =>
        this.host.interrupted(thread, { kind: 'lock-acquire', lock, timeoutNs }),
      );
    };
    if (untilNs === Infinity) return;
    parked.timer = this.host.timer(
      Math.max(0, untilNs - this.host.nowNs) + this.os.timerSlackNs,
      () => {
        unpark(parked, lock.waiters);
        this.host.wake(thread, () => {
          this.host.emit(thread, { kind: 'lock.timeout', lock: lock.id });
          this.host.attach(thread, False);
        });
      },
    );
  }

  private acquired(thread: SimThread, lock: LockState): void {
    this.host.emit(thread, { kind: 'lock.acquire', lock: lock.id });
    this.host.attach(thread, True);
  }

  /** Woken because the lock was free a moment ago. */
  private retry(w: Parked, lock: LockState): void {
    const { thread } = w;
    if (lock.kind !== 'mutex') {
      lock.woken--;
      // A semaphore is taken by the first instructions after the kernel; what comes before the GIL is done with it.
      if (lock.locked) this.park(thread, lock, w.untilNs, w.sinceNs);
      else {
        take(thread, lock);
        this.host.afterDelay(thread, this.os.unparkNs, () => this.acquired(thread, lock));
      }
      return;
    }
    this.host.attachThen(thread, () => {
      if (lock.locked) {
        this.host.detach(thread, () => this.park(thread, lock, w.untilNs, w.sinceNs));
        return;
      }
      take(thread, lock);
      this.host.emit(thread, { kind: 'lock.acquire', lock: lock.id });
      this.host.answer(thread, True);
      this.host.enterBytecode(thread);
    });
  }

  /**
   * The holder lets go while others wait. The caller keeps the GIL and goes on. Answers what waking one costs beside
   * wakeNs; null when nobody waited.
   */
  release(thread: SimThread, lock: LockState): number | null {
    setFree(lock);
    const queue = lock.waiters as Parked[];
    if (queue.length === 0) return null;
    const w = queue.splice(this.chooser.choose('lock-waiter', queue.length), 1)[0] as Parked;
    unpark(w, queue);
    this.host.emit(thread, { kind: 'lock.release', lock: lock.id, woken: w.thread.id });
    if (lock.kind !== 'mutex') {
      lock.woken++;
      return this.host.wake(w.thread, () => this.retry(w, lock), thread);
    }
    if (this.host.nowNs - w.sinceNs <= TIME_TO_BE_FAIR_NS)
      return this.unparked(w.thread, () => this.retry(w, lock), thread);
    take(w.thread, lock);
    return this.unparked(w.thread, () => this.acquired(w.thread, lock), thread);
  }

  /** Wakes a thread at a lock; it comes back out of the kernel before it goes on. */
  private unparked(thread: SimThread, then: () => void, waker?: SimThread): number {
    return this.host.wake(
      thread,
      () => this.host.afterDelay(thread, this.os.unparkNs, then),
      waker,
    );
  }

  /** Wait for a thread to end. Answers True, or False on timeout. */
  join(thread: SimThread, handle: ThreadHandleState, timeoutNs: number): void {
    if (handle.state === 'done') {
      this.host.answer(thread, True);
      return;
    }
    this.host.emit(thread, { kind: 'join.block', target: inTrace(thread, handle.threadId) });
    this.host.detach(thread, () => {
      if (handle.state === 'done') {
        this.host.attach(thread, True);
        return;
      }
      const parked: Parked = { thread, untilNs: Infinity, sinceNs: this.host.nowNs, timer: null };
      handle.joiners.push(parked);
      this.host.block(thread, 'blocked');
      const untilNs = this.host.nowNs + timeoutNs;
      thread.interrupt = () => {
        unpark(parked, handle.joiners);
        const restNs = timeoutNs < 0 ? -1 : Math.max(0, untilNs - this.host.nowNs);
        this.host.wake(thread, () =>
          this.host.interrupted(thread, { kind: 'thread-join', handle, timeoutNs: restNs }),
        );
      };
      if (timeoutNs < 0) return;
      parked.timer = this.host.timer(timeoutNs + this.os.timerSlackNs, () => {
        unpark(parked, handle.joiners);
        this.host.wake(thread, () => this.host.attach(thread, False));
      });
    });
  }

  /** A thread has ended: all who joined it go on. */
  ended(handle: ThreadHandleState): void {
    for (const w of handle.joiners.splice(0) as Parked[]) {
      unpark(w, handle.joiners);
      this.unparked(w.thread, () => this.host.attach(w.thread, True));
    }
  }
}

/** The thread waits no longer, whatever the reason. */
function unpark(w: Parked, queue: unknown[]): void {
  const at = queue.indexOf(w);
  if (at >= 0) queue.splice(at, 1);
  if (w.timer !== null) w.timer.cancelled = true;
  w.thread.interrupt = null;
}

/** The number in the trace of a thread of the same process, -1 where there is none. */
function inTrace(thread: SimThread, vmId: number): number {
  if (vmId < 0) return -1;
  return thread.process.threads.find((t) => t.vm.id === vmId)?.id ?? -1;
}

function take(thread: SimThread, lock: LockState): void {
  lock.locked = true;
  lock.owner = thread.vm.id;
  lock.count = 1;
}
