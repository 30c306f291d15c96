/** A network and its clock without a machine around them. */
import { Errno } from '../../../../src/engine/machine/files/errno.ts';
import type { Address } from '../../../../src/engine/machine/net/address.ts';
import { SimulatedInternet } from '../../../../src/engine/machine/internet/internet.ts';
import { Network } from '../../../../src/engine/machine/net/network.ts';
import type { NetworkConfig } from '../../../../src/engine/machine/net/network.ts';
import type { DatagramSocket } from '../../../../src/engine/machine/net/datagram.ts';
import type { StreamSocket } from '../../../../src/engine/machine/net/stream.ts';
import { defaultConfig } from '../../../../src/engine/session/config.ts';
import { Timeline } from '../../../../src/engine/machine/timeline.ts';

export class TestNet {
  now = 0;
  readonly timeline = new Timeline();
  readonly internet = new SimulatedInternet();
  readonly net: Network;

  constructor(config: NetworkConfig = defaultConfig({}).network) {
    this.net = new Network(
      config,
      {
        nowNs: () => this.now,
        wallSeconds: () => 1_767_225_600 + this.now / 1e9,
        later: (delayNs, run) => void this.timeline.at(this.now + delayNs, run),
      },
      this.internet,
    );
  }

  /** Let everything happen that is due until then. */
  runUntil(ns: number): void {
    while (this.timeline.nextNs() <= ns) {
      const timer = this.timeline.take();
      this.now = timer.atNs;
      timer.run();
    }
    if (ns !== Infinity) this.now = ns;
  }

  stream(family: 'inet' | 'inet6' | 'unix' = 'inet'): StreamSocket {
    return this.net.socket(family, 'stream') as StreamSocket;
  }

  datagram(): DatagramSocket {
    return this.net.socket('inet', 'dgram') as DatagramSocket;
  }

  listener(port: number, backlog = 5, host = '127.0.0.1'): StreamSocket {
    const s = this.stream();
    this.net.bind(s, at(host, port));
    s.listen(backlog);
    return s;
  }

  /** Connect, whatever time it takes. */
  connected(host: string, port: number): StreamSocket {
    const s = this.stream();
    if (!s.connect(at(host, port))) {
      while (s.connectResult() === null) this.runUntil(this.timeline.nextNs());
    }
    return s;
  }

  remote(name: string, port: number): StreamSocket {
    return this.connected(this.internet.resolve(name) as string, port);
  }
}

export const at = (host: string, port: number): Address => ({
  family: host.includes(':') ? 'inet6' : 'inet',
  host,
  port,
});

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (data: Uint8Array | undefined | null): string =>
  new TextDecoder().decode(data ?? new Uint8Array());

/** The error number that something throws. */
export function errno(f: () => unknown): number {
  try {
    f();
  } catch (e) {
    if (e instanceof Errno) return e.code;
    throw e;
  }
  return 0;
}
