/**
 * The page's end of a run that is gone through. It has a worker of its own: what it prepares for going back would
 * hold up a run. Moves are answered in order; of scrubbing only the last position that was asked for counts.
 */
import { PROTOCOL_VERSION } from '@inside-the-gil/engine/protocol';
import type { Inspection, Move, RunConfig, RunResult } from '@inside-the-gil/engine';
import { engineWorker } from './spare.ts';
import type { Answer, WorkerLike } from './client.ts';

export interface SteppedProgram {
  readonly source: string;
  readonly filename: string;
  readonly config: RunConfig;
}

export interface StepListener {
  arrived(inspection: Inspection, moved: boolean): void;
  /** The whole run, once it has been executed to its end. */
  ended(result: RunResult): void;
  /** The worker cannot be had, or has failed. */
  lost(detail: string): void;
}

/** A key that is held down asks for more than anybody can see. */
const MOST_QUEUED = 8;

export class StepClient {
  private readonly worker: WorkerLike;
  private readonly listener: StepListener;
  private listings: Inspection['listings'] = [];
  private lastMove = 0;
  private answered = -1;
  private queue: Move[] = [];

  /** Begins right before `bytecode`. */
  constructor(
    program: SteppedProgram,
    bytecode: number,
    listener: StepListener,
    startWorker: () => WorkerLike = engineWorker,
  ) {
    this.listener = listener;
    this.worker = startWorker();
    this.worker.onmessage = (event) => this.receive(event.data);
    this.worker.onerror = () => this.listener.lost('');
    this.worker.postMessage({
      kind: 'step-open',
      version: PROTOCOL_VERSION,
      runId: 1,
      bytecode,
      ...program,
    });
  }

  get isBusy(): boolean {
    return this.answered < this.lastMove;
  }

  move(move: Move): void {
    if (!this.isBusy) {
      this.send(move);
      return;
    }
    if (move.kind === 'to-time' && this.queue.at(-1)?.kind === 'to-time') this.queue.pop();
    if (this.queue.length < MOST_QUEUED) this.queue.push(move);
  }

  /** Give up the move that is on. */
  stop(): void {
    this.queue = [];
    this.worker.postMessage({ kind: 'step-stop', version: PROTOCOL_VERSION, runId: 1 });
  }

  dispose(): void {
    this.worker.onmessage = null;
    this.worker.terminate();
  }

  private send(move: Move): void {
    const moveId = ++this.lastMove;
    this.worker.postMessage({ kind: 'step', version: PROTOCOL_VERSION, runId: 1, moveId, move });
  }

  private receive(message: Answer): void {
    if (message.version !== PROTOCOL_VERSION) return;
    if (message.kind === 'stepped') {
      this.answered = message.moveId;
      if (message.listings !== null) this.listings = message.listings;
      const next = this.queue.shift();
      if (next !== undefined) this.send(next);
      this.listener.arrived({ state: message.state, listings: this.listings }, message.moved);
    } else if (message.kind === 'step-result') this.listener.ended(message.result);
    else if (message.kind === 'fault') this.listener.lost(message.message);
    else if (message.kind === 'unreachable') this.listener.lost('');
  }
}
