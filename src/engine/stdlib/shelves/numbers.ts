/** The shelf "numbers": numbers and arrays. */
import { initArray } from '../_array.ts';
import { initDecimal } from '../_decimal.ts';
import { putOnShelf } from '../library.ts';
import { FROZEN } from './numbers-frozen.ts';

putOnShelf({
  frozen: FROZEN,
  natives: {
    _array: initArray,
    _decimal: initDecimal,
  },
});
