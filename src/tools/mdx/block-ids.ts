// Ids of blocks in lessons: the comment {/* @why-lock */} on its own line names the block that follows,
// in every language. In a locale's file the hash of the source block stands after it, and `draft` where a machine
// wrote the block: {/* @why-lock 3f9ac2 draft */}. In the lessons that the build merges for a locale, the state of
// the block's translation stands there instead: {/* @why-lock missing en ltr */}. Here comments become attributes; a
// repeated id stops the build.
import { defineMdastPlugin } from 'satteri';

const MARK =
  /^\s*\/\*\s*@([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s+([0-9a-f]{6}))?(\s+draft)?(?:\s+(missing|changed|machine)(?:\s+(\S+)\s+(ltr|rtl))?)?\s*\*\/\s*$/;

export interface BlockMark {
  readonly id: string;
  /** Hash of the source block that a translation was made from; null in the source. */
  readonly sourceHash: string | null;
  readonly isDraft: boolean;
  /** What a reader is told about the block in a merged lesson, with the language it is in where that is another one. */
  readonly shown: { readonly state: string; readonly lang?: string; readonly dir?: string } | null;
}

/** Reads the body of an MDX expression; null when it is not a block mark. */
export function parseMark(value: string): BlockMark | null {
  const match = MARK.exec(value);
  if (match === null) return null;
  const [, id, hash, draft, state, lang, dir] = match;
  return {
    id: id as string,
    sourceHash: hash ?? null,
    isDraft: draft !== undefined,
    shown:
      state === undefined
        ? null
        : { state, ...(lang === undefined ? {} : { lang, dir: dir as string }) },
  };
}

/** The part of a syntax node that this plugin needs. */
interface Block {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Block[];
  readonly data?: object;
}

/** Blocks that carry the id as an attribute; a component takes its own `id`. */
const NAMED = new Set(['paragraph', 'heading', 'list', 'blockquote', 'table', 'code']);

export const blockIds = defineMdastPlugin({
  name: 'block-ids',
  before(root, context) {
    const seen = new Set<string>();
    const visit = (children: readonly Block[]): void => {
      children.forEach((block, index) => {
        if (block.type === 'mdxFlowExpression') {
          const mark = parseMark(block.value ?? '');
          if (mark === null) return;
          if (seen.has(mark.id)) throw new Error(`block id "${mark.id}" occurs twice`);
          seen.add(mark.id);
          const target = children[index + 1];
          if (target === undefined) throw new Error(`block id "${mark.id}" names no block`);
          if (NAMED.has(target.type)) {
            context.setProperty(target as never, 'data', {
              ...target.data,
              hProperties: {
                id: mark.id,
                ...(mark.shown === null
                  ? {}
                  : {
                      dataTranslation: mark.shown.state,
                      lang: mark.shown.lang,
                      dir: mark.shown.dir,
                    }),
              },
            });
          }
          context.removeNode(block as never);
        } else if (block.children !== undefined && block.type.startsWith('mdxJsx')) {
          visit(block.children);
        }
      });
    };
    visit(root.children as unknown as readonly Block[]);
  },
});
