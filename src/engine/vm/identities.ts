/** What id() tells apart (Objects/object.c, the address of an object): numbers like addresses, handed out when asked for. */
import { isInterned } from '../objects/intern.ts';
import { extOf, isImmortal, type PyObject } from '../objects/object.ts';

/** Where the first object seems to lie, and how far the next one is from it. */
const FIRST = 0x7f3a5c000030;
const STEP = 48;

export class Identities {
  private next = FIRST;
  /** Immortal objects and interned texts are the host's: all sessions share them, and none sees what another called them. */
  private readonly ofShared = new Map<PyObject, number>();

  of(o: PyObject): number {
    if (isImmortal(o) || isInterned(o)) {
      const known = this.ofShared.get(o);
      if (known !== undefined) return known;
      const id = this.take();
      this.ofShared.set(o, id);
      return id;
    }
    const ext = extOf(o);
    if (ext.id === 0) ext.id = this.take();
    return ext.id;
  }

  /** A forked process goes on where its parent stands. */
  inherit(parent: Identities): void {
    this.next = parent.next;
    for (const [o, id] of parent.ofShared) this.ofShared.set(o, id);
  }

  private take(): number {
    const id = this.next;
    this.next += STEP;
    return id;
  }
}
