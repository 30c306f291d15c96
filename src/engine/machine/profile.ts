/** The machine a session runs on: its operating system and what the version's instructions cost there. */
import type { PythonVersion } from '../objects/profiles.ts';
import { costTable } from './cost/costs.ts';
import { LINUX, type OsProfile } from './os-profile.ts';

export interface MachineProfile {
  readonly os: OsProfile;
  /** Picoseconds by opcode, specialised forms and natives' work included (cost/classes.ts). */
  readonly costs: Float64Array;
}

/**
 * Where starting a thread takes a version longer or shorter, fitted to program 61. One after the other, 3.9 needs 8 us
 * less than the others' figures give (fifty at once come out 15 percent fast then); 3.11 needs 15 us more, for each of
 * fifty, too: it is the thread that starts it, which holds the GIL.
 */
const THREADS: Partial<Record<PythonVersion, Partial<OsProfile>>> = {
  '3.9': { threadStartNs: 10_000 },
  '3.11': { threadCreateNs: 39_000 },
};

/** The measured machine. The table is the caller's own. */
export function profileOf(python: PythonVersion): MachineProfile {
  return { os: { ...LINUX, ...THREADS[python] }, costs: costTable(python) };
}
