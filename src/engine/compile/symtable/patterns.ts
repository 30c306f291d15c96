/** The symbol table's walk over patterns. Mirrors `symtable_visit_pattern` (symtable.c). */

import type { PatternNode } from '../../syntax/ast.ts';
import type { SymtableBuilder } from './build.ts';
import { DEF_LOCAL } from './entry.ts';
import { visitExpression, visitExpressions } from './expressions.ts';

export function visitPattern(st: SymtableBuilder, p: PatternNode): void {
  const visitAll = (patterns: readonly PatternNode[]): void => {
    for (const pattern of patterns) visitPattern(st, pattern);
  };
  switch (p.kind) {
    case 'MatchValue':
      return visitExpression(st, p.value);
    case 'MatchSingleton':
      return;
    case 'MatchSequence':
    case 'MatchOr':
      return visitAll(p.patterns);
    case 'MatchStar':
      if (p.name !== null) st.addDef(p.name, DEF_LOCAL, p.loc);
      return;
    case 'MatchMapping':
      visitExpressions(st, p.keys);
      visitAll(p.patterns);
      if (p.rest !== null) st.addDef(p.rest, DEF_LOCAL, p.loc);
      return;
    case 'MatchClass':
      visitExpression(st, p.cls);
      visitAll(p.patterns);
      p.kwd_attrs.forEach((attr, i) => st.checkName(attr, p.kwd_patterns[i]!.loc, 'Store'));
      return visitAll(p.kwd_patterns);
    case 'MatchAs':
      if (p.pattern !== null) visitPattern(st, p.pattern);
      if (p.name !== null) st.addDef(p.name, DEF_LOCAL, p.loc);
      return;
  }
}
