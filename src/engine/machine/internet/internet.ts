/**
 * Who answers in the simulated internet, and on which ports: web servers on every public host, a few old
 * services, and time by datagram. Hosts without a name are web servers as well.
 */
import type { NetClock } from '../net/network.ts';
import type { Answerer, FarEnd, Internet, Service } from '../net/remote.ts';
import { HttpService, httpDate, latin1, textOf } from './http.ts';
import { Names } from './names.ts';
import { answerFor } from './sites.ts';

/** Says nothing and waits for the client to go. */
class SilentService implements Service {
  private readonly far: FarEnd;
  constructor(far: FarEnd) {
    this.far = far;
  }
  data(): void {
    // Nothing comes back.
  }
  end(): void {
    this.far.hangUp();
  }
}

/** RFC 862 */
class EchoService extends SilentService {
  private readonly back: FarEnd;
  constructor(far: FarEnd) {
    super(far);
    this.back = far;
  }
  override data(bytes?: Uint8Array): void {
    if (bytes !== undefined) this.back.reply(bytes);
  }
}

/** Tells something and hangs up (daytime, RFC 867; time, RFC 868), or waits (banners). */
function tells(far: FarEnd, bytes: Uint8Array, hangsUp: boolean): Service {
  far.reply(bytes);
  if (hangsUp) far.hangUp();
  return new SilentService(far);
}

/**
 * What our pass-through `ssl` says first on a connection: a record that looks like a ClientHello, and the
 * server's answer. Everything after it is plain.
 */
export const TLS_HELLO = '\x16\x03\x01GIL';
export const TLS_ANSWER = '\x16\x03\x03GIL';

/** HTTPS: a hello first; plain HTTP on this port is refused as web servers do. */
class SecureService implements Service {
  private readonly far: FarEnd;
  private readonly http: HttpService;
  private unread = '';
  private greeted = false;

  constructor(far: FarEnd, http: HttpService) {
    this.far = far;
    this.http = http;
  }

  data(bytes: Uint8Array): void {
    if (this.greeted) {
      this.http.data(bytes);
      return;
    }
    this.unread += textOf(bytes);
    if (this.unread.length < TLS_HELLO.length) return;
    this.greeted = true;
    if (this.unread.startsWith(TLS_HELLO)) {
      this.far.reply(latin1(TLS_ANSWER));
      const rest = this.unread.slice(TLS_HELLO.length);
      if (rest !== '') this.http.data(latin1(rest));
      return;
    }
    const page = '<html><body>The plain HTTP request was sent to HTTPS port</body></html>\n';
    this.far.reply(
      latin1(
        `HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\nConnection: close\r\n\r\n${page}`,
      ),
    );
    this.far.hangUp();
  }

  end(): void {
    this.http.end();
  }
}

/** Seconds between 1900 and 1970. */
const SINCE_1900 = 2_208_988_800;

export class SimulatedInternet implements Internet {
  private readonly names = new Names();
  private requests = 0;

  resolve(name: string): string | null {
    return this.names.resolve(name);
  }

  isCached(name: string): boolean {
    return this.names.isCached(name);
  }

  nameOf(host: string): string | null {
    return this.names.nameOf(host);
  }

  serve(host: string, port: number, far: FarEnd): Service | null {
    const name = this.nameOf(host) ?? host;
    const web = (secure: boolean): HttpService =>
      new HttpService(far, answerFor, name, secure, () => this.requests++);
    switch (port) {
      case 80:
      case 8080:
        return web(false);
      case 443:
        return new SecureService(far, web(true));
      case 7:
        return new EchoService(far);
      case 13:
        return tells(far, latin1(`${httpDate(far.clock.wallSeconds())}\r\n`), true);
      case 37:
        return tells(far, seconds1900(far.clock), true);
      case 53:
        return new SilentService(far);
      case 22:
        return tells(far, latin1('SSH-2.0-Simulated\r\n'), false);
      default:
        return null;
    }
  }

  datagram(_host: string, port: number, data: Uint8Array, clock: NetClock): Answerer {
    if (port === 7) return data;
    if (port === 37) return seconds1900(clock);
    return port === 123 && data.length >= 48 ? ntpAnswer(data, clock) : null;
  }
}

function seconds1900(clock: NetClock): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, Math.floor(clock.wallSeconds()) + SINCE_1900);
  return out;
}

/** RFC 5905: a server of stratum 1 whose clock is right. */
function ntpAnswer(query: Uint8Array, clock: NetClock): Uint8Array {
  const out = new Uint8Array(48);
  const view = new DataView(out.buffer);
  const version = ((query[0] as number) >> 3) & 7;
  out[0] = (version << 3) | 4;
  out[1] = 1;
  out[3] = 0xec;
  out.set(latin1('GPS\0'), 12);
  out.set(query.subarray(40, 48), 24);
  const now = clock.wallSeconds() + SINCE_1900;
  const whole = Math.floor(now);
  const fraction = Math.floor((now - whole) * 4294967296);
  for (const at of [16, 32, 40]) {
    view.setUint32(at, whole);
    view.setUint32(at + 4, fraction);
  }
  return out;
}
