/**
 * A page that is watched: whatever a test does, the policy must hold, no other host be asked, nothing be
 * thrown. The verbs below are a learner's, so that the tests read as what somebody does.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export const LESSON = './lessons/one-lock/';

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

/** Nothing that axe-core objects to, on the whole page or in one part (which takes a fifth of the time). */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // Half way through a change of colours, nothing has the contrast that it will have.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
    ),
  ).toEqual([]);
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
