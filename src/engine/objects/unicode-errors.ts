/** UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError (Objects/exceptions.c): raising, attributes, text. */
import { escapeCode } from './text.ts';
import { excTypes, raiseWith, typeError, type PyException } from './errors.ts';
import { getset } from './native.ts';
import {
  newBytes,
  newInt,
  newStr,
  newTuple,
  None,
  StrType,
  type PyBytes,
  type PyInt,
  type PyStr,
} from './roster.ts';
import { argumentName, asSizeArgument, repr, str } from './abstract.ts';
import { getBuffer } from './buffer.ts';
import { setField } from './exceptions.ts';
import { refuseKeywords } from './maybe.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import { decref, incref, type PyObject } from './object.ts';
import { isSubtype, type PyType } from './type.ts';

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

/** The names of the arguments, which are attributes too; a program may set those. */
const NAMES = ['encoding', 'object', 'start', 'end', 'reason'] as const;

const argument = (self: PyException, name: (typeof NAMES)[number]): PyObject => {
  const first = isSubtype(self.type, TranslateError) ? 1 : 0;
  return self.v.fields?.get(name) ?? self.v.args.v[NAMES.indexOf(name) - first] ?? None;
};

/** Texts may only be replaced by texts; places by whole numbers. */
function* replace(rt: Rt, self: PyException, name: string, value: PyObject | null): Gen<void> {
  const isPlace = name === 'start' || name === 'end';
  if (value === null) throw typeError(`${name} attribute must be ${isPlace ? 'int' : 'str'}`);
  setField(rt, self, name, isPlace ? newInt(yield* settle(asSizeArgument(rt, value))) : value);
}

for (const type of [EncodeError, DecodeError, TranslateError])
  for (const name of NAMES)
    if (name !== 'encoding' || type !== TranslateError)
      getset(
        type,
        name,
        (_rt, self: PyException) => argument(self, name),
        (rt, self: PyException, value) => replace(rt, self, name, value),
      );

/** What the constructors take: see PyArg_ParseTuple's "UOnnU". */
function* checkArguments(rt: Rt, type: PyType, args: readonly PyObject[]): Gen<void> {
  const kinds = type === TranslateError ? 'Unnu' : type === DecodeError ? 'UOnnU' : 'UUnnU';
  if (args.length !== kinds.length)
    throw typeError(`function takes exactly ${kinds.length} arguments (${args.length} given)`);
  for (const [i, arg] of args.entries()) {
    const kind = (kinds[i] as string).toUpperCase();
    if (kind === 'N') yield* settle(asSizeArgument(rt, arg));
    else if (kind === 'U' && !isSubtype(arg.type, StrType))
      throw typeError(`argument ${i + 1} must be str, not ${argumentName(arg)}`);
  }
  if (type === DecodeError) getBuffer(args[1] as PyObject, false);
}

for (const type of [EncodeError, DecodeError, TranslateError])
  type.slots.init = (rt, self, args, kw) => {
    refuseKeywords(type, self.type, kw);
    (self as PyException).v.args = exchange(rt, (self as PyException).v.args, newTuple([...args]));
    return checkArguments(rt, type, args);
  };

/** The old arguments are given up for the new ones. */
function exchange<T extends PyObject>(rt: Rt, old: T, now: T): T {
  incref(now);
  decref(rt, old);
  return now;
}

/** The part that is shown, kept inside an object of that length. */
function span(self: PyException, length: number): { start: number; end: number; single: boolean } {
  const at = (name: 'start' | 'end'): number => Number((argument(self, name) as PyInt).v);
  const start = Math.min(Math.max(at('start'), 0), Math.max(length - 1, 0));
  const end = Math.min(Math.max(at('end'), Math.min(1, length)), length);
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
  const given = argument(self, 'object');
  const decoding = self.type.mro.includes(DecodeError);
  const chars = decoding ? [] : Array.from((given as PyStr).v);
  const { start, end, single } = span(self, decoding ? (given as PyBytes).v.length : chars.length);
  const reason = yield* settle(str(rt, argument(self, 'reason')));
  const where = single ? `in position ${start}` : `in position ${start}-${end - 1}`;
  if (decoding) {
    const encoding = (argument(self, 'encoding') as PyStr).v;
    const byte = (given as PyBytes).v[start] ?? 0;
    return newStr(
      `'${encoding}' codec can't decode ${single ? `byte 0x${byte.toString(16).padStart(2, '0')}` : 'bytes'} ${where}: ${reason}`,
    );
  }
  const char = single
    ? `character '${escapeCode((chars[start] ?? '\0').codePointAt(0) as number)}'`
    : 'characters';
  if (first === 1) return newStr(`can't translate ${char} ${where}: ${reason}`);
  return newStr(
    `'${(argument(self, 'encoding') as PyStr).v}' codec can't encode ${char} ${where}: ${reason}`,
  );
}

for (const type of [EncodeError, DecodeError, TranslateError])
  type.slots.str = (rt, o) => describe(rt, o as PyException);
