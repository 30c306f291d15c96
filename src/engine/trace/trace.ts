/**
 * A trace: columns of events plus the names they refer to. Plain data; columns can be transferred
 * between a worker and the page. (program, profile, seed) determines every byte of it.
 */

export interface TraceColumns {
  /** Index in EVENT_KINDS. */
  readonly kind: Uint8Array;
  /** Virtual time, integer nanoseconds, never falling. */
  readonly timeNs: Float64Array;
  /** The thread it happened to: index in `threads`. */
  readonly thread: Uint16Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** The source line that thread was on, from 1; 0 when it runs no Python line. */
  readonly line: Int32Array;
  /** Index in `files`. */
  readonly file: Uint16Array;
}

export interface TraceThread {
  /** The name as Python gives it: 'MainThread', 'Thread-1 (countdown)'. */
  readonly name: string;
  readonly daemon: boolean;
  readonly startNs: number;
  /** Infinity while it was still alive at the end of the trace. */
  readonly endNs: number;
  /** The process it belongs to; absent for the program itself. */
  readonly process?: TraceProcess;
}

/** A process that the program has started, or one that such a process has started. */
export interface TraceProcess {
  /** In order of creation; the program itself is 0. */
  readonly index: number;
  readonly pid: number;
  /** As Python calls it: 'Process-1'. */
  readonly name: string;
}

export interface Trace {
  readonly length: number;
  readonly columns: TraceColumns;
  readonly threads: readonly TraceThread[];
  /** File names; 0 is the program itself. */
  readonly files: readonly string[];
  /** Lock id -> what it is and where it was made, e.g. {kind: 'Lock', line: 5}. */
  readonly locks: readonly { readonly kind: string; readonly line: number }[];
  readonly labels: readonly string[];
  readonly endNs: number;
  /** True when the event budget was reached and later events are missing. */
  readonly truncated: boolean;
}
