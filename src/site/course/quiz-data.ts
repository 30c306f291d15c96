/** A question as its form needs it: words filled in, and the key that the engine has computed. */
import { evaluateClaim } from '../../tools/content/claims.ts';
import { rightOptions } from '../../tools/content/answers.ts';
import type { Option } from '../islands/quiz/model.ts';
import { claimContext, claimFiller, question as questionById } from './course.ts';

export interface QuizData {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly prompt: string;
  readonly options: readonly Option[];
}

export async function quizData(id: string, locale: string): Promise<QuizData> {
  const fill = await claimFiller(locale);
  const { question, number, text } = await questionById(id, locale);
  const context = await claimContext();
  const right = rightOptions(question, (claim) => evaluateClaim(claim, context));
  const options = question.options.map((option) => {
    const words = text.options[option.id];
    if (words === undefined)
      throw new Error(`question ${id} has no text for its option "${option.id}"`);
    return {
      id: option.id,
      text: fill(words.text),
      why: fill(words.why),
      right: right.includes(option.id),
    };
  });
  return { id, number, title: fill(text.title), prompt: fill(text.prompt), options };
}
