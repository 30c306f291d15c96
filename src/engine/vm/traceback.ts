/**
 * The text of an uncaught exception (Python/traceback.c, Lib/traceback.py of 3.13 and 3.14): frames, lines,
 * carets, causes and contexts, notes, groups as trees. What a misspelt name may have meant is in suggestions.ts.
 */
import { getOptionalAttr, repr, str } from '../objects/abstract.ts';
import {
  excTypes,
  ExceptionType,
  isRaise,
  type Raise,
  type PyException,
  BaseExceptionType,
} from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import { IntType, ListType, None, StrType, TupleType } from '../objects/roster.ts';
import { settle, type Gen, type Maybe, type Rt } from '../objects/runtime.ts';
import { isInstance, isSubtype, type PyType } from '../objects/type.ts';
import type { PyFrame } from './frame.ts';
import { markedLines } from './marked-lines.ts';
import { suggestionFor } from './suggestions.ts';
import { formatSyntaxError } from './syntax-error-text.ts';
import type { TracebackData } from './unwind.ts';

type SourceLine = (filename: string, line: number) => string | null;

/** Repeated frames beyond three are counted, not printed. */
const RECURSIVE_CUTOFF = 3;
/** Of a group, not more than so many exceptions and not deeper than so many levels are printed. */
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** What is common to one whole text. */
interface Printing {
  readonly sourceLine: SourceLine;
  /** How deep in groups; 0 outside of any. */
  depth: number;
  /** The line below the last exception of a group is still to come. */
  needClose: boolean;
}

/** An exception with those that are shown with it (TracebackException). */
interface Shown {
  readonly exc: PyException;
  cause: Shown | null;
  context: Shown | null;
  members: readonly Shown[] | null;
}

/** Every cause and context is shown once, by whom CPython comes to first: members of groups before contexts. */
function collect(exc: PyException): Shown {
  const seen = new Set<PyObject>();
  const show = (e: PyObject): Shown => {
    seen.add(e);
    return { exc: e as PyException, cause: null, context: null, members: null };
  };
  const root = show(exc);
  const queue = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { cause, context, suppressContext } = next.exc.v;
    if (cause !== null && !seen.has(cause)) next.cause = show(cause);
    if (next.cause === null && context !== null && !suppressContext && !seen.has(context))
      next.context = show(context);
    next.members = membersOf(next.exc)?.map(show) ?? null;
    if (next.cause !== null) queue.push(next.cause);
    if (next.context !== null) queue.push(next.context);
    if (next.members !== null) queue.push(...next.members);
  }
  return root;
}

/** The whole text, cause and context first, ending in a newline. */
export function* formatException(rt: Rt, exc: PyException, sourceLine: SourceLine): Gen<string> {
  return yield* formatChain(rt, collect(exc), { sourceLine, depth: 0, needClose: false });
}

const indentOf = (p: Printing): string => '  '.repeat(p.depth);

/** Every line behind the margin of the group it belongs to. */
function emit(p: Printing, text: string, margin = '|'): string {
  if (p.depth === 0) return text;
  const prefix = `${indentOf(p)}${margin} `;
  return text.replace(/[^\n]*\n|[^\n]+$/g, (line) => prefix + line);
}

/** An exception after those that it came from. */
function* formatChain(rt: Rt, exc: Shown, p: Printing): Gen<string> {
  // From the exception itself to its origin; a chain may be longer than the host's stack is deep.
  const chain: { readonly shown: Shown; readonly after: string }[] = [];
  for (let e: Shown | null = exc; e !== null; e = e.cause ?? e.context)
    chain.push({ shown: e, after: e.cause !== null ? CAUSE : e.context !== null ? CONTEXT : '' });
  let text = '';
  for (const { shown, after } of chain.reverse()) {
    if (after !== '') text += emit(p, after);
    text += yield* formatOne(rt, shown, p);
  }
  return text;
}

function* formatOne(rt: Rt, { exc, members }: Shown, p: Printing): Gen<string> {
  const tb = exc.v.traceback as PyObject<TracebackData> | null;
  const frames = (): string => (tb === null ? '' : formatTraceback(tb, p.sourceLine));
  if (members === null) {
    const head = tb === null ? '' : 'Traceback (most recent call last):\n';
    return emit(p, head + frames()) + emit(p, yield* formatExceptionOnly(rt, exc));
  }
  if (p.depth > MAX_GROUP_DEPTH) return emit(p, `... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
  const isTop = p.depth === 0;
  if (isTop) p.depth++;
  let text = '';
  if (tb !== null)
    text +=
      emit(p, 'Exception Group Traceback (most recent call last):\n', isTop ? '+' : '|') +
      emit(p, frames());
  text += emit(p, yield* formatExceptionOnly(rt, exc));
  text += yield* formatMembers(rt, members, p);
  if (isTop) p.depth = 0;
  return text;
}

function* formatMembers(rt: Rt, group: readonly Shown[], p: Printing): Gen<string> {
  let text = '';
  const count = Math.min(group.length, MAX_GROUP_WIDTH + 1);
  p.needClose = false;
  for (let i = 0; i < count; i++) {
    const isLast = i === count - 1;
    // A group inside may have drawn the line already.
    if (isLast) p.needClose = true;
    const cut = i >= MAX_GROUP_WIDTH;
    const title = cut ? '...' : String(i + 1);
    text += `${indentOf(p)}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
    p.depth++;
    if (!cut) text += yield* formatChain(rt, group[i] as Shown, p);
    else {
      const left = group.length - MAX_GROUP_WIDTH;
      text += emit(p, `and ${left} more exception${left > 1 ? 's' : ''}\n`);
    }
    if (isLast && p.needClose) {
      text += `${indentOf(p)}+------------------------------------\n`;
      p.needClose = false;
    }
    p.depth--;
  }
  return text;
}

/** The exceptions of a group; null when it is none. */
function membersOf(exc: PyException): readonly PyException[] | null {
  if (!isInstance(exc, excTypes['BaseExceptionGroup'] as PyType)) return null;
  const members = exc.v.fields?.get('exceptions');
  return members === undefined ? null : (members.v as readonly PyException[]);
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

/** `str(o)`, or what stands for it when that fails. */
function* safely(
  rt: Rt,
  what: string,
  how: (rt: Rt, o: PyObject) => Maybe<string>,
  o: PyObject,
): Gen<string> {
  try {
    return yield* settle(how(rt, o));
  } catch (e) {
    if (!isRaise(e, BaseExceptionType)) throw e;
    return `<${what} ${how === str ? 'str' : 'repr'}() failed>`;
  }
}

/** `Type: message`, syntax errors with their line, and notes. */
export function* formatExceptionOnly(rt: Rt, exc: PyException): Gen<string> {
  const { type } = exc;
  const shown =
    type.module === 'builtins' || type.module === '__main__'
      ? type.qualname
      : `${type.module}.${type.qualname}`;
  if (isSubtype(type, excTypes['SyntaxError'] as PyType))
    return (yield* syntaxErrorLines(rt, exc, shown)) + (yield* notesOf(rt, exc));
  const message =
    (yield* safely(rt, 'exception', str, exc)) + ((yield* suggestionFor(rt, exc)) ?? '');
  return `${message === '' ? shown : `${shown}: ${message}`}\n${yield* notesOf(rt, exc)}`;
}

function* notesOf(rt: Rt, exc: PyException): Gen<string> {
  let notes: PyObject | undefined;
  try {
    notes = yield* getOptionalAttr(rt, exc, '__notes__');
  } catch (e) {
    if (!isRaise(e, ExceptionType)) throw e;
    const why = yield* safely(rt, '__notes__', repr, (e as Raise).exc);
    return `Ignored error getting __notes__: ${why}\n`;
  }
  if (notes === undefined || notes === None) return '';
  if (isInstance(notes, ListType) || isInstance(notes, TupleType)) {
    let text = '';
    for (const note of notes.v as PyObject[]) text += `${yield* safely(rt, 'note', str, note)}\n`;
    return text;
  }
  return `${yield* safely(rt, '__notes__', repr, notes)}\n`;
}

/** A SyntaxError: file, line, source and carets, message. */
function* syntaxErrorLines(rt: Rt, exc: PyException, shown: string): Gen<string> {
  const read = function* (name: string): Gen {
    return (yield* getOptionalAttr(rt, exc, name)) ?? None;
  };
  const text = function* (name: string): Gen<string | null> {
    const o = yield* read(name);
    return o === None ? null : yield* safely(rt, 'exception', str, o);
  };
  const number = function* (name: string): Gen<number | null> {
    const o = yield* read(name);
    return isInstance(o, IntType) ? Number(o.v) : null;
  };
  const source = yield* read('text');
  return formatSyntaxError({
    type: shown,
    message: (yield* text('msg')) ?? '',
    filename: yield* text('filename'),
    line: yield* text('lineno'),
    endLine: yield* text('end_lineno'),
    offset: yield* number('offset'),
    endOffset: yield* number('end_offset'),
    source: isInstance(source, StrType) ? (source.v as string) : null,
  });
}
