/**
 * Annotations in the symbol table. On 3.13 they are expressions of the block they stand in; 3.14
 * gives them a function of their own, `__annotate__` (PEP 649). Mirrors `symtable_visit_annotation`
 * and `symtable_visit_annotations` (symtable.c).
 */

import type { Arg, AsyncFunctionDef, ExprNode, FunctionDef } from '../../syntax/ast.ts';
import type { SymtableBuilder } from './build.ts';
import { USE } from './entry.ts';
import { visitExpression } from './expressions.ts';
import { atLeast } from '../version.ts';

/** The annotation of a variable. */
export function visitAnnotation(st: SymtableBuilder, annotation: ExprNode): void {
  if (!atLeast(st.python, '3.14')) {
    if (!st.future.annotations) return visitExpression(st, annotation);
    st.enterBlock('_annotation', 'annotation', annotation, annotation.loc);
    visitExpression(st, annotation);
    return st.exitBlock();
  }
  const parent = st.current;
  // A module may stop half-way, so its annotations always count as conditional.
  const conditional =
    (parent.type === 'class' && parent.inConditionalBlock) || parent.type === 'module';
  if (conditional && !parent.hasConditionalAnnotations) {
    parent.hasConditionalAnnotations = true;
    st.addDef('__conditional_annotations__', USE, annotation.loc);
  }
  if (parent.annotationBlock === null) {
    const block = st.newEntry('__annotate__', 'annotation', annotation.loc);
    st.enterEntry(block, true);
    parent.annotationBlock = block;
    if (parent.type === 'class' && !st.future.annotations) {
      block.canSeeClassScope = true;
      st.addDef('__classdict__', USE, annotation.loc);
    }
  } else {
    st.enterEntry(parent.annotationBlock, false);
  }
  // Annotations of a function's locals are never evaluated.
  const unevaluated = parent.type === 'function';
  if (unevaluated) st.current.inUnevaluatedAnnotation = true;
  visitExpression(st, annotation);
  if (unevaluated) st.current.inUnevaluatedAnnotation = false;
  st.exitBlock();
}

/** The annotations of parameters and of the result. */
export function visitFunctionAnnotations(
  st: SymtableBuilder,
  s: FunctionDef | AsyncFunctionDef,
): void {
  const { args, returns } = s;
  const own = atLeast(st.python, '3.14') || st.future.annotations;
  if (own) {
    const inClass = st.current.canSeeClassScope || st.current.type === 'class';
    const block = st.enterBlock('__annotate__', 'annotation', args, s.loc);
    if (inClass && atLeast(st.python, '3.14')) {
      block.canSeeClassScope = true;
      st.addDef('__classdict__', USE, s.loc);
    }
  }
  const visit = (arg: Arg | null): void => {
    if (arg === null || arg.annotation === null) return;
    st.current.annotationsUsed = true;
    visitExpression(st, arg.annotation);
  };
  args.posonlyargs.forEach(visit);
  args.args.forEach(visit);
  visit(args.vararg);
  visit(args.kwarg);
  args.kwonlyargs.forEach(visit);
  if (returns !== null) {
    st.current.annotationsUsed = true;
    visitExpression(st, returns);
  }
  if (own) st.exitBlock();
}
