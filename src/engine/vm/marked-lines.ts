/**
 * The source lines of a traceback entry with the carets below them (StackSummary.format_frame_summary of
 * Lib/traceback.py, 3.13 and 3.14): which part of the line failed, which operator, call or subscript in it,
 * and which lines of a long expression are left out. Lines are arrays of characters here, as CPython counts them.
 */
import type { ExprNode, StmtNode } from '../syntax/ast.ts';
import { parse } from '../syntax/parser.ts';
import { byteToCharColumn } from '../syntax/positions.ts';

/** Where the operator, bracket or call begins and ends inside the segment: line and character, end exclusive. */
interface Anchors {
  readonly leftLine: number;
  readonly leftCol: number;
  readonly rightLine: number;
  readonly rightCol: number;
}

type Line = readonly string[];

const chars = (text: string): string[] => Array.from(text);
const isSpace = (c: string | undefined): boolean => c !== undefined && /\s/.test(c);

/** textwrap.dedent of lines joined by newlines. */
export function dedentLines(text: string): string {
  const lines = text.split('\n').map((line) => (/^[ \t]*$/.test(line) ? '' : line));
  let margin: string | null = null;
  for (const line of lines) {
    if (line === '') continue;
    const indent = (/^[ \t]*/.exec(line) as RegExpExecArray)[0];
    if (margin === null) margin = indent;
    else {
      let same = 0;
      while (same < margin.length && same < indent.length && margin[same] === indent[same]) same++;
      margin = margin.slice(0, same);
    }
  }
  const cut = margin === null ? 0 : margin.length;
  return lines.map((line) => line.slice(cut)).join('\n');
}

/** Columns that a terminal needs (East Asian Wide and Fullwidth take two). */
function displayWidth(line: Line, upTo = line.length): number {
  let width = 0;
  for (let i = 0; i < Math.min(upTo, line.length); i++)
    width += isWide((line[i] as string).codePointAt(0) as number) ? 2 : 1;
  return width;
}

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
function isWide(code: number): boolean {
  return code >= 0x1100 && WIDE.some(([low, high]) => code >= low && code <= high);
}

/**
 * @param original the lines from the entry's first to its last, joined by newlines, as they are in the file
 * @param startByte column in the first line, UTF-8 bytes; `endByte` in the last one
 * @returns the lines to print, indented by four, each with its newline
 */
export function markedLines(original: string, startByte: number, endByte: number): string {
  const originals = original.split('\n');
  const lines = dedentLines(original).split('\n').map(chars);
  const first = lines[0] as Line;
  const dedent = Array.from(originals[0] as string).length - first.length;
  const start = Math.max(0, byteToCharColumn(originals[0] as string, startByte) - dedent);
  const end = Math.max(0, byteToCharColumn(originals.at(-1) as string, endByte) - dedent);
  const last = lines.length - 1;
  const segment = lines
    .map((line, i) => line.slice(i === 0 ? start : 0, i === last ? end : undefined).join(''))
    .join('\n');
  const anchors = anchorsOf(segment);
  const carets = showsCarets(start, end, lines, anchors)
    ? { start, end, anchors: anchors === null ? null : shifted(anchors, start) }
    : null;
  const out: string[] = [];
  let previous = -1;
  for (const at of significant(last, anchors)) {
    const between = at - previous - 1;
    if (between === 1) writeLine(out, lines, previous + 1, carets);
    else if (between > 1) out.push(`...<${between} lines>...`);
    writeLine(out, lines, at, carets);
    previous = at;
  }
  return dedentLines(out.join('\n'))
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('');
}

/** The first and last line and those around the anchors. */
function significant(last: number, anchors: Anchors | null): number[] {
  const lines = new Set([0, last]);
  if (anchors !== null)
    for (const near of [anchors.leftLine, anchors.rightLine])
      for (const line of [near - 1, near, near + 1]) if (line >= 0 && line <= last) lines.add(line);
  return [...lines].sort((a, b) => a - b);
}

/** Columns of the segment's first line become those of the whole line. */
function shifted(a: Anchors, start: number): Anchors {
  return {
    ...a,
    leftCol: a.leftCol + (a.leftLine === 0 ? start : 0),
    rightCol: a.rightCol + (a.rightLine === 0 ? start : 0),
  };
}

interface Carets {
  readonly start: number;
  readonly end: number;
  readonly anchors: Anchors | null;
}

function writeLine(out: string[], lines: readonly Line[], at: number, marks: Carets | null): void {
  const line = lines[at] as Line;
  out.push(line.join(''));
  if (marks === null) return;
  const indent = line.length - chars(line.join('').trimStart()).length;
  const from = at === 0 ? displayWidth(lines[0] as Line, marks.start) : 0;
  const to = displayWidth(line, at === lines.length - 1 ? marks.end : line.length);
  const { anchors } = marks;
  const left =
    anchors === null ? 0 : displayWidth(lines[anchors.leftLine] as Line, anchors.leftCol);
  const right =
    anchors === null ? 0 : displayWidth(lines[anchors.rightLine] as Line, anchors.rightCol);
  let text = '';
  for (let col = 0; col < to; col++) {
    if (col < indent || col < from) text += ' ';
    else if (anchors === null) text += '^';
    else {
      const after = at > anchors.leftLine || (at === anchors.leftLine && col >= left);
      const before = at < anchors.rightLine || (at === anchors.rightLine && col < right);
      text += after && before ? '^' : '~';
    }
  }
  out.push(text);
}

/** No carets where they would mark the whole line and say nothing more. */
function showsCarets(
  start: number,
  end: number,
  lines: readonly Line[],
  anchors: Anchors | null,
): boolean {
  const parsed = parse(lines.map((line) => line.join('')).join('\n'), '<traceback>', 'exec');
  if (parsed.kind === 'ok') {
    const statement = (parsed.module as { readonly body: readonly StmtNode[] }).body[0];
    if (statement === undefined) return false;
    const value = plainCall(statement);
    if (
      value !== null &&
      value.loc.lineno === 1 &&
      value.loc.endLineno === lines.length &&
      value.loc.colOffset === start &&
      value.loc.endColOffset === end
    )
      return false;
  }
  if (anchors !== null) return true;
  const before = (lines[0] as Line).slice(0, start).join('').trimStart();
  const behind = (lines.at(-1) as Line).slice(end).join('').trimEnd();
  return before !== '' || behind !== '';
}

/** `return f(...)` and `name = f(...)`: the call. */
function plainCall(statement: StmtNode): ExprNode | null {
  if (statement.kind === 'Return' && statement.value?.kind === 'Call')
    return statement.value.func.kind === 'Name' ? statement.value : null;
  if (statement.kind === 'Assign' && statement.value.kind === 'Call')
    return statement.targets.length === 1 && statement.targets[0]?.kind === 'Name'
      ? statement.value
      : null;
  return null;
}

/** Walks the characters of a segment, over line ends and comments. */
class Cursor {
  readonly lines: readonly Line[];
  line: number;
  col: number;

  constructor(lines: readonly Line[], expr: ExprNode) {
    this.lines = lines;
    // The segment was parsed inside brackets on a line of their own.
    this.line = expr.loc.endLineno - 2;
    this.col = byteToCharColumn((lines[this.line] as Line).join(''), expr.loc.endColOffset);
  }

  /** To the next character that is there; false at the end. */
  settle(): boolean {
    while (this.line < this.lines.length && this.col >= (this.lines[this.line] as Line).length) {
      this.col = 0;
      this.line++;
    }
    return this.line < this.lines.length;
  }

  until(stop: (c: string) => boolean): boolean {
    while (this.settle()) {
      const c = (this.lines[this.line] as Line)[this.col] as string;
      if (c === '\\' || c === '#') {
        this.col = 0;
        this.line++;
      } else if (stop(c)) return true;
      else this.col++;
    }
    return false;
  }
}

/** What stands out in a segment: the operator of a binary expression, the brackets of a call or subscript. */
function anchorsOf(segment: string): Anchors | null {
  const parsed = parse(`(\n${segment}\n)`, '<traceback>', 'exec');
  if (parsed.kind === 'error') return null;
  const { body } = parsed.module as { readonly body: readonly StmtNode[] };
  const statement = body[0];
  if (body.length !== 1 || statement === undefined || statement.kind !== 'Expr') return null;
  const expr = statement.value;
  const lines = segment.split('\n').map(chars);
  if (expr.kind === 'BinOp') {
    const at = new Cursor(lines, expr.left);
    if (!at.until((c) => !isSpace(c) && c !== ')')) return null;
    const next = (lines[at.line] as Line)[at.col + 1];
    const right = expr.right.loc;
    const beforeRight =
      right.lineno - 2 > at.line ||
      at.col + 1 < byteToCharColumn((lines[right.lineno - 2] as Line).join(''), right.colOffset);
    const isDouble =
      next !== undefined && beforeRight && !isSpace(next) && next !== '\\' && next !== '#';
    return {
      leftLine: at.line,
      leftCol: at.col,
      rightLine: at.line,
      rightCol: at.col + (isDouble ? 2 : 1),
    };
  }
  if (expr.kind !== 'Subscript' && expr.kind !== 'Call') return null;
  const at = new Cursor(lines, expr.kind === 'Call' ? expr.func : expr.value);
  if (!at.until((c) => c === (expr.kind === 'Call' ? '(' : '['))) return null;
  const close = new Cursor(lines, expr);
  return { leftLine: at.line, leftCol: at.col, rightLine: close.line, rightCol: close.col };
}
