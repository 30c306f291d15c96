/**
 * Questions of every kind, by mouse and by keys alone: answered wrong, with every option and its reason, again where
 * something was missed, and there after a reload. Then what is missed comes back when its days have passed, and the
 * inventory is filled in before and after. What is right is read from what the build wrote, so that another key or
 * another wording of a question needs no change here.
 */
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/page.ts';
import { QuestionForm, shown } from './support/questions.ts';
import type { Asked, Hands } from './support/questions.ts';

const DAY_MS = 86_400_000;
const HANDS: readonly Hands[] = ['mouse', 'keys'];
const CHOICES = {
  single: 'one-lock.four-cores',
  multiple: 'io-bound.what-gains',
  predict: 'io-bound.join-in-loop',
  'click where a switch can happen': 'where-a-switch-can-happen.click',
};
const ORDERS = {
  sentences: 'who-runs-when.hand-over-order',
  'pieces of a program': 'what-it-does-not-protect.pieces',
};
const MATCH = 'which-one-is-mine.clocks';

const lessonOf = (id: string): string => id.split('.')[0] as string;

async function asked(
  request: APIRequestContext,
  id: string,
): Promise<Asked & { variants: Asked[] }> {
  const answer = await request.get(`./review/${lessonOf(id)}.json`);
  const all = (await answer.json()) as (Asked & { variants: Asked[] })[];
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the course has no question ${id}`);
  return found;
}

/** One option that is wrong, with one that is right where several are asked for. */
function wrongAnswer({ options }: Asked): string[] {
  const right = options.filter((option) => option.right);
  const wrong = options.find((option) => !option.right)!;
  return right.length > 1 ? [right[0]!.id, wrong.id] : [wrong.id];
}

const rightAnswer = ({ options }: Asked): string[] =>
  options.filter((option) => option.right).map(({ id }) => id);

async function expectReasons(form: QuestionForm, question: Asked): Promise<void> {
  const { options, places } = question;
  if (places !== null) {
    const reasons = await form.root.locator('.places .why').allInnerTexts();
    expect(reasons.map(shown).sort()).toEqual(places.rows.map(({ why }) => shown(why)).sort());
    return;
  }
  for (const { id, why, right } of options) {
    const option = form.root.locator(`[data-option="${id}"]`);
    expect(shown(await option.locator('.why').innerText())).toBe(shown(why));
    await expect(option.locator('.res')).toHaveText(right ? /^yes/ : /^no/);
  }
}

/** The question is in the learner's record as missed at first, and due in two days. */
async function expectMissed(page: Page, id: string): Promise<void> {
  const record = await page.evaluate(
    () => JSON.parse(localStorage.getItem('inside-the-gil/1/progress') ?? '{}') as unknown,
  );
  const question = (
    record as {
      questions: Record<string, { first: boolean; answered: number; review: { due: number } }>;
    }
  ).questions[id]!;
  expect(question.first).toBe(false);
  expect(question.review.due - question.answered).toBe(2 * DAY_MS);
}

for (const hands of HANDS) {
  test.describe(`by ${hands}`, () => {
    test.describe.configure({ timeout: 45_000 });

    for (const [kind, id] of Object.entries(CHOICES)) {
      test(kind, async ({ watched: page, request }) => {
        const question = await asked(request, id);
        const ids = question.options.map((option) => option.id);
        const [wrong, right] = [wrongAnswer(question), rightAnswer(question)];
        await page.goto(`./lessons/${lessonOf(id)}/`);
        const form = new QuestionForm(page, id, hands);
        await form.enter();

        // Without an answer there is nothing to judge.
        await form.press();
        await expect(form.status).toHaveText('Choose an answer first.');
        await expect(form.root.locator('.why')).toHaveCount(0);

        if (hands === 'keys') await form.enter();
        await form.choose(wrong);
        await form.press();
        await expect(form.root).toHaveAttribute('data-phase', 'judged');
        expect(await form.open()).toEqual([]);
        await expectReasons(form, question);
        await expectAccessible(page, `form[data-quiz="${id}"]`);

        await form.press();
        const missed =
          right.length > 1
            ? ids.filter((one) => wrong.includes(one) !== right.includes(one))
            : ids.filter((one) => !wrong.includes(one));
        expect(await form.open()).toEqual(missed);
        if (hands === 'keys') await form.enter();
        await form.choose(right);
        await form.press();
        await expect(form.status).toHaveText(right.length > 1 ? 'All right.' : 'Right.');
        await expect(form.status).toBeFocused();
        await expect(form.key('check')).toBeHidden();
        await expectReasons(form, question);

        await page.reload();
        await expect(form.root.locator('.opt.right.chosen')).toHaveCount(right.length);
        await expectReasons(form, question);
        await expectMissed(page, id);
      });
    }

    for (const [kind, id] of Object.entries(ORDERS)) {
      test(`order: ${kind}`, async ({ watched: page, request }) => {
        const question = await asked(request, id);
        const { rows, choices } = question.places!;
        await page.goto(`./lessons/${lessonOf(id)}/`);
        const form = new QuestionForm(page, id, hands);
        await form.enter();
        await form.press();
        const inPlace = rows.filter(({ text }, at) => choices[at]!.text === text).length;
        await expect(form.status).toContainText(`${inPlace} of ${rows.length}`);
        await expect(form.root.locator('.places li.right')).toHaveCount(inPlace);
        await expectReasons(form, question);
        await expectAccessible(page, `form[data-quiz="${id}"]`);

        await form.press();
        await form.putInOrder(rows);
        await form.press();
        await expect(form.status).toHaveText('Right.');
        await expect(form.status).toBeFocused();
        await expect(form.root.locator('.places li.right')).toHaveCount(rows.length);

        await page.reload();
        await expect(form.root.locator('.places li.right')).toHaveCount(rows.length);
        await expectReasons(form, question);
        await expectMissed(page, id);
      });
    }

    test('match', async ({ watched: page, request }) => {
      const question = await asked(request, MATCH);
      const rows = question.places!.rows.map((row) => row.id);
      // The last two change their partners.
      const crossed = new Map(rows.map((id) => [id, id]));
      crossed.set(rows.at(-1)!, rows.at(-2)!).set(rows.at(-2)!, rows.at(-1)!);
      await page.goto(`./lessons/${lessonOf(MATCH)}/`);
      const form = new QuestionForm(page, MATCH, hands);
      await form.enter();
      await form.press();
      await expect(form.status).toHaveText('Choose a partner for each one first.');
      await expect(form.root.locator('.why')).toHaveCount(0);

      await form.pair(crossed);
      await form.press();
      await expect(form.status).toContainText(`${rows.length - 2} of ${rows.length}`);
      await expectReasons(form, question);
      await expectAccessible(page, `form[data-quiz="${MATCH}"]`);

      // Only the two that were missed are asked again.
      await form.press();
      await expect(form.root.locator('select')).toHaveCount(2);
      await expect(form.root.locator('.places li.right')).toHaveCount(rows.length - 2);
      await form.pair(new Map(rows.slice(-2).map((id) => [id, id])));
      await form.press();
      await expect(form.status).toHaveText('Right.');
      await expect(form.status).toBeFocused();

      await page.reload();
      await expect(form.root.locator('.places li.right')).toHaveCount(rows.length);
      await expectReasons(form, question);
      await expectMissed(page, MATCH);
    });
  });
}

test('what was missed comes back after 2, 7 and 21 days, in other forms, and then no more', async ({
  watched: page,
  request,
}) => {
  test.setTimeout(120_000);
  const id = CHOICES.single;
  const question = await asked(request, id);
  let now = Date.UTC(2026, 0, 10, 9);
  await page.clock.setFixedTime(now);
  await page.goto(`./lessons/${lessonOf(id)}/`);
  const inLesson = new QuestionForm(page, id, 'mouse');
  await inLesson.enter();
  await inLesson.choose(wrongAnswer(question));
  await inLesson.press();
  await expect(inLesson.root).toHaveAttribute('data-phase', 'judged');

  const pass = async (days: number): Promise<void> => {
    now += days * DAY_MS;
    await page.clock.setFixedTime(now);
    await page.goto('./review/');
  };
  const main = page.locator('main');
  await pass(1);
  await expect(main).toContainText('1 question waits, the next until January 12, 2026');

  const wordsOf = ({ title, prompt }: Asked): string => `${shown(title)} ${shown(prompt)}`;
  /** Answers the one question that is due, and says in which words it was asked. */
  const answer = async (right: boolean, says: string): Promise<string> => {
    await expect(main).toContainText('Question 1 of 1');
    const form = new QuestionForm(page, id, 'mouse');
    const title = await form.root.locator('h2').innerText();
    const prompt = await form.root.locator('.prompt').innerText();
    const words = shown(`${title} ${prompt}`);
    const asForm = [...question.variants, question].find((one) => words.endsWith(wordsOf(one)))!;
    expect(asForm, `a form of the question reads: ${words}`).toBeDefined();
    await form.choose(right ? rightAnswer(asForm) : wrongAnswer(asForm));
    await form.press();
    await expect(main.locator('.review > .actions')).toContainText(says);
    await expectReasons(form, asForm);
    await expectAccessible(page, 'main');
    return wordsOf(asForm);
  };

  await pass(1);
  const first = await answer(false, 'It comes back in 2 days.');
  // It was missed as the lesson has it, so it is asked otherwise.
  expect(first).not.toBe(wordsOf(question));
  await pass(2);
  expect(await answer(true, 'Right. It comes back in 7 days.')).not.toBe(first);
  await pass(6);
  await expect(main).toContainText('Nothing is due today.');
  await pass(1);
  await answer(true, 'Right. It comes back in 21 days.');
  await pass(21);
  await answer(true, 'Right. It does not come back.');
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(main).toContainText('Nothing waits.');
});

test('the inventory is kept without a key, and after the second round shows what has changed', async ({
  watched: page,
  request,
}) => {
  test.setTimeout(120_000);
  const answerOf = await request.get('./review/inventory.json');
  const questions = (await answerOf.json()) as Asked[];
  expect(questions).toHaveLength(12);
  await page.goto('./inventory/');
  const box = (id: string) => page.locator(`[data-inventory="${id}"]`);
  const fill = async (answers: readonly string[]): Promise<void> => {
    for (const [at, { id }] of questions.entries())
      await box(id).locator(`label:has(input[value="${answers[at]}"])`).click();
  };
  const round = page.locator('.inventory');
  const finish = page.locator('[data-key=finish]');
  await expect(round).toHaveAttribute('data-round', 'before');

  // By keys: the first question, and the button at the end says what is missing.
  await box(questions[0]!.id).locator('input').first().focus();
  await page.keyboard.press('Space');
  await expect(box(questions[0]!.id).locator('input').first()).toBeChecked();
  await finish.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('form.inventory [role=status]').last()).toHaveText(
    '11 questions have no answer yet.',
  );

  // Before the course all but two are missed; after it all but the first are right, and that one was before.
  const rightOf = (question: Asked): string => rightAnswer(question)[0]!;
  const wrongOf = (question: Asked): string => question.options.find(({ right }) => !right)!.id;
  await fill(questions.map((question, at) => (at < 2 ? rightOf(question) : wrongOf(question))));
  await finish.click();
  await expect(round).toHaveAttribute('data-round', 'after');
  await expect(round.locator('.why')).toHaveCount(0);
  await expect(round.locator('input:checked')).toHaveCount(0);

  await page.reload();
  await expect(round).toHaveAttribute('data-round', 'after');
  await fill(questions.map((question, at) => (at === 0 ? wrongOf(question) : rightOf(question))));
  await finish.click();
  await expect(round).toHaveAttribute('data-round', 'done');

  await page.reload();
  await expect(round.locator('.results__sum')).toHaveText(
    '2 of 12 right before the course, 11 of 12 now.',
  );
  await expect(round.locator('.prompt b')).toHaveText([
    'Right before, not now.',
    'Right both times.',
    ...Array.from({ length: 10 }, () => 'Right now.'),
  ]);
  const reasons = await round.locator('.why').allInnerTexts();
  expect(reasons.map(shown)).toEqual(
    questions.flatMap(({ options }) => options.map(({ why }) => shown(why))),
  );
  await expectAccessible(page);
});
