/**
 * The control flow graph: basic blocks chained in the order of emission. Mirrors the first part of
 * Python/flowgraph.c (`basicblock`, `cfg_instr`, `_PyCfg_FromInstructionSequence`).
 */

import type { InstructionSequence } from '../instruction-sequence.ts';
import type { Location } from '../location.ts';
import { OP, opInfo } from '../opcodes/table.ts';
import { atLeast, type BytecodeVersion } from '../version.ts';

export class Instr {
  op: number;
  arg: number;
  loc: Location;
  /** Where a jump goes, or the handler that a block push names. */
  target: Block | null = null;
  /** The handler of an exception raised here. */
  except: Block | null = null;

  constructor(op: number, arg: number, loc: Location) {
    this.op = op;
    this.arg = arg;
    this.loc = loc;
  }

  copy(): Instr {
    const instr = new Instr(this.op, this.arg, this.loc);
    instr.target = this.target;
    instr.except = this.except;
    return instr;
  }

  set(op: number, arg = 0): void {
    this.op = op;
    this.arg = arg;
  }

  get line(): number {
    return this.loc.lineno;
  }

  get isBlockPush(): boolean {
    return isBlockPush(this.op);
  }

  get isJump(): boolean {
    return this.target !== null && hasJump(this.op);
  }
}

export class Block {
  /** Whether something jumps here. */
  labelled = false;
  instrs: Instr[] = [];
  /**
   * The handlers of instructions that stood behind the last one before they were removed. CPython's
   * array of instructions keeps them there, and an added instruction takes over what it finds.
   */
  private stale: (Block | null)[] = [];
  /** The block that follows in the code. */
  next: Block | null = null;
  predecessors = 0;
  startDepth = -1;
  /** 3.11: its place in the order in which the compiler made the blocks. */
  made = 0;
  /** A handler that keeps the raising instruction's index on the stack. */
  preserveLasti = false;
  visited = false;
  exceptHandler = false;
  cold = false;
  warm = false;
  /** The handlers in force at the start, innermost last, while they are computed. */
  exceptStack: Block[] | null = null;
  /** Bit n: local n may be unbound at the start. */
  unsafeLocals = 0n;

  get last(): Instr | undefined {
    return this.instrs.at(-1);
  }

  get hasFallthrough(): boolean {
    const { last } = this;
    return last === undefined || !(isScopeExit(last.op) || isUnconditionalJump(last.op));
  }

  get exitsScope(): boolean {
    const { last } = this;
    return last !== undefined && isScopeExit(last.op);
  }

  add(op: number, arg: number, loc: Location): Instr {
    const instr = new Instr(op, arg, loc);
    instr.except = this.stale.shift() ?? null;
    this.instrs.push(instr);
    return instr;
  }

  /** Keeps some of the instructions, in order. */
  keep(instrs: Instr[]): void {
    const removed = this.instrs.slice(instrs.length).map((instr) => instr.except);
    this.stale = [...removed, ...this.stale];
    this.instrs = instrs;
  }

  append(instrs: readonly Instr[]): void {
    this.stale.splice(0, instrs.length);
    this.instrs.push(...instrs);
  }

  insert(at: number, instrs: readonly Instr[]): void {
    this.stale.splice(0, instrs.length);
    this.instrs.splice(at, 0, ...instrs);
  }

  addJump(op: number, target: Block, loc: Location): void {
    this.add(op, 0, loc).target = target;
  }
}

export interface FlowGraph {
  readonly entry: Block;
  readonly python: BytecodeVersion;
}

export function isBlockPush(op: number): boolean {
  return op === OP.SETUP_FINALLY || op === OP.SETUP_CLEANUP || op === OP.SETUP_WITH;
}

function hasJump(op: number): boolean {
  const { arg } = opInfo(op);
  return (arg === 'jump' && !isBlockPush(op)) || arg === 'endAsyncFor';
}

export function isUnconditionalJump(op: number): boolean {
  return op === OP.JUMP || op === OP.JUMP_NO_INTERRUPT;
}

export function isConditionalJump(op: number): boolean {
  return (
    op === OP.POP_JUMP_IF_FALSE ||
    op === OP.POP_JUMP_IF_TRUE ||
    op === OP.POP_JUMP_IF_NONE ||
    op === OP.POP_JUMP_IF_NOT_NONE
  );
}

export function isScopeExit(op: number): boolean {
  return (
    op === OP.RETURN_VALUE || op === OP.RETURN_CONST || op === OP.RAISE_VARARGS || op === OP.RERAISE
  );
}

export function* blocksOf(graph: FlowGraph): Generator<Block> {
  for (let block: Block | null = graph.entry; block !== null; block = block.next) yield block;
}

export function nextNonempty(block: Block | null): Block | null {
  let found = block;
  while (found !== null && found.instrs.length === 0) found = found.next;
  return found;
}

export function clearVisited(graph: FlowGraph): void {
  for (const block of blocksOf(graph)) block.visited = false;
}

/** Splits a sequence of instructions into blocks and resolves the labels. */
export function buildGraph(sequence: InstructionSequence, python: BytecodeVersion): FlowGraph {
  const builder = new GraphBuilder(python);
  // Before 3.13 every label begins a block, whether something jumps there or not.
  const targets = new Set<number>(atLeast(python, '3.13') ? [] : sequence.labelIndex);
  // A block is made with its label, or behind the jump that ends the one before it.
  const madeAt = new Map(
    sequence.placed.map((label) => [
      sequence.labelIndex[label]!,
      sequence.labelMade[label]! + (label + 1) / (sequence.labelIndex.length + 1),
    ]),
  );
  const hasTarget = (op: number): boolean => isBlockPush(op) || isTerminatingJump(op, python);
  for (const { op, arg } of sequence.instructions) {
    if (hasTarget(op)) targets.add(sequence.labelIndex[arg]!);
  }
  sequence.instructions.forEach(({ op, arg, loc }, i) => {
    if (op === OP.ANNOTATIONS_PLACEHOLDER) {
      for (const instr of sequence.annotationsCode?.instructions ?? []) {
        builder.add(instr.op, instr.arg, instr.loc, null);
      }
      return;
    }
    if (targets.has(i)) builder.useLabel(i, madeAt.get(i));
    builder.add(op, arg, loc, hasTarget(op) ? sequence.labelIndex[arg]! : null);
  });
  return { entry: builder.finish(), python };
}

/** On 3.13 END_ASYNC_FOR knows nothing of its SEND. */
const isTerminatingJump = (op: number, python: BytecodeVersion): boolean =>
  hasJump(op) && (op !== OP.END_ASYNC_FOR || atLeast(python, '3.14'));

class GraphBuilder {
  private readonly python: BytecodeVersion;
  private readonly entry = new Block();
  private current = this.entry;
  private count = 0;
  private pendingLabel: number | null = null;
  private readonly blockOfLabel = new Map<number, Block>();
  private readonly jumps: { readonly instr: Instr; readonly label: number }[] = [];

  constructor(python: BytecodeVersion) {
    this.python = python;
  }

  useLabel(label: number, made = 0): void {
    this.pendingLabel = label;
    this.startBlock();
    this.current.made = made;
  }

  add(op: number, arg: number, loc: Location, label: number | null): void {
    this.startBlock();
    const instr = this.current.add(op, label === null ? arg : 0, loc);
    this.count += 1;
    if (label !== null) this.jumps.push({ instr, label });
  }

  private startBlock(): void {
    const { last } = this.current;
    const terminated =
      last !== undefined && (isScopeExit(last.op) || isTerminatingJump(last.op, this.python));
    const labelled = this.pendingLabel !== null && (last !== undefined || this.current.labelled);
    if (terminated || labelled) {
      const block = new Block();
      block.made = this.count;
      this.current.next = block;
      this.current = block;
    }
    if (this.pendingLabel !== null) {
      this.current.labelled = true;
      this.blockOfLabel.set(this.pendingLabel, this.current);
      this.pendingLabel = null;
    }
  }

  finish(): Block {
    for (const { instr, label } of this.jumps) instr.target = this.blockOfLabel.get(label)!;
    return this.entry;
  }
}
