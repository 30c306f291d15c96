/**
 * Which characters may stand in a name. Mirrors `PyUnicode_IsIdentifier` and
 * the tokenizer's `verify_identifier`. The Unicode data is the host's.
 */

const START = /^[\p{XID_Start}_]$/u;
const CONTINUE = /^\p{XID_Continue}$/u;
const NOT_PRINTABLE = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]$/u;

/** Offset of the first character of `text` that no name may have there; -1 when all may. */
export function firstInvalidIdentifierChar(text: string): number {
  let offset = 0;
  for (const character of text) {
    if (!(offset === 0 ? START : CONTINUE).test(character)) return offset;
    offset += character.length;
  }
  return -1;
}

/** Whether `repr` would show the character as it is (`str.isprintable`). */
export function isPrintable(character: string): boolean {
  return character === ' ' || !NOT_PRINTABLE.test(character);
}

/** A name as the compiler sees it: normalized to NFKC, as CPython does (PEP 3131). */
export function normalizeName(name: string): string {
  for (let i = 0; i < name.length; i++) {
    if (name.charCodeAt(i) >= 128) return name.normalize('NFKC');
  }
  return name;
}
