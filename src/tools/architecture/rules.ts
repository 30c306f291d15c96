/**
 * The rules that keep the rooms apart, as data and pure functions. The lint plugin beside this file and
 * the tests in tests/architecture read them; nothing else may hold a second copy. Paths are relative to
 * the repository, with forward slashes.
 */

/** The engine's rooms, lowest first. A room imports itself and the rooms before it. */
export const ENGINE_ROOMS: readonly string[] = [
  'base',
  'syntax',
  'compile',
  'objects',
  'vm',
  'machine',
  'stdlib',
  'trace',
  'session',
  'explore',
  'grade',
  'protocol',
  'cli',
];

const ENGINE = '@inside-the-gil/engine';
const PAGE_EXPORTS = [ENGINE, `${ENGINE}/trace`, `${ENGINE}/protocol`];
const WORKER_EXPORTS = [...PAGE_EXPORTS, `${ENGINE}/explore`, `${ENGINE}/supplies`];

/** What the engine has at hand in Node and fetches in browsers; its package.json says which file that is. */
const ENGINE_IMPORTS: Readonly<Record<string, string>> = {
  '#unicode-names': 'src/engine/base/unicode-names-here.ts',
  '#shelves': 'src/engine/stdlib/shelves/all.ts',
  '#explain': 'src/engine/syntax/explain/explain.ts',
  '#blockstack': 'src/engine/compile/blockstack/assemble.ts',
  '#memories': 'src/engine/session/fork/memories.ts',
};

/** Types of what goes to and fro between a page and the worker: all of the worker that a page may import. */
const WORKER_MESSAGES = 'src/worker/messages.ts';

/** Files that may be longer than MAX_LINES, each with the reason. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'src/engine/syntax/ast.ts': "CPython's syntax tree, node by node; one list to compare with ast",
  'src/engine/vm/eval.ts':
    'the evaluation loop is one switch: a call per bytecode would halve its speed',
};

export const MAX_LINES = 600;

/**
 * Names of the host that give another answer at another time or place. The engine without its command
 * line never uses one; src/engine/tsconfig.json hides those of browsers and Node as well.
 */
export const NONDETERMINISTIC_GLOBALS: readonly string[] = [
  'Date',
  'Intl',
  'Promise',
  'WeakRef',
  'FinalizationRegistry',
  'Atomics',
  'SharedArrayBuffer',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
];

/** Members of standard objects with the same fault, as `object.property` or `.property`. */
export const NONDETERMINISTIC_MEMBERS: readonly string[] = [
  'Math.random',
  // Their last bit is the host's own: base/libm-*.ts has them all.
  'Math.acos',
  'Math.acosh',
  'Math.asin',
  'Math.asinh',
  'Math.atan',
  'Math.atan2',
  'Math.atanh',
  'Math.cbrt',
  'Math.cos',
  'Math.cosh',
  'Math.exp',
  'Math.expm1',
  'Math.hypot',
  'Math.log',
  'Math.log10',
  'Math.log1p',
  'Math.log2',
  'Math.pow',
  'Math.sin',
  'Math.sinh',
  'Math.tan',
  'Math.tanh',
  '.toLocaleString',
  '.toLocaleDateString',
  '.toLocaleTimeString',
  '.toLocaleLowerCase',
  '.toLocaleUpperCase',
  '.localeCompare',
];

/** The room of an engine file: one of ENGINE_ROOMS, '' for files at the engine's root, null outside. */
export function engineRoom(file: string): string | null {
  const match = /^src\/engine\/(?:([^/]+)\/)?[^/]+/.exec(file);
  if (match === null) return null;
  return match[1] ?? '';
}

/** Resolves a relative specifier against the importing file; null for packages and node: modules. */
export function resolveSpecifier(file: string, specifier: string): string | null {
  const own = file.startsWith('src/engine/') ? ENGINE_IMPORTS[specifier] : undefined;
  if (own !== undefined) return own;
  const path = specifier.replace(/[?#].*$/, '');
  if (!path.startsWith('.')) return null;
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** What is wrong with `file` importing `specifier`, in one sentence; null when nothing is. */
export function importViolation(file: string, specifier: string): string | null {
  const target = resolveSpecifier(file, specifier);
  if (file.startsWith('src/engine/')) return engineViolation(file, specifier, target);
  if (target !== null && target.startsWith('src/engine/') && file.startsWith('src/')) {
    if (file.startsWith('src/tools/')) return null;
    return `the engine is imported by its package name (${ENGINE}), not by a path into its rooms`;
  }
  if (file.startsWith('src/worker/')) return workerViolation(specifier, target);
  if (file.startsWith('src/site/') || file.startsWith('src/pages/')) {
    return siteViolation(file, specifier, target);
  }
  return null;
}

function engineViolation(file: string, specifier: string, target: string | null): string | null {
  const from = engineRoom(file) as string;
  if (target === null) {
    if (from === 'cli' && specifier.startsWith('node:')) return null;
    return `the engine has no dependency, and only its cli/ uses node: modules (${specifier})`;
  }
  const to = engineRoom(target);
  if (to === null) return `the engine imports nothing outside src/engine (${specifier})`;
  if (from === '') return to === 'cli' ? 'the public index does not know the command line' : null;
  if (to === '') return from === 'cli' ? null : 'only cli/ may import the public index';
  const fromRank = ENGINE_ROOMS.indexOf(from);
  const toRank = ENGINE_ROOMS.indexOf(to);
  if (fromRank < 0) return `${from}/ is not a room of the engine: add it to ENGINE_ROOMS`;
  if (toRank < 0) return `${to}/ is not a room of the engine: add it to ENGINE_ROOMS`;
  if (toRank > fromRank) {
    return `${from}/ may not import ${to}/: the direction is ${ENGINE_ROOMS.join(' <- ')}`;
  }
  return null;
}

function workerViolation(specifier: string, target: string | null): string | null {
  if (target === null) {
    if (WORKER_EXPORTS.includes(specifier.replace(/\/supplies\/[a-z]+$/, '/supplies'))) return null;
    return `the worker imports the engine's exports and its own files only (${specifier})`;
  }
  return target.startsWith('src/worker/') ? null : `the worker imports nothing of ${target}`;
}

function siteViolation(file: string, specifier: string, target: string | null): string | null {
  if (target === null) {
    if (specifier.startsWith(ENGINE) && !PAGE_EXPORTS.includes(specifier)) {
      return `pages use the engine's ".", "./trace" and "./protocol"; ${specifier} runs in the worker`;
    }
    if (file.startsWith('src/site/lib/') && /^react(-dom)?(\/|$)/.test(specifier)) {
      return 'src/site/lib holds no React';
    }
    return null;
  }
  const upper = /^src\/(pages|site\/(components|layouts))\//;
  const inLib = file.startsWith('src/site/lib/') || file.startsWith('src/site/i18n/');
  const inIslands = file.startsWith('src/site/islands/');
  if ((inLib || inIslands) && upper.test(target)) {
    return `islands and lib do not import pages, layouts or components (${target})`;
  }
  if (inLib && target.startsWith('src/site/islands/')) {
    return 'src/site/lib does not import islands: the direction is islands -> lib -> engine';
  }
  const isWorker = target.startsWith('src/worker/') && target !== WORKER_MESSAGES;
  if (isWorker && !/[?&](worker|url)\b/.test(specifier)) {
    return 'the worker is started from its file (?worker), never imported into a page';
  }
  return null;
}
