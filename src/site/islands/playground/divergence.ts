/**
 * Where two runs part: the first event that is another one, by kind, thread and what it names. Times are not compared:
 * two machines may do the same things at another pace.
 */
import { eventCode } from '@inside-the-gil/engine/trace';
import type { Trace } from '@inside-the-gil/engine/trace';

export interface Divergence {
  /** Index among the events of each, changes of state left out; both runs agree on that many. */
  readonly events: number;
  /** The moment in the first run, and in the second; null in one that has ended before. */
  readonly oneNs: number | null;
  readonly otherNs: number | null;
}

const STATE = eventCode('state');

/** The next event at or after `i` that is no change of state. */
function next(trace: Trace, i: number): number {
  const { kind } = trace.columns;
  let at = i;
  while (at < trace.length && kind[at] === STATE) at++;
  return at;
}

/** Null where the runs do the same things to their end. */
export function firstDivergence(one: Trace, other: Trace): Divergence | null {
  const [a, b] = [one.columns, other.columns];
  let i = next(one, 0);
  let k = next(other, 0);
  for (let events = 0; ; events++) {
    const endsOne = i >= one.length;
    const endsOther = k >= other.length;
    if (endsOne && endsOther) return null;
    const same =
      !endsOne &&
      !endsOther &&
      a.kind[i] === b.kind[k] &&
      a.thread[i] === b.thread[k] &&
      a.a[i] === b.a[k] &&
      a.line[i] === b.line[k];
    if (!same) {
      return {
        events,
        oneNs: endsOne ? null : (a.timeNs[i] as number),
        otherNs: endsOther ? null : (b.timeNs[k] as number),
      };
    }
    i = next(one, i + 1);
    k = next(other, k + 1);
  }
}
