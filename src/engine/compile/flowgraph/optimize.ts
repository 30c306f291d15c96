/**
 * The optimisations of the control flow graph, in CPython's order. Mirrors `optimize_cfg`,
 * `optimize_basic_block` and `_PyCfg_OptimizeCodeUnit` (flowgraph.c).
 */

import type { Const } from '../code.ts';
import type { ConstTable } from '../consts.ts';
import { COMPARE_TO_BOOL, INTRINSIC_1, OP } from '../opcodes/table.ts';
import {
  blocksOf,
  clearVisited,
  isUnconditionalJump,
  type Block,
  type FlowGraph,
  type Instr,
} from './blocks.ts';
import { pushColdBlocksToEnd } from './cold.ts';
import {
  foldBinary,
  foldListOrSet,
  foldListToTuple,
  foldTuple,
  foldUnary,
  optimizeLoadConst,
  removeUnusedConsts,
} from './constants.ts';
import { labelExceptionTargets, markExceptHandlers } from './exceptions.ts';
import {
  hasNoLine,
  removeRedundantNopsAndJumps,
  removeRedundantNopsAndPairs,
  resolveLineNumbers,
} from './lines.ts';
import { addChecksForUnboundLocals, insertSuperinstructions } from './locals.ts';
import { optimizeCodeUnit311 } from './optimize-3.11.ts';
import { optimizeGraph312 } from './optimize-3.12.ts';
import { optimizeSwaps } from './swaps.ts';
import { atLeast } from '../version.ts';

const MAX_COPY_SIZE = 4;

/** Optimises in place and returns the constants that are left. */
export function optimizeCodeUnit(
  graph: FlowGraph,
  consts: ConstTable,
  localCount: number,
  parameterCount: number,
): Const[] {
  if (!atLeast(graph.python, '3.12'))
    return optimizeCodeUnit311(graph, consts, localCount, parameterCount);
  markExceptHandlers(graph);
  labelExceptionTargets(graph);
  if (atLeast(graph.python, '3.13')) optimizeGraph(graph, consts);
  else optimizeGraph312(graph, consts);
  const kept = removeUnusedConsts(graph, consts.items);
  addChecksForUnboundLocals(graph, localCount, parameterCount);
  if (atLeast(graph.python, '3.13')) insertSuperinstructions(graph);
  pushColdBlocksToEnd(graph);
  resolveLineNumbers(graph);
  return kept;
}

function optimizeGraph(graph: FlowGraph, consts: ConstTable): void {
  inlineSmallOrLinelessBlocks(graph);
  removeUnreachable(graph);
  resolveLineNumbers(graph);
  optimizeLoadConst(graph, consts);
  for (const block of blocksOf(graph)) optimizeBlock(block, consts, atLeast(graph.python, '3.14'));
  removeRedundantNopsAndPairs(graph);
  removeUnreachable(graph);
  removeRedundantNopsAndJumps(graph);
}

/** A jump to a short exit, or to a block without lines, is replaced by a copy of its target. */
function inlineSmallOrLinelessBlocks(graph: FlowGraph): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const block of blocksOf(graph)) if (inlineTarget(block)) changed = true;
  }
}

function inlineTarget(block: Block): boolean {
  const { last } = block;
  if (last === undefined || !isUnconditionalJump(last.op)) return false;
  const target = last.target!;
  const smallExit = target.exitsScope && target.instrs.length <= MAX_COPY_SIZE;
  const lineless = hasNoLine(target) && !target.hasFallthrough;
  if (!smallExit && !lineless) return false;
  const removed = last.op;
  last.set(OP.NOP);
  last.target = null;
  block.append(target.instrs.map((instr) => instr.copy()));
  const end = block.last!;
  // A jump that checks the eval breaker stays one.
  if (lineless && isUnconditionalJump(end.op) && removed === OP.JUMP) end.op = OP.JUMP;
  target.predecessors -= 1;
  return true;
}

/** 3.12: a jump to a short exit is replaced by a copy of it. */
export function inlineSmallExit(block: Block): void {
  const { last } = block;
  if (last === undefined || !isUnconditionalJump(last.op)) return;
  const target = last.target!;
  if (!target.exitsScope || target.instrs.length > MAX_COPY_SIZE) return;
  last.set(OP.NOP);
  last.target = null;
  block.append(target.instrs.map((instr) => instr.copy()));
}

/** Empties blocks that nothing reaches and counts the predecessors of the others. */
export function removeUnreachable(graph: FlowGraph): void {
  clearVisited(graph);
  for (const block of blocksOf(graph)) block.predecessors = 0;
  const todo = [graph.entry];
  graph.entry.predecessors = 1;
  graph.entry.visited = true;
  const reach = (block: Block): void => {
    if (!block.visited) {
      block.visited = true;
      todo.push(block);
    }
    block.predecessors += 1;
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.next !== null && block.hasFallthrough) reach(block.next);
    for (const instr of block.instrs) if (instr.target !== null) reach(instr.target);
  }
  for (const block of blocksOf(graph)) {
    if (block.predecessors > 0) continue;
    block.keep([]);
    block.exceptHandler = false;
  }
}

// ---------------------------------------------------------------- one block

/** Jumps straight to where the target jumps; returns whether that changed anything. */
function threadJump(block: Block, jump: Instr, target: Instr, op: number): boolean {
  if (jump.target === target.target) return false;
  jump.set(OP.NOP);
  jump.target = null;
  block.addJump(op, target.target!, target.loc);
  return true;
}

function optimizeBlock(block: Block, consts: ConstTable, is314: boolean): void {
  for (let i = 0; i < block.instrs.length; i++) {
    const instr = block.instrs[i]!;
    if (instr.isJump) {
      i -= optimizeJump(block, instr) ? 1 : 0;
      continue;
    }
    optimizeInstruction(block, i, consts, is314);
  }
  optimizeSwaps(block);
}

/** Whether the same place has to be looked at again. */
function optimizeJump(block: Block, jump: Instr): boolean {
  const target = jump.target!.instrs[0];
  if (target === undefined) return false;
  switch (jump.op) {
    case OP.POP_JUMP_IF_NOT_NONE:
    case OP.POP_JUMP_IF_NONE:
    case OP.POP_JUMP_IF_FALSE:
    case OP.POP_JUMP_IF_TRUE:
      return target.op === OP.JUMP && threadJump(block, jump, target, jump.op);
    case OP.JUMP_IF_FALSE:
    case OP.JUMP_IF_TRUE:
      if (target.op === OP.JUMP || target.op === jump.op) {
        return threadJump(block, jump, target, jump.op);
      }
      if (target.op === OP.JUMP_IF_FALSE || target.op === OP.JUMP_IF_TRUE) {
        // The opposite test fails there for sure.
        jump.target = jump.target!.next;
        return true;
      }
      return false;
    case OP.JUMP:
    case OP.JUMP_NO_INTERRUPT:
      if (target.op === OP.JUMP) return threadJump(block, jump, target, OP.JUMP);
      if (target.op === OP.JUMP_NO_INTERRUPT) return threadJump(block, jump, target, jump.op);
      return false;
    default:
      return false;
  }
}

function optimizeInstruction(block: Block, i: number, consts: ConstTable, is314: boolean): void {
  const instr = block.instrs[i]!;
  const next = block.instrs[i + 1];
  const { op, arg } = instr;
  switch (op) {
    case OP.BUILD_TUPLE:
      if (next?.op === OP.UNPACK_SEQUENCE && next.arg === arg && arg >= 1 && arg <= 3) {
        instr.set(OP.NOP);
        if (arg === 1) next.set(OP.NOP);
        else next.op = OP.SWAP;
        return;
      }
      return foldTuple(block, i, consts, is314);
    case OP.BUILD_LIST:
    case OP.BUILD_SET:
      if (is314) foldListOrSet(block, i, next?.op ?? 0, consts);
      return;
    case OP.STORE_FAST:
      if (next?.op === op && next.arg === arg && next.line === instr.line) instr.set(OP.POP_TOP);
      return;
    case OP.SWAP:
      if (arg === 1) instr.set(OP.NOP);
      return;
    case OP.LOAD_GLOBAL:
      if (next?.op === OP.PUSH_NULL && (arg & 1) === 0) {
        instr.arg = arg | 1;
        next.set(OP.NOP);
      }
      return;
    case OP.COMPARE_OP:
      if (next?.op === OP.TO_BOOL) {
        instr.set(OP.NOP);
        next.set(OP.COMPARE_OP, arg | COMPARE_TO_BOOL);
      }
      return;
    case OP.CONTAINS_OP:
    case OP.IS_OP:
      return optimizeTest(instr, next, is314);
    case OP.TO_BOOL:
      if (next?.op === OP.TO_BOOL) instr.set(OP.NOP);
      return;
    case OP.UNARY_NOT:
    case OP.UNARY_INVERT:
    case OP.UNARY_NEGATIVE:
      return optimizeUnary(block, i, consts, is314);
    case OP.CALL_INTRINSIC_1:
      if (is314) optimizeIntrinsic(block, i, next, consts);
      return;
    case OP.BINARY_OP:
      if (is314) foldBinary(block, i, consts);
      return;
  }
}

/** `in` and `is` give a bool already; 3.14 negates them in place. */
function optimizeTest(instr: Instr, next: Instr | undefined, is314: boolean): void {
  const { op, arg } = instr;
  if (next?.op === OP.TO_BOOL) {
    instr.set(OP.NOP);
    next.set(op, arg);
  } else if (is314 && next?.op === OP.UNARY_NOT) {
    instr.set(OP.NOP);
    next.set(op, arg ^ 1);
  }
}

function optimizeUnary(block: Block, i: number, consts: ConstTable, is314: boolean): void {
  const instr = block.instrs[i]!;
  const next = block.instrs[i + 1];
  const { op } = instr;
  if (op === OP.UNARY_NOT) {
    if (next?.op === OP.TO_BOOL) {
      instr.set(OP.NOP);
      next.set(OP.UNARY_NOT);
      return;
    }
    if (next?.op === OP.UNARY_NOT) {
      instr.set(OP.NOP);
      next.set(OP.NOP);
      return;
    }
  }
  const fold = op === OP.UNARY_NOT || op === OP.UNARY_INVERT ? op : OP.UNARY_NEGATIVE;
  if (is314) foldUnary(block, i, fold, consts);
}

function optimizeIntrinsic(
  block: Block,
  i: number,
  next: Instr | undefined,
  consts: ConstTable,
): void {
  const instr = block.instrs[i]!;
  if (instr.arg === INTRINSIC_1.LIST_TO_TUPLE) {
    if (next?.op === OP.GET_ITER) instr.set(OP.NOP);
    else foldListToTuple(block, i, consts);
  } else if (instr.arg === INTRINSIC_1.UNARY_POSITIVE) {
    foldUnary(block, i, 'positive', consts);
  }
}
