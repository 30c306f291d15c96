/**
 * sys.stdout, sys.stderr, sys.stdin as text streams on the machine (Modules/_io/textio.c, much simplified:
 * no encodings, no seeking). Standard output is line buffered as on a terminal: each line that is complete
 * is a write(2), for which the thread lets go of the GIL. Standard error is written at once.
 */
import { listFrom, typeName } from '../objects/abstract.ts';
import { typeError, valueError } from '../objects/errors.ts';
import { getset, method } from '../objects/native.ts';
import { PyObject } from '../objects/object.ts';
import {
  makeBuiltinType,
  newInt,
  newList,
  newStr,
  None,
  ObjectType,
  pyBool,
  StrType,
} from '../objects/roster.ts';
import { isSubtype } from '../objects/type.ts';
import { settle, type Gen, type Result, type Rt } from '../objects/runtime.ts';

interface Stream {
  readonly name: string;
  readonly mode: 'r' | 'w';
  /** Output not yet written, or input not yet read. */
  buffer: string;
  /** Input that nobody has asked for yet. */
  source: (() => string) | null;
}

type TextStream = PyObject<Stream>;

const TextIOWrapperType = makeBuiltinType('TextIOWrapper', ObjectType, '_io');
TextIOWrapperType.dictKind = 'ext';

export function newStream(
  name: string,
  mode: 'r' | 'w',
  source: (() => string) | null = null,
): TextStream {
  return new PyObject<Stream>(TextIOWrapperType, { name, mode, buffer: '', source });
}

/** The input that is left; the source is read when it is first needed. */
function filled(s: Stream): Stream {
  if (s.source !== null) {
    s.buffer += s.source();
    s.source = null;
  }
  return s;
}

function target(s: Stream): 'stdout' | 'stderr' {
  return s.name === '<stderr>' ? 'stderr' : 'stdout';
}

function* emit(rt: Rt, s: Stream, text: string): Gen {
  yield* rt.op({ kind: 'write', stream: target(s), text });
  return None;
}

/** `write` of the host: at once when the text stays in the buffer. */
export function writeText(rt: Rt, stream: TextStream, text: string): Result {
  const s = stream.v;
  if (s.mode !== 'w') throw valueError('not writable');
  s.buffer += text;
  const end = s.name === '<stderr>' ? s.buffer.length : s.buffer.lastIndexOf('\n') + 1;
  if (end === 0) return None;
  const ready = s.buffer.slice(0, end);
  s.buffer = s.buffer.slice(end);
  return emit(rt, s, ready);
}

export function isTextStream(o: PyObject): o is TextStream {
  return o.type === TextIOWrapperType;
}

method(
  TextIOWrapperType,
  'write',
  'text, /',
  function* (rt, self: TextStream, text: PyObject<string>): Gen {
    if (!isSubtype(text.type, StrType))
      throw typeError(`write() argument must be str, not ${typeName(text)}`);
    yield* settle(writeText(rt, self, text.v));
    return newInt([...text.v].length);
  },
);
method(
  TextIOWrapperType,
  'writelines',
  'lines, /',
  function* (rt, self: TextStream, lines: PyObject): Gen {
    for (const line of yield* settle(listFrom(rt, lines)))
      yield* settle(writeText(rt, self, (line as PyObject<string>).v));
    return None;
  },
);
method(TextIOWrapperType, 'flush', '', (rt, self: TextStream) => {
  const s = self.v;
  if (s.mode !== 'w' || s.buffer === '') return None;
  const text = s.buffer;
  s.buffer = '';
  return emit(rt, s, text);
});

function takeLine(s: Stream): string {
  const at = s.buffer.indexOf('\n');
  const line = at < 0 ? s.buffer : s.buffer.slice(0, at + 1);
  s.buffer = s.buffer.slice(line.length);
  return line;
}

method(TextIOWrapperType, 'readline', 'size=-1, /', (_rt, self: TextStream) =>
  newStr(takeLine(filled(self.v))),
);
method(
  TextIOWrapperType,
  'read',
  'size=-1, /',
  (_rt, self: TextStream, size?: PyObject<number>) => {
    const s = filled(self.v);
    const n =
      size === undefined || (size as PyObject) === None || size.v < 0 ? s.buffer.length : size.v;
    const text = s.buffer.slice(0, n);
    s.buffer = s.buffer.slice(n);
    return newStr(text);
  },
);
method(TextIOWrapperType, 'readlines', 'hint=-1, /', (_rt, self: TextStream) => {
  const lines: PyObject[] = [];
  while (filled(self.v).buffer !== '') lines.push(newStr(takeLine(filled(self.v))));
  return newList(lines);
});
Object.assign(TextIOWrapperType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => {
    const line = takeLine(filled((o as TextStream).v));
    return line === '' ? null : newStr(line);
  },
  repr: (_rt, o) =>
    newStr(
      `<_io.TextIOWrapper name='${(o as TextStream).v.name}' mode='${(o as TextStream).v.mode}' encoding='utf-8'>`,
    ),
} satisfies typeof TextIOWrapperType.slots);
method(TextIOWrapperType, 'isatty', '', () => pyBool(false));
method(TextIOWrapperType, 'readable', '', (_rt, self: TextStream) => pyBool(self.v.mode === 'r'));
method(TextIOWrapperType, 'writable', '', (_rt, self: TextStream) => pyBool(self.v.mode === 'w'));
method(TextIOWrapperType, 'fileno', '', (_rt, self: TextStream) =>
  newInt({ '<stdin>': 0, '<stdout>': 1, '<stderr>': 2 }[self.v.name] ?? 3),
);
method(TextIOWrapperType, 'close', '', () => None);
method(
  TextIOWrapperType,
  'reconfigure',
  '*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None',
  () => None,
);
getset(TextIOWrapperType, 'encoding', () => newStr('utf-8'));
getset(TextIOWrapperType, 'errors', () => newStr('strict'));
getset(TextIOWrapperType, 'name', (_rt, self: TextStream) => newStr(self.v.name));
getset(TextIOWrapperType, 'mode', (_rt, self: TextStream) => newStr(self.v.mode));
getset(TextIOWrapperType, 'closed', () => pyBool(false));
getset(TextIOWrapperType, 'line_buffering', () => pyBool(true));
