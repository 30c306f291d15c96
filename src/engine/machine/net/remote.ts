/**
 * Connections to hosts of the simulated internet: the far end is a service of `internet/`, its bytes come
 * over the one line that this machine has, a segment at a time, so that transfers share it.
 */
import type { Address } from './address.ts';
import { unmapped } from './address.ts';
import { ByteQueue } from '../files/pipe.ts';
import { ECONNREFUSED } from './errno.ts';
import type { Network, NetClock } from './network.ts';
import type { StreamSocket, Wire } from './stream.ts';

/** What one host does with one connection. */
export interface Service {
  data(bytes: Uint8Array): void;
  /** The client sends no more. */
  end(): void;
}

/** What a service may do. */
export interface FarEnd {
  readonly clock: NetClock;
  reply(bytes: Uint8Array): void;
  /** No more follows what was sent. */
  hangUp(): void;
}

export type Answerer = Uint8Array | null;

/** Who is out there. */
export interface Internet {
  /** The address of a name; null: there is none. */
  resolve(name: string): string | null;
  /** Is the answer to that question in the machine's cache? */
  isCached(name: string): boolean;
  /** The name of an address that was resolved before. */
  nameOf(host: string): string | null;
  /** null: nobody listens there. */
  serve(host: string, port: number, end: FarEnd): Service | null;
  /** What comes back for a datagram; null: port unreachable. */
  datagram(host: string, port: number, data: Uint8Array, clock: NetClock): Answerer;
}

/** Bytes that go over the line in one piece; a frame's headers are so small beside it that they are left out. */
const SEGMENT = 16_384;
/** What may be under way or unread in one direction. */
const WINDOW = 1_048_576;

/** SYN out, SYN and ACK back: one round trip. */
export function connectRemotely(
  net: Network,
  socket: StreamSocket,
  local: Address,
  to: Address,
): void {
  net.clock.later(net.config.latencyNs, () => {
    if (socket.state !== 'connecting') return;
    const wire = new RemoteWire(net, socket);
    const service = net.internet.serve(unmapped(to.host), to.port, wire);
    if (service === null) {
      socket.connectFailed(ECONNREFUSED);
      return;
    }
    wire.service = service;
    socket.established(wire, local, to);
  });
}

class RemoteWire implements Wire, FarEnd {
  readonly capacity = WINDOW;
  service!: Service;
  private readonly net: Network;
  private readonly socket: StreamSocket;
  /** Sent by the client, not yet acknowledged. */
  private unacknowledged = 0;
  private readonly answer = new ByteQueue();
  /** Sent by the service, not yet at the client. */
  private underWay = 0;
  private pumping = false;
  private closing = false;
  private dead = false;

  constructor(net: Network, socket: StreamSocket) {
    this.net = net;
    this.socket = socket;
  }

  get clock(): NetClock {
    return this.net.clock;
  }

  private get halfTripNs(): number {
    return Math.round(this.net.config.latencyNs / 2);
  }

  // --- the client's side ------------------------------------------------------------------------------------

  room(): number {
    return WINDOW - this.unacknowledged;
  }

  send(bytes: Uint8Array): void {
    this.unacknowledged += bytes.length;
    for (let at = 0; at < bytes.length; at += SEGMENT) {
      const part = bytes.subarray(at, at + SEGMENT);
      this.out(part.length, () => this.service.data(part));
    }
  }

  /** Something on its way out; what is sent later arrives later. */
  private out(count: number, arrived: () => void): void {
    const { clock, up } = this.net;
    const left = up.carry(clock.nowNs(), count) - clock.nowNs();
    clock.later(left + this.halfTripNs, () => {
      if (this.dead) return;
      arrived();
      clock.later(this.halfTripNs, () => {
        this.unacknowledged -= count;
        if (!this.dead && count > 0) this.socket.changed();
      });
    });
  }

  finish(): void {
    this.out(0, () => this.service.end());
  }

  /** The socket is torn down or closed: what is still coming finds nobody. */
  reset(): void {
    this.dead = true;
  }

  hasRead(): void {
    this.pump();
  }

  // --- the service's side -------------------------------------------------------------------------------------

  reply(bytes: Uint8Array): void {
    if (this.closing || this.dead) return;
    this.answer.push(bytes);
    this.pump();
  }

  hangUp(): void {
    this.closing = true;
    this.pump();
  }

  /** One segment at a time on the line, so that other connections get their turn. */
  private pump(): void {
    if (this.pumping || this.dead) return;
    if (this.socket.isClosed) {
      this.answer.take(this.answer.size);
      return;
    }
    const { clock, down } = this.net;
    const free = WINDOW - this.underWay - this.socket.unread;
    const count = Math.min(SEGMENT, this.answer.size, free);
    if (count <= 0) {
      if (this.answer.size === 0 && this.closing) this.lastSegment();
      return;
    }
    const part = this.answer.take(count);
    this.underWay += count;
    this.pumping = true;
    clock.later(down.carry(clock.nowNs(), count) - clock.nowNs(), () => {
      this.pumping = false;
      clock.later(this.halfTripNs, () => {
        this.underWay -= count;
        if (!this.dead) this.socket.deliver(part);
      });
      this.pump();
    });
  }

  private lastSegment(): void {
    this.pumping = true;
    this.net.clock.later(this.halfTripNs, () => {
      if (!this.dead) this.socket.deliverEnd();
    });
  }
}
