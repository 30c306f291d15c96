/** The shelf "threads": what programs about threads import, and the natives under it. */
import { initBisect } from '../_bisect.ts';
import { initCollections } from '../_collections.ts';
import { initContextvars } from '../_contextvars.ts';
import { initFunctools } from '../_functools.ts';
import { initHeapq } from '../_heapq.ts';
import { initOperator } from '../_operator.ts';
import { initQueue } from '../_queue.ts';
import { initWeakref } from '../_weakref.ts';
import { initItertools } from '../itertools.ts';
import { putOnShelf } from '../library.ts';
import { FROZEN } from './threads-frozen.ts';

putOnShelf({
  frozen: FROZEN,
  natives: {
    _bisect: initBisect,
    _collections: initCollections,
    _contextvars: initContextvars,
    _functools: initFunctools,
    _heapq: initHeapq,
    _operator: initOperator,
    _queue: initQueue,
    _weakref: initWeakref,
    itertools: initItertools,
  },
});
