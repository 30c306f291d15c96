/** None, NotImplemented and Ellipsis (Objects/object.c, sliceobject.c): repr, truth, hash, constructors. */
import {
  Ellipsis,
  EllipsisType,
  newStr,
  None,
  NoneType,
  NotImplemented,
  NotImplementedType,
  pyBool,
} from './roster.ts';
import { method } from './native.ts';
import { typeError } from './errors.ts';
import type { PyObject } from './object.ts';
import type { PyType, Slots } from './type.ts';

/** `type(None)()` gives None again. */
function singleton(type: PyType, value: PyObject, text: string): void {
  Object.assign(type.slots, {
    new: (_rt, _type, args, kw) => {
      if (args.length > 0 || (kw !== null && kw.size > 0))
        throw typeError(
          `${type.name === 'ellipsis' ? 'EllipsisType' : type.name} takes no arguments`,
        );
      return value;
    },
    repr: () => newStr(text),
  } satisfies Slots);
  if (value !== None) method(type, '__reduce__', '', () => newStr(text));
}

singleton(NoneType, None, 'None');
singleton(NotImplementedType, NotImplemented, 'NotImplemented');
singleton(EllipsisType, Ellipsis, 'Ellipsis');

Object.assign(NoneType.slots, {
  bool: () => false,
  // A constant since 3.12, so that hashes of containers do not depend on addresses.
  hash: () => 0xfca86420,
  richcompare: (_rt, a, b, op) =>
    op === '==' || op === '!=' ? pyBool((a === b) === (op === '==')) : NotImplemented,
} satisfies Slots);

Object.assign(NotImplementedType.slots, {
  bool: () => {
    throw typeError('NotImplemented should not be used in a boolean context');
  },
} satisfies Slots);
