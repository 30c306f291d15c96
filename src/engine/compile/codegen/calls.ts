/** Calls. Mirrors `codegen_call` and its parts (codegen.c). */

import type { Call, ExprNode, Keyword } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { FALSE, str, TRUE, tuple } from '../consts.ts';
import type { Label } from '../instruction-sequence.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { COMMON_CONSTANT, INTRINSIC_1, OP } from '../opcodes/table.ts';
import { BS } from '../opcodes/blockstack.ts';
import { DEF_IMPORT } from '../symtable/entry.ts';
import { atLeast } from '../version.ts';
import {
  attributeLocation,
  collect,
  compareOp,
  stackUse,
  visitExpression,
  visitExpressions,
} from './expressions.ts';
import { nameOp } from './names.ts';
import { canOptimizeSuper, loadSuperArguments } from './super.ts';

export function callExpression(c: Compiler, e: Call): void {
  checkKeywords(c, e.keywords);
  if (methodCall(c, e)) return;
  const skip = c.newLabel();
  if (!c.nullIsBehind) c.op(e.func.loc, OP.PUSH_NULL);
  visitExpression(c, e.func);
  if (c.is314) consumerOfGenerator(c, e, skip);
  if (c.nullIsBehind) c.op(e.func.loc, OP.PUSH_NULL);
  callArguments(c, e.loc, 0, e.args, e.keywords);
  if (c.is314) c.useLabel(skip);
}

function checkKeywords(c: Compiler, keywords: readonly Keyword[]): void {
  keywords.forEach((keyword, i) => {
    if (keyword.arg === null) return;
    const other = keywords.slice(i + 1).find((later) => later.arg === keyword.arg);
    if (other !== undefined) c.error(`keyword argument repeated: ${keyword.arg}`, other.loc);
  });
}

const keywordNames = (keywords: readonly Keyword[]): ReturnType<typeof tuple> =>
  tuple(keywords.map((keyword) => str(keyword.arg!)));

const isPlain = (args: readonly ExprNode[], keywords: readonly Keyword[]): boolean =>
  !args.some((arg) => arg.kind === 'Starred') && !keywords.some((keyword) => keyword.arg === null);

// ---------------------------------------------------------------- methods

/** `object.method(...)` without a bound method; false where that does not apply. */
function methodCall(c: Compiler, e: Call): boolean {
  const { func, args, keywords } = e;
  if (func.kind !== 'Attribute' || func.ctx !== 'Load') return false;
  // Not for imported modules: their functions are no methods.
  const { value } = func;
  const keepsImports = atLeast(c.python, '3.11');
  if (keepsImports && value.kind === 'Name' && c.symtable.top.symbol(value.id) & DEF_IMPORT) {
    return false;
  }
  const size = args.length + keywords.length + (keywords.length > 0 ? 1 : 0);
  if (size >= stackUse(c) || !isPlain(args, keywords)) return false;
  // With keywords the method is bound first.
  if (c.hasBlockStack && keywords.length > 0) return false;
  let { loc } = func;
  if (value.kind === 'Call' && canOptimizeSuper(c, func)) {
    loadSuperArguments(c, value);
    c.opAttr(loc, value.args.length > 0 ? 'superMethod' : 'zeroSuperMethod', func.attr);
    loc = attributeLocation(c, loc, func);
    c.op(loc, OP.NOP);
  } else {
    visitExpression(c, value);
    loc = attributeLocation(c, loc, func);
    c.opAttr(loc, 'method', func.attr);
  }
  visitExpressions(c, args);
  for (const keyword of keywords) visitExpression(c, keyword.value);
  const count = args.length + keywords.length;
  const after = attributeLocation(c, e.loc, func);
  if (c.hasBlockStack) c.opArg(after, BS.CALL_METHOD, count);
  else if (keywords.length === 0) c.call(after, count);
  else callWithKeywords(c, loc, after, keywords, count);
  return true;
}

// ---------------------------------------------------------------- all, any and tuple of a generator

/** 3.14: `all(... for ...)` runs the loop itself when `all` is the builtin. */
function consumerOfGenerator(c: Compiler, e: Call, end: Label): void {
  const { func, args } = e;
  const generator = args[0];
  if (func.kind !== 'Name' || args.length !== 1 || e.keywords.length !== 0) return;
  if (generator?.kind !== 'GeneratorExp') return;
  const consumers = new Map([
    ['all', COMMON_CONSTANT.BUILTIN_ALL],
    ['any', COMMON_CONSTANT.BUILTIN_ANY],
    ['tuple', COMMON_CONSTANT.BUILTIN_TUPLE],
  ]);
  const constant = consumers.get(func.id);
  if (constant === undefined) return;
  const { loc } = func;
  const isTuple = func.id === 'tuple';
  const isAll = func.id === 'all';
  const skip = c.newLabel();
  const loop = c.newLabel();
  const cleanup = c.newLabel();
  c.opArg(loc, OP.COPY, 1);
  c.opArg(loc, OP.LOAD_COMMON_CONSTANT, constant);
  compareOp(c, loc, 'Is');
  c.jump(loc, OP.POP_JUMP_IF_FALSE, skip);
  c.op(loc, OP.POP_TOP);
  if (isTuple) c.opArg(loc, OP.BUILD_LIST, 0);
  visitExpression(c, generator);
  c.useLabel(loop);
  c.jump(loc, OP.FOR_ITER, cleanup);
  if (isTuple) {
    c.opArg(loc, OP.LIST_APPEND, 2);
    c.jump(loc, OP.JUMP, loop);
  } else {
    c.toBool(loc);
    c.jump(loc, isAll ? OP.POP_JUMP_IF_TRUE : OP.POP_JUMP_IF_FALSE, loop);
  }
  c.op(NO_LOCATION, OP.POP_ITER);
  if (!isTuple) c.loadConst(loc, isAll ? FALSE : TRUE);
  c.jump(loc, OP.JUMP, end);
  c.useLabel(cleanup);
  c.op(NO_LOCATION, OP.END_FOR);
  c.op(NO_LOCATION, OP.POP_ITER);
  if (isTuple) c.opArg(loc, OP.CALL_INTRINSIC_1, INTRINSIC_1.LIST_TO_TUPLE);
  else c.loadConst(loc, isAll ? TRUE : FALSE);
  c.jump(loc, OP.JUMP, end);
  c.useLabel(skip);
}

// ---------------------------------------------------------------- arguments

/** Pushes arguments above `pushed` that are there already, and calls. */
export function callArguments(
  c: Compiler,
  loc: Location,
  pushed: number,
  args: readonly ExprNode[],
  keywords: readonly Keyword[],
  injected: string | null = null,
): void {
  checkKeywords(c, keywords);
  const tooMany = args.length + keywords.length * 2 > stackUse(c);
  if (tooMany || !isPlain(args, keywords)) {
    return callWithUnpacking(c, loc, pushed, args, keywords, injected);
  }
  visitExpressions(c, args);
  let count = pushed + args.length;
  if (injected !== null) {
    nameOp(c, loc, injected, 'Load');
    count += 1;
  }
  if (keywords.length === 0) return c.call(loc, count);
  for (const keyword of keywords) visitExpression(c, keyword.value);
  callWithKeywords(c, loc, loc, keywords, count + keywords.length);
}

/** The names are an operand of CALL_KW; before 3.13 an instruction of their own hands them to CALL. */
function callWithKeywords(
  c: Compiler,
  namesLoc: Location,
  loc: Location,
  keywords: readonly Keyword[],
  count: number,
): void {
  if (c.has('3.13') || c.hasBlockStack) {
    c.loadConst(namesLoc, keywordNames(keywords));
    return c.opArg(loc, OP.CALL_KW, count);
  }
  c.opArg(namesLoc, OP.KW_NAMES, c.addConst(keywordNames(keywords)));
  c.call(loc, count);
}

function callWithUnpacking(
  c: Compiler,
  loc: Location,
  pushed: number,
  args: readonly ExprNode[],
  keywords: readonly Keyword[],
  injected: string | null,
): void {
  const [first] = args;
  if (pushed === 0 && args.length === 1 && first?.kind === 'Starred' && injected === null) {
    visitExpression(c, first.value);
  } else {
    collect(c, loc, args, 'tuple', pushed, injected);
  }
  if (keywords.length > 0) keywordDict(c, loc, keywords);
  else if (c.is314) c.op(loc, OP.PUSH_NULL);
  c.opArg(loc, OP.CALL_FUNCTION_EX, c.is314 || keywords.length === 0 ? 0 : 1);
}

function keywordDict(c: Compiler, loc: Location, keywords: readonly Keyword[]): void {
  let haveDict = false;
  let pending = 0;
  const flush = (end: number): void => {
    subKeywords(c, loc, keywords.slice(end - pending, end));
    if (haveDict) c.opArg(loc, OP.DICT_MERGE, 1);
    haveDict = true;
    pending = 0;
  };
  keywords.forEach((keyword, i) => {
    if (keyword.arg !== null) {
      pending += 1;
      return;
    }
    if (pending > 0) flush(i);
    if (!haveDict) c.opArg(loc, OP.BUILD_MAP, 0);
    haveDict = true;
    visitExpression(c, keyword.value);
    c.opArg(loc, OP.DICT_MERGE, 1);
  });
  if (pending > 0) flush(keywords.length);
}

function subKeywords(c: Compiler, loc: Location, keywords: readonly Keyword[]): void {
  const count = keywords.length;
  const big = count * 2 > stackUse(c);
  if (!c.is314 && count > 1 && !big) {
    for (const keyword of keywords) visitExpression(c, keyword.value);
    c.loadConst(loc, keywordNames(keywords));
    return c.opArg(loc, OP.BUILD_CONST_KEY_MAP, count);
  }
  if (big) c.opArg(NO_LOCATION, OP.BUILD_MAP, 0);
  for (const keyword of keywords) {
    c.loadConst(loc, str(keyword.arg!));
    visitExpression(c, keyword.value);
    if (big) c.opArg(NO_LOCATION, OP.MAP_ADD, 1);
  }
  if (!big) c.opArg(loc, OP.BUILD_MAP, count);
}
