/** The native modules about numbers and binary data, for the registry. */
import type { PyModule } from '../objects/native.ts';
import type { Rt } from '../objects/runtime.ts';
import { initCodecs } from './_codecs.ts';
import { initDecimal } from './_decimal.ts';
import { initHashlib } from './_hashlib.ts';
import { initPickle } from './_pickle.ts';
import { initBinascii } from './binascii.ts';
import { initZlib } from './zlib.ts';

export const NUMBER_MODULES: readonly (readonly [string, (rt: Rt, module: PyModule) => void])[] = [
  ['_codecs', initCodecs],
  ['_decimal', initDecimal],
  ['_hashlib', initHashlib],
  ['_pickle', initPickle],
  ['binascii', initBinascii],
  ['zlib', initZlib],
];
