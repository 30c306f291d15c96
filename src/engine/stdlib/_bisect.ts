/** `_bisect` (Modules/_bisectmodule.c): binary search in sorted sequences. */
import {
  asSize,
  callMethod,
  getItem,
  len,
  richCompareBool,
  typeName,
} from '../objects/abstract.ts';
import { typeError, valueError } from '../objects/errors.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { decref, incref, type PyObject } from '../objects/object.ts';
import { plainLess } from '../objects/plain.ts';
import { DictType, ListType, newInt, None, type PyList } from '../objects/roster.ts';
import { isSubtype } from '../objects/type.ts';
import { isGen, settle, type Gen, type Rt } from '../objects/runtime.ts';

interface Search {
  readonly a: PyObject;
  readonly x: PyObject;
  readonly lo: PyObject | undefined;
  readonly hi: PyObject | undefined;
  readonly key: PyObject | undefined;
  /** After the items that are equal to x, or before them. */
  readonly right: boolean;
}

function* less(rt: Rt, a: PyObject, b: PyObject): Gen<boolean> {
  const plain = plainLess(a, b);
  if (plain !== undefined) return plain;
  const r = richCompareBool(rt, a, b, '<');
  return isGen(r) ? yield* r : r;
}

function* search(rt: Rt, { a, x, lo, hi, key, right }: Search): Gen<number> {
  let from = lo === undefined ? 0 : yield* settle(asSize(rt, lo));
  if (from < 0) throw valueError('lo must be non-negative');
  let to =
    hi === undefined || hi === None ? yield* settle(len(rt, a)) : yield* settle(asSize(rt, hi));
  // PySequence_GetItem wants no dict.
  if (isSubtype(a.type, DictType)) throw typeError(`${typeName(a)} is not a sequence`);
  while (from < to) {
    const mid = Math.floor((from + to) / 2);
    let item = incref(yield* settle(getItem(rt, a, newInt(mid))));
    if (key !== undefined && key !== None) {
      const ranked = incref(yield* settle(rt.call(key, [item])));
      decref(rt, item);
      item = ranked;
    }
    const before = right ? !(yield* less(rt, x, item)) : yield* less(rt, item, x);
    decref(rt, item);
    if (before) from = mid + 1;
    else to = mid;
  }
  return from;
}

function* insort(rt: Rt, s: Search): Gen {
  const { key } = s;
  const wanted = key === undefined || key === None ? s.x : yield* settle(rt.call(key, [s.x]));
  incref(wanted);
  const at = yield* search(rt, { ...s, x: wanted });
  decref(rt, wanted);
  if (s.a.type === ListType) (s.a as PyList).v.splice(at, 0, incref(s.x));
  else yield* callMethod(rt, s.a, 'insert', [newInt(at), s.x]);
  return None;
}

export function initBisect(_rt: Rt, module: PyModule): void {
  type Args = [PyObject, PyObject, PyObject?, PyObject?, PyObject?];
  const signature = 'a, x, lo=0, hi=None, *, key=None';
  for (const right of [true, false]) {
    const suffix = right ? 'right' : 'left';
    const toSearch = ([a, x, lo, hi, key]: Args): Search => ({ a, x, lo, hi, key, right });
    setIn(
      module.v,
      `bisect_${suffix}`,
      nativeFunction('_bisect', `bisect_${suffix}`, signature, function* (rt, ...args: Args): Gen {
        return newInt(yield* search(rt, toSearch(args)));
      }),
    );
    setIn(
      module.v,
      `insort_${suffix}`,
      nativeFunction('_bisect', `insort_${suffix}`, signature, (rt, ...args: Args) =>
        insort(rt, toSearch(args)),
      ),
    );
  }
}
