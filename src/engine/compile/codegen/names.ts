/** Loading, storing and deleting a name. Mirrors `codegen_nameop` (codegen.c). */

import type { ExprContext } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import type { Location } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import { Scope } from '../symtable/entry.ts';
import { indexOfName } from '../unit.ts';

const DEREF = { Load: OP.LOAD_DEREF, Store: OP.STORE_DEREF, Del: OP.DELETE_DEREF } as const;
const FAST = { Load: OP.LOAD_FAST, Store: OP.STORE_FAST, Del: OP.DELETE_FAST } as const;
const GLOBAL = { Load: OP.LOAD_GLOBAL, Store: OP.STORE_GLOBAL, Del: OP.DELETE_GLOBAL } as const;
const NAME = { Load: OP.LOAD_NAME, Store: OP.STORE_NAME, Del: OP.DELETE_NAME } as const;

type Storage = 'deref' | 'fast' | 'global' | 'name';

function storageOf(c: Compiler, name: string, scope: Scope): Storage {
  const { unit, entry } = c;
  switch (scope) {
    case Scope.FREE:
    case Scope.CELL:
      return 'deref';
    case Scope.LOCAL:
      return entry.isFunctionLike || unit.fastHidden.get(name) === true ? 'fast' : 'name';
    case Scope.GLOBAL_IMPLICIT:
      return entry.isFunctionLike ? 'global' : 'name';
    case Scope.GLOBAL_EXPLICIT:
      return 'global';
    default:
      return 'name';
  }
}

function loadClassdict(c: Compiler, loc: Location): void {
  c.opArg(loc, OP.LOAD_DEREF, indexOfName(c.unit.freevars, '__classdict__'));
}

function derefOp(c: Compiler, loc: Location, ctx: ExprContext): number {
  if (ctx !== 'Load') return DEREF[ctx];
  if (c.entry.type === 'class' && c.unit.inInlinedComprehension === 0) {
    if (!c.has('3.12')) return OP.LOAD_CLASSDEREF;
    c.op(loc, OP.LOAD_LOCALS);
    return OP.LOAD_FROM_DICT_OR_DEREF;
  }
  if (c.entry.canSeeClassScope) {
    loadClassdict(c, loc);
    return OP.LOAD_FROM_DICT_OR_DEREF;
  }
  return OP.LOAD_DEREF;
}

export function nameOp(c: Compiler, loc: Location, name: string, ctx: ExprContext): void {
  const { unit, entry } = c;
  const mangled = c.maybeMangle(name);
  const scope = entry.scope(mangled);
  switch (storageOf(c, mangled, scope)) {
    case 'deref': {
      const table = scope === Scope.FREE ? unit.freevars : unit.cellvars;
      const index = indexOfName(table, mangled);
      return c.opArg(loc, derefOp(c, loc, ctx), index);
    }
    case 'fast':
      return c.opArg(loc, FAST[ctx], indexOfName(unit.varnames, mangled));
    case 'global': {
      const index = indexOfName(unit.names, mangled);
      if (ctx !== 'Load') return c.opArg(loc, GLOBAL[ctx], index);
      if (entry.canSeeClassScope && scope === Scope.GLOBAL_IMPLICIT) {
        loadClassdict(c, loc);
        return c.opArg(loc, OP.LOAD_FROM_DICT_OR_GLOBALS, index);
      }
      return c.opArg(loc, OP.LOAD_GLOBAL, index << 1);
    }
    case 'name': {
      const index = indexOfName(unit.names, mangled);
      // In a class an inlined comprehension does not see the class's names.
      if (ctx === 'Load' && entry.type === 'class' && unit.inInlinedComprehension > 0) {
        return c.opArg(loc, OP.LOAD_GLOBAL, index << 1);
      }
      return c.opArg(loc, NAME[ctx], index);
    }
  }
}
