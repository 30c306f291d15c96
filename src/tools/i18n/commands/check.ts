/** `npm run i18n:check`: what a translation may not change, and what it forgot. */
import { chosenLocales, command, root } from './command.ts';
import { checkLocale } from '../check.ts';
import { checkProgramWords } from '../program-proof.ts';

const HELP = `Usage: npm run i18n:check -- [LOCALE...]

Checks that every translated text keeps the code, components, claims, links and placeholders of its source, that
messages are whole ICU messages, that ids and keys are the source's, that everything is stamped, and that a program with
translated comments and labels is the same program: the same code and the same trace of its run. Prints file and line
of each complaint; exit status 1 if there is an error.

  --help   this text
`;

await command(HELP, {}, (_values, names) => {
  let errors = 0;
  const chosen = chosenLocales(names);
  for (const { file, line, level, message } of [
    ...checkProgramWords(root),
    ...chosen.flatMap((locale) => checkLocale(root, locale)),
  ]) {
    process.stdout.write(`content/${file}:${line}: ${level}: ${message}\n`);
    if (level === 'error') errors++;
  }
  process.stdout.write(errors === 0 ? 'ok\n' : `${errors} ${errors === 1 ? 'error' : 'errors'}\n`);
  if (errors > 0) process.exitCode = 1;
});
