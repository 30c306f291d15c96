/**
 * Another interpreter in a process, as Py_NewInterpreterFromConfig makes one: modules, builtins, sys and a
 * `__main__` of its own; descriptors, environment and network are the process's.
 */
import { filesOf } from '../machine/files/process-files.ts';
import { NETWORK } from '../machine/net/process-network.ts';
import { newModule, setIn } from '../objects/native.ts';
import { None } from '../objects/roster.ts';
import { CORES, ENVIRON, FINALIZE, RANDOM_BYTES } from '../stdlib/own-process.ts';
import { buildProcess, finalize, type Process } from './process.ts';

/** What belongs to the process and not to one of its interpreters. */
const SHARED = [RANDOM_BYTES, CORES, ENVIRON, NETWORK];

export function subInterpreter(main: Process): Process {
  const made = buildProcess(main.parts, filesOf(main.vm), main.sources);
  const { vm } = made;
  made.sim = main.sim;
  for (const key of SHARED) {
    const value = main.vm.state.get(key);
    if (value !== undefined) vm.state.set(key, value);
  }
  const module = newModule('__main__');
  setIn(vm.modules.v, '__main__', module);
  setIn(module.v, '__builtins__', vm.builtins);
  for (const name of ['__doc__', '__spec__', '__loader__', '__package__'])
    setIn(module.v, name, None);
  made.globals = module.v;
  vm.state.set(FINALIZE, () => finalize(made));
  return made;
}
