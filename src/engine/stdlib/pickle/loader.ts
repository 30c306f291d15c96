/** The machine that reads pickles: stack, marks, memo, and the table of what each opcode does. */
import { decodeBytes } from '../../objects/codecs.ts';
import { decref, incref, unhold, type PyObject } from '../../objects/object.ts';
import { type Gen, type Rt } from '../../objects/runtime.ts';
import { unpicklingError } from './errors.ts';
import { OBJECT_NS, OP } from './opcodes.ts';
import type { PickleReader } from './reader.ts';

export interface LoaderOptions {
  readonly encoding: string;
  readonly errors: string;
  readonly fixImports: boolean;
  /** Iterator of `buffers=`; null: none was given. */
  readonly buffers: PyObject | null;
}

export class Loader {
  readonly rt: Rt;
  readonly reader: PickleReader;
  readonly options: LoaderOptions;
  /** Counted. */
  stack: PyObject[] = [];
  readonly marks: number[] = [];
  /** Counted. */
  memo: Map<number, PyObject>;
  protocol = 0;
  /** `find_class` of a subclass; null: the built-in one. */
  findClass: PyObject | null = null;
  persistentLoad: PyObject | null = null;

  constructor(rt: Rt, reader: PickleReader, options: LoaderOptions, memo: Map<number, PyObject>) {
    this.rt = rt;
    this.reader = reader;
    this.options = options;
    this.memo = memo;
  }

  private get fence(): number {
    return this.marks[this.marks.length - 1] ?? 0;
  }

  push(o: PyObject): void {
    this.stack.push(incref(o));
  }

  private underflow(): unknown {
    return unpicklingError(
      this.marks.length > 0 && this.stack.length <= this.fence
        ? 'unexpected MARK found'
        : 'unpickling stack underflow',
    );
  }

  /** The top, counted: whoever takes it gives it up or keeps it. */
  pop(): PyObject {
    if (this.stack.length <= this.fence) throw this.underflow();
    return this.stack.pop() as PyObject;
  }

  top(): PyObject {
    if (this.stack.length <= this.fence) throw this.underflow();
    return this.stack[this.stack.length - 1] as PyObject;
  }

  /** Everything above the last mark, which goes; counted. */
  popMark(): PyObject[] {
    const mark = this.marks.pop();
    if (mark === undefined) throw unpicklingError('could not find MARK');
    return this.stack.splice(mark);
  }

  /** The top `count` objects, counted. */
  popMany(count: number): PyObject[] {
    if (this.stack.length - count < this.fence) throw this.underflow();
    return this.stack.splice(this.stack.length - count);
  }

  remember(place: number): void {
    const o = incref(this.top());
    const old = this.memo.get(place);
    this.memo.set(place, o);
    if (old !== undefined) decref(this.rt, old);
  }

  recall(place: number): void {
    const o = this.memo.get(place);
    if (o === undefined) throw unpicklingError(`Memo value not found at index ${place}`);
    this.push(o);
  }

  release(): void {
    for (const o of this.stack.splice(0)) decref(this.rt, o);
  }
}

/** Hands over counted items to a container that counts them itself. */
export function given<T extends PyObject>(container: T, items: readonly PyObject[]): T {
  for (const item of items) unhold(item);
  return container;
}

export function* loadPickle(u: Loader): Gen {
  try {
    for (;;) {
      const op = yield* u.reader.opcode();
      u.rt.charge(OBJECT_NS / 2);
      if (op === OP.STOP) break;
      const handler = HANDLERS[op];
      if (handler === undefined) throw unpicklingError(`invalid load key, '${keyText(op)}'.`);
      const r = handler(u);
      if (r !== undefined) yield* r;
    }
    return unhold(u.pop());
  } finally {
    u.release();
  }
}

function keyText(op: number): string {
  const char = String.fromCharCode(op);
  return op >= 0x20 && op <= 0x7e && char !== "'" && char !== '\\'
    ? char
    : `\\x${op.toString(16).padStart(2, '0')}`;
}

export type Handler = (u: Loader) => Gen<void> | undefined;
const HANDLERS: (Handler | undefined)[] = new Array<Handler | undefined>(256).fill(undefined);
export const on = (op: number, handler: Handler): void => {
  HANDLERS[op] = handler;
};
/** An opcode that needs nothing from the stream and calls nobody. */
export const plain = (op: number, act: (u: Loader) => void): void =>
  on(op, (u) => {
    act(u);
    return undefined;
  });

/** Text of UTF-8, surrogates let through. */
export function utf8(rt: Rt, bytes: Uint8Array): string {
  let text = '';
  for (const b of bytes) {
    if (b > 127) return decodeBytes(rt, bytes, 'utf-8', 'surrogatepass');
    text += String.fromCharCode(b);
  }
  return text;
}
