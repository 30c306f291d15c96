/**
 * The static pages: complete without a script, whole on paper and on a phone, nothing from elsewhere,
 * every link leading somewhere. What comes alive is tested beside its island.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const PAGES = [
  './',
  './lessons/one-lock/',
  './reference/python/',
  './reference/accuracy/',
  './no-such-page/',
];
const LESSON = './lessons/one-lock/';

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

test.describe('every page', { tag: ['@everywhere', '@subpath'] }, () => {
  for (const path of PAGES) {
    test(`${path} names itself, asks nobody else and stays in the window`, async ({ page }) => {
      const complaints = watch(page);
      await page.goto(path);
      await expect(page).toHaveTitle(/Inside the GIL/);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{20}/);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    });

    test(`${path} has no accessibility violation`, async ({ page }) => {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      ).toEqual([]);
    });
  }
});

test('the policy names no inline and no evaluated script, and no other host', async ({ page }) => {
  for (const path of PAGES) {
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
    const seen = new Set<string>();
    const anchors: [string, string][] = [];
    const queue = [new URL(await page.goto('./').then((response) => response?.url() ?? '')).href];
    while (queue.length > 0) {
      const address = queue.pop() as string;
      if (seen.has(address)) continue;
      seen.add(address);
      expect((await request.get(address)).status(), address).toBe(200);
      await page.goto(address);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const link of links) {
        const url = new URL(link);
        if (url.origin !== new URL(address).origin) continue;
        if (url.hash !== '')
          anchors.push([`${url.origin}${url.pathname}`, decodeURIComponent(url.hash.slice(1))]);
        queue.push(`${url.origin}${url.pathname}`);
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(2);
    for (const [address, id] of anchors) {
      if (page.url() !== address) await page.goto(address);
      await expect(page.locator(`[id="${id}"]`), `${address}#${id}`).toHaveCount(1);
    }
    await page.goto(LESSON);
    await expect(page.locator('.outline li')).toHaveCount(26);
    await expect(page.locator('.outline li a')).toHaveCount(1);
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
