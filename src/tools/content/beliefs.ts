/**
 * A wrong option is there because somebody believes it: each names the misconception that it expresses, so that a learner
 * who takes it can be told why it is tempting and is asked about the same belief again. This finds those that name none, or
 * one that the catalogue does not have, with file and line.
 *
 * Exempt are kinds in which no option is wrong by itself: of an `order` the place of a piece may be wrong, of a `match` a
 * pair, and the instructions of a `switch` come from the compiler and not from an author. Right options may name one as
 * well: of a `multiple`, to leave out what holds can show a belief, too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { keyOf } from './answers.ts';
import { claimContextOf } from './context.ts';
import { loadContent, loadMeasured } from './load.ts';
import type { Question } from './quiz-schema.ts';
import { variedContext, variedQuestion } from './variants.ts';
import type { WordFault } from './words.ts';

const WITH_BELIEFS: ReadonlySet<Question['kind']> = new Set(['single', 'multiple', 'predict']);

/** The line of an option, by the question's and its own place in the file. */
function lineOf(document: Document, lines: LineCounter, question: number, option: number): number {
  const questions = document.get('questions');
  const one = isSeq(questions) ? questions.items[question] : null;
  const options = isMap(one) ? one.get('options') : null;
  const node = isSeq(options) ? (options.items[option] as Node | undefined) : undefined;
  return lines.linePos(node?.range?.[0] ?? 0).line;
}

/**
 * The faults of one file. A question without a key, because its claim does not hold, is one of them.
 * @param source its text, for the lines
 * @param keysOf what is right of a question, and of each of its variants
 */
export function beliefFaultsOf(
  file: string,
  source: string,
  questions: readonly Question[],
  catalogue: ReadonlySet<string>,
  keysOf: (question: Question) => readonly (readonly string[])[],
): readonly WordFault[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  return questions.flatMap((question, at) => {
    if (!WITH_BELIEFS.has(question.kind)) return [];
    let keys: readonly (readonly string[])[];
    try {
      keys = keysOf(question);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [{ file, line: lineOf(document, lines, at, 0), message: `has no key: ${message}` }];
    }
    return question.options.flatMap(({ id, misconception }, place) => {
      const isWrong = keys.some((key) => !key.includes(id));
      const message =
        misconception === undefined
          ? 'is wrong, and names no misconception'
          : `names the misconception "${misconception}", which the catalogue does not have`;
      const isFault = misconception === undefined ? isWrong : !catalogue.has(misconception);
      return isFault
        ? [
            {
              file,
              line: lineOf(document, lines, at, place),
              message: `question ${question.id}: option "${id}" ${message}`,
            },
          ]
        : [];
    });
  });
}

/** The faults of all questions. @param root folder of the repository */
export function beliefFaults(root: string): readonly WordFault[] {
  const content = loadContent(root, 'en');
  const context = claimContextOf(content, loadMeasured(root));
  const catalogue = new Set(
    [...content.misconceptions.values()].flatMap((one) => one.misconceptions.map(({ id }) => id)),
  );
  const sourceOf = ({ program }: Question): string | null =>
    program === undefined ? null : (content.programs.get(program) ?? null);
  const keysOf = (question: Question): readonly (readonly string[])[] => [
    keyOf(question, context, sourceOf(question)),
    ...question.variants.map((variant) => {
      const varied = variedQuestion(question, variant);
      return keyOf(varied, variedContext(context, variant), sourceOf(varied));
    }),
  ];
  return [...content.quizzes].flatMap(([name, { questions }]) => {
    const file = `content/quizzes/${name}.yaml`;
    return beliefFaultsOf(
      file,
      readFileSync(join(root, file), 'utf8'),
      questions,
      catalogue,
      keysOf,
    );
  });
}
