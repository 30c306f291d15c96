/**
 * Going through a run step by step: the buttons, the bytecode of one thread with bars where it can lose the GIL, and for
 * every thread why it does not run, its frames, names and value stack. Nothing moves but the marks.
 */
import { useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Inspection, RunState } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import { BytecodePane } from './BytecodePane.tsx';
import { MemoryPane } from './MemoryPane.tsx';
import {
  handoverHere,
  KEYS,
  lettersOf,
  shownThread,
  unitOf,
  ownFrame,
  instructionText,
} from './model.ts';
import type { EventKind } from '@inside-the-gil/engine/trace';
import type { Goal, UnitName } from './model.ts';
import { StepControls } from './StepControls.tsx';
import { GlobalNames, ThreadCards } from './ThreadCards.tsx';
import type { Stepper } from './use-stepper.ts';

/** What the left half shows. */
export type Pane = 'bytecode' | 'memory';

const PANES: readonly Pane[] = ['bytecode', 'memory'];

interface Props {
  readonly stepper: Stepper;
  readonly messages: Messages;
  /** The line that the field for a line begins with, and the last one. */
  readonly lines: { readonly first: number; readonly last: number };
  readonly opensAt?: Pane;
  /** The event that the fourth pair of buttons goes to at first. */
  readonly goesTo?: EventKind | undefined;
  /** What stands beside the bytecode: the program, where the page does not show it already. */
  readonly children?: ReactNode;
}

export function StepperView({
  stepper,
  messages,
  lines,
  opensAt = 'bytecode',
  goesTo,
  children,
}: Props): ReactNode {
  const { inspection, move } = stepper;
  const hasGil = inspection?.state.hasGil ?? true;
  const [chosen, setGoal] = useState<Goal | null>(null);
  const goal: Goal = chosen ?? {
    kind: 'event',
    event: goesTo ?? (hasGil ? 'gil.request' : 'lock.block'),
  };
  const [pane, setPane] = useState<Pane>(opensAt);
  const [picked, setPicked] = useState<number | null>(null);
  const letters = useMemo(
    () => (inspection === null ? [] : lettersOf(inspection.state, messages.text('thread.main'))),
    [inspection, messages],
  );

  function step(kind: 'forward' | 'back', name: UnitName): void {
    setPicked(null);
    move({ kind, unit: unitOf(name, goal) });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea'))
      return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = KEYS[event.key];
    if (key === undefined) return;
    event.preventDefault();
    step(...key);
  }

  return (
    <div className="stepper" onKeyDown={onKeyDown}>
      <StepControls
        stepper={stepper}
        messages={messages}
        letters={letters}
        goal={goal}
        lines={lines}
        onGoal={setGoal}
        onStep={step}
      />
      <p className="vh" role="status">
        {inspection === null ? '' : spoken(inspection, messages, letters, stepper.isStuck)}
      </p>
      {inspection !== null && (
        <div className="stepper__panes">
          <div>
            {children}
            <div
              className="stepper__switch"
              role="group"
              aria-label={messages.text('stepper.show')}
            >
              {PANES.map((one) => (
                <button
                  key={one}
                  type="button"
                  data-key={`step-show-${one}`}
                  aria-pressed={one === pane}
                  onClick={() => setPane(one)}
                >
                  {messages.text(`stepper.pane.${one}`)}
                </button>
              ))}
            </div>
            {pane === 'memory' ? (
              <MemoryPane
                state={inspection.state}
                before={stepper.before}
                letters={letters}
                messages={messages}
              />
            ) : (
              <BytecodePane
                inspection={inspection}
                thread={shownThread(inspection.state, picked)}
                letters={letters}
                messages={messages}
                onPick={setPicked}
              />
            )}
          </div>
          <div
            className="stepper__threads"
            tabIndex={0}
            role="group"
            aria-label={messages.text('stepper.threads')}
          >
            <ThreadCards inspection={inspection} letters={letters} messages={messages} />
            <GlobalNames state={inspection.state} messages={messages} />
          </div>
        </div>
      )}
    </div>
  );
}

/** One sentence for who does not see the marks move. */
function spoken(
  inspection: Inspection,
  messages: Messages,
  letters: readonly string[],
  isStuck: boolean,
): string {
  const { state } = inspection;
  if (isStuck) return messages.text('stepper.stuck');
  if (state.isOver) return messages.text('stepper.over');
  const before = handedOver(state, messages, letters);
  const next = state.threads.find(({ thread }) => thread === state.next);
  const frame = next === undefined ? null : ownFrame(next);
  const time = messages.duration(state.timeNs);
  if (next === undefined || frame === null)
    return before + messages.text('stepper.saidEvent', { time });
  const here = messages.text('stepper.said', {
    thread: letters[next.thread] ?? '',
    line: frame.line,
    instruction: instructionText(inspection, frame),
    stack: frame.stack.map((value) => value?.text ?? messages.text('stepper.null')).join(', '),
    size: frame.stack.length,
    time,
  });
  return before + here;
}

/** Where the run stands at a hand-over with a choice: who waited, and who was woken. */
function handedOver(state: RunState, messages: Messages, letters: readonly string[]): string {
  const handover = handoverHere(state);
  if (handover === null) return '';
  const { from, waiters, drawn, woken } = handover;
  const letter = (thread: number): string => letters[thread] ?? String(thread);
  return `${messages.text('stepper.handover.said', {
    from: letter(from),
    waiters: new Intl.ListFormat(messages.lang).format(waiters.map(letter)),
    woken: letter(woken),
    how: woken === drawn ? 'drawn' : 'chosen',
  })} `;
}
