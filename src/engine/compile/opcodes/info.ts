/** What the tables say of one opcode. */

import type { BytecodeVersion } from '../version.ts';

/**
 * What an argument means:
 * - `none`: there is no argument
 * - `count`: a number of stack items, arguments or variables, or the small int itself
 * - `index`: a sub-operation or bit set (the tables below)
 * - `const`, `name`: an index into `co_consts`, `co_names`
 * - `globalName`, `attrName`: name index << 1, low bit: also push NULL / method form
 * - `superName`: name index << 2, bit 1: two-argument `super`, bit 0: method form
 * - `local`: an index into `localsPlusNames` (cells and free variables too)
 * - `localPair`: two locals, first << 4 | second
 * - `jump`: the index of an instruction
 * - `endAsyncFor`: 3.14 keeps the index of the matching SEND for tools; nothing jumps
 */
export type ArgKind =
  | 'none'
  | 'count'
  | 'index'
  | 'const'
  | 'name'
  | 'globalName'
  | 'attrName'
  | 'superName'
  | 'local'
  | 'localPair'
  | 'jump'
  | 'endAsyncFor';

/** A number of stack items: fixed, or from the argument (and, twice, from the version). */
export type StackCount = number | ((arg: number, python: BytecodeVersion) => number);

export interface OpInfo {
  readonly op: number;
  readonly name: string;
  readonly arg: ArgKind;
  readonly pops: StackCount;
  readonly pushes: StackCount;
}

export const define = (
  op: number,
  name: string,
  arg: ArgKind,
  pops: StackCount,
  pushes: StackCount,
): OpInfo => ({ op, name, arg, pops, pushes });
