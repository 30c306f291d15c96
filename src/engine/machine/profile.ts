/** The machine a session runs on: its operating system and what the version's instructions cost there. */
import type { PythonVersion } from '../objects/profiles.ts';
import { costTable } from './cost/costs.ts';
import { LINUX, type OsProfile } from './os-profile.ts';

export interface MachineProfile {
  readonly os: OsProfile;
  /** Picoseconds by opcode, specialised forms and natives' work included (cost/classes.ts). */
  readonly costs: Float64Array;
}

/** A free-threaded build gives each thread heaps of its own (mimalloc): program 61 on 3.13t takes 240 us more a thread. */
const WITH_HEAPS = { threadStartNs: LINUX.threadStartNs + 240_000 };

/**
 * Where the system's work takes a version longer or shorter. Threads are fitted to program 61: one after
 * the other, 3.9 needs 8 us less than the others' figures give (fifty at once come out 15 percent fast then); 3.11
 * needs 15 us more, for each of fifty, too: it is the thread that starts it, which holds the GIL. Processes: 62's
 * `fork_median_ms`, 1.1 on 2.7 and 3.5 on 3.9, where the others have about 2.3. Waking: on 2.7 the GIL is a lock like
 * others, and two threads that compute (02) fight a fifth longer than measured with what fits the later versions' locks;
 * with their jitter its races (21 to 28 at 10 us) switch a third less often than measured.
 */
const VERSIONS: Partial<Record<PythonVersion, Partial<OsProfile>>> = {
  '2.7-gil': { wakeNs: 2_500, wakeJitter: 0.4, forkNs: 500_000, forkChildNs: 600_000 },
  '3.9': { threadStartNs: 10_000, forkNs: 1_600_000, forkChildNs: 1_800_000 },
  '3.11': { threadCreateNs: 39_000 },
  '3.13t': WITH_HEAPS,
  '3.14t': WITH_HEAPS,
};

/** The measured machine. The table is the caller's own. */
export function profileOf(python: PythonVersion): MachineProfile {
  return { os: { ...LINUX, ...VERSIONS[python] }, costs: costTable(python) };
}
