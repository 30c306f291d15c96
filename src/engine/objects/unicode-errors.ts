/** UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError (Objects/exceptions.c): raising, attributes, text. */
import { escapeCode } from './text.ts';
import { excTypes, raiseWith, type PyException } from './errors.ts';
import { getset } from './native.ts';
import { newBytes, newInt, newStr, None, type PyBytes, type PyInt, type PyStr } from './roster.ts';
import { repr, str } from './abstract.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import type { PyObject } from './object.ts';
import type { PyType } from './type.ts';

const EncodeError = excTypes['UnicodeEncodeError'] as PyType;
const DecodeError = excTypes['UnicodeDecodeError'] as PyType;
const TranslateError = excTypes['UnicodeTranslateError'] as PyType;

/** The name a codec goes by in messages: utf-16-le is 'utf-16-le', utf-8-sig is 'utf-8'. */
export function asciiName(codec: string): string {
  return codec === 'utf-8-sig' ? 'utf-8' : codec;
}

export function encodeError(
  _rt: Rt,
  encoding: string,
  text: string,
  start: number,
  end: number,
  reason: string,
): unknown {
  return raiseWith(
    EncodeError,
    newStr(encoding),
    newStr(text),
    newInt(start),
    newInt(end),
    newStr(reason),
  );
}

export function decodeError(
  _rt: Rt,
  encoding: string,
  bytes: Uint8Array,
  start: number,
  end: number,
  reason: string,
): unknown {
  return raiseWith(
    DecodeError,
    newStr(encoding),
    newBytes(bytes),
    newInt(start),
    newInt(end),
    newStr(reason),
  );
}

const field =
  (index: number) =>
  (_rt: Rt, self: PyException): PyObject =>
    self.v.args.v[index] ?? None;

['encoding', 'object', 'start', 'end', 'reason'].forEach((name, i) => {
  getset(EncodeError, name, field(i));
  getset(DecodeError, name, field(i));
  if (i > 0) getset(TranslateError, name, field(i - 1));
});

function span(self: PyException, first: number): { start: number; end: number; single: boolean } {
  const start = Number((self.v.args.v[first] as PyInt).v);
  const end = Number((self.v.args.v[first + 1] as PyInt).v);
  return { start, end, single: end === start + 1 };
}

function* describe(rt: Rt, self: PyException): Gen {
  const args = self.v.args.v;
  const first = self.type.mro.includes(TranslateError) ? 1 : 2;
  if (args.length !== first + 3)
    return newStr(
      args.length === 0
        ? ''
        : yield* settle(args.length === 1 ? str(rt, args[0] as PyObject) : repr(rt, self.v.args)),
    );
  const { start, end, single } = span(self, first);
  const reason = yield* settle(str(rt, args[first + 2] as PyObject));
  const where = single ? `in position ${start}` : `in position ${start}-${end - 1}`;
  if (self.type.mro.includes(DecodeError)) {
    const encoding = (args[0] as PyStr).v;
    const byte = (args[1] as PyBytes).v[start] ?? 0;
    return newStr(
      `'${encoding}' codec can't decode ${single ? `byte 0x${byte.toString(16).padStart(2, '0')}` : 'bytes'} ${where}: ${reason}`,
    );
  }
  const chars = Array.from((args[first - 1] as PyStr).v);
  const char = single
    ? `character '${escapeCode((chars[start] ?? '\0').codePointAt(0) as number)}'`
    : 'characters';
  if (first === 1) return newStr(`can't translate ${char} ${where}: ${reason}`);
  return newStr(`'${(args[0] as PyStr).v}' codec can't encode ${char} ${where}: ${reason}`);
}

for (const type of [EncodeError, DecodeError, TranslateError])
  type.slots.str = (rt, o) => describe(rt, o as PyException);
