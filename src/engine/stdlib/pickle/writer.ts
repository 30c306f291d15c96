/** The bytes of a pickle as they grow, cut into frames from protocol 4 on (_Pickler_Write in Modules/_pickle.c). */
import { OP } from './opcodes.ts';

/** A frame that has become this long ends with the opcode that made it so; larger contents get no frame. */
const FRAME_TARGET = 64 * 1024;
const FRAME_LEAST = 4;
const FRAME_HEADER = 9;

export class PickleWriter {
  private bytes = new Uint8Array(256);
  private length = 0;
  private frameStart = -1;
  framing = false;
  /** Parts that are complete, for a file. */
  readonly parts: Uint8Array[] = [];

  get size(): number {
    return this.length + this.parts.reduce((sum, part) => sum + part.length, 0);
  }

  private reserve(count: number): number {
    if (this.framing && this.frameStart < 0) {
      this.frameStart = this.length;
      this.length += FRAME_HEADER;
    }
    const at = this.length;
    this.length += count;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, at));
      this.bytes = larger;
    }
    return at;
  }

  byte(value: number): void {
    const at = this.reserve(1);
    this.bytes[at] = value;
  }

  raw(data: Uint8Array): void {
    const at = this.reserve(data.length);
    this.bytes.set(data, at);
  }

  ascii(text: string): void {
    const at = this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[at + i] = text.charCodeAt(i);
  }

  /** An opcode and a number of `width` bytes, lowest first. */
  sized(op: number, value: number, width: number): void {
    const at = this.reserve(1 + width);
    this.bytes[at] = op;
    let rest = value;
    for (let i = 1; i <= width; i++) {
      this.bytes[at + i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }

  /** An opcode with its length and contents; large contents stand outside of frames. */
  contents(op: number, width: number, data: Uint8Array): void {
    const alone = data.length >= FRAME_TARGET;
    const framing = this.framing;
    if (alone) {
      this.closeFrame();
      this.framing = false;
    }
    this.sized(op, data.length, width);
    this.raw(data);
    this.framing = framing;
  }

  /** Between two opcodes: a frame may end here. */
  boundary(): void {
    if (!this.framing || this.frameStart < 0) return;
    if (this.length - this.frameStart - FRAME_HEADER < FRAME_TARGET) return;
    this.closeFrame();
    this.parts.push(this.bytes.slice(0, this.length));
    this.length = 0;
  }

  closeFrame(): void {
    const start = this.frameStart;
    if (!this.framing || start < 0) return;
    this.frameStart = -1;
    const size = this.length - start - FRAME_HEADER;
    if (size < FRAME_LEAST) {
      this.bytes.copyWithin(start, start + FRAME_HEADER, this.length);
      this.length -= FRAME_HEADER;
      return;
    }
    this.bytes[start] = OP.FRAME;
    let rest = size;
    for (let i = 1; i < FRAME_HEADER; i++) {
      this.bytes[start + i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }

  /** Everything that was written, as one. */
  take(): Uint8Array {
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    whole.set(this.bytes.subarray(0, this.length), at);
    this.parts.length = 0;
    this.length = 0;
    return whole;
  }
}
