/**
 * decimal.Context: precision, rounding, limits, flags and traps; the current one belongs to the running
 * thread's (or task's) context. Its flags and traps show as mappings from signals to bools.
 */
import { isTrue, iterNext, getIter, genericSetAttr } from '../../objects/abstract.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import {
  attributeError,
  KeyErrorType,
  raise,
  typeError,
  valueError,
} from '../../objects/errors.ts';
import { isInt } from '../../objects/int.ts';
import { andThen, constructorArgs, isStr } from '../../objects/maybe.ts';
import { getset, method } from '../../objects/native.ts';
import { incref, PyObject } from '../../objects/object.ts';
import {
  DictType,
  ListType,
  makeBuiltinType,
  newDict,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type Maybe, type Rt } from '../../objects/runtime.ts';
import { isSubtype, type Slots } from '../../objects/type.ts';
import { dictStore } from '../../objects/dict-ops.ts';
import { currentContext, currentValue, newVariable, store, type Var } from '../_contextvars.ts';
import { SIGNALS, trapped } from './errors.ts';
import {
  FLAG,
  MAX_EMAX,
  MAX_PREC,
  ROUNDINGS,
  signalsOf,
  Work,
  type Dec,
  type Rounding,
} from './number.ts';

export interface ContextData {
  prec: number;
  rounding: Rounding;
  emin: number;
  emax: number;
  capitals: number;
  clamp: number;
  /** What shows the flags and the traps; counted. */
  readonly flags: PyObject<Bits>;
  readonly traps: PyObject<Bits>;
}

export type PyContext = PyObject<ContextData>;

interface Bits {
  bits: number;
}

export const ContextType = makeBuiltinType('Context', ObjectType, 'decimal');
ContextType.dictKind = 'ext';
export const isContext = (o: PyObject): o is PyContext => isSubtype(o.type, ContextType);

// --- flags and traps as mappings ------------------------------------------------------------------------------

const SignalDictType = makeBuiltinType('SignalDict', ObjectType, 'decimal', true);
type SignalDict = PyObject<Bits>;

const newSignals = (bits: number): SignalDict =>
  incref(new PyObject<Bits>(SignalDictType, { bits }));

const VALID_SIGNALS =
  'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]';

function flagOf(key: PyObject): number {
  const found = SIGNALS.find(({ type }) => type === key);
  if (found === undefined) throw raise(KeyErrorType, VALID_SIGNALS);
  return found.flag;
}

const repeated = (self: SignalDict): string =>
  SIGNALS.map(
    ({ flag, type }) =>
      `<class 'decimal.${type.name}'>:${(self.v.bits & flag) !== 0 ? 'True' : 'False'}`,
  ).join(', ');

Object.assign(SignalDictType.slots, {
  repr: (_rt, o) => newStr(`{${repeated(o as SignalDict)}}`),
  hash: null,
  length: () => SIGNALS.length,
  iter: (rt) => getIter(rt, newList(SIGNALS.map(({ type }) => type))),
  getitem: (_rt, o, key) => pyBool(((o as SignalDict).v.bits & flagOf(key)) !== 0),
  setitem: (rt, o, key, value) => {
    if (value === null) throw valueError('signal keys cannot be deleted');
    const flag = flagOf(key);
    return andThen(isTrue(rt, value), (on) => {
      const s = (o as SignalDict).v;
      s.bits = on ? s.bits | flag : s.bits & ~flag;
    });
  },
  contains: (_rt, _o, key) => SIGNALS.some(({ type }) => type === key),
  richcompare: (rt, a, b, op) => {
    if (op !== '==' && op !== '!=') return NotImplemented;
    if (b.type === SignalDictType)
      return pyBool(((a as SignalDict).v.bits === (b as SignalDict).v.bits) === (op === '=='));
    if (!isSubtype(b.type, DictType)) return NotImplemented;
    return andThen(bitsFromDict(rt, b as PyObject<DictTable>), (bits) =>
      pyBool((bits === (a as SignalDict).v.bits) === (op === '==')),
    );
  },
} satisfies Slots);

const pairs = (self: SignalDict): PyObject[] =>
  SIGNALS.map(({ flag, type }) => newTuple([type, pyBool((self.v.bits & flag) !== 0)]));

method(SignalDictType, 'copy', '', function* (rt, self: SignalDict): Gen {
  const dict = newDict();
  for (const pair of pairs(self)) {
    const [key, value] = pair.v as [PyObject, PyObject];
    yield* settle(dictStore(rt, dict.v, key, value));
  }
  return dict;
});
method(SignalDictType, 'keys', '', () => newList(SIGNALS.map(({ type }) => type)));
method(SignalDictType, 'values', '', (_rt, self: SignalDict) =>
  newList(SIGNALS.map(({ flag }) => pyBool((self.v.bits & flag) !== 0))),
);
method(SignalDictType, 'items', '', (_rt, self: SignalDict) => newList(pairs(self)));
method(
  SignalDictType,
  'get',
  'key, default=None, /',
  (_rt, self: SignalDict, key: PyObject, other?: PyObject) => {
    const found = SIGNALS.find(({ type }) => type === key);
    return found === undefined ? (other ?? None) : pyBool((self.v.bits & found.flag) !== 0);
  },
);

function* bitsFromDict(rt: Rt, dict: PyObject<DictTable>): Gen<number> {
  let bits = 0;
  for (const { key, value } of dict.v.map.values()) {
    const flag = flagOf(key);
    if (yield* settle(isTrue(rt, value as PyObject))) bits |= flag;
  }
  return bits;
}

/** Flags given as a list of signals or as a dict of all of them. */
function* bitsFrom(rt: Rt, o: PyObject): Gen<number> {
  if (o.type === SignalDictType) return (o as SignalDict).v.bits;
  if (isSubtype(o.type, DictType)) {
    const dict = o as PyObject<DictTable>;
    if (dict.v.size !== SIGNALS.length) throw raise(KeyErrorType, 'invalid signal dict');
    return yield* bitsFromDict(rt, dict);
  }
  if (!isSubtype(o.type, ListType)) throw typeError('argument must be a signal dict');
  let bits = 0;
  const it = yield* settle(getIter(rt, o));
  for (;;) {
    const item = yield* settle(iterNext(rt, it));
    if (item === null) return bits;
    const found = SIGNALS.find(({ type }) => type === item);
    if (found === undefined) throw raise(KeyErrorType, VALID_SIGNALS);
    bits |= found.flag;
  }
}

// --- making contexts ------------------------------------------------------------------------------------------

const BASIC_TRAPS = FLAG.INVALID | FLAG.DIVISION_BY_ZERO | FLAG.OVERFLOW;

export function newContext(
  settings: Partial<Omit<ContextData, 'flags' | 'traps'>> = {},
  traps = BASIC_TRAPS,
  type = ContextType,
): PyContext {
  return new PyObject<ContextData>(type, {
    prec: 28,
    rounding: 'ROUND_HALF_EVEN',
    emin: -999999,
    emax: 999999,
    capitals: 1,
    clamp: 0,
    ...settings,
    flags: newSignals(0),
    traps: newSignals(traps),
  });
}

const STATE = 'decimal';
interface DecimalState {
  readonly variable: Var;
  readonly defaults: PyContext;
  readonly basic: PyContext;
  readonly extended: PyContext;
}

export function stateOf(rt: Rt): DecimalState {
  let state = rt.state.get(STATE) as DecimalState | undefined;
  if (state === undefined) {
    state = {
      variable: newVariable('decimal_context'),
      defaults: incref(newContext()),
      basic: incref(
        newContext(
          { prec: 9, rounding: 'ROUND_HALF_UP' },
          BASIC_TRAPS | FLAG.UNDERFLOW | FLAG.CLAMPED,
        ),
      ),
      extended: incref(newContext({ prec: 9 }, 0)),
    };
    rt.state.set(STATE, state);
  }
  return state;
}

export function copyContext(c: PyContext, withFlags = true): PyContext {
  const { prec, rounding, emin, emax, capitals, clamp } = c.v;
  const made = newContext({ prec, rounding, emin, emax, capitals, clamp }, c.v.traps.v.bits);
  if (withFlags) made.v.flags.v.bits = c.v.flags.v.bits;
  return made;
}

/** The context of the running thread or task; made from DefaultContext when first asked for. */
export function current(rt: Rt): PyContext {
  const { variable, defaults } = stateOf(rt);
  const own = currentValue(rt, variable);
  if (own !== undefined) return own as PyContext;
  const made = copyContext(defaults, false);
  store(rt, currentContext(rt), variable, made);
  return made;
}

/** setcontext(): the templates are copied, so that nobody changes them by accident. */
export function setCurrent(rt: Rt, context: PyContext): void {
  const { variable, defaults, basic, extended } = stateOf(rt);
  const isTemplate = context === defaults || context === basic || context === extended;
  store(rt, currentContext(rt), variable, isTemplate ? copyContext(context, false) : context);
}

export function workOf(c: PyContext): Work {
  const { prec, rounding, emin, emax, clamp } = c.v;
  return new Work(prec, rounding, emin, emax, clamp === 1);
}

/** Notes what an operation met; raises what is trapped. */
export function finish(c: PyContext, conditions: number): void {
  if (conditions === 0) return;
  c.v.flags.v.bits |= signalsOf(conditions);
  if ((signalsOf(conditions) & c.v.traps.v.bits) !== 0) throw trapped(conditions, c.v.traps.v.bits);
}

/** Runs an operation in a context. */
export function run(c: PyContext, operation: (w: Work) => Dec): Dec {
  const w = workOf(c);
  const d = operation(w);
  if (w.conditions !== 0) finish(c, w.conditions);
  return d;
}

// --- the type -------------------------------------------------------------------------------------------------

type NumberField = 'prec' | 'emin' | 'emax' | 'capitals' | 'clamp';

const RANGES: Readonly<Record<NumberField, readonly [number, number, string]>> = {
  prec: [1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]'],
  emin: [-MAX_EMAX, 0, 'valid range for Emin is [MIN_EMIN, 0]'],
  emax: [0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]'],
  capitals: [0, 1, 'valid values for capitals are 0 or 1'],
  clamp: [0, 1, 'valid values for clamp are 0 or 1'],
};

function setNumber(c: ContextData, field: NumberField, value: PyObject | null): void {
  if (value === null) throw typeError('context attributes cannot be deleted');
  if (!isInt(value)) throw typeError('an integer is required');
  const [least, most, message] = RANGES[field];
  const n = Number(value.v);
  if (n < least || n > most) throw valueError(message);
  c[field] = n;
}

const ROUNDING_ERROR =
  'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]';

export function roundingOf(o: PyObject): Rounding {
  if (isStr(o) && (ROUNDINGS as readonly string[]).includes(o.v)) return o.v as Rounding;
  throw typeError(ROUNDING_ERROR);
}

const bindContext = constructorArgs(
  'Context',
  'prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None',
);

function* initContext(rt: Rt, self: PyContext, args: readonly (PyObject | undefined)[]): Gen<void> {
  const [prec, rounding, emin, emax, capitals, clamp, flags, traps] = args;
  const given = (o: PyObject | undefined): o is PyObject => o !== undefined && o !== None;
  const c = self.v;
  if (given(prec)) setNumber(c, 'prec', prec);
  if (given(rounding)) c.rounding = roundingOf(rounding);
  if (given(emin)) setNumber(c, 'emin', emin);
  if (given(emax)) setNumber(c, 'emax', emax);
  if (given(capitals)) setNumber(c, 'capitals', capitals);
  if (given(clamp)) setNumber(c, 'clamp', clamp);
  if (given(traps)) c.traps.v.bits = yield* bitsFrom(rt, traps);
  if (given(flags)) c.flags.v.bits = yield* bitsFrom(rt, flags);
}

/** The order in which a context's text names signals. */
const SHOWN = [8, 0, 2, 6, 3, 7, 5, 4, 1].map((i) => SIGNALS[i] as (typeof SIGNALS)[number]);

const names = (bits: number): string =>
  SHOWN.filter(({ flag }) => (bits & flag) !== 0)
    .map(({ type }) => type.name)
    .join(', ');

Object.assign(ContextType.slots, {
  new: (rt, type) => {
    const { prec, rounding, emin, emax, capitals, clamp, traps } = stateOf(rt).defaults.v;
    return newContext({ prec, rounding, emin, emax, capitals, clamp }, traps.v.bits, type);
  },
  init: (rt, self, args, kw) => initContext(rt, self as PyContext, bindContext(args, kw)),
  repr: (_rt, o) => {
    const c = (o as PyContext).v;
    return newStr(
      `Context(prec=${c.prec}, rounding=${c.rounding}, Emin=${c.emin}, Emax=${c.emax}, capitals=${c.capitals}, clamp=${c.clamp}, flags=[${names(c.flags.v.bits)}], traps=[${names(c.traps.v.bits)}])`,
    );
  },
  hash: null,
  traverse: (o, visit) => {
    visit((o as PyContext).v.flags);
    visit((o as PyContext).v.traps);
  },
} satisfies Slots);

const FIELDS: readonly (readonly [string, NumberField])[] = [
  ['prec', 'prec'],
  ['Emin', 'emin'],
  ['Emax', 'emax'],
  ['capitals', 'capitals'],
  ['clamp', 'clamp'],
];
for (const [name, field] of FIELDS)
  getset(
    ContextType,
    name,
    (_rt, c: PyContext) => newInt(c.v[field]),
    (_rt, c: PyContext, value) => setNumber(c.v, field, value),
  );
getset(
  ContextType,
  'rounding',
  (_rt, c: PyContext) => newStr(c.v.rounding),
  (_rt, c: PyContext, value) => {
    if (value === null) throw typeError('context attributes cannot be deleted');
    c.v.rounding = roundingOf(value);
  },
);
for (const name of ['flags', 'traps'] as const)
  getset(
    ContextType,
    name,
    (_rt, c: PyContext) => c.v[name],
    function* (rt, c: PyContext, value): Gen<void> {
      if (value === null) throw typeError('context attributes cannot be deleted');
      c.v[name].v.bits = yield* bitsFrom(rt, value);
    },
  );

ContextType.slots.setattro = function (rt, o, name, value): Maybe<void> {
  if (
    value === null &&
    ['prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'].includes(name)
  )
    throw attributeError(o, name, 'context attributes cannot be deleted');
  const descr = ContextType.dict.getStr(name);
  const set = descr?.type.slots.descrSet;
  if (set !== undefined && descr !== undefined) return set(rt, descr, o, value);
  if (o.type === ContextType)
    throw attributeError(o, name, `'decimal.Context' object has no attribute '${name}'`);
  return genericSetAttr(rt, o, name, value);
};

const copyHost = (_rt: Rt, c: PyContext): PyObject => copyContext(c);
method(ContextType, 'copy', '', copyHost);
method(ContextType, '__copy__', '', copyHost);
method(ContextType, 'clear_flags', '', (_rt, c: PyContext) => {
  c.v.flags.v.bits = 0;
  return None;
});
method(ContextType, 'clear_traps', '', (_rt, c: PyContext) => {
  c.v.traps.v.bits = 0;
  return None;
});
method(ContextType, 'Etiny', '', (_rt, c: PyContext) => newInt(workOf(c).etiny));
method(ContextType, 'Etop', '', (_rt, c: PyContext) => newInt(workOf(c).etop));
method(ContextType, '__reduce__', '', (_rt, c: PyContext) => {
  const list = (bits: number): PyObject =>
    newList(SIGNALS.filter(({ flag }) => (bits & flag) !== 0).map(({ type }) => type));
  const { prec, rounding, emin, emax, capitals, clamp, flags, traps } = c.v;
  return newTuple([
    c.type,
    newTuple([
      newInt(prec),
      newStr(rounding),
      newInt(emin),
      newInt(emax),
      newInt(capitals),
      newInt(clamp),
      list(flags.v.bits),
      list(traps.v.bits),
    ]),
  ]);
});

/** The `context=` argument of Decimal's methods. */
export function contextOr(rt: Rt, o: PyObject | undefined): PyContext {
  if (o === undefined || o === None) return current(rt);
  if (!isContext(o)) throw typeError('optional argument must be a context');
  return o;
}
