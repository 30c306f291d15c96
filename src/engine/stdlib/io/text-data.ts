/** What a text stream keeps, and its arguments. */
import { typeError, valueError } from '../../objects/errors.ts';
import { isStr } from '../../objects/maybe.ts';
import type { PyObject } from '../../objects/object.ts';
import { None } from '../../objects/roster.ts';
import type { Newlines } from './newlines.ts';
import type { TextCodec } from './text-codec.ts';

export interface TextData {
  buffer: PyObject | null;
  detached: boolean;
  codec: TextCodec | null;
  newlines: Newlines;
  lineBuffering: boolean;
  writeThrough: boolean;
  readable: boolean;
  writable: boolean;
  seekable: boolean;
  /** tell() is possible: no iteration is going on. */
  telling: boolean;
  /** The run's output that this stream leads to as long as its descriptor does. */
  console: 'stdout' | 'stderr' | null;
  /** Text for the console that waits for the end of its line. */
  line: string;
  /** Encoded text on its way to the buffer. */
  pending: Uint8Array[];
  pendingSize: number;
  /** The chunk that is being read: its bytes, its text before and after translation, and the place in it. */
  bytes: Uint8Array;
  raw: string;
  text: string;
  pos: number;
  /** Bytes read that have no text yet. */
  rest: Uint8Array;
  chunkSize: number;
  hasRead: boolean;
}

export type TextStream = PyObject<TextData>;

export const NOTHING = new Uint8Array(0);

const UNIVERSAL: Newlines = { translate: true, ends: null, written: '\n', seen: new Set() };

export const freshText = (): TextData => ({
  buffer: null,
  detached: false,
  codec: null,
  newlines: UNIVERSAL,
  lineBuffering: false,
  writeThrough: false,
  readable: false,
  writable: false,
  seekable: false,
  telling: false,
  console: null,
  line: '',
  pending: [],
  pendingSize: 0,
  bytes: NOTHING,
  raw: '',
  text: '',
  pos: 0,
  rest: NOTHING,
  chunkSize: 8192,
  hasRead: false,
});

const NEWLINES: readonly string[] = ['', '\n', '\r', '\r\n'];

export function newlinesOf(newline: PyObject | undefined): Newlines {
  if (newline === undefined || newline === None) return { ...UNIVERSAL, seen: new Set() };
  if (!isStr(newline))
    throw typeError(
      `TextIOWrapper() argument 'newline' must be str or None, not ${newline.type.name}`,
    );
  const value = newline.v;
  if (!NEWLINES.includes(value)) throw valueError(`illegal newline value: ${value}`);
  const ends = value === '' ? null : value;
  return { translate: false, ends, written: value === '' ? '\n' : value, seen: new Set() };
}

export function textArgument(o: PyObject | undefined, name: string): string | undefined {
  if (o === undefined || o === None) return undefined;
  if (!isStr(o))
    throw typeError(`TextIOWrapper() argument '${name}' must be str or None, not ${o.type.name}`);
  return o.v;
}
