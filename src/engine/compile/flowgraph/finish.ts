/**
 * From the optimised graph to the order and the opcodes of the finished code: stack depth, cells, the
 * direction of jumps. Mirrors `_PyCfg_OptimizedCfgToInstructionSequence` (flowgraph.c).
 */

import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR } from '../code.ts';
import { location as makeLocation, NO_LOCATION } from '../location.ts';
import { OP, stackEffect } from '../opcodes/table.ts';
import type { Unit } from '../unit.ts';
import {
  Block,
  blocksOf,
  Instr,
  isConditionalJump,
  isScopeExit,
  isUnconditionalJump,
  type FlowGraph,
} from './blocks.ts';
import { optimizeLoadFast } from './borrow.ts';
import { directJumps } from './optimize-3.11.ts';
import { removeRedundantNops, removeRedundantNopsAndJumps } from './lines.ts';
import { atLeast } from '../version.ts';

/** Where every variable ends up: an argument or local that is a cell keeps its place. */
export interface LocalsPlus {
  readonly count: number;
  /** By index into cellvars and freevars: the slot. */
  readonly slots: readonly number[];
}

export function finishGraph(
  graph: FlowGraph,
  unit: Unit,
  flags: number,
): { stackDepth: number; localsPlus: LocalsPlus } {
  convertPseudoConditionalJumps(graph);
  const stackDepth = calculateStackDepth(graph);
  const fixed = fixedCellOffsets(unit);
  insertPrefix(graph, unit, flags, fixed);
  const localsPlus = fixCellOffsets(graph, unit, fixed);
  convertPseudoOps(graph);
  if (atLeast(graph.python, '3.12')) normalizeJumps(graph);
  else directJumps(graph);
  if (atLeast(graph.python, '3.14')) optimizeLoadFast(graph);
  return { stackDepth, localsPlus };
}

/** JUMP_IF_x keeps its operand: COPY, TO_BOOL, POP_JUMP_IF_x. */
function convertPseudoConditionalJumps(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    const { last } = block;
    if (last?.op !== OP.JUMP_IF_FALSE && last?.op !== OP.JUMP_IF_TRUE) continue;
    last.op = last.op === OP.JUMP_IF_FALSE ? OP.POP_JUMP_IF_FALSE : OP.POP_JUMP_IF_TRUE;
    const copy = new Instr(OP.COPY, 1, last.loc);
    const toBool = new Instr(OP.TO_BOOL, 0, last.loc);
    copy.except = last.except;
    toBool.except = last.except;
    block.insert(block.instrs.length - 1, [copy, toBool]);
  }
}

function calculateStackDepth(graph: FlowGraph): number {
  const { python } = graph;
  for (const block of blocksOf(graph)) block.startDepth = -1;
  let deepest = 0;
  const todo: Block[] = [];
  const reach = (block: Block, depth: number): void => {
    if (block.startDepth >= 0) return;
    block.startDepth = depth;
    todo.push(block);
  };
  reach(graph.entry, 0);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let depth = block.startDepth;
    let ends = false;
    for (const { op, arg, target } of block.instrs) {
      if (target !== null && op !== OP.END_ASYNC_FOR) {
        const targetDepth = depth + stackEffect(op, arg, true, python);
        deepest = Math.max(deepest, targetDepth);
        reach(target, targetDepth);
      }
      depth += stackEffect(op, arg, false, python);
      deepest = Math.max(deepest, depth);
      ends = isUnconditionalJump(op) || isScopeExit(op);
      if (ends) break;
    }
    if (!ends && block.next !== null) reach(block.next, depth);
  }
  return deepest;
}

// ---------------------------------------------------------------- cells

export function fixedCellOffsets(unit: Unit): number[] {
  const localCount = unit.varnames.size;
  const count = unit.cellvars.size + unit.freevars.size;
  const fixed = Array.from({ length: count }, (_, i) => localCount + i);
  for (const [name, index] of unit.cellvars) {
    const local = unit.varnames.get(name);
    if (local !== undefined) fixed[index] = local;
  }
  return fixed;
}

const isGenerator = (flags: number): boolean =>
  (flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR)) !== 0;

/** Puts COPY_FREE_VARS, MAKE_CELL and, for generators, RETURN_GENERATOR in front. */
function insertPrefix(graph: FlowGraph, unit: Unit, flags: number, fixed: readonly number[]): void {
  const prefix: Instr[] = [];
  if (unit.freevars.size > 0) {
    prefix.push(new Instr(OP.COPY_FREE_VARS, unit.freevars.size, NO_LOCATION));
  }
  const cells = [...unit.cellvars.values()].sort((a, b) => fixed[a]! - fixed[b]!);
  for (const cell of cells) prefix.push(new Instr(OP.MAKE_CELL, cell, NO_LOCATION));
  if (isGenerator(flags)) {
    const loc = makeLocation(unit.firstLineno, unit.firstLineno, -1, -1);
    const popLoc = graph.python === '3.12' ? NO_LOCATION : loc;
    prefix.push(new Instr(OP.RETURN_GENERATOR, 0, loc), new Instr(OP.POP_TOP, 0, popLoc));
  }
  graph.entry.insert(0, prefix);
}

const usesCell = (op: number): boolean =>
  op === OP.MAKE_CELL ||
  op === OP.LOAD_CLOSURE ||
  op === OP.LOAD_DEREF ||
  op === OP.STORE_DEREF ||
  op === OP.DELETE_DEREF ||
  op === OP.LOAD_CLASSDEREF ||
  op === OP.LOAD_FROM_DICT_OR_DEREF;

function fixCellOffsets(graph: FlowGraph, unit: Unit, fixed: readonly number[]): LocalsPlus {
  const localsPlus = localsPlusOf(unit, fixed);
  for (const block of blocksOf(graph)) {
    for (const instr of block.instrs) {
      if (usesCell(instr.op)) instr.arg = localsPlus.slots[instr.arg]!;
    }
  }
  return localsPlus;
}

export function localsPlusOf(unit: Unit, fixed: readonly number[]): LocalsPlus {
  const localCount = unit.varnames.size;
  let dropped = 0;
  const slots = fixed.map((slot, i) => {
    if (slot === localCount + i) return slot - dropped;
    dropped += 1;
    return slot;
  });
  return { count: localCount + fixed.length - dropped, slots };
}

// ---------------------------------------------------------------- pseudo instructions and jumps

function convertPseudoOps(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    for (const instr of block.instrs) {
      if (instr.isBlockPush || instr.op === OP.POP_BLOCK) {
        instr.set(OP.NOP);
        instr.target = null;
      } else if (instr.op === OP.LOAD_CLOSURE && atLeast(graph.python, '3.13')) {
        instr.op = OP.LOAD_FAST;
      } else if (instr.op === OP.STORE_FAST_MAYBE_NULL) {
        instr.op = OP.STORE_FAST;
      }
    }
  }
  if (atLeast(graph.python, '3.13')) removeRedundantNopsAndJumps(graph);
  else removeRedundantNops(graph);
}

const REVERSED: ReadonlyMap<number, number> = new Map([
  [OP.POP_JUMP_IF_NOT_NONE, OP.POP_JUMP_IF_NONE],
  [OP.POP_JUMP_IF_NONE, OP.POP_JUMP_IF_NOT_NONE],
  [OP.POP_JUMP_IF_FALSE, OP.POP_JUMP_IF_TRUE],
  [OP.POP_JUMP_IF_TRUE, OP.POP_JUMP_IF_FALSE],
]);

/** Conditional jumps only go forward; one that goes back is reversed around a JUMP. */
function normalizeJumps(graph: FlowGraph): void {
  const is314 = atLeast(graph.python, '3.14');
  const seen = new Set<Block>();
  for (const block of blocksOf(graph)) {
    seen.add(block);
    const { last } = block;
    if (last === undefined || !isConditionalJump(last.op)) continue;
    const target = last.target!;
    if (!seen.has(target)) {
      if (is314) block.add(OP.NOT_TAKEN, 0, last.loc);
      continue;
    }
    const backward = new Block();
    if (is314) backward.add(OP.NOT_TAKEN, 0, last.loc);
    backward.addJump(OP.JUMP, target, last.loc);
    backward.startDepth = target.startDepth;
    backward.cold = block.cold;
    last.op = REVERSED.get(last.op)!;
    last.target = block.next;
    backward.next = block.next;
    block.next = backward;
  }
}
