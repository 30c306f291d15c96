/**
 * The disassembler. Mirrors Lib/dis.py of 3.11 to 3.14: `formatDis` prints what `python -m dis` of
 * that version prints, but for the addresses of code objects, which it leaves out.
 */

import { disassembleBlockStack, formatBlockStackCode } from './blockstack/dis.ts';
import type { Code, ExceptionEntry } from './code.ts';
import { formatExceptions, formatLines, formatValueRepr } from './dis-3.12.ts';
import { layoutOf, type Layout } from './layout.ts';
import { constRepr } from './literals.ts';
import {
  CMP_NAMES,
  COMMON_CONSTANT_NAMES,
  COMPARE_TO_BOOL,
  CONVERT_NAMES,
  INTRINSIC_1_NAMES,
  INTRINSIC_2_NAMES,
  NB_NAMES,
  OP,
  opInfo,
  SPECIAL_NAMES,
} from './opcodes/table.ts';
import { shownName } from './opcodes/versions.ts';
import { atLeast, type BytecodeVersion } from './version.ts';

/** One line of a listing; the fields are those of `dis.Instruction`. */
export interface DisLine {
  readonly opname: string;
  /** null where the opcode has no argument. */
  readonly arg: number | null;
  readonly argrepr: string;
  /** In bytes. */
  readonly offset: number;
  /** Whether a source line begins here. */
  readonly startsLine: boolean;
  readonly lineNumber: number | null;
  /** The number of the label L1, L2 ... that stands here, or null; in 3.9 and 3.10 any number for a place jumped to. */
  readonly label: number | null;
  /** The index in `Code.instructions`; an EXTENDED_ARG shares that of its instruction. */
  readonly index: number;
}

const OPNAME_WIDTH = 20;
const OPARG_WIDTH = 5;
const NO_LINENO = '  --';
const FUNCTION_ATTRIBUTES = ['defaults', 'kwdefaults', 'annotations', 'closure', 'annotate'];
const SEND_TO_END_SEND = 4;

/** Labels by offset, numbered in order: jump targets and the borders of the exception table. */
type Labels = ReadonlyMap<number, number>;

/** The offset where an instruction begins; `code.instructions.length / 2` is the end. */
const startOf = (layout: Layout, index: number): number => layout.starts[index] ?? layout.size;

/** The instruction that a jump's label stands at, or -1. */
function targetOf(code: Code, i: number, python: BytecodeVersion): number {
  const op = code.instructions[2 * i]!;
  const arg = code.instructions[2 * i + 1]!;
  if (op === OP.END_ASYNC_FOR) return atLeast(python, '3.14') ? arg + SEND_TO_END_SEND : -1;
  return opInfo(op).arg === 'jump' ? arg : -1;
}

function labelsOf(code: Code, layout: Layout, python: BytecodeVersion): Labels {
  const offsets = new Set<number>();
  for (let i = 0; i * 2 < code.instructions.length; i++) {
    const target = targetOf(code, i, python);
    if (target >= 0) offsets.add(startOf(layout, target));
  }
  for (const { start, end, target } of code.exceptionTable) {
    for (const index of [start, end, target]) offsets.add(startOf(layout, index));
  }
  return new Map([...offsets].sort((a, b) => a - b).map((offset, i) => [offset, i + 1]));
}

/** What stands in parentheses behind the argument. */
function argRepr(
  code: Code,
  i: number,
  labelOfTarget: number | undefined,
  python: BytecodeVersion,
): string {
  const op = code.instructions[2 * i]!;
  const arg = code.instructions[2 * i + 1]!;
  const local = (slot: number): string => code.localsPlusNames[slot]!;
  const pushed = (name: string, what: string): string => {
    if ((arg & 1) === 0) return name;
    return atLeast(python, '3.13') ? `${name} + ${what}` : `${what} + ${name}`;
  };
  switch (opInfo(op).arg) {
    case 'const':
      return constRepr(code.consts[arg]!);
    case 'name':
      return code.names[arg]!;
    case 'globalName':
      return pushed(code.names[arg >> 1]!, 'NULL');
    case 'attrName':
      return pushed(code.names[arg >> 1]!, 'NULL|self');
    case 'superName':
      return pushed(code.names[arg >> 2]!, 'NULL|self');
    case 'local':
      return local(arg);
    case 'localPair':
      return `${local(arg >> 4)}, ${local(arg & 15)}`;
    case 'jump':
      return `to L${labelOfTarget}`;
    case 'endAsyncFor':
      return atLeast(python, '3.14') ? `from L${labelOfTarget}` : '';
    case 'index':
      return indexRepr(op, arg, python);
    default:
      return '';
  }
}

function indexRepr(op: number, arg: number, python: BytecodeVersion): string {
  switch (op) {
    case OP.COMPARE_OP: {
      if (!atLeast(python, '3.13')) return CMP_NAMES[atLeast(python, '3.12') ? arg >> 4 : arg]!;
      const name = CMP_NAMES[arg >> 5]!;
      return arg & COMPARE_TO_BOOL ? `bool(${name})` : name;
    }
    case OP.CONVERT_VALUE:
      return CONVERT_NAMES[arg]!;
    case OP.FORMAT_VALUE:
      return formatValueRepr(arg);
    case OP.MAKE_FUNCTION_FLAGS:
    case OP.SET_FUNCTION_ATTRIBUTE:
      return FUNCTION_ATTRIBUTES.filter((_, bit) => arg & (1 << bit)).join(', ');
    case OP.BINARY_OP:
      return NB_NAMES[arg]!;
    case OP.CALL_INTRINSIC_1:
      return INTRINSIC_1_NAMES[arg]!;
    case OP.CALL_INTRINSIC_2:
      return INTRINSIC_2_NAMES[arg]!;
    case OP.LOAD_COMMON_CONSTANT: {
      const name = COMMON_CONSTANT_NAMES[arg]!;
      return name === 'all' || name === 'any' ? `<built-in function ${name}>` : name;
    }
    case OP.LOAD_SPECIAL:
      return SPECIAL_NAMES[arg]!;
    case OP.IS_OP:
      return atLeast(python, '3.14') ? ['is', 'is not'][arg]! : '';
    case OP.CONTAINS_OP:
      return atLeast(python, '3.14') ? ['in', 'not in'][arg]! : '';
    default:
      return '';
  }
}

/** Whether the opcode has an argument to show on that version. */
function showsArg(op: number, python: BytecodeVersion): boolean {
  if (op === OP.CALL_FUNCTION_EX || op === OP.END_ASYNC_FOR) {
    return (op === OP.CALL_FUNCTION_EX) !== atLeast(python, '3.14');
  }
  return opInfo(op).arg !== 'none';
}

export function disassemble(code: Code, python: BytecodeVersion): DisLine[] {
  if (code.shown !== undefined) return disassembleBlockStack(code, code.shown, python);
  const layout = layoutOf(code, python);
  const labels = labelsOf(code, layout, python);
  const lines: DisLine[] = [];
  let previousLine: number | null | undefined;
  for (let i = 0; i * 2 < code.instructions.length; i++) {
    const op = code.instructions[2 * i]!;
    const lineno = code.positions[4 * i]!;
    const lineNumber = lineno < 0 ? null : lineno;
    const add = (opname: string, arg: number | null, argrepr: string, offset: number): void => {
      const startsLine = lineNumber !== previousLine;
      previousLine = lineNumber;
      const label = labels.get(offset) ?? null;
      lines.push({ opname, arg, argrepr, offset, startsLine, lineNumber, label, index: i });
    };
    let offset = layout.starts[i]!;
    const arg = layout.args[i]!;
    for (let left = layout.extended[i]!; left > 0; left--) {
      add('EXTENDED_ARG', arg >>> (8 * left), '', offset);
      offset += 2;
    }
    const target = targetOf(code, i, python);
    const label = target < 0 ? undefined : labels.get(startOf(layout, target));
    const shown = showsArg(op, python);
    const argrepr = shown ? argRepr(code, i, label, python) : '';
    add(shownName(op, python), shown ? arg : null, argrepr, offset);
  }
  return lines;
}

// ---------------------------------------------------------------- text

function lineNumberWidth(lines: readonly DisLine[]): number {
  const starts = lines.filter((line) => line.startsLine);
  const highest = Math.max(-1, ...starts.map((line) => line.lineNumber || -1));
  if (highest < 0) return 0;
  const width = Math.max(3, String(highest).length);
  const unknown = starts.some((line) => line.lineNumber === null);
  return unknown ? Math.max(width, NO_LINENO.length) : width;
}

function formatLine(line: DisLine, numberWidth: number, labelWidth: number): string {
  const fields: string[] = [];
  if (numberWidth > 0) {
    const text = line.lineNumber === null ? NO_LINENO : String(line.lineNumber);
    fields.push((line.startsLine ? text : '').padStart(numberWidth));
  }
  fields.push((line.label === null ? '' : `L${line.label}:`).padStart(labelWidth), '   ');
  fields.push(line.opname.padEnd(OPNAME_WIDTH));
  if (line.arg !== null) {
    const excess = Math.max(0, line.opname.length - OPNAME_WIDTH);
    fields.push(String(line.arg).padStart(OPARG_WIDTH - excess));
    if (line.argrepr !== '') fields.push(`(${line.argrepr})`);
  }
  return fields.join(' ').trimEnd();
}

function formatException(entry: ExceptionEntry, labels: Labels, layout: Layout): string {
  const at = (index: number): string => `L${labels.get(startOf(layout, index))}`;
  const lasti = entry.lasti ? ' lasti' : '';
  return `  ${at(entry.start)} to ${at(entry.end)} -> ${at(entry.target)} [${entry.depth}]${lasti}`;
}

/** One code object without those inside it; every line ends with a newline. */
export function formatCode(code: Code, python: BytecodeVersion): string {
  if (code.shown !== undefined) return formatBlockStackCode(disassemble(code, python));
  const layout = layoutOf(code, python);
  const labels = labelsOf(code, layout, python);
  const lines = disassemble(code, python);
  if (!atLeast(python, '3.13')) {
    const old = formatLines(code, layout, lines);
    if (code.exceptionTable.length > 0)
      old.push('ExceptionTable:', ...formatExceptions(code, layout));
    return `${old.join('\n')}\n`;
  }
  const numberWidth = lineNumberWidth(lines);
  const labelWidth = 4 + String(labels.size).length;
  const out: string[] = [];
  for (const line of lines) {
    if (numberWidth > 0 && line.startsLine && line.offset > 0) out.push('');
    out.push(formatLine(line, numberWidth, labelWidth));
  }
  if (code.exceptionTable.length > 0) {
    out.push('ExceptionTable:');
    for (const entry of code.exceptionTable) out.push(formatException(entry, labels, layout));
  }
  return `${out.join('\n')}\n`;
}

/** The code object and all code objects among its constants, as `python -m dis` shows a file. */
export function formatDis(code: Code, python: BytecodeVersion): string {
  let out = formatCode(code, python);
  for (const constant of code.consts) {
    if (constant.kind !== 'code') continue;
    out += `\nDisassembly of ${constRepr(constant)}:\n${formatDis(constant.code, python)}`;
  }
  return out;
}
