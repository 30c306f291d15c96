/** Results come early: a run begins while somebody is on the way to Run, and one that takes long shows what it has. */
import type { Page } from '@playwright/test';
import { expect, LESSON, linkTo, Plate, test } from './support/page.ts';

/** What the page has asked of its engine's workers: `ahead`, `run`. */
async function watchWorkers(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: { kind?: string }): void {
      if (message.kind === 'ahead' || message.kind === 'run') asked.push(message.kind);
      postMessage.call(this, message);
    };
  });
  return () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
}

const FOREVER = `import threading, time
def work():
    while True:
        time.sleep(0.05)
threading.Thread(target=work).start()
n = 0
while True:
    n += 1
`;

test.describe('on the way to Run', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('the program begins, says nothing, and its run is the one that the page came with', async ({
    watched: page,
  }) => {
    const asked = await watchWorkers(page);
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    // As texts, not as they are seen: the question hides them at first.
    const figures = async (): Promise<string[]> =>
      (await plate.root.locator('.figures__amount').allTextContents()).map((text) =>
        text.replace(/\s+/g, ''),
      );
    const built = await figures();
    await plate.key('run').hover();
    await expect.poll(asked).toEqual(['ahead']);
    await expect(plate.root.locator('[data-run]')).toHaveAttribute('data-run', 'first');
    await plate.key('run').click();
    await plate.hasRun();
    expect(await figures()).toEqual(built);
    expect(built).toHaveLength(4);
    await expect(plate.status).toHaveText('');
    expect((await asked()).at(-1)).toBe('run');
  });

  test('other settings are another run', async ({ watched: page }) => {
    const asked = await watchWorkers(page);
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.key('run').hover();
    await expect.poll(asked).toEqual(['ahead']);
    await plate.key('dial-cores').selectOption('4');
    await plate.key('run').click();
    await plate.hasRun();
    await expect(plate.root.locator('.figures .say')).toContainText('4 cores');
  });

  test('a program from a link does not begin before its reader says so', async ({
    watched: page,
  }) => {
    const asked = await watchWorkers(page);
    const shared = {
      source: 'print(1)\n',
      python: '3.13',
      cores: 2,
      switchIntervalNs: 1e6,
      seed: 1,
    };
    await page.goto(linkTo(LESSON, 'one-lock/countdown', shared));
    const plate = new Plate(page, 'countdown');
    await plate.isLive();
    await plate.key('run').hover();
    await plate.key('run').click();
    await plate.hasRun();
    expect(await asked()).toEqual(['run']);
  });
});

test('a run that takes long shows what it has so far, says that it goes on, and moves nothing', async ({
  watched: page,
}) => {
  const shared = { source: FOREVER, python: '3.13', cores: 2, switchIntervalNs: 5e6, seed: 1 };
  await page.goto(linkTo(LESSON, 'one-lock/countdown', shared));
  const plate = new Plate(page, 'countdown');
  await plate.isLive();
  await plate.key('skip').click();
  await plate.key('run').click();
  const soFar = plate.root.locator('[data-run="running"][data-so-far]');
  await expect(soFar).toBeVisible({ timeout: 20_000 });
  await expect(plate.root.locator('.tl-live')).toBeVisible();
  await expect(plate.root.locator('.tl-detail')).toContainText('The run goes on');
  await expect(plate.root.locator('.narr li').first()).toBeVisible();
  const below = (): Promise<number> =>
    plate.root.locator('.tl-table').evaluate((box) => (box as HTMLElement).offsetTop);
  const before = await below();
  // The picture grows: more of the run is in it each time.
  const end = (): Promise<number> =>
    plate.root.locator('.tl-live .tl-bars *').evaluateAll((bars) => bars.length);
  const early = await end();
  await expect.poll(end, { timeout: 20_000 }).not.toBe(early);
  expect(await below()).toBe(before);
  await plate.key('stop').click();
  await plate.hasRun();
  await expect(plate.root.locator('[data-so-far]')).toHaveCount(0);
  await expect(plate.root.locator('.tl-detail')).not.toContainText('The run goes on');
});
