/**
 * `gc` (Modules/gcmodule.c) over objects/collector.ts. Collections happen when the program asks for one:
 * thresholds are kept but start nothing. `get_objects` and `get_referrers` see the instances of Python
 * classes, the globals of modules, and the containers these lead to.
 */
import { asIndex, asSize, getIter, iterNext } from '../objects/abstract.ts';
import { collect, containers, references } from '../objects/collector.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { excTypes, raise, typeError, valueError } from '../objects/errors.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import { decref, incref, type PyObject } from '../objects/object.ts';
import {
  BoolType,
  ByteArrayType,
  BytesType,
  CodeType,
  ComplexType,
  DictType,
  EllipsisType,
  FloatType,
  IntType,
  ListType,
  newDict,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  ModuleType,
  NoneType,
  NotImplementedType,
  ObjectType,
  pyBool,
  RangeType,
  StrType,
  TupleType,
} from '../objects/roster.ts';
import { settle, type Gen, type Maybe, type Rt } from '../objects/runtime.ts';
import { PyType } from '../objects/type.ts';
import { andThen } from '../objects/maybe.ts';
import { runFinalizers } from '../vm/finalize.ts';

/** Measured on CPython 3.13: a collection of a new interpreter's own objects, and each container looked at. */
const COLLECT_NS = 310_000;
const VISIT_NS = 150;

interface GcState {
  enabled: boolean;
  debug: number;
  threshold: number[];
  /** Of the oldest generation, the only one there is. */
  collections: number;
  collected: number;
  frozen: number;
}

const GENERATIONS = 3;

function stateOf(rt: Rt): GcState {
  let state = rt.state.get('gc') as GcState | undefined;
  if (state === undefined) {
    state = {
      enabled: true,
      debug: 0,
      threshold: [...rt.profile.gcThreshold],
      collections: 0,
      collected: 0,
      frozen: 0,
    };
    rt.state.set('gc', state);
  }
  return state;
}

// --- collecting -----------------------------------------------------------------------------------------------

function* tell(
  rt: Rt,
  module: PyModule,
  phase: 'start' | 'stop',
  generation: number,
  collected: number,
): Gen<void> {
  const callbacks = module.v.getStr('callbacks');
  if (callbacks === undefined) return;
  const it = yield* settle(getIter(rt, callbacks));
  incref(it);
  for (;;) {
    const callback = yield* settle(iterNext(rt, it));
    if (callback === null) break;
    const info = newDict();
    for (const [name, value] of [
      ['generation', generation],
      ['collected', collected],
      ['uncollectable', 0],
    ] as const)
      setIn(info.v, name, newInt(value));
    yield* settle(rt.call(callback, [newStr(phase), info]));
  }
  decref(rt, it);
}

function* runCollection(rt: Rt, module: PyModule, o: PyObject | undefined): Gen {
  const generation = o === undefined ? GENERATIONS - 1 : yield* settle(asSize(rt, o));
  if (generation < 0 || generation >= GENERATIONS) throw valueError('invalid generation');
  const state = stateOf(rt);
  yield* tell(rt, module, 'start', generation, 0);
  const { count, visited, uncollectable } = yield* collect(rt, (garbage) =>
    runFinalizers(rt, [garbage]),
  );
  const garbage = module.v.getStr('garbage');
  if (garbage?.type === ListType)
    for (const object of uncollectable) (garbage.v as PyObject[]).push(incref(object));
  rt.charge(COLLECT_NS + visited * VISIT_NS);
  state.collections++;
  state.collected += count;
  yield* tell(rt, module, 'stop', generation, count);
  return newInt(count);
}

// --- looking --------------------------------------------------------------------------------------------------

const ATOMIC: readonly PyType[] = [
  IntType,
  BoolType,
  FloatType,
  ComplexType,
  StrType,
  BytesType,
  ByteArrayType,
  NoneType,
  NotImplementedType,
  EllipsisType,
  RangeType,
  CodeType,
  ObjectType,
];

/** Does CPython's collector watch the object? Those that can refer to nothing are left alone. */
function isTracked(rt: Rt, o: PyObject): boolean {
  if (ATOMIC.includes(o.type)) return false;
  if (o instanceof PyType) return o.isHeap;
  if (o.type === TupleType) return (o.v as readonly PyObject[]).length > 0;
  if (o.type !== DictType || rt.profile.library !== '3.13') return true;
  // 3.13 watches a dict from its first value on that is watched itself.
  for (const { value } of (o.v as DictTable).map.values())
    if (value !== undefined && isTracked(rt, value)) return true;
  return false;
}

/** What the collector sees and what modules lead to. */
function* visible(rt: Rt): Gen<PyObject[]> {
  const sys = (yield* settle(rt.importModule('sys'))) as PyModule;
  const globals: PyObject[] = [];
  for (const { value: module } of (sys.v.getStr('modules') as PyObject<DictTable>).v.map.values()) {
    if (module?.type !== ModuleType) continue;
    for (const { value } of (module as PyModule).v.map.values())
      if (value !== undefined) globals.push(value);
  }
  return containers(rt, globals);
}

function referents(objects: readonly PyObject[]): PyObject {
  const found: PyObject[] = [];
  for (const o of objects) {
    // Keys that are all texts count for nothing.
    const keys =
      o.type === DictType
        ? new Set([...(o.v as DictTable).map.values()].map(({ key }) => key))
        : null;
    const hidden = keys !== null && [...keys].every((key) => key.type === StrType) ? keys : null;
    if (isLookedInto(o))
      references(o, (child) => void (hidden?.has(child) === true || found.push(child)));
  }
  return newList(found);
}

/** `traverse` of frames and generators frees as it goes: those are not asked. */
function isLookedInto(o: PyObject): boolean {
  return !['frame', 'generator', 'coroutine', 'async_generator'].includes(o.type.name);
}

function* referrers(rt: Rt, objects: readonly PyObject[]): Gen {
  const wanted = new Set(objects);
  const found = (yield* visible(rt)).filter((o) => {
    let hit = false;
    references(o, (child) => void (hit ||= wanted.has(child)));
    return hit;
  });
  return newList(found);
}

function stats(rt: Rt): PyObject {
  const { collections, collected } = stateOf(rt);
  const generation = (c: number, n: number): PyObject => {
    const dict = newDict();
    for (const [name, value] of [
      ['collections', c],
      ['collected', n],
      ['uncollectable', 0],
    ] as const)
      setIn(dict.v, name, newInt(value));
    return dict;
  };
  return newList([generation(0, 0), generation(0, 0), generation(collections, collected)]);
}

// --- settings -------------------------------------------------------------------------------------------------

function* setThreshold(rt: Rt, values: readonly PyObject[]): Gen {
  if (values.length < 1 || values.length > GENERATIONS)
    throw typeError('gc.set_threshold requires 1 to 3 arguments');
  const state = stateOf(rt);
  const next = [...state.threshold];
  for (const [i, value] of values.entries()) next[i] = yield* settle(asSize(rt, value));
  state.threshold = next;
  return None;
}

const generationOf = (rt: Rt, o: PyObject | undefined): Maybe<number | null> =>
  o === undefined || o === None
    ? null
    : andThen(asIndex(rt, o), (n) => {
        if (n >= GENERATIONS)
          throw valueError(
            `generation parameter must be less than the number of available generations (${GENERATIONS})`,
          );
        if (n < 0) throw valueError('generation parameter cannot be negative');
        return Number(n);
      });

const DEBUG_FLAGS: readonly (readonly [string, number])[] = [
  ['DEBUG_STATS', 1],
  ['DEBUG_COLLECTABLE', 2],
  ['DEBUG_UNCOLLECTABLE', 4],
  ['DEBUG_SAVEALL', 32],
  ['DEBUG_LEAK', 38],
];

export function initGc(_rt: Rt, module: PyModule): void {
  const def = (name: string, signature: string, host: HostFunction): void =>
    setIn(module.v, name, nativeFunction('gc', name, signature, host));
  const setEnabled =
    (enabled: boolean): HostFunction =>
    (rt) => {
      stateOf(rt).enabled = enabled;
      return None;
    };
  def('collect', 'generation=2', (rt, generation?: PyObject) =>
    runCollection(rt, module, generation),
  );
  def('enable', '', setEnabled(true));
  def('disable', '', setEnabled(false));
  def('isenabled', '', (rt) => pyBool(stateOf(rt).enabled));
  def('get_threshold', '', (rt) => newTuple(stateOf(rt).threshold.map(newInt)));
  def('set_threshold', '*thresholds', setThreshold);
  // Nothing here is older than anything else.
  def('get_count', '', (rt) => newTuple([newInt(containers(rt).length), newInt(0), newInt(0)]));
  def('get_debug', '', (rt) => newInt(stateOf(rt).debug));
  def('set_debug', 'flags, /', (rt, flags: PyObject) =>
    andThen(asSize(rt, flags), (n) => {
      // What they print is CPython's inner life; there is none here to print.
      if (n !== 0)
        throw raise(
          excTypes['NotImplementedError'] as PyType,
          'this simulator has no output of gc.set_debug()',
        );
      stateOf(rt).debug = n;
      return None;
    }),
  );
  def('get_stats', '', stats);
  def('get_objects', 'generation=None', function* (rt, generation?: PyObject): Gen {
    const n = yield* settle(generationOf(rt, generation));
    return newList(n === null || n === GENERATIONS - 1 ? yield* visible(rt) : []);
  });
  def('get_referents', '*objs', (_rt, objs: PyObject[]) => referents(objs));
  def('get_referrers', '*objs', referrers);
  def('is_tracked', 'obj, /', (rt, o: PyObject) => pyBool(isTracked(rt, o)));
  def('is_finalized', 'obj, /', (_rt, o: PyObject) => pyBool(o.ext?.finalized === true));
  def('freeze', '', (rt) => {
    stateOf(rt).frozen = containers(rt).length;
    return None;
  });
  def('unfreeze', '', (rt) => {
    stateOf(rt).frozen = 0;
    return None;
  });
  def('get_freeze_count', '', (rt) => newInt(stateOf(rt).frozen));
  setIn(module.v, 'garbage', newList([]));
  setIn(module.v, 'callbacks', newList([]));
  for (const [name, flag] of DEBUG_FLAGS) setIn(module.v, name, newInt(flag));
}
