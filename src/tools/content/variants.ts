/**
 * Variants of questions: the same matter with other names and numbers. A variant changes runs, so the engine computes key
 * and figures anew, and words by pairs. Leaves out when which one is asked: `site/lib/progress/record.ts`.
 */
import type { ClaimContext } from './claims.ts';
import type { Question, QuestionText, Variant } from './quiz-schema.ts';
import type { Claim } from './schema.ts';

/** The question with the variant's program, bands and bytecode. */
export function variedQuestion(question: Question, variant: Variant): Question {
  const { claim = question.claim, program = question.program } = variant;
  const { bytecode = question.bytecode } = variant;
  return {
    ...question,
    ...(claim === undefined ? {} : { claim }),
    ...(program === undefined ? {} : { program }),
    ...(bytecode === undefined ? {} : { bytecode }),
    options: question.options.map((option) => {
      const { holds = option.holds } = { holds: variant.holds[option.id] };
      const { output = option.output } = { output: variant.outputs[option.id] };
      return {
        ...option,
        ...(holds === undefined ? {} : { holds }),
        ...(output === undefined ? {} : { output }),
      };
    }),
  };
}

/** The claims as the variant has them; ratios and multiples of a changed one follow. @throws Error on an unknown claim */
export function variedContext(context: ClaimContext, variant: Variant): ClaimContext {
  const claims = new Map(context.claims);
  for (const [id, { profile, ...other }] of Object.entries(variant.claims)) {
    const claim = claims.get(id);
    if (claim === undefined) throw new Error(`variant ${variant.id}: there is no claim "${id}"`);
    // The band belongs to a sentence of the lesson, about the lesson's own run.
    const { expect: _band, ...rest } = claim;
    const given = Object.fromEntries(Object.entries(other).filter(([, one]) => one !== undefined));
    claims.set(id, { ...rest, ...given, profile: { ...claim.profile, ...profile } } as Claim);
  }
  return { ...context, claims };
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The texts with every pair replaced, in one go; null when one of the pairs is nowhere to be found. */
export function variedText(
  text: QuestionText,
  words: Readonly<Record<string, string>>,
): QuestionText | null {
  const from = Object.keys(words).sort((one, other) => other.length - one.length);
  if (from.length === 0) return text;
  const pattern = new RegExp(from.map(escapeRegExp).join('|'), 'g');
  const found = new Set<string>();
  const change = (one: string): string =>
    one.replace(pattern, (match) => {
      found.add(match);
      return words[match] as string;
    });
  const changed: QuestionText = {
    title: change(text.title),
    prompt: change(text.prompt),
    options: Object.fromEntries(
      Object.entries(text.options).map(([id, option]) => [
        id,
        {
          text: change(option.text),
          ...(option.match === undefined ? {} : { match: change(option.match) }),
          why: change(option.why),
        },
      ]),
    ),
  };
  return found.size === from.length ? changed : null;
}

/**
 * The texts of a variant in a language, or null: there the question is asked as it stands.
 * @param sourceLocale the words of which serve a question that is not translated
 */
export function variantText(
  text: QuestionText,
  variant: Variant,
  locale: string,
  sourceLocale: string,
): QuestionText | null {
  const words = variant.words[locale] ?? variant.words[sourceLocale];
  // Without pairs, what changes stands in the program or in claims, which every language has.
  return words === undefined ? text : variedText(text, words);
}
