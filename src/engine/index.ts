/** The engine's public interface. See ARCHITECTURE.md for the rooms behind it. */
export { profileNamed, PYTHON_VERSIONS } from './objects/profiles.ts';
export type { PythonVersion, VersionProfile } from './objects/profiles.ts';
export { defaultConfig } from './session/config.ts';
export { compileSource, createSession, syntaxErrorText } from './session/session.ts';
export type { CompiledSource, Session, SessionFiles } from './session/session.ts';
export { checkSource, runProgram } from './session/run.ts';
export type {
  DeadlockWait,
  OutputChunk,
  RunConfig,
  RunFile,
  RunLimits,
  RunOutcome,
  RunReport,
  RunResult,
  SourceError,
  StartMethod,
  ThreadReport,
  ThreadState,
} from './session/result.ts';
export { disassemble, formatDis } from './compile/dis.ts';
export { importableModules } from './stdlib/registry.ts';
