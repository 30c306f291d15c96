/** Built-ins that run through an iterable to one result: sum, min, max, all, any, sorted (Python/bltinmodule.c). */
import { unexpectedKeyword } from '../../objects/closest.ts';
import { getIter, isTrue, iterNext, richCompareBool } from '../../objects/abstract.ts';
import { binaryOp } from '../../objects/arithmetic.ts';
import {
  BoolType,
  FloatType,
  IntType,
  newBigInt,
  newFloat,
  newInt,
  newList,
  None,
  pyBool,
  StrType,
  BytesType,
  ByteArrayType,
} from '../../objects/roster.ts';
import { collect, forEach } from '../../objects/containers.ts';
import type { PyObject } from '../../objects/object.ts';
import { decref, incref } from '../../objects/object.ts';
import { eager } from '../../objects/maybe.ts';
import { isGen, settle, type Gen, type KwArgs, type Rt } from '../../objects/runtime.ts';
import { isSubtype } from '../../objects/type.ts';
import { plainLess } from '../../objects/plain.ts';
import { sortList } from '../../objects/list.ts';
import { typeError, valueError } from '../../objects/errors.ts';

/** A sum on its way: exact while all are ints, compensated (Neumaier) while there are floats, `+` for the rest. */
class Sum {
  private kind: 'int' | 'float' | 'object';
  private int: number | bigint = 0;
  private float = 0;
  private compensation = 0;
  private object: PyObject;
  /** 3.14 compensates for ints between the floats, too. */
  private readonly compensatesInts: boolean;

  constructor(rt: Rt, start: PyObject) {
    this.compensatesInts = rt.profile.library !== '3.13';
    this.object = start;
    this.kind = 'object';
    this.settleKind();
  }

  private settleKind(): void {
    const { type, v } = this.object;
    if (type === IntType) {
      this.kind = 'int';
      this.int = v as number | bigint;
    } else if (type === FloatType) {
      this.kind = 'float';
      this.float = v as number;
      this.compensation = 0;
    } else this.kind = 'object';
  }

  /** Adds a number; false when `+` has to be asked. */
  addPlain(item: PyObject): boolean {
    const { type } = item;
    if (this.kind === 'int' && (type === IntType || type === BoolType)) {
      const { v } = item as PyObject<number | bigint>;
      if (typeof v === 'number' && typeof this.int === 'number') {
        const sum = this.int + v;
        this.int = Number.isSafeInteger(sum) ? sum : BigInt(this.int) + BigInt(v);
      } else this.int = BigInt(this.int) + BigInt(v);
      return true;
    }
    if (this.kind !== 'float') return false;
    if (type === FloatType || (isSubtype(type, IntType) && typeof item.v === 'number')) {
      const x = item.v as number;
      const t = this.float + x;
      if (type === FloatType || this.compensatesInts)
        this.compensation +=
          Math.abs(this.float) >= Math.abs(x) ? this.float - t + x : x - t + this.float;
      this.float = t;
      return true;
    }
    return false;
  }

  /** The sum so far, as an object. */
  result(): PyObject {
    if (this.kind === 'int')
      return typeof this.int === 'number' ? newInt(this.int) : newBigInt(this.int);
    if (this.kind === 'object') return this.object;
    return newFloat(
      this.compensation !== 0 && Number.isFinite(this.compensation)
        ? this.float + this.compensation
        : this.float,
    );
  }

  *add(rt: Rt, item: PyObject): Gen<void> {
    const left = incref(this.result());
    try {
      this.object = incref(yield* settle(binaryOp(rt, 0, left, item)));
    } finally {
      decref(rt, left);
    }
    this.object.refcnt--;
    this.settleKind();
  }
}

export function* sum(rt: Rt, iterable: PyObject, start: PyObject): Gen {
  if (isSubtype(start.type, StrType))
    throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (isSubtype(start.type, BytesType))
    throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (isSubtype(start.type, ByteArrayType))
    throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  const total = new Sum(rt, start);
  yield* forEach(rt, iterable, (item) =>
    total.addPlain(item) ? undefined : eager(total.add(rt, item)),
  );
  return total.result();
}

/** min and max; `op` is how a better item compares with the best so far. */
export function* extreme(
  rt: Rt,
  name: 'min' | 'max',
  args: readonly PyObject[],
  kw: KwArgs | null,
): Gen {
  const op = name === 'min' ? '<' : '>';
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  for (const key of kw?.keys() ?? [])
    if (key !== 'key' && key !== 'default')
      throw typeError(
        unexpectedKeyword(`${name}()`, key, ['key', 'default'], rt.profile.library !== '3.13'),
      );
  const fallback = kw?.get('default');
  const given = kw?.get('key');
  const keyOf = given === undefined || given === None ? null : given;
  if (args.length > 1 && fallback !== undefined)
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  const source = args.length > 1 ? newList(args.slice()) : (args[0] as PyObject);
  let best: PyObject | null = null;
  let bestKey: PyObject | null = null;
  const consider = function* (item: PyObject): Gen<void> {
    const k = keyOf === null ? item : rt.call(keyOf, [item]);
    const key = incref(isGen(k) ? yield* k : k);
    let better = true;
    if (best !== null) {
      const c = richCompareBool(rt, key, bestKey as PyObject, op);
      better = isGen(c) ? yield* c : c;
    }
    if (!better) {
      decref(rt, key);
      return;
    }
    if (best !== null) {
      decref(rt, best);
      decref(rt, bestKey as PyObject);
    }
    best = incref(item);
    bestKey = key;
  };
  incref(source);
  try {
    yield* forEach(rt, source, (item) => {
      if (keyOf === null && best !== null) {
        const less = name === 'min' ? plainLess(item, best) : plainLess(best, item);
        if (less === false) return undefined;
      }
      return eager(consider(item));
    });
  } catch (e) {
    if (best !== null) decref(rt, best);
    throw e;
  } finally {
    if (args.length > 1) decref(rt, source);
    else source.refcnt--;
    if (bestKey !== null) decref(rt, bestKey);
  }
  if (best === null) {
    if (fallback === undefined) throw valueError(`${name}() iterable argument is empty`);
    return fallback;
  }
  (best as PyObject).refcnt--;
  return best;
}

/** all (stops at the first false item) and any (at the first true one). */
export function* quantify(rt: Rt, iterable: PyObject, stopAt: boolean): Gen {
  const i = getIter(rt, iterable);
  const it = incref(isGen(i) ? yield* i : i);
  try {
    for (;;) {
      const n = iterNext(rt, it);
      const item = isGen(n) ? yield* n : n;
      if (item === null) return pyBool(!stopAt);
      incref(item);
      try {
        const t = isTrue(rt, item);
        if ((isGen(t) ? yield* t : t) === stopAt) return pyBool(stopAt);
      } finally {
        decref(rt, item);
      }
    }
  } finally {
    decref(rt, it);
  }
}

export function* sorted(
  rt: Rt,
  args: readonly PyObject[],
  key: PyObject | undefined,
  reverse: PyObject | undefined,
): Gen {
  const items = yield* collect(rt, args[0] as PyObject);
  const list = newList(items);
  for (const item of items) item.refcnt--;
  incref(list);
  try {
    const down = reverse === undefined ? false : yield* settle(isTrue(rt, reverse));
    yield* sortList(rt, list, key, down);
  } catch (e) {
    decref(rt, list);
    throw e;
  }
  list.refcnt--;
  return list;
}
