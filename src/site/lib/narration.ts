/** Narration in words: the engine's keys and parameters through the reader's messages. */
import type { NarrationItem, NarrationParam } from '@inside-the-gil/engine/trace';
import type { MessageParam, Messages } from '../i18n/format.ts';
import { escapeHtml } from './timeline/marks.ts';

/** A thread within a sentence, to be shown as a chip. */
export interface ThreadMention {
  readonly letter: string;
  /** How it stands after the event, as far as the event says. */
  readonly look: 'run' | 'wait' | 'plain';
}

/** What the event says about the thread it happened to, and about the other one it names. */
const LOOKS: Readonly<
  Record<string, { readonly thread: ThreadMention['look']; readonly other: ThreadMention['look'] }>
> = {
  'event.gil.wait': { thread: 'wait', other: 'run' },
  'event.gil.request': { thread: 'wait', other: 'run' },
  'event.gil.take': { thread: 'run', other: 'plain' },
  'event.gil.take.waited': { thread: 'run', other: 'plain' },
  'event.gil.drop.request': { thread: 'run', other: 'plain' },
  'event.gil.drop.blocking': { thread: 'run', other: 'plain' },
  'event.thread.start': { thread: 'run', other: 'plain' },
  'event.join.block': { thread: 'run', other: 'plain' },
  'event.output': { thread: 'run', other: 'plain' },
  'why.next': { thread: 'run', other: 'plain' },
  'why.running': { thread: 'run', other: 'plain' },
  'why.gil-wait': { thread: 'wait', other: 'run' },
  'why.gil-wait.asked': { thread: 'wait', other: 'run' },
};

/** The sentence in pieces: text, and threads to be shown as chips. */
export function narrationParts(
  item: Pick<NarrationItem, 'params'> & { readonly key: string },
  messages: Messages,
  letters: readonly string[],
): readonly (string | ThreadMention)[] {
  const looks = LOOKS[item.key];
  // Events about the GIL of the main interpreter, nearly all of them, do not say which one it is.
  const values: Record<string, MessageParam> = { gil: 0 };
  for (const [name, param] of Object.entries<NarrationParam>(item.params)) {
    switch (param.kind) {
      case 'thread': {
        const look = (name === 'thread' ? looks?.thread : looks?.other) ?? 'plain';
        values[name] = {
          letter: letters[param.thread] ?? String(param.thread),
          look,
        } satisfies ThreadMention;
        break;
      }
      case 'duration':
        values[name] = messages.duration(param.ns);
        break;
      default:
        values[name] = param.value;
    }
  }
  return messages
    .parts(item.key, values)
    .map((part) => (typeof part === 'object' ? (part as ThreadMention) : String(part)));
}

/** The sentence as HTML text, threads as chips. */
export function narrationHtml(
  item: NarrationItem,
  messages: Messages,
  letters: readonly string[],
): string {
  return narrationParts(item, messages, letters)
    .map((part) =>
      typeof part === 'string'
        ? escapeHtml(part)
        : `<span class="th ${part.look}">${escapeHtml(part.letter)}</span>`,
    )
    .join('');
}
