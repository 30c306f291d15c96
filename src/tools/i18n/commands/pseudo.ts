/** `npm run i18n:pseudo`: builds the course with a language nobody speaks, which shows what cannot be translated. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { command, locales, root } from './command.ts';
import { fileIn, sourceFiles, textsOf } from '../files.ts';
import type { Text } from '../files.ts';
import { pseudo } from '../pseudo.ts';

const HELP = `Usage: npm run i18n:pseudo -- [--out FOLDER] [--rtl]

Builds the course with one more locale, qps: every text accented, 60 % longer and between ⟦ ⟧. Text without brackets
is not translatable, text that is cut off has no room to grow. The content of the repository is not touched.

  --out FOLDER   where the pages go (dist-pseudo)
  --rtl          the language is written from right to left
  --help         this text
`;

const LOCALE = 'qps';
const COPIED = [
  'content',
  'src',
  'tests',
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

function translated(file: string, texts: readonly Text[]): string {
  const words = texts.map(({ key, kind, text }) => [key, pseudo(text, kind)] as const);
  if (file.endsWith('.json')) return `${JSON.stringify(Object.fromEntries(words), null, 2)}\n`;
  if (file.endsWith('.yaml')) {
    const document = new Document({});
    for (const [key, text] of words) document.setIn(key.split('/'), text);
    return document.toString({ lineWidth: 0 });
  }
  const head = parseDocument('{}\n');
  const blocks: string[] = [];
  texts.forEach(({ kind }, index) => {
    const [key, text] = words[index] as readonly [string, string];
    if (kind === 'string') head.set(key, text);
    else blocks.push(`{/* @${key} */}\n${text}\n`);
  });
  return `---\n${head.toString({ lineWidth: 0, flowCollectionPadding: true })}---\n\n${blocks.join('\n')}`;
}

await command(
  HELP,
  { out: { type: 'string', default: 'dist-pseudo' }, rtl: { type: 'boolean', default: false } },
  ({ out, rtl }) => {
    const copy = mkdtempSync(join(tmpdir(), 'pseudo-'));
    try {
      for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
      const locale = { id: LOCALE, lang: 'en-XA', dir: rtl ? 'rtl' : 'ltr', name: '⟦Þšéüðó⟧' };
      writeFileSync(join(copy, 'content/locales.json'), JSON.stringify([...locales(), locale]));
      for (const file of sourceFiles(copy)) {
        const target = join(copy, 'content', fileIn(LOCALE, file));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, translated(file, textsOf(copy, file)));
      }
      const { status } = spawnSync(process.execPath, ['src/tools/build.ts'], {
        cwd: copy,
        stdio: 'inherit',
        env: { ...process.env, OUT_DIR: resolve(root, out as string) },
      });
      if (status !== 0) throw new Error('The course could not be built; the reason stands above.');
      process.stdout.write(`${out}: built; see it with npm run preview under /${LOCALE}/\n`);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  },
);
