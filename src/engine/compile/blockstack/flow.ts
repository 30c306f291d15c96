/** Basic blocks of 3.10. Mirrors `basicblock` and `normalize_basic_block` (compile.c). */
import { OP } from '../opcodes/table.ts';
import { hasTarget, isTerminator, isUnconditionalJump, type Instr } from './instruction.ts';

export class Block {
  instrs: FlowInstr[] = [];
  next: Block | null = null;
  predecessors = 0;
  /** When code generation made it: CPython goes through the blocks newest first in places. */
  made = 0;
  /** It ends in a return or a raise. */
  exits = false;
  fallsThrough = true;

  get last(): FlowInstr | undefined {
    return this.instrs.at(-1);
  }

  /** What CPython counts: the loop's NULLs are none of its instructions. */
  get size(): number {
    return this.instrs.filter((instr) => instr.op !== OP.PUSH_NULL).length;
  }
}

export interface FlowInstr {
  op: number;
  arg: number;
  loc: Instr['loc'];
  line: number;
  target: Block | null;
}

export const isExit = (op: number): boolean => isTerminator(op) && !isUnconditionalJump(op);

/** An empty block stands for the one behind it. */
export function nonEmpty(block: Block): Block {
  let at = block;
  while (at.instrs.length === 0 && at.next !== null) at = at.next;
  return at;
}

export function* blocksOf(entry: Block): Generator<Block> {
  for (let block: Block | null = entry; block !== null; block = block.next) yield block;
}

/** Newest first; of blocks made at the same moment the one that stands last. */
export function newestFirst(entry: Block): Block[] {
  return [...blocksOf(entry)].reverse().sort((a, b) => b.made - a.made);
}

/** Blocks begin where something jumps to and behind jumps and exits. `labels`: instructions that code generation has marked, and when. */
export function buildBlocks(instrs: readonly Instr[], labels: ReadonlyMap<Instr, number>): Block {
  const entry = new Block();
  const blockOf = new Map<Instr, Block>();
  let current = entry;
  let ended = false;
  instrs.forEach((instr, at) => {
    if (ended || labels.has(instr)) {
      const block = new Block();
      // Behind a jump before labels of the same moment.
      block.made = labels.get(instr) ?? at - 0.5;
      current.next = block;
      current = block;
    }
    blockOf.set(instr, current);
    const { op, arg, loc } = instr;
    current.instrs.push({ op, arg, loc, line: loc.lineno, target: null });
    ended = hasTarget(op) || isTerminator(op);
  });
  let i = 0;
  for (const block of blocksOf(entry)) {
    for (const instr of block.instrs) {
      const { target } = instrs[i++]!;
      instr.target = target === null ? null : blockOf.get(target)!;
    }
    const { last } = block;
    block.exits = last !== undefined && isExit(last.op);
    block.fallsThrough = last === undefined || !isTerminator(last.op);
  }
  return entry;
}

/** The instructions in a row again. */
export function flattened(entry: Block): Instr[] {
  const out: Instr[] = [];
  const firstOf = new Map<Block, Instr>();
  for (const block of blocksOf(entry)) {
    for (const { op, arg, loc, line } of block.instrs) {
      const place = loc.lineno === line ? loc : { ...loc, lineno: line, endLineno: line };
      const instr: Instr = { op, arg, loc: place, target: null };
      if (!firstOf.has(block)) firstOf.set(block, instr);
      out.push(instr);
    }
  }
  let i = 0;
  for (const block of blocksOf(entry)) {
    for (const { target } of block.instrs) {
      if (target !== null) out[i]!.target = firstOf.get(nonEmpty(target))!;
      i += 1;
    }
  }
  return out;
}
