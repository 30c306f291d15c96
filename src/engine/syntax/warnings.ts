/**
 * `SyntaxWarning`s that CPython's compiler gives for single expressions
 * (`check_compare`, `check_caller`, `check_subscripter`, `check_index` and
 * `codegen_assert` in Python/codegen.c). The ones about escapes and numbers
 * arise where those are read.
 */
import type { CmpOperator, ConstantValue, ExprNode } from './ast.ts';
import type { ParserState } from './parserState.ts';

const CONSTANT_TYPES: Readonly<Record<ConstantValue['type'], string>> = {
  int: 'int',
  float: 'float',
  complex: 'complex',
  str: 'str',
  bytes: 'bytes',
  None: 'NoneType',
  True: 'bool',
  False: 'bool',
  Ellipsis: 'ellipsis',
};

/** The type an expression surely has, as CPython's `infer_type`; null when unknown. */
function inferType(node: ExprNode): string | null {
  switch (node.kind) {
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
      return 'str';
    case 'TemplateStr':
      return 'string.templatelib.Template';
    case 'Constant':
      return CONSTANT_TYPES[node.value.type];
    default:
      return null;
  }
}

/** The type name of a literal that `is` should not compare; null for all else. */
function literalType(node: ExprNode): string | null {
  if (node.kind === 'Tuple') return node.elts.every(isConstant) ? 'tuple' : null;
  if (node.kind !== 'Constant') return null;
  const type = node.value.type;
  if (type === 'None' || type === 'True' || type === 'False' || type === 'Ellipsis') return null;
  return CONSTANT_TYPES[type];
}

function isConstant(node: ExprNode): boolean {
  return node.kind === 'Constant' || (node.kind === 'Tuple' && node.elts.every(isConstant));
}

function warn(p: ParserState, lineno: number, message: string) {
  p.compilerWarnings.push({ message, lineno });
}

export function warnIfIdentityWithLiteral(
  p: ParserState,
  left: ExprNode,
  ops: readonly CmpOperator[],
  comparators: readonly ExprNode[],
  lineno: number,
) {
  let before = left;
  for (let i = 0; i < ops.length; i++) {
    const after = comparators[i];
    if (ops[i] === 'Is' || ops[i] === 'IsNot') {
      const type = literalType(before) ?? literalType(after);
      if (type !== null) {
        const [word, better] = ops[i] === 'Is' ? ['is', '=='] : ['is not', '!='];
        warn(p, lineno, `"${word}" with '${type}' literal. Did you mean "${better}"?`);
        return;
      }
    }
    before = after;
  }
}

export function warnIfNotCallable(p: ParserState, func: ExprNode, lineno: number) {
  const type = inferType(func);
  if (type === null || type === 'function') return;
  warn(p, lineno, `'${type}' object is not callable; perhaps you missed a comma?`);
}

export function warnIfNotSubscriptable(
  p: ParserState,
  value: ExprNode,
  slice: ExprNode,
  lineno: number,
) {
  const type = inferType(value);
  if (type === null || type === 'dict') return;
  if (type !== 'str' && type !== 'bytes' && type !== 'tuple' && type !== 'list') {
    warn(p, lineno, `'${type}' object is not subscriptable; perhaps you missed a comma?`);
    return;
  }
  const index = inferType(slice);
  if (index === null || index === 'int' || index === 'bool') return;
  warn(
    p,
    lineno,
    `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`,
  );
}

export function warnIfAlwaysTrue(p: ParserState, test: ExprNode, lineno: number) {
  if (test.kind !== 'Tuple' || test.elts.length === 0) return;
  warn(p, lineno, 'assertion is always true, perhaps remove parentheses?');
}
