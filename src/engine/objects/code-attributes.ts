/**
 * What a code object tells about its instructions as CPython lays them out (Objects/codeobject.c): co_code,
 * co_lines(), co_positions(), the packed tables. Instructions here are numbered one by one; offsets of CPython
 * count caches and EXTENDED_ARG (compile/layout.ts).
 */
import type { ExceptionEntry } from '../compile/code.ts';
import { layoutOf, type Layout } from '../compile/layout.ts';
import { shownName, VERSION_OPCODES } from '../compile/opcodes/versions.ts';
import type { BytecodeVersion } from '../compile/version.ts';
import { getIter } from './abstract.ts';
import type { CodeData } from './code-object.ts';
import { getset, method } from './native.ts';
import type { PyObject } from './object.ts';
import { CodeType, newBytes, newInt, newList, newTuple, None } from './roster.ts';
import type { Result, Rt } from './runtime.ts';

type Code = PyObject<CodeData>;

const layouts = new WeakMap<CodeData, Layout>();

export function layoutFor(code: CodeData, python: BytecodeVersion): Layout {
  let layout = layouts.get(code);
  if (layout === undefined) layouts.set(code, (layout = layoutOf(code.code, python)));
  return layout;
}

/** CPython's offset of an instruction, in bytes. */
export function offsetOf(rt: Rt, code: CodeData, index: number): number {
  const layout = layoutFor(code, rt.profile.bytecode);
  return (layout.starts[index] ?? layout.size) + 2 * (layout.extended[index] ?? 0);
}

/** The instruction that each code unit belongs to. */
function units(code: CodeData, layout: Layout): number[] {
  const out: number[] = [];
  const { starts } = layout;
  for (let i = 0; i < starts.length; i++) {
    const end = starts[i + 1] ?? layout.size;
    for (let at = starts[i] as number; at < end; at += 2) out.push(i);
  }
  return out;
}

function positions(rt: Rt, o: Code): Result {
  const { positions: table } = o.v.code;
  const number = (n: number | undefined): PyObject => (n === undefined || n < 0 ? None : newInt(n));
  const items = units(o.v, layoutFor(o.v, rt.profile.bytecode)).map((i) =>
    newTuple([0, 1, 2, 3].map((k) => number(table[4 * i + k]))),
  );
  return getIter(rt, newList(items));
}

function lines(rt: Rt, o: Code): Result {
  const layout = layoutFor(o.v, rt.profile.bytecode);
  const { positions: table } = o.v.code;
  const items: PyObject[] = [];
  let from = 0;
  const count = layout.starts.length;
  for (let i = 1; i <= count; i++) {
    const line = table[4 * from] as number;
    if (i < count && table[4 * i] === line) continue;
    const end = i < count ? (layout.starts[i] as number) : layout.size;
    items.push(
      newTuple([
        newInt(layout.starts[from] as number),
        newInt(end),
        line < 0 ? None : newInt(line),
      ]),
    );
    from = i;
  }
  return getIter(rt, newList(items));
}

/** CPython's number of one of the compiler's opcodes. */
export function opcodeNumber(op: number, python: BytecodeVersion): number {
  return VERSION_OPCODES[python].opcodes[shownName(op, python)]?.[0] ?? 0;
}

/** The bytes of the instructions, caches as zeros. */
function bytecode(rt: Rt, o: Code): PyObject {
  const layout = layoutFor(o.v, rt.profile.bytecode);
  const bytes = new Uint8Array(layout.size);
  const instructions = o.v.code.shown ?? o.v.code.instructions;
  const extended = VERSION_OPCODES[rt.profile.bytecode].extendedArg;
  layout.starts.forEach((start, i) => {
    if ((instructions[2 * i] as number) < 0) return;
    let at = start;
    const arg = layout.args[i] as number;
    for (let left = layout.extended[i] as number; left > 0; left--) {
      bytes[at++] = extended;
      bytes[at++] = (arg >>> (8 * left)) & 0xff;
    }
    bytes[at++] = opcodeNumber(instructions[2 * i] as number, rt.profile.bytecode);
    bytes[at] = arg & 0xff;
  });
  return newBytes(bytes);
}

/** Six bits a byte, bit 6 says that more follow, bit 7 that an entry begins (Objects/exception_handling_notes.txt). */
function varint(out: number[], value: number, first: number): void {
  const parts: number[] = [];
  let rest = value;
  do {
    parts.unshift(rest & 0x3f);
    rest >>>= 6;
  } while (rest > 0);
  parts.forEach((part, i) =>
    out.push(part | (i < parts.length - 1 ? 0x40 : 0) | (i === 0 ? first : 0)),
  );
}

function exceptionTable(rt: Rt, o: Code): PyObject {
  const layout = layoutFor(o.v, rt.profile.bytecode);
  const unit = (index: number): number => (layout.starts[index] ?? layout.size) / 2;
  const out: number[] = [];
  for (const entry of o.v.code.exceptionTable as readonly ExceptionEntry[]) {
    varint(out, unit(entry.start), 0x80);
    varint(out, unit(entry.end) - unit(entry.start), 0);
    varint(out, unit(entry.target), 0);
    varint(out, (entry.depth << 1) | (entry.lasti ? 1 : 0), 0);
  }
  return newBytes(Uint8Array.from(out));
}

method(CodeType, 'co_positions', '', positions);
method(CodeType, 'co_lines', '', lines);
getset(CodeType, 'co_code', bytecode);
getset(CodeType, '_co_code_adaptive', bytecode);
getset(CodeType, 'co_exceptiontable', exceptionTable);
