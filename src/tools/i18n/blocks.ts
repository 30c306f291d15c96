/** The translatable blocks of a lesson, with their ids, as the source text holds them. */
import { createHash } from 'node:crypto';
import { mdxToMdast } from 'satteri';
import { parseMark } from '../mdx/block-ids.ts';
import type { BlockMark } from '../mdx/block-ids.ts';

/** The part of a syntax node that is read here. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: {
    readonly start: { readonly offset: number; readonly line: number };
    readonly end: { readonly offset: number };
  };
}

export interface Block {
  readonly type: string;
  /** null while it has no mark. */
  readonly id: string | null;
  /** In a translation: the hash of the source block it was made from. */
  readonly sourceHash: string | null;
  /** In a translation: a machine made it and nobody has cleared it. */
  readonly isDraft: boolean;
  readonly text: string;
  /** Where it begins in the file, in UTF-16 units. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

/** Blocks of words; components bring their own ids and texts. */
const TRANSLATABLE = new Set(['paragraph', 'heading', 'list', 'blockquote', 'table']);

export function blocksOf(source: string): readonly Block[] {
  const blocks: Block[] = [];
  const visit = (children: readonly Node[]): void => {
    let mark: BlockMark | null = null;
    for (const child of children) {
      if (child.type === 'mdxFlowExpression') {
        mark = parseMark(child.value ?? '');
        continue;
      }
      if (TRANSLATABLE.has(child.type) && child.position !== undefined) {
        const { start, end } = child.position;
        blocks.push({
          type: child.type,
          id: mark?.id ?? null,
          sourceHash: mark?.sourceHash ?? null,
          isDraft: mark?.isDraft ?? false,
          text: source.slice(start.offset, end.offset),
          offset: start.offset,
          line: start.line,
        });
      } else if (child.children !== undefined) {
        visit(child.children);
      }
      mark = null;
    }
  };
  visit((mdxToMdast(source) as unknown as Node).children ?? []);
  return blocks;
}

/** What counts as the same text: runs of white space and the style of quotes do not matter. */
export function normalise(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Six hexadecimal digits that stand for a block's text in the marks of its translations. */
export function blockHash(text: string): string {
  return createHash('sha256').update(normalise(text)).digest('hex').slice(0, 6);
}

export interface Stamped {
  readonly text: string;
  /** The ids that were given. */
  readonly added: readonly string[];
}

/**
 * Gives an id to every block that has none. Ids once given stay.
 * @throws Error for a heading: its id is its address, so a person chooses it
 */
export function stamp(source: string): Stamped {
  const blocks = blocksOf(source);
  const taken = new Set(blocks.flatMap((block) => (block.id === null ? [] : [block.id])));
  const added: string[] = [];
  let text = source;
  // From the end, so that the offsets before stay right.
  for (const block of [...blocks].reverse()) {
    if (block.id !== null) continue;
    if (block.type === 'heading') {
      throw new Error(
        `line ${block.line}: a heading needs an id of its own, such as {/* @why-lock */} before it`,
      );
    }
    const digest = createHash('sha256').update(normalise(block.text)).digest('hex');
    let length = 4;
    while (taken.has(`p-${digest.slice(0, length)}`)) length++;
    const id = `p-${digest.slice(0, length)}`;
    taken.add(id);
    added.unshift(id);
    text = `${text.slice(0, block.offset)}{/* @${id} */}\n${text.slice(block.offset)}`;
  }
  return { text, added };
}
