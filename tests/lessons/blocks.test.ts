/** Block ids: the marks in lessons become anchors, and the stamp gives what is missing. */
import { describe, expect, test } from 'vitest';
import { mdxToJs } from 'satteri';
import { blockHash, blocksOf, stamp } from '../../src/tools/i18n/blocks.ts';
import { blockIds, parseMark } from '../../src/tools/mdx/block-ids.ts';

async function compiled(source: string): Promise<string> {
  const { code } = await mdxToJs(source, { mdastPlugins: [blockIds] });
  return code;
}

describe('marks', () => {
  test('name the block that follows, also inside a component, and leave nothing behind', async () => {
    const code = await compiled(
      '{/* @why */}\n## Why\n\n<Note>\n\n{/* @p-1 3f9ac2 */}\nText.\n\n</Note>\n',
    );
    expect(code).toContain('id: "why"');
    expect(code).toContain('id: "p-1"');
    expect(code).not.toContain('@');
  });

  test('an id occurs once', async () => {
    await expect(compiled('{/* @a */}\nOne.\n\n{/* @a */}\nTwo.\n')).rejects.toThrow(
      'block id "a" occurs twice',
    );
  });

  test('an id without a block is an error', async () => {
    await expect(compiled('Text.\n\n{/* @a */}\n')).rejects.toThrow('block id "a" names no block');
  });

  test.each([
    [' /* @p-7f3a */ ', { id: 'p-7f3a', sourceHash: null, isDraft: false, shown: null }],
    [
      '/* @p-7f3a 3f9ac2 draft */',
      { id: 'p-7f3a', sourceHash: '3f9ac2', isDraft: true, shown: null },
    ],
    [
      '/* @p-7f3a missing en ltr */',
      {
        id: 'p-7f3a',
        sourceHash: null,
        isDraft: false,
        shown: { state: 'missing', lang: 'en', dir: 'ltr' },
      },
    ],
    ['/* a remark */', null],
    ['/* @Upper */', null],
  ])('%s', (value, mark) => {
    expect(parseMark(value)).toEqual(mark);
  });
});

describe('stamp', () => {
  const source = '{/* @kept */}\nOne.\n\n<Note>\n\nTwo.\n\n</Note>\n\n- a\n- b\n';

  test('gives ids to blocks that have none and changes nothing else', () => {
    const { text, added } = stamp(source);
    expect(added).toHaveLength(2);
    expect(text.replace(/\{\/\* @p-[0-9a-f]+ \*\/\}\n/g, '')).toBe(source);
    expect(blocksOf(text).map((block) => block.id)).toEqual(['kept', ...added]);
  });

  test('is idempotent', () => {
    const once = stamp(source).text;
    expect(stamp(once)).toEqual({ text: once, added: [] });
  });

  test('equal paragraphs get different ids', () => {
    const { added } = stamp('Same.\n\nSame.\n');
    expect(new Set(added).size).toBe(2);
  });

  test('a heading wants an id from a person', () => {
    expect(() => stamp('Text.\n\n## Why\n')).toThrow('line 3: a heading needs an id');
  });
});

test('white space and the style of quotes do not make a block stale; a word does', () => {
  expect(blockHash('It’s “one”  lock.')).toBe(blockHash('It\'s "one"\nlock.'));
  expect(blockHash('One lock.')).not.toBe(blockHash('Two locks.'));
});
