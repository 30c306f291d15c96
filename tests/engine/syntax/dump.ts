/**
 * One syntax tree as plain data, the same on both sides: `dump` for the
 * engine's tree, `DUMP_SOURCE` (Python) for CPython's. Every field and every
 * position of `ast.dump(tree, include_attributes=True)` is in it.
 */
import type { AstNode, ConstantValue, Loc } from '../../../src/engine/syntax/ast.ts';

export type Dump = string | number | null | readonly Dump[] | { readonly [field: string]: Dump };

function float(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

function constant(value: ConstantValue): Dump {
  switch (value.type) {
    case 'int':
      return ['int', value.value.toString(16)];
    case 'float':
      return ['float', float(value.value)];
    case 'complex':
      return ['complex', float(0), float(value.imag)];
    case 'str':
      return ['str', value.value];
    case 'bytes':
      return ['bytes', ...value.value];
    default:
      return [value.type];
  }
}

function field(value: unknown): Dump {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(field);
  return dump(value as AstNode);
}

/** The node, its fields and its position. */
export function dump(node: AstNode): Dump {
  const result: Record<string, Dump> = { _: node.kind };
  for (const [name, value] of Object.entries(node)) {
    if (name === 'kind') continue;
    if (name === 'loc') {
      const { lineno, colOffset, endLineno, endColOffset } = value as Loc;
      result['at'] = [lineno, colOffset, endLineno, endColOffset];
    } else if (name === 'stringKind') {
      result['kind'] = value as string | null;
    } else if (name === 'value' && (node.kind === 'Constant' || node.kind === 'MatchSingleton')) {
      result['value'] = constant(value as ConstantValue);
    } else {
      result[name] = field(value);
    }
  }
  return result;
}

/**
 * Python that defines `dump_tree(source)`, `dump_error(source, mode)`,
 * `dump_warnings(source)`, `dump_printed_error(source)` and `node_kinds(source)`.
 */
export const DUMP_SOURCE = `
import ast, struct, warnings
warnings.simplefilter('ignore')

def _float(value):
    return struct.pack('>d', value).hex()

def _constant(value):
    if value is None or value is True or value is False:
        return [str(value)]
    if value is Ellipsis:
        return ['Ellipsis']
    if isinstance(value, int):
        return ['int', format(value, 'x')]
    if isinstance(value, float):
        return ['float', _float(value)]
    if isinstance(value, complex):
        return ['complex', _float(value.real), _float(value.imag)]
    if isinstance(value, bytes):
        return ['bytes', *value]
    return ['str', value]

def _field(value):
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, list):
        return [_field(item) for item in value]
    return dump(value)

def dump(node):
    if isinstance(node, (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)):
        return type(node).__name__
    result = {'_': type(node).__name__}
    for name in node._fields:
        if name in ('type_comment', 'type_ignores'):
            continue
        value = getattr(node, name)
        if name == 'value' and isinstance(node, (ast.Constant, ast.MatchSingleton)):
            result[name] = _constant(value)
        else:
            result[name] = _field(value)
    if 'lineno' in node._attributes:
        result['at'] = [node.lineno, node.col_offset, node.end_lineno, node.end_col_offset]
    return result

def dump_error(source, mode='exec'):
    try:
        compile(source, '<test>', mode)
    except SyntaxError as error:
        return {
            'type': type(error).__name__, 'msg': error.msg,
            'lineno': error.lineno, 'offset': error.offset,
            'endLineno': error.end_lineno, 'endOffset': error.end_offset,
        }
    return None

def dump_tree(source):
    return dump(ast.parse(source))

def dump_warnings(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(source, '<test>', 'exec')
    return [[str(warning.message), warning.lineno] for warning in caught]

def dump_printed_error(source):
    import traceback
    try:
        compile(source, '<test>', 'exec')
    except SyntaxError as error:
        shown = traceback.TracebackException.from_exception(error)
        list(shown.format_exception_only())
        return {
            'msg': shown.msg,
            'lineno': int(shown.lineno), 'offset': shown.offset,
            'endLineno': int(shown.end_lineno), 'endOffset': shown.end_offset,
        }
    return None

def node_kinds(source):
    # Every concrete node that ast.parse makes in mode 'exec'.
    left_out = {'Module', 'Interactive', 'Expression', 'FunctionType', 'TypeIgnore', 'AugLoad',
                'AugStore', 'Param', 'Suite', 'Index', 'ExtSlice'}
    groups = (ast.stmt, ast.expr, ast.pattern, ast.type_param, ast.excepthandler)
    single = ['Module', 'alias', 'arg', 'arguments', 'comprehension', 'keyword', 'match_case',
              'withitem']
    kinds = {cls.__name__ for group in groups for cls in group.__subclasses__()}
    return sorted((kinds - left_out) | set(single))
`;
