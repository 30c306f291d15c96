/** Type parameters and type aliases. Mirrors `codegen_type_params` and `codegen_typealias` (codegen.c). */

import type { ExprNode, TypeAlias, TypeParamNode } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { int, NONE, str, tuple } from '../consts.ts';
import { FUNCTION_ATTRIBUTE, INTRINSIC_1, INTRINSIC_2, OP } from '../opcodes/table.ts';
import type { SymtableEntry } from '../symtable/entry.ts';
import { enterAnnotationScope } from './annotations.ts';
import { makeClosure } from './closures.ts';
import { visitExpression } from './expressions.ts';
import { nameOp } from './names.ts';

const PLAIN = {
  TypeVar: INTRINSIC_1.TYPEVAR,
  ParamSpec: INTRINSIC_1.PARAMSPEC,
  TypeVarTuple: INTRINSIC_1.TYPEVARTUPLE,
} as const;

/** Makes every type parameter, binds it, and leaves the tuple of all on the stack. */
export function typeParams(c: Compiler, params: readonly TypeParamNode[]): void {
  let seenDefault = false;
  for (const param of params) {
    const { loc, name } = param;
    c.loadConst(loc, str(name));
    if (param.kind === 'TypeVar' && param.bound !== null) {
      lazyValue(c, param, param.bound, c.blockOf(param), false);
      const { TYPEVAR_WITH_BOUND, TYPEVAR_WITH_CONSTRAINTS } = INTRINSIC_2;
      // A tuple of constraints; folding may have made a constant of it, which counts as a bound.
      const constrained = param.bound.kind === 'Tuple';
      c.opArg(
        loc,
        OP.CALL_INTRINSIC_2,
        constrained ? TYPEVAR_WITH_CONSTRAINTS : TYPEVAR_WITH_BOUND,
      );
    } else {
      c.opArg(loc, OP.CALL_INTRINSIC_1, PLAIN[param.kind]);
    }
    if (param.default_value !== null) {
      seenDefault = true;
      const blocks = param.kind === 'TypeVar' ? c.symtable.defaultBlocks : c.symtable.blocks;
      const starred = param.kind === 'TypeVarTuple';
      lazyValue(c, param, param.default_value, blocks.get(param)!, starred);
      c.opArg(loc, OP.CALL_INTRINSIC_2, INTRINSIC_2.SET_TYPEPARAM_DEFAULT);
    } else if (seenDefault) {
      c.error(`non-default type parameter '${name}' follows default type parameter`, loc);
    }
    c.opArg(loc, OP.COPY, 1);
    nameOp(c, loc, name, 'Store');
  }
  c.opArg(params[0]!.loc, OP.BUILD_TUPLE, params.length);
}

/** Enters the function that computes a bound, a default or an alias's value when asked. */
function enterLazyScope(
  c: Compiler,
  e: ExprNode,
  name: string,
  entry: SymtableEntry,
  loc = e.loc,
): void {
  if (c.is314) {
    // The format of annotation functions, VALUE by default.
    c.loadConst(loc, tuple([int(1)]));
    enterAnnotationScope(c, loc, entry, name);
  } else {
    c.enterScope(name, entry.type === 'typeAlias' ? 'function' : 'annotations', entry, loc.lineno);
  }
}

const lazyAttributes = (c: Compiler): number => (c.is314 ? FUNCTION_ATTRIBUTE.DEFAULTS : 0);

function lazyValue(
  c: Compiler,
  param: TypeParamNode,
  e: ExprNode,
  entry: SymtableEntry,
  allowStarred: boolean,
): void {
  // On 3.12 it stands where the parameter does.
  const loc = c.has('3.13') ? e.loc : param.loc;
  enterLazyScope(c, e, param.name, entry);
  if (allowStarred && e.kind === 'Starred') {
    visitExpression(c, e.value);
    c.opArg(e.loc, OP.UNPACK_SEQUENCE, 1);
  } else {
    visitExpression(c, e);
  }
  c.op(loc, OP.RETURN_VALUE);
  const code = c.finish(true);
  c.exitScope();
  makeClosure(c, loc, code, lazyAttributes(c));
}

export function typeAliasStatement(c: Compiler, s: TypeAlias): void {
  const { loc } = s;
  const name = s.name.kind === 'Name' ? s.name.id : '';
  const generic = s.type_params.length > 0;
  if (generic) {
    if (!c.nullIsBehind) c.op(loc, OP.PUSH_NULL);
    const entry = c.blockOf(s.type_params);
    c.enterScope(`<generic parameters of ${name}>`, 'annotations', entry, loc.lineno);
    c.loadConst(loc, str(name));
    typeParams(c, s.type_params);
  } else {
    c.loadConst(loc, str(name));
    c.loadConst(loc, NONE);
  }
  typeAliasBody(c, s, name);
  if (generic) {
    const code = c.finish(false);
    c.exitScope();
    makeClosure(c, loc, code, 0);
    if (c.nullIsBehind) c.op(loc, OP.PUSH_NULL);
    c.call(loc, 0);
  }
  nameOp(c, loc, name, 'Store');
}

function typeAliasBody(c: Compiler, s: TypeAlias, name: string): void {
  const { loc } = s;
  enterLazyScope(c, s.value, name, c.blockOf(s), loc);
  // On 3.13 None is the first constant, so that the function has no docstring.
  if (!c.is314) c.addConst(NONE);
  visitExpression(c, s.value);
  c.op(loc, OP.RETURN_VALUE);
  const code = c.finish(false);
  c.exitScope();
  makeClosure(c, loc, code, lazyAttributes(c));
  c.opArg(loc, OP.BUILD_TUPLE, 3);
  c.opArg(loc, OP.CALL_INTRINSIC_1, INTRINSIC_1.TYPEALIAS);
}
