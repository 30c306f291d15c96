/**
 * The abstract syntax tree. It mirrors CPython 3.14's `ast` module: every node
 * and every field has CPython's own name, so `ast.dump` of real Python and a
 * dump of this tree can be compared node by node.
 *
 * Differences, all deliberate:
 * - `kind` is the discriminant, so `Constant.kind` (the `u` of `u'...'`) is
 *   called `stringKind` here.
 * - `type_comment` and `type_ignores` are left out (CPython fills them only on
 *   request), and so is `FunctionType`.
 * - Constant values are a host union instead of Python objects.
 */

/**
 * Where a node stands in the source. Lines count from 1. Columns count UTF-8
 * bytes from 0, as in CPython's `ast`; `byteToCharColumn` (positions.ts) turns
 * them into characters for carets. The end is exclusive.
 */
export interface Loc {
  readonly lineno: number;
  readonly colOffset: number;
  readonly endLineno: number;
  readonly endColOffset: number;
}

/** A literal's value. `int` is a bigint only beyond 2^53 - 1. */
export type ConstantValue =
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly imag: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'None' }
  | { readonly type: 'True' }
  | { readonly type: 'False' }
  | { readonly type: 'Ellipsis' };

export type ExprContext = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CmpOperator =
  'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

// ---------------------------------------------------------------- modules

export interface Module {
  readonly kind: 'Module';
  readonly body: readonly StmtNode[];
}

export interface Interactive {
  readonly kind: 'Interactive';
  readonly body: readonly StmtNode[];
}

export interface Expression {
  readonly kind: 'Expression';
  readonly body: ExprNode;
}

export type ModNode = Module | Interactive | Expression;

// ---------------------------------------------------------------- statements

export interface FunctionDef {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly StmtNode[];
  readonly decorator_list: readonly ExprNode[];
  readonly returns: ExprNode | null;
  readonly type_params: readonly TypeParamNode[];
  readonly loc: Loc;
}

export interface AsyncFunctionDef {
  readonly kind: 'AsyncFunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly StmtNode[];
  readonly decorator_list: readonly ExprNode[];
  readonly returns: ExprNode | null;
  readonly type_params: readonly TypeParamNode[];
  readonly loc: Loc;
}

export interface ClassDef {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly ExprNode[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly StmtNode[];
  readonly decorator_list: readonly ExprNode[];
  readonly type_params: readonly TypeParamNode[];
  readonly loc: Loc;
}

export interface Return {
  readonly kind: 'Return';
  readonly value: ExprNode | null;
  readonly loc: Loc;
}

export interface Delete {
  readonly kind: 'Delete';
  readonly targets: readonly ExprNode[];
  readonly loc: Loc;
}

export interface Assign {
  readonly kind: 'Assign';
  readonly targets: readonly ExprNode[];
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface TypeAlias {
  readonly kind: 'TypeAlias';
  readonly name: ExprNode;
  readonly type_params: readonly TypeParamNode[];
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface AugAssign {
  readonly kind: 'AugAssign';
  readonly target: ExprNode;
  readonly op: Operator;
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface AnnAssign {
  readonly kind: 'AnnAssign';
  readonly target: ExprNode;
  readonly annotation: ExprNode;
  readonly value: ExprNode | null;
  /** 1 for a bare name without parentheses, else 0. */
  readonly simple: 0 | 1;
  readonly loc: Loc;
}

export interface For {
  readonly kind: 'For';
  readonly target: ExprNode;
  readonly iter: ExprNode;
  readonly body: readonly StmtNode[];
  readonly orelse: readonly StmtNode[];
  readonly loc: Loc;
}

export interface AsyncFor {
  readonly kind: 'AsyncFor';
  readonly target: ExprNode;
  readonly iter: ExprNode;
  readonly body: readonly StmtNode[];
  readonly orelse: readonly StmtNode[];
  readonly loc: Loc;
}

export interface While {
  readonly kind: 'While';
  readonly test: ExprNode;
  readonly body: readonly StmtNode[];
  readonly orelse: readonly StmtNode[];
  readonly loc: Loc;
}

export interface If {
  readonly kind: 'If';
  readonly test: ExprNode;
  readonly body: readonly StmtNode[];
  readonly orelse: readonly StmtNode[];
  readonly loc: Loc;
}

export interface With {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly StmtNode[];
  readonly loc: Loc;
}

export interface AsyncWith {
  readonly kind: 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly StmtNode[];
  readonly loc: Loc;
}

export interface Match {
  readonly kind: 'Match';
  readonly subject: ExprNode;
  readonly cases: readonly MatchCase[];
  readonly loc: Loc;
}

export interface Raise {
  readonly kind: 'Raise';
  readonly exc: ExprNode | null;
  readonly cause: ExprNode | null;
  readonly loc: Loc;
}

export interface Try {
  readonly kind: 'Try';
  readonly body: readonly StmtNode[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly StmtNode[];
  readonly finalbody: readonly StmtNode[];
  readonly loc: Loc;
}

export interface TryStar {
  readonly kind: 'TryStar';
  readonly body: readonly StmtNode[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly StmtNode[];
  readonly finalbody: readonly StmtNode[];
  readonly loc: Loc;
}

export interface Assert {
  readonly kind: 'Assert';
  readonly test: ExprNode;
  readonly msg: ExprNode | null;
  readonly loc: Loc;
}

export interface Import {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
  readonly loc: Loc;
}

export interface ImportFrom {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  /** Leading dots: 0 for an absolute import. */
  readonly level: number;
  readonly loc: Loc;
}

export interface Global {
  readonly kind: 'Global';
  readonly names: readonly string[];
  readonly loc: Loc;
}

export interface Nonlocal {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
  readonly loc: Loc;
}

export interface Expr {
  readonly kind: 'Expr';
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface Pass {
  readonly kind: 'Pass';
  readonly loc: Loc;
}

export interface Break {
  readonly kind: 'Break';
  readonly loc: Loc;
}

export interface Continue {
  readonly kind: 'Continue';
  readonly loc: Loc;
}

export type StmtNode =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;

// ---------------------------------------------------------------- expressions

export interface BoolOp {
  readonly kind: 'BoolOp';
  readonly op: BoolOperator;
  readonly values: readonly ExprNode[];
  readonly loc: Loc;
}

export interface NamedExpr {
  readonly kind: 'NamedExpr';
  readonly target: ExprNode;
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface BinOp {
  readonly kind: 'BinOp';
  readonly left: ExprNode;
  readonly op: Operator;
  readonly right: ExprNode;
  readonly loc: Loc;
}

export interface UnaryOp {
  readonly kind: 'UnaryOp';
  readonly op: UnaryOperator;
  readonly operand: ExprNode;
  readonly loc: Loc;
}

export interface Lambda {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: ExprNode;
  readonly loc: Loc;
}

export interface IfExp {
  readonly kind: 'IfExp';
  readonly test: ExprNode;
  readonly body: ExprNode;
  readonly orelse: ExprNode;
  readonly loc: Loc;
}

export interface Dict {
  readonly kind: 'Dict';
  /** `null` where the value is unpacked (`**value`). */
  readonly keys: readonly (ExprNode | null)[];
  readonly values: readonly ExprNode[];
  readonly loc: Loc;
}

export interface SetExpr {
  readonly kind: 'Set';
  readonly elts: readonly ExprNode[];
  readonly loc: Loc;
}

export interface ListComp {
  readonly kind: 'ListComp';
  readonly elt: ExprNode;
  readonly generators: readonly Comprehension[];
  readonly loc: Loc;
}

export interface SetComp {
  readonly kind: 'SetComp';
  readonly elt: ExprNode;
  readonly generators: readonly Comprehension[];
  readonly loc: Loc;
}

export interface DictComp {
  readonly kind: 'DictComp';
  readonly key: ExprNode;
  readonly value: ExprNode;
  readonly generators: readonly Comprehension[];
  readonly loc: Loc;
}

export interface GeneratorExp {
  readonly kind: 'GeneratorExp';
  readonly elt: ExprNode;
  readonly generators: readonly Comprehension[];
  readonly loc: Loc;
}

export interface Await {
  readonly kind: 'Await';
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface Yield {
  readonly kind: 'Yield';
  readonly value: ExprNode | null;
  readonly loc: Loc;
}

export interface YieldFrom {
  readonly kind: 'YieldFrom';
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface Compare {
  readonly kind: 'Compare';
  readonly left: ExprNode;
  readonly ops: readonly CmpOperator[];
  readonly comparators: readonly ExprNode[];
  readonly loc: Loc;
}

export interface Call {
  readonly kind: 'Call';
  readonly func: ExprNode;
  readonly args: readonly ExprNode[];
  readonly keywords: readonly Keyword[];
  readonly loc: Loc;
}

/** -1 without conversion, else the character code of `s`, `r` or `a`. */
export type Conversion = -1 | 115 | 114 | 97;

export interface FormattedValue {
  readonly kind: 'FormattedValue';
  readonly value: ExprNode;
  readonly conversion: Conversion;
  readonly format_spec: JoinedStr | null;
  readonly loc: Loc;
}

export interface Interpolation {
  readonly kind: 'Interpolation';
  readonly value: ExprNode;
  /** The source text of the expression. */
  readonly str: string;
  readonly conversion: Conversion;
  readonly format_spec: JoinedStr | null;
  readonly loc: Loc;
}

export interface JoinedStr {
  readonly kind: 'JoinedStr';
  /** `Constant` strings and `FormattedValue`s. */
  readonly values: readonly ExprNode[];
  readonly loc: Loc;
}

export interface TemplateStr {
  readonly kind: 'TemplateStr';
  /** `Constant` strings and `Interpolation`s. */
  readonly values: readonly ExprNode[];
  readonly loc: Loc;
}

export interface Constant {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
  /** 'u' for a string written with the prefix u. CPython's `kind`. */
  readonly stringKind: 'u' | null;
  readonly loc: Loc;
}

export interface Attribute {
  readonly kind: 'Attribute';
  readonly value: ExprNode;
  readonly attr: string;
  readonly ctx: ExprContext;
  readonly loc: Loc;
}

export interface Subscript {
  readonly kind: 'Subscript';
  readonly value: ExprNode;
  readonly slice: ExprNode;
  readonly ctx: ExprContext;
  readonly loc: Loc;
}

export interface Starred {
  readonly kind: 'Starred';
  readonly value: ExprNode;
  readonly ctx: ExprContext;
  readonly loc: Loc;
}

export interface Name {
  readonly kind: 'Name';
  readonly id: string;
  readonly ctx: ExprContext;
  readonly loc: Loc;
}

export interface List {
  readonly kind: 'List';
  readonly elts: readonly ExprNode[];
  readonly ctx: ExprContext;
  readonly loc: Loc;
}

export interface Tuple {
  readonly kind: 'Tuple';
  readonly elts: readonly ExprNode[];
  readonly ctx: ExprContext;
  readonly loc: Loc;
}

/** Stands only as (part of) `Subscript.slice`. */
export interface Slice {
  readonly kind: 'Slice';
  readonly lower: ExprNode | null;
  readonly upper: ExprNode | null;
  readonly step: ExprNode | null;
  readonly loc: Loc;
}

export type ExprNode =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// ---------------------------------------------------------------- the smaller nodes

export interface Comprehension {
  readonly kind: 'comprehension';
  readonly target: ExprNode;
  readonly iter: ExprNode;
  readonly ifs: readonly ExprNode[];
  readonly is_async: 0 | 1;
}

export interface ExceptHandler {
  readonly kind: 'ExceptHandler';
  readonly type: ExprNode | null;
  readonly name: string | null;
  readonly body: readonly StmtNode[];
  readonly loc: Loc;
}

export interface Arguments {
  readonly kind: 'arguments';
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  /** One entry for each of `kwonlyargs`, `null` where there is no default. */
  readonly kw_defaults: readonly (ExprNode | null)[];
  readonly kwarg: Arg | null;
  /** The defaults of the last `defaults.length` of `posonlyargs` and `args`. */
  readonly defaults: readonly ExprNode[];
}

export interface Arg {
  readonly kind: 'arg';
  readonly arg: string;
  readonly annotation: ExprNode | null;
  readonly loc: Loc;
}

export interface Keyword {
  readonly kind: 'keyword';
  /** `null` for `**value`. */
  readonly arg: string | null;
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface Alias {
  readonly kind: 'alias';
  /** Dotted, or `*`. */
  readonly name: string;
  readonly asname: string | null;
  readonly loc: Loc;
}

export interface WithItem {
  readonly kind: 'withitem';
  readonly context_expr: ExprNode;
  readonly optional_vars: ExprNode | null;
}

export interface MatchCase {
  readonly kind: 'match_case';
  readonly pattern: PatternNode;
  readonly guard: ExprNode | null;
  readonly body: readonly StmtNode[];
}

// ---------------------------------------------------------------- patterns

export interface MatchValue {
  readonly kind: 'MatchValue';
  readonly value: ExprNode;
  readonly loc: Loc;
}

export interface MatchSingleton {
  readonly kind: 'MatchSingleton';
  readonly value: Extract<ConstantValue, { type: 'None' | 'True' | 'False' }>;
  readonly loc: Loc;
}

export interface MatchSequence {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly PatternNode[];
  readonly loc: Loc;
}

export interface MatchMapping {
  readonly kind: 'MatchMapping';
  readonly keys: readonly ExprNode[];
  readonly patterns: readonly PatternNode[];
  readonly rest: string | null;
  readonly loc: Loc;
}

export interface MatchClass {
  readonly kind: 'MatchClass';
  readonly cls: ExprNode;
  readonly patterns: readonly PatternNode[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly PatternNode[];
  readonly loc: Loc;
}

export interface MatchStar {
  readonly kind: 'MatchStar';
  /** `null` for `*_`. */
  readonly name: string | null;
  readonly loc: Loc;
}

export interface MatchAs {
  readonly kind: 'MatchAs';
  readonly pattern: PatternNode | null;
  /** `null` for `_`. */
  readonly name: string | null;
  readonly loc: Loc;
}

export interface MatchOr {
  readonly kind: 'MatchOr';
  readonly patterns: readonly PatternNode[];
  readonly loc: Loc;
}

export type PatternNode =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

// ---------------------------------------------------------------- type parameters

export interface TypeVar {
  readonly kind: 'TypeVar';
  readonly name: string;
  readonly bound: ExprNode | null;
  readonly default_value: ExprNode | null;
  readonly loc: Loc;
}

export interface ParamSpec {
  readonly kind: 'ParamSpec';
  readonly name: string;
  readonly default_value: ExprNode | null;
  readonly loc: Loc;
}

export interface TypeVarTuple {
  readonly kind: 'TypeVarTuple';
  readonly name: string;
  readonly default_value: ExprNode | null;
  readonly loc: Loc;
}

export type TypeParamNode = TypeVar | ParamSpec | TypeVarTuple;

/** Any node. */
export type AstNode =
  | ModNode
  | StmtNode
  | ExprNode
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | PatternNode
  | TypeParamNode;
