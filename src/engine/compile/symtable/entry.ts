/**
 * What the symbol table knows of one block (module, class, function, comprehension, annotation or
 * type-parameter scope). Mirrors `PySTEntryObject` (pycore_symtable.h).
 */

import type { Location } from '../location.ts';

export type BlockType =
  'module' | 'class' | 'function' | 'annotation' | 'typeVariable' | 'typeAlias' | 'typeParameters';

export type ComprehensionType = 'list' | 'set' | 'dict' | 'generator';

/** What a block does with a name; the bits of `symbols`. */
export const DEF_GLOBAL = 1;
export const DEF_LOCAL = 1 << 1;
export const DEF_PARAM = 1 << 2;
export const DEF_NONLOCAL = 1 << 3;
export const USE = 1 << 4;
/** A class's method has a free variable of this name. */
export const DEF_FREE_CLASS = 1 << 6;
export const DEF_IMPORT = 1 << 7;
export const DEF_ANNOT = 1 << 8;
export const DEF_COMP_ITER = 1 << 9;
export const DEF_TYPE_PARAM = 1 << 10;
/** A cell of an inlined comprehension. */
export const DEF_COMP_CELL = 1 << 11;
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;

/** The scope that the analysis decides, stored above the flags. */
export const SCOPE_OFFSET = 12;
export const Scope = {
  UNKNOWN: 0,
  LOCAL: 1,
  GLOBAL_EXPLICIT: 2,
  GLOBAL_IMPLICIT: 3,
  FREE: 4,
  CELL: 5,
} as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

export const symbolScope = (symbol: number): Scope => (symbol >> SCOPE_OFFSET) as Scope;

/** A `global` or `nonlocal` statement, or a named expression in a comprehension. */
export interface Directive {
  readonly name: string;
  readonly location: Location;
}

export class SymtableEntry {
  readonly name: string;
  readonly type: BlockType;
  readonly location: Location;
  /** Mangled name to flags, in order of first appearance. */
  readonly symbols = new Map<string, number>();
  /** Parameters in the order of co_varnames. */
  readonly varnames: string[] = [];
  children: SymtableEntry[] = [];
  readonly directives: Directive[] = [];
  nested = false;
  varargs = false;
  varkeywords = false;
  generator = false;
  coroutine = false;
  comprehension: ComprehensionType | null = null;
  compInlined = false;
  /** True while an iteration target of a comprehension is visited. */
  compIterTarget = false;
  /** Depth of comprehension iterables being visited. */
  compIterExpr = 0;
  annotationsUsed = false;
  /** 3.14: the block of `__annotate__` for a module or class. */
  annotationBlock: SymtableEntry | null = null;
  inUnevaluatedAnnotation = false;
  inConditionalBlock = false;
  hasConditionalAnnotations = false;
  canSeeClassScope = false;
  needsClassClosure = false;
  needsClassdict = false;
  hasDocstring = false;
  /** A function directly in a class body. */
  method = false;
  /** In a generic class's type-parameter scope: the names to mangle. */
  mangledNames: Set<string> | null = null;
  /** What messages call a type variable's bound, constraint or default. */
  scopeInfo: string | null = null;

  constructor(name: string, type: BlockType, location: Location) {
    this.name = name;
    this.type = type;
    this.location = location;
  }

  /** Its locals live in slots: functions and all annotation-like scopes. */
  get isFunctionLike(): boolean {
    return this.type !== 'module' && this.type !== 'class';
  }

  symbol(name: string): number {
    return this.symbols.get(name) ?? 0;
  }

  scope(name: string): Scope {
    return symbolScope(this.symbol(name));
  }
}
