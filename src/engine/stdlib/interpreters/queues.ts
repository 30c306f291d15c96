/** Queues between the interpreters of a process (Modules/_interpqueuesmodule.c): the process's, not an interpreter's. */
import type { SimInterpreter, SimProcess } from '../../machine/process.ts';
import type { Shared } from './share.ts';

/** What becomes of an item when the interpreter that put it ends. */
export const UNBOUND = { remove: 1, error: 2, replace: 3 } as const;

export interface QueueItem {
  /** null once its interpreter has ended. */
  value: Shared | null;
  readonly from: SimInterpreter;
  readonly format: number;
  readonly unbound: number;
}

export interface SharedQueue {
  readonly id: number;
  readonly maxsize: number;
  /** 3.13: how items are packed; 3.14: whether pickling is allowed. */
  readonly format: number;
  readonly unbound: number;
  items: QueueItem[];
  /** Objects that stand for it, of all interpreters. */
  bound: number;
  wasBound: boolean;
}

interface Registry {
  readonly queues: Map<number, SharedQueue>;
  next: number;
}

const registries = new WeakMap<SimProcess, Registry>();

export function queuesOf(process: SimProcess): Registry {
  let registry = registries.get(process);
  if (registry === undefined) registries.set(process, (registry = { queues: new Map(), next: 1 }));
  return registry;
}

/** The interpreter has ended: what it has put loses its value. */
export function forgetItemsOf(interpreter: SimInterpreter): void {
  for (const queue of queuesOf(interpreter.process).queues.values()) {
    queue.items = queue.items.filter(
      (item) => item.from !== interpreter || item.unbound !== UNBOUND.remove,
    );
    for (const item of queue.items) if (item.from === interpreter) item.value = null;
  }
}
