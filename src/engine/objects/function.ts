/**
 * Function, method and code objects, and the built-in functions' face (Objects/funcobject.c, classobject.c,
 * codeobject.c, methodobject.c). Calling them is the evaluation loop's and vm/calls.ts's business.
 */
import {
  addressOf,
  genericLookup,
  getAttr,
  hash,
  repr,
  richCompareBool,
  typeName,
} from './abstract.ts';
import type { CodeData, FunctionData, MethodData, PyCell, PyFunction } from './code-object.ts';
import { attributeError, typeError } from './errors.ts';
import { dictGetSet } from './object-type.ts';
import { bindNative, getset, method, type NativeFunction } from './native.ts';
import { decref, incref, PyObject } from './object.ts';
import {
  BuiltinFunctionType,
  CellType,
  ClassMethodDescriptorType,
  CodeType,
  FunctionType,
  MethodDescriptorType,
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
  WrapperDescriptorType,
  MethodWrapperType,
} from './roster.ts';
import type { SlotWrapper } from './slots.ts';
import { isInstance, isSubtype, type PyType } from './type.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from './runtime.ts';

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

const text = (value: PyObject | null, what: string): string => {
  if (value === null || value.type !== StrType)
    throw typeError(`${what} must be set to a string object`);
  return value.v as string;
};

getset(
  FunctionType,
  '__name__',
  (_rt, f: PyFunction) => newStr(f.v.name),
  (_rt, f: PyFunction, v) => {
    f.v.name = text(v, '__name__');
  },
);
getset(
  FunctionType,
  '__qualname__',
  (_rt, f: PyFunction) => newStr(f.v.qualname),
  (_rt, f: PyFunction, v) => {
    f.v.qualname = text(v, '__qualname__');
  },
);

/** A counted field of a function that Python may replace. */
function field(
  name: string,
  read: (f: FunctionData) => PyObject | null,
  write: ((f: FunctionData, v: PyObject | null) => void) | null,
): void {
  getset(
    FunctionType,
    name,
    (_rt, f: PyFunction) => read(f.v) ?? None,
    write === null
      ? null
      : (rt, f: PyFunction, v) => {
          const old = read(f.v);
          if (v !== null) incref(v);
          write(f.v, v === None ? null : v);
          if (old !== null) decref(rt, old);
        },
  );
}
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
);
field(
  '__kwdefaults__',
  (f) => f.kwdefaults,
  (f, v) => (f.kwdefaults = v as FunctionData['kwdefaults']),
);
field('__closure__', (f) => f.closure, null);
field(
  '__code__',
  (f) => f.codeObject,
  (f, v) => {
    f.codeObject = v as FunctionData['codeObject'];
    f.code = (v as FunctionData['codeObject']).v;
  },
);
getset(
  FunctionType,
  '__type_params__',
  (_rt, f: PyFunction) => f.v.typeParams ?? newTuple([]),
  (rt, f: PyFunction, v) => {
    if (v === null || !isSubtype(v.type, TupleType))
      throw typeError('__type_params__ must be set to a tuple');
    const old = f.v.typeParams;
    f.v.typeParams = incref(v);
    if (old !== null) decref(rt, old);
  },
);
getset(FunctionType, '__globals__', (_rt, f: PyFunction) => f.v.globalsObject);
getset(
  FunctionType,
  '__annotations__',
  function* (rt, f: PyFunction): Gen {
    if (f.v.annotations === null) {
      // 3.14 evaluates annotations when they are first asked for (PEP 649), with format VALUE = 1.
      const made =
        f.v.annotate === null ? newDict() : yield* settle(rt.call(f.v.annotate, [newInt(1)]));
      f.v.annotations = incref(made);
    }
    return f.v.annotations as PyObject;
  },
  (_rt, f: PyFunction, v) => {
    f.v.annotations = v === null || v === None ? null : incref(v);
  },
);
getset(
  FunctionType,
  '__annotate__',
  (_rt, f: PyFunction) => f.v.annotate ?? None,
  (_rt, f: PyFunction, v) => {
    f.v.annotate = v === null || v === None ? null : incref(v);
  },
);
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
getset(MethodType, '__func__', (_rt, m: Method) => m.v.func);
getset(MethodType, '__self__', (_rt, m: Method) => m.v.self);

// --- built-in functions -----------------------------------------------------------------------------------

type Native = PyObject<NativeFunction>;

/** A method descriptor bound to an object, as attribute access makes it. */
export function bindDescriptor(descr: Native, self: PyObject): Native {
  return new PyObject(BuiltinFunctionType, { ...descr.v, self: incref(self) });
}

Object.assign(BuiltinFunctionType.slots, {
  repr: (rt, o) => {
    const f = o.v as NativeFunction;
    return newStr(
      f.self === null
        ? `<built-in function ${f.name}>`
        : `<built-in method ${f.name} of ${typeName(f.self)} object at ${addressOf(rt, f.self)}>`,
    );
  },
  richcompare: (_rt, a, b, op) => {
    if ((op !== '==' && op !== '!=') || b.type !== BuiltinFunctionType) return NotImplemented;
    const [x, y] = [a.v as NativeFunction, b.v as NativeFunction];
    return pyBool((a === b || (x.self === y.self && x.host === y.host)) === (op === '=='));
  },
  hash: (rt, o) => {
    const f = o.v as NativeFunction;
    return f.self === null ? Math.floor(rt.idOf(o) / 16) : rt.idOf(f.self) / 16 + f.name.length;
  },
  traverse: (o, visit) => {
    const { self } = o.v as NativeFunction;
    if (self !== null) visit(self);
  },
} satisfies typeof BuiltinFunctionType.slots);
getset(BuiltinFunctionType, '__self__', (_rt, f: Native) => f.v.self ?? None);
getset(BuiltinFunctionType, '__module__', (_rt, f: Native) =>
  f.v.module === null ? None : newStr(f.v.module),
);

Object.assign(MethodDescriptorType.slots, {
  repr: (_rt, o) =>
    newStr(
      `<method '${(o.v as NativeFunction).name}' of '${((o.v as NativeFunction).owner as PyType).name}' objects>`,
    ),
  descrGet: (_rt, descr, obj, type) => {
    if (obj === null) return descr;
    const owner = (descr.v as NativeFunction).owner as PyType;
    if (!isInstance(obj, owner)) {
      throw typeError(
        `descriptor '${(descr.v as NativeFunction).name}' for '${owner.name}' objects doesn't apply to a '${typeName(obj ?? type)}' object`,
      );
    }
    return bindDescriptor(descr as Native, obj);
  },
} satisfies typeof MethodDescriptorType.slots);

Object.assign(ClassMethodDescriptorType.slots, {
  repr: (_rt, o) =>
    newStr(
      `<method '${(o.v as NativeFunction).name}' of '${((o.v as NativeFunction).owner as PyType).name}' objects>`,
    ),
  descrGet: (_rt, descr, _obj, type) => bindDescriptor(descr as Native, type),
} satisfies typeof ClassMethodDescriptorType.slots);

for (const type of [BuiltinFunctionType, MethodDescriptorType, ClassMethodDescriptorType]) {
  getset(type, '__name__', (_rt, f: Native) => newStr(f.v.name));
  getset(type, '__qualname__', (_rt, f: Native) =>
    newStr(f.v.self === null ? f.v.qualname : `${typeName(f.v.self)}.${f.v.name}`),
  );
  getset(type, '__doc__', () => None);
}

// --- slot wrappers (int.__add__) ----------------------------------------------------------------------------

type Wrapper = PyObject<SlotWrapper>;

/** A slot wrapper bound to an object. */
interface BoundWrapper {
  readonly wrapper: SlotWrapper;
  readonly self: PyObject;
}

function callWrapper(
  rt: Rt,
  w: SlotWrapper,
  self: PyObject,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Result {
  if (!w.signature.varArgs) {
    bindNative(
      {
        name: w.name,
        qualname: w.name,
        module: null,
        signature: w.signature,
        host: () => None,
        owner: null,
        self: null,
        special: null,
      },
      args,
      kw,
    );
  }
  return w.call(rt, self, args, kw);
}

Object.assign(WrapperDescriptorType.slots, {
  repr: (_rt, o) =>
    newStr(`<slot wrapper '${(o as Wrapper).v.name}' of '${(o as Wrapper).v.owner.name}' objects>`),
  descrGet: (_rt, descr, obj) =>
    obj === null
      ? descr
      : new PyObject<BoundWrapper>(MethodWrapperType, {
          wrapper: (descr as Wrapper).v,
          self: incref(obj),
        }),
  call: (rt, o, args, kw) => {
    const w = (o as Wrapper).v;
    const self = args[0];
    if (self === undefined)
      throw typeError(`descriptor '${w.name}' of '${w.owner.name}' object needs an argument`);
    if (!isInstance(self, w.owner))
      throw typeError(
        `descriptor '${w.name}' requires a '${w.owner.name}' object but received a '${typeName(self)}'`,
      );
    return callWrapper(rt, w, self, args.slice(1), kw);
  },
} satisfies typeof WrapperDescriptorType.slots);
Object.assign(MethodWrapperType.slots, {
  repr: (rt, o) => {
    const { wrapper, self } = o.v as BoundWrapper;
    return newStr(
      `<method-wrapper '${wrapper.name}' of ${typeName(self)} object at ${addressOf(rt, self)}>`,
    );
  },
  call: (rt, o, args, kw) =>
    callWrapper(rt, (o.v as BoundWrapper).wrapper, (o.v as BoundWrapper).self, args, kw),
  traverse: (o, visit) => visit((o.v as BoundWrapper).self),
} satisfies typeof MethodWrapperType.slots);
getset(WrapperDescriptorType, '__name__', (_rt, w: Wrapper) => newStr(w.v.name));
getset(WrapperDescriptorType, '__qualname__', (_rt, w: Wrapper) =>
  newStr(`${w.v.owner.name}.${w.v.name}`),
);
getset(WrapperDescriptorType, '__objclass__', (_rt, w: Wrapper) => w.v.owner);
getset(WrapperDescriptorType, '__doc__', () => None);
getset(MethodWrapperType, '__name__', (_rt, w: PyObject<BoundWrapper>) => newStr(w.v.wrapper.name));
getset(MethodWrapperType, '__self__', (_rt, w: PyObject<BoundWrapper>) => w.v.self);

// --- cells and code ----------------------------------------------------------------------------------------

Object.assign(CellType.slots, {
  repr: (rt, o) => {
    const content = (o as PyCell).v;
    return newStr(
      `<cell at ${addressOf(rt, o)}: ${content === undefined ? 'empty' : `${typeName(content)} object at ${addressOf(rt, content)}`}>`,
    );
  },
  traverse: (o, visit) => {
    const content = (o as PyCell).v;
    if (content !== undefined) visit(content);
  },
} satisfies typeof CellType.slots);
getset(CellType, 'cell_contents', (_rt, c: PyCell) => {
  if (c.v === undefined) throw attributeError(c, 'cell_contents', 'Cell is empty');
  return c.v;
});

type Code = PyObject<CodeData>;
const strings = (names: readonly string[]): PyObject => newTuple(names.map(newStr));

Object.assign(CodeType.slots, {
  repr: (rt, o) => {
    const c = (o.v as CodeData).code;
    return newStr(
      `<code object ${c.name} at ${addressOf(rt, o)}, file "${c.filename}", line ${c.firstLineno}>`,
    );
  },
} satisfies typeof CodeType.slots);
getset(CodeType, 'co_name', (_rt, c: Code) => newStr(c.v.code.name));
getset(CodeType, 'co_qualname', (_rt, c: Code) => newStr(c.v.code.qualname));
getset(CodeType, 'co_filename', (_rt, c: Code) => newStr(c.v.code.filename));
getset(CodeType, 'co_firstlineno', (_rt, c: Code) => newInt(c.v.code.firstLineno));
getset(CodeType, 'co_argcount', (_rt, c: Code) => newInt(c.v.code.argcount));
getset(CodeType, 'co_posonlyargcount', (_rt, c: Code) => newInt(c.v.code.posonlyArgcount));
getset(CodeType, 'co_kwonlyargcount', (_rt, c: Code) => newInt(c.v.code.kwonlyArgcount));
getset(CodeType, 'co_nlocals', (_rt, c: Code) => newInt(c.v.varnames().length));
getset(CodeType, 'co_stacksize', (_rt, c: Code) => newInt(c.v.code.stacksize));
getset(CodeType, 'co_flags', (_rt, c: Code) => newInt(c.v.code.flags));
getset(CodeType, 'co_consts', (_rt, c: Code) => newTuple(c.v.consts.slice()));
getset(CodeType, 'co_names', (_rt, c: Code) => strings(c.v.names));
getset(CodeType, 'co_varnames', (_rt, c: Code) => strings(c.v.varnames()));
getset(CodeType, 'co_cellvars', (_rt, c: Code) => strings(c.v.cellvars()));
getset(CodeType, 'co_freevars', (_rt, c: Code) => strings(c.v.freevars()));
