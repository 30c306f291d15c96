/**
 * `_json` (Modules/_json.c): JSON's string literals, for json/encoder.py. Scanning is done in Python, in
 * json/decoder.py. Left out: make_encoder, make_scanner, scanstring.
 */
import { typeName } from '../objects/abstract.ts';
import { typeError } from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newStr } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';

/** What looking at one character and writing it costs, nanoseconds. */
const CHAR_NS = 1.2;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\b', '\\b'],
]);

/** A UTF-16 unit: what JSON escapes a character beyond U+FFFF as is two of these, as Python does it. */
const escaped = (unit: string): string =>
  SHORT.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Everything but printable ASCII is escaped. */
export function encodeAscii(text: string): string {
  return `"${text.replace(/[^ !#-[\]-~]/g, escaped)}"`;
}

/** Quotes, backslashes and control characters below U+0020 are escaped, nothing else. */
export function encodePlain(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what JSON has to escape
  return `"${text.replace(/["\\\x00-\x1f]/g, escaped)}"`;
}

export function initJson(_rt: Rt, module: PyModule): void {
  const def = (name: string, encode: (text: string) => string): void => {
    const host = (rt: Rt, string: PyObject): PyObject => {
      if (!isStr(string))
        throw typeError(`first argument must be a string, not ${typeName(string)}`);
      rt.charge(string.v.length * CHAR_NS);
      return newStr(encode(string.v));
    };
    setIn(module.v, name, nativeFunction('_json', name, 'string, /', host));
  };
  def('encode_basestring_ascii', encodeAscii);
  def('encode_basestring', encodePlain);
}
