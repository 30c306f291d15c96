/** `_collections` (Modules/_collectionsmodule.c): the types of `collections` that CPython has in C. */
import { setIn, type PyModule } from '../objects/native.ts';
import type { Rt } from '../objects/runtime.ts';
import { DefaultDictType } from './collections/defaultdict.ts';
import { DequeType } from './collections/deque.ts';
import { OrderedDictType } from './collections/ordered-dict.ts';

/** Fills the module `_collections`. */
export function initCollections(_rt: Rt, module: PyModule): void {
  for (const type of [DefaultDictType, DequeType, OrderedDictType])
    setIn(module.v, type.name, type);
}
