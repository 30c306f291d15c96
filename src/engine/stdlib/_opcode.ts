/**
 * `_opcode`: this version's opcodes and the listing of a code object, for the modules opcode and dis
 * (Modules/_opcode.c, Lib/_opcode_metadata.py, Lib/dis.py). Left out: specialised forms, instrumented opcodes.
 */
import { localName } from '../compile/blockstack/dis.ts';
import { disassemble } from '../compile/dis.ts';
import { blockStackArg } from '../compile/opcodes/blockstack.ts';
import { opInfo, stackEffect, type ArgKind } from '../compile/opcodes/table.ts';
import { cacheEntries, opNamed, VERSION_OPCODES } from '../compile/opcodes/versions.ts';
import { asSize } from '../objects/abstract.ts';
import { layoutFor } from '../objects/code-attributes.ts';
import type { CodeData } from '../objects/code-object.ts';
import { typeError, valueError } from '../objects/errors.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import {
  CodeType,
  newDict,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  pyBool,
  True,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';

/** The compiler's number of one of CPython's opcodes; null where this version has no such one. */
function ownOpcode(rt: Rt, number: number): number | null {
  for (const [name, [cpython]] of Object.entries(VERSION_OPCODES[rt.profile.bytecode].opcodes)) {
    if (cpython === number) return opNamed(name, rt.profile.bytecode) ?? null;
  }
  return null;
}

const KINDS: Readonly<Record<string, readonly ArgKind[]>> = {
  has_const: ['const'],
  has_name: ['name', 'globalName', 'attrName', 'superName'],
  has_jump: ['jump'],
  has_local: ['local', 'localPair'],
};

/** Opcode and argument of our own, and what the argument is; 3.9 and 3.10 show others than are executed. */
function instructionAt(
  { code: { shown, instructions } }: CodeData,
  index: number,
): { readonly op: number; readonly own: number; readonly kind: ArgKind } {
  const from = shown ?? instructions;
  const op = from[2 * index] as number;
  const own = from[2 * index + 1] as number;
  return { op, own, kind: shown === undefined ? opInfo(op).arg : blockStackArg(op) };
}

/** The object that an argument means: constant, name, target; otherwise the number. */
function argumentValue(code: CodeData, index: number, arg: number, targets: number[]): PyObject {
  const { op, own, kind } = instructionAt(code, index);
  const { shown } = code.code;
  const local = (slot: number): PyObject =>
    newStr(
      shown === undefined
        ? (code.code.localsPlusNames[slot] as string)
        : localName(code.code, op, slot),
    );
  switch (kind) {
    case 'const':
      return code.consts[own] as PyObject;
    case 'name':
      return newStr(code.names[own] as string);
    case 'globalName':
    case 'attrName':
      return newStr(code.names[own >> 1] as string);
    case 'superName':
      return newStr(code.names[own >> 2] as string);
    case 'local':
      return local(own);
    case 'localPair':
      return newTuple([local(own >> 4), local(own & 15)]);
    case 'jump':
      return newInt(targets[own] as number);
    default:
      return newInt(arg);
  }
}

/** One tuple an instruction: what dis.Instruction holds, but for its positions; `label` is a number or None. */
function listing(rt: Rt, o: PyObject): PyObject {
  if (o.type !== CodeType) throw typeError('a code object is expected');
  const data = o.v as CodeData;
  const layout = layoutFor(data, rt.profile.bytecode);
  const targets = [...layout.starts, layout.size];
  const { opcodes } = VERSION_OPCODES[rt.profile.bytecode];
  const number = (n: number | null): PyObject => (n === null ? None : newInt(n));
  const rows = disassemble(data.code, rt.profile.bytecode).map((line) => {
    const isPrefix = line.opname === 'EXTENDED_ARG';
    const { op, kind } = instructionAt(data, line.index);
    return newTuple([
      newStr(line.opname),
      newInt(
        isPrefix
          ? VERSION_OPCODES[rt.profile.bytecode].extendedArg
          : (opcodes[line.opname] as readonly [number, number])[0],
      ),
      number(line.arg),
      line.arg === null
        ? None
        : isPrefix
          ? newInt(line.arg)
          : argumentValue(data, line.index, line.arg, targets),
      newStr(line.argrepr),
      newInt(line.offset),
      newInt(targets[line.index] as number),
      pyBool(line.startsLine),
      number(line.lineNumber),
      number(line.label),
      newInt(isPrefix || data.code.shown !== undefined ? 0 : cacheEntries(op, rt.profile.bytecode)),
      newStr(isPrefix ? '' : kind),
    ]);
  });
  return newList(rows);
}

/** Rows of the exception table in offsets: start, end, target, depth, lasti. Versions with a block stack have none. */
function exceptionEntries(rt: Rt, o: PyObject): PyObject {
  const data = o.v as CodeData;
  if (data.code.shown !== undefined) return newList([]);
  const layout = layoutFor(data, rt.profile.bytecode);
  const at = (index: number): PyObject => newInt(layout.starts[index] ?? layout.size);
  return newList(
    data.code.exceptionTable.map((e) =>
      newTuple([at(e.start), at(e.end), at(e.target), newInt(e.depth), pyBool(e.lasti)]),
    ),
  );
}

function* effect(rt: Rt, opcode: PyObject, oparg?: PyObject, jump?: PyObject): Gen {
  const number = yield* settle(asSize(rt, opcode));
  if (number === VERSION_OPCODES[rt.profile.bytecode].extendedArg || number === 0) return newInt(0);
  const own = ownOpcode(rt, number);
  if (own === null) throw valueError('invalid opcode or oparg');
  const takes = opInfo(own).arg !== 'none';
  if (takes && (oparg === undefined || oparg === None))
    throw valueError('stack_effect: opcode requires oparg but oparg was not specified');
  const arg = takes ? yield* settle(asSize(rt, oparg as PyObject)) : 0;
  if (jump === undefined || jump === None)
    return newInt(
      Math.max(
        stackEffect(own, arg, true, rt.profile.bytecode),
        stackEffect(own, arg, false, rt.profile.bytecode),
      ),
    );
  return newInt(stackEffect(own, arg, jump === True, rt.profile.bytecode));
}

export function initOpcode(rt: Rt, module: PyModule): void {
  const define = (
    name: string,
    signature: string,
    host: Parameters<typeof nativeFunction>[3],
  ): void => setIn(module.v, name, nativeFunction('_opcode', name, signature, host));
  const opmap = newDict();
  setIn(opmap.v, 'CACHE', newInt(0));
  setIn(opmap.v, 'EXTENDED_ARG', newInt(VERSION_OPCODES[rt.profile.bytecode].extendedArg));
  for (const [name, [number]] of Object.entries(VERSION_OPCODES[rt.profile.bytecode].opcodes))
    setIn(opmap.v, name, newInt(number));
  setIn(module.v, 'opmap', opmap);
  define('stack_effect', 'opcode, oparg=None, /, *, jump=None', effect);
  for (const [name, kinds] of Object.entries(KINDS)) {
    define(name, 'opcode', (_rt, opcode: PyObject<number>) => {
      const own = ownOpcode(rt, opcode.v);
      return pyBool(own !== null && kinds.includes(opInfo(own).arg));
    });
  }
  define('has_arg', 'opcode', (rt, opcode: PyObject<number>) => {
    const own = ownOpcode(rt, opcode.v);
    const isPrefix = opcode.v === VERSION_OPCODES[rt.profile.bytecode].extendedArg;
    return pyBool(isPrefix || (own !== null && opInfo(own).arg !== 'none'));
  });
  define('has_free', 'opcode', (_rt, opcode: PyObject<number>) => {
    const own = ownOpcode(rt, opcode.v);
    return pyBool(own !== null && /DEREF|MAKE_CELL/.test(opInfo(own).name));
  });
  define('has_exc', 'opcode', () => pyBool(false));
  define('is_valid', 'opcode', (_rt, opcode: PyObject<number>) =>
    pyBool(
      opcode.v === VERSION_OPCODES[rt.profile.bytecode].extendedArg ||
        ownOpcode(rt, opcode.v) !== null,
    ),
  );
  define('listing', 'code, /', listing);
  define('exception_entries', 'code, /', exceptionEntries);
}
