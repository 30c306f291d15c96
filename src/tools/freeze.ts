/**
 * Freezes the simulator's Python modules (src/engine/stdlib/python) into src/engine/stdlib/frozen.ts, so
 * that the engine needs no file system. `--check` only says whether the file is current.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../engine/stdlib');

function modules(folder: string): [name: string, source: string, isPackage: boolean][] {
  const found: [string, string, boolean][] = [];
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) {
      if (entry !== '__pycache__') found.push(...modules(path));
      continue;
    }
    if (!entry.endsWith('.py')) continue;
    const dotted = relative(join(root, 'python'), path).slice(0, -3).split(/[\\/]/).join('.');
    const isPackage = dotted.endsWith('.__init__');
    found.push([
      isPackage ? dotted.slice(0, -'.__init__'.length) : dotted,
      readFileSync(path, 'utf8'),
      isPackage,
    ]);
  }
  return found;
}

export function frozenText(): string {
  const rows = modules(join(root, 'python')).map(
    ([name, source, isPackage]) =>
      `  ${JSON.stringify(name)}: { isPackage: ${isPackage}, source: ${JSON.stringify(source)} },`,
  );
  return [
    '/**',
    ' * The Python modules of this folder as text. Made by `npm run freeze`; edit the .py files, not this one.',
    ' */',
    '',
    'export const FROZEN: Readonly<Record<string, { readonly isPackage: boolean; readonly source: string }>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

export const frozenFile = join(root, 'frozen.ts');

if (process.argv[1] === import.meta.filename) {
  const text = frozenText();
  if (process.argv.includes('--check')) {
    if (readFileSync(frozenFile, 'utf8') !== text) {
      process.stderr.write('src/engine/stdlib/frozen.ts is not current: run `npm run freeze`.\n');
      process.exitCode = 1;
    }
  } else writeFileSync(frozenFile, text);
}
