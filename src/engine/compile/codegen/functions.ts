/** Functions and lambdas. Mirrors `codegen_function` and its parts (codegen.c). */

import type {
  Arguments,
  AsyncFunctionDef,
  ExprNode,
  FunctionDef,
  Lambda,
} from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { NONE, str, tuple } from '../consts.ts';
import { compiledDoc, docstringOf } from '../docstring.ts';
import { location, type Location } from '../location.ts';
import { FUNCTION_ATTRIBUTE, INTRINSIC_2, OP } from '../opcodes/table.ts';
import type { ArgCounts } from '../unit.ts';
import { functionAnnotations } from './annotations.ts';
import { makeClosure, wrapInStopIterationHandler } from './closures.ts';
import { visitExpression, visitExpressions } from './expressions.ts';
import { nameOp } from './names.ts';
import { visitStatements } from './statements.ts';
import { typeParams } from './type-params.ts';

export function decorators(c: Compiler, list: readonly ExprNode[]): void {
  visitExpressions(c, list);
}

export function applyDecorators(c: Compiler, list: readonly ExprNode[]): void {
  for (const { loc } of [...list].reverse()) {
    // Up to 3.10 at the line of the `def` itself.
    c.callWithoutNull(c.has('3.11') ? loc : c.unit.here, 1);
  }
}

/** Pushes the defaults; returns SET_FUNCTION_ATTRIBUTE flags for what was pushed. */
function defaultArguments(c: Compiler, loc: Location, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    visitExpressions(c, args.defaults);
    c.opArg(loc, OP.BUILD_TUPLE, args.defaults.length);
    flags |= FUNCTION_ATTRIBUTE.DEFAULTS;
  }
  if (keywordDefaults(c, loc, args)) flags |= FUNCTION_ATTRIBUTE.KWDEFAULTS;
  return flags;
}

function keywordDefaults(c: Compiler, loc: Location, args: Arguments): boolean {
  const names: string[] = [];
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kw_defaults[i] ?? null;
    if (value === null) return;
    const name = c.maybeMangle(arg.arg);
    names.push(name);
    if (c.is314) c.loadConst(loc, str(name));
    visitExpression(c, value);
  });
  if (names.length === 0) return false;
  if (c.is314) {
    c.opArg(loc, OP.BUILD_MAP, names.length);
  } else {
    c.loadConst(loc, tuple(names.map(str)));
    c.opArg(loc, OP.BUILD_CONST_KEY_MAP, names.length);
  }
  return true;
}

const argCounts = (args: Arguments): ArgCounts => ({
  args: args.args.length,
  posonly: args.posonlyargs.length,
  kwonly: args.kwonlyargs.length,
});

export function functionStatement(c: Compiler, s: FunctionDef | AsyncFunctionDef): void {
  const { loc, args } = s;
  decorators(c, s.decorator_list);
  const firstLineno = s.decorator_list[0]?.loc.lineno ?? loc.lineno;
  // For the call of the function that makes the type parameters.
  if (s.type_params.length > 0 && !c.nullIsBehind) c.op(loc, OP.PUSH_NULL);
  const flags = defaultArguments(c, loc, args);
  if (s.type_params.length > 0) {
    genericFunction(c, s, flags, firstLineno);
  } else {
    functionBody(c, s, flags | functionAnnotations(c, loc, s), firstLineno);
  }
  applyDecorators(c, s.decorator_list);
  nameOp(c, loc, s.name, 'Store');
}

/** A generic function is made by a function that makes its type parameters first. */
function genericFunction(
  c: Compiler,
  s: FunctionDef | AsyncFunctionDef,
  flags: number,
  firstLineno: number,
): void {
  const { loc } = s;
  const { DEFAULTS, KWDEFAULTS } = FUNCTION_ATTRIBUTE;
  const count = (flags & DEFAULTS ? 1 : 0) + (flags & KWDEFAULTS ? 1 : 0);
  if (count === 2) c.opArg(loc, OP.SWAP, 2);
  const entry = c.blockOf(s.type_params);
  const counts: ArgCounts = { args: count, posonly: 0, kwonly: 0 };
  const name = `<generic parameters of ${s.name}>`;
  c.enterScope(name, 'annotations', entry, firstLineno, null, counts);
  typeParams(c, s.type_params);
  for (let i = 0; i < count; i++) c.opArg(loc, OP.LOAD_FAST, i);
  functionBody(c, s, flags | functionAnnotations(c, loc, s), firstLineno);
  c.opArg(loc, OP.SWAP, 2);
  c.opArg(loc, OP.CALL_INTRINSIC_2, INTRINSIC_2.SET_FUNCTION_TYPE_PARAMS);
  const code = c.finish(false);
  c.exitScope();
  makeClosure(c, loc, code, 0);
  if (count > 0) {
    c.opArg(loc, OP.SWAP, count + 1);
    if (c.nullIsBehind) c.callWithoutNull(loc, count);
    else c.call(loc, count);
  } else {
    if (c.nullIsBehind) c.op(loc, OP.PUSH_NULL);
    c.call(loc, 0);
  }
}

function functionBody(
  c: Compiler,
  s: FunctionDef | AsyncFunctionDef,
  attributes: number,
  firstLineno: number,
): void {
  const scopeType = s.kind === 'AsyncFunctionDef' ? 'asyncFunction' : 'function';
  c.enterScope(s.name, scopeType, c.blockOf(s), firstLineno, null, argCounts(s.args));
  const docstring = docstringOf(s.body);
  // The docstring is the first constant; on 3.13 None stands for a missing one.
  if (docstring !== null) c.addConst(str(compiledDoc(docstring, c.python)));
  else if (!c.is314) c.addConst(NONE);
  if (docstring !== null) c.unit.here = s.body[0]!.loc;
  const suspends = !c.hasBlockStack && (c.entry.coroutine || c.entry.generator);
  if (suspends) c.pushBlock({ type: 'stopIteration' }, s.loc);
  visitStatements(c, docstring === null ? s.body : s.body.slice(1));
  if (suspends) {
    wrapInStopIterationHandler(c);
    c.popBlock();
  }
  const code = c.finish(true);
  c.exitScope();
  makeClosure(c, s.loc, code, attributes);
}

export function lambdaExpression(c: Compiler, e: Lambda): void {
  const { loc } = e;
  const flags = defaultArguments(c, loc, e.args);
  c.enterScope('<lambda>', 'lambda', c.blockOf(e), loc.lineno, null, argCounts(e.args));
  // On 3.13 None is the first constant, so that a lambda has no docstring.
  if (!c.is314) c.addConst(NONE);
  visitExpression(c, e.body);
  const { generator } = c.entry;
  const returnLoc = c.has('3.13') ? e.body.loc : location(loc.lineno, loc.lineno, 0, 0);
  if (!generator) c.returnTop(c.hasBlockStack ? e.body.loc : returnLoc);
  const code = c.finish(!generator);
  c.exitScope();
  makeClosure(c, loc, code, flags);
}
