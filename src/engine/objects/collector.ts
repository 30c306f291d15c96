/**
 * The cycle collector (Python/gc.c): finds objects that only refer to each other, by taking the counts of
 * references among them off their reference counts. It starts from the instances of Python classes, which
 * each class lists. Left out: collections that start by themselves, generations, and cycles without such
 * an instance or through a frame, a generator or a class; those are never freed.
 */
import { decref, extOf, isImmortal, type PyObject } from './object.ts';
import {
  CellType,
  DictType,
  FrozenSetType,
  FunctionType,
  ListType,
  MethodType,
  ObjectType,
  SetType,
  TupleType,
} from './roster.ts';
import { BaseExceptionType } from './errors.ts';
import { isSubtype, lookup, type PyType } from './type.ts';
import type { Gen, Rt } from './runtime.ts';

/** Types whose `traverse` only looks, and at counted references only. Anything else keeps what it refers to. */
const LOOKED_INTO = new Set<PyType>([
  CellType,
  DictType,
  FrozenSetType,
  FunctionType,
  ListType,
  MethodType,
  SetType,
  TupleType,
]);

/** Adds a type whose `traverse` is of that kind. */
export function lookInto(type: PyType): void {
  LOOKED_INTO.add(type);
}

/** What a class keeps of its instances before the freed ones are thrown out. */
const MIN_LISTED = 1024;

/** Lists a new instance of a Python class with its class. */
export function track(type: PyType, o: PyObject): void {
  const { instances } = type;
  if (instances.length >= type.instancesLimit) {
    // Freed ones have count 0.
    type.instances = instances.filter((known) => known.refcnt > 0);
    type.instancesLimit = Math.max(MIN_LISTED, 2 * type.instances.length);
  }
  type.instances.push(o);
}

/** The built-in type that decides what an instance's payload is. */
function payloadType(type: PyType): PyType {
  let t: PyType = type;
  while (t.isHeap && t.base !== null) t = t.base;
  return t;
}

/** Whether `references` of it only looks. */
export function isContainer(o: PyObject): boolean {
  if (isImmortal(o) || o.refcnt <= 0) return false;
  const type = payloadType(o.type);
  if (type === ObjectType) return o.type.isHeap;
  return LOOKED_INTO.has(type) || isSubtype(type, BaseExceptionType);
}

/** Every counted reference that a container holds. */
export function references(o: PyObject, visit: (child: PyObject) => void): void {
  o.type.slots.traverse?.(o, visit);
  const { ext } = o;
  if (ext === null) return;
  if (ext.dict !== null) visit(ext.dict);
  for (const value of ext.slots ?? []) if (value !== undefined) visit(value);
}

/** All tracked instances of the session, class by class in order of creation. */
function trackedInstances(rt: Rt): PyObject[] {
  const found: PyObject[] = [];
  const seen = new Set<PyType>();
  const visit = (type: PyType): void => {
    for (const sub of rt.subclassesOf(type)) {
      if (seen.has(sub)) continue;
      seen.add(sub);
      for (const o of sub.instances) if (o.refcnt > 0) found.push(o);
      visit(sub);
    }
  };
  visit(ObjectType);
  return found;
}

/** Is there an object of a class with a finalizer? */
export function anyFinalizer(rt: Rt): boolean {
  return trackedInstances(rt).some((o) => lookup(o.type, '__del__') !== undefined);
}

/** The instances, `more`, and every container that can be reached from them. */
export function containers(rt: Rt, more: readonly PyObject[] = []): PyObject[] {
  const all = new Set<PyObject>([...trackedInstances(rt), ...more.filter(isContainer)]);
  for (const o of all) references(o, (child) => void (isContainer(child) && all.add(child)));
  return [...all];
}

/** Those of `all` that nothing outside of `all` refers to, directly or by way of others. */
function unreachable(all: readonly PyObject[]): PyObject[] {
  const outside = new Map<PyObject, number>();
  for (const o of all) outside.set(o, o.refcnt);
  for (const o of all) {
    references(o, (child) => {
      const count = outside.get(child);
      if (count !== undefined) outside.set(child, count - 1);
    });
  }
  const alive = new Set<PyObject>();
  for (const [o, count] of outside) if (count !== 0) alive.add(o);
  for (const o of alive) references(o, (child) => void (outside.has(child) && alive.add(child)));
  return all.filter((o) => !alive.has(o));
}

/** Dictionaries that are nobody's `__dict__`: CPython counts those with the instance. */
function withoutInstanceDicts(garbage: readonly PyObject[]): number {
  const dicts = new Set<unknown>();
  for (const o of garbage) {
    if (o.type.dictKind === 'payload') dicts.add(o.v);
    else if (o.ext !== null && o.ext.dict !== null) dicts.add(o.ext.dict);
  }
  return garbage.filter((o) => !dicts.has(o)).length;
}

export interface Collection {
  /** As gc.collect() returns it. */
  readonly count: number;
  /** Containers looked at. */
  readonly visited: number;
  /** Objects with a finalizer that nobody can reach and nothing frees (before PEP 442). */
  readonly uncollectable: readonly PyObject[];
}

/**
 * Frees unreachable cycles: weak references are cleared, finalizers run, what they revive stays.
 * `finalize` calls an object's finalizer and gives up one count of it.
 */
export function* collect(rt: Rt, finalize: (o: PyObject) => Gen<unknown>): Gen<Collection> {
  const all = containers(rt);
  const { left: found, uncollectable } = withoutStuck(rt, unreachable(all));
  const clearWeakref = rt.state.get('weakref.clear') as
    ((rt: Rt, ref: PyObject) => void) | undefined;
  const isGarbage = new Set(found);
  for (const o of found) {
    const refs = o.ext?.weakrefs ?? null;
    if (refs === null || clearWeakref === undefined) continue;
    (o.ext as { weakrefs: null }).weakrefs = null;
    for (const ref of refs) if (!isGarbage.has(ref)) clearWeakref(rt, ref);
  }
  const finalizable = found.filter((o) => hasFinalizer(o) && o.ext?.finalized !== true);
  for (const o of finalizable) {
    extOf(o).finalized = true;
    o.refcnt++;
    yield* finalize(o);
  }
  const garbage = finalizable.length === 0 ? found : unreachable(found);
  free(rt, garbage);
  return {
    count: withoutInstanceDicts(garbage) + uncollectable.length,
    visited: all.length,
    uncollectable: uncollectable.filter(hasFinalizer),
  };
}

function hasFinalizer(o: PyObject): boolean {
  return o.type.slots.finalize !== undefined;
}

/** Before PEP 442 what has a finalizer is left alone, and all that it refers to. */
function withoutStuck(
  rt: Rt,
  found: readonly PyObject[],
): { readonly left: readonly PyObject[]; readonly uncollectable: readonly PyObject[] } {
  if (rt.profile.unsafeFinalizers !== true) return { left: found, uncollectable: [] };
  const isFound = new Set(found);
  const stuck = new Set(found.filter(hasFinalizer));
  for (const o of stuck) references(o, (child) => void (isFound.has(child) && stuck.add(child)));
  return { left: found.filter((o) => !stuck.has(o)), uncollectable: [...stuck] };
}

/** Gives up what the garbage holds of other objects, then the garbage itself. */
function free(rt: Rt, garbage: readonly PyObject[]): void {
  const inside = new Set(garbage);
  const held: PyObject[] = [];
  for (const o of garbage) references(o, (child) => void (inside.has(child) || held.push(child)));
  for (const o of garbage) o.refcnt = 0;
  for (const o of held) decref(rt, o);
}
