/**
 * A CPython that never was: no GIL, and reference counts as they are under one, loaded, changed and stored in
 * three steps (facts 3.2, 3.3). When two cores change one count at the same time a change is lost. A lost
 * increment makes the count too low: the object is freed while somebody still has it, and its next use is a
 * use after free. A lost decrement makes it too high: the object is never freed.
 *
 * Changes meet when the count's cache line has just come from another core. Left out: counts of numbers and
 * texts, what stands in freed memory when it is used again.
 */
import { Crash } from '../objects/errors.ts';
import { isImmortal, type PyObject } from '../objects/object.ts';
import type { TellMishap } from './mishaps.ts';

/** A count that has come from another core is changed by both at once so rarely: two nanoseconds of a burst. */
const CHANCES = 64;

export class TornCounts {
  lostIncrements = 0;
  lostDecrements = 0;
  private readonly freed = new WeakSet<PyObject>();
  /** How much the count of an object is above the number of its references. */
  private readonly excess = new WeakMap<PyObject, number>();
  private readonly choose: (count: number) => number;
  private readonly tell: TellMishap;

  constructor(choose: (count: number) => number, tell: TellMishap) {
    this.choose = choose;
    this.tell = tell;
  }

  /** Has anything gone wrong yet? */
  get areWrong(): boolean {
    return this.lostIncrements + this.lostDecrements > 0;
  }

  /** Two cores use the object at the same time: the one that is about to take a reference to it is among them. */
  meet(o: PyObject): void {
    if (isImmortal(o) || o.refcnt < 1) return;
    const chance = this.choose(CHANCES);
    if (chance === 0) {
      this.lostIncrements++;
      this.lose(o, 'count.lost-increment', -1);
    } else if (chance === 1) {
      this.lostDecrements++;
      this.lose(o, 'count.lost-decrement', 1);
    }
  }

  private lose(
    o: PyObject,
    kind: 'count.lost-increment' | 'count.lost-decrement',
    by: number,
  ): void {
    o.refcnt += by;
    this.excess.set(o, (this.excess.get(o) ?? 0) + by);
    // The reference that is being taken counts already.
    this.tell({ kind, type: o.type.name, count: o.refcnt + 1 });
  }

  /** The count has come to 0. */
  free(o: PyObject): void {
    this.freed.add(o);
    const references = -(this.excess.get(o) ?? 0);
    if (references > 0) this.tell({ kind: 'count.freed-in-use', type: o.type.name, references });
  }

  hasFreed(o: PyObject): boolean {
    return this.freed.has(o);
  }

  /** @throws Crash when the object has been freed */
  use(o: PyObject): void {
    if (this.freed.has(o))
      throw new Crash(
        'use-after-free',
        o.type.name,
        `use after free: a ${o.type.name} whose count was one too low (an increment was lost) has been freed while a name still referred to it`,
      );
  }
}
