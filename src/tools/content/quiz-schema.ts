/** Questions and their words. */
import { PYTHON_VERSIONS } from '@inside-the-gil/engine';
import { z } from 'zod';
import {
  constantsSchema,
  expectSchema,
  itemId,
  profileSchema,
  programId,
  seed,
  slug,
  text,
} from './schema.ts';

/** Whose bytecode a 'switch' asks about: the qualified name of the code, its lines, and the version. */
const bytecodeSchema = z.strictObject({
  function: text,
  lines: z.array(z.int().min(1)).min(1),
  python: z.enum(PYTHON_VERSIONS),
});

/**
 * The same matter with other names and numbers, for the page that asks again. What the run is changes in `claims`, so
 * that the engine computes the key and the figures anew; what the reader reads changes by `words`, pairs of what stands
 * in the texts and what takes its place. A language without pairs has the question as it stands, so translators need not
 * do anything.
 */
export const variantSchema = z.strictObject({
  id: slug,
  /** Other runs for claims that decide, or that stand in the texts; their bands are left out. */
  claims: z
    .record(
      itemId,
      z.strictObject({
        program: programId.optional(),
        set: constantsSchema.optional(),
        profile: profileSchema.optional(),
        seed: z.int().min(0).optional(),
      }),
    )
    .default({}),
  /** Another claim that decides. */
  claim: itemId.optional(),
  /** Other bands of options. */
  holds: z.record(slug, expectSchema).default({}),
  /** Another program, of a 'predict', and what the options say it prints. */
  program: programId.optional(),
  outputs: z.record(slug, text).default({}),
  /** Another piece of code, of a 'switch'. */
  bytecode: bytecodeSchema.optional(),
  /** By locale. */
  words: z.record(z.string(), z.record(text, text)).default({}),
});
export type Variant = z.infer<typeof variantSchema>;

/**
 * A question; `holds` makes an option's truth an outcome of the engine, `right` a fact with a source. Of a 'single' one
 * option holds, of a 'multiple' at least two hold and at least one does not. 'predict' is a single whose options are
 * outputs, held against a run of the program. 'order' lists its options in the right order (lines of a program, or
 * words), 'match' gives each option its partner in the texts. 'switch' asks at which instructions of some lines the
 * thread may lose the GIL; its options and their key come from the bytecode.
 */
export const questionSchema = z.strictObject({
  id: itemId,
  kind: z.enum(['single', 'multiple', 'predict', 'order', 'match', 'switch']).default('single'),
  /** What is asked in its place when it is asked again. */
  variants: z.array(variantSchema).default([]),
  /** The claim that decides, when the answer is an outcome. */
  claim: itemId.optional(),
  /** What is run or compiled, for the kinds 'predict', 'order' of code, and 'switch'. */
  program: programId.optional(),
  profile: profileSchema.default({}),
  seed,
  bytecode: bytecodeSchema.optional(),
  options: z
    .array(
      z.strictObject({
        id: slug,
        /** What decides about this option of a 'multiple', where it is not the question's claim. */
        claim: itemId.optional(),
        holds: expectSchema.optional(),
        right: z.boolean().optional(),
        /** What the program would print, of a 'predict'. */
        output: text.optional(),
        /** A piece of the program, of an 'order'. */
        code: text.optional(),
        misconception: itemId
          .optional()
          .describe(
            'The belief of the catalogue that a wrong option stands for. Every wrong option of a single, multiple or predict names one. Exempt are order and match, where a place or a pair is wrong and no option by itself, and switch, whose options come from the compiler.',
          ),
      }),
    )
    .default([]),
});
export type Question = z.infer<typeof questionSchema>;

export const quizSchema = z.strictObject({ questions: z.array(questionSchema).min(1) });

export const quizTextsSchema = z.strictObject({
  questions: z.record(
    itemId,
    z.strictObject({
      title: text,
      prompt: text,
      options: z
        .record(
          slug,
          z.strictObject({
            /** Absent where the structure has the program's own words. */
            text: z.string().default(''),
            /** The partner, of a 'match'. */
            match: text.optional(),
            why: text,
          }),
        )
        .default({}),
    }),
  ),
});
export type QuestionText = z.infer<typeof quizTextsSchema>['questions'][string];
