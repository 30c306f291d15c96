/**
 * The timeline's tools walked by mouse, by keys alone and by touch: a range and its statistics, the strip of the whole
 * run, the search, rows of cores and locks; each key beside the button that does the same.
 */
import {
  drag,
  expect,
  expectAccessibleInBoth,
  focused,
  linkTo,
  pinch,
  Plate,
  tabTo,
  test,
} from './support/page.ts';
import type { Page } from '@playwright/test';

/** Two threads that want one lock: every row and every state is there, and the run is short. */
const TWO = `import threading
import time
lock = threading.Lock()
def work():
    for _ in range(3):
        with lock:
            sum(range(40_000))
            time.sleep(0.001)
ts = [threading.Thread(target=work) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
`;
const SETUP = { source: TWO, python: '3.14', cores: 2, switchIntervalNs: 1_000_000, seed: 1 };

test.describe.configure({ timeout: 120_000 });

async function afterRun(page: Page): Promise<Plate> {
  await page.goto(linkTo('./embed/', 'sandbox/main', SETUP));
  const plate = new Plate(page, 'main');
  await plate.isLive();
  await expect(plate.code).toContainText('with lock');
  await plate.key('run').click();
  await plate.hasRun();
  return plate;
}

function axis(plate: Plate): Promise<string[]> {
  return plate.root.locator('.tl-live .tl-plot > text').allTextContents();
}

/** Where the axis, the last row and the strip of the whole run are on the screen. */
async function places(plate: Plate) {
  const live = plate.root.locator('.tl-live');
  await live.scrollIntoViewIfNeeded();
  const box = (await live.boundingBox())!;
  const line = (await plate.root.locator('.tl-live .tl-plot > line.s-ink').first().boundingBox())!;
  const at = (part: number): number => line.x + line.width * part;
  return { at, axisY: line.y - 8, stripY: box.y + 8, rowY: box.y + box.height - 20 };
}

const stats = (plate: Plate) => plate.root.locator('.tl-stats');

test('by mouse: a range is measured, the strip moves the window, rows are added, words are found', async ({
  watched: page,
}) => {
  const plate = await afterRun(page);
  const { at, axisY } = await places(plate);
  await page.mouse.move(at(0.2), axisY);
  await page.mouse.down();
  await page.mouse.move(at(0.6), axisY, { steps: 4 });
  await page.mouse.up();
  await expect(plate.root.locator('.tl-range')).toBeVisible();
  await expect(stats(plate).locator('tbody th')).toHaveText(['main', 'A', 'B']);
  await expect(stats(plate)).toContainText('changes hands');
  await expect(stats(plate).locator('thead')).toContainText('held the GIL');
  const heading = await stats(plate).locator('h4').textContent();

  // Zoomed to the range, the window is the range: measuring it says the same.
  const whole = await axis(plate);
  await plate.key('tl-range-zoom').click();
  expect(await axis(plate)).not.toEqual(whole);
  await plate.key('tl-range-window').click();
  await expect(stats(plate).locator('h4')).toHaveText(heading!);

  // A press in the strip brings that part of the run into the window.
  const before = await axis(plate);
  const now = await places(plate);
  await page.mouse.click(now.at(0.95), now.stripY);
  await expect.poll(() => axis(plate)).not.toEqual(before);

  // Shift marks a range anywhere in the rows, in either direction.
  await page.keyboard.down('Shift');
  await page.mouse.move(now.at(0.7), now.rowY);
  await page.mouse.down();
  await page.mouse.move(now.at(0.4), now.rowY, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(stats(plate).locator('h4')).not.toHaveText(heading!);
  await plate.key('tl-range-clear').click();
  await expect(stats(plate)).toHaveCount(0);
  await expect(plate.root.locator('.tl-range')).toHaveCount(0);

  const height = (await plate.root.locator('.tl-live').boundingBox())!.height;
  await plate.key('tl-rows-cores').check();
  await plate.key('tl-rows-locks').check();
  await expect(plate.root.locator('.tl-live .tl-labels')).toContainText('core 1');
  await expect(plate.root.locator('.tl-live .tl-labels')).toContainText('lock l.3');
  expect((await plate.root.locator('.tl-live').boundingBox())!.height).toBeGreaterThan(height + 60);
  await plate.root.locator('.tl-table summary').click();
  await expect(plate.root.locator('.tl-table')).toContainText('is on core 0: runs, holds the GIL');
  await expect(plate.root.locator('.tl-table')).toContainText('has the lock while others wait');

  await plate.key('tl-search').fill('sleeps');
  await plate.key('tl-search-next').click();
  const found = plate.root.locator('.tl-tools__search [role=status]');
  await expect(found).toContainText('sleeps for 1.00 ms');
  await expect(plate.root.locator('.tl-cursor')).toBeVisible();
  const first = await found.textContent();
  await plate.key('tl-search-next').click();
  await expect(found).not.toHaveText(first!);
  await plate.key('tl-search-back').click();
  await expect(found).toHaveText(first!);
  await plate.key('tl-range-window').click();
  await expectAccessibleInBoth(page);
  await plate.key('tl-search').fill('nowhere');
  await plate.key('tl-search-next').click();
  await expect(found).toContainText('Nothing found');
  await expectAccessibleInBoth(page, '#main .tl-tools');
});

test('by keys alone, and each key has a button that does the same', async ({ watched: page }) => {
  const plate = await afterRun(page);
  const live = plate.root.locator('.tl-live');
  await plate.key('run').focus();
  for (let k = 0; k < 20 && !(await live.evaluate((one) => one === document.activeElement)); k++)
    await page.keyboard.press('Tab');
  await expect(live).toBeFocused();
  const whole = await axis(plate);
  const pressed = async (key: string): Promise<string[]> => {
    await live.focus();
    await page.keyboard.press(key);
    return axis(plate);
  };
  const clicked = async (key: string): Promise<string[]> => {
    await plate.key(key).click();
    return axis(plate);
  };

  // In, out, the whole run.
  for (const [keys, button] of [
    [['+', 'w', '='], 'tl-in'],
    [['-', 's'], 'tl-out'],
  ] as const) {
    await pressed('0');
    await pressed('+');
    await pressed('+');
    const byButton = await clicked(button);
    for (const key of keys) {
      await pressed('0');
      await pressed('+');
      await pressed('+');
      expect(await pressed(key), key).toEqual(byButton);
    }
  }
  expect(await clicked('tl-whole')).toEqual(whole);
  await pressed('+');
  expect(await pressed('0')).toEqual(whole);

  // Later and earlier: a button goes twice as far as a key.
  await pressed('+');
  await pressed('+');
  const byButton = await clicked('tl-later');
  await clicked('tl-earlier');
  await pressed('d');
  expect(await pressed('Shift+ArrowRight')).toEqual(byButton);
  await clicked('tl-earlier');
  await clicked('tl-later');
  await pressed('a');
  await pressed('Shift+ArrowLeft');
  expect(await clicked('tl-later')).toEqual(byButton);
  await pressed('0');

  // A range between two stretches, measured, zoomed to and cleared.
  const heading = stats(plate).locator('h4');
  await pressed('ArrowDown');
  await pressed('ArrowDown');
  await pressed('End');
  await pressed(']');
  await pressed('Home');
  await pressed('ArrowRight');
  await pressed('[');
  await expect(heading).toHaveText(/^From .* to /);
  const range = await heading.textContent();
  await plate.key('tl-range-clear').click();
  await expect(heading).toHaveCount(0);
  await pressed('End');
  await plate.key('tl-range-to').click();
  await pressed('Home');
  await pressed('ArrowRight');
  await plate.key('tl-range-from').click();
  await expect(heading).toHaveText(range!);
  const zoomed = await clicked('tl-range-zoom');
  await pressed('0');
  expect(await pressed('f')).toEqual(zoomed);
  await pressed('Escape');
  await expect(heading).toHaveCount(0);

  // The tools are reached from the timeline by Tab, and the focus stays where something was taken away.
  await pressed('Home');
  await tabTo(page, 'tl-range-window');
  await page.keyboard.press('Enter');
  await tabTo(page, 'tl-range-clear');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('tl-range-to');
  await tabTo(page, 'tl-search');
  await page.keyboard.type('sleeps');
  await page.keyboard.press('Enter');
  await expect(plate.root.locator('.tl-tools__search [role=status]')).toContainText('At ');
  await tabTo(page, 'tl-rows-cores', true);
  await page.keyboard.press('Space');
  await expect(plate.root.locator('.tl-live .tl-labels')).toContainText('core 1');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('two fingers zoom, one pans, measures on the axis, moves the window, looks', async ({
    watched: page,
  }) => {
    const plate = await afterRun(page);
    const { at, stripY, rowY } = await places(plate);
    const whole = await axis(plate);
    await pinch(page, [at(0.5), rowY], 60, 180);
    await expect.poll(() => axis(plate)).not.toEqual(whole);
    const zoomed = await axis(plate);
    await drag(page, [at(0.7), rowY], [at(0.2), rowY]);
    await expect.poll(() => axis(plate)).not.toEqual(zoomed);
    await page.touchscreen.tap(at(0.1), stripY);
    await plate.key('tl-whole').tap();
    await expect.poll(() => axis(plate)).toEqual(whole);
    const now = await places(plate);
    await drag(page, [at(0.2), now.axisY], [at(0.7), now.axisY]);
    await expect(stats(plate)).toContainText('changes hands');
    await expect(plate.root.locator('.tl-range')).toBeVisible();
    await page.touchscreen.tap(at(0.5), now.rowY);
    await expect(plate.root.locator('.tl-detail')).toContainText(/^B: /);
    await expect(plate.root.locator('.tl-cursor')).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expectAccessibleInBoth(page, '#main');
  });
});
