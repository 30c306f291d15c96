/**
 * Rewrites the AST before the symbol table is built. Mirrors Python/ast_opt.c of 3.13, which folds
 * constant expressions here, and Python/ast_preprocess.c of 3.14, which leaves that to the flow
 * graph and keeps `'...' % (...)`, `__debug__` and the constants of patterns.
 */

import type {
  Arg,
  Arguments,
  Comprehension,
  Constant,
  ExceptHandler,
  ExprNode,
  JoinedStr,
  Keyword,
  MatchCase,
  Module,
  PatternNode,
  StmtNode,
  TypeParamNode,
} from '../syntax/ast.ts';
import type { Const } from './code.ts';
import { fromConstantValue } from './consts.ts';
import { isDocstring } from './docstring.ts';
import { foldExpression } from './preprocess-fold.ts';
import type { Location } from './location.ts';
import { evalBinary, evalUnary } from './fold.ts';
import { NB, OP } from './opcodes/table.ts';
import { atLeast, type BytecodeVersion } from './version.ts';

/** Constants that no literal can write: folded tuples, frozensets, complex numbers. */
export type FoldedConstants = ReadonlyMap<Constant, Const>;

export interface Preprocessed {
  readonly module: Module;
  readonly folded: FoldedConstants;
}

export function preprocess(
  module: Module,
  python: BytecodeVersion,
  futureAnnotations: boolean,
): Preprocessed {
  const preprocessor = new Preprocessor(python, futureAnnotations);
  const body = preprocessor.body(module.body);
  return { module: { kind: 'Module', body }, folded: preprocessor.folded };
}

export class Preprocessor {
  readonly folded = new Map<Constant, Const>();
  readonly python: BytecodeVersion;
  private readonly futureAnnotations: boolean;

  constructor(python: BytecodeVersion, futureAnnotations: boolean) {
    this.python = python;
    this.futureAnnotations = futureAnnotations;
  }

  // -------------------------------------------------------------- constants

  /** The constant that an expression is, or null. */
  constOf(e: ExprNode): Const | null {
    if (e.kind !== 'Constant') return null;
    return this.folded.get(e) ?? fromConstantValue(e.value);
  }

  makeConst(constant: Const, loc: Location): Constant {
    const node: Constant = { kind: 'Constant', value: { type: 'None' }, stringKind: null, loc };
    this.folded.set(node, constant);
    return node;
  }

  // -------------------------------------------------------------- expressions

  exprs(expressions: readonly ExprNode[]): ExprNode[] {
    return expressions.map((e) => this.expr(e));
  }

  optional(e: ExprNode | null): ExprNode | null {
    return e === null ? null : this.expr(e);
  }

  private annotation(e: ExprNode | null): ExprNode | null {
    return this.futureAnnotations ? e : this.optional(e);
  }

  expr(e: ExprNode): ExprNode {
    return foldExpression(this, this.children(e));
  }

  /** The expression with its parts preprocessed. */
  private children(e: ExprNode): ExprNode {
    switch (e.kind) {
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr':
        return { ...e, values: this.exprs(e.values) };
      case 'NamedExpr':
        return { ...e, value: this.expr(e.value) };
      case 'BinOp':
        return { ...e, left: this.expr(e.left), right: this.expr(e.right) };
      case 'UnaryOp':
        return { ...e, operand: this.expr(e.operand) };
      case 'Lambda':
        return { ...e, args: this.args(e.args), body: this.expr(e.body) };
      case 'IfExp':
        return {
          ...e,
          test: this.expr(e.test),
          body: this.expr(e.body),
          orelse: this.expr(e.orelse),
        };
      case 'Dict': {
        const keys = e.keys.map((key) => this.optional(key));
        return { ...e, keys, values: this.exprs(e.values) };
      }
      case 'Set':
      case 'List':
      case 'Tuple':
        return { ...e, elts: this.exprs(e.elts) };
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        return { ...e, elt: this.expr(e.elt), generators: this.generators(e.generators) };
      case 'DictComp': {
        const key = this.expr(e.key);
        return { ...e, key, value: this.expr(e.value), generators: this.generators(e.generators) };
      }
      case 'Await':
      case 'YieldFrom':
      case 'Attribute':
      case 'Starred':
        return { ...e, value: this.expr(e.value) };
      case 'Yield':
        return { ...e, value: this.optional(e.value) };
      case 'Compare':
        return { ...e, left: this.expr(e.left), comparators: this.exprs(e.comparators) };
      case 'Call': {
        const func = this.expr(e.func);
        return { ...e, func, args: this.exprs(e.args), keywords: this.keywords(e.keywords) };
      }
      case 'FormattedValue':
      case 'Interpolation':
        return { ...e, value: this.expr(e.value), format_spec: this.formatSpec(e.format_spec) };
      case 'Subscript':
        return { ...e, value: this.expr(e.value), slice: this.expr(e.slice) };
      case 'Slice': {
        const lower = this.optional(e.lower);
        return { ...e, lower, upper: this.optional(e.upper), step: this.optional(e.step) };
      }
      case 'Constant':
      case 'Name':
        return e;
    }
  }

  private formatSpec(spec: JoinedStr | null): JoinedStr | null {
    return spec === null ? null : { ...spec, values: this.exprs(spec.values) };
  }

  private generators(generators: readonly Comprehension[]): Comprehension[] {
    return generators.map((g) => ({
      ...g,
      target: this.expr(g.target),
      iter: this.iterable(this.expr(g.iter)),
      ifs: this.exprs(g.ifs),
    }));
  }

  private keywords(keywords: readonly Keyword[]): Keyword[] {
    return keywords.map((keyword) => ({ ...keyword, value: this.expr(keyword.value) }));
  }

  private arg(arg: Arg): Arg {
    return { ...arg, annotation: this.annotation(arg.annotation) };
  }

  private args(args: Arguments): Arguments {
    return {
      ...args,
      posonlyargs: args.posonlyargs.map((arg) => this.arg(arg)),
      args: args.args.map((arg) => this.arg(arg)),
      vararg: args.vararg === null ? null : this.arg(args.vararg),
      kwonlyargs: args.kwonlyargs.map((arg) => this.arg(arg)),
      kw_defaults: args.kw_defaults.map((value) => this.optional(value)),
      kwarg: args.kwarg === null ? null : this.arg(args.kwarg),
      defaults: this.exprs(args.defaults),
    };
  }

  /** 3.13: what is only iterated over may as well be a tuple or a frozenset. */
  iterable(e: ExprNode): ExprNode {
    if (atLeast(this.python, '3.14') || (e.kind !== 'List' && e.kind !== 'Set')) return e;
    const constants = this.constantElements(e.elts);
    if (e.kind === 'List') {
      if (e.elts.some((elt) => elt.kind === 'Starred')) return e;
      if (constants !== null) return this.makeConst({ kind: 'tuple', items: constants }, e.loc);
      return { kind: 'Tuple', elts: e.elts, ctx: e.ctx, loc: e.loc };
    }
    if (constants === null) return e;
    return this.makeConst({ kind: 'frozenset', items: constants }, e.loc);
  }

  constantElements(elts: readonly ExprNode[]): Const[] | null {
    const constants = elts.map((elt) => this.constOf(elt));
    return constants.includes(null) ? null : (constants as Const[]);
  }

  // -------------------------------------------------------------- statements

  body(statements: readonly StmtNode[]): StmtNode[] {
    const hadDocstring = isDocstring(statements[0]);
    const body = this.stmts(statements);
    const first = body[0];
    // A string that folding made must not become a docstring.
    if (!hadDocstring && first?.kind === 'Expr' && this.constOf(first.value)?.kind === 'str') {
      const value: JoinedStr = { kind: 'JoinedStr', values: [first.value], loc: first.loc };
      body[0] = { ...first, value };
    }
    return body;
  }

  private stmts(statements: readonly StmtNode[]): StmtNode[] {
    return statements.map((statement) => this.stmt(statement));
  }

  private stmt(s: StmtNode): StmtNode {
    switch (s.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return {
          ...s,
          type_params: this.typeParams(s.type_params),
          args: this.args(s.args),
          body: this.body(s.body),
          decorator_list: this.exprs(s.decorator_list),
          returns: this.annotation(s.returns),
        };
      case 'ClassDef':
        return {
          ...s,
          type_params: this.typeParams(s.type_params),
          bases: this.exprs(s.bases),
          keywords: this.keywords(s.keywords),
          body: this.body(s.body),
          decorator_list: this.exprs(s.decorator_list),
        };
      case 'Return':
        return { ...s, value: this.optional(s.value) };
      case 'Delete':
        return { ...s, targets: this.exprs(s.targets) };
      case 'Assign':
        return { ...s, targets: this.exprs(s.targets), value: this.expr(s.value) };
      case 'AugAssign':
        return { ...s, target: this.expr(s.target), value: this.expr(s.value) };
      case 'AnnAssign': {
        const annotation = this.annotation(s.annotation)!;
        return { ...s, target: this.expr(s.target), annotation, value: this.optional(s.value) };
      }
      case 'TypeAlias':
        return { ...s, type_params: this.typeParams(s.type_params), value: this.expr(s.value) };
      case 'For':
      case 'AsyncFor': {
        const given = this.expr(s.iter);
        // `async for` over a list keeps the list: the optimiser knows of the plain loop only.
        const iter = s.kind === 'For' ? this.iterable(given) : given;
        return { ...s, target: this.expr(s.target), iter, ...this.blocks(s) };
      }
      case 'While':
      case 'If':
        return { ...s, test: this.expr(s.test), ...this.blocks(s) };
      case 'With':
      case 'AsyncWith': {
        const items = s.items.map((item) => ({
          ...item,
          context_expr: this.expr(item.context_expr),
          optional_vars: this.optional(item.optional_vars),
        }));
        return { ...s, items, body: this.stmts(s.body) };
      }
      case 'Raise':
        return { ...s, exc: this.optional(s.exc), cause: this.optional(s.cause) };
      case 'Try':
      case 'TryStar': {
        const handlers = s.handlers.map((handler) => this.handler(handler));
        return { ...s, handlers, finalbody: this.stmts(s.finalbody), ...this.blocks(s) };
      }
      case 'Assert':
        return { ...s, test: this.expr(s.test), msg: this.optional(s.msg) };
      case 'Expr':
        return { ...s, value: this.expr(s.value) };
      case 'Match':
        return {
          ...s,
          subject: this.expr(s.subject),
          cases: s.cases.map((c) => this.matchCase(c)),
        };
      default:
        return s;
    }
  }

  private blocks(s: { body: readonly StmtNode[]; orelse: readonly StmtNode[] }): {
    body: StmtNode[];
    orelse: StmtNode[];
  } {
    return { body: this.stmts(s.body), orelse: this.stmts(s.orelse) };
  }

  private handler(handler: ExceptHandler): ExceptHandler {
    return { ...handler, type: this.optional(handler.type), body: this.stmts(handler.body) };
  }

  private typeParams(params: readonly TypeParamNode[]): readonly TypeParamNode[] {
    return params.map((param): TypeParamNode => {
      const default_value = this.optional(param.default_value);
      if (param.kind !== 'TypeVar') return { ...param, default_value };
      return { ...param, bound: this.optional(param.bound), default_value };
    });
  }

  // -------------------------------------------------------------- patterns

  private matchCase(c: MatchCase): MatchCase {
    const pattern = this.pattern(c.pattern);
    return { ...c, pattern, guard: this.optional(c.guard), body: this.stmts(c.body) };
  }

  private patterns(patterns: readonly PatternNode[]): PatternNode[] {
    return patterns.map((pattern) => this.pattern(pattern));
  }

  private pattern(p: PatternNode): PatternNode {
    switch (p.kind) {
      case 'MatchValue':
        return { ...p, value: this.patternConstant(p.value) };
      case 'MatchSequence':
      case 'MatchOr':
        return { ...p, patterns: this.patterns(p.patterns) };
      case 'MatchMapping': {
        const keys = p.keys.map((key) => this.patternConstant(key));
        return { ...p, keys, patterns: this.patterns(p.patterns) };
      }
      case 'MatchClass': {
        const kwd_patterns = this.patterns(p.kwd_patterns);
        return { ...p, cls: this.expr(p.cls), patterns: this.patterns(p.patterns), kwd_patterns };
      }
      case 'MatchAs':
        return p.pattern === null ? p : { ...p, pattern: this.pattern(p.pattern) };
      case 'MatchSingleton':
      case 'MatchStar':
        return p;
    }
  }

  /** `-1` and `1 - 2j` are constants in a pattern. */
  private patternConstant(e: ExprNode): ExprNode {
    let constant: Const | null = null;
    if (e.kind === 'UnaryOp' && e.op === 'USub') {
      const operand = this.constOf(e.operand);
      constant = operand === null ? null : evalUnary(OP.UNARY_NEGATIVE, operand);
    } else if (e.kind === 'BinOp' && (e.op === 'Add' || e.op === 'Sub')) {
      const left = this.constOf(this.patternConstant(e.left));
      const right = this.constOf(e.right);
      const op = e.op === 'Add' ? NB.ADD : NB.SUBTRACT;
      constant = left === null || right === null ? null : evalBinary(op, left, right, this.python);
    }
    return constant === null ? e : this.makeConst(constant, e.loc);
  }
}
