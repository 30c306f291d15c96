/**
 * 3.10's optimiser: patterns within basic blocks, jumps to jumps, small exits in the place of jumps to them, NOPs that
 * no line needs, exits with a line of their own. Mirrors `optimize_cfg`, `duplicate_exits_without_lineno`,
 * `propagate_line_numbers` and their parts (compile.c).
 */
import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR } from '../code.ts';
import { isTrue, tuple, type ConstTable } from '../consts.ts';
import { location } from '../location.ts';
import { BS } from '../opcodes/blockstack.ts';
import { OP } from '../opcodes/table.ts';
import type { Unit } from '../unit.ts';
import {
  blocksOf,
  buildBlocks,
  flattened,
  newestFirst,
  nonEmpty,
  type Block,
  type FlowInstr,
} from './flow.ts';
import { isSetup, isUnconditionalJump, jumpsOnTrue, type Instr } from './instruction.ts';

/** An exit of at most so many instructions is copied to where a jump leads to it. */
const MAX_COPY_SIZE = 4;

/** GEN_START's argument, or null where the code is no generator's. */
function generatorKind(flags: number): number | null {
  if (flags & CO_COROUTINE) return 1;
  if (flags & CO_ASYNC_GENERATOR) return 2;
  return flags & CO_GENERATOR ? 0 : null;
}

export function optimize(
  instrs: readonly Instr[],
  labels: ReadonlyMap<Instr, number>,
  unit: Unit,
  flags: number,
): Instr[] {
  const entry = buildBlocks(instrs, labels);
  const kind = generatorKind(flags);
  if (kind !== null) {
    const loc = location(-1, -1, -1, -1);
    entry.instrs.unshift({ op: BS.GEN_START, arg: kind, loc, line: -1, target: null });
  }
  optimizeGraph(entry, unit.consts);
  duplicateExitsWithoutLine(entry);
  propagateLines(entry);
  guaranteeLines(entry, unit.firstLineno);
  trimConsts(entry, unit);
  directJumps(entry);
  return flattened(entry);
}

function optimizeGraph(entry: Block, consts: ConstTable): void {
  for (const block of blocksOf(entry)) {
    optimizeBlock(block, consts);
    clean(block, -1);
  }
  for (const block of newestFirst(entry)) inlineExit(block);
  markReachable(entry);
  for (const block of blocksOf(entry)) {
    if (block.predecessors > 0) continue;
    block.instrs = [];
    block.fallsThrough = true;
  }
  let before: Block | null = null;
  for (const block of blocksOf(entry)) {
    clean(block, before?.last?.line ?? -1);
    before = block.fallsThrough ? block : null;
  }
  removeEmpty(entry);
  let maybeEmpty = false;
  for (const block of blocksOf(entry)) {
    const { last } = block;
    if (last === undefined || !isUnconditionalJump(last.op) || last.target !== block.next) continue;
    block.fallsThrough = true;
    last.op = OP.NOP;
    last.target = null;
    clean(block, -1);
    maybeEmpty = true;
  }
  if (maybeEmpty) removeEmpty(entry);
}

// ---------------------------------------------------------------- within a block

function optimizeBlock(block: Block, consts: ConstTable): void {
  const { instrs } = block;
  for (let i = 0; i < instrs.length; i++) {
    const instr = instrs[i]!;
    if (instr.target !== null) instr.target = nonEmpty(instr.target);
    switch (instr.op) {
      case OP.LOAD_CONST:
        constantTest(block, instr, instrs[i + 1], consts);
        break;
      case OP.BUILD_TUPLE:
        buildTuple(instrs, i, consts);
        break;
      case BS.ROT_N:
        rotation(instrs, i);
        break;
      default:
        // A jump that leads elsewhere now is looked at again.
        if (instr.target !== null && jumpToJump(instr, instr.target)) i -= 1;
    }
  }
}

/** LOAD_CONST and a conditional jump. */
function constantTest(
  block: Block,
  instr: FlowInstr,
  next: FlowInstr | undefined,
  consts: ConstTable,
): void {
  if (next === undefined) return;
  const pops = next.op === BS.POP_JUMP_IF_FALSE || next.op === BS.POP_JUMP_IF_TRUE;
  const keeps = next.op === BS.JUMP_IF_FALSE_OR_POP || next.op === BS.JUMP_IF_TRUE_OR_POP;
  if (!pops && !keeps) return;
  const jumps = isTrue(consts.at(instr.arg)) === jumpsOnTrue(next.op);
  if (jumps) {
    next.op = BS.JUMP_ABSOLUTE;
    block.fallsThrough = false;
  } else {
    next.op = OP.NOP;
    next.target = null;
  }
  if (pops || !jumps) instr.op = OP.NOP;
}

function buildTuple(instrs: FlowInstr[], i: number, consts: ConstTable): void {
  const instr = instrs[i]!;
  const next = instrs[i + 1];
  const size = instr.arg;
  if (next?.op === OP.UNPACK_SEQUENCE && next.arg === size) {
    if (size === 1) instr.op = OP.NOP;
    if (size === 2) instr.op = BS.ROT_TWO;
    if (size === 1 || size === 2) next.op = OP.NOP;
    if (size === 3) {
      instr.op = BS.ROT_THREE;
      next.op = BS.ROT_TWO;
    }
    return;
  }
  if (i < size) return;
  const loads = instrs.slice(i - size, i);
  if (!loads.every(({ op }) => op === OP.LOAD_CONST)) return;
  const value = tuple(loads.map(({ arg }) => consts.at(arg)));
  for (const load of loads) load.op = OP.NOP;
  instr.op = OP.LOAD_CONST;
  instr.arg = consts.add(value);
}

const ROTATIONS: readonly number[] = [OP.NOP, OP.NOP, BS.ROT_TWO, BS.ROT_THREE, BS.ROT_FOUR];

/** As many rotations as there are items leave everything where it was. */
function rotation(instrs: FlowInstr[], i: number): void {
  const instr = instrs[i]!;
  const count = instr.arg;
  instr.op = ROTATIONS[count] ?? BS.ROT_N;
  if (count < 2 || i < count - 1) return;
  const all = instrs.slice(i - count + 1, i + 1);
  if (all.some(({ op, arg }) => arg !== count || op !== instr.op)) return;
  for (const one of all) one.op = OP.NOP;
}

/** Whether the jump leads elsewhere now. */
function jumpToJump(instr: FlowInstr, block: Block): boolean {
  const second = block.instrs[0];
  if (second === undefined) return false;
  const follow = (op: number): boolean => {
    if (instr.target === second.target || second.target === null) return false;
    instr.op = op;
    instr.target = second.target;
    return true;
  };
  const sameLine = instr.line === second.line;
  switch (instr.op) {
    case BS.JUMP_IF_FALSE_OR_POP:
    case BS.JUMP_IF_TRUE_OR_POP: {
      if (!sameLine) return false;
      const onTrue = instr.op === BS.JUMP_IF_TRUE_OR_POP;
      const popping = onTrue ? BS.POP_JUMP_IF_TRUE : BS.POP_JUMP_IF_FALSE;
      const opposite = onTrue ? BS.JUMP_IF_FALSE_OR_POP : BS.JUMP_IF_TRUE_OR_POP;
      if (second.op === popping) return follow(popping);
      if (isUnconditionalJump(second.op) || second.op === instr.op) return follow(instr.op);
      if (second.op !== opposite) return false;
      instr.op = popping;
      instr.target = block.next;
      return true;
    }
    case BS.POP_JUMP_IF_FALSE:
    case BS.POP_JUMP_IF_TRUE:
      return sameLine && isUnconditionalJump(second.op) && follow(instr.op);
    case BS.JUMP_ABSOLUTE:
    case BS.JUMP_FORWARD:
      return (
        sameLine &&
        isUnconditionalJump(second.op) &&
        follow(second.op === BS.JUMP_ABSOLUTE ? second.op : instr.op)
      );
    case OP.FOR_ITER:
      return sameLine && second.op === BS.JUMP_FORWARD && follow(instr.op);
    default:
      return false;
  }
}

/** Removes NOPs whose line another instruction has. */
function clean(block: Block, lineBefore: number): void {
  const kept: FlowInstr[] = [];
  let previous = lineBefore;
  block.instrs.forEach((instr, i) => {
    const { line } = instr;
    if (instr.op === OP.NOP) {
      if (line < 0 || previous === line) return;
      const next = block.instrs[i + 1];
      if (next !== undefined) {
        if (next.line < 0 || next.line === line) {
          next.line = line;
          return;
        }
      } else {
        const following = block.next === null ? null : nonEmpty(block.next);
        if (following?.instrs[0]?.line === line) return;
      }
    }
    kept.push(instr);
    if (instr.op !== OP.PUSH_NULL) previous = line;
  });
  block.instrs = kept;
}

// ---------------------------------------------------------------- the graph

/** A jump to a small exit becomes a copy of it. */
function inlineExit(block: Block): void {
  const { last } = block;
  if (last === undefined || !isUnconditionalJump(last.op)) return;
  const target = last.target!;
  if (!target.exits || target.size > MAX_COPY_SIZE) return;
  last.op = OP.NOP;
  last.target = null;
  for (const instr of target.instrs) block.instrs.push({ ...instr });
  block.exits = true;
}

function markReachable(entry: Block): void {
  const todo = [entry];
  const reach = (block: Block): void => {
    if (block.predecessors === 0) todo.push(block);
    block.predecessors += 1;
  };
  entry.predecessors = 1;
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.next !== null && block.fallsThrough) reach(block.next);
    for (const { target } of block.instrs) if (target !== null) reach(target);
  }
}

function removeEmpty(entry: Block): void {
  for (const block of blocksOf(entry)) {
    while (block.next !== null && block.next.instrs.length === 0 && block.next.next !== null) {
      block.next = block.next.next;
    }
    for (const instr of block.instrs) {
      if (instr.target !== null) instr.target = nonEmpty(instr.target);
    }
  }
}

// ---------------------------------------------------------------- lines

const isExitWithoutLine = (block: Block): boolean =>
  block.exits && block.instrs[0] !== undefined && block.instrs[0].line < 0;

/** Several jumps lead to an exit that has no line: each gets one with its own. */
function duplicateExitsWithoutLine(entry: Block): void {
  for (const block of newestFirst(entry)) {
    const { last } = block;
    if (last === undefined || last.target === null || isSetup(last.op)) continue;
    const target = last.target;
    if (!isExitWithoutLine(target) || target.predecessors <= 1) continue;
    const copy = Object.assign(
      Object.create(Object.getPrototypeOf(target) as object) as Block,
      target,
    );
    copy.instrs = target.instrs.map((instr) => ({ ...instr }));
    copy.instrs[0]!.line = last.line;
    copy.predecessors = 1;
    target.predecessors -= 1;
    target.next = copy;
    last.target = copy;
  }
  for (const block of blocksOf(entry)) {
    const { last, next } = block;
    if (last === undefined || next === null || !block.fallsThrough) continue;
    if (isExitWithoutLine(next)) next.instrs[0]!.line = last.line;
  }
}

/** What has no line takes over the one that leads to it. */
function propagateLines(entry: Block): void {
  for (const block of blocksOf(entry)) {
    let previous = -1;
    for (const instr of block.instrs) {
      if (instr.line < 0) instr.line = previous;
      else previous = instr.line;
    }
    const inherit = (target: Block): void => {
      const first = target.instrs[0];
      if (target.predecessors === 1 && first !== undefined && first.line < 0) first.line = previous;
    };
    const { last } = block;
    if (last === undefined) continue;
    if (block.fallsThrough && block.next !== null) inherit(block.next);
    if (last.target !== null && !isSetup(last.op)) inherit(last.target);
  }
}

function guaranteeLines(entry: Block, firstLineno: number): void {
  for (const { last, instrs } of blocksOf(entry)) {
    if (last === undefined || last.line >= 0 || last.op !== OP.RETURN_VALUE) continue;
    for (const instr of instrs) instr.line = firstLineno;
  }
}

/** Backward jumps are absolute, forward ones relative. */
function directJumps(entry: Block): void {
  const seen = new Set<Block>();
  for (const block of blocksOf(entry)) {
    seen.add(block);
    const { last } = block;
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    last.op = seen.has(last.target!) ? BS.JUMP_ABSOLUTE : BS.JUMP_FORWARD;
  }
}

/** Constants behind the last one that is used go. */
function trimConsts(entry: Block, unit: Unit): void {
  let last = 0;
  for (const { instrs } of blocksOf(entry)) {
    for (const { op, arg } of instrs) if (op === OP.LOAD_CONST) last = Math.max(last, arg);
  }
  unit.consts.items.length = Math.min(unit.consts.items.length, last + 1);
}
