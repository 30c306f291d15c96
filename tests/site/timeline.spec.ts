/** The live timeline: zoom, pan, details, table, and all of it without a mouse. */
import { expect, LESSON, Plate, test } from './support/page.ts';
import type { Page } from '@playwright/test';

async function afterRun(page: Page): Promise<Plate> {
  await page.goto(LESSON);
  const plate = new Plate(page, 'countdown');
  await plate.key('run').click();
  await plate.hasRun();
  return plate;
}

/** The labels of the axis, which tell the window. */
function axis(plate: Plate): Promise<string[]> {
  return plate.root.locator('.tl-live .tl-plot > text').allTextContents();
}

test('buttons zoom in, pan and show the whole run', async ({ watched: page }) => {
  const plate = await afterRun(page);
  const first = await axis(plate);
  await plate.key('tl-in').click();
  const zoomed = await axis(plate);
  expect(zoomed).not.toEqual(first);
  await plate.key('tl-later').click();
  expect(await axis(plate)).not.toEqual(zoomed);
  await plate.key('tl-whole').click();
  expect((await axis(plate)).at(-1)).toMatch(/^2\d0/);
});

test('Ctrl and the wheel zoom at the pointer; the wheel alone scrolls the page', async ({
  watched: page,
}) => {
  const plate = await afterRun(page);
  const box = (await plate.root.locator('.tl-live').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await axis(plate);
  const top = await page.evaluate(() => scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  await expect.poll(() => axis(plate)).not.toEqual(before);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  const zoomed = await axis(plate);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(top);
  expect(await axis(plate)).toEqual(zoomed);
});

test('dragging pans, a click looks at a stretch', async ({ watched: page }) => {
  const plate = await afterRun(page);
  const box = (await plate.root.locator('.tl-live').boundingBox())!;
  const y = box.y + box.height - 25;
  const before = await axis(plate);
  await page.mouse.move(box.x + box.width * 0.7, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, y, { steps: 5 });
  await page.mouse.up();
  expect(await axis(plate)).not.toEqual(before);
  await expect(plate.root.locator('.tl-cursor')).toHaveCount(0);
  await page.mouse.click(box.x + box.width * 0.5, y);
  await expect(plate.root.locator('.tl-cursor')).toBeVisible();
  await expect(plate.root.locator('.tl-detail')).toContainText(/^B: .* from .* to /);
  await expect(plate.root.locator('.narr .now')).toHaveCount(1);
  await expect(plate.code.locator('.at-run, .at-wait').first()).toBeVisible();
});

test('a sentence of the narration leads to its moment', async ({ watched: page }) => {
  const plate = await afterRun(page);
  const line = plate.root.locator('.narr li').nth(12);
  const time = (await line.locator('time').textContent())!;
  await line.locator('.narr-time').click();
  await expect(plate.root.locator('.tl-cursor')).toHaveText(time);
  await expect(plate.root.locator('.transport output')).toContainText(time);
  await plate.key('tl-forward').click();
  await expect(plate.root.locator('.transport output')).not.toContainText(time);
  await plate.key('tl-back').click();
  await expect(plate.root.locator('.transport output')).toContainText(time);
});

test('the table holds the same as the picture', async ({ watched: page }) => {
  const plate = await afterRun(page);
  await plate.root.locator('.tl-table summary').click();
  const rows = plate.root.locator('.tl-table tbody tr');
  await expect(rows.first()).toBeVisible();
  const threads = new Set(await rows.locator('th').allTextContents());
  expect([...threads].sort()).toEqual(['A', 'B', 'main']);
  const shown = await rows.count();
  await plate.key('tl-whole').click();
  await expect.poll(() => rows.count()).toBeGreaterThan(shown);
});

test('the picture follows the width of the page', async ({ watched: page }) => {
  const plate = await afterRun(page);
  const width = (): Promise<number> =>
    plate.root.locator('.tl-live .tl-plot').evaluate((plot) => plot.getBoundingClientRect().width);
  const wide = await width();
  await page.setViewportSize({ width: 700, height: 900 });
  await expect.poll(width).toBeLessThan(wide - 100);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('zoomed in, arrows lead from a release of the GIL to the thread that it let through; the table says so', async ({
  watched: page,
}) => {
  const plate = await afterRun(page);
  const heads = plate.root.locator('.tl-live .tl-bars path.f-ink[d^="M0 0l-4"]');
  await expect(heads.first()).toBeAttached();
  const all = await heads.count();
  await plate.root.locator('.tl-live').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('+');
  await expect.poll(() => heads.count()).toBeLessThan(all);
  await plate.key('tl-whole').click();
  await plate.root.locator('.tl-table summary').click();
  await expect(plate.root.locator('.tl-table tbody')).toContainText(
    /A’s release of the GIL at .* let it through/,
  );
});

test('tasks of an event loop have rows under their thread, which can be hidden, and are told', async ({
  watched: page,
}) => {
  await page.goto('./sandbox/');
  const plate = new Plate(page, 'main');
  await page.getByRole('link', { name: 'Waiting together' }).click();
  await plate.isLive();
  await plate.key('run').click();
  await plate.hasRun();
  const labels = plate.root.locator('.tl-live .tl-labels text');
  await expect(labels.filter({ hasText: 'Task-2' })).toHaveCount(1);
  await expect(plate.root.locator('.narr')).toContainText('fetch(), is done.');
  await plate.key('tl-rows-tasks').uncheck();
  await expect(labels.filter({ hasText: 'Task-2' })).toHaveCount(0);
});
