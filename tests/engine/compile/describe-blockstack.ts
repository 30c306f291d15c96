/** Describes compiled code of 3.9 and 3.10 as plain data, exactly as record_blockstack.py does in real CPython. */
import { FAST_CELL, FAST_FREE, FAST_LOCAL, type Code } from '../../../src/engine/compile/code.ts';
import {
  blockStackArg,
  blockStackName,
  BS,
} from '../../../src/engine/compile/opcodes/blockstack.ts';
import type { BytecodeVersion } from '../../../src/engine/compile/version.ts';
import { constant } from './describe.ts';

export interface Description {
  readonly name: string;
  readonly argcounts: readonly number[];
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly consts: readonly string[];
  readonly instructions: readonly string[];
  /** What dis shows, carried on where an instruction has none. */
  readonly lines: readonly (number | null)[];
}

function instructionsOf(
  code: Code,
  python: BytecodeVersion,
): Pick<Description, 'instructions' | 'lines'> {
  const shown = code.shown!;
  const indexOf: number[] = [];
  let count = 0;
  for (let i = 0; i < shown.length; i += 2) {
    indexOf.push(count);
    if (shown[i]! >= 0) count += 1;
  }
  const instructions: string[] = [];
  const lines: (number | null)[] = [];
  for (let i = 0; i < shown.length; i += 2) {
    const op = shown[i]!;
    if (op < 0) continue;
    let arg: string | number = shown[i + 1]!;
    const kind = blockStackArg(op);
    if (kind === 'jump') arg = indexOf[arg]!;
    else if (kind === 'const') arg = constant(code.consts[arg]!);
    else if (kind === 'none' && !(op === BS.RERAISE && python === '3.10')) arg = '';
    instructions.push(`${blockStackName(op)} ${arg}`.trimEnd());
    const line = code.positions[2 * i]!;
    lines.push(line < 0 ? (lines.at(-1) ?? null) : line);
  }
  return { instructions, lines };
}

export function* walk(code: Code, python: BytecodeVersion): Generator<Description> {
  const named = (kind: number): string[] =>
    code.localsPlusNames.filter((_, i) => code.localsPlusKinds[i]! & kind);
  yield {
    name: code.name,
    argcounts: [code.argcount, code.posonlyArgcount, code.kwonlyArgcount],
    names: code.names,
    varnames: named(FAST_LOCAL),
    cellvars: named(FAST_CELL).sort(),
    freevars: named(FAST_FREE),
    consts: code.consts.map(constant),
    ...instructionsOf(code, python),
  };
  for (const value of code.consts) if (value.kind === 'code') yield* walk(value.code, python);
}
