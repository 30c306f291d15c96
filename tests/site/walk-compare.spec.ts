/** Compare walked by mouse, by keys alone and by touch, with as many configurations as it takes, before axe in both themes. */
import {
  expect,
  expectAccessibleInBoth,
  focused,
  linkTo,
  Plate,
  tabTo,
  test,
} from './support/page.ts';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

const PROGRAM = `from threading import Thread
def work(n):
    while n > 0:
        n -= 1
ts = [Thread(target=work, args=(15_000,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
`;
/** A measured one that is soon over. */
const MEASURED = readFileSync('public/measured/programs/41_condition_pingpong.py', 'utf8');
const SETUP = { source: PROGRAM, python: '3.14', cores: 2, switchIntervalNs: 1_000_000, seed: 1 };

test.describe.configure({ timeout: 120_000 });

async function arrive(page: Page): Promise<Plate> {
  await page.goto(linkTo('./embed/', 'sandbox/main', SETUP));
  const plate = new Plate(page, 'main');
  await plate.isLive();
  await expect(plate.code).toContainText('def work');
  return plate;
}

const rows = (plate: Plate): Locator => plate.root.locator('.compare__table tbody tr');

async function hasCompared(plate: Plate, count: number): Promise<void> {
  await expect(rows(plate)).toHaveCount(count, { timeout: 30_000 });
  await expect(plate.key('compare')).toHaveAttribute('aria-disabled', 'false');
}

test('by mouse: up to four, one changed, one removed, the speed-up over cores', async ({
  watched: page,
}) => {
  const plate = await arrive(page);
  await plate.key('compare').click();
  await hasCompared(plate, 2);
  await expect(plate.root.locator('.verdict')).toContainText('as long as');
  await expect(plate.root.locator('.compare__parting')).toContainText(/part|differ/);
  await plate.key('compare-add').click();
  await hasCompared(plate, 3);
  await plate.key('compare-add').click();
  await hasCompared(plate, 4);
  await expect(plate.key('compare-add')).toHaveCount(0);
  const labels = await rows(plate).locator('th').allTextContents();
  expect(new Set(labels).size).toBe(4);
  await expect(plate.root.getByRole('group', { name: 'Configuration 4' })).toBeVisible();
  await expectAccessibleInBoth(page);
  await plate.key('compare-3-python').selectOption('3.14t');
  await hasCompared(plate, 4);
  await expect(rows(plate).nth(3)).toContainText('3.14t');
  await plate.key('compare-remove-2').click();
  await hasCompared(plate, 3);
  await plate.key('compare-speedup').click();
  await expect(plate.root.locator('.speedup figcaption')).toContainText('times as fast', {
    timeout: 30_000,
  });
  await expectAccessibleInBoth(page, '#main .compare');
  await plate.key('compare-close').click();
  await expect(plate.root.locator('.compare')).toHaveCount(0);
});

test('by keys alone, and the focus stays while it runs and when something goes', async ({
  watched: page,
}) => {
  const plate = await arrive(page);
  await tabTo(page, 'compare');
  await page.keyboard.press('Enter');
  await hasCompared(plate, 2);
  await tabTo(page, 'compare-cores');
  const cores = await plate.key('compare-cores').inputValue();
  await page.keyboard.press('ArrowDown');
  await expect(plate.key('compare-cores')).not.toHaveValue(cores);
  await hasCompared(plate, 2);
  await expect.poll(() => focused(page)).toBe('compare-cores');
  await page.keyboard.press('ArrowDown');
  await hasCompared(plate, 2);
  await tabTo(page, 'compare-add');
  await page.keyboard.press('Enter');
  await hasCompared(plate, 3);
  await expect.poll(() => focused(page)).toBe('compare-add');
  await page.keyboard.press('Enter');
  await hasCompared(plate, 4);
  await expect.poll(() => focused(page)).not.toBe('body');
  await tabTo(page, 'compare-remove-3', true);
  await page.keyboard.press('Enter');
  await hasCompared(plate, 3);
  await expect.poll(() => focused(page)).not.toBe('body');
  await tabTo(page, 'compare-close', true);
  await page.keyboard.press('Enter');
  await expect(plate.root.locator('.compare')).toHaveCount(0);
  await expect.poll(() => focused(page)).not.toBe('body');
});

test('a measured program has the measured times beside the simulated ones', async ({
  watched: page,
}) => {
  await page.goto(
    linkTo('./embed/', 'sandbox/main', {
      source: MEASURED,
      python: '3.13',
      cores: 2,
      switchIntervalNs: 5_000_000,
      seed: 1,
    }),
  );
  const plate = new Plate(page, 'main');
  await plate.isLive();
  await plate.key('compare').click();
  await hasCompared(plate, 2);
  const beside = plate.root.locator('.beside');
  await expect(beside).toContainText('41_condition_pingpong');
  await expect(beside).toContainText('2.5 GHz, November 2026');
  const told = beside.locator('tbody tr');
  await expect(told).toHaveCount(2);
  // The measured machine had two cores.
  await expect(told.nth(1)).toContainText('not measured with these settings');
  await expect(beside.locator('.beside__ratios')).toHaveText('');
  await plate.key('compare-python').selectOption('3.13t');
  await plate.key('compare-cores').selectOption('2');
  await hasCompared(plate, 2);
  await expect(told.nth(1)).toContainText('CPython 3.13.15, 6 runs');
  await expect(beside.locator('.beside__ratios')).toContainText(/Measured, .* times as long as/);
  // In the picture the range and the ring of each run, in the text the same: median, range, simulated, error.
  await expect(beside.locator('svg rect')).toHaveCount(2);
  await expect(beside.locator('svg circle')).toHaveCount(2);
  for (const row of await told.all()) await expect(row).toContainText(/[−+]?[\d.]+ ?%/);
  await expectAccessibleInBoth(page, '#main .compare');

  // A phone has no room for the plot: nothing speaks of it, and the caption is read whole.
  const caption = beside.locator('caption');
  await expect(caption).toContainText('the ring the simulation', { useInnerText: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(caption).not.toContainText('the ring the simulation', { useInnerText: true });
  const wrap = (await beside.locator('.tablewrap').boundingBox())!;
  for (const part of [caption, caption.locator('small')]) {
    const box = (await part.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(wrap.x + wrap.width + 1);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('four configurations fit on a phone', async ({ watched: page }) => {
    const plate = await arrive(page);
    await plate.key('compare').tap();
    await hasCompared(plate, 2);
    await plate.key('compare-add').tap();
    await hasCompared(plate, 3);
    await plate.key('compare-add').tap();
    await hasCompared(plate, 4);
    await plate.key('compare-2-seed').fill('9');
    await hasCompared(plate, 4);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expectAccessibleInBoth(page, '#main .compare');
    await plate.key('compare-remove-3').tap();
    await hasCompared(plate, 3);
    await plate.key('compare-close').tap();
    await expect(plate.root.locator('.compare')).toHaveCount(0);
  });
});
