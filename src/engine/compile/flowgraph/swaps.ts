/**
 * Runs of SWAP: the shortest equivalent run, or stores in another order instead. Mirrors `swaptimize`
 * and `apply_static_swaps` (flowgraph.c).
 */

import { OP } from '../opcodes/table.ts';
import type { Block } from './blocks.ts';

const VISITED = -1;

/** Shortens the run of SWAPs that begins at `at`; returns the index of the run's last instruction. */
export function swaptimize(block: Block, at: number): number {
  const run = [];
  let swaps = 0;
  let depth = 0;
  for (const instr of block.instrs.slice(at)) {
    if (instr.op === OP.SWAP) {
      depth = Math.max(depth, instr.arg);
      swaps += 1;
    } else if (instr.op !== OP.NOP) {
      break;
    }
    run.push(instr);
  }
  if (swaps < 2) return at;
  // What the run does to the top of the stack; index 0 is the top.
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (const { op, arg } of run) {
    if (op !== OP.SWAP) continue;
    const top = stack[0]!;
    stack[0] = stack[arg - 1]!;
    stack[arg - 1] = top;
  }
  // Follow the cycles of that permutation, writing from the end of the run.
  let current = run.length - 1;
  for (let i = 0; i < depth; i++) {
    if (stack[i] === VISITED || stack[i] === i) continue;
    let j = i;
    for (;;) {
      if (j !== 0) run[current--]!.set(OP.SWAP, j + 1);
      if (stack[j] === VISITED) break;
      const next = stack[j]!;
      stack[j] = VISITED;
      j = next;
    }
  }
  for (; current >= 0; current--) run[current]!.set(OP.NOP);
  return at + run.length - 1;
}

/** Opcodes that only take the top of the stack and cannot fail. */
const isSwappable = (op: number): boolean =>
  op === OP.STORE_FAST || op === OP.STORE_FAST_MAYBE_NULL || op === OP.POP_TOP;

function nextSwappable(block: Block, after: number, line: number): number {
  for (let i = after + 1; i < block.instrs.length; i++) {
    const instr = block.instrs[i]!;
    if (line >= 0 && instr.line !== line) return -1;
    if (instr.op === OP.NOP) continue;
    return isSwappable(instr.op) ? i : -1;
  }
  return -1;
}

/** The local that the instruction stores to, or -1. */
function storesTo(block: Block, i: number): number {
  const { op, arg } = block.instrs[i]!;
  return op === OP.STORE_FAST || op === OP.STORE_FAST_MAYBE_NULL ? arg : -1;
}

/** Whether exchanging the instructions j and k changes what a local holds in the end. */
function storesConflict(block: Block, j: number, k: number): boolean {
  const first = storesTo(block, j);
  const second = storesTo(block, k);
  if (first < 0 && second < 0) return false;
  if (first === second) return true;
  for (let i = j + 1; i < k; i++) {
    const between = storesTo(block, i);
    if (between >= 0 && (between === first || between === second)) return true;
  }
  return false;
}

/** Applies SWAPs up to `from` to the instructions that follow instead of to the stack. */
export function applyStaticSwaps(block: Block, from: number): void {
  const { instrs } = block;
  for (let i = from; i >= 0; i--) {
    const swap = instrs[i]!;
    if (swap.op !== OP.SWAP) {
      if (swap.op === OP.NOP || isSwappable(swap.op)) continue;
      return;
    }
    const j = nextSwappable(block, i, -1);
    if (j < 0) return;
    let k = j;
    const { line } = instrs[j]!;
    for (let count = swap.arg - 1; count > 0; count--) {
      k = nextSwappable(block, k, line);
      if (k < 0) return;
    }
    if (storesConflict(block, j, k)) return;
    swap.set(OP.NOP);
    [instrs[j], instrs[k]] = [instrs[k]!, instrs[j]!];
  }
}

export function optimizeSwaps(block: Block): void {
  for (let i = 0; i < block.instrs.length; i++) {
    if (block.instrs[i]!.op !== OP.SWAP) continue;
    i = swaptimize(block, i);
    applyStaticSwaps(block, i);
  }
}
