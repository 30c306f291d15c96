/** The sandbox: one's own program, with files, dials and a shelf of programs; kept, shared, opened from lessons. */
import { expect, expectAccessible, expectStill, LESSON, Plate, test } from './support/page.ts';

const SANDBOX = './sandbox/';

test.describe('the sandbox', () => {
  test('is linked from the first page and from the bar @everywhere', async ({ watched: page }) => {
    await page.goto('./');
    await page.getByRole('main').getByRole('link', { name: 'Open the sandbox' }).click();
    await expect(page).toHaveURL(/\/sandbox\/$/);
    await expectAccessible(page);
  });

  test('keeps a program with its files, and runs it', async ({ watched: page }) => {
    await page.goto(SANDBOX);
    const plate = new Plate(page, 'main');
    await plate.key('file-new').click();
    await plate.isLive();
    await plate.key('file-name').fill('../bad.py');
    await plate.key('file-add').click();
    await expect(plate.root.locator('.files [role=alert]')).toContainText('helper.py');
    await plate.key('file-name').fill('helper.py');
    await page.keyboard.press('Enter');
    await expect(plate.key('file-helper.py')).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, '#main');
    await plate.code.click();
    await plate.hasEditor();
    await plate.write('NAME = "from the helper"\n');
    await plate.key('file-main.py').click();
    await plate.write('import helper\nprint(helper.NAME)\n');
    await plate.key('run').click();
    await plate.hasRun();
    await plate.key('tab-output').click();
    await expect(plate.root.locator('.out')).toContainText('from the helper');
    await expect(plate.root.locator('.saved')).toContainText('saved in this browser');
    await page.reload();
    await plate.isLive();
    await expect(plate.code).toContainText('import helper');
    await plate.key('file-helper.py').click();
    await expect(plate.code).toContainText('from the helper');
    await plate.key('file-remove').click();
    await expect(plate.key('file-helper.py')).toHaveCount(0);
    await expect(plate.code).toContainText('import helper');
  });

  test('opens a program from a shelf, and runs nothing by itself', async ({ watched: page }) => {
    await page.goto(SANDBOX);
    const plate = new Plate(page, 'main');
    await page.getByRole('link', { name: 'A module and a text' }).click();
    await plate.isLive();
    await expect(plate.code).toContainText('import shapes');
    await expect(plate.root.locator('[data-run]')).toHaveAttribute('data-run', 'first');
    await plate.key('run').click();
    await plate.hasRun();
    await plate.key('tab-output').click();
    await expect(plate.root.locator('.out')).toContainText('This text lies beside the program.');
  });

  test('has every dial, and a link brings them all', async ({ watched: page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(SANDBOX);
    const plate = new Plate(page, 'main');
    // The dial for processes is there where a program starts some.
    await plate.code.click();
    await plate.hasEditor();
    await plate.write('import multiprocessing');
    await plate.key('dial-cores').selectOption('16');
    await plate.isLive();
    await plate.key('dial-latency').selectOption('300000000');
    await plate.key('dial-start-method').selectOption('spawn');
    await plate.key('share').click();
    await expect(plate.root.locator('.saved')).toContainText('clipboard');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    const opened = new Plate(other, 'main');
    await opened.isLive();
    await expect(opened.key('dial-cores')).toHaveValue('16');
    await expect(opened.key('dial-latency')).toHaveValue('300000000');
    await expect(opened.key('dial-start-method')).toHaveValue('spawn');
  });

  test('takes a program over from a lesson', async ({ watched: page }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.key('dial-cores').selectOption('8');
    await plate.isLive();
    await plate.key('sandbox').click();
    await expect(page).toHaveURL(/\/sandbox\/#p=/);
    const sandbox = new Plate(page, 'main');
    await sandbox.isLive();
    await expect(sandbox.code).toContainText('def countdown');
    await expect(sandbox.key('dial-cores')).toHaveValue('8');
  });

  test('does not move when it comes alive', async ({ watched: page }) => {
    await page.goto(SANDBOX);
    const plate = new Plate(page, 'main');
    const before = await plate.offset('run');
    await plate.key('tab-output').click();
    await plate.isLive();
    expect(Math.abs((await plate.offset('run')) - before)).toBeLessThan(1);
    await expectStill(page);
  });
});
