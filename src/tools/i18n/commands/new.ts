/** `npm run i18n:new`: starts a locale. Safe to run twice. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '../../../site/i18n/locales.ts';
import { LOCALES_FILE, UsageError, command, locales, root } from './command.ts';

const HELP = `Usage: npm run i18n:new -- LOCALE --name NAME [--dir rtl] [--lang TAG]

Starts a translation: adds the locale to content/locales.json and makes its empty file of messages. The course can be
read in it at once, in English where a text is missing. Nothing that is there already is changed.

  LOCALE        the folder in addresses and the ending of files: es, pt-br
  --name NAME   the language in its own words: Español
  --dir rtl     for a script that is written from right to left
  --lang TAG    the language tag for browsers and number formats, if it is not the locale: zh-Hans
  --help        this text
`;

function start(locale: Locale): void {
  const known = locales().find(({ id }) => id === locale.id);
  if (known === undefined) {
    const lines = [...locales(), locale].map((one) => `  ${JSON.stringify(one)}`);
    writeFileSync(join(root, LOCALES_FILE), `[\n${lines.join(',\n')}\n]\n`);
    process.stdout.write(`${LOCALES_FILE}: ${locale.id} is new\n`);
  } else {
    process.stdout.write(`${LOCALES_FILE}: ${locale.id} is there already\n`);
  }
  const messages = join('content', 'ui', `${locale.id}.json`);
  if (!existsSync(join(root, messages))) {
    mkdirSync(dirname(join(root, messages)), { recursive: true });
    writeFileSync(join(root, messages), '{}\n');
    process.stdout.write(`${messages}: made, empty\n`);
  }
  process.stdout.write(
    `Next: copy a message from content/ui/en.json to ${messages} and translate it, then\n` +
      `  npm run i18n:stamp -- ${locale.id}\n  npm run i18n:status -- ${locale.id}\n`,
  );
}

await command(
  HELP,
  { name: { type: 'string' }, dir: { type: 'string', default: 'ltr' }, lang: { type: 'string' } },
  ({ name, dir, lang }, [id, ...rest]) => {
    if (id === undefined || rest.length > 0) throw new UsageError('Name one locale, such as es.');
    if (!/^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(id)) {
      throw new UsageError(`"${id}" is no locale: lower-case letters, as in es or pt-br.`);
    }
    if (dir !== 'ltr' && dir !== 'rtl') throw new UsageError(`--dir is ltr or rtl, not "${dir}".`);
    const tag = lang ?? id;
    try {
      new Intl.Locale(tag);
    } catch {
      throw new UsageError(`"${tag}" is no language tag, such as zh-Hans.`);
    }
    if (name === undefined || name.trim() === '') {
      throw new UsageError('Say what the language calls itself: --name Español');
    }
    start({ id, lang: tag, dir, name: name.trim() });
  },
);
