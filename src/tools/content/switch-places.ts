/** The instructions of some lines of a program, and at which of them the thread may lose the GIL, as the engine compiles them. */
import { allCode, compileSource, listingOf } from '@inside-the-gil/engine';
import type { Question } from './quiz-schema.ts';

export interface SwitchPlace {
  readonly id: string;
  /** As dis would name it. */
  readonly text: string;
  readonly may: boolean;
  /** The end of a message's key: what kind of instruction it is. */
  readonly why: 'jump' | 'call' | 'other' | 'none';
}

export function switchPlaces(question: Question, source: string | null): readonly SwitchPlace[] {
  const { bytecode } = question;
  if (bytecode === undefined || source === null)
    throw new Error(`question ${question.id}: it needs a program and its bytecode`);
  const compiled = compileSource(source, 'question.py', bytecode.python);
  if (compiled.kind === 'error') throw new Error(`question ${question.id}: ${compiled.error.msg}`);
  const listing = allCode(compiled.code)
    .map(listingOf)
    .find(({ name }) => name === bytecode.function);
  const chosen = (listing?.instructions ?? []).filter(({ line }) => bytecode.lines.includes(line));
  if (chosen.length === 0)
    throw new Error(`question ${question.id}: ${bytecode.function} has none of these lines`);
  return chosen.map(({ name, argument, checksBefore, checksAfter }, at) => {
    const may = checksBefore !== 'never' || checksAfter !== 'never';
    return {
      id: `at-${at}`,
      text: `${name} ${argument}`.trim(),
      may,
      why: !may
        ? 'none'
        : name.startsWith('JUMP')
          ? 'jump'
          : name.includes('CALL')
            ? 'call'
            : 'other',
    };
  });
}
