/** Normal forms: decomposition, canonical order, composition (Unicode Standard Annex 15). */
import { combining } from './properties.ts';
import { DECOMPOSITION, EXCLUDED } from './data.ts';

interface Decomposition {
  /** '<compat>' and its like; empty: canonical. */
  readonly tag: string;
  readonly codes: readonly number[];
}

interface Tables {
  readonly parts: ReadonlyMap<number, Decomposition>;
  /** Pair of code points (first * 2**21 + second) to what they make. */
  readonly pairs: ReadonlyMap<number, number>;
}

const PAIR = 0x200000;
const fromBase36 = (text: string): number => parseInt(text, 36);

let tables: Tables | null = null;

function unpack(): Tables {
  const [tags, coded] = DECOMPOSITION.split(';') as [string, string];
  const names = tags.split(',');
  const excluded = new Set(EXCLUDED.split(' ').map(fromBase36));
  const parts = new Map<number, Decomposition>();
  const pairs = new Map<number, number>();
  let next = 0;
  for (const row of coded.split(' ')) {
    const [gap, tag, ...codes] = row.split('.').map(fromBase36) as [number, number, ...number[]];
    const code = next + gap;
    next = code + 1;
    parts.set(code, { tag: names[tag] as string, codes });
    if (tag === 0 && codes.length === 2 && !excluded.has(code))
      pairs.set((codes[0] as number) * PAIR + (codes[1] as number), code);
  }
  return { parts, pairs };
}

const S = { base: 0xac00, lead: 0x1100, vowel: 0x1161, tail: 0x11a7, vowels: 21, tails: 28 };
const SYLLABLES = 11172;

/** What unicodedata.decomposition shows. */
export function decompositionText(code: number): string {
  tables ??= unpack();
  const found = tables.parts.get(code);
  if (found === undefined) return '';
  const codes = found.codes.map((c) => c.toString(16).toUpperCase().padStart(4, '0'));
  return [...(found.tag === '' ? [] : [found.tag]), ...codes].join(' ');
}

function decomposeInto(out: number[], code: number, compatible: boolean): void {
  const index = code - S.base;
  if (index >= 0 && index < SYLLABLES) {
    out.push(S.lead + Math.floor(index / (S.vowels * S.tails)));
    out.push(S.vowel + (Math.floor(index / S.tails) % S.vowels));
    if (index % S.tails !== 0) out.push(S.tail + (index % S.tails));
    return;
  }
  const found = (tables as Tables).parts.get(code);
  if (found === undefined || (found.tag !== '' && !compatible)) out.push(code);
  else for (const part of found.codes) decomposeInto(out, part, compatible);
}

/** Combining characters in the order of their classes, in place. */
function sortMarks(codes: number[], classes: number[]): void {
  for (let i = 1; i < codes.length; i++) {
    const mark = classes[i] as number;
    if (mark === 0) continue;
    let j = i;
    while (j > 0 && (classes[j - 1] as number) > mark) j--;
    if (j === i) continue;
    const [code] = codes.splice(i, 1) as [number];
    codes.splice(j, 0, code);
    classes.splice(i, 1);
    classes.splice(j, 0, mark);
  }
}

function composePair(a: number, b: number): number | undefined {
  if (a >= S.lead && a < S.lead + 19 && b >= S.vowel && b < S.vowel + S.vowels)
    return S.base + ((a - S.lead) * S.vowels + (b - S.vowel)) * S.tails;
  const index = a - S.base;
  if (
    index >= 0 &&
    index < SYLLABLES &&
    index % S.tails === 0 &&
    b > S.tail &&
    b < S.tail + S.tails
  )
    return a + (b - S.tail);
  return (tables as Tables).pairs.get(a * PAIR + b);
}

function compose(codes: readonly number[], classes: readonly number[]): number[] {
  const out: number[] = [];
  let starter = -1;
  let last = 0;
  codes.forEach((code, i) => {
    const mark = classes[i] as number;
    // A mark is blocked from its starter by one of the same class or by a starter between.
    if (starter >= 0 && (last < mark || (last === 0 && out.length === starter + 1))) {
      const made = composePair(out[starter] as number, code);
      if (made !== undefined) {
        out[starter] = made;
        return;
      }
    }
    if (mark === 0) starter = out.length;
    last = mark;
    out.push(code);
  });
  return out;
}

export type Form = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

export function normalizeText(form: Form, text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly the ASCII characters
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  tables ??= unpack();
  let codes: number[] = [];
  for (const c of text)
    decomposeInto(codes, c.codePointAt(0) as number, form === 'NFKC' || form === 'NFKD');
  const classes = codes.map((code) => (code < 0x300 ? 0 : Number(combining(code))));
  sortMarks(codes, classes);
  if (form === 'NFC' || form === 'NFKC') codes = compose(codes, classes);
  return codes.map((code) => String.fromCodePoint(code)).join('');
}
