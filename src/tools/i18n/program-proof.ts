/**
 * The proof that a program with words of another language is the same program: the same tokens but for comments and
 * labels, the same code but for these strings, and the same trace, byte for byte. Leaves out what a run prints, which
 * is where labels may differ.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { traceDigest } from '@inside-the-gil/engine/trace';
import { allCode, compileSource, PYTHON_VERSIONS } from '@inside-the-gil/engine';
import type { RunResult } from '@inside-the-gil/engine';
import type { Code, Const } from '../../engine/compile/code.ts';
import { simulate } from '../content/simulate.ts';
import { playgroundSchema } from '../content/schema.ts';
import type { Profile } from '../content/schema.ts';
import { tasksSchema } from '../content/task-schema.ts';
import { quizSchema } from '../content/quiz-schema.ts';
import type { Complaint } from './check.ts';
import { fileIn, textsOf } from './files.ts';
import {
  EMPTY_TOKENS,
  commentsFile,
  programIds,
  programText,
  tokensOf,
  undeclaredWords,
  withWords,
  wordingsOf,
} from './program-words.ts';
import type { LocalProgram, Wording } from './program-words.ts';

/** What a difference is, and the line of the program where it begins. */
export interface Difference {
  readonly line: number;
  readonly message: string;
}

/** Label by label, what takes its place; a string may hold space around the label. */
function isLabel(one: string, other: string, local: LocalProgram): boolean {
  return local.replaced.some(
    ({ kind, source, text }) => kind === 'labels' && one.replace(source, () => text) === other,
  );
}

function tokenDifference(source: string, local: LocalProgram): Difference | null {
  const solid = (text: string) => {
    const tokens = tokensOf(text);
    return Array.from({ length: tokens.count }, (_, row) => ({
      type: tokens.types[row] as number,
      line: tokens.lines[row] as number,
      text: text.slice(tokens.starts[row], tokens.ends[row]),
    })).map((token) => (EMPTY_TOKENS.has(token.type) ? { ...token, text: '' } : token));
  };
  const [ours, theirs] = [solid(source), solid(local.source)];
  for (let row = 0; row < Math.max(ours.length, theirs.length); row++) {
    const [one, other] = [ours[row], theirs[row]];
    if (
      one === undefined ||
      other === undefined ||
      one.type !== other.type ||
      one.line !== other.line
    )
      return {
        line: (one ?? other)?.line ?? 1,
        message: `its words become code: ${other?.text ?? 'nothing'} where ${one?.text ?? 'nothing'} is`,
      };
    if (one.text !== other.text && !isLabel(one.text, other.text, local))
      return { line: one.line, message: `${other.text} where ${one.text} is` };
  }
  return null;
}

function sameConst(one: Const | undefined, other: Const | undefined, local: LocalProgram): boolean {
  if (one === undefined || other === undefined || one.kind !== other.kind) return one === other;
  if (one.kind === 'code') return true; // Compared by itself.
  if (one.kind === 'str' && other.kind === 'str')
    return one.value === other.value || isLabel(one.value, other.value, local);
  if (one.kind === 'tuple' && other.kind === 'tuple')
    return (
      one.items.length === other.items.length &&
      one.items.every((item, at) => sameConst(item, other.items[at], local))
    );
  const plain = (value: Const): string =>
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'bigint' ? `${inner}n` : inner instanceof Uint8Array ? [...inner] : inner,
    );
  return plain(one) === plain(other);
}

/** The line number of each instruction; columns move with the words before them. */
const linesOf = (code: Code): readonly number[] =>
  Array.from(code.instructions, (_, at) => (at % 2 === 0 ? (code.positions[at * 2] as number) : 0));

function codeDifference(
  source: string,
  local: LocalProgram,
  python: (typeof PYTHON_VERSIONS)[number],
) {
  const [ours, theirs] = [source, local.source].map((text) =>
    compileSource(text, 'program.py', python),
  );
  // What a version cannot compile it refuses in any language.
  if (ours?.kind !== 'ok' || theirs?.kind !== 'ok')
    return ours?.kind === theirs?.kind
      ? null
      : { line: 1, message: `${python} does not compile it` };
  const [all, others] = [allCode(ours.code), allCode(theirs.code)];
  for (const [at, code] of all.entries()) {
    const other = others[at];
    const isSame =
      other !== undefined &&
      all.length === others.length &&
      String(code.instructions) === String(other.instructions) &&
      String(linesOf(code)) === String(linesOf(other)) &&
      String(code.names) === String(other.names) &&
      String(code.localsPlusNames) === String(other.localsPlusNames) &&
      code.consts.length === other.consts.length &&
      code.consts.every((constant, index) => sameConst(constant, other.consts[index], local));
    if (!isSame)
      return { line: code.firstLineno, message: `other code in ${python} (${code.qualname})` };
  }
  return null;
}

interface Setting {
  readonly profile: Profile;
  readonly seed: number;
}

function runDifference(ours: RunResult, theirs: RunResult): Difference | null {
  const { columns } = ours.trace;
  for (let at = 0; at < Math.max(ours.trace.length, theirs.trace.length); at++) {
    const isSame =
      columns.kind[at] === theirs.trace.columns.kind[at] &&
      columns.timeNs[at] === theirs.trace.columns.timeNs[at] &&
      columns.line[at] === theirs.trace.columns.line[at];
    if (!isSame) return { line: columns.line[at] ?? 1, message: 'the run takes another course' };
  }
  const isSame =
    traceDigest(ours.trace) === traceDigest(theirs.trace) &&
    ours.report.bytecodes === theirs.report.bytecodes &&
    ours.output.length === theirs.output.length;
  return isSame ? null : { line: 1, message: 'the trace of the run is another one' };
}

function traceDifference(
  source: string,
  local: LocalProgram,
  filename: string,
  { profile, seed }: Setting,
): Difference | null {
  const run = (text: string): RunResult => simulate({ source: text, filename, profile, seed });
  return runDifference(run(source), run(local.source));
}

/** The setting of a program's playground, where it has one. */
function settingOf(root: string, id: string): Setting {
  const file = join(root, 'content', 'programs', `${id}.yaml`);
  if (!existsSync(file)) return { profile: {}, seed: 0 };
  const { profile, seed } = playgroundSchema.parse(parse(readFileSync(file, 'utf8')));
  return { profile, seed };
}

/** How a program with other words differs from itself; null when it does not. */
export function programDifference(
  source: string,
  local: LocalProgram,
  filename: string,
  setting: Setting,
): Difference | null {
  const inTokens = tokenDifference(source, local);
  if (inTokens !== null) return inTokens;
  for (const python of PYTHON_VERSIONS) {
    const inCode = codeDifference(source, local, python);
    if (inCode !== null) return inCode;
  }
  return traceDifference(source, local, filename, setting);
}

/** What no comment and no string can say. */
function wordingFault({ kind, text }: Wording): string | null {
  if (/[\n\r]/.test(text)) return 'it has to stand on one line';
  if (kind === 'labels' && /["'\\{}]/.test(text))
    return 'a label has no quotation marks, backslashes or braces';
  return null;
}

/** Everything to complain of in a locale's words for programs. */
export function checkPrograms(root: string, locale: string): readonly Complaint[] {
  const byLesson = Map.groupBy(programIds(root), (id) => id.split('/')[0] as string);
  return [...byLesson].flatMap(([lesson, ids]): Complaint[] => {
    const wordings = wordingsOf(root, locale, lesson);
    if (wordings.length === 0) return [];
    const file = fileIn(locale, commentsFile(lesson));
    const lines = new Map(textsOf(root, file).map(({ key, line }) => [key, line]));
    const complaint = (key: string, message: string): Complaint => ({
      file,
      line: lines.get(key) ?? 1,
      message: `"${key}": ${message}`,
      level: 'error',
      isShown: true,
    });
    const faults = wordings.flatMap((one) => {
      const fault = wordingFault(one);
      return fault === null ? [] : [complaint(one.key, fault)];
    });
    if (faults.length > 0) return faults;
    return ids.flatMap((id): Complaint[] => {
      const source = programText(root, id);
      const difference = (some: readonly Wording[]): Difference | null => {
        const local = withWords(source, some);
        return local.replaced.length === 0
          ? null
          : programDifference(source, local, `${id.split('/')[1]}.py`, settingOf(root, id));
      };
      const found = difference(wordings);
      if (found === null) return [];
      // Which of the words it is: the first that does it alone, else the first there is.
      const guilty = wordings.find((one) => difference([one]) !== null) ?? wordings[0]!;
      const place = `content/programs/${id}.py:${found.line}`;
      return [complaint(guilty.key, `changes the program at ${place}: ${found.message}`)];
    });
  });
}

/** Labels that somebody looks for in the output: a goal of a task, an option of a question. */
function soughtLabels(root: string, lesson: string): ReadonlyMap<string, string> {
  const sought = new Map<string, string>();
  const read = (folder: string): unknown => {
    const file = join(root, 'content', folder, `${lesson}.yaml`);
    return existsSync(file) ? parse(readFileSync(file, 'utf8')) : null;
  };
  const tasks = tasksSchema.nullable().parse(read('tasks'));
  for (const { id, goals } of tasks?.tasks ?? []) {
    for (const goal of goals) {
      if (goal.kind === 'prints') sought.set(goal.line, `a goal of ${id}`);
      if (goal.kind === 'printed') sought.set(goal.after, `a goal of ${id}`);
    }
  }
  const quiz = quizSchema.nullable().parse(read('quizzes'));
  for (const { id, options } of quiz?.questions ?? []) {
    for (const { output } of options as readonly { readonly output?: string }[]) {
      if (output !== undefined) sought.set(output, `the question ${id}`);
    }
  }
  return sought;
}

/** What is wrong with the English words: comments nobody has declared, words no program says, labels that are sought. */
export function checkProgramWords(root: string): readonly Complaint[] {
  const error = (file: string, line: number, message: string): Complaint => ({
    file,
    line,
    message,
    level: 'error',
    isShown: false,
  });
  const undeclared = undeclaredWords(root).flatMap(({ lesson, missing, unused }) => [
    ...missing.map(({ file, line, text }) =>
      error(file, line, `no key for the comment "${text}"; run npm run i18n:stamp`),
    ),
    ...unused.map(({ key, line, text }) =>
      error(commentsFile(lesson), line, `no program says "${text}", the words of "${key}"`),
    ),
  ]);
  const lessons = new Set(programIds(root).map((id) => id.split('/')[0] as string));
  const sought = [...lessons].flatMap((lesson) => {
    const places = soughtLabels(root, lesson);
    return textsOf(root, commentsFile(lesson)).flatMap(({ key, text, line }) => {
      if (!key.startsWith('labels/')) return [];
      const place = [...places].find(([output]) => output.includes(text.trim()))?.[1];
      if (place === undefined) return [];
      const message = `"${key}" cannot be a label: ${place} looks for it in the output`;
      return [error(commentsFile(lesson), line, message)];
    });
  });
  return [...undeclared, ...sought];
}
