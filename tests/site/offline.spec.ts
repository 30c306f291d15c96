/** Without a network: lessons that were opened, their programs and the search work; a new version is told of, and waits. */
import type { BrowserContext, Page } from '@playwright/test';
import { LESSON, Plate, expect, expectAccessible, test } from './support/page.ts';

test.use({ serviceWorkers: 'allow' });

/** How many entries of a kind are kept. */
function kept(page: Page, cache: string, ending: string): Promise<number> {
  return page.evaluate(
    async ([name, end]) => {
      const keys = await (await caches.open(name as string)).keys();
      return keys.filter(({ url }) => url.endsWith(end as string)).length;
    },
    [cache, ending],
  );
}

/** Opens a page and waits until it is kept, and the search index with it: both come when the page is idle. */
async function openAndKeep(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const address = new URL(page.url()).pathname;
  await expect.poll(() => kept(page, 'inside-the-gil-pages', address)).toBe(1);
  const expected = await page.evaluate(async () => {
    const search = document.querySelector<HTMLElement>('[data-search]')!.dataset['search'];
    const files = (await (await fetch(`${search}files.json`)).json()) as Record<string, string[]>;
    return files['en']!.length;
  });
  expect(expected).toBeGreaterThan(2);
  await expect.poll(() => kept(page, 'inside-the-gil-search', '')).toBe(expected);
}

async function unplug(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}

test(
  'a lesson that was opened is read, run and searched without a network',
  { tag: '@subpath' },
  async ({ page, context }) => {
    await openAndKeep(page, LESSON);
    await unplug(context);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/One lock/);
    const fonts = await page.evaluate(() => document.fonts.ready.then(() => document.fonts.size));
    expect(fonts).toBeGreaterThan(0);
    const background = await page
      .locator('.bar')
      .evaluate((bar) => getComputedStyle(bar).borderBottomStyle);
    expect(background).toBe('solid');

    const plate = new Plate(page, 'countdown');
    await plate.key('run').click();
    await plate.hasRun();

    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search the course' });
    await dialog.getByRole('searchbox').fill('convoy');
    await expect(dialog.getByRole('status')).toHaveText(/Pages found: \d/);
    await expect(dialog.getByRole('link', { name: 'When the two meet' })).toBeVisible();
  },
);

test('in place of a page that was not opened stands what is kept', async ({ page, context }) => {
  await openAndKeep(page, LESSON);
  await unplug(context);
  await page.goto('./lessons/the-convoy/');
  await expect(page.getByText('has not been opened before')).toBeVisible();
  const kept = page.locator('.kept').getByRole('link');
  await expect(kept).toHaveText(['One lock for the whole interpreter']);
  await expectAccessible(page);
});

test('all lessons are kept when the reader says so', async ({ page, context }) => {
  // This page comes with the worker.
  await page.goto('./offline/');
  await expect(page.getByText('has not been opened before')).toBeHidden();
  await page.getByRole('button', { name: 'Keep all lessons' }).click();
  await expect(page.getByText('All lessons are kept.')).toBeVisible();
  await unplug(context);
  await page.goto('./lessons/the-convoy/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('When the two meet');
});

test('a new version waits, is not told of in a lesson, and comes when it is asked for', async ({
  page,
  context,
}) => {
  // A second build differs in one byte of its worker.
  let version = 1;
  await context.route('**/sw.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n// ${version}` });
  });
  await openAndKeep(page, LESSON);
  version = 2;
  const isWaiting = (): Promise<boolean> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return registration.waiting !== null;
    });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(isWaiting).toBe(true);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await isWaiting()).toBe(true);
  const notice = page.getByText('There is a new version of the course.');
  await expect(notice).toBeHidden();

  await page.goto('./reference/');
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Load it now' }).click();
  await loaded;
  await expect.poll(isWaiting).toBe(false);
  await expect(notice).toBeHidden();
});
