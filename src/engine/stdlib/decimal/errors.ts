/** The signals of decimal as exceptions, and how a trapped one is raised. */
import { excTypes, raiseWith, TypeErrorType } from '../../objects/errors.ts';
import { makeBuiltinType, newList } from '../../objects/roster.ts';
import type { PyType } from '../../objects/type.ts';
import { computeMro } from '../../objects/type-type.ts';
import { FLAG, signalsOf } from './number.ts';

function define(name: string, ...bases: PyType[]): PyType {
  const type = makeBuiltinType(name, bases[0] as PyType, 'decimal');
  type.bases = bases;
  type.mro = computeMro(type, bases);
  type.dictKind = 'ext';
  return type;
}

const ArithmeticError = excTypes['ArithmeticError'] as PyType;
const ZeroDivisionError = excTypes['ZeroDivisionError'] as PyType;

export const DecimalException = define('DecimalException', ArithmeticError);
const InvalidOperation = define('InvalidOperation', DecimalException);
const Inexact = define('Inexact', DecimalException);
const Rounded = define('Rounded', DecimalException);
const Subnormal = define('Subnormal', DecimalException);

export interface Signal {
  readonly flag: number;
  readonly type: PyType;
}

/** In the order in which CPython looks for one to raise. */
export const SIGNALS: readonly Signal[] = [
  { flag: FLAG.INVALID, type: InvalidOperation },
  { flag: FLAG.FLOAT, type: define('FloatOperation', DecimalException, TypeErrorType) },
  {
    flag: FLAG.DIVISION_BY_ZERO,
    type: define('DivisionByZero', DecimalException, ZeroDivisionError),
  },
  { flag: FLAG.OVERFLOW, type: define('Overflow', Inexact, Rounded) },
  { flag: FLAG.UNDERFLOW, type: define('Underflow', Inexact, Rounded, Subnormal) },
  { flag: FLAG.SUBNORMAL, type: Subnormal },
  { flag: FLAG.INEXACT, type: Inexact },
  { flag: FLAG.ROUNDED, type: Rounded },
  { flag: FLAG.CLAMPED, type: define('Clamped', DecimalException) },
];

/** Kinds of InvalidOperation that errors name. */
const CONDITIONS: readonly Signal[] = [
  { flag: FLAG.INVALID, type: InvalidOperation },
  { flag: FLAG.SYNTAX, type: define('ConversionSyntax', InvalidOperation) },
  { flag: FLAG.IMPOSSIBLE, type: define('DivisionImpossible', InvalidOperation) },
  {
    flag: FLAG.UNDEFINED,
    type: define('DivisionUndefined', InvalidOperation, ZeroDivisionError),
  },
  { flag: FLAG.CONTEXT, type: define('InvalidContext', InvalidOperation) },
];

/** The exception for trapped conditions: the first signal, with all of them as its argument. */
export function trapped(conditions: number, traps: number): unknown {
  const signals = signalsOf(conditions) & traps;
  const first = SIGNALS.find(({ flag }) => (signals & flag) !== 0) as Signal;
  const named = [
    ...((traps & FLAG.INVALID) === 0
      ? []
      : CONDITIONS.filter(({ flag }) => (conditions & flag) !== 0)),
    ...SIGNALS.slice(1).filter(({ flag }) => (signals & flag) !== 0),
  ];
  return raiseWith(first.type, newList(named.map(({ type }) => type)));
}

export const signalTypes = (): PyType[] => [DecimalException, ...SIGNALS.map(({ type }) => type)];
