/** Instructions of 3.9 and 3.10 on their way from code generation to the finished code. */
import type { InstructionSequence } from '../instruction-sequence.ts';
import { NO_LOCATION, sameLocation, type Location } from '../location.ts';
import { blockStackArg, BS } from '../opcodes/blockstack.ts';
import { OP } from '../opcodes/table.ts';

export interface Instr {
  op: number;
  arg: number;
  loc: Location;
  target: Instr | null;
}

export const hasTarget = (op: number): boolean => blockStackArg(op) === 'jump';

export const isUnconditionalJump = (op: number): boolean =>
  op === BS.JUMP_ABSOLUTE || op === BS.JUMP_FORWARD;

export const isConditionalJump = (op: number): boolean =>
  op === BS.POP_JUMP_IF_FALSE ||
  op === BS.POP_JUMP_IF_TRUE ||
  op === BS.JUMP_IF_FALSE_OR_POP ||
  op === BS.JUMP_IF_TRUE_OR_POP;

export const jumpsOnTrue = (op: number): boolean =>
  op === BS.POP_JUMP_IF_TRUE || op === BS.JUMP_IF_TRUE_OR_POP;

/** Pushes a block for the handler that it names. */
export const isSetup = (op: number): boolean =>
  op === BS.SETUP_FINALLY || op === BS.SETUP_WITH || op === BS.SETUP_ASYNC_WITH;

/** Nothing goes on behind it. */
export const isTerminator = (op: number): boolean =>
  isUnconditionalJump(op) || op === OP.RETURN_VALUE || op === OP.RAISE_VARARGS || op === BS.RERAISE;

/** The instructions with their jumps resolved. `inherits`: what has no place in the source takes over the one before it. */
export function resolved(sequence: InstructionSequence, inherits: boolean): Instr[] {
  const instrs = sequence.instructions.map(({ op, arg, loc }): Instr => ({
    op,
    arg,
    loc,
    target: null,
  }));
  let last: Location = NO_LOCATION;
  instrs.forEach((instr) => {
    if (hasTarget(instr.op)) {
      instr.target = instrs[sequence.labelIndex[instr.arg]!]!;
      instr.arg = 0;
    }
    if (sameLocation(instr.loc, NO_LOCATION)) {
      if (inherits) instr.loc = last;
    } else {
      last = instr.loc;
    }
  });
  return instrs;
}
