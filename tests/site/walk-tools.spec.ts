/** The tools for the program: size of the code, find, format, presentation; by mouse, by touch and by keys. */
import type { Page } from '@playwright/test';
import { expect, expectAccessibleInBoth, focused, Plate, tabTo, test } from './support/page.ts';

const PATH = 'embed/one-lock/countdown/';
const ALONE = `./${PATH}`;

async function withTools(page: Page, address = ALONE): Promise<Plate> {
  await page.goto(address);
  const plate = new Plate(page, 'countdown');
  await plate.code.click({ position: { x: 150, y: 40 } });
  await plate.hasEditor();
  await plate.key('tools').click();
  await expect(plate.key('tools')).toHaveAttribute('aria-expanded', 'true');
  await expect(plate.key('tools-find')).toBeVisible();
  return plate;
}

/** The type of the first line, in an editor or without one. */
function fontPx(plate: Plate): Promise<number> {
  return plate.code.evaluate((code) => {
    const host = code.querySelector('.code-editor');
    const lines = code.dataset['stage'] === 'editor' ? (host?.shadowRoot ?? host) : code;
    const line = lines?.querySelector('.view-line, .cm-line, li');
    return line === null || line === undefined
      ? 0
      : Number.parseFloat(getComputedStyle(line).fontSize);
  });
}

function said(plate: Plate, text: string | RegExp): Promise<void> {
  return expect(plate.root.locator('[role=status]', { hasText: text })).toHaveCount(1);
}

test('the size of the code changes in the editor, is said, and is there before the first paint next time', async ({
  watched: page,
}) => {
  const plate = await withTools(page);
  const usual = await fontPx(plate);
  await plate.key('tools-larger').click();
  await plate.key('tools-larger').click();
  await expect.poll(() => fontPx(plate)).toBeCloseTo(usual * 1.35, 0);
  await said(plate, '135%');
  await expectAccessibleInBoth(page, '#countdown');
  for (let k = 0; k < 8; k++) await plate.key('tools-larger').press('Enter');
  await expect(plate.key('tools-larger')).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => fontPx(plate)).toBeCloseTo(usual * 2, 0);

  await page.goto('./lessons/one-lock/');
  const again = new Plate(page, 'countdown');
  expect(await fontPx(again)).toBeCloseTo(usual * 2, 0);
  await again.code.click({ position: { x: 150, y: 40 } });
  await again.hasEditor();
  expect(await fontPx(again)).toBeCloseTo(usual * 2, 0);
});

for (const { start, find } of [
  { start: '', find: 'Find' },
  { start: 'es/', find: 'Buscar' },
  { start: 'zh/', find: '查找' },
  // Monaco has no Arabic: its own words stay English there, the button is the page's.
  { start: 'ar/', find: 'Find' },
]) {
  test(`finds in the editor, by button and by key, on /${start}`, async ({ watched: page }) => {
    const plate = await withTools(page, `./${start}${PATH}`);
    await plate.key('tools-find').click();
    const field = plate.root.locator('.find-widget textarea').first();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-label', find);
    await page.keyboard.type('start');
    await expect(plate.root.locator('.find-widget .matchesCount')).toContainText('4');
    if (start === '') await expectAccessibleInBoth(page, '#countdown .code-tools');
    await page.keyboard.press('Escape');
    await expect(plate.root.locator('.find-widget')).toHaveAttribute('aria-hidden', 'true');
    await page.keyboard.press('ControlOrMeta+F');
    await expect(field).toBeFocused();
  });
}

test('formats when asked, loads the formatter only then, and undo takes it back', async ({
  watched: page,
}) => {
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(response.url()));
  const plate = await withTools(page);
  expect(loaded.filter((url) => url.endsWith('.wasm'))).toEqual([]);
  const before = 'def f( a ):\n  return  a+1';
  await plate.write(before);
  await plate.key('tools-format').click();
  await said(plate, 'Formatted');
  await expect.poll(() => plate.text()).toBe('def f(a):\n    return a + 1');
  expect(loaded.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  await expectAccessibleInBoth(page, '#countdown');
  await plate.key('tools-format').click();
  await said(plate, 'formatted already');
  await plate.code.click({ position: { x: 150, y: 40 } });
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => plate.text()).toBe(before);

  // The button for it does the same, and what cannot be read is left alone.
  await plate.key('tools-format').click();
  await plate.key('tools-format.undo').click();
  await expect.poll(() => plate.text()).toBe(before);
  await expect.poll(() => focused(page)).not.toBe('body');
  await plate.write('x = 1\ndef broken(:\n    pass');
  await plate.key('tools-format').click();
  await expect(plate.root.locator('.code-tools__told')).toContainText('syntax error on line 2');
  await expect.poll(() => plate.text()).toBe('x = 1\ndef broken(:\n    pass');
  await expectAccessibleInBoth(page, '#countdown');
});

test('says so when the formatter cannot be loaded', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  const plate = await withTools(page);
  await plate.key('tools-format').click();
  await expect(plate.root.locator('.code-tools__told')).toContainText('could not be loaded');
  await page.unroute('**/*.wasm');
  await plate.key('tools-format').click();
  await said(plate, 'Formatted');
});

test('presents by keys alone: the rest is put away, the focus is kept, Escape leaves', async ({
  watched: page,
}) => {
  await page.goto('./lessons/one-lock/');
  const plate = new Plate(page, 'countdown');
  await plate.key('skip').click();
  await plate.key('run').click();
  await plate.hasRun();
  await tabTo(page, 'tools', true);
  await page.keyboard.press('Enter');
  await expect(plate.key('tools-present')).toBeVisible();
  await tabTo(page, 'tools-present');
  const usual = await fontPx(plate);
  const label = plate.root.locator('.tl-live svg text', { hasText: 'GIL' }).first();
  const labelPx = (await label.boundingBox())!.height;
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('present-leave');
  await said(plate, 'Presentation');
  await expect(plate.key('share')).toBeHidden();
  await expect(page.locator('h1')).not.toBeInViewport();
  expect(await fontPx(plate)).toBeGreaterThan(usual * 1.2);
  // Code, output and timeline at once.
  await expect(plate.code).toBeInViewport();
  await expect(plate.root.locator('.tl').first()).toBeInViewport({ ratio: 0.9 });
  await expectAccessibleInBoth(page);
  // What is written in the timeline is larger, too, and a click in it means the moment under it.
  expect((await label.boundingBox())!.height).toBeGreaterThan(labelPx * 1.2);
  const drawing = (await plate.root.locator('.tl-live').boundingBox())!;
  const x = drawing.x + drawing.width * 0.7;
  await page.mouse.click(x, drawing.y + drawing.height * 0.6);
  const cursor = (await plate.root.locator('.tl-cursor').boundingBox())!;
  expect(Math.abs(cursor.x + cursor.width / 2 - x)).toBeLessThan(3);
  await plate.key('present-leave').focus();
  // Tab stays within.
  for (let k = 0; k < 40; k++) {
    await page.keyboard.press('Tab');
    expect(
      await plate.root.evaluate(
        (root) => document.activeElement === document.body || root.contains(document.activeElement),
      ),
    ).toBe(true);
  }
  await plate.key('run').click();
  await plate.hasRun();
  await page.keyboard.press('Escape');
  await expect(plate.key('present-leave')).toHaveCount(0);
  await expect(plate.key('share')).toBeVisible();
  await expect.poll(() => focused(page)).toBe('tools-present');
  await expect(page.locator('[inert]', { has: page.locator('h1') })).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the same tools, in the page’s language', async ({ watched: page }) => {
    await page.goto(`./ar/${PATH}`);
    const plate = new Plate(page, 'countdown');
    await plate.code.tap();
    await plate.hasEditor();
    await plate.key('tools').tap();
    await plate.key('tools-find').tap();
    const panel = plate.root.locator('.cm-search');
    await expect(panel.getByRole('textbox', { name: 'بحث' })).toBeFocused();
    await expect(panel.getByRole('button', { name: 'التالي' })).toBeVisible();
    await expectAccessibleInBoth(page, '#countdown');
    await panel.getByRole('button', { name: 'إغلاق' }).tap();
    const usual = await fontPx(plate);
    await plate.key('tools-larger').tap();
    await expect.poll(() => fontPx(plate)).toBeGreaterThan(usual);
    await plate.key('tools-format').tap();
    await expect(plate.root.locator('.code-tools__told')).toContainText('نُسِّق البرنامج');
    await plate.key('tools-present').tap();
    await expect(plate.key('present-leave')).toBeVisible();
    await expectAccessibleInBoth(page, '#countdown');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await plate.key('present-leave').tap();
    await expect(plate.key('share')).toBeVisible();
  });
});
