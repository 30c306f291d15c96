/** A run of a program as it stands at a line: what a page shows before anybody steps. */
import { Trail } from '@inside-the-gil/engine';
import type { Inspection } from '@inside-the-gil/engine';
import { configOf } from './simulate.ts';
import type { RunRequest } from './simulate.ts';

interface Place {
  readonly id: string;
  readonly start: { readonly line: number; readonly time: number };
}

/** @throws Error when the line does not begin so often */
export function standAt({ source, filename, profile, seed }: RunRequest, place: Place): Inspection {
  const { line, time } = place.start;
  const trail = new Trail({ source, filename, config: configOf(profile, seed) });
  for (let i = 0; i < time; i++) {
    const work = trail.go({ kind: 'forward', unit: { kind: 'breakpoint', lines: [line] } });
    while (work.next().done !== true);
    if (trail.inspection.state.isOver)
      throw new Error(`${place.id}: line ${line} begins ${i} times, not ${time}`);
  }
  return trail.inspection;
}
