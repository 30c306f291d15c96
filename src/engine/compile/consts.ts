/**
 * Constants inside the compiler: equality as co_consts sees it, truth, and the way from the AST's
 * values. Mirrors `_PyCode_ConstantKey` (codeobject.c): 1, 1.0 and True are three constants, 0.0
 * and -0.0 two.
 */

import type { ConstantValue } from '../syntax/ast.ts';
import type { Code, Const } from './code.ts';

export const NONE: Const = { kind: 'None' };
export const TRUE: Const = { kind: 'bool', value: true };
export const FALSE: Const = { kind: 'bool', value: false };
export const ELLIPSIS: Const = { kind: 'Ellipsis' };

export const bool = (value: boolean): Const => (value ? TRUE : FALSE);
export const str = (value: string): Const => ({ kind: 'str', value });
export const float = (value: number): Const => ({ kind: 'float', value });
export const tuple = (items: readonly Const[]): Const => ({ kind: 'tuple', items });
export const code = (value: Code): Const => ({ kind: 'code', code: value });

/** An int in the form that `Const` asks for: a number where it is safe. */
export function int(value: number | bigint): Const {
  if (typeof value === 'bigint') {
    const small = value <= 9007199254740991n && value >= -9007199254740991n;
    return { kind: 'int', value: small ? Number(value) : value };
  }
  return { kind: 'int', value: value === 0 ? 0 : value };
}

/** A frozenset of distinct constants in first-come order. */
export function frozenset(items: readonly Const[]): Const {
  const seen = new Set<string>();
  const distinct: Const[] = [];
  for (const item of items) {
    const key = equalityKey(item);
    if (seen.has(key)) continue;
    seen.add(key);
    distinct.push(item);
  }
  return { kind: 'frozenset', items: distinct };
}

export function fromConstantValue(value: ConstantValue): Const {
  switch (value.type) {
    case 'int':
      return int(value.value);
    case 'float':
      return float(value.value);
    case 'complex':
      return { kind: 'complex', real: 0, imag: value.imag };
    case 'str':
      return str(value.value);
    case 'bytes':
      return { kind: 'bytes', value: value.value };
    case 'None':
      return NONE;
    case 'True':
      return TRUE;
    case 'False':
      return FALSE;
    case 'Ellipsis':
      return ELLIPSIS;
  }
}

const floatKey = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** Two constants share a slot in co_consts exactly when their keys are equal. */
export function constKey(constant: Const): string {
  switch (constant.kind) {
    case 'None':
      return 'N';
    case 'Ellipsis':
      return 'E';
    case 'bool':
      return constant.value ? 'T' : 'F';
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${floatKey(constant.value)}`;
    case 'complex':
      return `c${floatKey(constant.real)},${floatKey(constant.imag)}`;
    case 'str':
      return `s${constant.value.length}:${constant.value}`;
    case 'bytes':
      return `b${constant.value.join(',')}`;
    case 'tuple':
      return `(${constant.items.map(constKey).join('|')})`;
    case 'frozenset':
      return `{${constant.items.map(constKey).sort().join('|')}}`;
    case 'slice':
      return `[${constKey(constant.start)}:${constKey(constant.stop)}:${constKey(constant.step)}]`;
    case 'code':
      return codeKey(constant.code);
  }
}

/** Code objects are equal when everything that a run or a traceback can see is equal. */
function codeKey(value: Code): string {
  return [
    'code',
    value.qualname,
    value.firstLineno,
    value.argcount,
    value.posonlyArgcount,
    value.kwonlyArgcount,
    value.flags,
    value.names.join(','),
    value.localsPlusNames.join(','),
    value.localsPlusKinds.join(','),
    value.instructions.join(','),
    value.positions.join(','),
    value.exceptionTable
      .map((e) => `${e.start},${e.end},${e.target},${e.depth},${e.lasti}`)
      .join(';'),
    value.consts.map(constKey).join('|'),
  ].join('\u0000');
}

/** Python's own equality, for the members of a set: 1 == 1.0 == True. */
function equalityKey(constant: Const): string {
  switch (constant.kind) {
    case 'bool':
      return `n${constant.value ? 1 : 0}`;
    case 'int':
      return `n${constant.value}`;
    case 'float':
      return Number.isInteger(constant.value) ? `n${BigInt(constant.value)}` : constKey(constant);
    case 'complex':
      return constant.imag === 0 ? equalityKey(float(constant.real)) : constKey(constant);
    case 'tuple':
      return `(${constant.items.map(equalityKey).join('|')})`;
    default:
      return constKey(constant);
  }
}

export function isTrue(constant: Const): boolean {
  switch (constant.kind) {
    case 'None':
      return false;
    case 'bool':
      return constant.value;
    case 'int':
      return constant.value !== 0;
    case 'float':
      return constant.value !== 0;
    case 'complex':
      return constant.real !== 0 || constant.imag !== 0;
    case 'str':
      return constant.value !== '';
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    default:
      return true;
  }
}

/** The growing co_consts of one code unit. Mirrors `u_consts` and `add_const`. */
export class ConstTable {
  readonly items: Const[] = [];
  private readonly indexByKey = new Map<string, number>();

  add(constant: Const): number {
    const key = constKey(constant);
    const known = this.indexByKey.get(key);
    if (known !== undefined) return known;
    const index = this.items.length;
    this.items.push(constant);
    this.indexByKey.set(key, index);
    return index;
  }

  at(index: number): Const {
    return this.items[index]!;
  }
}
