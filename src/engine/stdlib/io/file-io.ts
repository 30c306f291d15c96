/** `FileIO`: a stream of bytes over a file descriptor, unbuffered (Modules/_io/fileio.c). */
import {
  callMethod,
  getOptionalAttr,
  isTrue,
  repr,
  argumentName,
  typeName,
} from '../../objects/abstract.ts';
import { bytesOf } from '../../objects/bytes-common.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { constructorArgs, isStr } from '../../objects/maybe.ts';
import { getset, method } from '../../objects/native.ts';
import { PyObject } from '../../objects/object.ts';
import {
  IntType,
  makeBuiltinType,
  newBytes,
  newInt,
  newStr,
  None,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from '../../objects/runtime.ts';
import { isSubtype } from '../../objects/type.ts';
import { O } from '../../machine/files/description.ts';
import { E } from '../../machine/files/errno.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { SYSTEM_CALL_NS } from '../../machine/os-profile.ts';
import { intArgument } from '../fd-argument.ts';
import { fsPath, pathArgument } from '../posix/arguments.ts';
import { openPath } from '../posix/open-path.ts';
import {
  closeFd,
  descriptionOf,
  kernel,
  osError,
  readDescription,
  writeDescription,
} from '../system-call.ts';
import {
  RawIOBaseType,
  cannotPickle,
  fillBuffer,
  finalizeStream,
  joinBytes,
  setOwn,
  sizeOr,
  unsupported,
} from './base.ts';

export interface FileData {
  /** -1: closed. */
  fd: number;
  readable: boolean;
  writable: boolean;
  created: boolean;
  appending: boolean;
  closeFd: boolean;
  /** null: not asked yet. */
  seekable: boolean | null;
}

export type FileObject = PyObject<FileData>;

export const FileIOType = makeBuiltinType('FileIO', RawIOBaseType, '_io');

const bind = constructorArgs('FileIO', "file, mode='r', closefd=True, opener=None");

const unopened = (): FileData => ({
  fd: -1,
  readable: false,
  writable: false,
  created: false,
  appending: false,
  closeFd: true,
  seekable: null,
});

/** What a mode means; the flags of open(2). */
function parseMode(data: FileData, mode: string): number {
  let kinds = 0;
  let plus = 0;
  let flags = 0;
  for (const c of mode) {
    if (c === 'r') data.readable = true;
    else if (c === 'w') flags |= O.CREAT | O.TRUNC;
    else if (c === 'x') {
      data.created = true;
      flags |= O.EXCL | O.CREAT;
    } else if (c === 'a') {
      data.appending = true;
      flags |= O.APPEND | O.CREAT;
    } else if (c === '+') plus++;
    else if (c !== 'b') throw valueError(`invalid mode: ${mode}`);
    if ('rwxa'.includes(c)) kinds++;
    if ('wxa'.includes(c)) data.writable = true;
  }
  if (kinds !== 1 || plus > 1)
    throw valueError('Must have exactly one of create/read/write/append mode and at most one plus');
  if (plus === 1) {
    data.readable = true;
    data.writable = true;
  }
  const access = data.readable && data.writable ? O.RDWR : data.readable ? O.RDONLY : O.WRONLY;
  return flags | access | O.CLOEXEC;
}

function* init(rt: Rt, o: PyObject, args: readonly PyObject[], kw: KwArgs | null): Gen<void> {
  const self = o as FileObject;
  const [file, modeArg, closeArg, opener] = bind(args, kw);
  if (self.v.fd >= 0 && self.v.closeFd) yield* closeFd(rt, self.v.fd);
  if (modeArg !== undefined && !isStr(modeArg))
    throw typeError(`FileIO() argument 'mode' must be str, not ${argumentName(modeArg)}`);
  const data = Object.assign(self.v, unopened());
  const name = file as PyObject;
  const isFd = isSubtype(name.type, IntType);
  if (isFd && (yield* intArgument(rt, name)) < 0) throw valueError('negative file descriptor');
  const flags = parseMode(data, modeArg === undefined ? 'r' : (modeArg.v as string));
  const closes = closeArg === undefined || (yield* settle(isTrue(rt, closeArg)));
  data.closeFd = closes;
  if (isFd) data.fd = yield* intArgument(rt, name);
  else {
    const path = yield* fsPath(rt, name);
    if (path === undefined)
      throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(name)}`);
    if (!closes) throw valueError('Cannot use closefd=False with file name');
    if (opener === undefined || opener === None) {
      if (typeof path.v === 'string' && path.v.includes('\0'))
        throw valueError('embedded null byte');
      const argument = yield* pathArgument(rt, 'open', path);
      data.fd = yield* openPath(rt, argument, flags, 0o666);
    } else {
      const fd = yield* settle(rt.call(opener, [name, newInt(flags)]));
      if (!isSubtype(fd.type, IntType)) throw typeError('expected integer from opener');
      data.fd = Number(fd.v as number);
      if (data.fd < 0) throw valueError(`opener returned ${data.fd}`);
    }
  }
  yield* look(rt, self, name, isFd);
  setOwn(rt, self, 'name', name);
}

/** fstat: a folder is refused; where appending, the position is the end. */
function* look(rt: Rt, self: FileObject, name: PyObject, isFd: boolean): Gen<void> {
  const data = self.v;
  try {
    const d = kernel(() => filesOf(rt).table.get(data.fd));
    if (d.kind === 'folder') throw osError(E.ISDIR, isFd ? undefined : name);
    if (data.appending && d.kind === 'file') d.seek(0, 2);
  } catch (e) {
    const { fd } = data;
    data.fd = -1;
    if (!isFd && filesOf(rt).table.has(fd)) yield* closeFd(rt, fd);
    throw e;
  }
}

Object.assign(FileIOType.slots, {
  new: (_rt, type) => new PyObject<FileData>(type, unopened()),
  init,
  finalize: finalizeStream,
  repr: function* (rt, o): Gen {
    const self = o as FileObject;
    if (self.v.fd < 0) return newStr('<_io.FileIO [closed]>');
    const tail = `mode='${modeOf(self.v)}' closefd=${self.v.closeFd ? 'True' : 'False'}>`;
    const name = yield* getOptionalAttr(rt, self, 'name');
    if (name === undefined) return newStr(`<_io.FileIO fd=${self.v.fd} ${tail}`);
    return newStr(`<_io.FileIO name=${yield* settle(repr(rt, name))} ${tail}`);
  },
} satisfies typeof FileIOType.slots);

function modeOf(data: FileData): string {
  if (data.created) return data.readable ? 'xb+' : 'xb';
  if (data.appending) return data.readable ? 'ab+' : 'ab';
  if (data.readable) return data.writable ? 'rb+' : 'rb';
  return 'wb';
}

/** The open descriptor. */
function opened(self: FileObject): number {
  if (self.v.fd < 0) throw valueError('I/O operation on closed file');
  return self.v.fd;
}

function forReading(self: FileObject): number {
  const fd = opened(self);
  if (!self.v.readable) throw unsupported('File not open for reading');
  return fd;
}

function forWriting(self: FileObject): number {
  const fd = opened(self);
  if (!self.v.writable) throw unsupported('File not open for writing');
  return fd;
}

function* readAll(rt: Rt, self: FileObject): Gen {
  const d = descriptionOf(rt, forReading(self));
  const parts: Uint8Array[] = [];
  // As much as fstat says is left and one more byte, which shows the end.
  const known = d.kind === 'file' ? Math.max(0, d.status().size - d.seek(0, 1)) + 1 : 65_536;
  for (;;) {
    const data = yield* readDescription(rt, d, known);
    if (data === null) {
      if (parts.length === 0) return None;
      break;
    }
    if (data.length === 0) break;
    parts.push(data);
  }
  return newBytes(joinBytes(parts));
}

method(FileIOType, 'readall', '', readAll);
method(FileIOType, 'read', 'size=-1, /', function* (rt, self: FileObject, size?: PyObject): Gen {
  const n = yield* settle(sizeOr(rt, size, -1));
  if (n < 0) return yield* readAll(rt, self);
  const data = yield* readDescription(rt, descriptionOf(rt, forReading(self)), n);
  return data === null ? None : newBytes(data);
});
method(FileIOType, 'readinto', 'buffer, /', function* (rt, self: FileObject, into: PyObject): Gen {
  const d = descriptionOf(rt, forReading(self));
  const data = yield* readDescription(rt, d, bytesOf(into).length);
  return data === null ? None : newInt(fillBuffer(into, data));
});
method(FileIOType, 'write', 'b, /', function* (rt, self: FileObject, b: PyObject): Gen {
  const d = descriptionOf(rt, forWriting(self));
  const n = yield* writeDescription(rt, d, bytesOf(b));
  return n === null ? None : newInt(n);
});

function* seek(rt: Rt, self: FileObject, offset: PyObject, whence?: PyObject): Gen {
  const d = descriptionOf(rt, opened(self));
  if (!isSubtype(offset.type, IntType))
    throw typeError(`'${typeName(offset)}' object cannot be interpreted as an integer`);
  const at = yield* intArgument(rt, offset);
  const how = whence === undefined ? 0 : yield* intArgument(rt, whence);
  rt.charge(SYSTEM_CALL_NS / 4);
  return newInt(kernel(() => d.seek(at, how)));
}
method(FileIOType, 'seek', 'pos, whence=0, /', seek);
method(FileIOType, 'tell', '', (rt, self: FileObject) => {
  const d = descriptionOf(rt, opened(self));
  rt.charge(SYSTEM_CALL_NS / 4);
  return newInt(kernel(() => d.seek(0, 1)));
});
method(
  FileIOType,
  'truncate',
  'size=None, /',
  function* (rt, self: FileObject, size?: PyObject): Gen {
    const d = descriptionOf(rt, forWriting(self));
    const at =
      size === undefined || size === None
        ? kernel(() => d.seek(0, 1))
        : yield* intArgument(rt, size);
    kernel(() => d.truncate(at));
    return newInt(at);
  },
);
method(FileIOType, 'close', '', function* (rt, self: FileObject): Gen {
  const { fd } = self.v;
  if (fd < 0) return None;
  try {
    // IOBase.close: a subclass may flush.
    yield* callMethod(rt, self, 'flush');
  } finally {
    self.v.fd = -1;
    if (self.v.closeFd) yield* closeFd(rt, fd);
  }
  return None;
});
method(FileIOType, 'fileno', '', (_rt, self: FileObject) => newInt(opened(self)));
method(FileIOType, 'isatty', '', (rt, self: FileObject) =>
  pyBool(descriptionOf(rt, opened(self)).isTerminal()),
);
method(FileIOType, 'readable', '', (_rt, self: FileObject) => {
  opened(self);
  return pyBool(self.v.readable);
});
method(FileIOType, 'writable', '', (_rt, self: FileObject) => {
  opened(self);
  return pyBool(self.v.writable);
});
method(FileIOType, 'seekable', '', (rt, self: FileObject) => {
  const fd = opened(self);
  self.v.seekable ??= ['file', 'folder', 'null'].includes(descriptionOf(rt, fd).kind);
  return pyBool(self.v.seekable);
});
cannotPickle(FileIOType);
method(FileIOType, 'flush', '', (_rt, self: FileObject) => {
  opened(self);
  return None;
});
getset(FileIOType, 'closed', (_rt, self: FileObject) => pyBool(self.v.fd < 0));
getset(FileIOType, 'closefd', (_rt, self: FileObject) => pyBool(self.v.closeFd));
getset(FileIOType, 'mode', (_rt, self: FileObject) => newStr(modeOf(self.v)));
getset(FileIOType, '_blksize', (rt, self: FileObject) => {
  opened(self);
  return newInt(rt.profile.library === '3.14' ? 131_072 : 4096);
});
getset(
  FileIOType,
  '_finalizing',
  () => pyBool(false),
  () => undefined,
);
