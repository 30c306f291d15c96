/**
 * `npm run pdf`: the whole course as one file to print or to carry, `inside-the-gil.en.pdf`. `--locale es` takes another
 * language, `--out FILE` another place.
 */
import { accessSync, constants, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { LOCALES, SOURCE_LOCALE } from '../site/i18n/locales.ts';
import { ensureBuilt } from './build.ts';
import { CHROMIUM_REMEDY, findChromium } from './chromium.ts';
import { coursePdf, printedPages } from './course-pdf.ts';
import { serve, serveOptions } from './serve.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { locale: { type: 'string', default: SOURCE_LOCALE }, out: { type: 'string' } },
  });
  const { locale } = values;
  if (!LOCALES.some(({ id }) => id === locale))
    throw new Error(
      `There is no language "${locale}". There are ${LOCALES.map(({ id }) => id).join(', ')}.`,
    );
  const out = values.out ?? `inside-the-gil.${locale}.pdf`;
  // Before minutes of printing, not after.
  const folder = dirname(resolve(out));
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`Nothing can be written to ${folder}: name another place with --out.`);
  }
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(CHROMIUM_REMEDY);
  const options = serveOptions([]);
  if (!(await ensureBuilt(options))) throw new Error('The course could not be built.');
  const home = new URL(locale === SOURCE_LOCALE ? '' : `${locale}/`, await serve(options)).href;
  const browser = await chromium.launch({ executablePath });
  try {
    const pages = await printedPages(browser, home);
    const file = await coursePdf(browser, pages, (address) =>
      process.stdout.write(`${new URL(address).pathname}\n`),
    );
    writeFileSync(out, file);
    process.stdout.write(`${out}: ${(file.length / 1e6).toFixed(1)} MB\n`);
  } finally {
    await browser.close();
  }
}

try {
  await main();
  // The server does not hold the process up.
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
