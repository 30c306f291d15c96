/** A question as its form needs it: words filled in, and the key that the engine has computed. */
import { keyOf } from '../../tools/content/answers.ts';
import { switchPlaces } from '../../tools/content/switch-places.ts';
import type { Question, QuestionText, Variant } from '../../tools/content/quiz-schema.ts';
import { variantText, variedContext, variedQuestion } from '../../tools/content/variants.ts';
import type { ClaimContext } from '../../tools/content/claims.ts';
import { messagesFor } from '../i18n/load.ts';
import { SOURCE_LOCALE } from '../i18n/locales.ts';
import type { Option } from '../islands/quiz/model.ts';
import type { Places } from '../islands/quiz/places.ts';
import { claimContext, claimFiller, program, question as questionById } from './course.ts';

export interface QuizData {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly prompt: string;
  /** The program that is asked about; null when there is none to show. */
  readonly code: string | null;
  /** The options are code or output. */
  readonly mono: boolean;
  readonly options: readonly Option[];
  /** What is put into places instead of chosen. */
  readonly places: Places | null;
}

interface Wording {
  readonly question: Question;
  readonly text: QuestionText;
  readonly fill: (text: string) => string;
}

function wordsOf({ question, text }: Wording, option: string): QuestionText['options'][string] {
  const words = text.options[option];
  if (words === undefined)
    throw new Error(`question ${question.id} has no text for its option "${option}"`);
  return words;
}

/** Another order than the right one, the same at every build: by a number made of the ids. */
function shuffled<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const weight = (id: string): number =>
    [...id].reduce((sum, letter, at) => (sum * 31 + letter.charCodeAt(0) * (at + 7)) % 9973, 17);
  const mixed = [...rows].sort(
    (one, other) => weight(one.id) - weight(other.id) || (one.id < other.id ? -1 : 1),
  );
  return mixed.every((row, at) => row === rows[at]) ? [...mixed].reverse() : mixed;
}

function placesOf(wording: Wording): Places | null {
  const { question, fill } = wording;
  if (question.kind !== 'order' && question.kind !== 'match') return null;
  const rows = question.options.map((option) => {
    const words = wordsOf(wording, option.id);
    return {
      id: option.id,
      text: option.code?.trimEnd() ?? fill(words.text),
      why: fill(words.why),
    };
  });
  if (question.kind === 'order') return { kind: 'order', rows, choices: shuffled(rows) };
  const choices = question.options.map(({ id }) => {
    const { match } = wordsOf(wording, id);
    if (match === undefined) throw new Error(`question ${question.id}: "${id}" has no partner`);
    return { id, text: fill(match) };
  });
  return { kind: 'match', rows, choices: shuffled(choices) };
}

export async function quizData(id: string, locale: string): Promise<QuizData> {
  const { question, number, text } = await questionById(id, locale);
  return dataOf({ question, number, text, context: await claimContext(), locale });
}

/** What is asked in the place of a question when it is asked again. A language may lack some of them. */
export async function variantsData(id: string, locale: string): Promise<readonly QuizData[]> {
  const { question, number, text } = await questionById(id, locale);
  const context = await claimContext();
  const wordings = question.variants.flatMap((variant: Variant) => {
    const words = variantText(text, variant, locale, SOURCE_LOCALE);
    if (words === null && locale === SOURCE_LOCALE)
      throw new Error(`question ${id}: the words of variant "${variant.id}" are not in its texts`);
    return words === null ? [] : [{ variant, words }];
  });
  return Promise.all(
    wordings.map(({ variant, words }) =>
      dataOf({
        question: variedQuestion(question, variant),
        number,
        text: words,
        context: variedContext(context, variant),
        locale,
      }),
    ),
  );
}

interface Given {
  readonly question: Question;
  readonly number: number;
  readonly text: QuestionText;
  readonly context: ClaimContext;
  readonly locale: string;
}

async function dataOf({ question, number, text, context, locale }: Given): Promise<QuizData> {
  const fill = await claimFiller(locale, context);
  const source =
    question.program === undefined ? null : (await program(question.program, locale)).source;
  const right = keyOf(question, context, source);
  const wording = { question, text, fill };
  const m = messagesFor(locale);
  const options =
    question.kind === 'switch'
      ? switchPlaces(question, source).map((place) => ({
          id: place.id,
          text: place.text,
          why: m.text(`quiz.switch.${place.why}`),
          right: place.may,
        }))
      : question.options.map((option) => {
          const words = wordsOf(wording, option.id);
          return {
            id: option.id,
            text: option.output ?? fill(words.text),
            why: fill(words.why),
            right: right.includes(option.id),
          };
        });
  const places = placesOf(wording);
  return {
    id: question.id,
    number,
    title: fill(text.title),
    prompt: fill(text.prompt),
    code: question.kind === 'predict' || question.kind === 'switch' ? source : null,
    mono:
      question.kind === 'predict' ||
      question.kind === 'switch' ||
      question.options.some((option) => option.code !== undefined),
    options: places === null ? options : [],
    places,
  };
}
