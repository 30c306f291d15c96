/**
 * `_signal` (Modules/signalmodule.c): handlers in Python, which run in the main thread at a check point; signals
 * to oneself, alarms and interval timers on virtual time, pause and sigwait, masks. Left out: real-time
 * signals' queues, siginterrupt's effect, stack alternatives.
 */
import { asDouble } from '../objects/arithmetic.ts';
import { iterNext, getIter } from '../objects/abstract.ts';
import { setField } from '../objects/exceptions.ts';
import { excTypes, newException, Raise, typeError, valueError } from '../objects/errors.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import { decref, incref, type PyObject } from '../objects/object.ts';
import {
  makeBuiltinType,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  SetType,
  newList,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import { filesOf } from '../machine/files/process-files.ts';
import type { SimProcess } from '../machine/process.ts';
import { SIGNAL, SIGNAL_TEXT, SIGRTMAX, SIGRTMIN } from '../machine/signals.ts';
import type { Timer } from '../machine/timeline.ts';
import { frameObject } from '../vm/unwind.ts';
import { isCallable } from './builtins.ts';
import { intArgument } from './fd-argument.ts';
import { isMainInterpreter } from './interpreters/current.ts';
import { processOf, sendSignal } from './own-process.ts';
import { osError, systemCall } from './system-call.ts';

const NSIG = 65;
const SIG_DFL = 0;
const SIG_IGN = 1;

/** Keys of `rt.state`: handlers by signal; numbers stand for SIG_DFL and SIG_IGN. */
const HANDLERS = 'signal.handlers';

type Handlers = Map<number, PyObject>;

/** SIGINT raises KeyboardInterrupt until the program says otherwise. */
function handlersOf(rt: Rt): Handlers {
  let handlers = rt.state.get(HANDLERS) as Handlers | undefined;
  if (handlers === undefined) rt.state.set(HANDLERS, (handlers = new Map()));
  return handlers;
}

function keyboardInterrupt(): Raise {
  return new Raise(newException(excTypes['KeyboardInterrupt'] as PyType, []));
}

/** _PyErr_CheckSignals: handlers of all signals that have arrived, lowest number first. */
export function* runSignalHandlers(rt: Rt): Gen<void> {
  const { signals } = processOf(rt);
  for (;;) {
    const due = [...signals.pending].sort((a, b) => a - b)[0];
    if (due === undefined) return;
    signals.pending.delete(due);
    const handler = handlersOf(rt).get(due);
    if (handler === undefined) throw keyboardInterrupt();
    const current = rt.state.get('frame.current') as () => Parameters<typeof frameObject>[0];
    yield* settle(rt.call(handler, [newInt(due), frameObject(current())]));
  }
}

function* signalNumber(rt: Rt, o: PyObject): Gen<number> {
  const n = yield* intArgument(rt, o);
  if (n < 1 || n >= NSIG) throw valueError('signal number out of range');
  return n;
}

function current(rt: Rt, n: number): PyObject {
  const { signals } = processOf(rt);
  if (signals.ignored.has(n)) return newInt(SIG_IGN);
  if (!signals.handled.has(n)) return newInt(SIG_DFL);
  return handlersOf(rt).get(n) ?? defaultInt;
}

const defaultInt: PyObject = nativeFunction(
  '_signal',
  'default_int_handler',
  'signalnum, frame, /',
  () => {
    throw keyboardInterrupt();
  },
);

function* setHandler(rt: Rt, signalnum: PyObject, handler: PyObject): Gen {
  const n = yield* signalNumber(rt, signalnum);
  const process = processOf(rt);
  if (rt.thread.nativeId !== process.main.vm.nativeId || !isMainInterpreter(rt))
    throw valueError('signal only works in main thread of the main interpreter');
  const { signals } = process;
  const callable = isCallable(handler);
  const word = callable ? -1 : typeof handler.v === 'number' ? handler.v : -2;
  if (word !== -1 && word !== SIG_DFL && word !== SIG_IGN)
    throw typeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
  if (n === SIGNAL.SIGKILL || n === SIGNAL.SIGSTOP) throw osError(22);
  const old = current(rt, n);
  incref(old);
  const handlers = handlersOf(rt);
  const before = handlers.get(n);
  handlers.delete(n);
  signals.handled.delete(n);
  signals.ignored.delete(n);
  if (callable) {
    handlers.set(n, incref(handler));
    signals.handled.add(n);
  } else if (word === SIG_IGN) signals.ignored.add(n);
  if (before !== undefined) decref(rt, before);
  old.refcnt--;
  return old;
}

// --- timers --------------------------------------------------------------------------------------------------------

interface Running {
  dueNs: number;
  intervalNs: number;
  timer: Timer;
}

const ITIMER_REAL = 0;
const SIGNAL_OF_TIMER = [SIGNAL.SIGALRM, SIGNAL.SIGVTALRM, SIGNAL.SIGPROF] as const;

/** By process, so that nothing of it is copied by fork. */
const running = new WeakMap<SimProcess, Map<number, Running>>();

function timersOf(process: SimProcess): Map<number, Running> {
  let timers = running.get(process);
  if (timers === undefined) running.set(process, (timers = new Map()));
  return timers;
}

function arm(process: SimProcess, which: number, delayNs: number, intervalNs: number): void {
  const timers = timersOf(process);
  const { kernel } = process;
  const timer = kernel.timer(delayNs, () => {
    timers.delete(which);
    if (process.end !== null) return;
    if (intervalNs > 0) arm(process, which, intervalNs, intervalNs);
    kernel.deliver(process, SIGNAL_OF_TIMER[which] as number);
  });
  timers.set(which, { dueNs: kernel.nowNs + delayNs, intervalNs, timer });
}

/** setitimer(2): the old setting, nanoseconds. Timers of CPU time run on the clock like the others. */
function* setTimer(
  rt: Rt,
  which: number,
  delayNs: number,
  intervalNs: number,
): Gen<[number, number]> {
  const process = processOf(rt);
  let old: [number, number] = [0, 0];
  yield* rt.op({
    kind: 'kernel-call',
    ns: 500,
    work: () => {
      const timers = timersOf(process);
      const before = timers.get(which);
      if (before !== undefined) {
        old = [Math.max(0, before.dueNs - process.kernel.nowNs), before.intervalNs];
        before.timer.cancelled = true;
        timers.delete(which);
      }
      if (delayNs > 0) arm(process, which, delayNs, intervalNs);
    },
  });
  return old;
}

const seconds = (ns: number): PyObject => newFloat(ns / 1e9);

function* setitimer(rt: Rt, which: PyObject, delay: PyObject, interval?: PyObject): Gen {
  const w = yield* intArgument(rt, which);
  const s = yield* settle(asDouble(rt, delay));
  const i = interval === undefined ? 0 : yield* settle(asDouble(rt, interval));
  if (w < 0 || w > 2 || s < 0 || i < 0) throw itimerError(rt);
  const [left, every] = yield* setTimer(rt, w, Math.round(s * 1e9), Math.round(i * 1e9));
  return newTuple([seconds(left), seconds(every)]);
}

const ItimerErrorType = makeBuiltinType('itimer_error', excTypes['OSError'] as PyType, 'signal');

function itimerError(rt: Rt): Raise {
  const args = [newInt(22), newStr('Invalid argument')];
  const error = newException(ItimerErrorType, args);
  for (const [i, name] of ['errno', 'strerror'].entries())
    setField(rt, error, name, args[i] as PyObject);
  return new Raise(error);
}

function* alarm(rt: Rt, delay: PyObject): Gen {
  const s = yield* intArgument(rt, delay);
  const [left] = yield* setTimer(rt, ITIMER_REAL, s * 1_000_000_000, 0);
  return newInt(Math.ceil(left / 1e9));
}

// --- waiting for signals ----------------------------------------------------------------------------------------------

function* pause(rt: Rt): Gen {
  const { signals } = processOf(rt);
  yield* rt.op({
    kind: 'system-call',
    label: 'pause',
    ns: 500,
    attempt: () => signals.pending.size > 0,
    waits: [{ queue: signals.arrived, events: 1, exclusive: false }],
    timeoutNs: -1,
    interruptible: true,
  });
  yield* runSignalHandlers(rt);
  return None;
}

function* memberOfSet(rt: Rt, o: PyObject): Gen<number> {
  const n = yield* intArgument(rt, o);
  if (n < 1 || n >= NSIG) throw valueError(`signal number ${n} out of range [1; ${NSIG - 1}]`);
  return n;
}

function* signalSet(rt: Rt, o: PyObject): Gen<Set<number>> {
  const out = new Set<number>();
  const it = yield* settle(getIter(rt, o));
  incref(it);
  for (;;) {
    const item = yield* settle(iterNext(rt, it));
    if (item === null) break;
    out.add(yield* memberOfSet(rt, item));
  }
  decref(rt, it);
  return out;
}

function* asSet(rt: Rt, signals: Iterable<number>): Gen {
  const all = [...signals].sort((a, b) => a - b).map((n) => newInt(n));
  return yield* settle(rt.call(SetType, [newList(all)]));
}

function* sigmask(rt: Rt, how: PyObject, mask: PyObject): Gen {
  const h = yield* intArgument(rt, how);
  const given = yield* signalSet(rt, mask);
  const process = processOf(rt);
  const { blocked } = process.signals;
  const old = yield* asSet(rt, blocked);
  if (h < 0 || h > 2) throw osError(22);
  if (h === 2) blocked.clear();
  for (const n of given)
    if (h === 1) blocked.delete(n);
    else blocked.add(n);
  blocked.delete(SIGNAL.SIGKILL);
  blocked.delete(SIGNAL.SIGSTOP);
  yield* rt.op({ kind: 'kernel-call', ns: 500, work: () => process.kernel.unblocked(process) });
  yield* runSignalHandlers(rt);
  return old;
}

function* sigwait(rt: Rt, mask: PyObject, timeoutNs = -1): Gen<number | null> {
  const wanted = yield* signalSet(rt, mask);
  const { signals } = processOf(rt);
  return yield* systemCall<number>(
    rt,
    'sigwait',
    () => {
      for (const set of [signals.held, signals.pending])
        for (const n of [...set].sort((a, b) => a - b))
          if (wanted.has(n)) {
            set.delete(n);
            return n;
          }
      return null;
    },
    { waits: [{ queue: signals.arrived, events: 1, exclusive: false }], timeoutNs },
  );
}

/** set_wakeup_fd: a byte with the number of each signal, for loops that sleep in select. */
function* setWakeup(rt: Rt, fd: PyObject): Gen {
  const n = yield* intArgument(rt, fd);
  const process = processOf(rt);
  const { signals } = process;
  const { table } = filesOf(rt);
  if (n >= 0 && !table.has(n)) throw osError(9);
  const old = signals.wakeupFd;
  signals.wakeupFd = n;
  signals.noticed =
    n < 0
      ? null
      : (signal) => {
          if (table.has(n)) table.get(n).tryWrite(Uint8Array.of(signal));
        };
  return newInt(old);
}

function strsignal(n: number): PyObject {
  const text = SIGNAL_TEXT[n];
  if (text !== undefined) return newStr(text);
  return n >= SIGRTMIN ? newStr(`Real-time signal ${n - SIGRTMIN}`) : None;
}

// prettier-ignore
const FUNCTIONS: readonly (readonly [name: string, signature: string, host: HostFunction])[] = [
  ['signal', 'signalnum, handler, /', setHandler],
  ['getsignal', 'signalnum, /', function* (rt: Rt, n: PyObject): Gen { return current(rt, yield* signalNumber(rt, n)); }],
  ['raise_signal', 'signalnum, /', function* (rt: Rt, n: PyObject): Gen {
    const signal = yield* intArgument(rt, n);
    yield* sendSignal(rt, processOf(rt).pid, signal);
    if (isMainInterpreter(rt) && rt.thread.nativeId === processOf(rt).main.vm.nativeId) yield* runSignalHandlers(rt);
    return None;
  }],
  ['alarm', 'seconds, /', alarm],
  ['setitimer', 'which, seconds, interval=0.0, /', setitimer],
  ['getitimer', 'which, /', function* (rt: Rt, which: PyObject): Gen {
    const w = yield* intArgument(rt, which);
    if (w < 0 || w > 2) throw itimerError(rt);
    const t = timersOf(processOf(rt)).get(w);
    return newTuple([seconds(t === undefined ? 0 : Math.max(0, t.dueNs - rt.nowNs())), seconds(t?.intervalNs ?? 0)]);
  }],
  ['pause', '', pause],
  ['pthread_sigmask', 'how, mask, /', sigmask],
  ['pthread_kill', 'thread_id, signalnum, /', function* (rt: Rt, _id: PyObject, n: PyObject): Gen {
    yield* sendSignal(rt, processOf(rt).pid, yield* intArgument(rt, n));
    return None;
  }],
  ['sigpending', '', function* (rt: Rt): Gen { return yield* asSet(rt, processOf(rt).signals.held); }],
  ['sigwait', 'sigset, /', function* (rt: Rt, mask: PyObject): Gen { return newInt((yield* sigwait(rt, mask)) as number); }],
  ['_sigtimedwait', 'sigset, timeout, /', function* (rt: Rt, mask: PyObject, timeout: PyObject): Gen {
    const s = yield* settle(asDouble(rt, timeout));
    if (s < 0) throw valueError('timeout must be non-negative');
    const n = yield* sigwait(rt, mask, Math.round(s * 1e9));
    return n === null ? None : newInt(n);
  }],
  ['siginterrupt', 'signalnum, flag, /', () => None],
  ['strsignal', 'signalnum, /', function* (rt: Rt, n: PyObject): Gen { return strsignal(yield* signalNumber(rt, n)); }],
  ['set_wakeup_fd', 'fd, /, *, warn_on_full_buffer=True', setWakeup],
  ['valid_signals', '', function* (rt: Rt): Gen {
    const all = [...Object.values(SIGNAL) as number[]];
    for (let n = SIGRTMIN; n <= SIGRTMAX; n++) all.push(n);
    return yield* asSet(rt, all);
  }],
];

export function initSignal(_rt: Rt, module: PyModule): void {
  const table = module.v;
  for (const [name, signature, host] of FUNCTIONS)
    setIn(table, name, nativeFunction('_signal', name, signature, host));
  setIn(table, 'default_int_handler', defaultInt);
  for (const [name, value] of Object.entries(SIGNAL)) setIn(table, name, newInt(value));
  const constants = {
    NSIG,
    SIG_DFL,
    SIG_IGN,
    SIG_BLOCK: 0,
    SIG_UNBLOCK: 1,
    SIG_SETMASK: 2,
    ITIMER_REAL,
    ITIMER_VIRTUAL: 1,
    ITIMER_PROF: 2,
    SIGCLD: SIGNAL.SIGCHLD,
    SIGIOT: SIGNAL.SIGABRT,
    SIGPOLL: SIGNAL.SIGIO,
    SIGRTMIN,
    SIGRTMAX,
  };
  for (const [name, value] of Object.entries(constants)) setIn(table, name, newInt(value));
  setIn(table, 'ItimerError', ItimerErrorType);
}
