/**
 * `_random` (Modules/_randommodule.c): the generator under random.Random, with CPython's numbers for
 * CPython's seeds, and the digest that random.py seeds texts with. Where CPython would ask the operating
 * system (no seed), the seed comes from the run's own, so the same run draws the same numbers.
 */
import { asIndex, hash, typeName } from '../objects/abstract.ts';
import { overflowError, typeError, valueError, memoryError } from '../objects/errors.ts';
import { andThen } from '../objects/maybe.ts';
import { method, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { PyObject } from '../objects/object.ts';
import {
  IntType,
  makeBuiltinType,
  newBigInt,
  newBytes,
  newFloat,
  newInt,
  newTuple,
  None,
  ObjectType,
  TupleType,
  type PyBytes,
  type PyTuple,
} from '../objects/roster.ts';
import type { Maybe, Result, Rt } from '../objects/runtime.ts';
import { isSubtype } from '../objects/type.ts';
import { MersenneTwister } from './mersenne.ts';
import { sha512 } from './sha512.ts';

type PyRandom = PyObject<MersenneTwister>;

const STATE_WORDS = 624;
/** Seeding mixes all words twice; drawing a block of numbers twists them once. Nanoseconds. */
const SEED_NS = 4000;
const WORD_NS = 4;
const DIGEST_BYTE_NS = 2.5;
/** Key of `rt.state`: how many generators were seeded from nothing, so that no two are alike. */
const UNSEEDED = '_random.unseeded';

const RandomType = makeBuiltinType('Random', ObjectType, '_random');

/** The 32-bit words of |value|, lowest first; at least one. */
function wordsOf(value: number | bigint): number[] {
  let rest = BigInt(value);
  if (rest < 0n) rest = -rest;
  const words: number[] = [];
  do {
    words.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  return words;
}

function seedFromNothing(rt: Rt, generator: MersenneTwister): void {
  const count = ((rt.state.get(UNSEEDED) as number | undefined) ?? 0) + 1;
  rt.state.set(UNSEEDED, count);
  generator.seed([rt.hashSeed >>> 0, count, 0x9e3779b9]);
}

function seed(rt: Rt, self: PyRandom, n?: PyObject): Result {
  rt.charge(SEED_NS);
  if (n === undefined || n === None) {
    seedFromNothing(rt, self.v);
    return None;
  }
  // An int seeds by its size, anything else by its hash as a C size_t.
  const value: Maybe<number | bigint> = isSubtype(n.type, IntType)
    ? (n.v as number | bigint)
    : andThen(hash(rt, n), (h) => BigInt.asUintN(64, BigInt(h)));
  return andThen(value, (v) => {
    self.v.seed(wordsOf(v));
    return None;
  });
}

/** `k` bits, 32 at a time, lowest first; the last word gives its highest. */
function bitsOf(generator: MersenneTwister, k: number): PyObject {
  if (k === 0) return newInt(0);
  if (k <= 32) return newInt(generator.uint32() >>> (32 - k));
  const words: string[] = [];
  for (let left = k; left > 0; left -= 32) {
    const word = generator.uint32();
    words.push((left < 32 ? word >>> (32 - left) : word).toString(16).padStart(8, '0'));
  }
  return newBigInt(BigInt(`0x${words.reverse().join('')}`));
}

/** The host has no larger integers. */
const MAX_BITS = 2 ** 30;
const INT_MAX = 2147483647;

function getrandbits(rt: Rt, self: PyRandom, k: PyObject): Result {
  return andThen(asIndex(rt, k), (bits) => {
    if (rt.profile.library === '3.13' && (bits > INT_MAX || bits < -INT_MAX))
      throw overflowError('Python int too large to convert to C int');
    if (bits < 0)
      throw valueError(
        rt.profile.library === '3.13'
          ? 'number of bits must be non-negative'
          : 'Cannot convert negative int',
      );
    if (bits > MAX_BITS) throw memoryError();
    const count = Number(bits);
    rt.charge(Math.ceil(count / 32) * WORD_NS);
    return bitsOf(self.v, count);
  });
}

function setstate(_rt: Rt, self: PyRandom, state: PyObject): PyObject {
  if (!isSubtype(state.type, TupleType)) throw typeError('state vector must be a tuple');
  const items = (state as PyTuple).v;
  if (items.length !== STATE_WORDS + 1) throw valueError('state vector is the wrong size');
  const numbers = items.map((item, i) => {
    if (!isSubtype(item.type, IntType)) throw typeError('an integer is required');
    const value = item.v as number | bigint;
    if (value < 0 && i < STATE_WORDS)
      throw overflowError("can't convert negative value to unsigned int");
    return Number(BigInt.asIntN(64, BigInt(value)));
  });
  const index = numbers[STATE_WORDS] as number;
  if (index < 0 || index > STATE_WORDS) throw valueError('invalid state');
  self.v.setState(numbers.slice(0, STATE_WORDS), index);
  return None;
}

Object.assign(RandomType.slots, {
  new: (rt, cls) => {
    const generator = new MersenneTwister();
    seedFromNothing(rt, generator);
    return new PyObject(cls, generator);
  },
  // random.Random has an __init__ of its own.
  init: (rt, self, args, kw) => {
    if (kw !== null) throw typeError('Random() takes no keyword arguments');
    if (args.length > 1) throw typeError('Random() requires 0 or 1 argument');
    return andThen(args.length === 0 ? None : seed(rt, self as PyRandom, args[0]), () => undefined);
  },
} satisfies typeof RandomType.slots);
method(RandomType, 'random', '', (_rt, self: PyRandom) => newFloat(self.v.random()));
method(RandomType, 'seed', 'n=None, /', seed);
method(RandomType, 'getrandbits', 'k, /', getrandbits);
method(RandomType, 'getstate', '', (_rt, self: PyRandom) => newTuple(self.v.state().map(newInt)));
method(RandomType, 'setstate', 'state, /', setstate);

export function initRandom(_rt: Rt, module: PyModule): void {
  setIn(module.v, 'Random', RandomType);
  const digest = (rt: Rt, data: PyObject): PyObject => {
    if (!(data.v instanceof Uint8Array))
      throw typeError(`a bytes-like object is required, not '${typeName(data)}'`);
    rt.charge((data as PyBytes).v.length * DIGEST_BYTE_NS);
    return newBytes(sha512((data as PyBytes).v));
  };
  setIn(module.v, '_sha512_digest', nativeFunction('_random', '_sha512_digest', 'data, /', digest));
}
