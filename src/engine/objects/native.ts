/**
 * How functions, methods and attributes written in the host language are declared and called.
 *
 *   method(ListType, 'insert', 'index, object, /', (rt, self: PyList, index, object) => ...)
 *
 * The signature text is CPython's (`inspect.signature` style): `/`, `*`, `*args`, `**kwargs`, `=default`
 * (any text: a parameter with a default may be missing; the host function then gets `undefined`).
 * The host function gets one argument a parameter; `*args` an array, `**kwargs` a KwArgs or null.
 * Arguments are borrowed; the result is not counted (objects/object.ts says how counting works).
 * Mirrors Objects/methodobject.c, descrobject.c and Argument Clinic. Left out: most docstrings.
 */
import { immortalize, incref, PyObject } from './object.ts';
import {
  BuiltinFunctionType,
  ClassMethodDescriptorType,
  GetSetDescriptorType,
  MemberDescriptorType,
  MethodDescriptorType,
  ModuleType,
  newStr,
  StaticMethodType,
} from './roster.ts';
import { typeError } from './errors.ts';
import { unexpectedKeyword } from './closest.ts';
import type { PyType } from './type.ts';
import type { KwArgs, Maybe, Result, Rt } from './runtime.ts';
import { DictTable } from './dict-table.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the signature text is the type; binding checks it.
export type HostFunction = (rt: Rt, ...args: any[]) => Result;

export interface Signature {
  /** As it was written, for `__text_signature__`. */
  readonly text: string;
  readonly params: readonly string[];
  readonly positionalOnly: number;
  /** Parameters that may be given by position, positional-only ones included. */
  readonly positional: number;
  /** Parameters without a default among the positional ones. */
  readonly required: number;
  /** Keyword-only parameters that have no default. */
  readonly requiredKeywords: readonly string[];
  readonly varArgs: boolean;
  readonly varKeywords: boolean;
}

export interface NativeFunction {
  readonly name: string;
  readonly qualname: string;
  readonly module: string | null;
  readonly signature: Signature;
  readonly host: HostFunction;
  /** The type a method descriptor belongs to. */
  readonly owner: PyType | null;
  /** A method's `self` (or class), bound; a module function has none. */
  readonly self: PyObject | null;
  /** Which specialised CALL this becomes when hot: decides check points and cost (opcodes, facts 1.9). */
  readonly special: 'len' | 'isinstance' | 'list.append' | 'type' | null;
  /** `__doc__`, where programs show it. */
  readonly doc?: string;
}

export function parseSignature(text: string): Signature {
  const params: string[] = [];
  const requiredKeywords: string[] = [];
  let positionalOnly = 0;
  let positional = -1;
  let required = 0;
  let varArgs = false;
  let varKeywords = false;
  for (const part of text
    .split(',')
    .map((p) => p.trim())
    .filter((p) => p !== '')) {
    if (part === '/') positionalOnly = params.length;
    else if (part === '*') positional = params.length;
    else if (part.startsWith('**')) varKeywords = true;
    else if (part.startsWith('*')) {
      positional = params.length;
      varArgs = true;
    } else {
      const name = (part.split('=')[0] as string).trim();
      const isRequired = !part.includes('=');
      if (positional < 0) {
        if (isRequired) required = params.length + 1;
      } else if (isRequired) requiredKeywords.push(name);
      params.push(name);
    }
  }
  if (positional < 0) positional = params.length;
  return {
    text,
    params,
    positionalOnly,
    positional,
    required,
    requiredKeywords,
    varArgs,
    varKeywords,
  };
}

/** Turn positional and keyword arguments into what the host function takes (self first where bound). */
export function bindNative(
  f: NativeFunction,
  args: readonly PyObject[],
  kw: KwArgs | null,
  suggests = true,
): unknown[] {
  const s = f.signature;
  if (kw === null && !s.varArgs && s.requiredKeywords.length === 0) return bindPositional(f, args);
  const bound: unknown[] = new Array<unknown>(s.params.length).fill(undefined);
  const given = args.length;
  if (given > s.positional && !s.varArgs) throw tooMany(f, given);
  const count = Math.min(given, s.positional);
  for (let i = 0; i < count; i++) bound[i] = args[i];
  const rest: Map<string, PyObject> = new Map();
  if (kw !== null) {
    for (const [name, value] of kw) {
      const at = s.params.indexOf(name);
      if (at >= s.positionalOnly) {
        if (bound[at] !== undefined) {
          throw typeError(
            `argument for ${f.name}() given by name ('${name}') and position (${at + 1})`,
          );
        }
        bound[at] = value;
      } else if (s.varKeywords) rest.set(name, value);
      else if (s.positional === s.positionalOnly && s.params.length === s.positional)
        throw typeError(`${displayName(f)}() takes no keyword arguments`);
      else
        throw typeError(
          unexpectedKeyword(`${f.name}()`, name, s.params.slice(s.positionalOnly), suggests),
        );
    }
  }
  for (let i = 0; i < s.required; i++) if (bound[i] === undefined) throw missing(f, i, given);
  for (const name of s.requiredKeywords) {
    if (bound[s.params.indexOf(name)] === undefined)
      throw typeError(`${f.name}() missing required keyword-only argument: '${name}'`);
  }
  const out: unknown[] = bound.slice(0, s.positional);
  if (s.varArgs) out.push(args.slice(s.positional));
  for (let i = s.positional; i < s.params.length; i++) out.push(bound[i]);
  if (s.varKeywords) out.push(rest.size > 0 ? rest : null);
  return out;
}

/** The common case: positional arguments for parameters that have a place. */
function bindPositional(f: NativeFunction, args: readonly PyObject[]): unknown[] {
  const s = f.signature;
  const given = args.length;
  if (given > s.positional) throw tooMany(f, given);
  if (given < s.required) throw missing(f, given, given);
  const bound: unknown[] = args.slice();
  while (bound.length < s.params.length) bound.push(undefined);
  if (s.varKeywords) bound.push(null);
  return bound;
}

/** _PyObject_FunctionStr: with the type or the module it belongs to. */
function displayName(f: NativeFunction): string {
  if (f.owner !== null) return `${f.owner.name}.${f.name}`;
  return f.module === null || f.module === 'builtins' ? f.name : `${f.module}.${f.name}`;
}

const plural = (n: number): string => `${n} argument${n === 1 ? '' : 's'}`;

function tooMany(f: NativeFunction, given: number): unknown {
  const s = f.signature;
  const name = displayName(f);
  if (s.positional === 0)
    return typeError(
      s.params.length > 0
        ? `${f.name}() takes no positional arguments`
        : `${name}() takes no arguments (${given} given)`,
    );
  if (s.params.length > s.positional && given <= s.params.length)
    return positionalCount(f, s.positional, given);
  if (s.required === s.positional && s.params.length === s.positional) {
    return typeError(
      s.positional === 1
        ? `${name}() takes exactly one argument (${given} given)`
        : `${f.name} expected ${plural(s.positional)}, got ${given}`,
    );
  }
  if (s.positionalOnly === s.positional)
    return typeError(`${f.name} expected at most ${plural(s.positional)}, got ${given}`);
  return typeError(`${f.name}() takes at most ${plural(s.params.length)} (${given} given)`);
}

/** Where keywords may follow: "f() takes exactly 2 positional arguments (3 given)". */
function positionalCount(f: NativeFunction, count: number, given: number): unknown {
  const s = f.signature;
  const how = s.required === s.positional ? 'exactly' : given > count ? 'at most' : 'at least';
  return typeError(
    `${f.name}() takes ${how} ${count} positional argument${count === 1 ? '' : 's'} (${given} given)`,
  );
}

function missing(f: NativeFunction, index: number, given: number): unknown {
  const s = f.signature;
  if (s.params.length > s.positional && s.positionalOnly === s.positional)
    return positionalCount(f, s.required, given);
  if (s.positional === 1 && s.positionalOnly === 1)
    return typeError(`${displayName(f)}() takes exactly one argument (${given} given)`);
  if (s.positionalOnly >= s.required && s.positional > s.positionalOnly) {
    return typeError(
      `${f.name}() takes at least ${s.required} positional argument${s.required === 1 ? '' : 's'} (${given} given)`,
    );
  }
  if (s.positionalOnly >= s.required) {
    const least = s.required === s.positional ? '' : 'at least ';
    return typeError(`${f.name} expected ${least}${plural(s.required)}, got ${given}`);
  }
  return typeError(`${f.name}() missing required argument '${s.params[index]}' (pos ${index + 1})`);
}

/** Call with arguments that exclude a bound self. The evaluation loop has its own quicker way for plain cases. */
export function callNative(
  rt: Rt,
  f: NativeFunction,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Result {
  const bound = bindNative(f, args, kw, rt.profile.library !== '3.13');
  return f.self === null ? f.host(rt, ...bound) : f.host(rt, f.self, ...bound);
}

/** The same function with a docstring. */
export const withDoc = (f: PyObject<NativeFunction>, doc: string): PyObject<NativeFunction> =>
  immortalize(new PyObject(f.type, { ...f.v, doc }));

/** A function of a module (or a built-in function when module is 'builtins'). */
export function nativeFunction(
  module: string | null,
  name: string,
  signature: string,
  host: HostFunction,
  special: NativeFunction['special'] = null,
): PyObject<NativeFunction> {
  const f: NativeFunction = {
    name,
    qualname: name,
    module,
    signature: parseSignature(signature),
    host,
    owner: null,
    self: null,
    special,
  };
  return immortalize(new PyObject(BuiltinFunctionType, f));
}

/** `type.name(...)` for instances: a method descriptor. The signature leaves out self; the host gets it first. */
export function method(
  type: PyType,
  name: string,
  signature: string,
  host: HostFunction,
  special: NativeFunction['special'] = null,
): void {
  const f: NativeFunction = {
    name,
    qualname: `${type.name}.${name}`,
    module: null,
    signature: parseSignature(signature),
    host,
    owner: type,
    self: null,
    special,
  };
  type.dict.setStr(name, immortalize(new PyObject(MethodDescriptorType, f)));
}

/** A class method: the host gets the class first. */
export function classMethod(
  type: PyType,
  name: string,
  signature: string,
  host: HostFunction,
): void {
  const f: NativeFunction = {
    name,
    qualname: `${type.name}.${name}`,
    module: null,
    signature: parseSignature(signature),
    host,
    owner: type,
    self: null,
    special: null,
  };
  type.dict.setStr(name, immortalize(new PyObject(ClassMethodDescriptorType, f)));
}

export function staticMethod(
  type: PyType,
  name: string,
  signature: string,
  host: HostFunction,
): void {
  const f = nativeFunction(null, name, signature, host);
  type.dict.setStr(name, immortalize(new PyObject<PyObject>(StaticMethodType, f)));
}

export interface GetSet {
  readonly name: string;
  readonly owner: PyType;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the owner type says what self is.
  readonly get: (rt: Rt, self: any) => Result;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above; value null deletes.
  readonly set: ((rt: Rt, self: any, value: PyObject | null) => Maybe<void>) | null;
}

/** A computed attribute (`int.real`, `function.__name__`). */
export function getset(
  type: PyType,
  name: string,
  get: GetSet['get'],
  set: GetSet['set'] = null,
): void {
  type.dict.setStr(
    name,
    immortalize(new PyObject<GetSet>(GetSetDescriptorType, { name, owner: type, get, set })),
  );
}

/** A field of the C structure that can only be read (PyMemberDef with Py_READONLY): `complex.real`, `range.start`. */
export function member(type: PyType, name: string, get: GetSet['get']): void {
  type.dict.setStr(
    name,
    immortalize(new PyObject<GetSet>(MemberDescriptorType, { name, owner: type, get, set: null })),
  );
}

/** A constant attribute of a type. */
export function constant(type: PyType, name: string, value: PyObject): void {
  type.dict.setStr(name, immortalize(value));
}

export type PyModule = PyObject<DictTable>;

/** A new module object with `__name__`; its payload is its globals. */
export function newModule(name: string): PyModule {
  const table = new DictTable();
  table.setStr('__name__', incref(newStr(name)));
  return new PyObject(ModuleType, table);
}

/** Put into a module (or any bare table), counted. */
export function setIn(table: DictTable, name: string, value: PyObject): void {
  table.setStr(name, incref(value));
}
