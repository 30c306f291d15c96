/** getsockopt(2) and setsockopt(2). What the network does not look at is remembered and given back. */
import type { NetSocket } from '../../machine/net/socket.ts';
import { StreamSocket } from '../../machine/net/stream.ts';
import { osError } from '../system-call.ts';
import { FAMILY_NUMBERS } from './socket-type.ts';

const SOL_SOCKET = 1;
const IPPROTO_IPV6 = 41;
const ENOPROTOOPT = 92;
const KNOWN_LEVELS = [0, 1, 6, 17, 41];
/** Options of SOL_SOCKET have numbers up to this. */
const LAST_OPTION = 83;

function check(level: number, option: number): void {
  if (!KNOWN_LEVELS.includes(level) || (level === SOL_SOCKET && option > LAST_OPTION))
    throw osError(ENOPROTOOPT);
}

const SO = {
  REUSEADDR: 2,
  TYPE: 3,
  ERROR: 4,
  BROADCAST: 6,
  SNDBUF: 7,
  RCVBUF: 8,
  LINGER: 13,
  REUSEPORT: 15,
  ACCEPTCONN: 30,
  PROTOCOL: 38,
  DOMAIN: 39,
} as const;
const IPV6_V6ONLY = 26;

/** What an option says before anybody has set it; all others are 0. */
const DEFAULTS: Readonly<Record<string, number>> = {
  '0:2': 64,
  '0:33': 1,
  '0:34': 1,
  '6:2': 536,
  '6:4': 7200,
  '6:5': 75,
  '6:6': 9,
  '6:7': 6,
  '41:16': 64,
};

function int32(value: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setInt32(0, value, true);
  return out;
}

function number(bytes: Uint8Array, at = 0): number {
  if (bytes.length < at + 4) throw osError(22);
  return new DataView(bytes.buffer, bytes.byteOffset).getInt32(at, true);
}

export function writeOption(s: NetSocket, level: number, option: number, bytes: Uint8Array): void {
  check(level, option);
  const { options } = s;
  if (level === SOL_SOCKET) {
    switch (option) {
      case SO.REUSEADDR:
        options.reuseAddress = number(bytes) !== 0;
        return;
      case SO.REUSEPORT:
        options.reusePort = number(bytes) !== 0;
        return;
      case SO.BROADCAST:
        options.broadcast = number(bytes) !== 0;
        return;
      case SO.LINGER:
        options.lingerSeconds = number(bytes) === 0 ? -1 : number(bytes, 4);
        return;
      case SO.SNDBUF:
      case SO.RCVBUF:
        // Linux doubles what it is told, and has a least value.
        s.otherOptions.set(
          `1:${option}`,
          int32(Math.max(option === SO.SNDBUF ? 4608 : 2304, 2 * number(bytes))),
        );
        return;
      case SO.TYPE:
      case SO.ERROR:
      case SO.ACCEPTCONN:
      case SO.PROTOCOL:
      case SO.DOMAIN:
        throw osError(ENOPROTOOPT);
    }
  }
  if (level === IPPROTO_IPV6 && option === IPV6_V6ONLY) {
    options.v6Only = number(bytes) !== 0;
    return;
  }
  s.otherOptions.set(`${level}:${option}`, bytes);
}

function bufferSize(s: NetSocket, option: number): number {
  if (s.type === 'dgram' || s.family === 'unix') return 212_992;
  if (option === SO.RCVBUF) return 131_072;
  return s instanceof StreamSocket && s.state === 'connected' ? 2_626_560 : 16_384;
}

export function readOption(s: NetSocket, level: number, option: number): Uint8Array {
  check(level, option);
  const { options } = s;
  if (level === SOL_SOCKET) {
    switch (option) {
      case SO.REUSEADDR:
        return int32(options.reuseAddress ? 1 : 0);
      case SO.REUSEPORT:
        return int32(options.reusePort ? 1 : 0);
      case SO.BROADCAST:
        return int32(options.broadcast ? 1 : 0);
      case SO.LINGER: {
        const out = new Uint8Array(8);
        out.set(int32(options.lingerSeconds < 0 ? 0 : 1));
        out.set(int32(Math.max(0, options.lingerSeconds)), 4);
        return out;
      }
      case SO.TYPE:
        return int32(s.type === 'stream' ? 1 : 2);
      case SO.ERROR:
        return int32(s.takeError());
      case SO.ACCEPTCONN:
        return int32(s instanceof StreamSocket && s.state === 'listening' ? 1 : 0);
      case SO.PROTOCOL:
        return int32(s.family === 'unix' ? 0 : s.type === 'stream' ? 6 : 17);
      case SO.DOMAIN:
        return int32(FAMILY_NUMBERS[s.family]);
    }
  }
  if (level === IPPROTO_IPV6 && option === IPV6_V6ONLY) return int32(options.v6Only ? 1 : 0);
  const set = s.otherOptions.get(`${level}:${option}`);
  if (set !== undefined) return set.length < 4 ? int32(set[0] ?? 0) : set;
  if (level === SOL_SOCKET && (option === SO.SNDBUF || option === SO.RCVBUF))
    return int32(bufferSize(s, option));
  return int32(DEFAULTS[`${level}:${option}`] ?? 0);
}
