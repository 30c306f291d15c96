/** The shelf "processes": processes and interpreters. */
import { initInterpqueues } from '../_interpqueues.ts';
import { initInterpreters } from '../_interpreters.ts';
import { initMultiprocessing } from '../_multiprocessing.ts';
import { putOnShelf } from '../library.ts';
import { FROZEN } from './processes-frozen.ts';

putOnShelf({
  frozen: FROZEN,
  natives: {
    _interpqueues: initInterpqueues,
    _interpreters: initInterpreters,
    _multiprocessing: initMultiprocessing,
    _xxinterp: initInterpreters,
  },
});
