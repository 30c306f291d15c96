/**
 * What lists, tuples, sets and dicts share: walking an iterable, repr with its guard against cycles
 * (Py_ReprEnter in Objects/object.c), comparison and search of sequences.
 */
import { decref, incref, type PyObject } from './object.ts';
import { getIter, iterNext, repr, richCompare, richCompareBool } from './abstract.ts';
import { False, ListType, newStr, pyBool, True, TupleType } from './roster.ts';
import { isGen, type Gen, type Maybe, type Result, type Rt } from './runtime.ts';
import { eager } from './maybe.ts';
import { chargeFor } from './work.ts';
import { ITEM_NS } from './container-work.ts';
import { plainEqual } from './plain.ts';
import type { CompareOp } from './type.ts';

/** Calls `f` with each item in turn; the item is held meanwhile, `false` from `f` ends the walk. */
export function* forEach(
  rt: Rt,
  iterable: PyObject,
  f: (item: PyObject) => Maybe<boolean | void>,
): Gen<void> {
  const i = getIter(rt, iterable);
  const it = incref(isGen(i) ? yield* i : i);
  let steps = 0;
  try {
    for (;;) {
      const n = iterNext(rt, it);
      const item = isGen(n) ? yield* n : n;
      if (item === null) return;
      steps++;
      incref(item);
      try {
        const r = f(item);
        if ((isGen(r) ? yield* r : r) === false) return;
      } finally {
        decref(rt, item);
      }
    }
  } finally {
    chargeFor(rt, steps, ITEM_NS.walk);
    decref(rt, it);
  }
}

/** All items, each counted: for natives that hold them across Python code. `releaseAll` gives them back. */
export function* collect(rt: Rt, iterable: PyObject): Gen<PyObject[]> {
  if (iterable.type === ListType || iterable.type === TupleType) {
    chargeFor(rt, (iterable.v as PyObject[]).length, ITEM_NS.copy);
    return (iterable.v as PyObject[]).map(incref);
  }
  const items: PyObject[] = [];
  try {
    yield* forEach(rt, iterable, (item) => {
      items.push(incref(item));
    });
  } catch (e) {
    releaseBackwards(rt, items);
    throw e;
  }
  return items;
}

export function releaseAll(rt: Rt, items: readonly PyObject[]): void {
  for (let i = 0; i < items.length; i++) decref(rt, items[i] as PyObject);
}

/** The same from the last to the first, as lists and tuples give up what they held. */
export function releaseBackwards(rt: Rt, items: readonly PyObject[]): void {
  for (let i = items.length - 1; i >= 0; i--) decref(rt, items[i] as PyObject);
}

/** `visit` every item from the last to the first: the order in which a dying sequence lets go. */
export function visitBackwards(items: readonly PyObject[], visit: (child: PyObject) => void): void {
  for (let i = items.length - 1; i >= 0; i--) visit(items[i] as PyObject);
}

// --- repr --------------------------------------------------------------------------------------------

/** Objects whose repr a thread is in the middle of. */
function inRepr(rt: Rt): PyObject[] {
  const key = `repr.${rt.thread.id}`;
  let busy = rt.state.get(key) as PyObject[] | undefined;
  if (busy === undefined) {
    busy = [];
    rt.state.set(key, busy);
  }
  return busy;
}

/** `body`'s text, or `cycle` when this very object is being shown already. */
export function* guardedRepr(rt: Rt, self: PyObject, cycle: string, body: () => Gen<string>): Gen {
  const busy = inRepr(rt);
  if (busy.includes(self)) return newStr(cycle);
  rt.enter(' while getting the repr of an object');
  busy.push(self);
  try {
    return newStr(yield* body());
  } finally {
    busy.splice(busy.indexOf(self), 1);
    rt.leave();
  }
}

/** The reprs of what `item` gives for 0, 1, 2 ... until undefined, comma separated. */
export function* reprItems(rt: Rt, item: (index: number) => PyObject | undefined): Gen<string> {
  let out = '';
  for (let i = 0, o = item(0); o !== undefined; o = item(++i)) {
    incref(o);
    try {
      const r = repr(rt, o);
      out += (i === 0 ? '' : ', ') + (isGen(r) ? yield* r : r);
    } finally {
      decref(rt, o);
    }
  }
  return out;
}

// --- comparison and search of lists and tuples -----------------------------------------------------------

type Sequence = PyObject<readonly PyObject[]>;

/** `a op b` of two lists or two tuples: the first difference decides. */
export function compareSequences(rt: Rt, a: Sequence, b: Sequence, op: CompareOp): Result {
  if (a.v.length !== b.v.length && (op === '==' || op === '!=')) return pyBool(op === '!=');
  const x = a.v;
  const y = b.v;
  for (let i = 0; ; i++) {
    const p = x[i];
    const q = y[i];
    if (p === undefined || q === undefined) {
      chargeFor(rt, i, ITEM_NS.compare);
      return compareNumbers(x.length, y.length, op);
    }
    const equal = plainEqual(p, q);
    if (equal === undefined) return eager(compareFrom(rt, a, b, op, i));
    if (equal) continue;
    chargeFor(rt, i, ITEM_NS.compare);
    return op === '==' ? False : op === '!=' ? True : richCompare(rt, p, q, op);
  }
}

function* compareFrom(rt: Rt, a: Sequence, b: Sequence, op: CompareOp, from: number): Gen {
  for (let i = from; ; i++) {
    const p = a.v[i];
    const q = b.v[i];
    if (p === undefined || q === undefined) return compareNumbers(a.v.length, b.v.length, op);
    incref(p);
    incref(q);
    try {
      const e = richCompareBool(rt, p, q, '==');
      if (isGen(e) ? yield* e : e) continue;
      if (op === '==') return False;
      if (op === '!=') return True;
      const r = richCompare(rt, p, q, op);
      return isGen(r) ? yield* r : r;
    } finally {
      decref(rt, p);
      decref(rt, q);
    }
  }
}

/** Plain host numbers by a rich comparison's operator. */
export function compareNumbers(a: number, b: number, op: CompareOp): PyObject {
  switch (op) {
    case '<':
      return pyBool(a < b);
    case '<=':
      return pyBool(a <= b);
    case '==':
      return pyBool(a === b);
    case '!=':
      return pyBool(a !== b);
    case '>':
      return pyBool(a > b);
    case '>=':
      return pyBool(a >= b);
  }
}

/** Position of the first equal item in [start, stop), -1 if there is none. The sequence may change meanwhile. */
export function indexOfItem(
  rt: Rt,
  sequence: Sequence,
  value: PyObject,
  start = 0,
  stop = Infinity,
): Maybe<number> {
  const items = sequence.v;
  let i = start;
  for (; i < stop; i++) {
    const item = items[i];
    if (item === undefined) break;
    const equal = plainEqual(item, value);
    if (equal === undefined) return eager(indexFrom(rt, sequence, value, i, stop));
    if (!equal) continue;
    chargeFor(rt, i - start, ITEM_NS.compare);
    return i;
  }
  chargeFor(rt, i - start, ITEM_NS.compare);
  return -1;
}

function* indexFrom(
  rt: Rt,
  sequence: Sequence,
  value: PyObject,
  start: number,
  stop: number,
): Gen<number> {
  for (let i = start; i < stop; i++) {
    const item = sequence.v[i];
    if (item === undefined) return -1;
    if (yield* equalItems(rt, item, value)) return i;
  }
  return -1;
}

function* equalItems(rt: Rt, item: PyObject, value: PyObject): Gen<boolean> {
  incref(item);
  try {
    const e = richCompareBool(rt, item, value, '==');
    return isGen(e) ? yield* e : e;
  } finally {
    decref(rt, item);
  }
}

export function* countItems(rt: Rt, sequence: Sequence, value: PyObject): Gen<number> {
  let n = 0;
  chargeFor(rt, sequence.v.length, ITEM_NS.compare);
  for (let i = 0; i < sequence.v.length; i++) {
    const item = sequence.v[i] as PyObject;
    if (plainEqual(item, value) ?? (yield* equalItems(rt, item, value))) n++;
  }
  return n;
}
