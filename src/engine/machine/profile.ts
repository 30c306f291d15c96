/** The machine a session runs on: its operating system and what the version's instructions cost there. */
import type { PythonVersion } from '../objects/profiles.ts';
import { costTable } from './cost/costs.ts';
import { LINUX, type OsProfile } from './os-profile.ts';

export interface MachineProfile {
  readonly os: OsProfile;
  /** Picoseconds by opcode, specialised forms and natives' work included (cost/classes.ts). */
  readonly costs: Float64Array;
}

/** The measured machine. The table is the caller's own. */
export function profileOf(python: PythonVersion): MachineProfile {
  return { os: LINUX, costs: costTable(python) };
}
