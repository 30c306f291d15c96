/**
 * Comprehensions and generator expressions. Mirrors `codegen_comprehension` (codegen.c): lists, sets
 * and dicts are inlined (PEP 709), generator expressions are functions of their own.
 */

import type {
  Comprehension,
  DictComp,
  ExprNode,
  GeneratorExp,
  ListComp,
  SetComp,
} from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { NONE } from '../consts.ts';
import type { Label } from '../instruction-sequence.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import {
  DEF_LOCAL,
  DEF_NONLOCAL,
  Scope,
  symbolScope,
  type SymtableEntry,
} from '../symtable/entry.ts';
import { indexOfName, type ArgCounts } from '../unit.ts';
import { atLeast } from '../version.ts';
import { makeClosure, wrapInStopIterationHandler } from './closures.ts';
import { addYield, addYieldFrom, visitExpression } from './expressions.ts';
import { test } from './jumps.ts';

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

const NAMES = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
} as const;

const BUILD = {
  ListComp: OP.BUILD_LIST,
  SetComp: OP.BUILD_SET,
  DictComp: OP.BUILD_MAP,
} as const;

const ONE_ARGUMENT: ArgCounts = { args: 1, posonly: 0, kwonly: 0 };

export function comprehensionExpression(c: Compiler, e: AnyComprehension): void {
  const entry = c.blockOf(e);
  if (entry.compInlined) return inlined(c, e, entry);
  const { loc } = e;
  const isAsync = entry.coroutine;
  c.enterScope(NAMES[e.kind], 'comprehension', entry, loc.lineno, null, ONE_ARGUMENT);
  if (e.kind !== 'GeneratorExp') c.opArg(loc, BUILD[e.kind], 0);
  generatorLoop(c, e, 0, 0, false);
  if (e.kind === 'GeneratorExp') wrapInStopIterationHandler(c);
  else c.returnTop(loc);
  const code = c.finish(true);
  c.exitScope();
  makeClosure(c, loc, code, 0);
  outermostIterable(c, loc, e.generators[0]!);
  c.callWithoutNull(loc, 1);
  if (isAsync && e.kind !== 'GeneratorExp') {
    c.opArg(loc, OP.GET_AWAITABLE, 0);
    c.loadConst(loc, NONE);
    addYieldFrom(c, loc, true);
  }
}

/** The first iterable is evaluated outside. */
function outermostIterable(c: Compiler, loc: Location, generator: Comprehension): void {
  visitExpression(c, generator.iter);
  c.op(iterLocation(c, loc, generator), generator.is_async ? OP.GET_AITER : OP.GET_ITER);
}

/** Before 3.13 the loop stands at the whole comprehension. */
const iterLocation = (c: Compiler, loc: Location, generator: Comprehension): Location =>
  c.has('3.13') ? generator.iter.loc : loc;

// ---------------------------------------------------------------- the loops

function generatorLoop(
  c: Compiler,
  e: AnyComprehension,
  index: number,
  depth: number,
  iterOnStack: boolean,
): void {
  if (index === 0) c.testLocation = e.loc;
  if (e.generators[index]!.is_async) asyncLoop(c, e, index, depth, iterOnStack);
  else syncLoop(c, e, index, depth, iterOnStack);
}

/** `for y in [f(x)]` needs no loop: the only element, else null. */
function onlyElement(iter: ExprNode): ExprNode | null {
  if ((iter.kind !== 'List' && iter.kind !== 'Tuple') || iter.elts.length !== 1) return null;
  const [element] = iter.elts;
  return element!.kind === 'Starred' ? null : element!;
}

function syncLoop(
  c: Compiler,
  e: AnyComprehension,
  index: number,
  depth: number,
  iterOnStack: boolean,
): void {
  const { loc } = e;
  const generator = e.generators[index]!;
  const start = c.newLabel();
  const ifCleanup = c.newLabel();
  const anchor = c.newLabel();
  let loop = true;
  if (!iterOnStack && index === 0) {
    c.opArg(loc, OP.LOAD_FAST, 0);
  } else if (!iterOnStack) {
    const element = onlyElement(generator.iter);
    loop = element === null;
    visitExpression(c, element ?? generator.iter);
    if (loop) c.op(iterLocation(c, loc, generator), OP.GET_ITER);
  }
  if (loop) {
    c.useLabel(start);
    c.jump(iterLocation(c, loc, generator), OP.FOR_ITER, anchor);
  }
  visitExpression(c, generator.target);
  for (const condition of generator.ifs) test(c, loc, condition, ifCleanup, false);
  const end = innerPart(c, e, index, loop ? depth + 1 : depth);
  c.useLabel(ifCleanup);
  if (loop) {
    c.jump(end, OP.JUMP, start);
    c.useLabel(anchor);
    endFor(c);
  }
}

/** What is left of a loop's iterator when it is exhausted. */
export function endFor(c: Compiler): void {
  if (c.has('3.12')) c.op(NO_LOCATION, OP.END_FOR);
  if (c.has('3.13')) c.op(NO_LOCATION, c.is314 ? OP.POP_ITER : OP.POP_TOP);
}

function asyncLoop(
  c: Compiler,
  e: AnyComprehension,
  index: number,
  depth: number,
  iterOnStack: boolean,
): void {
  const { loc } = e;
  const generator = e.generators[index]!;
  const start = c.newLabel();
  const send = c.newLabel();
  const except = c.newLabel();
  const ifCleanup = c.newLabel();
  if (!iterOnStack && index === 0) {
    c.opArg(loc, OP.LOAD_FAST, 0);
  } else if (!iterOnStack) {
    visitExpression(c, generator.iter);
    c.op(iterLocation(c, loc, generator), OP.GET_AITER);
  }
  c.useLabel(start);
  c.pushBlock({ type: 'asyncComprehension' }, loc);
  c.jump(loc, OP.SETUP_FINALLY, except);
  c.op(loc, OP.GET_ANEXT);
  c.loadConst(loc, NONE);
  c.useLabel(send);
  addYieldFrom(c, loc, true);
  c.op(loc, OP.POP_BLOCK);
  visitExpression(c, generator.target);
  for (const condition of generator.ifs) test(c, loc, condition, ifCleanup, false);
  const end = innerPart(c, e, index, depth + 1);
  c.useLabel(ifCleanup);
  c.jump(end, OP.JUMP, start);
  c.popBlock();
  c.useLabel(except);
  endAsyncFor(c, loc, send);
}

/** 3.14 lets the instruction say where its SEND is. */
export function endAsyncFor(c: Compiler, loc: Location, send: Label): void {
  if (c.is314) c.jump(loc, OP.END_ASYNC_FOR, send);
  else c.op(atLeast(c.python, '3.10') ? loc : NO_LOCATION, OP.END_ASYNC_FOR);
}

/** The next loop, or the element. Returns the location of the jump back. */
function innerPart(c: Compiler, e: AnyComprehension, index: number, depth: number): Location {
  const elt = e.kind === 'DictComp' ? e.key : e.elt;
  // On 3.11 everything but the element stands at the whole comprehension, or at its last comparison.
  const loc = c.is311 ? c.testLocation : elt.loc;
  if (index + 1 < e.generators.length) {
    generatorLoop(c, e, index + 1, depth, false);
    return loc;
  }
  visitExpression(c, elt);
  switch (e.kind) {
    case 'GeneratorExp':
      addYield(c, loc);
      c.op(loc, OP.POP_TOP);
      return loc;
    case 'ListComp':
      c.opArg(loc, OP.LIST_APPEND, depth + 1);
      return loc;
    case 'SetComp':
      c.opArg(loc, OP.SET_ADD, depth + 1);
      return loc;
    case 'DictComp': {
      visitExpression(c, e.value);
      const { endLineno, endColOffset } = e.value.loc;
      const both = c.is311 ? loc : { ...elt.loc, endLineno, endColOffset };
      c.opArg(both, OP.MAP_ADD, depth + 1);
      return both;
    }
  }
}

// ---------------------------------------------------------------- inlining

interface InlineState {
  readonly pushedLocals: readonly string[];
  readonly outerSymbols: ReadonlyMap<string, number>;
  readonly hidden: readonly string[];
  readonly cleanup: Label;
}

function inlined(c: Compiler, e: AnyComprehension, entry: SymtableEntry): void {
  const { loc } = e;
  outermostIterable(c, loc, e.generators[0]!);
  const state = enterInlined(c, loc, entry);
  if (e.kind !== 'GeneratorExp') {
    c.opArg(loc, BUILD[e.kind], 0);
    c.opArg(loc, OP.SWAP, 2);
  }
  generatorLoop(c, e, 0, 0, true);
  leaveInlined(c, loc, state);
}

/** Names that the comprehension binds are set aside while it runs. */
function enterInlined(c: Compiler, loc: Location, comprehension: SymtableEntry): InlineState {
  const { unit, entry } = c;
  const inClassBlock = entry.type === 'class' && unit.inInlinedComprehension === 0;
  unit.inInlinedComprehension += 1;
  const outerSymbols = new Map<string, number>();
  const hidden: string[] = [];
  const isolated: string[] = [];
  const outerScopes = new Map<string, Scope>();
  for (const [name, symbol] of comprehension.symbols) {
    const bound = (symbol & DEF_LOCAL) !== 0 && (symbol & DEF_NONLOCAL) === 0;
    // 3.12 leaves what is only used as it is outside.
    if (!c.has('3.13') && !bound && !inClassBlock) continue;
    const scope = symbolScope(symbol);
    const outerSymbol = entry.symbol(name);
    const outerScope = symbolScope(outerSymbol);
    outerScopes.set(name, outerScope);
    const otherScope =
      scope !== outerScope &&
      scope !== Scope.FREE &&
      !(scope === Scope.CELL && outerScope === Scope.FREE);
    if (otherScope || inClassBlock) {
      outerSymbols.set(name, outerSymbol);
      entry.symbols.set(name, symbol);
    }
    if (!bound && !inClassBlock) continue;
    // 3.13 also sets aside what the comprehension only uses, in a class.
    if (bound || !c.is314) isolated.push(name);
    if (!entry.isFunctionLike && unit.fastHidden.get(name) !== true) {
      unit.fastHidden.set(name, true);
      hidden.push(name);
    }
  }
  for (const name of isolated) setAside(c, loc, comprehension, entry, name);
  const cleanup = c.newLabel();
  if (isolated.length > 0) {
    c.opArg(loc, OP.SWAP, isolated.length + 1);
    // Restores the names when the comprehension raises.
    c.jump(loc, OP.SETUP_FINALLY, cleanup);
  }
  return { pushedLocals: isolated, outerSymbols, hidden, cleanup };
}

function setAside(
  c: Compiler,
  loc: Location,
  comprehension: SymtableEntry,
  entry: SymtableEntry,
  name: string,
): void {
  const { unit } = c;
  c.opArg(loc, OP.LOAD_FAST_AND_CLEAR, indexOfName(unit.varnames, c.maybeMangle(name)));
  if (comprehension.scope(name) !== Scope.CELL) return;
  const table = entry.scope(name) === Scope.FREE ? unit.freevars : unit.cellvars;
  c.opArg(loc, OP.MAKE_CELL, indexOfName(table, name));
}

function restoreLocals(c: Compiler, loc: Location, names: readonly string[]): void {
  c.opArg(loc, OP.SWAP, names.length + 1);
  for (const name of [...names].reverse()) {
    const index = indexOfName(c.unit.varnames, c.maybeMangle(name));
    c.opArg(loc, OP.STORE_FAST_MAYBE_NULL, index);
  }
}

function leaveInlined(c: Compiler, loc: Location, state: InlineState): void {
  const { unit, entry } = c;
  if (state.pushedLocals.length > 0) {
    c.op(NO_LOCATION, OP.POP_BLOCK);
    const end = c.newLabel();
    c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
    c.useLabel(state.cleanup);
    // The unfinished result lies below the exception.
    c.opArg(NO_LOCATION, OP.SWAP, 2);
    c.op(NO_LOCATION, OP.POP_TOP);
    restoreLocals(c, loc, state.pushedLocals);
    c.opArg(NO_LOCATION, OP.RERAISE, 0);
    c.useLabel(end);
    restoreLocals(c, loc, state.pushedLocals);
  }
  unit.inInlinedComprehension -= 1;
  for (const [name, symbol] of state.outerSymbols) entry.symbols.set(name, symbol);
  for (const name of state.hidden) unit.fastHidden.set(name, false);
}
