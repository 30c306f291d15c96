/**
 * Messages between the page and the engine's worker, version 1. Plain data; trace columns travel as
 * transferables. No SharedArrayBuffer: the course runs on any static host without special headers.
 */
import type { Listing } from '../compile/listing.ts';
import type { RunState } from '../session/inspect/state.ts';
import type { OutputChunk, RunConfig, RunResult, SourceError } from '../session/result.ts';
import type { Move } from '../session/time-travel/moves.ts';

export const PROTOCOL_VERSION = 1;

export type ToWorker =
  | {
      readonly kind: 'run';
      readonly version: 1;
      readonly runId: number;
      readonly source: string;
      readonly filename: string;
      readonly config: RunConfig;
    }
  | { readonly kind: 'stop'; readonly version: 1; readonly runId: number }
  /** Go through a run: first to a bytecode, then wherever moves lead. What was gone through before is given up. */
  | {
      readonly kind: 'step-open';
      readonly version: 1;
      readonly runId: number;
      readonly source: string;
      readonly filename: string;
      readonly config: RunConfig;
      readonly bytecode: number;
    }
  | {
      readonly kind: 'step';
      readonly version: 1;
      readonly runId: number;
      readonly moveId: number;
      readonly move: Move;
    }
  /** Give up the move that is on; it is answered with `moved: false`. */
  | { readonly kind: 'step-stop'; readonly version: 1; readonly runId: number }
  | {
      readonly kind: 'check';
      readonly version: 1;
      readonly runId: number;
      readonly source: string;
      readonly filename: string;
      readonly config: RunConfig;
    };

export type FromWorker =
  | { readonly kind: 'ready'; readonly version: 1 }
  /** About ten a second while a run is on; output since the last message. */
  | {
      readonly kind: 'progress';
      readonly version: 1;
      readonly runId: number;
      readonly virtualNs: number;
      readonly bytecodes: number;
      readonly output: readonly OutputChunk[];
    }
  | {
      readonly kind: 'done';
      readonly version: 1;
      readonly runId: number;
      readonly result: RunResult;
    }
  /** Where a move has led; the first answer, to `step-open`, has the moveId 0. */
  | {
      readonly kind: 'stepped';
      readonly version: 1;
      readonly runId: number;
      readonly moveId: number;
      readonly moved: boolean;
      readonly state: RunState;
      /** All that have been met so far, when there are more than at the last answer. */
      readonly listings: readonly Listing[] | null;
    }
  /** The run that is gone through has been executed to its end. */
  | {
      readonly kind: 'step-result';
      readonly version: 1;
      readonly runId: number;
      readonly result: RunResult;
    }
  | {
      readonly kind: 'checked';
      readonly version: 1;
      readonly runId: number;
      readonly error: SourceError | null;
    }
  /** What the program asks for is being fetched, e.g. modules of the library; the run then begins. */
  | { readonly kind: 'fetching'; readonly version: 1; readonly runId: number }
  /** ... and could not be fetched. */
  | { readonly kind: 'unreachable'; readonly version: 1; readonly runId: number }
  /** The engine itself failed: a bug of ours, with what is known about it. */
  | {
      readonly kind: 'fault';
      readonly version: 1;
      readonly runId: number;
      readonly message: string;
    };
