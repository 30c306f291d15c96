/**
 * Local variables: loads that have to check whether the variable is bound, two loads or stores in one
 * instruction, and 3.14's borrowed references. Mirrors
 * `add_checks_for_loads_of_uninitialized_variables`, `insert_superinstructions` and
 * `optimize_load_fast` (flowgraph.c).
 */

import { OP } from '../opcodes/table.ts';
import { blocksOf, clearVisited, type Block, type FlowGraph, type Instr } from './blocks.ts';
import { removeRedundantNops } from './lines.ts';

/** Locals beyond this many are only followed within a block. */
const TRACKED_LOCALS = 64;

// ---------------------------------------------------------------- unbound locals

const isUnbinding = (op: number): boolean =>
  op === OP.DELETE_FAST || op === OP.LOAD_FAST_AND_CLEAR || op === OP.STORE_FAST_MAYBE_NULL;

export function addChecksForUnboundLocals(
  graph: FlowGraph,
  localCount: number,
  parameterCount: number,
): void {
  if (localCount === 0) return;
  if (localCount > TRACKED_LOCALS) checkManyLocals(graph);
  clearVisited(graph);
  const todo: Block[] = [];
  const push = (block: Block, unsafe: bigint): void => {
    const both = block.unsafeLocals | unsafe;
    if (both === block.unsafeLocals) return;
    block.unsafeLocals = both;
    if (block.visited) return;
    block.visited = true;
    todo.push(block);
  };
  let start = 0n;
  for (let i = parameterCount; i < Math.min(localCount, TRACKED_LOCALS); i++)
    start |= 1n << BigInt(i);
  push(graph.entry, start);
  for (const block of blocksOf(graph)) scanBlock(block, push);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    block.visited = false;
    scanBlock(block, push);
  }
}

function scanBlock(block: Block, push: (block: Block, unsafe: bigint) => void): void {
  let unsafe = block.unsafeLocals;
  for (const instr of block.instrs) {
    if (instr.except !== null) push(instr.except, unsafe);
    if (instr.arg >= TRACKED_LOCALS) continue;
    const bit = 1n << BigInt(instr.arg);
    if (isUnbinding(instr.op)) {
      unsafe |= bit;
    } else if (instr.op === OP.STORE_FAST || instr.op === OP.LOAD_FAST_CHECK) {
      unsafe &= ~bit;
    } else if (instr.op === OP.LOAD_FAST) {
      if (unsafe & bit) instr.op = OP.LOAD_FAST_CHECK;
      unsafe &= ~bit;
    }
  }
  if (block.next !== null && block.hasFallthrough) push(block.next, unsafe);
  const { last } = block;
  if (last?.isJump) push(last.target!, unsafe);
}

function checkManyLocals(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    const bound = new Set<number>();
    for (const instr of block.instrs) {
      if (instr.arg < TRACKED_LOCALS) continue;
      if (isUnbinding(instr.op)) bound.delete(instr.arg);
      else if (instr.op === OP.STORE_FAST) bound.add(instr.arg);
      else if (instr.op === OP.LOAD_FAST) {
        if (!bound.has(instr.arg)) instr.op = OP.LOAD_FAST_CHECK;
        bound.add(instr.arg);
      }
    }
  }
}

// ---------------------------------------------------------------- superinstructions

function combine(first: Instr, second: Instr, op: number): void {
  if (first.line >= 0 && second.line >= 0 && first.line !== second.line) return;
  if (first.arg >= 16 || second.arg >= 16) return;
  first.set(op, (first.arg << 4) | second.arg);
  second.set(OP.NOP);
}

export function insertSuperinstructions(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    block.instrs.forEach((instr, i) => {
      const next = block.instrs[i + 1];
      if (next === undefined) return;
      if (instr.op === OP.LOAD_FAST && next.op === OP.LOAD_FAST) {
        combine(instr, next, OP.LOAD_FAST_LOAD_FAST);
      } else if (instr.op === OP.STORE_FAST && next.op === OP.LOAD_FAST) {
        combine(instr, next, OP.STORE_FAST_LOAD_FAST);
      } else if (instr.op === OP.STORE_FAST && next.op === OP.STORE_FAST) {
        combine(instr, next, OP.STORE_FAST_STORE_FAST);
      }
    });
  }
  removeRedundantNops(graph);
}
