/**
 * The part of `posix` that tells of the process and its machine: numbers, names, times, the environment.
 * Starting and ending processes is stdlib/_process's business.
 */
import type { DictTable } from '../../objects/dict-table.ts';
import { isBytes } from '../../objects/bytes-common.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { isStr } from '../../objects/maybe.ts';
import { nativeFunction, setIn, type HostFunction } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import {
  newBytes,
  newDict,
  newFloat,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
} from '../../objects/roster.ts';
import type { Gen, Rt } from '../../objects/runtime.ts';
import { listFrom, setItem, typeName } from '../../objects/abstract.ts';
import { settle } from '../../objects/runtime.ts';
import { SetType } from '../../objects/roster.ts';
import { osError } from '../system-call.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { USER } from '../../machine/files/nodes.ts';
import { FIRST_PID } from '../../machine/process.ts';
import { E } from '../../machine/files/errno.ts';
import { intArgument } from '../fd-argument.ts';
import { CORES, ENVIRON, PARENT_ID, PROCESS_ID, RANDOM_BYTES } from '../own-process.ts';
import { strerror } from '../strerror.ts';
import { structType } from '../struct-sequence.ts';
import { fsEncode, fsPath } from './arguments.ts';

/** As if a shell had started the process on a machine that has been up for a while. */
const SHELL_PID = FIRST_PID - 1;

const UnameResult = structType('posix', 'uname_result', [
  'sysname',
  'nodename',
  'release',
  'version',
  'machine',
]);
const TimesResult = structType('posix', 'times_result', [
  'user',
  'system',
  'children_user',
  'children_system',
  'elapsed',
]);
const SchedParam = structType('posix', 'sched_param', ['sched_priority']);

/** What a login shell of the simulated user has in its environment. */
const ENVIRONMENT: readonly (readonly [name: string, value: string])[] = [
  ['SHELL', '/bin/bash'],
  ['HOME', '/home/user'],
  ['LANG', 'en_US.UTF-8'],
  ['LOGNAME', 'user'],
  ['PATH', '/usr/local/bin:/usr/bin:/bin'],
  ['TERM', 'xterm-256color'],
  ['USER', 'user'],
];

const cores = (rt: Rt): number => (rt.state.get(CORES) as number | undefined) ?? 1;

function times(rt: Rt): PyObject {
  const cpuNs = rt.state.get('process.cpuNs') as (() => number) | undefined;
  // Clock ticks of 10 ms, as sysconf(_SC_CLK_TCK) says.
  const ticks = (ns: number): PyObject => newFloat(Math.floor(ns / 1e7) / 100);
  const user = cpuNs === undefined ? 0 : cpuNs();
  return TimesResult.make([ticks(user), ticks(0), ticks(0), ticks(0), ticks(rt.nowNs() + 1e13)]);
}

function* fspath(rt: Rt, path: PyObject): Gen {
  const p = yield* fsPath(rt, path);
  if (p === undefined)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(path)}`);
  return p;
}

function* urandom(rt: Rt, size: PyObject): Gen {
  const n = yield* intArgument(rt, size);
  if (n < 0) throw valueError('negative argument not allowed');
  const random = rt.state.get(RANDOM_BYTES) as (count: number) => Uint8Array;
  return newBytes(random(n));
}

function* umask(rt: Rt, mask: PyObject): Gen {
  const files = filesOf(rt);
  const old = files.umask;
  files.umask = (yield* intArgument(rt, mask)) & 0o777;
  return newInt(old);
}

/** putenv and unsetenv: only what the program starts could see it; os.environ is Python's own copy. */
function checkVariable(name: PyObject): void {
  if (!isStr(name) && !isBytes(name)) throw typeError(`expected bytes, ${typeName(name)} found`);
  const text = isStr(name) ? name.v : String.fromCharCode(...(name.v as Uint8Array));
  if (text.includes('=')) throw valueError('illegal environment variable name');
  if (text === '') throw osError(E.INVAL);
}

function* affinity(rt: Rt, pid: PyObject): Gen {
  yield* intArgument(rt, pid);
  const all = newList(Array.from({ length: cores(rt) }, (_, i) => newInt(i)));
  return yield* settle(rt.call(SetType, [all]));
}

const SYSCONF: Readonly<Record<string, number | undefined>> = {
  SC_ARG_MAX: 2097152,
  SC_CLK_TCK: 100,
  SC_OPEN_MAX: 1024,
  SC_PAGESIZE: 4096,
  SC_PAGE_SIZE: 4096,
  SC_PHYS_PAGES: 2097152,
  SC_IOV_MAX: 1024,
};

function sysconf(rt: Rt, name: PyObject): PyObject {
  if (!isStr(name)) throw typeError('configuration names must be strings or integers');
  if (name.v.startsWith('SC_NPROCESSORS')) return newInt(cores(rt));
  const value = SYSCONF[name.v];
  if (value === undefined) throw valueError('unrecognized configuration name');
  return newInt(value);
}

const fixed =
  (value: number): HostFunction =>
  () =>
    newInt(value);
const floats = (...values: number[]): PyObject => newTuple(values.map((v) => newFloat(v)));

// prettier-ignore
const FUNCTIONS: readonly (readonly [name: string, signature: string, host: HostFunction])[] = [
  ['getpid', '', (rt: Rt) => newInt((rt.state.get(PROCESS_ID) as number | undefined) ?? FIRST_PID)],
  ['getppid', '', (rt: Rt) => newInt((rt.state.get(PARENT_ID) as number | undefined) ?? SHELL_PID)],
  ['getuid', '', fixed(USER.uid)], ['geteuid', '', fixed(USER.uid)],
  ['getgid', '', fixed(USER.gid)], ['getegid', '', fixed(USER.gid)],
  ['getgroups', '', () => newList([newInt(USER.gid)])],
  ['getresuid', '', () => newTuple([USER.uid, USER.uid, USER.uid].map(newInt))],
  ['getresgid', '', () => newTuple([USER.gid, USER.gid, USER.gid].map(newInt))],
  ['getlogin', '', () => newStr('user')],
  ['getpgrp', '', fixed(FIRST_PID)], ['getpgid', 'pid', fixed(FIRST_PID)],
  ['getsid', 'pid, /', fixed(SHELL_PID)],
  ['uname', '', () => UnameResult.make(['Linux', 'gil', '6.8.0', '#1 SMP PREEMPT_DYNAMIC', 'x86_64'].map(newStr))],
  ['times', '', times],
  ['cpu_count', '', (rt: Rt) => newInt(cores(rt))],
  ['sched_getaffinity', 'pid, /', affinity],
  ['sched_setaffinity', 'pid, mask, /', function* (rt: Rt, _pid: PyObject, mask: PyObject): Gen {
    if ((yield* settle(listFrom(rt, mask))).length === 0) throw osError(E.INVAL);
    return None;
  }],
  ['sched_yield', '', function* (rt: Rt): Gen { yield* rt.op({ kind: 'sleep', ns: 0 }); return None; }],
  ['sched_get_priority_max', 'policy', fixed(0)], ['sched_get_priority_min', 'policy', fixed(0)],
  ['getloadavg', '', () => floats(0.52, 0.58, 0.59)],
  ['getpriority', 'which, who', fixed(0)], ['nice', 'increment, /', fixed(0)],
  ['umask', 'mask, /', umask],
  ['strerror', 'code, /', function* (rt: Rt, code: PyObject): Gen { return newStr(strerror(yield* intArgument(rt, code))); }],
  ['urandom', 'size, /', urandom],
  ['getrandom', 'size, flags=0', urandom],
  ['fspath', 'path', fspath],
  ['putenv', 'name, value, /', (_rt: Rt, name: PyObject) => { checkVariable(name); return None; }],
  ['unsetenv', 'name, /', (_rt: Rt, name: PyObject) => { checkVariable(name); return None; }],
  ['sysconf', 'name, /', sysconf],
  ['ctermid', '', () => newStr('/dev/tty')],
];

export function addProcess(rt: Rt, table: DictTable): void {
  for (const [name, signature, host] of FUNCTIONS)
    setIn(table, name, nativeFunction('posix', name, signature, host));
  setIn(table, 'uname_result', UnameResult.type);
  setIn(table, 'times_result', TimesResult.type);
  setIn(table, 'sched_param', SchedParam.type);
  const environ = newDict();
  const put = (name: string, value: string): void => {
    // Keys are bytes: the answer is there at once.
    setItem(rt, environ, newBytes(fsEncode(rt, name)), newBytes(fsEncode(rt, value)));
  };
  const given = (rt.state.get(ENVIRON) as (() => typeof ENVIRONMENT) | undefined)?.();
  for (const [name, value] of given ?? ENVIRONMENT) put(name, value);
  const { system, cwd } = filesOf(rt);
  if (given === undefined) put('PWD', system.pathOf(cwd));
  setIn(table, 'environ', environ);
}
