/**
 * The engine behind `self`: runs one program at a time in slices short enough that a stop arrives
 * within a few hundredths of a second, and reports progress about ten times a second. The messages are
 * those of the engine's protocol; nothing else crosses. Beside that it can go through one run (stepping.ts).
 */
import { checkSource, createSession } from '@inside-the-gil/engine';
import { PROTOCOL_VERSION, transferables } from '@inside-the-gil/engine/protocol';
import type { FromWorker, ToWorker } from '@inside-the-gil/engine/protocol';
import { yieldToMessages } from './pace.ts';
import { Stepping } from './stepping.ts';

/** The part of DedicatedWorkerGlobalScope that is used. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

type RunRequest = Extract<ToWorker, { kind: 'run' }>;

const scope = globalThis as unknown as WorkerScope;

const SLICE_MS = 20;
const PROGRESS_MS = 100;
/** The first slice; later ones are sized by how long the last one took. */
const FIRST_SLICE_BYTECODES = 200_000;

/** The run that is on, and whether it has been asked to stop. */
let current: { readonly runId: number; stopping: boolean } | null = null;

/** The run that is gone through. */
let stepping: Stepping | null = null;

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

async function run({ runId, source, filename, config }: RunRequest): Promise<void> {
  const state = { runId, stopping: false };
  current = state;
  try {
    const started = performance.now();
    const session = createSession(source, filename, config);
    let bytecodes = FIRST_SLICE_BYTECODES;
    let told = started;
    let toldChunks = 0;
    let status: 'running' | 'done' = 'running';
    while (status === 'running') {
      const sliceStarted = performance.now();
      status = session.advance({ bytecodes });
      const now = performance.now();
      // Aim at the slice's length, but do not jump: one slow bytecode says little about the next ones.
      const factor = SLICE_MS / Math.max(1, now - sliceStarted);
      bytecodes = Math.max(1000, Math.round(bytecodes * Math.min(4, Math.max(0.25, factor))));
      if (status === 'running' && now - told >= PROGRESS_MS) {
        const output = session.output.slice(toldChunks);
        toldChunks += output.length;
        told = now;
        scope.postMessage({
          kind: 'progress',
          version: PROTOCOL_VERSION,
          runId,
          virtualNs: session.virtualNs,
          bytecodes: session.bytecodes,
          output,
        });
      }
      await yieldToMessages();
      if (state.stopping && status === 'running') {
        session.stop();
        break;
      }
    }
    const result = session.result(performance.now() - started);
    scope.postMessage(
      { kind: 'done', version: PROTOCOL_VERSION, runId, result },
      transferables(result),
    );
  } catch (error) {
    scope.postMessage({
      kind: 'fault',
      version: PROTOCOL_VERSION,
      runId,
      message: describe(error),
    });
  } finally {
    if (current === state) current = null;
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.version !== PROTOCOL_VERSION) return;
  switch (data.kind) {
    case 'run':
      if (current !== null) current.stopping = true;
      void run(data);
      break;
    case 'stop':
      if (current?.runId === data.runId) current.stopping = true;
      break;
    case 'step-open':
      stepping?.close();
      stepping = new Stepping(data, (message, transfer) => scope.postMessage(message, transfer));
      break;
    case 'step':
      if (stepping?.id === data.runId) stepping.add(data.moveId, data.move);
      break;
    case 'step-stop':
      stepping?.stop(data.runId);
      break;
    case 'check':
      try {
        const error = checkSource(data.source, data.filename, data.config.python);
        scope.postMessage({ kind: 'checked', version: PROTOCOL_VERSION, runId: data.runId, error });
      } catch (error) {
        scope.postMessage({
          kind: 'fault',
          version: PROTOCOL_VERSION,
          runId: data.runId,
          message: describe(error),
        });
      }
      break;
  }
});

scope.postMessage({ kind: 'ready', version: PROTOCOL_VERSION });
