/**
 * Going through a run behind `self`: moves one after the other, in pieces short enough that a stop arrives, and between
 * them the trail prepares itself for going back.
 */
import { Trail } from '@inside-the-gil/engine';
import type { Move, TracedProgram } from '@inside-the-gil/engine';
import { PROTOCOL_VERSION, transferables } from '@inside-the-gil/engine/protocol';
import type { FromWorker, ToWorker } from '@inside-the-gil/engine/protocol';
import { yieldToMessages } from './pace.ts';
import { supplied } from './supplies.ts';

type Open = Extract<ToWorker, { kind: 'step-open' }>;
type Post = (message: FromWorker, transfer?: Transferable[]) => void;

interface Request {
  readonly moveId: number;
  readonly move: Move;
}

/** So long a move works before messages are let in. */
const PIECE_MS = 15;

export class Stepping {
  private readonly runId: number;
  private readonly post: Post;
  private readonly program: TracedProgram;
  private trail: Trail;
  private readonly moves: Request[] = [];
  /** Where to begin anew, after something had to be fetched. */
  private lostAt: number | null = null;
  private listingsTold = 0;
  private isWorking = false;
  private isStopping = false;
  private isClosed = false;
  private hasTold = false;

  constructor({ runId, source, filename, config, bytecode }: Open, post: Post) {
    this.runId = runId;
    this.post = post;
    this.program = { source, filename, config };
    this.trail = new Trail(this.program);
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
        const goesOn = await supplied(() => this.workOn(next));
        if (!goesOn) break;
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

  /** One move, or a piece of what is prepared for later; false: there is nothing to do. */
  private async workOn(next: Request | undefined): Promise<boolean> {
    const { lostAt } = this;
    try {
      if (lostAt !== null) {
        this.trail = new Trail(this.program);
        this.listingsTold = 0;
        for (const _ of this.trail.go({ kind: 'to', bytecode: lostAt })) await yieldToMessages();
        this.lostAt = null;
      }
      if (next === undefined) return this.trail.idle();
      await this.go(next);
      return true;
    } catch (error) {
      // Something has to be fetched: the machines of this trail stand in the middle of an instruction and are given up.
      this.lostAt = lostAt ?? this.trail.inspection.state.at.bytecode;
      throw error;
    }
  }

  private async go({ moveId, move }: Request): Promise<void> {
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
