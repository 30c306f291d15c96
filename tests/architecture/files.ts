/** The repository's own text files, for the tests that read source as text. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders at the top and single files that people write. Data in public/ is not among them. */
const TOP = [
  '.ci',
  'src',
  'content',
  'tests',
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
  'eslint.config.js',
  'README.md',
  'CONTRIBUTING.md',
];

const TEXT = /(\.(ts|tsx|mjs|js|astro|css|md|mdx|json|yaml|yml|py)|\/run)$/;

function list(path: string): string[] {
  if (!statSync(ROOT + path).isDirectory()) return [path];
  return readdirSync(ROOT + path)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => list(`${path}/${name}`));
}

/** Paths relative to the repository, with forward slashes, in a fixed order. */
export const FILES: readonly string[] = TOP.flatMap(list).filter((path) => TEXT.test(path));

export const SCRIPTS: readonly string[] = FILES.filter((path) => /\.(ts|tsx|mjs|js)$/.test(path));

export function read(path: string): string {
  return readFileSync(ROOT + path, 'utf8');
}
