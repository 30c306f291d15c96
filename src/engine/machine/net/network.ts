/**
 * The network of a simulated machine: its sockets' ports and names, loopback, and the way to the simulated
 * internet behind one line with a latency and a bandwidth. All randomness is gone: the same program
 * sees the same ports and the same arrival times in every run.
 * Left out: routes, interfaces other than loopback and one Ethernet, IPv6 beyond this machine.
 */
import {
  ANY4,
  ANY6,
  isBlackHole,
  isIPv4,
  isLocal,
  isWildcard,
  LOOPBACK4,
  LOOPBACK6,
  OWN_ADDRESS,
  unmapped,
  type Address,
  type Family,
} from './address.ts';
import { Errno } from '../files/errno.ts';
import { DatagramSocket, isBroadcast, type DatagramNet } from './datagram.ts';
import {
  EADDRINUSE,
  EADDRNOTAVAIL,
  ECONNREFUSED,
  EINVAL,
  ENETUNREACH,
  ENOENT,
  EPROTOTYPE,
  ETIMEDOUT,
} from './errno.ts';
import { Link } from './link.ts';
import { connectRemotely, type Answerer, type Internet } from './remote.ts';
import type { NetSocket, SocketType } from './socket.ts';
import { joinLocally, StreamSocket, type StreamNet } from './stream.ts';

/** How far away the rest of the world is. */
export interface NetworkConfig {
  /** A round trip to a host that is not this machine. */
  readonly latencyNs: number;
  /** What the line carries, each way. */
  readonly bytesPerSecond: number;
}

export interface NetClock {
  nowNs(): number;
  /** Wall-clock time, seconds since 1970. */
  wallSeconds(): number;
  later(delayNs: number, run: () => void): void;
}

/** Ports that are given out, as Linux does (net.ipv4.ip_local_port_range). */
const FIRST_EPHEMERAL = 32_768;
const LAST_EPHEMERAL = 60_999;
/** A SYN that nobody answers is sent again after so long, doubling, six times in all. */
const SYN_RETRY_NS = 1_000_000_000;
const SYN_RETRIES = 6;

export class Network implements StreamNet, DatagramNet {
  readonly config: NetworkConfig;
  readonly clock: NetClock;
  readonly internet: Internet;
  readonly up: Link;
  readonly down: Link;
  /** Bound sockets by type and port, in order. */
  private readonly ports = new Map<string, NetSocket[]>();
  private readonly unixNames = new Map<string, NetSocket>();
  private nextPort = 40_000;
  private autoNames = 0;

  constructor(config: NetworkConfig, clock: NetClock, internet: Internet) {
    this.config = config;
    this.clock = clock;
    this.internet = internet;
    this.up = new Link(config.bytesPerSecond);
    this.down = new Link(config.bytesPerSecond);
  }

  socket(family: Family, type: SocketType): StreamSocket | DatagramSocket {
    return type === 'stream' ? new StreamSocket(this, family) : new DatagramSocket(this, family);
  }

  pair(type: SocketType): [NetSocket, NetSocket] {
    const nowhere: Address = { family: 'unix', host: '', port: 0 };
    if (type === 'stream') {
      const [a, b] = [new StreamSocket(this, 'unix'), new StreamSocket(this, 'unix')];
      joinLocally(a, b, nowhere, nowhere);
      return [a, b];
    }
    const [a, b] = [new DatagramSocket(this, 'unix'), new DatagramSocket(this, 'unix')];
    [a.partner, b.partner] = [b, a];
    return [a, b];
  }

  // --- names of sockets -----------------------------------------------------------------------------------

  bind(socket: NetSocket, address: Address): void {
    if (socket.local !== null) throw new Errno(EINVAL);
    if (socket.family === 'unix') {
      this.bindUnix(socket, address);
      return;
    }
    if (!isLocal(address.host) && !isBroadcast(address.host)) throw new Errno(EADDRNOTAVAIL);
    if (address.port === 0) this.bindFree(socket, address.host);
    else if (!this.isFree(socket, address)) throw new Errno(EADDRINUSE);
    else this.enter(socket, address);
  }

  private bindUnix(socket: NetSocket, address: Address): void {
    // An empty name asks for one in the abstract name space.
    const host =
      address.host === '' ? `\0${String(this.autoNames++).padStart(5, '0')}` : address.host;
    if (this.unixNames.has(host)) throw new Errno(EADDRINUSE);
    this.unixNames.set(host, socket);
    socket.local = { ...address, host };
  }

  /** The file of a Unix socket is gone; the socket itself lives on without a name. */
  unlinkUnix(path: string): boolean {
    return this.unixNames.delete(path);
  }

  private enter(socket: NetSocket, address: Address): void {
    socket.local = address;
    const key = `${socket.type}:${address.port}`;
    const list = this.ports.get(key);
    if (list === undefined) this.ports.set(key, [socket]);
    else list.push(socket);
  }

  private bindFree(socket: NetSocket, host: string): void {
    for (let tries = FIRST_EPHEMERAL; tries <= LAST_EPHEMERAL; tries++) {
      const port = this.nextPort;
      this.nextPort = port === LAST_EPHEMERAL ? FIRST_EPHEMERAL : port + 1;
      const address: Address = { family: socket.family, host, port };
      if (this.ports.has(`${socket.type}:${port}`)) continue;
      this.enter(socket, address);
      return;
    }
    throw new Errno(EADDRINUSE);
  }

  bindEphemeral(socket: NetSocket): void {
    if (socket.family === 'unix') throw new Errno(EINVAL);
    this.bindFree(socket, socket.family === 'inet' ? ANY4 : ANY6);
  }

  /** May `socket` share the port with those that have it (inet_csk_bind_conflict)? */
  private isFree(socket: NetSocket, address: Address): boolean {
    for (const other of this.ports.get(`${socket.type}:${address.port}`) ?? []) {
      if (other === socket || !overlap(socket, address, other)) continue;
      const listens = other instanceof StreamSocket && other.state === 'listening';
      if (socket.options.reuseAddress && other.options.reuseAddress && !listens) continue;
      if (socket.options.reusePort && other.options.reusePort) continue;
      return false;
    }
    return true;
  }

  checkListening(socket: StreamSocket): void {
    if (socket.family === 'unix') return;
    const address = socket.local as Address;
    for (const other of this.ports.get(`stream:${address.port}`) ?? []) {
      const listens = other instanceof StreamSocket && other.state === 'listening';
      if (other === socket || !listens || !overlap(socket, address, other)) continue;
      if (!(socket.options.reusePort && other.options.reusePort)) throw new Errno(EADDRINUSE);
    }
  }

  released(socket: NetSocket): void {
    const { local } = socket;
    if (local === null || local.family === 'unix') return;
    const key = `${socket.type}:${local.port}`;
    const list = this.ports.get(key);
    const at = list === undefined ? -1 : list.indexOf(socket);
    if (list === undefined || at < 0) return;
    list.splice(at, 1);
    if (list.length === 0) this.ports.delete(key);
  }

  localFor(socket: NetSocket, to: Address): Address {
    const own = socket.local as Address;
    if (!isWildcard(own.host)) return own;
    const local = isLocal(to.host);
    const v4 = isIPv4(unmapped(to.host));
    let host = local ? (v4 ? LOOPBACK4 : LOOPBACK6) : OWN_ADDRESS;
    if (local && unmapped(to.host).startsWith('127.') === false && !isWildcard(to.host))
      host = to.host;
    if (socket.family === 'inet6' && isIPv4(host)) host = `::ffff:${host}`;
    return { ...own, host };
  }

  // --- streams ----------------------------------------------------------------------------------------------

  connectStream(socket: StreamSocket, to: Address): boolean {
    if (socket.family === 'unix') {
      this.connectUnix(socket, to);
      return true;
    }
    if (socket.local === null) this.bindEphemeral(socket);
    if (to.port === 0) throw new Errno(ECONNREFUSED);
    const target = isWildcard(to.host)
      ? { ...to, host: to.host === ANY4 ? LOOPBACK4 : LOOPBACK6 }
      : to;
    if (isLocal(target.host)) {
      const local = this.localFor(socket, target);
      this.knock(socket, local, target, 0);
      // The handshake is over, but connect(2) of a socket that must not block does not say so yet.
      return false;
    }
    if (isBroadcast(target.host)) throw new Errno(ENETUNREACH);
    if (!isIPv4(unmapped(target.host))) throw new Errno(ENETUNREACH);
    const local = this.localFor(socket, target);
    if (isBlackHole(unmapped(target.host))) {
      this.later(SYN_RETRY_NS * (2 ** (SYN_RETRIES + 1) - 1), socket, () =>
        socket.connectFailed(ETIMEDOUT),
      );
    } else connectRemotely(this, socket, local, target);
    return false;
  }

  /** While it is still connecting. */
  private later(delayNs: number, socket: StreamSocket, run: () => void): void {
    this.clock.later(delayNs, () => {
      if (socket.state === 'connecting') run();
    });
  }

  /** A SYN to a port of this machine; a full backlog drops it, and it is sent again. */
  private knock(socket: StreamSocket, local: Address, to: Address, tries: number): void {
    const listener = this.listenerAt(to);
    if (listener === null) {
      socket.connectFailed(ECONNREFUSED);
      return;
    }
    if (!listener.backlogIsFull()) {
      const served = new StreamSocket(this, listener.family);
      const asSeen = (a: Address): Address =>
        listener.family === 'inet6' && isIPv4(a.host)
          ? { family: 'inet6', host: `::ffff:${a.host}`, port: a.port }
          : { ...a, family: listener.family };
      joinLocally(socket, served, local, to);
      served.local = asSeen(to);
      served.peer = asSeen(local);
      listener.arrive(served);
      return;
    }
    this.later(SYN_RETRY_NS * 2 ** tries, socket, () => {
      if (tries >= SYN_RETRIES) socket.connectFailed(ETIMEDOUT);
      else this.knock(socket, local, to, tries + 1);
    });
  }

  private listenerAt(to: Address): StreamSocket | null {
    const host = unmapped(to.host);
    for (const s of this.ports.get(`stream:${to.port}`) ?? [])
      if (s instanceof StreamSocket && s.state === 'listening' && reaches(s, host)) return s;
    return null;
  }

  private connectUnix(socket: StreamSocket, to: Address): void {
    const listener = this.unixNames.get(to.host);
    if (listener === undefined) throw new Errno(to.host.startsWith('\0') ? ECONNREFUSED : ENOENT);
    if (!(listener instanceof StreamSocket)) throw new Errno(EPROTOTYPE);
    if (listener.state !== 'listening') throw new Errno(ECONNREFUSED);
    const served = new StreamSocket(this, 'unix');
    const from = socket.local ?? { family: 'unix', host: '', port: 0 };
    joinLocally(socket, served, from, to);
    listener.arrive(served);
  }

  // --- datagrams --------------------------------------------------------------------------------------------

  routeDatagram(from: DatagramSocket, to: Address, data: Uint8Array): boolean {
    if (to.family === 'unix') {
      const target = this.unixNames.get(to.host);
      if (target === undefined) throw new Errno(to.host.startsWith('\0') ? ECONNREFUSED : ENOENT);
      if (!(target instanceof DatagramSocket)) throw new Errno(EPROTOTYPE);
      if (target.isClosed) throw new Errno(ECONNREFUSED);
      return target.takeUnix(from, data);
    }
    const sender = this.localFor(from, to);
    const host = unmapped(to.host);
    if (isBroadcast(host) || isMulticast(host)) {
      for (const s of [...(this.ports.get(`dgram:${to.port}`) ?? [])])
        if (isWildcard((s.local as Address).host)) (s as DatagramSocket).deliver(data, sender);
      return true;
    }
    if (isLocal(host)) {
      const sockets = (this.ports.get(`dgram:${to.port}`) ?? []) as DatagramSocket[];
      // The latest bound one of several that share the port, the most exact one first.
      const fits = sockets.filter((s) => reaches(s, host));
      const target = fits.findLast((s) => !isWildcard((s.local as Address).host)) ?? fits.at(-1);
      if (target === undefined) from.refused();
      else target.deliver(data, asFamily(target, sender));
      return true;
    }
    if (!isIPv4(host)) throw new Errno(ENETUNREACH);
    if (!isBlackHole(host)) this.datagramOut(from, to, data);
    return true;
  }

  private datagramOut(from: DatagramSocket, to: Address, data: Uint8Array): void {
    const { clock, config } = this;
    const arriveIn = this.up.carry(clock.nowNs(), data.length + 28) - clock.nowNs();
    clock.later(arriveIn + Math.round(config.latencyNs / 2), () => {
      const answer: Answerer = this.internet.datagram(unmapped(to.host), to.port, data, clock);
      const back = answer === null ? 0 : answer.length + 28;
      const backIn = this.down.carry(clock.nowNs(), back) - clock.nowNs();
      clock.later(backIn + Math.round(config.latencyNs / 2), () => {
        if (answer === null) from.refused();
        else from.deliver(answer, to);
      });
    });
  }
}

function isMulticast(host: string): boolean {
  const first = Number(host.split('.')[0]);
  return isIPv4(host) && first >= 224 && first < 240;
}

function asFamily(socket: NetSocket, a: Address): Address {
  return socket.family === 'inet6' && isIPv4(a.host)
    ? { family: 'inet6', host: `::ffff:${a.host}`, port: a.port }
    : { ...a, family: socket.family };
}

/** Does a socket that is bound receive what is sent to `host`, an address of this machine? */
function reaches(socket: NetSocket, host: string): boolean {
  const own = unmapped((socket.local as Address).host);
  if (own === ANY4) return isIPv4(host);
  if (own === ANY6) return !isIPv4(host) || !socket.options.v6Only;
  return own === host;
}

/** Do two bound sockets of one port get in each other's way? */
function overlap(socket: NetSocket, address: Address, other: NetSocket): boolean {
  const a = unmapped(address.host);
  const b = unmapped((other.local as Address).host);
  if (a === b) return true;
  const both = (wild: string, s: NetSocket, host: string): boolean =>
    (wild === ANY4 && isIPv4(host)) || (wild === ANY6 && (!isIPv4(host) || !s.options.v6Only));
  return both(a, socket, b) || both(b, other, a);
}
