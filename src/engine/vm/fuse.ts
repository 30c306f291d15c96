/**
 * Fused instructions: the commonest runs over locals and constants are done in one turn of the evaluation loop.
 * Only the first instruction of a run is rewritten; the others stay as they are, so a jump into the
 * middle, a bytecode limit inside the run or an operand of another type simply takes the single steps.
 * Time and bytecodes are counted as if each instruction had been executed by itself.
 */
import { OP } from '../compile/opcodes/table.ts';
import { SPECIALIZED as S } from './ops.ts';

const isLoadFast = (op: number): boolean => op === OP.LOAD_FAST || op === OP.LOAD_FAST_BORROW;
const isLoadPair = (op: number): boolean =>
  op === OP.LOAD_FAST_LOAD_FAST || op === OP.LOAD_FAST_BORROW_LOAD_FAST_BORROW;
const isConstant = (op: number): boolean => op === OP.LOAD_CONST || op === OP.LOAD_SMALL_INT;
const isSum = (op: number): boolean =>
  op === S.BINARY_OP_ADD_INT || op === S.BINARY_OP_SUBTRACT_INT;

const ARITHMETIC = [
  S.BINARY_OP_ADD_INT,
  S.BINARY_OP_SUBTRACT_INT,
  S.BINARY_OP_MULTIPLY_INT,
  S.BINARY_OP_ADD_FLOAT,
  S.BINARY_OP_SUBTRACT_FLOAT,
  S.BINARY_OP_MULTIPLY_FLOAT,
];

/** By the specialised instruction: what the load of one local before it becomes. */
const AFTER_LOCAL: ReadonlyMap<number, number> = new Map([
  [S.LOAD_ATTR_INSTANCE_VALUE, S.FUSED_LOCAL_ATTR],
  [S.LOAD_ATTR_METHOD, S.FUSED_LOCAL_METHOD],
  [S.STORE_ATTR_INSTANCE_VALUE, S.FUSED_LOCAL_STORE_ATTR],
  ...ARITHMETIC.map((op) => [op, S.FUSED_LOCAL_BINARY] as const),
]);

/** ... and the load of two locals. */
const AFTER_PAIR: ReadonlyMap<number, number> = new Map([
  [S.BINARY_SUBSCR_LIST_INT, S.FUSED_LOCALS_SUBSCR],
  [S.BINARY_SUBSCR_TUPLE_INT, S.FUSED_LOCALS_SUBSCR],
  [S.BINARY_SUBSCR_DICT, S.FUSED_LOCALS_SUBSCR],
  [S.STORE_SUBSCR_LIST_INT, S.FUSED_LOCALS_STORE_SUBSCR],
  [S.STORE_SUBSCR_DICT, S.FUSED_LOCALS_STORE_SUBSCR],
  [S.CONTAINS_OP_DICT, S.FUSED_LOCALS_CONTAINS],
  [S.LOAD_ATTR_INSTANCE_VALUE, S.FUSED_LOCALS_ATTR],
  [S.STORE_ATTR_INSTANCE_VALUE, S.FUSED_LOCALS_STORE_ATTR],
  ...ARITHMETIC.map((op) => [op, S.FUSED_LOCALS_BINARY] as const),
]);

/** The instruction at `index` has just been specialised: fuse the run it ends or stands in. */
export function fuse(ops: Int32Array, index: number): void {
  if (index < 1) return;
  const op = ops[index << 1] as number;
  const before = ops[(index - 1) << 1] as number;
  const follower = ops[(index + 1) << 1] as number;
  const isCompare = op === S.COMPARE_OP_INT && follower === OP.POP_JUMP_IF_FALSE;
  const isStored = isSum(op) && follower === OP.STORE_FAST;
  let fused: number | undefined;
  if (isLoadPair(before)) {
    if (isCompare) fused = S.FUSED_COMPARE_LOCALS_JUMP;
    else fused = isStored ? S.FUSED_BINARY_LOCALS_STORE : AFTER_PAIR.get(op);
  } else if (isLoadFast(before)) fused = AFTER_LOCAL.get(op);
  else if (isConstant(before) && (isSum(op) || op === S.COMPARE_OP_INT)) {
    fuseConstant(ops, index, isCompare, isStored);
    return;
  }
  if (fused !== undefined) ops[(index - 1) << 1] = fused;
}

/** An int operation on a constant; the other operand is a local, or whatever is on the stack. */
function fuseConstant(ops: Int32Array, index: number, isCompare: boolean, isStored: boolean): void {
  const local = index < 2 ? -1 : (ops[(index - 2) << 1] as number);
  if (isLoadFast(local) && (isCompare || isSum(ops[index << 1] as number))) {
    ops[(index - 2) << 1] = isCompare
      ? S.FUSED_COMPARE_CONST_JUMP
      : isStored
        ? S.FUSED_BINARY_CONST_STORE
        : S.FUSED_BINARY_CONST_PUSH;
    return;
  }
  // These read the constant's instruction: it stays.
  if (
    local === S.FUSED_COMPARE_CONST_JUMP ||
    local === S.FUSED_BINARY_CONST_STORE ||
    local === S.FUSED_BINARY_CONST_PUSH
  )
    return;
  const constant = (index - 1) << 1;
  ops[constant] = ops[constant] === OP.LOAD_CONST ? S.FUSED_CONST_BINARY : S.FUSED_SMALL_INT_BINARY;
}
