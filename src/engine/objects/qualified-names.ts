/** Names of types as messages show them (tp_name), where the class is Python here and C in CPython. */

/** Classes that CPython has in C, where the module is part of the name that errors show, and that are Python here. */
export const QUALIFIED_IN_ERRORS: ReadonlySet<string> = new Set([
  'types.SimpleNamespace',
  'functools.partial',
  'functools._lru_cache_wrapper',
  'functools.KeyWrapper',
  'operator.itemgetter',
  'operator.attrgetter',
  'operator.methodcaller',
  'collections.OrderedDict',
  'decimal.Decimal',
  'decimal.Context',
]);
