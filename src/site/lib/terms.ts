/**
 * Marks the first occurrence of each term of the glossary in the blocks of a lesson, as HTML. Only plain words of
 * paragraphs and lists are looked at: what stands in code, links, figures and computed numbers stays as it is.
 */

export interface Term {
  readonly id: string;
  /** How it is written; longer forms are looked for first. */
  readonly forms: readonly string[];
}

/** Elements whose words may hold a term; inside any other one nothing is marked. */
const TRANSPARENT = new Set(['em', 'strong', 'li', 'p']);
/** Blocks of a lesson carry an id and nothing else; what figures draw has classes. */
const BLOCK = /<(p|ol|ul) id="[^"]+"(?: data-translation="[^"]*")?>[\s\S]*?<\/\1>/g;
const TOKEN = /<\/?[a-zA-Z][^>]*>|<!--[\s\S]*?-->|[^<]+/g;
const VOID = /^<(?:br|img|wbr|hr)\b|\/>$/;

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Scripts that put no spaces between words: there a term may stand anywhere. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';

/** A form with what has to stand around it: nothing that its own word would go on with. */
function bounded(form: string): string {
  const letter = `[[\\p{L}\\p{N}_\\-]--[${UNSPACED}]]`;
  const isFree = new RegExp(`[${UNSPACED}]`, 'u');
  const before = isFree.test([...form][0] ?? '') ? '' : `(?<!${letter})`;
  const after = isFree.test([...form].at(-1) ?? '') ? '' : `(?!${letter})`;
  return `${before}${escapeRegExp(form)}${after}`;
}

/** One expression for all forms; a term begins with either case and ends where its word ends. */
function matcher(
  terms: readonly Term[],
): { regexp: RegExp; idOf: ReadonlyMap<string, string> } | null {
  const idOf = new Map(
    terms.flatMap(({ id, forms }) => forms.map((form) => [form.toLowerCase(), id] as const)),
  );
  if (idOf.size === 0) return null;
  const forms = [...idOf.keys()].sort((a, b) => b.length - a.length).map(bounded);
  return { regexp: new RegExp(forms.join('|'), 'giv'), idOf };
}

/** @param link HTML for a marked term: gets its id and the words as written */
export function markTerms(
  html: string,
  terms: readonly Term[],
  link: (id: string, words: string) => string,
): { readonly html: string; readonly used: readonly string[] } {
  const found = matcher(terms);
  if (found === null) return { html, used: [] };
  const used = new Set<string>();
  const inText = (text: string): string =>
    text.replace(found.regexp, (words) => {
      const id = found.idOf.get(words.toLowerCase());
      if (id === undefined || used.has(id)) return words;
      used.add(id);
      return link(id, words);
    });
  const inBlock = (block: string): string => {
    let opaque = 0;
    return block.replace(TOKEN, (token) => {
      if (!token.startsWith('<')) return opaque === 0 ? inText(token) : token;
      const name = /^<\/?([a-zA-Z][^\s/>]*)/.exec(token)?.[1]?.toLowerCase();
      if (name === undefined || TRANSPARENT.has(name) || name === 'ol' || name === 'ul')
        return token;
      if (VOID.test(token)) return token;
      opaque += token.startsWith('</') ? -1 : 1;
      return token;
    });
  };
  return { html: html.replace(BLOCK, inBlock), used: [...used] };
}
