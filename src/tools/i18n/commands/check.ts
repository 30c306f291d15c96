/** `npm run i18n:check`: what a translation may not change, and what it forgot. */
import { chosenLocales, command, root } from './command.ts';
import { checkLocale } from '../check.ts';

const HELP = `Usage: npm run i18n:check -- [LOCALE...]

Checks that every translated text keeps the code, components, claims, links and placeholders of its source, that
messages are whole ICU messages, that ids and keys are the source's, and that everything is stamped. Prints file and
line of each complaint; exit status 1 if there is an error.

  --help   this text
`;

await command(HELP, {}, (_values, names) => {
  let errors = 0;
  for (const locale of chosenLocales(names)) {
    for (const { file, line, level, message } of checkLocale(root, locale)) {
      process.stdout.write(`content/${file}:${line}: ${level}: ${message}\n`);
      if (level === 'error') errors++;
    }
  }
  process.stdout.write(errors === 0 ? 'ok\n' : `${errors} ${errors === 1 ? 'error' : 'errors'}\n`);
  if (errors > 0) process.exitCode = 1;
});
