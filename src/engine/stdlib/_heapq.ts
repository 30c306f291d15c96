/**
 * `_heapq` (Modules/_heapqmodule.c of 3.13 and 3.14): heaps in lists. Native as in CPython, so that nothing but a
 * Python `__lt__` can lose the GIL inside. The same comparisons in the same order make the same lists.
 */
import { richCompareBool, typeName } from '../objects/abstract.ts';
import { indexError, runtimeError, typeError } from '../objects/errors.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { decref, incref, unhold, type PyObject } from '../objects/object.ts';
import { plainLess } from '../objects/plain.ts';
import { ListType, None, type PyList } from '../objects/roster.ts';
import { isGen, type Gen, type Rt } from '../objects/runtime.ts';
import { isSubtype } from '../objects/type.ts';

/** Is `a` to stand above `b`? With `fixed`, the heap must not change meanwhile. */
function* above(
  rt: Rt,
  heap: PyList,
  a: PyObject,
  b: PyObject,
  max: boolean,
  fixed = true,
): Gen<boolean> {
  const [left, right] = max ? [b, a] : [a, b];
  const plain = plainLess(left, right);
  if (plain !== undefined) return plain;
  const size = fixed ? heap.v.length : -1;
  incref(a);
  incref(b);
  try {
    const r = richCompareBool(rt, left, right, '<');
    const less = isGen(r) ? yield* r : r;
    if (fixed && heap.v.length !== size) throw runtimeError('list changed size during iteration');
    return less;
  } finally {
    decref(rt, a);
    decref(rt, b);
  }
}

function swap(items: PyObject[], i: number, j: number): void {
  const t = items[i] as PyObject;
  items[i] = items[j] as PyObject;
  items[j] = t;
}

/** Move an item towards the root, past parents that belong below it, but not above `start`. */
function* rise(rt: Rt, heap: PyList, start: number, from: number, max: boolean): Gen<void> {
  let pos = from;
  while (pos > start) {
    const parent = (pos - 1) >> 1;
    const items = heap.v;
    if (!(yield* above(rt, heap, items[pos] as PyObject, items[parent] as PyObject, max))) return;
    swap(heap.v, pos, parent);
    pos = parent;
  }
}

/** Put an item where it belongs in the subtree below: down to a leaf along the better children, then up. */
function* sink(rt: Rt, heap: PyList, start: number, max: boolean): Gen<void> {
  const end = heap.v.length;
  const limit = end >> 1;
  let pos = start;
  while (pos < limit) {
    let child = 2 * pos + 1;
    if (child + 1 < end) {
      const left = heap.v[child] as PyObject;
      const right = heap.v[child + 1] as PyObject;
      if (!(yield* above(rt, heap, left, right, max))) child++;
    }
    swap(heap.v, child, pos);
    pos = child;
  }
  yield* rise(rt, heap, start, pos, max);
}

function asHeap(heap: PyObject, name: string): PyList {
  if (!isSubtype(heap.type, ListType))
    throw typeError(
      `${name}() argument ${name.includes('ify') ? '' : '1 '}must be list, not ${typeName(heap)}`,
    );
  return heap as PyList;
}

function* pop(rt: Rt, heap: PyList, max: boolean): Gen {
  const last = heap.v.pop();
  if (last === undefined) throw indexError('index out of range');
  if (heap.v.length === 0) return unhold(last);
  const root = heap.v[0] as PyObject;
  heap.v[0] = last;
  try {
    yield* sink(rt, heap, 0, max);
  } catch (e) {
    decref(rt, root);
    throw e;
  }
  return unhold(root);
}

function* replace(rt: Rt, heap: PyList, item: PyObject, max: boolean): Gen {
  const root = heap.v[0];
  if (root === undefined) throw indexError('index out of range');
  heap.v[0] = incref(item);
  try {
    yield* sink(rt, heap, 0, max);
  } catch (e) {
    decref(rt, root);
    throw e;
  }
  return unhold(root);
}

function* pushPop(rt: Rt, heap: PyList, item: PyObject, max: boolean): Gen {
  const root = heap.v[0];
  if (root === undefined) return item;
  if (!(yield* above(rt, heap, root, item, max, false))) return item;
  if (heap.v.length === 0) throw indexError('index out of range');
  return yield* replace(rt, heap, item, max);
}

function* heapify(rt: Rt, heap: PyList, max: boolean): Gen {
  for (let pos = (heap.v.length >> 1) - 1; pos >= 0; pos--) yield* sink(rt, heap, pos, max);
  return None;
}

export function initHeapq(_rt: Rt, module: PyModule): void {
  const def = (name: string, signature: string, host: Parameters<typeof nativeFunction>[3]): void =>
    setIn(module.v, name, nativeFunction('_heapq', name, signature, host));
  for (const max of [false, true]) {
    const named = (name: string): string => (max ? `${name}_max` : name);
    const push = named('heappush');
    def(push, 'heap, item, /', function* (rt, heap: PyObject, item: PyObject): Gen {
      const list = asHeap(heap, push);
      list.v.push(incref(item));
      yield* rise(rt, list, 0, list.v.length - 1, max);
      return None;
    });
    const popName = named('heappop');
    def(popName, 'heap, /', (rt, heap: PyObject) => pop(rt, asHeap(heap, popName), max));
    const replaceName = named('heapreplace');
    def(replaceName, 'heap, item, /', (rt, heap: PyObject, item: PyObject) =>
      replace(rt, asHeap(heap, replaceName), item, max),
    );
    const pushPopName = named('heappushpop');
    def(pushPopName, 'heap, item, /', (rt, heap: PyObject, item: PyObject) =>
      pushPop(rt, asHeap(heap, pushPopName), item, max),
    );
    const heapifyName = named('heapify');
    def(heapifyName, 'heap, /', (rt, heap: PyObject) =>
      heapify(rt, asHeap(heap, heapifyName), max),
    );
  }
}
