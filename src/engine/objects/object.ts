/**
 * The common header of every Python object, as in Include/object.h, and reference counting.
 *
 * One host class for all objects keeps every hot access monomorphic: `refcnt`, `type` and the payload
 * `v` sit at the same place for an int and for a generator. What the payload is, the type says:
 * `PyObject<string>` is a str, `PyObject<PyObject[]>` a list or tuple. Only types are a subclass.
 *
 * Reference counts follow CPython's where a program can see them. The convention inside the engine is
 * simpler than CPython's own:
 *   - A new object starts with count 0 ("floating"). Whoever keeps it counts it: the value stack, a
 *     local, a cell, a container, an attribute. Pushing a result on the stack makes its count 1.
 *   - Native functions get borrowed arguments and return a value without counting it.
 *   - Storing into a container or attribute: `incref` the new value, `decref` the old one.
 *   - Taking a value out of a container in order to return it: `unhold`, which never frees.
 *   - A temporary that nobody got is given to `drop`.
 * Immortal objects (PEP 683) have a count so large that it never comes near 0; nothing tests for them.
 * Left out: the two-word layout and everything about memory addresses.
 */
import type { PyType } from './type.ts';
import type { Rt } from './runtime.ts';

/** Count at or above which an object is immortal; the count itself may wander. */
export const IMMORTAL = 0x20000000;
const IMMORTAL_HALF = 0x10000000;

/** Rarely needed parts of an object, made on first use. */
export interface Ext {
  /** What `id()` gives; 0 until asked for. */
  id: number;
  /** Attribute dictionary of instances whose payload is something else (subclasses of built-ins, functions). */
  dict: PyObject | null;
  /** Values of `__slots__`, by slot index of the type. */
  slots: (PyObject | undefined)[] | null;
  /** Weak references to this object, in CPython's order (stdlib/_weakref.ts); not counted. */
  weakrefs: PyObject[] | null;
  /** `__del__` has run; it runs once (PEP 442). */
  finalized: boolean;
  /** How many hold a view of its memory (objects/buffer.ts): it may not be resized meanwhile. */
  exports: number;
}

export class PyObject<P = unknown> {
  refcnt: number;
  type: PyType;
  v: P;
  ext: Ext | null;

  constructor(type: PyType, v: P) {
    this.refcnt = 0;
    this.type = type;
    this.v = v;
    this.ext = null;
  }
}

export function extOf(o: PyObject): Ext {
  return (o.ext ??= {
    id: 0,
    dict: null,
    slots: null,
    weakrefs: null,
    finalized: false,
    exports: 0,
  });
}

export function isImmortal(o: PyObject): boolean {
  return o.refcnt >= IMMORTAL_HALF;
}

export function immortalize<T extends PyObject>(o: T): T {
  o.refcnt = IMMORTAL;
  return o;
}

export function incref<T extends PyObject>(o: T): T {
  o.refcnt++;
  return o;
}

export function decref(rt: Rt, o: PyObject): void {
  if (--o.refcnt === 0) rt.dealloc(o);
}

/** Give up one count but keep the object: it is about to be handed to somebody. */
export function unhold<T extends PyObject>(o: T): T {
  o.refcnt--;
  return o;
}

/** Free a temporary that nobody kept. */
export function drop(rt: Rt, o: PyObject): void {
  if (o.refcnt === 0) rt.dealloc(o);
}

/** Free the error that says what `o` lacks. It names `o`, which may be a temporary that its finder goes on with. */
export function dropErrorOf(rt: Rt, o: PyObject, error: PyObject): void {
  o.refcnt++;
  drop(rt, error);
  o.refcnt--;
}
