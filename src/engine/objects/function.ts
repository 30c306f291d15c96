/**
 * Functions and bound methods (Objects/funcobject.c, classobject.c). Calling them is the evaluation loop's and
 * vm/calls.ts's business.
 */
import { internStr } from './intern.ts';
import {
  addressOf,
  genericLookup,
  getAttr,
  hash,
  repr,
  richCompareBool,
  argumentName,
  typeName,
} from './abstract.ts';
import type { CodeData, FunctionData, MethodData, PyCode, PyFunction } from './code-object.ts';
import type { DictTable } from './dict-table.ts';
import { typeError, valueError } from './errors.ts';
import { constructorArgs } from './maybe.ts';
import { dictGetSet } from './object-type.ts';
import { reduceAttribute } from './reduce.ts';
import { getset, member, method } from './native.ts';
import { decref, incref, PyObject } from './object.ts';
import {
  BuiltinFunctionType,
  CellType,
  CodeType,
  DictType,
  FunctionType,
  MethodType,
  newDict,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
  pyBool,
  StrType,
  TupleType,
} from './roster.ts';
import { isCallable } from './type-checks.ts';
import { isInstance, lookup, type PyType } from './type.ts';
import { settle, type Gen, type Result, type Rt } from './runtime.ts';

// --- functions -----------------------------------------------------------------------------------------

Object.assign(FunctionType.slots, {
  repr: (rt, o) => newStr(`<function ${(o.v as FunctionData).qualname} at ${addressOf(rt, o)}>`),
  descrGet: (_rt, func, obj) => (obj === null ? func : newMethod(func, obj)),
  traverse: (o, visit) => {
    const f = o.v as FunctionData;
    visit(f.codeObject);
    visit(f.module);
    for (const part of [
      f.defaults,
      f.kwdefaults,
      f.closure,
      f.annotations,
      f.annotate,
      f.typeParams,
    ])
      if (part !== null) visit(part);
  },
} satisfies typeof FunctionType.slots);
FunctionType.weakrefable = true;
dictGetSet(FunctionType);

const functionArgs = constructorArgs(
  'function',
  'code, globals, name=None, argdefs=None, closure=None, kwdefaults=None',
);

/** types.FunctionType(...): the checks of func_new_impl. */
FunctionType.slots.new = (rt, _type, args, kw) => {
  const given = functionArgs(args, kw);
  const [code, globals] = given as [PyObject, PyObject];
  const [name, defaults, closure, kwdefaults] = given.slice(2).map((o) => o ?? None) as [
    PyObject,
    PyObject,
    PyObject,
    PyObject,
  ];
  if (code.type !== CodeType)
    throw typeError(`function() argument 'code' must be code, not ${argumentName(code)}`);
  if (!isInstance(globals, DictType))
    throw typeError(`function() argument 'globals' must be dict, not ${argumentName(globals)}`);
  if (name !== None && name.type !== StrType)
    throw typeError('arg 3 (name) must be None or string');
  if (defaults !== None && !isInstance(defaults, TupleType))
    throw typeError('arg 4 (defaults) must be None or tuple');
  const data = (code as PyCode).v;
  checkClosure(data, closure);
  return newFunction(rt, code as PyCode, globals as PyObject<DictTable>, {
    name: name === None ? data.code.name : (name.v as string),
    defaults: defaults === None ? null : (defaults as FunctionData['defaults']),
    closure: closure === None ? null : (closure as FunctionData['closure']),
    kwdefaults: kwdefaults === None ? null : (kwdefaults as FunctionData['kwdefaults']),
  });
};
FunctionType.slots.init = () => undefined;

function checkClosure(data: CodeData, closure: PyObject): void {
  const free = data.freevars().length;
  if (closure === None) {
    if (free > 0) throw typeError('arg 5 (closure) must be tuple');
    return;
  }
  if (closure.type !== TupleType)
    throw typeError(
      free === 0 ? 'arg 5 (closure) must be None or tuple' : 'arg 5 (closure) must be tuple',
    );
  const cells = closure.v as readonly PyObject[];
  if (cells.length !== free)
    throw valueError(`${data.code.name} requires closure of length ${free}, not ${cells.length}`);
  for (const cell of cells)
    if (cell.type !== CellType)
      throw typeError(`arg 5 (closure) expected cell, found ${typeName(cell)}`);
}

/** A function of some code with those globals; what is given is counted. */
export function newFunction(
  rt: Rt,
  code: PyCode,
  globals: PyObject<DictTable>,
  parts: Partial<FunctionData>,
): PyFunction {
  const builtins = rt.state.get('builtins.of') as (globals: DictTable) => DictTable;
  if (globals.type !== DictType && lookup(globals.type, '__missing__') !== undefined)
    globals.v.withMissing = globals;
  (rt.state.get('globals.own') as (globals: PyObject<DictTable>) => void)(globals);
  for (const part of [code, globals, parts.defaults, parts.closure, parts.kwdefaults])
    if (part !== null && part !== undefined) incref(part);
  const first = code.v.consts[0];
  return new PyObject<FunctionData>(FunctionType, {
    code: code.v.forGlobals(globals.v),
    codeObject: code,
    globals: globals.v,
    globalsObject: globals,
    builtins: builtins(globals.v),
    name: code.v.code.name,
    qualname: code.v.code.qualname,
    module: incref(globals.v.getStr('__name__') ?? None),
    doc: code.v.code.docstring !== null && first !== undefined ? incref(first) : None,
    defaults: null,
    kwdefaults: null,
    closure: null,
    annotations: null,
    annotate: null,
    typeParams: null,
    ...parts,
  });
}

const text = (value: PyObject | null, what: string): string => {
  if (value === null || value.type !== StrType)
    throw typeError(`${what} must be set to a string object`);
  return value.v as string;
};

getset(
  FunctionType,
  '__name__',
  (_rt, f: PyFunction) => internStr(f.v.name),
  (_rt, f: PyFunction, v) => {
    f.v.name = text(v, '__name__');
  },
);
getset(
  FunctionType,
  '__qualname__',
  (_rt, f: PyFunction) => internStr(f.v.qualname),
  (_rt, f: PyFunction, v) => {
    f.v.qualname = text(v, '__qualname__');
  },
);

/** A counted field of a function that Python may replace. `check` gives the complaint about a wrong value. */
function field(
  name: string,
  read: (f: FunctionData) => PyObject | null,
  write: ((f: FunctionData, v: PyObject | null) => void) | null,
  check: (f: FunctionData, v: PyObject | null) => unknown = () => null,
): void {
  const get = (_rt: Rt, f: PyFunction): PyObject => read(f.v) ?? None;
  if (write === null) {
    member(FunctionType, name, get);
    return;
  }
  getset(FunctionType, name, get, (rt, f: PyFunction, v) => {
    const wrong = check(f.v, v);
    if (wrong !== null) throw wrong;
    const old = read(f.v);
    if (v !== null) incref(v);
    write(f.v, v === None ? null : v);
    if (old !== null) decref(rt, old);
  });
}
const must =
  (what: string, type: PyType, orNone: boolean) =>
  (_f: FunctionData, v: PyObject | null): unknown =>
    (v === null && orNone) || (v === None && orNone) || (v !== null && isInstance(v, type))
      ? null
      : typeError(what);
field(
  '__module__',
  (f) => f.module,
  (f, v) => (f.module = v ?? None),
);
field(
  '__doc__',
  (f) => f.doc,
  (f, v) => (f.doc = v ?? None),
);
field(
  '__defaults__',
  (f) => f.defaults,
  (f, v) => (f.defaults = v as FunctionData['defaults']),
  must('__defaults__ must be set to a tuple object', TupleType, true),
);
field(
  '__kwdefaults__',
  (f) => f.kwdefaults,
  (f, v) => (f.kwdefaults = v as FunctionData['kwdefaults']),
  must('__kwdefaults__ must be set to a dict object', DictType, true),
);
field('__closure__', (f) => f.closure, null);
field(
  '__code__',
  (f) => f.codeObject,
  (f, v) => {
    f.codeObject = v as FunctionData['codeObject'];
    f.code = (v as FunctionData['codeObject']).v.forGlobals(f.globals);
  },
  (f, v) => {
    if (v === null || v.type !== CodeType)
      return typeError('__code__ must be set to a code object');
    const free = (v as PyCode).v.freevars().length;
    const cells = f.closure?.v.length ?? 0;
    return free === cells
      ? null
      : valueError(`${f.name}() requires a code object with ${cells} free vars, not ${free}`);
  },
);
field(
  '__type_params__',
  (f) => f.typeParams ?? newTuple([]),
  (f, v) => (f.typeParams = v),
  must('__type_params__ must be set to a tuple', TupleType, false),
);
member(FunctionType, '__globals__', (_rt, f: PyFunction) => f.v.globalsObject);
member(FunctionType, '__builtins__', (rt, f: PyFunction) =>
  (rt.state.get('globals.object') as (table: DictTable) => PyObject)(f.v.builtins),
);
getset(
  FunctionType,
  '__annotations__',
  function* (rt, f: PyFunction): Gen {
    if (f.v.annotations === null) {
      // 3.14 evaluates annotations when they are first asked for (PEP 649), with format VALUE = 1.
      const made =
        f.v.annotate === null ? newDict() : yield* settle(rt.call(f.v.annotate, [newInt(1)]));
      if (!isInstance(made, DictType))
        throw typeError(`__annotate__() must return a dict, not ${typeName(made)}`);
      f.v.annotations = incref(made);
    }
    return f.v.annotations as PyObject;
  },
  (rt, f: PyFunction, v) => {
    if (v !== null && v !== None && !isInstance(v, DictType))
      throw typeError('__annotations__ must be set to a dict object');
    replaceAnnotations(rt, f.v, v === null || v === None ? null : v, null);
  },
);
getset(
  FunctionType,
  '__annotate__',
  (_rt, f: PyFunction) => f.v.annotate ?? None,
  (rt, f: PyFunction, v) => {
    if (v === null) throw typeError('__annotate__ cannot be deleted');
    if (v === None) {
      replaceAnnotations(rt, f.v, f.v.annotations, null);
      return;
    }
    if (!isCallable(v)) throw typeError('__annotate__ must be callable or None');
    replaceAnnotations(rt, f.v, null, v);
  },
);

function replaceAnnotations(
  rt: Rt,
  f: FunctionData,
  annotations: PyObject | null,
  annotate: PyObject | null,
): void {
  const old = [f.annotations, f.annotate];
  f.annotations = annotations === null ? null : incref(annotations);
  f.annotate = annotate === null ? null : incref(annotate);
  for (const part of old) if (part !== null) decref(rt, part);
}

method(FunctionType, '__get__', 'instance, owner=None, /', (_rt, f: PyFunction, obj: PyObject) =>
  obj === None ? f : newMethod(f, obj),
);

// --- bound methods --------------------------------------------------------------------------------------

export function newMethod(func: PyObject, self: PyObject): PyObject<MethodData> {
  return new PyObject(MethodType, { func: incref(func), self: incref(self) });
}

type Method = PyObject<MethodData>;

Object.assign(MethodType.slots, {
  new: (_rt, _type, args) => {
    if (args.length !== 2) throw typeError(`method expected 2 arguments, got ${args.length}`);
    const [func, self] = args as [PyObject, PyObject];
    if (
      func.type !== FunctionType &&
      func.type !== BuiltinFunctionType &&
      func.type.slots.call === undefined
    )
      throw typeError('first argument must be callable');
    if (self === None) throw typeError('instance must not be None');
    return newMethod(func, self);
  },
  init: () => undefined,
  repr: function* (rt, o): Gen {
    const { func, self } = o.v as MethodData;
    const name = yield* settle(getAttr(rt, func, '__qualname__'));
    return newStr(
      `<bound method ${(name as PyObject<string>).v} of ${yield* settle(repr(rt, self))}>`,
    );
  },
  call: (rt, o, args, kw) =>
    rt.call((o.v as MethodData).func, [(o.v as MethodData).self, ...args], kw),
  getattro: (rt, o, name) =>
    genericLookup(rt, o, name) ?? getAttr(rt, (o.v as MethodData).func, name),
  richcompare: function (rt, a, b, op): Result {
    if ((op !== '==' && op !== '!=') || b.type !== MethodType) return NotImplemented;
    const [x, y] = [a as Method, b as Method];
    return compareMethods(rt, x, y, op === '!=');
  },
  hash: function (rt, o) {
    const h = hash(rt, (o.v as MethodData).func);
    return typeof h === 'number' ? h ^ (rt.idOf((o.v as MethodData).self) & 0x3fffffff) : h;
  },
  traverse: (o, visit) => {
    visit((o.v as MethodData).func);
    visit((o.v as MethodData).self);
  },
} satisfies typeof MethodType.slots);

function* compareMethods(rt: Rt, a: Method, b: Method, negate: boolean): Gen {
  const same =
    a.v.self === b.v.self && (yield* settle(richCompareBool(rt, a.v.func, b.v.func, '==')));
  return pyBool(same !== negate);
}
getset(MethodType, '__doc__', (rt, m: Method) => getAttr(rt, m.v.func, '__doc__'));
member(MethodType, '__func__', (_rt, m: Method) => m.v.func);
member(MethodType, '__self__', (_rt, m: Method) => m.v.self);
method(MethodType, '__reduce__', '', function* (rt, m: Method): Gen {
  const name = yield* settle(getAttr(rt, m.v.func, '__name__'));
  return reduceAttribute(rt, m.v.self, (name as PyObject<string>).v);
});
