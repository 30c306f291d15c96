/**
 * What the program reads from its standard input: a field under the program, there as soon as the program asks
 * for input or has been given some.
 */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { MAX_INPUT_CHARS } from '../../lib/settings.ts';
import type { Playground } from './use-playground.ts';

interface Props {
  readonly play: Playground;
  readonly onInput: (stdin: string) => void;
}

/** A word of the program is enough: where it is not meant, an empty field does no harm. */
const ASKS = /\binput\s*\(|\bstdin\b|\bfileinput\b/;

export function asksForInput(source: string, stdin: string | undefined): boolean {
  return (stdin ?? '') !== '' || ASKS.test(source);
}

export function InputPane({ play, onInput }: Props): ReactNode {
  const id = useId();
  const { state, messages, busy } = play;
  const { source, settings } = state.setup;
  if (!asksForInput(source, settings.stdin)) return null;
  return (
    <div className="input-pane">
      <label htmlFor={id}>{messages.text('playground.input')}</label>
      <textarea
        id={id}
        data-key="input"
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        maxLength={MAX_INPUT_CHARS}
        readOnly={busy}
        value={settings.stdin ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onInput(event.target.value)}
      />
      <p id={`${id}-hint`}>{messages.text('playground.inputHint')}</p>
    </div>
  );
}
