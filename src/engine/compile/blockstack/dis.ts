/** The disassembler of 3.9 and 3.10. Mirrors Lib/dis.py of these versions. */
import { FAST_CELL, FAST_FREE, type Code } from '../code.ts';
import { formatRows, formatValueRepr } from '../dis-3.12.ts';
import type { DisLine } from '../dis.ts';
import { layoutOf } from '../layout.ts';
import { constRepr } from '../literals.ts';
import { blockStackArg, blockStackName, BS, isRelativeJump } from '../opcodes/blockstack.ts';
import { CMP_NAMES, OP } from '../opcodes/table.ts';
import { atLeast, type BytecodeVersion } from '../version.ts';

const MAKE_FUNCTION_PARTS = ['defaults', 'kwdefaults', 'annotations', 'closure'];

const ofCells = (op: number): boolean =>
  op === BS.LOAD_CLOSURE ||
  op === BS.LOAD_CLASSDEREF ||
  op === OP.LOAD_DEREF ||
  op === OP.STORE_DEREF ||
  op === OP.DELETE_DEREF;

/** The name of a local, or of a cell or free variable, which have numbers of their own. */
export function localName(code: Code, op: number, arg: number): string {
  if (!ofCells(op)) return code.localsPlusNames[arg]!;
  const ofKind = (kind: number): string[] =>
    code.localsPlusNames.filter((_, i) => code.localsPlusKinds[i]! & kind);
  // Cells are numbered by name, wherever the variable lies.
  return [...ofKind(FAST_CELL).sort(), ...ofKind(FAST_FREE)][arg]!;
}

function argRepr(
  code: Code,
  op: number,
  arg: number,
  offset: number,
  python: BytecodeVersion,
): string {
  switch (blockStackArg(op)) {
    case 'const':
      return constRepr(code.consts[arg]!);
    case 'name':
      return code.names[arg]!;
    case 'local':
      return localName(code, op, arg);
    case 'jump':
      return isRelativeJump(op) || atLeast(python, '3.10') ? `to ${offset}` : '';
  }
  switch (op) {
    case BS.COMPARE_OP:
      return CMP_NAMES[arg]!;
    case BS.FORMAT_VALUE:
      return formatValueRepr(arg);
    case BS.MAKE_FUNCTION:
      return MAKE_FUNCTION_PARTS.filter((_, bit) => arg & (1 << bit)).join(', ');
    default:
      return '';
  }
}

export function disassembleBlockStack(
  code: Code,
  shown: Int32Array,
  python: BytecodeVersion,
): DisLine[] {
  const layout = layoutOf(code, python);
  const startOf = (index: number): number => layout.starts[index] ?? layout.size;
  const targets = new Set<number>();
  for (let i = 0; i < shown.length; i += 2) {
    if (shown[i]! >= 0 && blockStackArg(shown[i]!) === 'jump') targets.add(startOf(shown[i + 1]!));
  }
  const lines: DisLine[] = [];
  let previousLine: number | null = null;
  for (let i = 0; i * 2 < shown.length; i++) {
    const op = shown[2 * i]!;
    if (op < 0) continue;
    const own = shown[2 * i + 1]!;
    const lineno = code.positions[4 * i]!;
    const lineNumber = lineno < 0 ? previousLine : lineno;
    const add = (opname: string, arg: number | null, argrepr: string, offset: number): void => {
      const startsLine = lineNumber !== previousLine;
      previousLine = lineNumber;
      const label = targets.has(offset) ? offset : null;
      lines.push({ opname, arg, argrepr, offset, startsLine, lineNumber, label, index: i });
    };
    let offset = layout.starts[i]!;
    const arg = layout.args[i]!;
    for (let left = layout.extended[i]!; left > 0; left--) {
      add('EXTENDED_ARG', arg >>> (8 * left), '', offset);
      offset += 2;
    }
    const hasArg = blockStackArg(op) !== 'none' || (op === BS.RERAISE && atLeast(python, '3.10'));
    const isJump = blockStackArg(op) === 'jump';
    const repr = hasArg ? argRepr(code, op, own, isJump ? startOf(own) : 0, python) : '';
    add(blockStackName(op), hasArg ? arg : null, repr, offset);
  }
  return lines;
}

export function formatBlockStackCode(lines: readonly DisLine[]): string {
  const rows = lines.map((line) => ({
    line,
    starts: line.startsLine,
    isTarget: line.label !== null,
    argrepr: line.argrepr,
  }));
  return `${formatRows(rows, lines.at(-1)?.offset ?? 0).join('\n')}\n`;
}
