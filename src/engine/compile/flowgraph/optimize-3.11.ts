/**
 * The control flow graph of 3.11 from the compiler's blocks to their final order: no block is moved,
 * exception handlers are found last. Mirrors `assemble` and `optimize_cfg` of 3.11's compile.c, and the
 * passes of theirs that differ from 3.12's.
 */

import type { Const } from '../code.ts';
import { isTrue, type ConstTable } from '../consts.ts';
import { OP } from '../opcodes/table.ts';
import { blocksOf, isConditionalJump, type Block, type FlowGraph, type Instr } from './blocks.ts';
import { removeUnusedConsts } from './constants.ts';
import { labelExceptionTargets } from './exceptions.ts';
import { duplicateExit, hasNoLine, propagateLines, removeNopsOf } from './lines.ts';
import { addChecksForUnboundLocals } from './locals.ts';
import { inlineSmallExit, removeUnreachable } from './optimize.ts';
import {
  foldIsNone,
  optimizeInstruction,
  removeEmptyBlocks,
  removeJumpsToNext,
} from './optimize-3.12.ts';
import { applyStaticSwaps, swaptimize } from './swaps.ts';

export function optimizeCodeUnit311(
  graph: FlowGraph,
  consts: ConstTable,
  localCount: number,
  parameterCount: number,
): Const[] {
  optimizeGraph(graph, consts);
  duplicateExitsWithoutLine(graph);
  const kept = removeUnusedConsts(graph, consts.items);
  propagateLines(graph);
  guaranteeLines(graph);
  labelExceptionTargets(graph);
  // CPython's LOAD_FAST checks by itself; the loop would rather know where it must.
  addChecksForUnboundLocals(graph, localCount, parameterCount);
  return kept;
}

/** The compiler's own list has the block that was made last first. */
const lastMadeFirst = (graph: FlowGraph): Block[] =>
  [...blocksOf(graph)].sort((a, b) => b.made - a.made);

function optimizeGraph(graph: FlowGraph, consts: ConstTable): void {
  skipEmptyTargets(graph);
  for (const block of lastMadeFirst(graph)) inlineExitWithoutLine(block);
  for (const block of blocksOf(graph)) {
    optimizeBlock(block, consts);
    removeNopsOf(block);
  }
  for (const block of lastMadeFirst(graph)) inlineExitWithoutLine(block);
  removeUnreachable(graph);
  removeEmptyBlocks(graph);
  removeJumpsToNext(graph);
  for (const block of blocksOf(graph)) removeNopsOf(block);
  removeEmptyBlocks(graph);
}

/** A short exit stays where it is when it has a line of its own. */
function inlineExitWithoutLine(block: Block): void {
  const target = block.last?.target;
  if (target !== null && target !== undefined && hasNoLine(target)) inlineSmallExit(block);
}

function skipEmptyTargets(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    for (const instr of block.instrs) {
      while (
        instr.target !== null &&
        instr.target.instrs.length === 0 &&
        instr.target.next !== null
      )
        instr.target = instr.target.next;
    }
  }
}

function duplicateExitsWithoutLine(graph: FlowGraph): void {
  for (const block of lastMadeFirst(graph)) {
    const { last } = block;
    if (!last?.isJump) continue;
    const target = last.target!;
    if (target.exitsScope && hasNoLine(target) && target.predecessors > 1)
      duplicateExit(last, target);
  }
  for (const block of blocksOf(graph)) {
    const { next, last } = block;
    if (!block.hasFallthrough || next === null || last === undefined) continue;
    if (next.exitsScope && hasNoLine(next)) next.instrs[0]!.loc = last.loc;
  }
}

/** A return whose line nothing has told has that of the block before it. */
function guaranteeLines(graph: FlowGraph): void {
  let loc = graph.entry.instrs[0]?.loc;
  for (const block of blocksOf(graph)) {
    const { last } = block;
    if (last === undefined) continue;
    if (last.line >= 0) loc = last.loc;
    else if (last.op === OP.RETURN_VALUE && loc !== undefined) {
      const { lineno } = loc;
      for (const instr of block.instrs) instr.loc = { ...instr.loc, lineno };
    }
  }
}

// ---------------------------------------------------------------- one block

function optimizeBlock(block: Block, consts: ConstTable): void {
  for (let i = 0; i < block.instrs.length; i++) {
    const instr = block.instrs[i]!;
    if (instr.op === OP.LOAD_CONST) optimizeLoad(block, i, consts);
    else if (instr.op === OP.SWAP && instr.arg > 1) {
      i = swaptimize(block, i);
      applyStaticSwaps(block, i);
    } else if (instr.isJump) i -= optimizeJump(instr) ? 1 : 0;
    else optimizeInstruction(block, i, consts);
  }
}

function optimizeLoad(block: Block, i: number, consts: ConstTable): void {
  const load = block.instrs[i]!;
  const next = block.instrs[i + 1];
  const constant = consts.at(load.arg);
  switch (next?.op) {
    case OP.POP_JUMP_IF_FALSE:
    case OP.POP_JUMP_IF_TRUE: {
      load.set(OP.NOP);
      decide(next, isTrue(constant) === (next.op === OP.POP_JUMP_IF_TRUE));
      return;
    }
    case OP.JUMP_IF_FALSE_OR_POP:
    case OP.JUMP_IF_TRUE_OR_POP: {
      const jumps = isTrue(constant) === (next.op === OP.JUMP_IF_TRUE_OR_POP);
      if (!jumps) load.set(OP.NOP);
      decide(next, jumps);
      return;
    }
    case OP.IS_OP:
      if (constant.kind === 'None') foldIsNone(load, next, block.instrs[i + 2]);
      return;
  }
}

function decide(jump: Instr, jumps: boolean): void {
  if (jumps) {
    jump.op = OP.JUMP;
    return;
  }
  jump.set(OP.NOP);
  jump.target = null;
}

/** Jumps straight to where the target jumps, on the same line only; whether that changed anything. */
function threadJump(jump: Instr, target: Instr, op: number): boolean {
  if (jump.line !== target.line || jump.target === target.target) return false;
  jump.target = target.target;
  jump.op = op;
  return true;
}

function optimizeJump(jump: Instr): boolean {
  const target = jump.target!.instrs[0];
  if (target === undefined) return false;
  const { op } = jump;
  if (op === OP.JUMP_IF_FALSE_OR_POP || op === OP.JUMP_IF_TRUE_OR_POP) {
    return optimizeJumpOrPop(jump, target);
  }
  if (!isConditionalJump(op) && op !== OP.JUMP) return false;
  return target.op === OP.JUMP && threadJump(jump, target, op);
}

/** The second test of the same value is known. */
function optimizeJumpOrPop(jump: Instr, target: Instr): boolean {
  const ifFalse = jump.op === OP.JUMP_IF_FALSE_OR_POP;
  const popJump = ifFalse ? OP.POP_JUMP_IF_FALSE : OP.POP_JUMP_IF_TRUE;
  if (target.op === popJump) return threadJump(jump, target, popJump);
  if (target.op === OP.JUMP || target.op === jump.op) return threadJump(jump, target, jump.op);
  const opposite = ifFalse ? OP.JUMP_IF_TRUE_OR_POP : OP.JUMP_IF_FALSE_OR_POP;
  const popOpposite = ifFalse ? OP.POP_JUMP_IF_TRUE : OP.POP_JUMP_IF_FALSE;
  if (target.op !== opposite && target.op !== popOpposite) return false;
  if (jump.line !== target.line) return false;
  jump.op = popJump;
  jump.target = jump.target!.next;
  return true;
}

// ---------------------------------------------------------------- jumps

const FORWARD: ReadonlyMap<number, number> = new Map([
  [OP.POP_JUMP_IF_FALSE, OP.POP_JUMP_FORWARD_IF_FALSE],
  [OP.POP_JUMP_IF_TRUE, OP.POP_JUMP_FORWARD_IF_TRUE],
  [OP.POP_JUMP_IF_NONE, OP.POP_JUMP_FORWARD_IF_NONE],
  [OP.POP_JUMP_IF_NOT_NONE, OP.POP_JUMP_FORWARD_IF_NOT_NONE],
]);
const BACKWARD: ReadonlyMap<number, number> = new Map([
  [OP.POP_JUMP_IF_FALSE, OP.POP_JUMP_BACKWARD_IF_FALSE],
  [OP.POP_JUMP_IF_TRUE, OP.POP_JUMP_BACKWARD_IF_TRUE],
  [OP.POP_JUMP_IF_NONE, OP.POP_JUMP_BACKWARD_IF_NONE],
  [OP.POP_JUMP_IF_NOT_NONE, OP.POP_JUMP_BACKWARD_IF_NOT_NONE],
]);

/** Conditional jumps go both ways, by opcodes of their own. */
export function directJumps(graph: FlowGraph): void {
  const seen = new Set<Block>();
  for (const block of blocksOf(graph)) {
    seen.add(block);
    const { last } = block;
    if (last === undefined || !isConditionalJump(last.op)) continue;
    last.op = (seen.has(last.target!) ? BACKWARD : FORWARD).get(last.op)!;
  }
}
