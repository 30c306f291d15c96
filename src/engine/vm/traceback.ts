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
import { markedLines } from './marked-lines.ts';
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
    text += sourceOf(entry, sourceLine);
  }
  flush();
  return text;
}

/** The source of an entry with its carets (vm/marked-lines.ts), or the bare line where columns are unknown. */
function sourceOf(entry: Entry, sourceLine: SourceLine): string {
  const line = sourceLine(entry.frame.code.code.filename, entry.lineno);
  if (line === null || line.trim() === '') return '';
  const { positions, filename } = entry.frame.code.code;
  const at = entry.lasti * 4;
  const [from, to, startByte, endByte] = positions.subarray(at, at + 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  if (from !== entry.lineno || startByte < 0 || endByte < 0 || to < from)
    return `    ${line.trim()}\n`;
  const lines: string[] = [];
  for (let n = from; n <= to; n++) lines.push((sourceLine(filename, n) ?? '').trimEnd());
  return markedLines(lines.join('\n'), startByte, endByte);
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
export function suggestionFor(exc: PyException): string | null {
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
