/**
 * The first pass over the AST: which block binds, uses or declares which name. This file holds the
 * bookkeeping; statements.ts and expressions.ts walk the tree. Mirrors `_PySymtable_Build`
 * (symtable.c) of 3.13 and 3.14; they differ in annotations, which 3.14 puts in scopes of their own.
 * Left out: top-level await.
 */

import type { ExprContext, Keyword, Module } from '../../syntax/ast.ts';
import { docstringOf } from '../docstring.ts';
import { CompileError } from '../errors.ts';
import type { FutureFeatures } from '../future.ts';
import { location as makeLocation, type Location } from '../location.ts';
import { maybeMangle } from '../mangle.ts';
import { atLeast, type BytecodeVersion } from '../version.ts';
import { analyzeSymtable } from './analyze.ts';
import {
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  SymtableEntry,
  USE,
  type BlockType,
} from './entry.ts';
import { visitStatements } from './statements.ts';

/** The block that a node opens; two nodes open two: see `defaultBlocks`. */
export interface Symtable {
  readonly top: SymtableEntry;
  /** By node: Module, functions, lambdas, classes, comprehensions, type aliases; arguments (their annotations), lists of type parameters, type parameters (their bounds). */
  readonly blocks: ReadonlyMap<object, SymtableEntry>;
  /** By TypeVar: the default of a type variable that may have a bound as well. */
  readonly defaultBlocks: ReadonlyMap<object, SymtableEntry>;
}

export function buildSymtable(
  module: Module,
  python: BytecodeVersion,
  future: FutureFeatures,
): Symtable {
  const builder = new SymtableBuilder(python, future, module);
  if (docstringOf(module.body) !== null) builder.top.hasDocstring = true;
  visitStatements(builder, module.body);
  analyzeSymtable(builder.top, atLeast(python, '3.12'));
  return builder;
}

export class SymtableBuilder implements Symtable {
  readonly blocks = new Map<object, SymtableEntry>();
  readonly defaultBlocks = new Map<object, SymtableEntry>();
  readonly python: BytecodeVersion;
  readonly future: FutureFeatures;
  readonly top: SymtableEntry;
  readonly stack: SymtableEntry[] = [];
  current: SymtableEntry;
  privateName: string | null = null;

  constructor(python: BytecodeVersion, future: FutureFeatures, module: Module) {
    this.python = python;
    this.future = future;
    this.top = new SymtableEntry('top', 'module', makeLocation(0, 0, 0, 0));
    this.blocks.set(module, this.top);
    this.stack.push(this.top);
    this.current = this.top;
  }

  // -------------------------------------------------------------- blocks

  newEntry(name: string, type: BlockType, location: Location): SymtableEntry {
    const entry = new SymtableEntry(name, type, location);
    const outer = this.current;
    entry.nested = outer.nested || outer.isFunctionLike;
    entry.method = outer.type === 'class' && type === 'function';
    return entry;
  }

  enterBlock(name: string, type: BlockType, key: object, location: Location): SymtableEntry {
    const entry = this.newEntry(name, type, location);
    this.blocks.set(key, entry);
    this.enterEntry(entry, true);
    return entry;
  }

  /** Enters a block that exists already. */
  enterEntry(entry: SymtableEntry, addToChildren: boolean): void {
    const outer = this.current;
    this.stack.push(entry);
    entry.compIterExpr = outer.compIterExpr;
    if (outer.mangledNames !== null && entry.type !== 'class') {
      entry.mangledNames = outer.mangledNames;
    }
    this.current = entry;
    // Under `from __future__ import annotations` annotations are strings and bind nothing.
    const ignored = this.future.annotations && entry.type === 'annotation';
    if (addToChildren && !ignored) outer.children.push(entry);
    this.addFormatParameter(entry);
  }

  /** 3.14: annotation functions have one parameter, the wanted format. */
  private addFormatParameter(entry: SymtableEntry): void {
    const { type } = entry;
    if (!atLeast(this.python, '3.14') || entry.varnames.length > 0) return;
    if (type === 'annotation' || type === 'typeVariable' || type === 'typeAlias') {
      this.addDef('.format', DEF_PARAM, entry.location);
      this.addDef('.format', USE, entry.location);
    }
  }

  exitBlock(): void {
    this.stack.pop();
    this.current = this.stack.at(-1)!;
  }

  // -------------------------------------------------------------- names

  mangled(name: string): string {
    return maybeMangle(this.privateName, this.current.mangledNames, name);
  }

  lookupIn(entry: SymtableEntry, name: string): number {
    return entry.symbol(maybeMangle(this.privateName, entry.mangledNames, name));
  }

  lookup(name: string): number {
    return this.lookupIn(this.current, name);
  }

  error(message: string, location: Location): never {
    throw new CompileError(message, location);
  }

  checkName(name: string, location: Location, ctx: ExprContext): void {
    if (name !== '__debug__') return;
    if (ctx === 'Store') this.error('cannot assign to __debug__', location);
    if (ctx === 'Del') this.error('cannot delete __debug__', location);
  }

  checkKeywords(keywords: readonly Keyword[]): void {
    for (const keyword of keywords) {
      if (keyword.arg !== null) this.checkName(keyword.arg, keyword.loc, 'Store');
    }
  }

  addDef(name: string, flag: number, location: Location): void {
    this.addDefWithContext(name, flag, location, flag === USE ? 'Load' : 'Store');
  }

  addDefWithContext(name: string, flag: number, location: Location, ctx: ExprContext): void {
    if (flag & (DEF_PARAM | DEF_LOCAL | DEF_IMPORT)) this.checkName(name, location, ctx);
    if (flag & DEF_TYPE_PARAM) this.current.mangledNames?.add(name);
    this.addDefTo(this.current, name, flag, location);
  }

  addDefTo(entry: SymtableEntry, name: string, flag: number, location: Location): void {
    const mangledName = this.mangled(name);
    const known = entry.symbols.get(mangledName) ?? 0;
    if (flag & DEF_PARAM && known & DEF_PARAM) {
      this.error(`duplicate argument '${name}' in function definition`, location);
    }
    if (flag & DEF_TYPE_PARAM && known & DEF_TYPE_PARAM) {
      this.error(`duplicate type parameter '${name}'`, location);
    }
    let symbol = known | flag;
    if (entry.compIterTarget) {
      if (symbol & (DEF_GLOBAL | DEF_NONLOCAL)) {
        const message = `comprehension inner loop cannot rebind assignment expression target '${name}'`;
        this.error(message, location);
      }
      symbol |= DEF_COMP_ITER;
    }
    entry.symbols.set(mangledName, symbol);
    if (flag & DEF_PARAM) entry.varnames.push(mangledName);
    else if (flag & DEF_GLOBAL) {
      this.top.symbols.set(mangledName, this.top.symbol(mangledName) | flag);
    }
  }

  recordDirective(name: string, location: Location): void {
    this.current.directives.push({ name: this.mangled(name), location });
  }

  /** Visits a part that may not run: its annotations are conditional. */
  conditionally(visit: () => void): void {
    const entry = this.current;
    const before = entry.inConditionalBlock;
    entry.inConditionalBlock = true;
    visit();
    entry.inConditionalBlock = before;
  }
}
