/** The part of `posix` that works on file descriptors: open, read, write, pipe, dup, lseek... */
import { listFrom } from '../../objects/abstract.ts';
import { bytesOf } from '../../objects/bytes-common.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { nativeFunction, setIn, type HostFunction } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import { False, newBytes, newInt, newStr, newTuple, None, pyBool } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { type Description, O } from '../../machine/files/description.ts';
import { E, Errno } from '../../machine/files/errno.ts';
import { OpenFile } from '../../machine/files/open-file.ts';
import { makePipe } from '../../machine/files/pipe.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { fileDescriptor, intArgument } from '../fd-argument.ts';
import {
  closeFd,
  descriptionOf,
  kernel,
  osError,
  readFd,
  systemCall,
  writeFd,
} from '../system-call.ts';
import { structType } from '../struct-sequence.ts';
import { pathArgument } from './arguments.ts';
import { openPath } from './open-path.ts';

const TerminalSize = structType('os', 'terminal_size', ['columns', 'lines']);

function* open(rt: Rt, path: PyObject, flags: PyObject, mode?: PyObject, dirFd?: PyObject): Gen {
  const p = yield* pathArgument(rt, 'open', path);
  const f = yield* intArgument(rt, flags);
  const m = mode === undefined ? 0o777 : yield* intArgument(rt, mode);
  return newInt(yield* openPath(rt, p, f, m, dirFd));
}

function* read(rt: Rt, fd: PyObject, length: PyObject): Gen {
  const n = yield* intArgument(rt, fd);
  const count = yield* intArgument(rt, length);
  if (count < 0) throw osError(E.INVAL);
  return newBytes(yield* readFd(rt, n, count));
}

function* write(rt: Rt, fd: PyObject, data: PyObject): Gen {
  const n = yield* intArgument(rt, fd);
  return newInt(yield* writeFd(rt, n, bytesOf(data)));
}

function* close(rt: Rt, fd: PyObject): Gen {
  yield* closeFd(rt, yield* intArgument(rt, fd));
  return None;
}

function* closeRange(rt: Rt, low: PyObject, high: PyObject): Gen {
  const from = yield* intArgument(rt, low);
  const to = yield* intArgument(rt, high);
  for (const fd of filesOf(rt).table.numbers()) if (fd >= from && fd < to) yield* closeFd(rt, fd);
  return None;
}

function* pipe(rt: Rt, flags: number): Gen {
  const { table } = filesOf(rt);
  const fds = yield* systemCall(rt, 'pipe', () =>
    makePipe(flags & O.NONBLOCK).map((end: Description) => table.open(end)),
  );
  return newTuple((fds as number[]).map(newInt));
}

function* dup2(rt: Rt, fd: PyObject, to: PyObject, inheritable?: PyObject): Gen {
  const a = yield* intArgument(rt, fd);
  const b = yield* intArgument(rt, to);
  const { table } = filesOf(rt);
  const n = yield* systemCall(rt, 'dup2', () =>
    a < 0 ? fail(E.BADF) : table.dup2(a, b, inheritable !== False),
  );
  return newInt(n as number);
}

function fail(code: number): never {
  throw new Errno(code);
}

function* lseek(rt: Rt, fd: PyObject, offset: PyObject, whence: PyObject): Gen {
  const d = descriptionOf(rt, yield* intArgument(rt, fd));
  const to = yield* intArgument(rt, offset);
  const how = yield* intArgument(rt, whence);
  return newInt(kernel(() => d.seek(to, how)));
}

function openFile(rt: Rt, fd: number): OpenFile {
  const d = descriptionOf(rt, fd);
  if (!(d instanceof OpenFile)) throw osError(E.SPIPE);
  return d;
}

function* pread(rt: Rt, fd: PyObject, length: PyObject, offset: PyObject): Gen {
  const d = openFile(rt, yield* intArgument(rt, fd));
  const count = yield* intArgument(rt, length);
  const at = yield* intArgument(rt, offset);
  return newBytes((yield* systemCall(rt, 'pread', () => d.readAt(at, count))) as Uint8Array);
}

function* pwrite(rt: Rt, fd: PyObject, data: PyObject, offset: PyObject): Gen {
  const d = openFile(rt, yield* intArgument(rt, fd));
  const at = yield* intArgument(rt, offset);
  const bytes = bytesOf(data);
  return newInt((yield* systemCall(rt, 'pwrite', () => d.writeAt(at, bytes))) as number);
}

function* readv(rt: Rt, fd: PyObject, buffers: PyObject): Gen {
  const n = yield* intArgument(rt, fd);
  const parts = yield* settle(listFrom(rt, buffers));
  const size = parts.reduce((sum, part) => sum + bytesOf(part).length, 0);
  const data = yield* readFd(rt, n, size);
  let at = 0;
  for (const part of parts) {
    const into = bytesOf(part);
    const piece = data.subarray(at, at + into.length);
    into.set(piece);
    at += piece.length;
  }
  return newInt(data.length);
}

function* writev(rt: Rt, fd: PyObject, buffers: PyObject): Gen {
  const n = yield* intArgument(rt, fd);
  const parts = (yield* settle(listFrom(rt, buffers))).map((part) => bytesOf(part));
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return newInt(yield* writeFd(rt, n, all));
}

function* ftruncate(rt: Rt, fd: PyObject, length: PyObject): Gen {
  const d = descriptionOf(rt, yield* intArgument(rt, fd));
  const size = yield* intArgument(rt, length);
  yield* systemCall(rt, 'ftruncate', () => {
    d.truncate(size);
    return true;
  });
  return None;
}

function* sync(rt: Rt, fd: PyObject): Gen {
  const d = descriptionOf(rt, yield* fileDescriptor(rt, fd));
  yield* systemCall(rt, 'fsync', () => (d.kind === 'pipe' ? fail(E.INVAL) : true));
  return None;
}

function* isatty(rt: Rt, fd: PyObject): Gen {
  const n = yield* intArgument(rt, fd);
  const { table } = filesOf(rt);
  return pyBool(table.has(n) && table.get(n).isTerminal());
}

function* terminalSize(rt: Rt, fd?: PyObject): Gen {
  const n = fd === undefined ? 1 : yield* intArgument(rt, fd);
  if (!descriptionOf(rt, n).isTerminal()) throw osError(E.NOTTY);
  return TerminalSize.make([newInt(80), newInt(24)]);
}

function* setBlocking(rt: Rt, fd: PyObject, blocking: PyObject): Gen {
  const d = descriptionOf(rt, yield* intArgument(rt, fd));
  if (blocking.v === 0) d.flags |= O.NONBLOCK;
  else d.flags &= ~O.NONBLOCK;
  return None;
}

function* deviceEncoding(rt: Rt, fd: PyObject): Gen {
  const n = yield* intArgument(rt, fd);
  const { table } = filesOf(rt);
  return table.has(n) && table.get(n).isTerminal() ? newStr('UTF-8') : None;
}

function* sendfile(rt: Rt, out: PyObject, from: PyObject, offset: PyObject, count: PyObject): Gen {
  const target = yield* intArgument(rt, out);
  const source = openFile(rt, yield* intArgument(rt, from));
  const most = yield* intArgument(rt, count);
  const at = offset === None ? source.position : yield* intArgument(rt, offset);
  const data = kernel(() => source.readAt(at, most));
  if (offset === None) source.position += data.length;
  return newInt(yield* writeFd(rt, target, data));
}

// prettier-ignore
const FUNCTIONS: readonly (readonly [name: string, signature: string, host: HostFunction])[] = [
  ['open', 'path, flags, mode=0o777, *, dir_fd=None', open],
  ['read', 'fd, length, /', read],
  ['write', 'fd, data, /', write],
  ['close', 'fd', close],
  ['closerange', 'fd_low, fd_high, /', closeRange],
  ['pipe', '', (rt: Rt) => pipe(rt, 0)],
  ['pipe2', 'flags, /', function* (rt: Rt, flags: PyObject): Gen { return yield* pipe(rt, yield* intArgument(rt, flags)); }],
  ['dup', 'fd, /', function* (rt: Rt, fd: PyObject): Gen {
    const n = yield* intArgument(rt, fd);
    return newInt(kernel(() => filesOf(rt).table.dup(n)));
  }],
  ['dup2', 'fd, fd2, inheritable=True', dup2],
  ['lseek', 'fd, position, whence, /', lseek],
  ['pread', 'fd, length, offset, /', pread],
  ['pwrite', 'fd, buffer, offset, /', pwrite],
  ['readv', 'fd, buffers, /', readv],
  ['writev', 'fd, buffers, /', writev],
  ['ftruncate', 'fd, length, /', ftruncate],
  ['fsync', 'fd', sync],
  ['fdatasync', 'fd', sync],
  ['isatty', 'fd, /', isatty],
  ['get_terminal_size', 'fd=1, /', terminalSize],
  ['get_blocking', 'fd, /', function* (rt: Rt, fd: PyObject): Gen { return pyBool(!descriptionOf(rt, yield* intArgument(rt, fd)).nonBlocking); }],
  ['set_blocking', 'fd, blocking, /', setBlocking],
  ['get_inheritable', 'fd, /', function* (rt: Rt, fd: PyObject): Gen {
    const n = yield* intArgument(rt, fd);
    return pyBool(kernel(() => filesOf(rt).table.isInheritable(n)));
  }],
  ['set_inheritable', 'fd, inheritable, /', function* (rt: Rt, fd: PyObject, value: PyObject): Gen {
    const n = yield* intArgument(rt, fd);
    const inheritable = (yield* intArgument(rt, value)) !== 0;
    kernel(() => filesOf(rt).table.setInheritable(n, inheritable));
    return None;
  }],
  // fcntl's F_GETFL.
  ['_flags', 'fd, /', function* (rt: Rt, fd: PyObject): Gen { return newInt(descriptionOf(rt, yield* intArgument(rt, fd)).flags & ~O.CLOEXEC & ~O.CREAT & ~O.TRUNC & ~O.EXCL); }],
  ['device_encoding', 'fd', deviceEncoding],
  ['sendfile', 'out_fd, in_fd, offset, count', sendfile],
];

export function addDescriptors(table: DictTable): void {
  for (const [name, signature, host] of FUNCTIONS)
    setIn(table, name, nativeFunction('posix', name, signature, host));
  setIn(table, 'terminal_size', TerminalSize.type);
}
