/** What is pressed: the prediction, Run and Stop, Compare; and the line that says how the run stands. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { PlaygroundProps } from './props.ts';
import { isClosed, isStale } from './state.ts';
import type { PlayState } from './state.ts';
import type { Playground } from './use-playground.ts';
import type { Messages } from '../../i18n/format.ts';
import { Inline } from '../inline/Inline.tsx';

interface ChoicesProps {
  readonly prediction: PlaygroundProps['prediction'];
  readonly play: Playground;
}

export function Choices({ prediction, play }: ChoicesProps): ReactNode {
  const name = useId();
  const { state, dispatch, messages } = play;
  if (prediction === null) return null;
  const chosen =
    state.prediction.kind === 'open' || state.prediction.kind === 'made'
      ? state.prediction.choice
      : null;
  return (
    <>
      <fieldset className="choices">
        <legend>
          <Inline text={prediction.prompt} />
        </legend>
        {prediction.choices.map((choice) => (
          <label key={choice.id}>
            <input
              type="radio"
              name={name}
              value={choice.id}
              data-key={`predict-${choice.id}`}
              checked={chosen === choice.id}
              onChange={() => dispatch({ kind: 'choose', choice: choice.id })}
            />
            <span>
              <Inline text={choice.text} />
            </span>
          </label>
        ))}
      </fieldset>
      <button
        className="btn text"
        type="button"
        data-key="skip"
        onClick={() => dispatch({ kind: 'skip' })}
      >
        {messages.text('playground.skip')}
      </button>
    </>
  );
}

interface ActionsProps {
  readonly play: Playground;
  readonly onCompare: () => void;
  readonly onStep: () => void;
}

export function Actions({ play, onCompare, onStep }: ActionsProps): ReactNode {
  const { state, messages, busy } = play;
  const running = state.progress !== null;
  return (
    <div className="actions">
      {/* One button that changes its meaning, so that the focus stays on it. */}
      <button
        className="btn primary"
        type="button"
        data-key={running ? 'stop' : 'run'}
        aria-disabled={!running && busy}
        onClick={running ? play.stop : play.run}
      >
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d={running ? 'M1 1h8v8H1z' : 'M1 0l9 5-9 5z'} />
        </svg>
        {messages.text(running ? 'playground.stop' : 'playground.run')}
      </button>
      <button
        className="btn"
        type="button"
        data-key="compare"
        aria-disabled={busy}
        onClick={() => !busy && onCompare()}
      >
        {messages.text('playground.compare')}
      </button>
      <button className="btn" type="button" data-key="step" onClick={onStep}>
        {messages.text('stepper.open')}
      </button>
    </div>
  );
}

interface StatusProps {
  readonly state: PlayState;
  readonly messages: Messages;
  /** What went wrong in the last run. */
  readonly sentences: readonly string[];
}

export function StatusLine({ state, messages, sentences }: StatusProps): ReactNode {
  return (
    <p className="status" data-kind={state.run.kind === 'lost' ? 'lost' : undefined}>
      {statusText(state, messages, sentences)}
    </p>
  );
}

function statusText(state: PlayState, messages: Messages, sentences: readonly string[]): string {
  const { progress, run } = state;
  if (progress !== null) {
    return messages.text('playground.progress', {
      time: messages.duration(progress.virtualNs),
      bytecodes: messages.number(progress.bytecodes),
    });
  }
  if (run.kind === 'lost')
    return messages.text(`playground.lost.${run.why}`, { detail: run.detail });
  if (!isClosed(state) && isStale(state)) return messages.text('playground.stale');
  return sentences.join(' ');
}
