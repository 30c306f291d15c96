/**
 * From code generation to a code object of 3.9 and 3.10. Mirrors `assemble` (compile.c): the instructions are
 * those that dis shows; load.ts adds what the evaluation loop executes for them.
 */
import { variables } from '../assemble.ts';
import { CO_NOFREE, type Code } from '../code.ts';
import type { Unit } from '../unit.ts';
import { atLeast, type BytecodeVersion } from '../version.ts';
import { resolved } from './instruction.ts';
import { load } from './load.ts';
import { optimize } from './optimize.ts';
import { peephole } from './peephole.ts';

export function finishBlockStackCode(
  unit: Unit,
  flags: number,
  filename: string,
  python: BytecodeVersion,
): Code {
  const isLater = atLeast(python, '3.10');
  const given = resolved(unit.sequence, !isLater);
  const { labelIndex, labelMade, placed } = unit.sequence;
  // Of several labels at one place the last one is the block's.
  const labels = new Map(placed.map((label) => [given[labelIndex[label]!]!, labelMade[label]!]));
  const instrs = isLater ? optimize(given, labels, unit, flags) : peephole(given, unit.consts);
  const { args, posonly, kwonly } = unit.argCounts;
  const first = unit.entry.hasDocstring && unit.entry.isFunctionLike ? unit.consts.items[0] : null;
  const noFree = unit.cellvars.size + unit.freevars.size === 0 ? CO_NOFREE : 0;
  const { localsPlus, ...loaded } = load(instrs, unit, flags, python);
  return {
    python,
    name: unit.name,
    qualname: unit.qualname,
    filename,
    firstLineno: unit.firstLineno,
    argcount: posonly + args,
    posonlyArgcount: posonly,
    kwonlyArgcount: kwonly,
    flags: flags | noFree,
    names: [...unit.names.keys()],
    docstring: first?.kind === 'str' ? first.value : null,
    consts: unit.consts.items.slice(),
    ...variables(unit, flags, localsPlus),
    ...loaded,
  };
}
