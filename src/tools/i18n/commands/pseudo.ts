/** `npm run i18n:pseudo`: builds the course with a language nobody speaks, which shows what cannot be translated. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { SOURCE_LOCALE } from '../../../site/i18n/locales.ts';
import { fingerprint } from '../../build.ts';
import { serve } from '../../serve.ts';
import { siteOptions } from '../../site-options.ts';
import { LOCALES_FILE, UsageError, command, locales, root } from './command.ts';
import { copyCheckout } from '../checkout-copy.ts';
import { fileIn, sourceFiles, textsOf } from '../files.ts';
import type { Text } from '../files.ts';
import { pseudo } from '../pseudo.ts';

const HELP = `Usage: npm run i18n:pseudo -- [--out FOLDER] [--rtl] [--serve PORT]

Builds the course in English and one more locale, qps: every text accented, 60 % longer and between ⟦ ⟧. Text without
brackets is not translatable, text that is cut off has no room to grow. The content of the repository is not touched.

  --out FOLDER   where the pages go (dist-pseudo)
  --rtl          the language is written from right to left
  --serve PORT   serve the pages afterwards; what was built from the same sources is not built again
  --help         this text
`;

const LOCALE = 'qps';

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

/** Builds into `out`. @throws Error when the course cannot be built */
function buildPseudo(out: string, dir: 'ltr' | 'rtl'): void {
  const copy = copyCheckout(root, 'pseudo');
  try {
    const locale = { id: LOCALE, lang: 'en-XA', dir, name: '⟦Þšéüðó⟧' };
    const english = locales().filter(({ id }) => id === SOURCE_LOCALE);
    writeFileSync(join(copy, LOCALES_FILE), JSON.stringify([...english, locale]));
    for (const file of sourceFiles(copy)) {
      const target = join(copy, 'content', fileIn(LOCALE, file));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, translated(file, textsOf(copy, file)));
    }
    const { status } = spawnSync(process.execPath, ['src/tools/build.ts'], {
      cwd: copy,
      stdio: 'inherit',
      env: { ...process.env, OUT_DIR: 'dist' },
    });
    if (status !== 0) throw new Error('The course could not be built; the reason stands above.');
    rmSync(out, { recursive: true, force: true });
    cpSync(join(copy, 'dist'), out, { recursive: true });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

await command(
  HELP,
  {
    out: { type: 'string', default: 'dist-pseudo' },
    rtl: { type: 'boolean', default: false },
    serve: { type: 'string' },
  },
  async ({ out, rtl, serve: port }) => {
    if (port !== undefined && !/^\d{2,5}$/.test(port))
      throw new UsageError(`"${port}" is no port.`);
    const outDir = out as string;
    const folder = resolve(root, outDir);
    const dir = rtl === true ? 'rtl' : 'ltr';
    const options = { ...siteOptions({ OUT_DIR: outDir }), dir };
    const stamp = join(folder, '.built-from');
    const sources = fingerprint(options);
    const isThere = existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
    if (port === undefined || !isThere) {
      buildPseudo(folder, dir);
      writeFileSync(stamp, sources);
    }
    if (port === undefined) {
      process.stdout.write(`${outDir}: built; see it with --serve 4321 under /${LOCALE}/\n`);
      return;
    }
    const address = await serve({
      ...options,
      host: 'localhost',
      port: Number(port),
      strictPort: true,
    });
    process.stdout.write(`${address}${LOCALE}/\n`);
  },
);
