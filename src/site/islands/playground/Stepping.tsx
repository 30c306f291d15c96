/** The stepper under the picture of the run: loaded when somebody asks for it, with the program as it was then. */
import { Suspense, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { LineTint } from '../../lib/editor/handle.ts';
import { later } from './later.tsx';
import { sameSetup } from './state.ts';
import type { Setup } from './state.ts';
import { configFor } from './use-playground.ts';
import type { Playground } from './use-playground.ts';

const StepperPanel = later(() =>
  import('../stepper/StepperPanel.tsx').then((module) => module.StepperPanel),
);

interface Props {
  readonly play: Playground;
  /** What is stepped through. */
  readonly setup: Setup;
  readonly filename: string;
  readonly onTints: (tints: readonly LineTint[] | null) => void;
  /** Another program, or none. */
  readonly onStep: (setup: Setup | null) => void;
}

export function Stepping({ play, setup, filename, onTints, onStep }: Props): ReactNode {
  const { messages, state, dispatch } = play;
  const program = useMemo(
    () => ({ source: setup.source, filename, config: configFor(setup, filename) }),
    [setup, filename],
  );
  const { requests, handovers } = setup.settings;
  // What the reader decides while stepping goes with the program, into links and runs.
  const isOther = !sameSetup(setup, {
    ...state.setup,
    settings: { ...state.setup.settings, requests, handovers },
  });
  return (
    <section className="stepping" aria-label={messages.text('stepper.title')}>
      <div className="stepping__head">
        <h4>{messages.text('stepper.title')}</h4>
        {isOther && (
          <p>
            {messages.text('stepper.edited')}{' '}
            <button
              className="btn text"
              type="button"
              data-key="step-reopen"
              onClick={() => onStep(play.current())}
            >
              {messages.text('stepper.reopen')}
            </button>
          </p>
        )}
        <button
          className="btn text"
          type="button"
          data-key="step-close"
          onClick={() => onStep(null)}
        >
          {messages.text('stepper.close')}
        </button>
      </div>
      <Suspense fallback={<p>{messages.text('stepper.opening')}</p>}>
        <StepperPanel
          key={JSON.stringify([program.source, program.config])}
          program={program}
          messages={messages}
          onTints={onTints}
          onSteer={(decided) =>
            dispatch({
              kind: 'set',
              settings: { requests: [...decided.requests], handovers: [...decided.handovers] },
            })
          }
        />
      </Suspense>
    </section>
  );
}
