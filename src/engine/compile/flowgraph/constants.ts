/**
 * Operations on constants become constants. Mirrors `optimize_load_const` of both versions and, for
 * 3.14, `fold_const_binop` and its neighbours (flowgraph.c); 3.13 has folded expressions in the AST.
 */

import type { Const } from '../code.ts';
import { bool, type ConstTable, frozenset, int, isTrue, tuple } from '../consts.ts';
import { evalBinary, evalUnary, type UnaryFold } from '../fold.ts';
import { NO_LOCATION } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import { blocksOf, type Block, type FlowGraph, type Instr } from './blocks.ts';
import { atLeast } from '../version.ts';

const STACK_USE_GUIDELINE = 30;
const MIN_CONST_SEQUENCE_SIZE = 3;

/** The values that have a preallocated int object. */
const isSmallInt = (constant: Const): constant is { kind: 'int'; value: number } =>
  constant.kind === 'int' &&
  typeof constant.value === 'number' &&
  constant.value >= 0 &&
  constant.value <= 255;

export function loadsConst(op: number): boolean {
  return op === OP.LOAD_CONST || op === OP.LOAD_SMALL_INT || op === OP.RETURN_CONST;
}

function constOf(instr: Instr, consts: ConstTable): Const {
  return instr.op === OP.LOAD_SMALL_INT ? int(instr.arg) : consts.at(instr.arg);
}

function makeLoadConst(instr: Instr, constant: Const, consts: ConstTable): void {
  if (isSmallInt(constant)) instr.set(OP.LOAD_SMALL_INT, constant.value);
  else instr.set(OP.LOAD_CONST, consts.add(constant));
}

// ---------------------------------------------------------------- loads

export function optimizeLoadConst(graph: FlowGraph, consts: ConstTable): void {
  for (const block of blocksOf(graph))
    optimizeLoadsOf(block, consts, atLeast(graph.python, '3.14'));
}

function optimizeLoadsOf(block: Block, consts: ConstTable, is314: boolean): void {
  const { instrs } = block;
  // The constant on top of the stack stays known across COPY 1.
  let op = 0;
  let arg = 0;
  for (let i = 0; i < instrs.length; i++) {
    const instr = instrs[i]!;
    if (is314 && instr.op === OP.LOAD_CONST) {
      const constant = consts.at(instr.arg);
      if (isSmallInt(constant)) instr.set(OP.LOAD_SMALL_INT, constant.value);
    }
    const isCopyOfConst = op === OP.LOAD_CONST && instr.op === OP.COPY && instr.arg === 1;
    if (!isCopyOfConst) {
      op = instr.op;
      arg = instr.arg;
    }
    if (op !== OP.LOAD_CONST && op !== OP.LOAD_SMALL_INT) continue;
    const next = instrs[i + 1];
    if (next === undefined) continue;
    const constant = op === OP.LOAD_SMALL_INT ? int(arg) : consts.at(arg);
    switch (next.op) {
      case OP.POP_JUMP_IF_FALSE:
      case OP.POP_JUMP_IF_TRUE:
      case OP.JUMP_IF_FALSE:
      case OP.JUMP_IF_TRUE:
        foldJump(instr, next, isTrue(constant));
        break;
      case OP.IS_OP:
        if (constant.kind === 'None') foldIsNone(block, i);
        break;
      case OP.RETURN_VALUE:
        if (!is314) {
          instr.set(OP.NOP);
          i += 1;
          next.set(OP.RETURN_CONST, arg);
        }
        break;
      case OP.TO_BOOL:
        instr.set(OP.NOP);
        next.set(OP.LOAD_CONST, consts.add(bool(isTrue(constant))));
        break;
    }
  }
}

function foldJump(load: Instr, jump: Instr, truth: boolean): void {
  const pops = jump.op === OP.POP_JUMP_IF_FALSE || jump.op === OP.POP_JUMP_IF_TRUE;
  const ifTrue = jump.op === OP.POP_JUMP_IF_TRUE || jump.op === OP.JUMP_IF_TRUE;
  if (pops) load.set(OP.NOP);
  if (truth === ifTrue) {
    jump.op = OP.JUMP;
  } else {
    jump.set(OP.NOP);
    jump.target = null;
  }
}

/** `x is None` before a jump: the jump tests for None itself. */
function foldIsNone(block: Block, at: number): void {
  const { instrs } = block;
  const isOp = instrs[at + 1]!;
  let jump = instrs[at + 2];
  if (jump?.op === OP.TO_BOOL) {
    jump.set(OP.NOP);
    jump = instrs[at + 3];
  }
  if (jump === undefined) return;
  let invert = isOp.arg !== 0;
  if (jump.op === OP.POP_JUMP_IF_FALSE) invert = !invert;
  else if (jump.op !== OP.POP_JUMP_IF_TRUE) return;
  instrs[at]!.set(OP.NOP);
  isOp.set(OP.NOP);
  jump.op = invert ? OP.POP_JUMP_IF_NOT_NONE : OP.POP_JUMP_IF_NONE;
}

// ---------------------------------------------------------------- sequences

/** The last `size` instructions before `at` where all load constants, else null. */
function constantLoads(block: Block, at: number, size: number): Instr[] | null {
  const found: Instr[] = [];
  for (let i = at - 1; i >= 0 && found.length < size; i--) {
    const instr = block.instrs[i]!;
    if (instr.op === OP.NOP) continue;
    if (!loadsConst(instr.op)) return null;
    found.unshift(instr);
  }
  return found.length === size ? found : null;
}

function nopOut(instrs: readonly Instr[]): void {
  for (const instr of instrs) {
    instr.set(OP.NOP);
    instr.loc = NO_LOCATION;
  }
}

/** BUILD_TUPLE of constants. */
export function foldTuple(block: Block, at: number, consts: ConstTable, is314: boolean): void {
  const instr = block.instrs[at]!;
  const size = instr.arg;
  if (!is314) return foldTuple313(block, at, consts);
  if (size > STACK_USE_GUIDELINE) return;
  const loads = constantLoads(block, at, size);
  if (loads === null) return;
  const items = loads.map((load) => constOf(load, consts));
  nopOut(loads);
  makeLoadConst(instr, tuple(items), consts);
}

/** Up to 3.13 the optimiser wants the loads right before, without NOPs between, and keeps their lines. */
export function foldTuple313(block: Block, at: number, consts: ConstTable): void {
  const instr = block.instrs[at]!;
  if (at < instr.arg) return;
  const loads = block.instrs.slice(at - instr.arg, at);
  if (!loads.every((load) => loadsConst(load.op))) return;
  const index = consts.add(tuple(loads.map((load) => constOf(load, consts))));
  for (const load of loads) load.set(OP.NOP);
  instr.set(OP.LOAD_CONST, index);
}

/** BUILD_LIST 0, constants appended one by one, LIST_TO_TUPLE: a long tuple of constants. */
export function foldListToTuple(block: Block, at: number, consts: ConstTable): void {
  const { instrs } = block;
  const involved: Instr[] = [];
  const items: Const[] = [];
  let expectAppend = true;
  for (let i = at - 1; i >= 0; i--) {
    const instr = instrs[i]!;
    if (instr.op === OP.NOP) continue;
    if (instr.op === OP.BUILD_LIST && instr.arg === 0) {
      if (!expectAppend) return;
      nopOut([...involved, instr]);
      makeLoadConst(instrs[at]!, tuple(items), consts);
      return;
    }
    if (expectAppend) {
      if (instr.op !== OP.LIST_APPEND || instr.arg !== 1) return;
    } else {
      if (!loadsConst(instr.op)) return;
      items.unshift(constOf(instr, consts));
    }
    involved.push(instr);
    expectAppend = !expectAppend;
  }
}

/** Lists and sets of constants: looked through as one constant, or built from one. */
export function foldListOrSet(block: Block, at: number, nextOp: number, consts: ConstTable): void {
  const { instrs } = block;
  const instr = instrs[at]!;
  const lookedThrough = nextOp === OP.GET_ITER || nextOp === OP.CONTAINS_OP;
  const size = instr.arg;
  if (size > STACK_USE_GUIDELINE) return;
  if (size < MIN_CONST_SEQUENCE_SIZE && !lookedThrough) return;
  const loads = constantLoads(block, at, size);
  if (loads === null) {
    if (lookedThrough && instr.op === OP.BUILD_LIST) instr.op = OP.BUILD_TUPLE;
    return;
  }
  const items = loads.map((load) => constOf(load, consts));
  const isSet = instr.op === OP.BUILD_SET;
  const index = consts.add(isSet ? frozenset(items) : tuple(items));
  nopOut(loads);
  if (lookedThrough) {
    instr.set(OP.LOAD_CONST, index);
    return;
  }
  const build = instrs[at - 2]!;
  build.loc = instr.loc;
  build.set(instr.op, 0);
  instrs[at - 1]!.set(OP.LOAD_CONST, index);
  instr.set(isSet ? OP.SET_UPDATE : OP.LIST_EXTEND, 1);
}

// ---------------------------------------------------------------- operators

export function foldBinary(block: Block, at: number, consts: ConstTable): void {
  const instr = block.instrs[at]!;
  const loads = constantLoads(block, at, 2);
  if (loads === null) return;
  const [left, right] = loads.map((load) => constOf(load, consts));
  const result = evalBinary(instr.arg, left!, right!, '3.14');
  if (result === null) return;
  nopOut(loads);
  makeLoadConst(instr, result, consts);
}

export function foldUnary(block: Block, at: number, op: UnaryFold, consts: ConstTable): void {
  const loads = constantLoads(block, at, 1);
  if (loads === null) return;
  const result = evalUnary(op, constOf(loads[0]!, consts));
  if (result === null) return;
  nopOut(loads);
  makeLoadConst(block.instrs[at]!, result, consts);
}

/** Drops constants that no instruction loads; the first stays, it may be the docstring. */
export function removeUnusedConsts(graph: FlowGraph, consts: readonly Const[]): Const[] {
  const used = new Set<number>([0]);
  const hasConst = (instr: Instr): boolean =>
    instr.op === OP.LOAD_CONST || instr.op === OP.RETURN_CONST || instr.op === OP.KW_NAMES;
  for (const block of blocksOf(graph)) {
    for (const instr of block.instrs) if (hasConst(instr)) used.add(instr.arg);
  }
  // 3.11 only cuts the end off.
  if (!atLeast(graph.python, '3.12')) return consts.slice(0, Math.max(...used) + 1);
  const newIndex = new Map<number, number>();
  const kept = consts.filter((_, index) => {
    if (!used.has(index)) return false;
    newIndex.set(index, newIndex.size);
    return true;
  });
  for (const block of blocksOf(graph)) {
    for (const instr of block.instrs) {
      if (hasConst(instr)) instr.arg = newIndex.get(instr.arg)!;
    }
  }
  return kept;
}
