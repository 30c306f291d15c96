/**
 * Every page of every language before axe-core. A page's words and its language's direction can break what the English
 * page of the same make has right. Three measures keep the walk short:
 * - contrast, the slow rule, depends on the make: one page of each make in each language, light and dark;
 * - frames for other sites and translators' pages, four of five pages, repeat what lessons show: the rules about words, each
 *   page in one language, in turn;
 * - English pages but for frames have all rules, in both colours, in pages.spec.ts.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LOCALES, SOURCE_LOCALE, TRANSLATIONS } from '../../src/site/i18n/locales.ts';
import { ROOT } from '../../src/tools/process.ts';
import { expect, untilSettled, test } from './support/page.ts';

const CONTRAST = 'color-contrast';
/** What can be wrong with a page by its words and its language alone. */
const ABOUT_WORDS = [
  'html-has-lang',
  'html-lang-valid',
  'valid-lang',
  'document-title',
  'link-name',
  'button-name',
  'image-alt',
  'svg-img-alt',
  'label',
  'select-name',
  'summary-name',
  'aria-valid-attr-value',
  'aria-command-name',
  'aria-input-field-name',
  'empty-heading',
  'empty-table-header',
  'heading-order',
  'list',
  'listitem',
  'page-has-heading-one',
  'region',
];

/** Every built page as an address below the root; the tests run after the build, so they ask the folder then. */
function builtPages(): readonly string[] {
  const dist = join(ROOT, 'dist');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('/index.html') || name === 'index.html')
    .map((name) => `./${name.replace(/index\.html$/, '')}`)
    .sort();
}

const localeOf = (path: string): string =>
  LOCALES.find(({ id }) => path.startsWith(`./${id}/`))?.id ?? SOURCE_LOCALE;

/** The make of a page: its address without the language, and without what is one of many. */
function makeOf(path: string): string {
  const rest = path.slice(localeOf(path) === SOURCE_LOCALE ? 2 : 3 + localeOf(path).length);
  return rest.replace(/^(lessons|embed|translate)\/.+$/, '$1');
}

/** Of many pages that repeat what lessons show. */
const isRepeated = (path: string): boolean => ['embed', 'translate'].includes(makeOf(path));

async function violations(
  page: Page,
  rules: (axe: AxeBuilder) => AxeBuilder,
): Promise<readonly string[]> {
  const found = await rules(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}

/** So many tests share the pages of a language: each is one worker's turn. */
const SHARES = 3;

for (const { id, name } of LOCALES) {
  for (let share = 0; share < SHARES; share++) {
    test(`pages in ${name}, share ${share + 1} of ${SHARES}`, async ({ page }) => {
      test.setTimeout(900_000);
      const inTurn = builtPages().filter((path) => localeOf(path) === id && isRepeated(path));
      // English has frames, and no pages for translators.
      const turn = (path: string): boolean => {
        const among = makeOf(path) === 'embed' ? LOCALES : TRANSLATIONS;
        const language = among.findIndex((locale) => locale.id === id);
        return inTurn.indexOf(path) % among.length === language;
      };
      const own = builtPages().filter((path) =>
        isRepeated(path)
          ? inTurn.includes(path) && turn(path)
          : localeOf(path) === id && id !== SOURCE_LOCALE,
      );
      expect(own.length).toBeGreaterThan(id === SOURCE_LOCALE ? 20 : 60);
      const complaints: string[] = [];
      for (const path of own.filter((_, index) => index % SHARES === share)) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        const found = await violations(page, (axe) =>
          isRepeated(path) ? axe.withRules(ABOUT_WORDS) : axe.disableRules([CONTRAST]),
        );
        for (const one of found) complaints.push(`${path} ${one}`);
      }
      expect(complaints).toEqual([]);
    });
  }

  test(`contrast in ${name}, one page of each make, light and dark`, async ({ page }) => {
    test.skip(id === SOURCE_LOCALE, 'pages.spec.ts asks for it on every English page');
    test.setTimeout(900_000);
    const makes = new Map(
      builtPages()
        .filter((path) => localeOf(path) === id)
        .map((path) => [makeOf(path), path]),
    );
    expect(makes.size).toBeGreaterThan(15);
    const complaints: string[] = [];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of makes.values()) {
      await page.goto(path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await untilSettled(page);
        for (const one of await violations(page, (axe) => axe.withRules([CONTRAST])))
          complaints.push(`${colorScheme} ${path} ${one}`);
      }
    }
    expect(complaints).toEqual([]);
  });
}

test('the walk meets every page of the sitemap', () => {
  const pages = new Set(builtPages());
  const sitemap = readFileSync(join(ROOT, 'dist', 'sitemap-0.xml'), 'utf8');
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => `.${decodeURIComponent(new URL(match[1] as string).pathname)}`,
  );
  expect(addresses.filter((path) => !pages.has(path))).toEqual([]);
});
