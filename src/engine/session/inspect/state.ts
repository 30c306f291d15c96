/** What a run looks like where it stands still: plain data, bounded, that travels to a page. */
import type { Listing } from '../../compile/listing.ts';
import type { TraceState } from '../../trace/events.ts';
import type { Why } from '../../trace/present.ts';
import type { HandoverAt } from '../../trace/recorder.ts';
import type { MemoryObject } from './memory.ts';
import type { ShownValue } from './show.ts';

export interface Binding {
  readonly name: string;
  /** null: the name has no value yet, or no longer. */
  readonly value: ShownValue | null;
}

export interface FrameState {
  readonly function: string;
  readonly file: string;
  /** From 1; 0 where there is none. */
  readonly line: number;
  /** Of the program itself, not of the library. */
  readonly isOwn: boolean;
  /** Which of the listings this is, and the instruction there: the next one, or the call that has not returned. -1: not listed. */
  readonly listing: number;
  readonly instruction: number;
  /** The instruction has begun: a call that has not returned yet. */
  readonly isInCall: boolean;
  readonly locals: readonly Binding[];
  /** The value stack, bottom first; null is CPython's NULL. */
  readonly stack: readonly (ShownValue | null)[];
}

export interface ThreadAtStop {
  /** Index in the trace's threads. */
  readonly thread: number;
  readonly name: string;
  /** 0 is the program itself. */
  readonly process: number;
  readonly state: TraceState;
  readonly sinceNs: number;
  readonly ended: boolean;
  /** Innermost first; without frames of natives. */
  readonly frames: readonly FrameState[];
  readonly why: Why;
}

/** A place in a run: before which bytecode, and after how many events. */
export interface Position {
  /** How many bytecodes have been executed. */
  readonly bytecode: number;
  /** How many events the trace has. */
  readonly event: number;
}

export interface RunState {
  readonly at: Position;
  readonly timeNs: number;
  /** Whose instruction is the next; -1 where that is not decided, or nothing is left to do. */
  readonly next: number;
  /** One thread at a time executes bytecode. */
  readonly hasGil: boolean;
  readonly threads: readonly ThreadAtStop[];
  /** Who has the GIL, -1 nobody. */
  readonly holder: number;
  /** Who is woken when several wait for the GIL is open: in no version whose semaphore wakes who came first. */
  readonly choosesWaiter: boolean;
  /** The last time that it was let go while several waited, and who was woken; null before the first one. */
  readonly handover: HandoverAt | null;
  /** Names of the program's module but functions, classes and modules. */
  readonly globals: readonly Binding[];
  /** Objects that these names and those of functions lead to; those of functions and classes themselves come last. */
  readonly memory: readonly MemoryObject[];
  /** Changes of counts that were lost; both 0 on every machine that there is. */
  readonly torn: { readonly increments: number; readonly decrements: number };
  /** How much output there is. */
  readonly outputs: number;
  readonly isOver: boolean;
}

/** A state and the listings that its frames refer to. */
export interface Inspection {
  readonly state: RunState;
  readonly listings: readonly Listing[];
}
