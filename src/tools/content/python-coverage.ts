/**
 * What the page "What the simulator's Python can and cannot do" shows, gathered from where it is true: the modules
 * that can be imported, the table of what is left out, the programs that are compared with CPython and the table of
 * platform differences.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OMISSIONS } from '../../engine/stdlib/omissions.ts';
import type { Omission } from '../../engine/stdlib/omissions.ts';
import { importableModules } from '../../engine/stdlib/registry.ts';
import { PLATFORM_DIFFERENCES } from '../../../tests/conformance/differences.ts';
import type { PlatformDifference } from '../../../tests/conformance/differences.ts';

export interface Topic {
  readonly name: string;
  /** Programs compared with a CPython that runs in the same test run. */
  readonly live: number;
  /** Programs compared with what a CPython printed when it was asked. */
  readonly recorded: number;
}

/** A module with the modules inside it: `os` with `os.path`. */
export interface ModuleFamily {
  readonly name: string;
  readonly inner: readonly string[];
}

export interface PythonCoverage {
  readonly modules: readonly ModuleFamily[];
  readonly omissions: readonly Omission[];
  readonly topics: readonly Topic[];
  readonly programs: number;
  readonly differences: readonly PlatformDifference[];
}

function families(names: readonly string[]): ModuleFamily[] {
  const roots = [...new Set(names.map((name) => name.split('.')[0] as string))];
  return roots.map((name) => ({
    name,
    inner: names.filter((other) => other.startsWith(`${name}.`)),
  }));
}

function topicsOf(folder: string): Topic[] {
  const programs = join(folder, 'programs');
  return readdirSync(programs)
    .sort()
    .map((name) => {
      const files = readdirSync(join(programs, name)).filter((file) => file.endsWith('.py'));
      const recorded = files.filter((file) =>
        existsSync(join(folder, 'recorded', name, `${file.slice(0, -3)}.json`)),
      ).length;
      return { name, live: files.length - recorded, recorded };
    })
    .filter(({ live, recorded }) => live + recorded > 0);
}

/** @param root folder of the repository */
export function pythonCoverage(root: string): PythonCoverage {
  const topics = topicsOf(join(root, 'tests/conformance'));
  return {
    modules: families(importableModules()),
    omissions: OMISSIONS,
    topics,
    programs: topics.reduce((sum, { live, recorded }) => sum + live + recorded, 0),
    differences: PLATFORM_DIFFERENCES,
  };
}
