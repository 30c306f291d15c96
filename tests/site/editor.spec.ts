/** Both editors under the policy: their colours, their place, their keys. */
import { expect, expectStill, focused, LESSON, Plate, test } from './support/page.ts';

/** Colours and weights as the eye gets them: of a keyword, of a comment, of a plain name. */
async function looks(plate: Plate): Promise<Record<string, string>> {
  return plate.root.locator('.code-editor').evaluate((host) => {
    const scope: ParentNode = host.shadowRoot ?? host;
    const walk = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    const found: Record<string, string> = {};
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const text = (node.textContent ?? '').replaceAll('\u00a0', ' ');
      const style = getComputedStyle(node.parentElement as Element);
      const look = `${style.color} ${style.fontWeight}`;
      if (/^\s*def\s*$/.test(text)) found['keyword'] ??= look;
      if (/^# why/.test(text)) found['comment'] ??= look;
      if (text.includes('(')) found['bracket'] ??= look;
      if (/total/.test(text)) found['name'] ??= look;
    }
    const frame = scope.querySelector('.monaco-editor-background, .cm-editor') as Element;
    found['ground'] = getComputedStyle(frame).backgroundColor;
    return found;
  });
}

async function tokens(plate: Plate): Promise<Record<string, string>> {
  return plate.root.evaluate((root) => {
    const probe = root.appendChild(document.createElement('i'));
    const colour = (name: string): string => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const all = { ink: colour('--ink'), ink2: colour('--ink-2'), sunk: colour('--sunk') };
    probe.remove();
    return all;
  });
}

test.describe('the editor', { tag: '@everywhere' }, () => {
  test('keeps its colours under the policy, and changes them with the theme', async ({
    watched: page,
    isMobile,
  }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.code[isMobile ? 'tap' : 'click']();
    await plate.hasEditor();
    await expect(
      plate.root.locator(isMobile ? '.cm-editor' : '.monaco-editor').first(),
    ).toBeVisible();
    await plate.write('def total():\n    return 1  # why not');
    for (const theme of ['dark', 'light']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const { ink, ink2, sunk } = await tokens(plate);
      await expect
        .poll(() => looks(plate))
        .toEqual({
          keyword: `${ink} 700`,
          comment: `${ink2} 400`,
          name: `${ink} 400`,
          bracket: `${ink} 400`,
          ground: sunk,
        });
    }
  });

  test('takes the place of the program to the pixel', async ({ watched: page, isMobile }) => {
    await page.goto(LESSON);
    const plate = new Plate(page, 'countdown');
    await plate.root.scrollIntoViewIfNeeded();
    const place = (): Promise<{ line: number; left: number; bottom: number }> =>
      plate.root.evaluate((root) => {
        const host = root.querySelector('.code-editor');
        const inEditor = root.querySelector('.code')?.getAttribute('data-stage') === 'editor';
        const scope: ParentNode = inEditor
          ? (host?.shadowRoot ?? host!)
          : root.querySelector('.code')!;
        const walk = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
          if (!/^\s*print/.test((node.textContent ?? '').replaceAll('\u00a0', ' '))) continue;
          const range = document.createRange();
          range.setStart(node, 0);
          range.setEnd(node, 1);
          const box = range.getBoundingClientRect();
          const bottom = root.querySelector('.transport')!.getBoundingClientRect().top;
          return {
            line: Math.round(box.top + box.height / 2),
            left: Math.round(box.left),
            bottom: Math.round(bottom),
          };
        }
        throw new Error('no print in the program');
      });
    const before = await place();
    await plate.code[isMobile ? 'tap' : 'click']({ position: { x: 120, y: 40 } });
    await plate.hasEditor();
    await expect
      .poll(async () => Math.abs((await place()).line - before.line))
      .toBeLessThanOrEqual(1);
    const after = await place();
    expect(Math.abs(after.left - before.left)).toBeLessThanOrEqual(1);
    expect(Math.abs(after.bottom - before.bottom)).toBeLessThanOrEqual(1);
    await expectStill(page);
  });
});

test('a click puts the caret where it fell', async ({ watched: page }) => {
  await page.goto(LESSON);
  const plate = new Plate(page, 'countdown');
  const line = plate.code.locator('li', { hasText: 'n -= 1' });
  await line.scrollIntoViewIfNeeded();
  const box = (await line.boundingBox())!;
  await page.mouse.click(box.x + box.width - 4, box.y + box.height / 2);
  await plate.hasEditor();
  await page.keyboard.type('  # here');
  // The editor draws what was typed in a frame of its own.
  await expect.poll(() => plate.text()).toContain('n -= 1  # here');
});

test('whoever goes on while the editor loads is not called back', async ({ watched: page }) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/monaco/i, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(LESSON);
  const plate = new Plate(page, 'countdown');
  await plate.key('share').focus();
  await plate.isLive();
  await page.keyboard.press('Shift+Tab');
  await expect(plate.code).toHaveAttribute('data-stage', 'loading');
  await page.keyboard.press('Tab');
  letGo();
  await plate.hasEditor();
  expect(await focused(page)).toBe('share');
  await page.keyboard.press('Shift+Tab');
  await expect
    .poll(() => plate.code.evaluate((code) => code.contains(document.activeElement)))
    .toBe(true);
});

test('Tab leaves the editor until Ctrl+M says that it indents, and that is said', async ({
  watched: page,
}) => {
  await page.goto(LESSON);
  const plate = new Plate(page, 'countdown');
  await plate.code.click();
  await plate.hasEditor();
  const inside = (): Promise<boolean> =>
    plate.code.evaluate((code) => code.contains(document.activeElement));
  await page.keyboard.press('Tab');
  await expect.poll(inside).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect.poll(inside).toBe(true);
  await page.keyboard.press('Control+M');
  await expect(plate.root.locator('[role=status]', { hasText: 'Tab now indents' })).toHaveCount(1);
  await plate.write('x = 1');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect.poll(() => plate.text()).toBe('    x = 1');
  await page.keyboard.press('Control+M');
  await expect(plate.root.locator('[role=status]', { hasText: 'leaves the editor' })).toHaveCount(
    1,
  );
  await page.keyboard.press('Tab');
  await expect.poll(inside).toBe(false);
});

test('nothing of the editors and of the engine is loaded before somebody means to use them', async ({
  watched: page,
}) => {
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  const scripts = loaded.filter((path) => path.endsWith('.js') && path.includes('/_astro/'));
  expect(scripts.join(' ')).not.toMatch(
    /monaco|codemirror|client\.|main-|playground|LivePlayground/i,
  );
  await new Plate(page, 'countdown').code.click();
  await new Plate(page, 'countdown').hasEditor();
  expect(loaded.join(' ')).toMatch(/monaco/i);
  expect(loaded.join(' ')).not.toMatch(/codemirror/i);
});
