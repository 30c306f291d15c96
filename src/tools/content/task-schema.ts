/** Tasks: goals that the learner's own run has to reach. Their program is the playground of the same name. */
import { z } from 'zod';
import { REPORT_FIELDS } from '../../site/lib/run-figures.ts';
import { itemId, profileSchema, slug, text } from './schema.ts';

const band = { min: z.number().optional(), max: z.number().optional() };

export const goalSchema = z.discriminatedUnion('kind', [
  /** A figure of the run, times in milliseconds. */
  z.strictObject({ kind: z.literal('report'), id: slug, field: z.enum(REPORT_FIELDS), ...band }),
  /** One of the printed lines reads so. */
  z.strictObject({ kind: z.literal('prints'), id: slug, line: text }),
  /** The first number behind these words in the output. */
  z.strictObject({ kind: z.literal('printed'), id: slug, after: text, ...band }),
  /** Without it a program has to come to its end. */
  z.strictObject({ kind: z.literal('ends'), id: slug, end: z.enum(['deadlock', 'raised']) }),
  /** The program's text, comments and spaces left out. */
  z.strictObject({
    kind: z.literal('source'),
    id: slug,
    has: text.optional(),
    lacks: text.optional(),
  }),
]);

export const taskSchema = z.strictObject({
  /** `one-lock.overlap` starts from the playground `one-lock/overlap`; `one-lock/overlap-solution` solves it. */
  id: itemId,
  /** Every goal has to be reached with each of them. */
  seeds: z.array(z.int().min(0).max(4294967295)).min(1).default([0]),
  /** Dials that the learner may turn; the others have to stand as they came. */
  free: z.array(z.enum(['python', 'cores', 'switchIntervalNs'])).default([]),
  /** How the free dials stand for the solution. */
  solution: profileSchema.default({}),
  goals: z.array(goalSchema).min(1),
});
export type Task = z.infer<typeof taskSchema>;

export const tasksSchema = z.strictObject({ tasks: z.array(taskSchema).min(1) });

export const taskTextsSchema = z.strictObject({
  tasks: z.record(
    itemId,
    z.strictObject({
      /** What each goal asks for. */
      goals: z.record(slug, text),
      /** From the slightest to the plainest, in this order. */
      hints: z.record(slug, text),
      /** Why the solution does it. */
      solution: text,
    }),
  ),
});
export type TaskText = z.infer<typeof taskTextsSchema>['tasks'][string];

/** The programs of a task: what the learner begins with, and what solves it. */
export function taskPrograms(id: string): { readonly starter: string; readonly solution: string } {
  const starter = id.replace('.', '/');
  return { starter, solution: `${starter}-solution` };
}
