/**
 * The second pass over the symbol table: decides for every name of every block whether it is local,
 * global, free or a cell, and inlines comprehensions (PEP 709). Mirrors `symtable_analyze` and its
 * parts (symtable.c).
 */

import { CompileError } from '../errors.ts';
import {
  DEF_BOUND,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  SCOPE_OFFSET,
  Scope,
  symbolScope,
  type SymtableEntry,
} from './entry.ts';

type Names = Set<string>;
type Scopes = Map<string, Scope>;

/** The sets that flow between a block and the blocks around it. */
interface Surroundings {
  /** Whether comprehensions are inlined (3.12). */
  readonly inlines: boolean;
  /** Bound in an enclosing function; null in the module. */
  readonly bound: Names | null;
  /** Output: names that this block or its children need from outside. */
  readonly free: Names;
  readonly global: Names;
  readonly typeParams: Names;
  /** The class whose namespace an annotation-like scope can see. */
  readonly classEntry: SymtableEntry | null;
}

const addAll = (target: Names, source: Iterable<string>): void => {
  for (const name of source) target.add(name);
};

export function analyzeSymtable(top: SymtableEntry, inlines: boolean): void {
  analyzeBlock(top, {
    inlines,
    bound: null,
    free: new Set(),
    global: new Set(),
    typeParams: new Set(),
    classEntry: null,
  });
}

function errorAtDirective(entry: SymtableEntry, name: string, message: string): never {
  const directive = entry.directives.find((d) => d.name === name);
  throw new CompileError(message, directive?.location ?? entry.location);
}

function analyzeName(
  entry: SymtableEntry,
  scopes: Scopes,
  name: string,
  flags: number,
  local: Names,
  around: Surroundings,
): void {
  const { bound, free, global, typeParams, classEntry } = around;
  if (flags & DEF_GLOBAL) {
    if (flags & DEF_NONLOCAL)
      errorAtDirective(entry, name, `name '${name}' is nonlocal and global`);
    scopes.set(name, Scope.GLOBAL_EXPLICIT);
    global.add(name);
    bound?.delete(name);
    return;
  }
  if (flags & DEF_NONLOCAL) {
    if (bound === null) {
      errorAtDirective(entry, name, 'nonlocal declaration not allowed at module level');
    }
    if (!bound.has(name)) errorAtDirective(entry, name, `no binding for nonlocal '${name}' found`);
    if (typeParams.has(name)) {
      const message = `nonlocal binding not allowed for type parameter '${name}'`;
      errorAtDirective(entry, name, message);
    }
    scopes.set(name, Scope.FREE);
    free.add(name);
    return;
  }
  if (flags & DEF_BOUND) {
    scopes.set(name, Scope.LOCAL);
    local.add(name);
    global.delete(name);
    if (flags & DEF_TYPE_PARAM) typeParams.add(name);
    else typeParams.delete(name);
    return;
  }
  // An annotation-like scope looks a name up in the class namespace and then in the globals, even
  // where an enclosing function binds it too.
  if (classEntry !== null) {
    const classFlags = classEntry.symbol(name);
    if (classFlags & DEF_GLOBAL) {
      scopes.set(name, Scope.GLOBAL_EXPLICIT);
      return;
    }
    if (classFlags & DEF_BOUND && !(classFlags & DEF_NONLOCAL)) {
      scopes.set(name, Scope.GLOBAL_IMPLICIT);
      return;
    }
  }
  if (bound?.has(name)) {
    scopes.set(name, Scope.FREE);
    free.add(name);
    return;
  }
  scopes.set(name, Scope.GLOBAL_IMPLICIT);
}

const isFreeInAnyChild = (entry: SymtableEntry, name: string): boolean =>
  entry.children.some((child) => child.scope(name) === Scope.FREE);

/** Moves the names of an inlined comprehension into the block around it. */
function inlineComprehension(
  entry: SymtableEntry,
  comprehension: SymtableEntry,
  scopes: Scopes,
  comprehensionFree: Names,
  inlinedCells: Names,
): void {
  let removeDunderClass = false;
  for (const [name, symbol] of comprehension.symbols) {
    if (symbol & DEF_PARAM) continue;
    let scope = symbolScope(symbol);
    const flags = symbol & ((1 << SCOPE_OFFSET) - 1);
    if (scope === Scope.CELL || flags & DEF_COMP_CELL) inlinedCells.add(name);
    // __class__ is never free through a class scope.
    if (scope === Scope.FREE && entry.type === 'class' && name === '__class__') {
      scope = Scope.GLOBAL_IMPLICIT;
      comprehensionFree.delete(name);
      removeDunderClass = true;
    }
    const existing = entry.symbols.get(name);
    if (existing === undefined) {
      entry.symbols.set(name, flags);
      scopes.set(name, scope);
    } else if (existing & DEF_BOUND && entry.type !== 'class') {
      // Free in the comprehension and local around it is simply local now, unless a function
      // inside the comprehension needs it.
      if (!isFreeInAnyChild(comprehension, name)) comprehensionFree.delete(name);
    }
  }
  if (removeDunderClass) comprehension.symbols.delete('__class__');
}

/** A local that a child needs becomes a cell. */
function analyzeCells(scopes: Scopes, free: Names, inlinedCells: Names): void {
  for (const [name, scope] of scopes) {
    if (scope !== Scope.LOCAL) continue;
    if (!free.has(name) && !inlinedCells.has(name)) continue;
    scopes.set(name, Scope.CELL);
    free.delete(name);
  }
}

function dropClassFree(entry: SymtableEntry, free: Names): void {
  if (free.delete('__class__')) entry.needsClassClosure = true;
  if (free.delete('__classdict__')) entry.needsClassdict = true;
  if (free.delete('__conditional_annotations__')) entry.hasConditionalAnnotations = true;
}

/** Writes the decided scopes into the entry. */
function updateSymbols(
  entry: SymtableEntry,
  scopes: Scopes,
  bound: Names | null,
  free: Names,
  inlinedCells: Names,
): void {
  const { symbols } = entry;
  for (const [name, symbol] of symbols) {
    const cell = inlinedCells.has(name) ? DEF_COMP_CELL : 0;
    symbols.set(name, symbol | cell | (scopes.get(name)! << SCOPE_OFFSET));
  }
  const classLike = entry.type === 'class' || entry.canSeeClassScope;
  for (const name of free) {
    const symbol = symbols.get(name);
    if (symbol !== undefined) {
      // A method's free variable with the name of a class local.
      if (classLike) symbols.set(name, symbol | DEF_FREE_CLASS);
      continue;
    }
    if (bound !== null && !bound.has(name)) continue; // it is a global
    symbols.set(name, Scope.FREE << SCOPE_OFFSET);
  }
}

/** The sets that children see, filled before the names of a class and after those of others. */
function analyzeNames(
  entry: SymtableEntry,
  scopes: Scopes,
  around: Surroundings,
): { newBound: Names; newGlobal: Names } {
  const local: Names = new Set();
  const newGlobal: Names = new Set();
  const newBound: Names = new Set();
  const isClass = entry.type === 'class';
  if (isClass) {
    addAll(newGlobal, around.global);
    if (around.bound !== null) addAll(newBound, around.bound);
  }
  for (const [name, flags] of entry.symbols) analyzeName(entry, scopes, name, flags, local, around);
  if (isClass) {
    addAll(newBound, ['__class__', '__classdict__', '__conditional_annotations__']);
  } else {
    if (entry.isFunctionLike) addAll(newBound, local);
    if (around.bound !== null) addAll(newBound, around.bound);
    addAll(newGlobal, around.global);
  }
  return { newBound, newGlobal };
}

function analyzeBlock(entry: SymtableEntry, around: Surroundings): void {
  const scopes: Scopes = new Map();
  const newFree: Names = new Set();
  const inlinedCells: Names = new Set();
  const { newBound, newGlobal } = analyzeNames(entry, scopes, around);

  for (const child of entry.children) {
    let classEntry: SymtableEntry | null = null;
    if (child.canSeeClassScope) classEntry = entry.type === 'class' ? entry : around.classEntry;
    // Every comprehension is inlined but generator expressions, and but those in annotation-like
    // scopes within classes.
    const inline =
      around.inlines && child.comprehension !== null && !child.generator && !entry.canSeeClassScope;
    const childFree: Names = new Set(newFree);
    analyzeBlock(child, {
      inlines: around.inlines,
      bound: new Set(newBound),
      free: childFree,
      global: new Set(newGlobal),
      typeParams: new Set(around.typeParams),
      classEntry,
    });
    if (inline) {
      inlineComprehension(entry, child, scopes, childFree, inlinedCells);
      child.compInlined = true;
    }
    addAll(newFree, childFree);
  }

  entry.children = entry.children.flatMap((child) =>
    child.compInlined ? child.children : [child],
  );
  if (entry.isFunctionLike) analyzeCells(scopes, newFree, inlinedCells);
  else if (entry.type === 'class') dropClassFree(entry, newFree);
  updateSymbols(entry, scopes, around.bound, newFree, inlinedCells);
  addAll(around.free, newFree);
}
