/** What a teacher pastes into a page of their own to show a playground there. */
import { escapeHtml } from '../timeline/marks.ts';

/** The element with its script; without scripts its content, a link, remains. */
export function elementCode(script: string, address: string, title: string): string {
  const src = escapeHtml(address);
  return (
    `<script async src="${escapeHtml(script)}"></script>\n` +
    `<gil-playground src="${src}"><a href="${src}">${escapeHtml(title)}</a></gil-playground>\n`
  );
}

/** A plain frame, for pages that take no scripts of others. */
export function frameCode(address: string, title: string): string {
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="900" style="border:0" allow="clipboard-write" loading="lazy"></iframe>\n`;
}
