/**
 * Copying a process's memory for fork(2): everything that can be reached is copied once, by its kind, and
 * what was one object stays one object. So parent and child can never see each other's later writes.
 *
 * How a value is copied:
 *   - what nothing can change is shared: numbers, texts, functions of the host, compiled code, built-in types
 *     and their methods, None and its like, and the plain values of Python (str, int, float, bytes), whose
 *     reference counts are thereby the one thing that processes have in common;
 *   - what belongs to the kernel is shared: open files, sockets, the file system (a fork shares those);
 *   - everything else is copied: lists, dicts, instances, classes, functions, frames, generators, and the
 *     records in payloads and module states, whatever fields they have.
 * An object of a class of the host is copied field by field, unless kinds.ts says that the kernel owns it or
 * that it has to be made in another way. Natives that wait (host generators) cannot be copied at all;
 * frames.ts knows how those that may stand on a forking thread's stack go on.
 *
 * Works with a list of things still to be filled in, not by recursion, so that long chains fit.
 */
import { Unsupported } from '../../objects/errors.ts';
import { isImmortal, PyObject, type Ext } from '../../objects/object.ts';
import type { NativeFunction } from '../../objects/native.ts';
import {
  BuiltinFunctionType,
  BytesType,
  ComplexType,
  FloatType,
  IntType,
  StrType,
} from '../../objects/roster.ts';
import { isGen, type Maybe } from '../../objects/runtime.ts';
import { PyType } from '../../objects/type.ts';
import { fieldwise, KINDS } from './kinds.ts';

type Record = { [key: string]: unknown };

/** Who waits for a lock or a thread is a matter of the other process's threads. */
const QUEUES: ReadonlySet<string> = new Set(['waiters', 'joiners']);

const prototypeOf = (o: object): object | null => Object.getPrototypeOf(o) as object | null;
const HOST_ITERATORS: ReadonlySet<object | null> = new Set(
  [[].values(), new Map().values(), new Set().values()].map(prototypeOf),
);

export class Copier {
  private readonly copies = new Map<object, unknown>();
  private readonly pending: (() => void)[] = [];
  /** Functions of modules that were made anew for the child, by module and name. */
  private readonly natives = new Map<string, PyObject>();

  /** `original` becomes `copy` wherever it is met. */
  set<T extends object>(original: T, copy: T): T {
    this.copies.set(original, copy);
    return copy;
  }

  share(o: object): void {
    this.copies.set(o, o);
  }

  /** A module's native functions may hold on to their module: those of the child's own module take their place. */
  useNatives(table: Iterable<PyObject | undefined>): void {
    for (const o of table) {
      if (o === undefined || o.type !== BuiltinFunctionType) continue;
      const f = o.v as NativeFunction;
      if (f.self === null && f.module !== null) this.natives.set(`${f.module}.${f.name}`, o);
    }
  }

  later(work: () => void): void {
    this.pending.push(work);
  }

  /** The copy of anything; what is in it may still have to be filled in. */
  value<T>(x: T): T {
    if (typeof x !== 'object' || x === null) return x;
    const known = this.copies.get(x);
    if (known !== undefined) return known as T;
    return this.fresh(x) as T;
  }

  /** Fill in everything that is pending. */
  finish(): void {
    for (let work = this.pending.pop(); work !== undefined; work = this.pending.pop()) work();
  }

  private fresh(x: object): unknown {
    if (x instanceof PyObject) return this.object(x);
    if (Array.isArray(x)) return this.array(x);
    const prototype = prototypeOf(x);
    if (prototype === Object.prototype || prototype === null) return this.record(x as Record);
    if (x instanceof Map) return this.map(x);
    if (x instanceof Set) return this.hostSet(x);
    if (ArrayBuffer.isView(x)) return this.set(x, (x as Uint8Array).slice());
    for (let p: object | null = prototype; p !== null; p = prototypeOf(p)) {
      const kind = KINDS.get(p);
      if (kind !== undefined) return kind(this, x as never);
    }
    if (isGen(x as Maybe<unknown>))
      throw new Unsupported('os.fork() while a built-in iterator is at work');
    return fieldwise(this, x);
  }

  private object(o: PyObject): PyObject {
    if (o instanceof PyType) return o.isHeap ? this.heapType(o) : this.set<PyObject>(o, o);
    const { type } = o;
    if (isImmortal(o) && !isOfHeapType(o)) return this.set(o, this.immortal(o));
    if (
      o.ext === null &&
      (type === StrType ||
        type === IntType ||
        type === FloatType ||
        type === BytesType ||
        type === ComplexType)
    )
      return o;
    const copy = new PyObject<unknown>(this.value<PyType>(type), null);
    this.copies.set(o, copy);
    copy.refcnt = o.refcnt;
    this.pending.push(() => {
      copy.v = this.value(o.v);
      if (o.ext !== null) copy.ext = this.ext(o.ext);
    });
    return copy;
  }

  private immortal(o: PyObject): PyObject {
    if (o.type !== BuiltinFunctionType) return o;
    const f = o.v as NativeFunction;
    if (f.module === null) return o;
    return this.natives.get(`${f.module}.${f.name}`) ?? o;
  }

  private ext(ext: Ext): Ext {
    return {
      id: ext.id,
      dict: this.value(ext.dict),
      slots: ext.slots === null ? null : this.items(ext.slots),
      weakrefs: ext.weakrefs === null ? null : this.items(ext.weakrefs),
      finalized: ext.finalized,
      exports: ext.exports,
    };
  }

  /** Copies of the elements in an array of its own. */
  items<T>(from: readonly T[]): T[] {
    const out = new Array<T>(from.length);
    for (let i = 0; i < from.length; i++) out[i] = this.value(from[i] as T);
    return out;
  }

  private array(from: readonly unknown[]): unknown[] {
    const copy = new Array<unknown>(from.length);
    this.copies.set(from, copy);
    this.pending.push(() => {
      for (let i = 0; i < from.length; i++) copy[i] = this.value(from[i]);
    });
    return copy;
  }

  private map(from: Map<unknown, unknown>): Map<unknown, unknown> {
    const copy = new Map<unknown, unknown>();
    this.copies.set(from, copy);
    this.pending.push(() => {
      for (const [k, v] of from) copy.set(this.value(k), this.value(v));
    });
    return copy;
  }

  private hostSet(from: Set<unknown>): Set<unknown> {
    const copy = new Set<unknown>();
    this.copies.set(from, copy);
    this.pending.push(() => {
      for (const v of from) copy.add(this.value(v));
    });
    return copy;
  }

  private record(from: Record): Record {
    const copy: Record = {};
    this.copies.set(from, copy);
    this.pending.push(() => this.fill(from, copy));
    return copy;
  }

  /** Every field of a record, or of an object of a class, but those in `skip`. */
  fill(from: object, copy: object, skip: ReadonlySet<string> | null = null): void {
    for (const key of Object.keys(from)) {
      if (skip?.has(key) === true) continue;
      const value = (from as Record)[key];
      if (QUEUES.has(key) && Array.isArray(value)) (copy as Record)[key] = [];
      else if (typeof value === 'object' && HOST_ITERATORS.has(prototypeOf(value ?? {})))
        (copy as Record)[key] = this.iterator(from as Record, key, value as Iterator<unknown>);
      else (copy as Record)[key] = this.value(value);
    }
  }

  /** A host iterator can only be read: both processes go on with a list of what was left. */
  private iterator(from: Record, key: string, left: Iterator<unknown>): Iterator<unknown> {
    const rest: unknown[] = [];
    for (let step = left.next(); step.done !== true; step = left.next()) rest.push(step.value);
    from[key] = rest.values();
    return this.items(rest).values();
  }

  private heapType(type: PyType): PyType {
    const copy = new PyType(this.value(type.type), type.name, [], type.dict, true);
    this.copies.set(type, copy);
    copy.refcnt = type.refcnt;
    this.pending.push(() => {
      this.fill(type, copy, HEAP_TYPE_OWN);
      copy.instances = this.items(type.instances.filter((o) => o.refcnt > 0));
      if (type.ext !== null) copy.ext = this.ext(type.ext);
    });
    return copy;
  }
}

/** A built-in descriptor of a class (`C.__dict__`): it is as much the process's own as the class is. */
function isOfHeapType(o: PyObject): boolean {
  const { v } = o;
  if (typeof v !== 'object' || v === null || !('owner' in v)) return false;
  return v.owner instanceof PyType && v.owner.isHeap;
}

/** Fields of a class that are not simply copied; the cache of lookups fills again by itself. */
const HEAP_TYPE_OWN: ReadonlySet<string> = new Set([
  'refcnt',
  'type',
  'ext',
  'isHeap',
  'instances',
  'lookupCache',
]);
