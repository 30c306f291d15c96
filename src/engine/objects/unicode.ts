/**
 * Character properties as CPython 3.14 knows them (Unicode 16; Objects/unicodectype.c), from the host's
 * Unicode property escapes plus the tables those lack: numeric types, title case, case folding.
 * Every function takes one character, a string of one code point.
 */

/** What the host may know from Unicode 17 on: unassigned here. */
const NEWER =
  // eslint-disable-next-line no-misleading-character-class -- ranges of single characters
  /[\u088f\u0c5c\u0cdc\u1acf-\u1add\u1ae0-\u1aeb\u20c1\u2b96\ua7ce-\ua7cf\ua7d2\ua7d4\ua7f1\ufbc3-\ufbd2\ufd90-\ufd91\ufdc8-\ufdce\u{10940}-\u{10959}\u{10ec5}-\u{10ec7}\u{10ed0}-\u{10ed8}\u{10efa}-\u{10efb}\u{11b60}-\u{11b67}\u{11db0}-\u{11ddb}\u{11de0}-\u{11de9}\u{16ea0}-\u{16eb8}\u{16ebb}-\u{16ed3}\u{16ff2}-\u{16ff6}\u{187f8}-\u{187ff}\u{18d09}-\u{18d1e}\u{18d80}-\u{18df2}\u{1ccfa}-\u{1ccfc}\u{1ceba}-\u{1ced0}\u{1cee0}-\u{1cef0}\u{1e6c0}-\u{1e6de}\u{1e6e0}-\u{1e6f5}\u{1e6fe}-\u{1e6ff}\u{1f6d8}\u{1f777}-\u{1f77a}\u{1f8d0}-\u{1f8d8}\u{1fa54}-\u{1fa57}\u{1fa8a}\u{1fa8e}\u{1fac8}\u{1facd}\u{1faea}\u{1faef}\u{1fbfa}\u{2b73a}-\u{2b73f}\u{2cea2}-\u{2cead}\u{323b0}-\u{33479}]/u;
/** Numeric_Type=Digit: superscripts, circled digits and their like. */
const OTHER_DIGIT =
  /[\u00b2-\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]/u;
/** Ideographs with a numeric value; \p{N} has the other numeric characters. */
const NUMERIC_IDEOGRAPH =
  /[\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e24\u4e5d\u4e8c\u4e94\u4e96\u4eac\u4ebf-\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u4fe9\u5006\u5104\u5146\u5169\u516b\u516d\u5341\u5343-\u5345\u534c\u53c1-\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe-\u5eff\u5f0c-\u5f0e\u5f10\u62d0\u62fe\u634c\u67d2\u6d1e\u6f06\u7396\u767e\u7695\u79ed\u8086\u842c\u8cae\u8cb3\u8d30\u920e\u94a9\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\u{20001}\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}\u{20b19}\u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}]/u;

const test =
  (pattern: RegExp) =>
  (c: string): boolean =>
    pattern.test(c) && !NEWER.test(c);

const isLetter = test(/\p{L}/u);
const isNumber = test(/\p{N}/u);
const isUnassigned = test(/[\p{C}\p{Z}]/u);

export const isDecimal = test(/\p{Nd}/u);
/** U+0295 was a small letter until Unicode 17. */
export const isLower = test(/[\p{Lowercase}\u0295]/u);
export const isUpper = test(/\p{Uppercase}/u);
export const isTitle = test(/\p{Lt}/u);
export const isXidStart = test(/[\p{XID_Start}_]/u);
export const isXidContinue = test(/\p{XID_Continue}/u);
export const isCased = test(/[\p{Cased}\u0295]/u);

export function isAlpha(c: string): boolean {
  return c < '\x80' ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : isLetter(c);
}

export function isDigit(c: string): boolean {
  return c < '\x80' ? c >= '0' && c <= '9' : isDecimal(c) || OTHER_DIGIT.test(c);
}

export function isNumeric(c: string): boolean {
  return c < '\x80' ? c >= '0' && c <= '9' : isNumber(c) || NUMERIC_IDEOGRAPH.test(c);
}

export function isAlnum(c: string): boolean {
  return isAlpha(c) || isNumeric(c);
}

/** str.isprintable of one character: what repr leaves as it is. */
export function isPrintable(c: string): boolean {
  return c === ' ' || !(isUnassigned(c) || NEWER.test(c));
}

const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/; // eslint-disable-line no-control-regex -- these are spaces

export function isSpace(c: string): boolean {
  return SPACE.test(c);
}

/** Position of the first character from `start` on that is a space (or is not), or the length. */
export function skipSpace(text: string, start: number, space: boolean): number {
  let i = start;
  while (i < text.length && isSpace(text[i] as string) === space) i++;
  return i;
}

// --- case ------------------------------------------------------------------------------------------------

const before = /\p{Cased}\p{Case_Ignorable}*$/u;
const after = /^\p{Case_Ignorable}*\p{Cased}/u;

/** Lower case of the character at `i`; a capital sigma at a word's end becomes the final form. */
export function lowerAt(chars: readonly string[], i: number): string {
  const c = chars[i] as string;
  if (c !== '\u03a3') return NEWER.test(c) ? c : c.toLowerCase();
  const isFinal =
    before.test(chars.slice(0, i).join('')) && !after.test(chars.slice(i + 1).join(''));
  return isFinal ? '\u03c2' : '\u03c3';
}

export function upperOf(c: string): string {
  return NEWER.test(c.toUpperCase()) ? c : c.toUpperCase();
}

/** Title case: mostly upper case; digraphs, ligatures and Greek with iota have forms of their own. */
export function titleOf(c: string): string {
  if (c < '\x80') return c.toUpperCase();
  const code = c.codePointAt(0) as number;
  if ((code >= 0x1c4 && code <= 0x1cc) || (code >= 0x1f1 && code <= 0x1f3)) {
    const first = code >= 0x1f1 ? 0x1f1 : code - ((code - 0x1c4) % 3);
    return String.fromCharCode(first + 1);
  }
  if (code >= 0x10d0 && code <= 0x10ff) return c;
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCharCode(code | 8);
  const upper = upperOf(c);
  if (upper.length === 1 || upper === c) return upper;
  if (code === 0xdf || code === 0x587 || code >= 0xfb00)
    return (upper[0] as string) + upper.slice(1).toLowerCase();
  if (code >= 0x1fb2 && code <= 0x1ffc && upper.endsWith('\u0399')) {
    if ((code & 0xf) === 3 || (code & 0xf) === 0xc)
      return String.fromCharCode((code & 0xfff0) | 0xc);
    return `${upper.slice(0, -1)}\u0345`;
  }
  return upper;
}

/** Full case folding: lower of upper, but for dotless i, capital sharp s and Cherokee, whose base is upper case. */
export function foldOf(c: string): string {
  const code = c.codePointAt(0) as number;
  if (code === 0x131) return c;
  if (code === 0x1e9e) return 'ss';
  if ((code >= 0x13a0 && code <= 0x13fd) || (code >= 0xab70 && code <= 0xabbf)) return upperOf(c);
  return Array.from(upperOf(c), (x) => lowerAt([x], 0)).join('');
}
