/**
 * Writes an expression as source text: the annotations under `from __future__ import annotations`.
 * Mirrors Python/ast_unparse.c, whose spacing and parentheses `__annotations__` shows.
 */

import type {
  Arguments,
  CmpOperator,
  Comprehension,
  ConstantValue,
  ExprNode,
  Operator,
  UnaryOperator,
} from '../syntax/ast.ts';
import { fromConstantValue } from './consts.ts';
import { constRepr, strRepr } from './literals.ts';

/** What binds tighter has a higher number. */
const P = {
  TUPLE: 0,
  TEST: 1,
  OR: 2,
  AND: 3,
  NOT: 4,
  CMP: 5,
  BOR: 6,
  BXOR: 7,
  BAND: 8,
  SHIFT: 9,
  ARITH: 10,
  TERM: 11,
  FACTOR: 12,
  POWER: 13,
  AWAIT: 14,
  ATOM: 15,
} as const;

const BINARY: Readonly<Record<Operator, readonly [text: string, precedence: number]>> = {
  Add: [' + ', P.ARITH],
  Sub: [' - ', P.ARITH],
  Mult: [' * ', P.TERM],
  MatMult: [' @ ', P.TERM],
  Div: [' / ', P.TERM],
  Mod: [' % ', P.TERM],
  LShift: [' << ', P.SHIFT],
  RShift: [' >> ', P.SHIFT],
  BitOr: [' | ', P.BOR],
  BitXor: [' ^ ', P.BXOR],
  BitAnd: [' & ', P.BAND],
  FloorDiv: [' // ', P.TERM],
  Pow: [' ** ', P.POWER],
};

const UNARY: Readonly<Record<UnaryOperator, readonly [text: string, precedence: number]>> = {
  Invert: ['~', P.FACTOR],
  Not: ['not ', P.NOT],
  UAdd: ['+', P.FACTOR],
  USub: ['-', P.FACTOR],
};

const COMPARE: Readonly<Record<CmpOperator, string>> = {
  Eq: ' == ',
  NotEq: ' != ',
  Lt: ' < ',
  LtE: ' <= ',
  Gt: ' > ',
  GtE: ' >= ',
  Is: ' is ',
  IsNot: ' is not ',
  In: ' in ',
  NotIn: ' not in ',
};

export function unparse(e: ExprNode): string {
  return write(e, P.TEST);
}

const parenthesized = (text: string, wanted: boolean): string => (wanted ? `(${text})` : text);

const list = (elements: readonly ExprNode[], level: number = P.TEST): string =>
  elements.map((element) => write(element, level)).join(', ');

function write(e: ExprNode, level: number): string {
  switch (e.kind) {
    case 'BoolOp': {
      const own = e.op === 'And' ? P.AND : P.OR;
      const text = e.values.map((value) => write(value, own + 1));
      return parenthesized(text.join(e.op === 'And' ? ' and ' : ' or '), level > own);
    }
    case 'NamedExpr': {
      const text = `${write(e.target, P.ATOM)} := ${write(e.value, P.ATOM)}`;
      return parenthesized(text, level > P.TUPLE);
    }
    case 'BinOp': {
      const [operator, own] = BINARY[e.op];
      const power = e.op === 'Pow';
      const left = write(e.left, power ? own + 1 : own);
      const right = write(e.right, power ? own : own + 1);
      return parenthesized(left + operator + right, level > own);
    }
    case 'UnaryOp': {
      const [operator, own] = UNARY[e.op];
      return parenthesized(operator + write(e.operand, own), level > own);
    }
    case 'Lambda': {
      const parameters = writeArguments(e.args);
      const text = `lambda${parameters === '' ? '' : ' '}${parameters}: ${write(e.body, P.TEST)}`;
      return parenthesized(text, level > P.TEST);
    }
    case 'IfExp': {
      const [body, test, orelse] = [
        write(e.body, P.OR),
        write(e.test, P.OR),
        write(e.orelse, P.TEST),
      ];
      return parenthesized(`${body} if ${test} else ${orelse}`, level > P.TEST);
    }
    case 'Compare': {
      const rest = e.comparators.map((right, i) => COMPARE[e.ops[i]!] + write(right, P.CMP + 1));
      return parenthesized(write(e.left, P.CMP + 1) + rest.join(''), level > P.CMP);
    }
    case 'Await':
      return parenthesized(`await ${write(e.value, P.ATOM)}`, level > P.AWAIT);
    case 'Yield':
      return e.value === null ? '(yield)' : `(yield ${write(e.value, P.TUPLE)})`;
    case 'YieldFrom':
      return `(yield from ${write(e.value, P.TEST)})`;
    case 'Starred':
      return `*${write(e.value, P.BOR)}`;
    case 'Name':
      return e.id;
    case 'Constant':
      return writeConstant(e.value, e.stringKind);
    case 'Tuple':
      return writeTuple(e.elts, level);
    default:
      return writeContainer(e);
  }
}

/** Expressions that need no parentheses of their own. */
function writeContainer(e: ExprNode): string {
  switch (e.kind) {
    case 'Dict': {
      const items = e.values.map((value, i) => {
        const key = e.keys[i] ?? null;
        return key === null ? `**${write(value, P.BOR)}` : `${unparse(key)}: ${unparse(value)}`;
      });
      return `{${items.join(', ')}}`;
    }
    case 'Set':
      return `{${list(e.elts)}}`;
    case 'List':
      return `[${list(e.elts)}]`;
    case 'ListComp':
      return `[${unparse(e.elt)}${writeGenerators(e.generators)}]`;
    case 'SetComp':
      return `{${unparse(e.elt)}${writeGenerators(e.generators)}}`;
    case 'DictComp':
      return `{${unparse(e.key)}: ${unparse(e.value)}${writeGenerators(e.generators)}}`;
    case 'GeneratorExp':
      return `(${unparse(e.elt)}${writeGenerators(e.generators)})`;
    case 'Call':
      return writeCall(e);
    case 'Attribute': {
      const value = write(e.value, P.ATOM);
      // `1 .real`: a dot right after digits would belong to the number.
      const isInt = e.value.kind === 'Constant' && e.value.value.type === 'int';
      return `${value}${isInt ? ' ' : ''}.${e.attr}`;
    }
    case 'Subscript':
      return `${write(e.value, P.ATOM)}[${write(e.slice, P.TUPLE)}]`;
    case 'Slice': {
      const [lower, upper, step] = [e.lower, e.upper, e.step].map((part) =>
        part ? unparse(part) : '',
      );
      return `${lower}:${upper}${step === '' ? '' : `:${step}`}`;
    }
    case 'JoinedStr':
      return `f${strRepr(e.values.map((value) => writeFragment(value)).join(''))}`;
    case 'TemplateStr':
      return `t${strRepr(e.values.map((value) => writeFragment(value)).join(''))}`;
    case 'FormattedValue':
    case 'Interpolation':
      return `f${strRepr(writeFragment(e))}`;
    default:
      return '';
  }
}

function writeCall(e: Extract<ExprNode, { kind: 'Call' }>): string {
  const func = write(e.func, P.ATOM);
  const [only] = e.args;
  if (e.args.length === 1 && e.keywords.length === 0 && only?.kind === 'GeneratorExp') {
    return func + write(only, P.TEST);
  }
  const keywords = e.keywords.map(({ arg, value }) =>
    arg === null ? `**${unparse(value)}` : `${arg}=${unparse(value)}`,
  );
  return `${func}(${[...e.args.map((arg) => unparse(arg)), ...keywords].join(', ')})`;
}

function writeTuple(elts: readonly ExprNode[], level: number): string {
  if (elts.length === 0) return '()';
  const text = elts.length === 1 ? `${write(elts[0]!, P.TEST)},` : list(elts);
  return parenthesized(text, level > P.TUPLE);
}

function writeConstant(value: ConstantValue, kind: 'u' | null): string {
  const text = value.type === 'Ellipsis' ? '...' : constRepr(fromConstantValue(value));
  // An infinite literal is one that is too big.
  const written =
    value.type === 'float' || value.type === 'complex' ? text.replace('inf', '1e309') : text;
  return (kind ?? '') + written;
}

function writeGenerators(generators: readonly Comprehension[]): string {
  return generators
    .map((generator) => {
      const { target, iter, ifs, is_async: isAsync } = generator;
      const head = ` ${isAsync ? 'async ' : ''}for ${write(target, P.TUPLE)} in ${write(iter, P.TEST + 1)}`;
      return head + ifs.map((condition) => ` if ${write(condition, P.TEST + 1)}`).join('');
    })
    .join('');
}

function writeArguments(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  positional.forEach((arg, i) => {
    const value = args.defaults[i - firstDefault];
    parts.push(value === undefined ? arg.arg : `${arg.arg}=${unparse(value)}`);
    if (i + 1 === args.posonlyargs.length) parts.push('/');
  });
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kw_defaults[i] ?? null;
    parts.push(value === null ? arg.arg : `${arg.arg}=${unparse(value)}`);
  });
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

/** A piece of an f-string or t-string, without the quotes. */
function writeFragment(e: ExprNode): string {
  switch (e.kind) {
    case 'Constant':
      return e.value.type === 'str' ? e.value.value.replace(/[{}]/g, '$&$&') : '';
    case 'JoinedStr':
      return e.values.map(writeFragment).join('');
    case 'FormattedValue':
    case 'Interpolation': {
      const value = write(e.value, P.TEST + 1);
      const conversion = e.conversion === -1 ? '' : `!${String.fromCharCode(e.conversion)}`;
      const spec = e.format_spec === null ? '' : `:${writeFragment(e.format_spec)}`;
      // A space keeps `{` from doubling.
      return `{${value.startsWith('{') ? ' ' : ''}${value}${conversion}${spec}}`;
    }
    default:
      return unparse(e);
  }
}
