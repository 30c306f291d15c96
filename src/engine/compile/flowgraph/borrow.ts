/**
 * 3.14: a LOAD_FAST whose reference is used up before its local changes borrows it. Mirrors
 * `optimize_load_fast` (flowgraph.c): every block is run on a stack that only knows which instruction
 * pushed what.
 */

import { OP, stackPops, stackPushes } from '../opcodes/table.ts';
import {
  clearVisited,
  isBlockPush,
  isScopeExit,
  isUnconditionalJump,
  type Block,
  type FlowGraph,
  type Instr,
} from './blocks.ts';

const PYTHON = '3.14';
const NO_INSTR = -1;
const NO_LOCAL = -1;

interface Ref {
  /** The instruction that pushed it, or NO_INSTR where another block did. */
  readonly instr: number;
  /** The local it came from, or NO_LOCAL. */
  readonly local: number;
}

/** Opcodes that leave all their inputs, or may give one back as their result. */
const KEEPS_INPUTS: ReadonlySet<number> = new Set([
  OP.FORMAT_SIMPLE,
  OP.GET_ANEXT,
  OP.GET_LEN,
  OP.GET_YIELD_FROM_ITER,
  OP.IMPORT_FROM,
  OP.MATCH_KEYS,
  OP.MATCH_MAPPING,
  OP.MATCH_SEQUENCE,
  OP.WITH_EXCEPT_START,
]);

/** Opcodes that take from the top and leave the rest of their inputs. */
const POPS_TOP: ReadonlySet<number> = new Set([
  OP.DICT_MERGE,
  OP.DICT_UPDATE,
  OP.LIST_APPEND,
  OP.LIST_EXTEND,
  OP.MAP_ADD,
  OP.RERAISE,
  OP.SET_ADD,
  OP.SET_UPDATE,
]);

export function optimizeLoadFast(graph: FlowGraph): void {
  clearVisited(graph);
  const todo: Block[] = [];
  const reach = (block: Block): void => {
    if (block.visited) return;
    block.visited = true;
    todo.push(block);
  };
  graph.entry.startDepth = 0;
  reach(graph.entry);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    const run = new BlockRun(block, reach);
    run.all();
    const { last } = block;
    // An empty block falls through too, but CPython does not follow it here.
    if (last !== undefined && block.next !== null) {
      if (!isUnconditionalJump(last.op) && !isScopeExit(last.op)) reach(block.next);
    }
    run.borrow();
  }
}

class BlockRun {
  private readonly block: Block;
  private readonly reach: (block: Block) => void;
  private readonly refs: Ref[] = [];
  /** Instructions whose reference must be owned. */
  private readonly owned = new Set<number>();

  constructor(block: Block, reach: (block: Block) => void) {
    this.block = block;
    this.reach = reach;
    for (let i = 0; i < block.startDepth; i++) this.push(NO_INSTR, NO_LOCAL);
  }

  all(): void {
    this.block.instrs.forEach((instr, i) => this.step(instr, i));
    for (const ref of this.refs) if (ref.instr >= 0) this.owned.add(ref.instr);
  }

  borrow(): void {
    this.block.instrs.forEach((instr, i) => {
      if (this.owned.has(i)) return;
      if (instr.op === OP.LOAD_FAST) instr.op = OP.LOAD_FAST_BORROW;
      else if (instr.op === OP.LOAD_FAST_LOAD_FAST) instr.op = OP.LOAD_FAST_BORROW_LOAD_FAST_BORROW;
    });
  }

  private push(instr: number, local: number): void {
    this.refs.push({ instr, local });
  }

  private pushMany(instr: number, count: number): void {
    for (let i = 0; i < count; i++) this.push(instr, NO_LOCAL);
  }

  private pop(count: number): void {
    this.refs.length -= count;
  }

  /** The local gets another value while references to the old one are on the stack. */
  private kill(local: number): void {
    for (const ref of this.refs) if (ref.local === local) this.owned.add(ref.instr);
  }

  private store(local: number): void {
    const ref = this.refs.pop()!;
    this.kill(local);
    if (ref.instr !== NO_INSTR) this.owned.add(ref.instr);
  }

  private step(instr: Instr, i: number): void {
    const { op, arg } = instr;
    const pops = stackPops(op, arg, PYTHON);
    const pushes = stackPushes(op, arg, PYTHON);
    switch (op) {
      case OP.DELETE_FAST:
        return this.kill(arg);
      case OP.LOAD_FAST:
        return this.push(i, arg);
      case OP.LOAD_FAST_AND_CLEAR:
        this.kill(arg);
        return this.push(i, arg);
      case OP.LOAD_FAST_LOAD_FAST:
        this.push(i, arg >> 4);
        return this.push(i, arg & 15);
      case OP.STORE_FAST:
        return this.store(arg);
      case OP.STORE_FAST_LOAD_FAST:
        this.store(arg >> 4);
        return this.push(i, arg & 15);
      case OP.STORE_FAST_STORE_FAST:
        this.store(arg >> 4);
        return this.store(arg & 15);
      case OP.COPY: {
        const { instr: from, local } = this.refs[this.refs.length - arg]!;
        return this.push(from, local);
      }
      case OP.SWAP: {
        const { refs } = this;
        const at = refs.length - arg;
        [refs[at], refs[refs.length - 1]] = [refs[refs.length - 1]!, refs[at]!];
        return;
      }
      case OP.CHECK_EXC_MATCH:
        this.pop(1);
        return this.push(i, NO_LOCAL);
      case OP.FOR_ITER:
        this.reach(instr.target!);
        return this.push(i, NO_LOCAL);
      case OP.LOAD_ATTR:
      case OP.LOAD_SPECIAL:
      case OP.LOAD_SUPER_ATTR: {
        const self = this.refs.at(-1)!;
        this.pop(pops);
        this.push(i, NO_LOCAL);
        // A method call may push the object back as its self.
        if (arg & 1 || op === OP.LOAD_SPECIAL) this.push(self.instr, self.local);
        return;
      }
      case OP.SEND:
        this.reach(instr.target!);
        this.pop(1);
        return this.push(i, NO_LOCAL);
    }
    if (KEEPS_INPUTS.has(op)) {
      // CPython numbers these references from 0, not by the instruction that pushes them.
      for (let j = 0; j < pushes - pops; j++) this.push(j, NO_LOCAL);
      return;
    }
    if (POPS_TOP.has(op)) return this.pop(pops - pushes);
    if (instr.target !== null) this.reach(instr.target);
    if (isBlockPush(op)) return;
    this.pop(pops);
    this.pushMany(i, pushes);
  }
}
