/** New lessons as a feed, in every language: written lessons, the newest first, each with the day on which it came out. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { writtenLessons } from '../../site/course/course-paths.ts';
import { homePath } from '../../site/course/paths.ts';
import { messagesFor } from '../../site/i18n/load.ts';
import { localeOf } from '../../site/i18n/locales.ts';
import { localePaths } from '../../site/i18n/static-paths.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ props, site }) => {
  const locale = props['locale'] as string;
  const m = messagesFor(locale);
  const course = await getEntry('course', 'course');
  const texts = [...(await getCollection('lessons')), ...(await getCollection('localLessons'))];
  const items = (await writtenLessons(locale)).map(({ id, title, href }) => {
    const text = texts.find(
      (lesson) => lesson.id.startsWith(`${locale}/`) && lesson.id.endsWith(`/${id}`),
    );
    const published = course?.data.published[id];
    return {
      title,
      link: href,
      ...(text === undefined ? {} : { description: text.data.description }),
      ...(published === undefined ? {} : { pubDate: new Date(`${published}T00:00:00Z`) }),
    };
  });
  // Of one day, the later lesson of the course first.
  const newest = items
    .reverse()
    .sort((one, other) => (other.pubDate?.getTime() ?? 0) - (one.pubDate?.getTime() ?? 0));
  return rss({
    title: m.text('feed.title', { site: m.text('site.name') }),
    description: m.text('site.description'),
    site: new URL(homePath(locale), site),
    items: newest,
    customData: `<language>${localeOf(locale).lang}</language>`,
    trailingSlash: true,
  });
};
