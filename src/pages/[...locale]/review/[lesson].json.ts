/** The questions of a lesson as data, for the page that asks missed ones again. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { quizData } from '../../../site/course/quiz-data.ts';
import { localePaths } from '../../../site/i18n/static-paths.ts';

export const getStaticPaths = (async () => {
  const quizzes = await getCollection('quizzes');
  return localePaths().flatMap(({ params, props }) =>
    quizzes.map(({ id, data }) => ({
      params: { ...params, lesson: id },
      props: { ...props, questions: data.questions.map((question) => question.id) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { locale, questions } = props as { locale: string; questions: readonly string[] };
  return Response.json(await Promise.all(questions.map((id) => quizData(id, locale))));
};
