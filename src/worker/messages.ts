/**
 * What a page asks of the worker beside the engine's own protocol, and what comes back: types only, which pages may
 * import. Plain data, of the protocol's version.
 */
import type {
  ListedInstruction,
  PythonVersion,
  RunConfig,
  RunResult,
  SourceError,
} from '@inside-the-gil/engine';

/** Somebody is about to run this: the worker may begin, and answers nothing. */
export interface AheadRequest {
  readonly kind: 'ahead';
  readonly version: 1;
  readonly runId: number;
  readonly source: string;
  readonly filename: string;
  readonly config: RunConfig;
}

/** What there is of a result while its run goes on, as if the run had been stopped here. */
export interface SoFar {
  readonly kind: 'so-far';
  readonly version: 1;
  readonly runId: number;
  readonly result: RunResult;
}

/** What does a program compile to? Nothing is run. */
export interface ListRequest {
  readonly kind: 'list';
  readonly version: 1;
  readonly runId: number;
  readonly source: string;
  readonly filename: string;
  readonly python: PythonVersion;
}

export interface ListAnswer {
  readonly kind: 'listed';
  readonly version: 1;
  readonly runId: number;
  readonly program: ListedProgram;
}

/** A program's bytecode, or why it has none. */
export interface ListedProgram {
  readonly hasGil: boolean;
  readonly error: SourceError | null;
  /** The module first, then what it holds. */
  readonly code: readonly ListedCode[];
}

export interface ListedCode {
  readonly name: string;
  readonly instructions: readonly PlacedInstruction[];
}

/** An instruction with the text it comes from: columns count from 1, in UTF-16 units; 0 where the compiler knows none. */
export interface PlacedInstruction extends ListedInstruction {
  readonly column: number;
  readonly endLine: number;
  /** The first one behind it. */
  readonly endColumn: number;
}
