/**
 * Which modules there are: native ones by their init function, Python ones by their source in frozen.ts.
 * One simulated module a file; add it here and it can be imported.
 */
import { atLeast } from '../compile/version.ts';
import { profileNamed, type PythonVersion } from '../objects/profiles.ts';
import type { PyModule } from '../objects/native.ts';
import type { Rt } from '../objects/runtime.ts';
import { initArray } from './_array.ts';
import { initAst } from './_ast.ts';
import { initAsyncio } from './_asyncio.ts';
import { initBisect } from './_bisect.ts';
import { initCollections } from './_collections.ts';
import { initContextvars } from './_contextvars.ts';
import { initImports } from './_imports.ts';
import { initFunctools } from './_functools.ts';
import { initHeapq } from './_heapq.ts';
import { initIo } from './_io.ts';
import { initJson } from './_json.ts';
import { initOpcode } from './_opcode.ts';
import { initOperator } from './_operator.ts';
import { initQueue } from './_queue.ts';
import { initRandom } from './_random.ts';
import { initSre } from './_sre.ts';
import { initSocket } from './_socket.ts';
import { initMultiprocessing } from './_multiprocessing.ts';
import { initPosixProcesses } from './posix/processes.ts';
import { initSignal } from './_signal.ts';
import { initString } from './_string.ts';
import { initStruct } from './_struct.ts';
import { initThread } from './_thread.ts';
import { initTraceback } from './_traceback.ts';
import { initWeakref } from './_weakref.ts';
import { initAtexit } from './atexit.ts';
import { initDatetime } from './datetime.ts';
import { initErrno } from './errno.ts';
import { FROZEN } from './frozen.ts';
import { initGc } from './gc.ts';
import { initInterpqueues } from './_interpqueues.ts';
import { initInterpreters } from './_interpreters.ts';
import { initItertools } from './itertools.ts';
import { initMath } from './math.ts';
import { initPosix } from './posix.ts';
import { initSelect } from './select.ts';
import { NUMBER_MODULES } from './numbers.ts';
import { initTime } from './time.ts';
import { initUnicodedata } from './unicodedata.ts';
import { initTyping } from './_typing.ts';

export const NATIVE_MODULES: ReadonlyMap<string, (rt: Rt, module: PyModule) => void> = new Map([
  ['_array', initArray],
  ['_ast', initAst],
  ['_asyncio', initAsyncio],
  ['_bisect', initBisect],
  ['_collections', initCollections],
  ['_contextvars', initContextvars],
  ['_imports', initImports],
  ['_functools', initFunctools],
  ['_heapq', initHeapq],
  ['_io', initIo],
  ['_json', initJson],
  ['_multiprocessing', initMultiprocessing],
  ['_posix_process', initPosixProcesses],
  ['_opcode', initOpcode],
  ['_operator', initOperator],
  ['_interpqueues', initInterpqueues],
  ['_interpreters', initInterpreters],
  ['_xxinterp', initInterpreters],
  ['_queue', initQueue],
  ['_random', initRandom],
  ['_sre', initSre],
  ['_socket', initSocket],
  ['_signal', initSignal],
  ['_string', initString],
  ['_struct', initStruct],
  ['_thread', initThread],
  ['_traceback', initTraceback],
  ['_weakref', initWeakref],
  ['_typing', initTyping],
  ['atexit', initAtexit],
  ['datetime', initDatetime],
  ['errno', initErrno],
  ['gc', initGc],
  ['itertools', initItertools],
  ['math', initMath],
  ['posix', initPosix],
  ['select', initSelect],
  ['time', initTime],
  ...NUMBER_MODULES,
  ['unicodedata', initUnicodedata],
]);

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
  const names = new Set([...NATIVE_MODULES.keys(), ...Object.keys(FROZEN), 'sys', 'builtins']);
  return [...names]
    .filter(
      (name) => !name.split('.').some((part) => part.startsWith('_') && part !== '__future__'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}
