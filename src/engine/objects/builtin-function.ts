/** Functions written in the host language, method descriptors and slot wrappers as objects (Objects/methodobject.c, descrobject.c). */
import { reduceAttribute, reduceNative } from './reduce.ts';
import { addressOf, typeName } from './abstract.ts';
import { typeError } from './errors.ts';
import { bindNative, getset, method, type NativeFunction } from './native.ts';
import { incref, PyObject } from './object.ts';
import {
  BuiltinFunctionType,
  ClassMethodDescriptorType,
  FunctionType,
  MethodDescriptorType,
  MethodWrapperType,
  newStr,
  None,
  NotImplemented,
  pyBool,
  WrapperDescriptorType,
} from './roster.ts';
import type { KwArgs, Result, Rt } from './runtime.ts';
import type { SlotWrapper } from './slots.ts';
import { isInstance, type PyType } from './type.ts';

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
method(BuiltinFunctionType, '__reduce__', '', (rt, f: Native) => reduceNative(rt, f.v));
for (const type of [MethodDescriptorType, ClassMethodDescriptorType])
  method(type, '__reduce__', '', (rt, f: Native) =>
    reduceAttribute(rt, f.v.owner as PyType, f.v.name),
  );
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

for (const type of [MethodDescriptorType, ClassMethodDescriptorType])
  getset(type, '__objclass__', (_rt, f: Native) => f.v.owner ?? None);
for (const type of [BuiltinFunctionType, MethodDescriptorType, ClassMethodDescriptorType]) {
  getset(type, '__name__', (_rt, f: Native) => newStr(f.v.name));
  getset(type, '__qualname__', (_rt, f: Native) =>
    newStr(f.v.self === null ? f.v.qualname : `${typeName(f.v.self)}.${f.v.name}`),
  );
  getset(type, '__doc__', (_rt, f: PyObject<NativeFunction>) =>
    f.v.doc === undefined ? None : newStr(f.v.doc),
  );
  getset(type, '__text_signature__', (_rt, f: Native) => textSignature(f));
}

/** Signatures that CPython writes down for functions that sort out their arguments themselves. */
const OWN_SIGNATURES: ReadonlyMap<string, string> = new Map([
  ['sorted', '($module, iterable, /, *, key=None, reverse=False)'],
]);

/** What inspect.signature() reads; functions that sort out their arguments themselves have none. */
function textSignature(f: Native): PyObject {
  const { signature, owner, module } = f.v;
  const own = module === 'builtins' ? OWN_SIGNATURES.get(f.v.name) : undefined;
  if (own !== undefined) return newStr(own);
  if (signature.varArgs && signature.params.length === 0) return None;
  const first = owner !== null || f.v.self !== null ? '$self' : module === null ? null : '$module';
  if (first === null) return newStr(`(${signature.text})`);
  const slash = signature.positionalOnly > 0 ? '' : '/, ';
  return newStr(`(${`${first}, ${slash}${signature.text}`.replace(/, $/, '')})`);
}

// Calls never come by these slots (the loop knows the types); they are there so that hasattr(print, '__call__').
for (const type of [FunctionType, BuiltinFunctionType, MethodDescriptorType])
  type.slots.call = (rt, o, args, kw) => rt.call(o, args, kw);

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
  richcompare: (_rt, a, b, op) => {
    if ((op !== '==' && op !== '!=') || b.type !== MethodWrapperType) return NotImplemented;
    const [x, y] = [a.v as BoundWrapper, b.v as BoundWrapper];
    return pyBool((x.self === y.self && x.wrapper === y.wrapper) === (op === '=='));
  },
  hash: (rt, o) => {
    const { self, wrapper } = o.v as BoundWrapper;
    return Math.floor(rt.idOf(self) / 16) + wrapper.name.length;
  },
  call: (rt, o, args, kw) =>
    callWrapper(rt, (o.v as BoundWrapper).wrapper, (o.v as BoundWrapper).self, args, kw),
  traverse: (o, visit) => visit((o.v as BoundWrapper).self),
} satisfies typeof MethodWrapperType.slots);
method(WrapperDescriptorType, '__reduce__', '', (rt, w: Wrapper) =>
  reduceAttribute(rt, w.v.owner, w.v.name),
);
method(MethodWrapperType, '__reduce__', '', (rt, w: PyObject<BoundWrapper>) =>
  reduceAttribute(rt, w.v.self, w.v.wrapper.name),
);
getset(WrapperDescriptorType, '__name__', (_rt, w: Wrapper) => newStr(w.v.name));
getset(WrapperDescriptorType, '__qualname__', (_rt, w: Wrapper) =>
  newStr(`${w.v.owner.name}.${w.v.name}`),
);
getset(WrapperDescriptorType, '__objclass__', (_rt, w: Wrapper) => w.v.owner);
getset(WrapperDescriptorType, '__doc__', () => None);
getset(MethodWrapperType, '__name__', (_rt, w: PyObject<BoundWrapper>) => newStr(w.v.wrapper.name));
getset(MethodWrapperType, '__self__', (_rt, w: PyObject<BoundWrapper>) => w.v.self);
