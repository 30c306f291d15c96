/** Statements. Mirrors `codegen_visit_stmt` and `codegen_body` (codegen.c). */

import type {
  Assert,
  Assign,
  AugAssign,
  Import,
  ImportFrom,
  Return,
  StmtNode,
} from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { int, NONE, str, tuple } from '../consts.ts';
import { compiledDoc, docstringOf, isDocstring } from '../docstring.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { BS } from '../opcodes/blockstack.ts';
import { COMMON_CONSTANT, INTRINSIC_1, OP } from '../opcodes/table.ts';
import { NB_OF_OPERATOR } from '../preprocess-fold.ts';
import { annotatedAssignment, deferredAnnotations } from './annotations.ts';
import { classStatement } from './classes.ts';
import { tryStarStatement } from './except-star.ts';
import { tryStatement } from './exceptions.ts';
import {
  attributeLocation,
  binarySubscript,
  isTwoPartSlice,
  sliceBounds,
  visitExpression,
  visitExpressions,
} from './expressions.ts';
import { functionStatement } from './functions.ts';
import { jumpIf } from './jumps.ts';
import {
  breakStatement,
  continueStatement,
  forStatement,
  ifStatement,
  whileStatement,
} from './loops.ts';
import { matchStatement } from './match.ts';
import { nameOp } from './names.ts';
import { typeAliasStatement } from './type-params.ts';
import { unwindAll } from './unwind.ts';
import { withStatement } from './with.ts';

const NB_INPLACE = 13;

export function visitStatements(c: Compiler, body: readonly StmtNode[]): void {
  for (const statement of body) visitStatement(c, statement);
}

/** The body of a module or class: docstring, statements, and 3.14's `__annotate__`. */
export function visitBody(c: Compiler, loc: Location, body: readonly StmtNode[]): void {
  const annotated = c.is314 ? c.entry.annotationsUsed && c.future.annotations : hasAnnotation(body);
  if (annotated) c.op(loc, OP.SETUP_ANNOTATIONS);
  const [first, ...rest] = body;
  if (first?.kind === 'Expr' && isDocstring(first)) {
    c.unit.here = first.loc;
    c.loadConst(first.value.loc, str(compiledDoc(docstringOf(body)!, c.python)));
    nameOp(c, NO_LOCATION, '__doc__', 'Store');
    visitStatements(c, rest);
  } else {
    visitStatements(c, body);
  }
  if (c.is314 && !c.future.annotations) deferredAnnotations(c, loc);
}

/** Whether the block itself (not a function or class in it) annotates a variable. Mirrors `find_ann`. */
function hasAnnotation(body: readonly StmtNode[]): boolean {
  return body.some((s) => {
    switch (s.kind) {
      case 'AnnAssign':
        return true;
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
        return hasAnnotation(s.body) || hasAnnotation(s.orelse);
      case 'With':
      case 'AsyncWith':
        return hasAnnotation(s.body);
      case 'Match':
        return s.cases.some((matchCase) => hasAnnotation(matchCase.body));
      case 'Try':
      case 'TryStar':
        return (
          s.handlers.some((handler) => hasAnnotation(handler.body)) ||
          [s.body, s.finalbody, s.orelse].some(hasAnnotation)
        );
      default:
        return false;
    }
  });
}

function visitStatement(c: Compiler, s: StmtNode): void {
  c.unit.here = s.loc;
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return functionStatement(c, s);
    case 'ClassDef':
      return classStatement(c, s);
    case 'TypeAlias':
      return typeAliasStatement(c, s);
    case 'Return':
      return returnStatement(c, s);
    case 'Delete':
      return visitExpressions(c, s.targets);
    case 'Assign':
      return assignment(c, s);
    case 'AugAssign':
      return augmentedAssignment(c, s);
    case 'AnnAssign':
      return annotatedAssignment(c, s);
    case 'For':
    case 'AsyncFor':
      return c.conditionally(() => forStatement(c, s));
    case 'While':
      return c.conditionally(() => whileStatement(c, s));
    case 'If':
      return c.conditionally(() => ifStatement(c, s));
    case 'Match':
      return c.conditionally(() => matchStatement(c, s));
    case 'Raise':
      if (s.exc !== null) visitExpression(c, s.exc);
      if (s.cause !== null) visitExpression(c, s.cause);
      return c.opArg(s.loc, OP.RAISE_VARARGS, (s.exc ? 1 : 0) + (s.cause ? 1 : 0));
    case 'Try':
      return c.conditionally(() => tryStatement(c, s));
    case 'TryStar':
      return c.conditionally(() => tryStarStatement(c, s));
    case 'Assert':
      return assertStatement(c, s);
    case 'Import':
      return importStatement(c, s);
    case 'ImportFrom':
      return importFromStatement(c, s);
    case 'Global':
    case 'Nonlocal':
      return;
    case 'Expr':
      if (c.interactive && c.unit.scopeType === 'module') {
        visitExpression(c, s.value);
        if (!c.has('3.12')) return c.op(s.loc, OP.PRINT_EXPR);
        c.opArg(s.loc, OP.CALL_INTRINSIC_1, INTRINSIC_1.PRINT);
        return c.op(NO_LOCATION, OP.POP_TOP);
      }
      if (c.isConstant(s.value)) return c.placeholder(s.loc);
      visitExpression(c, s.value);
      return c.op(NO_LOCATION, OP.POP_TOP);
    case 'Pass':
      return c.placeholder(s.loc);
    case 'Break':
      return breakStatement(c, s.loc);
    case 'Continue':
      return continueStatement(c, s.loc);
    case 'With':
    case 'AsyncWith':
      return c.conditionally(() => withStatement(c, s, 0));
  }
}

function returnStatement(c: Compiler, s: Return): void {
  const { value } = s;
  const constant = value !== null && c.isConstant(value) ? value : null;
  if (!c.entry.isFunctionLike) c.error("'return' outside function", s.loc);
  if (value !== null && c.entry.coroutine && c.entry.generator) {
    c.error("'return' with value in async generator", s.loc);
  }
  let { loc } = s;
  if (constant !== null) {
    loc = constant.loc;
    c.placeholder(loc);
  } else if (value !== null) {
    visitExpression(c, value);
  }
  if (value === null || value.loc.lineno !== s.loc.lineno) {
    loc = s.loc;
    c.placeholder(loc);
  }
  loc = unwindAll(c, loc, value !== null && constant === null);
  if (value === null) c.loadConst(loc, NONE);
  else if (constant !== null) c.loadConst(loc, c.constantOf(constant));
  c.op(loc, OP.RETURN_VALUE);
}

function assignment(c: Compiler, s: Assign): void {
  visitExpression(c, s.value);
  s.targets.forEach((target, i) => {
    if (i < s.targets.length - 1) c.opArg(s.loc, OP.COPY, 1);
    visitExpression(c, target);
  });
}

function augmentedAssignment(c: Compiler, s: AugAssign): void {
  const { target } = s;
  const inplace = (): void => {
    visitExpression(c, s.value);
    c.opArg(s.loc, OP.BINARY_OP, NB_OF_OPERATOR[s.op] + NB_INPLACE);
  };
  const copies = (count: number, depth: number): void => {
    for (let i = 0; i < count; i++) c.opArg(target.loc, OP.COPY, depth);
  };
  const swaps = (...depths: number[]): void => {
    for (const depth of depths) c.opArg(target.loc, OP.SWAP, depth);
  };
  switch (target.kind) {
    case 'Attribute': {
      visitExpression(c, target.value);
      c.opArg(target.loc, OP.COPY, 1);
      const loc = attributeLocation(c, target.loc, target);
      c.opAttr(loc, 'attr', target.attr);
      inplace();
      c.opArg(loc, OP.SWAP, 2);
      return c.opName(loc, OP.STORE_ATTR, target.attr);
    }
    case 'Subscript':
      visitExpression(c, target.value);
      if (isTwoPartSlice(c, target.slice)) {
        sliceBounds(c, target.slice);
        copies(3, 3);
        c.op(target.loc, OP.BINARY_SLICE);
        inplace();
        swaps(4, 3, 2);
        return c.op(target.loc, OP.STORE_SLICE);
      }
      visitExpression(c, target.slice);
      if (c.hasBlockStack) c.op(target.loc, BS.DUP_TOP_TWO);
      else copies(2, 2);
      binarySubscript(c, target.loc);
      inplace();
      if (c.hasBlockStack) c.op(target.loc, BS.ROT_THREE);
      else swaps(3, 2);
      return c.op(target.loc, OP.STORE_SUBSCR);
    case 'Name':
      nameOp(c, target.loc, target.id, 'Load');
      inplace();
      return nameOp(c, target.loc, target.id, 'Store');
    default:
      return c.error('illegal expression for augmented assignment', target.loc);
  }
}

function assertStatement(c: Compiler, s: Assert): void {
  const end = c.newLabel();
  jumpIf(c, s.loc, s.test, end, true);
  if (c.is314) c.opArg(s.loc, OP.LOAD_COMMON_CONSTANT, COMMON_CONSTANT.ASSERTION_ERROR);
  else c.op(s.loc, OP.LOAD_ASSERTION_ERROR);
  if (s.msg !== null) {
    visitExpression(c, s.msg);
    c.callWithoutNull(s.loc, 1);
  }
  c.opArg(c.has('3.13') ? s.test.loc : s.loc, OP.RAISE_VARARGS, 1);
  c.useLabel(end);
}

// ---------------------------------------------------------------- imports

function importStatement(c: Compiler, s: Import): void {
  const { loc } = s;
  for (const alias of s.names) {
    c.loadConst(loc, int(0));
    c.loadConst(loc, NONE);
    c.opName(loc, OP.IMPORT_NAME, alias.name);
    const [first, ...attributes] = alias.name.split('.');
    if (alias.asname === null) {
      nameOp(c, loc, first!, 'Store');
      continue;
    }
    // `import a.b.c as d` binds the innermost module.
    attributes.forEach((attribute, i) => {
      if (i > 0) {
        c.opArg(loc, OP.SWAP, 2);
        c.op(loc, OP.POP_TOP);
      }
      c.opName(loc, OP.IMPORT_FROM, attribute);
    });
    nameOp(c, loc, alias.asname, 'Store');
    if (attributes.length > 0) c.op(loc, OP.POP_TOP);
  }
}

function importFromStatement(c: Compiler, s: ImportFrom): void {
  const { loc } = s;
  c.loadConst(loc, int(s.level));
  c.loadConst(loc, tuple(s.names.map((alias) => str(alias.name))));
  c.opName(loc, OP.IMPORT_NAME, s.module ?? '');
  for (const alias of s.names) {
    if (alias.name === '*') {
      if (!c.has('3.12')) return c.op(loc, OP.IMPORT_STAR);
      c.opArg(loc, OP.CALL_INTRINSIC_1, INTRINSIC_1.IMPORT_STAR);
      return c.op(NO_LOCATION, OP.POP_TOP);
    }
    c.opName(loc, OP.IMPORT_FROM, alias.name);
    nameOp(c, loc, alias.asname ?? alias.name, 'Store');
  }
  c.op(loc, OP.POP_TOP);
}
