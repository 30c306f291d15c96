/**
 * A translator's walk through the commands, on a copy of the content: start a locale, translate, see what is left, change
 * the original, see exactly that text marked, stamp it; and what a translation may not change.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkLocale, checkTexts } from '../../src/tools/i18n/check.ts';
import { mergeLesson } from '../../src/tools/i18n/merge.ts';
import { fileStatus } from '../../src/tools/i18n/status.ts';
import { itemState, itemsOf, mergeYaml } from '../../src/tools/i18n/yaml-merge.ts';

const repository = new URL('../..', import.meta.url).pathname;
const LESSON = 'lessons/en/1-what-it-is/one-lock.mdx';
const QUIZ = 'quizzes/one-lock.en.yaml';
const spanish = { id: 'es', lang: 'es', dir: 'ltr', name: 'Español' } as const;

// The walk begins in a clone without translations, whatever languages the course has by now.
const languages = (
  JSON.parse(readFileSync(join(repository, 'content/locales.json'), 'utf8')) as { id: string }[]
)
  .map(({ id }) => id)
  .filter((id) => id !== 'en')
  .join('|');
const translated = new RegExp(
  String.raw`/content/(stamps$|.*\.(${languages})\.yaml$|(lessons|ui)/(${languages})(\.json)?$)`,
);

let root: string;

const at = (file: string): string => join(root, 'content', file);
const read = (file: string): string => readFileSync(at(file), 'utf8');
function write(file: string, text: string): void {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

function i18n(command: string, ...args: string[]): { status: number | null; output: string } {
  const script = join(repository, 'src/tools/i18n/commands', `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const states = (file: string): Record<string, string> =>
  Object.fromEntries(fileStatus(root, 'es', file).map(({ key, state }) => [key, state]));

const TRANSLATED = [
  '---',
  'title: Un solo candado',
  '---',
  '',
  '{/* @predict */}',
  '## Predice y luego ejecuta',
  '',
  '{/* @shows-loop */}',
  'Tres sucesos hacen un cambio de manos. <Thread name="main" />',
  '',
].join('\n');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'translation-'));
  cpSync(join(repository, 'content'), join(root, 'content'), {
    recursive: true,
    filter: (file) => !translated.test(file),
  });
  writeFileSync(
    at('locales.json'),
    '[{ "id": "en", "lang": "en", "dir": "ltr", "name": "English" }]\n',
  );
});

describe('a newcomer', () => {
  test('starts a language, twice without harm', () => {
    expect(i18n('new', 'es').output).toContain('--name Español');
    expect(i18n('new', 'es', '--name', 'Español').status).toBe(0);
    write('ui/es.json', '{ "nav.menu": "Menú" }\n');
    const again = i18n('new', 'es', '--name', 'Español');
    expect(again).toMatchObject({ status: 0 });
    expect(again.output).toContain('there already');
    expect(read('ui/es.json')).toContain('Menú');
    expect(JSON.parse(read('locales.json'))).toContainEqual(spanish);
  });

  test('translates some texts, stamps them and sees what is left', () => {
    write('lessons/es/1-what-it-is/one-lock.mdx', TRANSLATED);
    expect(states(LESSON)).toMatchObject({
      title: 'unstamped',
      lead: 'missing',
      predict: 'unstamped',
      intro: 'missing',
    });
    const stamped = i18n('stamp', 'es');
    expect(stamped.output).toContain('4 stamped');
    expect(read('lessons/es/1-what-it-is/one-lock.mdx')).toMatch(
      /\{\/\* @predict [0-9a-f]{6} \*\/\}/,
    );
    expect(states(LESSON)).toMatchObject({ title: 'current', predict: 'current', lead: 'missing' });
    const json = JSON.parse(i18n('status', 'es', '--json').output) as Record<
      string,
      Record<string, { current: number; missing: number; wordsLeft: number }>
    >;
    expect(json['es']?.['one-lock']).toMatchObject({ current: 3 });
    expect(json['es']?.['interface']).toMatchObject({ current: 1 });
    expect(json['es']?.['one-lock']?.wordsLeft).toBeGreaterThan(500);
  });

  test('sees exactly the changed paragraph marked, with what it was, and stamps it', () => {
    write(LESSON, read(LESSON).replace('## Predict, then run', '## Say, then run'));
    const changed = fileStatus(root, 'es', LESSON).filter(({ state }) => state === 'changed');
    expect(changed).toMatchObject([{ key: 'predict', madeFrom: '## Predict, then run' }]);
    expect(i18n('stamp', 'es').output).toContain('0 stamped');
    expect(i18n('status', 'es', '--texts').output).toContain('one-lock.mdx:6: changed: predict');
    // What the new original has besides is no fault of the old translation: the page is still built.
    write(LESSON, read(LESSON).replace('## Say, then run', '## Say, then run `now`'));
    const checked = i18n('check', 'es');
    expect(checked.output).toContain('since the original has changed, the code `now`');
    write(LESSON, read(LESSON).replace('## Say, then run `now`', '## Say, then run'));
    expect(i18n('stamp', 'es', '--changed', '--key', 'predict').output).toContain('1 stamped');
    expect(states(LESSON)['predict']).toBe('current');
  });

  test('reads the lesson with the translated blocks in their places', () => {
    const merged = mergeLesson(LESSON, read(LESSON), fileStatus(root, 'es', LESSON));
    expect(merged).toContain('title: Un solo candado');
    expect(merged).toContain('{/* @predict */}\n## Predice y luego ejecuta');
    expect(merged).toContain('{/* @intro missing en ltr */}\nHere is a program');
    expect(merged.match(/<Playground|<Figure|<Quiz/g)).toEqual(
      read(LESSON).match(/<Playground|<Figure|<Quiz/g),
    );
  });

  test('keeps a text whose original is gone', () => {
    write(LESSON, read(LESSON).replace('{/* @predict */}', '{/* @predict-first */}'));
    expect(states(LESSON)).toMatchObject({ 'predict-first': 'missing', predict: 'orphan' });
    const { output } = i18n('check', 'es');
    expect(output).toContain('one-lock.mdx:6: warning: the source of "predict" is gone');
    expect(read('lessons/es/1-what-it-is/one-lock.mdx')).toContain('## Predice');
    write(LESSON, read(LESSON).replace('{/* @predict-first */}', '{/* @predict */}'));
  });

  test('is told what a command needs', () => {
    for (const [command, ...args] of [
      ['new', 'Spanish', '--name', 'x'],
      ['new', 'ar', '--name', 'x', '--dir', 'down'],
      ['stamp', 'xx'],
      ['status', 'xx'],
      ['status', 'en'],
      ['check', '--nothing'],
    ] as const) {
      const { status, output } = i18n(command, ...args);
      expect(status, `${command} ${args.join(' ')}`).toBe(2);
      expect(output.trim().split('\n')).toHaveLength(1);
    }
    expect(i18n('preview', 'es', 'no-such-part').status).toBe(2);
    for (const command of ['new', 'status', 'check', 'stamp', 'preview']) {
      expect(i18n(command, '--help')).toMatchObject({ status: 0 });
    }
  });
});

describe('a command', () => {
  test('ends in peace when its reader has seen enough', () => {
    const script = join(repository, 'src/tools/i18n/commands/status.ts');
    const line = `"${process.execPath}" "${script}" es --texts | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe('es, Español\n0\n');
  });

  test('shows original and translation side by side, with a tick or the fault', () => {
    const { status, output } = i18n('preview', 'es', 'one-lock', '--print');
    expect(status).toBe(0);
    expect(output).toMatch(/one-lock\.mdx:6: predict: current\n## Say, then run +\| ## Predice/);
    expect(output).toContain('✓ code, claims and links');
    write('ui/es.json', '{\n  "lesson.needs": "Necesitas: {need}"\n}\n');
    const broken = i18n('preview', 'es', 'interface', '--print');
    expect(broken.status).toBe(1);
    expect(broken.output).toContain('✗ {needs} of the source is missing');
  });
});

describe('the glossary', () => {
  const spanishWords = (): readonly string[] =>
    i18n('check', 'es')
      .output.split('\n')
      .filter((line) => /^content.ui.*glossary says/.test(line));

  test('names file and line of a word that the language decided against', () => {
    expect(spanishWords()).toEqual([]);
    write('glossary/usage.es.yaml', 'terms:\n  lock: { say: bloqueo, never: candado }\n');
    write('ui/es.json', '{\n  "timeline.lock": "candado l.{line}"\n}\n');
    expect(spanishWords()).toEqual([
      'content/ui/es.json:2: error: "timeline.lock": says "candado" for "lock"; the glossary says "bloqueo"',
    ]);
    expect(i18n('check', 'es').status).toBe(1);
  });

  test('warns of a term that is said in other words, and lets endings and English pass', () => {
    const about = (text: string): readonly string[] => {
      write('ui/es.json', JSON.stringify({ 'timeline.lock': text }));
      return i18n('check', 'es')
        .output.split('\n')
        .filter((line) => /^content.ui.*original has/.test(line));
    };
    expect(about('cierre l.{line}')[0]).toContain(
      'warning: "timeline.lock": the original has "lock"',
    );
    expect(about('bloqueos l.{line}')).toEqual([]);
    expect(about('lock l.{line}')).toEqual([]);
  });

  test('has only terms of the course', () => {
    write('glossary/usage.es.yaml', 'terms:\n  candle: { never: vela }\n');
    expect(i18n('check', 'es').output).toContain(
      'usage.es.yaml:1: the glossary has no term "candle"',
    );
    write('glossary/usage.es.yaml', 'terms: {}\n');
  });
});

describe('a question', () => {
  const data = {
    questions: { a: { title: 'T', options: { x: { text: 'X' } } }, b: { title: 'U' } },
  };

  test('is in one language as a whole', () => {
    expect(itemsOf(data)).toEqual(['questions/a', 'questions/b']);
    const status = (key: string, text: string | null) => ({
      file: QUIZ,
      key,
      state: text === null ? ('missing' as const) : ('current' as const),
      draft: false,
      source: { key, kind: 'string' as const, text: key, line: 1 },
      translation: text === null ? null : { key, kind: 'string' as const, text, line: 1 },
      madeFrom: null,
    });
    const statuses = [
      status('questions/a/title', 'Té'),
      status('questions/a/options/x/text', null),
      status('questions/b/title', 'Ú'),
    ];
    expect(itemState('questions/a', statuses)).toBe('missing');
    expect(mergeYaml(data, statuses)).toEqual({
      questions: { a: data.questions.a, b: { title: 'Ú' } },
    });
  });
});

describe('a translation cannot change', () => {
  const complaints = (file: string, text: string): readonly string[] => {
    const before = existsSync(at(file)) ? read(file) : null;
    write(file, text);
    const found = checkLocale(root, spanish).filter((one) => one.file === file && one.isShown);
    if (before !== null) write(file, before);
    else writeFileSync(at(file), '{}\n');
    return found.map(({ line, message }) => `${line}: ${message}`);
  };
  const lesson = (id: string, text: string): string =>
    `---\ntitle: T\n---\n\n{/* @${id} */}\n${text}\n`;
  const mdx = 'lessons/es/1-what-it-is/one-lock.mdx';

  test('a claim or a component', () => {
    expect(complaints(mdx, lesson('per-process', 'Hasta `3.11` hay uno.'))[0]).toContain(
      '6: "per-process": the source has no code `3.11`',
    );
    expect(complaints(mdx, lesson('who-waiting', 'Duermen.'))[0]).toContain(
      'the component <Claim id="one-lock.sleepers" /> of the source is missing',
    );
  });

  test('the level of a heading or the number of items', () => {
    expect(complaints(mdx, lesson('is', '### Qué es'))[0]).toContain('another level');
    expect(complaints(mdx, lesson('recap-list', '1. Uno.'))[0]).toContain('has 1 items');
  });

  test('a placeholder, and it is a whole message', () => {
    expect(complaints('ui/es.json', '{\n  "lesson.needs": "Necesitas: {need}"\n}')).toEqual([
      '2: "lesson.needs": {needs} of the source is missing',
    ]);
    expect(complaints('ui/es.json', '{\n  "lesson.needs": "Necesitas: {needs"\n}')[0]).toContain(
      'it is no ICU message',
    );
  });

  test('a link', () => {
    const text = { key: 'p-1', kind: 'block' as const, line: 7 };
    const status = {
      file: LESSON,
      key: 'p-1',
      state: 'current' as const,
      draft: false,
      source: { ...text, text: 'See [this](https://docs.python.org/3/).' },
      translation: { ...text, text: 'Véase [esto](https://docs.python.org/es/3/).' },
      madeFrom: null,
    };
    expect(checkTexts('es', 'es', [status])).toMatchObject([
      {
        file: mdx,
        line: 7,
        level: 'error',
        message: expect.stringContaining('the link') as string,
      },
    ]);
  });

  test('an id or a key, not even of a text that has a stamp', () => {
    const before = read(mdx);
    write(mdx, lesson('predecir 8c904c', '## Predice'));
    write('quizzes/one-lock.es.yaml', 'questions:\n  one-lock.cuatro:\n    prompt: "¿Qué?"\n');
    const { status, output } = i18n('check', 'es');
    write(mdx, before);
    write('quizzes/one-lock.es.yaml', '{}\n');
    expect(status).toBe(1);
    expect(output).toContain(`content/${mdx}:6: error: the source has no text "predecir"`);
    expect(output).toContain(
      'content/quizzes/one-lock.es.yaml:3: error: the source has no text "questions/one-lock.cuatro/prompt"',
    );
  });

  test('a figure in a question', () => {
    const text = 'questions:\n  one-lock.four-cores:\n    prompt: "[[one-lock.nothing]]"\n';
    expect(complaints('quizzes/one-lock.es.yaml', text)[0]).toMatch(/^3: .*(missing|no claim)/);
  });
});
