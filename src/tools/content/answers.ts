/** Keys of questions: where the answer is an outcome, the engine decides which option holds. */
import { within } from './claims.ts';
import type { EvaluatedClaim } from './claims.ts';
import type { Expect, Question } from './schema.ts';

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
