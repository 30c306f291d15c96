/** A program on its way: slices short enough that a message arrives between two of them, and the clock of the work. */
import { createSession } from '@inside-the-gil/engine';
import type { RunConfig, RunResult, Session } from '@inside-the-gil/engine';

const SLICE_MS = 20;
/** The first slice; later ones are sized by how long the last one took. */
const FIRST_SLICE_BYTECODES = 200_000;

/** Everything that decides how a program runs. */
export interface Program {
  readonly source: string;
  readonly filename: string;
  readonly config: RunConfig;
}

/** Two programs that are one to this are one run: configurations are plain data and are made in one place. */
export function programKey({ source, filename, config }: Program): string {
  return JSON.stringify([filename, config, source]);
}

export class Running {
  readonly session: Session;
  status: 'running' | 'done' = 'running';
  /** How long it has been worked on. */
  workedMs = 0;
  private bytecodes = FIRST_SLICE_BYTECODES;

  constructor({ source, filename, config }: Program) {
    const started = performance.now();
    this.session = createSession(source, filename, config);
    this.workedMs = performance.now() - started;
  }

  slice(): void {
    const started = performance.now();
    this.status = this.session.advance({ bytecodes: this.bytecodes });
    const ms = performance.now() - started;
    this.workedMs += ms;
    // Aim at the slice's length, but do not jump: one slow bytecode says little about the next ones.
    const factor = SLICE_MS / Math.max(1, ms);
    this.bytecodes = Math.max(
      1000,
      Math.round(this.bytecodes * Math.min(4, Math.max(0.25, factor))),
    );
  }

  result(): RunResult {
    return this.session.result(this.workedMs);
  }
}
