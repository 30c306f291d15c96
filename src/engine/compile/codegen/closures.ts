/** Making a function object from a code object. Mirrors `codegen_make_closure` (codegen.c). */

import type { Compiler } from '../compiler.ts';
import { FAST_FREE, type Code } from '../code.ts';
import { code as codeConst, NONE, str } from '../consts.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { BS } from '../opcodes/blockstack.ts';
import { FUNCTION_ATTRIBUTE, INTRINSIC_1, OP } from '../opcodes/table.ts';
import { Scope } from '../symtable/entry.ts';

const CLASS_CELLS: ReadonlySet<string> = new Set([
  '__class__',
  '__classdict__',
  '__conditional_annotations__',
]);

/** The slot of a variable that an inner function closes over. */
function closureSlot(c: Compiler, name: string): number {
  const { unit, entry } = c;
  const isCell =
    (unit.scopeType === 'class' && CLASS_CELLS.has(name)) || entry.scope(name) === Scope.CELL;
  return (isCell ? unit.cellvars.get(name) : unit.freevars.get(name))!;
}

export function makeClosure(
  c: Compiler,
  loc: Location,
  code: Code,
  attributes: number,
  qualname = code.qualname,
): void {
  let flags = attributes;
  const free = code.localsPlusNames.filter((_, i) => code.localsPlusKinds[i]! & FAST_FREE);
  if (free.length > 0) {
    for (const name of free) c.opArg(loc, OP.LOAD_CLOSURE, closureSlot(c, name));
    flags |= FUNCTION_ATTRIBUTE.CLOSURE;
    c.opArg(loc, OP.BUILD_TUPLE, free.length);
  }
  c.loadConst(loc, codeConst(code));
  if (c.hasBlockStack) {
    c.loadConst(loc, str(qualname));
    return c.opArg(loc, BS.MAKE_FUNCTION, flags);
  }
  // Before 3.13 the flags say what lies below the code.
  if (!c.has('3.13')) return c.opArg(loc, OP.MAKE_FUNCTION_FLAGS, flags);
  c.op(loc, OP.MAKE_FUNCTION);
  const { CLOSURE, ANNOTATIONS, ANNOTATE, KWDEFAULTS, DEFAULTS } = FUNCTION_ATTRIBUTE;
  for (const flag of [CLOSURE, ANNOTATIONS, ANNOTATE, KWDEFAULTS, DEFAULTS]) {
    if (flags & flag) c.opArg(loc, OP.SET_FUNCTION_ATTRIBUTE, flag);
  }
}

/** A generator's body: StopIteration that escapes becomes RuntimeError. */
export function wrapInStopIterationHandler(c: Compiler): void {
  // 3.11 does that where the generator is left.
  if (!c.has('3.12')) return;
  const handler = c.newLabel();
  c.unit.sequence.insert(0, OP.SETUP_CLEANUP, handler, NO_LOCATION);
  c.loadConst(NO_LOCATION, NONE);
  c.op(NO_LOCATION, OP.RETURN_VALUE);
  c.useLabel(handler);
  c.opArg(NO_LOCATION, OP.CALL_INTRINSIC_1, INTRINSIC_1.STOPITERATION_ERROR);
  c.opArg(NO_LOCATION, OP.RERAISE, 1);
}
