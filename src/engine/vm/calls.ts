/**
 * Calling: argument binding of Python functions (initialize_locals in Python/ceval.c, with its errors),
 * and calling anything from a native (Objects/call.c).
 */
import { closest } from '../objects/closest.ts';
import { typeName } from '../objects/abstract.ts';
import type { FunctionData, MethodData, PyFunction } from '../objects/code-object.ts';
import { storeAt } from '../objects/dict-ops.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { typeError } from '../objects/errors.ts';
import { internStr } from '../objects/intern.ts';
import { callNative, type NativeFunction } from '../objects/native.ts';
import { incref, type PyObject } from '../objects/object.ts';
import {
  BuiltinFunctionType,
  FunctionType,
  MethodDescriptorType,
  MethodType,
  newDict,
  newTuple,
  TypeType,
} from '../objects/roster.ts';
import type { PyType } from '../objects/type.ts';
import { isInstance, lookup } from '../objects/type.ts';
import type { Gen, KwArgs, Result, Rt } from '../objects/runtime.ts';
import { instanceNew, isGenericInit } from '../objects/object-type.ts';

/**
 * Fill `slots` with the function's parameters from positional and keyword arguments. Everything put
 * into a slot is counted; the arguments given stay the caller's.
 * @throws TypeError in CPython's words
 */
export function bindArguments(
  rt: Rt,
  slots: (PyObject | undefined)[],
  data: FunctionData,
  args: readonly PyObject[],
  kw: KwArgs | null,
): void {
  const code = data.code;
  const c = code.code;
  const argcount = c.argcount;
  const total = argcount + c.kwonlyArgcount;
  const given = args.length;
  const n = Math.min(given, argcount);
  const bound: (PyObject | undefined)[] = new Array<PyObject | undefined>(total).fill(undefined);
  for (let i = 0; i < n; i++) bound[i] = args[i];
  let extra: PyObject<DictTable> | null = null;
  if (code.hasVarKeywords) extra = newDict();
  if (kw !== null) bindKeywords(rt, data, bound, kw, extra);
  if (given > argcount && !code.hasVarArgs) throw tooManyPositional(data, bound, given);
  const defaults = data.defaults?.v ?? [];
  const firstDefault = argcount - defaults.length;
  if (given < argcount) {
    const missing: string[] = [];
    for (let i = n; i < argcount; i++) {
      if (bound[i] !== undefined) continue;
      if (i >= firstDefault) bound[i] = defaults[i - firstDefault];
      else missing.push(c.localsPlusNames[i] as string);
    }
    if (missing.length > 0) throw missingArguments(data, 'positional', missing);
  }
  if (c.kwonlyArgcount > 0) {
    const missing: string[] = [];
    for (let i = argcount; i < total; i++) {
      if (bound[i] !== undefined) continue;
      const name = c.localsPlusNames[i] as string;
      bound[i] = data.kwdefaults?.v.getStr(name);
      if (bound[i] === undefined) missing.push(name);
    }
    if (missing.length > 0) throw missingArguments(data, 'keyword-only', missing);
  }
  for (let i = 0; i < total; i++) slots[i] = incref(bound[i] as PyObject);
  let next = total;
  if (code.hasVarArgs) slots[next++] = incref(newTuple(args.slice(n)));
  if (extra !== null) slots[next] = incref(extra);
}

function bindKeywords(
  rt: Rt,
  data: FunctionData,
  bound: (PyObject | undefined)[],
  kw: KwArgs,
  extra: PyObject<DictTable> | null,
): void {
  const c = data.code.code;
  const positionalOnly: string[] = [];
  for (const [name, value] of kw) {
    const at = c.localsPlusNames.indexOf(name);
    if (at >= c.posonlyArgcount && at < bound.length) {
      if (bound[at] !== undefined)
        throw typeError(`${data.qualname}() got multiple values for argument '${name}'`);
      bound[at] = value;
    } else if (extra !== null) storeAt(rt, extra.v, name, internStr(name), value);
    else if (at >= 0 && at < c.posonlyArgcount) positionalOnly.push(name);
    else {
      const suggestion = closest(name, c.localsPlusNames.slice(c.posonlyArgcount, bound.length));
      throw typeError(
        `${data.qualname}() got an unexpected keyword argument '${name}'${suggestion === null ? '' : `. Did you mean '${suggestion}'?`}`,
      );
    }
  }
  if (positionalOnly.length > 0) {
    throw typeError(
      `${data.qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`,
    );
  }
}

function tooManyPositional(
  data: FunctionData,
  bound: readonly (PyObject | undefined)[],
  given: number,
): unknown {
  const c = data.code.code;
  let keywordOnly = 0;
  for (let i = c.argcount; i < bound.length; i++) if (bound[i] !== undefined) keywordOnly++;
  const defaults = data.defaults?.v.length ?? 0;
  const plural = defaults > 0 || c.argcount !== 1;
  const takes = defaults > 0 ? `from ${c.argcount - defaults} to ${c.argcount}` : `${c.argcount}`;
  const kwPart =
    keywordOnly > 0
      ? ` positional argument${given !== 1 ? 's' : ''} (and ${keywordOnly} keyword-only argument${keywordOnly !== 1 ? 's' : ''})`
      : '';
  return typeError(
    `${data.qualname}() takes ${takes} positional argument${plural ? 's' : ''} but ${given}${kwPart} ${given === 1 && keywordOnly === 0 ? 'was' : 'were'} given`,
  );
}

function missingArguments(data: FunctionData, kind: string, names: readonly string[]): unknown {
  const quoted = names.map((name) => `'${name}'`);
  const list =
    quoted.length === 1
      ? quoted[0]
      : quoted.length === 2
        ? `${quoted[0]} and ${quoted[1]}`
        : `${quoted.slice(0, -1).join(', ')}, and ${quoted[quoted.length - 1]}`;
  return typeError(
    `${data.qualname}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`,
  );
}

/** Call anything callable from a native. Python functions are handed to the evaluation loop. */
export function callObject(
  rt: Rt,
  callable: PyObject,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Result {
  const type = callable.type;
  if (type === FunctionType) return callPython(callable as PyFunction, args, kw);
  if (type === BuiltinFunctionType) return callNative(rt, callable.v as NativeFunction, args, kw);
  if (type === MethodType) {
    const m = callable.v as MethodData;
    return callObject(rt, m.func, [m.self, ...args], kw);
  }
  if (type === MethodDescriptorType)
    return callDescriptor(rt, callable.v as NativeFunction, args, kw);
  const slot = type.slots.call;
  if (slot === undefined) throw typeError(`'${typeName(callable)}' object is not callable`);
  return slot(rt, callable, args, kw);
}

/** An unbound method of a built-in type: the first argument is self. */
export function callDescriptor(
  rt: Rt,
  f: NativeFunction,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Result {
  const self = args[0];
  if (self === undefined) throw typeError(`unbound method ${f.qualname}() needs an argument`);
  const owner = f.owner as PyType;
  if (!isInstance(self, owner))
    throw typeError(
      `descriptor '${f.name}' for '${owner.name}' objects doesn't apply to a '${typeName(self)}' object`,
    );
  return callNative(rt, { ...f, self }, args.slice(1), kw);
}

function* callPython(func: PyFunction, args: readonly PyObject[], kw: KwArgs | null): Gen {
  return yield { kind: 'call', func, args, kw, locals: null };
}

/**
 * The Python `__init__` of a class whose instances are made by `object.__new__`, or null: the case in
 * which a call of the class can enter `__init__` directly.
 */
export function plainInit(type: PyType): PyFunction | null {
  if (
    !type.isHeap ||
    type.slots.new !== instanceNew ||
    !isGenericInit(type) ||
    type.type.slots.call !== TypeType.slots.call
  )
    return null;
  const init = lookup(type, '__init__');
  if (init === undefined || init.type !== FunctionType || type.isAbstract) return null;
  return init as PyFunction;
}
