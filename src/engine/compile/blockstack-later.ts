/** Code objects of 3.9 and 3.10, where these come with the first program for such a version (#blockstack in browsers). */
import { Supply } from '../base/supply.ts';
import type * as Assemble from './blockstack/assemble.ts';

const supply = new Supply<typeof Assemble>('older');

export const finishBlockStackCode: typeof Assemble.finishBlockStackCode = (...args) =>
  supply.get().finishBlockStackCode(...args);

export const provideBlockStack = (parts: typeof Assemble): void => supply.provide(parts);
