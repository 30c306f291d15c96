/**
 * One direction of the line between this machine and the rest of the world: so many bytes a second, in
 * the order in which they come. Left out: losses, and TCP's slow start.
 */
export class Link {
  private readonly bytesPerSecond: number;
  private freeAtNs = 0;

  constructor(bytesPerSecond: number) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** When the last of `count` bytes that are there at `nowNs` is on its way. */
  carry(nowNs: number, count: number): number {
    const start = Math.max(nowNs, this.freeAtNs);
    this.freeAtNs = start + Math.round((count * 1e9) / this.bytesPerSecond);
    return this.freeAtNs;
  }
}
