/** What the commands share: options, help, one line for an error, and the locale they work on. */
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_LOCALE } from '../../../site/i18n/locales.ts';
import type { Locale } from '../../../site/i18n/locales.ts';

/** Something the person at the keyboard can mend. */
export class UsageError extends Error {}

export const root = process.cwd();

export const LOCALES_FILE = 'content/locales.json';

/** The locales as they are on disk now. */
export function locales(): readonly Locale[] {
  return JSON.parse(readFileSync(join(root, LOCALES_FILE), 'utf8')) as Locale[];
}

/** @throws UsageError for a locale that the course does not have */
export function needLocale(id: string): Locale {
  const found = locales().find((locale) => locale.id === id);
  if (found === undefined) {
    throw new UsageError(
      `There is no locale "${id}". The course has: ${locales()
        .map((locale) => locale.id)
        .join(', ')}. ` + `Start one with: npm run i18n:new -- ${id} --name NAME`,
    );
  }
  if (found.id === SOURCE_LOCALE)
    throw new UsageError('English is the source; name another locale.');
  return found;
}

/** The locales named, or all but the source. */
export function chosenLocales(names: readonly string[]): readonly Locale[] {
  return names.length > 0
    ? names.map(needLocale)
    : locales().filter(({ id }) => id !== SOURCE_LOCALE);
}

/** A reader such as `head` may close the pipe early: what is left is then not wanted, which is no fault. */
function endWithThePipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}

/** Runs a command: --help prints its text, a UsageError one line and exit status 2. */
export async function command<T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
  body: (
    values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values'],
    positionals: readonly string[],
  ) => void | Promise<void>,
): Promise<void> {
  endWithThePipe();
  try {
    let parsed;
    try {
      parsed = parseArgs({
        options: { ...options, help: { type: 'boolean', default: false } } as T,
        allowPositionals: true,
      });
    } catch (error) {
      throw new UsageError(
        `${error instanceof Error ? (error.message.split('. ')[0] as string) : String(error)}. --help says what there is.`,
      );
    }
    if ((parsed.values as { help?: boolean }).help === true) process.stdout.write(help);
    else await body(parsed.values as never, parsed.positionals);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
