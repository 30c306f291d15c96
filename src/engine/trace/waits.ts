/**
 * Who waits for whom at the end of a trace: the wait-for graph of a program that stands still. Waits for the GIL are
 * left out, because they end by themselves; so are queues and conditions beyond the lock in which their threads wait.
 * An object's own lock (lock-per-object) has no number in a trace: each wait for one says who has it.
 */
import { eventCode, THREAD_STATES } from './events.ts';
import type { Trace } from './trace.ts';

export interface OpenWait {
  readonly thread: number;
  /** The thread that has what it waits for; -1 when nobody has. */
  readonly on: number;
  /** A lock of the program, the lock inside an object, or the end of a thread. */
  readonly kind: 'lock' | 'object' | 'join';
  /** Since when. */
  readonly timeNs: number;
  /** From 1; 0 when the thread runs no Python line. */
  readonly line: number;
}

const BLOCK = eventCode('lock.block');
const ACQUIRE = eventCode('lock.acquire');
const TIMEOUT = eventCode('lock.timeout');
const JOIN = eventCode('join.block');
const OBJECT_BLOCK = eventCode('object-lock.block');
const OBJECT_ACQUIRE = eventCode('object-lock.acquire');
const STATE = eventCode('state');
const BLOCKED = THREAD_STATES.indexOf('blocked');

/** In the order of the threads. */
export function openWaits(trace: Trace): readonly OpenWait[] {
  const { kind, timeNs, thread, a, b, line } = trace.columns;
  const open = new Map<number, OpenWait & { readonly lock: number }>();
  const owners = new Map<number, number>();
  const state = new Map<number, number>();
  for (let i = 0; i < trace.length; i++) {
    const who = thread[i] as number;
    const what = a[i] as number;
    const at = { thread: who, timeNs: timeNs[i] as number, line: line[i] as number };
    switch (kind[i]) {
      case BLOCK:
        owners.set(what, b[i] as number);
        open.set(who, { ...at, kind: 'lock', on: b[i] as number, lock: what });
        break;
      case JOIN:
        open.set(who, { ...at, kind: 'join', on: what, lock: -1 });
        break;
      case OBJECT_BLOCK:
        open.set(who, { ...at, kind: 'object', on: b[i] as number, lock: -1 });
        break;
      case OBJECT_ACQUIRE:
        open.delete(who);
        break;
      case ACQUIRE:
        owners.set(what, who);
        open.delete(who);
        break;
      case TIMEOUT:
        open.delete(who);
        break;
      case STATE:
        state.set(who, what);
        break;
    }
  }
  return (
    [...open.values()]
      // Who waits for an object's lock keeps its core: it looks again and again.
      .filter((wait) => wait.kind === 'object' || state.get(wait.thread) === BLOCKED)
      .map(({ lock, ...wait }) => ({ ...wait, on: owners.get(lock) ?? wait.on }))
      .sort((one, other) => one.thread - other.thread)
  );
}

/** The threads of `waits` that wait for each other in a circle, in order round it; empty when none do. */
export function waitCycle(waits: readonly OpenWait[]): readonly number[] {
  const next = new Map(waits.map(({ thread, on }) => [thread, on]));
  for (const start of next.keys()) {
    const path: number[] = [];
    for (let at: number | undefined = start; at !== undefined; at = next.get(at)) {
      const seen = path.indexOf(at);
      if (seen >= 0) return path.slice(seen);
      path.push(at);
    }
  }
  return [];
}
