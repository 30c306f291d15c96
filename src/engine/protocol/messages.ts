/**
 * Messages between the page and the engine's worker, version 1. Plain data; trace columns travel as
 * transferables. No SharedArrayBuffer: the course runs on any static host without special headers.
 */
import type { OutputChunk, RunConfig, RunResult, SourceError } from '../session/result.ts';

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
  | {
      readonly kind: 'checked';
      readonly version: 1;
      readonly runId: number;
      readonly error: SourceError | null;
    }
  /** The engine itself failed: a bug of ours, with what is known about it. */
  | {
      readonly kind: 'fault';
      readonly version: 1;
      readonly runId: number;
      readonly message: string;
    };
