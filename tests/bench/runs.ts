/**
 * From the click on Run to what a learner sees: of the first program of every lesson, and of the one that counts down
 * eight million times. The first paint is that of what there is of the result, the whole or a part that goes on growing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { median, percentile } from '../../src/tools/statistics.ts';
import { clickUntil } from './clicks.ts';
import type { BrowserTime } from './browser.ts';
import { visit, visits, VISITS, WIDE } from './visits.ts';

const AIM_MS = 150;

/** Somebody who reads the question beside Run, or only aims at it, has been there for so long. */
const NEAR_MS = 500;

interface Run {
  /** To the first paint of anything of the result. */
  readonly paint: number;
  /** To the paint of the whole result. */
  readonly whole: number;
}

async function run(page: Page, plate: string): Promise<Run> {
  const [paint = NaN, whole = NaN] = await clickUntil(page, `${plate} [data-key="run"]`, [
    `${plate} :is([data-so-far], [data-run="ended"])`,
    `${plate} [data-run="ended"]`,
  ]);
  return { paint, whole };
}

interface Runs {
  /** Nothing is loaded: the pointer comes and clicks at once. */
  readonly first: Run;
  /** Playground and engine are there, and have run it once. */
  readonly again: Run;
  /** In a visit of its own: the pointer has been there for a moment. */
  readonly near: Run;
}

async function runsOf(browser: Browser, lesson: string, plate: string): Promise<Runs> {
  const direct = await visit(browser, WIDE, lesson, async (page) => ({
    first: await run(page, plate),
    again: await run(page, plate),
  }));
  const near = await visit(browser, WIDE, lesson, async (page) => {
    await page.locator(`${plate} [data-key="run"]`).hover();
    await page.waitForTimeout(NEAR_MS);
    return run(page, plate);
  });
  return { ...direct, near };
}

/** The first playground of each lesson in the built site. */
function firstPlates(dist: string): { readonly lesson: string; readonly plate: string }[] {
  return readdirSync(`${dist}/lessons`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const html = readFileSync(`${dist}/lessons/${name}/index.html`, 'utf8');
      const slug = /data-playground="[^"/]*\/([^"]+)"/.exec(html)?.[1];
      return slug === undefined ? [] : [{ lesson: `lessons/${name}/`, plate: `#${slug}` }];
    });
}

const WAYS = { near: 'half a second at Run', again: 'again', first: 'nothing loaded' } as const;

async function ofLessons(browser: Browser, base: string, dist: string): Promise<BrowserTime[]> {
  const all: Runs[] = [];
  for (const { lesson, plate } of firstPlates(dist))
    all.push(await runsOf(browser, `${base}${lesson}`, plate));
  return Object.entries(WAYS).flatMap(([way, how]) => {
    const runs = all.map((one) => one[way as keyof Runs]);
    const row = (what: string, ms: number, of: string): BrowserTime => ({
      what: `${what}, ${how}`,
      ms,
      aimMs: AIM_MS,
      of: `${of} of ${runs.length} lessons' first programs`,
    });
    const paints = runs.map(({ paint }) => paint);
    const wholes = runs.map(({ whole }) => whole);
    return [
      row('Run to paint', median(paints), 'median'),
      row('Run to paint', percentile(paints, 90), '90th percentile'),
      row('Run to whole result', median(wholes), 'median'),
      row('Run to whole result', percentile(wholes, 90), '90th percentile'),
    ];
  });
}

async function ofLongOne(browser: Browser, base: string): Promise<BrowserTime[]> {
  const all = await visits(VISITS, () => runsOf(browser, `${base}lessons/one-lock/`, '#countdown'));
  const of = `median of ${VISITS}, 80 million bytecodes`;
  return Object.entries(WAYS).flatMap(([way, how]) => {
    const runs = all.map((one) => one[way as keyof Runs]);
    const paint = median(runs.map((one) => one.paint));
    const whole = median(runs.map((one) => one.whole));
    return [
      { what: `Run to paint, ${how}`, ms: paint, aimMs: AIM_MS, of },
      { what: `Run to whole result, ${how}`, ms: whole, aimMs: AIM_MS, of },
    ];
  });
}

export async function runTimes(
  browser: Browser,
  base: string,
  dist: string,
): Promise<BrowserTime[]> {
  return [...(await ofLongOne(browser, base)), ...(await ofLessons(browser, base, dist))];
}
