/**
 * What pages say of themselves to machines, in the vocabulary of schema.org as JSON-LD: the course with its lessons, a
 * lesson as learning resource, and where a page stands. Leaves out what is not so here: reviews, prices, dates of meetings.
 */

interface Thing {
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

export interface CourseData {
  readonly name: string;
  readonly description: string;
  /** Absolute, as all addresses here. */
  readonly url: string;
  readonly lang: string;
  readonly image: string;
}

export interface LessonData extends CourseData {
  readonly minutes: number;
  /** From 1, in the whole course. */
  readonly position: number;
  readonly prerequisites: readonly { readonly name: string }[];
}

const LICENCE = 'https://spdx.org/licenses/MIT.html';

function common({
  name,
  description,
  url,
  lang,
  image,
}: CourseData): Readonly<Record<string, unknown>> {
  return {
    '@id': url,
    url,
    name,
    description,
    image,
    inLanguage: lang,
    isAccessibleForFree: true,
    license: LICENCE,
  };
}

function duration(minutes: number): string {
  return `PT${minutes}M`;
}

/** The course, for its first page. */
export function courseData(
  course: CourseData,
  lessons: readonly { readonly name: string; readonly url: string; readonly minutes: number }[],
): Thing[] {
  const total = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    {
      '@type': 'Course',
      ...common(course),
      provider: { '@type': 'Organization', name: course.name, url: course.url },
      offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'EUR' },
      hasCourseInstance: {
        '@type': 'CourseInstance',
        courseMode: 'online',
        courseWorkload: duration(total),
      },
      hasPart: lessons.map(({ name, url }) => ({ '@type': 'LearningResource', name, url })),
    },
  ];
}

/** A lesson, and what it belongs to. */
export function lessonData(lesson: LessonData, course: CourseData): Thing[] {
  return [
    {
      '@type': ['LearningResource', 'TechArticle'],
      ...common(lesson),
      headline: lesson.name,
      learningResourceType: 'lesson',
      timeRequired: duration(lesson.minutes),
      position: lesson.position,
      isPartOf: { '@type': 'Course', '@id': course.url, name: course.name, url: course.url },
      ...(lesson.prerequisites.length === 0
        ? {}
        : {
            competencyRequired: lesson.prerequisites.map(({ name }) => name),
          }),
    },
  ];
}

/** Where a page stands: from the first page to itself. */
export function breadcrumbs(
  steps: readonly { readonly name: string; readonly url: string }[],
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** As the text of a script element, which no `<` may end. */
export function jsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}
