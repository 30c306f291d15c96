/** The playground's promises one by one: nothing lost, nothing hangs, nothing runs unasked. */
import { expect, expectAccessible, LESSON, linkTo, Plate, test } from './support/page.ts';

const FOREVER = 'print("before", flush=True)\nwhile True:\n    pass';

const SHARED = {
  source: 'print("from the link")\n',
  python: '3.13',
  cores: 3,
  switchIntervalNs: 1_000_000,
  seed: 42,
};

test.describe('the first press', () => {
  test('on Run is kept while the island loads', async ({ watched: page }) => {
    // A slow connection: the press falls long before the island is there.
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.key('run').click();
    await expect(plate.root.locator('astro-island')).toHaveAttribute('data-intent', 'loading');
    await plate.isLive();
    await plate.hasRun();
  });

  test('typed into the program is kept, letter by letter', async ({ watched: page }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.code.focus();
    await page.keyboard.type('# typed early ', { delay: 20 });
    await plate.hasEditor();
    await expect.poll(() => plate.text()).toMatch(/^# typed early from threading/);
  });

  test('on a fold and on a dial is kept', async ({ watched: page }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.key('dial-cores').selectOption('4');
    await plate.isLive();
    await expect(plate.key('dial-cores')).toHaveValue('4');
  });
});

test.describe('the first tap', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('on a cold page chooses, and a second one runs', async ({ watched: page }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.root.getByText('about half the time').tap();
    await plate.isLive();
    await expect(plate.key('predict-half')).toBeChecked();
    await plate.key('run').tap();
    await plate.hasRun();
    await expect(plate.root).toHaveAttribute('data-state', 'open');
  });
});

test.describe('a run', () => {
  test('reads what the learner wrote as its input, and a link brings both', async ({
    watched: page,
    context,
  }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.code.click();
    await plate.hasEditor();
    await expect(plate.key('input')).toHaveCount(0);
    await plate.write('name = input("Who? ")\nprint("Hello,", name)\ninput()');
    await plate.key('input').fill('Ada');
    await plate.key('run').click();
    await plate.hasRun();
    await expect(plate.root.locator('.out')).toContainText('Who? Hello, Ada');
    await expect(plate.root.locator('.out')).toContainText('EOFError: EOF when reading a line');
    await expectAccessible(page, '#countdown');
    await plate.key('share').click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    await expect(new Plate(other, 'countdown').key('input')).toHaveValue('Ada');
  });

  test('without end can be stopped, keeps what it did, and the next one starts at once', async ({
    watched: page,
  }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.code.click();
    await plate.hasEditor();
    await plate.write(FOREVER);
    await plate.key('run').click();
    await expect(plate.key('stop')).toBeVisible();
    await expect(plate.status).toContainText('Running');
    await plate.key('tab-output').click();
    await expect(plate.root.locator('.out')).toContainText('before');
    const stoppedAt = Date.now();
    await plate.key('stop').click();
    await plate.hasRun();
    expect(Date.now() - stoppedAt).toBeLessThan(2500);
    await expect(plate.status).toContainText('Stopped');
    await expect(plate.root.locator('.out')).toContainText('before');
    await expect(plate.root.locator('.tl-live .f-run').first()).toBeVisible();
    await plate.write('print("after")');
    await plate.key('run').click();
    await expect(plate.root.locator('.out')).toContainText('after');
  });

  test('that fails shows what CPython shows, and marks the line', async ({ watched: page }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.code.click();
    await plate.hasEditor();
    await plate.write('def f(x):\n    return 1 / x\n\nf(0)');
    await plate.key('run').click();
    await plate.hasRun();
    await expect(plate.root.locator('.out .err')).toContainText(
      'ZeroDivisionError: division by zero',
    );
    await expect(plate.status).toContainText('ZeroDivisionError');
    await expect(plate.status).toContainText('line 2');
    await expect(plate.code.locator('.at-error')).toHaveCount(1);
    await expect(plate.code.locator('.squiggly-error')).toHaveCount(1);
  });

  test('is not needed to see a mistake in the syntax', async ({ watched: page }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.code.click();
    await plate.hasEditor();
    await plate.write('while True\n    pass');
    await expect(plate.code.locator('.squiggly-error')).toHaveCount(1);
    await plate.write('while True:\n    pass');
    await expect(plate.code.locator('.squiggly-error')).toHaveCount(0);
  });

  test('of the same program, settings and seed gives the same figures', async ({
    watched: page,
  }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    const figures: (string | null)[] = [];
    for (let k = 0; k < 2; k++) {
      await plate.key('run').click();
      await expect(plate.key('run')).toBeVisible({ timeout: 30_000 });
      await plate.hasRun();
      figures.push(await plate.root.locator('dl.figures').last().textContent());
    }
    expect(figures[0]).toBe(figures[1]);
  });
});

test.describe('edits', () => {
  test('outlive the page; reset brings the original, undo brings them back', async ({
    watched: page,
  }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.code.click();
    await plate.hasEditor();
    await plate.write('print("mine")');
    await expect(plate.root.locator('.saved')).toContainText('saved in this browser');
    await page.reload();
    await plate.isLive();
    await expect(plate.code).toContainText('print("mine")');
    await plate.key('reset').click();
    await expect(plate.code).toContainText('def countdown');
    await plate.key('undo-reset').click();
    await expect(plate.code).toContainText('print("mine")');
    await plate.key('reset').click();
    await page.reload();
    await expect(plate.code).toContainText('def countdown');
  });

  test('of one playground are not those of another', async ({ watched: page }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.code.click();
    await plate.hasEditor();
    await plate.write('print("mine")');
    await expect(plate.root.locator('.saved')).toContainText('saved');
    await page.reload();
    await expect(new Plate(page, 'split').code).toContainText('THREADS');
  });

  test('that are damaged in storage do no harm', async ({ watched: page }) => {
    await page.addInitScript(() => {
      localStorage.setItem(
        'inside-the-gil/1/playground/one-lock/countdown',
        '{"source": 7, "settings": {"cores": 1e9}}',
      );
      localStorage.setItem('inside-the-gil/1/quiz/one-lock.four-cores', 'not json');
    });
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.isLive();
    await expect(plate.code).toContainText('def countdown');
    await expect(plate.key('dial-cores')).toHaveValue('2');
  });
});

test.describe('a link', () => {
  test('wins over stored edits, keeps them, and runs nothing by itself', async ({
    watched: page,
  }) => {
    await page.goto(LESSON);
    await page.evaluate(() =>
      localStorage.setItem(
        'inside-the-gil/1/playground/one-lock/countdown',
        '{"source": "print(\\"mine\\")\\n"}',
      ),
    );
    await page.goto(linkTo(LESSON, 'one-lock/countdown', SHARED));
    await page.reload();
    const plate = new Plate(page, 'countdown');
    await plate.isLive();
    await expect(plate.code).toContainText('from the link');
    await expect(plate.key('dial-python')).toHaveValue('3.13');
    await expect(plate.key('dial-cores')).toHaveValue('3');
    await expect(plate.key('dial-seed')).toHaveValue('42');
    await expect(plate.root.locator('[data-run]')).toHaveAttribute('data-run', 'first');
    await page.waitForTimeout(600);
    await page.reload();
    await expect(plate.code).toContainText('from the link');
    await plate.key('take-own').click();
    await expect(plate.code).toContainText('mine');
  });

  test('followed on the page itself opens, too', async ({ watched: page }) => {
    await page.goto(LESSON);
    const hash = linkTo(LESSON, 'one-lock/countdown', SHARED).split('#')[1]!;
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, hash);
    const plate = new Plate(page, 'countdown');
    await plate.isLive();
    await expect(plate.code).toContainText('from the link');
  });

  test('is forgotten by the address once its program is changed', async ({ watched: page }) => {
    await page.goto(linkTo(LESSON, 'one-lock/countdown', SHARED));
    const plate = new Plate(page, 'countdown');
    await plate.isLive();
    await plate.key('dial-cores').selectOption('2');
    await expect(plate.root.locator('.saved')).toContainText('saved');
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await expect(plate.code).toContainText('from the link');
    await expect(plate.key('dial-cores')).toHaveValue('2');
  });

  for (const [name, fragment, words] of [
    ['damaged', '#p=one-lock%2Fcountdown&g=1.!!!!', 'damaged'],
    [
      'newer',
      linkTo(LESSON, 'one-lock/countdown', SHARED, '7').slice(LESSON.length),
      'newer version',
    ],
    [
      'asking too much',
      linkTo(LESSON, 'one-lock/countdown', { ...SHARED, cores: 5000 }).slice(LESSON.length),
      'does not have',
    ],
    [
      'hostile',
      linkTo(LESSON, 'one-lock/countdown', { ...SHARED, source: 'a'.repeat(3_000_000) }).slice(
        LESSON.length,
      ),
      'too long',
    ],
  ] as const) {
    test(`that is ${name} is refused with its reason`, async ({ watched: page }) => {
      await page.goto(`${LESSON}${fragment}`);
      const plate = new Plate(page, 'countdown');
      await plate.isLive();
      await expect(plate.root.getByRole('alert')).toContainText(words);
      await expect(plate.code).toContainText('def countdown');
    });
  }

  test('cannot put markup into the page', async ({ watched: page }) => {
    const source = '# <img src=x onerror="document.title=1"><script>document.title=2</script>\n';
    await page.goto(linkTo(LESSON, 'one-lock/countdown', { ...SHARED, source }));
    const plate = new Plate(page, 'countdown');
    await plate.isLive();
    await expect(plate.code).toContainText('<img src=x');
    expect(await plate.code.locator('img, script').count()).toBe(0);
    await expect(page).toHaveTitle(/Inside the GIL/);
  });
});
