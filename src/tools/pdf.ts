/**
 * `npm run pdf`: the whole course as one file to print or to carry, `inside-the-gil.en.pdf`. `--locale es` takes another
 * language, `--out FILE` another place.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBuilt } from './build.ts';
import { CHROMIUM_REMEDY, findChromium } from './chromium.ts';
import { coursePdf, printedPages } from './course-pdf.ts';
import { serve, serveOptions } from './serve.ts';

const SOURCE_LOCALE = 'en';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { locale: { type: 'string', default: SOURCE_LOCALE }, out: { type: 'string' } },
  });
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(CHROMIUM_REMEDY);
  const options = serveOptions([]);
  if (!(await ensureBuilt(options))) throw new Error('The course could not be built.');
  const home = new URL(
    values.locale === SOURCE_LOCALE ? '' : `${values.locale}/`,
    await serve(options),
  ).href;
  const out = values.out ?? `inside-the-gil.${values.locale}.pdf`;
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
