/**
 * The session's part of making processes and interpreters, as far as every run needs it: who belongs to whom. How their
 * memory comes to be is memories.ts, which comes later in browsers.
 */
import type { SimInterpreter, SimProcess } from '../../machine/process.ts';
import type { ProcessMaker } from '../../machine/processes.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { excTypes, newException, Raise } from '../../objects/errors.ts';
import { newInt, newStr } from '../../objects/roster.ts';
import type { PyType } from '../../objects/type.ts';
import { lendProcess } from '../../stdlib/own-process.ts';
import type { SpawnProgram } from '../../stdlib/posix/spawn.ts';
import { runSignalHandlers } from '../../stdlib/_signal.ts';
import type { Process } from '../process.ts';
import { forkProcess, spawnProcess, subInterpreter } from '#memories';

/** Processes of a run by what the machine calls them. */
const known = new WeakMap<SimProcess, Process>();

/** The machine has made its part of the process. */
export function adoptProcess(process: Process, sim: SimProcess): void {
  process.sim = sim;
  process.interpreter = sim.interpreter;
  known.set(sim, process);
  lendProcess(process.vm, sim, sim.interpreter);
  process.vm.signalHandlers = runSignalHandlers;
}

export function makerOf(first: Process): ProcessMaker {
  /** Made, and not yet given to the machine. */
  let made: Process = first;
  let madeInterpreter: Process = first;
  return {
    fork: (parent, makeThread) => {
      const child = forkProcess(known.get(parent.process) as Process, parent, makeThread);
      made = child.process;
      return child;
    },
    spawn: (parent, program, makeThread) => {
      const child = spawnProcess(known.get(parent) as Process, program as SpawnProgram, makeThread);
      made = child.process;
      return child;
    },
    interpreter: (sim) => (madeInterpreter = subInterpreter(known.get(sim) as Process)).vm,
    interpreterStarted: (interpreter) => adoptInterpreter(madeInterpreter, interpreter),
    started: (sim) => adoptProcess(made, sim),
    ended: (sim) => {
      const process = known.get(sim);
      if (process !== undefined) filesOf(process.vm).table.closeAll();
    },
    tooMany: () =>
      new Raise(
        newException(excTypes['BlockingIOError'] as PyType, [
          newInt(11),
          newStr('Resource temporarily unavailable'),
        ]),
      ),
  };
}

/** The machine has made its part of the interpreter. */
function adoptInterpreter(made: Process, interpreter: SimInterpreter): void {
  made.interpreter = interpreter;
  lendProcess(made.vm, interpreter.process, interpreter);
}
