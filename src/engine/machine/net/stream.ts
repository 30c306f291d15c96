/**
 * Streams: TCP, and Unix sockets of type SOCK_STREAM (net/ipv4/tcp.c, net/unix/af_unix.c as programs see
 * them): connecting, the backlog, half-closed connections, resets, full buffers. Between two sockets of
 * this machine bytes arrive with the system call that sends them, as they do on loopback.
 * Left out: urgent data, keep-alive probes, TIME_WAIT.
 */
import type { Address, Family } from './address.ts';
import { Errno } from '../files/errno.ts';
import { ByteQueue } from '../files/pipe.ts';
import { READY } from '../files/ready.ts';
import { EALREADY, ECONNREFUSED, ECONNRESET, EINVAL, EISCONN, ENOTCONN, EPIPE } from './errno.ts';
import { NetSocket, READ_HANG_UP, type Received } from './socket.ts';

/** Where the bytes of a connected socket go. */
export interface Wire {
  /** How much it takes when nothing is under way. */
  readonly capacity: number;
  /** How many bytes it takes now; negative: nobody is there any more. */
  room(): number;
  /** At most `room()` bytes. */
  send(bytes: Uint8Array): void;
  /** No more will come (FIN). */
  finish(): void;
  /** The connection is torn down (RST). */
  reset(): void;
  /** The socket has read; so much more may be sent to it. */
  hasRead(): void;
}

/** What a stream asks of the network it is in. */
export interface StreamNet {
  /** True: connected; false: in progress. */
  connectStream(socket: StreamSocket, to: Address): boolean;
  bindEphemeral(socket: NetSocket): void;
  /** May it listen on its port? */
  checkListening(socket: StreamSocket): void;
  released(socket: NetSocket): void;
}

export type StreamState = 'new' | 'listening' | 'connecting' | 'connected' | 'closed';

/** What a sender may be ahead of its reader, unread bytes included; as Linux has it for both kinds. */
const TCP_WINDOW = 4_063_232;
const UNIX_WINDOW = 212_992;

export class StreamSocket extends NetSocket {
  state: StreamState = 'new';
  wire: Wire | null = null;
  /** Accepting: connections that wait, and how many may. */
  readonly pending: StreamSocket[] = [];
  backlog = 0;
  private readonly net: StreamNet;
  private readonly incoming = new ByteQueue();
  /** The other side sends no more. */
  private ended = false;
  private readShut = false;
  private writeShut = false;
  /** Who closes with unread bytes resets the connection. */
  private gone = false;

  constructor(net: StreamNet, family: Family) {
    super(family, 'stream');
    this.net = net;
  }

  get unread(): number {
    return this.incoming.size;
  }

  // --- connecting ---------------------------------------------------------------------------------------

  connect(to: Address): boolean {
    if (this.state === 'connecting') throw new Errno(EALREADY);
    if (this.state === 'connected' || this.state === 'listening') throw new Errno(EISCONN);
    this.raiseError();
    this.state = 'connecting';
    try {
      return this.net.connectStream(this, to);
    } catch (e) {
      this.state = 'new';
      throw e;
    }
  }

  connectResult(): true | null {
    // Assigned by connectFailed and others.
    const state = this.state as StreamState;
    if (state === 'connecting') return null;
    this.raiseError();
    if (state !== 'connected') throw new Errno(ECONNREFUSED);
    return true;
  }

  established(wire: Wire, local: Address, peer: Address): void {
    this.wire = wire;
    this.local = local;
    this.peer = peer;
    this.state = 'connected';
    this.changed();
  }

  connectFailed(error: number): void {
    this.state = 'new';
    this.error = error;
    this.changed();
  }

  listen(backlog: number): void {
    if (this.state !== 'new' && this.state !== 'listening') throw new Errno(EINVAL);
    if (this.state === 'new') {
      if (this.local === null) this.net.bindEphemeral(this);
      this.net.checkListening(this);
    }
    this.state = 'listening';
    this.backlog = Math.max(0, Math.min(backlog, 4096));
  }

  /** Linux keeps one more than was asked for. */
  backlogIsFull(): boolean {
    return this.pending.length > this.backlog;
  }

  accept(): StreamSocket | null {
    if (this.state !== 'listening') throw new Errno(EINVAL);
    const first = this.pending.shift();
    if (this.pending.length > 0) this.changed();
    return first ?? null;
  }

  arrive(connection: StreamSocket): void {
    this.pending.push(connection);
    this.changed();
  }

  // --- bytes ----------------------------------------------------------------------------------------------

  receive(max: number, peek = false): Received | null {
    if (this.incoming.size > 0) {
      const data = this.incoming.take(max, peek);
      if (!peek && data.length > 0) this.wire?.hasRead();
      if (this.incoming.size > 0) this.changed();
      return { data, from: this.peer, whole: data.length };
    }
    if (this.ended && this.error !== ECONNRESET) return NOTHING;
    this.raiseError();
    if (this.readShut) return NOTHING;
    if (this.state === 'connecting') return null;
    if (this.state !== 'connected') {
      if (this.gone) return NOTHING;
      throw new Errno(this.family === 'unix' ? EINVAL : ENOTCONN);
    }
    return max === 0 ? NOTHING : null;
  }

  send(bytes: Uint8Array): number | null {
    this.raiseError();
    if (this.writeShut || this.gone) throw new Errno(EPIPE);
    if (this.state === 'connecting') return null;
    if (this.state !== 'connected' || this.wire === null)
      throw new Errno(this.family === 'unix' ? ENOTCONN : EPIPE);
    if (bytes.length === 0) return 0;
    const n = Math.min(bytes.length, this.wire.room());
    if (n < 0) throw new Errno(EPIPE);
    if (n === 0) return null;
    this.wire.send(bytes.slice(0, n));
    return n;
  }

  /** Bytes from the other side. */
  deliver(bytes: Uint8Array): void {
    if (this.readShut) return;
    this.incoming.push(bytes);
    this.changed();
  }

  /** The other side has shut down its direction. */
  deliverEnd(): void {
    this.ended = true;
    this.changed();
  }

  /** The other side has torn the connection down. */
  deliverReset(): void {
    if (this.state !== 'connected') return;
    this.error = this.ended ? EPIPE : ECONNRESET;
    this.state = 'closed';
    this.gone = true;
    this.wire = null;
    this.net.released(this);
    this.changed();
  }

  shutdown(read: boolean, write: boolean): void {
    if (this.state === 'listening') {
      if (read) this.stopListening();
      return;
    }
    if (this.state !== 'connected') throw new Errno(ENOTCONN);
    if (read) this.readShut = true;
    if (write && !this.writeShut) {
      this.writeShut = true;
      this.wire?.finish();
    }
    this.changed();
  }

  private stopListening(): void {
    this.state = 'new';
    for (const connection of this.pending.splice(0)) connection.closed();
    this.net.released(this);
    this.queue.notify(READY.HUP);
  }

  closed(): void {
    if (this.state === 'listening') this.stopListening();
    else if (this.state === 'connected' && this.wire !== null) {
      const abort = this.incoming.size > 0 || this.options.lingerSeconds === 0;
      if (abort) this.wire.reset();
      else if (!this.writeShut) this.wire.finish();
    }
    const { wire } = this;
    this.state = 'closed';
    this.gone = true;
    this.wire = null;
    wire?.hasRead();
    this.net.released(this);
    this.changed();
  }

  /** Nobody reads here any more: what is sent is answered by a reset. */
  get isClosed(): boolean {
    return this.gone;
  }

  protected concernsAll(): boolean {
    return this.ended || this.readShut || this.gone || this.error !== 0;
  }

  ready(): number {
    if (this.state === 'listening') return this.pending.length > 0 ? READY.IN : 0;
    let bits = this.error === 0 ? 0 : READY.ERR;
    if (this.state === 'new') bits |= READY.OUT | READY.HUP;
    const over = this.ended || this.readShut || this.gone;
    if (this.incoming.size > 0 || over) bits |= READY.IN;
    if (over) bits |= READ_HANG_UP;
    const alone = this.wire !== null && this.wire.room() < 0;
    if (this.gone || alone || (this.writeShut && over)) bits |= READY.HUP;
    if (this.gone || this.writeShut || this.hasRoom()) bits |= READY.OUT;
    if (this.error !== 0 && this.state === 'new') bits |= READY.IN | READY.OUT;
    return bits;
  }

  /** Linux calls a socket writable once a third of its buffer is free. */
  private hasRoom(): boolean {
    if (this.wire === null) return false;
    const room = this.wire.room();
    return room < 0 || room * 3 >= this.wire.capacity;
  }
}

const NOTHING: Received = { data: new Uint8Array(0), from: null, whole: 0 };

/** Two sockets of this machine. */
class LocalWire implements Wire {
  readonly capacity: number;
  private readonly from: StreamSocket;
  private readonly to: StreamSocket;

  constructor(from: StreamSocket, to: StreamSocket) {
    this.from = from;
    this.to = to;
    this.capacity = from.family === 'unix' ? UNIX_WINDOW : TCP_WINDOW;
  }

  room(): number {
    if (this.to.isClosed) return this.from.family === 'unix' ? -1 : this.capacity;
    return this.capacity - this.to.unread;
  }

  send(bytes: Uint8Array): void {
    if (this.to.isClosed) this.from.deliverReset();
    else this.to.deliver(bytes);
  }

  finish(): void {
    if (!this.to.isClosed) this.to.deliverEnd();
  }

  reset(): void {
    if (!this.to.isClosed) this.to.deliverReset();
  }

  hasRead(): void {
    // The sender may have waited for room.
    if (!this.to.isClosed) this.to.changed();
  }
}

/** Connect two sockets of this machine with each other. */
export function joinLocally(
  a: StreamSocket,
  b: StreamSocket,
  addressOfA: Address,
  addressOfB: Address,
): void {
  b.established(new LocalWire(b, a), addressOfB, addressOfA);
  a.established(new LocalWire(a, b), addressOfA, addressOfB);
}
