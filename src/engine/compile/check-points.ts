/**
 * Where a thread looks at the eval breaker, and so can lose the GIL: read off the bytecode of a version, before it runs
 * (facts 1.9; Python/ceval.c and bytecodes.c of each version). The marks stand between instructions: what two
 * instructions have no mark between them cannot be parted by a switch.
 *
 * Left out: which instruction a hot line is specialised into (a hot `len(x)` does not look, its generic CALL does), and
 * everything that lets go of the GIL by itself.
 */
import type { Code } from './code.ts';
import { OP } from './opcodes/table.ts';
import { VERSION_OPCODES } from './opcodes/versions.ts';
import { hasBlockStack } from './version.ts';

/** 'sometimes': only on one way through the instruction, or only for some operands. */
export type Checks = 'never' | 'sometimes' | 'always';

export interface CheckPoints {
  /** By instruction that is shown: before it, where a frame or a handler begins with a look. */
  readonly before: readonly Checks[];
  readonly after: readonly Checks[];
}

/** RESUME behind `yield from` and `await` does not look. */
const RESUME_AFTER_YIELD_FROM = 2;

/** Specialised for a callee that is not written in Python, CALL_KW of 3.14 looks. */
const SOMETIMES: ReadonlySet<number> = new Set([
  OP.CALL,
  OP.CALL_KW,
  OP.CALL_FUNCTION_EX,
  OP.POP_JUMP_BACKWARD_IF_FALSE,
  OP.POP_JUMP_BACKWARD_IF_TRUE,
  OP.POP_JUMP_BACKWARD_IF_NONE,
  OP.POP_JUMP_BACKWARD_IF_NOT_NONE,
]);

/** Calls look when a callee that is not Python code has returned; Python code looks at its own RESUME. */
function tableChecks(code: Code): CheckPoints {
  const { instructions, python } = code;
  const checks = new Set(VERSION_OPCODES[python].checksEvalBreaker);
  const after: Checks[] = [];
  for (let i = 0; i < instructions.length; i += 2) {
    const op = instructions[i] as number;
    const resumes =
      op === OP.RESUME && ((instructions[i + 1] as number) & 3) >= RESUME_AFTER_YIELD_FROM;
    const looks = (checks.has(op) && !resumes) || op === OP.CALL_KW;
    after.push(!looks ? 'never' : SOMETIMES.has(op) ? 'sometimes' : 'always');
  }
  return { before: after.map(() => 'never'), after };
}

/** 3.9 and 3.10 put the look off before these (blockstack-ops.ts of vm/ does so). */
const PUTS_OFF: ReadonlySet<number> = new Set([
  OP.PUSH_BLOCK,
  OP.BEFORE_WITH,
  OP.BEFORE_ASYNC_WITH,
  OP.SEND,
]);

/** What looks by itself, and how often: jumps look when they jump, tests when their operand is no bool. */
const LOADED: ReadonlyMap<number, Checks> = new Map<number, Checks>([
  [OP.JUMP_AND_CHECK, 'always'],
  [OP.TEST_JUMP_IF_FALSE, 'sometimes'],
  [OP.TEST_JUMP_IF_TRUE, 'sometimes'],
  [OP.TEST_KEEP_IF_FALSE, 'sometimes'],
  [OP.TEST_KEEP_IF_TRUE, 'sometimes'],
  [OP.CHECKED_JUMP_IF_FALSE, 'sometimes'],
  [OP.CHECKED_JUMP_IF_TRUE, 'sometimes'],
]);

/** In 3.9 and 3.10 looks are instructions of their own, which nobody sees (blockstack/load.ts). */
function loadedChecks(code: Code, shown: Int32Array): CheckPoints {
  const { instructions } = code;
  const count = instructions.length >> 1;
  const before: Checks[] = new Array<Checks>(count).fill('never');
  const after: Checks[] = new Array<Checks>(count).fill('never');
  const opAt = (i: number): number => instructions[i << 1] ?? -1;
  let last = -1;
  for (let i = 0; i < count; i++) {
    if ((shown[i << 1] as number) >= 0) {
      last = i;
      after[i] = LOADED.get(opAt(i)) ?? 'never';
      if (opAt(i) === OP.JUMP_IF_NO_MATCH && code.python === '3.9') after[i] = 'always';
    } else if (opAt(i) === OP.CHECK && !PUTS_OFF.has(opAt(i + 1))) {
      const isEntry = last < 0 || opAt(i - 1) === OP.ENTER_HANDLER;
      const next = isEntry ? nextShown(shown, i) : last;
      (isEntry ? before : after)[next] = 'always';
    }
  }
  return { before, after };
}

function nextShown(shown: Int32Array, from: number): number {
  let i = from;
  while (2 * i < shown.length && (shown[i << 1] as number) < 0) i++;
  return i;
}

export function checkPoints(code: Code): CheckPoints {
  return code.shown !== undefined && hasBlockStack(code.python)
    ? loadedChecks(code, code.shown)
    : tableChecks(code);
}
