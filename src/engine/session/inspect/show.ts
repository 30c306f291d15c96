/**
 * A value in a few words, for somebody who looks into a program that stands still. It reads and changes nothing: no
 * Python code runs, no count moves, no identity is given out, so the program goes on as if nobody had looked.
 * Where Python's own repr would run the program's code, this says the type and the attributes.
 */
import { complexRepr, floatRepr, strRepr } from '../../compile/literals.ts';
import { instanceDict } from '../../objects/abstract.ts';
import { reprBytes } from '../../objects/bytes-common.ts';
import type { FunctionData, MethodData } from '../../objects/code-object.ts';
import { DictTable } from '../../objects/dict-table.ts';
import type { NativeFunction } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import {
  BoolType,
  BuiltinFunctionType,
  ByteArrayType,
  BytesType,
  CellType,
  ComplexType,
  DictType,
  EllipsisType,
  FloatType,
  FrozenSetType,
  FunctionType,
  IntType,
  ListType,
  MethodType,
  ModuleType,
  None,
  NoneType,
  NotImplementedType,
  RangeType,
  SetType,
  StrType,
  TupleType,
} from '../../objects/roster.ts';
import type { RangeData } from '../../objects/range.ts';
import type { LockState } from '../../objects/runtime.ts';
import type { SetTable } from '../../objects/set-table.ts';
import { PyType } from '../../objects/type.ts';

/** Characters of one value at most, about. */
const MAX_CHARS = 120;
const MAX_ITEMS = 12;
const MAX_DEPTH = 3;
const MAX_DIGITS = 60;

export interface ShownValue {
  readonly text: string;
  readonly type: string;
}

export function showValue(o: PyObject): ShownValue {
  const shown = new Shower().show(o, 0);
  return {
    text: shown.length > MAX_CHARS ? `${shown.slice(0, MAX_CHARS - 1)}…` : shown,
    type: o.type.name,
  };
}

class Shower {
  private left = MAX_CHARS;
  private readonly above: PyObject[] = [];

  show(o: PyObject, depth: number): string {
    const text = this.plain(o) ?? this.compound(o, depth);
    this.left -= text.length;
    return text;
  }

  /** What has no parts. */
  private plain(o: PyObject): string | null {
    switch (o.type) {
      case NoneType:
        return 'None';
      case EllipsisType:
        return 'Ellipsis';
      case NotImplementedType:
        return 'NotImplemented';
      case BoolType:
        return o.v === 1 ? 'True' : 'False';
      case IntType:
        return shortened(String(o.v), MAX_DIGITS);
      case FloatType:
        return floatRepr(o.v as number);
      case ComplexType: {
        const { real, imag } = o.v as { real: number; imag: number };
        return complexRepr(real, imag);
      }
      case StrType:
        return textRepr(o.v as string);
      case BytesType:
        return bytesRepr(o.v as Uint8Array);
      case ByteArrayType:
        return `bytearray(${bytesRepr(o.v as Uint8Array)})`;
      default:
        return null;
    }
  }

  private compound(o: PyObject, depth: number): string {
    if (depth >= MAX_DEPTH || this.left <= 0 || this.above.includes(o)) return brief(o);
    this.above.push(o);
    const text = this.container(o, depth + 1) ?? named(o) ?? this.instance(o, depth + 1);
    this.above.pop();
    return text;
  }

  private container(o: PyObject, depth: number): string | null {
    switch (o.type) {
      case ListType:
        return `[${this.items(o.v as PyObject[], depth)}]`;
      case TupleType: {
        const items = o.v as readonly PyObject[];
        return `(${this.items(items, depth)}${items.length === 1 ? ',' : ''})`;
      }
      case DictType:
        return `{${this.pairs(o.v as DictTable, depth)}}`;
      case SetType:
      case FrozenSetType: {
        const { keys, used } = o.v as SetTable;
        if (used === 0) return `${o.type.name}()`;
        const present = keys.filter((k): k is PyObject => k !== null && !isDummy(k));
        const braces = `{${this.items(present, depth)}}`;
        return o.type === SetType ? braces : `frozenset(${braces})`;
      }
      case CellType: {
        const inside = o.v as PyObject | undefined;
        return inside === undefined ? '<empty cell>' : `<cell: ${this.show(inside, depth)}>`;
      }
      default:
        return null;
    }
  }

  private items(items: readonly PyObject[], depth: number): string {
    const shown: string[] = [];
    for (const item of items) {
      if (shown.length === MAX_ITEMS || this.left <= 0) {
        shown.push('…');
        break;
      }
      shown.push(this.show(item, depth));
    }
    return shown.join(', ');
  }

  private pairs(table: DictTable, depth: number): string {
    const shown: string[] = [];
    for (const { key, value } of table.map.values()) {
      if (value === undefined) continue;
      if (shown.length === MAX_ITEMS || this.left <= 0) {
        shown.push('…');
        break;
      }
      shown.push(`${this.show(key, depth)}: ${this.show(value, depth)}`);
    }
    return shown.join(', ');
  }

  /** `<Counter n=3>`: the class and what its attributes are. */
  private instance(o: PyObject, depth: number): string {
    const dict = instanceDict(o);
    const parts: string[] = [];
    const table = dict?.v instanceof DictTable ? dict.v : null;
    // What a thread, a process and the like are called.
    const name = table?.getStr('_name');
    if (name?.type === StrType) parts.push(textRepr(name.v as string));
    for (const [name, { value }] of table?.map ?? []) {
      if (value === undefined || typeof name !== 'string' || name.startsWith('_')) continue;
      if (parts.length === MAX_ITEMS || this.left <= 0) {
        parts.push('…');
        break;
      }
      parts.push(`${name}=${this.show(value, depth)}`);
    }
    return `<${[o.type.name, ...parts].join(' ')}>`;
  }
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function textRepr(text: string): string {
  const cut = shortened(text, MAX_CHARS);
  return strRepr(cut);
}

function bytesRepr(bytes: Uint8Array): string {
  return bytes.length <= MAX_CHARS
    ? reprBytes(bytes)
    : `${reprBytes(bytes.subarray(0, MAX_CHARS))}…`;
}

/** A container that is not looked into. */
function brief(o: PyObject): string {
  switch (o.type) {
    case ListType:
      return '[…]';
    case TupleType:
      return '(…)';
    case DictType:
    case SetType:
      return '{…}';
    default:
      return named(o) ?? `<${o.type.name}>`;
  }
}

/** What goes by a name of its own. */
function named(o: PyObject): string | null {
  if (o instanceof PyType) return `<class ${o.name}>`;
  switch (o.type) {
    case FunctionType:
      return `<function ${(o.v as FunctionData).qualname}>`;
    case MethodType: {
      const { func, self } = o.v as MethodData;
      const name = func.type === FunctionType ? (func.v as FunctionData).qualname : func.type.name;
      return `<bound method ${name} of <${self.type.name}>>`;
    }
    case BuiltinFunctionType:
      return `<built-in function ${(o.v as NativeFunction).name}>`;
    case ModuleType: {
      const name = (o.v as DictTable).getStr('__name__');
      return `<module ${typeof name?.v === 'string' ? name.v : '?'}>`;
    }
    case RangeType: {
      const { start, stop, step } = o.v as RangeData;
      return `range(${start}, ${stop}${Number(step) === 1 ? '' : `, ${step}`})`;
    }
    default:
      return isLock(o.v) ? `<${o.v.locked ? 'locked' : 'unlocked'} ${o.type.name}>` : null;
  }
}

/** What a set keeps where an element was. */
const isDummy = (o: PyObject): boolean => o.type === NoneType && o !== None;

function isLock(v: unknown): v is LockState {
  return typeof v === 'object' && v !== null && 'locked' in v && 'waiters' in v;
}
