/** Equality and hash of code objects (code_richcompare and code_hash of Objects/codeobject.c). */
import type { Code } from '../compile/code.ts';
import { richCompareBool } from './abstract.ts';
import type { CodeData } from './code-object.ts';
import type { PyObject } from './object.ts';
import { CodeType, FrozenSetType, TupleType } from './roster.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import { hashText } from './str.ts';

type AnyArray = ArrayLike<unknown>;

const sameItems = (a: AnyArray, b: AnyArray): boolean =>
  a.length === b.length && Array.prototype.every.call(a, (item, i) => item === b[i]);

function sameText(a: Code, b: Code): boolean {
  for (const key of [
    'name',
    'firstLineno',
    'argcount',
    'posonlyArgcount',
    'kwonlyArgcount',
    'flags',
  ] as const)
    if (a[key] !== b[key]) return false;
  for (const key of [
    'names',
    'localsPlusNames',
    'localsPlusKinds',
    'instructions',
    'positions',
  ] as const)
    if (!sameItems(a[key], b[key])) return false;
  return (
    a.exceptionTable.length === b.exceptionTable.length &&
    a.exceptionTable.every((row, i) =>
      sameItems(Object.values(row), Object.values(b.exceptionTable[i] as object)),
    )
  );
}

/** Constants are the same when their types are too: 1 is not 1.0 there, nor True. */
function* sameConstants(rt: Rt, a: readonly PyObject[], b: readonly PyObject[]): Gen<boolean> {
  if (a.length !== b.length) return false;
  for (const [i, x] of a.entries()) {
    const y = b[i] as PyObject;
    if (x.type !== y.type) return false;
    if (x.type === TupleType || x.type === FrozenSetType) {
      if (!(yield* settle(richCompareBool(rt, x, y, '==')))) return false;
      if (x.type === TupleType && !(yield* sameConstants(rt, x.v as PyObject[], y.v as PyObject[])))
        return false;
    } else if (!(yield* settle(richCompareBool(rt, x, y, '==')))) return false;
  }
  return true;
}

export function* sameCode(rt: Rt, a: CodeData, b: CodeData): Gen<boolean> {
  if (a.object === b.object && a.object !== null) return true;
  if (a.code !== b.code && !sameText(a.code, b.code)) return false;
  return yield* sameConstants(rt, a.consts, b.consts);
}

export const hashOfCode = (rt: Rt, { code }: CodeData): ReturnType<typeof hashText> =>
  hashText(rt.hashSeed, `${code.name}:${code.firstLineno}:${code.instructions.join(',')}`);

export const isCode = (o: PyObject): o is PyObject<CodeData> => o.type === CodeType;
