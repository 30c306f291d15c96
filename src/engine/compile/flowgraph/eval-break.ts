/** Whether a block holds an opcode that checks the eval breaker. Mirrors `basicblock_has_eval_break`. */

import { OP } from '../opcodes/table.ts';
import { VERSION_OPCODES } from '../opcodes/versions.ts';
import type { BytecodeVersion } from '../version.ts';
import type { Block } from './blocks.ts';

// JUMP stands for JUMP_BACKWARD as long as it may become one.
const CHECKS: Readonly<Record<BytecodeVersion, ReadonlySet<number>>> = {
  '3.13': new Set([...VERSION_OPCODES['3.13'].checksEvalBreaker, OP.JUMP]),
  '3.14': new Set([...VERSION_OPCODES['3.14'].checksEvalBreaker, OP.JUMP]),
};

export function hasEvalBreak(block: Block, python: BytecodeVersion): boolean {
  return block.instrs.some((instr) => CHECKS[python].has(instr.op));
}
