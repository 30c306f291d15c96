/**
 * Annotations. 3.13 evaluates them where they stand; 3.14 compiles them into functions that run on
 * demand (PEP 649). Mirrors `codegen_function_annotations`, `codegen_annassign` and
 * `codegen_process_deferred_annotations` (codegen.c) and their models in 3.13's compile.c.
 */

import type { AnnAssign, Arg, AsyncFunctionDef, ExprNode, FunctionDef } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { int, str, tuple } from '../consts.ts';
import type { Code } from '../code.ts';
import type { Location } from '../location.ts';
import { mangle } from '../mangle.ts';
import { COMMON_CONSTANT, FUNCTION_ATTRIBUTE, OP } from '../opcodes/table.ts';
import type { SymtableEntry } from '../symtable/entry.ts';
import { unparse } from '../unparse.ts';
import { atLeast } from '../version.ts';
import { indexOfName, type ArgCounts } from '../unit.ts';
import { makeClosure } from './closures.ts';
import { compareOp, visitExpression } from './expressions.ts';
import { nameOp } from './names.ts';

/** Formats above this one are refused by the compiled code. */
const VALUE_WITH_FAKE_GLOBALS = 2;

const FORMAT_ARGUMENT: ArgCounts = { args: 0, posonly: 1, kwonly: 0 };

/** The beginning of every annotation function: it takes a format and refuses unknown ones. */
export function enterAnnotationScope(
  c: Compiler,
  loc: Location,
  entry: SymtableEntry,
  name: string,
): void {
  c.enterScope(name, 'annotations', entry, loc.lineno, null, FORMAT_ARGUMENT);
  c.opArg(loc, OP.LOAD_FAST, 0);
  c.loadConst(loc, int(VALUE_WITH_FAKE_GLOBALS));
  compareOp(c, loc, 'Gt');
  const body = c.newLabel();
  c.jump(loc, OP.POP_JUMP_IF_FALSE, body);
  c.opArg(loc, OP.LOAD_COMMON_CONSTANT, COMMON_CONSTANT.NOT_IMPLEMENTED_ERROR);
  c.opArg(loc, OP.RAISE_VARARGS, 1);
  c.useLabel(body);
}

function leaveAnnotationScope(c: Compiler, loc: Location): void {
  c.op(loc, OP.RETURN_VALUE);
  const code = c.finish(true);
  c.exitScope();
  makeClosure(c, loc, withFormatParameter(code), 0);
}

/** In signatures the parameter is called `format`; inside, a name that no annotation can use. */
function withFormatParameter(code: Code): Code {
  return { ...code, localsPlusNames: ['format', ...code.localsPlusNames.slice(1)] };
}

// ---------------------------------------------------------------- functions

/** Pushes a function's annotations; returns the SET_FUNCTION_ATTRIBUTE flag, or 0. */
export function functionAnnotations(
  c: Compiler,
  loc: Location,
  s: FunctionDef | AsyncFunctionDef,
): number {
  if (!c.is314) {
    const names: string[] = [];
    const count = parameterAnnotations(c, loc, s, names);
    if (count === 0) return 0;
    if (atLeast(c.python, '3.10')) {
      c.opArg(loc, OP.BUILD_TUPLE, count * 2);
    } else {
      c.loadConst(loc, tuple(names.map(str)));
      c.opArg(loc, OP.BUILD_CONST_KEY_MAP, count);
    }
    return FUNCTION_ATTRIBUTE.ANNOTATIONS;
  }
  const entry = c.blockOf(s.args);
  if (!entry.annotationsUsed) return 0;
  enterAnnotationScope(c, loc, entry, entry.name);
  c.opArg(loc, OP.BUILD_MAP, parameterAnnotations(c, loc, s));
  leaveAnnotationScope(c, loc);
  return FUNCTION_ATTRIBUTE.ANNOTATE;
}

function parameterAnnotations(
  c: Compiler,
  loc: Location,
  s: FunctionDef | AsyncFunctionDef,
  names: string[] = [],
): number {
  const { args } = s;
  let count = 0;
  const annotate = (name: string, annotation: ExprNode | null): void => {
    if (annotation === null) return;
    names.push(c.maybeMangle(name));
    // 3.9 has the names in one constant behind the values.
    if (atLeast(c.python, '3.10')) c.loadConst(loc, str(c.maybeMangle(name)));
    if (c.future.annotations) {
      c.loadConst(annotation.loc, str(unparse(annotation)));
    } else if (annotation.kind === 'Starred') {
      // *args: *Ts
      visitExpression(c, annotation.value);
      c.opArg(loc, OP.UNPACK_SEQUENCE, 1);
    } else {
      visitExpression(c, annotation);
    }
    count += 1;
  };
  const annotateArg = (arg: Arg | null): void => {
    if (arg !== null) annotate(arg.arg, arg.annotation);
  };
  args.args.forEach(annotateArg);
  args.posonlyargs.forEach(annotateArg);
  annotateArg(args.vararg);
  args.kwonlyargs.forEach(annotateArg);
  annotateArg(args.kwarg);
  annotate('return', s.returns);
  return count;
}

// ---------------------------------------------------------------- variables

export function annotatedAssignment(c: Compiler, s: AnnAssign): void {
  const { target } = s;
  if (s.value !== null) {
    visitExpression(c, s.value);
    visitExpression(c, target);
  }
  const { scopeType } = c.unit;
  const stored = scopeType === 'module' || scopeType === 'class';
  if (target.kind === 'Name') {
    if (s.simple && stored) storeAnnotation(c, s, target.id);
  } else if (s.value === null) {
    if (target.kind === 'Attribute') evaluateAndDrop(c, target.value);
    if (target.kind === 'Subscript') {
      evaluateAndDrop(c, target.value);
      checkSubscript(c, target.slice);
    }
  }
  // 3.13 evaluates the annotation of anything else and drops it; 3.14 does not look at it.
  if (!c.is314 && !s.simple && stored && !c.future.annotations) {
    evaluateAndDrop(c, s.annotation);
  }
}

function storeAnnotation(c: Compiler, s: AnnAssign, name: string): void {
  const { loc } = s;
  if (!c.is314 || c.future.annotations) {
    if (c.future.annotations) c.loadConst(s.annotation.loc, str(unparse(s.annotation)));
    else visitExpression(c, s.annotation);
    c.opName(loc, OP.LOAD_NAME, '__annotations__');
    c.loadConst(loc, str(c.maybeMangle(name)));
    return c.op(loc, OP.STORE_SUBSCR);
  }
  const { unit } = c;
  const conditional = unit.scopeType === 'module' || unit.inConditionalBlock > 0;
  const index = conditional ? unit.nextConditionalAnnotation++ : -1;
  unit.deferredAnnotations.push({ statement: s, index });
  if (!conditional) return;
  if (unit.scopeType === 'class') {
    c.opArg(loc, OP.LOAD_DEREF, indexOfName(unit.cellvars, '__conditional_annotations__'));
  } else {
    c.opName(loc, OP.LOAD_NAME, '__conditional_annotations__');
  }
  c.loadConst(loc, int(index));
  c.opArg(loc, OP.SET_ADD, 1);
  c.op(loc, OP.POP_TOP);
}

function evaluateAndDrop(c: Compiler, e: ExprNode): void {
  visitExpression(c, e);
  c.op(e.loc, OP.POP_TOP);
}

function checkSubscript(c: Compiler, e: ExprNode): void {
  if (e.kind === 'Slice') {
    for (const part of [e.lower, e.upper, e.step]) if (part !== null) evaluateAndDrop(c, part);
  } else if (e.kind === 'Tuple') {
    for (const elt of e.elts) checkSubscript(c, elt);
  } else {
    evaluateAndDrop(c, e);
  }
}

// ---------------------------------------------------------------- __annotate__ of modules and classes

/** 3.14: after the body, makes `__annotate__` from the annotations that the body has passed. */
export function deferredAnnotations(c: Compiler, loc: Location): void {
  const { unit } = c;
  if (unit.deferredAnnotations.length === 0) return;
  const generate = (): void => {
    const entry = c.entry.annotationBlock!;
    const { deferredAnnotations: deferred, scopeType } = unit;
    const privateName = unit.privateName;
    enterAnnotationScope(c, loc, entry, entry.name);
    c.opArg(loc, OP.BUILD_MAP, 0);
    for (const { statement, index } of deferred) {
      deferredAnnotation(c, loc, statement, index, scopeType === 'class', privateName);
    }
    leaveAnnotationScope(c, loc);
    nameOp(c, loc, scopeType === 'class' ? '__annotate_func__' : '__annotate__', 'Store');
  };
  if (unit.scopeType === 'module') c.intoAnnotationsCode(generate);
  else generate();
}

function deferredAnnotation(
  c: Compiler,
  loc: Location,
  s: AnnAssign,
  index: number,
  inClass: boolean,
  privateName: string | null,
): void {
  const name = s.target.kind === 'Name' ? mangle(privateName, s.target.id) : '';
  const notSet = c.newLabel();
  if (index >= 0) {
    c.loadConst(s.loc, int(index));
    const set = '__conditional_annotations__';
    if (inClass) c.opArg(s.loc, OP.LOAD_DEREF, indexOfName(c.unit.freevars, set));
    else c.opArg(s.loc, OP.LOAD_GLOBAL, indexOfName(c.unit.names, set) << 1);
    c.opArg(s.loc, OP.CONTAINS_OP, 0);
    c.jump(s.loc, OP.POP_JUMP_IF_FALSE, notSet);
  }
  visitExpression(c, s.annotation);
  c.opArg(s.loc, OP.COPY, 2);
  c.loadConst(s.loc, str(name));
  c.op(loc, OP.STORE_SUBSCR);
  c.useLabel(notSet);
}
