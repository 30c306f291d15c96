/** Visits to the built site, each with an empty cache. */
import { devices } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

export const VISITS = 5;
const PATIENCE_MS = 120_000;

export const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  ...devices['Pixel 7'],
  viewport: { width: 390, height: 844 },
};

export async function visit<T>(
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

export async function visits<T>(count: number, one: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0; i < count; i++) all.push(await one());
  return all;
}
