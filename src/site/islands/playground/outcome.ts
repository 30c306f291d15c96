/** How a run ended, in words and as marks in the editor. */
import type { RunOutcome, RunReport, SourceError } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import type { Marker } from '../../lib/editor/handle.ts';

/** What went wrong, one sentence each; empty for a run that simply ended. */
export function outcomeSentences(
  outcome: RunOutcome,
  messages: Messages,
  letters: readonly string[],
): string[] {
  switch (outcome.kind) {
    case 'finished':
      return [];
    case 'raised': {
      const { type, message, line } = outcome;
      return [
        messages.text(message === '' ? 'error.raisedBare' : 'error.raised', {
          type,
          message,
          line,
        }),
      ];
    }
    case 'syntax-error': {
      const { type, msg, lineno } = outcome.error;
      return [messages.text('error.syntax', { type, message: msg, line: lineno })];
    }
    case 'deadlock':
      return [
        messages.text('error.deadlock'),
        ...outcome.waits.map(({ thread, what, line, holder }) =>
          messages.text(holder === null ? 'error.deadlockWait' : 'error.deadlockHeld', {
            thread: letters[thread] ?? String(thread),
            what,
            line,
            other: holder === null ? '' : (letters[holder] ?? String(holder)),
          }),
        ),
      ];
    case 'limit':
      return [messages.text('error.limit', { limit: outcome.limit, line: outcome.line })];
    case 'stopped':
      return [messages.text('playground.stopped')];
    case 'crashed':
      return [messages.text('error.crashed', { why: outcome.why, line: outcome.line })];
    case 'unsupported':
      return [messages.text('error.unsupported', { feature: outcome.feature, line: outcome.line })];
  }
}

/** Decisions on who goes next that this run had no use for, as when its program has changed since. */
export function missedSentences({ missedHandovers }: RunReport, messages: Messages): string[] {
  const count = missedHandovers?.length ?? 0;
  return count === 0 ? [] : [messages.text('stepper.handover.missed', { count })];
}

export function syntaxMarker(error: SourceError): Marker {
  const column = Math.max(1, error.offset);
  const endLine = Math.max(error.lineno, error.endLineno);
  const endColumn =
    endLine === error.lineno ? Math.max(column + 1, error.endOffset) : Math.max(1, error.endOffset);
  return {
    line: error.lineno,
    column,
    endLine,
    endColumn,
    message: `${error.type}: ${error.msg}`,
    severity: 'error',
  };
}

/** A mark over one line of the program, from its first character on. */
function lineMarker(
  source: string,
  line: number,
  message: string,
  severity: Marker['severity'],
): Marker[] {
  const text = source.split('\n')[line - 1];
  if (text === undefined) return [];
  const column = text.length - text.trimStart().length + 1;
  return [
    {
      line,
      column,
      endLine: line,
      endColumn: Math.max(column + 1, text.length + 1),
      message,
      severity,
    },
  ];
}

/** The lines to mark for a run of `source`. */
export function outcomeMarkers(
  outcome: RunOutcome,
  source: string,
  messages: Messages,
  letters: readonly string[],
): Marker[] {
  const message = outcomeSentences(outcome, messages, letters).join(' ');
  switch (outcome.kind) {
    case 'finished':
      return [];
    case 'syntax-error':
      return [syntaxMarker(outcome.error)];
    case 'deadlock':
      return outcome.waits.flatMap(({ line }) => lineMarker(source, line, message, 'error'));
    case 'raised':
    case 'crashed':
    case 'unsupported':
      return lineMarker(source, outcome.line, message, 'error');
    case 'limit':
    case 'stopped':
      return lineMarker(source, outcome.line, message, 'info');
  }
}
