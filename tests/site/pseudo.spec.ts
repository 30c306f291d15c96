/**
 * The course in the language nobody speaks (`npm run i18n:pseudo`), in which every text is 60 % longer and stands between
 * ⟦ ⟧: no page and no instrument shows words that no translator was given, and none cuts words off, on a wide page and on
 * a phone. Pictures of the instruments show what rules do not see. A server of this file's own builds that course.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Frame, Page } from '@playwright/test';
import { ROOT } from '../../src/tools/process.ts';
import {
  expectPicture,
  throughBytecode,
  throughFrame,
  throughPlayground,
} from './support/instruments.ts';
import type { Look, Screen } from './support/instruments.ts';
import { expect, Plate, test } from './support/page.ts';
import { QuestionForm } from './support/questions.ts';
import type { Asked } from './support/questions.ts';
import { cramped } from './support/room.ts';
import { untranslated } from './support/words.ts';

const START = './qps/';
const SCREENS: readonly Screen[] = [
  { name: 'wide-pseudo', width: 1440, start: START, themes: ['light'] },
  { name: 'phone-pseudo', width: 390, start: START, themes: ['light'] },
];
/** So many tests share the pages: each is one worker's turn. */
const SHARES = 4;
/** What is lower is left to the rules. */
const MOST_PX = 600;

/** The built pages of the language; asked for when a test runs, for then they are built. */
function pages(): readonly string[] {
  return readdirSync(join(ROOT, 'dist-pseudo', 'qps'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `${START}${name.replace(/index\.html$/, '')}`)
    .sort();
}

for (let share = 0; share < SHARES; share++) {
  test(`every page has all words translated and room for them, share ${share + 1} of ${SHARES}`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const all = pages();
    expect(all.length).toBeGreaterThan(150);
    const found: string[] = [];
    for (const path of all.filter((_, index) => index % SHARES === share)) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => document.fonts.ready.then(() => true));
      for (const one of await untranslated(page)) found.push(`${path} ${one}`);
      for (const { width } of SCREENS) {
        await page.setViewportSize({ width, height: 900 });
        for (const one of await cramped(page)) found.push(`${path} ${width} px: ${one}`);
      }
    }
    expect(found).toEqual([]);
  });
}

/** The rules on the whole page or frame. */
async function expectSound(page: Page | Frame, name: string): Promise<void> {
  expect.soft(await untranslated(page), `${name}: words outside of ⟦ ⟧`).toEqual([]);
  expect.soft(await cramped(page), `${name}: words without room`).toEqual([]);
}

async function answerWrong(page: Page, request: APIRequestContext, id: string): Promise<void> {
  const [lesson] = id.split('.') as [string];
  const answer = await request.get(`${START}review/${lesson}.json`);
  const question = ((await answer.json()) as Asked[]).find((one) => one.id === id)!;
  const form = new QuestionForm(page, id, 'mouse');
  await form.enter();
  // Order and match are judged as they stand, or when each has a partner.
  if (question.places === null) await form.choose([question.options.find((o) => !o.right)!.id]);
  else if (question.places.kind === 'match')
    await form.pair(new Map(question.places.rows.map(({ id: row }) => [row, row])));
  await form.press();
  await expect(form.root).toHaveAttribute('data-phase', 'judged');
}

for (const screen of SCREENS) {
  test.describe(screen.name, () => {
    // So high that nothing has to be scrolled into the picture.
    test.use({ viewport: { width: screen.width, height: 6000 }, reducedMotion: 'reduce' });
    test.setTimeout(120_000);

    const lookAt =
      (page: Page): Look =>
      async (name, ...parts) => {
        await expectSound(page, name);
        await expectPicture(page, name, screen, parts, MOST_PX);
      };

    test('playground, timeline, stepper, choice, microscope and comparison', async ({
      watched: page,
    }) => {
      await throughPlayground(page, START, lookAt(page));
    });

    test('sandbox with its file, and a playground in a page of another site', async ({
      watched: page,
      baseURL,
    }) => {
      await page.goto(`${START}sandbox/`);
      const plate = new Plate(page, 'main');
      await plate.key('file-new').click();
      await plate.isLive();
      await plate.key('file-name').fill('../bad.py');
      await plate.key('file-add').click();
      await expect(plate.root.locator('.files [role=alert]')).toContainText('⟦');
      await lookAt(page)('sandbox', page.getByRole('main'));
      await throughFrame(page, START, baseURL!, async (name, ...parts) => {
        await expectSound(page.frames()[1]!, name);
        await expectPicture(page, name, screen, parts, MOST_PX);
      });
    });

    test('settings, tabs, tools and files of a playground', async ({ watched: page }) => {
      await page.goto(`${START}embed/one-lock/countdown/`);
      const plate = new Plate(page, 'countdown');
      const folded = plate.key('dials');
      if (await folded.isVisible()) await folded.click();
      await plate.key('exports').click();
      await plate.isLive();
      await expect(plate.key('exports')).toHaveAttribute('aria-expanded', 'true');
      await plate.code.click({ position: { x: 150, y: 40 } });
      await plate.hasEditor();
      await plate.key('tools').click();
      await expect(plate.key('tools-find')).toBeVisible();
      await plate.key('skip').click();
      await plate.key('run').click();
      await plate.hasRun();
      for (const tab of ['prediction', 'output', 'narration']) {
        await plate.key(`tab-${tab}`).click();
        await expectSound(page, `tab ${tab}`);
      }
      await expectPicture(page, 'settings', screen, [plate.root], MOST_PX);
    });

    test('what a line compiles to', async ({ watched: page }) => {
      await throughBytecode(page, START, (name) => expectSound(page, name));
    });

    test('questions of every kind and a task, judged; then the results and what is asked again', async ({
      watched: page,
      request,
    }) => {
      for (const id of [
        'who-runs-when.hand-over-order',
        'which-one-is-mine.clocks',
        'one-lock.four-cores',
      ]) {
        await page.goto(`${START}lessons/${id.split('.')[0]}/`);
        await answerWrong(page, request, id);
        await expectSound(page, id);
      }
      await lookAt(page)('question', page.locator('form[data-quiz="one-lock.four-cores"]'));

      const task = page.locator('[data-task="one-lock.overlap"]');
      await task.locator('[data-key="run"]').click();
      await expect(task.locator('.task__goals')).toHaveAttribute('data-check', 'judged', {
        timeout: 60_000,
      });
      await expectSound(page, 'task');

      await page.goto(`${START}progress/`);
      await page.evaluate(() => {
        const key = 'inside-the-gil/1/progress';
        const record = JSON.parse(localStorage.getItem(key) ?? '{}') as { lessons: unknown };
        // Whether the end of a lesson was reached hangs on how long this machine took.
        record.lessons = { 'one-lock': { read: 1 }, 'who-runs-when': { place: 'kinds' } };
        localStorage.setItem(key, JSON.stringify(record));
      });
      await page.reload();
      await expect(page.locator('[data-key="start-over"]')).toBeVisible();
      await lookAt(page)('results', page.getByRole('main'));
      await page.goto(`${START}review/`);
      await expect(page.getByRole('main')).toContainText('⟦');
      await expectSound(page, 'review');
    });

    test('the guide to the ways of working, after its runs', async ({ watched: page }) => {
      await page.goto(`${START}lessons/choosing/`);
      const guide = page.locator('.guide');
      await guide.locator('[data-key="guide-run"]').click();
      await expect(guide.locator('[data-key="guide-stop"]')).toBeVisible();
      await expect(guide.locator('[data-key="guide-run"]')).toBeVisible({ timeout: 60_000 });
      await lookAt(page)('guide', guide);
    });

    test('search, with what it finds', async ({ watched: page }) => {
      await page.goto(`${START}reference/`);
      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('searchbox').fill('convoy');
      await expect(dialog.locator('a[href*="/qps/"]').first()).toBeVisible();
      await lookAt(page)('search', dialog);
    });
  });
}
