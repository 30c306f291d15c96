/**
 * The simulated process: builtins, sys, streams, `__main__`, what happens when the main module has run
 * (Modules/main.c, Python/pylifecycle.c Py_FinalizeEx up to the end of threading._shutdown and atexit).
 */
import type { Code } from '../compile/code.ts';
import { getAttr, storeAttr, str } from '../objects/abstract.ts';
import { anyFinalizer, collect } from '../objects/collector.ts';
import { completeTypes } from '../objects/bootstrap.ts';
import { DictTable } from '../objects/dict-table.ts';
import { excTypes, Raise, raise, type PyException } from '../objects/errors.ts';
import { newModule, nativeFunction, setIn, type NativeFunction } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { decref, drop, incref } from '../objects/object.ts';
import { IntType, ListType, newDict, newStr, None } from '../objects/roster.ts';
import { settle, type Gen, type Rt, type ThreadHandleState } from '../objects/runtime.ts';
import { isSubtype, type PyType } from '../objects/type.ts';
import { buildClass } from '../objects/build-class.ts';
import { profileNamed, type PythonVersion } from '../objects/profiles.ts';
import { initBuiltins } from '../stdlib/builtins.ts';
import { assert } from '../base/assert.ts';
import { Prng } from '../base/prng.ts';
import { firstProcessFiles, lendFiles, type ProcessFiles } from '../machine/files/process-files.ts';
import { encodeText } from '../objects/codecs.ts';
import {
  CORES,
  END_INTERPRETERS,
  FINALIZE,
  RANDOM_BYTES,
  START_METHOD,
} from '../stdlib/own-process.ts';
import { EPOCH_START_S } from '../stdlib/time.ts';
import { FIND_MODULE } from '../stdlib/_imports.ts';
import { SOURCE_TEXT } from '../stdlib/_traceback.ts';
import { frozenModule } from '../stdlib/library.ts';
import { isThereIn, nativeModule } from '../stdlib/registry.ts';
import { OPEN } from '../stdlib/_io.ts';
import { openStandard } from '../stdlib/io/open.ts';
import { isTextStream, writeText } from '../stdlib/io/text.ts';
import { initSys } from '../stdlib/sys.ts';
import type { SimInterpreter, SimProcess } from '../machine/process.ts';
import type { SimThread } from '../machine/sim-thread.ts';
import { runFinalizers } from '../vm/finalize.ts';
import { PUSH, PyFrame, type AnyFrame } from '../vm/frame.ts';
import { localsOf } from '../vm/frame-type.ts';
import type { CompileHook } from '../stdlib/builtins/execute.ts';
import { showWarnings, type SourceWarning } from '../stdlib/builtins/source-warnings.ts';
import { missingModule } from '../stdlib/missing-modules.ts';
import { aiter, anext } from '../vm/async-generator.ts';
import '../vm/generator-type.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { keepConstants } from '../objects/code-object.ts';
import { moduleFunction, type FoundModule, type ModuleLoader } from '../vm/import.ts';
import type { VmThread } from '../vm/thread.ts';
import type { RunConfig, RunOutcome } from './result.ts';
import { compileSource, type SessionFiles } from './session.ts';

export interface ProcessParts {
  readonly source: string;
  readonly filename: string;
  readonly config: RunConfig;
  readonly code: Code;
  /** SyntaxWarnings of the program itself. */
  readonly warnings: readonly SourceWarning[];
  readonly files: SessionFiles;
  readonly makeInterpreter: (loader: ModuleLoader, modules: PyObject<DictTable>) => Interpreter;
  readonly nonDaemonHandles: (interpreter: SimInterpreter) => ThreadHandleState[];
  readonly reportException: (process: SimProcess, text: string) => void;
}

/** An interpreter as the session knows it, with what it asks of the machine: a process's main one, or another. */
export interface Process {
  readonly parts: ProcessParts;
  readonly vm: Interpreter;
  /** Text of every file that lines are shown of. */
  readonly sources: Map<string, string>;
  /** What the machine knows of it; set as soon as it does. */
  sim: SimProcess;
  interpreter: SimInterpreter;
  /** Namespace of `__main__`. */
  globals: DictTable;
  /** The main thread's base frame runs the module, or has done so. */
  phase: 'module' | 'exit';
  raised: Raised | null;
}

/** How the process ended, once it has. */
export function outcomeOf(process: Process): RunOutcome {
  const { sim, vm, raised } = process;
  if (sim.end?.kind === 'signal') return { kind: 'finished', status: 128 + sim.end.signal };
  const status = sim.end?.status ?? vm.exitStatus;
  return raised === null ? { kind: 'finished', status } : { kind: 'raised', status, ...raised };
}

/** Code of frozen modules, once per version for all sessions: compiling is pure. */
const frozenCode = new Map<string, Code>();

/** A process that runs a program from its beginning. `inherited`: what it has open; the first one opens its streams itself. */
export function buildProcess(
  parts: ProcessParts,
  inherited: ProcessFiles | null = null,
  known: ReadonlyMap<string, string> | null = null,
): Process {
  const sources = new Map<string, string>(known);
  sources.set(parts.filename, parts.source);
  const modules = newDict();
  const loader = makeLoader(parts, sources);
  const vm = parts.makeInterpreter(loader, modules);
  completeTypes();
  if (parts.config.limits.memoryBytes !== undefined)
    vm.memory.limit = parts.config.limits.memoryBytes;
  const process: Process = {
    parts,
    vm,
    sources,
    sim: null as unknown as SimProcess, // The machine makes it right after this.
    interpreter: null as unknown as SimInterpreter,
    globals: modules.v,
    phase: 'module',
    raised: null,
  };
  vm.builtins = newModule('builtins');
  incref(vm.builtins);
  initBuiltins(vm, vm.builtins);
  addVmBuiltins(vm, vm.builtins.v);
  vm.lenFunction = vm.builtins.v.getStr('len') ?? null;
  vm.isinstanceFunction = vm.builtins.v.getStr('isinstance') ?? null;
  vm.listAppend = ListType.dict.getStr('append') ?? null;
  lendFiles(vm, inherited ?? newProcessFiles(vm, parts));
  const sys = newModule('sys');
  addSys(process, sys);
  addStreams(vm, sys.v);
  setIn(modules.v, 'sys', sys);
  setIn(modules.v, 'builtins', vm.builtins);
  lendState(process);
  return process;
}

/** Push the main thread's base frame. */
export function enterMain(process: Process, thread: VmThread): void {
  const { vm } = process;
  vm.thread = thread;
  const main = newModule('__main__');
  setIn(vm.modules.v, '__main__', main);
  fillMain(vm, main.v, process.parts);
  process.globals = main.v;
  vm.pushNative(thread, mainBody(process, 'run'), PUSH, 0);
}

/** The natives of `sys`; in a forked child once more, so that they speak of its own module. */
export function addSys(process: Process, sys: PyObject<DictTable>): void {
  const { parts, sources } = process;
  initSys(process.vm, sys, {
    argv: parts.config.argv,
    filename: parts.filename,
    intervalNs: () => process.interpreter.gil.intervalNs,
    setIntervalNs: (ns) => {
      process.interpreter.gil.intervalNs = ns;
    },
    sourceLine: (filename, line) => sources.get(filename)?.split('\n')[line - 1] ?? null,
  });
}

/** sys.stdin and its sisters over descriptors 0, 1 and 2; nothing of it has to wait. */
function addStreams(vm: Interpreter, sys: DictTable): void {
  for (const [fd, name] of ['stdin', 'stdout', 'stderr'].entries()) {
    const made = openStandard(vm, fd, `<${name}>`).next();
    assert(made.done === true, 'standard streams are there at once');
    setIn(sys, name, made.value);
    setIn(sys, `__${name}__`, made.value);
  }
}

/** What the first process has open, and the file system under it. */
function newProcessFiles(vm: Interpreter, parts: ProcessParts): ProcessFiles {
  const random = new Prng(parts.config.seed ^ 0x75726e64);
  const randomBytes = (count: number): Uint8Array =>
    Uint8Array.from({ length: count }, () => random.below(256));
  vm.state.set(RANDOM_BYTES, randomBytes);
  vm.state.set(CORES, parts.config.cores);
  const input = parts.files.stdin ?? ((): string => parts.config.stdin);
  const clock = (): bigint => BigInt(EPOCH_START_S) * 1_000_000_000n + BigInt(vm.nowNs());
  return firstProcessFiles(
    {
      nowNs: () => (vm.thread === undefined ? BigInt(EPOCH_START_S) * 1_000_000_000n : clock()),
      disk: parts.files.disk ?? null,
      randomBytes,
    },
    () => encodeText(vm, input()),
  );
}

function fillMain(vm: Interpreter, table: DictTable, parts: ProcessParts): void {
  setIn(table, '__builtins__', vm.builtins);
  setIn(table, '__doc__', None);
  setIn(table, '__spec__', None);
  setIn(table, '__loader__', None);
  const { package: name } = parts.config;
  setIn(table, '__package__', name === undefined ? None : newStr(name));
  setIn(table, '__file__', newStr(parts.filename));
}

type Raised = { type: string; message: string; line: number };

/** Run the module, report what it raised, wait for the other threads, run exit handlers, flush. */
export function* mainBody(process: Process, how: 'run' | 'resumed'): Gen {
  const { vm, parts, globals } = process;
  let status = 0;
  try {
    // In a forked child the module's frame is on the stack already: it delivers into this yield.
    if (how === 'resumed') yield { kind: 'op', op: { kind: 'sleep', ns: 0 } };
    else {
      const { package: name } = parts.config;
      if (name !== undefined && name !== '') yield* settle(vm.importModule(name));
      yield* showWarnings(vm, parts.warnings, parts.filename);
      const func = moduleFunction(vm, parts.code, globals);
      // What -m runs was compiled by importlib, whose tree is gone by now.
      if (name === undefined) keepConstants(func.v.codeObject);
      yield {
        kind: 'call',
        func,
        args: [],
        kw: null,
        locals: vm.globalsObjectOf({ globals }),
      };
    }
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
    [status, process.raised] = yield* reportMain(process, e.exc);
  }
  process.phase = 'exit';
  yield* finalize(process);
  vm.exitStatus = status;
  return None;
}

function* endInterpreters(vm: Interpreter): Gen<void> {
  const end = vm.state.get(END_INTERPRETERS) as ((rt: Rt) => Gen<void>) | undefined;
  if (end !== undefined) yield* end(vm);
}

/** The end of an interpreter: its threads, exit handlers, modules and streams (Py_FinalizeEx, Py_EndInterpreter). */
export function* finalize(process: Process): Gen<void> {
  const { vm, globals } = process;
  yield* quietly(vm, 'threading', '_shutdown');
  yield* quietly(vm, 'atexit', '_run_exitfuncs');
  yield* endInterpreters(vm);
  vm.state.set('finalizing', true);
  const sys = (vm.modules.v.getStr('sys') as PyObject<DictTable>).v;
  if ((vm.state.get('gc') as { enabled: boolean } | undefined)?.enabled !== false)
    yield* collectAtEnd(vm);
  for (const name of LAST_ERROR) if (sys.getStr(name) !== undefined) storeAttr(vm, sys, name, None);
  while (vm.finalizers.length > 0) yield* runFinalizers(vm, vm.takeFinalizers());
  yield* clearMain(vm, globals);
  yield* collectAtEnd(vm);
  for (const name of ['stdout', 'stderr']) {
    const stream = sys.getStr(name);
    if (stream === undefined || stream === None) continue;
    const flush = yield* settle(getAttr(vm, stream, 'flush'));
    yield* settle(vm.call(flush, []));
  }
}

/** The collections of Py_FinalizeEx: they run the finalizers of cycles. Nothing else of them could be seen. */
function* collectAtEnd(vm: Interpreter): Gen<void> {
  if (anyFinalizer(vm)) yield* collect(vm, (garbage) => runFinalizers(vm, [garbage]));
}

/** What sys tells about the exception that ended the program. */
const LAST_ERROR = ['last_exc', 'last_type', 'last_value', 'last_traceback'];

/** The end of `__main__` (_PyModule_ClearDict): names with one underscore first, then all others become None. */
function* clearMain(vm: Interpreter, globals: DictTable): Gen<void> {
  const isPrivate = (key: unknown): boolean =>
    typeof key === 'string' && key.startsWith('_') && !key.startsWith('__');
  for (const round of [isPrivate, (key: unknown) => key !== '__builtins__']) {
    for (const [key, entry] of [...globals.map]) {
      const { value } = entry;
      if (!round(key) || value === undefined || value === None) continue;
      entry.value = None;
      decref(vm, value);
      while (vm.finalizers.length > 0) yield* runFinalizers(vm, vm.takeFinalizers());
    }
  }
}

/** Exit status of what the main module raised; prints the traceback unless it was SystemExit. */
function* reportMain(process: Process, exc: PyException): Gen<[number, Raised | null]> {
  const { vm, parts } = process;
  const sys = (vm.modules.v.getStr('sys') as PyObject<DictTable>).v;
  if (isSubtype(exc.type, excTypes['SystemExit'] as PyType)) {
    const code = yield* settle(getAttr(vm, exc, 'code'));
    incref(code);
    // With it go the frames of its traceback and what they hold.
    drop(vm, exc);
    while (vm.finalizers.length > 0) yield* runFinalizers(vm, vm.takeFinalizers());
    if (code === None) return [0, null];
    if (isSubtype(code.type, IntType)) return [Number(BigInt(code.v as number) & 0xffn), null];
    const stderr = sys.getStr('stderr');
    const text = `${yield* settle(str(vm, code))}\n`;
    if (stderr !== undefined && isTextStream(stderr)) yield* settle(writeText(vm, stderr, text));
    return [1, null];
  }
  // They keep the exception, and with it the frames of its traceback, until the modules are cleared.
  for (const name of LAST_ERROR) {
    const part =
      name === 'last_type' ? exc.type : name === 'last_traceback' ? exc.v.traceback : exc;
    storeAttr(vm, sys, name, part ?? None);
  }
  const hook = sys.getStr('excepthook');
  if (hook !== undefined) yield* settle(vm.call(hook, [exc.type, exc, exc.v.traceback ?? None]));
  let message = '';
  try {
    message = yield* settle(str(vm, exc));
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
  }
  const line = programLine(exc, parts.filename);
  parts.reportException(process.sim, `${exc.type.name}: ${message}`);
  const status = isSubtype(exc.type, excTypes['KeyboardInterrupt'] as PyType) ? 130 : 1;
  return [status, { type: exc.type.name, message, line }];
}

/** The innermost line of the program itself in a traceback. */
function programLine(exc: PyException, filename: string): number {
  let line = 0;
  for (
    let t = exc.v.traceback as PyObject<{
      frame: PyObject<PyFrame>;
      lineno: number;
      next: unknown;
    }> | null;
    t !== null;
    t = t.v.next as typeof t
  ) {
    if (t.v.frame.v.code.code.filename === filename) line = t.v.lineno;
  }
  return line;
}

/** Call a function of a module if the program has imported it. */
function* quietly(vm: Interpreter, module: string, name: string): Gen<void> {
  const m = vm.modules.v.getStr(module);
  if (m === undefined) return;
  const f = yield* settle(getAttr(vm, m, name));
  yield* settle(vm.call(f, []));
}

/** Built-ins that need the evaluation loop. */
export function addVmBuiltins(vm: Interpreter, table: DictTable): void {
  const def = (name: string, signature: string, host: NativeFunction['host']): void =>
    setIn(table, name, nativeFunction('builtins', name, signature, host));
  def(
    '__build_class__',
    'func, name, /, *bases, **kwds',
    (rt, func: PyObject, name: PyObject, bases: PyObject[], kw) =>
      buildClass(rt, [func, name, ...bases], kw),
  );
  def(
    '__import__',
    'name, globals=None, locals=None, fromlist=(), level=0',
    function* (rt, name: PyObject<string>, _g?: PyObject, _l?: PyObject, from?: PyObject): Gen {
      const last = yield* settle(rt.importModule(name.v));
      const wantsLast = from !== undefined && from !== None && (from.v as PyObject[]).length > 0;
      return wantsLast ? last : (vm.modules.v.getStr(name.v.split('.')[0] as string) as PyObject);
    },
  );
  const callerFrame = (): PyFrame => {
    for (let f = vm.thread.frame; f !== null; f = f.back) if (!f.native) return f;
    if (vm.state.has(FINALIZE)) return mainFrame(vm);
    throw raise('RuntimeError', 'no current frame');
  };
  def('aiter', 'async_iterable, /', (rt, o: PyObject) => aiter(rt, o));
  def('anext', 'aiterator, default=None, /', (rt, it: PyObject, otherwise?: PyObject) =>
    anext(rt, it, otherwise),
  );
  def('globals', '', () => vm.globalsObjectOf(callerFrame()));
  def('locals', '', () => localsOf(callerFrame()));
  vm.state.set('frame.current', callerFrame);
  vm.state.set('builtins.of', (globals: DictTable): DictTable => {
    const own = globals.getStr('__builtins__');
    if (own === undefined) return callerFrame().builtins;
    return own.v instanceof DictTable ? own.v : vm.builtins.v;
  });
  vm.state.set('module.name', () => callerFrame().globals.getStr('__name__'));
  vm.state.set('frame.locals', localsOf);
  setIn(table, 'open', OPEN);
}

/** The frame of a thread in an interpreter that it may have left for another for a while. */
function frameIn(thread: SimThread, interpreter: SimInterpreter): AnyFrame | null {
  let at: VmThread | null = thread.vm;
  if (thread.interpreter === interpreter) return at.frame;
  // Where it is now is none of ours: what it has left there is.
  while (at.outer !== null) at = at.outer;
  return thread.home === interpreter ? at.frame : null;
}

/** What is called in another interpreter from outside finds `__main__` where it looks for the caller's namespace. */
function mainFrame(vm: Interpreter): PyFrame {
  const { globals, code, builtins } = moduleFunction(
    vm,
    emptyModule(vm.profile.name),
    (vm.modules.v.getStr('__main__') as PyObject<DictTable>).v,
  ).v;
  return new PyFrame(code, globals, builtins);
}

function emptyModule(python: PythonVersion): Code {
  const compiled = compileSource('', '<string>', python);
  assert(compiled.kind === 'ok', 'nothing does not compile');
  return compiled.code;
}

/** What modules ask of the machine through rt.state. */
export function lendState(process: Process): void {
  const { vm, parts } = process;
  const { state } = vm;
  const threads = (): readonly SimThread[] => process.sim.threads;
  state.set(
    'thread.ident',
    (thread: number) => threads().find((t) => t.vm.id === thread)?.vm.ident ?? 0,
  );
  state.set(FIND_MODULE, (name: string) => vm.host.loader.find(name));
  if (parts.config.startMethod !== undefined) state.set(START_METHOD, parts.config.startMethod);
  state.set(SOURCE_TEXT, (filename: string) => process.sources.get(filename) ?? null);
  state.set('thread.mainIdent', () => process.sim.main.vm.ident);
  process.vm.memory.liveFrames = () => threads().map((t) => frameIn(t, process.interpreter));
  // The main thread is no thread that another interpreter has started.
  const others = (): number => (process.interpreter.id === 0 ? 0 : 1);
  state.set(
    'thread.count',
    () => others() + threads().filter((t) => !t.ended && t.home === process.interpreter).length,
  );
  state.set('process.cpuNs', () => threads().reduce((sum, t) => sum + t.vm.cpuNs(), 0));
  state.set('thread.nonDaemon', () => parts.nonDaemonHandles(process.interpreter));
  state.set('globals.own', (globals: PyObject<DictTable>) => vm.ownGlobals(globals));
  state.set('globals.object', (globals: DictTable) => vm.globalsObjectOf({ globals }));
  state.set('super.implicit', () => implicitSuper(vm));
  const compile: CompileHook = (source, filename, mode, futureAnnotations) =>
    compileSource(source, filename, parts.config.python, mode, futureAnnotations);
  state.set('compile', compile);
}

/** `super()` without arguments: `__class__` and the first argument of the calling function. */
function implicitSuper(vm: Interpreter): { cls: PyObject; self: PyObject } | string {
  for (let f = vm.thread.frame; f !== null; f = f.back) {
    if (f.native) continue;
    const { code } = f.code;
    if (code.argcount === 0) return 'super(): no arguments';
    const at = code.localsPlusNames.indexOf('__class__');
    if (at < 0) return 'super(): __class__ cell not found';
    const cls = (f.slots[at] as PyObject<PyObject | undefined>).v;
    if (cls === undefined) return 'super(): empty __class__ cell';
    const first = f.slots[0] as PyObject | undefined;
    const isCell = ((code.localsPlusKinds[0] as number) & 0x40) !== 0;
    const self = isCell ? (first as PyObject<PyObject | undefined>).v : first;
    return self === undefined ? 'super(): arg[0] deleted' : { cls, self };
  }
  return 'super(): no current frame';
}

function makeLoader(parts: ProcessParts, sources: Map<string, string>): ModuleLoader {
  const { python } = parts.config;
  const compile = (filename: string, source: string, isPackage: boolean): FoundModule => {
    sources.set(filename, source);
    const compiled = compileSource(source, filename, python);
    if (compiled.kind === 'error') {
      throw raise(
        compiled.error.type,
        `${compiled.error.msg} (${filename.split('/').pop()}, line ${compiled.error.lineno})`,
      );
    }
    return { kind: 'source', code: compiled.code, isPackage };
  };
  return {
    find: (name) => {
      const own = parts.files.find(name);
      if (own !== null) return compile(own.filename, own.source, own.isPackage);
      if (!isThereIn(python, name)) return null;
      const init = nativeModule(name);
      if (init !== undefined) return { kind: 'native', init };
      const frozen = frozenModule(name);
      if (frozen === undefined) return null;
      const filename = `<frozen ${name}>`;
      const key = `${profileNamed(python).bytecode} ${name}`;
      let code = frozenCode.get(key);
      if (code === undefined) {
        const found = compile(filename, frozen.source, frozen.isPackage);
        code = (found as Extract<FoundModule, { kind: 'source' }>).code;
        frozenCode.set(key, code);
      }
      sources.set(filename, frozen.source);
      return { kind: 'source', code, isPackage: frozen.isPackage };
    },
    missing: (name) => missingModule(name),
  };
}
