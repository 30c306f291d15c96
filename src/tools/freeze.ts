/**
 * Freezes the simulator's Python modules (src/engine/stdlib/python) into src/engine/stdlib/shelves, so that the engine
 * needs no file system: one file a shelf (what browsers fetch at once), and the catalogue, which says for each module
 * the shelves that importing it takes. `--check` only says whether the files are current.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LATE_NATIVES } from '../engine/stdlib/late-natives.ts';
import type { ImportFrom, StmtNode } from '../engine/syntax/ast.ts';
import { parse } from '../engine/syntax/parser.ts';

const root = join(import.meta.dirname, '../engine/stdlib');

/** Which modules stand on which shelf: the first row that has the name, or its package, decides. */
const SHELVES: readonly (readonly [shelf: string, modules: string])[] = [
  [
    'processes',
    'multiprocessing concurrent.futures.process concurrent.futures.interpreter concurrent.interpreters _crossinterp _xxsubinterpreters subprocess',
  ],
  [
    'threads',
    'abc types functools _pyfunctools collections weakref keyword reprlib operator heapq bisect threading _threading_local queue random concurrent contextlib __future__',
  ],
  [
    'basics',
    'copy copyreg enum warnings linecache dataclasses sched timeit numbers contextvars io struct logging os _process stat posixpath genericpath',
  ],
  ['asyncio', 'asyncio'],
  ['sockets', 'socket selectors socketserver ssl signal'],
  ['numbers', 'decimal fractions statistics cmath array colorsys'],
  [
    'data',
    'json pickle base64 csv hashlib hmac secrets uuid calendar _strptime zoneinfo tomllib configparser',
  ],
  [
    'texts',
    're string textwrap pprint codecs _more_codecs shlex fnmatch glob pathlib shutil tempfile traceback _colorize fileinput filecmp difflib ntpath locale',
  ],
  [
    'inspection',
    'typing inspect _signatures annotationlib dis opcode ast _ast_unparse token tracemalloc importlib',
  ],
  ['internet', 'http urllib email html requests wsgiref ipaddress mimetypes'],
  ['tools', ''],
];

interface SourceModule {
  readonly name: string;
  readonly source: string;
  readonly isPackage: boolean;
}

function modules(folder: string): SourceModule[] {
  const found: SourceModule[] = [];
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) {
      if (entry !== '__pycache__') found.push(...modules(path));
      continue;
    }
    if (!entry.endsWith('.py')) continue;
    const dotted = relative(join(root, 'python'), path).slice(0, -3).split(/[\\/]/).join('.');
    const isPackage = dotted.endsWith('.__init__');
    const name = isPackage ? dotted.slice(0, -'.__init__'.length) : dotted;
    found.push({ name, source: readFileSync(path, 'utf8'), isPackage });
  }
  return found;
}

/** A name and the packages that it is in, the longest first. */
function withPackages(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('.'));
}

function shelfOf(name: string): string {
  for (const part of withPackages(name)) {
    const row = SHELVES.find(([, names]) => names.split(' ').includes(part));
    if (row !== undefined) return row[0];
  }
  return 'tools';
}

/** The module a `from … import` names, without leading dots. */
function absolute({ module, level }: ImportFrom, { name, isPackage }: SourceModule): string {
  if (level === 0) return module ?? '';
  const parts = name.split('.');
  const up = level - (isPackage ? 1 : 0);
  const base = parts.slice(0, parts.length - up);
  return [...base, ...(module === null ? [] : [module])].join('.');
}

/** What importing a module imports at once: functions are for later. */
function importsOf(module: SourceModule): string[] {
  const parsed = parse(module.source, module.name, 'exec');
  if (parsed.kind === 'error') throw new Error(`${module.name}: ${parsed.error.msg}`);
  const found: string[] = [];
  const visit = (nodes: readonly StmtNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef') continue;
      if (node.kind === 'Import') found.push(...node.names.map(({ name }) => name));
      else if (node.kind === 'ImportFrom') {
        const base = absolute(node, module);
        found.push(base, ...node.names.map(({ name }) => `${base}.${name}`));
      } else for (const part of Object.values(node)) if (isNodes(part)) visit(part);
    }
  };
  visit((parsed.module as { readonly body: readonly StmtNode[] }).body);
  return found;
}

const isNodes = (part: unknown): part is readonly StmtNode[] =>
  Array.isArray(part) && typeof (part[0] as StmtNode | undefined)?.kind === 'string';

/** For each module its own shelf, then those of everything that importing it imports. */
function catalogue(all: readonly SourceModule[]): Map<string, string[]> {
  const byName = new Map(all.map((module) => [module.name, module]));
  const direct = new Map(
    all.map((module) => [module.name, importsOf(module).flatMap(withPackages)]),
  );
  const rows = new Map<string, string[]>();
  for (const { name } of all) {
    const shelves = new Set([shelfOf(name)]);
    const seen = new Set<string>();
    const waiting = withPackages(name);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const native = LATE_NATIVES[next];
      if (native !== undefined) shelves.add(native);
      if (!byName.has(next)) continue;
      shelves.add(shelfOf(next));
      waiting.push(...(direct.get(next) ?? []));
    }
    const [own, ...others] = shelves;
    rows.set(name, [own as string, ...others.sort()]);
  }
  return rows;
}

const head = (what: string): string[] => [
  '/**',
  ` * ${what} Made by \`npm run freeze\`; edit the .py files, not this one.`,
  ' */',
];

/** The files as they should be, by name. */
export function frozenTexts(): Map<string, string> {
  const all = modules(join(root, 'python'));
  const files = new Map<string, string>();
  for (const [shelf] of SHELVES) {
    const rows = all
      .filter(({ name }) => shelfOf(name) === shelf)
      .map(
        ({ name, source, isPackage }) =>
          `  ${JSON.stringify(name)}: { isPackage: ${isPackage}, source: ${JSON.stringify(source)} },`,
      );
    files.set(
      `${shelf}-frozen.ts`,
      [
        ...head(`The Python modules of the shelf "${shelf}" as text.`),
        "import type { FrozenModule } from '../library.ts';",
        '',
        'export const FROZEN: Readonly<Record<string, FrozenModule>> = {',
        ...rows,
        '};',
        '',
      ].join('\n'),
    );
  }
  const rows = [...catalogue(all)].map(
    ([name, shelves]) => `  ${JSON.stringify(name)}: '${shelves.join(' ')}',`,
  );
  files.set(
    'catalogue-frozen.ts',
    [
      ...head('Every Python module, and the shelves that importing it takes, its own first.'),
      'export const CATALOGUE: Readonly<Record<string, string>> = {',
      ...rows,
      '};',
      '',
    ].join('\n'),
  );
  return files;
}

export const frozenFolder = join(root, 'shelves');

/** Files that are not what they should be. */
export function staleFiles(): string[] {
  return [...frozenTexts()]
    .filter(([name, text]) => {
      const path = join(frozenFolder, name);
      return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    })
    .map(([name]) => name);
}

if (process.argv[1] === import.meta.filename) {
  const stale = staleFiles();
  if (process.argv.includes('--check')) {
    if (stale.length > 0) {
      process.stderr.write(`Not current, run \`npm run freeze\`: ${stale.join(', ')}\n`);
      process.exitCode = 1;
    }
  } else {
    const texts = frozenTexts();
    for (const name of stale) writeFileSync(join(frozenFolder, name), texts.get(name) as string);
  }
}
