/**
 * The state of one code object while it is compiled. Mirrors `struct compiler_unit` (compile.c) and
 * `_PyCompile_CodeUnitMetadata` (pycore_compile.h).
 */

import type { AnnAssign, StmtNode } from '../syntax/ast.ts';
import { ConstTable } from './consts.ts';
import { InstructionSequence, type Label } from './instruction-sequence.ts';
import { location, type Location } from './location.ts';
import { DEF_COMP_CELL, DEF_FREE_CLASS, Scope, symbolScope } from './symtable/entry.ts';
import type { SymtableEntry } from './symtable/entry.ts';

export type ScopeType =
  'module' | 'class' | 'function' | 'asyncFunction' | 'lambda' | 'comprehension' | 'annotations';

/** A block that `break`, `continue` and `return` have to unwind. Mirrors `_PyCompile_FBlockInfo`. */
export type FrameBlock =
  | { readonly type: 'while' | 'for' | 'asyncFor'; readonly block: Label; readonly exit: Label }
  | { readonly type: 'tryExcept' | 'finallyEnd' | 'popValue' | 'stopIteration' }
  | { readonly type: 'exceptionHandler' | 'exceptionGroupHandler' | 'asyncComprehension' }
  | { readonly type: 'finallyTry'; readonly body: readonly StmtNode[] }
  | { readonly type: 'with' | 'asyncWith'; readonly location: Location }
  | { readonly type: 'handlerCleanup'; readonly name: string | null };

/** Names in order of first use, each with its index. */
export type NameTable = Map<string, number>;

export function indexOfName(table: NameTable, name: string): number {
  const known = table.get(name);
  if (known !== undefined) return known;
  const index = table.size;
  table.set(name, index);
  return index;
}

export interface ArgCounts {
  readonly args: number;
  readonly posonly: number;
  readonly kwonly: number;
}

export const NO_ARGS: ArgCounts = { args: 0, posonly: 0, kwonly: 0 };

/** Python orders strings by code points, JavaScript by code units. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  const left = Array.from(a, (character) => character.codePointAt(0)!);
  const right = Array.from(b, (character) => character.codePointAt(0)!);
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] !== right[i]) return left[i]! - right[i]!;
  }
  return left.length - right.length;
}

/** The sorted names whose scope or flag matches, numbered from `offset`. Mirrors `dictbytype`. */
function namesOfScope(entry: SymtableEntry, scope: Scope, flag: number, offset: number): NameTable {
  const names = [...entry.symbols]
    .filter(([, symbol]) => symbolScope(symbol) === scope || (symbol & flag) !== 0)
    .map(([name]) => name)
    .sort(compareNames);
  return new Map(names.map((name, i) => [name, offset + i]));
}

export class Unit {
  readonly entry: SymtableEntry;
  readonly scopeType: ScopeType;
  readonly privateName: string | null;
  readonly name: string;
  qualname: string;
  readonly firstLineno: number;
  readonly argCounts: ArgCounts;
  readonly consts = new ConstTable();
  readonly names: NameTable = new Map();
  readonly varnames: NameTable;
  readonly cellvars: NameTable;
  readonly freevars: NameTable;
  /** Fast locals of a module or class that inlined comprehensions use: true while one is compiled. */
  readonly fastHidden = new Map<string, boolean>();
  /** In a class: attributes that its methods set on `self`. */
  readonly staticAttributes = new Set<string>();
  readonly deferredAnnotations: { readonly statement: AnnAssign; readonly index: number }[] = [];
  nextConditionalAnnotation = 0;
  sequence = new InstructionSequence();
  readonly frameBlocks: FrameBlock[] = [];
  inInlinedComprehension = 0;
  /** The statement that was begun last. */
  here: Location;
  /** 3.9: depth of statements that never run. */
  silent = 0;
  /** 3.9 and 3.10: the body ends with a return of its own. */
  returned = false;
  inConditionalBlock = 0;

  constructor(
    entry: SymtableEntry,
    scopeType: ScopeType,
    privateName: string | null,
    name: string,
    firstLineno: number,
    argCounts: ArgCounts,
  ) {
    this.entry = entry;
    this.scopeType = scopeType;
    this.privateName = privateName;
    this.name = name;
    this.qualname = name;
    this.firstLineno = firstLineno;
    this.argCounts = argCounts;
    this.here = location(firstLineno, firstLineno, -1, -1);
    this.varnames = new Map(entry.varnames.map((varname, i) => [varname, i]));
    this.cellvars = namesOfScope(entry, Scope.CELL, DEF_COMP_CELL, 0);
    if (entry.needsClassClosure) indexOfName(this.cellvars, '__class__');
    if (entry.needsClassdict) indexOfName(this.cellvars, '__classdict__');
    if (entry.hasConditionalAnnotations) {
      indexOfName(this.cellvars, '__conditional_annotations__');
    }
    this.freevars = namesOfScope(entry, Scope.FREE, DEF_FREE_CLASS, this.cellvars.size);
  }
}
