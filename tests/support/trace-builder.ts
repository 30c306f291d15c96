/** Traces written by hand: each call appends one event, so that a test reads as the run it describes. */
import { THREAD_STATES, eventCode } from '../../src/engine/trace/events.ts';
import type { EventKind, TraceState } from '../../src/engine/trace/events.ts';
import type { Trace, TraceThread } from '../../src/engine/trace/trace.ts';

interface Row {
  readonly kind: number;
  readonly timeNs: number;
  readonly thread: number;
  readonly a: number;
  readonly b: number;
  readonly line: number;
}

export class TraceBuilder {
  private readonly rows: Row[] = [];
  private readonly threads: TraceThread[] = [];
  readonly locks: { kind: string; line: number }[] = [];
  readonly labels: string[] = [];

  /** A thread; the first one is the main thread. Returns its index. */
  thread(name: string, startNs = 0, endNs = Infinity): number {
    this.threads.push({ name, daemon: false, startNs, endNs });
    return this.threads.length - 1;
  }

  event(timeNs: number, thread: number, kind: EventKind, a = 0, b = 0, line = 0): this {
    this.rows.push({ kind: eventCode(kind), timeNs, thread, a, b, line });
    return this;
  }

  state(timeNs: number, thread: number, state: TraceState, line = 0): this {
    return this.event(timeNs, thread, 'state', THREAD_STATES.indexOf(state), 0, line);
  }

  build(endNs: number): Trace {
    const { rows } = this;
    return {
      length: rows.length,
      columns: {
        kind: Uint8Array.from(rows, (row) => row.kind),
        timeNs: Float64Array.from(rows, (row) => row.timeNs),
        thread: Uint16Array.from(rows, (row) => row.thread),
        a: Int32Array.from(rows, (row) => row.a),
        b: Int32Array.from(rows, (row) => row.b),
        line: Int32Array.from(rows, (row) => row.line),
        file: new Uint16Array(rows.length),
      },
      threads: this.threads,
      files: ['program.py'],
      locks: this.locks,
      labels: this.labels,
      endNs,
      truncated: false,
    };
  }
}

const MS = 1e6;

/**
 * Two threads that count down under the GIL: turns of `turnNs`, a hand-over of `handNs`, the waiter
 * asking `switchIntervalNs` after it began to wait; the main thread waits for both.
 */
export function countdownTrace({
  workNs = 40 * MS,
  turnNs = 5.1 * MS,
  handNs = 25_000,
  switchIntervalNs = 5 * MS,
} = {}): Trace {
  const build = new TraceBuilder();
  const main = build.thread('MainThread');
  const workers = [
    build.thread('Thread-1 (countdown)', 100_000),
    build.thread('Thread-2 (countdown)', 150_000),
  ];
  build
    .state(0, main, 'overhead')
    .event(50_000, main, 'gil.take', -1, 0)
    .state(50_000, main, 'running', 10);
  build
    .event(100_000, main, 'thread.start', 1, 0, 11)
    .event(150_000, main, 'thread.start', 2, 0, 11);
  build
    .state(200_000, main, 'blocked', 12)
    .event(200_000, main, 'join.block', 1, 0, 12)
    .event(200_000, main, 'gil.drop', 1, 0, 12);
  let atNs = 200_000;
  let last = main;
  let holder = workers[0] as number;
  const left = new Map(workers.map((worker) => [worker, workNs / 2]));
  build
    .event(atNs, workers[1] as number, 'gil.wait', holder)
    .state(atNs, workers[1] as number, 'gil-wait', 5);
  let waitingSince = atNs;
  while (left.size > 0) {
    const mine = left.get(holder) as number;
    const other = workers.find((worker) => worker !== holder && left.has(worker));
    build
      .event(atNs, holder, 'gil.take', last, last === holder ? 0 : 1, 5)
      .state(atNs, holder, 'running', 6);
    const runNs = other === undefined ? mine : Math.min(turnNs, mine);
    const endNs = atNs + runNs;
    if (other !== undefined && waitingSince + switchIntervalNs < endNs) {
      build.event(waitingSince + switchIntervalNs, other, 'gil.request', holder);
    }
    left.set(holder, mine - runNs);
    last = holder;
    if (mine - runNs <= 0) {
      left.delete(holder);
      build
        .event(endNs, holder, 'gil.drop', 2)
        .event(endNs, holder, 'thread.end')
        .state(endNs, holder, 'off');
    } else if (other !== undefined) {
      build
        .event(endNs, holder, 'gil.drop', 0, 0, 5)
        .event(endNs, holder, 'gil.wait', other)
        .state(endNs, holder, 'gil-wait', 5);
      waitingSince = endNs;
    }
    atNs = endNs + handNs;
    if (other !== undefined) holder = other;
  }
  build.event(atNs, main, 'gil.take', last, 1, 13).state(atNs, main, 'running', 13);
  build.event(atNs + 20_000, main, 'output', 0, 0, 13).event(atNs + 30_000, main, 'exit', 0, 0, 13);
  return build.build(atNs + 30_000);
}
