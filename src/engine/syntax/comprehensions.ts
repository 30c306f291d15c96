/** The `for` and `if` clauses of comprehensions. Mirrors `for_if_clauses`. */
import type { Comprehension, ExprNode } from './ast.ts';
import { disjunction } from './expressions.ts';
import type { ParserState } from './parserState.ts';
import { starTargets } from './targets.ts';
import * as T from './tokens.ts';

/** Whether `for` or `async for` is next. */
export function startsComprehension(p: ParserState): boolean {
  return p.type === T.KW_FOR || (p.type === T.KW_ASYNC && p.peek(1) === T.KW_FOR);
}

export function comprehensionClauses(p: ParserState): Comprehension[] {
  const clauses: Comprehension[] = [];
  do {
    const isAsync = p.accept(T.KW_ASYNC);
    p.expect(T.KW_FOR);
    const target = starTargets(p);
    p.expect(T.KW_IN);
    const iter = disjunction(p);
    const ifs: ExprNode[] = [];
    while (p.accept(T.KW_IF)) ifs.push(disjunction(p));
    clauses.push({ kind: 'comprehension', target, iter, ifs, is_async: isAsync ? 1 : 0 });
  } while (startsComprehension(p));
  return clauses;
}
