/** Addresses of sockets as Python has them: (host, port), (host, port, flowinfo, scope_id), paths. */
import { asIndex, typeName } from '../../objects/abstract.ts';
import { bytesOf, hasBuffer } from '../../objects/bytes-common.ts';
import { decodeBytes, encodeText } from '../../objects/codecs.ts';
import { overflowError, raise, typeError } from '../../objects/errors.ts';
import { isStr } from '../../objects/maybe.ts';
import type { PyObject } from '../../objects/object.ts';
import { newBytes, newInt, newStr, newTuple, None, TupleType } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { isSubtype } from '../../objects/type.ts';
import type { Address, Family } from '../../machine/net/address.ts';
import { hostAddress } from './names.ts';

export function addressObject(rt: Rt, address: Address | null, family: Family): PyObject {
  if (address === null) {
    if (family === 'unix') return newStr('');
    const any = [newStr(family === 'inet' ? '0.0.0.0' : '::'), newInt(0)];
    return newTuple(family === 'inet' ? any : [...any, newInt(0), newInt(0)]);
  }
  if (address.family === 'unix') {
    const { host } = address;
    if (host.startsWith('\0')) return newBytes(encodeText(rt, host, 'utf-8', 'surrogateescape'));
    return newStr(host);
  }
  const pair = [newStr(address.host), newInt(address.port)];
  return newTuple(address.family === 'inet' ? pair : [...pair, newInt(0), newInt(0)]);
}

function* portOf(rt: Rt, caller: string, o: PyObject): Gen<number> {
  if (o.type.slots.index === undefined)
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  const port = Number(yield* settle(asIndex(rt, o)));
  if (port < 0 || port > 65535) throw overflowError(`${caller}(): port must be 0-65535.`);
  return port;
}

function hostText(rt: Rt, o: PyObject): string {
  if (o === None) return '';
  if (isStr(o)) {
    if (o.v.includes('\0')) throw typeError('host name must not contain null character');
    return o.v;
  }
  if (hasBuffer(o)) return decodeBytes(rt, bytesOf(o), 'latin-1', 'strict');
  throw typeError(`str, bytes or bytearray expected, not ${typeName(o)}`);
}

/** An address argument of `caller`; names are looked up. */
export function* addressArgument(
  rt: Rt,
  family: Family,
  caller: string,
  o: PyObject,
): Gen<Address> {
  if (family === 'unix') return unixAddress(rt, o);
  const label = family === 'inet' ? 'AF_INET' : 'AF_INET6';
  if (!isSubtype(o.type, TupleType))
    throw typeError(`${caller}(): ${label} address must be tuple, not ${typeName(o)}`);
  const parts = o.v as readonly PyObject[];
  if (family === 'inet' ? parts.length !== 2 : parts.length < 2 || parts.length > 4)
    throw typeError(
      family === 'inet'
        ? 'AF_INET address must be a pair (host, port)'
        : 'AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])',
    );
  const [hostObject, portObject] = parts as [PyObject, PyObject];
  const name = hostText(rt, hostObject);
  const port = yield* portOf(rt, caller, portObject);
  return { family, host: yield* hostAddress(rt, name, family === 'inet6'), port };
}

function unixAddress(rt: Rt, o: PyObject): Address {
  let host: string;
  if (isStr(o)) host = o.v;
  else if (hasBuffer(o)) host = decodeBytes(rt, bytesOf(o), 'utf-8', 'surrogateescape');
  else throw typeError(`a bytes-like object is required, not '${typeName(o)}'`);
  if (host.length > 107) throw raise('OSError', 'AF_UNIX path too long');
  return { family: 'unix', host, port: 0 };
}
