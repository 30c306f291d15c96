/** Why a source does not parse, where that comes with the first mistake (#explain in browsers). */
import { Supply } from '../base/supply.ts';
import type * as Explain from './explain/explain.ts';

const supply = new Supply<Pick<typeof Explain, 'explain' | 'isIncomplete'>>('mistakes');

export const explain: typeof Explain.explain = (...args) => supply.get().explain(...args);

export const isIncomplete: typeof Explain.isIncomplete = (code) => supply.get().isIncomplete(code);

export const provideExplain = (parts: ReturnType<typeof supply.get>): void => supply.provide(parts);
