/** A thread of a simulated process: what the operating system and the GIL know about it. */
import { FULL_LOAD, Load } from './load.ts';
import type { VmThread } from '../vm/thread.ts';
import type { SimInterpreter, SimProcess } from './process.ts';
import type { Timer } from './timeline.ts';

/** Index in the trace's list of states; machine/ knows only these words (trace/events.ts gives them numbers). */
export type SimState =
  | 'off'
  | 'running'
  | 'running-no-gil'
  | 'gil-wait'
  | 'blocked'
  | 'sleeping'
  | 'runnable'
  | 'overhead';

export interface SimThread {
  /** Its number in the trace; the interpreter's own number of it is `vm.id`. */
  readonly id: number;
  /** Its state in the interpreter that it is in now. */
  vm: VmThread;
  readonly process: SimProcess;
  /** The interpreter that it is in now, and the one that started it. */
  interpreter: SimInterpreter;
  readonly home: SimInterpreter;
  readonly daemon: boolean;
  state: SimState;
  stateSinceNs: number;
  /** Nanoseconds spent in each state. */
  readonly spentNs: Record<SimState, number>;
  /** Core it is on, -1 when on none. */
  core: number;
  /** Core it ran on or was queued at last, -1 before the first. */
  lastCore: number;
  /** Of this thread alone. */
  load: Load;
  /** When it left a core last. */
  ranUntilNs: number;
  /** What to do when it has a core. */
  whenOnCore: (() => void) | null;
  /** Bit 0 of its eval breaker: a waiter asks for the GIL (_PY_GIL_DROP_REQUEST_BIT). */
  gilDropRequest: boolean;
  /** It executes bytecode whenever it has a core and the GIL. */
  inBytecode: boolean;
  /** It has executed bytecode ahead of the clock. */
  slicePending: boolean;
  /** Fraction of a nanosecond carried from slice to slice, picoseconds. */
  carryPs: number;
  /** What the kernel or C code is doing on its core, bytecode apart, and what comes after it. */
  work: { readonly timer: Timer; readonly then: () => void } | null;
  /** When it last gave up its core to wait. */
  blockedAtNs: number;
  /** Ends a wait early or late. */
  timer: Timer | null;
  ended: boolean;
  /** Ends the thread's sleep in a system call early (EINTR); null while nothing can be interrupted. */
  interrupt: (() => void) | null;
}

export function newSimThread(
  id: number,
  vm: VmThread,
  daemon: boolean,
  interpreter: SimInterpreter,
): SimThread {
  return {
    id,
    vm,
    process: interpreter.process,
    interpreter,
    home: interpreter,
    daemon,
    state: 'off',
    stateSinceNs: 0,
    spentNs: {
      off: 0,
      running: 0,
      'running-no-gil': 0,
      'gil-wait': 0,
      blocked: 0,
      sleeping: 0,
      runnable: 0,
      overhead: 0,
    },
    core: -1,
    lastCore: -1,
    load: new Load(FULL_LOAD, 0),
    ranUntilNs: 0,
    whenOnCore: null,
    gilDropRequest: false,
    inBytecode: false,
    slicePending: false,
    carryPs: 0,
    work: null,
    blockedAtNs: 0,
    timer: null,
    ended: false,
    interrupt: null,
  };
}
