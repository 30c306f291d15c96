/** The GIL that a profile has. */
import { unreachable } from '../../base/assert.ts';
import type { Interpreter } from '../../vm/interpreter.ts';
import type { Machine } from '../machine.ts';
import type { Gil, GilHost, GilParts } from './gil.ts';
import { IntervalGil } from './interval.ts';
import { NoGil } from './none.ts';
import { TicksGil } from './ticks.ts';

export function makeGil(machine: Machine, vm: Interpreter, intervalNs: number): Gil {
  const { chooser, os } = machine.config;
  const host: GilHost = {
    nowNs: () => machine.nowNs,
    block: (t, state) => machine.block(t, state),
    wake: (t, then) => machine.wake(t, then),
    timer: (ns, run) => machine.timer(ns, run),
    afterDelay: (t, ns, then) => {
      // Neither Python nor C code of the program: it may overlap with the thread that was woken.
      machine.setState(t, 'overhead');
      machine.afterDelay(t, ns, then);
    },
    emit: (t, event) => machine.emit(t, event),
  };
  const { timerSlackNs, wakeNs, idleWakeNs } = os;
  const { ticks } = vm;
  const parts: GilParts = { host, chooser, intervalNs, timerSlackNs, wakeNs, idleWakeNs, ticks };
  switch (vm.profile.gil) {
    case 'interval':
      return new IntervalGil(parts);
    case 'ticks':
      return new TicksGil(parts);
    case 'none':
      return new NoGil(intervalNs);
    default:
      return unreachable(vm.profile.gil, 'kind of GIL');
  }
}
