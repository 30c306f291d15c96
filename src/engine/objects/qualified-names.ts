/** Names of types as messages show them (tp_name), where the class is Python here and C in CPython. */
import type { DictTable } from './dict-table.ts';

/** Classes that CPython has in C, where the module is part of the name that errors show, and that are Python here. */
const QUALIFIED_IN_ERRORS: ReadonlySet<string> = new Set([
  'types.SimpleNamespace',
  'functools.partial',
  'functools._lru_cache_wrapper',
  'functools.KeyWrapper',
  'collections.OrderedDict',
  'decimal.Decimal',
  'decimal.Context',
]);

export function heapTypeName(name: string, dict: DictTable): string {
  const qualified = `${String(dict.getStr('__module__')?.v)}.${name}`;
  return QUALIFIED_IN_ERRORS.has(qualified) ? qualified : name;
}
