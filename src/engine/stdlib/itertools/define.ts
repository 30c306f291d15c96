/** How the iterator types of itertools are declared (Modules/itertoolsmodule.c). */
import { getIter, iterNext } from '../../objects/abstract.ts';
import { typeError } from '../../objects/errors.ts';
import { eager } from '../../objects/maybe.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import { makeBuiltinType, ObjectType } from '../../objects/roster.ts';
import {
  isGen,
  settle,
  type Gen,
  type KwArgs,
  type Maybe,
  type Rt,
} from '../../objects/runtime.ts';
import type { PyType } from '../../objects/type.ts';

export interface IteratorSpec<D> {
  readonly name: string;
  readonly make: (rt: Rt, args: readonly PyObject[], kw: KwArgs | null) => Maybe<D>;
  /** null: exhausted. */
  readonly next: (rt: Rt, data: D) => Maybe<PyObject | null>;
  /** What the iterator holds. */
  readonly held: (data: D) => readonly (PyObject | null)[];
}

const declared: PyType[] = [];

/** The types of the module, in order of declaration. */
export function iteratorTypes(): readonly PyType[] {
  return declared;
}

export function iteratorType<D>(spec: IteratorSpec<D>): PyType {
  const type = makeBuiltinType(spec.name, ObjectType, 'itertools');
  Object.assign(type.slots, {
    new: (rt, cls, args, kw) => eager(construct(rt, cls, args, kw)),
    iter: (_rt, o) => o,
    iternext: (rt, o) => spec.next(rt, o.v as D),
    traverse: (o, visit) => {
      for (const child of spec.held(o.v as D)) if (child !== null) visit(child);
    },
  } satisfies PyType['slots']);
  function* construct(rt: Rt, cls: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
    return new PyObject(cls, yield* settle(spec.make(rt, args, kw)));
  }
  declared.push(type);
  return type;
}

/** The one argument of constructors that take no keywords, and say so in the old way. */
export function onlyArgument(name: string, args: readonly PyObject[], kw: KwArgs | null): PyObject {
  if (kw !== null && kw.size > 0) throw typeError(`${name}() takes no keyword arguments`);
  if (args.length !== 1) throw typeError(`${name} expected 1 argument, got ${args.length}`);
  return args[0] as PyObject;
}

/** iter(o), counted. */
export function* heldIter(rt: Rt, o: PyObject): Gen {
  return incref(yield* settle(getIter(rt, o)));
}

/** The next item, counted; null at the end. */
export function* heldNext(rt: Rt, it: PyObject): Gen<PyObject | null> {
  const n = iterNext(rt, it);
  const item = isGen(n) ? yield* n : n;
  return item === null ? null : incref(item);
}

/** Give up a counted field of an iterator that is exhausted. */
export function letGo(rt: Rt, o: PyObject | null): null {
  if (o !== null) decref(rt, o);
  return null;
}

/** Hand a counted object on, uncounted. */
export function handOn<T extends PyObject>(o: T): T {
  o.refcnt--;
  return o;
}
