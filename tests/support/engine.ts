/** The engine as the tests ask it: one program, what it printed and how it ended. */
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion, RunConfig } from '@inside-the-gil/engine';
import { lastLineOf } from './lastLine.ts';

export interface EngineRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  /** The last line of stderr that is not blank. */
  readonly lastLine: string;
  /** A budget of the run ended it. */
  readonly limit: boolean;
}

const FILENAME = 'main.py';

/** Runs `source` as main.py to its end. */
export function runOnEngine(
  source: string,
  python: PythonVersion,
  config: Partial<RunConfig> = {},
): EngineRun {
  const { output, report } = runProgram(
    source,
    defaultConfig({ argv: [FILENAME], ...config, python }),
    FILENAME,
  );
  const written = (stream: 'stdout' | 'stderr'): string =>
    output
      .filter((chunk) => chunk.stream === stream)
      .map((chunk) => chunk.text)
      .join('');
  const stderr = written('stderr');
  return {
    stdout: written('stdout'),
    stderr,
    status: report.outcome.status,
    lastLine: lastLineOf(stderr),
    limit: report.outcome.kind === 'limit',
  };
}
