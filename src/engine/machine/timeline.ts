/** Things that will happen: a binary heap by time; ties in order of entry. */

export interface Timer {
  readonly atNs: number;
  readonly order: number;
  readonly run: () => void;
  cancelled: boolean;
}

export class Timeline {
  private readonly heap: Timer[] = [];
  private orders = 0;

  /** Time of the next thing, Infinity when nothing is due. */
  nextNs(): number {
    this.dropCancelled();
    return this.heap.length === 0 ? Infinity : (this.heap[0] as Timer).atNs;
  }

  at(atNs: number, run: () => void): Timer {
    const timer: Timer = { atNs, order: this.orders++, run, cancelled: false };
    this.heap.push(timer);
    this.up(this.heap.length - 1);
    return timer;
  }

  /** Take the next thing out; the caller knows there is one. */
  take(): Timer {
    this.dropCancelled();
    return this.pop();
  }

  private dropCancelled(): void {
    while (this.heap.length > 0 && (this.heap[0] as Timer).cancelled) this.pop();
  }

  private pop(): Timer {
    const first = this.heap[0] as Timer;
    const last = this.heap.pop() as Timer;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.down(0);
    }
    return first;
  }

  private before(i: number, j: number): boolean {
    const a = this.heap[i] as Timer;
    const b = this.heap[j] as Timer;
    return a.atNs < b.atNs || (a.atNs === b.atNs && a.order < b.order);
  }

  private swap(i: number, j: number): void {
    const a = this.heap[i] as Timer;
    this.heap[i] = this.heap[j] as Timer;
    this.heap[j] = a;
  }

  private up(from: number): void {
    for (let i = from; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!this.before(i, parent)) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  private down(from: number): void {
    for (let i = from; ;) {
      const left = 2 * i + 1;
      if (left >= this.heap.length) return;
      const right = left + 1;
      const child = right < this.heap.length && this.before(right, left) ? right : left;
      if (!this.before(child, i)) return;
      this.swap(i, child);
      i = child;
    }
  }
}
