/** The `match` statement. Mirrors `codegen_match_inner` (codegen.c); patterns.ts has the patterns. */

import type { Match, PatternNode } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { NEXT_LOCATION, NO_LOCATION } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import { visitExpression } from './expressions.ts';
import { jumpIf } from './jumps.ts';
import { nameOp } from './names.ts';
import { PatternContext, visitPattern } from './patterns.ts';
import { visitStatements } from './statements.ts';

export const isWildcard = (p: PatternNode): boolean => p.kind === 'MatchAs' && p.name === null;

export function matchStatement(c: Compiler, s: Match): void {
  visitExpression(c, s.subject);
  const end = c.newLabel();
  const { cases } = s;
  const last = cases.at(-1)!;
  // A final `case _` needs no pattern code.
  const hasDefault = isWildcard(last.pattern) && cases.length > 1;
  const tested = hasDefault ? cases.slice(0, -1) : cases;
  tested.forEach((matchCase, i) => {
    const { pattern, guard } = matchCase;
    const { loc } = pattern;
    const isLast = i === tested.length - 1;
    // The last test may use the subject up.
    if (!isLast) c.opArg(loc, OP.COPY, 1);
    const context = new PatternContext(guard !== null || i === cases.length - 1);
    visitPattern(c, pattern, context);
    for (const name of context.stores) nameOp(c, loc, name, 'Store');
    if (guard !== null) jumpIf(c, loc, guard, context.failLabel(c, 0), false);
    if (!isLast) c.op(c.is314 ? NEXT_LOCATION : loc, OP.POP_TOP);
    visitStatements(c, matchCase.body);
    c.jump(NO_LOCATION, OP.JUMP, end);
    context.emitFailBlocks(c, loc);
  });
  if (hasDefault) {
    // For tracing: the case itself has no code.
    if (c.hasBlockStack) c.placeholder(last.pattern.loc);
    else c.op(last.pattern.loc, OP.NOP);
    if (last.guard !== null) jumpIf(c, last.pattern.loc, last.guard, end, false);
    visitStatements(c, last.body);
  }
  c.useLabel(end);
}
