/**
 * The static pages: complete without a script, whole on paper and on a phone, nothing from elsewhere,
 * every link leading somewhere. What comes alive is tested beside its island.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { ROOT } from '../../src/tools/process.ts';
import { expectAccessible } from './support/page.ts';

/** The English pages that stand for themselves: those of src/pages with one address each. */
function pagesOf(root: string): string[] {
  return readdirSync(join(ROOT, root), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.astro') && !name.includes('['))
    .map((name) => name.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/'))
    .map((name) => `./${name}`);
}
const LESSONS = readdirSync(join(ROOT, 'content/lessons/en'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => basename(name, '.mdx'))
  .sort();
const PAGES = [
  ...['src/pages', 'src/pages/[...locale]'].flatMap(pagesOf).filter((path) => path !== './404/'),
  ...LESSONS.map((lesson) => `./lessons/${lesson}/`),
  './no-such-page/',
];
const PLANNED = (
  parse(readFileSync(join(ROOT, 'content/course.yaml'), 'utf8')) as {
    parts: { lessons: string[] }[];
  }
).parts.flatMap(({ lessons }) => lessons);
const LESSON = './lessons/one-lock/';
/** One page of each make, for the devices that a change of width and colours does not stand for. */
const SAMPLES = ['./', LESSON, './reference/accuracy/', './no-such-page/'];

/** Collects what a page must not do: speak to other hosts, break the policy, throw. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !origin.startsWith('http://localhost:')) {
      complaints.push(`request to ${request.url()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

async function expectWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page).toHaveTitle(/Inside the GIL/);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{20}/);
  await expectInTheWindow(page);
}

async function expectInTheWindow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

test.describe('every page', () => {
  for (const path of PAGES) {
    test(`${path} is whole and accessible, wide and narrow, light and dark`, async ({ page }) => {
      const complaints = watch(page);
      await expectWhole(page, path);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectInTheWindow(page);
      expect(complaints).toEqual([]);
    });
  }
});

test.describe('a page of each make', { tag: ['@everywhere', '@subpath'] }, () => {
  for (const path of SAMPLES) {
    test(`${path} is whole and accessible on this device`, async ({ page }) => {
      const complaints = watch(page);
      await expectWhole(page, path);
      await expectAccessible(page);
      expect(complaints).toEqual([]);
    });
  }
});

test('what stands on top of a phone is one row, in every language', async ({ page }) => {
  for (const locale of ['', 'es/', 'zh/', 'ar/']) {
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`./${locale}lessons/one-lock/`);
      const tops = await page.locator('.bar > *').evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ height }) => height > 0)
          .map(({ top, height }) => Math.round(top + height / 2)),
      );
      expect(new Set(tops).size, `${locale} ${width}: ${tops.join(' ')}`).toBe(1);
    }
  }
});

test('the policy names no inline and no evaluated script, and no other host', async ({ page }) => {
  for (const path of SAMPLES) {
    await page.goto(path);
    const policy =
      (await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')) ??
      '';
    const directives = new Map(
      policy.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        return [name, values.join(' ')] as const;
      }),
    );
    expect(directives.get('default-src')).toBe("'self'");
    expect(directives.get('script-src')).toMatch(/^'self'( 'sha256-[^']+')*$/);
    expect(directives.get('style-src-elem')).toMatch(/^'self'( 'sha256-[^']+')*$/);
    expect(policy).not.toMatch(/https?:/);
  }
});

test(
  'links and anchors lead somewhere, and unwritten lessons are no links',
  { tag: '@subpath' },
  async ({ page, request }) => {
    // Some seven hundred pages in four languages.
    test.setTimeout(600_000);
    const start = new URL(await page.goto('./').then((response) => response?.url() ?? '')).href;
    const found = new Map<string, { ids: Set<string>; links: string[] }>();
    const queue = [start];
    while (queue.length > 0) {
      const address = queue.pop() as string;
      if (found.has(address)) continue;
      const response = await request.get(address);
      expect(response.status(), address).toBe(200);
      const isPage = response.headers()['content-type']?.startsWith('text/html') ?? false;
      const parsed = isPage
        ? await page.evaluate(
            ([html, base]) => {
              const parsed = new DOMParser().parseFromString(html as string, 'text/html');
              return {
                ids: [...parsed.querySelectorAll('[id]')].map((element) => element.id),
                links: [...parsed.querySelectorAll('a[href]')].map(
                  (link) => new URL(link.getAttribute('href') as string, base).href,
                ),
              };
            },
            [await response.text(), address],
          )
        : { ids: [], links: [] };
      found.set(address, { ids: new Set(parsed.ids), links: parsed.links });
      for (const link of parsed.links) {
        const { origin, pathname } = new URL(link);
        if (origin === new URL(start).origin) queue.push(`${origin}${pathname}`);
      }
    }
    const addressOf = (path: string): string => new URL(path, start).href;
    for (const path of PAGES.filter((path) => path !== './no-such-page/')) {
      expect([...found.keys()], `something leads to ${path}`).toContain(addressOf(path));
    }
    const dangling = [...found].flatMap(([address, { links }]) =>
      links
        .filter((link) => {
          const { origin, pathname, hash } = new URL(link);
          const target = found.get(`${origin}${pathname}`);
          if (target === undefined || hash === '' || hash.startsWith('#p=')) return false;
          return !target.ids.has(decodeURIComponent(hash.slice(1)));
        })
        .map((link) => `${address} -> ${link}`),
    );
    expect(dangling).toEqual([]);
    await page.goto(LESSON);
    await expect(page.locator('.outline li')).toHaveCount(PLANNED.length);
    await expect(page.locator('.outline li a')).toHaveCount(LESSONS.length);
  },
);

test('the address of a block is its id', async ({ page }) => {
  await page.goto(LESSON);
  for (const id of ['shows', 'is', 'per', 'is-definition', 'recap-list']) {
    await expect(page.locator(`#${id}`)).toHaveCount(1);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson reads completely', async ({ page }) => {
    const complaints = watch(page);
    await page.goto(LESSON);
    const figure = page.locator('#countdown');
    await expect(figure.locator('.code li')).toHaveCount(13);
    await expect(figure.locator('.narr li').first()).toBeVisible();
    await expect(figure.locator('pre')).toBeVisible();
    await expect(figure.locator('pre')).toHaveText(/^0\.\d{3} s\s*$/);
    await expect(figure.locator('.tl-bars rect').first()).toBeAttached();
    expect(
      await figure
        .locator('.tl-bars')
        .first()
        .evaluate((bars) => getComputedStyle(bars).visibility),
    ).toBe('visible');
    await expect(figure.locator('.figures dd').first()).toBeVisible();
    await figure.getByText('The timeline as a table').click();
    expect(await figure.locator('.tl-table tbody tr').count()).toBeGreaterThan(5);
    await page.locator('#four-cores summary').click();
    await expect(page.locator('#four-cores .why').first()).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('nothing is offered that needs one', async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.locator('button:visible')).toHaveCount(0);
    await expect(page.locator('select:visible')).toHaveCount(0);
  });

  test('a phone shows the outline above the text', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(LESSON);
    await expect(page.locator('.outline')).toBeVisible();
  });
});

test('the first run waits behind the prediction on the screen, and stands on paper', async ({
  page,
}) => {
  await page.goto(LESSON);
  const figure = page.locator('#countdown');
  await expect(figure.locator('.narr').first()).toBeHidden();
  expect(
    await figure
      .locator('.tl-bars')
      .first()
      .evaluate((bars) => getComputedStyle(bars).visibility),
  ).toBe('hidden');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(figure.locator('.narr').first()).toBeVisible();
  expect(
    await figure
      .locator('.tl-bars')
      .first()
      .evaluate((bars) => getComputedStyle(bars).visibility),
  ).toBe('visible');
  await expect(figure.locator('pre')).toBeVisible();
  await expect(figure.locator('pre')).toHaveText(/^0\.\d{3} s\s*$/);
  await expect(page.locator('#four-cores .why').first()).toBeVisible();
  await expect(page.locator('.bar')).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

test('a figure in prose names its source on focus', async ({ page }) => {
  await page.goto(LESSON);
  const claim = page.locator('#shows-measured .claim').first();
  const note = claim.locator('.claim__src');
  await expect(note).toBeHidden();
  await claim.focus();
  await expect(note).toBeVisible();
  await expect(note).toContainText('CPython 3.14.8');
  const box = await note.boundingBox();
  expect(box?.x).toBeGreaterThan(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1440);
});

test('the theme follows the system until it is chosen, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./');
  const paper = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(25, 27, 30)');
  await page.getByRole('button', { name: 'Dark or light' }).click();
  expect(await paper()).toBe('rgb(251, 250, 246)');
  // Another page has it from the first paint on: the script in the head runs before the body is parsed.
  await page.goto(LESSON, { waitUntil: 'commit' });
  await page.locator('body').waitFor({ state: 'attached' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await paper()).toBe('rgb(251, 250, 246)');
});

test('on a phone the menu opens and closes the outline, by touch and by Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(LESSON);
  const menu = page.getByRole('button', { name: 'Menu' });
  await expect(page.locator('.outline')).toBeHidden();
  await menu.click();
  await expect(page.locator('.outline')).toBeVisible();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator('.outline')).toBeHidden();
  await expect(menu).toBeFocused();
});

test('the contents follow the reading', async ({ page }) => {
  await page.goto(LESSON);
  const current = page.locator('.toc a[aria-current="true"]');
  await expect(current).toHaveText('Predict, then run');
  await page.locator('#per').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#per')?.scrollIntoView());
  await expect(current).toHaveText('One lock per what?');
});
