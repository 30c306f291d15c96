/**
 * `_operator` (Modules/_operator.c): the operators of the language as functions. The getters that make sort keys are in
 * operator/getters.ts.
 */
import {
  asIndex,
  asSize,
  contains,
  getItem,
  getIter,
  intOf,
  isTrue,
  iterNext,
  richCompare,
  richCompareBool,
  setItem,
  typeName,
} from '../objects/abstract.ts';
import { BINARY_OPS, binaryOp, binaryOp1, inplaceOp, unaryOp } from '../objects/arithmetic.ts';
import { isRaise, typeError, TypeErrorType, valueError } from '../objects/errors.ts';
import { lengthHint } from '../objects/length-hint.ts';
import { andThen } from '../objects/maybe.ts';
import {
  nativeFunction,
  setIn,
  withDoc,
  type HostFunction,
  type PyModule,
} from '../objects/native.ts';
import { decref, drop, incref, unhold, type PyObject } from '../objects/object.ts';
import { DictType, newInt, None, NotImplemented, pyBool } from '../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../objects/runtime.ts';
import { isSubtype, type CompareOp } from '../objects/type.ts';
import { COMPARE_DIGEST } from './compare-digest.ts';
import { AttrGetterType, ItemGetterType, MethodCallerType } from './operator/getters.ts';

/** The names of BINARY_OPS, in its order. */
const BINARY_NAMES = [
  'add',
  'and_',
  'floordiv',
  'lshift',
  'matmul',
  'mul',
  'mod',
  'or_',
  'pow',
  'rshift',
  'sub',
  'truediv',
  'xor',
] as const;

const COMPARISONS: readonly (readonly [string, CompareOp])[] = [
  ['lt', '<'],
  ['le', '<='],
  ['eq', '=='],
  ['ne', '!='],
  ['ge', '>='],
  ['gt', '>'],
];

/** What each operator is the same as: its docstring. */
const DOCS: ReadonlyMap<string, string> = new Map([
  ...BINARY_NAMES.map((name, op) => {
    const symbol = op === 8 ? '**' : (BINARY_OPS[op] as (typeof BINARY_OPS)[number]).symbol;
    return [name, `Same as a ${symbol} b.`] as const;
  }),
  ...BINARY_NAMES.map((name, op) => {
    const symbol = op === 8 ? '**' : (BINARY_OPS[op] as (typeof BINARY_OPS)[number]).symbol;
    return [`i${name.replace('_', '')}`, `Same as a ${symbol}= b.`] as const;
  }),
  ...COMPARISONS.map(([name, op]) => [name, `Same as a ${op} b.`] as const),
  ['neg', 'Same as -a.'],
  ['pos', 'Same as +a.'],
  ['inv', 'Same as ~a.'],
  ['invert', 'Same as ~a.'],
  ['abs', 'Same as abs(a).'],
  ['not_', 'Same as not a.'],
  ['is_', 'Same as a is b.'],
  ['is_not', 'Same as a is not b.'],
  ['contains', 'Same as b in a (note reversed operands).'],
  ['getitem', 'Same as a[b].'],
  ['setitem', 'Same as a[b] = c.'],
  ['delitem', 'Same as del a[b].'],
  ['concat', 'Same as a + b, for a and b sequences.'],
  ['call', 'Same as obj(*args, **kwargs).'],
  ['index', 'Same as a.__index__()'],
]);

/** PySequence_Check */
const isSequence = (o: PyObject): boolean =>
  o.type.slots.getitem !== undefined && !isSubtype(o.type, DictType);

const cannotConcatenate = (o: PyObject): unknown =>
  typeError(`'${typeName(o)}' object can't be concatenated`);

/** PySequence_Concat */
function* concat(rt: Rt, a: PyObject, b: PyObject): Gen {
  if (a.type.slots.concat !== undefined) return yield* settle(a.type.slots.concat(rt, a, b));
  if (isSequence(a) && isSequence(b)) {
    const r = yield* settle(binaryOp1(rt, a, b, 'add'));
    if (r !== NotImplemented) return r;
  }
  throw cannotConcatenate(a);
}

/** _PySequence_IterSearch: calls `found` with the place of each item that is equal; ends when that says so. */
function* search(
  rt: Rt,
  of: PyObject,
  value: PyObject,
  found: (place: number) => boolean,
): Gen<void> {
  let it: PyObject;
  try {
    it = incref(yield* settle(getIter(rt, of)));
  } catch (e) {
    if (!isRaise(e, TypeErrorType)) throw e;
    throw typeError(`argument of type '${typeName(of)}' is not iterable`);
  }
  for (let place = 0; ; place++) {
    const item = yield* settle(iterNext(rt, it));
    if (item === null) break;
    incref(item);
    const equal = yield* settle(richCompareBool(rt, item, value, '=='));
    decref(rt, item);
    if (equal && found(place)) break;
  }
  unhold(it);
  drop(rt, it);
}

function* countOf(rt: Rt, a: PyObject, b: PyObject): Gen {
  let count = 0;
  yield* search(rt, a, b, () => {
    count++;
    return false;
  });
  return newInt(count);
}

function* indexOf(rt: Rt, a: PyObject, b: PyObject): Gen {
  let at = -1;
  yield* search(rt, a, b, (place) => {
    at = place;
    return true;
  });
  if (at < 0) throw valueError('sequence.index(x): x not in sequence');
  return newInt(at);
}

type Define = (name: string, signature: string, host: HostFunction) => void;

function defineArithmetic(define: Define): void {
  for (const [op, name] of BINARY_NAMES.entries()) {
    define(name, 'a, b, /', (rt, a: PyObject, b: PyObject) => binaryOp(rt, op, a, b));
    define(`i${name.replace('_', '')}`, 'a, b, /', (rt, a: PyObject, b: PyObject) =>
      inplaceOp(rt, op, a, b),
    );
  }
  for (const [name, op] of COMPARISONS)
    define(name, 'a, b, /', (rt, a: PyObject, b: PyObject) => richCompare(rt, a, b, op));
  for (const [name, slot] of [
    ['neg', 'negative'],
    ['pos', 'positive'],
    ['inv', 'invert'],
    ['invert', 'invert'],
    ['abs', 'absolute'],
  ] as const)
    define(name, 'a, /', (rt, a: PyObject) => unaryOp(rt, slot, a));
  define('index', 'a, /', (rt, a: PyObject) => andThen(asIndex(rt, a), intOf));
}

function defineTests(define: Define): void {
  define('truth', 'a, /', (rt, a: PyObject) => andThen(isTrue(rt, a), pyBool));
  define('not_', 'a, /', (rt, a: PyObject) => andThen(isTrue(rt, a), (yes) => pyBool(!yes)));
  define('is_', 'a, b, /', (_rt, a: PyObject, b: PyObject) => pyBool(a === b));
  define('is_not', 'a, b, /', (_rt, a: PyObject, b: PyObject) => pyBool(a !== b));
  define('is_none', 'a, /', (_rt, a: PyObject) => pyBool(a === None));
  define('is_not_none', 'a, /', (_rt, a: PyObject) => pyBool(a !== None));
}

function defineContainers(define: Define): void {
  define('concat', 'a, b, /', concat);
  define('iconcat', 'a, b, /', function* (rt, a: PyObject, b: PyObject): Gen {
    const own = a.type.slots.inplaceConcat;
    if (own !== undefined) return yield* settle(own(rt, a, b));
    if (a.type.slots.concat === undefined && !(isSequence(a) && isSequence(b)))
      throw cannotConcatenate(a);
    return yield* settle(inplaceOp(rt, 0, a, b));
  });
  define('contains', 'a, b, /', (rt, a: PyObject, b: PyObject) =>
    andThen(contains(rt, a, b), pyBool),
  );
  define('countOf', 'a, b, /', countOf);
  define('indexOf', 'a, b, /', indexOf);
  define('getitem', 'a, b, /', (rt, a: PyObject, b: PyObject) => getItem(rt, a, b));
  define('setitem', 'a, b, c, /', (rt, a: PyObject, b: PyObject, c: PyObject) =>
    andThen(setItem(rt, a, b, c), () => None),
  );
  define('delitem', 'a, b, /', (rt, a: PyObject, b: PyObject) =>
    andThen(setItem(rt, a, b, null), () => None),
  );
  define('length_hint', 'obj, default=0, /', function* (rt, o: PyObject, given?: PyObject): Gen {
    const otherwise = given === undefined ? 0 : yield* settle(asSize(rt, given));
    return newInt(yield* lengthHint(rt, o, otherwise));
  });
  define(
    'call',
    'obj, /, *args, **kwargs',
    (rt, f: PyObject, args: PyObject[], kw: KwArgs | null): Result => rt.call(f, args, kw),
  );
}

export function initOperator(_rt: Rt, module: PyModule): void {
  if (BINARY_NAMES.length !== BINARY_OPS.length) throw new Error('a binary operator has no name');
  const define: Define = (name, signature, host) => {
    const f = nativeFunction('_operator', name, signature, host);
    const doc = DOCS.get(name);
    setIn(module.v, name, doc === undefined ? f : withDoc(f, doc));
  };
  defineArithmetic(define);
  defineTests(define);
  defineContainers(define);
  setIn(module.v, '_compare_digest', COMPARE_DIGEST);
  for (const type of [ItemGetterType, AttrGetterType, MethodCallerType])
    setIn(module.v, type.name, type);
}
