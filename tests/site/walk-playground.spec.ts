/**
 * A playground walked by keys alone, by touch, and state by state before axe in both themes. What a mouse does in it
 * stands in playground.spec.ts and learner.spec.ts.
 */
import {
  expect,
  expectAccessible,
  expectAccessibleInBoth,
  focused,
  linkTo,
  Plate,
  tabTo,
  test,
} from './support/page.ts';

/** The same playground as on the lesson's page, with nothing around it. */
const ALONE = './embed/one-lock/countdown/';
const ID = 'one-lock/countdown';

test('by keys alone: dials, program, reset and undo, link, files to take away, narration', async ({
  watched: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ALONE);
  const plate = new Plate(page, 'countdown');

  // Dials change under the arrow keys, and the first of them wakes the island.
  await tabTo(page, 'dial-cores');
  await page.keyboard.press('ArrowDown');
  await plate.isLive();
  await expect(plate.key('dial-cores')).toHaveValue('4');
  expect(await focused(page)).toBe('dial-cores');
  await tabTo(page, 'dial-seed');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('7');

  // The program: typed into, left by Tab.
  await tabTo(page, 'code');
  await plate.hasEditor();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# mine');
  await page.keyboard.press('Enter');
  await expect.poll(() => plate.text()).toMatch(/^# mine\n *from threading/);
  await page.keyboard.press('Tab');

  // Reset and its undo take each other's place, and the focus goes along.
  await tabTo(page, 'reset');
  await page.keyboard.press('Enter');
  await expect.poll(() => plate.text()).toMatch(/^from threading/);
  await expect.poll(() => focused(page)).toBe('undo-reset');
  await page.keyboard.press('Enter');
  await expect.poll(() => plate.text()).toMatch(/^# mine/);
  await expect.poll(() => focused(page)).toBe('reset');
  await expect(plate.key('dial-seed')).toHaveValue('7');

  // A link, and code for another page.
  await tabTo(page, 'share');
  await page.keyboard.press('Enter');
  await expect(plate.root.locator('.saved')).toContainText('clipboard');
  await tabTo(page, 'exports');
  await page.keyboard.press('Enter');
  await expect(plate.key('exports')).toHaveAttribute('aria-expanded', 'true');
  await tabTo(page, 'export-program');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('countdown.py');
  await tabTo(page, 'exports', true);
  await page.keyboard.press('Enter');
  await expect(plate.key('export-program')).toHaveCount(0);

  // The prediction is passed by: what hides it goes, and the focus is on what has come.
  await tabTo(page, 'skip');
  await page.keyboard.press('Enter');
  await expect(plate.root).toHaveAttribute('data-state', 'open');
  await expect.poll(() => focused(page)).toBe('tab-narration');

  // Run, and read what happens, sentence by sentence.
  await tabTo(page, 'run');
  await page.keyboard.press('Enter');
  await plate.hasRun();
  expect(await focused(page)).toBe('run');
  await tabTo(page, 'narration-thread', true);
  const all = await plate.root.locator('.narr li').count();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => plate.root.locator('.narr li').count()).toBeLessThan(all);
  for (let k = 0; k < 3 && (await plate.root.locator('.narr-time:focus').count()) === 0; k++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(plate.root.locator('.narr li').nth(1)).toHaveClass('now');
  await expect(plate.root.locator('.tl-cursor')).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the same, and every control is large enough for a finger', async ({
    watched: page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(ALONE);
    const plate = new Plate(page, 'countdown');
    await plate.key('dials').tap();
    await plate.isLive();
    await expect(plate.key('dials')).toHaveAttribute('aria-expanded', 'true');
    await plate.key('dial-cores').selectOption('4');
    await plate.key('dial-seed').fill('7');
    await plate.code.tap();
    await plate.hasEditor();
    await plate.write('print("by finger")');
    await plate.key('reset').tap();
    await expect(plate.code).toContainText('def countdown');
    await plate.key('undo-reset').tap();
    await expect(plate.code).toContainText('by finger');
    await plate.key('run').tap();
    await plate.hasRun();
    await plate.key('tab-output').tap();
    await expect(plate.root.locator('.out')).toContainText('by finger');
    await plate.key('tab-prediction').tap();
    await expect(plate.root.getByRole('tabpanel')).toContainText('skipped');
    await plate.key('exports').tap();
    await plate.key('export-element').tap();
    await expect(plate.root.locator('.exports__told')).toContainText('clipboard');
    await plate.key('share').tap();
    await expect(plate.root.locator('.saved')).toContainText('clipboard');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#p=');
    await plate.key('tab-narration').tap();

    const small = await plate.root.evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('button, select, input, summary, a[href]')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => one.closest('.code-editor, .vh, label:has(input[type=checkbox])') === null)
        .map((one) => ({
          what: one.dataset['key'] ?? one.outerHTML.slice(0, 80),
          box: one.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height < 24 || box.width < 24)
        .map(({ what, box }) => `${what}: ${Math.round(box.width)} by ${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expectAccessible(page, '#countdown');
  });
});

test('tabs follow the arrow keys where they point, also from right to left', async ({
  watched: page,
}) => {
  await page.goto(`./ar${ALONE.slice(1)}`);
  const plate = new Plate(page, 'countdown');
  await plate.key('run').click();
  await plate.hasRun();
  const first = plate.key('tab-narration');
  const second = plate.key('tab-output');
  expect((await second.boundingBox())!.x).toBeLessThan((await first.boundingBox())!.x);
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(second).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(first).toBeFocused();

  // Time runs from left to right: what is laid over the picture stands where it was pressed.
  const box = (await plate.root.locator('.tl-live').boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.3, box.y + box.height - 25);
  const cursor = (await plate.root.locator('.tl-cursor').boundingBox())!;
  expect(Math.abs(cursor.x - (box.x + box.width * 0.3))).toBeLessThan(4);
  await expectAccessibleInBoth(page, '#countdown');
});

test.describe('axe finds nothing, by day and by night', () => {
  test.describe.configure({ timeout: 180_000 });

  test('from the question to the run, in every tab, and with what can be taken away', async ({
    watched: page,
  }) => {
    await page.goto(ALONE);
    const plate = new Plate(page, 'countdown');
    await expectAccessibleInBoth(page);
    await plate.key('predict-half').click();
    await plate.isLive();
    await expectAccessibleInBoth(page, '#countdown');
    await plate.key('run').click();
    await plate.hasRun();
    for (const tab of ['narration', 'output', 'prediction']) {
      await plate.key(`tab-${tab}`).click();
      await expectAccessibleInBoth(page, '#countdown .told');
    }
    await plate.key('exports').click();
    await expect(plate.key('export-svg')).toBeVisible();
    await plate.key('dial-cores').selectOption('1');
    await expect(plate.status).toContainText('changed');
    await expectAccessibleInBoth(page);
    await plate.key('reset').click();
    await expect(plate.key('undo-reset')).toBeVisible();
    await expectAccessibleInBoth(page, '.code-foot');
  });

  test('in the editor, during a run, with a program that fails, and with a link refused', async ({
    watched: page,
  }) => {
    await page.goto(`${ALONE}#p=${encodeURIComponent(ID)}&g=1.!!!!`);
    const plate = new Plate(page, 'countdown');
    await plate.isLive();
    await expect(plate.root.getByRole('alert')).toContainText('damaged');
    await expectAccessibleInBoth(page, '#countdown');
    await plate.code.click();
    await plate.hasEditor();
    await plate.write('print(input())\nwhile True:\n    pass');
    await plate.key('input').fill('a line');
    await plate.key('run').click();
    await expect(plate.key('stop')).toBeVisible();
    await plate.key('tab-output').click();
    await expect(plate.root.locator('.out')).toContainText('a line');
    await expectAccessible(page, '#countdown');
    await plate.key('stop').click();
    await plate.hasRun();
    await expectAccessibleInBoth(page, '#countdown');
    await plate.write('def f(x):\n    return 1 / x\n\nf(0)');
    await plate.key('run').click();
    await expect(plate.root.locator('.out .err')).toContainText('ZeroDivisionError');
    await expect(plate.code.locator('.at-error')).toHaveCount(1);
    await expectAccessibleInBoth(page, '#countdown');
    await plate.write('while True\n    pass');
    await expect(plate.code.locator('.squiggly-error')).toHaveCount(1);
    await expectAccessibleInBoth(page, '#countdown');
  });

  test('with a program from a link, and one’s own behind it', async ({ watched: page }) => {
    await page.goto('./sandbox/');
    await page.evaluate(() =>
      localStorage.setItem(
        'inside-the-gil/1/playground/sandbox/main',
        '{"source": "print(\\"mine\\")\\n"}',
      ),
    );
    const settings = { python: '3.13', cores: 3, switchIntervalNs: 1_000_000, seed: 42 };
    await page.goto(linkTo('./sandbox/', 'sandbox/main', { source: 'print(1)\n', ...settings }));
    await page.reload();
    const plate = new Plate(page, 'main');
    await expect(plate.key('take-own')).toBeVisible();
    await expectAccessibleInBoth(page, '#main');
    await plate.key('take-own').focus();
    await page.keyboard.press('Enter');
    await expect(plate.code).toContainText('mine');
    await expect.poll(() => focused(page)).not.toBe('body');
    await expectAccessibleInBoth(page, '#main .code-foot');
  });
});

test('a program is told its own name, as by `python3 file`', async ({ watched: page }) => {
  const source = 'import sys\nprint(sys.argv)\n';
  const setup = { source, python: '3.14', cores: 2, switchIntervalNs: 5_000_000, seed: 1 };
  await page.goto(linkTo('./embed/', 'sandbox/main', setup));
  const plate = new Plate(page, 'main');
  await plate.isLive();
  await plate.key('run').click();
  await plate.hasRun();
  await plate.key('tab-output').click();
  await expect(plate.root.locator('.out')).toContainText("['main.py']");
});
