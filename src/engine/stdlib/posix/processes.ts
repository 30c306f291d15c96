/**
 * Processes as `os` has them (Modules/posixmodule.c): fork, waiting, ending, signals to others. All native
 * functions of CPython's posix, in a module of their own that `os` takes in (_process.py adds what is Python).
 * Left out: waitid's other fields, process groups beyond their numbers, priorities.
 */
import { Raise, typeError, valueError } from '../../objects/errors.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../../objects/native.ts';
import { incref, type PyObject } from '../../objects/object.ts';
import { newFloat, newInt, newTuple, None, pyBool } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { getAttr } from '../../objects/abstract.ts';
import { waitStatus, type SimProcess } from '../../machine/process.ts';
import { reportUnraisable } from '../../vm/finalize.ts';
import { isCallable } from '../builtins.ts';
import { intArgument } from '../fd-argument.ts';
import { structType } from '../struct-sequence.ts';
import { mainOnly } from '../interpreters/current.ts';
import { processOf, sendSignal } from '../own-process.ts';
import { addSpawn } from './spawn.ts';
import { osError, systemCall } from '../system-call.ts';
import { warn } from '../../objects/warn.ts';

const E = { PERM: 1, SRCH: 3, CHILD: 10, INVAL: 22 } as const;
const WNOHANG = 1;

/** Key of `rt.state`. */
const FORK_HOOKS = 'process.forkHooks';

interface ForkHooks {
  readonly before: PyObject[];
  readonly parent: PyObject[];
  readonly child: PyObject[];
}

function hooksOf(rt: Rt): ForkHooks {
  let hooks = rt.state.get(FORK_HOOKS) as ForkHooks | undefined;
  if (hooks === undefined)
    rt.state.set(FORK_HOOKS, (hooks = { before: [], parent: [], child: [] }));
  return hooks;
}

// --- fork ----------------------------------------------------------------------------------------------------

function* runHooks(rt: Rt, hooks: readonly PyObject[]): Gen<void> {
  for (const hook of [...hooks]) {
    try {
      yield* settle(rt.call(hook, []));
    } catch (e) {
      if (!(e instanceof Raise)) throw e;
      yield* reportUnraisable(rt, hook, e, 'in');
    }
  }
}

function* fork(rt: Rt): Gen {
  mainOnly(rt, 'fork');
  const hooks = hooksOf(rt);
  yield* runHooks(rt, [...hooks.before].reverse());
  const pid = yield* rt.op({ kind: 'process', what: 'fork' });
  yield* runHooks(rt, hooks.parent);
  yield* warnOfThreads(rt, 'fork');
  return pid;
}

/** 3.12 and later warn when other threads are left behind. */
function* warnOfThreads(rt: Rt, name: string): Gen<void> {
  const process = processOf(rt);
  if (process.threads.filter((t) => !t.ended).length < 2) return;
  const text = `This process (pid=${process.pid}) is multi-threaded, use of ${name}() may lead to deadlocks in the child.`;
  yield* warn(rt, 'DeprecationWarning', text);
}

/** What os.fork() has left to do in the child (PyOS_AfterFork_Child). */
export function* childReturns(rt: Rt): Gen<unknown> {
  for (const [module, path] of [
    ['threading', ['_after_fork']],
    ['random', ['_inst', 'seed']],
  ] as const) {
    let o = (rt as Rt & { modules: PyModule }).modules.v.getStr(module);
    if (o === undefined) continue;
    for (const name of path) o = yield* settle(getAttr(rt, o, name));
    yield* settle(rt.call(o, []));
  }
  yield* runHooks(rt, hooksOf(rt).child);
  return newInt(0);
}

const registerAtFork: HostFunction = (
  rt,
  before?: PyObject,
  child?: PyObject,
  parent?: PyObject,
) => {
  const hooks = hooksOf(rt);
  if (before === undefined && child === undefined && parent === undefined)
    throw typeError('At least one argument is required.');
  for (const [name, hook, list] of [
    ['before', before, hooks.before],
    ['after_in_child', child, hooks.child],
    ['after_in_parent', parent, hooks.parent],
  ] as const) {
    if (hook === undefined) continue;
    if (!isCallable(hook)) throw typeError(`'${name}' must be callable, not ${hook.type.name}`);
    list.push(incref(hook));
  }
  return None;
};

function* exitNow(rt: Rt, status: PyObject): Gen {
  return yield* rt.op({ kind: 'process', what: 'exit', status: yield* intArgument(rt, status) });
}

// --- waiting -------------------------------------------------------------------------------------------------

interface Waited {
  readonly pid: number;
  readonly status: number;
  readonly cpuNs: number;
}

/** waitpid(2): pid 0 when nothing has ended yet and WNOHANG says not to wait. */
export function* waitFor(rt: Rt, pid: number, options: number): Gen<Waited> {
  const me = processOf(rt);
  const { kernel } = me;
  if (kernel.childrenOf(me, pid).length === 0) throw osError(E.CHILD);
  const found = yield* systemCall<Waited>(
    rt,
    'waitpid',
    () => {
      const children = kernel.childrenOf(me, pid);
      const done = children.find((c) => c.end !== null);
      if (done !== undefined && done.end !== null) {
        const cpuNs = done.threads.reduce((sum, t) => sum + t.vm.cpuNs(), 0);
        kernel.reap(me, done);
        return { pid: done.pid, status: waitStatus(done.end), cpuNs };
      }
      // Somebody else has waited for the last one.
      return children.length === 0 ? { pid: -1, status: 0, cpuNs: 0 } : null;
    },
    {
      waits: [{ queue: me.childEnded, events: 1, exclusive: false }],
      timeoutNs: (options & WNOHANG) !== 0 ? 0 : -1,
    },
  );
  if (found === null) return { pid: 0, status: 0, cpuNs: 0 };
  if (found.pid < 0) throw osError(E.CHILD);
  return found;
}

const pair = (w: Waited): PyObject => newTuple([newInt(w.pid), newInt(w.status)]);

const Rusage = structType('resource', 'struct_rusage', [
  'ru_utime',
  'ru_stime',
  'ru_maxrss',
  'ru_ixrss',
  'ru_idrss',
  'ru_isrss',
  'ru_minflt',
  'ru_majflt',
  'ru_nswap',
  'ru_inblock',
  'ru_oublock',
  'ru_msgsnd',
  'ru_msgrcv',
  'ru_nsignals',
  'ru_nvcsw',
  'ru_nivcsw',
]);

function withUsage(w: Waited): PyObject {
  const zeros = Array.from({ length: 14 }, () => newInt(0));
  return newTuple([
    newInt(w.pid),
    newInt(w.status),
    Rusage.make([newFloat(w.cpuNs / 1e9), newFloat(0), ...zeros]),
  ]);
}

// --- status words --------------------------------------------------------------------------------------------------

const signalOf = (status: number): number => status & 0x7f;
const exited = (status: number): boolean => signalOf(status) === 0;

const STATUS: readonly (readonly [string, (status: number) => PyObject])[] = [
  ['WIFEXITED', (s) => pyBool(exited(s))],
  ['WEXITSTATUS', (s) => newInt((s >> 8) & 0xff)],
  ['WIFSIGNALED', (s) => pyBool(!exited(s) && signalOf(s) !== 0x7f)],
  ['WTERMSIG', (s) => newInt(signalOf(s))],
  ['WIFSTOPPED', (s) => pyBool((s & 0xff) === 0x7f)],
  ['WSTOPSIG', (s) => newInt((s >> 8) & 0xff)],
  ['WIFCONTINUED', (s) => pyBool(s === 0xffff)],
  ['WCOREDUMP', (s) => pyBool((s & 0x80) !== 0)],
];

function* exitCode(rt: Rt, status: PyObject): Gen {
  const s = yield* intArgument(rt, status);
  if (exited(s)) return newInt((s >> 8) & 0xff);
  if ((s & 0xff) === 0x7f)
    throw valueError(`process stopped by delivery of signal ${(s >> 8) & 0xff}`);
  return newInt(-signalOf(s));
}

// --- the module ------------------------------------------------------------------------------------------------------

function* numbers(rt: Rt, ...args: PyObject[]): Gen<number[]> {
  const out: number[] = [];
  for (const arg of args) out.push(yield* intArgument(rt, arg));
  return out;
}

function groupOf(rt: Rt, pid: number): SimProcess {
  const me = processOf(rt);
  const found = pid === 0 ? me : me.kernel.find(pid);
  if (found === null) throw osError(E.SRCH);
  return found;
}

// prettier-ignore
const FUNCTIONS: readonly (readonly [name: string, signature: string, host: HostFunction])[] = [
  ['fork', '', fork],
  ['register_at_fork', '*, before=None, after_in_child=None, after_in_parent=None', registerAtFork],
  ['_exit', 'status', exitNow],
  ['abort', '', function* (rt: Rt): Gen { yield* sendSignal(rt, processOf(rt).pid, 6); return None; }],
  ['getpid', '', (rt: Rt) => newInt(processOf(rt).pid)],
  ['getppid', '', (rt: Rt) => newInt(processOf(rt).ppid)],
  ['getpgrp', '', (rt: Rt) => newInt(processOf(rt).pgid)],
  ['getpgid', 'pid', function* (rt: Rt, pid: PyObject): Gen { return newInt(groupOf(rt, yield* intArgument(rt, pid)).pgid); }],
  ['setpgid', 'pid, pgrp, /', function* (rt: Rt, a: PyObject, b: PyObject): Gen {
    const [pid = 0, group = 0] = yield* numbers(rt, a, b);
    const p = groupOf(rt, pid);
    p.pgid = group === 0 ? p.pid : group;
    return None;
  }],
  ['setpgrp', '', (rt: Rt) => { processOf(rt).pgid = processOf(rt).pid; return None; }],
  ['setsid', '', (rt: Rt) => {
    const me = processOf(rt);
    if (me.pgid === me.pid) throw osError(E.PERM);
    me.pgid = me.pid;
    return newInt(me.pid);
  }],
  ['wait', '', function* (rt: Rt): Gen { return pair(yield* waitFor(rt, -1, 0)); }],
  ['waitpid', 'pid, options, /', function* (rt: Rt, pid: PyObject, options: PyObject): Gen {
    const [p = -1, o = 0] = yield* numbers(rt, pid, options);
    return pair(yield* waitFor(rt, p, o));
  }],
  ['wait3', 'options', function* (rt: Rt, options: PyObject): Gen { return withUsage(yield* waitFor(rt, -1, yield* intArgument(rt, options))); }],
  ['wait4', 'pid, options', function* (rt: Rt, pid: PyObject, options: PyObject): Gen {
    const [p = -1, o = 0] = yield* numbers(rt, pid, options);
    return withUsage(yield* waitFor(rt, p, o));
  }],
  ['kill', 'pid, signal, /', function* (rt: Rt, pid: PyObject, signal: PyObject): Gen {
    const [p = 0, s = 0] = yield* numbers(rt, pid, signal);
    yield* sendSignal(rt, p, s);
    return None;
  }],
  ['killpg', 'pgid, signal, /', function* (rt: Rt, pid: PyObject, signal: PyObject): Gen {
    const [p = 0, s = 0] = yield* numbers(rt, pid, signal);
    yield* sendSignal(rt, p, s, true);
    return None;
  }],
  ['waitstatus_to_exitcode', 'status', exitCode],
  ...STATUS.map(([name, of]) => [name, 'status', function* (rt: Rt, status: PyObject): Gen {
    return of(yield* intArgument(rt, status));
  }] as const),
];

export function addProcesses(table: DictTable): void {
  for (const [name, signature, host] of FUNCTIONS)
    setIn(table, name, nativeFunction('posix', name, signature, host));
  for (const [name, value] of WAIT_CONSTANTS) setIn(table, name, newInt(value));
}

// prettier-ignore
const WAIT_CONSTANTS = [
  ['P_PID', 1], ['P_PGID', 2], ['P_ALL', 0], ['P_PIDFD', 3], ['WEXITED', 4], ['WNOWAIT', 0x1000000], ['WSTOPPED', 2],
] as const;

/** What starting programs stands on; _process.py makes the public functions of it. */
export function initPosixProcesses(_rt: Rt, module: PyModule): void {
  addSpawn(module);
}
