/**
 * What the operating system and the hardware under it cost, in nanoseconds: Linux on the machine that the
 * measured data come from (2 cores of 2.5 GHz, November 2026; public/measured/README.md).
 */
export interface OsProfile {
  /** A timed sleep or wait ends this much late by design (PR_GET_TIMERSLACK of ordinary threads). */
  readonly timerSlackNs: number;
  /**
   * Waking a thread on an idle core takes about so long (second) when its idle period, or the one before that, is so
   * long (first); in between on a log scale. A core that has slept long sleeps deep, and the processor's governor
   * expects the next idle period to be like the last.
   */
  readonly wakeLatency: readonly (readonly [idleNs: number, latencyNs: number])[];
  /** The range of what waking a thread takes around its middle, as a fraction: for both sides. */
  readonly wakeJitter: number;
  /** Putting another thread on a busy core. */
  readonly contextSwitchNs: number;
  /** How long a thread may keep a core that others want. */
  readonly timeSliceNs: number;
  /** A thread that ran so recently stays where it ran (sched_migration_cost_ns). */
  readonly hotNs: number;
  /** Time between two ticks of the clock (CONFIG_HZ); at each, idle cores look for work. */
  readonly tickNs: number;
  /** clone(2) as the parent sees it, and what the new thread does before it wants the GIL. */
  readonly threadCreateNs: number;
  readonly threadStartNs: number;
  /** What each of the two takes longer when no stack of an ended thread is at hand: mmap(2), and page faults. */
  readonly freshStackNs: number;
  /** So many stacks are kept for the next threads (glibc: 40 MB of 8 MB each). */
  readonly keptStacks: number;
  /** Taking down a thread after its function has returned. */
  readonly threadExitNs: number;
  /** futex(2) that wakes a thread, for the one that calls it. */
  readonly wakeNs: number;
  /**
   * What it adds for who releases a lock when the core is halted: an interrupt to a processor that the host has put
   * aside. Before that it polls, for a while that doubles with each idle period shorter than the longest, from the start
   * again after a longer one. Not charged for the GIL's own signal, where it was not measured.
   */
  readonly haltedWakeNs: number;
  readonly pollStartNs: number;
  readonly pollMaxNs: number;
  /**
   * Threads without a GIL: a core keeps a cache line that another one wants for about so long, and the other one
   * waits for it so long.
   */
  readonly burstNs: number;
  readonly cacheLineNs: number;
  /** What a thread that was woken at a lock does before it goes on: futex(2) returns, the queue is put in order. */
  readonly unparkNs: number;
  /** futex(2) that finds nobody asleep. */
  readonly idleWakeNs: number;
  /** write(2) of a line. */
  readonly writeNs: number;
  /** fork(2): the parent copies its page tables; the child does what comes after it. */
  readonly forkNs: number;
  readonly forkChildNs: number;
  /** posix_spawn(3) as the parent sees it; cost/start-up.ts has the start of Python. */
  readonly spawnNs: number;
}

/**
 * Any other system call on a pipe or on a file whose pages are in memory. With 3.9, 3.11 and 3.13 on a quiet machine
 * os.write and os.read of one byte took 480 to 570 ns together, of 1,000 bytes of a file about 100 ns more each.
 */
export const SYSTEM_CALL_NS = 250;
/** open(2), stat(2) and others that walk a path: os.stat took 790 to 1,050 ns there, open and close 750 to 830. */
export const PATH_CALL_NS = 600;
/** Copying between a file or pipe and the process. */
export const COPY_NS_PER_BYTE = 0.1;

export const LINUX: OsProfile = {
  timerSlackNs: 50_000,
  // handoff.json: hand-off latency against switch interval, for the longer ones. A core that is just going idle has to
  // come back, one that has been idle for some 20 us polls for work before it sleeps (programs 17 and 41).
  wakeLatency: [
    [8_000, 5_000],
    [20_000, 2_000],
    [200_000, 2_000],
    [500_000, 6_000],
    [5_000_000, 25_000],
    [50_000_000, 40_000],
  ],
  wakeJitter: 0.6,
  contextSwitchNs: 2_000,
  timeSliceNs: 3_000_000,
  hotNs: 500_000,
  tickNs: 4_000_000,
  // Program 61: one thread after the other, and fifty at once.
  threadCreateNs: 24_000,
  threadStartNs: 18_000,
  freshStackNs: 30_000,
  keptStacks: 5,
  threadExitNs: 6_000,
  // Programs 38 to 45, their voluntary context switches too: how often a waiter finds the lock taken again depends on it.
  wakeNs: 3_000,
  // Event.set() with two waiters, measured alone: 13 us for the first, 1.5 for the second. KVM's defaults.
  haltedWakeNs: 10_000,
  pollStartNs: 10_000,
  pollMaxNs: 200_000,
  unparkNs: 1_500,
  // Program 21 on 3.13t: two threads that write to one name take 209 ns of processor time a turn, one takes 86.
  burstNs: 150,
  cacheLineNs: 80,
  // Programs 08 and 21 on 2.7 with check intervals of 2 and 1: a release at every third or second counted dispatch.
  idleWakeNs: 300,
  writeNs: 1_500,
  // Program 62: Process(target=...) start and join with fork, once what that imports is there.
  forkNs: 1_000_000,
  forkChildNs: 1_200_000,
  spawnNs: 400_000,
};

/** Middle of the latency of waking a thread on a core with an idle period of `idleNs`. */
export function wakeLatencyNs(profile: OsProfile, idleNs: number): number {
  const table = profile.wakeLatency;
  const first = table[0] as readonly [number, number];
  if (idleNs <= first[0]) return first[1];
  for (let i = 1; i < table.length; i++) {
    const [from, low] = table[i - 1] as readonly [number, number];
    const [to, high] = table[i] as readonly [number, number];
    if (idleNs > to) continue;
    // Integer thousandths of log2: the same on every host, unlike Math.log of the quotient.
    const share = log2Milli(idleNs / from) / log2Milli(to / from);
    return Math.round(low + (high - low) * share);
  }
  return (table[table.length - 1] as readonly [number, number])[1];
}

/** 1000 * log2(x), rounded, by repeated squaring: exact arithmetic only, so that every host agrees. */
function log2Milli(x: number): number {
  let whole = 0;
  let y = x;
  while (y >= 2) {
    y /= 2;
    whole++;
  }
  let fraction = 0;
  for (let bit = 0.5; bit > 0.0004; bit /= 2) {
    y *= y;
    if (y >= 2) {
      y /= 2;
      fraction += bit;
    }
  }
  return Math.round((whole + fraction) * 1000);
}
