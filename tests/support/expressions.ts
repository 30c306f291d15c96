/**
 * Evaluates Python expressions on the object layer alone, without compiler and evaluation loop, so that
 * types can be compared with CPython by the thousand: literals, operators, calls with keywords,
 * attributes, subscripts, names of built-in types and a few functions.
 */
import * as A from '../../src/engine/objects/abstract.ts';
import * as Arithmetic from '../../src/engine/objects/arithmetic.ts';
import { completeTypes } from '../../src/engine/objects/bootstrap.ts';
import * as R from '../../src/engine/objects/roster.ts';
import { ascii } from '../../src/engine/objects/str.ts';
import { finish, makeFakeRt } from './fake-rt.ts';
import type { CompareOp, PyType } from '../../src/engine/objects/type.ts';
import { newSlice } from '../../src/engine/objects/slice.ts';
import { parse } from '../../src/engine/syntax/parser.ts';
import { PyObject } from '../../src/engine/objects/object.ts';
import { Raise } from '../../src/engine/objects/errors.ts';
import type { ExprNode } from '../../src/engine/syntax/ast.ts';
import type { Rt } from '../../src/engine/objects/runtime.ts';

const TYPES: Record<string, PyType> = {
  int: R.IntType,
  float: R.FloatType,
  complex: R.ComplexType,
  str: R.StrType,
  bytes: R.BytesType,
  bool: R.BoolType,
  bytearray: R.ByteArrayType,
  range: R.RangeType,
  slice: R.SliceType,
  dict: R.DictType,
};

const OPERATORS = [
  'Add',
  'BitAnd',
  'FloorDiv',
  'LShift',
  'MatMult',
  'Mult',
  'Mod',
  'BitOr',
  'Pow',
  'RShift',
  'Sub',
  'Div',
  'BitXor',
];
const COMPARISONS: Record<string, CompareOp> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
};

type Builtin = (rt: Rt, args: readonly PyObject[]) => PyObject;

const item = (args: readonly PyObject[], i: number): PyObject => args[i] as PyObject;

/** `type(o).name(o, *args)` */
function special(rt: Rt, o: PyObject, name: string, args: readonly PyObject[]): PyObject {
  return finish(rt.call(finish(A.getAttr(rt, o, name)), args));
}

const FUNCTIONS: Record<string, Builtin> = {
  repr: (rt, args) => R.newStr(finish(A.repr(rt, item(args, 0)))),
  ascii: (rt, args) => R.newStr(finish(ascii(rt, item(args, 0)))),
  hash: (rt, args) => A.intOf(finish(A.hash(rt, item(args, 0)))),
  len: (rt, args) => R.newInt(finish(A.len(rt, item(args, 0)))),
  abs: (rt, args) => finish(Arithmetic.unaryOp(rt, 'absolute', item(args, 0))),
  list: (rt, args) => R.newList(finish(A.listFrom(rt, item(args, 0)))),
  format: (rt, args) => special(rt, item(args, 0), '__format__', [args[1] ?? R.newStr('')]),
  round: (rt, args) => special(rt, item(args, 0), '__round__', args.slice(1)),
  reversed: (rt, args) => special(rt, item(args, 0), '__reversed__', []),
  divmod: (rt, args) =>
    finish(item(args, 0).type.slots.divmod?.(rt, item(args, 0), item(args, 1)) as PyObject),
  pow: (rt, args) =>
    finish(
      item(args, 0).type.slots.power?.(
        rt,
        item(args, 0),
        item(args, 1),
        args[2] ?? null,
      ) as PyObject,
    ),
  chr: (_rt, args) => R.newStr(String.fromCodePoint(item(args, 0).v as number)),
};

class Evaluator {
  readonly rt: Rt;

  constructor(hashSeed: number) {
    this.rt = makeFakeRt(hashSeed);
  }

  value(node: ExprNode): PyObject {
    const rt = this.rt;
    switch (node.kind) {
      case 'Constant':
        return this.constant(node.value);
      case 'Name':
        return this.name(node.id);
      case 'Tuple':
        return R.newTuple(node.elts.map((e) => this.value(e)));
      case 'List':
        return R.newList(node.elts.map((e) => this.value(e)));
      case 'Dict': {
        const dict = R.newDict();
        node.keys.forEach((k, i) =>
          finish(
            A.setItem(rt, dict, this.value(k as ExprNode), this.value(node.values[i] as ExprNode)),
          ),
        );
        return dict;
      }
      case 'UnaryOp': {
        const o = this.value(node.operand);
        if (node.op === 'Not') return R.pyBool(!finish(A.isTrue(rt, o)));
        return finish(
          Arithmetic.unaryOp(
            rt,
            node.op === 'USub' ? 'negative' : node.op === 'UAdd' ? 'positive' : 'invert',
            o,
          ),
        );
      }
      case 'BinOp':
        return finish(
          Arithmetic.binaryOp(
            rt,
            OPERATORS.indexOf(node.op),
            this.value(node.left),
            this.value(node.right),
          ),
        );
      case 'Compare':
        return this.compare(
          this.value(node.left),
          node.ops[0] as string,
          this.value(node.comparators[0] as ExprNode),
        );
      case 'Attribute':
        return finish(A.getAttr(rt, this.value(node.value), node.attr));
      case 'Subscript':
        return finish(A.getItem(rt, this.value(node.value), this.value(node.slice)));
      case 'Slice':
        return newSlice(
          ...([node.lower, node.upper, node.step].map((e) =>
            e === null ? R.None : this.value(e),
          ) as [PyObject, PyObject, PyObject]),
        );
      case 'Call':
        return this.call(node);
      default:
        throw new Error(`no ${node.kind} here`);
    }
  }

  private constant(c: Extract<ExprNode, { kind: 'Constant' }>['value']): PyObject {
    switch (c.type) {
      case 'int':
        return A.intOf(c.value);
      case 'float':
        return R.newFloat(c.value);
      case 'complex':
        return new PyObject(R.ComplexType, { real: 0, imag: c.imag });
      case 'str':
        return R.newStr(c.value);
      case 'bytes':
        return R.newBytes(c.value);
      case 'None':
        return R.None;
      case 'True':
        return R.True;
      case 'False':
        return R.False;
      case 'Ellipsis':
        return R.Ellipsis;
    }
  }

  private name(id: string): PyObject {
    const type = TYPES[id];
    if (type === undefined) throw new Error(`no name ${id} here`);
    return type;
  }

  private compare(a: PyObject, op: string, b: PyObject): PyObject {
    if (op === 'In' || op === 'NotIn')
      return R.pyBool(finish(A.contains(this.rt, b, a)) === (op === 'In'));
    if (op === 'Is' || op === 'IsNot') return R.pyBool((a === b) === (op === 'Is'));
    return finish(A.richCompare(this.rt, a, b, COMPARISONS[op] as CompareOp));
  }

  private call(node: Extract<ExprNode, { kind: 'Call' }>): PyObject {
    const args = node.args.flatMap((a) =>
      a.kind === 'Starred' ? finish(A.listFrom(this.rt, this.value(a.value))) : [this.value(a)],
    );
    const kw = new Map(node.keywords.map((k) => [k.arg as string, this.value(k.value)]));
    const given = kw.size > 0 ? kw : null;
    const own = node.func.kind === 'Name' ? FUNCTIONS[node.func.id] : undefined;
    return own === undefined
      ? finish(this.rt.call(this.value(node.func), args, given))
      : own(this.rt, args);
  }
}

completeTypes();

/** What `repr(eval(source))` is, or `Type: message` of the exception. */
export function evaluate(source: string, hashSeed = 0): string {
  const parsed = parse(source, '<test>', 'eval');
  if (parsed.kind === 'error' || parsed.module.kind !== 'Expression')
    throw new Error(`cannot parse ${source}`);
  const e = new Evaluator(hashSeed);
  try {
    return finish(A.repr(e.rt, e.value(parsed.module.body)));
  } catch (error) {
    if (!(error instanceof Raise)) throw error;
    return `${error.exc.type.name}: ${finish(A.str(e.rt, error.exc))}`;
  }
}
