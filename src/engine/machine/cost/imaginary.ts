/**
 * Costs of machines that nobody has measured here: from cited figures and the measured costs of 3.14.
 */
import type { CostClass } from './classes.ts';
import { COSTS_3_14 } from './v3.14.ts';

type Costs = Readonly<Record<CostClass, number>>;

/** 3.14t over 3.14 on one thread: the HOWTO of 3.14 says 1 % (macOS) to 8 % (x86-64 Linux) on average. Not measured. */
const FREE_THREADED_SHARE = 1.08;
/** Taking and giving back a lock that nobody else wants: two atomic instructions. */
const LOCK_NS = 10;
/** What counts no reference and takes no object's lock. */
const LOCKLESS: ReadonlySet<string> = new Set([
  'free',
  'stack',
  'jump',
  'jump_backward',
  'resume',
  'clock',
  'lock',
  'rlock',
  'instance',
  'kept',
]);

const mapped = (change: (name: string, ns: number) => number): Costs =>
  Object.fromEntries(
    Object.entries(COSTS_3_14).map(([name, ns]) => [name, Number(change(name, ns).toFixed(2))]),
  ) as Costs;

export const COSTS_3_14t = mapped((_, ns) => ns * FREE_THREADED_SHARE);

/** A lock around every reference count and access: one an instruction at least (facts 3.9: twice as slow and more). */
export const COSTS_LOCK_PER_OBJECT = mapped((name, ns) => (LOCKLESS.has(name) ? ns : ns + LOCK_NS));
