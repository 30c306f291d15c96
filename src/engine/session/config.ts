/** Defaults of a run's configuration. */
import type { RunConfig } from './result.ts';

export function defaultConfig(overrides: Partial<RunConfig> = {}): RunConfig {
  return {
    python: '3.14',
    cores: 4,
    switchIntervalNs: 5_000_000,
    seed: 0,
    argv: [''],
    stdin: '',
    network: { latencyNs: 50_000_000, bytesPerSecond: 10_000_000 },
    limits: { virtualNs: 3600e9, bytecodes: 2e10, outputChars: 4_000_000 },
    ...overrides,
  };
}
