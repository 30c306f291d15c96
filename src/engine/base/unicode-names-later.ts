/** The names of characters, where they come when a program asks for them (#unicode-names in browsers). */
import { Supply } from './supply.ts';
import type * as Data from './unicode-names-data.ts';

const supply = new Supply<typeof Data>('unicode');

export const unicodeNames = (): typeof Data => supply.get();

export const provideUnicodeNames = (data: typeof Data): void => supply.provide(data);
