/**
 * What a learner waits for, measured in the built site by a browser: a run (runs.ts), the picture of a million events while
 * it is zoomed, and an editor. Medians over several visits, each with an empty cache; the server is the course's own.
 */
import { chromium } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { encodePermalink } from '../../src/site/lib/permalink.ts';
import { findChromium } from '../../src/tools/chromium.ts';
import { serve } from '../../src/tools/serve.ts';
import { median, percentile } from '../../src/tools/statistics.ts';
import { clickUntil } from './clicks.ts';
import { runTimes } from './runs.ts';
import { PHONE, visit, visits, VISITS, WIDE } from './visits.ts';

export interface BrowserTime {
  readonly what: string;
  readonly ms: number;
  readonly aimMs: number;
  readonly of: string;
}

const PORT = 4390;
const LESSON = 'lessons/one-lock/';
const PLATE = '#countdown';

/** About a million events: each of the three gives up the GIL and takes it again. */
const MILLION = `import threading, time
def work():
    for _ in range(110_000):
        time.sleep(0)
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`;

/** Somebody who is about to click into a program has been over it for so long. */
const NEAR_MS = 300;

/** @param nearMs how long the pointer has been over the program when it clicks */
async function editorTime(
  browser: Browser,
  base: string,
  what: string,
  options: BrowserContextOptions,
  aimMs: number,
  nearMs = 0,
): Promise<BrowserTime> {
  const code = `${PLATE} [data-key="code"]`;
  const times = await visits(VISITS, () =>
    visit(browser, options, `${base}${LESSON}`, async (page) => {
      if (nearMs > 0) {
        await page.locator(code).hover();
        await page.waitForTimeout(nearMs);
      }
      const [ms = NaN] = await clickUntil(page, code, [`${PLATE} [data-stage="editor"]`]);
      return ms;
    }),
  );
  return { what, ms: median(times), aimMs, of: `median of ${VISITS}` };
}

/** Frames while the wheel turns once each: in to a few microseconds, and out again. */
async function zoomFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const picture = document.querySelector('.tl-live') as HTMLElement;
    const box = picture.getBoundingClientRect();
    const frames: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let i = 0; i < 240; i++) {
      picture.dispatchEvent(
        new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          ctrlKey: true,
          deltaY: Math.floor(i / 60) % 2 === 0 ? -60 : 60,
          clientX: box.left + box.width * 0.6,
          clientY: box.top + box.height / 2,
        }),
      );
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames.push(now - last);
      last = now;
    }
    return frames;
  });
}

async function zoomTime(browser: Browser, base: string): Promise<BrowserTime> {
  const link = await encodePermalink('sandbox/main', {
    source: MILLION,
    python: '3.13',
    cores: 2,
    switchIntervalNs: 5_000_000,
    seed: 1,
  });
  const frames = await visit(browser, WIDE, `${base}sandbox/${link}`, async (page) => {
    await page.locator('[data-key="run"]').click();
    await page.locator('[data-run="ended"]').waitFor();
    await page.locator('.tl-live').scrollIntoViewIfNeeded();
    return zoomFrames(page);
  });
  return {
    what: 'a frame while zooming',
    ms: percentile(frames, 95),
    aimMs: 17,
    of: `95th percentile of ${frames.length}, a million events`,
  };
}

/** Measures in the built site; null: there is no Chromium here. The server goes with the process. */
async function inSite(
  measure: (browser: Browser, address: string) => Promise<BrowserTime[]>,
): Promise<BrowserTime[] | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const site = { site: 'http://localhost', base: '/', outDir: 'dist', editUrl: null };
  const address = await serve({ ...site, host: 'localhost', port: PORT, strictPort: false });
  const browser = await chromium.launch({ executablePath });
  try {
    return await measure(browser, address);
  } finally {
    await browser.close();
  }
}

export function browserTimes(): Promise<BrowserTime[] | null> {
  return inSite(async (browser, address) => [
    await editorTime(browser, address, 'click to editable, Monaco', WIDE, 500),
    await editorTime(browser, address, 'Monaco, 0.3 s over the program', WIDE, 500, NEAR_MS),
    await editorTime(browser, address, 'click to editable, CodeMirror', PHONE, 150),
    await zoomTime(browser, address),
  ]);
}

export function runningTimes(): Promise<BrowserTime[] | null> {
  return inSite((browser, address) => runTimes(browser, address, 'dist'));
}
