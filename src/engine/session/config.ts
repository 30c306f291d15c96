/** Defaults of a run's configuration. */
import { DEFAULT_NETWORK } from '../machine/net/network.ts';
import type { RunConfig } from './result.ts';

export function defaultConfig(overrides: Partial<RunConfig> = {}): RunConfig {
  return {
    python: '3.14',
    cores: 4,
    switchIntervalNs: 5_000_000,
    seed: 0,
    argv: [''],
    stdin: '',
    network: DEFAULT_NETWORK,
    limits: { virtualNs: 3600e9, bytecodes: 2e10, outputChars: 4_000_000 },
    ...overrides,
  };
}
