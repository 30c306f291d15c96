/** Expressions. Mirrors `codegen_visit_expr` and its neighbours (codegen.c). */

import type {
  Attribute,
  BoolOp,
  CmpOperator,
  Compare,
  Dict,
  ExprNode,
  IfExp,
  List,
  Slice,
  Subscript,
  Tuple,
  UnaryOp,
} from '../../syntax/ast.ts';
import { utf8Length } from '../../syntax/positions.ts';
import type { Compiler } from '../compiler.ts';
import type { Const } from '../code.ts';
import { frozenset, NONE, tuple } from '../consts.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { BS } from '../opcodes/blockstack.ts';
import { CMP, CMP_MASKS, INTRINSIC_1, NB, OP, RESUME_AT } from '../opcodes/table.ts';
import { NB_OF_OPERATOR } from '../preprocess-fold.ts';
import { callExpression } from './calls.ts';
import { comprehensionExpression } from './comprehensions.ts';
import { lambdaExpression } from './functions.ts';
import { jumpIf } from './jumps.ts';
import { nameOp } from './names.ts';
import { atLeast } from '../version.ts';
import { formattedValue, interpolation, joinedStr, templateStr } from './strings.ts';
import { yieldFrom } from './blockstack-handlers.ts';
import { canOptimizeSuper, loadSuperArguments } from './super.ts';

/** More items than this are collected one by one instead of on the stack. */
export const STACK_USE_GUIDELINE = 30;

/** 3.9 puts anything on the stack. */
export const stackUse = (c: Compiler): number =>
  atLeast(c.python, '3.10') ? STACK_USE_GUIDELINE : Infinity;

export function visitExpressions(c: Compiler, expressions: readonly ExprNode[]): void {
  for (const expression of expressions) visitExpression(c, expression);
}

export function visitExpression(c: Compiler, e: ExprNode): void {
  const { testLocation } = c;
  visit(c, e);
  c.testLocation = testLocation;
}

function visit(c: Compiler, e: ExprNode): void {
  const { loc } = e;
  switch (e.kind) {
    case 'NamedExpr':
      visitExpression(c, e.value);
      c.opArg(loc, OP.COPY, 1);
      return visitExpression(c, e.target);
    case 'BoolOp':
      return boolOp(c, e);
    case 'BinOp':
      visitExpression(c, e.left);
      visitExpression(c, e.right);
      return c.opArg(loc, OP.BINARY_OP, NB_OF_OPERATOR[e.op]);
    case 'UnaryOp':
      return unaryOp(c, e);
    case 'Lambda':
      return lambdaExpression(c, e);
    case 'IfExp':
      return ifExpression(c, e);
    case 'Dict':
      return dictExpression(c, e);
    case 'Set':
      return collect(c, loc, e.elts, 'set');
    case 'GeneratorExp':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      return comprehensionExpression(c, e);
    case 'Yield':
    case 'YieldFrom':
    case 'Await':
      return suspend(c, e);
    case 'Compare':
      return compareExpression(c, e);
    case 'Call':
      return callExpression(c, e);
    case 'Constant':
      return c.loadConst(loc, c.constantOf(e));
    case 'JoinedStr':
      return joinedStr(c, e);
    case 'TemplateStr':
      return templateStr(c, e);
    case 'FormattedValue':
      return formattedValue(c, e);
    case 'Interpolation':
      return interpolation(c, e);
    case 'Attribute':
      return attribute(c, e);
    case 'Subscript':
      return subscript(c, e);
    case 'Starred':
      return c.error(
        e.ctx === 'Store'
          ? 'starred assignment target must be in a list or tuple'
          : "can't use starred expression here",
        loc,
      );
    case 'Slice':
      return sliceExpression(c, e);
    case 'Name':
      return nameOp(c, loc, e.id, e.ctx);
    case 'List':
    case 'Tuple':
      return listOrTuple(c, e);
  }
}

// ---------------------------------------------------------------- operators

function unaryOp(c: Compiler, e: UnaryOp): void {
  visitExpression(c, e.operand);
  switch (e.op) {
    case 'UAdd':
      if (!c.has('3.12')) return c.op(e.loc, OP.UNARY_POSITIVE);
      return c.opArg(e.loc, OP.CALL_INTRINSIC_1, INTRINSIC_1.UNARY_POSITIVE);
    case 'Not':
      c.toBool(e.loc);
      return c.op(e.loc, OP.UNARY_NOT);
    case 'USub':
      return c.op(e.loc, OP.UNARY_NEGATIVE);
    case 'Invert':
      return c.op(e.loc, OP.UNARY_INVERT);
  }
}

function boolOp(c: Compiler, e: BoolOp): void {
  const { loc, values } = e;
  const end = c.newLabel();
  const and = e.op === 'And';
  values.forEach((value, i) => {
    visitExpression(c, value);
    if (i === values.length - 1) return;
    if (!c.has('3.12')) {
      return c.jump(loc, and ? OP.JUMP_IF_FALSE_OR_POP : OP.JUMP_IF_TRUE_OR_POP, end);
    } else if (c.is314) {
      c.jump(loc, and ? OP.JUMP_IF_FALSE : OP.JUMP_IF_TRUE, end);
    } else {
      c.opArg(loc, OP.COPY, 1);
      c.toBool(loc);
      c.jump(loc, and ? OP.POP_JUMP_IF_FALSE : OP.POP_JUMP_IF_TRUE, end);
    }
    c.op(loc, OP.POP_TOP);
  });
  c.useLabel(end);
}

function ifExpression(c: Compiler, e: IfExp): void {
  const end = c.newLabel();
  const next = c.newLabel();
  jumpIf(c, e.loc, e.test, next, false);
  visitExpression(c, e.body);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
  c.useLabel(next);
  visitExpression(c, e.orelse);
  c.useLabel(end);
}

const COMPARE_OPS: Readonly<Partial<Record<CmpOperator, number>>> = {
  Eq: CMP.EQ,
  NotEq: CMP.NE,
  Lt: CMP.LT,
  LtE: CMP.LE,
  Gt: CMP.GT,
  GtE: CMP.GE,
};

export function compareArgument(c: Compiler, compare: number): number {
  if (!c.has('3.12')) return compare;
  return (compare << (c.has('3.13') ? 5 : 4)) | CMP_MASKS[compare]!;
}

export function compareOp(c: Compiler, loc: Location, op: CmpOperator): void {
  const compare = COMPARE_OPS[op];
  if (compare !== undefined) {
    return c.opArg(loc, OP.COMPARE_OP, compareArgument(c, compare));
  }
  if (op === 'Is' || op === 'IsNot') return c.opArg(loc, OP.IS_OP, op === 'Is' ? 0 : 1);
  c.opArg(loc, OP.CONTAINS_OP, op === 'In' ? 0 : 1);
}

/** left, right -> right, left, right: the next comparison of a chain wants it again. */
export function keepRightOperand(c: Compiler, loc: Location): void {
  if (c.hasBlockStack) {
    c.op(loc, BS.DUP_TOP);
    return c.op(loc, BS.ROT_THREE);
  }
  c.opArg(loc, OP.SWAP, 2);
  c.opArg(loc, OP.COPY, 2);
}

function compareExpression(c: Compiler, e: Compare): void {
  const { loc, ops, comparators } = e;
  visitExpression(c, e.left);
  const last = ops.length - 1;
  if (last === 0) {
    visitExpression(c, comparators[0]!);
    return compareOp(c, loc, ops[0]!);
  }
  const cleanup = c.newLabel();
  for (let i = 0; i < last; i++) {
    visitExpression(c, comparators[i]!);
    keepRightOperand(c, loc);
    compareOp(c, loc, ops[i]!);
    if (!c.has('3.12')) {
      c.jump(loc, OP.JUMP_IF_FALSE_OR_POP, cleanup);
      continue;
    }
    c.opArg(loc, OP.COPY, 1);
    c.toBool(loc);
    c.jump(loc, OP.POP_JUMP_IF_FALSE, cleanup);
    c.op(loc, OP.POP_TOP);
  }
  visitExpression(c, comparators[last]!);
  compareOp(c, loc, ops[last]!);
  const end = c.newLabel();
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
  c.useLabel(cleanup);
  c.opArg(loc, OP.SWAP, 2);
  c.op(loc, OP.POP_TOP);
  c.useLabel(end);
}

// ---------------------------------------------------------------- yield and await

function suspend(
  c: Compiler,
  e: Extract<ExprNode, { kind: 'Yield' | 'YieldFrom' | 'Await' }>,
): void {
  const { loc } = e;
  if (e.kind === 'Await') {
    visitExpression(c, e.value);
    c.opArg(loc, OP.GET_AWAITABLE, 0);
    c.loadConst(loc, NONE);
    return addYieldFrom(c, loc, true);
  }
  if (!c.entry.isFunctionLike) {
    c.error(`'yield${e.kind === 'Yield' ? '' : ' from'}' outside function`, loc);
  }
  if (e.kind === 'Yield') {
    if (e.value === null) c.loadConst(loc, NONE);
    else visitExpression(c, e.value);
    return addYield(c, loc);
  }
  if (c.unit.scopeType === 'asyncFunction') c.error("'yield from' inside async function", loc);
  visitExpression(c, e.value);
  c.op(loc, OP.GET_YIELD_FROM_ITER);
  c.loadConst(loc, NONE);
  addYieldFrom(c, loc, false);
}

export function addYield(c: Compiler, loc: Location): void {
  if (c.entry.generator && c.entry.coroutine) {
    if (c.has('3.12')) c.opArg(loc, OP.CALL_INTRINSIC_1, INTRINSIC_1.ASYNC_GEN_WRAP);
    else c.op(loc, OP.ASYNC_GEN_WRAP);
  }
  c.opArg(loc, OP.YIELD_VALUE, 0);
  c.opArg(loc, OP.RESUME, RESUME_AT.YIELD);
}

/** The loop that hands everything on to an inner generator or awaitable. */
export function addYieldFrom(c: Compiler, loc: Location, awaiting: boolean): void {
  if (c.hasBlockStack) return yieldFrom(c, loc);
  const send = c.newLabel();
  const fail = c.newLabel();
  const exit = c.newLabel();
  c.useLabel(send);
  c.jump(loc, OP.SEND, exit);
  if (!c.has('3.12')) {
    c.op(loc, OP.YIELD_VALUE);
    c.opArg(loc, OP.RESUME, awaiting ? RESUME_AT.AWAIT : RESUME_AT.YIELD_FROM);
    c.jumpWithoutCheck(loc, send);
    return c.useLabel(exit);
  }
  // A virtual try: only close() or throw() make YIELD_VALUE raise.
  c.jump(loc, OP.SETUP_FINALLY, fail);
  c.opArg(loc, OP.YIELD_VALUE, 1);
  c.op(NO_LOCATION, OP.POP_BLOCK);
  c.opArg(loc, OP.RESUME, awaiting ? RESUME_AT.AWAIT : RESUME_AT.YIELD_FROM);
  c.jumpWithoutCheck(loc, send);
  c.useLabel(fail);
  c.op(loc, OP.CLEANUP_THROW);
  c.useLabel(exit);
  c.op(loc, OP.END_SEND);
}

// ---------------------------------------------------------------- attributes and items

/** An attribute on another line than its object: the name's own place. */
export function attributeLocation(c: Compiler, loc: Location, e: Attribute): Location {
  if (!atLeast(c.python, '3.10')) return loc;
  const { endLineno, endColOffset } = e.loc;
  if (loc.lineno === endLineno) return loc;
  const length = nameLength(e.attr);
  const colOffset = length <= endColOffset ? endColOffset - length : -1;
  let end = length <= endColOffset ? loc.endColOffset : -1;
  const lastLine = Math.max(endLineno, loc.endLineno);
  if (lastLine === endLineno) end = Math.max(colOffset, end);
  return { lineno: endLineno, colOffset, endLineno: lastLine, endColOffset: end };
}

/** Characters, not bytes: CPython subtracts one from the other here. */
const nameLength = (name: string): number =>
  utf8Length(name, 0, name.length) === name.length ? name.length : Array.from(name).length;

function attribute(c: Compiler, e: Attribute): void {
  if (e.ctx === 'Load' && e.value.kind === 'Call' && canOptimizeSuper(c, e)) {
    loadSuperArguments(c, e.value);
    c.opAttr(e.loc, e.value.args.length > 0 ? 'superAttr' : 'zeroSuperAttr', e.attr);
    return c.op(attributeLocation(c, e.loc, e), OP.NOP);
  }
  c.noteStaticAttribute(e);
  visitExpression(c, e.value);
  const loc = attributeLocation(c, e.loc, e);
  switch (e.ctx) {
    case 'Load':
      return c.opAttr(loc, 'attr', e.attr);
    case 'Store':
      return c.opName(loc, OP.STORE_ATTR, e.attr);
    case 'Del':
      return c.opName(loc, OP.DELETE_ATTR, e.attr);
  }
}

/** `[a:b]` whose bounds are not all constants; on 3.12 and 3.13 any `[a:b]`, before that none. */
export function isTwoPartSlice(c: Compiler, e: ExprNode): e is Slice {
  if (e.kind !== 'Slice' || e.step !== null || !c.has('3.12')) return false;
  return !c.is314 || !isConstantSlice(c, e);
}

const isConstantSlice = (c: Compiler, e: Slice): boolean =>
  [e.lower, e.upper, e.step].every((part) => part === null || c.isConstant(part));

export function sliceBounds(c: Compiler, e: Slice): void {
  for (const bound of [e.lower, e.upper]) {
    if (bound === null) c.loadConst(e.loc, NONE);
    else visitExpression(c, bound);
  }
}

function sliceExpression(c: Compiler, e: Slice): void {
  if (c.is314 && isConstantSlice(c, e)) {
    const part = (value: ExprNode | null): Const =>
      value !== null && c.isConstant(value) ? c.constantOf(value) : NONE;
    const [start, stop, step] = [part(e.lower), part(e.upper), part(e.step)];
    return c.loadConst(e.loc, { kind: 'slice', start, stop, step });
  }
  sliceBounds(c, e);
  if (e.step !== null) visitExpression(c, e.step);
  c.opArg(e.loc, OP.BUILD_SLICE, e.step === null ? 2 : 3);
}

export function binarySubscript(c: Compiler, loc: Location): void {
  if (c.is314) c.opArg(loc, OP.BINARY_OP, NB.SUBSCR);
  else c.op(loc, OP.BINARY_SUBSCR);
}

function subscript(c: Compiler, e: Subscript): void {
  visitExpression(c, e.value);
  if (e.ctx !== 'Del' && isTwoPartSlice(c, e.slice)) {
    sliceBounds(c, e.slice);
    return c.op(e.loc, e.ctx === 'Load' ? OP.BINARY_SLICE : OP.STORE_SLICE);
  }
  visitExpression(c, e.slice);
  if (e.ctx === 'Load') return binarySubscript(c, e.loc);
  c.op(e.loc, e.ctx === 'Store' ? OP.STORE_SUBSCR : OP.DELETE_SUBSCR);
}

// ---------------------------------------------------------------- displays

interface CollectOps {
  readonly build: number;
  readonly add: number;
  readonly extend: number;
}

const LIST_OPS: CollectOps = { build: OP.BUILD_LIST, add: OP.LIST_APPEND, extend: OP.LIST_EXTEND };
const SET_OPS: CollectOps = { build: OP.BUILD_SET, add: OP.SET_ADD, extend: OP.SET_UPDATE };

/**
 * Collects elements, starred ones among them. `pushed` items are on the stack already;
 * `injected` is a name that comes last. Mirrors `starunpack_helper_impl`.
 */
export function collect(
  c: Compiler,
  loc: Location,
  elts: readonly ExprNode[],
  into: 'list' | 'set' | 'tuple',
  pushed = 0,
  injected: string | null = null,
): void {
  const ops = into === 'set' ? SET_OPS : LIST_OPS;
  if (!c.is314 && injected === null && collectConstants(c, loc, elts, into, pushed, ops)) return;
  const count = elts.length + pushed + (injected === null ? 0 : 1);
  const big = count > stackUse(c);
  if (!big && !elts.some((elt) => elt.kind === 'Starred')) {
    visitExpressions(c, elts);
    if (injected !== null) nameOp(c, loc, injected, 'Load');
    return c.opArg(loc, into === 'tuple' ? OP.BUILD_TUPLE : ops.build, count);
  }
  let built = big;
  if (big) c.opArg(loc, ops.build, pushed);
  elts.forEach((elt, i) => {
    if (elt.kind === 'Starred') {
      if (!built) c.opArg(loc, ops.build, i + pushed);
      built = true;
      visitExpression(c, elt.value);
      c.opArg(loc, ops.extend, 1);
    } else {
      visitExpression(c, elt);
      if (built) c.opArg(loc, ops.add, 1);
    }
  });
  if (injected !== null) {
    nameOp(c, loc, injected, 'Load');
    c.opArg(loc, ops.add, 1);
  }
  if (into === 'tuple') listToTuple(c, loc);
}

function listToTuple(c: Compiler, loc: Location): void {
  if (c.has('3.12')) c.opArg(loc, OP.CALL_INTRINSIC_1, INTRINSIC_1.LIST_TO_TUPLE);
  else c.op(loc, OP.LIST_TO_TUPLE);
}

/** 3.13: three or more constants are one constant here; 3.14 does this in the flow graph. */
function collectConstants(
  c: Compiler,
  loc: Location,
  elts: readonly ExprNode[],
  into: 'list' | 'set' | 'tuple',
  pushed: number,
  ops: CollectOps,
): boolean {
  if (elts.length <= 2 || !elts.every((elt) => c.isConstant(elt))) return false;
  const items = elts.map((elt) => (c.isConstant(elt) ? c.constantOf(elt) : NONE));
  if (into === 'tuple' && pushed === 0) {
    c.loadConst(loc, tuple(items));
    return true;
  }
  c.opArg(loc, ops.build, pushed);
  c.loadConst(loc, into === 'set' ? frozenset(items) : tuple(items));
  c.opArg(loc, ops.extend, 1);
  if (into === 'tuple') listToTuple(c, loc);
  return true;
}

function listOrTuple(c: Compiler, e: List | Tuple): void {
  if (e.ctx === 'Store') return unpackInto(c, e.loc, e.elts);
  if (e.ctx === 'Del') return visitExpressions(c, e.elts);
  collect(c, e.loc, e.elts, e.kind === 'List' ? 'list' : 'tuple');
}

function unpackInto(c: Compiler, loc: Location, elts: readonly ExprNode[]): void {
  const star = elts.findIndex((elt) => elt.kind === 'Starred');
  if (star < 0) {
    c.opArg(loc, OP.UNPACK_SEQUENCE, elts.length);
  } else {
    const after = elts.length - star - 1;
    if (star >= 1 << 8 || after >= 1 << 23) {
      c.error('too many expressions in star-unpacking assignment', loc);
    }
    if (elts.slice(star + 1).some((elt) => elt.kind === 'Starred')) {
      c.error('multiple starred expressions in assignment', loc);
    }
    c.opArg(loc, OP.UNPACK_EX, star + (after << 8));
  }
  for (const elt of elts) visitExpression(c, elt.kind === 'Starred' ? elt.value : elt);
}

function subdict(c: Compiler, e: Dict, begin: number, end: number): void {
  const { loc, keys, values } = e;
  const count = end - begin;
  const big = count * 2 > stackUse(c);
  const part = keys.slice(begin, end);
  if (!c.is314 && count > 1 && !big && part.every((key) => c.isConstant(key))) {
    visitExpressions(c, values.slice(begin, end));
    c.loadConst(loc, tuple(part.map((key) => (c.isConstant(key) ? c.constantOf(key) : NONE))));
    return c.opArg(loc, OP.BUILD_CONST_KEY_MAP, count);
  }
  if (big) c.opArg(loc, OP.BUILD_MAP, 0);
  for (let i = begin; i < end; i++) {
    visitExpression(c, keys[i]!);
    visitExpression(c, values[i]!);
    if (big) c.opArg(loc, OP.MAP_ADD, 1);
  }
  if (!big) c.opArg(loc, OP.BUILD_MAP, count);
}

function dictExpression(c: Compiler, e: Dict): void {
  const { loc, keys, values } = e;
  let haveDict = false;
  let pending = 0;
  const flush = (end: number): void => {
    subdict(c, e, end - pending, end);
    if (haveDict) c.opArg(loc, OP.DICT_UPDATE, 1);
    haveDict = true;
    pending = 0;
  };
  values.forEach((value, i) => {
    if (keys[i] !== null) {
      pending += 1;
      if ((pending - 1) * 2 > stackUse(c)) flush(i + 1);
      return;
    }
    if (pending > 0) flush(i);
    if (!haveDict) c.opArg(loc, OP.BUILD_MAP, 0);
    haveDict = true;
    visitExpression(c, value);
    c.opArg(loc, OP.DICT_UPDATE, 1);
  });
  if (pending > 0) flush(values.length);
  if (!haveDict) c.opArg(loc, OP.BUILD_MAP, 0);
}
