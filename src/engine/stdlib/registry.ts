/**
 * Which modules there are: native ones by their init function, Python ones by their source (library.ts, which also has
 * the natives that come later). One simulated module a file; add it here or on a shelf and it can be imported.
 */
import { atLeast } from '../compile/version.ts';
import { profileNamed, type PythonVersion } from '../objects/profiles.ts';
import '#shelves';
import { initImports } from './_imports.ts';
import { initIo } from './_io.ts';
import { initSignal } from './_signal.ts';
import { initString } from './_string.ts';
import { initThread } from './_thread.ts';
import { initTraceback } from './_traceback.ts';
import { initAtexit } from './atexit.ts';
import { initErrno } from './errno.ts';
import { initGc } from './gc.ts';
import { initCodecs } from './_codecs.ts';
import { frozenNames, lateNative, lateNativeNames, type NativeInit } from './library.ts';
import { initTime } from './time.ts';
import { initTyping } from './_typing.ts';

const NATIVE_MODULES: ReadonlyMap<string, NativeInit> = new Map([
  ['_imports', initImports],
  ['_io', initIo],
  ['_signal', initSignal],
  ['_string', initString],
  ['_thread', initThread],
  ['_traceback', initTraceback],
  ['_typing', initTyping],
  ['atexit', initAtexit],
  ['errno', initErrno],
  ['gc', initGc],
  ['time', initTime],
  ['_codecs', initCodecs],
]);

/** Whether a module is written in the host's language. */
export const isNative = (name: string): boolean =>
  NATIVE_MODULES.has(name) || lateNativeNames().includes(name);

export const nativeModule = (name: string): NativeInit | undefined =>
  NATIVE_MODULES.get(name) ?? lateNative(name);

const NEW_IN_3_14: ReadonlySet<string> = new Set([
  'concurrent.futures.interpreter',
  'concurrent.interpreters',
  'string.templatelib',
]);

/** 3.13 gave what interpreters stand on new names (the older module stands on it here, too). */
const SINCE_3_13: ReadonlySet<string> = new Set(['_interpreters', '_interpqueues']);
const UP_TO_3_12: ReadonlySet<string> = new Set(['_xxsubinterpreters']);

/** Does the library of that version have the module, if any has? */
export function isThereIn(python: PythonVersion, name: string): boolean {
  const { library, bytecode } = profileNamed(python);
  if (NEW_IN_3_14.has(name)) return library === '3.14';
  if (SINCE_3_13.has(name)) return atLeast(bytecode, '3.13');
  return !UP_TO_3_12.has(name) || !atLeast(bytecode, '3.13');
}

/** Names that a program may import, sorted; private helpers left out. */
export function importableModules(): string[] {
  const names = new Set([
    ...NATIVE_MODULES.keys(),
    ...lateNativeNames(),
    ...frozenNames(),
    'sys',
    'builtins',
  ]);
  return [...names]
    .filter(
      (name) => !name.split('.').some((part) => part.startsWith('_') && part !== '__future__'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}
