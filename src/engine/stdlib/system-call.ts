/**
 * System calls from natives: letting go of the GIL, waiting for files, EINTR (PEP 475), and OSError for what
 * the simulated kernel refuses. Everything that reads and writes descriptors goes through here.
 */
import { excTypes, Raise } from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import { newInt, newStr, None, True } from '../objects/roster.ts';
import { settle, type Gen, type Maybe, type ReadyWait, type Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import { ConsoleOutput } from '../machine/files/console.ts';
import type { Description } from '../machine/files/description.ts';
import { E, Errno } from '../machine/files/errno.ts';
import { filesOf } from '../machine/files/process-files.ts';
import { READY } from '../machine/files/ready.ts';
import { COPY_NS_PER_BYTE, SYSTEM_CALL_NS } from '../machine/os-profile.ts';
import { oserror } from '../objects/exceptions.ts';
import { strerror } from './strerror.ts';

/** `raise OSError(code, strerror(code), filename, None, filename2)`: the subclass that fits. */
export function osError(code: number, filename?: PyObject, filename2?: PyObject): Raise {
  const args: PyObject[] = [newInt(code), newStr(strerror(code))];
  if (filename !== undefined) args.push(filename);
  if (filename2 !== undefined) args.push(None, filename2);
  return new Raise(oserror(args));
}

/** Key of `rt.state`: what runs signal handlers that are due, where there are signals. */
export const CHECK_SIGNALS = 'signals.check';

export interface CallOptions {
  readonly ns?: number;
  /** What to sleep on while the call cannot be done. */
  readonly waits?: readonly ReadyWait[];
  /** Below 0: for ever. */
  readonly timeoutNs?: number;
  readonly filename?: PyObject;
  readonly filename2?: PyObject;
}

/** The kernel's answer, null when the time was up. `attempt` gives null while it has to wait. */
export function* systemCall<T>(
  rt: Rt,
  label: string,
  attempt: () => T | null,
  options: CallOptions = {},
): Gen<T | null> {
  const timeoutNs = options.timeoutNs ?? -1;
  const untilNs = timeoutNs < 0 ? Infinity : rt.nowNs() + timeoutNs;
  let result: T | null = null;
  let failed: Errno | null = null;
  const tried = (): boolean => {
    try {
      result = attempt();
      return result !== null;
    } catch (e) {
      if (!(e instanceof Errno)) throw e;
      failed = e;
      return true;
    }
  };
  for (;;) {
    const answer = yield* rt.op({
      kind: 'system-call',
      label,
      ns: options.ns ?? SYSTEM_CALL_NS,
      attempt: tried,
      waits: options.waits ?? [],
      timeoutNs: untilNs === Infinity ? -1 : Math.max(0, untilNs - rt.nowNs()),
    });
    if (failed !== null) throw osError((failed as Errno).code, options.filename, options.filename2);
    if (answer !== None) return answer === True ? result : null;
    const check = rt.state.get(CHECK_SIGNALS) as (() => Maybe<void>) | undefined;
    if (check !== undefined) yield* settle(check());
  }
}

/** What can be done at once and lets nobody in: fcntl(2), lseek(2) and the like. Errno becomes OSError. */
export function kernel<T>(work: () => T, filename?: PyObject): T {
  try {
    return work();
  } catch (e) {
    if (e instanceof Errno) throw osError(e.code, filename);
    throw e;
  }
}

export function descriptionOf(rt: Rt, fd: number): Description {
  return kernel(() => filesOf(rt).table.get(fd));
}

const waitFor = (d: Description, events: number): ReadyWait[] => [
  { queue: d.queue, events, exclusive: true },
];

/** read(2); null where it would block and the file must not. */
export function* readDescription(
  rt: Rt,
  d: Description,
  count: number,
  label = 'read',
): Gen<Uint8Array | null> {
  const data = yield* systemCall(rt, label, () => d.tryRead(count), {
    waits: waitFor(d, READY.IN),
    timeoutNs: d.nonBlocking ? 0 : -1,
  });
  if (data !== null) rt.charge(data.length * COPY_NS_PER_BYTE);
  return data;
}

/** write(2): how many bytes; null where it would block and the file must not. */
export function* writeDescription(
  rt: Rt,
  d: Description,
  bytes: Uint8Array,
  label = 'write',
): Gen<number | null> {
  if (d instanceof ConsoleOutput) {
    const text = d.textOf(bytes);
    if (text !== '') yield* rt.op({ kind: 'write', stream: d.stream, text });
    return bytes.length;
  }
  let done = 0;
  const attempt = (): number | null => {
    while (done < bytes.length) {
      const n = d.tryWrite(done === 0 ? bytes : bytes.subarray(done));
      if (n === null) return d.nonBlocking && done > 0 ? done : null;
      done += n;
    }
    return done;
  };
  if (bytes.length === 0) kernel(() => d.tryWrite(bytes));
  return yield* systemCall(rt, label, attempt, {
    ns: Math.round(SYSTEM_CALL_NS + bytes.length * COPY_NS_PER_BYTE),
    waits: waitFor(d, READY.OUT),
    timeoutNs: d.nonBlocking ? 0 : -1,
  });
}

/** `os.read` and all that comes to it: BlockingIOError where the descriptor does not block. */
export function* readFd(rt: Rt, fd: number, count: number): Gen<Uint8Array> {
  const data = yield* readDescription(rt, descriptionOf(rt, fd), count);
  if (data === null) throw osError(E.AGAIN);
  return data;
}

export function* writeFd(rt: Rt, fd: number, bytes: Uint8Array): Gen<number> {
  const n = yield* writeDescription(rt, descriptionOf(rt, fd), bytes);
  if (n === null) throw osError(E.AGAIN);
  return n;
}

/** close(2) */
export function* closeFd(rt: Rt, fd: number): Gen<void> {
  const { table } = filesOf(rt);
  kernel(() => table.get(fd));
  yield* systemCall(rt, 'close', () => {
    table.close(fd);
    return true;
  });
}

export const OSErrorType = excTypes['OSError'] as PyType;
