/**
 * Addresses: IPv4 and IPv6 as text in one canonical form (inet_pton, inet_ntop), and where a socket is.
 * Left out: scope names (`fe80::1%eth0`).
 */
export type Family = 'inet' | 'inet6' | 'unix';

export interface Address {
  readonly family: Family;
  /** Canonical text of the IP address; a path for 'unix' ('' has none). */
  readonly host: string;
  readonly port: number;
}

export const ANY4 = '0.0.0.0';
export const ANY6 = '::';
export const LOOPBACK4 = '127.0.0.1';
export const LOOPBACK6 = '::1';
/** The simulated machine on its own network, and its name's address in /etc/hosts. */
export const OWN_ADDRESS = '10.0.0.2';
export const OWN_NAME_ADDRESS = '127.0.1.1';

/** Four bytes, or null: exactly four decimal numbers from 0 to 255 without leading zeros. */
export function packIPv4(text: string): Uint8Array | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  const out = new Uint8Array(4);
  for (const [i, part] of parts.entries()) {
    if (!/^[0-9]{1,3}$/.test(part) || Number(part) > 255) return null;
    if (part.length > 1 && part.startsWith('0')) return null;
    out[i] = Number(part);
  }
  return out;
}

/** inet_aton(3): one to four numbers, decimal, octal or hexadecimal, the last one taking the rest. */
export function packLooseIPv4(text: string): Uint8Array | null {
  const parts = (text.trim().split(/\s/)[0] as string).split('.');
  if (parts.length > 4) return null;
  const numbers: number[] = [];
  for (const part of parts) {
    if (/^0[xX][0-9a-fA-F]+$/.test(part)) numbers.push(Number(part));
    else if (/^0[0-7]*$/.test(part)) numbers.push(Number.parseInt(part, 8));
    else if (/^[1-9][0-9]*$/.test(part)) numbers.push(Number(part));
    else return null;
  }
  const last = numbers.pop() as number;
  if (numbers.some((n) => n > 255) || last >= 256 ** (4 - numbers.length)) return null;
  const out = new Uint8Array(4);
  numbers.forEach((n, i) => (out[i] = n));
  for (let i = 3, rest = last; i >= numbers.length; i--, rest = Math.floor(rest / 256))
    out[i] = rest % 256;
  return out;
}

export function unpackIPv4(bytes: Uint8Array): string {
  return bytes.join('.');
}

/** Sixteen bytes, or null. */
export function packIPv6(text: string): Uint8Array | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const groups = (part: string): number[] | null => {
    if (part === '') return [];
    const out: number[] = [];
    const pieces = part.split(':');
    for (const [i, piece] of pieces.entries()) {
      if (i === pieces.length - 1 && piece.includes('.')) {
        const four = packIPv4(piece);
        if (four === null) return null;
        out.push((four[0] as number) * 256 + (four[1] as number));
        out.push((four[2] as number) * 256 + (four[3] as number));
      } else {
        if (!/^[0-9a-fA-F]{1,4}$/.test(piece)) return null;
        out.push(Number.parseInt(piece, 16));
      }
    }
    return out;
  };
  const head = groups(halves[0] as string);
  const tail = halves.length === 2 ? groups(halves[1] as string) : [];
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const all = [...head, ...new Array<number>(missing).fill(0), ...tail];
  const out = new Uint8Array(16);
  all.forEach((group, i) => {
    out[2 * i] = group >> 8;
    out[2 * i + 1] = group & 255;
  });
  return out;
}

/** RFC 5952: the longest run of zero groups becomes `::`, the first of equals. */
export function unpackIPv6(bytes: Uint8Array): string {
  const groups: number[] = [];
  for (let i = 0; i < 16; i += 2)
    groups.push((bytes[i] as number) * 256 + (bytes[i + 1] as number));
  const mapped = groups.slice(0, 5).every((g) => g === 0) && groups[5] === 0xffff;
  if (mapped) return `::ffff:${unpackIPv4(bytes.subarray(12))}`;
  let from = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let n = 0;
    while (i + n < 8 && groups[i + n] === 0) n++;
    if (n > length) [from, length] = [i, n];
  }
  const hex = (part: readonly number[]): string => part.map((g) => g.toString(16)).join(':');
  return from < 0
    ? hex(groups)
    : `${hex(groups.slice(0, from))}::${hex(groups.slice(from + length))}`;
}

/** `::ffff:1.2.3.4` is the IPv4 address that it carries; anything else itself. */
export function unmapped(host: string): string {
  return host.startsWith('::ffff:') && host.includes('.') ? host.slice(7) : host;
}

export function isIPv4(host: string): boolean {
  return !host.includes(':');
}

/** An address of this machine. */
export function isLocal(host: string): boolean {
  const h = unmapped(host);
  return h.startsWith('127.') || h === LOOPBACK6 || h === OWN_ADDRESS || h === ANY4 || h === ANY6;
}

export function isWildcard(host: string): boolean {
  return host === ANY4 || host === ANY6;
}

/** Where nobody answers: documentation networks, private networks and reserved ones. */
export function isBlackHole(host: string): boolean {
  if (!isIPv4(host)) return host.startsWith('2001:db8:') || host.startsWith('fe80:');
  const [a, b, c] = host.split('.').map(Number) as [number, number, number, number];
  return (
    a === 10 ||
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 0 && c === 2) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113) ||
    a >= 240
  );
}
