/**
 * An engine's worker that is started before the playground that will have it is there: somebody is on the way to its Run.
 * The next client takes it; there is one at most.
 */
import type { Answer, WorkerLike } from './client.ts';

interface Spare {
  readonly worker: WorkerLike;
  /** What it said while nobody listened. */
  readonly heard: MessageEvent<Answer>[];
}

let spare: Spare | null = null;

export function engineWorker(): WorkerLike {
  return new Worker(new URL('../../../worker/main.ts', import.meta.url), { type: 'module' });
}

export function startSpareWorker(start: () => WorkerLike = engineWorker): void {
  if (spare !== null) return;
  const worker = start();
  const one: Spare = { worker, heard: [] };
  worker.onmessage = (event) => one.heard.push(event);
  worker.onerror = () => {
    if (spare === one) spare = null;
  };
  spare = one;
}

/** The spare worker, which then says what it has said, or a new one. */
export function spareOrNewWorker(start: () => WorkerLike = engineWorker): WorkerLike {
  const one = spare;
  spare = null;
  if (one === null) return start();
  const { worker, heard } = one;
  worker.onmessage = null;
  worker.onerror = null;
  queueMicrotask(() => {
    for (const event of heard) worker.onmessage?.(event);
  });
  return worker;
}
