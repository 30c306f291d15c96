/** Describes compiled code as plain data, exactly as describe_code.py does in real CPython. */
import {
  type Code,
  type Const,
  FAST_CELL,
  FAST_FREE,
  FAST_LOCAL,
} from '../../../src/engine/compile/code.ts';
import { compileModule } from '../../../src/engine/compile/compile.ts';
import { constRepr } from '../../../src/engine/compile/literals.ts';
import { OP, opInfo } from '../../../src/engine/compile/opcodes/table.ts';
import { shownName } from '../../../src/engine/compile/opcodes/versions.ts';
import type { BytecodeVersion } from '../../../src/engine/compile/version.ts';
import { parse } from '../../../src/engine/syntax/parser.ts';

export interface Description {
  readonly name: string;
  readonly qualname: string;
  readonly firstLineno: number;
  readonly argcounts: readonly number[];
  readonly flags: number;
  readonly stacksize: number;
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly consts: readonly string[];
  /** Opcode and argument. */
  readonly instructions: readonly string[];
  readonly exceptions: readonly (readonly (number | boolean)[])[];
  /** Line, end line, column and end column of every instruction, in one row. */
  readonly positions: readonly number[];
}

export type Described =
  | { readonly codes: readonly Description[] }
  | { readonly error: readonly (string | number | null)[] };

export function constant(value: Const): string {
  if (value.kind === 'code') return `<code ${value.code.name}>`;
  if (value.kind === 'frozenset') {
    return `frozenset({${value.items.map(constant).sort().join(', ')}})`;
  }
  if (value.kind === 'tuple') {
    const inner = value.items.map(constant).join(', ');
    return value.items.length === 1 ? `(${inner},)` : `(${inner})`;
  }
  return constRepr(value);
}

function argument(code: Code, op: number, arg: number): string | number {
  if (op === OP.END_ASYNC_FOR) return '';
  switch (opInfo(op).arg) {
    case 'none':
      return '';
    case 'const':
      return constant(code.consts[arg]!);
    default:
      return arg;
  }
}

function one(code: Code, python: BytecodeVersion): Description {
  const instructions: string[] = [];
  for (let i = 0; i * 2 < code.instructions.length; i++) {
    const op = code.instructions[2 * i]!;
    let arg = argument(code, op, code.instructions[2 * i + 1]!);
    // On 3.14 the keywords of CALL_FUNCTION_EX are always there, so it has no argument.
    if (op === OP.CALL_FUNCTION_EX && python === '3.14') arg = '';
    if (op === OP.YIELD_VALUE && python === '3.11') arg = '';
    instructions.push(`${shownName(op, python)} ${arg}`.trimEnd());
  }
  const named = (kind: number): string[] =>
    code.localsPlusNames.filter((_, i) => code.localsPlusKinds[i]! & kind);
  return {
    name: code.name,
    qualname: code.qualname,
    firstLineno: code.firstLineno,
    argcounts: [code.argcount, code.posonlyArgcount, code.kwonlyArgcount],
    flags: code.flags,
    stacksize: code.stacksize,
    names: code.names,
    varnames: named(FAST_LOCAL),
    cellvars: named(FAST_CELL),
    freevars: named(FAST_FREE),
    consts: code.consts.map(constant),
    instructions,
    exceptions: code.exceptionTable.map((e) => [e.start, e.end, e.target, e.depth, e.lasti]),
    positions: [...code.positions],
  };
}

function* walk(code: Code, python: BytecodeVersion): Generator<Description> {
  yield one(code, python);
  for (const value of code.consts) if (value.kind === 'code') yield* walk(value.code, python);
}

const FILENAME = '<test>';

/** The code object of a source that compiles. */
export function codeOf(source: string, python: BytecodeVersion): Code {
  const parsed = parse(source, FILENAME, 'exec');
  if (parsed.kind === 'error' || parsed.module.kind !== 'Module') throw new Error(source);
  const compiled = compileModule(parsed.module, FILENAME, python, source);
  if (compiled.kind === 'error') throw new Error(compiled.error.msg);
  return compiled.code;
}

export function describeSource(source: string, python: BytecodeVersion): Described {
  const filename = FILENAME;
  const parsed = parse(source, filename, 'exec');
  let error = parsed.kind === 'error' ? parsed.error : null;
  if (parsed.kind === 'ok' && parsed.module.kind === 'Module') {
    const compiled = compileModule(parsed.module, filename, python, source);
    if (compiled.kind === 'ok') return { codes: [...walk(compiled.code, python)] };
    error = compiled.error;
  }
  const { msg, lineno, offset, endLineno, endOffset } = error!;
  return { error: [msg, lineno, offset, endLineno, endOffset] };
}

/**
 * Both sides in a form that can be compared: real CPython's stack may be smaller than ours, never
 * larger.
 */
export function comparable(ours: Described, theirs: Described): { ours: unknown; theirs: unknown } {
  if ('error' in ours || 'error' in theirs) return { ours, theirs };
  const codes = theirs.codes.map((code, i) => {
    const mine = ours.codes[i]?.stacksize ?? 0;
    return mine >= code.stacksize ? { ...code, stacksize: mine } : code;
  });
  return { ours: ours.codes, theirs: codes };
}
