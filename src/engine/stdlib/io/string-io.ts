/** `StringIO`: a stream of text in memory (Modules/_io/stringio.c). Positions count characters. */
import { asIndex, typeName } from '../../objects/abstract.ts';
import { excTypes, raise, typeError, valueError } from '../../objects/errors.ts';
import { andThen, constructorArgs, isStr } from '../../objects/maybe.ts';
import { getset, method, type HostFunction } from '../../objects/native.ts';
import { PyObject } from '../../objects/object.ts';
import {
  makeBuiltinType,
  newInt,
  newStr,
  newTuple,
  None,
  pyBool,
  type PyStr,
} from '../../objects/roster.ts';
import type { Result, Rt } from '../../objects/runtime.ts';
import { isWide, sliceText, textLength, unitOf } from '../../objects/text.ts';
import { sizeOr, TextIOBaseType } from './base.ts';
import type { PyType } from '../../objects/type.ts';
import { chargeFor, COST } from '../../objects/work.ts';

interface StringData {
  text: string;
  /** Characters in `text`. */
  length: number;
  /** Has characters beyond U+FFFF: characters and host units differ. */
  wide: boolean;
  /** In characters; may be beyond the end. */
  pos: number;
  closed: boolean;
  /** Any of the three line ends is read as "\n". */
  translate: boolean;
  /** What ends a line; null: any of the three. */
  lineEnd: string | null;
  /** What "\n" is written as. */
  written: string;
  /** Line ends met while translating, in the order of `newlines`. */
  seen: Set<string>;
}

type StringIO = PyObject<StringData>;

export const StringIOType = makeBuiltinType('StringIO', TextIOBaseType, '_io');
const OSErrorType = excTypes['OSError'] as PyType;

// --- the buffer ---------------------------------------------------------------------------------------------

const empty = (): StringData => ({
  text: '',
  length: 0,
  wide: false,
  pos: 0,
  closed: false,
  translate: false,
  lineEnd: '\n',
  written: '\n',
  seen: new Set(),
});

function setText(s: StringData, text: string): void {
  s.text = text;
  s.wide = isWide(text);
  s.length = s.wide ? textLength(text) : text.length;
}

/** Place in the host's text of a character. */
const unitAt = (s: StringData, pos: number): number => (s.wide ? unitOf(s.text, pos) : pos);

function writeText(s: StringData, given: string): void {
  let text = given;
  if (s.translate || s.lineEnd === null)
    for (const end of text.match(/\r\n|\r|\n/g) ?? []) s.seen.add(end);
  if (s.translate) text = text.replace(/\r\n?/g, '\n');
  if (s.written !== '\n') text = text.replaceAll('\n', s.written);
  if (text === '') return;
  if (s.pos === s.length) {
    s.text += text;
    s.wide ||= isWide(text);
    s.length += s.wide ? textLength(text) : text.length;
    s.pos = s.length;
    return;
  }
  const padded = s.pos > s.length ? s.text + '\0'.repeat(s.pos - s.length) : s.text;
  const count = isWide(text) ? textLength(text) : text.length;
  const size = Math.max(s.pos, s.length);
  setText(
    s,
    sliceText(padded, 0, s.pos) + text + sliceText(padded, Math.min(s.pos + count, size), size),
  );
  s.pos += count;
}

/** From the position on, at most `count` characters. */
function readText(s: StringData, count: number): string {
  if (s.pos >= s.length) return '';
  const stop = Math.min(s.length, s.pos + count);
  const text = s.text.slice(unitAt(s, s.pos), stop === s.length ? undefined : unitAt(s, stop));
  s.pos = stop;
  return text;
}

/** Host length of the first line, its end included. */
function lineLength(s: StringData, rest: string): number {
  if (s.lineEnd !== null) {
    const at = rest.indexOf(s.lineEnd);
    return at < 0 ? rest.length : at + s.lineEnd.length;
  }
  const found = /\r\n|\r|\n/.exec(rest);
  return found === null ? rest.length : found.index + found[0].length;
}

function readLine(s: StringData, limit: number): string {
  if (s.pos >= s.length) return '';
  const rest = s.text.slice(unitAt(s, s.pos));
  const line = rest.slice(0, lineLength(s, rest));
  const count = s.wide ? textLength(line) : line.length;
  if (limit >= 0 && count > limit) return readText(s, limit);
  s.pos += count;
  return line;
}

// --- arguments ----------------------------------------------------------------------------------------------

function opened(o: StringIO): StringData {
  if (o.v.closed) throw valueError('I/O operation on closed file');
  return o.v;
}

const bind = constructorArgs('StringIO', "initial_value='', newline='\\n'");

const NEWLINES: readonly string[] = ['', '\n', '\r', '\r\n'];

function init(
  _rt: Rt,
  o: PyObject,
  args: readonly PyObject[],
  kw: ReadonlyMap<string, PyObject> | null,
): void {
  const [initial, newline] = bind(args, kw);
  const s = Object.assign((o as StringIO).v, empty());
  if (newline !== undefined && newline !== None && !isStr(newline))
    throw typeError(`newline must be str or None, not ${typeName(newline)}`);
  const end = newline === undefined ? '\n' : newline === None ? null : (newline.v as string);
  if (end !== null && !NEWLINES.includes(end)) throw valueError(`illegal newline value: '${end}'`);
  if (initial !== undefined && initial !== None && !isStr(initial))
    throw typeError(`initial_value must be str or None, not ${typeName(initial)}`);
  s.translate = end === null;
  s.lineEnd = end === null ? '\n' : end === '' ? null : end;
  s.written = end === null || end === '' ? '\n' : end;
  if (initial !== undefined && initial !== None) {
    writeText(s, initial.v as string);
    s.pos = 0;
  }
}

// --- methods ------------------------------------------------------------------------------------------------

const write: HostFunction = (rt, self: StringIO, s: PyObject): Result => {
  if (!isStr(s)) throw typeError(`string argument expected, got '${typeName(s)}'`);
  writeText(opened(self), s.v);
  chargeFor(rt, s.v.length, COST.copy);
  return newInt(textLength(s.v));
};

const seek: HostFunction = (rt, self: StringIO, pos: PyObject, whence?: PyObject): Result => {
  const s = opened(self);
  return andThen(asIndex(rt, pos), (place) => {
    const how = whence === undefined ? 0 : Number(whence.v as number);
    if (how < 0 || how > 2) throw valueError(`Invalid whence (${how}, should be 0, 1 or 2)`);
    if (how === 0 && place < 0) throw valueError(`Negative seek position ${place}`);
    if (how !== 0 && place !== 0) throw raise(OSErrorType, "Can't do nonzero cur-relative seeks");
    s.pos = how === 0 ? Number(place) : how === 1 ? s.pos : s.length;
    return newInt(s.pos);
  });
};

const truncate: HostFunction = (rt, self: StringIO, size?: PyObject): Result => {
  const s = opened(self);
  return andThen(sizeOr(rt, size, s.pos), (n) => {
    if (n < 0) throw valueError(`Negative size value ${n}`);
    if (n < s.length) setText(s, sliceText(s.text, 0, n));
    return newInt(n);
  });
};

function nextLine(self: StringIO): PyStr | null {
  const line = readLine(opened(self), -1);
  return line === '' ? null : newStr(line);
}

const newlines = (s: StringData): PyObject => {
  const seen = ['\r', '\n', '\r\n'].filter((end) => s.seen.has(end)).map(newStr);
  return seen.length > 1 ? newTuple(seen) : (seen[0] ?? None);
};

Object.assign(StringIOType.slots, {
  new: (_rt, type) => new PyObject<StringData>(type, empty()),
  init,
  iter: (_rt, o) => {
    if ((o as StringIO).v.closed) throw valueError('I/O operation on closed file.');
    return o;
  },
  iternext: (_rt, o) => nextLine(o as StringIO),
} satisfies typeof StringIOType.slots);

method(StringIOType, 'write', 's, /', write);
method(StringIOType, 'read', 'size=-1, /', (rt, self: StringIO, size?: PyObject) => {
  const s = opened(self);
  return andThen(sizeOr(rt, size, -1), (n) => newStr(readText(s, n < 0 ? Infinity : n)));
});
method(StringIOType, 'readline', 'size=-1, /', (rt, self: StringIO, size?: PyObject) => {
  const s = opened(self);
  return andThen(sizeOr(rt, size, -1), (n) => newStr(readLine(s, n)));
});
method(StringIOType, 'getvalue', '', (rt, self: StringIO) => {
  const s = opened(self);
  chargeFor(rt, s.length, COST.copy);
  return newStr(s.text);
});
method(StringIOType, 'seek', 'pos, whence=0, /', seek);
method(StringIOType, 'tell', '', (_rt, self: StringIO) => newInt(opened(self).pos));
method(StringIOType, 'truncate', 'pos=None, /', truncate);
method(StringIOType, 'close', '', (_rt, self: StringIO) => {
  self.v.closed = true;
  self.v.text = '';
  return None;
});
for (const name of ['readable', 'writable', 'seekable'])
  method(StringIOType, name, '', (_rt, self: StringIO) => pyBool(!opened(self).closed));
getset(StringIOType, 'closed', (_rt, self: StringIO) => pyBool(self.v.closed));
getset(StringIOType, 'line_buffering', (_rt, self: StringIO) => pyBool(opened(self).closed));
getset(StringIOType, 'newlines', (_rt, self: StringIO) => newlines(opened(self)));
