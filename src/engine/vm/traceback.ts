/**
 * The text of an uncaught exception (Python/traceback.c, Lib/traceback.py of 3.13 and 3.14): frames, lines,
 * carets, causes and contexts, notes.
 */
import { getOptionalAttr, str } from '../objects/abstract.ts';
import { excTypes, isRaise, type PyException, BaseExceptionType } from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import { None, StrType } from '../objects/roster.ts';
import { dirOf } from '../objects/object-type.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { isSubtype, type PyType } from '../objects/type.ts';
import { closest } from './calls.ts';
import type { PyFrame } from './frame.ts';
import type { TracebackData } from './unwind.ts';

type SourceLine = (filename: string, line: number) => string | null;

/** Repeated frames beyond three are counted, not printed. */
const RECURSIVE_CUTOFF = 3;

/** The whole text, cause and context first, ending in a newline. */
export function* formatException(
  rt: Rt,
  exc: PyException,
  sourceLine: SourceLine,
  seen = new Set<PyException>(),
): Gen<string> {
  seen.add(exc);
  let text = '';
  const { cause, context, suppressContext } = exc.v;
  if (cause !== null && !seen.has(cause as PyException)) {
    text += `${yield* formatException(rt, cause as PyException, sourceLine, seen)}\nThe above exception was the direct cause of the following exception:\n\n`;
  } else if (
    cause === null &&
    context !== null &&
    !suppressContext &&
    !seen.has(context as PyException)
  ) {
    text += `${yield* formatException(rt, context as PyException, sourceLine, seen)}\nDuring handling of the above exception, another exception occurred:\n\n`;
  }
  if (exc.v.traceback !== null)
    text += `Traceback (most recent call last):\n${formatTraceback(exc.v.traceback as PyObject<TracebackData>, sourceLine)}`;
  return text + (yield* formatExceptionOnly(rt, exc));
}

interface Entry {
  readonly frame: PyFrame;
  readonly lasti: number;
  readonly lineno: number;
}

/** The frames of a traceback, outermost first. */
function entriesOf(tb: PyObject<TracebackData>): Entry[] {
  const entries: Entry[] = [];
  for (let t: PyObject<TracebackData> | null = tb; t !== null; t = t.v.next)
    entries.push({ frame: t.v.frame.v, lasti: t.v.lasti, lineno: t.v.lineno });
  return entries;
}

export function formatTraceback(tb: PyObject<TracebackData>, sourceLine: SourceLine): string {
  let text = '';
  let last = '';
  let repeats = 0;
  const flush = (): void => {
    if (repeats <= RECURSIVE_CUTOFF) return;
    const more = repeats - RECURSIVE_CUTOFF;
    text += `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
  };
  for (const entry of entriesOf(tb)) {
    const { code } = entry.frame.code;
    const key = `${code.filename}\n${entry.lineno}\n${code.name}`;
    if (key !== last) {
      flush();
      last = key;
      repeats = 0;
    }
    repeats++;
    if (repeats > RECURSIVE_CUTOFF) continue;
    text += `  File "${code.filename}", line ${entry.lineno}, in ${code.name}\n`;
    const line = sourceLine(code.filename, entry.lineno);
    if (line !== null && line.trim() !== '') text += `    ${line.trim()}\n${carets(entry, line)}`;
  }
  flush();
  return text;
}

/** The line of carets under the failing expression, or nothing when it is the whole line. */
function carets(entry: Entry, line: string): string {
  const { positions } = entry.frame.code.code;
  const at = entry.lasti * 4;
  const [from, to, startByte, endByte] = [
    positions[at],
    positions[at + 1],
    positions[at + 2],
    positions[at + 3],
  ] as [number, number, number, number];
  if (from !== entry.lineno || startByte < 0 || endByte < 0) return '';
  const start = charIndex(line, startByte);
  const end = to === from ? charIndex(line, endByte) : line.trimEnd().length;
  const indent = line.length - line.trimStart().length;
  const whole = line.trim();
  if (end <= start || start < indent) return '';
  const segment = line.slice(start, end);
  const marks = anchors(segment) ?? '^'.repeat(end - start);
  if (start === indent && end - start >= whole.length && !marks.includes('~')) return '';
  return `    ${' '.repeat(start - indent)}${marks}\n`;
}

/** `~~^~~` marks the operator of a binary expression, `~~~~^^^` what is called or subscripted. */
function anchors(segment: string): string | null {
  const call = splitTrailing(segment, '(', ')') ?? splitTrailing(segment, '[', ']');
  if (call !== null) return '~'.repeat(call) + '^'.repeat(segment.length - call);
  const op = operatorOf(segment);
  if (op === null) return null;
  return '~'.repeat(op.at) + '^'.repeat(op.length) + '~'.repeat(segment.length - op.at - op.length);
}

/** Index of the bracket that the segment's last character closes, when the segment is `expr(...)`. */
function splitTrailing(segment: string, open: string, close: string): number | null {
  if (!segment.endsWith(close)) return null;
  let depth = 0;
  for (let i = segment.length - 1; i > 0; i--) {
    if (segment[i] === close) depth++;
    else if (segment[i] === open && --depth === 0)
      return /^[\w.)\]'"]+/.test(segment.slice(0, i)) && operatorOf(segment.slice(0, i)) === null
        ? i
        : null;
  }
  return null;
}

/** The outermost binary operator of a simple expression. */
function operatorOf(segment: string): { at: number; length: number } | null {
  let depth = 0;
  let quote = '';
  for (let i = 1; i < segment.length - 1; i++) {
    const c = segment[i] as string;
    if (quote !== '') {
      if (c === quote) quote = '';
      continue;
    }
    if (c === '"' || c === "'") quote = c;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (
      depth === 0 &&
      '+-*/%@&|^'.includes(c) &&
      /[\w)\]'" ]/.test(segment[i - 1] as string)
    ) {
      const length = segment[i + 1] === c ? 2 : 1;
      return { at: i, length };
    }
  }
  return null;
}

/** Character index of a UTF-8 byte offset. */
function charIndex(line: string, byte: number): number {
  let bytes = 0;
  let i = 0;
  while (i < line.length && bytes < byte) {
    const code = line.codePointAt(i) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    i += code < 0x10000 ? 1 : 2;
  }
  return i;
}

/** `Type: message`, syntax errors with their line, and notes. */
export function* formatExceptionOnly(rt: Rt, exc: PyException): Gen<string> {
  const { type } = exc;
  const shown =
    type.module === 'builtins' || type.module === '__main__'
      ? type.qualname
      : `${type.module}.${type.qualname}`;
  const prefix = isSubtype(type, excTypes['SyntaxError'] as PyType) ? syntaxErrorLines(exc) : '';
  let message: string;
  try {
    message = prefix !== '' ? syntaxMessage(exc) : yield* settle(str(rt, exc));
  } catch (e) {
    if (!isRaise(e, BaseExceptionType)) throw e;
    message = '<exception str() failed>';
  }
  const suggestion = suggestionFor(exc);
  if (suggestion !== null) message += `. ${suggestion}`;
  let text = `${prefix}${message === '' ? shown : `${shown}: ${message}`}\n`;
  const notes = yield* getOptionalAttr(rt, exc, '__notes__');
  if (notes !== undefined && Array.isArray(notes.v))
    for (const note of notes.v as PyObject[]) text += `${yield* settle(str(rt, note))}\n`;
  return text;
}

/** What a misspelt name may have meant (Lib/traceback.py _compute_suggestion_error). */
function suggestionFor(exc: PyException): string | null {
  const fields = exc.v.fields;
  const ready = fields?.get('_suggestion');
  if (ready !== undefined && ready.type === StrType) return ready.v as string;
  const wrong = fields?.get(
    isSubtype(exc.type, excTypes['ImportError'] as PyType) ? 'name_from' : 'name',
  );
  const obj = fields?.get('obj');
  if (wrong === undefined || wrong.type !== StrType || obj === undefined) return null;
  const name = wrong.v as string;
  const names = dirOf(obj).filter((n) => name.startsWith('_') || !n.startsWith('_'));
  const best = closest(name, names);
  return best === null ? null : `Did you mean: '${best}'?`;
}

function details(exc: PyException): readonly PyObject[] | null {
  const second = exc.v.args.v[1];
  return second !== undefined && Array.isArray(second.v) ? (second.v as readonly PyObject[]) : null;
}

function syntaxMessage(exc: PyException): string {
  const first = exc.v.args.v[0];
  return first === undefined || first.type !== StrType
    ? '<no detail available>'
    : (first.v as string);
}

/** File, line, source and caret of a SyntaxError. */
function syntaxErrorLines(exc: PyException): string {
  const d = details(exc);
  if (d === null) return '';
  const [file, line, offset, text, , endOffset] = d;
  let out = `  File "${file === undefined || file === None ? '<string>' : (file.v as string)}", line ${String(line?.v)}\n`;
  if (text === undefined || text === None) return out;
  const source = (text.v as string).replace(/\n$/, '');
  const indent = source.length - source.trimStart().length;
  out += `    ${source.trim()}\n`;
  const start = typeof offset?.v === 'number' ? offset.v - 1 - indent : -1;
  if (start >= 0) {
    const end =
      typeof endOffset?.v === 'number' && endOffset.v > 0 ? endOffset.v - 1 - indent : start + 1;
    out += `    ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}\n`;
  }
  return out;
}
