/** The inventory as a value: which round it is, and how the two compare. */
import type { Progress } from '../../lib/progress/schema.ts';
import type { Option } from '../quiz/model.ts';

export interface InventoryQuestion {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly options: readonly Option[];
}

export type Stage = 'before' | 'after' | 'done';

export function stageOf({ inventory }: Progress): Stage {
  if (inventory?.before === undefined) return 'before';
  return inventory.after === undefined ? 'after' : 'done';
}

export function isRight(question: InventoryQuestion, option: string | undefined): boolean {
  return question.options.some(({ id, right }) => id === option && right);
}

export function rightCount(
  questions: readonly InventoryQuestion[],
  answers: Readonly<Record<string, string>>,
): number {
  return questions.filter((question) => isRight(question, answers[question.id])).length;
}

/** What has become of a question between the rounds. */
export function changeOf(
  question: InventoryQuestion,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): 'kept' | 'learned' | 'lost' | 'open' {
  const [was, is] = [isRight(question, before[question.id]), isRight(question, after[question.id])];
  if (is) return was ? 'kept' : 'learned';
  return was ? 'lost' : 'open';
}
