/** The program in real CPython: loaded on request, in its worker, under the policy of the pages. */
import { expect, expectAccessible, LESSON, Plate, test } from './support/page.ts';

/** Ten megabytes of WebAssembly are compiled on a machine that does other things as well. */
const PATIENCE = { timeout: 120_000 };

test('a program runs in real CPython, beside the simulated run', async ({ watched: page }) => {
  test.setTimeout(240_000);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/cpython/')) asked.push(request.url());
  });
  await page.goto('./sandbox/');
  const plate = new Plate(page, 'main');
  await plate.code.click({ position: { x: 150, y: 40 } });
  await plate.hasEditor();
  await plate.write('print("same")\nimport sys\nprint(sys.implementation.name, 0.1 + 0.2)\n');
  await plate.key('cpython').press('Enter');
  const panel = plate.root.getByRole('region', { name: 'Run in real CPython' });
  await expect(panel).toContainText(/3\.14\.\d+ itself.*13\.\d MB/);
  await expect(plate.key('cpython-start')).toHaveAttribute('aria-disabled', 'false');
  expect(asked).toEqual([]);
  await expectAccessible(page, '.cpython');

  await plate.key('cpython-start').press('Enter');
  await expect(panel.getByRole('progressbar')).toBeVisible();
  // The same button, so that the focus is where it was.
  await expect(plate.key('cpython-cancel')).toBeFocused();
  await expect(panel).toContainText('Both printed the same', PATIENCE);
  await expect(panel.locator('.out')).toHaveText([
    'same\ncpython 0.30000000000000004\n',
    'same\ncpython 0.30000000000000004\n',
  ]);
  await expect(plate.key('cpython-start')).toBeFocused();
  expect(asked.length).toBeGreaterThan(0);

  await plate.write('import sys\nprint("same")\nprint(sys.platform)\n');
  await expect(panel).toContainText('The program has changed since.');
  await plate.key('cpython-start').click();
  await expect(panel).toContainText('The two first differ in line 2 of the output', PATIENCE);
  await expect(panel.locator('mark')).toHaveText(['linux\n', 'emscripten\n']);
  await expectAccessible(page, '.cpython');
});

test('a program that imports threading is told why it is not attempted', async ({
  watched: page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/cpython/')) asked.push(request.url());
  });
  for (const address of [LESSON, './embed/one-lock/countdown/']) {
    await page.goto(address);
    const plate = new Plate(page, 'countdown');
    await plate.key('run').click();
    await plate.hasRun();
    await plate.key('cpython').click();
    await expect(plate.root.locator('.cpython')).toContainText(
      /Not attempted: line \d+ of \S+ imports threading\. CPython in a browser is built without/,
    );
    await expect(plate.key('cpython-start')).toHaveCount(0);
    await expectAccessible(page, '.cpython');
  }
  expect(asked).toEqual([]);
});

test('loading is cancelled, and an unending program is ended', async ({ watched: page }) => {
  test.setTimeout(240_000);
  await page.goto('./sandbox/');
  const plate = new Plate(page, 'main');
  await plate.code.click({ position: { x: 150, y: 40 } });
  await plate.hasEditor();
  await plate.write('print("begun")\nfor i in range(10**9): pass\n');
  await plate.key('cpython').click();
  await plate.key('cpython-start').click();
  await plate.key('cpython-cancel').click();
  const panel = plate.root.locator('.cpython');
  await expect(panel).toContainText('Cancelled.', PATIENCE);
  await plate.key('cpython-start').click();
  await expect(panel).toContainText('did not end by itself within 10 seconds', PATIENCE);
  await expect(panel.locator('.out').last()).toHaveText('begun\n');
});
