/**
 * What code generation writes: instructions in a row, with labels for jump targets. Mirrors
 * Python/instruction_sequence.c.
 */

import type { Location } from './location.ts';
import { OP } from './opcodes/table.ts';

/** A jump target; `useLabel` says where it is. */
export type Label = number;

export interface Instruction {
  readonly op: number;
  /** A label where the opcode has a target. */
  readonly arg: number;
  readonly loc: Location;
}

export class InstructionSequence {
  readonly instructions: Instruction[] = [];
  /** By label: the index of the instruction it stands before. */
  readonly labelIndex: number[] = [];
  /** By label: how many instructions there were when it was made. */
  readonly labelMade: number[] = [];
  /** Labels in the order in which they were placed. */
  readonly placed: Label[] = [];
  /** 3.14: the instructions that make a module's `__annotate__`, put in where the placeholder is. */
  annotationsCode: InstructionSequence | null = null;

  /** Whether nothing that follows could be reached. */
  get hasReturned(): boolean {
    const end = this.instructions.length;
    return this.instructions.at(-1)?.op === OP.RETURN_VALUE && !this.labelIndex.includes(end);
  }

  newLabel(): Label {
    this.labelIndex.push(-1);
    this.labelMade.push(this.instructions.length);
    return this.labelIndex.length - 1;
  }

  useLabel(label: Label): void {
    this.labelIndex[label] = this.instructions.length;
    this.placed.push(label);
  }

  add(op: number, arg: number, loc: Location): void {
    this.instructions.push({ op, arg, loc });
  }

  insert(at: number, op: number, arg: number, loc: Location): void {
    this.instructions.splice(at, 0, { op, arg, loc });
    this.labelIndex.forEach((index, label) => {
      if (index >= at) this.labelIndex[label] = index + 1;
    });
  }
}
