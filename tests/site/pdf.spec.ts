/** The course as one PDF: lessons in their order, one behind the other. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { coursePdf, printedPages } from '../../src/tools/course-pdf.ts';

test('pages are printed one behind the other, with title and language of the first', async ({
  browser,
  baseURL,
}) => {
  const pages = await printedPages(browser, new URL('es/', baseURL).href);
  expect(pages.length).toBeGreaterThan(20);
  expect(new URL(pages[1] as string).pathname).toBe('/es/lessons/one-lock/');
  // A lesson takes many seconds on a busy machine: the page of sources stands for it.
  const short = [pages[0] as string, new URL('es/reference/sources/', baseURL).href];
  const first = await PDFDocument.load(await coursePdf(browser, short.slice(0, 1)));
  const both = await PDFDocument.load(await coursePdf(browser, short));
  expect(first.getPageCount()).toBeGreaterThan(0);
  expect(both.getPageCount()).toBeGreaterThan(first.getPageCount());
  expect(both.getTitle()).toBe(first.getTitle());
  expect(both.getTitle()).toMatch(/GIL/);
});

test('a page that is not there is told by its address', async ({ browser, baseURL }) => {
  const missing = new URL('lessons/no-such-lesson/', baseURL).href;
  await expect(coursePdf(browser, [missing])).rejects.toThrow(`${missing} answers with 404.`);
});
