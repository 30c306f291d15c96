/**
 * The instruments in a state that shows much of them, one after the other, and pictures of them. Programs, settings and
 * seeds stand here, so that only a change of the course changes a picture.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, linkTo, Plate } from './page.ts';
import type { Locator, Page } from '@playwright/test';

const PROGRAM = `import threading
import time
lock = threading.Lock()
total = 0

def work(n):
    global total
    for i in range(n):
        total += i
    with lock:
        time.sleep(0.002)

ts = [threading.Thread(target=work, args=(9_000,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(total)
`;
const SETUP = { source: PROGRAM, python: '3.14', cores: 2, switchIntervalNs: 1_000_000, seed: 1 };

const RENEW =
  'The picture differs. If the change is meant, or this machine draws letters otherwise, renew the pictures as CONTRIBUTING.md says, and look at them';

export interface Screen {
  readonly name: string;
  readonly width: number;
  /** The first page of the language. */
  readonly start: string;
  readonly themes: readonly ('light' | 'dark')[];
}

/** What is done with an instrument when it stands there: its parts, one below the other. */
export type Look = (name: string, ...parts: Locator[]) => Promise<void>;

/** Parts of the page, one below the other, as one picture. */
export async function expectPicture(
  page: Page,
  name: string,
  { name: screen, themes }: Screen,
  parts: readonly Locator[],
  mostPx = Infinity,
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await page.mouse.move(0, 0);
    await page.evaluate(async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      scrollTo(0, 0);
      await document.fonts.ready;
    });
    // Below a high window, too.
    await parts[0]!.scrollIntoViewIfNeeded();
    const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox())!));
    const x = Math.floor(Math.min(...boxes.map((box) => box.x)));
    const y = Math.floor(Math.min(...boxes.map((box) => box.y)));
    const clip = {
      x,
      y,
      width: Math.ceil(Math.max(...boxes.map((box) => box.x + box.width))) - x,
      height: Math.min(mostPx, Math.ceil(Math.max(...boxes.map((b) => b.y + b.height))) - y),
    };
    await expect(page, RENEW).toHaveScreenshot(`${name}-${screen}-${colorScheme}.png`, {
      clip,
      maxDiffPixelRatio: 0.01,
      animations: 'disabled',
    });
  }
}

async function moves(plate: Plate, press: () => Promise<void>): Promise<void> {
  const said = plate.root.locator('[data-stepper]').getByRole('status');
  const before = await said.textContent();
  await press();
  await expect(said).not.toHaveText(before ?? '');
  await expect(plate.root.locator('[data-stepper]')).toHaveAttribute('data-stepper', 'ready');
}

/** Playground, timeline, stepper, choice, microscope and comparison, in one playground. */
export async function throughPlayground(page: Page, start: string, look: Look): Promise<void> {
  await page.goto(linkTo(`${start}embed/`, 'sandbox/main', SETUP));
  const plate = new Plate(page, 'main');
  await plate.isLive();
  await expect(plate.code).toContainText('total += i');
  await plate.key('run').click();
  await plate.hasRun();
  const part = (css: string): Locator => plate.root.locator(css).last();
  await look('playground', part('.plate__head'), part('.two'));

  await plate.key('tl-rows-cores').check();
  await plate.key('tl-rows-locks').check();
  await plate.key('tl-range-window').click();
  await look('timeline', part('.tl-live'), part('.tl-stats'), part('.figures'));
  await plate.key('tl-range-clear').click();

  await plate.key('step').click();
  await expect(part('[data-stepper]')).toHaveAttribute('data-stepper', 'ready');
  await plate.key('step-goal').selectOption('gil.wait');
  await moves(plate, () => plate.key('step-forward-event').click());
  await moves(plate, () => plate.key('step-forward-bytecode').click());
  await moves(plate, () => plate.key('step-ask').click());
  await expect(plate.key('step-time')).toBeEnabled();
  await look('choice', part('.stepper__controls'));
  await look('stepper', part('.stepper__panes'));
  await plate.key('step-show-memory').click();
  await look('microscope', part('.memory'));
  await plate.key('step-close').click();

  await plate.key('compare').click();
  const rows = plate.root.locator('.compare__table tbody tr');
  for (const count of [2, 3, 4]) {
    await expect(rows).toHaveCount(count, { timeout: 30_000 });
    if (count < 4) await plate.key('compare-add').click();
  }
  await look('comparison', part('.compare'));
  await throughHandover(page, start, look);
}

/** A hand-over with several waiting threads, where another one is woken than was drawn. */
async function throughHandover(page: Page, start: string, look: Look): Promise<void> {
  const source = PROGRAM.replace('for _ in range(2)', 'for _ in range(4)');
  const setup = { ...SETUP, source, cores: 4, switchIntervalNs: 100_000 };
  await page.goto('about:blank');
  await page.goto(linkTo(`${start}embed/`, 'sandbox/main', setup));
  const plate = new Plate(page, 'main');
  await plate.isLive();
  await expect(plate.code).toContainText('range(4)');
  await plate.key('step').click();
  const stepper = plate.root.locator('[data-stepper]');
  await expect(stepper).toHaveAttribute('data-stepper', 'ready');
  await plate.key('step-goal').selectOption('handover');
  await moves(plate, () => plate.key('step-forward-event').click());
  const passedOver = stepper.locator('[data-key^="step-wake-"][aria-pressed="false"]');
  await moves(plate, () => passedOver.first().click());
  await expect(plate.key('step-time')).toBeEnabled();
  await look('handover', stepper.locator('.stepper__controls'));
}

/** What a line compiles to, under the program. */
export async function throughBytecode(page: Page, start: string, look: Look): Promise<void> {
  await page.goto(linkTo(`${start}embed/`, 'sandbox/main', SETUP));
  const plate = new Plate(page, 'main');
  await plate.isLive();
  await expect(plate.code).toContainText('total += i');
  await plate.key('tools').click();
  await plate.key('tools-bytecode').click();
  const line = plate.root.locator('.listing__head code');
  await expect(line).toHaveText('import threading');
  for (let k = 0; k < 6; k++) await plate.key('listing-after').click();
  await expect(line).toHaveText('total += i');
  await look('bytecode', plate.key('listing'));
}

/** A playground in a page of another site. @returns when `look` has ended */
export async function throughFrame(
  page: Page,
  start: string,
  baseURL: string,
  look: Look,
): Promise<void> {
  const src = new URL(`${start}embed/one-lock/countdown/`, baseURL).href;
  const script = new URL('gil-playground.js', baseURL).href;
  const school = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>School</title>
       <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
       <script async src="${script}"></script><gil-playground src="${src}">A countdown</gil-playground>`,
    );
  });
  await new Promise<void>((resolve) => school.listen(0, 'localhost', resolve));
  try {
    await page.goto(`http://localhost:${(school.address() as AddressInfo).port}/`);
    await expect(page.frameLocator('iframe').locator('#countdown')).toBeVisible();
    await expect
      .poll(async () => {
        const body = await page.frameLocator('iframe').locator('body').boundingBox();
        const frame = await page.locator('iframe').boundingBox();
        return Math.abs((body?.height ?? 0) - (frame?.height ?? 1e9));
      })
      .toBeLessThan(2);
    await page.frames()[1]!.evaluate(() => document.fonts.ready.then(() => true));
    await look('embed', page.locator('gil-playground'));
  } finally {
    school.close();
  }
}
