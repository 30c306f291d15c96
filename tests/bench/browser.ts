/**
 * What a learner waits for, measured in the built site by a browser: a run, the picture of a million events while it is
 * zoomed, and an editor. Medians over several visits, each with an empty cache; the server is the course's own.
 */
import { chromium, devices } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { encodePermalink } from '../../src/site/lib/permalink.ts';
import { findChromium } from '../../src/tools/chromium.ts';
import { serve } from '../../src/tools/serve.ts';
import { median, percentile } from '../../src/tools/statistics.ts';

export interface BrowserTime {
  readonly what: string;
  readonly ms: number;
  readonly aimMs: number;
  readonly of: string;
}

const VISITS = 5;
const PORT = 4390;
const LESSON = 'lessons/one-lock/';
const PLATE = '#countdown';
const PATIENCE_MS = 120_000;

/** About a million events: each of the three gives up the GIL and takes it again. */
const MILLION = `import threading, time
def work():
    for _ in range(110_000):
        time.sleep(0)
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`;

const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = {
  ...devices['Pixel 7'],
  viewport: { width: 390, height: 844 },
};

/** From the click on an element to the first frame painted after `name` has the value, in milliseconds. */
async function clickUntil(
  page: Page,
  selector: string,
  name: string,
  value: string,
): Promise<number> {
  await page.evaluate(
    ({ at, attribute, wanted }) => {
      const state = window as unknown as { clicked: number; waited: Promise<number> };
      addEventListener('click', () => (state.clicked = performance.now()), {
        capture: true,
        once: true,
      });
      state.waited = new Promise((resolve) => {
        let left = false;
        const look = (): void => {
          const isThere = document.querySelector(`${at} [${attribute}="${wanted}"]`) !== null;
          // A run that was there before is not the one that is waited for.
          left ||= !isThere;
          if (!isThere || !left) return;
          observer.disconnect();
          // A task after the frame's callbacks comes when the frame is painted.
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - state.clicked);
            channel.port2.postMessage(null);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          attributeFilter: [attribute],
        });
        look();
      });
    },
    { at: PLATE, attribute: name, wanted: value },
  );
  await page.locator(selector).click();
  return page.evaluate(() => (window as unknown as { waited: Promise<number> }).waited);
}

async function visit<T>(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(address, { waitUntil: 'networkidle' });
    return await use(page);
  } finally {
    await context.close();
  }
}

async function visits<T>(count: number, one: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0; i < count; i++) all.push(await one());
  return all;
}

/** The first click also loads the playground and the engine; the second one finds them. */
async function runTimes(browser: Browser, base: string): Promise<BrowserTime[]> {
  const run = `${PLATE} [data-key="run"]`;
  const times = await visits(VISITS, () =>
    visit(browser, WIDE, `${base}${LESSON}`, async (page) => {
      const first = await clickUntil(page, run, 'data-run', 'ended');
      const again = await clickUntil(page, run, 'data-run', 'ended');
      return { first, again };
    }),
  );
  const of = `median of ${VISITS}`;
  return [
    { what: 'Run to result, first', ms: median(times.map(({ first }) => first)), aimMs: 150, of },
    { what: 'Run to result, again', ms: median(times.map(({ again }) => again)), aimMs: 150, of },
  ];
}

async function editorTime(
  browser: Browser,
  base: string,
  what: string,
  options: BrowserContextOptions,
  aimMs: number,
): Promise<BrowserTime> {
  const times = await visits(VISITS, () =>
    visit(browser, options, `${base}${LESSON}`, (page) =>
      clickUntil(page, `${PLATE} [data-key="code"]`, 'data-stage', 'editor'),
    ),
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

/** Null: there is no Chromium here. The server goes with the process. */
export async function browserTimes(): Promise<BrowserTime[] | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const site = { site: 'http://localhost', base: '/', outDir: 'dist', editUrl: null };
  const address = await serve({ ...site, host: 'localhost', port: PORT, strictPort: false });
  const browser = await chromium.launch({ executablePath });
  try {
    return [
      ...(await runTimes(browser, address)),
      await editorTime(browser, address, 'click to editable, Monaco', WIDE, 500),
      await editorTime(browser, address, 'click to editable, CodeMirror', PHONE, 150),
      await zoomTime(browser, address),
    ];
  } finally {
    await browser.close();
  }
}
