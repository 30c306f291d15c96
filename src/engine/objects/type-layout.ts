/** How instances are laid out (best_base, compatible_for_assignment of Objects/typeobject.c): which classes go together. */
import { BaseExceptionType, typeError } from './errors.ts';
import { isSubtype, type PyType } from './type.ts';

/** Exceptions with fields of their own (Objects/exceptions.c); all others are laid out as their base is. */
const WITH_FIELDS = new Set(
  'BaseException BaseExceptionGroup StopIteration SystemExit ImportError NameError AttributeError OSError SyntaxError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError'.split(
    ' ',
  ),
);

/** The built-in type whose payload instances of a class have; typing.Generic's have none of their own. */
export function solidBase(type: PyType): PyType {
  let solid = type.mro.find((t) => !t.isHeap && t.name !== 'Generic') as PyType;
  while (isSubtype(solid, BaseExceptionType) && !WITH_FIELDS.has(solid.name))
    solid = solid.base as PyType;
  return solid;
}

/** Do the slots of two bases lie in the same place (extra_ivars)? */
function slotsConflict(a: PyType, b: PyType): boolean {
  const holder = (t: PyType): PyType | undefined =>
    t.mro.find((m) => m.isHeap && m.slotNames.length > (m.base?.slotNames.length ?? 0));
  const x = holder(a);
  const y = holder(b);
  return x !== undefined && y !== undefined && !isSubtype(a, y) && !isSubtype(b, x);
}

export function bestBase(bases: readonly PyType[]): PyType {
  let best = bases[0] as PyType;
  for (const base of bases) {
    if (!base.acceptable) {
      const name = base.module === 'builtins' ? base.name : `${base.module}.${base.name}`;
      throw typeError(`type '${name}' is not an acceptable base type`);
    }
    const a = solidBase(best);
    const b = solidBase(base);
    if (slotsConflict(best, base)) throw typeError('multiple bases have instance lay-out conflict');
    if (isSubtype(b, a)) {
      if (a !== b) best = base;
    } else if (!isSubtype(a, b)) throw typeError('multiple bases have instance lay-out conflict');
  }
  return best;
}

/** same_slots_added and compatible_for_assignment: instances of one can become instances of the other. */
export function requireSameLayout(what: string, to: PyType, from: PyType): void {
  const slots = (t: PyType): string => t.slotNames.slice().sort().join(' ');
  if (
    solidBase(to) !== solidBase(from) ||
    to.dictKind !== from.dictKind ||
    slots(to) !== slots(from)
  )
    throw typeError(`${what} assignment: '${to.name}' object layout differs from '${from.name}'`);
}
