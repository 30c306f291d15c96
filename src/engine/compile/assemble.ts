/**
 * From the finished graph to the code object. Mirrors Python/assemble.c, without packing bytes,
 * caches and EXTENDED_ARG: jumps keep the index of an instruction, positions one row each.
 */

import {
  CO_VARARGS,
  CO_VARKEYWORDS,
  FAST_ARG_KW,
  FAST_ARG_POS,
  FAST_ARG_VAR,
  FAST_CELL,
  FAST_FREE,
  FAST_HIDDEN,
  FAST_LOCAL,
  type Code,
  type Const,
  type ExceptionEntry,
} from './code.ts';
import {
  blocksOf,
  buildGraph,
  isScopeExit,
  type Block,
  type FlowGraph,
  type Instr,
} from './flowgraph/blocks.ts';
import { finishGraph, type LocalsPlus } from './flowgraph/finish.ts';
import { optimizeCodeUnit } from './flowgraph/optimize.ts';
import { NEXT_LOCATION, NO_LOCATION, sameLocation } from './location.ts';
import { OP } from './opcodes/table.ts';
import type { Unit } from './unit.ts';
import type { BytecodeVersion } from './version.ts';

export function finishCode(
  unit: Unit,
  flags: number,
  filename: string,
  python: BytecodeVersion,
): Code {
  const graph = buildGraph(unit.sequence, python);
  const localCount = unit.varnames.size;
  const consts = optimizeCodeUnit(graph, unit.consts, localCount, unit.entry.varnames.length);
  const { stackDepth, localsPlus } = finishGraph(graph, unit, flags);
  const { args, posonly, kwonly } = unit.argCounts;
  const docstring = unit.entry.hasDocstring && unit.entry.isFunctionLike ? consts[0] : undefined;
  return {
    python,
    name: unit.name,
    qualname: unit.qualname,
    filename,
    firstLineno: unit.firstLineno,
    argcount: posonly + args,
    posonlyArgcount: posonly,
    kwonlyArgcount: kwonly,
    stacksize: Math.max(stackDepth, 1),
    flags,
    names: [...unit.names.keys()],
    docstring: docstring?.kind === 'str' ? docstring.value : null,
    ...variables(unit, flags, localsPlus),
    ...assembled(graph, consts),
  };
}

// ---------------------------------------------------------------- instructions

function assembled(
  graph: FlowGraph,
  consts: readonly Const[],
): Pick<Code, 'consts' | 'instructions' | 'positions' | 'exceptionTable'> {
  const instrs: Instr[] = [];
  const indexOfBlock = new Map<Block, number>();
  for (const block of blocksOf(graph)) {
    indexOfBlock.set(block, instrs.length);
    instrs.push(...block.instrs);
  }
  const instructions = new Int32Array(instrs.length * 2);
  instrs.forEach((instr, i) => {
    const arg = instr.target === null ? instr.arg : indexOfBlock.get(instr.target)!;
    instructions[2 * i] = directed(instr.op, arg > i);
    instructions[2 * i + 1] = arg;
  });
  return {
    consts,
    instructions,
    positions: positions(instrs),
    exceptionTable: exceptionTable(instrs, indexOfBlock),
  };
}

function directed(op: number, forward: boolean): number {
  if (op === OP.JUMP) return forward ? OP.JUMP_FORWARD : OP.JUMP_BACKWARD;
  if (op === OP.JUMP_NO_INTERRUPT) return forward ? OP.JUMP_FORWARD : OP.JUMP_BACKWARD_NO_INTERRUPT;
  return op;
}

function positions(instrs: readonly Instr[]): Int32Array {
  const table = new Int32Array(instrs.length * 4);
  for (let i = instrs.length - 1; i >= 0; i--) {
    const instr = instrs[i]!;
    if (sameLocation(instr.loc, NEXT_LOCATION)) {
      const last = instr.isJump || isScopeExit(instr.op);
      instr.loc = last ? NO_LOCATION : instrs[i + 1]!.loc;
    }
    const { lineno, endLineno, colOffset, endColOffset } = instr.loc;
    table.set([lineno, endLineno, colOffset, endColOffset], 4 * i);
  }
  return table;
}

function exceptionTable(
  instrs: readonly Instr[],
  indexOfBlock: ReadonlyMap<Block, number>,
): ExceptionEntry[] {
  const table: ExceptionEntry[] = [];
  let handler: Block | null = null;
  let start = 0;
  const close = (end: number): void => {
    if (handler === null) return;
    const lasti = handler.preserveLasti;
    const depth = handler.startDepth - (lasti ? 2 : 1);
    table.push({ start, end, target: indexOfBlock.get(handler)!, depth, lasti });
  };
  instrs.forEach((instr, i) => {
    if (instr.except === handler) return;
    close(i);
    handler = instr.except;
    start = i;
  });
  close(instrs.length);
  return table;
}

// ---------------------------------------------------------------- variables

/** Mirrors `compute_localsplus_info`. */
export function variables(
  unit: Unit,
  flags: number,
  localsPlus: LocalsPlus,
): Pick<Code, 'localsPlusNames' | 'localsPlusKinds'> {
  const names = new Array<string>(localsPlus.count);
  const kinds = new Uint8Array(localsPlus.count);
  const argKind = argumentKinds(unit, flags);
  for (const [name, slot] of unit.varnames) {
    names[slot] = name;
    const hidden = unit.fastHidden.has(name) ? FAST_HIDDEN : 0;
    const cell = unit.cellvars.has(name) ? FAST_CELL : 0;
    kinds[slot] = FAST_LOCAL | argKind(slot) | hidden | cell;
  }
  for (const [name, index] of unit.cellvars) {
    if (unit.varnames.has(name)) continue;
    const slot = localsPlus.slots[index]!;
    names[slot] = name;
    kinds[slot] = FAST_CELL;
  }
  for (const [name, index] of unit.freevars) {
    const slot = localsPlus.slots[index]!;
    names[slot] = name;
    kinds[slot] = FAST_FREE;
  }
  return { localsPlusNames: names, localsPlusKinds: kinds };
}

/** The kind bits of the argument in a slot; parameters come first, in a fixed order. */
function argumentKinds(unit: Unit, flags: number): (slot: number) => number {
  const { posonly, args, kwonly } = unit.argCounts;
  const runs: readonly [count: number, kind: number][] = [
    [posonly, FAST_ARG_POS],
    [args, FAST_ARG_POS | FAST_ARG_KW],
    [kwonly, FAST_ARG_KW],
    [flags & CO_VARARGS ? 1 : 0, FAST_ARG_VAR | FAST_ARG_POS],
    [flags & CO_VARKEYWORDS ? 1 : 0, FAST_ARG_VAR | FAST_ARG_KW],
  ];
  return (slot) => {
    let left = slot;
    for (const [count, kind] of runs) {
      if (left < count) return kind;
      left -= count;
    }
    return 0;
  };
}
