/**
 * What natives (types, built-ins, modules) may ask of the running interpreter. `vm` implements it;
 * `objects` only knows this interface, so that types never depend on the evaluation loop.
 *
 * A native returns either its result or, when it has to call Python code or to block, a host generator
 * (a "native frame"): it yields what it wants done and is resumed with the answer. So every suspended
 * thread is a stack of frames, and no host call stack is ever left hanging.
 */
import type { LockKind, VersionProfile } from './profiles.ts';
import type { Work } from './native-work.ts';
import type { PyObject } from './object.ts';
import type { PyType } from './type.ts';

/** What a native frame asks for. */
export type Suspend =
  /** Call a Python function; resumed with the result, or the exception is thrown in. `locals` is the
   *  namespace of a module or class body. */
  | {
      readonly kind: 'call';
      readonly func: PyObject;
      readonly args: readonly PyObject[];
      readonly kw: KwArgs | null;
      readonly locals: PyObject | null;
    }
  /** Resume a Python generator or coroutine: `send(value)`, or throw `error` into it. Resumed with the yielded
   *  value, or null when it returned; then `generatorResult(gen)` is what it returned. */
  | {
      readonly kind: 'resume';
      readonly gen: PyObject;
      readonly value: PyObject | null;
      readonly error: PyObject | null;
    }
  /** Something that other threads can see or that takes time; answered by `machine`. */
  | { readonly kind: 'op'; readonly op: MachineOp };

export type Gen<T = PyObject> = Generator<Suspend, T, never>;

/** Result at once, or a native frame that gives it later. */
export type Maybe<T> = T | Gen<T>;
export type Result = Maybe<PyObject>;

export type KwArgs = ReadonlyMap<string, PyObject>;

/** Operations of a thread on the machine (machine/ops.ts gives them their meaning). Times in nanoseconds. */
export type MachineOp =
  | { readonly kind: 'sleep'; readonly ns: number }
  /** Block until `wake(key)`; timeoutNs < 0 waits for ever. Answer: True when woken, False on timeout. */
  | { readonly kind: 'lock-acquire'; readonly lock: LockState; readonly timeoutNs: number }
  | { readonly kind: 'lock-release'; readonly lock: LockState }
  | {
      readonly kind: 'thread-start';
      readonly func: PyObject;
      readonly args: readonly PyObject[];
      readonly kw: KwArgs | null;
      readonly handle: ThreadHandleState;
      readonly daemon: boolean;
    }
  | { readonly kind: 'thread-join'; readonly handle: ThreadHandleState; readonly timeoutNs: number }
  /** A C call that works for `ns`, holding the GIL or not; nothing else of Python happens in it. */
  | {
      readonly kind: 'c-call';
      readonly ns: number;
      readonly releasesGil: boolean;
      readonly label: string;
      /** After its work it sleeps so long for an answer from outside, without the GIL. */
      readonly waitNs?: number;
    }
  /**
   * A system call that lets go of the GIL, works for `ns` and then tries what it is for; while `attempt` says false
   * the thread sleeps until one of the queues wakes it. timeoutNs < 0 waits for ever, 0 never.
   * Answer: True when done, False when the time was up. A signal runs its handlers in between; one that is to end
   * the call (pause) is `interruptible`, and the answer is None.
   */
  | {
      readonly kind: 'system-call';
      readonly label: string;
      readonly ns: number;
      readonly attempt: () => boolean;
      readonly waits: readonly ReadyWait[];
      readonly timeoutNs: number;
      readonly interruptible?: boolean;
    }
  /** A system call that never waits and keeps the GIL: `work` is done at this moment of virtual time. */
  | { readonly kind: 'kernel-call'; readonly ns: number; readonly work: () => void }
  /** Make a process (answer: its pid as int, 0 in a forked child) or end this one. */
  | { readonly kind: 'process'; readonly what: 'fork' }
  | { readonly kind: 'process'; readonly what: 'spawn' | 'exec'; readonly program: unknown }
  | { readonly kind: 'process'; readonly what: 'exit'; readonly status: number }
  /**
   * Go into another interpreter of the process (machine/interpreters.ts): `body` runs there, in the same thread, and
   * must not raise; then the thread comes back. Answer: None.
   */
  | {
      readonly kind: 'interpreter-enter';
      readonly interpreter: unknown;
      readonly body: (rt: Rt) => Gen;
    }
  /** Write to a stream: a system call that lets go of the GIL. */
  | { readonly kind: 'write'; readonly stream: 'stdout' | 'stderr'; readonly text: string };

/** What a thread that sleeps in a system call waits for: events of one queue. */
export interface ReadyWait {
  readonly queue: ReadyQueue;
  /** Bits as in poll(2) (machine/files/ready.ts). */
  readonly events: number;
  /** It will take what it is woken for (read, accept), so that waking one thread is enough. */
  readonly exclusive: boolean;
}

/** Where threads wait for an open file (or anything else that calls `wake`). */
export interface ReadyQueue {
  add(waiter: ReadyWaiter): void;
  remove(waiter: ReadyWaiter): void;
}

export interface ReadyWaiter {
  readonly events: number;
  readonly exclusive: boolean;
  /** Takes the waiter out of all its queues and lets its thread try again. */
  readonly wake: () => void;
  /** Which of `count` equal waiters is woken. */
  readonly choose: (count: number) => number;
}

/** A lock as the machine sees it (threading.Lock, RLock's block, ...). */
export interface LockState {
  readonly id: number;
  /** `mutex` is PyMutex: who was woken needs the GIL before it may try again. The others are POSIX ones: it need not. */
  readonly kind: LockKind;
  locked: boolean;
  /** Thread id of the owner, -1 when free. Informative for Lock, binding for RLock. */
  owner: number;
  /** Recursion count, RLock only. */
  count: number;
  /** Threads parked on it, first come first. Managed by the machine. */
  readonly waiters: unknown[];
  /** Threads that were woken and have not looked yet: sem_post cannot tell them from sleepers. 0 for a mutex. */
  woken: number;
}

/** Whether letting go of it is more than a store: a system call, for a waiter that may be awake already. */
export function isAwaited(lock: LockState): boolean {
  return lock.waiters.length > 0 || lock.woken > 0;
}

export function setFree(lock: LockState): void {
  lock.locked = false;
  lock.owner = -1;
  lock.count = 0;
}

export interface ThreadHandleState {
  /** -1 until started. */
  threadId: number;
  state: 'not-started' | 'starting' | 'running' | 'done';
  readonly joiners: unknown[];
}

/** A thread as natives see it. */
/** Who keeps something for a thread. Objects that have been freed may stand in it. */
export interface ThreadLocals {
  objects: PyObject[];
  /** How long the list may get before the freed ones are thrown out. */
  limit: number;
}

export interface RtThread {
  /** Its number within its process: 0 is the main thread. */
  readonly id: number;
  /** What threading.get_native_id() gives. */
  readonly nativeId: number;
  name: string;
  /** What threading.get_ident() gives. */
  readonly ident: number;
  /** The exception being handled, innermost last (sys.exception()). */
  handled: PyObject | null;
  /** Objects that keep something for this thread, which is given up when it ends (threading.local). */
  readonly locals: ThreadLocals;
  /** CPU time used so far, nanoseconds (time.thread_time). */
  cpuNs(): number;
}

/** A task is there, its turn begins, its turn ends. */
export type TaskNews = 'made' | 'begins' | 'ends';

export interface Rt {
  readonly profile: VersionProfile;
  /** Secret of str hashes, from the seed. */
  readonly hashSeed: number;

  /** Call anything callable. Natives give their result at once; Python functions need a native frame. */
  call(func: PyObject, args: readonly PyObject[], kw?: KwArgs | null): Result;
  /** Drive a Python generator one step (see Suspend 'resume'). */
  resume(gen: PyObject, value: PyObject | null, error: PyObject | null): Gen<PyObject | null>;
  /** Ask the machine for something; the answer is what the operation documents. */
  op(op: MachineOp): Gen<PyObject>;
  /** Add work of `ns` nanoseconds (fractions allowed) to the running thread: natives whose cost grows with their input. */
  charge(ns: number): void;
  /** Add work that the table of costs has a price for. */
  work(place: Work): void;

  /** So many bytes are about to be asked for at once: MemoryError where the run's budget does not allow it. */
  allocate(bytes: number): void;

  /** Free an object whose count fell to 0: finalizers, weak references, then its children. */
  dealloc(o: PyObject): void;
  /** What `id()` gives; stable, repeatable. */
  idOf(o: PyObject): number;

  readonly thread: RtThread;
  /** Virtual time now, nanoseconds since the process began. */
  nowNs(): number;
  /** Guards host recursion in natives that descend without a native frame; throws RecursionError. */
  enter(where: string): void;
  leave(): void;
  newLock(kind: string): LockState;
  /** What becomes of a task of an event loop; only the trace listens, so it costs no time. */
  tellTask(task: PyObject, what: TaskNews): void;
  /** `sys.modules` lookup and import by dotted name. */
  importModule(name: string): Result;
  /** A type's subclasses of this session, in order of creation. */
  subclassesOf(type: PyType): PyType[];
  registerSubclass(base: PyType, sub: PyType): void;
  forgetSubclass(base: PyType, sub: PyType): void;
  /** Scratch of modules, per session: what a C module keeps in its module state. */
  readonly state: Map<string, unknown>;
}

/** The prototype that all host generators share; `x instanceof NativeFrame` tells a native frame from a result. */
export const NativeFrame: { new (): Gen<unknown>; readonly prototype: object } = (() => {
  const tag = function NativeFrame() {};
  tag.prototype = Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())) as object;
  return tag as unknown as { new (): Gen<unknown>; readonly prototype: object };
})();

export function isGen<T>(x: Maybe<T>): x is Gen<T> {
  return x instanceof (NativeFrame as unknown as new () => object);
}

/** Inside a native frame: the result, whether it is there at once or has to be waited for. */
export function* settle<T>(x: Maybe<T>): Gen<T> {
  return isGen(x) ? yield* x : x;
}
