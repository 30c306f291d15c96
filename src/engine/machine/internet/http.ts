/**
 * HTTP/1.1 as the servers of the simulated internet speak it (RFC 9112): requests one after the other on a
 * connection that is kept unless somebody wants it closed, bodies by length or in chunks.
 * Left out: compression, trailers, upgrades, Expect.
 */
import type { NetClock } from '../net/network.ts';
import type { FarEnd, Service } from '../net/remote.ts';

export interface HttpRequest {
  readonly method: string;
  /** As it was sent. */
  readonly target: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Names as they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly host: string;
  readonly secure: boolean;
  readonly wallSeconds: number;
  /** How many requests the server has had before this one. */
  readonly serial: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** How long the server thinks. */
  readonly thinkNs: number;
  /** The body comes in so many pieces, so far apart; in chunks, without a length. */
  readonly pieces?: { readonly bytes: readonly Uint8Array[]; readonly gapNs: number };
}

const REASONS: Readonly<Record<number, string>> = {
  100: 'Continue', 101: 'Switching Protocols', 102: 'Processing', 200: 'OK', 201: 'Created', 202: 'Accepted',
  203: 'Non-Authoritative Information', 204: 'No Content', 205: 'Reset Content', 206: 'Partial Content',
  300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified',
  305: 'Use Proxy', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request',
  401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found',
  405: 'Method Not Allowed', 406: 'Not Acceptable', 407: 'Proxy Authentication Required',
  408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 411: 'Length Required',
  412: 'Precondition Failed', 413: 'Request Entity Too Large', 414: 'Request-URI Too Long',
  415: 'Unsupported Media Type', 416: 'Requested Range Not Satisfiable', 417: 'Expectation Failed',
  418: "I'm a teapot", 422: 'Unprocessable Entity', 423: 'Locked', 425: 'Too Early',
  426: 'Upgrade Required', 428: 'Precondition Required', 429: 'Too Many Requests',
  431: 'Request Header Fields Too Large', 451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable',
  504: 'Gateway Timeout', 505: 'HTTP Version Not Supported', 507: 'Insufficient Storage',
  508: 'Loop Detected', 511: 'Network Authentication Required',
}; // prettier-ignore

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0) & 255);
}

export function utf8(text: string): Uint8Array {
  const out: number[] = [];
  for (const char of text) {
    const c = char.codePointAt(0) as number;
    if (c < 0x80) out.push(c);
    else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 63));
    else if (c < 0x10000) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    else
      out.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
  }
  return Uint8Array.from(out);
}

export function textOf(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i++) out += String.fromCharCode(bytes[i] as number);
  return out;
}

/** `%41+b` is `A b`; bytes that are no UTF-8 stay as they are. */
export function unquote(text: string, plusIsSpace = false): string {
  const spaced = plusIsSpace ? text.replaceAll('+', ' ') : text;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

export function parseQuery(text: string): [string, string][] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      return [unquote(name, true), unquote(value, true)];
    });
}

const DAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Year, month from 1, day of a count of days since 1970 (Howard Hinnant's algorithm). */
export function civil(days: number): [year: number, month: number, day: number] {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

const two = (n: number): string => String(n).padStart(2, '0');

export function clockText(seconds: number): string {
  const s = Math.floor(seconds) % 86400;
  return `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

/** "Thu, 01 Jan 2026 00:00:00 GMT" */
export function httpDate(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  const [year, month, day] = civil(days);
  return `${DAYS[days % 7] as string}, ${two(day)} ${MONTHS[month - 1] as string} ${year} ${clockText(seconds)} GMT`;
}

export function isoDate(seconds: number): string {
  const [year, month, day] = civil(Math.floor(seconds / 86400));
  return `${year}-${two(month)}-${two(day)}`;
}

export type Handler = (request: HttpRequest) => HttpAnswer;

/** One connection to a web server. */
export class HttpService implements Service {
  private readonly far: FarEnd;
  private readonly handler: Handler;
  private readonly host: string;
  private readonly secure: boolean;
  private readonly nextSerial: () => number;
  private unread = '';
  private busy = false;
  private clientIsDone = false;
  private over = false;

  constructor(
    far: FarEnd,
    handler: Handler,
    host: string,
    secure: boolean,
    nextSerial: () => number,
  ) {
    this.far = far;
    this.handler = handler;
    this.host = host;
    this.secure = secure;
    this.nextSerial = nextSerial;
  }

  private get clock(): NetClock {
    return this.far.clock;
  }

  data(bytes: Uint8Array): void {
    if (this.over) return;
    this.unread += textOf(bytes);
    this.next();
  }

  end(): void {
    this.clientIsDone = true;
    if (!this.busy) this.hangUp();
  }

  private hangUp(): void {
    this.over = true;
    this.far.hangUp();
  }

  private next(): void {
    if (this.busy || this.over) return;
    // A blank line before a request is forgiven.
    this.unread = this.unread.replace(/^(\r?\n)+/, '');
    const headEnd = /\r?\n\r?\n/.exec(this.unread);
    if (headEnd === null) {
      if (this.unread.length > 65_536) this.refuse(431);
      return;
    }
    const head = this.unread.slice(0, headEnd.index);
    const rest = this.unread.slice(headEnd.index + headEnd[0].length);
    const lines = head.split(/\r?\n/);
    const start = /^([A-Z]+) (\S+) HTTP\/(1\.[01])$/.exec(lines[0] as string);
    if (start === null) {
      this.refuse(400);
      return;
    }
    const headers: [string, string][] = [];
    for (const line of lines.slice(1)) {
      const at = line.indexOf(':');
      if (at <= 0) {
        this.refuse(400);
        return;
      }
      headers.push([line.slice(0, at), line.slice(at + 1).trim()]);
    }
    const body = bodyOf(headers, rest);
    if (body === null) return;
    this.unread = rest.slice(body.used);
    const [, method, target, version] = start as unknown as [string, string, string, string];
    const connection = header(headers, 'connection').toLowerCase();
    const keep = version === '1.1' ? connection !== 'close' : connection === 'keep-alive';
    this.serve(method, target, headers, latin1(body.text), keep);
  }

  private serve(
    method: string,
    target: string,
    headers: [string, string][],
    body: Uint8Array,
    keep: boolean,
  ): void {
    const bare = target.replace(/^https?:\/\/[^/]*/, '');
    const at = bare.indexOf('?');
    const path = unquote(at < 0 ? bare : bare.slice(0, at));
    const answer = this.handler({
      method,
      target: bare,
      path: path === '' ? '/' : path,
      query: at < 0 ? [] : parseQuery(bare.slice(at + 1)),
      headers,
      body,
      host: (header(headers, 'host') || this.host).replace(/:\d+$/, '').toLowerCase(),
      secure: this.secure,
      wallSeconds: this.clock.wallSeconds(),
      serial: this.nextSerial(),
    });
    this.busy = true;
    this.clock.later(answer.thinkNs, () => this.send(answer, method, keep));
  }

  private send(answer: HttpAnswer, method: string, keep: boolean): void {
    const { status } = answer;
    const bare = status === 204 || status === 304 || status < 200;
    const lines = [
      `HTTP/1.1 ${status} ${REASONS[status] ?? 'Unknown'}`,
      `Date: ${httpDate(this.clock.wallSeconds())}`,
      ...answer.headers.map(([name, value]) => `${name}: ${value}`),
    ];
    if (answer.pieces !== undefined) lines.push('Transfer-Encoding: chunked');
    else if (!bare) lines.push(`Content-Length: ${answer.body.length}`);
    lines.push(`Connection: ${keep ? 'keep-alive' : 'close'}`);
    this.far.reply(latin1(`${lines.join('\r\n')}\r\n\r\n`));
    if (method === 'HEAD' || bare) this.done(keep);
    else if (answer.pieces !== undefined) this.sendPiece(answer.pieces, 0, keep);
    else {
      this.far.reply(answer.body);
      this.done(keep);
    }
  }

  private sendPiece(pieces: NonNullable<HttpAnswer['pieces']>, at: number, keep: boolean): void {
    const bytes = pieces.bytes[at];
    if (bytes === undefined) {
      this.far.reply(latin1('0\r\n\r\n'));
      this.done(keep);
      return;
    }
    this.far.reply(latin1(`${bytes.length.toString(16)}\r\n`));
    this.far.reply(bytes);
    this.far.reply(latin1('\r\n'));
    this.clock.later(pieces.gapNs, () => this.sendPiece(pieces, at + 1, keep));
  }

  private done(keep: boolean): void {
    this.busy = false;
    if (!keep || (this.clientIsDone && this.unread === '')) this.hangUp();
    else this.next();
  }

  private refuse(status: number): void {
    const text = `<html><body><h1>${status} ${REASONS[status] as string}</h1></body></html>\n`;
    this.send(
      {
        status,
        headers: [['Content-Type', 'text/html']],
        body: latin1(text),
        thinkNs: 0,
      },
      'GET',
      false,
    );
  }
}

export function header(
  headers: readonly (readonly [name: string, value: string])[],
  name: string,
): string {
  return headers.find(([n]) => n.toLowerCase() === name)?.[1] ?? '';
}

/** null: not all there yet. */
function bodyOf(
  headers: readonly (readonly [string, string])[],
  rest: string,
): { text: string; used: number } | null {
  if (header(headers, 'transfer-encoding').toLowerCase() !== 'chunked') {
    const length = Number(header(headers, 'content-length') || '0');
    return rest.length < length ? null : { text: rest.slice(0, length), used: length };
  }
  let text = '';
  for (let at = 0; ;) {
    const lineEnd = rest.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(rest.slice(at, lineEnd), 16);
    const next = lineEnd + 2 + (Number.isNaN(size) ? 0 : size) + 2;
    if (rest.length < next) return null;
    if (Number.isNaN(size) || size === 0) return { text, used: next };
    text += rest.slice(lineEnd + 2, next - 2);
    at = next;
  }
}
