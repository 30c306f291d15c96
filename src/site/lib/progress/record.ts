/**
 * Progress as a value: what happens when a lesson is read, a question answered, a task solved. Pure functions of a
 * record and the time; `store.ts` keeps the result.
 */
import type { InventoryRound, Progress, QuestionProgress } from './schema.ts';

const DAY_MS = 86_400_000;

/** Days until a missed question is asked again: each right answer leads to the next gap, the last one out. */
export const GAP_DAYS = [2, 7, 21] as const;

/** The reader is at a block of a lesson. */
export function reached(progress: Progress, lesson: string, place: string): Progress {
  return {
    ...progress,
    last: lesson,
    lessons: { ...progress.lessons, [lesson]: { ...progress.lessons[lesson], place } },
  };
}

/** The end of a lesson has been reached. The first time counts. */
export function read(progress: Progress, lesson: string, now: number): Progress {
  const known = progress.lessons[lesson];
  if (known?.read !== undefined) return progress;
  return { ...progress, lessons: { ...progress.lessons, [lesson]: { ...known, read: now } } };
}

function gapFrom(gap: number, now: number, asked: number): NonNullable<QuestionProgress['review']> {
  return { gap, due: now + (GAP_DAYS[gap] as number) * DAY_MS, asked };
}

/** A question was answered for the first time, or again. Only the first answer says what was known. */
export function answered(
  progress: Progress,
  question: string,
  right: boolean,
  now: number,
): Progress {
  const known = progress.questions[question];
  if (known !== undefined) return progress;
  return {
    ...progress,
    questions: {
      ...progress.questions,
      [question]: {
        answered: now,
        first: right,
        ...(right ? {} : { review: gapFrom(0, now, 0) }),
      },
    },
  };
}

/** A question was answered on the review page: right leads to the next gap or out, wrong back to the first. */
export function reviewed(
  progress: Progress,
  question: string,
  right: boolean,
  now: number,
): Progress {
  const known = progress.questions[question];
  if (known?.review === undefined) return progress;
  const next = right ? known.review.gap + 1 : 0;
  const { review: _review, ...rest } = known;
  return {
    ...progress,
    questions: {
      ...progress.questions,
      [question]:
        next < GAP_DAYS.length
          ? { ...rest, review: gapFrom(next, now, known.review.asked + 1) }
          : rest,
    },
  };
}

/**
 * Which form of a question is asked next: a variant by its index, or null for the question as the lesson has it. Its own
 * form was missed last, so the variants come first; then it takes its turn with them.
 */
export function nextForm(asked: number, variants: number): number | null {
  const form = asked % (variants + 1);
  return form < variants ? form : null;
}

export function solved(progress: Progress, task: string, now: number): Progress {
  if (progress.tasks[task] !== undefined) return progress;
  return { ...progress, tasks: { ...progress.tasks, [task]: { solved: now } } };
}

/**
 * A lesson whose questions were all answered right at once is passed without being read.
 * @param questions all of the lesson
 */
export function testedOut(
  progress: Progress,
  lesson: string,
  questions: readonly string[],
  now: number,
): Progress {
  const known = progress.lessons[lesson];
  if (known?.read !== undefined || known?.testedOut !== undefined || questions.length === 0)
    return progress;
  if (!questions.every((id) => progress.questions[id]?.first === true)) return progress;
  return { ...progress, lessons: { ...progress.lessons, [lesson]: { ...known, testedOut: now } } };
}

export function inventoryDone(
  progress: Progress,
  which: 'before' | 'after',
  round: InventoryRound,
): Progress {
  return { ...progress, inventory: { ...progress.inventory, [which]: round } };
}

export interface Due {
  readonly question: string;
  readonly due: number;
}

/** The questions that wait, the longest due first. */
export function reviewQueue(progress: Progress): readonly Due[] {
  return Object.entries(progress.questions)
    .flatMap(([question, { review }]) =>
      review === undefined ? [] : [{ question, due: review.due }],
    )
    .sort((one, other) => one.due - other.due || (one.question < other.question ? -1 : 1));
}

export function dueNow(progress: Progress, now: number): readonly Due[] {
  return reviewQueue(progress).filter(({ due }) => due <= now);
}

export function isEmpty(progress: Progress): boolean {
  return (
    progress.inventory === undefined &&
    [progress.lessons, progress.questions, progress.tasks].every(
      (part) => Object.keys(part).length === 0,
    )
  );
}
