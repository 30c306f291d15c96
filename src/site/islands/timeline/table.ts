/** The text form of a timeline: every stretch of a window, in order of time, as rows of a table. */
import type { Messages } from '../../i18n/format.ts';
import { passesInto } from '../../lib/timeline/passes.ts';
import { stateText, stretchAt, trackLabel } from '../../lib/timeline/model.ts';
import type { Stretch, TimelineModel } from '../../lib/timeline/model.ts';
import { firstEndingAfter } from '../../lib/timeline/track.ts';
import type { Track } from '../../lib/timeline/track.ts';
import type { View } from '../../lib/timeline/view.ts';

export interface TableRows {
  readonly rows: readonly Stretch[];
  /** How many more the window holds. */
  readonly more: number;
}

/** The stretches of all rows that touch the window, merged in order of time, at most `limit`. */
export function tableRows(model: TimelineModel, view: View, limit: number): TableRows {
  const heads = model.tracks.map((track, row) => ({
    row,
    index: firstEndingAfter(track, view.fromNs),
  }));
  let total = 0;
  for (const { row, index } of heads) {
    const track = model.tracks[row]!;
    // Stretches of a row do not overlap: those before the window's end form one run.
    const last = firstEndingAfter(track, view.toNs);
    const crossing = last < track.length && (track.fromNs[last] as number) < view.toNs ? 1 : 0;
    total += last + crossing - index;
  }
  const rows: Stretch[] = [];
  while (rows.length < limit) {
    let best: Stretch | null = null;
    let from = -1;
    heads.forEach(({ row, index }, k) => {
      const stretch = stretchAt(model, row, index);
      if (stretch === null || stretch.fromNs >= view.toNs) return;
      if (best === null || stretch.fromNs < best.fromNs) {
        best = stretch;
        from = k;
      }
    });
    if (best === null) break;
    rows.push(best);
    heads[from]!.index++;
  }
  return { rows, more: Math.max(0, total - rows.length) };
}

function taskSays(
  model: TimelineModel,
  track: Track,
  stretch: Stretch,
  messages: Messages,
): string {
  const { name = '', coroutine = '' } = model.tasks[track.number] ?? {};
  const state = stateText(track, stretch.state, messages);
  return messages.text('timeline.has.task', { name, coroutine, state });
}

/** What a stretch says: a thread's state and by whose release it came to it, or who has what the row stands for. */
export function stretchState(model: TimelineModel, stretch: Stretch, messages: Messages): string {
  const track = model.tracks[stretch.row];
  const state = messages.text(`state.${stretch.state}`);
  if (track === undefined || track.kind === 'thread')
    return passesInto(model, stretch, messages).reduce(
      (said, passed) => messages.text('timeline.passed.row', { state: said, passed }),
      state,
    );
  // A core's row is drawn in the states of those who are on it.
  const row = trackLabel(model, track, messages);
  if (track.kind === 'task') return taskSays(model, track, stretch, messages);
  return messages.text(`timeline.has.${track.kind}`, { row, state });
}
