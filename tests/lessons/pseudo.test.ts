/** The language nobody speaks: longer, accented, between brackets, and whole where a translation has to be. */
import { describe, expect, test } from 'vitest';
import { complaintAbout } from '../../src/tools/i18n/check.ts';
import { localeStatus } from '../../src/tools/i18n/status.ts';
import { pseudo } from '../../src/tools/i18n/pseudo.ts';

const root = new URL('../..', import.meta.url).pathname;

describe('pseudo', () => {
  test.each([
    ['string', 'Run it', /^⟦Rúñ ít \S+⟧$/],
    ['string', 'See `x = 1` and [[a.b]]', /^⟦Šéé `x = 1` áñd \[\[a\.b\]\] .+⟧$/],
    ['block', '## Why', /^## ⟦Whý \S+⟧$/],
    ['block', '1. One\n2. Two', /^1\. ⟦Óñé \S+⟧\n2\. ⟦Twó \S+⟧$/],
    [
      'message',
      '{n, plural, one {# turn} other {# turns}}',
      /^⟦\{n, plural, one \{# túrñ\} other \{# túrñš\}\}.*⟧$/,
    ],
    ['message', 'ms', /^⟦mš\S+⟧$/],
    ['message', '{value} {unit}', /^\{value\} \{unit\}$/],
  ] as const)('%s %s', (kind, text, expected) => {
    expect(pseudo(text, kind)).toMatch(expected);
  });

  test('every text of the course stays a correct translation, and grows by more than half', () => {
    for (const status of localeStatus(root, 'qps')) {
      const source = status.source!;
      const text = pseudo(source.text, source.kind);
      const translation = { ...source, text };
      expect(
        complaintAbout({ ...status, translation }, 'en'),
        `${status.file} ${status.key}`,
      ).toBeNull();
    }
  });
});
