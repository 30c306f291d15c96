/** Public entry "@inside-the-gil/engine/trace": the vocabulary of traces and everything folded from them. */
export { CRASH_REASONS, DROP_REASONS, EVENT_KINDS, THREAD_STATES, eventCode } from './events.ts';
export type { EventKind, TraceState } from './events.ts';
export type { TaskTurns, Trace, TraceColumns, TraceTask, TraceThread } from './trace.ts';
export {
  gilIntervals,
  gilsOf,
  intervalsByThread,
  rangeStatistics,
  requests,
  switches,
  threadIntervals,
} from './folds.ts';
export type {
  GilIntervals,
  RangeStatistics,
  Requests,
  Switches,
  ThreadIntervals,
} from './folds.ts';
export { NARRATION_KEYS, narrate, narration } from './narrate.ts';
export type { NarrationItem, NarrationKey, NarrationOptions, NarrationParam } from './narrate.ts';
export { WHY_KEYS } from './present.ts';
export type { Why, WhyKey } from './present.ts';
export { traceDigest } from './digest.ts';
export { toChromeTrace } from './export/chrome.ts';
export type { ChromeEvent, ChromeTrace } from './export/chrome.ts';
export { toSpeedscope } from './export/speedscope.ts';
export type { SpeedscopeFile } from './export/speedscope.ts';
export { toCsv } from './export/csv.ts';
export { contendedLocks, coreIntervals, lockWakes } from './rows.ts';
export { openWaits, waitCycle } from './waits.ts';
export type { OpenWait } from './waits.ts';
export type { HolderIntervals, LockRow, Wakes } from './rows.ts';
