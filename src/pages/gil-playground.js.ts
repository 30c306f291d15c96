/** The custom element as one small file, at /gil-playground.js: its types stripped and made short. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { minify, transformWithOxc } from 'vite';

export const GET: APIRoute = async () => {
  const file = join(process.cwd(), 'src/site/embed/gil-playground.ts');
  const { code: source } = await transformWithOxc(await readFile(file, 'utf8'), file);
  const { code } = await minify('gil-playground.js', source);
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
