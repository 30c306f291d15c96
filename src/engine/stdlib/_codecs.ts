/**
 * `_codecs` (Modules/_codecsmodule.c): which encodings the engine knows, decoding with them piece by piece, and
 * encode and decode by the name of a codec (pickles of protocols before 3 name `_codecs.encode`). The registry
 * is codecs.py's.
 */
import { callMethod } from '../objects/abstract.ts';
import { bytesOf } from '../objects/bytes-common.ts';
import { decodeBytes, knownCodec, type DecodeState } from '../objects/codecs.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newInt, newStr, newTuple, None, True } from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';

const by = (name: 'encode' | 'decode'): HostFunction =>
  function* (rt: Rt, obj: PyObject, encoding?: PyObject, errors?: PyObject): Gen {
    const codecs = yield* settle(rt.importModule('codecs'));
    const args = [obj, encoding ?? newStr('utf-8'), errors ?? newStr('strict')];
    return yield* callMethod(rt, codecs, name, args);
  };

/** What the byte order mark has said so far, as one number: 0 nothing, 1 little-endian, 3 big-endian. */
function decodePart(
  rt: Rt,
  data: PyObject,
  encoding: PyObject<string>,
  errors: PyObject<string>,
  final: PyObject,
  before: PyObject<number>,
): PyObject {
  const state: DecodeState = {
    final: final === True,
    started: (before.v & 1) !== 0,
    bigEndian: (before.v & 2) !== 0,
    used: 0,
  };
  const text = decodeBytes(rt, bytesOf(data), encoding.v, errors.v, state);
  const after = (state.started ? 1 : 0) | (state.bigEndian ? 2 : 0);
  return newTuple([newStr(text), newInt(state.used), newInt(after)]);
}

export function initCodecs(_rt: Rt, module: PyModule): void {
  const def = (name: string, signature: string, host: HostFunction): void =>
    setIn(module.v, name, nativeFunction('_codecs', name, signature, host));
  for (const name of ['encode', 'decode'] as const)
    def(name, "obj, encoding='utf-8', errors='strict'", by(name));
  def('known', 'encoding, /', (_rt, encoding: PyObject<string>) => {
    const codec = knownCodec(encoding.v);
    return codec === undefined ? None : newStr(codec.replace('charmap ', ''));
  });
  def('decode_part', 'data, encoding, errors, final, state, /', decodePart);
}
