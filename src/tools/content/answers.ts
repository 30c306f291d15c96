/** Keys of questions: where the answer is an outcome, the engine decides which option holds. */
import { evaluateClaim, within } from './claims.ts';
import type { EvaluatedClaim } from './claims.ts';
import type { ClaimContext } from './claims.ts';
import { standardOutput } from '../../site/lib/run-figures.ts';
import { switchPlaces } from './switch-places.ts';
import type { Expect } from './schema.ts';
import type { Question } from './quiz-schema.ts';

/** Bands of `holds` are in milliseconds for times, so that a question reads like its text. */
function decide(evaluated: EvaluatedClaim, band: Expect): boolean {
  return within(evaluated.unit === 'ns' ? evaluated.value / 1e6 : evaluated.value, band);
}

/** The one choice of a prediction that comes true. */
export function outcomeChoice(
  owner: string,
  choices: readonly { readonly id: string; readonly holds: Expect | null }[],
  evaluated: EvaluatedClaim,
): string {
  const holding = choices.filter(
    (choice) => choice.holds !== null && decide(evaluated, choice.holds),
  );
  if (holding.length !== 1) {
    throw new Error(
      `${owner}: ${holding.length} choices hold for ${evaluated.claim.id} = ${evaluated.value}; exactly one must`,
    );
  }
  return (holding[0] as { id: string }).id;
}

type QuestionOption = Question['options'][number];

/** Whether an option of a question with several answers holds: by its own claim, the question's, or as a fact. */
function optionHolds(
  question: Question,
  option: QuestionOption,
  evaluate: (claim: string) => EvaluatedClaim,
): boolean {
  const claim = option.claim ?? question.claim;
  if ((option.holds === undefined) === (option.right === undefined))
    throw new Error(`question ${question.id}: option "${option.id}" needs either holds or right`);
  if (option.holds === undefined) return option.right === true;
  if (claim === undefined)
    throw new Error(`question ${question.id}: no claim decides about option "${option.id}"`);
  return decide(evaluate(claim), option.holds);
}

function severalRight(
  question: Question,
  evaluate: (claim: string) => EvaluatedClaim,
): readonly string[] {
  const right = question.options.filter((option) => optionHolds(question, option, evaluate));
  if (right.length < 2 || right.length === question.options.length) {
    throw new Error(
      `question ${question.id}: ${right.length} of ${question.options.length} options are right; at least two must be, and not all`,
    );
  }
  return right.map((option) => option.id);
}

/** The right options of a question, in the order of its file. */
export function rightOptions(
  question: Question,
  evaluate: (claim: string) => EvaluatedClaim,
): readonly string[] {
  if (question.kind === 'multiple') return severalRight(question, evaluate);
  if (question.options.some((option) => option.claim !== undefined))
    throw new Error(`question ${question.id}: one claim decides about all options of a single`);
  if (question.claim !== undefined) {
    const choices = question.options.map((option) => ({
      id: option.id,
      holds: option.holds ?? null,
    }));
    return [outcomeChoice(`question ${question.id}`, choices, evaluate(question.claim))];
  }
  const right = question.options
    .filter((option) => option.right === true)
    .map((option) => option.id);
  if (right.length !== 1)
    throw new Error(
      `question ${question.id}: ${right.length} options are right; exactly one must be`,
    );
  return right;
}

/** The option that reads as the program printed. */
function predictedOption(question: Question, context: ClaimContext): string {
  if (question.program === undefined)
    throw new Error(`question ${question.id}: a prediction needs a program`);
  const printed = standardOutput(context.run(question.program, question.profile, question.seed));
  const right = question.options.filter((option) => option.output?.trim() === printed.trim());
  if (right.length !== 1)
    throw new Error(
      `question ${question.id}: ${right.length} options read as the program prints: ${JSON.stringify(printed)}`,
    );
  return (right[0] as QuestionOption).id;
}

/** @throws Error when pieces of code do not make up their program, or that program does not run */
function checkOrder(question: Question, context: ClaimContext, source: string | null): void {
  if (question.options.length < 3)
    throw new Error(`question ${question.id}: an order has at least three pieces`);
  if (question.program === undefined) return;
  const joined = question.options.map((option) => option.code?.trimEnd()).join('\n');
  const lines = (text: string): string =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .join('\n');
  if (lines(joined) !== lines(source ?? ''))
    throw new Error(`question ${question.id}: its pieces do not make up ${question.program}`);
  const { outcome } = context.run(question.program, question.profile, question.seed).report;
  if (outcome.kind !== 'finished')
    throw new Error(`question ${question.id}: ${question.program} does not finish`);
}

/**
 * The key of a question of any kind: the options that are right; of an order and a match, all of them.
 * @param source of the question's program, if it has one
 */
export function keyOf(
  question: Question,
  context: ClaimContext,
  source: string | null,
): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return rightOptions(question, (claim) => evaluateClaim(claim, context));
    case 'predict':
      return [predictedOption(question, context)];
    case 'order':
      checkOrder(question, context, source);
      return question.options.map(({ id }) => id);
    case 'match':
      if (question.options.length < 3)
        throw new Error(`question ${question.id}: a match has at least three pairs`);
      return question.options.map(({ id }) => id);
    case 'switch': {
      const places = switchPlaces(question, source);
      const right = places.filter((place) => place.may);
      if (right.length < 2 || right.length === places.length)
        throw new Error(
          `question ${question.id}: the thread may lose the GIL at ${right.length} of ${places.length} instructions; at least two must be, and not all`,
        );
      return right.map(({ id }) => id);
    }
  }
}
