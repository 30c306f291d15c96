/** The machine's defaults: operating system and cost tables by version. */
import type { PythonVersion } from '../compile/version.ts';
import { opcodeCosts } from './cost/costs.ts';
import { LINUX, type OsProfile } from './os-profile.ts';

export const DEFAULT_OS: OsProfile = LINUX;

/** Picoseconds by opcode, specialised forms included. */
export function newCostTable(python: PythonVersion): Float64Array {
  return opcodeCosts(python);
}
