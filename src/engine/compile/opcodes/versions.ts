/** CPython's own numbers and cache entries, by this compiler's opcodes. */

import type { BytecodeVersion } from '../version.ts';
import { OP, type VersionOpcodes } from './table.ts';
import { OPCODES_3_13 } from './v3.13.ts';
import { OPCODES_3_14 } from './v3.14.ts';

export const VERSION_OPCODES: Readonly<Record<BytecodeVersion, VersionOpcodes>> = {
  '3.13': OPCODES_3_13,
  '3.14': OPCODES_3_14,
};

const NUMBERS: ReadonlyMap<string, number> = new Map(Object.entries(OP));

function cacheTable(version: VersionOpcodes): Uint8Array {
  const table = new Uint8Array(256);
  for (const [name, [, caches]] of Object.entries(version.opcodes)) {
    table[NUMBERS.get(name)!] = caches;
  }
  return table;
}

const CACHES: Readonly<Record<BytecodeVersion, Uint8Array>> = {
  '3.13': cacheTable(OPCODES_3_13),
  '3.14': cacheTable(OPCODES_3_14),
};

/** Inline cache entries behind an opcode, in code units of two bytes. */
export function cacheEntries(op: number, python: BytecodeVersion): number {
  return CACHES[python][op]!;
}
