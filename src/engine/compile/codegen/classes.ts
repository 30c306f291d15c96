/** Class statements. Mirrors `codegen_class` and `codegen_class_body` (codegen.c). */

import type { ClassDef } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { int, NONE, str, tuple } from '../consts.ts';
import { location as makeLocation, NO_LOCATION, type Location } from '../location.ts';
import { INTRINSIC_1, OP } from '../opcodes/table.ts';
import { compareNames, indexOfName } from '../unit.ts';
import { callArguments } from './calls.ts';
import { makeClosure } from './closures.ts';
import { applyDecorators, decorators } from './functions.ts';
import { nameOp } from './names.ts';
import { visitBody } from './statements.ts';
import { typeParams } from './type-params.ts';

export function classStatement(c: Compiler, s: ClassDef): void {
  const { loc } = s;
  decorators(c, s.decorator_list);
  const firstLineno = s.decorator_list[0]?.loc.lineno ?? loc.lineno;
  if (s.type_params.length > 0) {
    genericClass(c, s, firstLineno);
  } else {
    classBody(c, s, firstLineno);
    callArguments(c, loc, 2, s.bases, s.keywords);
  }
  applyDecorators(c, s.decorator_list);
  nameOp(c, loc, s.name, 'Store');
}

/** A generic class is made by a function that makes its type parameters first. */
function genericClass(c: Compiler, s: ClassDef, firstLineno: number): void {
  const { loc } = s;
  const entry = c.blockOf(s.type_params);
  if (!c.nullIsBehind) c.op(loc, OP.PUSH_NULL);
  const name = `<generic parameters of ${s.name}>`;
  c.enterScope(name, 'annotations', entry, firstLineno, s.name);
  typeParams(c, s.type_params);
  nameOp(c, loc, '.type_params', 'Store');
  classBody(c, s, firstLineno);
  nameOp(c, loc, '.type_params', 'Load');
  c.opArg(loc, OP.CALL_INTRINSIC_1, INTRINSIC_1.SUBSCRIPT_GENERIC);
  nameOp(c, loc, '.generic_base', 'Store');
  callArguments(c, loc, 2, s.bases, s.keywords, '.generic_base');
  const code = c.finish(false);
  c.exitScope();
  makeClosure(c, loc, code, 0);
  if (c.nullIsBehind) c.op(loc, OP.PUSH_NULL);
  c.call(loc, 0);
}

/** Compiles the body and pushes `__build_class__`, NULL, the body's function and the name. */
function classBody(c: Compiler, s: ClassDef, firstLineno: number): void {
  c.enterScope(s.name, 'class', c.blockOf(s), firstLineno, s.name);
  const first = makeLocation(firstLineno, firstLineno, 0, 0);
  nameOp(c, first, '__name__', 'Load');
  nameOp(c, first, '__module__', 'Store');
  c.loadConst(first, str(c.unit.qualname));
  nameOp(c, first, '__qualname__', 'Store');
  if (c.has('3.13')) {
    c.loadConst(first, int(firstLineno));
    nameOp(c, first, '__firstlineno__', 'Store');
  }
  if (s.type_params.length > 0) {
    nameOp(c, first, '.type_params', 'Load');
    nameOp(c, first, '__type_params__', 'Store');
  }
  classCells(c, first);
  visitBody(c, first, s.body);
  if (c.has('3.13')) {
    const attributes = [...c.unit.staticAttributes].sort(compareNames);
    c.loadConst(NO_LOCATION, tuple(attributes.map(str)));
    nameOp(c, NO_LOCATION, '__static_attributes__', 'Store');
  }
  returnClassCell(c);
  const code = c.finish(true);
  c.exitScope();

  if (!c.nullIsBehind) c.op(s.loc, OP.PUSH_NULL);
  c.op(s.loc, OP.LOAD_BUILD_CLASS);
  if (c.nullIsBehind) c.op(s.loc, OP.PUSH_NULL);
  makeClosure(c, s.loc, code, 0, s.name);
  c.loadConst(s.loc, str(s.name));
}

/** Cells that annotation scopes need while the body runs. */
function classCells(c: Compiler, loc: Location): void {
  const { unit, entry } = c;
  if (entry.needsClassdict) {
    c.op(loc, OP.LOAD_LOCALS);
    c.opArg(loc, OP.STORE_DEREF, indexOfName(unit.cellvars, '__classdict__'));
  }
  if (entry.hasConditionalAnnotations) {
    c.opArg(loc, OP.BUILD_SET, 0);
    c.opArg(loc, OP.STORE_DEREF, indexOfName(unit.cellvars, '__conditional_annotations__'));
  }
}

function returnClassCell(c: Compiler): void {
  const { unit, entry } = c;
  if (entry.needsClassdict) {
    c.opArg(NO_LOCATION, OP.LOAD_CLOSURE, unit.cellvars.get('__classdict__')!);
    nameOp(c, NO_LOCATION, '__classdictcell__', 'Store');
  }
  if (entry.needsClassClosure) {
    c.opArg(NO_LOCATION, OP.LOAD_CLOSURE, unit.cellvars.get('__class__')!);
    c.opArg(NO_LOCATION, OP.COPY, 1);
    nameOp(c, NO_LOCATION, '__classcell__', 'Store');
  } else {
    c.loadConst(NO_LOCATION, NONE);
  }
  c.returnTop(NO_LOCATION);
}
