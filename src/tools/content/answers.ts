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

/** The right options of a question, in the order of its file. */
export function rightOptions(
  question: Question,
  evaluated: EvaluatedClaim | null,
): readonly string[] {
  if (question.claim !== undefined) {
    if (evaluated === null) throw new Error(`question ${question.id}: its claim was not evaluated`);
    const choices = question.options.map((option) => ({
      id: option.id,
      holds: option.holds ?? null,
    }));
    return [outcomeChoice(`question ${question.id}`, choices, evaluated)];
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
