/**
 * Number literals: where one ends, and its value. Mirrors the number branch of
 * `tok_get_normal_mode` (Parser/lexer/lexer.c) and `parsenumber`
 * (Parser/pegen.c).
 */
import type { ConstantValue } from './ast.ts';

/** Decimal digits an int literal may have; `sys.set_int_max_str_digits` has the same default. */
const INT_MAX_STR_DIGITS = 4300;

export type NumberScan =
  | { readonly kind: 'number'; readonly end: number; readonly warning: string | null }
  /** `at` is where CPython's `tok->cur` stands when it gives up. */
  | { readonly kind: 'error'; readonly message: string; readonly at: number }
  | { readonly kind: 'leadingZeros'; readonly zerosEnd: number };

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isHexDigit = (unit: number): boolean =>
  isDigit(unit) || (unit >= 97 && unit <= 102) || (unit >= 65 && unit <= 70);
const isIdentifierChar = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  isDigit(unit) ||
  unit === 95 ||
  unit >= 128;

/** Scans the number that starts at `start` (a digit, or a dot before a digit). */
export function scanNumber(source: string, start: number): NumberScan {
  return new NumberScanner(source, start).scan();
}

class NumberScanner {
  private readonly source: string;
  private readonly start: number;
  private at: number;

  constructor(source: string, start: number) {
    this.source = source;
    this.start = start;
    this.at = start;
  }

  scan(): NumberScan {
    if (this.unit() === 46) return this.fraction();
    if (this.unit() === 48) {
      const letter = this.source.charCodeAt(this.at + 1) | 32;
      if (letter === 120) return this.radix('hexadecimal', 16);
      if (letter === 111) return this.radix('octal', 8);
      if (letter === 98) return this.radix('binary', 2);
      return this.zero();
    }
    return this.decimalTail() ?? this.afterInteger();
  }

  private unit(): number {
    return this.at < this.source.length ? this.source.charCodeAt(this.at) : -1;
  }

  private error(message: string): NumberScan {
    return { kind: 'error', message, at: this.at };
  }

  /** Digits with single underscores between them; null when that is what stands here. */
  private decimalTail(): NumberScan | null {
    for (;;) {
      while (isDigit(this.unit())) this.at += 1;
      if (this.unit() !== 95) return null;
      this.at += 1;
      if (!isDigit(this.unit())) return this.error('invalid decimal literal');
    }
  }

  private radix(name: 'hexadecimal' | 'octal' | 'binary', base: number): NumberScan {
    const belongs = (unit: number): boolean =>
      base === 16 ? isHexDigit(unit) : unit >= 48 && unit < 48 + base;
    const badDigit = (): NumberScan => {
      const digit = this.source[this.at];
      this.at += 1;
      return this.error(`invalid digit '${digit}' in ${name} literal`);
    };
    this.at += 2;
    do {
      if (this.unit() === 95) this.at += 1;
      if (!belongs(this.unit())) {
        return isDigit(this.unit()) ? badDigit() : this.error(`invalid ${name} literal`);
      }
      while (belongs(this.unit())) this.at += 1;
    } while (this.unit() === 95);
    if (isDigit(this.unit())) return badDigit();
    return this.finish(name);
  }

  /** A number that begins with 0: zeros, or a float, or a forbidden old octal. */
  private zero(): NumberScan {
    this.at += 1;
    for (;;) {
      if (this.unit() === 95) {
        this.at += 1;
        if (!isDigit(this.unit())) return this.error('invalid decimal literal');
      }
      if (this.unit() !== 48) break;
      this.at += 1;
    }
    const zerosEnd = this.at + 1;
    const nonzero = isDigit(this.unit());
    if (nonzero) {
      const failed = this.decimalTail();
      if (failed !== null) return failed;
    }
    const unit = this.unit();
    const continues = unit === 46 || (unit | 32) === 101 || (unit | 32) === 106;
    if (nonzero && !continues) return { kind: 'leadingZeros', zerosEnd };
    return this.afterInteger();
  }

  private afterInteger(): NumberScan {
    if (this.unit() === 46) return this.fraction();
    return this.exponent();
  }

  private fraction(): NumberScan {
    this.at += 1;
    if (isDigit(this.unit())) {
      const failed = this.decimalTail();
      if (failed !== null) return failed;
    }
    return this.exponent();
  }

  private exponent(): NumberScan {
    if ((this.unit() | 32) === 101) {
      const mark = this.at;
      this.at += 1;
      if (this.unit() === 43 || this.unit() === 45) {
        this.at += 1;
        if (!isDigit(this.unit())) return this.error('invalid decimal literal');
      } else if (!isDigit(this.unit())) {
        // `1else`: the number ends before the e.
        this.at = mark;
        return this.finish('decimal');
      }
      const failed = this.decimalTail();
      if (failed !== null) return failed;
    }
    if ((this.unit() | 32) === 106) {
      this.at += 1;
      return this.finish('imaginary');
    }
    return this.finish('decimal');
  }

  /** `verify_end_of_number`: a keyword may follow with a warning, no other name. */
  private finish(name: string): NumberScan {
    const unit = this.unit();
    const message = `invalid ${name} literal`;
    if (this.keywordFollows(unit)) return { kind: 'number', end: this.at, warning: message };
    if (unit >= 0 && unit < 128 && isIdentifierChar(unit)) return this.error(message);
    return { kind: 'number', end: this.at, warning: null };
  }

  private keywordFollows(unit: number): boolean {
    if (unit === 97) return this.wordFollows('and');
    if (unit === 101) return this.wordFollows('else');
    if (unit === 102) return this.wordFollows('for');
    if (unit === 110) return this.wordFollows('not');
    if (unit === 111) return this.wordFollows('or');
    if (unit !== 105) return false;
    const next = this.source.charCodeAt(this.at + 1);
    return next === 102 || next === 110 || next === 115;
  }

  private wordFollows(word: string): boolean {
    if (!this.source.startsWith(word, this.at)) return false;
    return !isIdentifierChar(this.source.charCodeAt(this.at + word.length));
  }
}

export type NumberValue =
  | { readonly kind: 'value'; readonly value: ConstantValue }
  | { readonly kind: 'error'; readonly message: string };

/** The value of the number literal `text`, which `scanNumber` accepted. */
export function numberValue(text: string): NumberValue {
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  const last = digits.charCodeAt(digits.length - 1) | 32;
  const second = digits.length > 1 ? digits.charCodeAt(1) | 32 : 0;
  if (second === 120 || second === 111 || second === 98) return intValue(digits);
  if (last === 106) {
    return { kind: 'value', value: { type: 'complex', imag: Number(digits.slice(0, -1)) } };
  }
  for (let i = 0; i < digits.length; i++) {
    if (!isDigit(digits.charCodeAt(i))) {
      return { kind: 'value', value: { type: 'float', value: Number(digits) } };
    }
  }
  if (digits.length > INT_MAX_STR_DIGITS) {
    return {
      kind: 'error',
      message:
        `Exceeds the limit (${INT_MAX_STR_DIGITS} digits) for integer string conversion: ` +
        `value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the ` +
        'limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.',
    };
  }
  return intValue(digits);
}

function intValue(digits: string): NumberValue {
  const small = Number(digits);
  const value = Number.isSafeInteger(small) ? small : BigInt(digits);
  return { kind: 'value', value: { type: 'int', value } };
}
