/** Runs of the engine at build, each done once however many pages, figures and claims name it. */
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { RunConfig, RunResult } from '@inside-the-gil/engine';
import type { Profile } from './schema.ts';

const results = new Map<string, RunResult>();

export interface RunRequest {
  readonly source: string;
  readonly filename: string;
  readonly profile: Profile;
  readonly seed: number;
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
  const key = JSON.stringify([request.source, request.filename, config]);
  let result = results.get(key);
  if (result === undefined) {
    result = runProgram(request.source, config, request.filename);
    results.set(key, result);
  }
  return result;
}
