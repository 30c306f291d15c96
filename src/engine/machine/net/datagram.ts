/**
 * Datagrams: UDP, and Unix sockets of type SOCK_DGRAM. A datagram to a port of this machine where nobody
 * listens comes back as ECONNREFUSED to a connected socket, and is lost otherwise; so is one that finds
 * the reader's buffer full. Left out: fragments, multicast groups (a group is like a broadcast).
 */
import { unmapped, type Address, type Family } from './address.ts';
import { Errno } from '../files/errno.ts';
import { READY } from '../files/ready.ts';
import {
  EACCES,
  ECONNREFUSED,
  EDESTADDRREQ,
  EINVAL,
  EMSGSIZE,
  ENOTCONN,
  EOPNOTSUPP,
  EPIPE,
} from './errno.ts';
import { NetSocket, READ_HANG_UP, type Received } from './socket.ts';

/** Largest payload of UDP over IPv4. */
const UDP_MAX = 65_507;
/** SO_RCVBUF's default, and what Linux counts for each datagram besides its bytes. */
const RECEIVE_BUFFER = 212_992;
const OVERHEAD = 768;
/** Unix datagrams queue up to so many (net.unix.max_dgram_qlen). */
const UNIX_QUEUE = 10;

export interface DatagramNet {
  bindEphemeral(socket: NetSocket): void;
  /** False when a Unix reader's queue is full. */
  routeDatagram(from: DatagramSocket, to: Address, data: Uint8Array): boolean;
  /** The local address that a connection to `to` would have. */
  localFor(socket: NetSocket, to: Address): Address;
  released(socket: NetSocket): void;
}

export class DatagramSocket extends NetSocket {
  /** The other end of a socket pair. */
  partner: DatagramSocket | null = null;
  isClosed = false;
  private readonly net: DatagramNet;
  private readonly datagrams: { data: Uint8Array; from: Address | null }[] = [];
  private held = 0;
  private readShut = false;
  private writeShut = false;
  /** Unix senders that found the queue full. */
  private readonly waiting = new Set<DatagramSocket>();

  constructor(net: DatagramNet, family: Family) {
    super(family, 'dgram');
    this.net = net;
  }

  connect(to: Address): boolean {
    if (this.family !== 'unix') {
      if (this.local === null) this.net.bindEphemeral(this);
      this.local = this.net.localFor(this, to);
    }
    this.peer = to;
    return true;
  }

  connectResult(): true {
    return true;
  }

  listen(): void {
    throw new Errno(EOPNOTSUPP);
  }

  accept(): null {
    throw new Errno(EOPNOTSUPP);
  }

  send(data: Uint8Array, to: Address | null = null): number | null {
    this.raiseError();
    if (this.writeShut) throw new Errno(EPIPE);
    const target = to ?? this.peer;
    if (this.partner !== null) return this.toPartner(data);
    if (target === null) throw new Errno(this.family === 'unix' ? ENOTCONN : EDESTADDRREQ);
    if (this.family !== 'unix') {
      if (data.length > UDP_MAX) throw new Errno(EMSGSIZE);
      if (target.port === 0) throw new Errno(EINVAL);
      if (this.local === null) this.net.bindEphemeral(this);
      if (isBroadcast(target.host) && !this.options.broadcast) throw new Errno(EACCES);
    }
    return this.net.routeDatagram(this, target, data.slice()) ? data.length : null;
  }

  private toPartner(data: Uint8Array): number | null {
    const partner = this.partner as DatagramSocket;
    if (partner.isClosed) throw new Errno(ECONNREFUSED);
    return partner.takeUnix(this, data.slice()) ? data.length : null;
  }

  /** A Unix datagram; false when the queue is full. */
  takeUnix(from: DatagramSocket, data: Uint8Array): boolean {
    if (this.datagrams.length >= UNIX_QUEUE) {
      this.waiting.add(from);
      return false;
    }
    this.deliver(data, from.local);
    return true;
  }

  /** Something arrives; lost when nobody has read for too long, or from another than the peer. */
  deliver(data: Uint8Array, from: Address | null): void {
    if (this.isClosed || this.readShut) return;
    const cost = data.length + OVERHEAD;
    if (this.family !== 'unix') {
      if (this.held + cost > RECEIVE_BUFFER) return;
      const { peer } = this;
      if (peer !== null && from !== null)
        if (peer.port !== from.port || unmapped(peer.host) !== unmapped(from.host)) return;
    }
    this.held += cost;
    this.datagrams.push({ data, from });
    this.changed();
  }

  /** Nobody is there (ICMP port unreachable). */
  refused(): void {
    if (this.peer === null) return;
    this.error = ECONNREFUSED;
    this.changed();
  }

  receive(max: number, peek = false): Received | null {
    this.raiseError();
    const first = this.datagrams[0];
    if (first === undefined)
      return this.readShut ? { data: new Uint8Array(0), from: null, whole: 0 } : null;
    if (!peek) {
      this.datagrams.shift();
      this.held -= first.data.length + OVERHEAD;
      const writers = [...this.waiting];
      this.waiting.clear();
      for (const writer of writers) writer.changed();
      if (this.datagrams.length > 0) this.changed();
    }
    return { data: first.data.slice(0, max), from: first.from, whole: first.data.length };
  }

  shutdown(read: boolean, write: boolean): void {
    if (this.peer === null && this.partner === null) throw new Errno(ENOTCONN);
    if (read) this.readShut = true;
    if (write) this.writeShut = true;
    this.changed();
  }

  closed(): void {
    this.isClosed = true;
    this.net.released(this);
    const writers = [...this.waiting];
    this.waiting.clear();
    for (const writer of writers) writer.changed();
    this.changed();
  }

  protected concernsAll(): boolean {
    return this.isClosed || this.readShut || this.error !== 0;
  }

  ready(): number {
    let bits = this.error === 0 ? 0 : READY.ERR;
    if (this.datagrams.length > 0 || this.readShut || this.error !== 0) bits |= READY.IN;
    if (this.readShut) bits |= READ_HANG_UP;
    if (this.readShut && this.writeShut) bits |= READY.HUP;
    const { partner } = this;
    if (partner === null || partner.isClosed || partner.datagrams.length < UNIX_QUEUE)
      bits |= READY.OUT;
    else partner.waiting.add(this);
    return bits;
  }
}

export function isBroadcast(host: string): boolean {
  return host === '255.255.255.255' || host === '10.0.0.255';
}
