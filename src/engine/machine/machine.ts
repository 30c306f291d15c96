/**
 * The simulated machine: virtual time, threads on cores, the GIL, locks, sleeping. It runs the one thread
 * that executes bytecode ahead until the next thing is due, lets that happen, and goes on. It schedules
 * and never looks at a Python value beyond handing answers over.
 *
 * Mirrors, for threads: Python/ceval_gil.c (handle_eval_breaker), Modules/_threadmodule.c, Python/lock.c.
 * Left out: signals, pending calls, processes.
 */
import { assert } from '../base/assert.ts';
import type { PyObject } from '../objects/object.ts';
import { decref } from '../objects/object.ts';
import { None } from '../objects/roster.ts';
import type { MachineOp, ThreadHandleState } from '../objects/runtime.ts';
import { evaluate } from '../vm/eval.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { VmThread } from '../vm/thread.ts';
import type { Chooser } from './chooser.ts';
import { Cores } from './cores.ts';
import { IntervalGil } from './gil/interval.ts';
import { Locks } from './locks.ts';
import type { OsProfile } from './os-profile.ts';
import { newSimThread, type SimState, type SimThread } from './sim-thread.ts';
import type { EventSink, MachineEvent } from './sink.ts';
import { SystemCalls } from './system-calls.ts';
import { Timeline, type Timer } from './timeline.ts';

export interface MachineConfig {
  readonly cores: number;
  readonly switchIntervalNs: number;
  readonly os: OsProfile;
  readonly chooser: Chooser;
  readonly sink: EventSink;
  readonly limits: { readonly virtualNs: number; readonly bytecodes: number };
}

/** Why the machine stands still. */
export type MachineStop =
  | { readonly kind: 'exit' }
  | { readonly kind: 'deadlock' }
  | {
      readonly kind: 'limit';
      readonly limit: 'virtual' | 'bytecodes' | 'output';
      readonly thread: SimThread | null;
    };

/** Slices are cut here at the latest, so that picoseconds stay small integers and progress shows. */
const SLICE_NS = 20_000_000;
/** Real idents are addresses; these look like them and repeat. */
const FIRST_IDENT = 139_900_000_000_000;

export class Machine {
  readonly vm: Interpreter;
  readonly gil: IntervalGil;
  readonly threads: SimThread[] = [];
  stop: MachineStop | null = null;
  private readonly config: MachineConfig;
  private readonly timeline = new Timeline();
  private readonly cores: Cores;
  private readonly locks: Locks;
  private readonly systemCalls: SystemCalls;
  private clockNs = 0;
  /** The thread that executes bytecode now: it holds the GIL and a core. */
  private runner: SimThread | null = null;
  /** Start of the runner's present slice. */
  private sliceStartNs = 0;
  private readonly handles = new Map<SimThread, ThreadHandleState>();
  private exitRequested = false;
  private outputFull = false;
  /** Stacks of ended threads, ready for new ones. */
  private spareStacks = 0;

  constructor(vm: Interpreter, config: MachineConfig) {
    this.vm = vm;
    this.config = config;
    this.cores = new Cores(config.cores, config.os, config.chooser, this.timeline, {
      nowNs: () => this.clockNs,
      onCore: (t) => this.setState(t, 'overhead'),
      onReady: (t) => this.setState(t, 'runnable'),
      onPreempt: (t, core) => this.preempted(t, core),
    });
    this.gil = new IntervalGil(
      {
        nowNs: () => this.clockNs,
        block: (t, state) => this.block(t, state),
        wake: (t, then) => this.wake(t, then),
        timer: (ns, run) => this.timer(ns, run),
        emit: (t, event) => this.emit(t, event),
      },
      config.chooser,
      config.switchIntervalNs,
      config.os.timerSlackNs,
    );
    this.locks = new Locks(this, config.chooser, config.os);
    this.systemCalls = new SystemCalls(this, config.chooser, config.os);
  }

  get nowNs(): number {
    return this.clockNs;
  }

  /** Virtual time at a point of the runner's present slice. */
  timeInSlice(slicePs: number): number {
    if (this.runner === null) return this.clockNs;
    return this.sliceStartNs + Math.floor((slicePs + this.runner.carryPs) / 1000);
  }

  // --- threads ----------------------------------------------------------------------------------------

  /** The main thread: on a core, with the GIL. Its base frame is pushed by the session. */
  startMain(name: string): SimThread {
    const thread = this.newThread(name, false);
    this.cores.place(thread);
    this.gil.take(thread, () => this.enterBytecode(thread));
    return thread;
  }

  private newThread(name: string, daemon: boolean): SimThread {
    const id = this.threads.length;
    const vmThread = new VmThread(id, name, FIRST_IDENT + id * 8_392_704, () =>
      this.sliceCpuPs(thread),
    );
    const thread: SimThread = newSimThread(id, vmThread, daemon);
    this.threads.push(thread);
    return thread;
  }

  private sliceCpuPs(thread: SimThread): number {
    return this.runner === thread ? this.vm.slicePs : 0;
  }

  /** A thread of the process that has not ended. */
  alive(): SimThread[] {
    return this.threads.filter((t) => !t.ended);
  }

  /** Handles of the threads that the process has to wait for before it ends. */
  nonDaemonHandles(): ThreadHandleState[] {
    const out: ThreadHandleState[] = [];
    for (const [thread, handle] of this.handles)
      if (!thread.daemon && handle.state !== 'done') out.push(handle);
    return out;
  }

  /** No more output is kept: stop as soon as what happens now has happened. */
  stopForOutput(): void {
    this.outputFull = true;
  }

  /** End the process: what other threads do does not matter any more. */
  exit(): void {
    this.exitRequested = true;
  }

  // --- the loop ---------------------------------------------------------------------------------------

  /**
   * Let time pass until `untilNs` or until about `bytecodes` more bytecodes are done; true while there is
   * more to do. The result does not depend on how the time is cut into calls.
   */
  advance(untilNs: number, bytecodes: number): boolean {
    const bytecodeStop = this.vm.bytecodes + bytecodes;
    while (this.stop === null) {
      if (this.clockNs >= untilNs || this.vm.bytecodes >= bytecodeStop) return true;
      if (this.runner !== null) this.runSlice(this.runner);
      else this.nextEvent();
      if (this.stop !== null) break;
      if (this.outputFull) this.finish({ kind: 'limit', limit: 'output', thread: this.runner });
      else if (this.exitRequested) this.finish({ kind: 'exit' });
    }
    return false;
  }

  private nextEvent(): void {
    const atNs = this.timeline.nextNs();
    if (atNs === Infinity) {
      this.finish({ kind: 'deadlock' });
      return;
    }
    if (atNs > this.config.limits.virtualNs) {
      this.clockNs = this.config.limits.virtualNs;
      this.finish({ kind: 'limit', limit: 'virtual', thread: null });
      return;
    }
    this.clockNs = Math.max(this.clockNs, atNs);
    this.timeline.take().run();
  }

  private finish(stop: MachineStop): void {
    this.stop = stop;
    for (const t of this.threads) if (!t.ended) this.account(t);
  }

  /** Run the runner's bytecode up to the next thing that is due. */
  private runSlice(thread: SimThread): void {
    const { vm } = this;
    const { limits } = this.config;
    this.sliceStartNs = this.clockNs;
    const untilNs = Math.min(this.timeline.nextNs(), this.clockNs + SLICE_NS, limits.virtualNs);
    const horizonPs = Math.max(0, (untilNs - this.clockNs) * 1000 - thread.carryPs);
    vm.thread = thread.vm;
    vm.slicePs = 0;
    const outcome = evaluate(vm, thread.vm, horizonPs, limits.bytecodes);
    const spentPs = vm.slicePs + thread.carryPs;
    const spentNs = Math.floor(spentPs / 1000);
    thread.vm.cpuPs += vm.slicePs;
    thread.carryPs = spentPs - spentNs * 1000;
    vm.slicePs = 0;
    const endNs = this.sliceStartNs + spentNs;
    this.happen(thread, endNs);
    const then = (): void => this.afterSlice(thread, outcome);
    if (this.runner === thread) {
      this.clockNs = endNs;
      then();
    } else {
      // The core was taken away meanwhile: what was done beyond that moment is done when it is back.
      thread.debtNs = endNs - this.clockNs;
      thread.whenOnCore = () =>
        this.afterDelay(thread, thread.debtNs, () => this.becomeRunner(thread, then));
    }
  }

  /** Everything that is due up to the end of the slice happens at its own time. */
  private happen(thread: SimThread, endNs: number): void {
    while (this.runner === thread && this.timeline.nextNs() <= endNs) {
      const timer = this.timeline.take();
      this.clockNs = Math.max(this.clockNs, timer.atNs);
      timer.run();
    }
  }

  private becomeRunner(thread: SimThread, then: () => void): void {
    this.runner = thread;
    this.setState(thread, 'running');
    then();
  }

  private afterSlice(thread: SimThread, outcome: 'check' | 'op' | 'done' | 'limit'): void {
    switch (outcome) {
      case 'check':
        this.evalBreaker(thread);
        return;
      case 'op': {
        const op = this.vm.pendingOp as MachineOp;
        this.vm.pendingOp = null;
        this.perform(thread, op);
        return;
      }
      case 'done':
        this.threadDone(thread);
        return;
      case 'limit':
        this.finish({ kind: 'limit', limit: 'bytecodes', thread });
    }
  }

  /** handle_eval_breaker: the GIL last, after signals, pending calls and the collector (which come later). */
  private evalBreaker(thread: SimThread): void {
    if (this.clockNs >= this.config.limits.virtualNs) {
      this.finish({ kind: 'limit', limit: 'virtual', thread });
      return;
    }
    if (!thread.gilDropRequest) return;
    this.leaveBytecode(thread);
    this.gil.drop(thread, 'request', () => this.gil.take(thread, () => this.enterBytecode(thread)));
  }

  // --- states, cores, time --------------------------------------------------------------------------

  /** The thread holds the GIL and a core: it executes bytecode from here on. */
  enterBytecode(thread: SimThread): void {
    this.runner = thread;
    thread.inBytecode = true;
    this.setState(thread, 'running');
  }

  /** The thread stops executing bytecode; it still has its core. */
  leaveBytecode(thread: SimThread): void {
    if (this.runner === thread) this.runner = null;
    thread.inBytecode = false;
  }

  setState(thread: SimThread, state: SimState): void {
    if (thread.state === state) return;
    this.account(thread);
    thread.state = state;
    this.config.sink.state(this.clockNs, thread, state);
  }

  private account(thread: SimThread): void {
    thread.spentNs[thread.state] += this.clockNs - thread.stateSinceNs;
    thread.stateSinceNs = this.clockNs;
  }

  emit(thread: SimThread, event: MachineEvent): void {
    this.config.sink.event(this.clockNs, thread, event);
  }

  timer(delayNs: number, run: () => void): Timer {
    return this.timeline.at(this.clockNs + delayNs, run);
  }

  block(thread: SimThread, state: SimState): void {
    thread.blockedAtNs = this.clockNs;
    this.setState(thread, state);
    this.cores.release(thread);
  }

  wake(thread: SimThread, then: () => void): void {
    this.cores.wake(thread, then);
  }

  /** Work of the kernel or of C code on the thread's own core. */
  afterDelay(thread: SimThread, ns: number, then: () => void): void {
    this.timeline.at(this.clockNs + ns, () => {
      if (thread.core >= 0) then();
      else thread.whenOnCore = then;
    });
  }

  private preempted(thread: SimThread, core: number): void {
    this.emit(thread, { kind: 'os.preempt', core });
    this.setState(thread, 'runnable');
    if (this.runner !== thread) return;
    this.runner = null;
    // Set for the case that no slice is being settled; runSlice replaces it.
    thread.whenOnCore = () => this.becomeRunner(thread, () => undefined);
  }

  // --- operations -------------------------------------------------------------------------------------

  /** Give an operation's answer: the thread goes on with its bytecode, holding the GIL. */
  answer(thread: SimThread, value: PyObject): void {
    this.vm.answer(thread.vm, value);
  }

  /** Let go of the GIL (Py_BEGIN_ALLOW_THREADS), then `work` without it. */
  detach(thread: SimThread, work: () => void): void {
    this.leaveBytecode(thread);
    this.gil.drop(thread, 'blocking', () => {
      if (thread.core >= 0) work();
      else this.wake(thread, work);
    });
  }

  attachThen(thread: SimThread, work: () => void): void {
    this.gil.take(thread, work);
  }

  /** Take the GIL again (Py_END_ALLOW_THREADS) and go on with an answer. */
  attach(thread: SimThread, value: PyObject): void {
    this.answer(thread, value);
    this.gil.take(thread, () => this.enterBytecode(thread));
  }

  private perform(thread: SimThread, op: MachineOp): void {
    switch (op.kind) {
      case 'sleep':
        this.sleep(thread, op.ns);
        return;
      case 'write':
        this.write(thread, op.stream, op.text);
        return;
      case 'c-call':
        this.cCall(thread, op);
        return;
      case 'lock-acquire':
        this.locks.acquire(thread, op.lock, op.timeoutNs);
        return;
      case 'lock-release':
        this.locks.release(thread, op.lock);
        // Waking a waiter is a system call of its own; the releasing thread keeps the GIL.
        this.leaveBytecode(thread);
        this.afterDelay(thread, this.config.os.wakeNs, () => {
          this.answer(thread, None);
          this.enterBytecode(thread);
        });
        return;
      case 'system-call':
        this.systemCalls.perform(thread, op);
        return;
      case 'thread-start':
        this.startThread(thread, op);
        return;
      case 'thread-join':
        this.locks.join(thread, op.handle, op.timeoutNs);
    }
  }

  private sleep(thread: SimThread, ns: number): void {
    this.emit(thread, { kind: 'sleep.begin', ns });
    this.detach(thread, () => {
      if (ns === 0) {
        this.attach(thread, None);
        return;
      }
      this.block(thread, 'sleeping');
      this.timer(ns + this.config.os.timerSlackNs, () =>
        this.wake(thread, () => {
          this.emit(thread, { kind: 'sleep.end' });
          this.attach(thread, None);
        }),
      );
    });
  }

  private write(thread: SimThread, stream: 'stdout' | 'stderr', text: string): void {
    this.emit(thread, { kind: 'output', stream, text });
    this.detach(thread, () => {
      this.setState(thread, 'running-no-gil');
      this.afterDelay(thread, this.config.os.writeNs, () => this.attach(thread, None));
    });
  }

  private cCall(thread: SimThread, op: Extract<MachineOp, { kind: 'c-call' }>): void {
    if (!op.releasesGil) {
      this.leaveBytecode(thread);
      this.afterDelay(thread, op.ns, () => {
        this.answer(thread, None);
        this.enterBytecode(thread);
      });
      return;
    }
    this.emit(thread, { kind: 'c-call.begin', label: op.label });
    this.detach(thread, () => {
      this.setState(thread, 'running-no-gil');
      this.afterDelay(thread, op.ns, () => {
        this.emit(thread, { kind: 'c-call.end', label: op.label });
        this.attach(thread, None);
      });
    });
  }

  private startThread(parent: SimThread, op: Extract<MachineOp, { kind: 'thread-start' }>): void {
    const { os } = this.config;
    const child = this.newThread(`Thread-${this.threads.length}`, op.daemon);
    this.handles.set(child, op.handle);
    op.handle.threadId = child.id;
    op.handle.state = 'running';
    this.vm.pushThreadCall(child.vm, op.func, op.args, op.kw);
    this.emit(parent, { kind: 'thread.start', child: child.id });
    // clone(2) takes its time in the parent, which holds the GIL all the while.
    this.leaveBytecode(parent);
    const stackNs = this.spareStacks > 0 ? 0 : os.freshStackNs;
    this.spareStacks = Math.max(0, this.spareStacks - 1);
    this.afterDelay(parent, os.threadCreateNs + stackNs, () => {
      this.answer(parent, None);
      this.enterBytecode(parent);
      this.wake(child, () =>
        this.afterDelay(child, os.threadStartNs + stackNs, () =>
          this.gil.take(child, () => this.enterBytecode(child)),
        ),
      );
    });
  }

  /** The thread's function is over: wake who joins it, let the GIL go for good. */
  private threadDone(thread: SimThread): void {
    const raised = thread.vm.error !== null;
    this.emit(thread, { kind: 'thread.end', raised });
    const handle = this.handles.get(thread);
    if (thread.vm.result !== null) decref(this.vm, thread.vm.result);
    thread.vm.result = null;
    this.leaveBytecode(thread);
    if (handle === undefined) {
      // The main thread: the process ends with it.
      this.exit();
      this.setState(thread, 'off');
      thread.ended = true;
      this.emit(thread, { kind: 'exit' });
      return;
    }
    this.gil.drop(thread, 'end', () => {
      this.setState(thread, 'overhead');
      this.afterDelay(thread, this.config.os.threadExitNs, () => {
        assert(handle.state === 'running', 'a thread ends twice');
        handle.state = 'done';
        thread.ended = true;
        this.spareStacks = Math.min(this.config.os.keptStacks, this.spareStacks + 1);
        this.setState(thread, 'off');
        this.cores.release(thread);
        this.locks.ended(handle);
      });
    });
  }
}
