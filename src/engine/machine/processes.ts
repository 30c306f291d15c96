/**
 * The kernel's part of processes: making and ending them, waiting for them, signals (kernel/fork.c,
 * kernel/exit.c, kernel/signal.c). What a new process's memory looks like is the session's business, behind
 * ProcessMaker. Left out: process groups but for their numbers, stopped processes, priorities, limits but
 * for the number of processes.
 */
import { assert } from '../base/assert.ts';
import { Unsupported } from '../objects/errors.ts';
import type { MachineOp } from '../objects/runtime.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import type { Mishap } from '../vm/mishaps.ts';
import type { VmThread } from '../vm/thread.ts';
import { startUpCosts } from './cost/start-up.ts';
import type { Chooser } from './chooser.ts';
import type { Machine } from './machine.ts';
import type { OsProfile } from './os-profile.ts';
import { FIRST_PID, type ProcessEnd, type SimInterpreter, type SimProcess } from './process.ts';
import { DEFAULT_IGNORED, SIGNAL, STOPPING } from './signals.ts';
import { SharedNames } from './shared.ts';
import type { SimThread } from './sim-thread.ts';
import type { Timer } from './timeline.ts';

/** RLIMIT_NPROC: more processes at a time than this is a fork bomb. */
export const MAX_PROCESSES = 512;

/** A process's memory and the thread it starts with; the machine says what a new thread looks like. */
export interface NewMemory {
  readonly vm: Interpreter;
  readonly thread: VmThread;
}

export type MakeVmThread = (vmId: number, name: string, ident: number) => VmThread;

export interface ProcessMaker {
  /** A copy of the forking thread's process in which fork() is about to give 0. */
  fork(parent: SimThread, makeThread: MakeVmThread): NewMemory;
  /** The memory of a process that runs another program from its beginning. */
  spawn(parent: SimProcess, program: unknown, makeThread: MakeVmThread): NewMemory;
  /** The memory of another interpreter of the process, and where it has its place in that. */
  interpreter(process: SimProcess): Interpreter;
  interpreterStarted(interpreter: SimInterpreter): void;
  /** The process has its number now. */
  started(process: SimProcess, parent: SimProcess): void;
  /** It has ended: what it had open is closed. */
  ended(process: SimProcess): void;
  /** EAGAIN, as fork() raises it. */
  tooMany(): unknown;
}

export type ProcessOp = Extract<MachineOp, { kind: 'process' }>;

export class Processes {
  /** In order of creation; those that have been waited for among them. */
  readonly all: SimProcess[] = [];
  /** How many have not ended. */
  running = 0;
  readonly shared = new SharedNames();
  private readonly machine: Machine;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  add(process: SimProcess): SimProcess {
    this.all.push(process);
    this.running++;
    return process;
  }

  /** Something has happened in the process's memory that no kernel knows of; it is for the trace. */
  told(process: SimProcess, thread: number, mishap: Mishap): void {
    const who = process.threads.find((t) => t.id === thread);
    if (who !== undefined) this.machine.emit(who, mishap);
  }

  find(pid: number): SimProcess | null {
    return this.all.find((p) => p.pid === pid && !p.reaped) ?? null;
  }

  perform(thread: SimThread, op: ProcessOp): void {
    switch (op.what) {
      case 'fork':
        this.fork(thread);
        return;
      case 'spawn':
        this.spawn(thread, op.program);
        return;
      case 'exec':
        this.exec(thread, op.program);
        return;
      case 'exit':
        this.machine.leaveBytecode(thread);
        this.ended(thread.process, { kind: 'exit', status: op.status }, thread);
    }
  }

  // --- making -----------------------------------------------------------------------------------------

  get chooser(): Chooser {
    return this.machine.config.chooser;
  }

  get os(): OsProfile {
    return this.machine.config.os;
  }

  get nowNs(): number {
    return this.machine.nowNs;
  }

  /** `run` happens so much later, whatever the processes do. */
  timer(delayNs: number, run: () => void): Timer {
    return this.machine.timer(delayNs, run);
  }

  maker(): ProcessMaker {
    const maker = this.machine.config.processes;
    if (maker === undefined) throw new Unsupported('processes on a machine without them');
    return maker;
  }

  /** Another interpreter in the process, and its end (machine/interpreters.ts). */
  newInterpreter(process: SimProcess, ownsGil: boolean): SimInterpreter {
    return this.machine.interpreters.make(process, ownsGil);
  }

  removeInterpreter(interpreter: SimInterpreter): void {
    this.machine.interpreters.remove(interpreter);
  }

  private makeThread: MakeVmThread = (vmId, name, ident) =>
    this.machine.newVmThread(vmId, name, ident);

  /** EAGAIN for a parent that asks for one process too many. */
  private refuse(thread: SimThread): boolean {
    if (this.running < MAX_PROCESSES) return false;
    this.machine.fail(thread, this.maker().tooMany());
    return true;
  }

  private fork(parent: SimThread): void {
    if (this.refuse(parent)) return;
    const memory = this.maker().fork(parent, this.makeThread);
    const child = this.adopt(parent, memory);
    child.process.nextThread = parent.process.nextThread;
    const { os } = this.machine.config;
    this.start(parent, child, os.forkNs, os.forkChildNs, child.process.pid);
  }

  private spawn(parent: SimThread, program: unknown): void {
    if (this.refuse(parent)) return;
    const memory = this.maker().spawn(parent.process, program, this.makeThread);
    const child = this.adopt(parent, memory);
    child.process.nextThread = 1;
    child.process.signals.handled.clear();
    child.process.signals.handled.add(SIGNAL.SIGINT);
    const { os } = this.machine.config;
    const { pythonStartNs } = startUpCosts(memory.vm.profile);
    this.start(parent, child, os.spawnNs, pythonStartNs, child.process.pid);
  }

  private adopt(parent: SimThread, memory: NewMemory): SimThread {
    const { machine } = this;
    const pid = FIRST_PID + machine.threads.length;
    const process = machine.newProcess(
      memory.vm,
      parent.process,
      pid,
      parent.interpreter.gil.intervalNs,
    );
    parent.process.children.push(process);
    const child = machine.adopt(process.interpreter, memory.thread, false);
    this.maker().started(process, parent.process);
    machine.emit(parent, { kind: 'thread.start', child: child.id });
    return child;
  }

  /** The parent goes on with `answer` after `parentNs`; the child starts then and wants its GIL after `childNs`. */
  private start(
    parent: SimThread,
    child: SimThread,
    parentNs: number,
    childNs: number,
    answer: number,
  ): void {
    const { machine } = this;
    machine.leaveBytecode(parent);
    machine.afterDelay(parent, parentNs, () => {
      parent.interpreter.vm.answerInt(parent.vm, answer);
      machine.enterBytecode(parent);
      machine.wake(child, () =>
        machine.afterDelay(child, childNs, () =>
          child.interpreter.gil.take(child, () => machine.enterBytecode(child)),
        ),
      );
    });
  }

  /** execve(2): the same process, another program. */
  private exec(thread: SimThread, program: unknown): void {
    const { machine } = this;
    const { process } = thread;
    const memory = this.maker().spawn(process, program, this.makeThread);
    for (const other of [...process.threads]) if (other !== thread) machine.removeThread(other);
    machine.leaveBytecode(thread);
    machine.removeThread(thread);
    process.interpreters.length = 1;
    process.interpreter.vm = memory.vm;
    process.interpreter.gil.reset();
    process.threads.length = 0;
    process.nextThread = 1;
    process.signals.handled.clear();
    process.signals.handled.add(SIGNAL.SIGINT);
    const fresh = machine.adopt(process.interpreter, memory.thread, false);
    this.maker().started(process, process);
    machine.wake(fresh, () =>
      machine.afterDelay(fresh, startUpCosts(memory.vm.profile).pythonStartNs, () =>
        process.interpreter.gil.take(fresh, () => machine.enterBytecode(fresh)),
      ),
    );
  }

  // --- ending -----------------------------------------------------------------------------------------

  /** The process is over; `last` is the thread that ended it. */
  ended(process: SimProcess, end: ProcessEnd, last: SimThread = process.main): void {
    if (process.end !== null) return;
    const { machine } = this;
    process.end = end;
    this.running--;
    if (this.running === 0) machine.exit();
    machine.setState(last, 'off');
    if (this.running === 0) last.ended = true;
    else machine.removeThread(last);
    machine.emit(last, { kind: 'exit' });
    if (this.running > 0) for (const t of process.threads) machine.removeThread(t);
    machine.config.processes?.ended(process);
    for (const child of process.children) {
      child.ppid = 1;
      if (child.end !== null) child.reaped = true;
    }
    process.ended.notify();
    const parent = this.find(process.ppid);
    if (parent === null || parent.end !== null) process.reaped = true;
    else {
      if (parent.signals.ignored.has(SIGNAL.SIGCHLD)) process.reaped = true;
      this.deliver(parent, SIGNAL.SIGCHLD);
      parent.childEnded.notify();
    }
    // Its memory is given back; what is known of a thread that was in it stays.
    if (process !== machine.root) for (const t of process.threads) t.vm.frame = null;
    for (const interpreter of process.interpreters)
      if (interpreter !== machine.root.interpreter) interpreter.vm = null as unknown as Interpreter;
  }

  /** Children of a process that waitpid(pid) is about: those that have not been waited for. */
  childrenOf(process: SimProcess, pid: number): SimProcess[] {
    return process.children.filter(
      (c) =>
        !c.reaped &&
        (pid === -1 || c.pid === pid || (pid === 0 && c.pgid === process.pgid) || c.pgid === -pid),
    );
  }

  /** The parent has seen the end of its child. */
  reap(parent: SimProcess, child: SimProcess): void {
    assert(child.end !== null, 'a process is reaped that has not ended');
    child.reaped = true;
    parent.children.splice(parent.children.indexOf(child), 1);
    parent.childrenCpuNs +=
      child.childrenCpuNs + child.threads.reduce((sum, t) => sum + t.vm.cpuNs(), 0);
  }

  // --- signals ----------------------------------------------------------------------------------------

  /** kill(2) on a process that exists. */
  deliver(process: SimProcess, signal: number): void {
    if (process.end !== null || signal === 0) return;
    const { signals } = process;
    const always = signal === SIGNAL.SIGKILL;
    if (!always && signals.blocked.has(signal)) {
      signals.held.add(signal);
      signals.arrived.notify();
      return;
    }
    if (!always && signals.ignored.has(signal)) return;
    if (!always && signals.handled.has(signal)) {
      signals.pending.add(signal);
      signals.noticed?.(signal);
      signals.arrived.notify();
      process.main.interrupt?.();
      return;
    }
    if (DEFAULT_IGNORED.has(signal)) return;
    if (STOPPING.has(signal)) throw new Unsupported('signals that stop a process');
    this.ended(process, { kind: 'signal', signal });
  }

  /** Signals that were held back arrive once they are no longer blocked. */
  unblocked(process: SimProcess): void {
    const { signals } = process;
    for (const signal of [...signals.held].sort((a, b) => a - b)) {
      if (signals.blocked.has(signal)) continue;
      signals.held.delete(signal);
      this.deliver(process, signal);
    }
  }

  /** Python handlers run in the main thread of a process only, in its main interpreter. */
  mustHandle(thread: SimThread): boolean {
    const { process } = thread;
    return (
      process.signals.pending.size > 0 &&
      process.main === thread &&
      thread.interpreter === process.interpreter
    );
  }

  /** Run the handlers on top of the thread's present frame. */
  runHandlers(thread: SimThread): void {
    thread.interpreter.vm.enterSignalHandlers(thread.vm);
  }
}
