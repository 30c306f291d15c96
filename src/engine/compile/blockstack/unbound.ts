/**
 * Which loads of locals may find none: the loop checks only these (3.9 and 3.10 check every LOAD_FAST). A local is
 * bound for certain where it is a parameter or assigned on every way, and never deleted on one.
 */
import { OP } from '../opcodes/table.ts';
import type { Unit } from '../unit.ts';
import type { FrameState } from './blocks.ts';
import { isTerminator, type Instr } from './instruction.ts';

export function unboundLoads(
  instrs: readonly Instr[],
  unit: Unit,
  states: ReadonlyMap<Instr, FrameState>,
): ReadonlySet<Instr> {
  const found = new Set<Instr>();
  const parameters = unit.entry.varnames.length;
  if (unit.varnames.size === 0) return found;
  const index = new Map(instrs.map((instr, i) => [instr, i]));
  /** Bit n: local n may be unbound before the instruction. */
  const before = instrs.map(() => -1n);
  const todo: number[] = [];
  const reach = (i: number, mask: bigint): void => {
    const known = before[i]!;
    const both = known < 0n ? mask : known | mask;
    if (both === known) return;
    before[i] = both;
    todo.push(i);
  };
  const all = (1n << BigInt(unit.varnames.size)) - 1n;
  reach(0, all & ~((1n << BigInt(parameters)) - 1n));
  for (let i = todo.pop(); i !== undefined; i = todo.pop()) {
    const instr = instrs[i]!;
    const mask = before[i]!;
    let after = mask;
    const bit = 1n << BigInt(Math.max(0, instr.arg));
    if (instr.op === OP.STORE_FAST || instr.op === OP.LOAD_FAST) after = mask & ~bit;
    if (instr.op === OP.DELETE_FAST) after = mask | bit;
    let block = states.get(instr)?.block ?? null;
    while (block?.kind === 'handling') block = block.outer;
    if (block !== null) reach(index.get(block.handler)!, mask | after);
    if (instr.target !== null) reach(index.get(instr.target)!, after);
    if (!isTerminator(instr.op) && i + 1 < instrs.length) reach(i + 1, after);
  }
  instrs.forEach((instr, i) => {
    if (instr.op !== OP.LOAD_FAST) return;
    if (before[i]! < 0n || (before[i]! >> BigInt(instr.arg)) & 1n) found.add(instr);
  });
  return found;
}
