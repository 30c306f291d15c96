/** What pages say to machines: whole graphs, and text that cannot end its element. */
import { describe, expect, test } from 'vitest';
import {
  breadcrumbs,
  courseData,
  jsonLd,
  lessonData,
} from '../../src/site/course/structured-data.ts';

const course = {
  name: 'Inside the GIL',
  description: 'A course',
  url: 'https://example.org/',
  lang: 'en',
  image: 'https://example.org/pictures/course.png',
};
const lesson = {
  ...course,
  name: 'One lock',
  url: 'https://example.org/lessons/one-lock/',
  minutes: 15,
  position: 1,
};

describe('structured data', () => {
  test('a course names its lessons and the time they take together', () => {
    const [data] = courseData(course, [lesson, { ...lesson, minutes: 20 }]);
    expect(data).toMatchObject({
      '@type': 'Course',
      hasCourseInstance: { courseWorkload: 'PT35M' },
      hasPart: [{ name: 'One lock' }, {}],
    });
  });

  test('a lesson says what it belongs to, and what it builds on where it builds on something', () => {
    const [first] = lessonData({ ...lesson, prerequisites: [] }, course);
    expect(first).toMatchObject({
      '@type': ['LearningResource', 'TechArticle'],
      timeRequired: 'PT15M',
      isPartOf: { '@id': course.url },
    });
    expect(first).not.toHaveProperty('competencyRequired');
    const [second] = lessonData({ ...lesson, prerequisites: [{ name: 'One lock' }] }, course);
    expect(second).toMatchObject({ competencyRequired: ['One lock'] });
  });

  test('breadcrumbs are counted from one', () => {
    expect(breadcrumbs([course, lesson])).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Inside the GIL' },
        { position: 2, item: lesson.url },
      ],
    });
  });

  test('no text ends the script element', () => {
    const text = jsonLd(courseData({ ...course, description: '</script><b>' }, []));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [{ description: '</script><b>' }],
    });
  });
});
