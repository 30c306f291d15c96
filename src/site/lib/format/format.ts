/** Formatting a program, by a worker that is loaded with the first request. */
import type { FormatAnswer, FormatRequest } from './messages.ts';

/** What the formatter brings with it, packed as hosts pack; a test weighs it. */
export const FORMATTER_BYTES = 390_000;

export type Formatted =
  | { readonly kind: 'formatted'; readonly source: string }
  /** It is no Python from this line on; null where the formatter does not say. */
  | { readonly kind: 'syntax'; readonly line: number | null }
  | { readonly kind: 'failed' };

type Waiting = (answer: Formatted) => void;

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, { readonly source: string; readonly answer: Waiting }>();

function settle(data: FormatAnswer): void {
  const asked = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.kind === 'syntax')
    asked?.answer({ kind: 'syntax', line: lineOfError(asked.source, data.what) });
  else asked?.answer(data.kind === 'failed' ? { kind: 'failed' } : data);
}

/** A worker that could not be loaded makes way for the next one. */
function lose(): void {
  worker?.terminate();
  worker = null;
  for (const [id, { answer }] of waiting) {
    waiting.delete(id);
    answer({ kind: 'failed' });
  }
}

function start(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<FormatAnswer>) => {
    settle(data);
    if (data.kind === 'failed') lose();
  };
  made.onerror = lose;
  return made;
}

export function formatPython(source: string): Promise<Formatted> {
  worker ??= start();
  const id = ++lastId;
  const request: FormatRequest = { id, source };
  const answered = new Promise<Formatted>((answer) => waiting.set(id, { source, answer }));
  worker.postMessage(request);
  return answered;
}

/** The line of "... at byte range 8..9". */
export function lineOfError(source: string, what: string): number | null {
  const from = /byte range (\d+)/.exec(what)?.[1];
  if (from === undefined) return null;
  const before = new TextEncoder().encode(source).slice(0, Number(from));
  return before.filter((byte) => byte === 10).length + 1;
}
