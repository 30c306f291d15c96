/** Terms of the glossary in the text of a lesson: where they are marked, and where not. */
import { describe, expect, test } from 'vitest';
import { markTerms } from '../../src/site/lib/terms.ts';

const TERMS = [
  { id: 'gil', forms: ['global interpreter lock', 'GIL'] },
  { id: 'mutex', forms: ['mutex', 'mutexes'] },
  { id: 'lock', forms: ['lock'] },
  { id: 'quiet', forms: [] },
];
const mark = (html: string) => markTerms(html, TERMS, (id, words) => `[${id}:${words}]`);

describe('marking terms', () => {
  test('marks the first occurrence of each, the longest form first', () => {
    const { html, used } = mark(
      '<p id="a">A global interpreter lock is a lock. The GIL is one.</p>',
    );
    expect(html).toBe(
      '<p id="a">A [gil:global interpreter lock] is a [lock:lock]. The GIL is one.</p>',
    );
    expect(used).toEqual(['gil', 'lock']);
  });

  test('keeps the case as it is written, and takes whole words only', () => {
    expect(mark('<p id="a">Mutexes, locked, gil-like.</p>').html).toBe(
      '<p id="a">[mutex:Mutexes], locked, gil-like.</p>',
    );
  });

  test('finds a term in a script that puts no spaces between words', () => {
    const terms = [
      { id: 'switch-interval', forms: ['切换间隔'] },
      { id: 'gil', forms: ['GIL'] },
      { id: 'fork', forms: ['fork'] },
    ];
    const { html } = markTerms(
      '<p id="a">经过切换间隔之后请求GIL，forkserver 不是 fork。</p>',
      terms,
      (id, words) => `[${id}:${words}]`,
    );
    expect(html).toBe(
      '<p id="a">经过[switch-interval:切换间隔]之后请求[gil:GIL]，forkserver 不是 [fork:fork]。</p>',
    );
  });

  test.each([
    ['code', '<p id="a"><code>lock</code></p>'],
    ['links', '<p id="a"><a href="/">the lock</a></p>'],
    ['claims', '<p id="a"><span class="claim">1<span>lock</span></span></p>'],
    ['attributes', '<p id="lock" data-translation="lock"></p>'],
    ['headings', '<h2 id="a">The lock</h2>'],
    ['figures', '<section class="plate"><p class="cap">a lock</p></section>'],
    ['comments', '<p id="a"><!-- lock --></p>'],
  ])('leaves %s alone', (_what, html) => {
    expect(mark(html)).toEqual({ html, used: [] });
  });

  test('goes on after what it leaves alone, and into emphasis and lists', () => {
    expect(mark('<p id="a"><code>x</code><br> a <em>mutex</em></p>').html).toContain('<em>[mutex:');
    expect(mark('<ol id="a"><li>a lock</li></ol>').html).toBe(
      '<ol id="a"><li>a [lock:lock]</li></ol>',
    );
  });

  test('without terms the text is as it was', () => {
    expect(markTerms('<p id="a">lock</p>', [], () => '').html).toBe('<p id="a">lock</p>');
  });
});
