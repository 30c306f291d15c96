/** Whether a block holds an opcode that checks the eval breaker. Mirrors `basicblock_has_eval_break`. */

import { OP } from '../opcodes/table.ts';
import { VERSION_OPCODES } from '../opcodes/versions.ts';
import { BYTECODE_VERSIONS, type BytecodeVersion } from '../version.ts';
import type { Block } from './blocks.ts';

// JUMP stands for JUMP_BACKWARD as long as it may become one.
const CHECKS = new Map(
  BYTECODE_VERSIONS.map((python) => [
    python,
    new Set([...VERSION_OPCODES[python].checksEvalBreaker, OP.JUMP]),
  ]),
);

export function hasEvalBreak(block: Block, python: BytecodeVersion): boolean {
  return block.instrs.some((instr) => CHECKS.get(python)!.has(instr.op));
}
