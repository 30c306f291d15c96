/** FNV-1a over bytes and numbers, 32 bit twice with different offsets: a 53-bit digest of traces and states. */

const PRIME = 0x01000193;

export class Digest {
  private low = 0x811c9dc5;
  private high = 0x050c5d1f;

  byte(value: number): void {
    this.low = Math.imul(this.low ^ value, PRIME);
    this.high = Math.imul(this.high ^ (value + 0x3d), PRIME);
  }

  bytes(values: Uint8Array): void {
    for (let i = 0; i < values.length; i++) this.byte(values[i] as number);
  }

  text(value: string): void {
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      this.byte(unit & 0xff);
      this.byte(unit >>> 8);
    }
    this.byte(0xff);
  }

  /** Sixteen hexadecimal digits. */
  hex(): string {
    const part = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
    return part(this.high) + part(this.low);
  }
}
