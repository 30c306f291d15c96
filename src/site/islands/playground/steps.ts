/** Steps through a run from event to event. */
import type { Trace } from '@inside-the-gil/engine/trace';

/**
 * The time of the next event (or the one before), leaving out one kind: changes of state come with the
 * event that explains them. The ends of the run are as far as it goes.
 */
export function stepTime(trace: Trace, fromNs: number, direction: 1 | -1, except: number): number {
  const { kind, timeNs } = trace.columns;
  let low = 0;
  let high = trace.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const passed =
      direction === 1 ? (timeNs[middle] as number) <= fromNs : (timeNs[middle] as number) < fromNs;
    if (passed) low = middle + 1;
    else high = middle;
  }
  for (let i = direction === 1 ? low : low - 1; i >= 0 && i < trace.length; i += direction) {
    if (kind[i] !== except) return timeNs[i] as number;
  }
  return direction === 1 ? trace.endNs : 0;
}
