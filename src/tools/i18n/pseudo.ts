/**
 * A language nobody speaks: every text is accented, grows by 60 % and stands between ⟦ ⟧, so that text which is not
 * translated, or has no room to grow, is seen. What a translation may not change stays as it is.
 */
import type { TextKind } from './files.ts';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽ'.matchAll(/(.)(.)/gu)].map(
    ([, plain, accented]) => [plain, accented] as [string, string],
  ),
);

const FILLER = 'łóñġér ';
const GROWTH = 0.6;

/** Code, tags, claims and the addresses of links. */
const FIXED = /(`[^`]+`|<\/?[A-Za-z][^>]*>|\[\[[^\]]+\]\]|\]\([^)]*\)|https?:\/\/\S+|&[a-z]+;)/;
/** What makes a line a heading, an item, a quote. */
const PREFIX = /^(\s*(?:#{1,6}\s|[-*]\s|\d+\.\s|>\s)?)(.*)$/s;

function accented(text: string): string {
  return [...text].map((char) => ACCENTED[char] ?? char).join('');
}

function filler(length: number): string {
  const more = Math.ceil(length * GROWTH);
  // A short word, such as a unit, becomes a longer one, not two.
  const space = length > 2 ? ' ' : '';
  return more === 0
    ? ''
    : `${space}${FILLER.repeat(Math.ceil(more / FILLER.length))
        .slice(0, more)
        .trim()}`;
}

function words(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const [, prefix = '', rest = ''] = PREFIX.exec(text) ?? [];
  const pieces = rest
    .split(FIXED)
    .map((piece, index) => (index % 2 === 1 ? piece : accented(piece)));
  const length = rest
    .split(FIXED)
    .filter((_, index) => index % 2 === 0)
    .join('').length;
  return `${prefix}⟦${pieces.join('')}${filler(length)}⟧`;
}

/** An ICU message: only what is read aloud changes, not names, kinds and selectors. */
function message(text: string): string {
  let at = 0;
  let longest = 0;
  const said = (run: string): string => {
    longest = Math.max(longest, /\p{L}/u.test(run) ? run.length : 0);
    return accented(run);
  };
  function literals(end: string): string {
    let out = '';
    let run = '';
    while (at < text.length && text[at] !== end) {
      if (text[at] !== '{') run += text[at++];
      else {
        out += said(run) + argument();
        run = '';
      }
    }
    return out + said(run);
  }
  /** From its brace to the matching one. */
  function argument(): string {
    let out = '';
    const isChoice = /^\{[^{},]+,\s*(?:plural|select|selectordinal)\s*,/.test(text.slice(at));
    let depth = 0;
    do {
      const char = text[at++] as string;
      out += char;
      if (char === '}') depth--;
      else if (char === '{') {
        depth++;
        if (isChoice && depth === 2) out += literals('}');
      }
    } while (depth > 0 && at < text.length);
    return out;
  }
  const whole = literals('');
  return longest === 0 ? whole : `⟦${whole}${filler(longest)}⟧`;
}

/** The text in the language nobody speaks. */
export function pseudo(text: string, kind: TextKind): string {
  if (kind === 'message') return message(text);
  if (kind === 'string') return words(text);
  return text.split('\n').map(words).join('\n');
}
