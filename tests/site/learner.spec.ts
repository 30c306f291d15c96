/**
 * A learner's way through the lesson: predict, run, edit, run, compare, share and reopen, answer. Once by
 * pointer, once by keys alone; on a wide page and on a phone, in light and dark.
 */
import {
  expect,
  expectAccessible,
  expectStill,
  LESSON,
  Plate,
  tabTo,
  test,
} from './support/page.ts';

const EDITED = [
  'from threading import Thread',
  '',
  'def work(n):',
  '    while n > 0:',
  '        n -= 1',
  '',
  'threads = [Thread(target=work, args=(300_000,)) for _ in range(3)]',
  'for t in threads: t.start()',
  'for t in threads: t.join()',
  'print("three are done")',
].join('\n');

const PLATE = '#countdown';

test.describe('a learner', { tag: '@everywhere' }, () => {
  test.describe.configure({ timeout: 240_000 });

  test('goes through the lesson by pointer', async ({ watched: page, isMobile, context }) => {
    const press = isMobile ? 'tap' : 'click';
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.root.scrollIntoViewIfNeeded();

    // Predict. The first press is on a cold page, and it counts.
    await expect(plate.root.locator('.tl-bars').first()).toBeHidden();
    await plate.root.getByText('about half the time')[press]();
    await plate.isLive();
    await expect(plate.key('predict-half')).toBeChecked();
    await expectAccessible(page, PLATE);

    // Run.
    const runAt = await plate.offset('run');
    await plate.key('run')[press]();
    await plate.hasRun();
    expect(Math.abs((await plate.offset('run')) - runAt)).toBeLessThan(1);
    await expect(plate.figure('switches')).not.toHaveText('');
    await expect(plate.root.locator('.narr li').first()).toBeVisible();
    await plate.key('tab-prediction')[press]();
    await expect(plate.root.getByRole('tabpanel')).toContainText('about half the time');
    await plate.key('tab-output')[press]();
    await expect(plate.root.getByRole('tabpanel')).toContainText(/0\.2\d+ s/);
    await expectAccessible(page, PLATE);
    const before = await plate.figure('elapsed').textContent();

    // Edit, and run again.
    const height = (await plate.code.boundingBox())!.height;
    await plate.code[press]();
    await plate.hasEditor();
    expect(Math.abs((await plate.code.boundingBox())!.height - height)).toBeLessThan(1);
    await plate.write(EDITED);
    await expect(plate.root.locator('.saved')).toContainText(/saved/i);
    await expect(plate.status).not.toHaveText('');
    await plate.key('run')[press]();
    await expect(plate.root.locator('.out')).toContainText('three are done', { timeout: 20_000 });
    expect(await plate.figure('elapsed').textContent()).not.toBe(before);
    await expect(plate.root.locator('.tl-live .tl-labels')).toContainText('C');
    await expectAccessible(page, PLATE);

    // Compare.
    await plate.key('compare')[press]();
    await expect(plate.root.locator('.compare .verdict')).toContainText('as long as', {
      timeout: 30_000,
    });
    await expectAccessible(page, PLATE);

    // Share, and open what was shared elsewhere.
    await plate.key('share')[press]();
    await expect(plate.root.locator('.saved')).toContainText('clipboard');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('#p=');
    const elsewhere = await context
      .browser()!
      .newContext({ ...(isMobile ? { hasTouch: true } : {}) });
    const other = await elsewhere.newPage();
    await other.goto(link);
    const reopened = new Plate(other, 'countdown');
    await reopened.isLive();
    await expect(reopened.code).toContainText('three are done');
    await expect(reopened.root.locator('[data-run]')).toHaveAttribute('data-run', 'first');
    await reopened.key('run').click();
    await reopened.hasRun();
    expect(await reopened.figure('elapsed').textContent()).toBe(
      await plate.figure('elapsed').textContent(),
    );
    await elsewhere.close();

    // Answer: a wrong option first, then another.
    const quiz = page.locator('form.quiz').first();
    await quiz.scrollIntoViewIfNeeded();
    await quiz.locator('label.opt').first()[press]();
    await expect(page.locator('astro-island:has(form.quiz)').first()).toHaveAttribute(
      'data-intent',
      'ready',
    );
    await expect(quiz.locator('input').first()).toBeChecked();
    await quiz.locator('[data-key=check]')[press]();
    const options = await quiz.locator('.opt').count();
    await expect(quiz.locator('.why')).toHaveCount(options);
    await quiz.locator('[data-key=check]')[press]();
    await expect(quiz.locator('label.opt')).toHaveCount(options - 1);
    for (let k = 0; k < options - 1 && (await quiz.getAttribute('data-phase')) === 'asking'; k++) {
      await quiz.locator('label.opt').first()[press]();
      await quiz.locator('[data-key=check]')[press]();
      if (await quiz.locator('.opt.right.chosen').count()) break;
      await quiz.locator('[data-key=check]')[press]();
    }
    await expect(quiz.getByRole('status')).toHaveText('Right.');
    await expectAccessible(page);
    await expectStill(page);

    // What was answered and edited is there again after a reload.
    await page.reload();
    await expect(quiz.locator('.opt.right.chosen')).toHaveCount(1);
    await expect(plate.code).toContainText('three are done');
  });

  test('goes through the lesson by keys alone', async ({ watched: page }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    // Tab passes the program: it becomes an editor, and Tab leaves it again.
    await plate.code.focus();
    await plate.hasEditor();
    await expect
      .poll(() => plate.code.evaluate((code) => code.contains(document.activeElement)))
      .toBe(true);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => plate.code.evaluate((code) => code.contains(document.activeElement)))
      .toBe(false);
    expect(await plate.text()).not.toContain('\t');

    // Predict with the arrow keys, run with Enter.
    await tabTo(page, 'predict-half');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(plate.key('predict-same')).toBeChecked();
    await expect(plate.root).toHaveAttribute('data-state', 'closed');
    await tabTo(page, 'run');
    await page.keyboard.press('Enter');
    await plate.hasRun();
    await expect(plate.root).toHaveAttribute('data-state', 'open');
    await expect(plate.key('run')).toBeFocused();

    // The tabs by arrow keys.
    await tabTo(page, 'tab-narration', true);
    await page.keyboard.press('ArrowRight');
    await expect(plate.root.getByRole('tabpanel')).toContainText(' s');
    await page.keyboard.press('End');
    await expect(plate.root.getByRole('tabpanel')).toContainText('about the same time');

    // The timeline by arrow keys: every stretch is said.
    await plate.root.locator('.tl-live').focus();
    await page.keyboard.press('ArrowRight');
    for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const detail = plate.root.locator('.tl-detail');
    await expect(detail).toContainText(/^B: /);
    await expect(plate.root.locator('[aria-live=polite]').first()).toHaveText(
      (await detail.textContent())!,
    );
    await expect(plate.root.locator('.tl-cursor')).toBeVisible();
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    await expectAccessible(page, PLATE);

    // Edit, and run from within the editor.
    await tabTo(page, 'code', true);
    await plate.write(EDITED);
    await page.keyboard.press('ControlOrMeta+Enter');
    await tabTo(page, 'tab-prediction');
    await page.keyboard.press('ArrowLeft');
    await expect(plate.root.locator('.out')).toContainText('three are done', { timeout: 30_000 });

    // Compare, then choose another setting to compare with.
    await tabTo(page, 'compare');
    await page.keyboard.press('Enter');
    await expect(plate.root.locator('.compare .verdict')).toContainText('as long as', {
      timeout: 30_000,
    });
    await tabTo(page, 'compare-python');
    await page.keyboard.press('ArrowUp');
    await expect(plate.root.locator('.compare .verdict')).toContainText('3.13', {
      timeout: 30_000,
    });
    await expectAccessible(page, PLATE);

    // Share.
    await tabTo(page, 'share', true);
    await page.keyboard.press('Enter');
    await expect(plate.root.locator('.saved')).toContainText(/clipboard|address bar/);

    // Answer.
    const quiz = page.locator('form.quiz').first();
    await quiz.locator('input').first().focus();
    await page.keyboard.press('Space');
    await expect(page.locator('astro-island:has(form.quiz)').first()).toHaveAttribute(
      'data-intent',
      'ready',
    );
    await expect(quiz.locator('input').first()).toBeFocused();
    await expect(quiz.locator('input').first()).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(quiz.locator('.why').first()).toBeVisible();
    await expect(quiz.locator('[data-key=check]')).toBeFocused();
    await expectAccessible(page);
  });
});
