/**
 * Operations of one thread that nobody else takes part in: sleeping, writing, C calls, system calls that are over at
 * once. And the start of a thread.
 */
import { None } from '../objects/roster.ts';
import type { MachineOp } from '../objects/runtime.ts';
import type { Machine } from './machine.ts';
import type { SimThread } from './sim-thread.ts';

export function sleep(machine: Machine, thread: SimThread, ns: number): void {
  machine.emit(thread, { kind: 'sleep.begin', ns });
  machine.detach(thread, () => {
    if (ns === 0) {
      machine.attach(thread, None);
      return;
    }
    machine.block(thread, 'sleeping');
    const untilNs = machine.nowNs + ns;
    const timer = machine.timer(ns + machine.config.os.timerSlackNs, () => {
      thread.interrupt = null;
      machine.wake(thread, () => {
        machine.emit(thread, { kind: 'sleep.end' });
        machine.attach(thread, None);
      });
    });
    thread.interrupt = () => {
      timer.cancelled = true;
      thread.interrupt = null;
      machine.wake(thread, () =>
        machine.interrupted(thread, { kind: 'sleep', ns: Math.max(1, untilNs - machine.nowNs) }),
      );
    };
  });
}

export function write(
  machine: Machine,
  thread: SimThread,
  stream: 'stdout' | 'stderr',
  text: string,
): void {
  machine.emit(thread, { kind: 'output', stream, text });
  machine.detach(thread, () => {
    machine.setState(thread, 'running-no-gil');
    machine.afterDelay(thread, machine.config.os.writeNs, () => machine.attach(thread, None));
  });
}

export function cCall(
  machine: Machine,
  thread: SimThread,
  op: Extract<MachineOp, { kind: 'c-call' }>,
): void {
  if (!op.releasesGil) {
    machine.leaveBytecode(thread);
    machine.afterDelay(thread, op.ns, () => {
      machine.answer(thread, None);
      machine.enterBytecode(thread);
    });
    return;
  }
  machine.emit(thread, { kind: 'c-call.begin', label: op.label });
  machine.detach(thread, () => {
    machine.setState(thread, 'running-no-gil');
    const end = (): void => {
      machine.emit(thread, { kind: 'c-call.end', label: op.label });
      machine.attach(thread, None);
    };
    machine.afterDelay(thread, op.ns, () => {
      if (op.waitNs === undefined) {
        end();
        return;
      }
      machine.block(thread, 'sleeping');
      machine.timer(op.waitNs, () => machine.wake(thread, end));
    });
  });
}

/** A system call that is over at once: the thread keeps its GIL, unless the call ends its process. */
export function kernelCall(
  machine: Machine,
  thread: SimThread,
  op: Extract<MachineOp, { kind: 'kernel-call' }>,
): void {
  machine.leaveBytecode(thread);
  op.work();
  machine.afterDelay(thread, op.ns, () => {
    machine.answer(thread, None);
    machine.enterBytecode(thread);
  });
}

export function startThread(
  machine: Machine,
  parent: SimThread,
  op: Extract<MachineOp, { kind: 'thread-start' }>,
): void {
  const { os } = machine.config;
  const { process, interpreter } = parent;
  const child = machine.newThread(interpreter, `Thread-${process.nextThread}`, op.daemon);
  machine.keepHandle(child, op.handle);
  op.handle.threadId = child.vm.id;
  op.handle.state = 'running';
  interpreter.vm.pushThreadCall(child.vm, op.func, op.args, op.kw);
  machine.emit(parent, { kind: 'thread.start', child: child.id });
  // clone(2) takes its time in the parent, which holds the GIL all the while.
  machine.leaveBytecode(parent);
  const stackNs = process.spareStacks > 0 ? 0 : os.freshStackNs;
  process.spareStacks = Math.max(0, process.spareStacks - 1);
  machine.afterDelay(parent, os.threadCreateNs + stackNs, () => {
    machine.answer(parent, None);
    machine.enterBytecode(parent);
    machine.wake(child, () =>
      machine.afterDelay(child, os.threadStartNs + stackNs, () =>
        interpreter.gil.take(child, () => machine.enterBytecode(child)),
      ),
    );
  });
}
