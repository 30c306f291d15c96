/**
 * A newcomer's walk from an empty clone to the built page, with the commands alone: a new language in a copy of the checkout
 * that has all the others; three blocks and the interface; a change of an English paragraph, which marks that block in every
 * language and nothing else; the stamp. Of the site only the pages that the walk looks at are built, by Astro as it is:
 * the lesson, its page with original and translation, the dashboard and its data.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout } from '../../src/tools/i18n/checkout-copy.ts';
import type { Tally } from '../../src/tools/i18n/status.ts';

const repository = new URL('../..', import.meta.url).pathname;
/** Nobody translates into it, so that the walk begins where a newcomer does. */
const NEW = { id: 'eo', name: 'Esperanto' } as const;
const OTHERS = ['ar', 'es', 'zh'] as const;
const ALL = [...OTHERS, NEW.id];
const LESSON = 'one-lock';
const SOURCE = 'content/lessons/en/1-what-it-is/one-lock.mdx';
const OWN = SOURCE.replace('/en/', `/${NEW.id}/`);
/** The paragraph that changes. */
const BLOCK = 'shows-loop';

const TRANSLATED = [
  '---',
  'title: Unu ŝloso por la tuta interpretilo',
  '---',
  '',
  '{/* @predict */}',
  '## Antaŭdiru, poste rulu',
  '',
  '{/* @cores */}',
  '## Pli da kernoj',
  '',
  `{/* @${BLOCK} */}`,
  'Tri okazoj faras transiron. <Thread name="main" /> atendas.',
  '',
].join('\n');

let clone: string;
const at = (file: string): string => join(clone, file);
const read = (file: string): string => readFileSync(at(file), 'utf8');

function i18n(name: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/tools/i18n/commands/${name}.ts`, ...args],
    { cwd: clone, encoding: 'utf8' },
  );
  expect(stderr, `i18n:${name} ${args.join(' ')}`).toBe('');
  expect(status, stdout).toBe(0);
  return stdout;
}

type States = Record<string, Record<string, Tally>>;
const states = (): States => JSON.parse(i18n('status', '--json')) as States;

/** Only what the walk looks at; the rest of the site has nothing to do with it. */
function leaveOnlyItsPages(): void {
  const pages = at('src/pages');
  const kept = /(?:lessons|translate)\/\[|translators\.astro$|translations\.json\.ts$/;
  for (const name of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
    if (/\.\w+$/.test(name) && !kept.test(name.replaceAll('\\', '/'))) rmSync(join(pages, name));
  }
  const choose = (file: string, from: string, to: string): void => {
    const before = read(file);
    expect(before).toContain(from);
    writeFileSync(at(file), before.replace(from, to));
  };
  choose(
    'src/pages/[...locale]/lessons/[lesson].astro',
    'id.startsWith(`${props.locale}/`)',
    `id === \`\${props.locale}/${LESSON}\``,
  );
  choose(
    'src/pages/[...locale]/translate/[area].astro',
    '[...areasIn(id).keys()]',
    `['${LESSON}']`,
  );
}

function build(): void {
  leaveOnlyItsPages();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'dist'],
    {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'http://localhost:4321', ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  expect(status, `${stdout}\n${stderr}`).toBe(0);
}

const page = (path: string): string => read(`dist/${path}/index.html`);

/** Ids of the elements of the lesson's blocks in that state. */
function blocksIn(html: string, state: string): readonly string[] {
  return [...html.matchAll(/<[a-z0-9]+ [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`data-translation="${state}"`))
    .flatMap((tag) => / id="([^"]+)"/.exec(tag)?.[1] ?? []);
}

beforeAll(() => {
  clone = copyCheckout(repository, 'newcomer');
});
afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

describe('a newcomer', () => {
  test('starts a language', () => {
    expect(i18n('new', NEW.id, '--name', NEW.name)).toContain(`${NEW.id} is new`);
    const all = states();
    expect(Object.keys(all).sort()).toEqual([...ALL].sort());
    expect(all[NEW.id]?.[LESSON]).toMatchObject({ current: 0 });
    for (const id of OTHERS) expect(all[id]?.[LESSON]).toMatchObject({ changed: 0, missing: 0 });
  });

  test('translates three blocks and the interface, and stamps them', () => {
    mkdirSync(dirname(at(OWN)), { recursive: true });
    writeFileSync(at(OWN), TRANSLATED);
    // A whole evening's work: the Spanish words stand in for it, one of them for all to see.
    const words = JSON.parse(read('content/ui/es.json')) as Record<string, string>;
    words['nav.reference'] = 'Konsultejo';
    writeFileSync(at(`content/ui/${NEW.id}.json`), `${JSON.stringify(words, null, 2)}\n`);
    expect(i18n('stamp', NEW.id)).toMatch(/^[1-9]\d{2,} stamped$/m);
    expect(i18n('check', NEW.id)).toContain('ok');
    const own = states()[NEW.id];
    expect(own?.[LESSON]).toMatchObject({ current: 4, changed: 0 });
    expect(own?.['interface']).toMatchObject({ missing: 0, unstamped: 0, wordsLeft: 0 });
  });

  test('sees a changed paragraph marked in every language, and nothing else', () => {
    const before = read(SOURCE);
    const after = before.replace(
      'Three events make a change',
      'In all, three events make a change',
    );
    expect(after).not.toBe(before);
    writeFileSync(at(SOURCE), after);
    for (const [id, areas] of Object.entries(states())) {
      const changed = Object.entries(areas).filter(([, tally]) => tally.changed > 0);
      expect(changed, id).toMatchObject([[LESSON, { changed: 1 }]]);
    }
    for (const id of ALL) {
      const listed = i18n('status', id, '--area', LESSON, '--texts');
      expect(listed.split('\n').filter((line) => line.includes(': changed: '))).toEqual([
        expect.stringMatching(
          new RegExp(`^content/lessons/${id}/.*one-lock\\.mdx:\\d+: changed: ${BLOCK}$`),
        ),
      ]);
    }
    expect(i18n('check')).toContain('ok');
    expect(i18n('preview', NEW.id, LESSON, '--print')).toContain(`${BLOCK}: changed`);
  });

  test(
    'sees all that on the built pages: the lesson, the differences, the dashboard',
    { timeout: 900_000 },
    () => {
      build();
      const lesson = page(`${NEW.id}/lessons/${LESSON}`);
      expect(lesson).toMatch(new RegExp(`<html lang="${NEW.id}"`));
      expect(lesson).toContain('Antaŭdiru, poste rulu');
      expect(lesson).toContain('Pli da kernoj');
      expect(lesson).toContain('Konsultejo');
      // What is not translated is there in English, and says so.
      expect(lesson).toMatch(
        /<p [^>]*data-translation="missing"[^>]*lang="en"[^>]*>|<p [^>]*lang="en"[^>]*data-translation="missing"[^>]*>/,
      );
      expect(lesson).toContain('It reads no file');
      for (const id of ALL) {
        expect(blocksIn(page(`${id}/lessons/${LESSON}`), 'changed'), id).toEqual([BLOCK]);
        expect(page(`${id}/translate/${LESSON}`), id).toMatch(/<ins[^>]*>\s*In\b/);
      }
      expect(blocksIn(page(`lessons/${LESSON}`), 'changed')).toEqual([]);
      const data = JSON.parse(read('dist/translations.json')) as {
        locales: { id: string; areas: Record<string, Tally> }[];
      };
      expect(data.locales.map(({ id }) => id).sort()).toEqual([...ALL].sort());
      for (const { id, areas } of data.locales)
        expect(areas[LESSON], id).toMatchObject({ changed: 1 });
      const dashboard = page(`${NEW.id}/translators`);
      expect(dashboard).toContain(NEW.name);
      const row = new RegExp(`href="/${NEW.id}/translate/${LESSON}/"[\\s\\S]*?</tr>`).exec(
        dashboard,
      )?.[0];
      const numbers = [...(row ?? '').matchAll(/<td class="num">([^<]*)</g)].map(
        (match) => match[1],
      );
      expect(numbers.slice(0, 2)).toEqual(['3', '1']);
    },
  );

  test('stamps it, and nothing is left to mend', () => {
    for (const id of ALL) {
      const stamped = i18n('stamp', id, '--changed', '--key', BLOCK, '--file', 'one-lock.mdx');
      expect(stamped, id).toContain('1 stamped');
    }
    for (const [id, areas] of Object.entries(states())) {
      expect(
        Object.values(areas).filter(({ changed }) => changed > 0),
        id,
      ).toEqual([]);
    }
    expect(i18n('stamp', NEW.id)).toContain('0 stamped');
  });
});
