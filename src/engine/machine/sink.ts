/** Where the machine reports what happens; trace/recorder.ts implements it. */
import type { CrashReason } from '../objects/errors.ts';
import type { Mishap } from '../vm/mishaps.ts';
import type { SimState, SimThread } from './sim-thread.ts';

export type GilEvent =
  | { readonly kind: 'gil.wait'; readonly holder: number }
  | { readonly kind: 'gil.request'; readonly holder: number }
  | { readonly kind: 'gil.drop'; readonly reason: 'request' | 'blocking' | 'end' }
  | { readonly kind: 'gil.take'; readonly last: number; readonly isSwitch: boolean };

export type MachineEvent =
  | GilEvent
  | Mishap
  | { readonly kind: 'crash'; readonly reason: CrashReason; readonly what: string }
  | { readonly kind: 'thread.start'; readonly child: number }
  | { readonly kind: 'thread.end'; readonly raised: boolean }
  | { readonly kind: 'lock.block'; readonly lock: number; readonly owner: number }
  | { readonly kind: 'lock.acquire'; readonly lock: number }
  | { readonly kind: 'lock.release'; readonly lock: number; readonly woken: number }
  | { readonly kind: 'lock.timeout'; readonly lock: number }
  | { readonly kind: 'sleep.begin'; readonly ns: number }
  | { readonly kind: 'sleep.end' }
  | { readonly kind: 'join.block'; readonly target: number }
  | { readonly kind: 'c-call.begin'; readonly label: string }
  | { readonly kind: 'c-call.end'; readonly label: string }
  | { readonly kind: 'os.preempt'; readonly core: number }
  | { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'exit' };

export interface EventSink {
  event(atNs: number, thread: SimThread, event: MachineEvent): void;
  state(atNs: number, thread: SimThread, state: SimState): void;
}
