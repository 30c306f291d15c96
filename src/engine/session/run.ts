/** The short ways in: run a program to its end, check a source for errors. */
import type { PythonVersion } from '../objects/profiles.ts';
import type { RunConfig, RunResult, SourceError } from './result.ts';
import { compileSource, createSession } from './session.ts';

/** Run to the end (or to a limit of the configuration). The report's wallMs is 0: nobody looked at a clock. */
export function runProgram(source: string, config: RunConfig, filename = 'program.py'): RunResult {
  const session = createSession(source, filename, config);
  while (session.advance({ bytecodes: 50_000_000 }) === 'running');
  return session.result(0);
}

/** The first syntax error, or null. */
export function checkSource(
  source: string,
  filename: string,
  python: PythonVersion,
): SourceError | null {
  const compiled = compileSource(source, filename, python);
  return compiled.kind === 'error' ? compiled.error : null;
}
