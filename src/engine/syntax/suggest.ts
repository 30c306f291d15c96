/**
 * "invalid syntax. Did you mean 'while'?" Mirrors what CPython 3.14 does when
 * it prints a SyntaxError: `TracebackException._find_keyword_typos`
 * (Lib/traceback.py), with `calculate_suggestions` (Python/suggestions.c) and the
 * ratio of `difflib`. A name near the error is replaced by a keyword that looks
 * like it; when the source then compiles, that keyword is the suggestion.
 *
 * One difference: CPython counts the suggestion's line from the last statement
 * that was fine; here it is the line of the source.
 */
import type { ModNode } from './ast.ts';
import type { SyntaxErrorInfo } from './errors.ts';
import { ErrorMaker } from './errors.ts';
import { isIncomplete } from '#explain';
import { parse } from './parser.ts';
import { LineTable } from './positions.ts';
import { tokenize } from './tokenizer.ts';
import * as T from './tokens.ts';

const MAX_SOURCE = 1024;
const MAX_NAMES = 10;
const MAX_MATCHES = 3;
const MIN_RATIO = 0.5;
const MOVE_COST = 2;
const CASE_COST = 1;

/**
 * The error as CPython prints it: with a keyword in place of a misspelt one, or
 * unchanged. `compiles` says whether the compiler accepts a tree.
 */
export function suggestKeyword(
  source: string,
  error: SyntaxErrorInfo,
  compiles: (module: ModNode) => boolean,
): SyntaxErrorInfo {
  if (error.msg !== 'invalid syntax' && !error.msg.includes('Perhaps you forgot a comma')) {
    return error;
  }
  const firstLine = Math.max(error.lastStatementLine, 1);
  const lines = dedent(source.split(/\r\n?|\n/).slice(firstLine - 1, error.lineno));
  const code = lines.join('\n');
  if (code.length > MAX_SOURCE) return error;
  const table = new LineTable(`${code}\n`);
  const { tokens } = tokenize(table, new ErrorMaker(table, error.filename), [], false);
  let left = MAX_NAMES;
  for (let row = 0; row < tokens.count; row++) {
    if (tokens.types[row] !== T.NAME || T.KEYWORDS.has(tokens.text(row))) continue;
    left -= 1;
    if (left < 0) break;
    for (const keyword of candidates(tokens.text(row))) {
      const start = tokens.starts[row];
      const end = tokens.ends[row];
      const repaired = code.slice(0, start) + keyword + code.slice(end);
      if (!isAccepted(repaired, compiles)) continue;
      const line = tokens.lines[row];
      const lineno = firstLine + line - 1;
      const text = source.split(/\r\n?|\n/)[lineno - 1];
      const indent = [...text].length - [...lines[line - 1]].length;
      return {
        ...error,
        msg: `invalid syntax. Did you mean '${keyword}'?`,
        lineno,
        offset: table.charColumn(line, start) + indent + 1,
        endLineno: lineno,
        endOffset: table.charColumn(line, end) + indent + 1,
        text: `${text}\n`,
      };
    }
  }
  return error;
}

/** `textwrap.dedent` */
function dedent(lines: readonly string[]): string[] {
  let margin: string | null = null;
  for (const line of lines) {
    const indent = /^[ \t]*/.exec(line)![0];
    if (indent.length === line.length) continue;
    if (margin === null) margin = indent;
    while (!indent.startsWith(margin)) margin = margin.slice(0, -1);
  }
  const size = margin?.length ?? 0;
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(size)));
}

/** `codeop.compile_command`: complete and right, or only unfinished. */
function isAccepted(code: string, compiles: (module: ModNode) => boolean): boolean {
  const result = parse(code, '<input>', 'exec');
  if (result.kind === 'ok') return compiles(result.module);
  return isIncomplete(`${code}\n`);
}

/** Keywords that look like `name`, best first. */
function candidates(name: string): string[] {
  const nearest = nearestKeyword(name);
  const matches = nearest === null ? [] : [nearest];
  return [...matches, ...closeMatches(name)].slice(0, MAX_MATCHES);
}

// ---------------------------------------------------------------- by edit distance

/** `calculate_suggestions`: the keyword with the least cost, if a third of the letters suffices. */
function nearestKeyword(name: string): string | null {
  let best: string | null = null;
  let bestCost = Infinity;
  for (const keyword of T.KEYWORDS.keys()) {
    const limit = Math.floor(((name.length + keyword.length + 3) * MOVE_COST) / 6);
    const cost = editCost(name, keyword);
    if (cost > limit || cost >= bestCost) continue;
    best = keyword;
    bestCost = cost;
  }
  return best;
}

function substitutionCost(first: string, second: string): number {
  if (first === second) return 0;
  return first.toLowerCase() === second.toLowerCase() ? CASE_COST : MOVE_COST;
}

/** The cost of changing one word into the other, letter by letter. */
function editCost(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, i) => i * MOVE_COST);
  for (let i = 1; i <= first.length; i++) {
    const next = [i * MOVE_COST];
    for (let j = 1; j <= second.length; j++) {
      next[j] = Math.min(
        row[j] + MOVE_COST,
        next[j - 1] + MOVE_COST,
        row[j - 1] + substitutionCost(first[i - 1], second[j - 1]),
      );
    }
    row = next;
  }
  return row[second.length];
}

// ---------------------------------------------------------------- by matching blocks

/** `difflib.get_close_matches` */
function closeMatches(name: string): string[] {
  const scored: { readonly ratio: number; readonly keyword: string }[] = [];
  for (const keyword of T.KEYWORDS.keys()) {
    const total = keyword.length + name.length;
    const ratio = (2 * matchedLength(keyword, name)) / total;
    if (ratio >= MIN_RATIO) scored.push({ ratio, keyword });
  }
  scored.sort((a, b) => b.ratio - a.ratio || (a.keyword < b.keyword ? 1 : -1));
  return scored.slice(0, MAX_MATCHES).map(({ keyword }) => keyword);
}

/** Letters in matching blocks: the longest one, then what lies left and right of it. */
function matchedLength(first: string, second: string): number {
  let size = 0;
  let atFirst = 0;
  let atSecond = 0;
  for (let i = 0; i < first.length; i++) {
    for (let j = 0; j < second.length; j++) {
      let length = 0;
      while (
        i + length < first.length &&
        j + length < second.length &&
        first[i + length] === second[j + length]
      ) {
        length += 1;
      }
      if (length > size) {
        size = length;
        atFirst = i;
        atSecond = j;
      }
    }
  }
  if (size === 0) return 0;
  const before = matchedLength(first.slice(0, atFirst), second.slice(0, atSecond));
  const after = matchedLength(first.slice(atFirst + size), second.slice(atSecond + size));
  return before + size + after;
}
