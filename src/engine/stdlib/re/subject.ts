/**
 * What a pattern is matched against: a str as code points, bytes as bytes, both as one kind of array so that
 * the matcher meets a single shape. The last few texts are remembered; a scanner asks for the same one often.
 */
import { bytesOf, hasBuffer } from '../../objects/bytes-common.ts';
import { typeError } from '../../objects/errors.ts';
import { isStr } from '../../objects/maybe.ts';
import type { PyObject } from '../../objects/object.ts';
import { BytesType, newBytes, StrType } from '../../objects/roster.ts';
import { strOf } from '../../objects/str.ts';
import { codePoints, isWide, sliceText } from '../../objects/text.ts';
import { typeName } from '../../objects/abstract.ts';

export interface Subject {
  readonly object: PyObject;
  readonly isText: boolean;
  readonly codes: Int32Array;
}

const remembered: { readonly text: string; readonly codes: Int32Array }[] = [];
const REMEMBERED = 4;
/** Shorter texts are turned anew: that is no slower than looking. */
const SHORT = 64;

export function codesOf(text: string): Int32Array {
  if (text.length < SHORT) return convert(text);
  for (const row of remembered) if (row.text === text) return row.codes;
  const codes = convert(text);
  remembered.unshift({ text, codes });
  if (remembered.length > REMEMBERED) remembered.pop();
  return codes;
}

function convert(text: string): Int32Array {
  if (isWide(text)) return Int32Array.from(codePoints(text), (c) => c.codePointAt(0) as number);
  const codes = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The argument of match() and its kin; `patternIsText` null: the pattern takes both. */
export function subjectOf(object: PyObject, patternIsText: boolean): Subject {
  const isText = isStr(object);
  if (!isText && !hasBuffer(object))
    throw typeError(`expected string or bytes-like object, got '${typeName(object)}'`);
  if (isText && !patternIsText)
    throw typeError('cannot use a bytes pattern on a string-like object');
  if (!isText && patternIsText)
    throw typeError('cannot use a string pattern on a bytes-like object');
  return {
    object,
    isText,
    codes: isText ? codesOf(object.v) : Int32Array.from(bytesOf(object)),
  };
}

/** Part of a str or bytes-like object, by characters; the whole of a plain one is itself. */
export function sliceOf(object: PyObject, start: number, end: number): PyObject {
  if (isStr(object)) {
    if (start === 0 && object.type === StrType && end >= object.v.length) return object;
    return strOf(sliceText(object.v, start, end));
  }
  const bytes = bytesOf(object);
  if (start === 0 && end === bytes.length && object.type === BytesType) return object;
  return newBytes(bytes.slice(start, end));
}
