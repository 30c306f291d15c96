/** Going through a run in a playground: by mouse, by touch and by keyboard, said in words as well. */
import { expect, expectAccessible, LESSON, Plate, test } from './support/page.ts';
import type { Locator, Page } from '@playwright/test';

const PROGRAM = `import threading
counter = 0
def add(n):
    global counter
    for i in range(n):
        counter += 1
ts = [threading.Thread(target=add, args=(300_000,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(counter)`;

class Steps {
  readonly plate: Plate;
  readonly root: Locator;
  readonly said: Locator;

  constructor(page: Page, plate: Plate) {
    this.plate = plate;
    this.root = plate.root.locator('[data-stepper]');
    this.said = this.root.getByRole('status');
  }

  async isReady(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-stepper', 'ready', { timeout: 30_000 });
  }

  get current(): Locator {
    return this.root.locator('.bytecode [aria-current="step"]');
  }
}

async function open(page: Page, source: string | null): Promise<Steps> {
  await page.goto(LESSON);
  const plate = new Plate(page, 'countdown');
  if (source !== null) {
    await plate.code.click({ position: { x: 150, y: 40 } });
    await plate.hasEditor();
    await plate.write(source);
  }
  await plate.key('step').click();
  const steps = new Steps(page, plate);
  await steps.isReady();
  return steps;
}

test(
  'the run is gone through by button, forward and back',
  { tag: '@everywhere' },
  async ({ watched: page }) => {
    const steps = await open(page, null);
    await expect(steps.said).toContainText('is on line 1');
    const before = await steps.said.textContent();
    await steps.plate.key('step-forward-bytecode').click();
    await expect(steps.said).not.toHaveText(before ?? '');
    await steps.plate.key('step-back-bytecode').click();
    await expect(steps.said).toHaveText(before ?? '');
    await steps.plate.key('step-forward-line').click();
    await expect(steps.said).toContainText('is on line 2');
    await expect(steps.current).toHaveCount(1);
    await expectAccessible(page, '[data-stepper]');
  },
);

test('a switch leads to another thread, and the one that waits says why', async ({
  watched: page,
}) => {
  const steps = await open(page, PROGRAM);
  await steps.plate.key('step-goal').selectOption('gil.request');
  await steps.plate.key('step-forward-event').click();
  await steps.isReady();
  await expect(steps.root).toContainText('cannot run');
  await expect(steps.root).toContainText('and has asked for it');
  await steps.plate.key('step-forward-switch').click();
  await steps.isReady();
  await expect(steps.said).toContainText('next');
  await steps.plate.key('step-back-switch').click();
  await steps.isReady();
});

test('the reader decides who goes next, and takes it back', async ({ watched: page }) => {
  const steps = await open(page, PROGRAM);
  await steps.plate.key('step-goal').selectOption('gil.wait');
  await steps.plate.key('step-forward-event').click();
  await steps.isReady();
  await steps.plate.key('step-forward-bytecode').click();
  await steps.isReady();
  const before = await steps.said.textContent();
  await steps.plate.key('step-ask').click();
  await steps.isReady();
  await expect(steps.plate.key('step-take-back')).toHaveText('Take your choice back');
  await expect(steps.said).not.toHaveText(before ?? '');
  await steps.plate.key('step-take-back').click();
  await steps.isReady();
  await expect(steps.said).toHaveText(before ?? '');
});

test('keys step while the stepper has the focus', async ({ watched: page }) => {
  const steps = await open(page, null);
  const first = await steps.said.textContent();
  await steps.plate.key('step-forward-line').focus();
  await page.keyboard.press('ArrowDown');
  await expect(steps.said).toContainText('is on line 2');
  await page.keyboard.press('ArrowUp');
  await expect(steps.said).toHaveText(first ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(steps.said).toContainText('no such place');
});

test('a changed program is told, and stepped through when asked', async ({ watched: page }) => {
  const steps = await open(page, null);
  await steps.plate.code.click({ position: { x: 150, y: 40 } });
  await steps.plate.hasEditor();
  await steps.plate.write('answer = 42\nprint(answer)');
  await steps.plate.key('step-reopen').click();
  await steps.isReady();
  await steps.plate.key('step-forward-line').click();
  await expect(steps.root.locator('.names')).toContainText('42');
  await steps.plate.key('step-close').click();
  await expect(steps.root).toHaveCount(0);
});

test('the microscope shows who holds an object, and what a step does to its count', async ({
  watched: page,
}) => {
  const steps = await open(page, 'a = [1, 2]\nb = a\ndel b\nprint(a)');
  await steps.plate.key('step-show-memory').click();
  for (const line of ['1', '2', '3']) {
    await expect(steps.said).toContainText(`is on line ${line}`);
    await steps.plate.key('step-forward-line').click();
    await steps.isReady();
  }
  const list = steps.root.locator('.memory li', { hasText: '[1, 2]' });
  await expect(list.locator('strong')).toHaveText('1');
  await expect(list).toContainText('was 2');
  await steps.plate.key('step-back-line').click();
  await expect(list.locator('strong')).toHaveText('2');
  await expect(list.locator('.memory__held code')).toHaveText(['a', 'b']);
  await expectAccessible(page, '[data-stepper]');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap steps, and nothing on the page moves', async ({ watched: page }) => {
    const steps = await open(page, null);
    await steps.plate.key('step-forward-line').scrollIntoViewIfNeeded();
    const box = await steps.plate.key('step-forward-line').boundingBox();
    for (let i = 0; i < 4; i++) await steps.plate.key('step-forward-line').tap();
    await steps.isReady();
    expect(await steps.plate.key('step-forward-line').boundingBox()).toEqual(box);
    await expectAccessible(page, '[data-stepper]');
  });
});
