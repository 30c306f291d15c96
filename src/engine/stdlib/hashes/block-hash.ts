/** What hash functions share that work block by block: collecting bytes, and the padding of the MD4 family. */

export abstract class BlockHash {
  protected readonly pending: Uint8Array;
  protected filled = 0;
  /** Bytes so far. */
  protected total = 0;
  readonly blockSize: number;

  constructor(blockSize: number) {
    this.blockSize = blockSize;
    this.pending = new Uint8Array(blockSize);
  }

  /** Takes in one block at a place. */
  protected abstract block(data: Uint8Array, at: number): void;
  /** The digest of what was taken in; spoils the state. */
  protected abstract finish(): Uint8Array;
  protected abstract fresh(): BlockHash;
  protected abstract assign(from: this): void;

  update(data: Uint8Array): void {
    let at = 0;
    this.total += data.length;
    if (this.filled > 0) {
      const taken = Math.min(this.blockSize - this.filled, data.length);
      this.pending.set(data.subarray(0, taken), this.filled);
      this.filled += taken;
      at = taken;
      if (this.filled < this.blockSize) return;
      this.block(this.pending, 0);
      this.filled = 0;
    }
    for (; at + this.blockSize <= data.length; at += this.blockSize) this.block(data, at);
    this.pending.set(data.subarray(at), 0);
    this.filled = data.length - at;
  }

  copy(): BlockHash {
    const other = this.fresh() as this;
    other.pending.set(this.pending);
    other.filled = this.filled;
    other.total = this.total;
    other.assign(this);
    return other;
  }

  digest(): Uint8Array {
    return (this.copy() as this).finish();
  }

  /** 0x80, zeros, and the number of bits in `width` bytes. */
  protected padBits(width: number, bigEndian: boolean): void {
    const bits = this.total * 8;
    const used = this.filled + 1 + width;
    const tail = new Uint8Array(
      used <= this.blockSize ? this.blockSize - this.filled : 2 * this.blockSize - this.filled,
    );
    tail[0] = 0x80;
    let rest = bits;
    for (let i = 0; i < 8; i++) {
      tail[bigEndian ? tail.length - 1 - i : tail.length - width + i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    this.update(tail);
  }
}

export function wordsToBytes(
  words: ArrayLike<number>,
  count: number,
  bigEndian: boolean,
): Uint8Array {
  const bytes = new Uint8Array(count);
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (let i = 0; i < words.length; i++) view.setUint32(4 * i, words[i] as number, !bigEndian);
  for (let i = 0; i < count; i++) bytes[i] = view.getUint8(i);
  return bytes;
}
