/**
 * A process of the simulated machine: memory of its own, its interpreters, its threads, and what the kernel
 * keeps about it: who made it, what became of it, which signals wait for it. Mirrors what task_struct has
 * that a Python program can see, and PyInterpreterState for the machine's purposes.
 */
import type { Interpreter } from '../vm/interpreter.ts';
import { Sharing } from '../vm/sharing.ts';
import type { Processes } from './processes.ts';
import type { Gil } from './gil/gil.ts';
import { SIGNAL } from './signals.ts';
import type { SimThread } from './sim-thread.ts';

/** The first process of a run; every further one has the number of its first thread added. */
export const FIRST_PID = 4711;

/** How a process ended: its status, or the signal that ended it. */
export type ProcessEnd =
  | { readonly kind: 'exit'; readonly status: number }
  | { readonly kind: 'signal'; readonly signal: number };

/** An interpreter of a process: modules and objects of its own, and since 3.12 a GIL of its own (PEP 684). */
export interface SimInterpreter {
  /** 0 is the main one, with which the process began. */
  readonly id: number;
  readonly process: SimProcess;
  vm: Interpreter;
  /** The main interpreter's, where they share one. */
  readonly gil: Gil;
  /** How threads meet in its memory where several execute bytecode at once; null under a GIL. */
  readonly sharing: Sharing | null;
}

export interface SimProcess {
  /** The kernel's list that it is in. */
  readonly kernel: Processes;
  readonly pid: number;
  /** Order of creation, 0 is the program itself. */
  readonly index: number;
  /** 0 once nobody is left who could wait for it. */
  ppid: number;
  /** As the trace and reports call it; '' for one without a name of its own. */
  name: string;
  /** Counts of the process group and session, as setpgid and setsid leave them. */
  pgid: number;
  /** The main interpreter. */
  interpreter: SimInterpreter;
  /** All of its interpreters, the main one first; those that have been destroyed are gone. */
  readonly interpreters: SimInterpreter[];
  /** Number of its next interpreter. */
  nextInterpreter: number;
  readonly threads: SimThread[];
  /** The thread that signal handlers run in. */
  main: SimThread;
  /** null while it runs. A process that has ended stays a zombie until its parent has waited for it. */
  end: ProcessEnd | null;
  reaped: boolean;
  readonly children: SimProcess[];
  /** Those who wait for a child to end (waitpid). */
  readonly childEnded: WakeAll;
  /** Those who wait for this process to end (a sentinel). */
  readonly ended: WakeAll;
  readonly signals: SignalState;
  /** CPU time of children that have been waited for, nanoseconds. */
  childrenCpuNs: number;
  /** Stacks of ended threads, ready for new ones. */
  spareStacks: number;
  /** Number of its next thread, as the interpreter counts them. */
  nextThread: number;
}

export interface SignalState {
  /** Signals that have arrived and whose Python handlers have not run yet, lowest number first. */
  readonly pending: Set<number>;
  /** Blocked by pthread_sigmask. */
  readonly blocked: Set<number>;
  /** Arrived while blocked. */
  readonly held: Set<number>;
  /** Signals with a handler in Python. */
  readonly handled: Set<number>;
  readonly ignored: Set<number>;
  /** A descriptor that gets a byte for each signal (signal.set_wakeup_fd), -1 for none. */
  wakeupFd: number;
  /** Told of each signal that arrives for a Python handler, at that moment (the wakeup descriptor). */
  noticed: ((signal: number) => void) | null;
  /** Threads that wait for any signal (pause, sigwait). */
  readonly arrived: WakeAll;
}

/** The main interpreter comes with it; its first thread is added by whoever makes one. */
export function newSimProcess(
  kernel: Processes,
  pid: number,
  parent: SimProcess | null,
  vm: Interpreter,
  gil: Gil,
): SimProcess {
  const process: SimProcess = {
    kernel,
    pid,
    index: kernel.all.length,
    ppid: parent === null ? FIRST_PID - 1 : parent.pid,
    name: '',
    pgid: parent === null ? pid : parent.pgid,
    interpreter: null as unknown as SimInterpreter,
    interpreters: [],
    nextInterpreter: 0,
    threads: [],
    main: null as unknown as SimThread,
    end: null,
    reaped: false,
    children: [],
    childEnded: new WakeAll(),
    ended: new WakeAll(),
    signals: newSignalState(parent === null ? null : parent.signals),
    childrenCpuNs: 0,
    spareStacks: 0,
    nextThread: 0,
  };
  process.interpreter = addInterpreter(process, vm, gil);
  return process;
}

export function addInterpreter(process: SimProcess, vm: Interpreter, gil: Gil): SimInterpreter {
  const { chooser, os } = process.kernel;
  const sharing =
    vm.profile.gil === 'none'
      ? new Sharing(
          os.cacheLineNs,
          vm.profile.counts ?? 'plain',
          (n) => chooser.choose('torn', n),
          (thread, mishap) => process.kernel.told(process, thread, mishap),
        )
      : null;
  const interpreter = { id: process.nextInterpreter++, process, vm, gil, sharing };
  process.interpreters.push(interpreter);
  return interpreter;
}

interface Sleeper {
  readonly wake: () => void;
}

/** A queue (ReadyQueue) whose waiters are all woken by any news. */
export class WakeAll {
  private readonly waiters: Sleeper[] = [];

  add(waiter: Sleeper): void {
    this.waiters.push(waiter);
  }

  remove(waiter: Sleeper): void {
    const at = this.waiters.indexOf(waiter);
    if (at >= 0) this.waiters.splice(at, 1);
  }

  notify(): void {
    for (const w of [...this.waiters]) w.wake();
  }
}

export function newSignalState(from: SignalState | null): SignalState {
  return {
    pending: new Set(),
    blocked: new Set(from?.blocked ?? []),
    held: new Set(),
    // What Python itself sets up: KeyboardInterrupt, EPIPE instead of SIGPIPE.
    handled: new Set(from?.handled ?? [SIGNAL.SIGINT]),
    ignored: new Set(from?.ignored ?? [SIGNAL.SIGPIPE, SIGNAL.SIGXFSZ]),
    wakeupFd: from?.wakeupFd ?? -1,
    noticed: null,
    arrived: new WakeAll(),
  };
}

/** What waitpid's status word says (sys/wait.h). */
export function waitStatus(end: ProcessEnd): number {
  return end.kind === 'exit' ? (end.status & 0xff) << 8 : end.signal & 0x7f;
}
