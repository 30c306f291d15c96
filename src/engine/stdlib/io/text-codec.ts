/**
 * Encoding and decoding of a text stream, piece by piece: natively where objects/codecs.ts has the encoding,
 * with the incremental codecs of the module `codecs` where not.
 */
import { callMethod, getAttr, getOptionalAttr, typeName } from '../../objects/abstract.ts';
import { bytesOf } from '../../objects/bytes-common.ts';
import {
  decodeBytes,
  encodeText,
  knownCodec,
  type Codec,
  type DecodeState,
} from '../../objects/codecs.ts';
import { raise, typeError } from '../../objects/errors.ts';
import { isStr } from '../../objects/maybe.ts';
import { incref, type PyObject } from '../../objects/object.ts';
import { False, newBytes, newStr, pyBool } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';

const SIGNED: Readonly<Partial<Record<Codec, string>>> = {
  'utf-8-sig': 'utf-8',
  'utf-16': 'utf-16-le',
  'utf-32': 'utf-32-le',
};

export class TextCodec {
  readonly encoding: string;
  readonly errors: string;
  /** null: the objects of Python below do it. */
  readonly native: Codec | null;
  encoder: PyObject | null = null;
  decoder: PyObject | null = null;
  /** The mark at the beginning has been written, or must not be. */
  wrote = false;
  state: DecodeState = freshState();

  constructor(encoding: string, errors: string, native: Codec | null) {
    this.encoding = encoding;
    this.errors = errors;
    this.native = native;
  }

  *encode(rt: Rt, text: string): Gen<Uint8Array> {
    if (this.native === null) {
      const data = yield* callMethod(rt, this.encoder as PyObject, 'encode', [newStr(text)]);
      return bytesOf(data);
    }
    const unsigned = this.wrote ? SIGNED[this.native] : undefined;
    this.wrote = true;
    return encodeText(rt, text, unsigned ?? this.encoding, this.errors);
  }

  /** The text of what is complete; `state.used` says how many bytes that were. */
  *decode(rt: Rt, bytes: Uint8Array, final: boolean): Gen<string> {
    if (this.native === null) {
      const args = [newBytes(bytes), pyBool(final)];
      const text = yield* callMethod(rt, this.decoder as PyObject, 'decode', args);
      if (!isStr(text))
        throw typeError(`decoder should return a string result, not '${typeName(text)}'`);
      this.state = { ...this.state, used: bytes.length };
      return text.v;
    }
    this.state = { ...this.state, final };
    return decodeBytes(rt, bytes, this.encoding, this.errors, this.state);
  }

  /** Back to the beginning, or to a place in the middle where no mark is due. */
  *restart(rt: Rt, atStart: boolean): Gen<void> {
    const { bigEndian } = this.state;
    this.wrote = !atStart;
    this.state = atStart ? freshState() : { ...freshState(), started: true, bigEndian };
    if (this.decoder !== null) yield* callMethod(rt, this.decoder, 'reset');
    if (this.encoder !== null) yield* callMethod(rt, this.encoder, 'reset');
  }

  /** Bytes of one ASCII character. */
  get unit(): number {
    if (this.native?.startsWith('utf-16') === true) return 2;
    return this.native?.startsWith('utf-32') === true ? 4 : 1;
  }
}

function freshState(): DecodeState {
  return { final: false, started: false, bigEndian: false, used: 0 };
}

/** The codec of a text stream. */
export function* textCodec(rt: Rt, encoding: string, errors: string): Gen<TextCodec> {
  const native = knownCodec(encoding);
  if (native !== undefined) return new TextCodec(encoding, errors, native);
  const codecs = yield* settle(rt.importModule('codecs'));
  const info = yield* callMethod(rt, codecs, 'lookup', [newStr(encoding)]);
  if ((yield* getOptionalAttr(rt, info, '_is_text_encoding')) === False)
    throw raise(
      'LookupError',
      `'${encoding}' is not a text encoding; use codecs.open() to handle arbitrary codecs`,
    );
  const codec = new TextCodec(encoding, errors, null);
  for (const [part, name] of [
    ['encoder', 'incrementalencoder'],
    ['decoder', 'incrementaldecoder'],
  ] as const) {
    const make = yield* settle(getAttr(rt, info, name));
    codec[part] = incref(yield* settle(rt.call(make, [newStr(errors)])));
  }
  return codec;
}
