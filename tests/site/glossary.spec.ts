/** Terms in lessons: explained on hover, on focus and by a tap, put away by Escape, linked without a script. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/page.ts';

const LESSON = './lessons/one-lock/';

test('a term is explained while it is hovered, and the explanation may be hovered, too', async ({
  page,
}) => {
  await page.goto(LESSON);
  const term = page.locator('a.term').first();
  const about = page.locator('.about:popover-open');
  await term.hover();
  await expect(about).toHaveCount(1);
  await expect(about).toBeInViewport({ ratio: 1 });
  await about.hover();
  // Longer than it takes to close.
  await page.waitForTimeout(400);
  await expect(about).toHaveCount(1);
  await page.mouse.move(5, 5);
  await expect(about).toHaveCount(0);
});

test('a term is explained by focus and described to readers of screens; Escape puts it away', async ({
  page,
}) => {
  await page.goto(LESSON);
  const term = page.locator('a.term').nth(1);
  await page.locator('a.term').first().focus();
  await page.keyboard.press('Tab');
  await term.focus();
  const about = page.locator('.about:popover-open');
  await expect(about).toHaveCount(1);
  const words = (await about.locator('b').innerText()).slice(0, 8);
  await expect(term).toHaveAccessibleDescription(new RegExp(words, 'i'));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(about).toHaveCount(0);
  await expect(term).toBeFocused();
});

test(
  'a click leads into the glossary, where the term stands',
  { tag: '@subpath' },
  async ({ page }) => {
    await page.goto(LESSON);
    const term = page.locator('a.term').first();
    const id = await term.getAttribute('data-term');
    await term.click();
    await expect(page).toHaveURL(new RegExp(`/reference/glossary/#${id}$`));
    await expect(page.locator(`h2[id="${id}"]`)).toBeInViewport();
  },
);

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap explains, a second one puts away', async ({ page }) => {
    await page.goto(LESSON);
    const term = page.locator('a.term').first();
    const about = page.locator('.about:popover-open');
    await term.tap();
    await expect(about).toBeInViewport({ ratio: 1 });
    await expect(page).toHaveURL(/\/lessons\/one-lock\/$/);
    await term.tap();
    await expect(about).toHaveCount(0);
  });
});
