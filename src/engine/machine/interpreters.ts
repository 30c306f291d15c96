/**
 * Sub-interpreters: a thread goes into another interpreter of its process and comes back. In each it has a
 * thread state of its own; on the way it lets go of the GIL of the one and takes that of the other, unless
 * the two share one. Mirrors what Modules/_interpretersmodule.c does with PyThreadState_Swap, which since
 * 3.12 detaches from one interpreter and attaches to the other (Python/pystate.c, PEP 684).
 */
import { assert } from '../base/assert.ts';
import { None } from '../objects/roster.ts';
import type { MachineOp } from '../objects/runtime.ts';
import { PUSH } from '../vm/frame.ts';
import { VmThread } from '../vm/thread.ts';
import type { Machine } from './machine.ts';
import { addInterpreter, type SimInterpreter, type SimProcess } from './process.ts';
import type { SimThread } from './sim-thread.ts';

export type EnterOp = Extract<MachineOp, { kind: 'interpreter-enter' }>;

export class Interpreters {
  private readonly machine: Machine;
  /** Where threads that are in another interpreter than their own have come from, innermost last. */
  private readonly cameFrom = new WeakMap<SimThread, SimInterpreter[]>();

  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** A new interpreter of the process; nothing runs in it yet. */
  make(process: SimProcess, ownsGil: boolean): SimInterpreter {
    const { machine } = this;
    const maker = machine.processes.maker();
    const vm = maker.interpreter(process);
    const { gil } = process.interpreter;
    const made = addInterpreter(process, vm, ownsGil ? machine.newGil(vm, gil.intervalNs) : gil);
    maker.interpreterStarted(made);
    return made;
  }

  /** It is gone; no thread is in it. */
  remove(interpreter: SimInterpreter): void {
    const { interpreters } = interpreter.process;
    const at = interpreters.indexOf(interpreter);
    assert(at > 0, 'an interpreter is removed that is not there');
    interpreters.splice(at, 1);
  }

  enter(thread: SimThread, op: EnterOp): void {
    const { machine } = this;
    const target = op.interpreter as SimInterpreter;
    this.move(thread, target, () => {
      const from = this.cameFrom.get(thread);
      if (from === undefined) this.cameFrom.set(thread, [thread.interpreter]);
      else from.push(thread.interpreter);
      const outer = thread.vm;
      const { id, name, ident, nativeId } = outer;
      thread.vm = new VmThread(id, name, ident, nativeId, () => machine.sliceCpuPs(thread.id));
      thread.vm.outer = outer;
      thread.vm.cpuPs = outer.cpuPs;
      thread.interpreter = target;
      target.vm.pushNative(thread.vm, op.body(target.vm), PUSH, 0);
    });
  }

  /** What the thread was to do in the other interpreter is done. */
  leave(thread: SimThread): void {
    const from = this.cameFrom.get(thread)?.pop();
    assert(from !== undefined, 'a thread leaves an interpreter that it never went into');
    assert(thread.vm.error === null, 'an error gets out of an interpreter');
    this.move(thread, from, () => {
      const inner = thread.vm;
      thread.vm = inner.outer as VmThread;
      thread.vm.cpuPs = inner.cpuPs;
      thread.vm.name = inner.name;
      thread.interpreter = from;
      from.vm.answer(thread.vm, None);
    });
  }

  /** From the one GIL to the other; `swap` in between. */
  private move(thread: SimThread, to: SimInterpreter, swap: () => void): void {
    const { machine } = this;
    if (to.gil === thread.interpreter.gil) {
      swap();
      return;
    }
    machine.detach(thread, () => {
      swap();
      to.gil.take(thread, () => machine.enterBytecode(thread));
    });
  }
}
