/**
 * Fused instructions: the commonest runs over int locals are done in one turn of the evaluation loop.
 * Only the first instruction of a run is rewritten; the others stay as they are, so a jump into the
 * middle, a bytecode limit inside the run or an operand of another type simply takes the single steps.
 * Time and bytecodes are counted as if each instruction had been executed by itself.
 */
import { OP } from '../compile/opcodes/table.ts';
import { SPECIALIZED } from './ops.ts';

const isLoadFast = (op: number): boolean => op === OP.LOAD_FAST || op === OP.LOAD_FAST_BORROW;
const isLoadPair = (op: number): boolean =>
  op === OP.LOAD_FAST_LOAD_FAST || op === OP.LOAD_FAST_BORROW_LOAD_FAST_BORROW;
const isConstant = (op: number): boolean => op === OP.LOAD_CONST || op === OP.LOAD_SMALL_INT;

/** The instruction at `index` has just become an int comparison or int arithmetic: fuse the run it ends or stands in. */
export function fuse(ops: Int32Array, index: number): void {
  const op = ops[index << 1] as number;
  const follower = ops[(index + 1) << 1] as number;
  const isCompare = op === SPECIALIZED.COMPARE_OP_INT && follower === OP.POP_JUMP_IF_FALSE;
  const isSum = op === SPECIALIZED.BINARY_OP_ADD_INT || op === SPECIALIZED.BINARY_OP_SUBTRACT_INT;
  const isBinary = isSum && follower === OP.STORE_FAST;
  if ((!isCompare && !isSum) || index < 1) return;
  const before = ops[(index - 1) << 1] as number;
  if (isLoadPair(before)) {
    if (!isCompare && !isBinary) return;
    ops[(index - 1) << 1] = isCompare
      ? SPECIALIZED.FUSED_COMPARE_LOCALS_JUMP
      : SPECIALIZED.FUSED_BINARY_LOCALS_STORE;
    return;
  }
  if (index < 2 || !isConstant(before) || !isLoadFast(ops[(index - 2) << 1] as number)) return;
  ops[(index - 2) << 1] = isCompare
    ? SPECIALIZED.FUSED_COMPARE_CONST_JUMP
    : isBinary
      ? SPECIALIZED.FUSED_BINARY_CONST_STORE
      : SPECIALIZED.FUSED_BINARY_CONST_PUSH;
}
