/**
 * A CPython that never was: every object has a lock, and an operation on two containers takes the lock of the
 * first, then that of the second (Greg Stein's patch of 1996 and others after it did about that, facts 3.9).
 * Two threads that take two locks in different orders wait for each other for ever; the free-threaded builds
 * avoid just that by critical sections, which are given up while a thread waits (PEP 703).
 *
 * What the locks cost where nobody waits is in the profile's costs (machine/cost/imaginary.ts).
 */
import { DictType, ListType, SetType } from '../objects/roster.ts';
import { RunEnd } from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import type { TellMishap } from './mishaps.ts';

/** Each of two or more threads holds the lock of an object that the next one waits for. */
export class ObjectDeadlock extends RunEnd {
  readonly threads: readonly number[];
  constructor(threads: readonly number[]) {
    super();
    this.threads = threads;
  }
}

const isContainer = (o: PyObject | undefined): o is PyObject =>
  o !== undefined && (o.type === ListType || o.type === DictType || o.type === SetType);

interface Taken {
  readonly first: PyObject;
  readonly second: PyObject;
  /** Has the second one, too: the operation is under way. */
  hasBoth: boolean;
}

export class ObjectLocks {
  private readonly owners = new Map<PyObject, number>();
  private readonly taken = new Map<number, Taken>();
  /** What each thread waits for, and who had it when that was last told. */
  private readonly waits = new Map<number, { readonly wanted: PyObject; readonly owner: number }>();
  private readonly tell: TellMishap;

  constructor(tell: TellMishap) {
    this.tell = tell;
  }

  /** Is any lock held between two instructions? */
  get areHeld(): boolean {
    return this.taken.size > 0;
  }

  /** The thread is about to execute its next instruction: whatever it did last is done. */
  next(thread: number): void {
    const taken = this.taken.get(thread);
    if (taken === undefined || !taken.hasBoth) return;
    this.taken.delete(thread);
    this.owners.delete(taken.first);
    this.owners.delete(taken.second);
  }

  /** May the thread operate on both now? It takes one lock a call; false: it comes back a little later. */
  takeBoth(thread: number, first: PyObject | undefined, second: PyObject | undefined): boolean {
    if (!isContainer(first) || !isContainer(second) || first === second) return true;
    const taken = this.taken.get(thread);
    if (taken === undefined) {
      if (!this.take(thread, first)) return false;
      this.taken.set(thread, { first, second, hasBoth: false });
      return false;
    }
    if (!this.take(thread, second)) return false;
    taken.hasBoth = true;
    return true;
  }

  private take(thread: number, o: PyObject): boolean {
    const owner = this.owners.get(o);
    if (owner === undefined) {
      this.owners.set(o, thread);
      if (this.waits.delete(thread)) this.tell({ kind: 'object-lock.acquire', type: o.type.name });
      return true;
    }
    const wait = this.waits.get(thread);
    if (wait?.wanted !== o || wait.owner !== owner) {
      this.waits.set(thread, { wanted: o, owner });
      this.tell({ kind: 'object-lock.block', type: o.type.name, owner });
    }
    this.lookForCycle(thread);
    return false;
  }

  /** @throws ObjectDeadlock when the thread waits, by way of others, for itself */
  private lookForCycle(thread: number): void {
    const chain = [thread];
    for (let at = thread; ;) {
      const wanted = this.waits.get(at)?.wanted;
      const owner = wanted === undefined ? undefined : this.owners.get(wanted);
      if (owner === undefined) return;
      if (owner === thread) {
        this.tell({ kind: 'object-lock.deadlock', waiter: chain.at(-1) as number });
        throw new ObjectDeadlock(chain);
      }
      if (chain.includes(owner)) return;
      chain.push(owner);
      at = owner;
    }
  }
}
