/**
 * From a release to the acquire that it let through: folds over a trace for the arrows of a timeline and for their
 * sentences. Whoever takes a GIL that had long been free was let through by nobody.
 */
import { eventCode } from '@inside-the-gil/engine/trace';
import type { Switches, Trace, Wakes } from '@inside-the-gil/engine/trace';
import type { Messages } from '../../i18n/format.ts';
import type { Stretch, TimelineModel } from './model.ts';
import { lowerBound } from './range.ts';

const WAIT = eventCode('gil.wait');
const DROP = eventCode('gil.drop');
const TAKE = eventCode('gil.take');

/** What is known of one GIL while the events go by. */
interface Gil {
  droppedNs: number;
  readonly waiting: Set<number>;
  /** Who waited when it was let go. */
  letThrough: ReadonlySet<number>;
}

/** For each switch of the GIL when its holder let go of it; NaN where the taker had not waited for that. */
export function gilReleases(trace: Trace, switches: Switches): Float64Array {
  const { kind, timeNs, thread, b } = trace.columns;
  const released = new Float64Array(switches.length).fill(NaN);
  const gils = new Map<string, Gil>();
  let next = 0;
  for (let i = 0; i < trace.length; i++) {
    const code = kind[i] as number;
    if (code !== WAIT && code !== DROP && code !== TAKE) continue;
    const who = thread[i] as number;
    const detail = b[i] as number;
    const process = trace.threads[who]?.process?.index ?? 0;
    const key = `${process} ${code === TAKE ? detail >> 1 : detail}`;
    let gil = gils.get(key);
    if (gil === undefined) {
      gil = { droppedNs: NaN, waiting: new Set(), letThrough: new Set() };
      gils.set(key, gil);
    }
    if (code === WAIT) gil.waiting.add(who);
    else if (code === DROP) {
      gil.droppedNs = timeNs[i] as number;
      gil.letThrough = new Set(gil.waiting);
    } else {
      if ((detail & 1) === 1) {
        if (gil.letThrough.has(who)) released[next] = gil.droppedNs;
        next++;
      }
      gil.waiting.delete(who);
      gil.letThrough = new Set();
    }
  }
  return released;
}

export const NO_WAKES: Wakes = {
  length: 0,
  fromNs: new Float64Array(),
  toNs: new Float64Array(),
  from: new Uint16Array(),
  to: new Uint16Array(),
  lock: new Int32Array(),
  byProgram: new Uint8Array(),
};

/** Only what the program released: how the library starts a thread and ends it is no news in every picture. */
export function programWakes(wakes: Wakes): Wakes {
  const kept = [...wakes.byProgram.keys()].filter((i) => wakes.byProgram[i] === 1);
  return {
    length: kept.length,
    fromNs: Float64Array.from(kept, (i) => wakes.fromNs[i] as number),
    toNs: Float64Array.from(kept, (i) => wakes.toNs[i] as number),
    from: Uint16Array.from(kept, (i) => wakes.from[i] as number),
    to: Uint16Array.from(kept, (i) => wakes.to[i] as number),
    lock: Int32Array.from(kept, (i) => wakes.lock[i] as number),
    byProgram: new Uint8Array(kept.length).fill(1),
  };
}

/** What the arrows that end in a stretch say: whose release let the thread through. */
export function passesInto(model: TimelineModel, stretch: Stretch, messages: Messages): string[] {
  if (model.tracks[stretch.row]?.kind !== 'thread') return [];
  const { switches, gilReleases: released, wakes, letters } = model;
  const said: string[] = [];
  const inside = (times: Float64Array, length: number, each: (index: number) => void): void => {
    for (let i = lowerBound(times, length, stretch.fromNs); i < length; i++) {
      if ((times[i] as number) >= stretch.toNs) return;
      each(i);
    }
  };
  inside(switches.timeNs, switches.length, (i) => {
    const at = released[i] as number;
    if (switches.to[i] !== stretch.thread || Number.isNaN(at)) return;
    const other = letters[switches.from[i] as number] ?? '';
    said.push(messages.text('timeline.passed.gil', { other, time: messages.duration(at) }));
  });
  inside(wakes.toNs, wakes.length, (i) => {
    if (wakes.to[i] !== stretch.thread) return;
    const other = letters[wakes.from[i] as number] ?? '';
    const time = messages.duration(wakes.fromNs[i] as number);
    const { line = 0 } = model.locks[wakes.lock[i] as number] ?? {};
    said.push(messages.text('timeline.passed.lock', { other, time, line }));
  });
  return said;
}
