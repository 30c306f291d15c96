/**
 * The dependency direction, read from the import statements themselves: TypeScript's own scanner finds
 * them, type-only and dynamic ones included, so a lint rule switched off somewhere changes nothing here.
 */
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  ENGINE_ROOMS,
  engineRoom,
  importViolation,
  resolveSpecifier,
} from '../../src/tools/architecture/rules.ts';
import { FILES, read } from './files.ts';

const SOURCES = FILES.filter((path) => /^src\/.*\.(ts|tsx|mjs|astro)$/.test(path));

/** The script parts of a file: all of it, or an Astro component's front matter and script elements. */
function scripts(path: string): string[] {
  const text = read(path);
  if (!path.endsWith('.astro')) return [text];
  const frontMatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const elements = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  return [frontMatter, ...elements.map((match) => match[1] as string)];
}

function importsOf(path: string): string[] {
  return scripts(path).flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map((imported) => imported.fileName),
  );
}

describe('dependency direction', () => {
  test('no file under src imports what stands above it', () => {
    const violations = SOURCES.flatMap((path) =>
      importsOf(path).flatMap((specifier) => {
        const message = importViolation(path, specifier);
        return message === null ? [] : [`${path}: ${message}`];
      }),
    );
    expect(violations).toEqual([]);
  });

  test('the scan sees the imports: the engine has some between rooms', () => {
    const crossing = SOURCES.filter((path) => engineRoom(path)).flatMap((path) =>
      importsOf(path).filter((specifier) => {
        const target = resolveSpecifier(path, specifier);
        return target !== null && engineRoom(target) !== engineRoom(path);
      }),
    );
    expect(crossing.length).toBeGreaterThan(10);
  });

  test('every folder of the engine is a room, in the order that the rules know', () => {
    const rooms = new Set(SOURCES.map(engineRoom).filter((room) => room !== null && room !== ''));
    expect([...rooms].filter((room) => !ENGINE_ROOMS.includes(room as string))).toEqual([]);
  });
});

describe('packages', () => {
  const manifest = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const declared = Object.keys(manifest.devDependencies);

  /** The package that a bare specifier names; null for files, node:, astro: and virtual: modules, and a package's own names (#). */
  function packageOf(specifier: string): string | null {
    if (/^(\.|\/|#|node:|astro:|virtual:)/.test(specifier)) return null;
    return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? null;
  }

  test('whatever is imported is declared, with its version', () => {
    const scripted = FILES.filter((path) => /\.(ts|tsx|mjs|js|astro)$/.test(path));
    const missing = scripted.flatMap((path) =>
      importsOf(path).flatMap((specifier) => {
        const name = packageOf(specifier);
        return name === null || declared.includes(name) ? [] : [`${path}: ${name}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  test('whatever is declared has its line in ARCHITECTURE.md', () => {
    const table = read('src/ARCHITECTURE.md');
    const named = [...table.matchAll(/`([@a-z][\w@/*.-]*)`/g)].map((match) => match[1] as string);
    const covers = (pattern: string, name: string): boolean =>
      pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
    const own = declared.filter((name) => !name.startsWith('@inside-the-gil/'));
    expect(own.filter((name) => !named.some((pattern) => covers(pattern, name)))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  test.each([
    ['src/engine/vm/loop.ts', '../objects/object.ts'],
    ['src/engine/vm/loop.ts', './frame.ts'],
    ['src/engine/machine/gil/interval.ts', '../clock.ts'],
    ['src/engine/cli/main.ts', 'node:fs'],
    ['src/engine/cli/main.ts', '../index.ts'],
    ['src/engine/index.ts', './session/session.ts'],
    ['src/worker/engine.ts', '@inside-the-gil/engine/explore'],
    ['src/site/islands/playground/view.tsx', 'react'],
    ['src/site/islands/playground/view.tsx', '../../lib/timeline.ts'],
    ['src/site/lib/run.ts', '../../worker/engine.ts?worker'],
    ['src/site/lib/run.ts', '../../worker/messages.ts'],
    ['src/site/lib/run.ts', '@inside-the-gil/engine/trace'],
    ['src/pages/index.astro', '../site/layouts/page.astro'],
    ['tests/engine/vm/loop.test.ts', '../../../src/engine/vm/loop.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(importViolation(path, specifier)).toBeNull();
  });

  test.each([
    ['src/engine/vm/loop.ts', '../machine/threads.ts'],
    ['src/engine/vm/loop.ts', '../index.ts'],
    ['src/engine/base/prng.ts', 'seedrandom'],
    ['src/engine/session/session.ts', 'node:fs'],
    ['src/engine/index.ts', './cli/main.ts'],
    ['src/engine/attic/old.ts', '../base/assert.ts'],
    ['src/engine/trace/columns.ts', '../../site/lib/colour.ts'],
    ['src/worker/engine.ts', '../site/lib/run.ts'],
    ['src/worker/engine.ts', '../engine/index.ts'],
    ['src/site/islands/playground/view.tsx', '@inside-the-gil/engine/explore'],
    ['src/site/islands/playground/view.tsx', '../../components/figure.astro'],
    ['src/site/lib/timeline.ts', 'react'],
    ['src/site/lib/timeline.ts', 'react-dom/client'],
    ['src/site/lib/timeline.ts', '../islands/playground/model.ts'],
    ['src/site/lib/run.ts', '../../worker/engine.ts'],
    ['src/pages/index.astro', '../engine/index.ts'],
  ])('%s may not import %s', (path, specifier) => {
    expect(importViolation(path, specifier)).toBeTypeOf('string');
  });
});
