/**
 * The course as pages see it: outline, programs, claims and texts, joined from the collections for one
 * language. Everything throws on a missing id, so a page is whole or the build stops.
 */
import { readFile } from 'node:fs/promises';
import { getCollection, getEntry } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { evaluateClaim, fillClaims, formatClaim } from '../../tools/content/claims.ts';
import type { ClaimContext, EvaluatedClaim, MeasuredRow } from '../../tools/content/claims.ts';
import { taskPrograms } from '../../tools/content/task-schema.ts';
import type { Claim, Constants, Figure, FigureOf, Profile } from '../../tools/content/schema.ts';
import type { Question } from '../../tools/content/quiz-schema.ts';
import { simulate } from '../../tools/content/simulate.ts';
import type { RunResult } from '@inside-the-gil/engine';
import { messagesFor } from '../i18n/load.ts';
import { SOURCE_LOCALE } from '../i18n/locales.ts';
import { SANDBOX } from '../lib/keys.ts';
import { lessonPath } from './paths.ts';

export interface OutlineLesson {
  readonly id: string;
  readonly title: string;
  /** From 1, within its part. */
  readonly number: number;
  readonly part: OutlinePart;
  /** null while the lesson is not written. */
  readonly href: string | null;
}

export interface OutlinePart {
  readonly id: string;
  /** Where the lessons' texts stand. */
  readonly folder: string;
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly lessons: readonly OutlineLesson[];
}

/** An entry that has to be there. */
async function need<C extends CollectionKey>(
  collection: C,
  id: string,
): Promise<CollectionEntry<C>> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`content: ${String(collection)} has no entry "${id}"`);
  return entry as CollectionEntry<C>;
}

function textOf<T>(record: Readonly<Record<string, T>>, id: string, where: string): T {
  const text = record[id];
  if (text === undefined) throw new Error(`${where} has no text for "${id}"`);
  return text;
}

export async function outline(locale: string): Promise<readonly OutlinePart[]> {
  const { data: course } = await need('course', 'course');
  const { data: texts } = await need('courseTexts', `course.${locale}`);
  const written = new Set((await getCollection('lessons')).map((entry) => entry.id));
  return course.parts.map((part, partIndex) => {
    const lessons: OutlineLesson[] = [];
    const built: OutlinePart = {
      id: part.id,
      folder: part.folder,
      title: textOf(texts.parts, part.id, `course.${locale}.yaml`),
      number: partIndex + 1,
      lessons,
    };
    part.lessons.forEach((id, index) => {
      const isWritten = written.has(`${SOURCE_LOCALE}/${id}`);
      lessons.push({
        id,
        title: textOf(texts.lessons, id, `course.${locale}.yaml`),
        number: index + 1,
        part: built,
        href: isWritten ? lessonPath(locale, id) : null,
      });
    });
    return built;
  });
}

/** A lesson of the outline with its neighbours. */
export async function placeOf(
  locale: string,
  lesson: string,
): Promise<{
  readonly self: OutlineLesson;
  readonly previous: OutlineLesson | null;
  readonly next: OutlineLesson | null;
}> {
  const lessons = (await outline(locale)).flatMap((part) => part.lessons);
  const index = lessons.findIndex((candidate) => candidate.id === lesson);
  const self = lessons[index];
  if (self === undefined) throw new Error(`course.yaml does not name the lesson "${lesson}"`);
  return { self, previous: lessons[index - 1] ?? null, next: lessons[index + 1] ?? null };
}

export interface Program {
  readonly id: string;
  readonly source: string;
  readonly filename: string;
}

/** A program as a language shows it. What is only run, and not shown, is taken in English. */
export async function program(id: string, locale: string = SOURCE_LOCALE): Promise<Program> {
  const { data } = await need('programs', `${id}.${locale}`);
  return { id, source: data.source, filename: data.filename };
}

/** A program of the measured set, as it was measured. */
export async function measuredProgram(name: string): Promise<Program> {
  const { data } = await need('measuredPrograms', name);
  return { id: name, source: data.source, filename: data.filename };
}

let measuredRows: Promise<readonly MeasuredRow[]> | null = null;

export function measured(): Promise<readonly MeasuredRow[]> {
  measuredRows ??= readFile('public/measured/public.json', 'utf8').then(
    (text) => JSON.parse(text) as MeasuredRow[],
  );
  return measuredRows;
}

export async function claimContext(): Promise<ClaimContext> {
  const claims = new Map<string, Claim>();
  for (const { id: lesson, data } of await getCollection('claims')) {
    for (const claim of data.claims) {
      if (!claim.id.startsWith(`${lesson}.`))
        throw new Error(`claims/${lesson}.yaml: ${claim.id} belongs elsewhere`);
      if (claims.has(claim.id)) throw new Error(`claims/${lesson}.yaml: ${claim.id} occurs twice`);
      claims.set(claim.id, claim);
    }
  }
  const sources = new Map((await getCollection('programs')).map((entry) => [entry.id, entry.data]));
  return {
    claims,
    measured: await measured(),
    run(id: string, profile: Profile, seed: number, set: Constants = {}): RunResult {
      const found = sources.get(`${id}.${SOURCE_LOCALE}`);
      if (found === undefined) throw new Error(`there is no program "${id}"`);
      return simulate({ ...found, profile, seed, set });
    },
  };
}

export async function claim(id: string): Promise<EvaluatedClaim> {
  return evaluateClaim(id, await claimContext());
}

async function evaluateClaims(lesson: string | null): Promise<void> {
  const context = await claimContext();
  for (const id of context.claims.keys()) {
    if (lesson === null || lessonOf(id) === lesson) evaluateClaim(id, context);
  }
}

let allClaims: Promise<void> | null = null;

/**
 * Every claim of the course, evaluated once a build; the first failing one stops it. While an author has the page of a
 * lesson open, the claims of that lesson are enough.
 */
export function evaluateAllClaims(lesson: string): Promise<void> {
  if (import.meta.env.DEV) return evaluateClaims(lesson);
  return (allClaims ??= evaluateClaims(null));
}

/** A function that puts computed figures into a text of a language. */
export async function claimFiller(
  locale: string,
  given?: ClaimContext,
): Promise<(text: string) => string> {
  const context = given ?? (await claimContext());
  const messages = messagesFor(locale);
  return (text) =>
    fillClaims(text, (id, as) => formatClaim(evaluateClaim(id, context), messages, as));
}

export async function playground(id: string, locale: string) {
  const { data: structure } = await need('playgrounds', id);
  const { data: text } = await need('playgroundTexts', `${id}.${locale}`);
  return { structure, text, program: await program(id, locale) };
}

function lessonOf(id: string): string {
  return id.split(/[./]/)[0] as string;
}

export async function figure(id: string, locale: string) {
  const lesson = lessonOf(id);
  const { data } = await need('figures', lesson);
  const { data: texts } = await need('figureTexts', `${lesson}.${locale}`);
  const found: Figure | undefined = data.figures.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`figures/${lesson}.yaml has no figure "${id}"`);
  return { figure: found, text: textOf(texts.figures, id, `figures/${lesson}.${locale}.yaml`) };
}

export type FigureText = Awaited<ReturnType<typeof figure>>['text'];
export type { FigureOf };

export async function question(id: string, locale: string) {
  const lesson = lessonOf(id);
  const { data } = await need('quizzes', lesson);
  const { data: texts } = await need('quizTexts', `${lesson}.${locale}`);
  const found: Question | undefined = data.questions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`quizzes/${lesson}.yaml has no question "${id}"`);
  return {
    question: found,
    number: data.questions.indexOf(found) + 1,
    text: textOf(texts.questions, id, `quizzes/${lesson}.${locale}.yaml`),
  };
}

/** A task with its words and its solution. */
export async function task(id: string, locale: string) {
  const lesson = lessonOf(id);
  const { data } = await need('tasks', lesson);
  const { data: texts } = await need('taskTexts', `${lesson}.${locale}`);
  const found = data.tasks.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`tasks/${lesson}.yaml has no task "${id}"`);
  return {
    task: found,
    text: textOf(texts.tasks, id, `tasks/${lesson}.${locale}.yaml`),
    solution: await program(taskPrograms(id).solution, locale),
  };
}

export async function sourcesOf(ids: readonly string[]) {
  const { data } = await need('sources', 'sources');
  return ids.map((id) => {
    const found = data.sources.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`sources.yaml has no source "${id}"`);
    return found;
  });
}

/** Kinds that the text never has to name from elsewhere, so that adding one renumbers nothing. */
const UNNUMBERED: ReadonlySet<Figure['kind']> = new Set(['pitfall', 'measured', 'drawing']);

/** The number of a playground or figure within its lesson: their order in the source text. */
export async function figureNumber(id: string): Promise<number | null> {
  const lesson = lessonOf(id);
  // Outside of lessons figures have no numbers.
  if (lesson === lessonOf(SANDBOX)) return null;
  const entry = await need('lessons', `${SOURCE_LOCALE}/${lesson}`);
  const { body } = entry;
  const inOrder = [...(body ?? '').matchAll(/<(Playground|Figure)\s+id="([^"]+)"/g)].map(
    (match) => match[2] as string,
  );
  const { data } = await need('figures', lesson);
  const unnumbered = new Set(
    data.figures.filter(({ kind }) => UNNUMBERED.has(kind)).map((candidate) => candidate.id),
  );
  const numbered = inOrder.filter((candidate) => !unnumbered.has(candidate));
  const index = numbered.indexOf(id);
  return index < 0 ? null : index + 1;
}
