/** `_typing` (Modules/_typingmodule.c): the native types of typing.py. */
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import type { Rt } from '../objects/runtime.ts';
import { GenericType, TypeAliasType } from '../objects/type-alias.ts';
import {
  NoDefault,
  ParamSpecArgsType,
  ParamSpecKwargsType,
  ParamSpecType,
  TypeVarTupleType,
  TypeVarType,
} from '../objects/type-params.ts';
import { UnionType } from '../objects/union.ts';

export function initTyping(_rt: Rt, module: PyModule): void {
  for (const [name, value] of Object.entries({
    TypeVar: TypeVarType,
    ParamSpec: ParamSpecType,
    TypeVarTuple: TypeVarTupleType,
    ParamSpecArgs: ParamSpecArgsType,
    ParamSpecKwargs: ParamSpecKwargsType,
    TypeAliasType,
    Generic: GenericType,
    Union: UnionType,
    NoDefault,
    _idfunc: nativeFunction('_typing', '_idfunc', 'x, /', (_rt2, x: PyObject) => x),
  }))
    setIn(module.v, name, value);
}
