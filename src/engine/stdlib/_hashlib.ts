/**
 * `_hashlib` (Modules/_hashopenssl.c and the modules of single algorithms): hash objects of every algorithm
 * that CPython guarantees, HMAC and PBKDF2. More than 2047 bytes are hashed without the GIL.
 * Left out: scrypt, and what only OpenSSL knows (sm3, ripemd160).
 */
import { asIndex, typeName } from '../objects/abstract.ts';
import { bytesOf, hasBuffer } from '../objects/bytes-common.ts';
import { overflowError, typeError, valueError } from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { getset, method, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { PyObject } from '../objects/object.ts';
import { makeBuiltinType, newBytes, newInt, newStr, None, ObjectType } from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { addressOf } from '../objects/abstract.ts';
import { COMPARE_DIGEST } from './compare-digest.ts';
import { BLAKE2B, BLAKE2S, Blake2 } from './hashes/blake2.ts';
import { Md5, Sha1 } from './hashes/md5-sha1.ts';
import { Sha256, Sha512 } from './hashes/sha2.ts';
import { Sha3 } from './hashes/sha3.ts';

interface Hasher {
  readonly blockSize: number;
  update(data: Uint8Array): void;
  digest(): Uint8Array;
  copy(): Hasher;
}

interface Algorithm {
  readonly size: number;
  /** Nanoseconds a byte. */
  readonly cost: number;
  readonly start: () => Hasher;
  readonly isShake?: boolean;
}

const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md5: { size: 16, cost: 1.5, start: () => new Md5() },
  sha1: { size: 20, cost: 1.1, start: () => new Sha1() },
  sha224: { size: 28, cost: 2.4, start: () => new Sha256(28) },
  sha256: { size: 32, cost: 2.4, start: () => new Sha256(32) },
  sha384: { size: 48, cost: 1.6, start: () => new Sha512(48) },
  sha512: { size: 64, cost: 1.6, start: () => new Sha512(64) },
  sha3_224: { size: 28, cost: 2.4, start: () => new Sha3(144, 28, 6) },
  sha3_256: { size: 32, cost: 2.5, start: () => new Sha3(136, 32, 6) },
  sha3_384: { size: 48, cost: 3.2, start: () => new Sha3(104, 48, 6) },
  sha3_512: { size: 64, cost: 4.6, start: () => new Sha3(72, 64, 6) },
  shake_128: { size: 0, cost: 2.1, start: () => new Sha3(168, 32, 31), isShake: true },
  shake_256: { size: 0, cost: 2.5, start: () => new Sha3(136, 32, 31), isShake: true },
};

const START_NS = 400;
/** HASHLIB_GIL_MINSIZE */
const WITHOUT_GIL = 2048;

function* hashing(
  rt: Rt,
  hasher: Hasher,
  data: Uint8Array,
  cost: number,
  label: string,
): Gen<void> {
  hasher.update(data);
  const ns = Math.round(data.length * cost);
  if (data.length >= WITHOUT_GIL) yield* rt.op({ kind: 'c-call', ns, releasesGil: true, label });
  else rt.charge(ns);
}

function dataOf(o: PyObject): Uint8Array {
  if (isStr(o)) throw typeError('Strings must be encoded before hashing');
  if (!hasBuffer(o)) throw typeError('object supporting the buffer API required');
  return bytesOf(o);
}

// --- hash objects ---------------------------------------------------------------------------------------------

interface HashData {
  readonly name: string;
  readonly size: number;
  readonly cost: number;
  readonly hasher: Hasher;
}
type Hash = PyObject<HashData>;

const HashType = makeBuiltinType('HASH', ObjectType, '_hashlib');
const ShakeType = makeBuiltinType('HASHXOF', HashType, '_hashlib');
const Blake2bType = makeBuiltinType('blake2b', ObjectType, '_blake2');
const Blake2sType = makeBuiltinType('blake2s', ObjectType, '_blake2');

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

for (const type of [HashType, Blake2bType, Blake2sType]) {
  method(type, 'update', 'data, /', function* (rt, self: Hash, data: PyObject): Gen {
    yield* hashing(rt, self.v.hasher, dataOf(data), self.v.cost, self.v.name);
    return None;
  });
  method(
    type,
    'copy',
    '',
    (_rt, self: Hash) =>
      new PyObject<HashData>(self.type, { ...self.v, hasher: self.v.hasher.copy() }),
  );
  getset(type, 'name', (_rt, self: Hash) => newStr(self.v.name));
  getset(type, 'digest_size', (_rt, self: Hash) => newInt(self.v.size));
  getset(type, 'block_size', (_rt, self: Hash) => newInt(self.v.hasher.blockSize));
}
for (const type of [HashType, Blake2bType, Blake2sType]) {
  method(type, 'digest', '', (_rt, self: Hash) => newBytes(self.v.hasher.digest()));
  method(type, 'hexdigest', '', (_rt, self: Hash) => newStr(hex(self.v.hasher.digest())));
}
HashType.slots.repr = (rt, o) =>
  newStr(`<${(o as Hash).v.name} ${typeName(o)} object @ ${addressOf(rt, o)}>`);
HashType.slots.new = () => {
  throw typeError("cannot create '_hashlib.HASH' instances");
};

const shakeDigest = (asText: boolean) =>
  function* (rt: Rt, self: Hash, length: PyObject): Gen {
    const n = Number(yield* settle(asIndex(rt, length)));
    if (n < 0) throw valueError('value must be positive');
    if (n >= 2 ** 29) throw valueError('length is too large');
    const bytes = (self.v.hasher as Sha3).digestOf(n);
    rt.charge(n * self.v.cost);
    return asText ? newStr(hex(bytes)) : newBytes(bytes);
  };
method(ShakeType, 'digest', 'length', shakeDigest(false));
method(ShakeType, 'hexdigest', 'length', shakeDigest(true));

function* newHash(rt: Rt, name: string, data: PyObject | undefined): Gen {
  const algorithm = ALGORITHMS[name] as Algorithm;
  rt.charge(START_NS);
  const { size, cost, start } = algorithm;
  const made = new PyObject<HashData>(algorithm.isShake === true ? ShakeType : HashType, {
    name,
    size,
    cost,
    hasher: start(),
  });
  if (data !== undefined) yield* hashing(rt, made.v.hasher, dataOf(data), cost, name);
  return made;
}

// --- BLAKE2 ---------------------------------------------------------------------------------------------------

const BLAKE2_SIGNATURE =
  "data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True";

function within(
  o: PyObject | undefined,
  otherwise: number,
  least: number,
  most: number,
  what: string,
): number {
  if (o === undefined) return otherwise;
  const n = Number(o.v as number | bigint);
  if (n < least || n > most) throw valueError(`${what} must be between ${least} and ${most}`);
  return n;
}

function blake2Maker(name: 'blake2b' | 'blake2s') {
  const wide = name === 'blake2b';
  const type = wide ? Blake2bType : Blake2sType;
  const most = wide ? 64 : 32;
  const extra = wide ? 16 : 8;
  const bytes = (o: PyObject | undefined, limit: number, what: string): Uint8Array => {
    if (o === undefined) return new Uint8Array(0);
    const data = dataOf(o);
    if (data.length > limit) throw valueError(`maximum ${what} length is ${limit} bytes`);
    return data;
  };
  return function* (rt: Rt, ...args: (PyObject | undefined)[]): Gen {
    const [data, size, key, salt, person, fanout, depth, leaf, offset, nodeDepth, inner, lastNode] =
      args;
    rt.charge(START_NS);
    if (size !== undefined && (Number(size.v) < 1 || Number(size.v) > most))
      throw valueError(
        `digest_size for ${wide ? 'Blake2b' : 'Blake2s'} must be between 1 and ${most} bytes, here it is ${Number(size.v)}`,
      );
    const nodeOffset = offset === undefined ? 0n : BigInt(offset.v as number);
    if (nodeOffset < 0n || nodeOffset >= 1n << (wide ? 64n : 48n))
      throw overflowError('node_offset is too large');
    const hasher = new Blake2(wide ? BLAKE2B : BLAKE2S, {
      digestSize: size === undefined ? most : Number(size.v),
      key: bytes(key, most, 'key'),
      salt: bytes(salt, extra, 'salt'),
      person: bytes(person, extra, 'person'),
      fanout: within(fanout, 1, 0, 255, 'fanout'),
      depth: within(depth, 1, 1, 255, 'depth'),
      leafSize: within(leaf, 0, 0, 0xffffffff, 'leaf_size'),
      nodeOffset,
      nodeDepth: within(nodeDepth, 0, 0, 255, 'node_depth'),
      innerSize: within(inner, 0, 0, most, 'inner_size'),
      lastNode: lastNode !== undefined && lastNode.v === 1,
    });
    const made = new PyObject<HashData>(type, {
      name,
      size: size === undefined ? most : Number(size.v),
      cost: wide ? 1.1 : 1.8,
      hasher,
    });
    if (data !== undefined) yield* hashing(rt, hasher, dataOf(data), made.v.cost, name);
    return made;
  };
}

// --- HMAC and PBKDF2 ------------------------------------------------------------------------------------------

/** Both hashers of a key, before any message. */
function keyed(start: () => Hasher, key: Uint8Array): { inner: Hasher; outer: Hasher } {
  const inner = start();
  const outer = start();
  let short = key;
  if (key.length > inner.blockSize) {
    const h = start();
    h.update(key);
    short = h.digest();
  }
  const padded = new Uint8Array(inner.blockSize);
  padded.set(short);
  inner.update(padded.map((b) => b ^ 0x36));
  outer.update(padded.map((b) => b ^ 0x5c));
  return { inner, outer };
}

function mac({ inner, outer }: { inner: Hasher; outer: Hasher }, message: Uint8Array): Uint8Array {
  const i = inner.copy();
  i.update(message);
  const o = outer.copy();
  o.update(i.digest());
  return o.digest();
}

function* pbkdf2(
  rt: Rt,
  name: PyObject,
  password: PyObject,
  salt: PyObject,
  iterations: PyObject,
  dklen?: PyObject,
): Gen {
  const algorithm = ALGORITHMS[String(name.v)];
  if (algorithm === undefined || algorithm.isShake === true)
    throw valueError('[digital envelope routines] unsupported');
  const rounds = Number(yield* settle(asIndex(rt, iterations)));
  if (rounds < 1) throw valueError('iteration value must be greater than 0.');
  const size =
    dklen === undefined || dklen === None
      ? algorithm.size
      : Number(yield* settle(asIndex(rt, dklen)));
  if (size < 1) throw valueError('key length must be greater than 0.');
  const pair = keyed(algorithm.start, dataOf(password));
  const base = dataOf(salt);
  const out = new Uint8Array(Math.ceil(size / algorithm.size) * algorithm.size);
  for (let block = 1; (block - 1) * algorithm.size < size; block++) {
    const first = new Uint8Array(base.length + 4);
    first.set(base);
    new DataView(first.buffer).setUint32(base.length, block);
    let u = mac(pair, first);
    const sum = u.slice();
    for (let i = 1; i < rounds; i++) {
      u = mac(pair, u);
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) ^ (u[k] as number);
    }
    out.set(sum, (block - 1) * algorithm.size);
  }
  const blocks = Math.ceil(size / algorithm.size) * rounds;
  const ns = Math.round(blocks * pair.inner.blockSize * 2 * algorithm.cost);
  yield* rt.op({ kind: 'c-call', ns, releasesGil: true, label: 'pbkdf2_hmac' });
  return newBytes(out.slice(0, size));
}

export function initHashlib(_rt: Rt, module: PyModule): void {
  for (const type of [HashType, ShakeType]) setIn(module.v, type.name, type);
  for (const name of Object.keys(ALGORITHMS))
    setIn(
      module.v,
      name,
      nativeFunction(
        '_hashlib',
        `openssl_${name}`,
        "string=b'', *, usedforsecurity=True",
        (rt, data?: PyObject) => newHash(rt, name, data),
      ),
    );
  for (const name of ['blake2b', 'blake2s'] as const) {
    const type = name === 'blake2b' ? Blake2bType : Blake2sType;
    const make = blake2Maker(name);
    const f = nativeFunction('_hashlib', name, BLAKE2_SIGNATURE, make);
    type.slots.new = (rt, _cls, args, kw) => rt.call(f, args, kw);
    type.slots.init = () => undefined;
    setIn(module.v, name, type);
    for (const [key, value] of [
      ['SALT_SIZE', name === 'blake2b' ? 16 : 8],
      ['PERSON_SIZE', name === 'blake2b' ? 16 : 8],
      ['MAX_KEY_SIZE', name === 'blake2b' ? 64 : 32],
      ['MAX_DIGEST_SIZE', name === 'blake2b' ? 64 : 32],
    ] as const)
      setIn(type.dict, key, newInt(value));
  }
  setIn(
    module.v,
    'pbkdf2_hmac',
    nativeFunction(
      '_hashlib',
      'pbkdf2_hmac',
      'hash_name, password, salt, iterations, dklen=None',
      pbkdf2,
    ),
  );
  setIn(module.v, 'compare_digest', COMPARE_DIGEST);
}
