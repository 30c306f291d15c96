/** Runs a program on the engine and gives the events of its trace as a list. */
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { RunConfig } from '@inside-the-gil/engine';
import { DROP_REASONS, EVENT_KINDS } from '../../../src/engine/trace/events.ts';
import type { EventKind } from '../../../src/engine/trace/events.ts';

export interface TraceEvent {
  readonly kind: EventKind;
  readonly timeNs: number;
  /** Index in the trace's threads; 0 is the main thread. */
  readonly thread: number;
  readonly a: number;
  readonly b: number;
}

export interface TracedRun {
  readonly stdout: string;
  readonly events: readonly TraceEvent[];
}

/** Everything but changes of state, which the tests read from the events that cause them. */
export function traced(source: string, config: Partial<RunConfig> = {}): TracedRun {
  const { output, trace } = runProgram(source, defaultConfig({ cores: 2, ...config }), 'main.py');
  const { kind, timeNs, thread, a, b } = trace.columns;
  const events: TraceEvent[] = [];
  for (let i = 0; i < trace.length; i++) {
    const name = EVENT_KINDS[kind[i] as number] as EventKind;
    if (name === 'state') continue;
    events.push({
      kind: name,
      timeNs: timeNs[i] as number,
      thread: thread[i] as number,
      a: a[i] as number,
      b: b[i] as number,
    });
  }
  return { stdout: output.map((chunk) => chunk.text).join(''), events };
}

/** One thread's time with the GIL, from taking it to letting it go. */
export interface Segment {
  readonly thread: number;
  readonly fromNs: number;
  readonly toNs: number;
  readonly reason: (typeof DROP_REASONS)[number];
}

export function segments(events: readonly TraceEvent[]): Segment[] {
  const found: Segment[] = [];
  let taken: TraceEvent | null = null;
  for (const event of events) {
    if (event.kind === 'gil.take') taken = event;
    if (event.kind !== 'gil.drop' || taken === null) continue;
    found.push({
      thread: event.thread,
      fromNs: taken.timeNs,
      toNs: event.timeNs,
      reason: DROP_REASONS[event.a] as Segment['reason'],
    });
    taken = null;
  }
  return found;
}
