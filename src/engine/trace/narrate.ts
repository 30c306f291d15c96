/**
 * Narration: the events of a trace as message keys with parameters, never as sentences. The site's
 * messages turn them into words of the reader's language. `state` events are not narrated: they are
 * the picture, and every change of state has an event that says why.
 */
import { LOOP_LOCK } from '../machine/locks.ts';
import { CRASH_REASONS, DROP_REASONS, EVENT_KINDS } from './events.ts';
import type { EventKind } from './events.ts';
import { TASK_KEYS, taskItems } from './narrate-tasks.ts';
import type { Trace } from './trace.ts';

/** A value in a sentence, tagged with what it is, so that a page can print it in its own way. */
export type NarrationParam =
  | { readonly kind: 'thread'; readonly thread: number }
  | { readonly kind: 'duration'; readonly ns: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

export interface NarrationItem {
  /** A message key such as `event.gil.request`. */
  readonly key: NarrationKey;
  /** Always holds `thread`, the one it happened to, and `line`; and `gil` where it is not the main interpreter's. */
  readonly params: Readonly<Record<string, NarrationParam>>;
  readonly timeNs: number;
  readonly thread: number;
  /** From 1; 0 when the thread runs no Python line. */
  readonly line: number;
}

export interface NarrationOptions {
  /** Only events at or after this moment; default 0. */
  readonly fromNs?: number;
  /** Only events before this moment; default the end. */
  readonly toNs?: number;
  /** At most this many items; default 1000. */
  readonly limit?: number;
}

/** Every key that `narrate` can give; a locale is complete when it has all of these. */
export const NARRATION_KEYS = [
  'event.thread.start',
  'event.thread.end',
  'event.thread.end.raised',
  'event.gil.wait',
  'event.gil.request',
  'event.gil.drop.request',
  'event.gil.drop.blocking',
  'event.gil.drop.end',
  'event.gil.take',
  'event.gil.take.waited',
  'event.lock.block',
  'event.lock.block.held',
  'event.lock.acquire',
  'event.lock.release',
  'event.lock.release.wakes',
  'event.lock.timeout',
  'event.loop.wait',
  'event.loop.wake',
  'event.loop.wake.other',
  'event.loop.time',
  'event.sleep.begin',
  'event.sleep.end',
  'event.join.block',
  'event.c-call.begin',
  'event.c-call.end',
  'event.os.preempt',
  'event.output',
  'event.exception',
  'event.exit',
  'event.count.lost-increment',
  'event.count.lost-decrement',
  'event.count.freed-in-use',
  'event.object-lock.block',
  'event.object-lock.acquire',
  'event.object-lock.deadlock',
  'event.crash.generator',
  'event.crash.use-after-free',
  ...TASK_KEYS,
] as const;

export type NarrationKey = (typeof NARRATION_KEYS)[number];

type Params = Record<string, NarrationParam>;

const thread = (index: number): NarrationParam => ({ kind: 'thread', thread: index });
const duration = (ns: number): NarrationParam => ({ kind: 'duration', ns });
const text = (value: string): NarrationParam => ({ kind: 'text', value });
const number = (value: number): NarrationParam => ({ kind: 'number', value });

/** What a key and its parameters are made of, for one event. */
interface Moment {
  readonly trace: Trace;
  /** The thread it happened to. */
  readonly who: number;
  readonly a: number;
  readonly b: number;
  /** How long the thread had waited for the GIL; 0 when it did not. */
  readonly waitedNs: number;
}

function lockName(trace: Trace, id: number): Params {
  const lock = trace.locks[id];
  return { lock: text(lock?.kind ?? 'Lock'), lockLine: number(lock?.line ?? 0) };
}

/** An event loop sleeps on a lock of its own: that is told as what it is. */
const isLoop = (trace: Trace, id: number): boolean => trace.locks[id]?.kind === LOOP_LOCK;

const DROP_KEYS: readonly NarrationKey[] = DROP_REASONS.map(
  (reason) => `event.gil.drop.${reason}` as const,
);

const CRASH_KEYS: readonly NarrationKey[] = CRASH_REASONS.map(
  (reason) => `event.crash.${reason}` as const,
);

const typeOf = ({ trace, a }: Moment): Params => ({ type: text(trace.labels[a] ?? '') });

const SAY: {
  readonly [K in EventKind]: (moment: Moment) => readonly [NarrationKey, Params] | null;
} = {
  state: () => null,
  'thread.start': ({ a }) => ['event.thread.start', { other: thread(a) }],
  'thread.end': ({ a }) => [a === 1 ? 'event.thread.end.raised' : 'event.thread.end', {}],
  'gil.wait': ({ a }) => ['event.gil.wait', { other: thread(a) }],
  'gil.request': ({ a, waitedNs }) => [
    'event.gil.request',
    { other: thread(a), waited: duration(waitedNs) },
  ],
  'gil.drop': ({ a }) => [DROP_KEYS[a] ?? 'event.gil.drop.request', {}],
  'gil.take': ({ waitedNs }) =>
    waitedNs > 0
      ? ['event.gil.take.waited', { waited: duration(waitedNs) }]
      : ['event.gil.take', {}],
  // A lock that the waiter itself took first is a signal from another thread, not somebody's possession.
  'lock.block': ({ trace, who, a, b }) =>
    isLoop(trace, a)
      ? ['event.loop.wait', {}]
      : b >= 0 && b !== who
        ? ['event.lock.block.held', { ...lockName(trace, a), other: thread(b) }]
        : ['event.lock.block', lockName(trace, a)],
  'lock.acquire': ({ trace, a }) =>
    isLoop(trace, a) ? ['event.loop.wake', {}] : ['event.lock.acquire', lockName(trace, a)],
  'lock.release': ({ trace, a, b }) =>
    b >= 0 && isLoop(trace, a)
      ? ['event.loop.wake.other', { other: thread(b) }]
      : b >= 0
        ? ['event.lock.release.wakes', { ...lockName(trace, a), other: thread(b) }]
        : ['event.lock.release', lockName(trace, a)],
  'lock.timeout': ({ trace, a }) =>
    isLoop(trace, a) ? ['event.loop.time', {}] : ['event.lock.timeout', lockName(trace, a)],
  'sleep.begin': ({ a }) => ['event.sleep.begin', { asked: duration(a * 1000) }],
  'sleep.end': () => ['event.sleep.end', {}],
  'join.block': ({ a }) => ['event.join.block', { other: thread(a) }],
  'c-call.begin': ({ trace, a }) => ['event.c-call.begin', { label: text(trace.labels[a] ?? '') }],
  'c-call.end': ({ trace, a }) => ['event.c-call.end', { label: text(trace.labels[a] ?? '') }],
  'os.preempt': ({ a }) => ['event.os.preempt', { core: number(a) }],
  output: () => ['event.output', {}],
  exception: ({ trace, a }) => ['event.exception', { label: text(trace.labels[a] ?? '') }],
  exit: () => ['event.exit', {}],
  'count.lost-increment': (moment) => [
    'event.count.lost-increment',
    { ...typeOf(moment), count: number(moment.b) },
  ],
  'count.lost-decrement': (moment) => [
    'event.count.lost-decrement',
    { ...typeOf(moment), count: number(moment.b) },
  ],
  'count.freed-in-use': (moment) => [
    'event.count.freed-in-use',
    { ...typeOf(moment), references: number(moment.b) },
  ],
  'object-lock.block': (moment) => [
    'event.object-lock.block',
    { ...typeOf(moment), other: thread(moment.b) },
  ],
  'object-lock.acquire': (moment) => ['event.object-lock.acquire', typeOf(moment)],
  'object-lock.deadlock': ({ a }) => ['event.object-lock.deadlock', { other: thread(a) }],
  crash: ({ trace, a, b }) => [
    CRASH_KEYS[a] ?? 'event.crash.use-after-free',
    { what: text(trace.labels[b] ?? '') },
  ],
};

/** Whose GIL an event is about: the interpreter's number in its process; 0 for the main one, and for all other events. */
function gilOf(event: EventKind, b: number): number {
  if (!event.startsWith('gil.')) return 0;
  return event === 'gil.take' ? b >> 1 : b;
}

/** The events of a stretch of the run, in order of time. */
export function narrate(trace: Trace, options: NarrationOptions = {}): NarrationItem[] {
  const { limit = 1000, ...stretch } = options;
  const items: NarrationItem[] = [];
  for (const item of narration(trace, stretch)) {
    if (items.length >= limit) break;
    items.push(item);
  }
  return items;
}

/** The same one by one, for those who look for one among many. What becomes of tasks stands between the events. */
export function* narration(
  trace: Trace,
  options: Omit<NarrationOptions, 'limit'> = {},
): Generator<NarrationItem, void> {
  const { fromNs = 0, toNs = Infinity } = options;
  const tasks = taskItems(trace).filter(({ timeNs }) => timeNs >= fromNs && timeNs < toNs);
  let next = 0;
  for (const item of eventItems(trace, options)) {
    while (next < tasks.length && (tasks[next] as NarrationItem).timeNs <= item.timeNs)
      yield tasks[next++] as NarrationItem;
    yield item;
  }
  yield* tasks.slice(next);
}

function* eventItems(
  trace: Trace,
  options: Omit<NarrationOptions, 'limit'>,
): Generator<NarrationItem, void> {
  const { fromNs = 0, toNs = Infinity } = options;
  const { kind, timeNs, thread: threads, a, b, line } = trace.columns;
  const waitSince = new Map<number, number>();
  for (let i = 0; i < trace.length; i++) {
    const event = EVENT_KINDS[kind[i] as number] as EventKind;
    if (event === 'state') continue;
    const atNs = timeNs[i] as number;
    if (atNs >= toNs) break;
    const who = threads[i] as number;
    if (event === 'gil.wait') waitSince.set(who, atNs);
    const since = waitSince.get(who);
    if (event === 'gil.take') waitSince.delete(who);
    if (atNs < fromNs) continue;
    const said = SAY[event]({
      trace,
      who,
      a: a[i] as number,
      b: b[i] as number,
      waitedNs: since === undefined ? 0 : atNs - since,
    });
    if (said === null) continue;
    const at = line[i] as number;
    const gil = gilOf(event, b[i] as number);
    const params = {
      ...said[1],
      thread: thread(who),
      line: number(at),
      ...(gil > 0 ? { gil: number(gil) } : {}),
    };
    yield { key: said[0], params, timeNs: atNs, thread: who, line: at };
  }
}
