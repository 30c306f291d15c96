/**
 * Executing bytecode: one thread's slice at a time, ahead of the clock up to the next thing that is due. A slice can be
 * stopped before any bytecode and goes on from there later; how far it may go has been decided when it began,
 * so nothing depends on where it was stopped.
 */
import type { MachineOp } from '../objects/runtime.ts';
import { evaluate, type Outcome } from '../vm/eval.ts';
import type { PyFrame } from '../vm/frame.ts';
import type { SimThread } from './sim-thread.ts';
import { measureMemory, sharingFor, type SideBySide } from './slices.ts';

/** Slices are cut here at the latest, so that picoseconds stay small integers and progress shows. */
const SLICE_NS = 20_000_000;
/** ... and here while several interpreters compute, so that what one does to another comes soon after. */
const SHARED_SLICE_NS = 250_000;

/** Where the loop is, right before an instruction; `bytecode` is how many came before it. */
export interface LoopRegisters {
  readonly frame: PyFrame;
  readonly pc: number;
  readonly sp: number;
  readonly slicePs: number;
  readonly bytecode: number;
}

/** Asked before every instruction: whether to stand still there. */
export type MachineWatch = (thread: SimThread, registers: LoopRegisters) => boolean;

/** What is due, and what counts for the length of a slice. */
export interface Surroundings {
  readonly clockNs: number;
  readonly nextNs: number;
  /** No other interpreter is at work. */
  readonly isAlone: boolean;
  /** It has signals to handle at its next check point. */
  readonly mustHandle: boolean;
}

/** What came of a slice. */
export interface Executed {
  readonly endNs: number;
  readonly outcome: Outcome;
  readonly op: MachineOp | null;
}

export class Execution {
  /** Executed so far, by all processes. */
  bytecodes = 0;
  /** Stand still right before this one, or where `watch` says so. */
  stopAt = Infinity;
  watch: MachineWatch | null = null;
  /** Whose slice is being executed, or is stopped in the middle. */
  standing: SimThread | null = null;
  /** Whose bytecode the host is executing at this moment, or would be, and the start of that slice. */
  private thread: SimThread | null = null;
  private startNs = 0;
  private horizonPs = 0;
  /** Those whose GIL is asked for at their next check point, by whoever steers the run. */
  readonly asked = new Set<SimThread>();
  private readonly requests: readonly number[];
  private nextRequest = 0;
  private readonly sideBySide: SideBySide;
  private readonly limits: { readonly virtualNs: number; readonly bytecodes: number };

  constructor(
    sideBySide: SideBySide,
    limits: { readonly virtualNs: number; readonly bytecodes: number },
    requests: readonly number[] = [],
  ) {
    this.requests = requests;
    this.sideBySide = sideBySide;
    this.limits = limits;
  }

  /** Virtual time at a point of the slice that is being executed. */
  timeAt(slicePs: number, clockNs: number): number {
    if (this.thread === null) return clockNs;
    return this.startNs + Math.floor((slicePs + this.thread.carryPs) / 1000);
  }

  cpuPs(id: number): number {
    return this.thread?.id === id ? this.thread.interpreter.vm.slicePs : 0;
  }

  begin(thread: SimThread, { clockNs, nextNs, isAlone, mustHandle }: Surroundings): void {
    const { vm } = thread.interpreter;
    this.startNs = clockNs;
    const longestNs = isAlone ? SLICE_NS : SHARED_SLICE_NS;
    let untilNs = Math.min(nextNs, clockNs + longestNs, this.limits.virtualNs);
    // Where a slice ends at any instruction, two that end now would wait for each other for ever.
    const leastNs = thread.interpreter.sharing === null ? clockNs : clockNs + 1;
    for (const { thread: other, endNs } of this.sideBySide.slices)
      if (other.interpreter !== thread.interpreter)
        untilNs = Math.min(untilNs, Math.max(endNs, leastNs));
    if (this.asked.has(thread)) untilNs = clockNs;
    if (mustHandle) {
      untilNs = clockNs;
      vm.ticks?.hurry();
    }
    const horizonPs = Math.max(0, (untilNs - clockNs) * 1000 - thread.carryPs);
    vm.sharing = sharingFor(this.sideBySide, thread, clockNs, mustHandle ? Infinity : horizonPs);
    this.horizonPs = vm.ticks === null ? horizonPs : vm.ticks.begin(horizonPs);
    vm.thread = thread.vm;
    vm.slicePs = 0;
    this.thread = thread;
    if (vm.memory.isDue()) measureMemory(thread);
  }

  /** Go on with the slice that has begun; null when it is stopped in the middle. */
  run(thread: SimThread): Executed | null {
    const { vm } = thread.interpreter;
    const before = vm.bytecodes;
    const end = Math.min(this.limits.bytecodes, this.stopAt);
    const { watch } = this;
    this.standing = thread;
    vm.watch =
      watch === null
        ? null
        : {
            before: (frame, pc, sp, n, slicePs) =>
              watch(thread, { frame, pc, sp, slicePs, bytecode: this.bytecodes + n - before }),
          };
    let outcome: Outcome;
    for (;;) {
      const request = this.requests[this.nextRequest] ?? Infinity;
      const limit = Math.min(end, request) - this.bytecodes + before;
      outcome = evaluate(vm, thread.vm, this.horizonPs, limit);
      const done = this.bytecodes + vm.bytecodes - before;
      if (outcome !== 'limit' || done < request || done >= end) break;
      // From here on the thread leaves at its next check point.
      this.nextRequest++;
      this.asked.add(thread);
      this.horizonPs = Math.min(this.horizonPs, 0);
    }
    this.bytecodes += vm.bytecodes - before;
    vm.watch = null;
    const isOver = outcome !== 'limit' || this.bytecodes >= this.limits.bytecodes;
    this.standing = isOver ? null : thread;
    return isOver ? this.end(thread, outcome) : null;
  }

  private end(thread: SimThread, outcome: Outcome): Executed {
    const { vm } = thread.interpreter;
    this.thread = null;
    if (vm.ticks !== null) vm.slicePs += vm.ticks.end();
    const spentPs = vm.slicePs + thread.carryPs;
    const spentNs = Math.floor(spentPs / 1000);
    thread.vm.cpuPs += vm.slicePs;
    thread.carryPs = spentPs - spentNs * 1000;
    vm.slicePs = 0;
    const op = vm.pendingOp;
    vm.pendingOp = null;
    return { endNs: this.startNs + spentNs, outcome, op };
  }
}
