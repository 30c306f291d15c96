/**
 * `_decimal` (Modules/_decimal): decimal floating point, for decimal.py. The arithmetic is in decimal/.
 * Left out: exponents beyond 9 * 10**15, although the limits of contexts go to 10**18 - 1.
 */
import { signalTypes } from './decimal/errors.ts';
import { typeError } from '../objects/errors.ts';
import { method, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newBigInt, newStr, None, pyBool, True } from '../objects/roster.ts';
import type { Gen, Rt } from '../objects/runtime.ts';
import { fma, numberClass, small, totalOrder } from './decimal/arithmetic.ts';
import {
  ContextType,
  current,
  isContext,
  run,
  setCurrent,
  stateOf,
  workOf,
  type PyContext,
} from './decimal/context.ts';
import { argument, DecimalType, fromAny, fromFloat, newDecimal } from './decimal/convert.ts';
import { divmodObjects, PREDICATES, sameQuantum } from './decimal/decimal-type.ts';
import { fix, negate, ROUNDINGS, withSign, type Dec, type Work } from './decimal/number.ts';
import { BINARY, CONTEXT_BINARY, CONTEXT_UNARY, UNARY } from './decimal/operations.ts';
import { power, powerModulo } from './decimal/transcendental.ts';
import { isFloat } from '../objects/float.ts';
import { isInt } from '../objects/int.ts';
import { fromInt } from './decimal/convert.ts';
import { toText } from './decimal/text.ts';

// --- Context's methods are those of Decimal, with all operands as arguments ------------------------------------

for (const table of [UNARY, CONTEXT_UNARY])
  for (const [name, f] of Object.entries(table))
    method(ContextType, name, 'x, /', (_rt, c: PyContext, x: PyObject) =>
      newDecimal(run(c, (w) => f(w, argument(x)))),
    );
for (const table of [BINARY, CONTEXT_BINARY])
  for (const [name, f] of Object.entries(table))
    method(ContextType, name, 'x, y, /', (_rt, c: PyContext, x: PyObject, y: PyObject) =>
      newDecimal(run(c, (w) => f(w, argument(x), argument(y)))),
    );
method(
  ContextType,
  'fma',
  'x, y, z, /',
  (_rt, c: PyContext, x: PyObject, y: PyObject, z: PyObject) =>
    newDecimal(run(c, (w) => fma(w, argument(x), argument(y), argument(z)))),
);
method(
  ContextType,
  'power',
  'a, b, modulo=None',
  (_rt, c: PyContext, a: PyObject, b: PyObject, modulo?: PyObject) =>
    newDecimal(
      run(c, (w) =>
        modulo === undefined || modulo === None
          ? power(w, argument(a), argument(b))
          : powerModulo(w, argument(a), argument(b), argument(modulo)),
      ),
    ),
);
method(ContextType, 'divmod', 'x, y, /', (rt, c: PyContext, x: PyObject, y: PyObject) =>
  divmodObjects(rt, argument(x), argument(y), c),
);
for (const [name, test] of Object.entries(PREDICATES))
  method(ContextType, name, 'x, /', (_rt, c: PyContext, x: PyObject) =>
    pyBool(test(argument(x), workOf(c))),
  );

const copies: Readonly<Record<string, (d: Dec) => Dec>> = {
  canonical: (d) => d,
  copy_abs: (d) => withSign(d, 0),
  copy_decimal: (d) => d,
  copy_negate: negate,
};
for (const [name, f] of Object.entries(copies))
  method(ContextType, name, 'x, /', (_rt, _c: PyContext, x: PyObject) =>
    newDecimal(f(argument(x))),
  );
const pairs: Readonly<Record<string, (a: Dec, b: Dec) => PyObject>> = {
  compare_total: (a, b) => newDecimal(small(totalOrder(a, b))),
  compare_total_mag: (a, b) => newDecimal(small(totalOrder(withSign(a, 0), withSign(b, 0)))),
  copy_sign: (a, b) => newDecimal(withSign(a, b.s)),
  same_quantum: (a, b) => pyBool(sameQuantum(a, b)),
};
for (const [name, f] of Object.entries(pairs))
  method(ContextType, name, 'x, y, /', (_rt, _c: PyContext, x: PyObject, y: PyObject) =>
    f(argument(x), argument(y)),
  );
method(ContextType, 'number_class', 'x, /', (_rt, c: PyContext, x: PyObject) =>
  newStr(numberClass(workOf(c), argument(x))),
);
method(ContextType, 'to_sci_string', 'x, /', (_rt, c: PyContext, x: PyObject) =>
  newStr(toText(argument(x), c.v.capitals === 1)),
);
method(ContextType, 'to_eng_string', 'x, /', (_rt, c: PyContext, x: PyObject) =>
  newStr(toText(argument(x), c.v.capitals === 1, true)),
);
method(ContextType, 'radix', '', () => newDecimal(fromInt(10)));

const rounded = (c: PyContext, d: Dec): PyObject => newDecimal(run(c, (w: Work) => fix(w, d)));
method(
  ContextType,
  'create_decimal',
  "num='0', /",
  function* (rt, c: PyContext, num?: PyObject): Gen {
    return rounded(c, num === undefined ? fromInt(0) : yield* fromAny(rt, c, num));
  },
);
method(ContextType, 'create_decimal_from_float', 'f, /', (_rt, c: PyContext, f: PyObject) => {
  if (isInt(f)) return rounded(c, fromInt(f.v));
  if (!isFloat(f)) throw typeError('argument must be int or float');
  return rounded(c, fromFloat(f.v));
});

// --- the module -----------------------------------------------------------------------------------------------

export function initDecimal(rt: Rt, module: PyModule): void {
  for (const type of [DecimalType, ContextType, ...signalTypes()]) setIn(module.v, type.name, type);
  for (const rounding of ROUNDINGS) setIn(module.v, rounding, newStr(rounding));
  const { defaults, basic, extended } = stateOf(rt);
  setIn(module.v, 'DefaultContext', defaults);
  setIn(module.v, 'BasicContext', basic);
  setIn(module.v, 'ExtendedContext', extended);
  for (const [name, value] of [
    ['MAX_PREC', 999999999999999999n],
    ['MAX_EMAX', 999999999999999999n],
    ['MIN_EMIN', -999999999999999999n],
    ['MIN_ETINY', -1999999999999999997n],
  ] as const)
    setIn(module.v, name, newBigInt(value));
  for (const name of ['HAVE_THREADS', 'HAVE_CONTEXTVAR']) setIn(module.v, name, True);
  setIn(module.v, '__libmpdec_version__', newStr('2.5.1'));
  setIn(
    module.v,
    'getcontext',
    nativeFunction('decimal', 'getcontext', '', (r: Rt) => current(r)),
  );
  setIn(
    module.v,
    'setcontext',
    nativeFunction('decimal', 'setcontext', 'context, /', (r: Rt, context: PyObject) => {
      if (!isContext(context)) throw typeError('argument must be a context');
      setCurrent(r, context);
      return None;
    }),
  );
}
