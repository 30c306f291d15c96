/**
 * Which supplies a program is going to take (base/supply.ts), so that a host can fetch them before it runs. What nobody
 * can foresee (a name that is put together, an import inside the library's own functions) still ends in SupplyMissing.
 */
import { shelvesOf } from '../stdlib/library.ts';
import type { ImportFrom, StmtNode } from '../syntax/ast.ts';
import { parse } from '../syntax/parser.ts';
import type { RunConfig } from './result.ts';

export { SupplyMissing } from '../base/supply.ts';

/** `a.b.c` is imported by way of `a` and `a.b`. */
function withPackages(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
}

const namesOf = ({ module, level, names }: ImportFrom): string[] =>
  level > 0 || module === null ? [] : [module, ...names.map(({ name }) => `${module}.${name}`)];

const isNodes = (part: unknown): part is readonly StmtNode[] =>
  Array.isArray(part) && typeof (part[0] as StmtNode | undefined)?.kind === 'string';

/** The modules that a text names in import statements, wherever these stand. */
function importsIn(source: string, filename: string): string[] {
  const parsed = parse(source, filename, 'exec');
  if (parsed.kind === 'error') return [];
  const found: string[] = [];
  const visit = (nodes: readonly StmtNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'Import') found.push(...node.names.map(({ name }) => name));
      else if (node.kind === 'ImportFrom') found.push(...namesOf(node));
      else for (const part of Object.values(node)) if (isNodes(part)) visit(part);
    }
  };
  visit((parsed.module as { readonly body: readonly StmtNode[] }).body);
  return found;
}

/** The supplies for a program and the files beside it. Throws SupplyMissing when reading it takes one. */
export function suppliesFor(source: string, filename: string, config: RunConfig): string[] {
  const texts = [{ name: filename, text: source }, ...(config.files ?? [])].filter(
    ({ name }, i) => i === 0 || name.endsWith('.py'),
  );
  const modules = texts.flatMap(({ name, text }) => importsIn(text, name)).flatMap(withPackages);
  return [...new Set(modules.flatMap(shelvesOf))].sort();
}
