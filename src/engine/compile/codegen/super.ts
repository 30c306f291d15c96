/** `super().method` without a super object. Mirrors `can_optimize_super_call` (codegen.c). */

import type { Attribute, Call } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { Scope } from '../symtable/entry.ts';
import { visitExpressions } from './expressions.ts';
import { nameOp } from './names.ts';

export function canOptimizeSuper(c: Compiler, attr: Attribute): boolean {
  const e = attr.value;
  if (!c.has('3.12')) return false;
  if (e.kind !== 'Call' || e.func.kind !== 'Name' || e.func.id !== 'super') return false;
  if (attr.attr === '__class__' || e.keywords.length !== 0) return false;
  // A visible binding of the name `super` forbids it.
  if (c.entry.scope('super') !== Scope.GLOBAL_IMPLICIT) return false;
  if (c.symtable.top.scope('super') !== Scope.UNKNOWN) return false;
  if (e.args.length === 2) return !e.args.some((arg) => arg.kind === 'Starred');
  if (e.args.length !== 0) return false;
  const { args, posonly } = c.unit.argCounts;
  if (args === 0 && posonly === 0) return false;
  const classCell = c.unit.scopeType === 'class' ? Scope.CELL : c.entry.scope('__class__');
  return classCell === Scope.FREE;
}

export function loadSuperArguments(c: Compiler, e: Call): void {
  nameOp(c, e.func.loc, 'super', 'Load');
  if (e.args.length === 2) return visitExpressions(c, e.args);
  nameOp(c, e.loc, '__class__', 'Load');
  const [self] = c.unit.varnames.keys();
  nameOp(c, e.loc, self!, 'Load');
}
