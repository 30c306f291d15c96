/**
 * Exception handlers and what only they reach go to the end. Mirrors `push_cold_blocks_to_end`
 * (flowgraph.c).
 */

import { NO_LOCATION } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import { Block, blocksOf, clearVisited, type FlowGraph } from './blocks.ts';
import { atLeast } from '../version.ts';
import { removeRedundantNopsAndJumps } from './lines.ts';
import { removeJumpsToNext } from './optimize-3.12.ts';

/** Blocks that the entry reaches without an exception. */
function markWarm(graph: FlowGraph): void {
  clearVisited(graph);
  const todo = [graph.entry];
  graph.entry.visited = true;
  const reach = (block: Block): void => {
    if (block.visited) return;
    block.visited = true;
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    block.warm = true;
    if (block.next !== null && block.hasFallthrough) reach(block.next);
    for (const instr of block.instrs) if (instr.isJump) reach(instr.target!);
  }
}

function markCold(graph: FlowGraph): void {
  markWarm(graph);
  clearVisited(graph);
  const todo: Block[] = [];
  const reach = (block: Block): void => {
    if (block.visited || block.warm) return;
    block.visited = true;
    todo.push(block);
  };
  for (const block of blocksOf(graph)) {
    if (!block.exceptHandler) continue;
    block.visited = true;
    todo.push(block);
  }
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    block.cold = true;
    if (block.next !== null && block.hasFallthrough) reach(block.next);
    for (const instr of block.instrs) if (instr.isJump) reach(instr.target!);
  }
}

/** A cold block that falls into a warm one needs a jump once it is moved. */
function addExplicitJumps(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    const { next } = block;
    if (!block.cold || !block.hasFallthrough || next === null || !next.warm) continue;
    const jump = new Block();
    const is313 = atLeast(graph.python, '3.13');
    jump.addJump(is313 ? OP.JUMP_NO_INTERRUPT : OP.JUMP, next, NO_LOCATION);
    jump.cold = true;
    jump.next = next;
    // 3.12 does not count it, so the jump gets no line.
    jump.predecessors = is313 ? 1 : 0;
    next.labelled = true;
    block.next = jump;
  }
}

export function pushColdBlocksToEnd(graph: FlowGraph): void {
  if (graph.entry.next === null) return;
  markCold(graph);
  addExplicitJumps(graph);
  const blocks = [...blocksOf(graph)];
  const cold = blocks.filter((block) => block.cold);
  if (cold.length === 0) return;
  const ordered = [...blocks.filter((block) => !block.cold), ...cold];
  ordered.forEach((block, i) => {
    block.next = ordered[i + 1] ?? null;
  });
  if (atLeast(graph.python, '3.13')) removeRedundantNopsAndJumps(graph);
  else removeJumpsToNext(graph);
}
