/** The symbol table's walk over statements. Mirrors `symtable_visit_stmt` (symtable.c). */

import type {
  Alias,
  AnnAssign,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  ExceptHandler,
  ExprNode,
  FunctionDef,
  Global,
  ImportFrom,
  MatchCase,
  Nonlocal,
  StmtNode,
  TypeAlias,
  TypeParamNode,
} from '../../syntax/ast.ts';
import { docstringOf } from '../docstring.ts';
import type { Location } from '../location.ts';
import { visitAnnotation, visitFunctionAnnotations } from './annotations.ts';
import type { SymtableBuilder } from './build.ts';
import {
  DEF_ANNOT,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  USE,
  type SymtableEntry,
} from './entry.ts';
import { visitExpression, visitExpressions } from './expressions.ts';
import { visitPattern } from './patterns.ts';

export function visitStatements(st: SymtableBuilder, body: readonly StmtNode[]): void {
  for (const statement of body) visitStatement(st, statement);
}

function visitStatement(st: SymtableBuilder, s: StmtNode): void {
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return visitFunction(st, s);
    case 'ClassDef':
      return visitClass(st, s);
    case 'TypeAlias':
      return visitTypeAlias(st, s);
    case 'Return':
      return visitExpression(st, s.value);
    case 'Delete':
      return visitExpressions(st, s.targets);
    case 'Assign':
      visitExpressions(st, s.targets);
      return visitExpression(st, s.value);
    case 'AnnAssign':
      return visitAnnAssign(st, s);
    case 'AugAssign':
      visitExpression(st, s.target);
      return visitExpression(st, s.value);
    case 'AsyncFor':
    case 'For':
      if (s.kind === 'AsyncFor') requireCoroutine(st, "'async for' outside async function", s.loc);
      visitExpression(st, s.target);
      visitExpression(st, s.iter);
      return visitBlocks(st, s.body, s.orelse);
    case 'While':
    case 'If':
      visitExpression(st, s.test);
      return visitBlocks(st, s.body, s.orelse);
    case 'Match':
      visitExpression(st, s.subject);
      return st.conditionally(() => s.cases.forEach((matchCase) => visitMatchCase(st, matchCase)));
    case 'Raise':
      visitExpression(st, s.exc);
      return visitExpression(st, s.cause);
    case 'Try':
    case 'TryStar':
      return st.conditionally(() => {
        visitStatements(st, s.body);
        for (const handler of s.handlers) visitHandler(st, handler);
        visitStatements(st, s.orelse);
        visitStatements(st, s.finalbody);
      });
    case 'Assert':
      visitExpression(st, s.test);
      return visitExpression(st, s.msg);
    case 'Import':
      return s.names.forEach((alias) => visitAlias(st, alias));
    case 'ImportFrom':
      s.names.forEach((alias) => visitAlias(st, alias));
      return checkImportFrom(st, s);
    case 'Global':
    case 'Nonlocal':
      return visitDeclaration(st, s);
    case 'Expr':
      return visitExpression(st, s.value);
    case 'AsyncWith':
    case 'With':
      if (s.kind === 'AsyncWith')
        requireCoroutine(st, "'async with' outside async function", s.loc);
      return st.conditionally(() => {
        for (const item of s.items) {
          visitExpression(st, item.context_expr);
          visitExpression(st, item.optional_vars);
        }
        visitStatements(st, s.body);
      });
    case 'Pass':
    case 'Break':
    case 'Continue':
      return;
  }
}

function visitBlocks(st: SymtableBuilder, ...blocks: readonly (readonly StmtNode[])[]): void {
  st.conditionally(() => blocks.forEach((block) => visitStatements(st, block)));
}

function requireCoroutine(st: SymtableBuilder, message: string, location: Location): void {
  if (!st.current.coroutine) st.error(message, location);
}

// ---------------------------------------------------------------- functions and classes

function visitFunction(st: SymtableBuilder, s: FunctionDef | AsyncFunctionDef): void {
  const { args } = s;
  st.addDef(s.name, DEF_LOCAL, s.loc);
  visitExpressions(st, args.defaults);
  visitExpressions(st, args.kw_defaults);
  visitExpressions(st, s.decorator_list);
  const generic = s.type_params.length > 0;
  if (generic) {
    enterTypeParamBlock(st, s.name, s.type_params, s.loc);
    // CPython names this one even where there are no defaults.
    st.addDef('.defaults', DEF_PARAM, s.loc);
    if (args.kw_defaults.some((value) => value !== null)) {
      st.addDef('.kwdefaults', DEF_PARAM, s.loc);
    }
    for (const param of s.type_params) visitTypeParam(st, param);
  }
  const entry = st.newEntry(s.name, 'function', s.loc);
  st.blocks.set(s, entry);
  entry.hasDocstring = docstringOf(s.body) !== null;
  visitFunctionAnnotations(st, s);
  st.enterEntry(entry, true);
  if (s.kind === 'AsyncFunctionDef') entry.coroutine = true;
  visitArguments(st, args);
  visitStatements(st, s.body);
  st.exitBlock();
  if (generic) st.exitBlock();
}

/** The parameters, inside the function's block. Defaults belong to the block around it. */
export function visitArguments(st: SymtableBuilder, args: Arguments): void {
  for (const arg of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) {
    st.addDef(arg.arg, DEF_PARAM, arg.loc);
  }
  if (args.vararg !== null) {
    st.addDef(args.vararg.arg, DEF_PARAM, args.vararg.loc);
    st.current.varargs = true;
  }
  if (args.kwarg !== null) {
    st.addDef(args.kwarg.arg, DEF_PARAM, args.kwarg.loc);
    st.current.varkeywords = true;
  }
}

function visitClass(st: SymtableBuilder, s: ClassDef): void {
  st.addDef(s.name, DEF_LOCAL, s.loc);
  visitExpressions(st, s.decorator_list);
  const outerPrivate = st.privateName;
  const generic = s.type_params.length > 0;
  if (generic) {
    enterTypeParamBlock(st, s.name, s.type_params, s.loc);
    // Set where the tuple of type parameters is made, used for the bases.
    for (const name of ['.type_params', '.generic_base']) {
      st.addDef(name, DEF_LOCAL, s.loc);
      st.addDef(name, USE, s.loc);
    }
    st.privateName = s.name;
    st.current.mangledNames = new Set();
    for (const param of s.type_params) visitTypeParam(st, param);
  }
  visitExpressions(st, s.bases);
  st.checkKeywords(s.keywords);
  for (const keyword of s.keywords) visitExpression(st, keyword.value);
  const entry = st.enterBlock(s.name, 'class', s, s.loc);
  st.privateName = s.name;
  if (generic) {
    st.addDef('__type_params__', DEF_LOCAL, s.loc);
    st.addDef('.type_params', USE, s.loc);
  }
  entry.hasDocstring = docstringOf(s.body) !== null;
  visitStatements(st, s.body);
  st.exitBlock();
  if (generic) st.exitBlock();
  st.privateName = outerPrivate;
}

// ---------------------------------------------------------------- type parameters

function enterTypeParamBlock(
  st: SymtableBuilder,
  name: string,
  params: readonly TypeParamNode[],
  location: Location,
): void {
  const inClass = st.current.type === 'class';
  const entry = st.enterBlock(name, 'typeParameters', params, location);
  if (inClass) {
    entry.canSeeClassScope = true;
    st.addDef('__classdict__', USE, location);
  }
}

function visitTypeAlias(st: SymtableBuilder, s: TypeAlias): void {
  visitExpression(st, s.name);
  const name = s.name.kind === 'Name' ? s.name.id : '';
  const inClass = st.current.type === 'class';
  const generic = s.type_params.length > 0;
  if (generic) {
    enterTypeParamBlock(st, name, s.type_params, s.loc);
    for (const param of s.type_params) visitTypeParam(st, param);
  }
  const entry = st.enterBlock(name, 'typeAlias', s, s.loc);
  entry.canSeeClassScope = inClass;
  if (inClass) st.addDef('__classdict__', USE, s.value.loc);
  visitExpression(st, s.value);
  st.exitBlock();
  if (generic) st.exitBlock();
}

function visitTypeParam(st: SymtableBuilder, param: TypeParamNode): void {
  st.addDef(param.name, DEF_TYPE_PARAM | DEF_LOCAL, param.loc);
  if (param.name === '__classdict__') {
    st.error(`reserved name '${param.name}' cannot be used for type parameter`, param.loc);
  }
  if (param.kind === 'TypeVar' && param.bound !== null) {
    const info = param.bound.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
    visitBoundOrDefault(st, st.blocks, param, param.bound, info);
  }
  if (param.default_value !== null) {
    const blocks = param.kind === 'TypeVar' ? st.defaultBlocks : st.blocks;
    visitBoundOrDefault(st, blocks, param, param.default_value, `a ${param.kind} default`);
  }
}

function visitBoundOrDefault(
  st: SymtableBuilder,
  blocks: Map<object, SymtableEntry>,
  param: TypeParamNode,
  value: ExprNode,
  info: string,
): void {
  const inClass = st.current.canSeeClassScope;
  const entry = st.newEntry(param.name, 'typeVariable', value.loc);
  blocks.set(param, entry);
  st.enterEntry(entry, true);
  entry.canSeeClassScope = inClass;
  if (inClass) st.addDef('__classdict__', USE, value.loc);
  entry.scopeInfo = info;
  visitExpression(st, value);
  st.exitBlock();
}

// ---------------------------------------------------------------- smaller statements

function visitAnnAssign(st: SymtableBuilder, s: AnnAssign): void {
  st.current.annotationsUsed = true;
  if (s.target.kind === 'Name') {
    const { id, loc } = s.target;
    const known = st.lookup(id);
    if (known & (DEF_GLOBAL | DEF_NONLOCAL) && st.current !== st.top && s.simple) {
      const what = known & DEF_GLOBAL ? 'global' : 'nonlocal';
      st.error(`annotated name '${id}' can't be ${what}`, s.loc);
    }
    if (s.simple) st.addDef(id, DEF_ANNOT | DEF_LOCAL, loc);
    else if (s.value !== null) st.addDef(id, DEF_LOCAL, loc);
  } else {
    visitExpression(st, s.target);
  }
  visitAnnotation(st, s.annotation);
  visitExpression(st, s.value);
}

function visitHandler(st: SymtableBuilder, handler: ExceptHandler): void {
  visitExpression(st, handler.type);
  if (handler.name !== null) st.addDef(handler.name, DEF_LOCAL, handler.loc);
  visitStatements(st, handler.body);
}

function visitMatchCase(st: SymtableBuilder, matchCase: MatchCase): void {
  visitPattern(st, matchCase.pattern);
  visitExpression(st, matchCase.guard);
  visitStatements(st, matchCase.body);
}

function visitAlias(st: SymtableBuilder, alias: Alias): void {
  const name = alias.asname ?? alias.name;
  if (name === '*') {
    if (st.current.type !== 'module') st.error('import * only allowed at module level', alias.loc);
    return;
  }
  // `import a.b.c` binds a.
  const dot = name.indexOf('.');
  st.addDef(dot < 0 ? name : name.slice(0, dot), DEF_IMPORT, alias.loc);
}

function checkImportFrom(st: SymtableBuilder, s: ImportFrom): void {
  if (s.module !== '__future__' || s.level !== 0) return;
  const last = st.future.location;
  const late =
    s.loc.lineno > last.lineno ||
    (s.loc.lineno === last.endLineno && s.loc.colOffset > last.endColOffset);
  if (late) st.error('from __future__ imports must occur at the beginning of the file', s.loc);
}

function visitDeclaration(st: SymtableBuilder, s: Global | Nonlocal): void {
  const word = s.kind === 'Global' ? 'global' : 'nonlocal';
  for (const name of s.names) {
    const known = st.lookup(name);
    if (known & DEF_PARAM) st.error(`name '${name}' is parameter and ${word}`, s.loc);
    if (known & USE) st.error(`name '${name}' is used prior to ${word} declaration`, s.loc);
    if (known & DEF_ANNOT) st.error(`annotated name '${name}' can't be ${word}`, s.loc);
    if (known & DEF_LOCAL) {
      st.error(`name '${name}' is assigned to before ${word} declaration`, s.loc);
    }
    st.addDef(name, s.kind === 'Global' ? DEF_GLOBAL : DEF_NONLOCAL, s.loc);
    st.recordDirective(name, s.loc);
  }
}
