/**
 * The lessons of a language as one PDF: each page printed by the browser with the course's own print styles, one behind the
 * other. Left out: links between lessons stay links to the site, and a reader's list of contents is the first page.
 */
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import type { Browser } from '@playwright/test';

/** The front page and every lesson that it leads to, in the course's order. */
export async function printedPages(browser: Browser, home: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  try {
    await page.goto(home);
    const links = await page
      .locator('main a[href*="/lessons/"]')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    const lessons = new Set(links.map((link) => link.replace(/#.*$/, '')));
    if (lessons.size === 0) throw new Error(`${home} leads to no lesson.`);
    return [home, ...lessons];
  } finally {
    await page.close();
  }
}

/**
 * Prints pages into one document on A4.
 * @param onPage is told of each address before it is printed
 * @throws Error when a page does not answer with 200
 */
export async function coursePdf(
  browser: Browser,
  addresses: readonly string[],
  onPage: (address: string) => void = () => undefined,
): Promise<Uint8Array> {
  const whole = await PDFDocument.create();
  const page = await browser.newPage({ colorScheme: 'light' });
  try {
    for (const address of addresses) {
      onPage(address);
      const answer = await page.goto(address, { waitUntil: 'load' });
      if (answer === null || !answer.ok())
        throw new Error(`${address} answers with ${answer?.status() ?? 'nothing'}.`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      if (address === addresses[0]) {
        whole.setTitle(await page.title());
        whole.setLanguage(await page.evaluate(() => document.documentElement.lang));
      }
      const printed = await PDFDocument.load(
        await page.pdf({ format: 'A4', printBackground: true }),
      );
      for (const copy of await whole.copyPages(printed, printed.getPageIndices()))
        whole.addPage(copy);
    }
  } finally {
    await page.close();
  }
  // Masks first, then the pictures that name them.
  for (let pass = 0; pass < 2; pass++) shareStreams(whole);
  return whole.save();
}

/**
 * The browser draws the hatch of every bar as a picture of its own (of two lessons' 2,900 pictures 67 differ), and every
 * page brings its fonts. Of streams that are alike one stays, and what named the others names that one.
 */
function shareStreams({ context }: PDFDocument): void {
  const firsts = new Map<string, PDFRef>();
  const others = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const sum = createHash('sha256').update(String(object.dict)).update(object.contents);
    const key = sum.digest('hex');
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, ref);
    else others.set(ref, first);
  }
  const renamed = (value: PDFObject): PDFObject => {
    if (value instanceof PDFRef) return others.get(value) ?? value;
    if (value instanceof PDFRawStream) renamed(value.dict);
    else if (value instanceof PDFDict)
      for (const [name, one] of value.entries()) value.set(name, renamed(one));
    else if (value instanceof PDFArray)
      for (const [at, one] of value.asArray().entries()) value.set(at, renamed(one));
    return value;
  };
  for (const ref of others.keys()) context.delete(ref);
  for (const [, object] of context.enumerateIndirectObjects()) renamed(object);
}
