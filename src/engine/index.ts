/** The engine's public interface. See ARCHITECTURE.md for the rooms behind it. */
export { PYTHON_VERSIONS, PATCH_LEVEL } from './compile/version.ts';
export type { PythonVersion } from './compile/version.ts';
export { defaultConfig } from './session/config.ts';
export { compileSource, createSession, syntaxErrorText } from './session/session.ts';
export type { CompiledSource, Session, SessionFiles } from './session/session.ts';
export { checkSource, runProgram } from './session/run.ts';
export type {
  DeadlockWait,
  OutputChunk,
  RunConfig,
  RunLimits,
  RunOutcome,
  RunReport,
  RunResult,
  SourceError,
  ThreadReport,
  ThreadState,
} from './session/result.ts';
export { disassemble, formatDis } from './compile/dis.ts';
export { importableModules } from './stdlib/registry.ts';
