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

/** Several wait at a time. */
const CROWDED = {
  ...SETUP,
  source: PROGRAM.replace(
    'args=(40_000,)) for _ in range(2)',
    'args=(40_000,), name=n) for n in "ABCD"',
  ),
  cores: 4,
  switchIntervalNs: 100_000,
};

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

  async arrive(setup: typeof SETUP = SETUP): Promise<void> {
    await this.page.goto(linkTo('./embed/', 'sandbox/main', setup));
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

  /** The waiting threads at the hand-over that is shown. */
  get waiters(): Locator {
    return this.root.locator('[data-key^="step-wake-"]');
  }

  /** To the next hand-over at which several threads wait. */
  async toHandover(act: () => Promise<void>): Promise<void> {
    await this.plate.key('step-goal').selectOption('handover');
    await this.moves(act);
    await expect(this.said).toContainText('drawn by chance');
    await expect(this.waiters.nth(1)).toBeVisible();
  }

  /** The key of the button for a thread that was not drawn. */
  async passedOver(): Promise<string> {
    const other = this.waiters.and(this.page.locator('[aria-pressed="false"]')).first();
    return (await other.getAttribute('data-key'))!;
  }

  /** Where it is in the stepper, however far the page is scrolled. */
  async placeOf(part: Locator): Promise<Readonly<Record<'x' | 'y' | 'width' | 'height', number>>> {
    const [box, root] = [(await part.boundingBox())!, (await this.root.boundingBox())!];
    return { ...box, x: box.x - root.x, y: box.y - root.y };
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
  await steps.plate.hasRun();
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

test('which of the waiting threads is woken is chosen, taken back, and kept in a link', async ({
  watched: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const steps = new Steps(page);
  await steps.arrive(CROWDED);
  await steps.plate.key('run').click();
  await steps.plate.hasRun();
  const figures = (plate: Plate): Locator => plate.root.locator('dl.figures').last();
  const drawnRun = await figures(steps.plate).textContent();
  await steps.plate.key('step').click();
  await steps.isReady();
  const strip = steps.root.locator('.stepper__handover');
  await expect(strip).toContainText('No choice yet');
  const empty = await steps.placeOf(strip);
  await steps.toHandover(() => steps.plate.key('step-forward-event').click());
  await expectAccessibleInBoth(page, '[data-stepper]');
  expect(await steps.placeOf(strip)).toEqual(empty);
  const drawn = steps.waiters.and(page.locator('[aria-pressed="true"]'));
  await expect(drawn).toContainText('drawn by chance');

  const other = await steps.passedOver();
  const place = await steps.placeOf(steps.plate.key(other));
  await steps.moves(() => steps.plate.key(other).click());
  await expect(steps.plate.key(other)).toHaveAttribute('aria-pressed', 'true');
  await expect(strip).toContainText('You chose ');
  await expect(steps.said).toContainText('as you chose');
  expect(await steps.placeOf(steps.plate.key(other))).toEqual(place);
  // The thread that was woken executes the next instruction.
  const letter = await steps.plate.key(other).textContent();
  await expect(steps.root.locator('.stepper__threads')).toContainText(
    `${letter} executes the next instruction`,
  );
  await expectAccessibleInBoth(page, '[data-stepper]');

  // Back to chance by the button beside, or by pressing the one that was drawn.
  await expect(steps.plate.key('step-take-back')).toHaveText('Take your choice back');
  await steps.moves(() => steps.plate.key('step-take-back').click());
  await expect(steps.said).toContainText('drawn by chance');
  await expect(steps.plate.key('step-take-back')).toHaveAttribute('aria-disabled', 'true');
  await steps.moves(() => steps.plate.key(other).click());
  await steps.moves(() => steps.waiters.filter({ hasText: 'drawn by chance' }).click());
  await expect(steps.plate.key('step-take-back')).toHaveAttribute('aria-disabled', 'true');
  await steps.moves(() => steps.plate.key(other).click());

  // A request behind it is another choice, and the later one is taken back first.
  await steps.moves(() => steps.plate.key('step-ask').click());
  await expect(steps.plate.key('step-take-back')).toHaveText(
    'Take the last of your 2 choices back',
  );
  await steps.moves(() => steps.plate.key('step-take-back').click());
  await expect(steps.plate.key(other)).toHaveAttribute('aria-pressed', 'true');

  await steps.plate.key('share').click();
  await expect(steps.plate.root.locator('.saved')).toContainText('clipboard');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('&g=3.');
  await steps.plate.key('run').click();
  await expect(figures(steps.plate)).not.toHaveText(drawnRun!);
  const chosenRun = await figures(steps.plate).textContent();

  const page2 = await context.newPage();
  await page2.goto(link);
  const reopened = new Steps(page2);
  await reopened.plate.isLive();
  await reopened.plate.key('run').click();
  await reopened.plate.hasRun();
  expect(await figures(reopened.plate).textContent()).toBe(chosenRun);
  await reopened.plate.key('step').click();
  await reopened.isReady();
  await reopened.plate.key('step-goal').selectOption('handover');
  await reopened.moves(() => reopened.plate.key('step-forward-event').click());
  await expect(reopened.plate.key(other)).toHaveAttribute('aria-pressed', 'true');
});

test('a choice of whom to wake by keys alone; the focus stays', async ({ watched: page }) => {
  const steps = new Steps(page);
  await steps.arrive(CROWDED);
  await tabTo(page, 'step');
  await page.keyboard.press('Enter');
  await steps.isReady();
  await tabTo(page, 'step-goal');
  await steps.toHandover(async () => {
    await tabTo(page, 'step-forward-event');
    await page.keyboard.press('Enter');
  });
  const here = await steps.said.textContent();
  const other = await steps.passedOver();
  await tabTo(page, other);
  await steps.moves(() => page.keyboard.press('Enter'));
  await expect(steps.said).toContainText('as you chose');
  expect(await focused(page)).toBe(other);
  // The keys of the stepper go on from there, and back to the choice.
  await steps.moves(() => page.keyboard.press('ArrowRight'));
  await tabTo(page, 'step-back-event', true);
  await steps.moves(() => page.keyboard.press('Enter'));
  await expect(steps.said).toContainText('as you chose');
  expect(await steps.said.textContent()).not.toBe(here);
  await tabTo(page, 'step-take-back');
  await steps.moves(() => page.keyboard.press('Enter'));
  await expect(steps.said).toContainText('drawn by chance');
});

test('a choice that a run has no use for is told, and Python 2 leaves none', async ({
  watched: page,
}) => {
  const decided = {
    ...CROWDED,
    python: '2.7-gil',
    handovers: [{ bytecode: 12_345, nth: 0, thread: 2 }],
  };
  await page.goto(linkTo('./embed/', 'sandbox/main', decided, 3));
  const steps = new Steps(page);
  await steps.plate.isLive();
  await expect(steps.plate.code).toContainText('ABCD');
  await steps.plate.key('run').click();
  await steps.plate.hasRun();
  await expect(steps.plate.root).toContainText('One of your choices was not followed');
  await steps.plate.key('step').click();
  await steps.isReady();
  await expect(steps.root.locator('.stepper__handover')).toContainText('leaves no choice here');
  await expect(steps.plate.key('step-goal').locator('[value="handover"]')).toHaveCount(0);
  await expect(steps.root).toContainText('One of your choices was not followed');
  await expectAccessibleInBoth(page, '[data-stepper]');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('which of the waiting threads is woken; nothing on the page moves', async ({
    watched: page,
  }) => {
    const steps = new Steps(page);
    const tap = (key: string) => () => steps.plate.key(key).tap();
    await steps.arrive(CROWDED);
    await tap('step')();
    await steps.isReady();
    const panes = steps.root.locator('.stepper__panes');
    const { y } = await steps.placeOf(panes);
    await steps.toHandover(tap('step-forward-event'));
    expect((await steps.placeOf(panes)).y).toBe(y);
    await steps.waiters.first().scrollIntoViewIfNeeded();
    await steps.moves(tap(await steps.passedOver()));
    await expect(steps.said).toContainText('as you chose');
    expect((await steps.placeOf(panes)).y).toBe(y);
    await steps.moves(tap('step-take-back'));
    await expect(steps.said).toContainText('drawn by chance');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expectAccessibleInBoth(page, '[data-stepper]');
  });

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
