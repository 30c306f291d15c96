/**
 * A page that is watched: whatever a test does, the policy must hold, no other host be asked, nothing be
 * thrown. The verbs below are a learner's, so that the tests read as what somebody does.
 */
import { deflateRawSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export const LESSON = './lessons/one-lock/';

/** The address of a page with a fragment that opens a program in its playground. */
export function linkTo(
  page: string,
  playground: string,
  payload: unknown,
  version: string | number = 1,
): string {
  const packed = deflateRawSync(JSON.stringify(payload)).toString('base64url');
  return `${page}#p=${encodeURIComponent(playground)}&g=${version}.${packed}`;
}

declare global {
  interface Window {
    complaints: string[];
    shifts: { value: number; byLearner: boolean }[];
  }
}

async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== 'localhost')
      complaints.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { complain } = window as unknown as { complain: (text: string) => void };
      complain(
        `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        hadRecentInput: boolean;
      }[]) {
        window.shifts.push({ value: entry.value, byLearner: entry.hadRecentInput });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return complaints;
}

export const test = base.extend<{ watched: Page }>({
  watched: async ({ page }, use) => {
    const complaints = await watch(page);
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** A playground on the lesson page. */
export class Plate {
  readonly root: Locator;
  private readonly page: Page;

  constructor(page: Page, name: string) {
    this.page = page;
    this.root = page.locator(`#${name}`);
  }

  key(name: string): Locator {
    return this.root.locator(`[data-key="${name}"]`);
  }

  get code(): Locator {
    return this.key('code');
  }

  get status(): Locator {
    return this.root.locator('.status');
  }

  /** The program as it stands in the editor. */
  async text(): Promise<string> {
    return this.root.locator('.code-editor').evaluate((host) => {
      const lines =
        host.shadowRoot?.querySelectorAll('.cm-line') ?? host.querySelectorAll('.view-line');
      const placed = [...lines].map((line) => ({
        top: line.getBoundingClientRect().top,
        text: line.textContent ?? '',
      }));
      // Monaco keeps its lines in no order.
      return placed
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' '))
        .join('\n');
    });
  }

  async isLive(): Promise<void> {
    await expect(this.root.locator('astro-island')).toHaveAttribute('data-intent', 'ready');
  }

  async hasRun(): Promise<void> {
    await expect(this.root.locator('[data-run]')).toHaveAttribute('data-run', 'ended', {
      timeout: 30_000,
    });
  }

  async hasEditor(): Promise<void> {
    await expect(this.code).toHaveAttribute('data-stage', 'editor', { timeout: 20_000 });
  }

  /** Where a control stands in the plate, whatever the page's scrolling. */
  async offset(name: string): Promise<number> {
    const [box, frame] = [await this.key(name).boundingBox(), await this.root.boundingBox()];
    return (box?.y ?? 0) - (frame?.y ?? 0);
  }

  /** Replaces the program in the editor. */
  async write(source: string): Promise<void> {
    const inside = await this.code.evaluate((code) => code.contains(document.activeElement));
    if (!inside) await this.code.click({ position: { x: 150, y: 40 } });
    // Pasted: typing would meet the editor's own indentation.
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), source);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** One figure of the run, as it is printed. */
  figure(name: 'elapsed' | 'cpu' | 'gilWait' | 'switches'): Locator {
    return this.root.locator(`.figures [data-figure="${name}"]`);
  }
}

/** Half way through a change of colours, nothing has the contrast that it will have. */
export async function untilSettled(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
}

/** Nothing that axe-core objects to, on the whole page or in one part (which takes a fifth of the time). */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  await untilSettled(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
    ),
  ).toEqual([]);
}

/** The same by day and by night, for one state that took steps to get to. */
export async function expectAccessibleInBoth(page: Page, part?: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, part);
  }
}

/** Presses Tab until the focus is on a control, as somebody without a mouse does. */
export async function tabTo(page: Page, key: string, back = false): Promise<void> {
  for (let k = 0; k < 160; k++) {
    const at = await page.evaluate(
      () => document.activeElement?.closest('[data-key]')?.getAttribute('data-key') ?? '',
    );
    if (at === key) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never reaches ${key}`);
}

/** What the keys act on: the `data-key` of the control with the focus, or the name of its element. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const keyed = activeElement?.closest('[data-key]');
    return keyed?.getAttribute('data-key') ?? activeElement?.localName ?? '';
  });
}

/** A finger that drags; Playwright itself has none. */
export async function drag(
  page: Page,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly number[][]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map(([x = 0, y = 0]) => ({ x, y })),
    });
  await touch('touchStart', [[...from]]);
  for (let part = 1; part <= 5; part++) {
    const along = (k: 0 | 1): number => from[k] + ((to[k] - from[k]) * part) / 5;
    await touch('touchMove', [[along(0), along(1)]]);
  }
  await touch('touchEnd', []);
  await session.detach();
}

/** Two fingers that part from a point, or come together: `from` and `to` are their distances. */
export async function pinch(
  page: Page,
  [x, y]: readonly [x: number, y: number],
  from: number,
  to: number,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const fingers = (apart: number) => [
    { x: x - apart / 2, y, id: 0 },
    { x: x + apart / 2, y, id: 1 },
  ];
  await session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: fingers(from),
  });
  for (let part = 1; part <= 5; part++) {
    const touchPoints = fingers(from + ((to - from) * part) / 5);
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Shifts that nobody asked for. */
export async function expectStill(page: Page): Promise<void> {
  const shifts = await page.evaluate(() => window.shifts);
  const unasked = shifts
    .filter((shift) => !shift.byLearner)
    .reduce((sum, shift) => sum + shift.value, 0);
  expect(unasked).toBeLessThan(0.01);
}

export { expect };
