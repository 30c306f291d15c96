/** How long after a click something is painted, as the page itself sees it. */
import type { Page } from '@playwright/test';

interface Watching {
  clicked: number;
  painted: Promise<number>[];
}

/**
 * Clicks, and gives for each selector the time from the click to the first frame painted with such an element, in
 * milliseconds. One that is there before the click has to go first: what an earlier click has brought does not count.
 */
export async function clickUntil(
  page: Page,
  clicked: string,
  wanted: readonly string[],
): Promise<number[]> {
  await page.evaluate((selectors) => {
    const state = window as unknown as { watching: Watching };
    const watching: Watching = { clicked: NaN, painted: [] };
    state.watching = watching;
    addEventListener('click', () => (watching.clicked = performance.now()), {
      capture: true,
      once: true,
    });
    const painted = (selector: string): Promise<number> =>
      new Promise((resolve) => {
        let left = false;
        const look = (): void => {
          const isThere = document.querySelector(selector) !== null;
          left ||= !isThere;
          if (!isThere || !left) return;
          observer.disconnect();
          // A task after the frame's callbacks comes when the frame is painted.
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - watching.clicked);
            channel.port2.postMessage(null);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        look();
      });
    watching.painted = selectors.map(painted);
  }, wanted);
  await page.locator(clicked).click();
  return page.evaluate(() => {
    const { watching } = window as unknown as { watching: Watching };
    return Promise.all(watching.painted);
  });
}
