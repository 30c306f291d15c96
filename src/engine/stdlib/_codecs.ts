/**
 * `_codecs` (Modules/_codecsmodule.c): encode and decode by the name of a codec, for str and bytes. Pickles of
 * protocols before 3 name `_codecs.encode`. Left out: the registry of codecs, and each codec's own function.
 */
import { callMethod } from '../objects/abstract.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newStr } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';

const by =
  (name: 'encode' | 'decode'): HostFunction =>
  (rt: Rt, obj: PyObject, encoding?: PyObject, errors?: PyObject) =>
    callMethod(rt, obj, name, [encoding ?? newStr('utf-8'), errors ?? newStr('strict')]);

export function initCodecs(_rt: Rt, module: PyModule): void {
  for (const name of ['encode', 'decode'] as const)
    setIn(
      module.v,
      name,
      nativeFunction('_codecs', name, "obj, encoding='utf-8', errors='strict'", by(name)),
    );
}
