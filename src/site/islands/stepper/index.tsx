/**
 * The stepper as a block of its own: a program, its bytecode and its threads, standing still where the lesson wants it.
 * The page holds it as it stands; it moves from the first press on.
 */
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { defaultConfig } from '@inside-the-gil/engine';
import type { Inspection, RunConfig } from '@inside-the-gil/engine';
import type { EventKind } from '@inside-the-gil/engine/trace';
import { createMessages } from '../../i18n/format.ts';
import type { MessageRecord } from '../../i18n/format.ts';
import { announceReady } from '../../lib/hydration/ready.ts';
import { lettersOf } from './model.ts';
import { ProgramLines } from './ProgramLines.tsx';
import { StepperView } from './StepperView.tsx';
import type { Pane } from './StepperView.tsx';
import { useStepper } from './use-stepper.ts';

export interface StepperProps {
  readonly id: string;
  readonly locale: string;
  readonly source: string;
  readonly filename: string;
  readonly config: Partial<RunConfig>;
  /** The program's lines, highlighted. */
  readonly lines: readonly string[];
  readonly initial: Inspection;
  readonly show: Pane;
  /** The event that it stands before, where it does. */
  readonly goesTo?: EventKind | undefined;
  readonly messages: MessageRecord;
}

export default function StepperIsland(props: StepperProps): ReactNode {
  const { source, filename, config, initial, lines } = props;
  const root = useRef<HTMLDivElement>(null);
  const messages = useMemo(
    () => createMessages(props.locale, props.messages),
    [props.locale, props.messages],
  );
  const program = useMemo(
    () => ({ source, filename, config: defaultConfig({ ...config, argv: [filename] }) }),
    [source, filename, config],
  );
  const stepper = useStepper(program, initial);
  useEffect(() => announceReady(root.current), []);
  const { state } = stepper.inspection ?? initial;
  return (
    <div ref={root} data-stepper={stepper.isBusy ? 'busy' : 'ready'}>
      <StepperView
        stepper={stepper}
        messages={messages}
        opensAt={props.show}
        goesTo={props.goesTo}
        lines={{ first: Math.max(1, firstLine(initial)), last: lines.length }}
      >
        <ProgramLines
          lines={lines}
          filename={filename}
          state={state}
          letters={lettersOf(state, messages.text('thread.main'))}
          messages={messages}
        />
      </StepperView>
    </div>
  );
}

/** The line that the block opens at. */
function firstLine({ state }: Inspection): number {
  const next = state.threads.find(({ thread }) => thread === state.next);
  return next?.frames.find((frame) => frame.isOwn)?.line ?? 1;
}
