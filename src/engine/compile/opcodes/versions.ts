/** CPython's own numbers, names and cache entries, by this compiler's opcodes. */

import { BYTECODE_VERSIONS, hasBlockStack, type BytecodeVersion } from '../version.ts';
import { blockStackName, OPCODE_NUMBERS_3_10, OPCODE_NUMBERS_3_9 } from './blockstack.ts';
import { OP, opName, type VersionOpcodes } from './table.ts';
import { OPCODES_3_11 } from './v3.11.ts';
import { OPCODES_3_12 } from './v3.12.ts';
import { OPCODES_3_13 } from './v3.13.ts';
import { OPCODES_3_14 } from './v3.14.ts';

/** 3.9 and 3.10 have no caches; where they look at the eval breaker stands in blockstack/load.ts. */
function withoutCaches(
  python: BytecodeVersion,
  numbers: Readonly<Record<string, number>>,
): VersionOpcodes {
  const opcodes = Object.entries(numbers).map(([name, n]) => [name, [n, 0]] as const);
  return { python, opcodes: Object.fromEntries(opcodes), checksEvalBreaker: [], extendedArg: 144 };
}

export const VERSION_OPCODES: Readonly<Record<BytecodeVersion, VersionOpcodes>> = {
  '3.9': withoutCaches('3.9', OPCODE_NUMBERS_3_9),
  '3.10': withoutCaches('3.10', OPCODE_NUMBERS_3_10),
  '3.11': OPCODES_3_11,
  '3.12': OPCODES_3_12,
  '3.13': OPCODES_3_13,
  '3.14': OPCODES_3_14,
};

const NUMBERS: ReadonlyMap<string, number> = new Map(Object.entries(OP));

/** The opcode of ours that bears that name on that version. */
export function opNamed(name: string, python: BytecodeVersion): number | undefined {
  return VERSION_OPCODES[python].variants?.[name] ?? NUMBERS.get(name);
}

/** The name that dis shows. */
export function shownName(op: number, python: BytecodeVersion): string {
  if (hasBlockStack(python)) return blockStackName(op);
  return VERSION_OPCODES[python].shownAs?.get(op) ?? opName(op);
}

function cacheTable(python: BytecodeVersion): Uint8Array {
  const table = new Uint8Array(256);
  for (const [name, [, caches]] of Object.entries(VERSION_OPCODES[python].opcodes)) {
    table[opNamed(name, python)!] = caches;
  }
  return table;
}

const CACHES = new Map(BYTECODE_VERSIONS.map((python) => [python, cacheTable(python)]));

/** Inline cache entries behind an opcode, in code units of two bytes. */
export function cacheEntries(op: number, python: BytecodeVersion): number {
  return CACHES.get(python)![op]!;
}
