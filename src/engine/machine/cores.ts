/**
 * Cores and the operating system's scheduler: who runs where. A thread that becomes ready takes an idle
 * core (after the time that core needs to wake up), or waits in line; who has used up a time slice makes
 * room. Mirrors what Linux's fair scheduler does to a few threads of one process. Left out: priorities,
 * other processes, migration costs.
 */
import type { Chooser } from './chooser.ts';
import { wakeLatencyNs, type OsProfile } from './os-profile.ts';
import type { SimThread } from './sim-thread.ts';
import type { Timeline } from './timeline.ts';

interface Core {
  thread: SimThread | null;
  idleSinceNs: number;
  /** Length of the idle period before the present one. */
  lastIdleNs: number;
  sliceStartNs: number;
}

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
  private readonly ready: SimThread[] = [];
  private readonly profile: OsProfile;
  private readonly chooser: Chooser;
  private readonly timeline: Timeline;
  private readonly callbacks: CoreCallbacks;
  private sliceTimerSet = false;

  constructor(
    count: number,
    profile: OsProfile,
    chooser: Chooser,
    timeline: Timeline,
    callbacks: CoreCallbacks,
  ) {
    this.cores = Array.from({ length: count }, () => ({
      thread: null,
      idleSinceNs: 0,
      lastIdleNs: 0,
      sliceStartNs: 0,
    }));
    this.profile = profile;
    this.chooser = chooser;
    this.timeline = timeline;
    this.callbacks = callbacks;
  }

  /** The thread is running on its core: put it there at once (start of the process). */
  place(thread: SimThread): void {
    this.assign(
      this.cores.findIndex((c) => c.thread === null),
      thread,
    );
  }

  /** The thread wants to run `then` on a core. */
  wake(thread: SimThread, then: () => void): void {
    thread.whenOnCore = then;
    const index = this.idleCore(thread);
    if (index < 0) {
      this.queue(thread);
      return;
    }
    const core = this.cores[index] as Core;
    const idleNs = this.callbacks.nowNs() - core.idleSinceNs;
    const expectedNs = Math.max(idleNs, core.lastIdleNs);
    core.lastIdleNs = idleNs;
    core.thread = thread; // Reserved while it wakes up.
    thread.core = index;
    this.timeline.at(
      this.callbacks.nowNs() + this.jitter(wakeLatencyNs(this.profile, expectedNs)),
      () => this.arrive(index, thread),
    );
  }

  private queue(thread: SimThread): void {
    this.ready.push(thread);
    this.callbacks.onReady(thread);
    this.armSlice();
  }

  private arrive(index: number, thread: SimThread): void {
    if (thread.ended) return;
    (this.cores[index] as Core).sliceStartNs = this.callbacks.nowNs();
    this.start(thread);
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
    const index = thread.core;
    if (index < 0) return;
    thread.core = -1;
    const core = this.cores[index] as Core;
    if (core.thread !== thread) return;
    core.thread = null;
    core.idleSinceNs = this.callbacks.nowNs();
    this.next(index);
  }

  /** The thread is gone: it neither has a core nor waits for one. */
  remove(thread: SimThread): void {
    const at = this.ready.indexOf(thread);
    if (at >= 0) this.ready.splice(at, 1);
    thread.whenOnCore = null;
    this.release(thread);
  }

  /** Give a free core to whoever is ready. */
  private next(index: number): void {
    if (this.ready.length === 0) return;
    const pick = this.chooser.choose('core', this.ready.length);
    const thread = this.ready.splice(pick, 1)[0] as SimThread;
    this.assign(index, thread);
    this.timeline.at(this.callbacks.nowNs() + this.jitter(this.profile.contextSwitchNs), () =>
      this.start(thread),
    );
    this.armSlice();
  }

  /** While somebody waits for a core, look at the end of the oldest slice whether it has to change hands. */
  private armSlice(): void {
    if (this.sliceTimerSet || this.ready.length === 0) return;
    this.sliceTimerSet = true;
    const now = this.callbacks.nowNs();
    const oldest = Math.min(...this.cores.map((c) => c.sliceStartNs));
    this.timeline.at(
      Math.max(now + this.profile.contextSwitchNs, oldest + this.profile.timeSliceNs),
      () => {
        this.sliceTimerSet = false;
        this.endSlice();
      },
    );
  }

  private endSlice(): void {
    if (this.ready.length === 0) return;
    let index = -1;
    for (let i = 0; i < this.cores.length; i++) {
      const core = this.cores[i] as Core;
      if (core.thread === null || core.thread.whenOnCore !== null) continue;
      if (index < 0 || core.sliceStartNs < (this.cores[index] as Core).sliceStartNs) index = i;
    }
    if (index >= 0) {
      const thread = (this.cores[index] as Core).thread as SimThread;
      thread.core = -1;
      (this.cores[index] as Core).thread = null;
      this.callbacks.onPreempt(thread, index);
      this.ready.push(thread);
      this.next(index);
    }
    this.armSlice();
  }

  /** The core a thread wakes on: its last one if idle, else the one idle for the shortest time. */
  private idleCore(thread: SimThread): number {
    let best = -1;
    for (let i = 0; i < this.cores.length; i++) {
      const core = this.cores[i] as Core;
      if (core.thread !== null) continue;
      if (i === thread.core) return i;
      if (best < 0 || core.idleSinceNs > (this.cores[best] as Core).idleSinceNs) best = i;
    }
    return best;
  }

  private jitter(ns: number): number {
    const share = (this.chooser.choose('latency', STEPS) / STEPS) * 2 - 1;
    return Math.round(ns * (1 + this.profile.wakeJitter * share));
  }
}
