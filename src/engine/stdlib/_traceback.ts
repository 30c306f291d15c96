/**
 * `_traceback`: what the module traceback shares with the text of uncaught exceptions (vm/traceback.ts):
 * marked source lines, suggestions, and the sources that the process knows.
 */
import type { PyException } from '../objects/errors.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newInt, newStr, None } from '../objects/roster.ts';
import type { Gen, Rt } from '../objects/runtime.ts';
import { parse } from '../syntax/parser.ts';
import { dedentLines, markedLines } from '../vm/marked-lines.ts';
import { suggestionFor } from '../vm/suggestions.ts';

/** Key in `rt.state`: the text of a source file by name, null when unknown. */
export const SOURCE_TEXT = 'source.text';

interface Placed {
  readonly kind?: string;
  readonly loc?: { readonly lineno: number; readonly endLineno: number };
  readonly decorator_list?: readonly Placed[];
}

/** The last line of the function, class or statement whose first line (of its decorators) is `line`; 0 where there is none. */
function blockEnd(source: string, line: number): number {
  const parsed = parse(source, '<block>', 'exec');
  if (parsed.kind === 'error') return indentedEnd(source, line);
  let definition = 0;
  let around = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    if (value === null || typeof value !== 'object') return;
    const node = value as Placed;
    if (node.loc !== undefined && node.kind !== undefined) {
      const first = node.decorator_list?.[0]?.loc?.lineno ?? node.loc.lineno;
      if (line < first || line > node.loc.endLineno) return;
      const defines = ['FunctionDef', 'AsyncFunctionDef', 'ClassDef'].includes(node.kind);
      if (defines && first === line && definition === 0) definition = node.loc.endLineno;
      if (STATEMENTS.has(node.kind)) around = node.loc.endLineno;
    }
    Object.values(node).forEach(visit);
  };
  visit(parsed.module);
  return definition === 0 ? around : definition;
}

const STATEMENTS = new Set(
  'Return Delete Assign TypeAlias AugAssign AnnAssign Raise Assert Import Expr'.split(' '),
);

/** Where the text does not parse from its first line on: the lines that are indented more. */
function indentedEnd(source: string, line: number): number {
  const lines = source.split('\n');
  const indentOf = (text: string): number => text.length - text.trimStart().length;
  const own = indentOf(lines[line - 1] ?? '');
  let end = line;
  let body = false;
  for (let i = line; i < lines.length; i++) {
    const text = lines[i] as string;
    if (text.trim() === '') continue;
    if (indentOf(text) <= own && (body || !/^\s*(@|def|class|async|\))/.test(text))) break;
    body ||= indentOf(text) > own;
    end = i + 1;
  }
  return end;
}

export function initTraceback(_rt: Rt, module: PyModule): void {
  const define = (
    name: string,
    signature: string,
    host: Parameters<typeof nativeFunction>[3],
  ): void => setIn(module.v, name, nativeFunction('_traceback', name, signature, host));
  define('source', 'filename, /', (rt, filename: PyObject<string>) => {
    const text = (rt.state.get(SOURCE_TEXT) as (name: string) => string | null)(filename.v);
    return text === null ? None : newStr(text);
  });
  define('dedent', 'text, /', (_rt, text: PyObject<string>) => newStr(dedentLines(text.v)));
  define(
    'marked_lines',
    'lines, start, end, /',
    (_rt, lines: PyObject<string>, start: PyObject<number>, end: PyObject<number>) =>
      newStr(markedLines(lines.v, start.v, end.v)),
  );
  define('block_end', 'source, line, /', (_rt, text: PyObject<string>, line: PyObject<number>) =>
    newInt(blockEnd(text.v, line.v)),
  );
  define('suggestion', 'exc, /', function* (rt, exc: PyObject): Gen {
    const text = yield* suggestionFor(rt, exc as PyException);
    return text === null ? None : newStr(text.slice(2));
  });
}
