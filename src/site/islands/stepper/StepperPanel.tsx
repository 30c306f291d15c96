/** The stepper inside of a playground: the page shows the program itself and tints its lines. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import type { LineTint } from '../../lib/editor/handle.ts';
import type { SteppedProgram } from '../../lib/engine/step-client.ts';
import type { Decisions } from './decisions.ts';
import { lettersOf, tintsOf } from './model.ts';
import { StepperView } from './StepperView.tsx';
import { useStepper } from './use-stepper.ts';

interface Props {
  readonly program: SteppedProgram;
  readonly messages: Messages;
  /** The reader decides who goes next. */
  readonly onSteer: (decisions: Decisions) => void;
  readonly onTints: (tints: readonly LineTint[] | null) => void;
}

export function StepperPanel({ program, messages, onSteer, onTints }: Props): ReactNode {
  const stepper = useStepper(program, null, onSteer);
  const { inspection } = stepper;
  useEffect(() => {
    if (inspection === null) return;
    const { state } = inspection;
    onTints(tintsOf(state, lettersOf(state, messages.text('thread.main')), program.filename));
  }, [inspection, messages, program.filename, onTints]);
  useEffect(() => () => onTints(null), [onTints]);
  const last = program.source.split('\n').length;
  return (
    <div data-stepper={stepper.isBusy ? 'busy' : 'ready'}>
      <StepperView stepper={stepper} messages={messages} lines={{ first: 1, last }} />
    </div>
  );
}
