/** What a line compiles to: a card for the mouse, a panel for keys and fingers; in both editors, in every language. */
import type { Locator, Page } from '@playwright/test';
import {
  expect,
  expectAccessibleInBoth,
  expectStill,
  focused,
  linkTo,
  Plate,
  test,
} from './support/page.ts';

const PROGRAM = `counter = 0

def work(n):
    global counter
    for _ in range(n):
        counter += 1

work(30)
print(counter)
`;

/** The program in a playground alone, under a version. */
function address(start = '', python = '3.14', page = 'embed/one-lock/countdown/'): string {
  const setup = { source: PROGRAM, python, cores: 2, switchIntervalNs: 5_000_000, seed: 1 };
  return linkTo(`./${start}${page}`, 'one-lock/countdown', setup);
}

async function open(page: Page, to = address()): Promise<Plate> {
  await page.goto(to);
  const plate = new Plate(page, 'countdown');
  await plate.isLive();
  await expect(plate.code).toContainText('counter += 1');
  await forgetShifts(page);
  return plate;
}

/** What moved until now is not of this file: the program of a link, the editor in the place of the lines. */
async function forgetShifts(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.evaluate(() => {
    window.shifts = [];
  });
}

/** Where a text stands on the screen, in an editor or in the static lines. */
async function middleOf(plate: Plate, text: string): Promise<{ x: number; y: number }> {
  return plate.code.evaluate((code, wanted) => {
    const host = code.querySelector('.code-editor');
    const within = code.dataset['stage'] === 'editor' ? (host?.shadowRoot ?? host) : code;
    for (const line of within?.querySelectorAll('.view-line, .cm-line, ol > li') ?? []) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        nodes.push(node as Text);
      const all = nodes.map(({ data }) => data.replaceAll('\u00a0', ' ')).join('');
      let at = all.indexOf(wanted);
      if (at < 0) continue;
      const node = nodes.find(({ length }) => at < length || ((at -= length), false)) as Text;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, width, top, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`there is no ${wanted}`);
  }, text);
}

async function pointAt(page: Page, plate: Plate, text: string): Promise<void> {
  const { x, y } = await middleOf(plate, text);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

async function expectApart(one: Locator, other: Locator): Promise<void> {
  const [a, b] = [(await one.boundingBox())!, (await other.boundingBox())!];
  const isApart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  expect(isApart, JSON.stringify([a, b])).toBe(true);
}

const meant = (part: Locator): Locator => part.locator('li.meant .bytecode__name');

for (const { width, start } of [
  { width: 1440, start: '' },
  { width: 1440, start: 'ar/' },
  { width: 800, start: '' },
]) {
  test(`a mouse that rests shows it beside the program, ${width} px, /${start}`, async ({
    watched: page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const plate = await open(page, address(start));
    const card = plate.key('listing-card');
    await pointAt(page, plate, '+= 1');
    await expect(card).toBeVisible();
    await expect(meant(card)).toHaveText(['BINARY_OP']);
    await expect(card.locator('b')).toHaveText('counter += 1');
    await expect(card.locator('.bytecode__bar')).toHaveCount(1);
    await expectApart(card, plate.code);
    await expectAccessibleInBoth(page, '#countdown');

    // What it lies beside may be pointed at, too, and is left again.
    const box = (await card.boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.waitForTimeout(600);
    await expect(card).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(card).toHaveCount(0);

    // Nothing where nothing compiles.
    await pointAt(page, plate, 'global');
    await page.waitForTimeout(900);
    await expect(card).toHaveCount(0);
    await expectStill(page);

    // The editor, and the version that is set; typing puts it away.
    await plate.code.click({ position: { x: 150, y: 40 } });
    await plate.hasEditor();
    await plate.key('dial-python').selectOption('3.9');
    await forgetShifts(page);
    await pointAt(page, plate, 'counter += 1');
    await expect(meant(card).first()).toHaveText('LOAD_GLOBAL');
    await expect(card).toContainText('INPLACE_ADD');
    await expect(card.locator('.bytecode__bar').nth(2)).toBeVisible();
    await expectApart(card, plate.code);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await pointAt(page, plate, 'print(counter)');
    await expect(card).toBeVisible();
    await plate.code.click({ position: { x: 150, y: 40 } });
    await expect(card).toHaveCount(0);
    await expectStill(page);
  });
}

test('by keys: a panel follows the caret, says what it shows, and closes by Escape', async ({
  watched: page,
}) => {
  const plate = await open(page, address('', '3.14', 'lessons/one-lock/'));
  await plate.code.focus();
  await page.keyboard.press('ArrowDown');
  await plate.code.press('Enter');
  await plate.hasEditor();
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+B');
  const panel = plate.key('listing');
  await expect(panel).toContainText('Line 1');
  // Typing goes on where it was.
  await expect.poll(() => focused(page)).toBe('code');
  for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowDown');
  await expect(panel).toContainText('Line 6');
  const told = panel.locator('[role=status]');
  await expect(told).toContainText('5 instructions. At 1 place');
  await expect(panel.locator('li').last()).toContainText('Here the thread may lose the GIL.');
  await page.keyboard.press('ArrowUp');
  await expect(panel).toContainText('Line 5');
  await page.keyboard.press('ArrowUp');
  await expect(told).toContainText('compiles to no instruction');
  const before = await plate.offset('run');
  await page.keyboard.press('ControlOrMeta+End');
  await expect(panel).toContainText('print');
  expect(await plate.offset('run')).toBe(before);
  await expectAccessibleInBoth(page, '#countdown');

  // What does not compile says what to do, and is right again once it is mended.
  await page.keyboard.press('Enter');
  await page.keyboard.type('x = = 1');
  await expect(told).toContainText('on line 10');
  await expectAccessibleInBoth(page, '#countdown .listing');
  for (let k = 0; k < 3; k++) await page.keyboard.press('Backspace');
  await page.keyboard.type(' 7');
  await expect(told).toContainText('instructions');

  await panel.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect.poll(() => focused(page)).not.toBe('body');
});

test('in a presentation, by mouse and by key', async ({ watched: page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const plate = await open(page, address('', '3.14t', 'lessons/one-lock/'));
  await plate.key('skip').click();
  await plate.key('tools').click();
  await plate.key('tools-present').click();
  await expect(plate.key('present-leave')).toBeVisible();
  const card = plate.key('listing-card');
  await pointAt(page, plate, '+= 1');
  await expect(card).toContainText('no GIL');
  await expect(card.locator('.bytecode__bar')).toHaveCount(0);
  await expectApart(card, plate.code);
  // Escape is for the card first.
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(plate.key('present-leave')).toBeVisible();
  await page.mouse.move(2, 2);
  await plate.code.click({ position: { x: 150, y: 40 } });
  await plate.hasEditor();
  await page.keyboard.press('ControlOrMeta+B');
  await expect(plate.key('listing')).toBeInViewport();
  await expectAccessibleInBoth(page, '#countdown');
  await page.keyboard.press('ControlOrMeta+B');
  await expect(plate.key('listing')).toHaveCount(0);
});

test('whoever clicks into the program while it is still being loaded asks for nothing more', async ({
  watched: page,
}) => {
  let load = (): void => undefined;
  const held = new Promise<void>((resolve) => (load = resolve));
  await page.route('**/LineBytecode.*.js', async (route) => {
    await held;
    await route.continue();
  });
  const plate = await open(page);
  const asked = page.waitForRequest('**/LineBytecode.*.js');
  await pointAt(page, plate, 'counter += 1');
  await asked;
  const { x, y } = await middleOf(plate, 'counter += 1');
  await page.mouse.click(x, y);
  await plate.hasEditor();
  const loaded = page.waitForResponse('**/LineBytecode.*.js');
  load();
  await loaded;
  await page.waitForTimeout(1500);
  await expect(plate.key('listing-card')).toHaveCount(0);
});

test('says so when the engine cannot be had, and asks again', async ({ page }) => {
  await page.route('**/main-*.js', (route) => route.abort());
  const plate = await open(page);
  await plate.key('tools').click();
  await plate.key('tools-bytecode').click();
  const told = plate.key('listing').locator('[role=status]');
  await expect(told).toContainText('could not be loaded');
  await page.unroute('**/main-*.js');
  await plate.key('listing-close').click();
  await plate.key('tools-bytecode').click();
  await expect(told).toContainText('instructions');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  for (const start of ['', 'es/', 'zh/', 'ar/']) {
    test(`a panel goes from line to line and follows a tap, /${start}`, async ({
      watched: page,
    }) => {
      const plate = await open(page, address(start));
      await plate.key('tools').tap();
      await plate.key('tools-bytecode').tap();
      await expect(plate.key('tools-bytecode')).toHaveAttribute('aria-expanded', 'true');
      const panel = plate.key('listing');
      await expect(panel.locator('li').first()).toBeVisible();
      await expect(panel.locator('.listing__head code')).toHaveText('counter = 0');
      const before = await plate.offset('run');
      await plate.key('listing-after').tap();
      await expect(panel.locator('.listing__head code')).toHaveText('def work(n):');
      await plate.key('listing-after').tap();
      await plate.key('listing-after').tap();
      await expect(panel.locator('.listing__head code')).toHaveText('counter += 1');
      expect(await plate.offset('run')).toBe(before);
      await plate.code.tap();
      await plate.hasEditor();
      const { x, y } = await middleOf(plate, 'print(');
      await page.touchscreen.tap(x, y);
      await expect(panel.locator('.listing__head code')).toHaveText('print(counter)');
      await expectAccessibleInBoth(page, '#countdown');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
      await plate.key('listing-close').tap();
      await expect(panel).toHaveCount(0);
    });
  }
});
