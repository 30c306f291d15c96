/**
 * Runs of the engine at build, each done once however many pages, figures and claims name it, and kept on disk for the
 * next build.
 */
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { RunConfig, RunResult } from '@inside-the-gil/engine';
import { RunCache } from './run-cache.ts';
import type { Constants, Profile } from './schema.ts';

/** The runs used last; a trace can be large, and what is dropped here comes back from the disk. */
const RECENT_RUNS = 64;
const results = new Map<string, RunResult>();
let cache: RunCache | undefined;

export interface RunRequest {
  readonly source: string;
  readonly filename: string;
  readonly profile: Profile;
  readonly seed: number;
  /** Constants that this run sets. */
  readonly set?: Constants;
}

/** The program with some of its module-level constants set. @throws Error when a name is not assigned a number once */
export function withConstants(source: string, set: Constants): string {
  return Object.entries(set).reduce((text, [name, value]) => {
    const assignment = new RegExp(`^${name} = -?[\\d_.]+`, 'gm');
    const found = text.match(assignment)?.length ?? 0;
    if (found !== 1) throw new Error(`a line "${name} = NUMBER" stands ${found} times, not once`);
    return text.replace(assignment, `${name} = ${value}`);
  }, source);
}

/** The configuration of a profile: the engine's defaults, and what the profile says. */
export function configOf(profile: Profile, seed: number): RunConfig {
  return defaultConfig({
    ...(profile.python === undefined ? {} : { python: profile.python }),
    ...(profile.cores === undefined ? {} : { cores: profile.cores }),
    ...(profile.switchIntervalNs === undefined
      ? {}
      : { switchIntervalNs: profile.switchIntervalNs }),
    seed,
  });
}

/** Runs a program to its end. The wall clock is no part of what a page shows. */
export function simulate(request: RunRequest): RunResult {
  const config = configOf(request.profile, request.seed);
  const source = withConstants(request.source, request.set ?? {});
  const key = JSON.stringify([source, request.filename, config]);
  let result = results.get(key);
  if (result === undefined) {
    cache ??= new RunCache(process.cwd());
    result = cache.get(key);
    if (result === undefined) {
      result = runProgram(source, config, request.filename);
      cache.set(key, result);
    }
    results.set(key, result);
    for (const oldest of results.keys()) {
      if (results.size <= RECENT_RUNS) break;
      results.delete(oldest);
    }
  }
  return result;
}
