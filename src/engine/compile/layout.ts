/**
 * Where CPython's bytecode would stand: byte offsets with caches and EXTENDED_ARG, and the relative
 * arguments of jumps. Mirrors `resolve_jump_offsets` (Python/assemble.c).
 */

import type { Code } from './code.ts';
import { blockStackArg, isRelativeJump } from './opcodes/blockstack.ts';
import { OP, opInfo } from './opcodes/table.ts';
import { cacheEntries } from './opcodes/versions.ts';
import { atLeast, type BytecodeVersion } from './version.ts';

/** From the END_SEND back to its SEND, in code units. */
const END_SEND_OFFSET = 5;

export interface Layout {
  /** By instruction: the offset in bytes of its first EXTENDED_ARG, or of itself. */
  readonly starts: readonly number[];
  /** By instruction: its argument as CPython encodes it. */
  readonly args: readonly number[];
  /** By instruction: the EXTENDED_ARGs before it. */
  readonly extended: readonly number[];
  /** Bytes in all. */
  readonly size: number;
}

const extendedArgs = (arg: number): number =>
  (arg > 0xff ? 1 : 0) + (arg > 0xffff ? 1 : 0) + (arg > 0xffffff ? 1 : 0);

export function layoutOf(code: Code, python: BytecodeVersion): Layout {
  if (code.shown !== undefined) return blockStackLayout(code.shown, python);
  const { instructions } = code;
  const count = instructions.length / 2;
  const args = Array.from({ length: count }, (_, i) => instructions[2 * i + 1]!);
  const starts = new Array<number>(count + 1).fill(0);
  const sizeOf = (i: number): number =>
    extendedArgs(args[i]!) + 1 + cacheEntries(instructions[2 * i]!, python);
  for (;;) {
    for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + sizeOf(i);
    let changed = false;
    for (let i = 0; i < count; i++) {
      const relative = relativeArg(
        instructions[2 * i]!,
        instructions[2 * i + 1]!,
        i,
        starts,
        python,
      );
      if (relative === null) continue;
      const before = extendedArgs(args[i]!);
      args[i] = relative;
      if (extendedArgs(relative) !== before) changed = true;
    }
    if (!changed) break;
  }
  return {
    starts: starts.slice(0, count).map((unit) => unit * 2),
    args,
    extended: args.map(extendedArgs),
    size: starts[count]! * 2,
  };
}

/** 3.9 counts jumps in bytes, 3.10 in instructions; some are absolute. What is not shown takes no place. */
function blockStackLayout(shown: Int32Array, python: BytecodeVersion): Layout {
  const count = shown.length / 2;
  const args = Array.from({ length: count }, (_, i) => Math.max(0, shown[2 * i + 1]!));
  const starts = new Array<number>(count + 1).fill(0);
  const unit = atLeast(python, '3.10') ? 1 : 2;
  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i < count; i++) {
      starts[i + 1] = starts[i]! + (shown[2 * i]! < 0 ? 0 : extendedArgs(args[i]!) + 1);
    }
    for (let i = 0; i < count; i++) {
      const op = shown[2 * i]!;
      if (op < 0 || blockStackArg(op) !== 'jump') continue;
      const target = starts[shown[2 * i + 1]!]!;
      const arg = (isRelativeJump(op) ? target - starts[i + 1]! : target) * unit;
      if (extendedArgs(arg) !== extendedArgs(args[i]!)) changed = true;
      args[i] = arg;
    }
  }
  return {
    starts: starts.slice(0, count).map((start) => start * 2),
    args,
    extended: args.map((arg, i) => (shown[2 * i]! < 0 ? 0 : extendedArgs(arg))),
    size: starts[count]! * 2,
  };
}

/** A jump's argument in code units from the next instruction, or null for anything else. */
function relativeArg(
  op: number,
  target: number,
  i: number,
  starts: readonly number[],
  python: BytecodeVersion,
): number | null {
  const after = starts[i + 1]!;
  if (op === OP.END_ASYNC_FOR) {
    return atLeast(python, '3.14') ? after - starts[target]! - END_SEND_OFFSET : null;
  }
  return opInfo(op).arg === 'jump' ? Math.abs(after - starts[target]!) : null;
}
