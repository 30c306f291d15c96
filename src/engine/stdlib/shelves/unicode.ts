/** The shelf "unicode": names and properties of characters. */
import * as names from '../../base/unicode-names-data.ts';
import { provideUnicodeNames } from '../../base/unicode-names-later.ts';
import { putOnShelf } from '../library.ts';
import { initUnicodedata } from '../unicodedata.ts';

provideUnicodeNames(names);
putOnShelf({ natives: { unicodedata: initUnicodedata } });
