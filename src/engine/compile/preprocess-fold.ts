/**
 * Folds one expression whose parts are folded already. Mirrors `fold_binop`, `fold_unaryop`,
 * `fold_tuple`, `fold_subscr` and `fold_compare` of 3.13's ast_opt.c, and `optimize_format`, which
 * 3.14 has as well.
 */

import type {
  BinOp,
  CmpOperator,
  Compare,
  Conversion,
  ExprNode,
  JoinedStr,
  Operator,
  UnaryOp,
} from '../syntax/ast.ts';
import { TRUE } from './consts.ts';
import { evalBinary, evalSubscript, evalUnary, type UnaryFold } from './fold.ts';
import { NO_LOCATION } from './location.ts';
import { NB, OP } from './opcodes/table.ts';
import type { Preprocessor } from './preprocess.ts';
import { atLeast } from './version.ts';

/** BINARY_OP's argument for an operator; 13 more for the in-place form. */
export const NB_OF_OPERATOR: Readonly<Record<Operator, number>> = {
  Add: NB.ADD,
  Sub: NB.SUBTRACT,
  Mult: NB.MULTIPLY,
  MatMult: NB.MATRIX_MULTIPLY,
  Div: NB.TRUE_DIVIDE,
  Mod: NB.REMAINDER,
  Pow: NB.POWER,
  LShift: NB.LSHIFT,
  RShift: NB.RSHIFT,
  BitOr: NB.OR,
  BitXor: NB.XOR,
  BitAnd: NB.AND,
  FloorDiv: NB.FLOOR_DIVIDE,
};

const UNARY_FOLDS: Readonly<Record<UnaryOp['op'], UnaryFold>> = {
  Not: OP.UNARY_NOT,
  Invert: OP.UNARY_INVERT,
  USub: OP.UNARY_NEGATIVE,
  UAdd: 'positive',
};

const NEGATED: Readonly<Partial<Record<CmpOperator, CmpOperator>>> = {
  Is: 'IsNot',
  IsNot: 'Is',
  In: 'NotIn',
  NotIn: 'In',
};

export function foldExpression(p: Preprocessor, e: ExprNode): ExprNode {
  if (e.kind === 'Name') {
    return e.ctx === 'Load' && e.id === '__debug__' ? p.makeConst(TRUE, e.loc) : e;
  }
  if (e.kind === 'BinOp') return foldBinary(p, e);
  if (atLeast(p.python, '3.14')) return e;
  switch (e.kind) {
    case 'UnaryOp':
      return foldUnary(p, e);
    case 'Tuple': {
      const items = e.ctx === 'Load' ? p.constantElements(e.elts) : null;
      return items === null ? e : p.makeConst({ kind: 'tuple', items }, e.loc);
    }
    case 'Subscript': {
      const value = p.constOf(e.value);
      const index = p.constOf(e.slice);
      if (e.ctx !== 'Load' || value === null || index === null) return e;
      const result = evalSubscript(value, index);
      return result === null ? e : p.makeConst(result, e.loc);
    }
    case 'Compare':
      return foldMembership(p, e);
    default:
      return e;
  }
}

function foldUnary(p: Preprocessor, e: UnaryOp): ExprNode {
  const operand = p.constOf(e.operand);
  if (operand !== null) {
    const result = evalUnary(UNARY_FOLDS[e.op], operand);
    return result === null ? e : p.makeConst(result, e.loc);
  }
  // `not (a is b)` is `a is not b`; == and != need not be each other's opposite.
  const compare = e.operand;
  if (e.op !== 'Not' || compare.kind !== 'Compare' || compare.ops.length !== 1) return e;
  const negated = NEGATED[compare.ops[0]!];
  return negated === undefined ? e : { ...compare, ops: [negated] };
}

/** The right side of the last `in` is only looked through. */
function foldMembership(p: Preprocessor, e: Compare): Compare {
  const last = e.ops.length - 1;
  if (e.ops[last] !== 'In' && e.ops[last] !== 'NotIn') return e;
  return { ...e, comparators: [...e.comparators.slice(0, last), p.iterable(e.comparators[last]!)] };
}

function foldBinary(p: Preprocessor, e: BinOp): ExprNode {
  const left = p.constOf(e.left);
  if (left === null) return e;
  if (e.op === 'Mod' && left.kind === 'str' && atLeast(p.python, '3.11')) {
    // On 3.13 a tuple of constants is a constant by now and stays with its `%`.
    if (e.right.kind !== 'Tuple' || e.right.elts.some((elt) => elt.kind === 'Starred')) return e;
    return formatString(e, left.value, e.right.elts) ?? e;
  }
  const right = p.constOf(e.right);
  if (atLeast(p.python, '3.14') || right === null) return e;
  if (e.op === 'Mod' && (left.kind === 'bytes' || left.kind === 'str')) return e;
  const result = evalBinary(NB_OF_OPERATOR[e.op], left, right, p.python);
  return result === null ? e : p.makeConst(result, e.loc);
}

// ---------------------------------------------------------------- '...' % (...)

const MAX_DIGITS = 3;

interface FormatUnit {
  readonly conversion: Conversion;
  readonly spec: string;
  /** Just after the unit. */
  readonly end: number;
}

/** Digits from `at`; null where there are too many or the format ends. */
function digits(format: string, at: number): { value: number; end: number } | null {
  let end = at;
  while (end < format.length && format[end]! >= '0' && format[end]! <= '9') end += 1;
  if (end - at >= MAX_DIGITS || end === format.length) return null;
  return { value: end > at ? Number(format.slice(at, end)) : 0, end };
}

/** One of %s, %r, %a with flags, width and precision, after its percent sign. */
function parseUnit(format: string, at: number): FormatUnit | null {
  let end = at;
  let left = false;
  while (end < format.length && '-+ #0'.includes(format[end]!)) {
    if (format[end] === '-') left = true;
    end += 1;
  }
  let spec = '';
  if (end < format.length && format[end]! >= '1' && format[end]! <= '9') {
    const width = digits(format, end);
    if (width === null) return null;
    spec = `${!left && width.value > 0 ? '>' : ''}${width.value}`;
    end = width.end;
  }
  if (format[end] === '.') {
    const precision = digits(format, end + 1);
    if (precision === null) return null;
    spec += `.${precision.value}`;
    end = precision.end;
  }
  const letter = format[end];
  if (letter !== 's' && letter !== 'r' && letter !== 'a') return null;
  return { conversion: letter.charCodeAt(0) as Conversion, spec, end: end + 1 };
}

/** The literal text from `at` up to the next unit, `%%` undoubled. */
function literalEnd(format: string, at: number): number {
  let end = at;
  while (end < format.length) {
    if (format[end] !== '%') end += 1;
    else if (format[end + 1] === '%') end += 2;
    else break;
  }
  return end;
}

const literal = (value: string): ExprNode => ({
  kind: 'Constant',
  value: { type: 'str', value: value.replaceAll('%%', '%') },
  stringKind: null,
  loc: NO_LOCATION,
});

/** The f-string that does the same, or null where a unit is not simple. */
function formatString(e: BinOp, format: string, args: readonly ExprNode[]): JoinedStr | null {
  const values: ExprNode[] = [];
  let at = 0;
  let used = 0;
  for (;;) {
    const end = literalEnd(format, at);
    if (end > at) values.push(literal(format.slice(at, end)));
    at = end;
    if (at >= format.length) break;
    const value = args[used];
    if (value === undefined) return null;
    const unit = parseUnit(format, at + 1);
    if (unit === null) return null;
    used += 1;
    at = unit.end;
    const format_spec: JoinedStr | null =
      unit.spec === ''
        ? null
        : { kind: 'JoinedStr', values: [literal(unit.spec)], loc: NO_LOCATION };
    const { conversion } = unit;
    values.push({ kind: 'FormattedValue', value, conversion, format_spec, loc: value.loc });
  }
  if (used < args.length) return null;
  return { kind: 'JoinedStr', values, loc: e.loc };
}
