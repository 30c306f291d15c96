/**
 * Going through a run behind `self`: moves one after the other, in pieces short enough that a stop arrives, and between
 * them the trail prepares itself for going back.
 */
import { Trail } from '@inside-the-gil/engine';
import type { Move } from '@inside-the-gil/engine';
import { PROTOCOL_VERSION, transferables } from '@inside-the-gil/engine/protocol';
import type { FromWorker, ToWorker } from '@inside-the-gil/engine/protocol';
import { yieldToMessages } from './pace.ts';

type Open = Extract<ToWorker, { kind: 'step-open' }>;
type Post = (message: FromWorker, transfer?: Transferable[]) => void;

/** So long a move works before messages are let in. */
const PIECE_MS = 15;

export class Stepping {
  private readonly runId: number;
  private readonly post: Post;
  private readonly trail: Trail;
  private readonly moves: { readonly moveId: number; readonly move: Move }[] = [];
  private listingsTold = 0;
  private isWorking = false;
  private isStopping = false;
  private isClosed = false;
  private hasTold = false;

  constructor({ runId, source, filename, config, bytecode }: Open, post: Post) {
    this.runId = runId;
    this.post = post;
    this.trail = new Trail({ source, filename, config });
    this.add(0, { kind: 'to', bytecode });
  }

  add(moveId: number, move: Move): void {
    this.moves.push({ moveId, move });
    if (!this.isWorking) void this.work();
  }

  stop(runId: number): void {
    if (runId === this.runId) this.isStopping = true;
  }

  close(): void {
    this.isClosed = true;
    this.isStopping = true;
  }

  get id(): number {
    return this.runId;
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    try {
      while (!this.isClosed) {
        const next = this.moves.shift();
        if (next !== undefined) await this.go(next.moveId, next.move);
        else if (!this.trail.idle()) break;
        this.tellResult();
        await yieldToMessages();
      }
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.post({ kind: 'fault', version: PROTOCOL_VERSION, runId: this.runId, message });
    } finally {
      this.isWorking = false;
    }
  }

  private async go(moveId: number, move: Move): Promise<void> {
    this.isStopping = false;
    const work = this.trail.go(move);
    let until = performance.now() + PIECE_MS;
    let moved = false;
    for (;;) {
      const step = work.next();
      if (step.done === true) {
        moved = step.value;
        break;
      }
      if (performance.now() < until) continue;
      await yieldToMessages();
      if (this.isStopping) break;
      until = performance.now() + PIECE_MS;
    }
    const { state, listings } = this.trail.inspection;
    const isNews = listings.length > this.listingsTold;
    this.listingsTold = listings.length;
    this.post({
      kind: 'stepped',
      version: PROTOCOL_VERSION,
      runId: this.runId,
      moveId,
      moved,
      state,
      listings: isNews ? listings : null,
    });
  }

  private tellResult(): void {
    const { result } = this.trail;
    if (result === null || this.hasTold) return;
    this.hasTold = true;
    this.post(
      { kind: 'step-result', version: PROTOCOL_VERSION, runId: this.runId, result },
      transferables(result),
    );
  }
}
