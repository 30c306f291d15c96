/**
 * `TextIOWrapper`: text over a buffered stream of bytes (Modules/_io/textio.c). sys.stdout and its sisters are
 * such streams; while they lead to the run's own output their text goes there without a way through bytes,
 * each complete line with one write(2). Positions (tell) are those in bytes.
 */
import {
  asIndex,
  callMethod,
  getAttr,
  getOptionalAttr,
  isTrue,
  repr,
  argumentName,
  typeName,
} from '../../objects/abstract.ts';
import { isBytesLike, bytesOf } from '../../objects/bytes-common.ts';
import { encodeText } from '../../objects/codecs.ts';
import { Raise, raise, typeError, valueError } from '../../objects/errors.ts';
import { constructorArgs, isStr } from '../../objects/maybe.ts';
import { getset, method } from '../../objects/native.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import {
  makeBuiltinType,
  newBytes,
  newInt,
  newStr,
  newTuple,
  None,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../../objects/runtime.ts';
import { textLength } from '../../objects/text.ts';
import { isSubtype } from '../../objects/type.ts';
import { StrType } from '../../objects/roster.ts';
import { ConsoleOutput } from '../../machine/files/console.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import {
  TextIOBaseType,
  cannotPickle,
  closedError,
  finalizeStream,
  isClosed,
  joinBytes,
  sizeOr,
  unsupported,
} from './base.ts';
import {
  BufferedRandomType,
  BufferedReaderType,
  BufferedWriterType,
  flushBuffered,
  readOnce,
  writeBuffered,
  type Buffered,
} from './buffered.ts';
import { FileIOType, type FileObject } from './file-io.ts';
import { consumedBytes, findLine, translate } from './newlines.ts';
import { textCodec, type TextCodec } from './text-codec.ts';
import {
  freshText,
  newlinesOf,
  NOTHING,
  textArgument,
  type TextData,
  type TextStream,
} from './text-data.ts';

export const TextIOWrapperType = makeBuiltinType('TextIOWrapper', TextIOBaseType, '_io');

// --- construction -------------------------------------------------------------------------------------------------

const bind = constructorArgs(
  'TextIOWrapper',
  'buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False',
);

function* truth(rt: Rt, o: PyObject | undefined): Gen<boolean> {
  return o !== undefined && (yield* settle(isTrue(rt, o)));
}

function* init(rt: Rt, o: PyObject, args: readonly PyObject[], kw: KwArgs | null): Gen<void> {
  const self = o as TextStream;
  const [buffer, encoding, errors, newline, lineBuffering, writeThrough] = bind(args, kw);
  const newlines = newlinesOf(newline);
  let name = textArgument(encoding, 'encoding') ?? 'UTF-8';
  if (name === 'locale') name = 'UTF-8';
  const codec = yield* textCodec(rt, name, textArgument(errors, 'errors') ?? 'strict');
  const stream = buffer as PyObject;
  const old = self.v.buffer;
  const data = Object.assign(self.v, freshText(), { codec, newlines, buffer: incref(stream) });
  if (old !== null) decref(rt, old);
  data.lineBuffering = yield* truth(rt, lineBuffering);
  data.writeThrough = yield* truth(rt, writeThrough);
  data.readable = yield* truth(rt, yield* callMethod(rt, stream, 'readable'));
  data.writable = yield* truth(rt, yield* callMethod(rt, stream, 'writable'));
  data.seekable = yield* truth(rt, yield* callMethod(rt, stream, 'seekable'));
  data.telling = data.seekable;
  if (data.seekable && data.writable) {
    const at = Number(yield* settle(asIndex(rt, yield* callMethod(rt, stream, 'tell'))));
    codec.wrote = at !== 0;
  }
}

Object.assign(TextIOWrapperType.slots, {
  new: (_rt, type) => new PyObject<TextData>(type, freshText()),
  init,
  finalize: finalizeStream,
  traverse: (o, visit) => {
    const { buffer, codec } = (o as TextStream).v;
    for (const part of [buffer, codec?.encoder, codec?.decoder])
      if (part !== null && part !== undefined) visit(part);
  },
  repr: function* (rt, o): Gen {
    const self = o as TextStream;
    bufferOf(self);
    let out = `<${typeName(o)}`;
    for (const attribute of ['name', 'mode']) {
      let value: PyObject | undefined;
      try {
        value = yield* getOptionalAttr(rt, o, attribute);
      } catch (e) {
        if (!(e instanceof Raise)) throw e;
      }
      if (value !== undefined) out += ` ${attribute}=${yield* settle(repr(rt, value))}`;
    }
    return newStr(`${out} encoding='${self.v.codec?.encoding ?? ''}'>`);
  },
} satisfies typeof TextIOWrapperType.slots);

function bufferOf(self: TextStream): PyObject {
  if (self.v.buffer !== null) return self.v.buffer;
  throw valueError(
    self.v.detached
      ? 'underlying buffer has been detached'
      : 'I/O operation on uninitialized object',
  );
}

const plainBuffer = (o: PyObject): o is Buffered =>
  o.type === BufferedWriterType || o.type === BufferedReaderType || o.type === BufferedRandomType;

function* closed(rt: Rt, self: TextStream): Gen<boolean> {
  const buffer = bufferOf(self);
  if (plainBuffer(buffer) && buffer.v.raw !== null && buffer.v.raw.type === FileIOType)
    return (buffer.v.raw as FileObject).v.fd < 0;
  return yield* isClosed(rt, buffer);
}

function* notClosed(rt: Rt, self: TextStream): Gen<void> {
  if (yield* closed(rt, self)) throw closedError();
}

// --- writing --------------------------------------------------------------------------------------------------------

/** The run's output, if that is still where the stream leads. */
function consoleOf(rt: Rt, s: TextData): ConsoleOutput | null {
  if (s.console === null) return null;
  const raw = (s.buffer as Buffered | null)?.v.raw as FileObject | null | undefined;
  if (raw === null || raw === undefined || raw.v.fd < 0) return null;
  const { table } = filesOf(rt);
  if (!table.has(raw.v.fd)) return null;
  const d = table.get(raw.v.fd);
  return d instanceof ConsoleOutput ? d : null;
}

function* emit(rt: Rt, self: TextStream, console: ConsoleOutput, text: string): Gen {
  const buffer = self.v.buffer as Buffered;
  if (buffer.v.pending > 0) yield* flushBuffered(rt, buffer);
  if (text !== '') yield* rt.op({ kind: 'write', stream: console.stream, text });
  return None;
}

/** Halves of characters cannot be written; the stream's error handler says what to do. */
function writable(rt: Rt, s: TextData, text: string): string {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  if (!/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    return text;
  const bytes = encodeText(rt, text, 'utf-8', s.codec?.errors ?? 'strict');
  return new ConsoleOutput('stdout').textOf(bytes);
}

/** `write` of the host (print): at once when the text stays in the buffer. */
export function writeText(rt: Rt, self: TextStream, text: string): Result {
  const s = self.v;
  const console = consoleOf(rt, s);
  if (console === null || s.newlines.written !== '\n') return writeOther(rt, self, text);
  s.line += writable(rt, s, text);
  const end =
    s.console === 'stderr' || s.writeThrough
      ? s.line.length
      : s.lineBuffering
        ? s.line.lastIndexOf('\n') + 1
        : s.line.length > s.chunkSize
          ? s.line.length
          : 0;
  if (end === 0) return None;
  const ready = s.line.slice(0, end);
  s.line = s.line.slice(end);
  return emit(rt, self, console, ready);
}

export function isTextStream(o: PyObject): o is TextStream {
  return o.type === TextIOWrapperType;
}

function* writeOther(rt: Rt, self: TextStream, text: string): Gen {
  yield* notClosed(rt, self);
  const s = self.v;
  if (!s.writable) throw unsupported('not writable');
  const hasEnd = text.includes('\n');
  const flushes = s.lineBuffering && (hasEnd || text.includes('\r'));
  const given =
    hasEnd && s.newlines.written !== '\n' ? text.replaceAll('\n', s.newlines.written) : text;
  yield* settleLine(rt, self);
  const bytes = yield* (s.codec as TextCodec).encode(rt, given);
  s.pending.push(bytes);
  s.pendingSize += bytes.length;
  if (s.pendingSize >= s.chunkSize || flushes || s.writeThrough) yield* pushPending(rt, self);
  if (flushes) yield* callMethod(rt, bufferOf(self), 'flush');
  if (s.text !== '' || s.rest.length > 0) yield* dropChunk(rt, self);
  return None;
}

/** Text that was kept for the console, when the stream leads elsewhere now. */
function* settleLine(rt: Rt, self: TextStream): Gen<void> {
  const s = self.v;
  if (s.line === '') return;
  const { line } = s;
  s.line = '';
  const bytes = yield* (s.codec as TextCodec).encode(rt, line);
  s.pending.push(bytes);
  s.pendingSize += bytes.length;
}

function* pushPending(rt: Rt, self: TextStream): Gen<void> {
  const s = self.v;
  if (s.pending.length === 0) return;
  const bytes = joinBytes(s.pending);
  s.pending = [];
  s.pendingSize = 0;
  const buffer = bufferOf(self);
  if (plainBuffer(buffer)) yield* writeBuffered(rt, buffer, bytes);
  else yield* callMethod(rt, buffer, 'write', [newBytes(bytes)]);
}

function* flush(rt: Rt, self: TextStream): Gen {
  yield* notClosed(rt, self);
  const s = self.v;
  s.telling = s.seekable;
  const console = consoleOf(rt, s);
  if (console !== null && s.pending.length === 0) {
    const text = s.line;
    s.line = '';
    if (text !== '' || (s.buffer as Buffered).v.pending > 0) yield* emit(rt, self, console, text);
    return None;
  }
  yield* settleLine(rt, self);
  yield* pushPending(rt, self);
  yield* callMethod(rt, bufferOf(self), 'flush');
  return None;
}

method(
  TextIOWrapperType,
  'write',
  'text, /',
  function* (rt, self: TextStream, text: PyObject): Gen {
    if (!isSubtype(text.type, StrType))
      throw typeError(`write() argument must be str, not ${argumentName(text)}`);
    bufferOf(self);
    yield* settle(writeText(rt, self, text.v as string));
    return newInt(textLength(text.v as string));
  },
);
method(TextIOWrapperType, 'flush', '', flush);

// --- reading --------------------------------------------------------------------------------------------------------

function* dropChunk(rt: Rt, self: TextStream): Gen<void> {
  const s = self.v;
  s.bytes = NOTHING;
  s.raw = '';
  s.text = '';
  s.pos = 0;
  s.rest = NOTHING;
  if (s.codec?.decoder !== null) yield* (s.codec as TextCodec).restart(rt, false);
}

function* forReading(rt: Rt, self: TextStream): Gen<TextData> {
  yield* notClosed(rt, self);
  const s = self.v;
  if (!s.readable) throw unsupported('not readable');
  yield* settleLine(rt, self);
  yield* pushPending(rt, self);
  s.hasRead = true;
  return s;
}

function* nextBytes(rt: Rt, self: TextStream): Gen<Uint8Array> {
  const buffer = bufferOf(self);
  if (plainBuffer(buffer)) return yield* readOnce(rt, buffer, self.v.chunkSize);
  const reader = (yield* getOptionalAttr(rt, buffer, 'read1')) === undefined ? 'read' : 'read1';
  const data = yield* callMethod(rt, buffer, reader, [newInt(self.v.chunkSize)]);
  if (!isBytesLike(data))
    throw typeError(
      `underlying ${reader}() should have returned a bytes-like object, not '${typeName(data)}'`,
    );
  return bytesOf(data);
}

/** Put the decoded text of `bytes` in place of the chunk; what is incomplete stays for the next one. */
function* take(rt: Rt, s: TextData, bytes: Uint8Array, final: boolean): Gen<void> {
  const codec = s.codec as TextCodec;
  let raw = yield* codec.decode(rt, bytes, final);
  let { used } = codec.state;
  const { ends } = s.newlines;
  // A carriage return at the end may be half of a line end.
  if (
    !final &&
    codec.native !== null &&
    raw.endsWith('\r') &&
    (ends === null || ends[0] === '\r')
  ) {
    raw = raw.slice(0, -1);
    used -= codec.unit;
  }
  s.bytes = bytes.slice(0, used);
  s.rest = bytes.slice(used);
  s.raw = raw;
  s.text = translate(s.newlines, raw);
  s.pos = 0;
}

/** Read the next chunk; false at the end. */
function* load(rt: Rt, self: TextStream): Gen<boolean> {
  const s = self.v;
  for (;;) {
    const data = yield* nextBytes(rt, self);
    const final = data.length === 0;
    const bytes = s.rest.length === 0 ? data : joinBytes([s.rest, data]);
    yield* take(rt, s, bytes, final);
    if (s.text !== '') return true;
    if (final) return false;
  }
}

function* readAll(rt: Rt, self: TextStream): Gen {
  const s = self.v;
  const data = yield* callMethod(rt, bufferOf(self), 'read');
  if (data !== None && !isBytesLike(data))
    throw typeError(
      `underlying read() should have returned a bytes-like object, not '${typeName(data)}'`,
    );
  const before = s.text.slice(s.pos);
  yield* take(rt, s, joinBytes([s.rest, data === None ? NOTHING : bytesOf(data)]), true);
  const text = before + s.text;
  s.bytes = NOTHING;
  s.raw = '';
  s.text = '';
  return newStr(text);
}

/** At most `count` characters of the chunk. */
function takeText(s: TextData, count: number): string {
  let end = Math.min(s.text.length, s.pos + count);
  const part = s.text.slice(s.pos, end);
  if (/[\ud800-\udbff]/.test(part)) {
    let seen = 0;
    end = s.pos;
    while (seen < count && end < s.text.length) {
      end += (s.text.codePointAt(end) as number) > 0xffff ? 2 : 1;
      seen++;
    }
  }
  const out = s.text.slice(s.pos, end);
  s.pos = end;
  return out;
}

method(TextIOWrapperType, 'read', 'size=-1, /', function* (rt, self: TextStream, size): Gen {
  const n = yield* settle(sizeOr(rt, size as PyObject | undefined, -1));
  const s = yield* forReading(rt, self);
  if (n < 0) return yield* readAll(rt, self);
  let out = takeText(s, n);
  let left = n - textLength(out);
  while (left > 0 && (yield* load(rt, self))) {
    const part = takeText(s, left);
    left -= textLength(part);
    out += part;
  }
  return newStr(out);
});

/** A line with its end; '' at the end of the file. */
function* readLine(rt: Rt, self: TextStream, limit: number): Gen<string> {
  const s = yield* forReading(rt, self);
  let out = '';
  let left = limit < 0 ? Infinity : limit;
  for (;;) {
    const end = findLine(s.newlines, s.text, s.pos);
    const part = takeText(s, Math.min(left, (end < 0 ? s.text.length : end) - s.pos));
    out += part;
    left -= left === Infinity ? 0 : textLength(part);
    if (end >= 0 || left <= 0) return out;
    if (!(yield* load(rt, self))) return out;
  }
}

method(TextIOWrapperType, 'readline', 'size=-1, /', function* (rt, self: TextStream, size): Gen {
  const n = size === undefined ? -1 : Number(yield* settle(asIndex(rt, size as PyObject)));
  return newStr(yield* readLine(rt, self, n));
});
TextIOWrapperType.slots.iternext = function* (rt, o): Gen<PyObject | null> {
  const self = o as TextStream;
  self.v.telling = false;
  const line = self.type.isHeap
    ? yield* callMethod(rt, self, 'readline')
    : newStr(yield* readLine(rt, self, -1));
  if (!isStr(line))
    throw raise('OSError', `readline() should have returned a str object, not '${typeName(line)}'`);
  if (line.v !== '') return line;
  self.v.telling = self.v.seekable;
  return null;
};

// --- positions --------------------------------------------------------------------------------------------------------

method(TextIOWrapperType, 'tell', '', function* (rt, self: TextStream): Gen {
  yield* notClosed(rt, self);
  const s = self.v;
  if (!s.seekable) throw unsupported('underlying stream is not seekable');
  if (!s.telling) throw raise('OSError', 'telling position disabled by next() call');
  yield* callMethod(rt, self, 'flush');
  const at = Number(yield* settle(asIndex(rt, yield* callMethod(rt, bufferOf(self), 'tell'))));
  if (s.bytes.length === 0 && s.rest.length === 0) return newInt(at);
  const used = consumedBytes(rt, s);
  return newInt(at - s.rest.length - s.bytes.length + used);
});

function* seekEnd(rt: Rt, self: TextStream): Gen {
  yield* callMethod(rt, self, 'flush');
  yield* dropChunk(rt, self);
  const at = yield* callMethod(rt, bufferOf(self), 'seek', [newInt(0), newInt(2)]);
  yield* (self.v.codec as TextCodec).restart(rt, at.v === 0);
  return at;
}

method(
  TextIOWrapperType,
  'seek',
  'cookie, whence=0, /',
  function* (rt, self: TextStream, cookie, whence): Gen {
    yield* notClosed(rt, self);
    if (!self.v.seekable) throw unsupported('underlying stream is not seekable');
    const how = whence === undefined ? 0 : Number(yield* settle(asIndex(rt, whence as PyObject)));
    let to = Number(yield* settle(asIndex(rt, cookie as PyObject)));
    if (how === 1) {
      if (to !== 0) throw unsupported("can't do nonzero cur-relative seeks");
      to = Number((yield* callMethod(rt, self, 'tell')).v as number);
    } else if (how === 2) {
      if (to !== 0) throw unsupported("can't do nonzero end-relative seeks");
      return yield* seekEnd(rt, self);
    } else if (how !== 0) throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
    if (to < 0) throw valueError(`negative seek position ${to}`);
    yield* callMethod(rt, self, 'flush');
    yield* callMethod(rt, bufferOf(self), 'seek', [newInt(to)]);
    yield* dropChunk(rt, self);
    yield* (self.v.codec as TextCodec).restart(rt, to === 0);
    return newInt(to);
  },
);
method(
  TextIOWrapperType,
  'truncate',
  'pos=None, /',
  function* (rt, self: TextStream, pos?: PyObject): Gen {
    yield* callMethod(rt, self, 'flush');
    const at = pos === undefined || pos === None ? yield* callMethod(rt, self, 'tell') : pos;
    return yield* callMethod(rt, bufferOf(self), 'truncate', [at]);
  },
);

// --- the rest ---------------------------------------------------------------------------------------------------------

method(TextIOWrapperType, 'close', '', function* (rt, self: TextStream): Gen {
  const buffer = bufferOf(self);
  if (yield* closed(rt, self)) return None;
  try {
    yield* callMethod(rt, self, 'flush');
  } finally {
    yield* callMethod(rt, buffer, 'close');
  }
  return None;
});
method(TextIOWrapperType, 'detach', '', function* (rt, self: TextStream): Gen {
  const buffer = bufferOf(self);
  yield* callMethod(rt, self, 'flush');
  self.v.buffer = null;
  self.v.detached = true;
  self.v.console = null;
  buffer.refcnt--;
  return buffer;
});
for (const name of ['readable', 'writable', 'seekable', 'fileno', 'isatty'])
  method(TextIOWrapperType, name, '', (rt, self: TextStream) =>
    callMethod(rt, bufferOf(self), name),
  );

method(
  TextIOWrapperType,
  'reconfigure',
  '*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None',
  function* (rt, self: TextStream, encoding, errors, newline, lineBuffering, writeThrough): Gen {
    const s = self.v;
    const name = textArgument(encoding as PyObject | undefined, 'encoding');
    const handler = textArgument(errors as PyObject | undefined, 'errors');
    if (s.hasRead && s.bytes.length > 0 && (name !== undefined || newline !== undefined))
      throw unsupported(
        'It is not possible to set the encoding or newline of stream after the first read',
      );
    yield* flush(rt, self);
    if (name !== undefined || handler !== undefined) {
      const old = s.codec as TextCodec;
      const made = yield* textCodec(
        rt,
        name ?? old.encoding,
        handler ?? (name === undefined ? old.errors : 'strict'),
      );
      made.wrote = old.wrote;
      s.codec = made;
      if (made.native !== 'utf-8') s.console = null;
    }
    if (newline !== undefined) s.newlines = newlinesOf(newline as PyObject);
    const flag = lineBuffering as PyObject | undefined;
    if (flag !== undefined && flag !== None) s.lineBuffering = yield* truth(rt, flag);
    const through = writeThrough as PyObject | undefined;
    if (through !== undefined && through !== None) s.writeThrough = yield* truth(rt, through);
    return None;
  },
);
cannotPickle(TextIOWrapperType);

getset(TextIOWrapperType, 'buffer', (_rt, self: TextStream) => bufferOf(self));
getset(TextIOWrapperType, 'encoding', (_rt, self: TextStream) =>
  newStr(self.v.codec?.encoding ?? ''),
);
getset(TextIOWrapperType, 'errors', (_rt, self: TextStream) => newStr(self.v.codec?.errors ?? ''));
getset(TextIOWrapperType, 'closed', function* (rt, self: TextStream): Gen {
  return pyBool(yield* closed(rt, self));
});
getset(TextIOWrapperType, 'name', (rt, self: TextStream) => getAttr(rt, bufferOf(self), 'name'));
getset(TextIOWrapperType, 'line_buffering', (_rt, self: TextStream) =>
  pyBool(self.v.lineBuffering),
);
getset(TextIOWrapperType, 'write_through', (_rt, self: TextStream) => pyBool(self.v.writeThrough));
getset(TextIOWrapperType, 'newlines', (_rt, self: TextStream) => {
  const seen = ['\r', '\n', '\r\n'].filter((end) => self.v.newlines.seen.has(end)).map(newStr);
  return seen.length > 1 ? newTuple(seen) : (seen[0] ?? None);
});
getset(
  TextIOWrapperType,
  '_CHUNK_SIZE',
  (_rt, self: TextStream) => newInt(self.v.chunkSize),
  function* (rt, self: TextStream, value): Gen<void> {
    const n = Number(yield* settle(asIndex(rt, value as PyObject)));
    if (n <= 0) throw valueError('a strictly positive integer is required');
    self.v.chunkSize = n;
  },
);
getset(
  TextIOWrapperType,
  '_finalizing',
  () => pyBool(false),
  () => undefined,
);
