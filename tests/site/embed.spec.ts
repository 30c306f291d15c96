/** Playgrounds in pages of others: the element in a page of another origin, and what can be taken away. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, expectAccessible, LESSON, Plate, test } from './support/page.ts';

/** A teacher's page, served from an origin of its own. */
async function teachersPage(body: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>School</title><h1>School</h1>${body}</html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

test.describe('the element in a page of another origin', () => {
  test('shows the playground, grows with it, and runs there @subpath', async ({
    watched: page,
    baseURL,
  }) => {
    const src = new URL('embed/one-lock/countdown/', baseURL).href;
    const script = new URL('gil-playground.js', baseURL).href;
    const school = await teachersPage(
      `<script async src="${script}"></script>
       <gil-playground src="${src}" theme="dark"><a href="${src}">A countdown</a></gil-playground>`,
    );
    await page.goto(school.address);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('#countdown')).toBeVisible();
    await expect(page.locator('iframe')).toHaveAttribute('title', 'A countdown');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect
      .poll(async () => {
        const body = await frame.locator('body').boundingBox();
        const outer = await page.locator('iframe').boundingBox();
        return Math.abs((body?.height ?? 0) - (outer?.height ?? 1e9));
      })
      .toBeLessThan(2);
    await frame.locator('[data-key="run"]').click();
    await expect(frame.locator('[data-run]')).toHaveAttribute('data-run', 'ended', {
      timeout: 30_000,
    });
    school.close();
  });

  test('takes a copied link, and shows its content for an address of another site', async ({
    watched: page,
    baseURL,
  }) => {
    const script = new URL('gil-playground.js', baseURL).href;
    const link = new URL(`${LESSON}#p=one-lock%2Fcountdown&g=1.x`, baseURL).href;
    const school = await teachersPage(
      `<script async src="${script}"></script>
       <gil-playground id="a" src="${link}">A</gil-playground>
       <gil-playground id="b" src="https://elsewhere.example/embed/">Not ours</gil-playground>
       <gil-playground id="c" src="javascript:document.title='bad'">Not ours either</gil-playground>`,
    );
    await page.goto(school.address);
    await expect(page.locator('#a iframe')).toHaveAttribute(
      'src',
      new URL('embed/one-lock/countdown/#p=one-lock%2Fcountdown&g=1.x', baseURL).href,
    );
    await expect(page.frameLocator('#a iframe').getByRole('alert')).toContainText('damaged');
    await expect(page.locator('iframe')).toHaveCount(1);
    await expect(page.getByText('Not ours either')).toBeVisible();
    await expect(page).toHaveTitle('School');
    school.close();
  });
});

test.describe('the frame', () => {
  test('is entered, used and left by keys alone, and framed with nothing that axe objects to', async ({
    watched: page,
    baseURL,
  }) => {
    const src = new URL('embed/one-lock/countdown/', baseURL).href;
    const script = new URL('gil-playground.js', baseURL).href;
    const school = await teachersPage(
      `<button id="before">Before</button><script async src="${script}"></script>
       <gil-playground src="${src}"><a href="${src}">A countdown</a></gil-playground>
       <button id="after">After</button>`,
    );
    await page.goto(school.address);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('#countdown')).toBeVisible();
    await page.locator('#before').focus();
    for (let k = 0; k < 40; k++) {
      await page.keyboard.press('Tab');
      if (await frame.locator('[data-key="run"]:focus').count()) break;
    }
    await page.keyboard.press('Enter');
    await expect(frame.locator('[data-run]')).toHaveAttribute('data-run', 'ended', {
      timeout: 30_000,
    });
    await expect(frame.locator('[data-key="run"]')).toBeFocused();
    for (let k = 0; k < 60; k++) {
      await page.keyboard.press('Tab');
      if (await page.locator('#after:focus').count()) break;
    }
    await expect(page.locator('#after')).toBeFocused();
    await expectAccessible(page, 'gil-playground');
    school.close();
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test('runs by touch, as wide as the page of the teacher', async ({
      watched: page,
      baseURL,
    }) => {
      const src = new URL('embed/one-lock/countdown/', baseURL).href;
      const script = new URL('gil-playground.js', baseURL).href;
      const school = await teachersPage(
        `<meta name="viewport" content="width=device-width"><script async src="${script}"></script>
         <gil-playground src="${src}">A countdown</gil-playground>`,
      );
      await page.goto(school.address);
      const frame = page.frameLocator('iframe');
      await frame.locator('[data-key="run"]').tap();
      await expect(frame.locator('[data-run]')).toHaveAttribute('data-run', 'ended', {
        timeout: 30_000,
      });
      await frame.locator('[data-key="tab-output"]').tap();
      await expect(frame.locator('.told pre')).toBeVisible();
      const over = await frame
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(over).toBeLessThanOrEqual(0);
      school.close();
    });
  });
});

test('the page for frames has nothing that axe objects to @everywhere', async ({
  watched: page,
}) => {
  await page.goto('./embed/one-lock/countdown/');
  await expectAccessible(page);
});

test('a link in the bare page runs nothing and is not taken for the learner’s own', async ({
  watched: page,
}) => {
  await page.goto('./sandbox/');
  await page.evaluate(() => localStorage.clear());
  const link = await page.getByRole('link', { name: 'A deadlock' }).getAttribute('href');
  await page.goto(`./embed/${link}`);
  const plate = new Plate(page, 'main');
  await plate.isLive();
  await expect(plate.code).toContainText('left, right');
  await expect(plate.root.locator('[data-run]')).toHaveAttribute('data-run', 'first');
  await plate.key('dial-cores').selectOption('1');
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test.describe('what can be taken away', () => {
  test('is the program, the run in three formats and its picture in two', async ({
    watched: page,
  }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.key('run').click();
    await plate.hasRun();
    await plate.key('exports').click();
    await expect(plate.key('export-perfetto')).toBeVisible();
    await expectAccessible(page, '#countdown');
    const saved = async (key: string): Promise<{ name: string; bytes: Buffer }> => {
      const waiting = page.waitForEvent('download');
      await plate.key(`export-${key}`).click();
      const file = await waiting;
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };
    const program = await saved('program');
    expect(program.name).toBe('countdown.py');
    expect(program.bytes.toString()).toContain('def countdown');
    const perfetto = await saved('perfetto');
    expect(perfetto.name).toBe('countdown.perfetto.json');
    expect(JSON.parse(perfetto.bytes.toString())).toHaveProperty('traceEvents');
    expect(JSON.parse((await saved('speedscope')).bytes.toString())).toHaveProperty('profiles');
    expect((await saved('csv')).bytes.toString()).toMatch(/^thread,name,process,state/);
    expect((await saved('svg')).bytes.toString()).toMatch(/^<svg xmlns/);
    expect((await saved('png')).bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  test('says what it needs before there is a run', async ({ watched: page }) => {
    await page.goto('./sandbox/');
    const plate = new Plate(page, 'main');
    await plate.key('tab-output').click();
    await plate.isLive();
    await plate.key('exports').click();
    await plate.key('export-svg').click({ force: true });
    await expect(plate.root.locator('.exports__told')).toContainText('Run the program first');
  });

  test('is code for other pages', async ({ watched: page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.key('dial-cores').selectOption('8');
    await plate.isLive();
    await plate.key('exports').click();
    await plate.key('export-element').click();
    await expect(plate.root.locator('.exports__told')).toContainText('clipboard');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain('<gil-playground src="');
    expect(code).toContain('/embed/one-lock/countdown/#p=one-lock%2Fcountdown&amp;g=1.');
  });
});

test('teachers find how to embed @everywhere', async ({ watched: page }) => {
  await page.goto('./');
  await page.locator('.foot').getByRole('link', { name: 'Reference' }).click();
  await page.getByRole('link', { name: 'Playgrounds in your own pages' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('your own pages');
  await expect(page.locator('.snippet').first()).toContainText('<gil-playground');
  await expectAccessible(page);
});
