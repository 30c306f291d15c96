/** The names of characters, where all of the engine is at hand (#unicode-names). */
import * as data from './unicode-names-data.ts';

export const unicodeNames = (): typeof data => data;
