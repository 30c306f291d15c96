/** The GIL that a profile has. */
import { unreachable } from '../../base/assert.ts';
import type { Interpreter } from '../../vm/interpreter.ts';
import type { Machine } from '../machine.ts';
import type { Gil, GilParts } from './gil.ts';
import { Handovers } from './handovers.ts';
import { IntervalGil } from './interval.ts';
import { NoGil } from './none.ts';
import { TicksGil } from './ticks.ts';

export function makeGil(machine: Machine, vm: Interpreter, intervalNs: number): Gil {
  const { chooser, os, handovers } = machine.config;
  const { timerSlackNs, wakeNs, idleWakeNs } = os;
  const { ticks } = vm;
  const parts: GilParts = {
    host: machine,
    handovers: handovers ?? new Handovers(chooser),
    intervalNs,
    timerSlackNs,
    wakeNs,
    idleWakeNs,
    ticks,
  };
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
