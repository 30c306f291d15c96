/**
 * The stepper, the microscope in it and the choice of who goes next, walked by keys alone, by touch, and state by state
 * before axe in both themes. Single steps by mouse stand in stepper.spec.ts.
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
import type { Locator, Page } from '@playwright/test';

const PROGRAM = `import threading
counter = 0
def add(n):
    global counter
    for i in range(n):
        counter += 1
ts = [threading.Thread(target=add, args=(40_000,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(counter)
`;
const SETUP = { source: PROGRAM, python: '3.14', cores: 2, switchIntervalNs: 1_000_000, seed: 1 };

test.describe.configure({ timeout: 180_000 });

class Steps {
  readonly page: Page;
  readonly plate: Plate;
  readonly root: Locator;
  readonly said: Locator;

  constructor(page: Page) {
    this.page = page;
    this.plate = new Plate(page, 'main');
    this.root = this.plate.root.locator('[data-stepper]');
    this.said = this.root.getByRole('status');
  }

  async arrive(): Promise<void> {
    await this.page.goto(linkTo('./embed/', 'sandbox/main', SETUP));
    await this.plate.isLive();
    await expect(this.plate.code).toContainText('counter += 1');
  }

  async isReady(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-stepper', 'ready', { timeout: 30_000 });
  }

  /** Does what moves the run, and waits until it stands elsewhere. */
  async moves(act: () => Promise<void>): Promise<void> {
    const before = await this.where();
    await act();
    await expect.poll(() => this.where()).not.toBe(before);
    await this.isReady();
  }

  /** What is said and how many bytecodes are done: a loop says the same again and again. */
  private async where(): Promise<string> {
    const place = await this.root.locator('.stepper__place').textContent();
    return `${await this.said.textContent()} ${place}`;
  }

  async back(act: () => Promise<void>, to: string | null): Promise<void> {
    await act();
    await expect(this.said).toHaveText(to ?? '');
    await this.isReady();
  }
}

test('by keys alone: steps, a breakpoint, the slider, the microscope, who goes next', async ({
  watched: page,
}) => {
  const steps = new Steps(page);
  await steps.arrive();
  const press = (key: string) => () => page.keyboard.press(key);
  await tabTo(page, 'step');
  await page.keyboard.press('Enter');
  await steps.isReady();
  await tabTo(page, 'step-forward-bytecode');

  // Pairs of keys: each forward one and its way back.
  for (const [forward, back] of [
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowDown', 'ArrowUp'],
    ['PageDown', 'PageUp'],
  ] as const) {
    const before = await steps.said.textContent();
    await steps.moves(press(forward));
    if (back !== 'PageUp') await steps.back(press(back), before);
    else await steps.moves(press(back));
  }

  // A breakpoint: the last choice of the list is a line.
  await tabTo(page, 'step-goal');
  await page.keyboard.press('End');
  await tabTo(page, 'step-line');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('6');
  await tabTo(page, 'step-forward-event');
  await steps.moves(press('Enter'));
  await expect(steps.said).toContainText('is on line 6');
  await steps.moves(press('Enter'));
  await expect(steps.said).toContainText('is on line 6');

  // The slider moves the whole run, and its arrow keys are its own.
  await tabTo(page, 'step-time');
  await expect(steps.plate.key('step-time')).toBeEnabled();
  await steps.moves(press('PageUp'));
  await steps.moves(press('ArrowRight'));
  await steps.moves(press('Home'));

  // Whoever waits says why.
  await tabTo(page, 'step-goal', true);
  await page.keyboard.press('Home');
  await tabTo(page, 'step-forward-event');
  await steps.moves(press('Enter'));
  await expect(steps.root).toContainText('cannot run');

  // The waiting thread asks; the request is taken back; the focus stays.
  await tabTo(page, 'step-forward-bytecode', true);
  await steps.moves(press('Enter'));
  const waiting = await steps.said.textContent();
  await tabTo(page, 'step-ask');
  await steps.moves(press('Enter'));
  expect(await focused(page)).toBe('step-ask');
  await tabTo(page, 'step-take-back');
  await steps.back(press('Enter'), waiting);

  // The microscope, and the bytecode of another thread.
  await tabTo(page, 'step-show-memory');
  await page.keyboard.press('Enter');
  await expect(steps.root.locator('.memory__list')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(steps.root.locator('.memory__list')).toBeFocused();
  await tabTo(page, 'step-show-bytecode', true);
  await page.keyboard.press('Enter');
  const others = steps.root.locator('[data-key^="step-thread-"][aria-pressed="false"]');
  await tabTo(page, (await others.first().getAttribute('data-key'))!);
  await page.keyboard.press('Enter');
  await expect(steps.root.locator('[aria-current="step"]')).toHaveCount(1);

  await tabTo(page, 'step-close', true);
  await page.keyboard.press('Enter');
  await expect(steps.root).toHaveCount(0);
  await expect.poll(() => focused(page)).not.toBe('body');
});

test('what the reader chose is kept in a link, and runs as it was chosen', async ({
  watched: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const steps = new Steps(page);
  await steps.arrive();
  await steps.plate.key('run').click();
  await steps.plate.hasRun();
  const unasked = await steps.plate.figure('switches').textContent();
  await steps.plate.key('step').click();
  await steps.isReady();
  await steps.plate.key('step-goal').selectOption('gil.wait');
  await steps.moves(() => steps.plate.key('step-forward-event').click());
  for (let k = 0; k < 2; k++) {
    await steps.moves(() => steps.plate.key('step-forward-bytecode').click());
    await steps.moves(() => steps.plate.key('step-ask').click());
    await expectAccessible(page, '[data-stepper]');
  }
  await expect(steps.plate.key('step-take-back')).toHaveText(/last/i);
  await steps.plate.key('share').click();
  await expect(steps.plate.root.locator('.saved')).toContainText('clipboard');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await steps.plate.key('run').click();
  await expect(steps.plate.figure('switches')).not.toHaveText(unasked!);
  const asked = await steps.plate.root.locator('dl.figures').last().textContent();

  const other = await context.newPage();
  await other.goto(link);
  const reopened = new Plate(other, 'main');
  await reopened.isLive();
  await expect(reopened.root.locator('[data-run]')).toHaveAttribute('data-run', 'first');
  await reopened.key('run').click();
  await reopened.hasRun();
  expect(await reopened.root.locator('dl.figures').last().textContent()).toBe(asked);
  await reopened.key('step').click();
  await expect(reopened.key('step-take-back')).toHaveAttribute('aria-disabled', 'false');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('steps, a breakpoint, the slider, the microscope, who goes next', async ({
    watched: page,
  }) => {
    const steps = new Steps(page);
    const tap = (key: string) => () => steps.plate.key(key).tap();
    await steps.arrive();
    await tap('step')();
    await steps.isReady();
    const first = await steps.said.textContent();
    await steps.moves(tap('step-forward-bytecode'));
    await steps.back(tap('step-back-bytecode'), first);
    await steps.plate.key('step-goal').selectOption('line');
    await steps.plate.key('step-line').fill('6');
    await steps.moves(tap('step-forward-event'));
    await expect(steps.said).toContainText('is on line 6');
    await expect(steps.plate.key('step-time')).toBeEnabled();
    const slider = (await steps.plate.key('step-time').boundingBox())!;
    await steps.moves(() =>
      page.touchscreen.tap(slider.x + slider.width * 0.7, slider.y + slider.height / 2),
    );
    await steps.plate.key('step-goal').selectOption('gil.wait');
    await steps.moves(tap('step-back-event'));
    await steps.moves(tap('step-forward-bytecode'));
    const before = await steps.said.textContent();
    await steps.moves(tap('step-ask'));
    await steps.back(tap('step-take-back'), before);
    await tap('step-show-memory')();
    await expect(steps.root.locator('.memory__list li').first()).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expectAccessibleInBoth(page, '[data-stepper]');
    await tap('step-close')();
    await expect(steps.root).toHaveCount(0);
  });
});

test('axe finds nothing where the stepper opens, waits, shows memory, is stuck, is old, is over', async ({
  watched: page,
}) => {
  const steps = new Steps(page);
  await steps.arrive();
  await steps.plate.key('step').click();
  await steps.isReady();
  await expectAccessibleInBoth(page);
  await steps.moves(() => steps.plate.key('step-back-switch').click());
  await expect(steps.said).toContainText('no such place');
  await expectAccessibleInBoth(page, '.stepping');
  await steps.plate.key('step-goal').selectOption('gil.request');
  await steps.moves(() => steps.plate.key('step-forward-event').click());
  await expect(steps.root).toContainText('and has asked for it');
  await expectAccessibleInBoth(page, '.stepping');
  await steps.plate.key('step-show-memory').click();
  await expectAccessibleInBoth(page, '.stepping');
  await steps.plate.key('step-goal').selectOption('line');
  await steps.plate.key('dial-cores').selectOption('4');
  await expect(steps.plate.key('step-reopen')).toBeVisible();
  await expectAccessibleInBoth(page, '.stepping');
  await steps.plate.key('step-reopen').click();
  await steps.isReady();
  await expect(steps.plate.key('step-time')).toBeEnabled();
  await steps.plate.key('step-time').focus();
  await steps.moves(() => page.keyboard.press('End'));
  await expectAccessibleInBoth(page, '.stepping');
});
