/** 3.10's flow graph. */
import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR } from '../code.ts';
import { location } from '../location.ts';
import { BS } from '../opcodes/blockstack.ts';
import type { Unit } from '../unit.ts';
import type { Instr } from './instruction.ts';

/** GEN_START's argument, or null where the code is no generator's. Mirrors `insert_generator_prefix`. */
function generatorKind(flags: number): number | null {
  if (flags & CO_COROUTINE) return 1;
  if (flags & CO_ASYNC_GENERATOR) return 2;
  return flags & CO_GENERATOR ? 0 : null;
}

export function optimize(instrs: Instr[], unit: Unit, flags: number): Instr[] {
  const kind = generatorKind(flags);
  if (kind === null) return instrs;
  const loc = location(unit.firstLineno, unit.firstLineno, -1, -1);
  return [{ op: BS.GEN_START, arg: kind, loc, target: null }, ...instrs];
}
