/** Search through a run: by what is said of an event, by a thread's letter or name, by a line. */
import { narration } from '@inside-the-gil/engine/trace';
import type { NarrationItem, Trace } from '@inside-the-gil/engine/trace';
import type { Messages } from '../../i18n/format.ts';
import { narrationParts } from '../../lib/narration.ts';
import type { TimelineModel } from '../../lib/timeline/model.ts';

export interface Found {
  readonly timeNs: number;
  /** The event's sentence. */
  readonly what: string;
}

function sentence(item: NarrationItem, messages: Messages, model: TimelineModel): string {
  return narrationParts(item, messages, model.letters)
    .map((part) => (typeof part === 'string' ? part : part.letter))
    .join('');
}

/**
 * The nearest event after (or before) a moment that fits. A text fits that stands in the event's sentence or in the
 * thread's name; "line 7" fits what happens on line 7.
 */
export function findMoment(
  trace: Trace,
  model: TimelineModel,
  messages: Messages,
  text: string,
  fromNs: number,
  direction: 1 | -1,
): Found | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const line = /^(?:line\s*)?(\d+)$/.exec(wanted)?.[1];
  const probe = prober(messages, model);
  const fits = (item: NarrationItem): boolean =>
    line === undefined ? probe(item).includes(wanted) : item.line === Number(line);
  const found = (item: NarrationItem): Found => ({
    timeNs: item.timeNs,
    what: sentence(item, messages, model),
  });
  let last: NarrationItem | null = null;
  for (const item of narration(trace)) {
    if (direction === -1 && item.timeNs >= fromNs) break;
    if (direction === 1 && item.timeNs <= fromNs) continue;
    if (!fits(item)) continue;
    if (direction === 1) return found(item);
    last = item;
  }
  return last === null ? null : found(last);
}

/** What an item is searched by. Sentences that differ in times only are made once: a run may have a million. */
function prober(messages: Messages, model: TimelineModel): (item: NarrationItem) => string {
  const known = new Map<string, string>();
  return (item) => {
    const params = Object.fromEntries(
      Object.entries(item.params).map(([name, param]) => [
        name,
        param.kind === 'duration' ? ({ kind: 'duration', ns: 0 } as const) : param,
      ]),
    );
    const key = `${item.key} ${JSON.stringify(params)}`;
    let text = known.get(key);
    if (text === undefined) {
      const name = model.names[item.thread] ?? '';
      text = `${sentence({ ...item, params }, messages, model)} ${name}`.toLowerCase();
      known.set(key, text);
    }
    return text;
  };
}
