/** The symbol table's walk over expressions. Mirrors `symtable_visit_expr` (symtable.c). */

import type {
  Await,
  Comprehension,
  DictComp,
  ExprNode,
  GeneratorExp,
  Lambda,
  ListComp,
  Name,
  NamedExpr,
  SetComp,
  Yield,
  YieldFrom,
} from '../../syntax/ast.ts';
import type { SymtableBuilder } from './build.ts';
import {
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  USE,
  type ComprehensionType,
} from './entry.ts';
import { visitArguments } from './statements.ts';

export function visitExpressions(
  st: SymtableBuilder,
  expressions: readonly (ExprNode | null)[],
): void {
  for (const expression of expressions) visitExpression(st, expression);
}

export function visitExpression(st: SymtableBuilder, e: ExprNode | null): void {
  if (e === null) return;
  switch (e.kind) {
    case 'NamedExpr':
      refuseInAnnotation(st, 'named expression', e);
      return visitNamedExpression(st, e);
    case 'BoolOp':
    case 'JoinedStr':
    case 'TemplateStr':
      return visitExpressions(st, e.values);
    case 'BinOp':
      return visitExpressions(st, [e.left, e.right]);
    case 'UnaryOp':
      return visitExpression(st, e.operand);
    case 'Lambda':
      return visitLambda(st, e);
    case 'IfExp':
      return visitExpressions(st, [e.test, e.body, e.orelse]);
    case 'Dict':
      visitExpressions(st, e.keys);
      return visitExpressions(st, e.values);
    case 'Set':
    case 'List':
    case 'Tuple':
      return visitExpressions(st, e.elts);
    case 'ListComp':
      return visitComprehension(st, e, 'list', e.elt, null);
    case 'SetComp':
      return visitComprehension(st, e, 'set', e.elt, null);
    case 'DictComp':
      return visitComprehension(st, e, 'dict', e.key, e.value);
    case 'GeneratorExp':
      return visitComprehension(st, e, 'generator', e.elt, null);
    case 'Yield':
    case 'YieldFrom':
      return visitYield(st, e);
    case 'Await':
      return visitAwait(st, e);
    case 'Compare':
      visitExpression(st, e.left);
      return visitExpressions(st, e.comparators);
    case 'Call':
      visitExpression(st, e.func);
      visitExpressions(st, e.args);
      st.checkKeywords(e.keywords);
      for (const keyword of e.keywords) visitExpression(st, keyword.value);
      return;
    case 'FormattedValue':
    case 'Interpolation':
      return visitExpressions(st, [e.value, e.format_spec]);
    case 'Constant':
      return;
    case 'Attribute':
      st.checkName(e.attr, e.loc, e.ctx);
      return visitExpression(st, e.value);
    case 'Subscript':
      return visitExpressions(st, [e.value, e.slice]);
    case 'Starred':
      return visitExpression(st, e.value);
    case 'Slice':
      return visitExpressions(st, [e.lower, e.upper, e.step]);
    case 'Name':
      return visitName(st, e);
  }
}

function visitName(st: SymtableBuilder, e: Name): void {
  if (st.current.inUnevaluatedAnnotation) return;
  st.addDefWithContext(e.id, e.ctx === 'Load' ? USE : DEF_LOCAL, e.loc, e.ctx);
  // `super` counts as a use of __class__.
  if (e.ctx === 'Load' && st.current.isFunctionLike && e.id === 'super') {
    st.addDef('__class__', USE, e.loc);
  }
}

function visitLambda(st: SymtableBuilder, e: Lambda): void {
  visitExpressions(st, e.args.defaults);
  visitExpressions(st, e.args.kw_defaults);
  st.enterBlock('lambda', 'function', e, e.loc);
  visitArguments(st, e.args);
  visitExpression(st, e.body);
  st.exitBlock();
}

// ---------------------------------------------------------------- yield and await

function visitYield(st: SymtableBuilder, e: Yield | YieldFrom): void {
  refuseInAnnotation(st, 'yield expression', e);
  visitExpression(st, e.value);
  st.current.generator = true;
  const inside = st.current.comprehension;
  if (inside === null) return;
  const where = inside === 'generator' ? 'generator expression' : `${inside} comprehension`;
  st.error(`'yield' inside ${where}`, e.loc);
}

function visitAwait(st: SymtableBuilder, e: Await): void {
  refuseInAnnotation(st, 'await expression', e);
  const { current } = st;
  if (!current.isFunctionLike) st.error("'await' outside function", e.loc);
  const asyncFunction = current.type === 'function' && current.coroutine;
  if (!asyncFunction && current.comprehension === null) {
    st.error("'await' outside async function", e.loc);
  }
  visitExpression(st, e.value);
  current.coroutine = true;
}

/** Annotations and type parameters allow no named expression, yield or await. */
function refuseInAnnotation(st: SymtableBuilder, what: string, e: ExprNode): void {
  const { type, scopeInfo } = st.current;
  let where: string;
  if (type === 'annotation') where = 'an annotation';
  else if (type === 'typeVariable') where = scopeInfo ?? 'a TypeVar bound';
  else if (type === 'typeAlias') where = 'a type alias';
  else if (type === 'typeParameters') where = 'the definition of a generic';
  else return;
  st.error(`${what} cannot be used within ${where}`, e.loc);
}

// ---------------------------------------------------------------- named expressions

function visitNamedExpression(st: SymtableBuilder, e: NamedExpr): void {
  if (st.current.compIterExpr > 0) {
    const message = 'assignment expression cannot be used in a comprehension iterable expression';
    st.error(message, e.loc);
  }
  if (st.current.comprehension !== null && e.target.kind === 'Name') {
    bindAroundComprehension(st, e.target);
  }
  visitExpression(st, e.value);
  visitExpression(st, e.target);
}

/** `:=` in a comprehension binds in the nearest function or module around it. */
function bindAroundComprehension(st: SymtableBuilder, target: Name): void {
  const { id, loc } = target;
  for (let i = st.stack.length - 1; i >= 0; i--) {
    const entry = st.stack[i]!;
    if (entry.comprehension !== null) {
      const known = st.lookupIn(entry, id);
      if (known & DEF_COMP_ITER && known & DEF_LOCAL) {
        const message = `assignment expression cannot rebind comprehension iteration variable '${id}'`;
        st.error(message, loc);
      }
      continue;
    }
    const prefix = 'assignment expression within a comprehension cannot be used';
    switch (entry.type) {
      case 'function':
        st.addDef(id, st.lookupIn(entry, id) & DEF_GLOBAL ? DEF_GLOBAL : DEF_NONLOCAL, loc);
        st.recordDirective(id, loc);
        return st.addDefTo(entry, id, DEF_LOCAL, loc);
      case 'module':
        st.addDef(id, DEF_GLOBAL, loc);
        st.recordDirective(id, loc);
        return st.addDefTo(entry, id, DEF_GLOBAL, loc);
      case 'class':
        return st.error(`${prefix} in a class body`, loc);
      case 'typeParameters':
        return st.error(`${prefix} within the definition of a generic`, loc);
      case 'typeAlias':
        return st.error(`${prefix} in a type alias`, loc);
      case 'typeVariable':
        return st.error(`${prefix} in a TypeVar bound`, loc);
      case 'annotation':
        continue;
    }
  }
}

// ---------------------------------------------------------------- comprehensions

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

function visitGenerator(st: SymtableBuilder, generator: Comprehension): void {
  const { current } = st;
  current.compIterTarget = true;
  visitExpression(st, generator.target);
  current.compIterTarget = false;
  current.compIterExpr += 1;
  visitExpression(st, generator.iter);
  current.compIterExpr -= 1;
  visitExpressions(st, generator.ifs);
  if (generator.is_async) current.coroutine = true;
}

const SCOPE_NAMES: Readonly<Record<ComprehensionType, string>> = {
  list: 'listcomp',
  set: 'setcomp',
  dict: 'dictcomp',
  generator: 'genexpr',
};

function visitComprehension(
  st: SymtableBuilder,
  e: AnyComprehension,
  type: ComprehensionType,
  elt: ExprNode,
  value: ExprNode | null,
): void {
  const [outermost, ...others] = e.generators;
  // The first iterable is evaluated in the block around the comprehension.
  st.current.compIterExpr += 1;
  visitExpression(st, outermost!.iter);
  st.current.compIterExpr -= 1;
  const entry = st.enterBlock(SCOPE_NAMES[type], 'function', e, e.loc);
  entry.comprehension = type;
  if (outermost!.is_async) entry.coroutine = true;
  st.addDef('.0', DEF_PARAM, e.loc);
  entry.compIterTarget = true;
  visitExpression(st, outermost!.target);
  entry.compIterTarget = false;
  visitExpressions(st, outermost!.ifs);
  for (const generator of others) visitGenerator(st, generator);
  visitExpression(st, value);
  visitExpression(st, elt);
  entry.generator = type === 'generator';
  const isAsync = entry.coroutine && type !== 'generator';
  st.exitBlock();
  if (!isAsync) return;
  const { current } = st;
  const asyncFunction = current.type === 'function' && current.coroutine;
  if (!asyncFunction && current.comprehension === null) {
    st.error('asynchronous comprehension outside of an asynchronous function', e.loc);
  }
  current.coroutine = true;
}
