/** Ways through the course, from course.yaml: written lessons only, so that every step of a path can be taken. */
import { getCollection, getEntry } from 'astro:content';
import { SOURCE_LOCALE } from '../i18n/locales.ts';
import { outline } from './course.ts';

export interface PathLesson {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly minutes: number;
}

export interface CoursePath {
  readonly id: string;
  /** To read all of its lessons. */
  readonly minutes: number;
  readonly lessons: readonly PathLesson[];
}

/** The written lessons in the order of the course. */
export async function writtenLessons(locale: string): Promise<readonly PathLesson[]> {
  const minutes = new Map(
    (await getCollection('lessons')).map(({ id, data }) => [id, data.minutes] as const),
  );
  return (await outline(locale))
    .flatMap((part) => part.lessons)
    .flatMap(({ id, title, href }) => {
      const own = minutes.get(`${SOURCE_LOCALE}/${id}`);
      return href === null || own === undefined ? [] : [{ id, title, href, minutes: own }];
    });
}

/** @throws Error when a path takes longer than it says */
export async function coursePaths(locale: string): Promise<readonly CoursePath[]> {
  const course = await getEntry('course', 'course');
  if (course === undefined) throw new Error('content: there is no course.yaml');
  const written = await writtenLessons(locale);
  return course.data.paths.map(({ id, minutes: most, lessons: ids }) => {
    const lessons = ids.flatMap((lesson) => written.filter((one) => one.id === lesson));
    const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
    if (minutes > (most ?? Infinity))
      throw new Error(`course.yaml: the path "${id}" takes ${minutes} minutes, not ${most}`);
    return { id, minutes, lessons };
  });
}
