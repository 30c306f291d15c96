/**
 * Runs of the engine at build, each done once however many pages, figures and claims name it, and kept on disk for the
 * next build.
 */
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { RunConfig, RunResult } from '@inside-the-gil/engine';
import { withConstants } from '../../site/lib/constants.ts';
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

/** The configuration of a profile: the engine's defaults, and what the profile says; `argv` is the program's. */
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
  const config = { ...configOf(request.profile, request.seed), argv: [request.filename] };
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
