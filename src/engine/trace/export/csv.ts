/**
 * A trace as a table (RFC 4180): a row for every stretch of every thread, in order of threads, then of time. Times are
 * nanoseconds from the start.
 */
import { THREAD_STATES } from '../events.ts';
import { intervalsByThread } from '../folds.ts';
import type { Trace } from '../trace.ts';

export const CSV_COLUMNS = [
  'thread',
  'name',
  'process',
  'state',
  'from_ns',
  'to_ns',
  'duration_ns',
  'line',
] as const;

/** Quoted where needed. A spreadsheet must not take a thread's name for a formula. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of the file, its header first, lines ended as the format wants. */
export function toCsv(trace: Trace): string {
  const lines: string[] = [CSV_COLUMNS.join(',')];
  intervalsByThread(trace).forEach((intervals, thread) => {
    const about = trace.threads[thread];
    for (let i = 0; i < intervals.length; i++) {
      const fromNs = intervals.fromNs[i] as number;
      const toNs = intervals.toNs[i] as number;
      const line = intervals.line[i] as number;
      const row = [
        thread,
        about?.name ?? '',
        about?.process?.index ?? 0,
        THREAD_STATES[intervals.state[i] as number] as string,
        fromNs,
        toNs,
        toNs - fromNs,
        line > 0 ? line : '',
      ];
      lines.push(row.map(field).join(','));
    }
  });
  return `${lines.join('\r\n')}\r\n`;
}
