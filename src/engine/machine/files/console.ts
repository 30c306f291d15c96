/**
 * What descriptors 0, 1 and 2 mean at the start: the run's input, and its two outputs. They are no terminals
 * (isatty is false), though standard output is buffered by lines as on one.
 */
import { Description, O, plainStatus, type FileStatus } from './description.ts';
import { E, Errno } from './errno.ts';
import { ByteQueue } from './pipe.ts';
import { READY } from './ready.ts';

export class ConsoleInput extends Description {
  readonly kind = 'console';
  private source: (() => Uint8Array) | null;
  private readonly bytes = new ByteQueue();

  /** @param source all of the input; asked for when it is first read */
  constructor(source: () => Uint8Array) {
    super(O.RDONLY);
    this.source = source;
  }

  ready(): number {
    return READY.IN;
  }

  tryRead(count: number): Uint8Array {
    if (this.source !== null) {
      const { source } = this;
      this.source = null;
      this.bytes.push(source());
    }
    return this.bytes.take(count);
  }

  tryWrite(): never {
    throw new Errno(E.BADF);
  }

  status(): FileStatus {
    return plainStatus(0o010600);
  }

  closed(): void {
    this.source = null;
  }
}

/** Bytes for it become text of the run's output; a write to it is the machine's operation `write`. */
export class ConsoleOutput extends Description {
  readonly kind = 'console';
  readonly stream: 'stdout' | 'stderr';
  /** The first bytes of a character whose rest has not been written yet. */
  private partial: number[] = [];

  constructor(stream: 'stdout' | 'stderr') {
    super(O.WRONLY);
    this.stream = stream;
  }

  ready(): number {
    return READY.OUT;
  }

  tryRead(): never {
    throw new Errno(E.BADF);
  }

  tryWrite(): never {
    // Needs the thread that writes, so that the trace can say who it was: stdlib/system-call.ts.
    throw new Errno(E.IO);
  }

  status(): FileStatus {
    return plainStatus(0o010600);
  }

  closed(): void {
    this.partial = [];
  }

  /** UTF-8 as it comes, in pieces; what is none becomes U+FFFD. */
  textOf(bytes: Uint8Array): string {
    const all = this.partial.length === 0 ? bytes : Uint8Array.from([...this.partial, ...bytes]);
    const end = all.length - incompleteTail(all);
    this.partial = Array.from(all.subarray(end));
    return decodeUtf8(all.subarray(0, end));
  }
}

/** How many bytes at the end begin a character without ending it. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const b = bytes[bytes.length - back] as number;
    if (b < 0x80) return 0;
    if (b < 0xc0) continue;
    const need = b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4;
    return need > back ? back : 0;
  }
  return 0;
}

/** Lenient UTF-8 for output that is shown to people. */
export function decodeUtf8(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i] as number;
    const need = b < 0x80 ? 1 : b < 0xc2 ? 0 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : b < 0xf5 ? 4 : 0;
    let code = need === 1 ? b : b & (0xff >> (need + 1));
    let length = 1;
    while (length < need && ((bytes[i + length] ?? 0) & 0xc0) === 0x80)
      code = (code << 6) | ((bytes[i + length++] as number) & 0x3f);
    const whole = need > 0 && length === need && code <= 0x10ffff;
    out += whole ? String.fromCodePoint(code) : '\ufffd';
    i += length;
  }
  return out;
}
