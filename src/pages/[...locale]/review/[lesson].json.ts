/** The questions of a lesson and their variants as data, for the page that asks missed ones again. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { quizData, variantsData } from '../../../site/course/quiz-data.ts';
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
  const asked = questions.map(async (id) => ({
    ...(await quizData(id, locale)),
    variants: await variantsData(id, locale),
  }));
  return Response.json(await Promise.all(asked));
};
