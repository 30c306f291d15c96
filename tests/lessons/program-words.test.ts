/**
 * The words inside programs: which there are, what a language puts in their places, and the proof that it is still the
 * same program. A comment that becomes code, a label that something else depends on, and two labels that become one
 * are found, with file and line.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { TRANSLATIONS } from '../../src/site/i18n/locales.ts';
import { declareComments } from '../../src/tools/i18n/declare-comments.ts';
import {
  checkProgramWords,
  checkPrograms,
  programDifference,
} from '../../src/tools/i18n/program-proof.ts';
import {
  programIds,
  programText,
  withWords,
  wordingsOf,
  wordsInProgram,
} from '../../src/tools/i18n/program-words.ts';
import type { Wording } from '../../src/tools/i18n/program-words.ts';
import { fileStatus } from '../../src/tools/i18n/status.ts';

const repository = new URL('../..', import.meta.url).pathname;

const PROGRAM = `from time import sleep

names = {"red": 1}
sleep(0.01)     # a pause
print("red:", names["red"], "# no comment")
print(f"{names['red']} lamps", "end of it")
`;

const wording = (kind: Wording['kind'], source: string, text: string): Wording => ({
  key: `${kind}/one`,
  kind,
  source,
  text,
});

function differenceWith(...wordings: Wording[]) {
  const local = withWords(PROGRAM, wordings);
  expect(local.replaced.length).toBeGreaterThan(0);
  return programDifference(PROGRAM, local, 'lamps.py', { profile: {}, seed: 0 });
}

describe('the words of a program', () => {
  test('are its comments and what its strings say, each with its line', () => {
    const words = wordsInProgram(PROGRAM).map(({ kind, text, line }) => `${line} ${kind} ${text}`);
    expect(words).toEqual([
      '3 labels red',
      '4 comments a pause',
      '5 labels red:',
      '5 labels red',
      '5 labels # no comment',
      '6 labels red',
      '6 labels lamps',
      '6 labels end of it',
    ]);
  });

  test('are replaced where they stand, with the space around them kept', () => {
    const { source, replaced } = withWords(PROGRAM, [
      wording('comments', 'a pause', '一次停顿'),
      wording('labels', 'lamps', 'lámparas'),
    ]);
    expect(source).toContain('sleep(0.01)     # 一次停顿\n');
    expect(source).toContain(`print(f"{names['red']} lámparas", "end of it")`);
    expect(replaced.map(({ line }) => line)).toEqual([4, 6]);
  });
});

describe('the proof', () => {
  test('lets comments and labels pass', () => {
    expect(differenceWith(wording('comments', 'a pause', 'una pausa'))).toBeNull();
    expect(
      differenceWith(wording('labels', 'red:', 'rojo:'), wording('labels', 'lamps', 'lámparas')),
    ).toBeNull();
  });

  test('finds a comment that becomes code', () => {
    expect(differenceWith(wording('comments', 'a pause', 'una\npausa = 1'))).toMatchObject({
      line: 5,
      message: expect.stringContaining('pausa where print is') as string,
    });
  });

  test('finds a label that ends its string, and one that makes two constants one', () => {
    expect(differenceWith(wording('labels', 'red:', 'rojo", "'))).toMatchObject({ line: 5 });
    expect(differenceWith(wording('labels', 'end of it', '# no comment'))).toMatchObject({
      message: expect.stringContaining('other code') as string,
    });
  });

  test('finds a label that decides where the program goes', () => {
    const source = `if "b" > "a":\n    print("later")\n`;
    const local = withWords(source, [wording('labels', 'b', 'A')]);
    expect(programDifference(source, local, 'm.py', { profile: {}, seed: 0 })).toMatchObject({
      message: 'the run takes another course',
    });
  });
});

describe('a lesson with comments', () => {
  let root: string;
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, 'content', file)), { recursive: true });
    writeFileSync(join(root, 'content', file), text);
  };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'program-words-'));
    write('programs/lamps/one.py', PROGRAM);
  });

  test('is told which comment has no key, and gets one', () => {
    expect(checkProgramWords(root)).toMatchObject([
      {
        file: 'programs/lamps/one.py',
        line: 4,
        message: 'no key for the comment "a pause"; run npm run i18n:stamp',
      },
    ]);
    expect(declareComments(root)).toHaveLength(1);
    expect(checkProgramWords(root)).toEqual([]);
    expect(declareComments(root)).toEqual([]);
  });

  test('keeps the key of a comment that is said otherwise, so that its translations are marked', () => {
    write('comments/lamps.en.yaml', 'comments:\n  pause: a pause\n');
    write('comments/lamps.es.yaml', 'comments:\n  pause: una pausa\n');
    write('programs/lamps/one.py', PROGRAM.replace('a pause', 'ten milliseconds'));
    expect(checkProgramWords(root).map(({ file, line }) => `${file}:${line}`)).toEqual([
      'programs/lamps/one.py:4',
      'comments/lamps.en.yaml:2',
    ]);
    expect(declareComments(root)).toEqual(['comments/lamps.en.yaml: comments/pause']);
    expect(fileStatus(root, 'es', 'comments/lamps.en.yaml')).toMatchObject([
      { key: 'comments/pause', source: { text: 'ten milliseconds' } },
    ]);
    write('programs/lamps/one.py', PROGRAM);
    write('comments/lamps.en.yaml', 'comments:\n  pause: a pause\n');
  });

  test('names file and line of a translation that changes a program', () => {
    write('comments/lamps.en.yaml', 'comments:\n  pause: a pause\nlabels:\n  end: end of it\n');
    write(
      'comments/lamps.es.yaml',
      'comments:\n  pause: una pausa\nlabels:\n  end: "# no comment"\n',
    );
    expect(checkPrograms(root, 'es')).toMatchObject([
      {
        file: 'comments/lamps.es.yaml',
        line: 4,
        message: expect.stringMatching(
          /^"labels\/end": changes the program at content\/programs\/lamps\/one\.py:1: other code/,
        ) as string,
        isShown: true,
      },
    ]);
    write('comments/lamps.es.yaml', 'labels:\n  end: "fin {names}"\n');
    expect(checkPrograms(root, 'es')[0]?.message).toContain('has no quotation marks');
    write('comments/lamps.es.yaml', 'labels:\n  end: fin\n');
    expect(checkPrograms(root, 'es')).toEqual([]);
  });

  test('cannot translate what a goal looks for', () => {
    write('comments/lamps.en.yaml', 'comments:\n  pause: a pause\nlabels:\n  red: "red:"\n');
    write(
      'tasks/lamps.yaml',
      'tasks:\n  - id: lamps.one\n    goals:\n      - { kind: printed, id: red, after: "red:", min: 1 }\n',
    );
    expect(checkProgramWords(root)).toMatchObject([
      {
        file: 'comments/lamps.en.yaml',
        line: 4,
        message: '"labels/red" cannot be a label: a goal of lamps.one looks for it in the output',
      },
    ]);
  });
});

test('every comment of the course has a key', () => {
  expect(checkProgramWords(repository)).toEqual([]);
});

test.each(TRANSLATIONS)('the programs in $name are the same programs', ({ id }) => {
  expect(checkPrograms(repository, id)).toEqual([]);
  const lesson = programIds(repository).find((one) => {
    const [folder] = one.split('/') as [string, string];
    const own = wordingsOf(repository, id, folder);
    return withWords(programText(repository, one), own).source !== programText(repository, one);
  });
  expect(lesson, 'a program with words of the language').toBeDefined();
  const file = `content/programs/${lesson}.py`;
  expect(readFileSync(join(repository, file), 'utf8')).toBe(programText(repository, lesson!));
});
