/**
 * A trace as a speedscope file (https://www.speedscope.app/file-format-schema.json): one profile a thread, in which
 * every stretch is its state, and within it the line on which it begins. Times are nanoseconds.
 * Leaves out: who holds the GIL, hand-overs and requests, which the format has no place for.
 */
import { THREAD_STATES } from '../events.ts';
import { intervalsByThread } from '../folds.ts';
import type { Trace } from '../trace.ts';

export interface SpeedscopeFrame {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
}

export interface SpeedscopeEvent {
  /** Opens or closes a frame. */
  readonly type: 'O' | 'C';
  readonly frame: number;
  readonly at: number;
}

export interface SpeedscopeProfile {
  readonly type: 'evented';
  readonly name: string;
  readonly unit: 'nanoseconds';
  readonly startValue: number;
  readonly endValue: number;
  readonly events: readonly SpeedscopeEvent[];
}

export interface SpeedscopeFile {
  readonly $schema: 'https://www.speedscope.app/file-format-schema.json';
  readonly shared: { readonly frames: readonly SpeedscopeFrame[] };
  readonly profiles: readonly SpeedscopeProfile[];
  readonly name: string;
  readonly activeProfileIndex: number;
  readonly exporter: string;
}

/** Frames are numbered as they are first met. */
class Frames {
  readonly list: SpeedscopeFrame[] = [];
  private readonly known = new Map<string, number>();

  of(key: string, make: () => SpeedscopeFrame): number {
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.list.length;
      this.list.push(make());
      this.known.set(key, index);
    }
    return index;
  }
}

/** The whole trace; `JSON.stringify` of it is a file that speedscope opens. */
export function toSpeedscope(trace: Trace): SpeedscopeFile {
  const frames = new Frames();
  const file = trace.files[0] ?? 'program';
  const profiles = intervalsByThread(trace).map((intervals, index): SpeedscopeProfile => {
    const events: SpeedscopeEvent[] = [];
    for (let i = 0; i < intervals.length; i++) {
      const fromNs = intervals.fromNs[i] as number;
      const toNs = intervals.toNs[i] as number;
      const line = intervals.line[i] as number;
      const name = THREAD_STATES[intervals.state[i] as number] as string;
      const state = frames.of(name, () => ({ name }));
      events.push({ type: 'O', frame: state, at: fromNs });
      if (line > 0) {
        const place = `${file}:${line}`;
        const frame = frames.of(place, () => ({ name: place, file, line }));
        events.push({ type: 'O', frame, at: fromNs }, { type: 'C', frame, at: toNs });
      }
      events.push({ type: 'C', frame: state, at: toNs });
    }
    return {
      type: 'evented',
      name: trace.threads[index]?.name ?? String(index),
      unit: 'nanoseconds',
      startValue: 0,
      endValue: trace.endNs,
      events,
    };
  });
  return {
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    shared: { frames: frames.list },
    profiles,
    name: `${file} (simulated)`,
    activeProfileIndex: 0,
    exporter: 'inside-the-gil',
  };
}
