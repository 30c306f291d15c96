/**
 * The simulated machine: virtual time, processes, their threads on cores, GILs, locks, sleeping. It runs each
 * thread that executes bytecode ahead until the next thing is due, lets that happen, and goes on. It schedules
 * and never looks at a Python value beyond handing answers over. Under a GIL there is one such thread a GIL;
 * without one they go ahead of each other only as far as nobody can see it (runSlice, vm/sharing.ts).
 *
 * What a thread has computed ahead is settled in order of time: a slice that ends in an operation waits until
 * everything earlier has happened, in other processes too. Processes only meet in operations, so each sees
 * the others as they are at that moment.
 *
 * Mirrors, for threads: Python/ceval_gil.c (handle_eval_breaker), Modules/_threadmodule.c, Python/lock.c.
 * Left out: pending calls.
 */
import { assert } from '../base/assert.ts';
import type { Raise } from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import { decref } from '../objects/object.ts';
import { None } from '../objects/roster.ts';
import type { MachineOp, ThreadHandleState } from '../objects/runtime.ts';
import type { Outcome } from '../vm/eval.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { VmThread } from '../vm/thread.ts';
import type { Chooser } from './chooser.ts';
import { cCall, kernelCall, sleep, startThread, write } from './calls.ts';
import { Cores } from './cores.ts';
import { Execution, type MachineWatch } from './execution.ts';
import type { Gil } from './gil/gil.ts';
import type { Handovers } from './gil/handovers.ts';
import { makeGil } from './gil/make.ts';
import { Locks } from './locks.ts';
import type { OsProfile } from './os-profile.ts';
import { Interpreters } from './interpreters.ts';
import { FIRST_PID, newSimProcess, type SimInterpreter, type SimProcess } from './process.ts';
import { Processes, type ProcessMaker } from './processes.ts';
import { newSimThread, type SimState, type SimThread } from './sim-thread.ts';
import type { EventSink, MachineEvent } from './sink.ts';
import type { Slice } from './slices.ts';
import { SystemCalls } from './system-calls.ts';
import { Timeline, type Timer } from './timeline.ts';

export interface MachineConfig {
  readonly cores: number;
  readonly switchIntervalNs: number;
  readonly os: OsProfile;
  readonly chooser: Chooser;
  readonly sink: EventSink;
  readonly limits: { readonly virtualNs: number; readonly bytecodes: number };
  /** Bytecodes before which the GIL is asked for, whatever the interval says; rising. */
  readonly requests?: readonly number[];
  /** Who is woken where several wait for a GIL; without it the chooser alone says. */
  readonly handovers?: Handovers;
  /** Where the memory of further processes comes from; without it there is only the first. */
  readonly processes?: ProcessMaker;
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

/** What to stand still for. */
export interface Until {
  readonly watch: MachineWatch | null;
  /** Asked after everything that happens between bytecodes. */
  happened(): boolean;
}

/** Real idents are addresses; these look like them and repeat. */
const FIRST_IDENT = 139_900_000_000_000;

export class Machine {
  /** The first process: the program itself. */
  readonly root: SimProcess;
  /** All threads of all processes, in order of creation. */
  readonly threads: SimThread[] = [];
  readonly processes: Processes;
  readonly interpreters: Interpreters;
  stop: MachineStop | null = null;
  readonly config: MachineConfig;
  private readonly timeline = new Timeline();
  private readonly cores: Cores;
  private readonly locks: Locks;
  private readonly systemCalls: SystemCalls;
  private clockNs = 0;
  /** The threads that execute bytecode now: each holds its GIL, where there is one, and a core. */
  private readonly runners: SimThread[] = [];
  /** Of all interpreters that there have been. */
  private readonly gils: Gil[] = [];
  /** What they have done ahead. */
  private readonly slices: Slice[] = [];
  private readonly execution: Execution;
  private readonly handles = new Map<SimThread, ThreadHandleState>();
  private exitRequested = false;
  private outputFull = false;

  constructor(vm: Interpreter, config: MachineConfig) {
    this.config = config;
    const { runners, slices } = this;
    const sideBySide = { runners, slices, os: config.os, chooser: config.chooser };
    this.execution = new Execution(sideBySide, config.limits, config.requests);
    this.cores = new Cores(config.cores, config.os, config.chooser, this.timeline, {
      nowNs: () => this.clockNs,
      onCore: (t) => this.setState(t, 'overhead'),
      onReady: (t) => this.setState(t, 'runnable'),
      onPreempt: (t, core) => this.preempted(t, core),
    });
    this.locks = new Locks(this, config.chooser, config.os);
    this.systemCalls = new SystemCalls(this, config.chooser, config.os);
    this.processes = new Processes(this);
    this.interpreters = new Interpreters(this);
    this.root = this.newProcess(vm, null, FIRST_PID, config.switchIntervalNs);
  }

  /** The GIL of the first process. */
  get gil(): Gil {
    return this.root.interpreter.gil;
  }

  get nowNs(): number {
    return this.clockNs;
  }

  /** Virtual time at a point of the slice that is being executed. */
  timeInSlice(slicePs: number): number {
    return this.execution.timeAt(slicePs, this.clockNs);
  }

  /** Executed so far, by all processes. */
  get bytecodes(): number {
    return this.execution.bytecodes;
  }

  /** Whose bytecode is the next, where the machine stands still right before one. */
  get next(): SimThread | null {
    return this.execution.standing;
  }

  // --- processes --------------------------------------------------------------------------------------

  newProcess(
    vm: Interpreter,
    parent: SimProcess | null,
    pid: number,
    intervalNs: number,
  ): SimProcess {
    return this.processes.add(
      newSimProcess(this.processes, pid, parent, vm, this.newGil(vm, intervalNs)),
    );
  }

  newGil(vm: Interpreter, intervalNs: number): Gil {
    const gil = makeGil(this, vm, intervalNs);
    this.gils.push(gil);
    return gil;
  }

  /** How often GILs went from one thread to another. */
  gilSwitches(): number {
    return this.gils.reduce((sum, gil) => sum + Math.max(0, gil.switchNumber - 1), 0);
  }

  // --- threads ----------------------------------------------------------------------------------------

  /** The main thread: on a core, with the GIL. Its base frame is pushed by the session. */
  startMain(name: string): SimThread {
    const thread = this.newThread(this.root.interpreter, name, false);
    this.cores.place(thread);
    this.root.interpreter.gil.take(thread, () => this.enterBytecode(thread));
    return thread;
  }

  newThread(home: SimInterpreter, name: string, daemon: boolean): SimThread {
    const id = this.threads.length;
    const vmId = home.process.nextThread++;
    return this.adopt(home, this.newVmThread(vmId, name, FIRST_IDENT + id * 8_392_704), daemon);
  }

  /** A thread's part that the interpreter sees; the machine adopts it at once. */
  newVmThread(vmId: number, name: string, ident: number): VmThread {
    const id = this.threads.length;
    return new VmThread(vmId, name, ident, FIRST_PID + id, () => this.sliceCpuPs(id));
  }

  adopt(home: SimInterpreter, vmThread: VmThread, daemon: boolean): SimThread {
    const { process } = home;
    const thread = newSimThread(this.threads.length, vmThread, daemon, home);
    this.threads.push(thread);
    if (process.threads.push(thread) === 1) process.main = thread;
    return thread;
  }

  sliceCpuPs(id: number): number {
    return this.execution.cpuPs(id);
  }

  /** The threads that have not ended, of all processes. */
  alive(): SimThread[] {
    return this.threads.filter((t) => !t.ended);
  }

  /** Handles of the threads that the interpreter has to wait for before it ends. */
  nonDaemonHandles(home: SimInterpreter): ThreadHandleState[] {
    const out: ThreadHandleState[] = [];
    for (const [thread, handle] of this.handles)
      if (thread.home === home && !thread.daemon && handle.state !== 'done') out.push(handle);
    return out;
  }

  /** The handle by which a thread is joined. */
  keepHandle(thread: SimThread, handle: ThreadHandleState): void {
    this.handles.set(thread, handle);
  }

  /** What a new process knows of its parent's threads: those that are not in it have ended. */
  forgetHandle(thread: SimThread): void {
    this.handles.delete(thread);
  }

  /** No more output is kept: stop as soon as what happens now has happened. */
  stopForOutput(): void {
    this.outputFull = true;
  }

  /** Nothing is left to do: what other threads of the last process do does not matter any more. */
  exit(): void {
    this.exitRequested = true;
  }

  // --- the loop ---------------------------------------------------------------------------------------

  /**
   * Let time pass until `untilNs` or until about `bytecodes` more bytecodes are done; true while there is
   * more to do. The result does not depend on how the time is cut into calls.
   */
  advance(untilNs: number, bytecodes: number): boolean {
    const bytecodeStop = this.bytecodes + bytecodes;
    while (this.stop === null) {
      if (this.clockNs >= untilNs || this.bytecodes >= bytecodeStop) return true;
      this.step();
    }
    return false;
  }

  /** Go on until right before the bytecode of that number, in the middle of a slice, or until `until` says so. */
  advanceTo(stopAt: number, { watch, happened }: Until): boolean {
    const { execution } = this;
    execution.stopAt = stopAt;
    execution.watch = watch;
    do this.step();
    while (this.stop === null && execution.standing === null && !happened());
    execution.stopAt = Infinity;
    execution.watch = null;
    return this.stop === null;
  }

  private step(): void {
    const runner = this.execution.standing ?? this.runners.find((t) => t.slicePending === false);
    if (runner !== undefined) this.runSlice(runner);
    else if (this.slices.length > 0) this.settleEarliest();
    else this.nextEvent();
    if (this.stop !== null) return;
    if (this.outputFull)
      this.finish({ kind: 'limit', limit: 'output', thread: this.runners[0] ?? null });
    else if (this.exitRequested) this.finish({ kind: 'exit' });
  }

  private nextEvent(): void {
    const atNs = this.timeline.nextNs();
    if (atNs === Infinity) {
      // Who is left behind waiting by a program that has ended keeps nobody up.
      this.finish({ kind: this.root.end === null ? 'deadlock' : 'exit' });
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

  /** Run a runner's bytecode up to the next thing that is due; what comes of it waits for its time. */
  private runSlice(thread: SimThread): void {
    const { execution } = this;
    if (execution.standing === null)
      execution.begin(thread, {
        clockNs: this.clockNs,
        nextNs: this.timeline.nextNs(),
        isAlone: this.processes.running === 1 && thread.process.interpreters.length === 1,
        mustHandle: this.processes.mustHandle(thread),
      });
    const executed = execution.run(thread);
    if (executed === null) return;
    const { endNs, outcome, op } = executed;
    thread.slicePending = true;
    this.slices.push({ thread, endNs, then: () => this.afterSlice(thread, outcome, op) });
  }

  /** The slice that ends first, unless something else is due before or at its end. */
  private settleEarliest(): void {
    let at = 0;
    for (let i = 1; i < this.slices.length; i++)
      if ((this.slices[i] as Slice).endNs < (this.slices[at] as Slice).endNs) at = i;
    const slice = this.slices[at] as Slice;
    if (this.timeline.nextNs() <= slice.endNs) {
      const timer = this.timeline.take();
      this.clockNs = Math.max(this.clockNs, timer.atNs);
      timer.run();
      return;
    }
    this.slices.splice(at, 1);
    slice.thread.slicePending = false;
    this.clockNs = Math.max(this.clockNs, slice.endNs);
    slice.then();
  }

  private takeSlice(thread: SimThread): Slice | null {
    const at = this.slices.findIndex((slice) => slice.thread === thread);
    if (at < 0) return null;
    thread.slicePending = false;
    return this.slices.splice(at, 1)[0] as Slice;
  }

  private becomeRunner(thread: SimThread, then: () => void): void {
    if (!this.runners.includes(thread)) this.runners.push(thread);
    this.setState(thread, thread.interpreter.gil.executing);
    then();
  }

  private afterSlice(thread: SimThread, outcome: Outcome, op: MachineOp | null): void {
    thread.interpreter.vm.thread = thread.vm;
    switch (outcome) {
      case 'pause':
        if (this.clockNs >= this.config.limits.virtualNs)
          this.finish({ kind: 'limit', limit: 'virtual', thread });
        return;
      case 'check':
        this.evalBreaker(thread);
        return;
      case 'op':
        this.perform(thread, op as MachineOp);
        return;
      case 'done':
        if (thread.vm.outer === null) this.threadDone(thread);
        else this.interpreters.leave(thread);
        return;
      case 'limit':
        this.finish({ kind: 'limit', limit: 'bytecodes', thread });
    }
  }

  /** handle_eval_breaker: signals first, the GIL last. */
  private evalBreaker(thread: SimThread): void {
    if (this.clockNs >= this.config.limits.virtualNs) {
      this.finish({ kind: 'limit', limit: 'virtual', thread });
      return;
    }
    if (this.processes.mustHandle(thread)) this.processes.runHandlers(thread);
    const { gil } = thread.interpreter;
    if (this.execution.asked.delete(thread)) gil.ask?.(thread);
    if (!gil.wants(thread)) return;
    this.leaveBytecode(thread);
    gil.drop(thread, 'request', () => gil.take(thread, () => this.enterBytecode(thread)));
  }

  // --- states, cores, time --------------------------------------------------------------------------

  /** The thread holds the GIL and a core: it executes bytecode from here on. */
  enterBytecode(thread: SimThread): void {
    if (!this.runners.includes(thread)) this.runners.push(thread);
    thread.inBytecode = true;
    this.setState(thread, thread.interpreter.gil.executing);
  }

  /** The thread stops executing bytecode; it still has its core. */
  leaveBytecode(thread: SimThread): void {
    this.stopRunning(thread);
    this.execution.asked.delete(thread);
    thread.inBytecode = false;
  }

  private stopRunning(thread: SimThread): boolean {
    const at = this.runners.indexOf(thread);
    if (at >= 0) this.runners.splice(at, 1);
    return at >= 0;
  }

  /** The thread is gone with its process, whatever it was doing. */
  removeThread(thread: SimThread): void {
    if (thread.ended) return;
    this.takeSlice(thread);
    this.leaveBytecode(thread);
    thread.interrupt?.();
    this.setState(thread, 'off');
    thread.ended = true;
    this.cores.remove(thread);
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

  /** `waker` is the thread that makes it ready, none for a timer or a device. */
  wake(thread: SimThread, then: () => void, waker?: SimThread): number {
    return thread.ended ? 0 : this.cores.wake(thread, then, waker);
  }

  /** Work of the kernel or of C code on the thread's own core; it stands still while the core is another's. */
  afterDelay(thread: SimThread, ns: number, then: () => void): void {
    const timer = this.timer(ns, () => {
      thread.work = null;
      if (thread.ended) return;
      if (thread.core >= 0) then();
      else thread.whenOnCore = then;
    });
    thread.work = { timer, then };
  }

  /** The same where it is neither Python nor C code of the program: it may overlap with a thread that was woken. */
  overhead(thread: SimThread, ns: number, then: () => void): void {
    this.setState(thread, 'overhead');
    this.afterDelay(thread, this.cores.jitter(ns), then);
  }

  private preempted(thread: SimThread, core: number): void {
    const { state, work } = thread;
    this.emit(thread, { kind: 'os.preempt', core });
    this.setState(thread, 'runnable');
    if (work !== null) {
      // The rest of it is done when it is back.
      work.timer.cancelled = true;
      const restNs = work.timer.atNs - this.clockNs;
      thread.whenOnCore = () => {
        this.setState(thread, state);
        this.afterDelay(thread, restNs, work.then);
      };
      return;
    }
    if (!this.stopRunning(thread)) return;
    const slice = this.takeSlice(thread);
    if (slice === null) {
      thread.whenOnCore = () => this.becomeRunner(thread, () => undefined);
      return;
    }
    // What was done beyond this moment is done when it is back.
    const debtNs = slice.endNs - this.clockNs;
    thread.whenOnCore = () => {
      this.setState(thread, thread.interpreter.gil.executing);
      this.afterDelay(thread, debtNs, () => this.becomeRunner(thread, slice.then));
    };
  }

  // --- operations -------------------------------------------------------------------------------------

  /** Give an operation's answer: the thread goes on with its bytecode, holding the GIL. */
  answer(thread: SimThread, value: PyObject): void {
    thread.interpreter.vm.answer(thread.vm, value);
  }

  /** Let go of the GIL (Py_BEGIN_ALLOW_THREADS), then `work` without it. */
  detach(thread: SimThread, work: () => void): void {
    this.leaveBytecode(thread);
    thread.interpreter.gil.drop(thread, 'blocking', () => {
      if (thread.core >= 0) work();
      else this.wake(thread, work);
    });
  }

  /** A signal has ended a wait early: its handlers run with the GIL, then the thread asks for the rest of it. */
  interrupted(thread: SimThread, rest: MachineOp): void {
    thread.interpreter.gil.take(thread, () => {
      thread.interpreter.vm.enterInterrupted(thread.vm, rest);
      this.enterBytecode(thread);
    });
  }

  /** An operation that failed: its exception is raised where it was asked for. */
  fail(thread: SimThread, error: unknown): void {
    thread.interpreter.vm.answerError(thread.vm, error as Raise);
  }

  attachThen(thread: SimThread, work: () => void): void {
    thread.interpreter.gil.take(thread, work);
  }

  /** Take the GIL again (Py_END_ALLOW_THREADS) and go on with an answer. */
  attach(thread: SimThread, value: PyObject): void {
    this.answer(thread, value);
    thread.interpreter.gil.take(thread, () => this.enterBytecode(thread));
  }

  private perform(thread: SimThread, op: MachineOp): void {
    switch (op.kind) {
      case 'sleep':
        sleep(this, thread, op.ns);
        return;
      case 'write':
        write(this, thread, op.stream, op.text);
        return;
      case 'c-call':
        cCall(this, thread, op);
        return;
      case 'lock-acquire':
        this.locks.acquire(thread, op.lock, op.timeoutNs);
        return;
      case 'lock-release': {
        const { wakeNs, idleWakeNs } = this.config.os;
        const moreNs = this.locks.release(thread, op.lock);
        const costNs = moreNs === null ? idleWakeNs : this.cores.jitter(wakeNs + moreNs);
        // Waking a waiter is a system call of its own; the releasing thread keeps the GIL.
        this.leaveBytecode(thread);
        this.afterDelay(thread, costNs, () => {
          this.answer(thread, None);
          this.enterBytecode(thread);
        });
        return;
      }
      case 'system-call':
        this.systemCalls.perform(thread, op);
        return;
      case 'thread-start':
        startThread(this, thread, op);
        return;
      case 'thread-join':
        this.locks.join(thread, op.handle, op.timeoutNs);
        return;
      case 'kernel-call':
        kernelCall(this, thread, op);
        return;
      case 'process':
        this.processes.perform(thread, op);
        return;
      case 'interpreter-enter':
        this.interpreters.enter(thread, op);
    }
  }

  /** The thread's function is over: wake who joins it, let the GIL go for good. */
  private threadDone(thread: SimThread): void {
    const raised = thread.vm.error !== null;
    this.emit(thread, { kind: 'thread.end', raised });
    const { process, interpreter } = thread;
    const handle = this.handles.get(thread);
    if (thread.vm.result !== null) decref(interpreter.vm, thread.vm.result);
    thread.vm.result = null;
    this.leaveBytecode(thread);
    if (handle === undefined) {
      // The main thread: the process ends with it.
      this.processes.ended(process, { kind: 'exit', status: interpreter.vm.exitStatus });
      return;
    }
    interpreter.gil.drop(thread, 'end', () => {
      this.overhead(thread, this.config.os.threadExitNs, () => {
        assert(handle.state === 'running', 'a thread ends twice');
        handle.state = 'done';
        thread.ended = true;
        process.spareStacks = Math.min(this.config.os.keptStacks, process.spareStacks + 1);
        this.setState(thread, 'off');
        this.cores.release(thread);
        this.locks.ended(handle);
      });
    });
  }
}
