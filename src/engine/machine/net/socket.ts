/**
 * What all sockets of the network have: family and type, addresses, options, readiness, and who wants to
 * know when that changes (the kernel's side of net/socket.c). Sockets are open file descriptions:
 * operations never block, they give null where the kernel would let the thread wait, and throw Errno.
 */
import { Description, O, plainStatus, type FileStatus } from '../files/description.ts';
import { Errno } from '../files/errno.ts';
import { READY } from '../files/ready.ts';
import type { Address, Family } from './address.ts';

export type SocketType = 'stream' | 'dgram';

/** poll(2)'s POLLRDHUP: the other side sends no more. */
export const READ_HANG_UP = 0x2000;

/** Options that mean something to the network; all others are only remembered. */
export interface SocketOptions {
  reuseAddress: boolean;
  reusePort: boolean;
  broadcast: boolean;
  v6Only: boolean;
  /** Seconds to linger at close; -1: SO_LINGER is off. */
  lingerSeconds: number;
}

export abstract class NetSocket extends Description {
  readonly kind = 'socket';
  readonly family: Family;
  readonly type: SocketType;
  readonly options: SocketOptions = {
    reuseAddress: false,
    reusePort: false,
    broadcast: false,
    v6Only: false,
    lingerSeconds: -1,
  };
  /** Options that the network does not look at, by level and number. */
  readonly otherOptions = new Map<string, Uint8Array>();
  /** Where it is bound. */
  local: Address | null = null;
  /** What it is connected with. */
  peer: Address | null = null;
  /** SO_ERROR: what went wrong and has not been told yet. */
  error = 0;

  constructor(family: Family, type: SocketType) {
    super(O.RDWR);
    this.family = family;
    this.type = type;
  }

  /** Returns true when connected, false while that is in progress (then see `connectResult`). */
  abstract connect(to: Address): boolean;
  /** How a connection in progress went: true, an Errno, or null while it still is. */
  abstract connectResult(): true | null;
  abstract receive(max: number, peek?: boolean): Received | null;
  abstract send(bytes: Uint8Array, to?: Address | null): number | null;
  abstract shutdown(read: boolean, write: boolean): void;
  abstract listen(backlog: number): void;
  abstract accept(): NetSocket | null;

  tryRead(count: number): Uint8Array | null {
    return this.receive(count)?.data ?? null;
  }

  tryWrite(bytes: Uint8Array): number | null {
    return this.send(bytes);
  }

  status(): FileStatus {
    return plainStatus(0o140777);
  }

  /** Something happened that everybody who waits should look at. */
  protected abstract concernsAll(): boolean;

  /** Wake who waits for what it is ready for now. */
  changed(): void {
    const bits = this.ready();
    if (this.concernsAll()) this.queue.notify(bits | READY.HUP);
    else {
      if ((bits & READY.IN) !== 0) this.queue.notify(READY.IN);
      if ((bits & READY.OUT) !== 0) this.queue.notify(READY.OUT);
    }
  }

  takeError(): number {
    const { error } = this;
    this.error = 0;
    return error;
  }

  /** Throws what went wrong since the last look. */
  protected raiseError(): void {
    if (this.error !== 0) throw new Errno(this.takeError());
  }
}

/** Bytes and where they came from. */
export interface Received {
  readonly data: Uint8Array;
  readonly from: Address | null;
  /** Length of the whole datagram, more than `data` when that was cut. */
  readonly whole: number;
}
