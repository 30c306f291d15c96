/**
 * Cores and the operating system's scheduler: who runs where. Each core has a queue of its own, as in Linux
 * (kernel/sched/fair.c, 6.18). A thread that becomes ready takes an idle core (after the time that core needs to wake
 * up), or stands in the queue of the core where it ran last, unless its waker's has less to do (machine/load.ts); who
 * has used up a time slice makes room. A core that has run out of work takes a thread from another's queue, but not one
 * that ran a moment ago: that one's memory is still in the cache over there, and only the next tick of the clock moves
 * it. So two threads can share a core for some milliseconds while another is idle.
 *
 * Left out: priorities and preemption on waking (the slice is kept, RUN_TO_PARITY), processes of others, groups of
 * cores, what a migration costs, a kernel that keeps threads together rather than wake a halted core.
 */
import type { Chooser } from './chooser.ts';
import { FULL_LOAD, Load } from './load.ts';
import { wakeLatencyNs, type OsProfile } from './os-profile.ts';
import type { SimThread } from './sim-thread.ts';
import type { Timeline } from './timeline.ts';

interface Core {
  thread: SimThread | null;
  /** Ready and waiting for this core. */
  readonly queue: SimThread[];
  idleSinceNs: number;
  /** Length of the idle period before the present one. */
  lastIdleNs: number;
  sliceStartNs: number;
  isSliceTimed: boolean;
  /** An idle period is polled for so long before the core is halted. */
  pollNs: number;
  /** Of all threads that ran here last. */
  readonly load: Load;
}

/** How much more the core where a thread ran last may have to do (half of imbalance_pct over 100). */
const STAY_BIAS = 1.08;

/** A jitter is one of this many steps. */
const STEPS = 1024;

export interface CoreCallbacks {
  nowNs(): number;
  /** The thread has just been put on its core. */
  onCore(thread: SimThread): void;
  /** The thread waits for a core. */
  onReady(thread: SimThread): void;
  /** The core is taken away from the thread. */
  onPreempt(thread: SimThread, core: number): void;
}

export class Cores {
  private readonly cores: Core[];
  private readonly profile: OsProfile;
  private readonly chooser: Chooser;
  private readonly timeline: Timeline;
  private readonly callbacks: CoreCallbacks;
  private isTickTimed = false;

  constructor(
    count: number,
    profile: OsProfile,
    chooser: Chooser,
    timeline: Timeline,
    callbacks: CoreCallbacks,
  ) {
    this.cores = Array.from({ length: count }, () => ({
      thread: null,
      queue: [],
      idleSinceNs: 0,
      lastIdleNs: 0,
      sliceStartNs: 0,
      isSliceTimed: false,
      pollNs: 0,
      load: new Load(0, 0),
    }));
    this.profile = profile;
    this.chooser = chooser;
    this.timeline = timeline;
    this.callbacks = callbacks;
  }

  /** The thread is running on its core: put it there at once (start of the process). */
  place(thread: SimThread): void {
    const index = this.cores.findIndex((core) => core.thread === null);
    this.attach(thread, index);
    this.want(thread, 1);
    this.assign(index, thread);
  }

  /**
   * The thread wants to run `then` on a core. `waker` is the thread that made it ready. Answers what that costs the
   * waker beside wakeNs, nanoseconds.
   */
  wake(thread: SimThread, then: () => void, waker?: SimThread): number {
    const now = this.callbacks.nowNs();
    thread.whenOnCore = then;
    const index = this.coreFor(thread, waker);
    this.attach(thread, index);
    this.want(thread, 1);
    const core = this.cores[index] as Core;
    if (!isIdle(core)) {
      core.queue.push(thread);
      this.callbacks.onReady(thread);
      this.armSlice(index);
      this.armTick();
      return 0;
    }
    const idleNs = now - core.idleSinceNs;
    const expectedNs = Math.max(idleNs, core.lastIdleNs);
    core.lastIdleNs = idleNs;
    core.thread = thread; // Reserved while it wakes up.
    thread.core = index;
    this.timeline.at(now + this.jitter(wakeLatencyNs(this.profile, expectedNs)), () => {
      if (thread.ended || thread.core !== index) return;
      core.sliceStartNs = this.callbacks.nowNs();
      this.start(thread);
    });
    return this.wasHalted(core, idleNs) ? this.profile.haltedWakeNs : 0;
  }

  /**
   * Whether a core was halted at the end of its idle period; sets how long the next one is polled. Short periods are
   * worth polling for, one that was too long for it ends that (grow_halt_poll_ns, shrink_halt_poll_ns of KVM).
   */
  private wasHalted(core: Core, idleNs: number): boolean {
    const { pollNs } = core;
    if (idleNs <= pollNs) return false;
    const { pollStartNs, pollMaxNs } = this.profile;
    core.pollNs = idleNs > pollMaxNs ? 0 : Math.min(pollMaxNs, Math.max(pollStartNs, 2 * pollNs));
    return true;
  }

  private start(thread: SimThread): void {
    if (thread.ended) return;
    this.callbacks.onCore(thread);
    const then = thread.whenOnCore;
    thread.whenOnCore = null;
    if (then !== null) then();
  }

  private assign(index: number, thread: SimThread): void {
    const core = this.cores[index] as Core;
    core.thread = thread;
    core.sliceStartNs = this.callbacks.nowNs();
    thread.core = index;
  }

  /** The thread gives its core up, to wait or because it ended. */
  release(thread: SimThread): void {
    const now = this.callbacks.nowNs();
    const index = thread.core;
    if (index < 0) return;
    thread.core = -1;
    thread.ranUntilNs = now;
    this.want(thread, -1);
    if (thread.ended) this.detach(thread);
    const core = this.cores[index] as Core;
    if (core.thread !== thread) return;
    core.thread = null;
    core.idleSinceNs = now;
    this.next(index);
  }

  /** The thread is gone: it neither has a core nor waits for one. */
  remove(thread: SimThread): void {
    thread.whenOnCore = null;
    for (const { queue } of this.cores) {
      const at = queue.indexOf(thread);
      if (at < 0) continue;
      queue.splice(at, 1);
      this.want(thread, -1);
    }
    this.release(thread);
    this.detach(thread);
  }

  /** Give a free core to whoever is ready. */
  private next(index: number): void {
    const { queue } = this.cores[index] as Core;
    if (queue.length > 0)
      this.run(index, queue.splice(this.chooser.choose('core', queue.length), 1)[0] as SimThread);
    else this.pull(index, this.callbacks.nowNs() - this.profile.hotNs);
  }

  private run(index: number, thread: SimThread): void {
    this.assign(index, thread);
    const ns = this.jitter(this.profile.contextSwitchNs);
    this.timeline.at(this.callbacks.nowNs() + ns, () => {
      if (thread.core === index) this.start(thread);
    });
    this.armSlice(index);
    this.armTick();
  }

  // --- balance ------------------------------------------------------------------------------------------

  /** An idle core takes a thread from the longest queue, one that has not run since `coldNs`. */
  private pull(index: number, coldNs: number): void {
    let busiest: Core | null = null;
    for (const core of this.cores)
      if (core.queue.length > (busiest === null ? 0 : busiest.queue.length)) busiest = core;
    if (busiest === null) return;
    const at = busiest.queue.findIndex((thread) => thread.ranUntilNs <= coldNs);
    if (at < 0) return;
    const thread = busiest.queue.splice(at, 1)[0] as SimThread;
    this.want(thread, -1);
    this.attach(thread, index);
    this.want(thread, 1);
    this.run(index, thread);
  }

  /** While somebody waits for a core that is not his, idle cores look again at every tick of the clock. */
  private armTick(): void {
    if (this.isTickTimed || this.cores.length < 2) return;
    if (this.cores.every((core) => core.queue.length === 0)) return;
    this.isTickTimed = true;
    const { tickNs } = this.profile;
    const atNs = (Math.floor(this.callbacks.nowNs() / tickNs) + 1) * tickNs;
    this.timeline.at(atNs, () => {
      this.isTickTimed = false;
      for (const [index, core] of this.cores.entries())
        if (isIdle(core)) this.pull(index, this.callbacks.nowNs());
      this.armTick();
    });
  }

  /** While somebody waits for a core, look at the end of its slice whether it has to change hands. */
  private armSlice(index: number): void {
    const core = this.cores[index] as Core;
    if (core.isSliceTimed || core.queue.length === 0) return;
    core.isSliceTimed = true;
    const now = this.callbacks.nowNs();
    const { contextSwitchNs, timeSliceNs } = this.profile;
    this.timeline.at(Math.max(now + contextSwitchNs, core.sliceStartNs + timeSliceNs), () => {
      core.isSliceTimed = false;
      this.endSlice(index);
    });
  }

  private endSlice(index: number): void {
    const core = this.cores[index] as Core;
    const now = this.callbacks.nowNs();
    const { thread } = core;
    const isOver = now >= core.sliceStartNs + this.profile.timeSliceNs;
    if (core.queue.length > 0 && thread !== null && thread.whenOnCore === null && isOver) {
      thread.core = -1;
      thread.ranUntilNs = now;
      core.thread = null;
      this.callbacks.onPreempt(thread, index);
      core.queue.push(thread);
      this.next(index);
      this.armTick();
    }
    this.armSlice(index);
  }

  // --- load ---------------------------------------------------------------------------------------------

  /** The thread begins to want to run, or ceases to. */
  private want(thread: SimThread, more: 1 | -1): void {
    const now = this.callbacks.nowNs();
    thread.load.want(more, now);
    (this.cores[thread.lastCore] as Core).load.want(more, now);
  }

  /** The thread belongs to the core from now on, and its load with it. */
  private attach(thread: SimThread, index: number): void {
    if (thread.lastCore === index) return;
    const now = this.callbacks.nowNs();
    if (thread.lastCore < 0) thread.load = new Load(FULL_LOAD, now);
    else this.detach(thread);
    thread.lastCore = index;
    (this.cores[index] as Core).load.add(thread.load.at(now), now);
  }

  private detach(thread: SimThread): void {
    if (thread.lastCore < 0) return;
    const now = this.callbacks.nowNs();
    (this.cores[thread.lastCore] as Core).load.add(-thread.load.at(now), now);
    thread.lastCore = -1;
  }

  // --- where --------------------------------------------------------------------------------------------

  /**
   * The core of a thread that wakes (select_task_rq_fair): an idle one, else where it ran last, unless the waker's has
   * less to do even with this thread (wake_affine_weight).
   */
  private coreFor(thread: SimThread, waker: SimThread | undefined): number {
    const { lastCore } = thread;
    if (lastCore >= 0 && isIdle(this.cores[lastCore] as Core)) return lastCore;
    const idle = this.lastIdle();
    if (idle >= 0) return idle;
    if (lastCore < 0) return this.leastWanted();
    if (waker === undefined || waker.core < 0) return lastCore;
    const now = this.callbacks.nowNs();
    const load = thread.load.at(now);
    const there = (this.cores[lastCore] as Core).load.at(now) - load;
    const here = (this.cores[waker.core] as Core).load.at(now) + load;
    return here < there * STAY_BIAS ? waker.core : lastCore;
  }

  private leastWanted(): number {
    const lengths = this.cores.map((core) => core.queue.length);
    return lengths.indexOf(Math.min(...lengths));
  }

  /** The core that has been idle for the shortest time, -1 if there is none. */
  private lastIdle(): number {
    let best = -1;
    for (const [index, core] of this.cores.entries())
      if (isIdle(core) && (best < 0 || core.idleSinceNs > (this.cores[best] as Core).idleSinceNs))
        best = index;
    return best;
  }

  /** A duration of about `ns`: what the kernel does takes longer or shorter from time to time. */
  jitter(ns: number): number {
    const share = (this.chooser.choose('latency', STEPS) / STEPS) * 2 - 1;
    return Math.round(ns * (1 + this.profile.wakeJitter * share));
  }
}

function isIdle(core: Core): boolean {
  return core.thread === null && core.queue.length === 0;
}
