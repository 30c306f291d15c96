/**
 * Messages of the interface, of pictures and of the narration: ICU texts by key, formatted for one
 * language. The same code runs at build and in the islands, so both say the same words.
 */
import { IntlMessageFormat } from 'intl-messageformat';

/** ICU sources by flat key, such as `playground.run`. */
export type MessageRecord = Readonly<Record<string, string>>;

/** A text, a number, or something that stays itself inside `parts` (a thread that becomes a chip). */
export type MessageParam = string | number | boolean | null | object;
export type MessageParams = Readonly<Record<string, MessageParam>>;

export interface Messages {
  readonly lang: string;
  /** True when the key exists. */
  has(key: string): boolean;
  /** The message as plain text. Throws on an unknown key. */
  text(key: string, params?: MessageParams): string;
  /** The message in pieces: strings, and the objects among the params as they were given. */
  parts(key: string, params?: MessageParams): readonly (string | object)[];
  /** A duration in the unit that suits it: "3.2 µs", "5.06 ms", "1.250 s". */
  duration(nanoseconds: number): string;
  /** A duration split into its figure and its unit, for figures set in two sizes. */
  durationParts(nanoseconds: number): { readonly value: string; readonly unit: string };
  /** A round duration without digits it does not need, for settings: "5 ms", "0.1 ms", "0.5 s". */
  shortDuration(nanoseconds: number): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
}

/** Thrown for a key that content/ui lacks; the build stops on it. */
export class UnknownMessage extends Error {
  constructor(key: string, lang: string) {
    super(`content/ui/${lang}.json has no message "${key}"`);
    this.name = 'UnknownMessage';
  }
}

const UNITS = [
  { unit: 'ns', perUnit: 1, below: 1e3, digits: 0 },
  { unit: 'us', perUnit: 1e3, below: 1e6, digits: 1 },
  { unit: 'ms', perUnit: 1e6, below: 1e8, digits: 2 },
  { unit: 'ms', perUnit: 1e6, below: 1e9, digits: 1 },
  { unit: 's', perUnit: 1e9, below: Infinity, digits: 3 },
] as const;

export function createMessages(lang: string, record: MessageRecord): Messages {
  const compiled = new Map<string, IntlMessageFormat>();
  const numberFormats = new Map<string, Intl.NumberFormat>();

  function message(key: string): IntlMessageFormat {
    let format = compiled.get(key);
    if (format === undefined) {
      const source = record[key];
      if (source === undefined) throw new UnknownMessage(key, lang);
      format = new IntlMessageFormat(source, lang);
      compiled.set(key, format);
    }
    return format;
  }

  function parts(key: string, params: MessageParams = {}): readonly (string | object)[] {
    const pieces = message(key).formatToParts<object>(params as Record<string, string | object>);
    return pieces.map((piece) => piece.value as string | object);
  }

  function number(value: number, options: Intl.NumberFormatOptions = {}): string {
    const cacheKey = JSON.stringify(options);
    let format = numberFormats.get(cacheKey);
    if (format === undefined) {
      format = new Intl.NumberFormat(lang, options);
      numberFormats.set(cacheKey, format);
    }
    return format.format(value);
  }

  function durationParts(nanoseconds: number): { readonly value: string; readonly unit: string } {
    const size = Math.abs(nanoseconds);
    const row = UNITS.find((candidate) => size < candidate.below) ?? UNITS[UNITS.length - 1]!;
    const digits = size === 0 ? 0 : row.digits;
    const value = number(nanoseconds / row.perUnit, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const unit = size === 0 ? 'ms' : row.unit;
    return { value, unit: message(`unit.${unit}`).format() as string };
  }

  return {
    lang,
    has: (key) => record[key] !== undefined,
    parts,
    text: (key, params) =>
      parts(key, params)
        .map((piece) => String(piece))
        .join(''),
    number,
    durationParts,
    shortDuration(nanoseconds) {
      const seconds = nanoseconds >= 1e9;
      const value = number(nanoseconds / (seconds ? 1e9 : 1e6), { maximumFractionDigits: 3 });
      const unit = message(seconds ? 'unit.s' : 'unit.ms').format() as string;
      return message('unit.join').format({ value, unit }) as string;
    },
    duration(nanoseconds) {
      const { value, unit } = durationParts(nanoseconds);
      return message('unit.join').format({ value, unit }) as string;
    },
  };
}

/** The messages whose keys begin with one of these prefixes: what an island is given. */
export function pickMessages(record: MessageRecord, prefixes: readonly string[]): MessageRecord {
  const picked: Record<string, string> = {};
  for (const key of Object.keys(record).sort()) {
    if (prefixes.some((prefix) => key.startsWith(prefix))) picked[key] = record[key] as string;
  }
  return picked;
}
