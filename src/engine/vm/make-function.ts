/** MAKE_FUNCTION and SET_FUNCTION_ATTRIBUTE (PyFunction_New): a function object from a code object and the frame that defines it. */
import type { CodeData, FunctionData, PyCell, PyCode, PyFunction } from '../objects/code-object.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { incref, PyObject } from '../objects/object.ts';
import { FunctionType, newDict, None, TupleType } from '../objects/roster.ts';
import type { PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/** The code object's count moves from the stack to the function. */
export function makeFunction(vm: Interpreter, f: PyFrame, codeObject: PyObject): PyFunction {
  const code = codeObject.v as CodeData;
  const first = code.consts[0];
  return new PyObject<FunctionData>(FunctionType, {
    code: code.forGlobals(f.globals),
    codeObject: codeObject as PyCode,
    globals: f.globals,
    globalsObject: vm.globalsObjectOf(f),
    builtins: f.builtins,
    name: code.code.name,
    qualname: code.code.qualname,
    module: incref(f.globals.getStr('__name__') ?? None),
    doc: code.code.docstring !== null && first !== undefined ? incref(first) : None,
    defaults: null,
    kwdefaults: null,
    closure: null,
    annotations: null,
    annotate: null,
    typeParams: null,
  });
}

/** The value's count moves from the stack to the function. */
export function setFunctionAttribute(data: FunctionData, which: number, value: PyObject): void {
  switch (which) {
    case 1:
      data.defaults = value as PyObject<readonly PyObject[]>;
      return;
    case 2:
      data.kwdefaults = value as PyObject<DictTable>;
      return;
    case 4:
      data.annotations = annotationsDict(value);
      return;
    case 8:
      data.closure = value as PyObject<readonly PyCell[]>;
      return;
    default:
      data.annotate = value;
  }
}

/** MAKE_FUNCTION before 3.13: below the code on top what the flags say. Returns the new stack top. */
export function functionByFlags(
  vm: Interpreter,
  f: PyFrame,
  s: (PyObject | undefined)[],
  sp: number,
  flags: number,
): number {
  let at = sp - 1;
  const func = incref(makeFunction(vm, f, s[at] as PyObject));
  for (let flag = 8; flag > 0; flag >>= 1)
    if ((flags & flag) !== 0) setFunctionAttribute(func.v, flag, s[--at] as PyObject);
  s[at] = func;
  return at + 1;
}

/** 3.13 builds annotations as a flat tuple name, value, name, value ... */
function annotationsDict(value: PyObject): PyObject {
  if (value.type !== TupleType) return value;
  const dict = incref(newDict());
  const items = value.v as readonly PyObject[];
  for (let i = 0; i < items.length; i += 2)
    dict.v.setByHostKey(
      (items[i] as PyObject).v,
      () => incref(items[i] as PyObject),
      incref(items[i + 1] as PyObject),
    );
  return dict;
}
