/** groupby and tee: iterators that share their source. */
import { asSize, iterNext, richCompareBool } from '../../objects/abstract.ts';
import { valueError } from '../../objects/errors.ts';
import { releaseAll } from '../../objects/containers.ts';
import { constructorArgs, eager } from '../../objects/maybe.ts';
import { nativeFunction } from '../../objects/native.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import { makeBuiltinType, newTuple, None, ObjectType } from '../../objects/roster.ts';
import { isGen, settle, type Gen, type Rt } from '../../objects/runtime.ts';
import type { PyType } from '../../objects/type.ts';
import { handOn, heldIter, iteratorType } from './define.ts';

// --- groupby -------------------------------------------------------------------------------------------------

interface GroupBy {
  readonly iterator: PyObject;
  readonly keyFunction: PyObject | null;
  /** Key of the group that was handed out last. */
  targetKey: PyObject | null;
  currentKey: PyObject | null;
  currentValue: PyObject | null;
  /** Only the newest group may take items. */
  group: PyObject | null;
}

interface Group {
  readonly parent: PyObject<GroupBy>;
  readonly key: PyObject;
}

function replace(rt: Rt, old: PyObject | null, value: PyObject): PyObject {
  if (old !== null) decref(rt, old);
  return value;
}

/** One more item of the source becomes the current one; false at the end. */
function* advance(rt: Rt, g: GroupBy): Gen<boolean> {
  const n = iterNext(rt, g.iterator);
  const item = isGen(n) ? yield* n : n;
  if (item === null) return false;
  incref(item);
  const k = g.keyFunction === null ? item : rt.call(g.keyFunction, [item]);
  const key = incref(isGen(k) ? yield* k : k);
  g.currentValue = replace(rt, g.currentValue, item);
  g.currentKey = replace(rt, g.currentKey, key);
  return true;
}

function* nextGroup(rt: Rt, self: PyObject<GroupBy>): Gen<PyObject | null> {
  const g = self.v;
  g.group = null;
  for (;;) {
    if (g.currentKey !== null) {
      if (g.targetKey === null) break;
      if (!(yield* settle(richCompareBool(rt, g.targetKey, g.currentKey, '==')))) break;
    }
    if (!(yield* advance(rt, g))) return null;
  }
  g.targetKey = replace(rt, g.targetKey, incref(g.currentKey as PyObject));
  const group = new PyObject<Group>(GrouperType, {
    parent: incref(self),
    key: incref(g.targetKey),
  });
  g.group = group;
  return newTuple([g.currentKey as PyObject, group]);
}

function* nextOfGroup(rt: Rt, self: PyObject<Group>): Gen<PyObject | null> {
  const g = self.v.parent.v;
  if (g.group !== self) return null;
  if (g.currentValue === null && !(yield* advance(rt, g))) return null;
  if (!(yield* settle(richCompareBool(rt, self.v.key, g.currentKey as PyObject, '=='))))
    return null;
  // Comparing may have been Python code that took the item.
  const item = g.currentValue;
  g.currentValue = null;
  return item === null ? null : handOn(item);
}

const bindGroupBy = constructorArgs('groupby', 'iterable, key=None');
const GroupByType: PyType = iteratorType<GroupBy>({
  name: 'groupby',
  make: function* (rt, args, kw): Gen<GroupBy> {
    const [iterable, key] = bindGroupBy(args, kw) as [PyObject, PyObject | undefined];
    const keyFunction = key === undefined || key === None ? null : incref(key);
    return {
      iterator: yield* heldIter(rt, iterable),
      keyFunction,
      targetKey: null,
      currentKey: null,
      currentValue: null,
      group: null,
    };
  },
  next: () => null,
  held: (g) => [g.iterator, g.keyFunction, g.targetKey, g.currentKey, g.currentValue],
});
// The groups need the iterator object itself, not only its state.
GroupByType.slots.iternext = (rt, o) => eager(nextGroup(rt, o as PyObject<GroupBy>));

const GrouperType = makeBuiltinType('_grouper', ObjectType, 'itertools', true);
Object.assign(GrouperType.slots, {
  iter: (_rt, o) => o,
  iternext: (rt, o) => eager(nextOfGroup(rt, o as PyObject<Group>)),
  traverse: (o, visit) => {
    visit((o.v as Group).parent);
    visit((o.v as Group).key);
  },
} satisfies PyType['slots']);

// --- tee -------------------------------------------------------------------------------------------------------

const BLOCK = 57;

/** Items that some branch has seen and some other has not. */
interface TeeBuffer {
  readonly iterator: PyObject;
  readonly items: PyObject[];
  /** Number of items that every branch has taken and that are gone. */
  offset: number;
  readonly branches: TeeBranch[];
  busy: boolean;
}

interface TeeBranch {
  readonly buffer: PyObject<TeeBuffer>;
  at: number;
}

const TeeBufferType = makeBuiltinType('_tee_dataobject', ObjectType, 'itertools', true);
TeeBufferType.slots.traverse = (o, visit) => {
  const { iterator, items } = o.v as TeeBuffer;
  visit(iterator);
  for (const item of items) visit(item);
};

function* nextOfTee(rt: Rt, branch: TeeBranch): Gen<PyObject | null> {
  const b = branch.buffer.v;
  if (branch.at - b.offset === b.items.length) {
    if (b.busy) throw valueError('tee(): iterator is already running');
    b.busy = true;
    try {
      const n = iterNext(rt, b.iterator);
      const item = isGen(n) ? yield* n : n;
      if (item === null) return null;
      b.items.push(incref(item));
    } finally {
      b.busy = false;
    }
  }
  const item = incref(b.items[branch.at - b.offset] as PyObject);
  branch.at++;
  const least = Math.min(...b.branches.map((other) => other.at));
  // CPython keeps the items in blocks, and frees a block when the last branch has left it.
  if (least - b.offset >= BLOCK) {
    releaseAll(rt, b.items.splice(0, BLOCK));
    b.offset += BLOCK;
  }
  return handOn(item);
}

const TeeType = makeBuiltinType('_tee', ObjectType, 'itertools', true);
Object.assign(TeeType.slots, {
  iter: (_rt, o) => o,
  iternext: (rt, o) => eager(nextOfTee(rt, o.v as TeeBranch)),
  traverse: (o, visit) => visit((o.v as TeeBranch).buffer),
} satisfies PyType['slots']);

function newBranch(buffer: PyObject<TeeBuffer>, at: number): PyObject<TeeBranch> {
  const branch: TeeBranch = { buffer: incref(buffer), at };
  buffer.v.branches.push(branch);
  return new PyObject(TeeType, branch);
}

function* tee(rt: Rt, iterable: PyObject, n: PyObject | undefined): Gen {
  const count = n === undefined ? 2 : yield* settle(asSize(rt, n));
  if (count < 0) throw valueError('n must be >= 0');
  if (count === 0) return newTuple([]);
  const iterator = yield* heldIter(rt, iterable);
  if (iterator.type === TeeType) {
    const first = iterator as PyObject<TeeBranch>;
    const branches = [
      first,
      ...Array.from({ length: count - 1 }, () => newBranch(first.v.buffer, first.v.at)),
    ];
    const result = newTuple(branches);
    decref(rt, iterator);
    return result;
  }
  const buffer = new PyObject<TeeBuffer>(TeeBufferType, {
    iterator,
    items: [],
    offset: 0,
    branches: [],
    busy: false,
  });
  return newTuple(Array.from({ length: count }, () => newBranch(buffer, 0)));
}

export const teeFunction = nativeFunction(
  'itertools',
  'tee',
  'iterable, n=2, /',
  (rt, iterable: PyObject, n?: PyObject) => eager(tee(rt, iterable, n)),
);
