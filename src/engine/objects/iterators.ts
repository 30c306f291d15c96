/**
 * The iterators the evaluation loop specialises on, and the sequence iterator of `__getitem__` classes
 * (Objects/listobject.c, tupleobject.c, iterobject.c). Range's iterator stands in range.ts.
 */
import { getItem, provideSequenceIterator } from './abstract.ts';
import { IndexErrorType, isRaise, StopIterationType } from './errors.ts';
import { decref, drop, incref, PyObject } from './object.ts';
import { makeBuiltinType, newInt, newList, newTuple, None, ObjectType } from './roster.ts';
import { reduceIterator, stateIndex } from './reduce.ts';
import { isGen, type Gen } from './runtime.ts';
import { method } from './native.ts';

/** Of lists and tuples alike; `items` is the live array of a list. */
export interface SequenceIter {
  /** Counted; null when exhausted. */
  source: PyObject<readonly PyObject[]> | null;
  index: number;
}

export const ListIteratorType = makeBuiltinType('list_iterator', ObjectType, 'builtins', true);
export const TupleIteratorType = makeBuiltinType('tuple_iterator', ObjectType, 'builtins', true);

for (const type of [ListIteratorType, TupleIteratorType]) {
  Object.assign(type.slots, {
    iter: (_rt, self) => self,
    iternext: (rt, self) => {
      const it = self.v as SequenceIter;
      if (it.source === null) return null;
      const item = it.source.v[it.index];
      if (item !== undefined) {
        it.index++;
        return item;
      }
      const source = it.source;
      it.source = null;
      decref(rt, source);
      return null;
    },
    traverse: (self, visit) => {
      const it = self.v as SequenceIter;
      if (it.source !== null) visit(it.source);
    },
  } satisfies typeof type.slots);
  method(type, '__length_hint__', '', (_rt, self: PyObject<SequenceIter>) =>
    newInt(self.v.source === null ? 0 : Math.max(0, self.v.source.v.length - self.v.index)),
  );
  method(type, '__reduce__', '', (rt, self: PyObject<SequenceIter>) =>
    reduceIterator(
      rt,
      self.v.source,
      type === ListIteratorType ? newList([]) : newTuple([]),
      self.v.index,
    ),
  );
  method(type, '__setstate__', 'state, /', (_rt, self: PyObject<SequenceIter>, state: PyObject) => {
    const { source } = self.v;
    if (source !== null) self.v.index = stateIndex(state, 0, source.v.length);
    return None;
  });
}

export function newListIterator(list: PyObject<readonly PyObject[]>): PyObject<SequenceIter> {
  return new PyObject(ListIteratorType, { source: incref(list), index: 0 });
}

export function newTupleIterator(tuple: PyObject<readonly PyObject[]>): PyObject<SequenceIter> {
  return new PyObject(TupleIteratorType, { source: incref(tuple), index: 0 });
}

interface GetItemIter {
  source: PyObject | null;
  index: number;
}

const IteratorType = makeBuiltinType('iterator', ObjectType, 'builtins', true);
Object.assign(IteratorType.slots, {
  iter: (_rt, self) => self,
  iternext: function* (rt, self): Gen<PyObject | null> {
    const it = self.v as GetItemIter;
    if (it.source === null) return null;
    try {
      const r = getItem(rt, it.source, newInt(it.index));
      const item = isGen(r) ? yield* r : r;
      it.index++;
      return item;
    } catch (e) {
      if (!isRaise(e, IndexErrorType) && !isRaise(e, StopIterationType)) throw e;
      drop(rt, e.exc);
      const source = it.source;
      it.source = null;
      decref(rt, source);
      return null;
    }
  },
  traverse: (self, visit) => {
    const { source } = self.v as GetItemIter;
    if (source !== null) visit(source);
  },
} satisfies typeof IteratorType.slots);
method(IteratorType, '__reduce__', '', (rt, self: PyObject<GetItemIter>) =>
  reduceIterator(rt, self.v.source, newTuple([]), self.v.index),
);
method(
  IteratorType,
  '__setstate__',
  'state, /',
  (_rt, self: PyObject<GetItemIter>, state: PyObject) => {
    self.v.index = stateIndex(state, 0, Number.MAX_SAFE_INTEGER);
    return None;
  },
);
provideSequenceIterator(
  (o) => new PyObject<GetItemIter>(IteratorType, { source: incref(o), index: 0 }),
);
