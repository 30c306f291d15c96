/**
 * Names and addresses (getaddrinfo(3) and its kin): /etc/hosts of the simulated machine first, then a
 * question to the simulated internet, for which the thread lets go of the GIL.
 */
import {
  ANY4,
  ANY6,
  isIPv4,
  LOOPBACK4,
  LOOPBACK6,
  OWN_NAME_ADDRESS,
  packIPv6,
  packLooseIPv4,
  unpackIPv4,
  unpackIPv6,
} from '../../machine/net/address.ts';
import { networkOf } from './network-of.ts';
import { excTypes, newException, Raise } from '../../objects/errors.ts';
import { incref, type PyObject } from '../../objects/object.ts';
import { makeBuiltinType, newInt, newStr } from '../../objects/roster.ts';
import type { Gen, Rt } from '../../objects/runtime.ts';
import type { PyType } from '../../objects/type.ts';

export const HOST_NAME = 'simulator';

const OSErrorType = excTypes['OSError'] as PyType;
export const GaiErrorType = makeBuiltinType('gaierror', OSErrorType, 'socket');
export const HErrorType = makeBuiltinType('herror', OSErrorType, 'socket');

export const EAI = { BADFLAGS: -1, NONAME: -2, FAMILY: -6, SOCKTYPE: -7, SERVICE: -8 } as const;

const EAI_TEXT: Readonly<Record<number, string>> = {
  [EAI.BADFLAGS]: 'Bad value for ai_flags',
  [EAI.NONAME]: 'Name or service not known',
  [-5]: 'No address associated with hostname',
  [EAI.FAMILY]: 'ai_family not supported',
  [EAI.SOCKTYPE]: 'ai_socktype not supported',
  [EAI.SERVICE]: 'Servname not supported for ai_socktype',
  [-9]: 'Address family for hostname not supported',
};

function codedError(type: PyType, code: number, text: string): Raise {
  const e = newException(type, [newInt(code), newStr(text)]);
  e.v.fields = new Map<string, PyObject>([
    ['errno', incref(newInt(code))],
    ['strerror', incref(newStr(text))],
  ]);
  return new Raise(e);
}

export function gaiError(code: number): Raise {
  return codedError(GaiErrorType, code, EAI_TEXT[code] ?? 'Unknown error');
}

export function hError(): Raise {
  return codedError(HErrorType, 1, 'Unknown host');
}

/** What a question costs when the answer is in the machine's cache. */
const CACHED_NS = 150_000;
/** /etc/hosts only. */
const HOSTS_NS = 40_000;

function ownName(name: string, v6: boolean): string | null {
  const lower = name.toLowerCase();
  if (lower === 'localhost' || lower === 'localhost.localdomain' || lower === 'ip6-localhost')
    return v6 ? LOOPBACK6 : LOOPBACK4;
  return lower === HOST_NAME && !v6 ? OWN_NAME_ADDRESS : null;
}

/** The canonical text of a numeric address, or null. */
export function numericAddress(text: string): string | null {
  const four = packLooseIPv4(text);
  if (four !== null && !text.includes(' ')) return unpackIPv4(four);
  const six = packIPv6(text.split('%')[0] as string);
  return six === null ? null : unpackIPv6(six);
}

/** `waitNs` is how long a server takes to answer. */
function* ask(rt: Rt, ns: number, waitNs?: number): Gen<void> {
  const call = { kind: 'c-call', ns, releasesGil: true, label: 'getaddrinfo' } as const;
  yield* rt.op(waitNs === undefined ? call : { ...call, waitNs });
}

/** All addresses of a name, the best first; empty: there is none. */
export function* addressesOf(rt: Rt, name: string): Gen<string[]> {
  const numeric = numericAddress(name);
  if (numeric !== null) return [numeric];
  if (name === '<broadcast>') return ['255.255.255.255'];
  const own = [ownName(name, true), ownName(name, false)].filter((a) => a !== null);
  if (own.length > 0) {
    yield* ask(rt, HOSTS_NS);
    return own;
  }
  const { internet, config } = networkOf(rt);
  yield* internet.isCached(name) ? ask(rt, CACHED_NS) : ask(rt, HOSTS_NS, config.latencyNs);
  const found = internet.resolve(name);
  return found === null ? [] : [found];
}

/** The host of an address tuple: '' is any address; gaierror where there is none of the family. */
export function* hostAddress(rt: Rt, name: string, v6: boolean): Gen<string> {
  if (name === '') return v6 ? ANY6 : ANY4;
  if (name === '<broadcast>') {
    if (v6) throw codedError(OSErrorType, 97, 'address family mismatched');
    return '255.255.255.255';
  }
  const found = yield* addressesOf(rt, name);
  if (found.length === 0) throw gaiError(EAI.NONAME);
  const fitting = found.find((a) => isIPv4(a) !== v6);
  if (fitting !== undefined) return fitting;
  // An IPv6 socket reaches IPv4 hosts by their mapped address only when asked to; names do not.
  throw gaiError(-9);
}

/** The name of an address for gethostbyaddr and getnameinfo; null: there is none. */
export function* nameOfAddress(rt: Rt, host: string): Gen<string | null> {
  if (host === LOOPBACK4 || host === LOOPBACK6) {
    yield* ask(rt, HOSTS_NS);
    return 'localhost';
  }
  if (host === OWN_NAME_ADDRESS) {
    yield* ask(rt, HOSTS_NS);
    return HOST_NAME;
  }
  const { internet, config } = networkOf(rt);
  yield* ask(rt, config.latencyNs);
  return internet.nameOf(host);
}
