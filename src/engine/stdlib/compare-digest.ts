/** hmac.compare_digest (Modules/_operator.c), which two modules have. */
import { typeName } from '../objects/abstract.ts';
import { bytesOf, hasBuffer } from '../objects/bytes-common.ts';
import { typeError } from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { nativeFunction } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { pyBool } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';

/** How long it takes says nothing. */
function compareDigest(_rt: Rt, a: PyObject, b: PyObject): PyObject {
  if (isStr(a) && isStr(b)) {
    if (/[^\0-\x7f]/.test(a.v + b.v))
      throw typeError('comparing strings with non-ASCII characters is not supported');
    return pyBool(a.v === b.v);
  }
  if (!hasBuffer(a) || !hasBuffer(b)) {
    const [left, right] = [typeName(a), typeName(b)];
    throw typeError(
      hasBuffer(a) || hasBuffer(b)
        ? `a bytes-like object is required, not '${hasBuffer(a) ? right : left}'`
        : `unsupported operand types(s) or combination of types: '${left}' and '${right}'`,
    );
  }
  const [x, y] = [bytesOf(a), bytesOf(b)];
  return pyBool(x.length === y.length && x.every((byte, i) => byte === y[i]));
}

export const COMPARE_DIGEST = nativeFunction(
  '_operator',
  '_compare_digest',
  'a, b, /',
  compareDigest,
);
