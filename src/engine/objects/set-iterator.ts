/** Iterators over sets (the second half of Objects/setobject.c's iteration): they notice a change of size. */
import { lookInto } from './collector.ts';
import { runtimeError } from './errors.ts';
import { method } from './native.ts';
import { decref, incref, PyObject } from './object.ts';
import { builtinNamed } from './reduce.ts';
import { makeBuiltinType, newInt, newList, newTuple, ObjectType } from './roster.ts';
import type { SetTable } from './set-table.ts';
import type { Slots } from './type.ts';

interface SetIter {
  /** Counted; null when exhausted. */
  source: PyObject<SetTable> | null;
  at: number;
  /** Elements at the beginning; -1 once the size changed. */
  readonly used: number;
  left: number;
}

const SetIteratorType = makeBuiltinType('set_iterator', ObjectType, 'builtins', true);

export function newSetIterator(source: PyObject<SetTable>): PyObject<SetIter> {
  return new PyObject(SetIteratorType, {
    source: incref(source),
    at: 0,
    used: source.v.used,
    left: source.v.used,
  });
}

lookInto(SetIteratorType);
Object.assign(SetIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (rt, o) => {
    const it = o.v as SetIter;
    const { source } = it;
    if (source === null) return null;
    const table = source.v;
    if (it.used !== table.used) {
      it.left = 0;
      throw runtimeError('Set changed size during iteration');
    }
    const at = table.next(it.at);
    if (at >= 0) {
      it.at = at + 1;
      it.left--;
      return table.keys[at] as PyObject;
    }
    it.source = null;
    decref(rt, source);
    return null;
  },
  traverse: (o, visit) => {
    const { source } = o.v as SetIter;
    if (source !== null) visit(source);
  },
} satisfies Slots);
method(SetIteratorType, '__length_hint__', '', (_rt, self: PyObject<SetIter>) =>
  newInt(self.v.left),
);

method(SetIteratorType, '__reduce__', '', (rt, self: PyObject<SetIter>) => {
  const rest: PyObject[] = [];
  const { source } = self.v;
  if (source !== null)
    for (let at = source.v.next(self.v.at); at >= 0; at = source.v.next(at + 1))
      rest.push(source.v.keys[at] as PyObject);
  return newTuple([builtinNamed(rt, 'iter'), newTuple([newList(rest)])]);
});
