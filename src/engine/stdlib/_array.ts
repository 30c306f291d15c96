/** `_array`: the built-in half of the module array; python/array.py tells the abstract base classes of the type. */
import { setIn, type PyModule } from '../objects/native.ts';
import { newStr } from '../objects/roster.ts';
import { ArrayType, type PyArray } from './array/array-type.ts';
import { TYPE_CODES } from './array/items.ts';
import { reconstructor, sizeOfArray } from './array/methods.ts';
import { sizeIs } from './object-sizes.ts';
import type { Rt } from '../objects/runtime.ts';

export function initArray(_rt: Rt, module: PyModule): void {
  sizeIs(ArrayType, (o) => sizeOfArray(o as PyArray));
  setIn(module.v, 'array', ArrayType);
  setIn(module.v, 'ArrayType', ArrayType);
  setIn(module.v, 'typecodes', newStr(TYPE_CODES));
  setIn(module.v, '_array_reconstructor', reconstructor);
}
