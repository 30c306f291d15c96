/**
 * Objects that a program's names lead to, with their reference counts and who holds each reference. Counts are those
 * that a program sees: what 3.14 borrows on its value stack is shown and not counted (vm/borrowed.ts).
 *
 * Left out: how a free-threaded build splits a count between the thread that owns the object and all others; the engine
 * keeps the sum.
 */
import { instanceDict } from '../../objects/abstract.ts';
import { isContainer, references } from '../../objects/collector.ts';
import { DictTable } from '../../objects/dict-table.ts';
import { isImmortal, type PyObject } from '../../objects/object.ts';
import type { VersionProfile } from '../../objects/profiles.ts';
import {
  BoolType,
  BuiltinFunctionType,
  CodeType,
  DictType,
  FloatType,
  FunctionType,
  IntType,
  ListType,
  ModuleType,
  NoneType,
  StrType,
  TupleType,
} from '../../objects/roster.ts';
import { PyType } from '../../objects/type.ts';
import type { TornCounts } from '../../vm/torn-counts.ts';
import { showValue } from './show.ts';

/** As many as somebody can look through. */
const MAX_OBJECTS = 40;
const MAX_REFERENCES = 16;
const MAX_DEPTH = 6;

export type Holder =
  | { readonly kind: 'global'; readonly name: string }
  | {
      readonly kind: 'local';
      readonly thread: number;
      readonly function: string;
      readonly name: string;
    }
  | {
      readonly kind: 'stack';
      readonly thread: number;
      readonly function: string;
      /** The version does not count it. */
      readonly borrowed: boolean;
    }
  /** Another object of the list; how it refers: `.next`, `[0]`. */
  | { readonly kind: 'object'; readonly path: string; readonly by: string };

export interface MemoryObject {
  /** The first way to it: `box.items[0]`. The same object mostly has the same one a step later. */
  readonly path: string;
  readonly type: string;
  readonly text: string;
  /** null: immortal, nobody counts. */
  readonly count: number | null;
  /** A free-threaded build puts off counting what threads share all the time: functions, classes, modules. */
  readonly isDeferred: boolean;
  /** Its count came to 0 while somebody still held it (the machine whose counts lose changes). */
  readonly isFreed: boolean;
  /** No name leads to it: it lives of a cycle, and only the collector can free it. */
  readonly isUnreachable: boolean;
  readonly holders: readonly Holder[];
}

/** Where the search begins. */
export interface Root {
  readonly path: string;
  readonly holder: Holder;
  readonly object: PyObject;
}

interface Found {
  readonly object: PyObject;
  readonly path: string;
  readonly depth: number;
  readonly isUnreachable: boolean;
  readonly holders: Holder[];
}

export function memoryOf(
  roots: readonly Root[],
  profile: VersionProfile,
  torn: TornCounts | null,
): MemoryObject[] {
  const found = new Map<PyObject, Found>();
  const queue: Found[] = [];
  const meet = (object: PyObject, path: string, depth: number, holder: Holder | null): void => {
    let known = found.get(object);
    if (known === undefined) {
      if (found.size >= MAX_OBJECTS) return;
      known = { object, path, depth, isUnreachable: holder === null, holders: [] };
      found.set(object, known);
      queue.push(known);
    }
    if (holder !== null && known.holders.length < MAX_REFERENCES) known.holders.push(holder);
  };
  const follow = (): void => {
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      const { object, path, depth } = at;
      if (depth < MAX_DEPTH)
        for (const [by, part] of parts(object))
          if (!isPlain(part)) meet(part, `${path}${by}`, depth + 1, { kind: 'object', path, by });
    }
  };
  // Instances are not counted among the references to their class.
  for (const { path, holder, object } of roots)
    if (!(object instanceof PyType)) meet(object, path, 0, holder);
  follow();
  for (const object of leftInCycles(roots, found)) {
    meet(object, `<${object.type.name}>`, 0, null);
    follow();
  }
  return [...found.values()].map((one) => memoryObject(one, profile, torn));
}

function memoryObject(
  { object, path, holders, isUnreachable }: Found,
  profile: VersionProfile,
  torn: TornCounts | null,
): MemoryObject {
  const borrowed = holders.filter((h) => h.kind === 'stack' && h.borrowed).length;
  const { text, type } = showValue(object);
  return {
    path,
    type,
    text,
    count: isImmortal(object) ? null : Math.max(0, object.refcnt - borrowed),
    isDeferred: profile.gil === 'none' && profile.counts === undefined && isDeferred(object),
    isFreed: torn?.hasFreed(object) === true,
    isUnreachable,
    holders,
  };
}

/**
 * Instances of the program's own classes that are alive and that no name leads to. Those of a class that it imported, such
 * as Event, may be held by the library, whose names are no roots here.
 */
function leftInCycles(roots: readonly Root[], found: ReadonlyMap<PyObject, Found>): PyObject[] {
  const left: PyObject[] = [];
  for (const { object } of roots)
    if (object instanceof PyType && object.isHeap && isOfProgram(object))
      for (const one of object.instances) if (one.refcnt > 0 && !found.has(one)) left.push(one);
  return left;
}

function isOfProgram(type: PyType): boolean {
  return type.dict.getStr('__module__')?.v === '__main__';
}

const PLAIN: ReadonlySet<PyType> = new Set([IntType, FloatType, BoolType, StrType, NoneType]);

/** Values without parts are objects of their own only where a name refers to them. */
function isPlain(o: PyObject): boolean {
  return PLAIN.has(o.type) || isLeaf(o);
}

function isLeaf(o: PyObject): boolean {
  return o instanceof PyType || o.type === ModuleType || o.type === BuiltinFunctionType;
}

function isDeferred(o: PyObject): boolean {
  return isLeaf(o) || o.type === FunctionType || o.type === CodeType;
}

/** What an object refers to, and how that is written. */
function* parts(o: PyObject): Generator<readonly [by: string, part: PyObject]> {
  if (isPlain(o) || o.type === FunctionType) return;
  if (o.type === ListType || o.type === TupleType) {
    const items = o.v as readonly PyObject[];
    for (let i = 0; i < Math.min(items.length, MAX_REFERENCES); i++)
      yield [`[${i}]`, items[i] as PyObject];
    return;
  }
  if (o.type === DictType) {
    yield* entries(o.v as DictTable, (key) => `[${showValue(key).text}]`);
    return;
  }
  const dict = instanceDict(o);
  const table = dict?.v instanceof DictTable ? dict.v : null;
  if (table !== null) yield* entries(table, (key) => `.${String(key.v)}`);
  // Going over others would take them apart.
  if (!isContainer(o)) return;
  const others: PyObject[] = [];
  references(o, (child) => {
    if (child !== dict && !isLeaf(child) && others.length < MAX_REFERENCES) others.push(child);
  });
  const shown = new Set(table === null ? [] : [...table.map.values()].map(({ value }) => value));
  for (const child of others) if (!shown.has(child)) yield ['…', child];
}

function* entries(
  table: DictTable,
  by: (key: PyObject) => string,
): Generator<readonly [by: string, part: PyObject]> {
  let count = 0;
  for (const { key, value } of table.map.values()) {
    if (value === undefined) continue;
    if (++count > MAX_REFERENCES) return;
    yield [by(key), value];
  }
}
