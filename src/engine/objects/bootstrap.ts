/**
 * Loads every type, then completes them: slots inherited from bases, dunder methods shown. Importing
 * this file is what makes the object model whole; the order of the imports does not matter.
 */
import './builtin-function.ts';
import './bytearray.ts';
import './bytes.ts';
import './code-attributes.ts';
import './code-replace.ts';
import './code-type.ts';
import './complex.ts';
import './descriptors.ts';
import './dict.ts';
import './dict-views.ts';
import './exception-groups.ts';
import './exceptions.ts';
import './float.ts';
import './float-methods.ts';
import './function.ts';
import './int.ts';
import './int-methods.ts';
import './iterators.ts';
import './list.ts';
import './memoryview.ts';
import './module.ts';
import './none.ts';
import './object-type.ts';
import './range.ts';
import './reduce.ts';
import './set.ts';
import './slice.ts';
import './str.ts';
import './str-methods.ts';
import './super.ts';
import './template.ts';
import './tuple.ts';
import './type-alias.ts';
import './type-annotations.ts';
import './type-params.ts';
import './type-type.ts';
import './union.ts';
import { builtinTypes } from './roster.ts';
import { addDunders, inheritSlots } from './slots.ts';

let completed = 0;

/** Complete all built-in types that exist so far; called by the session module, and when natives come later. */
export function completeTypes(): void {
  const types = builtinTypes().slice(completed);
  completed += types.length;
  for (const type of types) addDunders(type);
  for (const type of types) inheritSlots(type);
}
