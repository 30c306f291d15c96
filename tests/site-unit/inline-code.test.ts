/** Code between backticks in texts of YAML files: shown as code everywhere, and nowhere with its marks. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inlineCode, inlineParts, withoutMarks } from '../../src/site/lib/inline-code.ts';

describe('a text with code', () => {
  test('falls into parts', () => {
    expect(inlineParts('Call `join` on `a`.')).toEqual([
      { isCode: false, text: 'Call ' },
      { isCode: true, text: 'join' },
      { isCode: false, text: ' on ' },
      { isCode: true, text: 'a' },
      { isCode: false, text: '.' },
    ]);
  });

  test('is HTML in which everything else is escaped', () => {
    expect(inlineCode('`a < b` & <i>')).toBe('<code>a &lt; b</code> &amp; &lt;i&gt;');
    expect(inlineCode('a lone ` stays')).toBe('a lone ` stays');
  });

  test('is characters only in labels', () => {
    expect(withoutMarks('`len(items)` and `x`')).toBe('len(items) and x');
  });
});

test('components show texts of YAML files through the one renderer', () => {
  const files = globSync('src/site/{components,layouts,islands}/**/*.{astro,tsx}');
  expect(files.length).toBeGreaterThan(50);
  // What a text of YAML is called where it is shown; a text in the middle of an element is one that lost its code.
  const raw =
    />\s*\{(?:fill\([^()]*\)|text\.(?:title|caption|verdict|task)|(?:option|choice|row)\.(?:text|why|after))\}\s*</;
  const found = files.filter((file) => raw.test(readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});
