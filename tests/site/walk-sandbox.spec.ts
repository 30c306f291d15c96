/** The sandbox's shelves and files walked by keys alone and by touch, before axe in both themes. */
import { expect, expectAccessibleInBoth, focused, Plate, tabTo, test } from './support/page.ts';

test.describe.configure({ timeout: 120_000 });

const SANDBOX = './sandbox/';

test('by keys alone: a program from a shelf, a file added, named wrongly, removed', async ({
  watched: page,
}) => {
  await page.goto(SANDBOX);
  await expectAccessibleInBoth(page);
  const plate = new Plate(page, 'main');
  await page.getByRole('link', { name: 'A module and a text' }).focus();
  await page.keyboard.press('Enter');
  await plate.isLive();
  await expect(plate.code).toContainText('import shapes');
  const tabs = plate.root.locator('.files').getByRole('tab');
  const count = await tabs.count();
  expect(count).toBeGreaterThan(2);

  // One stop for Tab, the arrow keys from there.
  await plate.key('file-main.py').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toBeFocused();
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.first()).toBeFocused();

  await tabTo(page, 'file-new');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('file-name');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('file-new');
  await page.keyboard.press('Enter');
  await page.keyboard.type('../bad.py');
  await page.keyboard.press('Enter');
  await expect(plate.root.locator('.files [role=alert]')).toContainText('helper.py');
  await expectAccessibleInBoth(page, '#main .files');
  expect(await focused(page)).toBe('file-name');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('helper.py');
  await page.keyboard.press('Enter');
  await expect(tabs).toHaveCount(count + 1);
  await expect.poll(() => focused(page)).toBe('file-helper.py');
  await tabTo(page, 'file-remove');
  await page.keyboard.press('Enter');
  await expect(tabs).toHaveCount(count);
  await expect.poll(() => focused(page)).toBe('file-new');

  await tabTo(page, 'run');
  await page.keyboard.press('Enter');
  await plate.hasRun();
  await tabTo(page, 'tab-narration', true);
  await page.keyboard.press('ArrowRight');
  await expect(plate.root.locator('.out')).toContainText('This text lies beside the program.');
  await expectAccessibleInBoth(page, '#main');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a program from a shelf, its files, a new one', async ({ watched: page }) => {
    await page.goto(SANDBOX);
    const plate = new Plate(page, 'main');
    await page.getByRole('link', { name: 'A module and a text' }).tap();
    await plate.isLive();
    await expect(plate.code).toContainText('import shapes');
    await plate.root.locator('.files').getByRole('tab').nth(1).tap();
    await expect(plate.code).not.toContainText('import shapes');
    await plate.key('file-new').tap();
    await plate.key('file-name').fill('helper.py');
    await plate.key('file-add').tap();
    await expect(plate.key('file-helper.py')).toHaveAttribute('aria-selected', 'true');
    await plate.key('file-remove').tap();
    await expect(plate.key('file-helper.py')).toHaveCount(0);
    await plate.key('dials').tap();
    await expect(plate.key('dial-latency')).toBeVisible();
    await plate.key('run').tap();
    await plate.hasRun();
    await expect(plate.root.locator('.narr li').first()).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expectAccessibleInBoth(page);
  });
});
