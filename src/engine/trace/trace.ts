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

/** A task of an event loop, as asyncio names it. */
export interface TraceTask {
  /** 'Task-2', or what the program calls it. */
  readonly name: string;
  /** The coroutine it runs: 'fetch'. */
  readonly coroutine: string;
  /** The thread whose loop runs it: index in `threads`. */
  readonly thread: number;
  readonly madeNs: number;
  /** Infinity while it was not done at the end of the trace. */
  readonly doneNs: number;
}

/** When tasks had their turns, in order of the turns' ends: between them each waits for something, or for its turn. */
export interface TaskTurns {
  readonly length: number;
  /** Index in the trace's tasks. */
  readonly task: Uint16Array;
  readonly fromNs: Float64Array;
  readonly toNs: Float64Array;
  /** The line of the program on which its coroutine waits afterwards, from 1; 0 where there is none. */
  readonly line: Int32Array;
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
  /** Beside the events, and no part of their digest; absent where no event loop ran a task. */
  readonly tasks?: { readonly all: readonly TraceTask[]; readonly turns: TaskTurns };
  readonly endNs: number;
  /** True when the event budget was reached and later events are missing. */
  readonly truncated: boolean;
}
