/**
 * `_ast`: the simulator's parser for the module ast (Python/Python-ast.c). Nodes come as tuples, which ast.py
 * makes into objects: (class name, values of its fields, place). Left out: type comments, feature versions.
 */
import type { ConstantValue, Loc } from '../syntax/ast.ts';
import { parse } from '../syntax/parser.ts';
import { intOf } from '../objects/abstract.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { PyObject } from '../objects/object.ts';
import {
  ComplexType,
  Ellipsis,
  False,
  newBytes,
  newFloat,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  True,
} from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';
import { syntaxErrorOf } from './builtins/execute.ts';

type Fields = ReadonlyMap<string, readonly string[]>;

function constant(c: ConstantValue): PyObject {
  switch (c.type) {
    case 'int':
      return intOf(c.value);
    case 'float':
      return newFloat(c.value);
    case 'complex':
      return new PyObject(ComplexType, { real: 0, imag: c.imag });
    case 'str':
      return newStr(c.value);
    case 'bytes':
      return newBytes(c.value);
    case 'None':
      return None;
    case 'True':
      return True;
    case 'False':
      return False;
    case 'Ellipsis':
      return Ellipsis;
  }
}

function convert(value: unknown, fields: Fields): PyObject {
  if (value === null || value === undefined) return None;
  if (typeof value === 'string') return newStr(value);
  if (typeof value === 'number') return newInt(value);
  if (typeof value === 'boolean') return newInt(value ? 1 : 0);
  if (Array.isArray(value)) return newList(value.map((item) => convert(item, fields)));
  const node = value as { readonly kind?: string; readonly loc?: Loc };
  if (node.kind === undefined) return constant(value as ConstantValue);
  const names = fields.get(node.kind) ?? [];
  const values = names.map((name) => {
    // The tree's own name for Constant.kind.
    const key = node.kind === 'Constant' && name === 'kind' ? 'stringKind' : name;
    return convert((node as Record<string, unknown>)[key], fields);
  });
  const { loc } = node;
  const place =
    loc === undefined
      ? None
      : newTuple(
          [loc.lineno, loc.colOffset, loc.endLineno, loc.endColOffset].map((n) => newInt(n)),
        );
  return newTuple([newStr(node.kind), newTuple(values), place]);
}

export function initAst(_rt: Rt, module: PyModule): void {
  setIn(
    module.v,
    'parse',
    nativeFunction(
      '_ast',
      'parse',
      'source, filename, mode, fields, /',
      (
        _rt2,
        source: PyObject<string>,
        filename: PyObject<string>,
        mode: PyObject<string>,
        table: PyObject<DictTable>,
      ) => {
        const parsed = parse(source.v, filename.v, mode.v as 'exec' | 'eval' | 'single');
        if (parsed.kind === 'error') throw syntaxErrorOf(parsed.error);
        const fields = new Map<string, readonly string[]>();
        for (const [name, entry] of table.v.map)
          fields.set(
            name as string,
            (entry.value as PyObject<readonly PyObject<string>[]>).v.map((f) => f.v),
          );
        return convert(parsed.module, fields);
      },
    ),
  );
}
