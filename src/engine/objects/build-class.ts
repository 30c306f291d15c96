/** `__build_class__` (Python/bltinmodule.c): what a class statement calls. */
import { getOptionalAttr, storeAttr, typeName } from './abstract.ts';
import type { PyCell, PyFunction } from './code-object.ts';
import type { DictTable } from './dict-table.ts';
import { raise, typeError } from './errors.ts';
import { decref, incref, type PyObject } from './object.ts';
import { newDict, newTuple, None, TupleType, TypeType } from './roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from './runtime.ts';
import { winnerOf } from './type-type.ts';
import { isSubtype, PyType } from './type.ts';

/** `__build_class__(func, name, *bases, metaclass=None, **kwds)` */
export function* buildClass(rt: Rt, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const [func, name, ...originalBases] = args as [PyFunction, PyObject<string>, ...PyObject[]];
  const bases = yield* mroEntries(rt, originalBases);
  const rest = new Map(kw ?? []);
  let meta: PyObject = rest.get('metaclass') ?? bases[0]?.type ?? TypeType;
  rest.delete('metaclass');
  if (meta instanceof PyType && isSubtype(meta, TypeType)) meta = winnerOf(meta, bases);
  const keywords = rest.size > 0 ? rest : null;
  const baseTuple = incref(newTuple(bases));
  const prepare = yield* getOptionalAttr(rt, meta, '__prepare__');
  const namespace = incref(
    prepare === undefined
      ? newDict()
      : yield* settle(rt.call(prepare, [name, baseTuple], keywords)),
  );
  if (namespace.type.slots.getitem === undefined)
    throw typeError(
      `${meta instanceof PyType ? meta.name : '<metaclass>'}.__prepare__() must return a mapping, not ${typeName(namespace)}`,
    );
  const cell = yield* runBody(func, namespace);
  if (bases.length !== originalBases.length || bases.some((b, i) => b !== originalBases[i])) {
    storeAttr(rt, namespace.v as DictTable, '__orig_bases__', newTuple(originalBases));
  }
  const cls = yield* settle(rt.call(meta, [name, baseTuple, namespace], keywords));
  if (cell !== null && cls instanceof PyType && (cell as PyCell).v === undefined) {
    throw raise(
      'RuntimeError',
      `__class__ not set defining '${name.v}' as <class '${cls.module}.${cls.qualname}'>. Was __classcell__ propagated to type.__new__?`,
    );
  }
  incref(cls);
  decref(rt, namespace);
  decref(rt, baseTuple);
  cls.refcnt--;
  return cls;
}

/** Run a class body in its namespace; the frame's locals are the namespace. Gives the `__class__` cell or null. */
function* runBody(func: PyFunction, namespace: PyObject): Gen<PyObject | null> {
  const r = (yield { kind: 'call', func, args: [], kw: null, locals: namespace }) as PyObject;
  return r === None ? null : r;
}

function* mroEntries(rt: Rt, bases: readonly PyObject[]): Gen<PyObject[]> {
  const out: PyObject[] = [];
  for (const base of bases) {
    // An attribute of the object itself counts: typing.NamedTuple is a function that has one.
    const hook =
      base instanceof PyType
        ? undefined
        : yield* settle(getOptionalAttr(rt, base, '__mro_entries__'));
    if (hook === undefined) {
      out.push(base);
      continue;
    }
    const r = yield* settle(rt.call(hook, [newTuple(bases.slice())]));
    if (r.type !== TupleType) throw typeError('__mro_entries__ must return a tuple');
    out.push(...(r.v as readonly PyObject[]));
  }
  return out;
}
