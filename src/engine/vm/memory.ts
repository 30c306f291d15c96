/**
 * How much memory the living objects of a process take, in CPython's sizes. Asked now and then (not at every
 * allocation): whoever goes beyond the run's budget gets a MemoryError, before the host has a problem of its own.
 * What a native frame is just making is not seen; such natives have limits of their own.
 */
import { CodeData } from '../objects/code-object.ts';
import { DictTable } from '../objects/dict-table.ts';
import { isImmortal, PyObject } from '../objects/object.ts';
import { PyType } from '../objects/type.ts';
import { memoryError } from '../objects/errors.ts';
import type { AnyFrame } from './frame.ts';
import type { VmThread } from './thread.ts';

const HEADER = 16;
const ENTRY = 100;
/** Plain host objects inside payloads are followed so deep. */
const DEPTH = 5;
/** More shared objects than the host's sets can hold count as too many. */
const MAX_SHARED = 12_000_000;

class Meter {
  bytes = 0;
  private readonly limit: number;
  private readonly seen = new Set<object>();
  private readonly waiting: PyObject[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  frames(top: AnyFrame | null): void {
    for (let f = top; f !== null; f = f.back) {
      if (f.native) continue;
      for (const o of f.slots) if (o !== undefined) this.waiting.push(o);
      if (f.locals !== null) this.waiting.push(f.locals);
      this.table(f.globals);
    }
    this.drain();
  }

  object(o: PyObject): void {
    this.waiting.push(o);
    this.drain();
  }

  private drain(): void {
    for (let o = this.waiting.pop(); o !== undefined; o = this.waiting.pop()) {
      this.visit(o);
      if (this.bytes > this.limit) this.waiting.length = 0;
    }
  }

  /** Shared objects are counted once; what has a single owner is not looked up. */
  private isNew(o: object): boolean {
    if (this.seen.has(o)) return false;
    if (this.seen.size >= MAX_SHARED) this.bytes = Infinity;
    else this.seen.add(o);
    return true;
  }

  private visit(o: PyObject): void {
    if (o.refcnt <= 0 || isImmortal(o)) return;
    if (o instanceof PyType) {
      if (o.isHeap && this.isNew(o)) this.table(o.dict);
      return;
    }
    const v = o.v;
    if (typeof v === 'number') {
      // Small values have many owners: each bears its part.
      this.bytes += 28 / o.refcnt;
      return;
    }
    if (o.refcnt > 1 && !this.isNew(o)) return;
    this.bytes += HEADER;
    this.host(v, 0);
    const ext = o.ext;
    if (ext === null) return;
    if (ext.dict !== null) this.waiting.push(ext.dict);
    if (ext.slots !== null)
      for (const slot of ext.slots) if (slot !== undefined) this.waiting.push(slot);
  }

  private table(table: DictTable): void {
    if (!this.isNew(table)) return;
    this.bytes += ENTRY * table.map.size;
    for (const { key, value } of table.map.values()) {
      if (typeof key.v === 'string') this.bytes += key.refcnt > 1 ? 0 : key.v.length;
      else this.waiting.push(key);
      if (value !== undefined) this.waiting.push(value);
    }
  }

  /** What a payload is made of. */
  private host(v: unknown, depth: number): void {
    if (typeof v === 'string') this.bytes += 33 + v.length;
    else if (typeof v === 'bigint') this.bytes += 12;
    if (typeof v !== 'object' || v === null) return;
    if (v instanceof PyObject) {
      this.waiting.push(v);
      return;
    }
    if (Array.isArray(v)) {
      this.bytes += 40 + 8 * v.length;
      for (const item of v) this.item(item, depth);
      return;
    }
    if (ArrayBuffer.isView(v)) {
      this.bytes += 17 + v.byteLength;
      return;
    }
    if (v instanceof DictTable) {
      this.table(v);
      return;
    }
    if (v instanceof CodeData || depth >= DEPTH || !this.isNew(v)) return;
    if (v instanceof Map || v instanceof Set) {
      this.bytes += ENTRY * v.size;
      for (const [key, value] of v.entries()) {
        this.item(key, depth);
        if (value !== key) this.item(value, depth);
      }
      return;
    }
    if (v instanceof WeakMap) return;
    for (const value of Object.values(v)) this.item(value, depth);
  }

  private item(item: unknown, depth: number): void {
    if (item instanceof PyObject) this.waiting.push(item);
    else if (typeof item === 'object' && item !== null) this.host(item, depth + 1);
  }
}

/** Bytes that the living objects may take where the run's limits do not say. */
const DEFAULT_BYTES = 2 ** 29;
/** Bytecodes before living objects are counted for the first time, and the fewest between two counts. */
const FIRST_MEASURE = 30_000_000;
const MIN_MEASURE = 2_000_000;

/** What of the process its budget has to know. */
interface Measured {
  readonly bytecodes: number;
  readonly modules: PyObject;
  readonly thread: VmThread;
}

export class MemoryBudget {
  limit = DEFAULT_BYTES;
  /** Top frames of the process's threads. */
  liveFrames: () => readonly (AnyFrame | null)[];
  private readonly vm: Measured;
  /** Bytes asked for in large pieces since the living objects were last counted; when they are counted again. */
  private asked = 0;
  private measureAt = DEFAULT_BYTES / 8;
  private measureAtBytecodes = FIRST_MEASURE;

  constructor(vm: Measured) {
    this.vm = vm;
    this.liveFrames = () => [vm.thread.frame];
  }

  /** @throws MemoryError when there is no room for so many bytes more */
  ask(bytes: number): void {
    if (bytes > this.limit) throw memoryError();
    this.asked += bytes;
    if (this.asked > this.measureAt) this.measure(bytes);
  }

  /** Between two slices: has enough been executed to fill the memory with small objects? */
  isDue(): boolean {
    return this.vm.bytecodes >= this.measureAtBytecodes;
  }

  /** Count what is alive; MemoryError when that and `more` are beyond the budget. */
  measure(more = 0): void {
    const { vm, limit } = this;
    const meter = new Meter(limit);
    for (const frame of this.liveFrames()) meter.frames(frame);
    meter.object(vm.modules);
    const left = Math.max(0, limit - meter.bytes - more);
    this.asked = 0;
    this.measureAt = Math.max(limit / 64, left / 2);
    // An instruction makes a few dozen bytes at most.
    this.measureAtBytecodes =
      vm.bytecodes + Math.max(MIN_MEASURE, Math.floor((left / limit) * FIRST_MEASURE));
    if (meter.bytes + more > limit) throw memoryError();
  }
}
