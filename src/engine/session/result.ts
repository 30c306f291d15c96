/**
 * What a run is asked for and what it gives: plain data, the same in Node, in the worker and on the page.
 * Times are virtual nanoseconds unless a name says otherwise.
 */
import type { PythonVersion } from '../objects/profiles.ts';
import type { Handover } from '../machine/gil/handovers.ts';
import type { Trace } from '../trace/trace.ts';

export interface RunLimits {
  /** Stop when the virtual clock passes this; default one hour. */
  readonly virtualNs: number;
  /** Stop after this many bytecodes; default 2e10. */
  readonly bytecodes: number;
  /** Stop after this much output, in UTF-16 units; default 4 million. */
  readonly outputChars: number;
  /** MemoryError when the objects of a process take more than this, in CPython's sizes; default half a gigabyte. */
  readonly memoryBytes?: number;
}

export interface RunConfig {
  readonly python: PythonVersion;
  /** 1 to 16. */
  readonly cores: number;
  /** At least 1000 (one microsecond); default 5 000 000, as sys.getswitchinterval() says. */
  readonly switchIntervalNs: number;
  /** Any integer from 0 to 2**32 - 1: decides latencies, ties and hashes. */
  readonly seed: number;
  readonly argv: readonly string[];
  /** Package of the program when it is run as a module (`-m`): imported first, `__package__` of `__main__`. */
  readonly package?: string;
  readonly stdin: string;
  /** Files that lie beside the program: modules to import, data to open. Paths are relative, with forward slashes. */
  readonly files?: readonly RunFile[];
  /** How multiprocessing starts processes when the program does not say; default CPython's own choice. */
  readonly startMethod?: StartMethod;
  /**
   * Bytecodes (counted over all threads, rising) before which the first thread that waits for the GIL asks for it, whatever
   * the switch interval says: how a person decides who goes next.
   */
  readonly requests?: readonly number[];
  /**
   * Whom the GIL wakes at hand-overs where several threads wait for it, in order of time: how a person decides who of them
   * goes next. Where the named thread does not wait, the one that was drawn goes; `missedHandovers` of the report tells.
   */
  readonly handovers?: readonly Handover[];
  readonly network: RunNetwork;
  readonly limits: RunLimits;
}

export interface RunFile {
  readonly name: string;
  readonly text: string;
}

export type StartMethod = 'fork' | 'spawn' | 'forkserver';

/** How far away hosts other than the simulated machine are. */
export interface RunNetwork {
  /** A round trip; default 50 000 000 (50 ms). */
  readonly latencyNs: number;
  /** What the line carries, each way; default 10 000 000. */
  readonly bytesPerSecond: number;
}

export type ThreadState =
  'running' | 'running-no-gil' | 'gil-wait' | 'blocked' | 'sleeping' | 'runnable' | 'overhead';

export interface ThreadReport {
  readonly name: string;
  readonly runningNs: number;
  readonly runningNoGilNs: number;
  readonly gilWaitNs: number;
  readonly blockedNs: number;
  readonly sleepingNs: number;
  readonly runnableNs: number;
  readonly overheadNs: number;
}

export type RunOutcome =
  /** The program ended by itself; status is the process's exit status. */
  | { readonly kind: 'finished'; readonly status: number }
  /** An uncaught exception in the main thread; status 1, or 130 for KeyboardInterrupt. */
  | {
      readonly kind: 'raised';
      readonly status: number;
      readonly type: string;
      readonly message: string;
      readonly line: number;
    }
  | { readonly kind: 'syntax-error'; readonly status: 1; readonly error: SourceError }
  /** Every thread waits for another one and no timer is set; status 124. */
  | { readonly kind: 'deadlock'; readonly status: 124; readonly waits: readonly DeadlockWait[] }
  /** A budget was reached; everything done so far is kept. status 124 */
  | {
      readonly kind: 'limit';
      readonly status: 124;
      readonly limit: 'virtual' | 'bytecodes' | 'output' | 'wall';
      readonly line: number;
    }
  /** Stopped from outside; the partial trace is kept. */
  | { readonly kind: 'stopped'; readonly status: 130; readonly line: number }
  /** The interpreter itself died of what the program did (SIGSEGV), as a real one would have; status 139. */
  | { readonly kind: 'crashed'; readonly status: 139; readonly why: string; readonly line: number }
  /** Something of Python that the simulator does not have; status 3. */
  | {
      readonly kind: 'unsupported';
      readonly status: 3;
      readonly feature: string;
      readonly line: number;
    };

export interface DeadlockWait {
  readonly thread: number;
  readonly what: string;
  readonly line: number;
  /** The thread that has the lock it waits for, or that it waits to see finished; null when nobody has. */
  readonly holder: number | null;
}

export interface SourceError {
  readonly type: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly msg: string;
  readonly filename: string;
  /** From 1. */
  readonly lineno: number;
  /** From 1, in characters; 0 when CPython gives none. */
  readonly offset: number;
  readonly endLineno: number;
  readonly endOffset: number;
  readonly text: string;
}

/** What `gil run --report` writes. */
export interface RunReport {
  readonly version: 1;
  readonly python: PythonVersion;
  readonly cores: number;
  readonly switchIntervalNs: number;
  readonly seed: number;
  readonly virtualNs: number;
  readonly wallMs: number;
  readonly bytecodes: number;
  /** Changes of reference counts that were lost (no-gil-naive); left out where there are none. */
  readonly tornCounts?: { readonly lostIncrements: number; readonly lostDecrements: number };
  /** How often the GIL passed from one thread to another. */
  readonly gilSwitches: number;
  /** Decisions of the configuration that were not followed; left out where there are none. */
  readonly missedHandovers?: readonly Handover[];
  readonly threads: readonly ThreadReport[];
  readonly outcome: RunOutcome;
}

export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  readonly atNs: number;
  readonly thread: number;
}

export interface RunResult {
  readonly report: RunReport;
  readonly output: readonly OutputChunk[];
  readonly trace: Trace;
}
