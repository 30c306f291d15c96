/**
 * The vocabulary of a trace: what can happen, as numbers in columns. Narration keys derive from the
 * names (`event.gil.request`), so a name is part of the public interface and never changes meaning.
 */

/** Event kinds; `a` and `b` are the columns of that name. The index in this list is the number in the column. */
export const EVENT_KINDS = [
  /** The thread enters a state; a: index in THREAD_STATES, b: the core it is on then, plus one; 0 on none. Every picture is a fold of these. */
  'state',
  /** The thread starts another one; a: the new thread. */
  'thread.start',
  /** The thread's function has returned or raised; a: 1 if it raised. */
  'thread.end',
  /** The thread finds the GIL taken and waits; a: the holder, b: the interpreter whose GIL it is (0 the main one). */
  'gil.wait',
  /** The waiter's interval has run out; it asks. a: the holder, b: as above. */
  'gil.request',
  /** The holder lets go; a: index in DROP_REASONS, b: as above. */
  'gil.drop',
  /** The thread takes the GIL; a: who held it last (-1 nobody), b: lowest bit 1 if this is a switch, the rest as above. */
  'gil.take',
  /** The thread waits for a lock; a: lock id, b: its owner or -1. */
  'lock.block',
  /** The thread has got a lock it waited for; a: lock id. */
  'lock.acquire',
  /** The thread releases a lock that others wait for; a: lock id, b: the thread it wakes or -1. */
  'lock.release',
  /** A wait for a lock ran out of time; a: lock id. */
  'lock.timeout',
  /** The thread sleeps; a: microseconds asked for (saturating). */
  'sleep.begin',
  /** The sleep is over. */
  'sleep.end',
  /** The thread waits for another one to end; a: that thread. */
  'join.block',
  /** A C call that let go of the GIL begins; a: index in the trace's labels. */
  'c-call.begin',
  'c-call.end',
  /** The operating system takes the core away; a: core. */
  'os.preempt',
  /** The thread wrote output; a: index of the chunk. */
  'output',
  /** An exception ended the thread or the program; a: index in the trace's labels. */
  'exception',
  /** The process ends. */
  'exit',
  // Without a GIL. The moment of these is the one from which the thread has executed without a look at the others.
  /** Two cores have changed a count at once, one increment is lost; a: the object's type in the trace's labels, b: the count that it leaves. */
  'count.lost-increment',
  /** As above, a decrement. */
  'count.lost-decrement',
  /** A count that is too low comes to 0: the object is freed while somebody has it; a: its type in the trace's labels, b: how many references there still are. */
  'count.freed-in-use',
  /** The thread waits for the lock of an object; a: the object's type in the trace's labels, b: the thread that holds it. */
  'object-lock.block',
  /** The thread gets the lock of an object that it waited for; a: the object's type in the trace's labels. */
  'object-lock.acquire',
  /** Its wait has closed a circle that nobody in it can leave; a: the thread that waits for a lock of this one's. */
  'object-lock.deadlock',
  /** The interpreter dies of what the thread does, as a real one would; a: index in CRASH_REASONS, b: what it dies of, in the trace's labels. */
  'crash',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** Index is the number in column `a` of a `state` event. 'off': not started yet, or ended. */
export const THREAD_STATES = [
  'off',
  'running',
  'running-no-gil',
  'gil-wait',
  'blocked',
  'sleeping',
  'runnable',
  'overhead',
] as const;

export type TraceState = (typeof THREAD_STATES)[number];

/** Why the GIL was let go: asked to, before a blocking call, or because the thread ended. */
export const DROP_REASONS = ['request', 'blocking', 'end'] as const;

/** What an interpreter dies of: two threads in one generator, an object that has been freed. */
export const CRASH_REASONS = ['generator', 'use-after-free'] as const;

const index = new Map<EventKind, number>(EVENT_KINDS.map((kind, i) => [kind, i]));

export function eventCode(kind: EventKind): number {
  return index.get(kind) as number;
}
