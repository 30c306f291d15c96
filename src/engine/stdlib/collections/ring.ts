/** A double-ended array: constant time at both ends, indexed access between. What deque keeps its items in. */
export class Ring<T> {
  private slots: (T | undefined)[] = new Array<T | undefined>(8).fill(undefined);
  private head = 0;
  length = 0;

  private grow(): void {
    const items = this.toArray();
    this.slots = [...items, ...new Array<T | undefined>(items.length).fill(undefined)];
    this.head = 0;
  }

  private place(index: number): number {
    return (this.head + index) & (this.slots.length - 1);
  }

  /** index must be in range. */
  at(index: number): T {
    return this.slots[this.place(index)] as T;
  }

  set(index: number, value: T): void {
    this.slots[this.place(index)] = value;
  }

  push(value: T): void {
    if (this.length === this.slots.length) this.grow();
    this.slots[this.place(this.length++)] = value;
  }

  unshift(value: T): void {
    if (this.length === this.slots.length) this.grow();
    this.head = (this.head - 1) & (this.slots.length - 1);
    this.slots[this.head] = value;
    this.length++;
  }

  /** The ring must not be empty. */
  pop(): T {
    const at = this.place(--this.length);
    const value = this.slots[at] as T;
    this.slots[at] = undefined;
    return value;
  }

  /** The ring must not be empty. */
  shift(): T {
    const value = this.slots[this.head] as T;
    this.slots[this.head] = undefined;
    this.head = this.place(1);
    this.length--;
    return value;
  }

  toArray(): T[] {
    const out: T[] = [];
    for (let i = 0; i < this.length; i++) out.push(this.at(i));
    return out;
  }

  /** Replace everything. */
  assign(items: readonly T[]): void {
    let size = 8;
    while (size < items.length) size *= 2;
    this.slots = [...items, ...new Array<T | undefined>(size - items.length).fill(undefined)];
    this.head = 0;
    this.length = items.length;
  }
}
