/** Runs of a program under other settings, begun by a button and shown beside each other; its dials make the next one. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Settings } from '../../lib/settings.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { coreVariants, otherSettings, preparedVariants, settingsVariants } from './comparison.ts';
import type { Dials, PlaygroundProps } from './props.ts';
import type { Comparison } from './state.ts';
import type { Playground } from './use-playground.ts';

/** Runs what the lesson prepared; without that, the program under two settings. */
export function startComparison(
  { compare, filename }: Pick<PlaygroundProps, 'compare' | 'filename'>,
  play: Playground,
): void {
  const setup = play.current();
  play.compare(
    compare.length > 1
      ? preparedVariants(compare, setup, filename)
      : settingsVariants(setup, [otherSettings(setup.settings)], filename, play.messages),
  );
}

interface Props {
  readonly comparison: Comparison;
  readonly title: string;
  readonly filename: string;
  readonly dials: Dials;
  readonly play: Playground;
}

export function Comparing({ comparison, title, filename, dials, play }: Props): ReactNode {
  const { state, dispatch, messages, busy } = play;
  const [others, setOthers] = useState<readonly Settings[] | null>(null);
  return (
    <ComparePanel
      comparison={comparison}
      title={title}
      own={state.setup.settings}
      others={others ?? [otherSettings(state.setup.settings)]}
      dials={dials}
      messages={messages}
      busy={busy}
      onOthers={(chosen) => {
        setOthers(chosen);
        play.compare(settingsVariants(play.current(), chosen, filename, messages));
      }}
      onCores={() => play.compare(coreVariants(play.current(), filename, messages))}
      onStop={play.stop}
      onClose={() => dispatch({ kind: 'compare', comparison: null })}
    />
  );
}
