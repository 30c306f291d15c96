/**
 * Line numbers: every way out of a code object gets one (PEP 626), and artificial instructions
 * inherit theirs. Also the removal of NOPs, which line numbers decide. Mirrors
 * `resolve_line_numbers` and `remove_redundant_nops` (flowgraph.c).
 */

import { NO_LOCATION, type Location } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import {
  Block,
  blocksOf,
  isUnconditionalJump,
  nextNonempty,
  type FlowGraph,
  type Instr,
} from './blocks.ts';
import { hasEvalBreak } from './eval-break.ts';
import { atLeast } from '../version.ts';

export function hasNoLine(block: Block): boolean {
  return block.instrs.every((instr) => instr.line < 0);
}

// ---------------------------------------------------------------- NOPs

function lineOfNext(block: Block): number {
  const next = nextNonempty(block.next);
  if (next === null) return -3;
  const first = next.instrs.find((instr) => !(instr.op === OP.NOP && instr.line < 0));
  return first === undefined ? NO_LOCATION.lineno : first.line;
}

/** Removes NOPs that no line needs; returns how many. */
export function removeNopsOf(block: Block): number {
  const { instrs } = block;
  const kept: typeof instrs = [];
  let previousLine = -1;
  instrs.forEach((instr, i) => {
    const { line } = instr;
    if (instr.op === OP.NOP) {
      if (line < 0 || previousLine === line) return;
      const next = instrs[i + 1];
      if (next !== undefined) {
        if (next.line === line) return;
        if (next.line < 0) {
          next.loc = instr.loc;
          return;
        }
      } else if (lineOfNext(block) === line) {
        return;
      }
    }
    kept.push(instr);
    previousLine = line;
  });
  block.keep(kept);
  return instrs.length - kept.length;
}

export function removeRedundantNops(graph: FlowGraph): number {
  let removed = 0;
  for (const block of blocksOf(graph)) removed += removeNopsOf(block);
  return removed;
}

/** Also removes constants and copies that are popped at once. */
export function removeRedundantNopsAndPairs(graph: FlowGraph): void {
  let done = false;
  while (!done) {
    done = true;
    let previous: Block['instrs'][number] | null = null;
    for (const block of blocksOf(graph)) {
      removeNopsOf(block);
      if (block.labelled) previous = null;
      for (const instr of block.instrs) {
        const before = previous;
        previous = instr;
        if (instr.op !== OP.POP_TOP || before === null) continue;
        const isCopy = before.op === OP.COPY && before.arg === 1;
        if (isCopy || before.op === OP.LOAD_CONST || before.op === OP.LOAD_SMALL_INT) {
          before.set(OP.NOP);
          instr.set(OP.NOP);
          done = false;
        }
      }
      if (previous?.isJump || !block.hasFallthrough) previous = null;
    }
  }
}

function removeRedundantJumps(graph: FlowGraph): number {
  let changes = 0;
  for (const block of blocksOf(graph)) {
    const { last } = block;
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    if (nextNonempty(last.target) === nextNonempty(block.next)) {
      changes += 1;
      last.set(OP.NOP);
      last.target = null;
    }
  }
  return changes;
}

export function removeRedundantNopsAndJumps(graph: FlowGraph): void {
  let changes: number;
  do {
    changes = removeRedundantNops(graph);
    changes += removeRedundantJumps(graph);
  } while (changes > 0);
}

// ---------------------------------------------------------------- line numbers

/** Before 3.13 only the exits count. */
function isExitOrCheckWithoutLine(block: Block, graph: FlowGraph): boolean {
  const { python } = graph;
  if (!block.exitsScope && !(atLeast(python, '3.13') && hasEvalBreak(block, python))) return false;
  return hasNoLine(block);
}

/** A copy of the exit, for this jump alone. */
export function duplicateExit(jump: Instr, target: Block): void {
  const copy = new Block();
  copy.append(target.instrs.map((instr) => instr.copy()));
  copy.instrs[0]!.loc = jump.loc;
  jump.target = copy;
  target.predecessors -= 1;
  copy.predecessors = 1;
  copy.labelled = true;
  copy.next = target.next;
  target.next = copy;
}

/** Gives every jump to an exit without a line its own copy of the exit. */
function duplicateExitsWithoutLine(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) {
    const { last } = block;
    if (!last?.isJump) continue;
    const target = nextNonempty(last.target)!;
    if (!isExitOrCheckWithoutLine(target, graph) || target.predecessors <= 1) continue;
    duplicateExit(last, target);
  }
  for (const block of blocksOf(graph)) {
    const { next, last } = block;
    if (!block.hasFallthrough || next === null || last === undefined) continue;
    if (isExitOrCheckWithoutLine(next, graph) && next.instrs[0] !== undefined) {
      next.instrs[0].loc = last.loc;
    }
  }
}

export function propagateLines(graph: FlowGraph): void {
  // 3.14 leaves NEXT_LOCATION alone here.
  const all = !atLeast(graph.python, '3.13');
  const unknown = (loc: Location): boolean =>
    loc.lineno === NO_LOCATION.lineno || (all && loc.lineno < 0);
  const inherit = (block: Block | null, loc: Location): void => {
    if (block === null || block.predecessors !== 1) return;
    const first = block.instrs[0];
    if (first !== undefined && unknown(first.loc)) first.loc = loc;
  };
  for (const block of blocksOf(graph)) {
    const { last } = block;
    if (last === undefined) continue;
    let previous: Location = NO_LOCATION;
    for (const instr of block.instrs) {
      if (unknown(instr.loc)) instr.loc = previous;
      else previous = instr.loc;
    }
    if (block.hasFallthrough) inherit(block.next, previous);
    if (last.isJump) inherit(last.target, previous);
  }
}

export function resolveLineNumbers(graph: FlowGraph): void {
  duplicateExitsWithoutLine(graph);
  propagateLines(graph);
}
