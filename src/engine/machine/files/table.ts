/**
 * The descriptor table of one process (fs/file.c): small numbers for open file descriptions. fork copies it
 * (`copy`), exec closes what is not inheritable.
 */
import type { Description } from './description.ts';
import { E, Errno } from './errno.ts';

interface Slot {
  readonly description: Description;
  inheritable: boolean;
}

/** RLIMIT_NOFILE */
const MOST = 1024;

export class DescriptorTable {
  private readonly slots: (Slot | undefined)[] = [];

  /** The lowest free number, at least `least`, for a description; descriptors are not inheritable (PEP 446). */
  open(description: Description, inheritable = false, least = 0): number {
    let fd = least;
    while (this.slots[fd] !== undefined) fd++;
    this.put(fd, description, inheritable);
    return fd;
  }

  private put(fd: number, description: Description, inheritable: boolean): void {
    if (fd >= MOST) throw new Errno(E.MFILE);
    description.references++;
    this.slots[fd] = { description, inheritable };
  }

  private slot(fd: number): Slot {
    const slot = this.slots[fd];
    if (slot === undefined) throw new Errno(E.BADF);
    return slot;
  }

  get(fd: number): Description {
    return this.slot(fd).description;
  }

  has(fd: number): boolean {
    return this.slots[fd] !== undefined;
  }

  isInheritable(fd: number): boolean {
    return this.slot(fd).inheritable;
  }

  setInheritable(fd: number, inheritable: boolean): void {
    this.slot(fd).inheritable = inheritable;
  }

  dup(fd: number, inheritable = false, least = 0): number {
    return this.open(this.get(fd), inheritable, least);
  }

  /** Afterwards `to` means what `fd` means; what it meant before is closed. */
  dup2(fd: number, to: number, inheritable = true): number {
    const { description } = this.slot(fd);
    if (to < 0 || to >= MOST) throw new Errno(E.BADF);
    if (fd === to) return to;
    if (this.has(to)) this.close(to);
    this.put(to, description, inheritable);
    return to;
  }

  close(fd: number): void {
    const { description } = this.slot(fd);
    this.slots[fd] = undefined;
    if (--description.references === 0) description.closed();
  }

  /** Every open number, lowest first. */
  numbers(): number[] {
    const out: number[] = [];
    for (let fd = 0; fd < this.slots.length; fd++) if (this.slots[fd] !== undefined) out.push(fd);
    return out;
  }

  /** fork(2): the same descriptions under the same numbers. */
  copy(): DescriptorTable {
    const other = new DescriptorTable();
    for (const fd of this.numbers()) {
      const { description, inheritable } = this.slot(fd);
      other.put(fd, description, inheritable);
    }
    return other;
  }

  /** execve(2) */
  closeOnExec(): void {
    for (const fd of this.numbers()) if (!this.slot(fd).inheritable) this.close(fd);
  }

  /** The process ends. */
  closeAll(): void {
    for (const fd of this.numbers()) this.close(fd);
  }
}
