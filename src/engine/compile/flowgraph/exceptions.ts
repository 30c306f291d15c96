/**
 * Finds the handler of every instruction and drops the block pushes and pops. Mirrors
 * `label_exception_targets` and `mark_except_handlers` (flowgraph.c).
 */

import { OP, RESUME_AT, RESUME_DEPTH1 } from '../opcodes/table.ts';
import { atLeast, type BytecodeVersion } from '../version.ts';
import { blocksOf, clearVisited, type Block, type FlowGraph, type Instr } from './blocks.ts';

export function markExceptHandlers(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    for (const instr of block.instrs) {
      if (instr.isBlockPush) instr.target!.exceptHandler = true;
    }
  }
}

export function labelExceptionTargets(graph: FlowGraph): void {
  const { python } = graph;
  clearVisited(graph);
  const todo: Block[] = [];
  const visit = (block: Block, stack: Block[]): void => {
    if (block.visited) return;
    block.visited = true;
    block.exceptStack = stack;
    todo.push(block);
  };
  visit(graph.entry, []);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    const stack = block.exceptStack!;
    block.exceptStack = null;
    labelBlock(block, stack, visit, python);
    if (block.hasFallthrough && block.next !== null) visit(block.next, stack);
  }
}

function labelBlock(
  block: Block,
  stack: Block[],
  visit: (block: Block, stack: Block[]) => void,
  python: BytecodeVersion,
): void {
  const is313 = atLeast(python, '3.13');
  let yieldDepth = -1;
  for (const instr of block.instrs) {
    const handler = stack.at(-1) ?? null;
    if (instr.isBlockPush) {
      visit(instr.target!, [...stack]);
      pushHandler(stack, instr);
      continue;
    }
    if (instr.op === OP.POP_BLOCK) {
      stack.pop();
      // Before 3.13 it stays until the end.
      if (is313) instr.set(OP.NOP);
      continue;
    }
    instr.except = handler;
    if (instr.isJump) visit(instr.target!, block.hasFallthrough ? [...stack] : stack);
    if (instr.op === OP.YIELD_VALUE) {
      yieldDepth = stack.length;
      // 3.12 says there how many handlers are around the yield.
      if (!is313 && atLeast(python, '3.12')) instr.arg = yieldDepth;
    }
    if (is313 && instr.op === OP.RESUME && instr.arg !== RESUME_AT.FUNC_START) {
      // One handler around the yield: the one every generator has.
      if (yieldDepth === 1) instr.arg |= RESUME_DEPTH1;
      yieldDepth = -1;
    }
  }
}

function pushHandler(stack: Block[], setup: Instr): void {
  const target = setup.target!;
  if (setup.op === OP.SETUP_WITH || setup.op === OP.SETUP_CLEANUP) target.preserveLasti = true;
  stack.push(target);
}
