/**
 * Names of characters (Modules/unicodedata.c): for `\N{...}` and the module unicodedata. The table is
 * unpacked when the first name is asked for. Hangul syllables and numbered ideographs are computed.
 */
import { unicodeNames } from '#unicode-names';

interface NameTable {
  readonly codes: Int32Array;
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, number>;
}

let table: NameTable | null = null;

const fromBase36 = (text: string): number => parseInt(text, 36);

function unpack(): NameTable {
  const { ALIASES, NAME_RUNS, NAMES, PREFIX } = unicodeNames();
  const names: string[] = [];
  const places = new Map<string, number>();
  for (let i = 0; i < PREFIX.length; i++) places.set(PREFIX[i] as string, i);
  let before = '';
  for (let at = 0; at < NAMES.length;) {
    let end = at + 1;
    while (end < NAMES.length && !places.has(NAMES[end] as string)) end++;
    before = before.slice(0, places.get(NAMES[at] as string)) + NAMES.slice(at + 1, end);
    names.push(before);
    at = end;
  }
  const codes = new Int32Array(names.length);
  let code = 0;
  let i = 0;
  for (const run of NAME_RUNS.split(' ')) {
    const [gap, length] = run.split('.').map(fromBase36) as [number, number];
    code += gap;
    for (let n = 0; n < length; n++) codes[i++] = code++;
  }
  const byName = new Map<string, number>();
  names.forEach((name, index) => byName.set(name, codes[index] as number));
  for (const row of ALIASES.split(',')) {
    const [at, name] = row.split('.') as [string, string];
    byName.set(name, fromBase36(at));
  }
  return { codes, names, byName };
}

interface PatternedNames {
  readonly first: number;
  readonly last: number;
  readonly stem: string;
}

let patternedNames: readonly PatternedNames[] | null = null;

function patterned(): readonly PatternedNames[] {
  patternedNames ??= unicodeNames()
    .PATTERNED.split(',')
    .map((row) => {
      const [first, last, stem] = row.split('.') as [string, string, string];
      return { first: fromBase36(first), last: fromBase36(last), stem };
    });
  return patternedNames;
}

// --- Hangul syllables: three parts, each with a short name ------------------------------------------------------

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const HANGUL = 'HANGUL SYLLABLE ';
const LEADS = 'G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H'.split(',');
const VOWELS = 'A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I'.split(',');
const TAILS = ',G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H'.split(',');

function hangulName(code: number): string {
  const index = code - HANGUL_FIRST;
  const tail = index % TAILS.length;
  const vowel = Math.floor(index / TAILS.length) % VOWELS.length;
  const lead = Math.floor(index / (TAILS.length * VOWELS.length));
  return HANGUL + (LEADS[lead] as string) + (VOWELS[vowel] as string) + (TAILS[tail] as string);
}

/** The longest part that the text begins with; -1: none. */
function longest(parts: readonly string[], text: string): number {
  let best = -1;
  parts.forEach((part, i) => {
    if (text.startsWith(part) && (best < 0 || part.length > (parts[best] as string).length))
      best = i;
  });
  return best;
}

function hangulCode(name: string): number | null {
  const rest = name.slice(HANGUL.length);
  const lead = longest(LEADS, rest);
  const afterLead = rest.slice((LEADS[lead] as string).length);
  const vowel = longest(VOWELS, afterLead);
  if (vowel < 0) return null;
  const tail = TAILS.indexOf(afterLead.slice((VOWELS[vowel] as string).length));
  return tail < 0 ? null : HANGUL_FIRST + (lead * VOWELS.length + vowel) * TAILS.length + tail;
}

// --- both ways ----------------------------------------------------------------------------------------------------

const STRICT = 'CJK UNIFIED IDEOGRAPH-';

/** The name of a character; null: it has none. */
export function nameOfCharacter(code: number): string | null {
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return hangulName(code);
  for (const { first, last, stem } of patterned())
    if (code >= first && code <= last)
      return stem + code.toString(16).toUpperCase().padStart(4, '0');
  table ??= unpack();
  const { codes, names } = table;
  let low = 0;
  let high = codes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = codes[middle] as number;
    if (at === code) return names[middle] as string;
    if (at < code) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/**
 * The code point that has the name, null: there is none. Letters may be small, but not in the names of Hangul
 * syllables and unified ideographs: CPython computes those and is strict about them.
 */
export function characterOfName(given: string): number | null {
  const name = given.toUpperCase();
  if (given.startsWith(HANGUL)) return hangulCode(given);
  for (const { first, last, stem } of patterned()) {
    if (!name.startsWith(stem) || (stem === STRICT && !given.startsWith(stem))) continue;
    const digits = name.slice(stem.length);
    const code = /^[0-9A-F]{4,5}$/.test(digits) ? parseInt(digits, 16) : -1;
    if (code >= first && code <= last && (digits.length === 4) === code < 0x10000) return code;
  }
  table ??= unpack();
  return table.byName.get(name) ?? null;
}
