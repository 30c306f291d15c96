/**
 * Doubles as text (Python/pystrtod.c, dtoa.c): repr, and the e, f, g forms with any precision, each
 * rounded exactly once, half to even. The host's own conversions are exact but round ties away from zero,
 * so ties (and precisions beyond the host's 100) go through integer arithmetic.
 */

const view = new DataView(new ArrayBuffer(8));

/** x = mantissa * 2**exponent exactly; x finite and not negative. */
export function decompose(x: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(view.getUint32(4));
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

export function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

/** round(n / d), half to even; both positive. */
function divideRound(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  const twice = (n % d) * 2n;
  return twice > d || (twice === d && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** x >= 0 with exactly `precision` digits after the point. */
export function fixedText(x: number, precision: number): string {
  // A tie needs x to be a multiple of 2**-(precision + 1); whole numbers have nothing to round.
  if (
    precision <= 100 &&
    x < 1e21 &&
    (Number.isInteger(x) || !Number.isInteger(x * 2 ** (precision + 1)))
  )
    return x.toFixed(precision);
  const { mantissa, exponent } = decompose(x);
  const scaled = mantissa * 10n ** BigInt(precision);
  const rounded =
    exponent >= 0 ? scaled << BigInt(exponent) : divideRound(scaled, 1n << BigInt(-exponent));
  const digits = rounded.toString().padStart(precision + 1, '0');
  return precision === 0 ? digits : `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

/** x > 0 to `count` significant digits: 0.d1d2d3... * 10**point. */
export function significantDigits(x: number, count: number): { digits: string; point: number } {
  if (x === 0) return { digits: '0'.repeat(count), point: 1 };
  if (count <= 99) {
    const longer = x.toExponential(count);
    const mark = longer.indexOf('e');
    if (longer[mark - 1] !== '5' || Number(longer) !== x) {
      const text = x.toExponential(count - 1);
      const at = text.indexOf('e');
      return { digits: text.slice(0, at).replace('.', ''), point: Number(text.slice(at + 1)) + 1 };
    }
  }
  const { mantissa, exponent } = decompose(x);
  let point = Number(x.toExponential(20).split('e')[1]) + 1;
  // Truncated to 21 digits the estimate may be one too high for 9.99..., never too low.
  for (;;) {
    const shift = count - point;
    const n =
      (exponent >= 0 ? mantissa << BigInt(exponent) : mantissa) *
      (shift > 0 ? 10n ** BigInt(shift) : 1n);
    const d =
      (exponent < 0 ? 1n << BigInt(-exponent) : 1n) * (shift < 0 ? 10n ** BigInt(-shift) : 1n);
    const digits = divideRound(n, d).toString();
    if (digits.length === count) return { digits, point };
    if (digits.length > count) {
      if (n / d < 10n ** BigInt(count)) return { digits: digits.slice(0, count), point: point + 1 };
      point++;
    } else point--;
  }
}

/** The shortest digits that read back as x > 0. */
function shortestDigits(x: number): { digits: string; point: number } {
  if (x === 0) return { digits: '0', point: 1 };
  const text = x.toExponential();
  const at = text.indexOf('e');
  return { digits: text.slice(0, at).replace('.', ''), point: Number(text.slice(at + 1)) + 1 };
}

function exponentText(exponent: number): string {
  const size = Math.abs(exponent);
  return `e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`;
}

export interface DoubleStyle {
  /** 'r' is repr's form: shortest digits, precision ignored. */
  readonly code: 'e' | 'f' | 'g' | 'r';
  readonly precision: number;
  /** `#`: keep the point and the zeros. */
  readonly alternate?: boolean;
  /** Make a whole number look like a float: `1.0`. */
  readonly addDot0?: boolean;
}

/** PyOS_double_to_string of |x|, without a sign, lower case. */
export function doubleText(x: number, style: DoubleStyle): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : 'inf';
  const size = Math.abs(x);
  const { code, precision } = style;
  const alternate = style.alternate === true;
  if (code === 'f') {
    const text = fixedText(size, precision);
    return alternate && precision === 0 ? `${text}.` : text;
  }
  if (code === 'e') {
    const { digits, point } = significantDigits(size, precision + 1);
    const dot = precision > 0 || alternate ? '.' : '';
    return `${digits[0] as string}${dot}${digits.slice(1)}${exponentText(size === 0 ? 0 : point - 1)}`;
  }
  const wanted = precision === 0 ? 1 : precision;
  const { digits, point } = code === 'r' ? shortestDigits(size) : significantDigits(size, wanted);
  const limit = code === 'r' ? 16 : wanted - (style.addDot0 === true ? 1 : 0);
  const useExponent = point <= -4 || point > limit;
  return generalText(digits, point, useExponent, {
    alternate,
    addDot0: style.addDot0 === true,
    keepZeros: alternate && code === 'g',
  });
}

function generalText(
  digits: string,
  point: number,
  useExponent: boolean,
  options: { alternate: boolean; addDot0: boolean; keepZeros: boolean },
): string {
  const kept = options.keepZeros ? digits : digits.replace(/0+$/, '') || '0';
  if (useExponent) {
    const rest = kept.slice(1);
    return `${kept[0] as string}${rest !== '' || options.alternate ? '.' : ''}${rest}${exponentText(point - 1)}`;
  }
  let whole: string;
  let rest: string;
  if (point <= 0) {
    whole = '0';
    rest = '0'.repeat(-point) + kept;
  } else {
    whole = kept.slice(0, point).padEnd(point, '0');
    rest = kept.slice(point);
  }
  if (rest !== '') return `${whole}.${rest}`;
  if (options.addDot0) return `${whole}.0`;
  return options.alternate ? `${whole}.` : whole;
}

/** repr(float) */
export function floatRepr(x: number): string {
  const size = Math.abs(x);
  if (size >= 1e-4 && size < 1e16) {
    const text = String(x);
    return Number.isInteger(x) ? `${text}.0` : text;
  }
  const text = doubleText(x, { code: 'r', precision: 0, addDot0: true });
  return isNegative(x) ? `-${text}` : text;
}
