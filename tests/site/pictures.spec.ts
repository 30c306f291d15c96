/**
 * What each instrument looks like, compared with pictures that somebody has looked at: by day and by night, wide and on a
 * phone, from left to right and from right to left. The viewports are this file's own; one project runs it.
 */
import {
  expectPicture,
  throughBytecode,
  throughFrame,
  throughPlayground,
} from './support/instruments.ts';
import type { Screen } from './support/instruments.ts';
import { test } from './support/page.ts';

const SCREENS: readonly Screen[] = [
  { name: 'wide', width: 1440, start: './', themes: ['light', 'dark'] },
  { name: 'phone', width: 390, start: './', themes: ['light', 'dark'] },
  { name: 'wide-rtl', width: 1440, start: './ar/', themes: ['light'] },
  { name: 'phone-rtl', width: 390, start: './ar/', themes: ['light', 'dark'] },
];

for (const screen of SCREENS) {
  // So high that nothing has to be scrolled into the picture.
  test.describe(screen.name, () => {
    test.use({ viewport: { width: screen.width, height: 5000 }, reducedMotion: 'reduce' });

    test('playground, timeline, stepper, choice, microscope and comparison', async ({
      watched: page,
    }) => {
      await throughPlayground(page, screen.start, (name, ...parts) =>
        expectPicture(page, name, screen, parts),
      );
    });

    test('the bytecode of a line', async ({ watched: page }) => {
      await throughBytecode(page, screen.start, (name, ...parts) =>
        expectPicture(page, name, screen, parts),
      );
    });

    test('sandbox, and a playground in a page of another site', async ({
      watched: page,
      baseURL,
    }) => {
      await page.goto(`${screen.start}sandbox/`);
      await expectPicture(page, 'sandbox', screen, [page.getByRole('main')], 760);
      await throughFrame(page, screen.start, baseURL!, (name, ...parts) =>
        expectPicture(page, name, screen, parts, 760),
      );
    });
  });
}
