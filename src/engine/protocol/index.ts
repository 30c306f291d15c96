/** Public entry "@inside-the-gil/engine/protocol": the messages between page and worker. */
import type { RunResult } from '../session/result.ts';

export { PROTOCOL_VERSION } from './messages.ts';
export type { FromWorker, ToWorker } from './messages.ts';

/**
 * The buffers of a result's trace, to be moved instead of copied by `postMessage`. Each is listed once,
 * also when columns share one; afterwards the sender's columns are empty.
 */
export function transferables(result: RunResult): ArrayBuffer[] {
  const columns = result.trace.columns;
  const buffers = new Set<ArrayBuffer>();
  for (const column of [
    columns.kind,
    columns.timeNs,
    columns.thread,
    columns.a,
    columns.b,
    columns.line,
    columns.file,
  ]) {
    if (column.buffer instanceof ArrayBuffer) buffers.add(column.buffer);
  }
  return [...buffers];
}
