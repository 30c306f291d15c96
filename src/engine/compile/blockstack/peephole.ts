/**
 * 3.9's only optimiser after code generation: a few patterns in the finished instructions. Mirrors
 * `PyCode_Optimize` (Python/peephole.c). An instruction that is no longer needed is a NOP until the end.
 */
import type { Const } from '../code.ts';
import { isTrue, tuple, type ConstTable } from '../consts.ts';
import { BS } from '../opcodes/blockstack.ts';
import { OP } from '../opcodes/table.ts';
import {
  hasTarget,
  isConditionalJump,
  isUnconditionalJump,
  jumpsOnTrue,
  type Instr,
} from './instruction.ts';

export function peephole(instrs: Instr[], consts: ConstTable): Instr[] {
  new Peephole(instrs, consts).run();
  return withoutNops(instrs);
}

/** Jumps to what is gone go to what follows. */
function withoutNops(instrs: Instr[]): Instr[] {
  const follower = new Map<Instr, Instr>();
  let next = instrs.at(-1)!;
  for (let i = instrs.length - 1; i >= 0; i--) {
    if (instrs[i]!.op !== OP.NOP) next = instrs[i]!;
    follower.set(instrs[i]!, next);
  }
  for (const instr of instrs) {
    if (instr.target !== null) instr.target = follower.get(instr.target)!;
  }
  return instrs.filter((instr) => instr.op !== OP.NOP);
}

class Peephole {
  private readonly instrs: Instr[];
  private readonly consts: ConstTable;
  private readonly index: ReadonlyMap<Instr, number>;
  /** Number of the basic block that each instruction is in. */
  private readonly block: number[] = [];

  constructor(instrs: Instr[], consts: ConstTable) {
    this.instrs = instrs;
    this.consts = consts;
    this.index = new Map(instrs.map((instr, i) => [instr, i]));
    const targets = new Set(instrs.map((instr) => instr.target));
    let block = 0;
    for (const instr of instrs) {
      if (targets.has(instr)) block += 1;
      this.block.push(block);
    }
  }

  /** The next instruction that is left, from `i` on. */
  private find(i: number): number {
    let at = i;
    while (at < this.instrs.length && this.instrs[at]!.op === OP.NOP) at += 1;
    return at;
  }

  private drop(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const instr = this.instrs[i]!;
      instr.op = OP.NOP;
      instr.arg = 0;
      instr.target = null;
    }
  }

  run(): void {
    let constants = 0;
    for (let i = this.find(0); i < this.instrs.length;) {
      const { op } = this.instrs[i]!;
      const before = constants;
      constants = 0;
      let next = this.find(i + 1);
      if (op === OP.LOAD_CONST) {
        constants = before + 1;
        if (this.dropsTest(i, next)) constants = 0;
      } else if (op === OP.BUILD_TUPLE) {
        this.tuple(i, next, before);
      } else if (op === OP.RETURN_VALUE) {
        next = this.dropUnreachable(i);
      } else if (this.jump(i)) {
        next = i;
      }
      i = this.find(next);
    }
  }

  private inOneBlock(from: number, to: number): boolean {
    return this.block[from] === this.block[to];
  }

  /** LOAD_CONST of something true, POP_JUMP_IF_FALSE. */
  private dropsTest(i: number, next: number): boolean {
    if (this.instrs[next]?.op !== BS.POP_JUMP_IF_FALSE || !this.inOneBlock(i, next)) return false;
    if (!isTrue(this.consts.at(this.instrs[i]!.arg))) return false;
    this.drop(i, next + 1);
    return true;
  }

  private tuple(i: number, next: number, constants: number): void {
    const size = this.instrs[i]!.arg;
    if (size > 0 && constants >= size) {
      let first = i;
      for (let left = size; left > 0; left--) {
        first -= 1;
        while (this.instrs[first]!.op === OP.NOP) first -= 1;
      }
      if (this.inOneBlock(first, i)) return this.foldTuple(first, i, size);
    }
    const follower = this.instrs[next];
    if (follower?.op !== OP.UNPACK_SEQUENCE || follower.arg !== size) return;
    if (!this.inOneBlock(i, next) || size > 3) return;
    this.drop(i, next + 1);
    if (size === 2) this.instrs[i]!.op = BS.ROT_TWO;
    if (size === 3) {
      this.instrs[i]!.op = BS.ROT_THREE;
      this.instrs[next]!.op = BS.ROT_TWO;
    }
  }

  private foldTuple(first: number, i: number, size: number): void {
    const items: Const[] = [];
    for (let at = first; at < i; at++) {
      const { op, arg } = this.instrs[at]!;
      if (op === OP.LOAD_CONST) items.push(this.consts.at(arg));
    }
    if (items.length !== size) return;
    this.drop(first, i + 1);
    const load = this.instrs[i]!;
    load.op = OP.LOAD_CONST;
    load.arg = this.consts.add(tuple(items));
  }

  /** What stands behind a return up to the next place that is jumped to. */
  private dropUnreachable(i: number): number {
    let end = i + 1;
    while (end < this.instrs.length && this.inOneBlock(i, end)) end += 1;
    this.drop(i + 1, end);
    return end;
  }

  /** Jumps to jumps; true where the instruction has to be looked at again. */
  private jump(i: number): boolean {
    const instr = this.instrs[i]!;
    const { op, target } = instr;
    if (target === null || !hasTarget(op)) return false;
    const keepsTop = op === BS.JUMP_IF_FALSE_OR_POP || op === BS.JUMP_IF_TRUE_OR_POP;
    if (!keepsTop && !isUnconditionalJump(op) && !isConditionalJump(op)) return false;
    const at = this.find(this.index.get(target)!);
    const second = this.instrs[at]!;
    if (keepsTop && isConditionalJump(second.op)) {
      if (jumpsOnTrue(second.op) === jumpsOnTrue(op)) {
        // The second jumps when the first does.
        instr.target = second.target;
        instr.op = second.op;
      } else {
        // The second does not jump when the first does: on behind it, the operand popped.
        instr.target = this.instrs[this.find(at + 1)]!;
        instr.op = op === BS.JUMP_IF_TRUE_OR_POP ? BS.POP_JUMP_IF_TRUE : BS.POP_JUMP_IF_FALSE;
      }
      return true;
    }
    if (isUnconditionalJump(op) && second.op === OP.RETURN_VALUE) {
      instr.op = OP.RETURN_VALUE;
      instr.target = null;
    } else if (isUnconditionalJump(second.op)) {
      if (op === BS.JUMP_FORWARD) instr.op = BS.JUMP_ABSOLUTE;
      instr.target = second.target;
    }
    return false;
  }
}
