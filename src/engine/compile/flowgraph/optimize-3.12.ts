/**
 * The optimisations of the control flow graph as 3.12 has them: one pass over the instructions, and
 * empty blocks are taken out of the graph. Mirrors `optimize_cfg` and `optimize_basic_block` of 3.12's
 * flowgraph.c.
 */

import { isTrue, type ConstTable } from '../consts.ts';
import { OP } from '../opcodes/table.ts';
import {
  blocksOf,
  isConditionalJump,
  isUnconditionalJump,
  nextNonempty,
  type Block,
  type FlowGraph,
  type Instr,
} from './blocks.ts';
import { foldTuple313 } from './constants.ts';
import { removeNopsOf, removeRedundantNopsAndPairs } from './lines.ts';
import { inlineSmallExit, removeUnreachable } from './optimize.ts';
import { applyStaticSwaps, swaptimize } from './swaps.ts';

export function optimizeGraph312(graph: FlowGraph, consts: ConstTable): void {
  removeEmptyBlocks(graph);
  for (const block of blocksOf(graph)) inlineSmallExit(block);
  for (const block of blocksOf(graph)) optimizeBlock(block, consts);
  removeRedundantNopsAndPairs(graph);
  for (const block of blocksOf(graph)) inlineSmallExit(block);
  removeUnreachable(graph);
  for (const block of blocksOf(graph)) removeNopsOf(block);
  removeEmptyBlocks(graph);
  removeJumpsToNext(graph);
}

/** The first block stays, as the graph begins with it; whoever asks skips it when it is empty. */
export function removeEmptyBlocks(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) block.next = nextNonempty(block.next);
  for (const block of blocksOf(graph)) {
    for (const instr of block.instrs) {
      if (instr.target === null || instr.target.instrs.length > 0) continue;
      instr.target = nextNonempty(instr.target)!;
      instr.target.labelled = true;
    }
  }
}

/** A jump to the block that follows is a NOP, which stays where a line needs it. */
export function removeJumpsToNext(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    const { last } = block;
    if (last === undefined || !isUnconditionalJump(last.op) || last.target !== block.next) continue;
    last.set(OP.NOP);
    last.target = null;
  }
}

function optimizeBlock(block: Block, consts: ConstTable): void {
  // The constant on top of the stack stays known across COPY 1.
  let op = 0;
  let arg = 0;
  for (let i = 0; i < block.instrs.length; i++) {
    const instr = block.instrs[i]!;
    const isCopyOfConst = op === OP.LOAD_CONST && instr.op === OP.COPY && instr.arg === 1;
    if (!isCopyOfConst) ({ op, arg } = instr);
    if (op === OP.LOAD_CONST) i += optimizeLoad(block, i, arg, consts);
    else if (op === OP.SWAP && instr.arg > 1) {
      i = swaptimize(block, i);
      applyStaticSwaps(block, i);
    } else if (instr.isJump) i -= threadJump(instr) ? 1 : 0;
    else optimizeInstruction(block, i, consts);
  }
}

/** LOAD_CONST or a copy of it; gives how many instructions more are dealt with. */
function optimizeLoad(block: Block, i: number, arg: number, consts: ConstTable): number {
  const load = block.instrs[i]!;
  const next = block.instrs[i + 1];
  const constant = consts.at(arg);
  if (next === undefined) return 0;
  if (next.op === OP.POP_JUMP_IF_FALSE || next.op === OP.POP_JUMP_IF_TRUE) {
    load.set(OP.NOP);
    if (isTrue(constant) === (next.op === OP.POP_JUMP_IF_TRUE)) {
      next.op = OP.JUMP;
    } else {
      next.set(OP.NOP);
      next.target = null;
    }
  } else if (next.op === OP.IS_OP && constant.kind === 'None') {
    foldIsNone(load, next, block.instrs[i + 2]);
  } else if (next.op === OP.RETURN_VALUE) {
    load.set(OP.NOP);
    next.set(OP.RETURN_CONST, arg);
    return 1;
  }
  return 0;
}

/** `x is None` before a jump: the jump tests for None itself. */
export function foldIsNone(load: Instr, isOp: Instr, jump: Instr | undefined): void {
  if (jump?.op !== OP.POP_JUMP_IF_FALSE && jump?.op !== OP.POP_JUMP_IF_TRUE) return;
  const negated = (isOp.arg !== 0) !== (jump.op === OP.POP_JUMP_IF_FALSE);
  load.set(OP.NOP);
  isOp.set(OP.NOP);
  jump.op = negated ? OP.POP_JUMP_IF_NOT_NONE : OP.POP_JUMP_IF_NONE;
}

/** Jumps straight to where the target jumps, on the same line only; whether that changed anything. */
function threadJump(jump: Instr): boolean {
  if (!isConditionalJump(jump.op) && jump.op !== OP.JUMP) return false;
  const target = jump.target!.instrs[0];
  if (target?.op !== OP.JUMP || jump.target === target.target) return false;
  if (jump.line !== target.line && target.line !== -1) return false;
  jump.target = target.target;
  return true;
}

/** What 3.11 and 3.12 both do with what is neither a constant, a jump nor a row of SWAPs. */
export function optimizeInstruction(block: Block, i: number, consts: ConstTable): void {
  const instr = block.instrs[i]!;
  const next = block.instrs[i + 1];
  const { op, arg } = instr;
  if (op === OP.SWAP) instr.set(OP.NOP);
  else if (op === OP.PUSH_NULL && next?.op === OP.LOAD_GLOBAL && (next.arg & 1) === 0) {
    instr.set(OP.NOP);
    next.arg |= 1;
  } else if (op === OP.BUILD_TUPLE) {
    if (next?.op === OP.UNPACK_SEQUENCE && next.arg === arg && arg >= 1 && arg <= 3) {
      instr.set(OP.NOP);
      if (arg === 1) next.set(OP.NOP);
      else next.op = OP.SWAP;
    } else foldTuple313(block, i, consts);
  }
}
