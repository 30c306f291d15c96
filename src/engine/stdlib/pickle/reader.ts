/** Where an unpickler reads from: bytes that are all there, or a file, frame by frame or opcode by opcode. */
import { callAndDrop, typeName } from '../../objects/abstract.ts';
import { isBytesLike } from '../../objects/bytes-common.ts';
import { raise, typeError, valueError } from '../../objects/errors.ts';
import type { PyObject } from '../../objects/object.ts';
import { newInt } from '../../objects/roster.ts';
import type { Gen, Rt } from '../../objects/runtime.ts';
import { unpicklingError } from './errors.ts';

export interface FileMethods {
  readonly read: PyObject;
  readonly readline: PyObject;
}

export class PickleReader {
  private readonly rt: Rt;
  private readonly file: FileMethods | null;
  private bytes: Uint8Array;
  private at = 0;

  constructor(rt: Rt, source: Uint8Array | FileMethods) {
    this.rt = rt;
    this.file = source instanceof Uint8Array ? null : source;
    this.bytes = source instanceof Uint8Array ? source : new Uint8Array(0);
  }

  private *ask(method: PyObject, args: readonly PyObject[]): Gen<Uint8Array> {
    const data = yield* callAndDrop(this.rt, method, args);
    if (!isBytesLike(data)) throw typeError(`read() returned non-bytes object (${typeName(data)})`);
    return data.v;
  }

  /** At least `count` bytes ahead, as far as the file has them. */
  private *fill(count: number): Gen<void> {
    const missing = count - (this.bytes.length - this.at);
    if (missing <= 0 || this.file === null) return;
    const more = yield* this.ask(this.file.read, [newInt(missing)]);
    const joined = new Uint8Array(this.bytes.length - this.at + more.length);
    joined.set(this.bytes.subarray(this.at));
    joined.set(more, this.bytes.length - this.at);
    this.bytes = joined;
    this.at = 0;
  }

  /** The next opcode; EOFError where there is none. */
  *opcode(): Gen<number> {
    if (this.at >= this.bytes.length) yield* this.fill(1);
    const op = this.bytes[this.at];
    if (op === undefined) throw raise('EOFError', 'Ran out of input');
    this.at++;
    return op;
  }

  *take(count: number): Gen<Uint8Array> {
    if (this.bytes.length - this.at < count) yield* this.fill(count);
    if (this.bytes.length - this.at < count) throw unpicklingError('pickle data was truncated');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** A number of `width` bytes, lowest first. */
  *number(width: number): Gen<number> {
    const data = yield* this.take(width);
    let value = 0;
    for (let i = width - 1; i >= 0; i--) value = value * 256 + (data[i] as number);
    return value;
  }

  /** A line without its end, one character a byte. */
  *line(): Gen<string> {
    let stop = this.bytes.indexOf(10, this.at);
    if (stop < 0 && this.file !== null) {
      const rest = this.bytes.subarray(this.at);
      const more = yield* this.ask(this.file.readline, []);
      const joined = new Uint8Array(rest.length + more.length);
      joined.set(rest);
      joined.set(more, rest.length);
      this.bytes = joined;
      this.at = 0;
      stop = joined.indexOf(10);
    }
    if (stop < 0) throw unpicklingError('pickle data was truncated');
    let text = '';
    for (let i = this.at; i < stop; i++) text += String.fromCharCode(this.bytes[i] as number);
    this.at = stop + 1;
    return text;
  }

  /** A frame's contents come in one read. */
  *frame(size: number): Gen<void> {
    if (size > Number.MAX_SAFE_INTEGER)
      throw valueError("FRAME length exceeds system's maximum of 9223372036854775807 bytes");
    yield* this.fill(size);
    if (this.bytes.length - this.at < size) throw unpicklingError('pickle data was truncated');
  }
}
