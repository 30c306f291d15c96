/** Natives whose work grows with their input add virtual time; small ones add none. */
import { describe, expect, it } from 'vitest';
import { completeTypes } from '../../../src/engine/objects/bootstrap.ts';
import { binaryOp } from '../../../src/engine/objects/arithmetic.ts';
import { newBigInt, newInt, newStr } from '../../../src/engine/objects/roster.ts';
import type { PyObject } from '../../../src/engine/objects/object.ts';
import type { Rt } from '../../../src/engine/objects/runtime.ts';
import { finish, makeFakeRt } from '../../support/fake-rt.ts';

completeTypes();

const MULTIPLY = 5;
const ADD = 0;

/** Nanoseconds that `a op b` charges beyond the instruction's own cost. */
function chargeOf(op: number, a: PyObject, b: PyObject): number {
  let total = 0;
  const rt: Rt = { ...makeFakeRt(), charge: (ns) => (total += ns) };
  finish(binaryOp(rt, op, a, b));
  return total;
}

/** An int of so many digits of 30 bits. */
const bigInt = (digits: number): PyObject => newBigInt((1n << BigInt(30 * digits)) - 12345n);

describe('work that grows with its input', () => {
  it('charges nothing for small ints and short texts', () => {
    expect(chargeOf(MULTIPLY, newInt(12345), newInt(678))).toBe(0);
    expect(chargeOf(ADD, newStr('abc'), newStr('def'))).toBe(0);
  });

  it('charges what CPython 3.13 was measured to take for a product of big ints', () => {
    const measuredNs = { 50: 3236, 100: 8967, 300: 54_482, 1000: 382_724, 3000: 2_129_983 };
    for (const [digits, ns] of Object.entries(measuredNs)) {
      const charged = chargeOf(MULTIPLY, bigInt(Number(digits)), bigInt(Number(digits)));
      expect(charged / ns).toBeGreaterThan(0.7);
      expect(charged / ns).toBeLessThan(1.4);
    }
  });

  it('charges the copying of long texts', () => {
    const long = newStr('x'.repeat(1_000_000));
    expect(chargeOf(ADD, long, long)).toBeGreaterThan(40_000);
  });
});
