/** What the worker loads before the first run, built by itself as the site's build does. */
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a learner waits for before the first program runs; docs/speed.md has the aims. */
const BUDGET_BYTES = 250_000;

async function chunks(): Promise<Map<string, Rolldown.OutputChunk>> {
  const output = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: `${root}/src/worker/main.ts`,
        preserveEntrySignatures: false,
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    output.output.flatMap((part) =>
      part.type === 'chunk' ? [[part.fileName, part] as const] : [],
    ),
  );
}

test('the worker weighs no more than its budget before the first run, and the library comes apart', async () => {
  const all = await chunks();
  const first = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined || first.has(chunk)) return;
    first.add(chunk);
    for (const name of chunk.imports) visit(all.get(name));
  };
  for (const chunk of all.values()) if (chunk.isEntry) visit(chunk);
  const bytes = [...first].reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);
  expect(bytes).toBeLessThan(BUDGET_BYTES);
  expect(bytes).toBeGreaterThan(100_000);
  const modules = [...first].flatMap(({ moduleIds }) => moduleIds);
  for (const later of [
    '-frozen',
    '/worker/listing',
    '/worker/stepping',
    '/explain/',
    'unicode-names-data',
    '/blockstack/assemble',
    '/session/fork/fork',
    '/session/inspect/',
    '/machine/internet/',
    '/stdlib/asyncio/',
    '/stdlib/itertools',
    '/stdlib/math',
  ])
    expect(
      modules.filter((id) => id.includes(later) && !id.includes('catalogue')),
      later,
    ).toEqual([]);
}, 60_000);
