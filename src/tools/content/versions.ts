/**
 * What the profiles of the engine do, for the table of versions: read from the profiles themselves and from runs of two
 * programs on each. What a machine costs is not part of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileNamed, PYTHON_VERSIONS } from '../../engine/objects/profiles.ts';
import type { GilKind, LockKind, PythonVersion } from '../../engine/objects/profiles.ts';
import { simulate } from './simulate.ts';

export interface VersionFacts {
  readonly python: PythonVersion;
  readonly patchLevel: string;
  readonly gil: GilKind;
  readonly lock: LockKind;
  /** How references are counted. */
  readonly counts: 'plain' | 'biased';
  /** Two threads that add to one counter in a plain loop lose nothing. */
  readonly keepsUpdates: boolean;
  /** What the probe prints: `sys.getrefcount` of a list in a function, and of None. */
  readonly localCount: number;
  readonly noneCount: number;
  readonly gcThreshold: string;
  readonly startMethod: string;
}

/** Profiles of interpreters that exist or existed; the imagined ones are left out. */
export const REAL_VERSIONS = PYTHON_VERSIONS.filter((python) => /^\d/.test(python));

const COUNTER = 'where-a-switch-can-happen/plus-one';
const PROBE = 'reference/what-a-version-says';

function printed(root: string, program: string, python: PythonVersion): string {
  const {
    report: { outcome },
    output,
  } = simulate({
    source: readFileSync(join(root, 'content/programs', `${program}.py`), 'utf8'),
    filename: `${program.split('/').at(-1)}.py`,
    profile: { python, cores: 2 },
    seed: 0,
  });
  if (outcome.kind !== 'finished')
    throw new Error(`${program} on ${python} ends with ${outcome.kind}`);
  return output.map(({ text }) => text).join('');
}

/** The value behind a line's label. @throws Error when the probe prints no such line */
function lineOf(text: string, label: string): string {
  const line = text.split('\n').find((one) => one.startsWith(`${label}: `));
  if (line === undefined) throw new Error(`${PROBE} prints no line "${label}: "`);
  return line.slice(label.length + 2);
}

export function versionFacts(root: string): readonly VersionFacts[] {
  return REAL_VERSIONS.map((python) => {
    const { patchLevel, gil, lock } = profileNamed(python);
    const said = printed(root, PROBE, python);
    return {
      python,
      patchLevel,
      gil,
      lock,
      counts: gil === 'none' ? 'biased' : 'plain',
      keepsUpdates: Number(printed(root, COUNTER, python)) === 800_000,
      localCount: Number(lineOf(said, 'a list in a function')),
      noneCount: Number(lineOf(said, 'None')),
      gcThreshold: lineOf(said, 'gc').replace(/[()]/g, ''),
      startMethod: lineOf(said, 'processes'),
    };
  });
}
