/** MAKE_FUNCTION (PyFunction_New): a function object from a code object and the frame that defines it. */
import type { CodeData, FunctionData, PyCode, PyFunction } from '../objects/code-object.ts';
import { incref, PyObject } from '../objects/object.ts';
import { FunctionType, None } from '../objects/roster.ts';
import type { PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/** The code object's count moves from the stack to the function. */
export function makeFunction(vm: Interpreter, f: PyFrame, codeObject: PyObject): PyFunction {
  const code = codeObject.v as CodeData;
  const first = code.consts[0];
  return new PyObject<FunctionData>(FunctionType, {
    code,
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
