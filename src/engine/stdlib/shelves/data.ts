/** The shelf "data": formats, dates and hashes. */
import { initHashlib } from '../_hashlib.ts';
import { initJson } from '../_json.ts';
import { initPickle } from '../_pickle.ts';
import { initStruct } from '../_struct.ts';
import { initBinascii } from '../binascii.ts';
import { initDatetime } from '../datetime.ts';
import { initZlib } from '../zlib.ts';
import { putOnShelf } from '../library.ts';
import { FROZEN } from './data-frozen.ts';

putOnShelf({
  frozen: FROZEN,
  natives: {
    _hashlib: initHashlib,
    _json: initJson,
    _pickle: initPickle,
    _struct: initStruct,
    binascii: initBinascii,
    datetime: initDatetime,
    zlib: initZlib,
  },
});
