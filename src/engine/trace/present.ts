/**
 * What is true at the end of a trace that is still being written: who has the GIL, and why a thread does not run, as a
 * message key with parameters. Everything here is a fold of the events so far.
 */
import { LOOP_LOCK } from '../machine/locks.ts';
import { EVENT_KINDS, eventCode, type EventKind, type TraceState } from './events.ts';
import type { NarrationParam } from './narrate.ts';

/** The events so far, as the recorder has them. */
export interface EventsSoFar {
  readonly length: number;
  kindAt(index: number): number;
  timeAt(index: number): number;
  threadAt(index: number): number;
  aAt(index: number): number;
  bAt(index: number): number;
  /** The last event of a thread but changes of its state and letting go of the GIL; -1 for none. */
  lastOf(thread: number): number;
  /** Whether it is a `gil.drop` at which several threads waited. */
  isHandover(index: number): boolean;
  readonly locks: readonly { readonly kind: string; readonly line: number }[];
  readonly labels: readonly string[];
}

/** Every key that `whyNot` can give; a locale is complete when it has all of these. */
export const WHY_KEYS = [
  'why.next',
  'why.running',
  'why.running-no-gil',
  'why.c-call',
  'why.gil-wait',
  'why.gil-wait.asked',
  'why.gil-wait.free',
  'why.lock',
  'why.lock.held',
  'why.loop',
  'why.join',
  'why.sleep',
  'why.io',
  'why.runnable',
  'why.overhead',
  'why.not-started',
  'why.ended',
] as const;

export type WhyKey = (typeof WHY_KEYS)[number];

export interface Why {
  readonly key: WhyKey;
  readonly params: Readonly<Record<string, NarrationParam>>;
}

/** What the machine knows of a thread beside the events. */
export interface ThreadNow {
  readonly thread: number;
  readonly state: TraceState;
  readonly sinceNs: number;
  readonly ended: boolean;
  /** Its instruction is the next to be executed. */
  readonly isNext: boolean;
  /** Of the interpreter that it is in; 0 for the main one. */
  readonly gil: number;
}

const TAKE = eventCode('gil.take');
const DROP = eventCode('gil.drop');

/** Who has the GIL of an interpreter, -1 nobody. */
export function gilHolder(events: EventsSoFar, gil: number): number {
  for (let i = events.length - 1; i >= 0; i--) {
    const kind = events.kindAt(i);
    if (kind === DROP && events.bAt(i) === gil) return -1;
    if (kind === TAKE && events.bAt(i) >> 1 === gil) return events.threadAt(i);
  }
  return -1;
}

type Params = Record<string, NarrationParam>;

const thread = (index: number): NarrationParam => ({ kind: 'thread', thread: index });
const duration = (ns: number): NarrationParam => ({ kind: 'duration', ns });
const text = (value: string): NarrationParam => ({ kind: 'text', value });

/** Why a thread does what it does at `nowNs`, and above all why it does not run. */
export function whyNot(events: EventsSoFar, now: ThreadNow, nowNs: number): Why {
  const [key, more] = now.ended ? (['why.ended', {}] as const) : reason(events, now);
  return {
    key,
    params: { thread: thread(now.thread), waited: duration(nowNs - now.sinceNs), ...more },
  };
}

function reason(events: EventsSoFar, now: ThreadNow): readonly [WhyKey, Params] {
  const last = events.lastOf(now.thread);
  const kind: EventKind | null = last < 0 ? null : (EVENT_KINDS[events.kindAt(last)] as EventKind);
  switch (now.state) {
    case 'off':
      return ['why.not-started', {}];
    case 'running':
      return [now.isNext ? 'why.next' : 'why.running', {}];
    case 'running-no-gil':
      if (kind === 'c-call.begin') return ['why.c-call', label(events, last)];
      return [now.isNext ? 'why.next' : 'why.running-no-gil', {}];
    case 'gil-wait': {
      const holder = gilHolder(events, now.gil);
      if (holder < 0 || holder === now.thread) return ['why.gil-wait.free', {}];
      const key = kind === 'gil.request' ? 'why.gil-wait.asked' : 'why.gil-wait';
      return [key, { other: thread(holder) }];
    }
    case 'blocked':
      return kind === 'join.block'
        ? ['why.join', { other: thread(events.aAt(last)) }]
        : blockedOnLock(events, now.thread, kind === 'lock.block' ? last : -1);
    case 'sleeping':
      return kind === 'sleep.begin'
        ? ['why.sleep', { asked: duration(events.aAt(last) * 1000) }]
        : ['why.io', label(events, kind === 'c-call.begin' ? last : -1)];
    case 'runnable':
      return ['why.runnable', {}];
    case 'overhead':
      return ['why.overhead', {}];
  }
}

function label(events: EventsSoFar, index: number): Params {
  return { label: text(index < 0 ? '' : (events.labels[events.aAt(index)] ?? '')) };
}

function blockedOnLock(events: EventsSoFar, who: number, index: number): readonly [WhyKey, Params] {
  const lock = events.locks[index < 0 ? -1 : events.aAt(index)];
  const owner = index < 0 ? -1 : events.bAt(index);
  const named = {
    lock: text(lock?.kind ?? 'Lock'),
    lockLine: { kind: 'number', value: lock?.line ?? 0 } as const,
  };
  if (lock?.kind === LOOP_LOCK) return ['why.loop', {}];
  // A lock that the waiter itself took first is a signal from another thread, not somebody's possession.
  return owner >= 0 && owner !== who
    ? ['why.lock.held', { ...named, other: thread(owner) }]
    : ['why.lock', named];
}
