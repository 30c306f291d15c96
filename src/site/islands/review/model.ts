/** What is asked in a round: which form of a question, and its options in another order than last time. */
import { nextForm } from '../../lib/progress/record.ts';
import type { QuizProps } from '../quiz/index.tsx';

export type AskedQuestion = Omit<QuizProps, 'children' | 'messages' | 'locale'>;
/** As the build writes it. */
export type ReviewQuestion = AskedQuestion & { readonly variants: readonly AskedQuestion[] };

/** From another place on, so that the right answer is not where it was. */
export function turned<T>(list: readonly T[], by: number): readonly T[] {
  if (list.length === 0) return list;
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

const ids = (list: readonly { readonly id: string }[]): string =>
  list.map(({ id }) => id).join(' ');

function turnedPlaces(places: AskedQuestion['places'], by: number): AskedQuestion['places'] {
  if (places === null) return null;
  const choices = turned(places.choices, by);
  // What is put in order must not lie in order already.
  const isDone = places.kind === 'order' && ids(choices) === ids(places.rows);
  return { ...places, choices: isDone ? turned(choices, 1) : choices };
}

/**
 * @param asked how often it has been asked again so far; the same number gives the same question
 */
export function formOf({ variants, ...own }: ReviewQuestion, asked: number): AskedQuestion {
  const form = nextForm(asked, variants.length);
  const question = form === null ? own : (variants[form] as AskedQuestion);
  // Instructions stand in the order of the program.
  const isFixed = question.mono && question.code !== null && question.options.length > 4;
  return {
    ...question,
    options: isFixed ? question.options : turned(question.options, asked + 1),
    places: turnedPlaces(question.places, asked + 1),
  };
}
