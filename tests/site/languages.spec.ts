/**
 * What every language of the course owes its readers, on the built pages: addresses of a page in all languages, an offer
 * that takes nobody anywhere, a menu that keeps the place, search, a page for lost addresses, pictures for sharing, the
 * editor's words, and programs whose comments speak.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LOCALES, SOURCE_LOCALE } from '../../src/site/i18n/locales.ts';
import { ROOT } from '../../src/tools/process.ts';
import { expect, Plate, test } from './support/page.ts';

const DIST = join(ROOT, 'dist');
const folderOf = (locale: string): string => (locale === SOURCE_LOCALE ? './' : `./${locale}/`);

/** The addresses of the sitemap, below the site's root. */
function sitemap(): readonly string[] {
  const text = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
  return [...text.matchAll(/<url><loc>([^<]+)<\/loc>/g)].map((match) =>
    decodeURIComponent(new URL(match[1] as string).pathname),
  );
}

const fileOf = (path: string): string => join(DIST, path, 'index.html');

interface Head {
  readonly lang: string;
  readonly dir: string;
  readonly canonical: string | null;
  readonly alternates: ReadonlyMap<string, string>;
  readonly picture: string | null;
  readonly title: string;
  readonly description: string;
}

function headOf(path: string): Head {
  const html = readFileSync(fileOf(path), 'utf8');
  const head = html.slice(0, html.indexOf('<body'));
  const one = (pattern: RegExp): string | null => pattern.exec(head)?.[1] ?? null;
  const pathname = (address: string | null): string | null =>
    address === null ? null : decodeURIComponent(new URL(address).pathname);
  return {
    lang: one(/<html lang="([^"]*)"/) ?? '',
    dir: one(/<html[^>]* dir="([^"]*)"/) ?? '',
    canonical: pathname(one(/<link rel="canonical" href="([^"]+)"/)),
    alternates: new Map(
      [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
        (match) => [match[1] as string, pathname(match[2] as string) as string] as const,
      ),
    ),
    picture: pathname(one(/<meta property="og:image" content="([^"]+)"/)),
    title: one(/<title>([^<]*)</) ?? '',
    description: one(/<meta name="description" content="([^"]*)"/) ?? '',
  };
}

/** Width and height that a PNG states of itself. */
function sizeOf(png: string): readonly [number, number] {
  const bytes = readFileSync(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('every page names itself, its language, and its like in every other one', () => {
  const paths = sitemap();
  expect(paths.length).toBeGreaterThan(LOCALES.length * 35);
  const heads = new Map(paths.map((path) => [path, headOf(path)]));
  const complaints: string[] = [];
  for (const [path, head] of heads) {
    const own =
      LOCALES.find(({ id }) => path.startsWith(`/${id}/`)) ??
      LOCALES.find(({ id }) => id === SOURCE_LOCALE)!;
    const say = (what: string): void => void complaints.push(`${path}: ${what}`);
    if (head.lang !== own.lang || head.dir !== own.dir) say(`lang ${head.lang}, dir ${head.dir}`);
    if (head.canonical !== path) say(`canonical ${head.canonical}`);
    if (head.title === '' || head.description.length < 10) say('no title or description');
    for (const { id, lang } of LOCALES) {
      const there = head.alternates.get(lang);
      if (there === undefined || !heads.has(there)) say(`no page for ${lang}: ${there}`);
      // Search engines believe an address only when it points back.
      else if (heads.get(there)?.alternates.get(own.lang) !== path)
        say(`${id} does not point back`);
    }
    const neutral = LOCALES.find(({ id }) => id === SOURCE_LOCALE)!.lang;
    if (head.alternates.get('x-default') !== head.alternates.get(neutral)) say('x-default');
    if (head.alternates.size !== LOCALES.length + 1) say(`${head.alternates.size} alternates`);
  }
  expect(complaints).toEqual([]);
});

test('every page has a picture for sharing in its language', () => {
  const pictures = new Set<string>();
  for (const path of sitemap()) {
    const { picture } = headOf(path);
    expect(picture, path).not.toBeNull();
    pictures.add(picture as string);
  }
  for (const picture of pictures) {
    const file = join(DIST, picture);
    expect(existsSync(file), picture).toBe(true);
    expect(sizeOf(file), picture).toEqual([1200, 630]);
    expect(statSync(file).size, picture).toBeLessThan(300_000);
  }
  const ofHome = LOCALES.map(({ id }) => headOf(id === SOURCE_LOCALE ? '/' : `/${id}/`).picture);
  expect(new Set(ofHome).size).toBe(LOCALES.length);
});

test.describe('a reader whose browser speaks Spanish', () => {
  test.use({ locale: 'es-MX' });

  test('is offered the Spanish page, stays, and is not asked again', async ({ watched: page }) => {
    await page.goto('./lessons/one-lock/');
    await expect(page).toHaveURL(/\/lessons\/one-lock\/$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const offer = page.locator('[data-offer="es"]');
    await expect(offer).toBeVisible();
    await expect(page.locator('[data-offer]:visible')).toHaveCount(1);
    await offer.getByRole('button').click();
    await expect(offer).toBeHidden();
    await page.reload();
    await expect(page).toHaveURL(/\/lessons\/one-lock\/$/);
    await expect(page.locator('[data-offer]:visible')).toHaveCount(0);
  });

  test('is offered nothing on a Spanish page', async ({ watched: page }) => {
    await page.goto('./es/lessons/one-lock/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.locator('[data-offer]:visible')).toHaveCount(0);
  });
});

test('the menu of languages, on top of the page, leads to the place one came from', async ({
  watched: page,
}) => {
  await page.goto('./lessons/one-lock/');
  const block = (): Promise<number> =>
    page.locator('#per').evaluate((heading) => heading.getBoundingClientRect().top);
  for (const { id, lang, name } of LOCALES.filter((locale) => locale.id !== SOURCE_LOCALE)) {
    // Read there for a while, then go up.
    await page.evaluate(() =>
      document.querySelector('#per')?.scrollIntoView({ behavior: 'instant' }),
    );
    await page.waitForTimeout(1500);
    await page.locator('.languages summary').click();
    await page.locator('.languages').getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`/${id}/lessons/one-lock/#`));
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect.poll(block).toBeLessThan(450);
    expect(await block()).toBeGreaterThan(-450);
  }
  // Whoever begins at the top stays there.
  await page.goto('./es/lessons/one-lock/');
  await page.locator('.languages summary').click();
  await page.locator('.languages').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/lessons\/one-lock\/$/);
});

const SEARCHES = [
  { locale: 'es', word: 'convoy', address: 'lessons/the-convoy/' },
  // Found by another form of the word, as Spanish inflects it.
  { locale: 'es', word: 'interbloqueos', address: 'deadlock' },
  { locale: 'zh', word: '护航效应', address: 'lessons/the-convoy/' },
  { locale: 'ar', word: 'القفل', address: 'lessons/one-lock/' },
] as const;

for (const { locale, word, address } of SEARCHES) {
  test(`search finds ${word} in ${locale}`, async ({ watched: page }) => {
    await page.goto(`./${locale}/reference/`);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(word);
    await expect(
      dialog.locator(`a[href*="/${locale}/"][href*="${address}"]`).first(),
    ).toBeVisible();
    // An index of another language would answer in it.
    const elsewhere = await dialog
      .getByRole('list')
      .locator(`a:not([href*="/${locale}/"])`)
      .count();
    expect(elsewhere).toBe(0);
  });
}

for (const { id, lang, dir } of LOCALES) {
  test(`an address that leads nowhere is answered in ${lang}`, async ({ watched: page }) => {
    const response = await page.goto(`${folderOf(id)}no/such/page/`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    const words = JSON.parse(readFileSync(join(ROOT, `content/ui/${id}.json`), 'utf8')) as Record<
      string,
      string
    >;
    await expect(page.locator('h1')).toHaveText(words['notFound.title'] as string);
  });
}

async function openFind(page: Page, path: string, plate: string): Promise<void> {
  await page.goto(path);
  const own = new Plate(page, plate);
  await own.code.click({ position: { x: 150, y: 40 } });
  await own.hasEditor();
  await own.code.click({ position: { x: 150, y: 40 } });
  await page.keyboard.press('ControlOrMeta+F');
}

for (const [locale, word] of [
  ['es', 'Buscar'],
  ['zh', '查找'],
] as const) {
  test(`the editor speaks ${locale}`, async ({ watched: page }) => {
    await openFind(page, `./${locale}/lessons/one-lock/`, 'countdown');
    await expect(page.locator('#countdown .find-widget').getByLabel(word).first()).toBeVisible();
  });
}

test('comments and labels of programs speak the language of the page', async ({
  watched: page,
}) => {
  const comment = (locale: string): Promise<string | null> =>
    page
      .goto(`${folderOf(locale)}lessons/thumbnail-service/`)
      .then(() => page.locator('#overlap .code .c').first().textContent());
  expect(await comment('en')).toBe('# stands for a request to another host');
  expect(await comment('es')).toBe('# representa una petición a otro servidor');
  expect(await comment('zh')).toBe('# 代表向另一台主机发出的请求');
  // Arabic has no comments for this lesson yet, and shows the English ones.
  expect(await comment('ar')).toBe('# stands for a request to another host');
  await page.goto('./es/sandbox/');
  const links = await page.locator('a[href*="/es/sandbox/#p="], a[href^="#p="]').count();
  expect(links).toBeGreaterThan(10);
});
