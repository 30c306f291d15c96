/**
 * How `python -m dis` printed up to 3.12 (3.9 and 3.10 use the parts of it, blockstack/dis.ts): offsets instead of labels, `>>` where something jumps to.
 * Mirrors `_disassemble_bytes` and `Instruction._disassemble` of 3.12's Lib/dis.py.
 */

import type { Code } from './code.ts';
import type { DisLine } from './dis.ts';
import type { Layout } from './layout.ts';
import { FORMAT_HAS_SPEC } from './opcodes/older.ts';
import { CONVERT_NAMES, isJump } from './opcodes/table.ts';

/** What stands behind FORMAT_VALUE's argument. */
export function formatValueRepr(arg: number): string {
  const parts = [CONVERT_NAMES[arg & 3]!, arg & FORMAT_HAS_SPEC ? 'with format' : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** A line as it is to be printed. */
interface Row {
  readonly line: DisLine;
  /** Whether the source line is shown. */
  readonly starts: boolean;
  readonly isTarget: boolean;
  readonly argrepr: string;
}

export function formatRows(rows: readonly Row[], lastOffset: number): string[] {
  const highest = Math.max(-1, ...rows.map(({ line }) => line.lineNumber ?? -1));
  const numberWidth = highest >= 1000 ? String(highest).length : 3;
  const offsetWidth = lastOffset >= 10_000 ? String(lastOffset).length : 4;
  const out: string[] = [];
  for (const { line, starts, isTarget, argrepr } of rows) {
    if (starts && line.offset > 0) out.push('');
    const fields = [
      (starts ? String(line.lineNumber) : '').padStart(numberWidth),
      '   ',
      isTarget ? '>>' : '  ',
      String(line.offset).padStart(offsetWidth),
      line.opname.padEnd(20),
    ];
    if (line.arg !== null) {
      fields.push(String(line.arg).padStart(5));
      if (argrepr !== '') fields.push(`(${argrepr})`);
    }
    out.push(fields.join(' ').trimEnd());
  }
  return out;
}

const startOf = (layout: Layout, index: number): number => layout.starts[index] ?? layout.size;

/** Offsets that jumps and handlers name. */
function targets(code: Code, layout: Layout): Set<number> {
  const found = new Set(code.exceptionTable.map(({ target }) => startOf(layout, target)));
  for (let i = 0; i < code.instructions.length; i += 2) {
    if (isJump(code.instructions[i]!)) found.add(startOf(layout, code.instructions[i + 1]!));
  }
  return found;
}

function argument(code: Code, layout: Layout, line: DisLine): string {
  if (line.opname === 'EXTENDED_ARG' || !isJump(code.instructions[2 * line.index]!)) {
    return line.argrepr;
  }
  return `to ${startOf(layout, code.instructions[2 * line.index + 1]!)}`;
}

export function formatLines(code: Code, layout: Layout, lines: readonly DisLine[]): string[] {
  const labels = targets(code, layout);
  let previous: number | null = null;
  const rows = lines.map((line): Row => {
    const starts = line.lineNumber !== null && line.lineNumber !== previous;
    if (starts) previous = line.lineNumber;
    return {
      line,
      starts,
      isTarget: labels.has(line.offset),
      argrepr: argument(code, layout, line),
    };
  });
  return formatRows(rows, layout.size - 2);
}

/** The end is that of the last instruction in force. */
export function formatExceptions(code: Code, layout: Layout): string[] {
  return code.exceptionTable.map(({ start, end, target, depth, lasti }) => {
    const at = (index: number): number => startOf(layout, index);
    return `  ${at(start)} to ${at(end) - 2} -> ${at(target)} [${depth}]${lasti ? ' lasti' : ''}`;
  });
}
