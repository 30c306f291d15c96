/** Methods of sockets that move bytes: recv, send and their kin. */
import { listFrom, typeName } from '../../objects/abstract.ts';
import { bytesOf, hasBuffer } from '../../objects/bytes-common.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { method } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import { newBytes, newInt, newList, newTuple, None } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { READY } from '../../machine/files/ready.ts';
import type { Address } from '../../machine/net/address.ts';
import { EISCONN } from '../../machine/net/errno.ts';
import type { NetSocket, Received } from '../../machine/net/socket.ts';
import { COPY_NS_PER_BYTE } from '../../machine/os-profile.ts';
import { intArgument } from '../fd-argument.ts';
import { osError } from '../system-call.ts';
import { addressArgument, addressObject } from './addresses.ts';
import { familyOf, netSocket, socketCall, SocketType, type Socket } from './socket-type.ts';

/**
 * send(2) and sendto(2) on loopback: what brings the bytes to the other side happens in it. 6.5 us and 4.5 us by a loop
 * in C on a machine on which program 41 takes 1.4 times what was measured for it.
 */
const SEND_STREAM_NS = 4_600;
const SEND_DATAGRAM_NS = 3_200;

const MSG_PEEK = 2;
const MSG_TRUNC = 32;
const MSG_DONTWAIT = 64;
const MSG_WAITALL = 256;

function* flagsOf(rt: Rt, o: PyObject | undefined): Gen<number> {
  return o === undefined ? 0 : yield* intArgument(rt, o);
}

/** What a call waits with: MSG_DONTWAIT is a timeout of 0 for this one call. */
function withFlags(self: Socket, flags: number): Socket {
  return (flags & MSG_DONTWAIT) === 0
    ? self
    : ({ v: { ...self.v, timeoutNs: 0 } } as unknown as Socket);
}

function* receive(rt: Rt, self: Socket, label: string, max: number, flags: number): Gen<Received> {
  const socket = netSocket(rt, self);
  const peek = (flags & MSG_PEEK) !== 0;
  const all = (flags & MSG_WAITALL) !== 0 && !peek && socket.type === 'stream';
  const caller = withFlags(self, flags);
  const once = function* (count: number): Gen<Received> {
    return yield* socketCall(rt, caller, label, socket, READY.IN, () =>
      socket.receive(count, peek),
    );
  };
  let got = yield* once(max);
  while (all && got.data.length < max && got.data.length > 0) {
    const more = yield* once(max - got.data.length);
    if (more.data.length === 0) break;
    const data = new Uint8Array(got.data.length + more.data.length);
    data.set(got.data);
    data.set(more.data, got.data.length);
    got = { ...got, data };
  }
  rt.charge(got.data.length * COPY_NS_PER_BYTE);
  return got;
}

function* sizeArgument(rt: Rt, name: string, o: PyObject): Gen<number> {
  const size = yield* intArgument(rt, o);
  if (size < 0) throw valueError(`negative buffersize in ${name}`);
  return size;
}

method(
  SocketType,
  'recv',
  'bufsize, flags=0, /',
  function* (rt, self: Socket, size: PyObject, flags?: PyObject): Gen {
    const max = yield* sizeArgument(rt, 'recv', size);
    const f = yield* flagsOf(rt, flags);
    return newBytes((yield* receive(rt, self, 'recv', max, f)).data);
  },
);
method(
  SocketType,
  'recvfrom',
  'bufsize, flags=0, /',
  function* (rt, self: Socket, size: PyObject, flags?: PyObject): Gen {
    const max = yield* sizeArgument(rt, 'recvfrom', size);
    const f = yield* flagsOf(rt, flags);
    const got = yield* receive(rt, self, 'recvfrom', max, f);
    return newTuple([newBytes(got.data), senderObject(rt, self, got)]);
  },
);

/** Streams do not say who sent it. */
function senderObject(rt: Rt, self: Socket, got: Received): PyObject {
  if (self.v.type === 1) return None;
  return got.from === null ? None : addressObject(rt, got.from, familyOf(self));
}

function writable(o: PyObject, name: string): Uint8Array {
  if (!hasBuffer(o) || o.type.name === 'bytes')
    throw typeError(
      `${name}() argument 1 must be read-write bytes-like object, not ${typeName(o)}`,
    );
  return bytesOf(o);
}

function* receiveInto(
  rt: Rt,
  self: Socket,
  name: string,
  buffer: PyObject,
  count?: PyObject,
  flags?: PyObject,
): Gen<Received> {
  const into = writable(buffer, name);
  const n = count === undefined ? 0 : yield* intArgument(rt, count);
  if (n < 0) throw valueError(`negative buffersize in ${name}`);
  if (n > into.length) throw valueError(`nbytes is greater than the length of the buffer`);
  const got = yield* receive(rt, self, name, n === 0 ? into.length : n, yield* flagsOf(rt, flags));
  bytesOf(buffer).set(got.data);
  return got;
}

method(
  SocketType,
  'recv_into',
  'buffer, nbytes=0, flags=0',
  function* (rt, self: Socket, buffer: PyObject, count?: PyObject, flags?: PyObject): Gen {
    return newInt((yield* receiveInto(rt, self, 'recv_into', buffer, count, flags)).data.length);
  },
);
method(
  SocketType,
  'recvfrom_into',
  'buffer, nbytes=0, flags=0',
  function* (rt, self: Socket, buffer: PyObject, count?: PyObject, flags?: PyObject): Gen {
    const got = yield* receiveInto(rt, self, 'recvfrom_into', buffer, count, flags);
    return newTuple([newInt(got.data.length), senderObject(rt, self, got)]);
  },
);
method(
  SocketType,
  'recvmsg',
  'bufsize, ancbufsize=0, flags=0, /',
  function* (rt, self: Socket, size: PyObject, _anc?: PyObject, flags?: PyObject): Gen {
    const max = yield* sizeArgument(rt, 'recvmsg()', size);
    const got = yield* receive(rt, self, 'recvmsg', max, yield* flagsOf(rt, flags));
    const cut = self.v.type === 2 && got.whole > got.data.length ? MSG_TRUNC : 0;
    return newTuple([newBytes(got.data), newList([]), newInt(cut), senderObject(rt, self, got)]);
  },
);
method(
  SocketType,
  'recvmsg_into',
  'buffers, ancbufsize=0, flags=0, /',
  function* (rt, self: Socket, buffers: PyObject, _anc?: PyObject, flags?: PyObject): Gen {
    const parts = yield* settle(listFrom(rt, buffers));
    const spaces = parts.map((o) => writable(o, 'recvmsg_into'));
    const max = spaces.reduce((sum, s) => sum + s.length, 0);
    const got = yield* receive(rt, self, 'recvmsg_into', max, yield* flagsOf(rt, flags));
    let at = 0;
    for (const space of spaces) {
      const piece = got.data.subarray(at, at + space.length);
      space.set(piece);
      at += piece.length;
    }
    return newTuple([newInt(got.data.length), newList([]), newInt(0), senderObject(rt, self, got)]);
  },
);

// --- sending --------------------------------------------------------------------------------------------------

function bytesArgument(o: PyObject): Uint8Array {
  if (!hasBuffer(o)) throw typeError(`a bytes-like object is required, not '${typeName(o)}'`);
  return bytesOf(o);
}

/** A blocking stream takes everything before it comes back; others what there is room for. */
function* transmit(
  rt: Rt,
  self: Socket,
  label: string,
  bytes: Uint8Array,
  to: Address | null,
  socket: NetSocket = netSocket(rt, self),
): Gen<number> {
  const data = bytes.slice();
  let done = 0;
  const attempt = (): number | null => {
    for (;;) {
      const n = socket.send(done === 0 ? data : data.subarray(done), to);
      if (n === null) return done > 0 && socket.nonBlocking ? done : null;
      done += n;
      if (done >= data.length) return done;
    }
  };
  const sendNs = socket.type === 'stream' ? SEND_STREAM_NS : SEND_DATAGRAM_NS;
  const ns = Math.round(sendNs + bytes.length * COPY_NS_PER_BYTE);
  return yield* socketCall(rt, self, label, socket, READY.OUT, attempt, ns);
}

method(
  SocketType,
  'send',
  'data, flags=0, /',
  function* (rt, self: Socket, data: PyObject, flags?: PyObject): Gen {
    const bytes = bytesArgument(data);
    return newInt(
      yield* transmit(rt, withFlags(self, yield* flagsOf(rt, flags)), 'send', bytes, null),
    );
  },
);
method(
  SocketType,
  'sendall',
  'data, flags=0, /',
  function* (rt, self: Socket, data: PyObject, flags?: PyObject): Gen {
    const bytes = bytesArgument(data);
    const f = yield* flagsOf(rt, flags);
    const start = rt.nowNs();
    const { timeoutNs } = self.v;
    let done = 0;
    do {
      const left = timeoutNs > 0 ? Math.max(1, timeoutNs - (rt.nowNs() - start)) : timeoutNs;
      const caller = { v: { ...self.v, timeoutNs: left } } as unknown as Socket;
      done += yield* transmit(rt, withFlags(caller, f), 'sendall', bytes.subarray(done), null);
    } while (done < bytes.length);
    return None;
  },
);
method(
  SocketType,
  'sendto',
  'data, flags_or_address, address=None, /',
  function* (rt, self: Socket, data: PyObject, second: PyObject, third?: PyObject): Gen {
    const bytes = bytesArgument(data);
    const flags = third === undefined ? 0 : yield* intArgument(rt, second);
    const to = yield* addressArgument(rt, familyOf(self), 'sendto', third ?? second);
    const socket = netSocket(rt, self);
    if (socket.type === 'stream' && socket.peer !== null && socket.family === 'unix')
      throw osError(EISCONN);
    return newInt(yield* transmit(rt, withFlags(self, flags), 'sendto', bytes, to, socket));
  },
);
method(
  SocketType,
  'sendmsg',
  'buffers, ancdata=None, flags=0, address=None, /',
  function* (
    rt,
    self: Socket,
    buffers: PyObject,
    anc?: PyObject,
    flags?: PyObject,
    address?: PyObject,
  ): Gen {
    if (anc !== undefined && anc !== None && (yield* settle(listFrom(rt, anc))).length > 0)
      throw osError(22);
    const parts = (yield* settle(listFrom(rt, buffers))).map(bytesArgument);
    const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    const to =
      address === undefined || address === None
        ? null
        : yield* addressArgument(rt, familyOf(self), 'sendmsg', address);
    const f = yield* flagsOf(rt, flags);
    return newInt(yield* transmit(rt, withFlags(self, f), 'sendmsg', all, to));
  },
);
