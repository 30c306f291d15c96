/** The shelf "texts": regular expressions, and what goes with texts and files. */
import { initSre } from '../_sre.ts';
import { putOnShelf } from '../library.ts';
import { FROZEN } from './texts-frozen.ts';

putOnShelf({
  frozen: FROZEN,
  natives: {
    _sre: initSre,
  },
});
