/**
 * An Astro integration: real CPython (Pyodide) in a folder of the built site that is named after its version, served from
 * the package while developing. `virtual:cpython` tells where it is, how large it is, and which CPython that is.
 */
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Distribution } from '../../site/lib/cpython/messages.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));

/** What a run takes. Packages beyond the standard library stay with Pyodide's own host, which the course does not ask. */
const FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'];

const NAME = 'virtual:cpython';

function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(PACKAGE, file), 'utf8')) as Record<string, unknown>;
}

export function distribution(): Distribution {
  const { info } = json('pyodide-lock.json');
  return {
    python: String((info as Record<string, unknown>)['python']),
    folder: `cpython/${String(json('package.json')['version'])}/`,
    bytes: FILES.reduce((sum, file) => sum + statSync(join(PACKAGE, file)).size, 0),
    lock: JSON.stringify({ info, packages: {} }),
  };
}

export function cpython(): AstroIntegration {
  const { folder } = distribution();
  return {
    name: 'inside-the-gil:cpython',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'inside-the-gil:cpython',
                resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
                load: (id: string) =>
                  id === `\0${NAME}`
                    ? `export const distribution = ${JSON.stringify(distribution())};`
                    : undefined,
                configureServer({ middlewares }) {
                  middlewares.use(`${config.base}${folder}`, sirv(PACKAGE, { dev: true }));
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const target = new URL(folder, dir);
        mkdirSync(target, { recursive: true });
        for (const file of FILES) copyFileSync(join(PACKAGE, file), new URL(file, target));
      },
    },
  };
}
