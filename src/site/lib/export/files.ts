/** The files that a playground offers: what each is called, what it holds, and handing one to the browser. */
import { toChromeTrace, toCsv, toSpeedscope } from '@inside-the-gil/engine/trace';
import type { Trace } from '@inside-the-gil/engine/trace';

/** Formats of a trace, with what the file's name ends in. */
export const TRACE_FORMATS = {
  perfetto: { ending: '.perfetto.json', type: 'application/json' },
  speedscope: { ending: '.speedscope.json', type: 'application/json' },
  csv: { ending: '.csv', type: 'text/csv' },
} as const;

export type TraceFormat = keyof typeof TRACE_FORMATS;

export function traceText(trace: Trace, format: TraceFormat): string {
  switch (format) {
    case 'perfetto':
      return JSON.stringify(toChromeTrace(trace));
    case 'speedscope':
      return JSON.stringify(toSpeedscope(trace));
    case 'csv':
      return toCsv(trace);
  }
}

/** The program's name without its ending. */
export function stem(filename: string): string {
  return filename.split('/').at(-1)?.replace(/\.py$/, '') ?? filename;
}

/** Hands a file to the browser, which asks or keeps it as its user likes. */
export function download(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address when it gets to it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
