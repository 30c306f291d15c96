/** Search: opened by its button or by /, over lessons, terms and misconceptions, by keyboard, under the page's policy. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/page.ts';

async function opened(page: Page, path = './'): Promise<Locator> {
  await page.goto(path);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search the course' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test(
  'the key / opens the search, and a word leads to a lesson',
  { tag: '@subpath' },
  async ({ watched: page }) => {
    const dialog = await opened(page);
    const field = dialog.getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.fill('convoy');
    await expect(dialog.getByRole('status')).toHaveText(/Pages found: \d/);
    await expectAccessible(page);
    const lesson = dialog.getByRole('link', { name: 'When the two meet' });
    await lesson.click();
    await expect(page).toHaveURL(/\/lessons\/the-convoy\//);
  },
);

test('arrow keys go through the results, Enter opens, Escape closes', async ({ watched: page }) => {
  const dialog = await opened(page);
  await dialog.getByRole('searchbox').fill('switch interval');
  const links = dialog.getByRole('list', { name: 'Results' }).getByRole('link');
  await expect(links.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(lessons|reference)\//);
});

test('terms and misconceptions are found with their place, functions with their lesson', async ({
  watched: page,
}) => {
  const dialog = await opened(page);
  const field = dialog.getByRole('searchbox');
  await field.fill('stop-the-world');
  await expect(dialog.locator('a[href*="/reference/glossary/#stop-the-world"]')).toBeVisible();
  await field.fill('Python has no real threads');
  await expect(
    dialog.locator('a[href*="/reference/misconceptions/#one-lock.no-real-threads"]'),
  ).toBeVisible();
  await field.fill('getrefcount');
  await expect(dialog.locator('a[href*="/lessons/counting-references/"]').first()).toBeVisible();
  await field.fill('猫');
  await expect(dialog.getByRole('status')).toContainText('Nothing found');
});

test('Chinese words are found, though no space stands between them', async ({ watched: page }) => {
  await page.goto('./zh/reference/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: '搜索课程' });
  const field = dialog.getByRole('searchbox');
  await field.fill('护航效应');
  await expect(dialog.getByRole('link', { name: '当两者相遇时' })).toBeVisible();
  await field.fill('切换间隔');
  await expect(dialog.locator('a[href*="/zh/reference/glossary/"]').first()).toBeVisible();
  await field.fill('猫');
  await expect(dialog.getByRole('status')).toContainText('没有找到');
});

test('a slash that is typed into a field stays a slash', async ({ watched: page }) => {
  const dialog = await opened(page);
  await dialog.getByRole('searchbox').pressSequentially('a/b');
  await expect(dialog.getByRole('searchbox')).toHaveValue('a/b');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the button opens it, and it fits', async ({ watched: page }) => {
    await page.goto('./lessons/one-lock/');
    await page.getByRole('button', { name: 'Search' }).click();
    const dialog = page.getByRole('dialog', { name: 'Search the course' });
    await dialog.getByRole('searchbox').fill('deadlock');
    await expect(dialog.getByRole('link', { name: 'More than one lock' }).first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
  });
});
