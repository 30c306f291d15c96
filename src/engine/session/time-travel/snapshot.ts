/**
 * A snapshot of a run is what it was made from and how far it had come; standing there again is executing it again. It
 * is exact, because nothing but these decides what a run does.
 */
import type { Position } from '../inspect/state.ts';
import type { RunConfig } from '../result.ts';
import { createSession, type Session } from '../session.ts';

export interface Snapshot {
  readonly source: string;
  readonly filename: string;
  readonly config: RunConfig;
  readonly at: Position;
}

/** A session that stands where the snapshot was taken: right before the bytecode of its number. */
export function restore({ source, filename, config, at }: Snapshot): Session {
  const session = createSession(source, filename, config);
  session.runTo({ bytecode: at.bytecode });
  return session;
}
