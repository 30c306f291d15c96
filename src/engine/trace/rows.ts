/**
 * Folds for the rows of a timeline that are no threads: who is on a core, and who holds a lock while others wait for
 * it. A lock that nobody has to wait for leaves no event, so its row is empty then: that is what the trace knows.
 */
import { Column } from '../base/columns.ts';
import { eventCode, THREAD_STATES } from './events.ts';
import type { Trace } from './trace.ts';

/** Who had something, in order of time, none empty and none overlapping. */
export interface HolderIntervals {
  readonly length: number;
  readonly thread: Uint16Array;
  /** What that thread did, as index in THREAD_STATES; only rows of cores know it. */
  readonly state?: Uint8Array;
  readonly fromNs: Float64Array;
  readonly toNs: Float64Array;
}

const STATE = eventCode('state');
const BLOCK = eventCode('lock.block');
const ACQUIRE = eventCode('lock.acquire');
const RELEASE = eventCode('lock.release');
const TIMEOUT = eventCode('lock.timeout');

/** In these states a thread is on a core. */
const ON_CORE: ReadonlySet<number> = new Set(
  (['running', 'running-no-gil', 'overhead'] as const).map((state) => THREAD_STATES.indexOf(state)),
);

const u8 = (length: number): Uint8Array => new Uint8Array(length);
const u16 = (length: number): Uint16Array => new Uint16Array(length);
const i32 = (length: number): Int32Array => new Int32Array(length);
const f64 = (length: number): Float64Array => new Float64Array(length);

/** One row while the events go by. */
class Holders {
  private readonly threads = new Column(u16, 16);
  private readonly states = new Column(u8, 16);
  private readonly froms = new Column(f64, 16);
  private readonly tos = new Column(f64, 16);
  private holder = -1;
  private state = 0;
  private sinceNs = 0;

  hold(thread: number, atNs: number, state = 0): void {
    if (thread === this.holder && state === this.state) return;
    if (this.holder >= 0 && atNs > this.sinceNs) {
      this.threads.push(this.holder);
      this.states.push(this.state);
      this.froms.push(this.sinceNs);
      this.tos.push(atNs);
    }
    this.holder = thread;
    this.state = state;
    this.sinceNs = atNs;
  }

  isHeldBy(thread: number): boolean {
    return this.holder === thread;
  }

  intervals(): HolderIntervals {
    return {
      length: this.threads.length,
      thread: this.threads.view(),
      state: this.states.view(),
      fromNs: this.froms.view(),
      toNs: this.tos.view(),
    };
  }
}

/** Who was on each core; as many rows as cores that were ever used, from core 0 on. */
export function coreIntervals(trace: Trace): HolderIntervals[] {
  const { kind, timeNs, thread, a, b } = trace.columns;
  const cores: Holders[] = [];
  /** The core each thread is on; -1 on none. */
  const coreOf = trace.threads.map(() => -1);
  for (let i = 0; i < trace.length; i++) {
    if (kind[i] !== STATE) continue;
    const who = thread[i] as number;
    const atNs = timeNs[i] as number;
    const now = ON_CORE.has(a[i] as number) ? (b[i] as number) - 1 : -1;
    const before = coreOf[who] ?? -1;
    if (before >= 0 && now !== before && cores[before]?.isHeldBy(who) === true)
      cores[before].hold(-1, atNs);
    while (cores.length <= now) cores.push(new Holders());
    if (now >= 0) cores[now]?.hold(who, atNs, a[i] as number);
    coreOf[who] = now;
  }
  for (const core of cores) core.hold(-1, trace.endNs);
  return cores.map((core) => core.intervals());
}

export interface LockRow extends HolderIntervals {
  /** Index in the trace's locks. */
  readonly lock: number;
  /** How often a thread had to wait for it. */
  readonly waits: number;
}

interface LockState {
  readonly holders: Holders;
  readonly waiting: Set<number>;
  holder: number;
  waits: number;
}

/** Locks that some thread had to wait for, and who held each meanwhile; in order of the first wait. */
export function contendedLocks(trace: Trace): LockRow[] {
  const { kind, timeNs, thread, a, b } = trace.columns;
  const locks = new Map<number, LockState>();
  for (let i = 0; i < trace.length; i++) {
    const code = kind[i];
    if (code !== BLOCK && code !== ACQUIRE && code !== RELEASE && code !== TIMEOUT) continue;
    const who = thread[i] as number;
    const id = a[i] as number;
    let lock = locks.get(id);
    if (lock === undefined) {
      if (code !== BLOCK) continue;
      lock = { holders: new Holders(), waiting: new Set(), holder: -1, waits: 0 };
      locks.set(id, lock);
    }
    switch (code) {
      case BLOCK:
        lock.waiting.add(who);
        lock.waits++;
        // A lock that the waiter took itself is a signal; whoever releases it holds nothing.
        lock.holder = (b[i] as number) === who ? -1 : (b[i] as number);
        break;
      case ACQUIRE:
        lock.waiting.delete(who);
        lock.holder = who;
        break;
      case TIMEOUT:
        lock.waiting.delete(who);
        break;
      case RELEASE:
        lock.holder = -1;
        break;
    }
    lock.holders.hold(lock.waiting.size > 0 ? lock.holder : -1, timeNs[i] as number);
  }
  return [...locks].map(([lock, { holders, waits }]) => {
    holders.hold(-1, trace.endNs);
    const { length, thread: held, fromNs, toNs } = holders.intervals();
    return { lock, waits, length, thread: held, fromNs, toNs };
  });
}

/** Moments at which one thread's release let another one go on. */
export interface Wakes {
  readonly length: number;
  readonly fromNs: Float64Array;
  readonly toNs: Float64Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** Index in the trace's locks. */
  readonly lock: Int32Array;
  /** 1 where the program released it, itself or through the library; 0 where the library did so to start or end a thread. */
  readonly byProgram: Uint8Array;
}

/** Every release that woke a waiter, with the moment at which that one got the lock. */
export function lockWakes(trace: Trace): Wakes {
  const { kind, timeNs, thread, a, b, file } = trace.columns;
  const isLibrary = trace.files.map((name) => name.startsWith('<frozen '));
  const fromNs = new Column(f64, 16);
  const toNs = new Column(f64, 16);
  const from = new Column(u16, 16);
  const to = new Column(u16, 16);
  const locks = new Column(i32, 16);
  const byProgram = new Column(u8, 16);
  /** Lock and woken thread -> who released it when. */
  const woken = new Map<
    string,
    { readonly thread: number; readonly atNs: number; readonly byProgram: boolean }
  >();
  for (let i = 0; i < trace.length; i++) {
    const code = kind[i];
    if (code === RELEASE && (b[i] as number) >= 0) {
      woken.set(`${a[i] as number} ${b[i] as number}`, {
        thread: thread[i] as number,
        atNs: timeNs[i] as number,
        byProgram: isLibrary[file[i] as number] !== true,
      });
    } else if (code === ACQUIRE) {
      const key = `${a[i] as number} ${thread[i] as number}`;
      const release = woken.get(key);
      if (release === undefined) continue;
      woken.delete(key);
      fromNs.push(release.atNs);
      toNs.push(timeNs[i] as number);
      from.push(release.thread);
      to.push(thread[i] as number);
      locks.push(a[i] as number);
      byProgram.push(release.byProgram ? 1 : 0);
    }
  }
  return {
    length: from.length,
    fromNs: fromNs.view(),
    toNs: toNs.view(),
    from: from.view(),
    to: to.view(),
    lock: locks.view(),
    byProgram: byProgram.view(),
  };
}
