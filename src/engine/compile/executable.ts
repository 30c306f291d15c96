/**
 * What the evaluation loop executes for bytecode before 3.13: the same instructions at the same places,
 * some under the number and with the argument of the one that does the same in 3.13, some as forms that
 * only the loop has. `Code.instructions` stays as CPython has it.
 */

import type { Code } from './code.ts';
import {
  CMP_MASKS,
  COMPARE_TO_BOOL,
  INTRINSIC_1,
  INTRINSIC_2,
  isJump,
  OP,
} from './opcodes/table.ts';
import { atLeast } from './version.ts';

/** Forms of older instructions that the loop has; their numbers follow those of the table. */
export const OLDER_FORMS = {
  /** Jumps on the truth of any object, as they were before 3.13. */
  POP_JUMP_IF_FALSE_ANY: 150,
  POP_JUMP_IF_TRUE_ANY: 151,
  UNARY_NOT_ANY: 152,
  /** CALL behind KW_NAMES; the instruction before it has the index of the names. */
  CALL_KW_NAMES: 153,
} as const;

interface Place {
  readonly ops: Int32Array;
  /** Two numbers an instruction: this one's place. */
  readonly at: number;
  readonly code: Code;
  /** Whether something jumps to this instruction. */
  readonly isTarget: boolean;
}

/** Leave a bool, whatever the operands are. */
const GIVES_BOOL: ReadonlySet<number> = new Set([
  OP.IS_OP,
  OP.CONTAINS_OP,
  OP.CHECK_EXC_MATCH,
  OP.MATCH_MAPPING,
  OP.MATCH_SEQUENCE,
]);

/** A jump whose operand a comparison or a test right before it has made need not ask for its truth. */
function conditionalJump({ ops, at, isTarget }: Place, onBool: number, onAny: number): number {
  if (isTarget || at === 0) return onAny;
  const before = ops[at - 2]!;
  if (before === OP.COMPARE_OP) {
    ops[at - 1]! |= COMPARE_TO_BOOL;
    return onBool;
  }
  return GIVES_BOOL.has(before) ? onBool : onAny;
}

function comparison(place: Place, arg: number): number {
  const operator = atLeast(place.code.python, '3.12') ? arg >> 4 : arg;
  return (operator << 5) | CMP_MASKS[operator]!;
}

/** KW_NAMES, on 3.11 with PRECALL behind it, and CALL. */
function keywordCall({ ops, at }: Place, names: number): number {
  const call = ops[at + 2] === OP.PRECALL ? at + 4 : at + 2;
  ops[call - 1] = names;
  ops[call] = OLDER_FORMS.CALL_KW_NAMES;
  return OP.KW_NAMES;
}

/** The opcode in the place of an older one, and its argument. */
function translated(place: Place, op: number, arg: number): readonly [op: number, arg: number] {
  const { POP_JUMP_IF_FALSE_ANY, POP_JUMP_IF_TRUE_ANY, UNARY_NOT_ANY } = OLDER_FORMS;
  switch (op) {
    case OP.LOAD_CLOSURE:
      return [OP.LOAD_FAST, arg];
    case OP.COMPARE_OP:
      return [op, comparison(place, arg)];
    case OP.POP_JUMP_IF_FALSE:
    case OP.POP_JUMP_FORWARD_IF_FALSE:
      return [conditionalJump(place, OP.POP_JUMP_IF_FALSE, POP_JUMP_IF_FALSE_ANY), arg];
    case OP.POP_JUMP_IF_TRUE:
    case OP.POP_JUMP_FORWARD_IF_TRUE:
      return [conditionalJump(place, OP.POP_JUMP_IF_TRUE, POP_JUMP_IF_TRUE_ANY), arg];
    case OP.POP_JUMP_FORWARD_IF_NONE:
      return [OP.POP_JUMP_IF_NONE, arg];
    case OP.POP_JUMP_FORWARD_IF_NOT_NONE:
      return [OP.POP_JUMP_IF_NOT_NONE, arg];
    case OP.UNARY_NOT:
      return [UNARY_NOT_ANY, arg];
    case OP.KW_NAMES:
      return [keywordCall(place, arg), arg];
    case OP.LOAD_ATTR_NAME:
      return [OP.LOAD_ATTR, arg << 1];
    case OP.LOAD_METHOD:
      return [OP.LOAD_ATTR, (arg << 1) | 1];
    case OP.UNARY_POSITIVE:
      return [OP.CALL_INTRINSIC_1, INTRINSIC_1.UNARY_POSITIVE];
    case OP.LIST_TO_TUPLE:
      return [OP.CALL_INTRINSIC_1, INTRINSIC_1.LIST_TO_TUPLE];
    case OP.ASYNC_GEN_WRAP:
      return [OP.CALL_INTRINSIC_1, INTRINSIC_1.ASYNC_GEN_WRAP];
    case OP.PREP_RERAISE_STAR:
      return [OP.CALL_INTRINSIC_2, INTRINSIC_2.PREP_RERAISE_STAR];
    default:
      return [op, arg];
  }
}

/** Opcodes that finished code may hold and the loop never meets. */
export const NEVER_EXECUTED: ReadonlySet<number> = new Set([
  OP.LOAD_CLOSURE,
  OP.LOAD_ATTR_NAME,
  OP.LOAD_METHOD,
  OP.POP_JUMP_FORWARD_IF_FALSE,
  OP.POP_JUMP_FORWARD_IF_TRUE,
  OP.POP_JUMP_FORWARD_IF_NONE,
  OP.POP_JUMP_FORWARD_IF_NOT_NONE,
  OP.UNARY_POSITIVE,
  OP.LIST_TO_TUPLE,
  OP.ASYNC_GEN_WRAP,
  OP.PREP_RERAISE_STAR,
]);

export function executable(code: Code): Int32Array {
  const { instructions } = code;
  const ops = instructions.slice();
  // 3.9 and 3.10 are made of what the loop executes (blockstack/load.ts).
  if (atLeast(code.python, '3.13') || code.shown !== undefined) return ops;
  const targets = new Set(code.exceptionTable.map(({ target }) => target));
  for (let at = 0; at < instructions.length; at += 2) {
    if (isJump(instructions[at]!)) targets.add(instructions[at + 1]!);
  }
  for (let at = 0; at < instructions.length; at += 2) {
    const place: Place = { ops, at, code, isTarget: targets.has(at >> 1) };
    // What an instruction before this one has made of it stays.
    if (ops[at] === OLDER_FORMS.CALL_KW_NAMES || instructions[at] === OP.PRECALL) continue;
    const [op, arg] = translated(place, instructions[at]!, instructions[at + 1]!);
    ops[at] = op;
    ops[at + 1] = arg;
  }
  return ops;
}

/**
 * How many instructions from the target of FOR_ITER on belong to the end of the loop and are not
 * executed when the iterator is exhausted: END_FOR, on 3.13 POP_TOP as well.
 */
export function skippedAtLoopEnd(python: Code['python']): number {
  if (!atLeast(python, '3.12')) return 0;
  return python === '3.13' ? 2 : 1;
}
