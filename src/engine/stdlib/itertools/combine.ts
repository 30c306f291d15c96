/** product, permutations, combinations, combinations_with_replacement: iterators over index vectors. */
import { asSize } from '../../objects/abstract.ts';
import { collect, releaseAll } from '../../objects/containers.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { isInt } from '../../objects/int.ts';
import { constructorArgs } from '../../objects/maybe.ts';
import type { PyObject } from '../../objects/object.ts';
import { newTuple, None } from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from '../../objects/runtime.ts';
import { iteratorType } from './define.ts';

interface Vectors {
  /** What is chosen from, counted: one pool, or one for each position of a product. */
  readonly pools: readonly (readonly PyObject[])[];
  /** Positions in the pools; null: exhausted. */
  indices: number[] | null;
  /** How many of the indices are shown (permutations show r of n). */
  readonly shown: number;
  /** permutations: how many turns each position still has. */
  readonly cycles: number[];
  /** To the next vector in place; false at the end. */
  readonly advance: (indices: number[], data: Vectors) => boolean;
}

function nextVector(_rt: Rt, data: Vectors): PyObject | null {
  const { indices, pools } = data;
  if (indices === null) return null;
  const items: PyObject[] = [];
  for (let i = 0; i < data.shown; i++)
    items.push((pools[pools.length === 1 ? 0 : i] as PyObject[])[indices[i] as number] as PyObject);
  if (!data.advance(indices, data)) data.indices = null;
  return newTuple(items);
}

const held = (data: Vectors): PyObject[] => data.pools.flat();

function declare(
  name: string,
  make: (rt: Rt, args: readonly PyObject[], kw: KwArgs | null) => Gen<Vectors>,
): void {
  iteratorType<Vectors>({ name, make, next: nextVector, held });
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

// --- product -----------------------------------------------------------------------------------------------

function advanceProduct(indices: number[], { pools }: Vectors): boolean {
  for (let i = indices.length - 1; i >= 0; i--) {
    const at = (indices[i] as number) + 1;
    if (at < (pools[pools.length === 1 ? 0 : i] as PyObject[]).length) {
      indices[i] = at;
      return true;
    }
    indices[i] = 0;
  }
  return false;
}

declare('product', function* (rt, args, kw): Gen<Vectors> {
  for (const key of kw?.keys() ?? [])
    if (key !== 'repeat') throw typeError(`product() got an unexpected keyword argument '${key}'`);
  const given = kw?.get('repeat');
  const repeat = given === undefined ? 1 : yield* settle(asSize(rt, given));
  if (repeat < 0) throw valueError('repeat argument cannot be negative');
  const single: PyObject[][] = [];
  for (const arg of args) single.push(yield* collect(rt, arg));
  const pools: PyObject[][] = [];
  for (let i = 0; i < repeat; i++)
    for (const pool of single) pools.push(i === 0 ? pool : pool.slice());
  for (const pool of pools.slice(single.length)) for (const item of pool) item.refcnt++;
  if (repeat === 0) for (const pool of single) releaseAll(rt, pool);
  const empty = pools.some((pool) => pool.length === 0);
  return {
    pools,
    indices: empty ? null : pools.map(() => 0),
    shown: pools.length,
    cycles: [],
    advance: advanceProduct,
  };
});

// --- choosing r of n ------------------------------------------------------------------------------------------

/** r of (iterable, r). */
function* readR(rt: Rt, r: PyObject | undefined, n: number): Gen<number> {
  if (r === undefined || r === None) return n;
  if (!isInt(r) && r.type.slots.index === undefined) throw typeError('Expected int as r');
  const size = yield* settle(asSize(rt, r));
  if (size < 0) throw valueError('r must be non-negative');
  return size;
}

function advancePermutation(indices: number[], { cycles, shown, pools }: Vectors): boolean {
  const n = (pools[0] as PyObject[]).length;
  for (let i = shown - 1; i >= 0; i--) {
    const left = (cycles[i] as number) - 1;
    cycles[i] = left;
    if (left === 0) {
      indices.push(indices.splice(i, 1)[0] as number);
      cycles[i] = n - i;
    } else {
      const j = n - left;
      [indices[i], indices[j]] = [indices[j] as number, indices[i] as number];
      return true;
    }
  }
  return false;
}

const bindPermutations = constructorArgs('permutations', 'iterable, r=None');
declare('permutations', function* (rt, args, kw): Gen<Vectors> {
  const [iterable, given] = bindPermutations(args, kw) as [PyObject, PyObject | undefined];
  const pool = yield* collect(rt, iterable);
  const n = pool.length;
  const r = yield* readR(rt, given, n);
  const cycles = range(Math.min(r, n)).map((i) => n - i);
  return {
    pools: [pool],
    indices: r > n ? null : range(n),
    shown: r,
    cycles,
    advance: advancePermutation,
  };
});

function advanceCombination(indices: number[], { pools }: Vectors): boolean {
  const n = (pools[0] as PyObject[]).length;
  const r = indices.length;
  let i = r - 1;
  while (i >= 0 && indices[i] === i + n - r) i--;
  if (i < 0) return false;
  indices[i] = (indices[i] as number) + 1;
  for (let j = i + 1; j < r; j++) indices[j] = (indices[j - 1] as number) + 1;
  return true;
}

const bindCombinations = constructorArgs('combinations', 'iterable, r');
declare('combinations', function* (rt, args, kw): Gen<Vectors> {
  const [iterable, given] = bindCombinations(args, kw) as [PyObject, PyObject];
  const pool = yield* collect(rt, iterable);
  const r = yield* settle(asSize(rt, given));
  if (r < 0) throw valueError('r must be non-negative');
  return {
    pools: [pool],
    indices: r > pool.length ? null : range(r),
    shown: r,
    cycles: [],
    advance: advanceCombination,
  };
});

function advanceWithReplacement(indices: number[], { pools }: Vectors): boolean {
  const last = (pools[0] as PyObject[]).length - 1;
  let i = indices.length - 1;
  while (i >= 0 && indices[i] === last) i--;
  if (i < 0) return false;
  indices.fill((indices[i] as number) + 1, i);
  return true;
}

const bindWithReplacement = constructorArgs('combinations_with_replacement', 'iterable, r');
declare('combinations_with_replacement', function* (rt, args, kw): Gen<Vectors> {
  const [iterable, given] = bindWithReplacement(args, kw) as [PyObject, PyObject];
  const pool = yield* collect(rt, iterable);
  const r = yield* settle(asSize(rt, given));
  if (r < 0) throw valueError('r must be non-negative');
  return {
    pools: [pool],
    indices: pool.length === 0 && r > 0 ? null : new Array<number>(r).fill(0),
    shown: r,
    cycles: [],
    advance: advanceWithReplacement,
  };
});
