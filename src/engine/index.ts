/** The engine's public interface. See ARCHITECTURE.md for the rooms behind it. */
export { profileNamed, PYTHON_VERSIONS } from './objects/profiles.ts';
export type { PythonVersion, VersionProfile } from './objects/profiles.ts';
export { defaultConfig } from './session/config.ts';
export type { Handover, Place } from './machine/gil/handovers.ts';
export type { HandoverAt } from './trace/recorder.ts';
export { compileSource, createSession, syntaxErrorText } from './session/session.ts';
export type { CompiledSource, Moment, Session, SessionFiles, StopAt } from './session/session.ts';
export type {
  Binding,
  FrameState,
  Inspection,
  Position,
  RunState,
  ThreadAtStop,
} from './session/inspect/state.ts';
export { inspect } from './session/inspect/inspector.ts';
export type { Holder, MemoryObject } from './session/inspect/memory.ts';
export type { ShownValue } from './session/inspect/show.ts';
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
export { allCode, listingOf } from './compile/listing.ts';
export type { ListedInstruction, Listing } from './compile/listing.ts';
export type { Checks } from './compile/check-points.ts';
export { disassemble, formatDis } from './compile/dis.ts';
export { importableModules } from './stdlib/registry.ts';
export { restore } from './session/time-travel/snapshot.ts';
export type { Snapshot } from './session/time-travel/snapshot.ts';
export { Trail } from './session/time-travel/trail.ts';
export type { TracedProgram } from './session/time-travel/trail.ts';
export type { Move, Unit } from './session/time-travel/moves.ts';
