/**
 * How `python -m dis` printed up to 3.12: offsets instead of labels, `>>` where something jumps to.
 * Mirrors `_disassemble_bytes` and `Instruction._disassemble` of 3.12's Lib/dis.py.
 */

import type { Code } from './code.ts';
import type { DisLine } from './dis.ts';
import type { Layout } from './layout.ts';
import { isJump } from './opcodes/table.ts';

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
  const highest = Math.max(-1, ...lines.map((line) => line.lineNumber ?? -1));
  const numberWidth = highest >= 1000 ? String(highest).length : 3;
  const offsetWidth = layout.size - 2 >= 10_000 ? String(layout.size - 2).length : 4;
  const out: string[] = [];
  let previous: number | null = null;
  for (const line of lines) {
    const starts = line.lineNumber !== null && line.lineNumber !== previous;
    if (starts) previous = line.lineNumber;
    if (starts && line.offset > 0) out.push('');
    const fields = [
      (starts ? String(line.lineNumber) : '').padStart(numberWidth),
      '   ',
      labels.has(line.offset) ? '>>' : '  ',
      String(line.offset).padStart(offsetWidth),
      line.opname.padEnd(20),
    ];
    if (line.arg !== null) {
      fields.push(String(line.arg).padStart(5));
      const shown = argument(code, layout, line);
      if (shown !== '') fields.push(`(${shown})`);
    }
    out.push(fields.join(' ').trimEnd());
  }
  return out;
}

/** The end is that of the last instruction in force. */
export function formatExceptions(code: Code, layout: Layout): string[] {
  return code.exceptionTable.map(({ start, end, target, depth, lasti }) => {
    const at = (index: number): number => startOf(layout, index);
    return `  ${at(start)} to ${at(end) - 2} -> ${at(target)} [${depth}]${lasti ? ' lasti' : ''}`;
  });
}
