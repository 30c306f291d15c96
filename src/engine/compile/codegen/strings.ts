/** f-strings and t-strings. Mirrors `codegen_joined_str` and its neighbours (codegen.c). */

import type {
  Conversion,
  ExprNode,
  FormattedValue,
  Interpolation,
  JoinedStr,
  TemplateStr,
} from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { str } from '../consts.ts';
import { location, type Location } from '../location.ts';
import { FORMAT_HAS_SPEC } from '../opcodes/older.ts';
import { BS } from '../opcodes/blockstack.ts';
import { CONVERT, NB, OP } from '../opcodes/table.ts';
import { stackUse, visitExpression, visitExpressions } from './expressions.ts';

const CONVERSIONS: Readonly<Record<Exclude<Conversion, -1>, number>> = {
  115: CONVERT.STR,
  114: CONVERT.REPR,
  97: CONVERT.ASCII,
};

export function joinedStr(c: Compiler, e: JoinedStr): void {
  const { loc, values } = e;
  if (values.length > stackUse(c)) {
    c.loadConst(loc, str(''));
    c.opAttr(loc, 'method', 'join');
    c.opArg(loc, OP.BUILD_LIST, 0);
    for (const value of values) {
      visitExpression(c, value);
      c.opArg(loc, OP.LIST_APPEND, 1);
    }
    if (c.hasBlockStack) return c.opArg(loc, BS.CALL_METHOD, 1);
    return c.call(loc, 1);
  }
  visitExpressions(c, values);
  if (values.length > 1) c.opArg(loc, OP.BUILD_STRING, values.length);
  else if (values.length === 0) emptyString(c, loc);
}

export function formattedValue(c: Compiler, e: FormattedValue): void {
  visitExpression(c, e.value);
  if (!c.has('3.13')) {
    const conversion = e.conversion === -1 ? 0 : CONVERSIONS[e.conversion];
    if (e.format_spec !== null) visitExpression(c, parsedSpec(c, e.format_spec));
    const spec = e.format_spec === null ? 0 : FORMAT_HAS_SPEC;
    return c.opArg(e.loc, OP.FORMAT_VALUE, conversion | spec);
  }
  if (e.conversion !== -1) c.opArg(e.loc, OP.CONVERT_VALUE, CONVERSIONS[e.conversion]);
  if (e.format_spec === null) return c.op(e.loc, OP.FORMAT_SIMPLE);
  visitExpression(c, e.format_spec);
  c.op(e.loc, OP.FORMAT_WITH_SPEC);
}

/** 3.12's parser puts an empty string behind a format that ends with a replacement field. */
function parsedSpec(c: Compiler, spec: JoinedStr): JoinedStr {
  const last = spec.values.at(-1);
  if (!c.has('3.12') || last?.kind !== 'FormattedValue') return spec;
  const { endLineno, endColOffset } = last.loc;
  const loc = location(endLineno, endLineno, endColOffset, endColOffset);
  const empty: ExprNode = {
    kind: 'Constant',
    value: { type: 'str', value: '' },
    stringKind: null,
    loc,
  };
  return { ...spec, values: [...spec.values, empty] };
}

function emptyString(c: Compiler, loc: Location): void {
  // Before 3.13 there is no constant for it.
  if (!c.has('3.13')) c.opArg(loc, OP.BUILD_STRING, 0);
  else c.loadConst(loc, str(''));
}

/** The strings of a template alternate with its interpolations and enclose them. */
export function templateStr(c: Compiler, e: TemplateStr): void {
  const { loc, values } = e;
  let strings = 0;
  let afterString = false;
  for (const value of values) {
    if (value.kind === 'Interpolation') {
      if (!afterString) {
        c.loadConst(loc, str(''));
        strings += 1;
      }
      afterString = false;
    } else {
      visitExpression(c, value);
      if (afterString) c.opArg(loc, OP.BINARY_OP, NB.INPLACE_ADD);
      else strings += 1;
      afterString = true;
    }
  }
  if (!afterString) {
    c.loadConst(loc, str(''));
    strings += 1;
  }
  c.opArg(loc, OP.BUILD_TUPLE, strings);
  const interpolations = values.filter((value) => value.kind === 'Interpolation');
  visitExpressions(c, interpolations);
  c.opArg(loc, OP.BUILD_TUPLE, interpolations.length);
  c.op(loc, OP.BUILD_TEMPLATE);
}

export function interpolation(c: Compiler, e: Interpolation): void {
  visitExpression(c, e.value);
  c.loadConst(e.loc, str(e.str));
  let arg = 2;
  if (e.format_spec !== null) {
    arg += 1;
    visitExpression(c, e.format_spec);
  }
  if (e.conversion !== -1) arg |= CONVERSIONS[e.conversion] << 2;
  c.opArg(e.loc, OP.BUILD_INTERPOLATION, arg);
}
