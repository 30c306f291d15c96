/**
 * Pipes (fs/pipe.c): 64 KiB of room; a write of at most 4096 bytes goes in whole or waits; the end of the
 * file once nobody can write any more; EPIPE once nobody can read. Left out: packet mode, resizing.
 */
import { Description, O, plainStatus, type FileStatus } from './description.ts';
import { E, Errno } from './errno.ts';
import { READY } from './ready.ts';

export const PIPE_CAPACITY = 65_536;
export const PIPE_BUF = 4096;

/** Bytes in flight, first in, first out. */
export class ByteQueue {
  size = 0;
  private chunks: Uint8Array[] = [];

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.chunks.push(bytes.slice());
    this.size += bytes.length;
  }

  /** Takes out at most `count` bytes; `peek` leaves them in. */
  take(count: number, peek = false): Uint8Array {
    const out = new Uint8Array(Math.min(count, this.size));
    let at = 0;
    let used = 0;
    for (const chunk of this.chunks) {
      if (at === out.length) break;
      const part = chunk.subarray(0, out.length - at);
      out.set(part, at);
      at += part.length;
      if (peek) continue;
      if (part.length === chunk.length) used++;
      else this.chunks[used] = chunk.subarray(part.length);
    }
    if (!peek) {
      this.chunks.splice(0, used);
      this.size -= out.length;
    }
    return out;
  }
}

export class PipeReader extends Description {
  readonly kind = 'pipe';
  readonly bytes: ByteQueue;
  writer: PipeWriter | null = null;

  constructor(bytes: ByteQueue, flags: number) {
    super(O.RDONLY | flags);
    this.bytes = bytes;
  }

  ready(): number {
    return (this.bytes.size > 0 ? READY.IN : 0) | (this.writer === null ? READY.HUP : 0);
  }

  tryRead(count: number): Uint8Array | null {
    if (count === 0) return new Uint8Array(0);
    if (this.bytes.size === 0) return this.writer === null ? new Uint8Array(0) : null;
    const out = this.bytes.take(count);
    this.writer?.queue.notify(READY.OUT);
    if (this.bytes.size > 0) this.queue.notify(READY.IN);
    return out;
  }

  tryWrite(): never {
    throw new Errno(E.BADF);
  }

  status(): FileStatus {
    return plainStatus(0o010600);
  }

  closed(): void {
    if (this.writer === null) return;
    this.writer.reader = null;
    this.writer.queue.notify(READY.ERR | READY.OUT);
  }
}

export class PipeWriter extends Description {
  readonly kind = 'pipe';
  readonly bytes: ByteQueue;
  reader: PipeReader | null = null;

  constructor(bytes: ByteQueue, flags: number) {
    super(O.WRONLY | flags);
    this.bytes = bytes;
  }

  ready(): number {
    const room = PIPE_CAPACITY - this.bytes.size >= PIPE_BUF;
    return (room ? READY.OUT : 0) | (this.reader === null ? READY.ERR : 0);
  }

  tryRead(): never {
    throw new Errno(E.BADF);
  }

  tryWrite(bytes: Uint8Array): number | null {
    if (this.reader === null) throw new Errno(E.PIPE);
    if (bytes.length === 0) return 0;
    const room = PIPE_CAPACITY - this.bytes.size;
    if (room === 0 || (bytes.length <= PIPE_BUF && room < bytes.length)) return null;
    const part = bytes.subarray(0, room);
    this.bytes.push(part);
    this.reader.queue.notify(READY.IN);
    if (this.bytes.size < PIPE_CAPACITY) this.queue.notify(READY.OUT);
    return part.length;
  }

  status(): FileStatus {
    return plainStatus(0o010600);
  }

  closed(): void {
    if (this.reader === null) return;
    this.reader.writer = null;
    this.reader.queue.notify(READY.HUP | READY.IN);
  }
}

/** pipe2(2): the end to read from and the end to write to. */
export function makePipe(flags = 0): [PipeReader, PipeWriter] {
  const bytes = new ByteQueue();
  const reader = new PipeReader(bytes, flags);
  const writer = new PipeWriter(bytes, flags);
  reader.writer = writer;
  writer.reader = reader;
  return [reader, writer];
}
