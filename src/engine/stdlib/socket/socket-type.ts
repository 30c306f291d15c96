/**
 * The type `_socket.socket`: making, binding, listening, connecting, options, closing. Transfers are in
 * transfer.ts. The object holds a descriptor number; the socket itself is an open file description.
 */
import { asIndex, isTrue, typeName } from '../../objects/abstract.ts';
import { asDouble } from '../../objects/arithmetic.ts';
import { bytesOf, hasBuffer } from '../../objects/bytes-common.ts';
import {
  excTypes,
  overflowError,
  Raise,
  raise,
  typeError,
  valueError,
} from '../../objects/errors.ts';
import { isInt } from '../../objects/int.ts';
import { constructorArgs } from '../../objects/maybe.ts';
import { getset, method } from '../../objects/native.ts';
import { PyObject } from '../../objects/object.ts';
import {
  FloatType,
  makeBuiltinType,
  newBytes,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  ObjectType,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { isSubtype, type PyType } from '../../objects/type.ts';
import { O } from '../../machine/files/description.ts';
import { E } from '../../machine/files/errno.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { READY } from '../../machine/files/ready.ts';
import type { Address, Family } from '../../machine/net/address.ts';
import { DatagramSocket } from '../../machine/net/datagram.ts';
import { EAFNOSUPPORT, EINPROGRESS, EISCONN, ENOTCONN, ENOTSOCK } from '../../machine/net/errno.ts';
import { networkOf } from './network-of.ts';
import { NetSocket } from '../../machine/net/socket.ts';
import { StreamSocket } from '../../machine/net/stream.ts';
import { SYSTEM_CALL_NS } from '../../machine/os-profile.ts';
import { intArgument } from '../fd-argument.ts';
import { closeFd, descriptionOf, kernel, osError, systemCall } from '../system-call.ts';
import { addressArgument, addressObject } from './addresses.ts';
import { readOption, writeOption } from './options.ts';

export interface SocketData {
  fd: number;
  family: number;
  type: number;
  proto: number;
  /** Below 0: blocking; 0: not at all. */
  timeoutNs: number;
}

export type Socket = PyObject<SocketData>;

export const SocketType = makeBuiltinType('socket', ObjectType, '_socket');

export const FAMILIES: Readonly<Record<number, Family>> = { 1: 'unix', 2: 'inet', 10: 'inet6' };
export const FAMILY_NUMBERS: Readonly<Record<Family, number>> = { unix: 1, inet: 2, inet6: 10 };

const EPROTONOSUPPORT = 93;
const ESOCKTNOSUPPORT = 94;
const SOCK_NONBLOCK = 2048;
const SOCK_CLOEXEC = 524_288;

/** setdefaulttimeout, per session. */
const DEFAULT_TIMEOUT = 'socket.default-timeout';
export function defaultTimeoutNs(rt: Rt): number {
  return (rt.state.get(DEFAULT_TIMEOUT) as number | undefined) ?? -1;
}
export function setDefaultTimeoutNs(rt: Rt, ns: number): void {
  rt.state.set(DEFAULT_TIMEOUT, ns);
}

/** The kernel's socket behind the object. */
export function netSocket(rt: Rt, self: Socket): NetSocket {
  if (self.v.fd < 0) throw osError(E.BADF);
  const d = descriptionOf(rt, self.v.fd);
  if (!(d instanceof NetSocket)) throw osError(ENOTSOCK);
  return d;
}

export function familyOf(self: Socket): Family {
  const family = FAMILIES[self.v.family];
  if (family === undefined) throw raise('OSError', `${String(self.v.family)}(): bad family`);
  return family;
}

/**
 * One system call on the socket: waits as its timeout says. `attempt` gives null while it would have to
 * wait for `events`.
 */
export function* socketCall<T>(
  rt: Rt,
  self: Socket,
  label: string,
  socket: NetSocket,
  events: number,
  attempt: () => T | null,
  ns = SYSTEM_CALL_NS,
): Gen<T> {
  const { timeoutNs } = self.v;
  const immediate = timeoutNs === 0 || (timeoutNs < 0 && socket.nonBlocking);
  const result = yield* systemCall(rt, label, attempt, {
    ns,
    waits: [{ queue: socket.queue, events, exclusive: true }],
    timeoutNs: immediate ? 0 : timeoutNs,
  });
  if (result !== null) return result;
  throw immediate ? osError(E.AGAIN) : raise('TimeoutError', 'timed out');
}

/** What takes no time worth mentioning but is a system call all the same. */
export function* shortCall<T>(rt: Rt, label: string, work: () => T): Gen<T> {
  let result: T | undefined;
  yield* systemCall(rt, label, () => {
    result = work();
    return true;
  });
  return result as T;
}

// --- making ---------------------------------------------------------------------------------------------------

const socketArgs = constructorArgs('socket', 'family=-1, type=-1, proto=-1, fileno=None');

function* numberOf(rt: Rt, o: PyObject | undefined): Gen<number> {
  return o === undefined ? -1 : yield* intArgument(rt, o);
}

function* init(
  rt: Rt,
  self: Socket,
  familyNumber: number,
  typeNumber: number,
  proto: number,
): Gen<void> {
  const number = familyNumber === -1 ? 2 : familyNumber;
  const fullType = typeNumber === -1 ? 1 : typeNumber;
  const kind = fullType & ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
  const family = FAMILIES[number];
  if (family === undefined) throw osError(EAFNOSUPPORT);
  if (kind !== 1 && kind !== 2) throw osError(kind === 3 ? E.PERM : ESOCKTNOSUPPORT);
  const wanted = kind === 1 ? 6 : 17;
  if (family !== 'unix' && proto > 0 && proto !== wanted) throw osError(EPROTONOSUPPORT);
  const socket = networkOf(rt).socket(family, kind === 1 ? 'stream' : 'dgram');
  const fd = yield* shortCall(rt, 'socket', () => filesOf(rt).table.open(socket));
  adopt(rt, self, fd, number, kind, proto === -1 ? 0 : proto, (fullType & SOCK_NONBLOCK) !== 0);
}

function adopt(
  rt: Rt,
  self: Socket,
  fd: number,
  family: number,
  type: number,
  proto: number,
  nonBlocking = false,
): void {
  self.v = { fd, family, type, proto, timeoutNs: nonBlocking ? 0 : defaultTimeoutNs(rt) };
  applyTimeout(rt, self);
}

function fromDescriptor(rt: Rt, self: Socket, fd: number, given: number[]): void {
  if (fd < 0) throw valueError('negative file descriptor');
  const d = descriptionOf(rt, fd);
  if (!(d instanceof NetSocket)) throw osError(ENOTSOCK);
  const [family, type, proto] = given as [number, number, number];
  const ownType = d.type === 'stream' ? 1 : 2;
  const ownProto = d.family === 'unix' ? 0 : d.type === 'stream' ? 6 : 17;
  const isBlocking = !d.nonBlocking;
  adopt(
    rt,
    self,
    fd,
    family === -1 ? FAMILY_NUMBERS[d.family] : family,
    type === -1 ? ownType : type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC),
    proto === -1 ? ownProto : proto,
    !isBlocking && defaultTimeoutNs(rt) < 0,
  );
}

Object.assign(SocketType.slots, {
  new: (_rt, cls) =>
    new PyObject<SocketData>(cls, { fd: -1, family: -1, type: -1, proto: -1, timeoutNs: -1 }),
  init: function* (rt, o, args, kw): Gen<void> {
    const self = o as Socket;
    const [family, type, proto, fileno] = socketArgs(args, kw);
    const numbers = [
      yield* numberOf(rt, family),
      yield* numberOf(rt, type),
      yield* numberOf(rt, proto),
    ] as [number, number, number];
    if (fileno === undefined || fileno === None) yield* init(rt, self, ...numbers);
    else {
      if (isSubtype(fileno.type, FloatType))
        throw typeError(`'float' object cannot be interpreted as an integer`);
      fromDescriptor(rt, self, yield* intArgument(rt, fileno), numbers);
    }
  },
  repr: (_rt, o) => {
    const { fd, family, type, proto } = (o as Socket).v;
    return newStr(`<socket object, fd=${fd}, family=${family}, type=${type}, proto=${proto}>`);
  },
  // An object that nobody has any more closes its descriptor.
  finalize: function* (rt, o): Gen<void> {
    const { v } = o as Socket;
    if (v.fd < 0) return;
    const { fd } = v;
    v.fd = -1;
    if (filesOf(rt).table.has(fd)) yield* closeFd(rt, fd);
  },
} satisfies typeof SocketType.slots);
SocketType.weakrefable = false;

getset(SocketType, 'family', (_rt, self: Socket) => newInt(self.v.family));
getset(SocketType, 'type', (_rt, self: Socket) => newInt(self.v.type));
getset(SocketType, 'proto', (_rt, self: Socket) => newInt(self.v.proto));
getset(SocketType, 'timeout', (_rt, self: Socket) => timeoutObject(self.v.timeoutNs));

// --- timeouts -------------------------------------------------------------------------------------------------

export function timeoutObject(ns: number): PyObject {
  return ns < 0 ? None : newFloat(ns / 1e9);
}

/** Seconds or None: nanoseconds, below 0 for None. */
export function* timeoutArgument(rt: Rt, o: PyObject): Gen<number> {
  if (o === None) return -1;
  if (!isInt(o) && !isSubtype(o.type, FloatType) && o.type.slots.index === undefined)
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  const seconds = yield* settle(asDouble(rt, o));
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (seconds < 0) throw valueError('Timeout value out of range');
  if (seconds > 9223372036) throw overflowError('timestamp too large to convert to C PyTime_t');
  return Math.ceil(seconds * 1e9);
}

/** A timeout makes the description non-blocking, as CPython does with the descriptor. */
function applyTimeout(rt: Rt, self: Socket): void {
  const socket = netSocket(rt, self);
  if (self.v.timeoutNs >= 0) socket.flags |= O.NONBLOCK;
  else socket.flags &= ~O.NONBLOCK;
}

method(
  SocketType,
  'settimeout',
  'timeout, /',
  function* (rt, self: Socket, timeout: PyObject): Gen {
    self.v.timeoutNs = yield* timeoutArgument(rt, timeout);
    applyTimeout(rt, self);
    return None;
  },
);
method(SocketType, 'gettimeout', '', (_rt, self: Socket) => timeoutObject(self.v.timeoutNs));
method(SocketType, 'setblocking', 'flag, /', function* (rt, self: Socket, flag: PyObject): Gen {
  self.v.timeoutNs = (yield* settle(isTrue(rt, flag))) ? -1 : 0;
  applyTimeout(rt, self);
  return None;
});
method(SocketType, 'getblocking', '', (_rt, self: Socket) => pyBool(self.v.timeoutNs !== 0));

// --- addresses ------------------------------------------------------------------------------------------------

method(SocketType, 'bind', 'address, /', function* (rt, self: Socket, o: PyObject): Gen {
  const address = yield* addressArgument(rt, familyOf(self), 'bind', o);
  const socket = netSocket(rt, self);
  yield* shortCall(rt, 'bind', () => networkOf(rt).bind(socket, address));
  return None;
});
method(SocketType, 'listen', 'backlog=128, /', function* (rt, self: Socket, o?: PyObject): Gen {
  const backlog = o === undefined ? 128 : yield* intArgument(rt, o);
  const socket = netSocket(rt, self);
  yield* shortCall(rt, 'listen', () => socket.listen(backlog));
  return None;
});
method(SocketType, 'getsockname', '', (rt, self: Socket) =>
  addressObject(rt, netSocket(rt, self).local, familyOf(self)),
);
method(SocketType, 'getpeername', '', (rt, self: Socket) => {
  const socket = netSocket(rt, self);
  const paired = socket instanceof DatagramSocket && socket.partner !== null;
  const gone = socket instanceof StreamSocket && socket.state !== 'connected';
  if (!paired && (socket.peer === null || gone)) throw osError(ENOTCONN);
  return addressObject(rt, socket.peer, familyOf(self));
});
method(SocketType, '_accept', '', function* (rt, self: Socket): Gen {
  const socket = netSocket(rt, self);
  const accepted = yield* socketCall(rt, self, 'accept', socket, READY.IN, () => socket.accept());
  const fd = kernel(() => filesOf(rt).table.open(accepted));
  return newTuple([newInt(fd), addressObject(rt, accepted.peer, familyOf(self))]);
});

// --- connecting -----------------------------------------------------------------------------------------------

/** 0, or the error number; a timeout is thrown. */
function* connect(rt: Rt, self: Socket, socket: NetSocket, address: Address): Gen<void> {
  // connect(2) of a socket that does not block is done again to see how the first went.
  if (socket instanceof StreamSocket && socket.state === 'connected') throw osError(EISCONN);
  const done = yield* shortCall(rt, 'connect', () => socket.connect(address));
  if (done) return;
  if (self.v.timeoutNs === 0 || (self.v.timeoutNs < 0 && socket.nonBlocking))
    throw osError(EINPROGRESS);
  yield* socketCall(rt, self, 'connect', socket, READY.OUT, () => socket.connectResult());
}

method(SocketType, 'connect', 'address, /', function* (rt, self: Socket, o: PyObject): Gen {
  const address = yield* addressArgument(rt, familyOf(self), 'connect', o);
  yield* connect(rt, self, netSocket(rt, self), address);
  return None;
});
method(SocketType, 'connect_ex', 'address, /', function* (rt, self: Socket, o: PyObject): Gen {
  const address = yield* addressArgument(rt, familyOf(self), 'connect_ex', o);
  const socket = netSocket(rt, self);
  try {
    yield* connect(rt, self, socket, address);
    return newInt(0);
  } catch (e) {
    if (!(e instanceof Raise) || !isSubtype(e.exc.type, excTypes['OSError'] as PyType)) throw e;
    const code = e.exc.v.fields?.get('errno');
    // Time is up: EWOULDBLOCK, as sock_connect_impl says.
    return code ?? newInt(E.AGAIN);
  }
});

// --- options --------------------------------------------------------------------------------------------------

method(
  SocketType,
  'setsockopt',
  'level, option, value, optlen=None, /',
  function* (
    rt,
    self: Socket,
    level: PyObject,
    option: PyObject,
    value: PyObject,
    length?: PyObject,
  ): Gen {
    const l = yield* intArgument(rt, level);
    const n = yield* intArgument(rt, option);
    const socket = netSocket(rt, self);
    if (value === None) {
      if (length === undefined)
        throw typeError('socket option should be integer, bytes-like object or None');
      writeOption(socket, l, n, new Uint8Array(yield* intArgument(rt, length)));
    } else if (hasBuffer(value)) writeOption(socket, l, n, bytesOf(value).slice());
    else {
      const number = Number(yield* settle(asIndex(rt, value)));
      const bytes = new Uint8Array(4);
      new DataView(bytes.buffer).setInt32(0, number, true);
      writeOption(socket, l, n, bytes);
    }
    return None;
  },
);
method(
  SocketType,
  'getsockopt',
  'level, option, buflen=0, /',
  function* (rt, self: Socket, level: PyObject, option: PyObject, length?: PyObject): Gen {
    const l = yield* intArgument(rt, level);
    const n = yield* intArgument(rt, option);
    const size = length === undefined ? 0 : yield* intArgument(rt, length);
    if (size < 0 || size > 1024) throw raise('OSError', 'getsockopt buflen out of range');
    const bytes = readOption(netSocket(rt, self), l, n);
    if (size > 0) return newBytes(bytes.slice(0, size));
    return newInt(new DataView(bytes.buffer).getInt32(0, true));
  },
);

// --- the end --------------------------------------------------------------------------------------------------

method(SocketType, 'fileno', '', (_rt, self: Socket) => newInt(self.v.fd));
method(SocketType, 'detach', '', (_rt, self: Socket) => {
  const { fd } = self.v;
  self.v.fd = -1;
  return newInt(fd);
});
method(SocketType, 'close', '', function* (rt, self: Socket): Gen {
  const { fd } = self.v;
  if (fd < 0) return None;
  self.v.fd = -1;
  try {
    yield* closeFd(rt, fd);
  } catch (e) {
    // ECONNRESET at close says nothing that matters (gh-10065).
    if (!(e instanceof Raise) || e.exc.v.fields?.get('errno')?.v !== 104) throw e;
  }
  return None;
});
method(SocketType, 'shutdown', 'how, /', function* (rt, self: Socket, how: PyObject): Gen {
  const n = yield* intArgument(rt, how);
  if (n < 0 || n > 2) throw osError(E.INVAL);
  const socket = netSocket(rt, self);
  yield* shortCall(rt, 'shutdown', () => socket.shutdown(n !== 1, n !== 0));
  return None;
});
