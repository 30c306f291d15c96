/** The static server: what a reader's browser may ask of it, at the root and under a base path. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../src/tools/process.ts';
import { serve } from '../../src/tools/serve.ts';
import { siteOptions } from '../../src/tools/site-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'server-'));
const PORT = 4700 + (process.pid % 200);
let root = '';
let course = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'lessons', 'one-lock'), { recursive: true });
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'lessons', 'one-lock', 'index.html'), 'lesson');
  writeFileSync(join(folder, '_astro', 'a.1234.js'), 'export {};');
  const options = {
    site: 'http://localhost',
    outDir: relative(ROOT, folder),
    host: 'localhost',
    port: PORT,
    strictPort: false,
    editUrl: null,
  };
  root = await serve({ ...options, base: '/' });
  course = await serve({ ...options, base: '/course/' });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function get(url: string): Promise<{ status: number; body: string; to: string | null }> {
  const response = await fetch(url, { redirect: 'manual' });
  const to = response.headers.get('location');
  return { status: response.status, body: await response.text(), to };
}

describe('server', () => {
  test('takes the next port when one is taken, and says where it is', () => {
    const ports = [root, course].map((address) => Number(new URL(address).port));
    expect(ports[1]).toBeGreaterThan(ports[0] as number);
    expect(course.endsWith('/course/')).toBe(true);
  });

  test('serves pages, under the base path too', async () => {
    expect(await get(root)).toMatchObject({ status: 200, body: 'home' });
    expect(await get(`${root}lessons/one-lock/`)).toMatchObject({ status: 200, body: 'lesson' });
    expect(await get(`${course}lessons/one-lock/?a=1`)).toMatchObject({ status: 200 });
  });

  test('completes addresses by the slash', async () => {
    expect(await get(`${course}lessons/one-lock?a=1`)).toMatchObject({
      status: 301,
      to: '/course/lessons/one-lock/?a=1',
    });
    expect(await get(course.slice(0, -1))).toMatchObject({ status: 302, to: '/course/' });
    expect(await get(new URL('/', course).href)).toMatchObject({ status: 302, to: '/course/' });
  });

  test('answers the unknown with the course’s own page', async () => {
    expect(await get(`${root}nowhere/`)).toMatchObject({ status: 404, body: 'nothing here' });
    expect(await get(`${course}_astro`)).toMatchObject({ status: 404, body: 'nothing here' });
    expect(await get(new URL('/other/', course).href)).toMatchObject({ status: 404 });
  });

  test('gives nothing from outside the folder', async () => {
    for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', '%']) {
      expect((await get(root + path)).status).toBe(404);
    }
  });

  test('lets browsers keep hashed files only', async () => {
    const script = await fetch(`${root}_astro/a.1234.js`);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    expect((await fetch(root)).headers.get('cache-control')).toBe('no-cache');
  });
});

describe('where the site will live', () => {
  test.each([
    [{}, { site: 'http://localhost:4321', base: '/', outDir: 'dist' }],
    [{ BASE_PATH: 'course' }, { base: '/course/' }],
    [{ BASE_PATH: '/a/b/' }, { base: '/a/b/' }],
    [{ SITE_URL: 'https://example.org/' }, { site: 'https://example.org' }],
    [{}, { editUrl: null }],
    [{ EDIT_URL: 'https://example.org/e' }, { editUrl: 'https://example.org/e/' }],
  ])('%j', (env, expected) => {
    expect(siteOptions(env)).toMatchObject(expected);
  });

  test.each([
    { SITE_URL: 'example.org' },
    { SITE_URL: 'ftp://example.org' },
    { BASE_PATH: '/a?b' },
    { EDIT_URL: 'edit/main' },
  ])('refuses %j by name', (env) => {
    expect(() => siteOptions(env)).toThrow(Object.keys(env)[0]);
  });
});
