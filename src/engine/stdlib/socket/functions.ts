/** Functions of `_socket`: names, addresses, byte order, pairs of sockets. */
import { asIndex, argumentName, typeName } from '../../objects/abstract.ts';
import { bytesOf, hasBuffer } from '../../objects/bytes-common.ts';
import { decodeBytes } from '../../objects/codecs.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { overflowError, raise, typeError, valueError } from '../../objects/errors.ts';
import { isInt } from '../../objects/int.ts';
import { isStr } from '../../objects/maybe.ts';
import { nativeFunction, setIn, type HostFunction } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import {
  newBytes,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  TupleType,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { isSubtype } from '../../objects/type.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import {
  ANY4,
  ANY6,
  isIPv4,
  LOOPBACK4,
  LOOPBACK6,
  packIPv4,
  packIPv6,
  packLooseIPv4,
  unpackIPv4,
  unpackIPv6,
} from '../../machine/net/address.ts';
import { idnaNs } from '../../machine/cost/start-up.ts';
import { EAFNOSUPPORT } from '../../machine/net/errno.ts';
import { networkOf } from './network-of.ts';
import { intArgument } from '../fd-argument.ts';
import { closeFd, kernel, osError } from '../system-call.ts';
import { addressObject } from './addresses.ts';
import { SERVICES } from './constants.ts';
import {
  addressesOf,
  EAI,
  gaiError,
  hError,
  HOST_NAME,
  hostAddress,
  nameOfAddress,
  numericAddress,
} from './names.ts';
import {
  defaultTimeoutNs,
  setDefaultTimeoutNs,
  shortCall,
  SocketType,
  timeoutArgument,
  timeoutObject,
} from './socket-type.ts';

type Define = (name: string, signature: string, host: HostFunction) => void;

const AI = { PASSIVE: 1, CANONNAME: 2, NUMERICHOST: 4, NUMERICSERV: 1024 } as const;
const NI = { NUMERICHOST: 1, NUMERICSERV: 2, NAMEREQD: 8, DGRAM: 16 } as const;

function textArgument(rt: Rt, name: string, o: PyObject): string {
  if (isStr(o)) return o.v;
  if (hasBuffer(o)) return decodeBytes(rt, bytesOf(o), 'latin-1', 'strict');
  throw typeError(`${name} argument 1 must be str, not ${argumentName(o)}`);
}

// --- getaddrinfo ----------------------------------------------------------------------------------------------

/** Port of a service's name or number; null: any. */
function portArgument(rt: Rt, o: PyObject | undefined, udpOnly: boolean): number {
  if (o === undefined || o === None) return 0;
  if (isInt(o)) return Number(o.v) & 0xffff;
  if (!isStr(o) && !hasBuffer(o)) throw raise('OSError', 'Int or String expected');
  const text = textArgument(rt, 'getaddrinfo()', o);
  if (/^\d+$/.test(text)) return Number(text) & 0xffff;
  const protocol = udpOnly ? 'udp' : 'tcp';
  const row = SERVICES.find(([name, , kinds]) => name === text && kinds.includes(protocol));
  if (row === undefined) throw gaiError(EAI.SERVICE);
  return row[1];
}

const KINDS: readonly (readonly [type: number, proto: number])[] = [
  [1, 6],
  [2, 17],
  [3, 0],
];

/** Key of `rt.state`: the codec for names is there. */
const IDNA = 'socket.idna';

function encodeName(rt: Rt): void {
  if (rt.profile.name === '2.7-gil' || rt.state.has(IDNA)) return;
  rt.state.set(IDNA, true);
  rt.charge(idnaNs(rt.profile));
}

function* getaddrinfo(
  rt: Rt,
  host: PyObject,
  port: PyObject,
  familyO?: PyObject,
  typeO?: PyObject,
  protoO?: PyObject,
  flagsO?: PyObject,
): Gen {
  const int = function* (o: PyObject | undefined): Gen<number> {
    return o === undefined ? 0 : yield* intArgument(rt, o);
  };
  const family = yield* int(familyO);
  const type = yield* int(typeO);
  const proto = yield* int(protoO);
  const flags = yield* int(flagsO);
  if (![0, 1, 2, 10].includes(family)) throw gaiError(EAI.FAMILY);
  const number = portArgument(rt, port, type === 2);
  if (host === None && (port === None || port === undefined)) throw gaiError(EAI.NONAME);
  const name = host === None ? null : textArgument(rt, 'getaddrinfo()', host);
  if (isStr(host)) encodeName(rt);
  let found: string[];
  if (name === null || name === '') {
    const passive = (flags & AI.PASSIVE) !== 0;
    found = passive ? [ANY4, ANY6] : [LOOPBACK6, LOOPBACK4];
    if (name === '') found = [];
  } else if ((flags & AI.NUMERICHOST) !== 0) {
    const numeric = numericAddress(name);
    found = numeric === null ? [] : [numeric];
  } else found = yield* addressesOf(rt, name);
  const fitting = found.filter((a) => family === 0 || (family === 2) === isIPv4(a));
  if (fitting.length === 0) throw gaiError(found.length === 0 ? EAI.NONAME : -9);
  const kinds = KINDS.filter(
    ([t, p]) => (type === 0 || type === t) && (proto === 0 || p === 0 || proto === p),
  );
  if (kinds.length === 0) throw gaiError(EAI.SOCKTYPE);
  const canonical = (flags & AI.CANONNAME) !== 0 && name !== null ? name : '';
  const out: PyObject[] = [];
  for (const a of fitting) {
    const six = !isIPv4(a);
    const address = addressObject(
      rt,
      { family: six ? 'inet6' : 'inet', host: a, port: number },
      'inet',
    );
    for (const [t, p] of kinds)
      out.push(
        newTuple([
          newInt(six ? 10 : 2),
          newInt(t),
          newInt(p === 0 ? proto : p),
          newStr(out.length === 0 ? canonical : ''),
          address,
        ]),
      );
  }
  return newList(out);
}

function* getnameinfo(rt: Rt, address: PyObject, flagsO: PyObject): Gen {
  const flags = yield* intArgument(rt, flagsO);
  if (!isSubtype(address.type, TupleType))
    throw typeError('getnameinfo() argument 1 must be a tuple');
  const [hostO, portO] = address.v as PyObject[];
  if (hostO === undefined || portO === undefined || !isStr(hostO))
    throw typeError('getnameinfo(): illegal sockaddr argument');
  const numeric = numericAddress(hostO.v);
  if (numeric === null) throw gaiError(EAI.NONAME);
  const port = yield* intArgument(rt, portO);
  let name: string | null = null;
  if ((flags & NI.NUMERICHOST) === 0) name = yield* nameOfAddress(rt, numeric);
  if (name === null && (flags & NI.NAMEREQD) !== 0) throw gaiError(EAI.NONAME);
  const protocol = (flags & NI.DGRAM) === 0 ? 'tcp' : 'udp';
  const service =
    (flags & NI.NUMERICSERV) === 0
      ? SERVICES.find(([, p, kinds]) => p === port && kinds.includes(protocol))?.[0]
      : undefined;
  return newTuple([newStr(name ?? numeric), newStr(service ?? String(port))]);
}

function addNames(def: Define): void {
  def('getaddrinfo', 'host, port, family=0, type=0, proto=0, flags=0', getaddrinfo);
  def('getnameinfo', 'sockaddr, flags, /', getnameinfo);
  def('gethostname', '', () => newStr(HOST_NAME));
  def('sethostname', 'name, /', () => {
    throw osError(1);
  });
  def('gethostbyname', 'hostname, /', function* (rt, o: PyObject): Gen {
    return newStr(yield* hostAddress(rt, textArgument(rt, 'gethostbyname()', o), false));
  });
  def('gethostbyname_ex', 'hostname, /', function* (rt, o: PyObject): Gen {
    const name = textArgument(rt, 'gethostbyname_ex()', o);
    const address = yield* hostAddress(rt, name, false);
    return newTuple([newStr(name), newList([]), newList([newStr(address)])]);
  });
  def('gethostbyaddr', 'ip_address, /', function* (rt, o: PyObject): Gen {
    const found = yield* addressesOf(rt, textArgument(rt, 'gethostbyaddr()', o));
    const address = found.at(-1);
    if (address === undefined) throw gaiError(EAI.NONAME);
    const name = yield* nameOfAddress(rt, address);
    if (name === null) throw hError();
    return newTuple([newStr(name), newList([]), newList([newStr(address)])]);
  });
  def('getservbyname', 'servicename, protocolname=None, /', (rt, o: PyObject, p?: PyObject) => {
    const protocol = p === undefined ? '' : textArgument(rt, 'getservbyname()', p);
    const name = textArgument(rt, 'getservbyname()', o);
    const row = SERVICES.find(([n, , kinds]) => n === name && kinds.includes(protocol));
    if (row === undefined) throw raise('OSError', 'service/proto not found');
    return newInt(row[1]);
  });
  def(
    'getservbyport',
    'port, protocolname=None, /',
    function* (rt, o: PyObject, p?: PyObject): Gen {
      const port = yield* intArgument(rt, o);
      if (port < 0 || port > 65535) throw overflowError('getservbyport: port must be 0-65535.');
      const protocol = p === undefined ? '' : textArgument(rt, 'getservbyport()', p);
      const row = SERVICES.find(([, n, kinds]) => n === port && kinds.includes(protocol));
      if (row === undefined) throw raise('OSError', 'port/proto not found');
      return newStr(row[0]);
    },
  );
  def('getprotobyname', 'name, /', (rt, o: PyObject) => {
    const name = textArgument(rt, 'getprotobyname()', o);
    const number = { ip: 0, icmp: 1, tcp: 6, udp: 17, ipv6: 41 }[name];
    if (number === undefined) throw raise('OSError', 'protocol not found');
    return newInt(number);
  });
  def('if_nameindex', '', () =>
    newList([newTuple([newInt(1), newStr('lo')]), newTuple([newInt(2), newStr('eth0')])]),
  );
}

// --- texts and bytes of addresses -----------------------------------------------------------------------------

function packedLength(o: PyObject, size: number, message: string): Uint8Array {
  if (!hasBuffer(o)) throw typeError(`a bytes-like object is required, not '${typeName(o)}'`);
  const bytes = bytesOf(o);
  if (bytes.length !== size) throw raise('OSError', message);
  return bytes;
}

function addTexts(def: Define): void {
  def('inet_aton', 'ip_addr, /', (_rt, o: PyObject) => {
    if (!isStr(o)) throw typeError(`inet_aton() argument must be str, not ${argumentName(o)}`);
    const bytes = packLooseIPv4(o.v);
    if (bytes === null) throw raise('OSError', 'illegal IP address string passed to inet_aton');
    return newBytes(bytes);
  });
  def('inet_ntoa', 'packed_ip, /', (_rt, o: PyObject) =>
    newStr(unpackIPv4(packedLength(o, 4, 'packed IP wrong length for inet_ntoa'))),
  );
  def(
    'inet_pton',
    'address_family, ip_string, /',
    function* (rt, family: PyObject, o: PyObject): Gen {
      const f = yield* intArgument(rt, family);
      if (!isStr(o)) throw typeError(`inet_pton() argument 2 must be str, not ${argumentName(o)}`);
      if (f !== 2 && f !== 10) throw osError(EAFNOSUPPORT);
      const bytes = f === 2 ? packIPv4(o.v) : packIPv6(o.v);
      if (bytes === null) throw raise('OSError', 'illegal IP address string passed to inet_pton');
      return newBytes(bytes);
    },
  );
  def(
    'inet_ntop',
    'address_family, packed_ip, /',
    function* (rt, family: PyObject, o: PyObject): Gen {
      const f = yield* intArgument(rt, family);
      if (f !== 2 && f !== 10) throw valueError(`unknown address family ${f}`);
      if (!hasBuffer(o)) throw typeError(`a bytes-like object is required, not '${typeName(o)}'`);
      const bytes = bytesOf(o);
      if (bytes.length !== (f === 2 ? 4 : 16))
        throw valueError('invalid length of packed IP address string');
      return newStr(f === 2 ? unpackIPv4(bytes) : unpackIPv6(bytes));
    },
  );
  const swap = (name: string, bits: 16 | 32): void =>
    def(name, 'integer, /', function* (rt, o: PyObject): Gen {
      if (!isInt(o) && o.type.slots.index === undefined)
        throw typeError(
          bits === 16
            ? `'${typeName(o)}' object cannot be interpreted as an integer`
            : `expected int, ${typeName(o)} found`,
        );
      const n = Number(yield* settle(asIndex(rt, o)));
      if (n < 0)
        throw overflowError(
          bits === 16
            ? `${name}: can't convert negative Python int to C 16-bit unsigned integer`
            : "can't convert negative value to unsigned int",
        );
      if (n >= 2 ** bits)
        throw overflowError(
          bits === 16
            ? `${name}: Python int too large to convert to C 16-bit unsigned integer`
            : 'int larger than 32 bits',
        );
      const view = new DataView(new ArrayBuffer(4));
      if (bits === 16) {
        view.setUint16(0, n, true);
        return newInt(view.getUint16(0));
      }
      view.setUint32(0, n, true);
      return newInt(view.getUint32(0));
    });
  swap('htons', 16);
  swap('ntohs', 16);
  swap('htonl', 32);
  swap('ntohl', 32);
}

export function addFunctions(table: DictTable): void {
  const def: Define = (name, signature, host) =>
    setIn(table, name, nativeFunction('_socket', name, signature, host));
  addNames(def);
  addTexts(def);
  def('getdefaulttimeout', '', (rt) => timeoutObject(defaultTimeoutNs(rt)));
  def('setdefaulttimeout', 'timeout, /', function* (rt, timeout: PyObject): Gen {
    setDefaultTimeoutNs(rt, yield* timeoutArgument(rt, timeout));
    return None;
  });
  def('close', 'fd, /', function* (rt, fd: PyObject): Gen {
    yield* closeFd(rt, yield* intArgument(rt, fd));
    return None;
  });
  def('dup', 'fd, /', function* (rt, fd: PyObject): Gen {
    const n = yield* intArgument(rt, fd);
    return newInt(kernel(() => filesOf(rt).table.dup(n)));
  });
  def(
    'socketpair',
    'family=1, type=1, proto=0, /',
    function* (rt, familyO?: PyObject, typeO?: PyObject): Gen {
      const family = familyO === undefined ? 1 : yield* intArgument(rt, familyO);
      const type = typeO === undefined ? 1 : yield* intArgument(rt, typeO);
      if (family !== 1) throw osError(95);
      const table_ = filesOf(rt).table;
      const fds = yield* shortCall(rt, 'socketpair', () =>
        networkOf(rt)
          .pair(type === 1 ? 'stream' : 'dgram')
          .map((s) => table_.open(s)),
      );
      const make = function* (fd: number): Gen {
        const args = [newInt(family), newInt(type), newInt(0), newInt(fd)];
        return yield* settle(rt.call(SocketType, args));
      };
      return newTuple([yield* make(fds[0] as number), yield* make(fds[1] as number)]);
    },
  );
}
