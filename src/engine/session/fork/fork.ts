/**
 * fork(2) for a session: a new interpreter with a copy of the forking process's memory, in which only the
 * forking thread goes on (Modules/posixmodule.c os_fork, PyOS_AfterFork_Child). copier.ts copies the
 * objects, frames.ts the stack; here is what belongs to the interpreter itself and to its modules, and execve(2).
 */
import type { MakeVmThread, NewMemory } from '../../machine/processes.ts';
import type { SimThread } from '../../machine/sim-thread.ts';
import { Unsupported } from '../../objects/errors.ts';
import type { PyModule } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import { ModuleType, None } from '../../objects/roster.ts';
import type { Gen } from '../../objects/runtime.ts';
import { filesOf, lendFiles } from '../../machine/files/process-files.ts';
import { initBuiltins } from '../../stdlib/builtins.ts';
import { childReturns } from '../../stdlib/posix/processes.ts';
import { nativeModule } from '../../stdlib/registry.ts';
import type { AnyFrame } from '../../vm/frame.ts';
import type { Interpreter } from '../../vm/interpreter.ts';
import type { VmThread } from '../../vm/thread.ts';
import { assert } from '../../base/assert.ts';
import type { Code } from '../../compile/code.ts';
import type { PythonVersion } from '../../objects/profiles.ts';
import { NETWORK } from '../../machine/net/process-network.ts';
import { CORES, ENVIRON, RANDOM_BYTES } from '../../stdlib/own-process.ts';
import type { SpawnProgram } from '../../stdlib/posix/spawn.ts';
import {
  addSys,
  addVmBuiltins,
  buildProcess,
  enterMain,
  lendState,
  mainBody,
  type Process,
} from '../process.ts';
import { compileSource, syntaxErrorText } from '../session.ts';
import { programText } from './programs.ts';
import { Copier } from './copier.ts';
import { copyStack } from './frames.ts';

/** A process that runs another program from its beginning. */
export function spawnProcess(
  parent: Process,
  program: SpawnProgram,
  makeThread: MakeVmThread,
): NewMemory & { readonly process: Process } {
  const text = programText(program, parent.parts);
  const { config } = parent.parts;
  const compiled = compileSource(text.source, text.filename, config.python);
  const code =
    compiled.kind === 'ok'
      ? compiled.code
      : sourceError(syntaxErrorText(compiled.error), config.python);
  const { package: _, ...others } = config;
  const parts = {
    ...parent.parts,
    source: text.source,
    filename: text.filename,
    code,
    config: {
      ...others,
      argv: text.argv,
      ...(text.package === undefined ? {} : { package: text.package }),
    },
  };
  const process = buildProcess(parts, program.files, parent.sources);
  const { vm } = process;
  for (const key of [RANDOM_BYTES, CORES, NETWORK]) vm.state.set(key, parent.vm.state.get(key));
  const { environment } = program;
  if (environment !== null) vm.state.set(ENVIRON, () => environment);
  const thread = makeThread(0, 'MainThread', parent.sim.main.vm.ident);
  enterMain(process, thread);
  return { vm, thread, process };
}

/** A program that does not compile: it says so and ends with 1. */
function sourceError(text: string, python: PythonVersion): Code {
  const source = `import sys\nsys.stderr.write(${JSON.stringify(text)})\nsys.exit(1)\n`;
  const compiled = compileSource(source, '<frozen _tools>', python);
  assert(compiled.kind === 'ok', 'a message that does not compile');
  return compiled.code;
}

/** Fields of an interpreter that are its own from the start or belong to the moment. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'profile',
  'hashSeed',
  'cost',
  'host',
  'identities',
  'modules',
  'state',
  'thread',
  'signalHandlers',
  'pendingOp',
  'sharing',
  // A watch of its own on what it holds.
  'memory',
  'bytecodes',
]);

export function forkProcess(
  parent: Process,
  thread: SimThread,
  makeThread: MakeVmThread,
): NewMemory & { readonly process: Process } {
  const from = parent.vm;
  const copier = new Copier();
  for (const sim of [thread.process, ...thread.process.children]) copier.share(sim);
  for (const interpreter of thread.process.interpreters) copier.share(interpreter);
  const modules = copier.value(from.modules);
  const vm = parent.parts.makeInterpreter(from.host.loader, modules);
  vm.modules.refcnt = from.modules.refcnt;
  vm.identities.inherit(from.identities);
  copier.set(from, vm);
  const vmThread = makeThread(thread.vm.id, thread.vm.name, thread.vm.ident);
  copier.set(thread.vm, vmThread);
  vm.thread = vmThread;
  const process: Process = {
    parts: parent.parts,
    vm,
    sources: parent.sources,
    sim: thread.process, // Until the machine has made the child's.
    interpreter: thread.interpreter,
    globals: copier.value(parent.globals),
    phase: parent.phase,
    raised: null,
  };
  // Init functions find what a new process has, not copies that are still empty.
  lendState(process);
  lendFiles(vm, copier.value(filesOf(from)));
  for (const [key, value] of from.state)
    if (typeof value === 'function' && !vm.state.has(key)) vm.state.set(key, value);
  renewNatives(parent, process, copier);
  for (const [key, value] of [...vm.state]) if (typeof value !== 'function') vm.state.delete(key);
  copyState(from, vm, copier);
  copier.fill(from, vm, OWN_FIELDS);
  copyThread(thread.vm, vmThread, copier);
  const base = (): Gen<unknown> => baseOf(parent, process, thread);
  vmThread.frame = copyStack(thread.vm.frame as AnyFrame, {
    vm,
    copier,
    base,
    top: childReturns(vm),
  });
  copier.finish();
  return { vm, thread: vmThread, process };
}

function copyThread(from: VmThread, to: VmThread, copier: Copier): void {
  to.handled = copier.value(from.handled);
  to.depth = from.depth;
  to.locals.objects = from.locals.objects.filter((o) => o.refcnt > 0).map((o) => copier.value(o));
  to.checkedAt = from.checkedAt;
}

/** What stands at the bottom of the child's only thread. */
function baseOf(parent: Process, child: Process, thread: SimThread): Gen<unknown> {
  if (thread !== thread.process.main) return endsWithThread(child.vm);
  if (parent.phase !== 'module') throw new Unsupported('os.fork() while the program ends');
  return mainBody(child, 'resumed');
}

/** The child of another thread than the main one: when its function returns, the process is over. */
function* endsWithThread(vm: Interpreter): Gen {
  yield { kind: 'op', op: { kind: 'sleep', ns: 0 } };
  vm.exitStatus = 0;
  return None;
}

/** Module states; functions among them are lent again or know no process. */
function copyState(from: Interpreter, to: Interpreter, copier: Copier): void {
  for (const [key, value] of from.state) {
    if (key === 'process' || key === 'interpreter') continue;
    if (typeof value !== 'function') to.state.set(key, copier.value(value));
    else if (!to.state.has(key)) to.state.set(key, value);
  }
}

/**
 * Natives are made by a module's init function and may hold on to the module. Those of the child are made by
 * running it once more, on the child's (still empty) copy of the module; what the parent's module holds
 * replaces what that has put there.
 */
function renewNatives(parent: Process, child: Process, copier: Copier): void {
  const { vm } = child;
  const renew = (module: PyObject, init: (module: PyModule) => void): void => {
    if (module.type !== ModuleType) return;
    const copy = copier.value(module) as PyModule;
    copy.v = copier.value((module as PyModule).v);
    init(copy);
    copier.useNatives([...copy.v.map.values()].map((entry) => entry.value));
    copy.v.clear();
  };
  vm.builtins = copier.value(parent.vm.builtins);
  renew(parent.vm.builtins, (module) => {
    initBuiltins(vm, module);
    addVmBuiltins(vm, module.v);
  });
  for (const [name, entry] of parent.vm.modules.v.map) {
    if (typeof name !== 'string' || entry.value === undefined) continue;
    const init = nativeModule(name);
    if (name === 'sys') renew(entry.value, (module) => addSys(child, module));
    else if (init !== undefined) renew(entry.value, (module) => init(vm, module));
  }
}
