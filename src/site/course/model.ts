/** Timelines of runs at build, and the machine that a misconception believes in. */
import { THREAD_STATES } from '@inside-the-gil/engine/trace';
import type { Trace } from '@inside-the-gil/engine/trace';
import type { RunResult } from '@inside-the-gil/engine';
import type { Messages } from '../i18n/format.ts';
import { timelineModel } from '../lib/timeline/model.ts';
import type { TimelineModel } from '../lib/timeline/model.ts';

export function modelOf(result: RunResult, messages: Messages, toNs?: number): TimelineModel {
  return timelineModel(result.trace, {
    mainLabel: messages.text('thread.main'),
    rows: ['tasks'],
    ...(toNs === undefined ? {} : { toNs }),
  });
}

/** A drawn machine, not a simulated one: all threads run together from the start to their end. */
export function believedTrace(threads: number, endNs: number): Trace {
  const running = THREAD_STATES.indexOf('running');
  const names = Array.from({ length: threads }, (_, index) => `Thread-${index + 1}`);
  return {
    length: threads,
    columns: {
      kind: new Uint8Array(threads),
      timeNs: new Float64Array(threads),
      thread: Uint16Array.from(names, (_, index) => index + 1),
      a: new Int32Array(threads).fill(running),
      b: new Int32Array(threads),
      line: new Int32Array(threads),
      file: new Uint16Array(threads),
    },
    threads: [
      { name: 'MainThread', daemon: false, startNs: 0, endNs },
      ...names.map((name) => ({ name, daemon: false, startNs: 0, endNs })),
    ],
    files: [],
    locks: [],
    labels: [],
    endNs,
    truncated: false,
  };
}
