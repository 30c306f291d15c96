/**
 * What the course says of itself to others: the feed, the sitemap, structured data, pictures for sharing, the ways through
 * it, and where a page's words can be edited. The second server's course lives under /course/ and knows where its files
 * can be edited; the first one does not.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import { parse } from 'yaml';
import { ROOT } from '../../src/tools/process.ts';

const LOCALES = JSON.parse(readFileSync(join(ROOT, 'content/locales.json'), 'utf8')) as {
  id: string;
  lang: string;
}[];
const COURSE = parse(readFileSync(join(ROOT, 'content/course.yaml'), 'utf8')) as {
  parts: { lessons: string[] }[];
  paths: { id: string; minutes?: number; lessons: string[] }[];
  published: Record<string, string>;
};
const WRITTEN = new Set(
  readdirSync(join(ROOT, 'content/lessons/en'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => basename(name, '.mdx')),
);
/** The written lessons in the order of the course. */
const LESSONS = COURSE.parts.flatMap(({ lessons }) => lessons).filter((id) => WRITTEN.has(id));

const home = (locale: string): string => (locale === 'en' ? './' : `./${locale}/`);

/** The path of an absolute address: tests read the course at another origin than it was built for. */
const pathOf = (address: string): string => {
  expect(address).toMatch(/^https?:\/\/\S+$/);
  return new URL(address).pathname;
};

async function expectThere(request: APIRequestContext, addresses: Iterable<string>): Promise<void> {
  for (const address of new Set(addresses)) {
    const response = await request.get(pathOf(address));
    expect(response.status(), address).toBe(200);
  }
}

interface Parsed {
  readonly error: string | null;
  readonly root: string;
  /** The text of every element that is asked for, in each of the parents. */
  readonly found: readonly Readonly<Record<string, string | null>>[];
}

/** Parses XML as a reader's program does, and takes from each `parent` the text of some of its children. */
async function xml(
  page: Page,
  path: string,
  parent: string,
  children: readonly string[],
): Promise<Parsed> {
  const text = await (await page.request.get(path)).text();
  return page.evaluate(
    ([text, parent, children]) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        root: parsed.documentElement.nodeName,
        found: [...parsed.querySelectorAll(parent)].map((element) =>
          Object.fromEntries(
            children.map((name) => [
              name,
              [...element.children].find((child) => child.nodeName === name)?.textContent ?? null,
            ]),
          ),
        ),
      };
    },
    [text, parent, children] as const,
  );
}

test('the feed is RSS in every language, with the lessons that are written, the newest first', async ({
  page,
  request,
}) => {
  for (const { id, lang } of LOCALES) {
    const path = `${home(id)}feed.xml`;
    const channel = await xml(page, path, 'channel', ['title', 'link', 'description', 'language']);
    expect(channel).toMatchObject({ error: null, root: 'rss' });
    expect(channel.found).toHaveLength(1);
    expect(channel.found[0]).toMatchObject({ language: lang, title: /./, description: /.{20}/ });
    const { found } = await xml(page, path, 'item', [
      'title',
      'link',
      'guid',
      'description',
      'pubDate',
    ]);
    const dates = found.map(({ pubDate }) => Date.parse(pubDate ?? ''));
    expect(dates.every(Number.isFinite), path).toBe(true);
    expect(dates).toEqual([...dates].sort((one, other) => other - one));
    for (const item of found) {
      expect(item['title'], path).toMatch(/./);
      expect(item['description'], path).toMatch(/.{20}/);
      expect(item['guid']).toBe(item['link']);
    }
    const lessons = found.map(({ link }) => basename(link ?? ''));
    expect(lessons.toSorted(), path).toEqual(LESSONS.toSorted());
    // The day is the one that course.yaml names.
    for (const [at, lesson] of lessons.entries())
      expect(new Date(dates[at]!).toISOString().slice(0, 10)).toBe(COURSE.published[lesson]);
    await expectThere(request, [
      channel.found[0]!['link']!,
      ...found.map(({ link }) => link as string),
    ]);
    await page.goto(home(id));
    const linked = page.locator('head link[type="application/rss+xml"]');
    expect(await linked.evaluate((link: HTMLLinkElement) => new URL(link.href).pathname)).toBe(
      new URL(path, page.url().replace(/(ar|es|zh)\/$/, '')).pathname,
    );
  }
});

test('the sitemap names the pages for search engines, and those only', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await page.goto('./');
  const index = await xml(page, './sitemap-index.xml', 'sitemap', ['loc']);
  expect(index).toMatchObject({ error: null, root: 'sitemapindex' });
  const named: string[] = [];
  for (const { loc } of index.found) {
    const part = await xml(page, pathOf(loc!), 'url', ['loc']);
    expect(part).toMatchObject({ error: null, root: 'urlset' });
    named.push(...part.found.map((entry) => pathOf(entry['loc']!)));
  }
  expect(new Set(named).size).toBe(named.length);
  // The folder of the built course: its pages are read from the disk, since nothing needs to lead to a hidden one.
  const base = new URL(page.url()).pathname;
  const dist = join(ROOT, base === '/' ? 'dist' : 'dist-course');
  const open = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .filter(
      (name) =>
        !/<meta name="robots" content="noindex">/.test(readFileSync(join(dist, name), 'utf8')),
    )
    .map((name) => base + name.replace(/index\.html$/, ''));
  expect(named.toSorted()).toEqual(open.toSorted());
  expect(await page.locator('head link[rel="sitemap"]').getAttribute('href')).toBe(
    `${base}sitemap-index.xml`,
  );
  expect((await request.get(pathOf(index.found[0]!['loc']!))).status()).toBe(200);
});

interface Head {
  readonly canonical: string;
  readonly alternates: readonly { lang: string; href: string }[];
  readonly picture: string;
  readonly alt: string;
  readonly graph: readonly Readonly<Record<string, unknown>>[];
}

async function head(page: Page, path: string): Promise<Head> {
  const response = await page.request.get(path);
  expect(response.status(), path).toBe(200);
  return page.evaluate(
    ([html]) => {
      const { head } = new DOMParser().parseFromString(html, 'text/html');
      const content = (name: string): string =>
        head.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
      const links = (selector: string) =>
        [...head.querySelectorAll(selector)].map((link) => ({
          lang: link.getAttribute('hreflang') ?? '',
          href: link.getAttribute('href') ?? '',
        }));
      const data = head.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
      const parsed = JSON.parse(data) as {
        '@context'?: string;
        '@graph'?: Record<string, unknown>[];
      };
      return {
        canonical: links('link[rel=canonical]')[0]?.href ?? '',
        alternates: links('link[rel=alternate][hreflang]'),
        picture: content('og:image'),
        alt: content('og:image:alt'),
        graph: parsed['@context'] === 'https://schema.org' ? (parsed['@graph'] ?? []) : [],
      };
    },
    [await response.text()] as const,
  );
}

/** The one thing of a kind in a page's graph. */
function thing(graph: Head['graph'], type: string): Readonly<Record<string, unknown>> {
  const found = graph.filter((one) => [one['@type']].flat().includes(type));
  expect(found, type).toHaveLength(1);
  return found[0]!;
}

/** Width and height, as the head of a PNG says. */
async function sizeOf(request: APIRequestContext, address: string): Promise<readonly number[]> {
  const response = await request.get(pathOf(address));
  expect(response.status(), address).toBe(200);
  const data = await response.body();
  expect(data.subarray(1, 4).toString(), address).toBe('PNG');
  return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

test.describe('what pages say of themselves', { tag: '@subpath' }, () => {
  for (const { id: locale, lang } of LOCALES) {
    test(`in ${locale}: the course, each lesson, and their pictures`, async ({ page, request }) => {
      test.setTimeout(120_000);
      await page.goto('./');
      const first = await head(page, home(locale));
      const course = thing(first.graph, 'Course');
      expect(course).toMatchObject({
        '@id': first.canonical,
        inLanguage: lang,
        image: first.picture,
      });
      const parts = course['hasPart'] as { url: string }[];
      expect(parts.map(({ url }) => basename(url))).toEqual(LESSONS);
      const pictures = new Set([first.picture]);
      const languages = new Set(first.alternates.map(({ href }) => href));

      for (const [at, lesson] of LESSONS.entries()) {
        const one = await head(page, `${home(locale)}lessons/${lesson}/`);
        expect(pathOf(one.canonical)).toBe(pathOf(parts[at]!.url));
        expect(one.alternates.map((alternate) => alternate.lang)).toEqual([
          ...LOCALES.map((own) => own.lang),
          'x-default',
        ]);
        for (const { href } of one.alternates) languages.add(href);
        expect(thing(one.graph, 'LearningResource')).toMatchObject({
          '@id': one.canonical,
          position: at + 1,
          inLanguage: lang,
          image: one.picture,
          isPartOf: { '@id': first.canonical },
          timeRequired: expect.stringMatching(/^PT\d+M$/) as unknown,
        });
        const crumbs = thing(one.graph, 'BreadcrumbList')['itemListElement'] as { item: string }[];
        expect(crumbs.at(0)!.item).toBe(first.canonical);
        expect(crumbs.at(-1)!.item).toBe(one.canonical);
        await expectThere(
          request,
          crumbs.map(({ item }) => item),
        );
        expect(one.alt).toMatch(/./);
        expect(await sizeOf(request, one.picture)).toEqual([1200, 630]);
        pictures.add(one.picture);
      }
      expect(await sizeOf(request, first.picture)).toEqual([1200, 630]);
      expect(pictures.size).toBe(LESSONS.length + 1);
      await expectThere(request, languages);
    });
  }
});

test('the ways through the course lead through written lessons, in order and in time', async ({
  page,
}) => {
  for (const { id: locale } of LOCALES) {
    await page.goto(`${home(locale)}paths/`);
    for (const { id, lessons, minutes } of COURSE.paths) {
      const way = page.locator(`section:has(> h2#${id})`);
      const links = way.locator('ol a');
      const shown = await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).dataset['lessonLink'] ?? ''),
      );
      expect(shown, `${locale} ${id}`).toEqual(lessons.filter((lesson) => WRITTEN.has(lesson)));
      const hrefs = await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      for (const [at, href] of hrefs.entries()) {
        const response = await page.request.get(href);
        expect(response.status(), href).toBe(200);
        // The link reads as the lesson is called; a lesson in another language may have no more than its name yet.
        const title = (await links.nth(at).innerText()).trim();
        const named = /<title>([^·]*) · /
          .exec(await response.text())?.[1]
          ?.replaceAll('&#39;', '’');
        if (locale === 'en') expect(title).toBe(named);
      }
      const own = (await way.locator('ol .faint').allInnerTexts()).map(firstNumber);
      const sum = own.reduce((total, one) => total + one, 0);
      expect(firstNumber(await way.locator('p').first().innerText(), sum)).toBe(sum);
      if (minutes !== undefined) expect(sum).toBeLessThanOrEqual(minutes);
    }
  }
});

/** A number that stands in a text; the wanted one where there are several. */
function firstNumber(text: string, wanted?: number): number {
  const all = text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .match(/\d+/g)!
    .map(Number);
  return all.find((one) => one === wanted) ?? all[0]!;
}

/** Pages and the files that hold their words. */
const WORDS = {
  'lessons/one-lock/': 'content/lessons/en/1-what-it-is/one-lock.mdx',
  'es/lessons/deadlock/': 'content/lessons/es/2-why-refcounting/deadlock.mdx',
  'reference/glossary/': 'content/glossary/glossary.en.yaml',
  'zh/reference/history/': 'content/reference/history.zh.yaml',
};

test(
  'pages lead to the place where their words are edited, where there is one',
  {
    tag: '@subpath',
  },
  async ({ page }, { project }) => {
    const links = page.locator('[data-edit]');
    for (const [path, file] of Object.entries(WORDS)) {
      await page.goto(`./${path}`);
      if (project.name !== 'subpath') {
        await expect(links, path).toHaveCount(0);
        continue;
      }
      await expect(links).toHaveAttribute('href', `https://example.org/course/edit/main/${file}`);
      expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
    // A page whose words stand in several files names none.
    await page.goto('./sandbox/');
    await expect(links).toHaveCount(0);
  },
);
