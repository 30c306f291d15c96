/** The shelf "asyncio": asyncio. */
import { initAsyncio } from '../_asyncio.ts';
import { putOnShelf } from '../library.ts';
import { FROZEN } from './asyncio-frozen.ts';

putOnShelf({
  frozen: FROZEN,
  natives: {
    _asyncio: initAsyncio,
  },
});
