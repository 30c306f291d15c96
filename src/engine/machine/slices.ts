/** Slices: what a thread executes ahead of the clock, and how far it may without a GIL. */
import { Raise } from '../objects/errors.ts';
import type { Sharing } from '../vm/sharing.ts';
import type { Chooser } from './chooser.ts';
import type { OsProfile } from './os-profile.ts';
import type { SimThread } from './sim-thread.ts';

/** Bytecode that has been executed ahead and is not settled yet. */
export interface Slice {
  readonly thread: SimThread;
  readonly endNs: number;
  readonly then: () => void;
}

/** Jitter of threads side by side is one of this many steps. */
const STEPS = 1024;

/** What the machine's threads are doing. */
export interface SideBySide {
  readonly runners: readonly SimThread[];
  readonly slices: readonly Slice[];
  readonly os: OsProfile;
  readonly chooser: Chooser;
}

/**
 * Without a GIL the slice of a thread ends at any instruction, and other threads of its interpreter that execute
 * bytecode see what it does to memory: it may only do what comes before what they do next, and a little more
 * (a core keeps a cache line for a while, and no two cores run in step). null when nobody is in its way.
 */
export function sharingFor(
  { runners, slices, os, chooser }: SideBySide,
  thread: SimThread,
  clockNs: number,
  horizonPs: number,
): Sharing | null {
  const { interpreter } = thread;
  const { sharing } = interpreter;
  if (sharing === null) return null;
  let nextNs = Infinity;
  for (const other of runners)
    if (other !== thread && other.interpreter === interpreter && !other.slicePending)
      nextNs = clockNs;
  for (const slice of slices)
    if (slice.thread.interpreter === interpreter) nextNs = Math.min(nextNs, slice.endNs);
  sharing.isContended = nextNs !== Infinity;
  // Who wants this core may get it at any instruction.
  const isWanted = (): boolean => thread.process.threads.some((t) => t.state === 'runnable');
  if (!sharing.isContended && !sharing.isDelicate && !isWanted()) return null;
  const jitterPs = Math.floor((os.burstNs * 2000 * chooser.choose('burst', STEPS)) / STEPS);
  sharing.core = thread.core;
  sharing.thread = thread.id;
  sharing.anyPs = horizonPs;
  const memoryPs = (nextNs - clockNs) * 1000 - thread.carryPs + 1000 + jitterPs;
  sharing.memoryPs = Math.min(horizonPs, memoryPs);
  return sharing;
}

/** A thread of a process that has filled its memory gets a MemoryError where it is. */
export function measureMemory(thread: SimThread): void {
  const { vm } = thread.interpreter;
  try {
    vm.memory.measure();
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
    vm.unwind(thread.vm, e);
  }
}
