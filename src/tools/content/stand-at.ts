/** A run of a program as it stands at a line, or before an event: what a page shows before anybody steps. */
import { Trail } from '@inside-the-gil/engine';
import type { Inspection, Move } from '@inside-the-gil/engine';
import type { FigureOf } from './schema.ts';
import { configOf } from './simulate.ts';
import type { RunRequest } from './simulate.ts';

type Place = Pick<FigureOf<'stepper'>, 'id' | 'start'>;

/** @throws Error when the line does not begin so often, or the event does not happen so often */
export function standAt({ source, filename, profile, seed }: RunRequest, place: Place): Inspection {
  const { start, id } = place;
  const config = { ...configOf(profile, seed), argv: [filename] };
  const trail = new Trail({ source, filename, config });
  const go = (move: Move): boolean => {
    const work = trail.go(move);
    let step = work.next();
    while (step.done !== true) step = work.next();
    return step.value;
  };
  if ('line' in start) {
    for (let i = 0; i < start.time; i++) {
      go({ kind: 'forward', unit: { kind: 'breakpoint', lines: [start.line] } });
      if (trail.inspection.state.isOver)
        throw new Error(`${id}: line ${start.line} begins ${i} times, not ${start.time}`);
    }
    return trail.inspection;
  }
  for (let i = 0; i < start.time; i++) {
    go({ kind: 'forward', unit: { kind: 'event', events: [start.event], thread: null } });
    if (trail.inspection.state.isOver)
      throw new Error(`${id}: ${start.event} happens ${i} times, not ${start.time}`);
  }
  for (let i = 0; i < start.back; i++) {
    if (!go({ kind: 'back', unit: { kind: 'bytecode', library: false } }))
      throw new Error(`${id}: there are only ${i} instructions before ${start.event}`);
  }
  return trail.inspection;
}
