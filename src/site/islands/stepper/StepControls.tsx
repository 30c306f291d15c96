/** The stepper's buttons: pairs for back and forward by each unit, and the whole run as a slider. */
import type { ReactNode } from 'react';
import type { EventKind } from '@inside-the-gil/engine/trace';
import type { Messages } from '../../i18n/format.ts';
import { eventChoices } from './model.ts';
import type { Goal, UnitName } from './model.ts';
import { countOf } from './decisions.ts';
import { HandoverChoice } from './HandoverChoice.tsx';
import type { Stepper } from './use-stepper.ts';

interface Props {
  readonly stepper: Stepper;
  readonly messages: Messages;
  readonly letters: readonly string[];
  readonly goal: Goal;
  readonly lines: { readonly first: number; readonly last: number };
  readonly onGoal: (goal: Goal) => void;
  readonly onStep: (kind: 'forward' | 'back', name: UnitName) => void;
}

const ICONS = { back: 'M9.5 2v10L2.5 7z', forward: 'M4.5 2v10l7-5z' };
const PAIRS = ['bytecode', 'line', 'switch'] as const;

export function StepControls(props: Props): ReactNode {
  const { stepper, messages, letters, goal, lines, onGoal, onStep } = props;
  const { inspection, result } = stepper;
  const button = (kind: 'forward' | 'back', name: UnitName): ReactNode => (
    <button
      type="button"
      aria-label={messages.text(`stepper.${kind}.${name}`)}
      title={messages.text(`stepper.${kind}.${name}`)}
      data-key={`step-${kind}-${name}`}
      onClick={() => onStep(kind, name)}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d={ICONS[kind]} />
      </svg>
    </button>
  );
  return (
    <div className="stepper__controls">
      <div
        className="stepper__pairs"
        role="group"
        aria-label={messages.text('stepper.steps')}
        dir="ltr"
      >
        {PAIRS.map((name) => (
          <span key={name} className="stepper__pair">
            {button('back', name)}
            <span aria-hidden="true">{messages.text(`stepper.unit.${name}`)}</span>
            {button('forward', name)}
          </span>
        ))}
        <span className="stepper__pair">
          {button('back', 'event')}
          <GoalField
            goal={goal}
            hasGil={inspection?.state.hasGil ?? true}
            choosesWaiter={inspection?.state.choosesWaiter ?? false}
            lines={lines}
            messages={messages}
            onGoal={onGoal}
          />
          {button('forward', 'event')}
        </span>
      </div>
      <div className="stepper__time" dir="ltr">
        <input
          type="range"
          min={0}
          max={Math.max(1, Math.round(result?.trace.endNs ?? inspection?.state.timeNs ?? 1))}
          step="any"
          disabled={result === null}
          value={inspection?.state.timeNs ?? 0}
          data-key="step-time"
          aria-label={messages.text('transport.moment')}
          aria-valuetext={messages.duration(inspection?.state.timeNs ?? 0)}
          onChange={(event) => stepper.move({ kind: 'to-time', ns: Number(event.target.value) })}
        />
        <span className="stepper__place">
          {inspection !== null &&
            messages.text('stepper.place', {
              time: messages.duration(inspection.state.timeNs),
              bytecode: inspection.state.at.bytecode,
            })}
        </span>
        {inspection?.state.hasGil !== false && <Steering stepper={stepper} messages={messages} />}
        <StopOrNote stepper={stepper} messages={messages} />
      </div>
      {inspection?.state.hasGil === true && (
        <HandoverChoice
          state={inspection.state}
          letters={letters}
          messages={messages}
          onWake={stepper.wake}
        />
      )}
    </div>
  );
}

/** Who goes next is the reader's: the thread that waits asks here. */
function Steering({ stepper, messages }: Pick<Props, 'stepper' | 'messages'>): ReactNode {
  const { inspection, decisions, ask, takeBack } = stepper;
  const count = countOf(decisions);
  const state = inspection?.state;
  const canAsk =
    state?.hasGil === true &&
    state.next >= 0 &&
    state.threads.some((thread) => thread.state === 'gil-wait');
  return (
    <span className="stepper__steer">
      <button
        type="button"
        className="btn text"
        data-key="step-ask"
        aria-disabled={!canAsk}
        onClick={canAsk ? ask : undefined}
      >
        {messages.text('stepper.ask')}
      </button>
      <button
        type="button"
        className="btn text"
        data-key="step-take-back"
        aria-disabled={count === 0}
        onClick={count === 0 ? undefined : takeBack}
      >
        {messages.text('stepper.takeBack', { count })}
      </button>
    </span>
  );
}

function StopOrNote({ stepper, messages }: Pick<Props, 'stepper' | 'messages'>): ReactNode {
  const { inspection, isBusy, isStuck, lost, result } = stepper;
  const missed = result?.report.missedHandovers?.length ?? 0;
  const note =
    lost !== null
      ? messages.text('stepper.lost', { detail: lost })
      : isStuck
        ? messages.text('stepper.stuck')
        : inspection?.state.isOver === true
          ? messages.text('stepper.over')
          : missed > 0
            ? messages.text('stepper.handover.missed', { count: missed })
            : '';
  return (
    <span className="stepper__note">
      {isBusy && inspection === null ? messages.text('stepper.opening') : note}
      {isBusy && inspection !== null && (
        <button type="button" className="btn text" data-key="step-stop" onClick={stepper.stop}>
          {messages.text('playground.stop')}
        </button>
      )}
    </span>
  );
}

function GoalField({
  goal,
  hasGil,
  choosesWaiter,
  lines,
  messages,
  onGoal,
}: Pick<Props, 'goal' | 'lines' | 'messages' | 'onGoal'> & {
  readonly hasGil: boolean;
  readonly choosesWaiter: boolean;
}): ReactNode {
  const value = goal.kind === 'event' ? goal.event : goal.kind;
  return (
    <>
      <select
        value={value}
        data-key="step-goal"
        aria-label={messages.text('stepper.goal')}
        onChange={({ target }) =>
          onGoal(
            target.value === 'line'
              ? { kind: 'line', line: lines.first }
              : target.value === 'handover'
                ? { kind: 'handover' }
                : { kind: 'event', event: target.value as EventKind },
          )
        }
      >
        {eventChoices(hasGil).map((event) => (
          <option key={event} value={event}>
            {messages.text(`stepper.event.${event}`)}
          </option>
        ))}
        {choosesWaiter && (
          <option value="handover">{messages.text('stepper.event.handover')}</option>
        )}
        <option value="line">{messages.text('stepper.event.line')}</option>
      </select>
      {goal.kind === 'line' && (
        <input
          type="number"
          min={1}
          max={lines.last}
          value={goal.line}
          data-key="step-line"
          aria-label={messages.text('stepper.lineNumber')}
          onChange={({ target }) =>
            onGoal({ kind: 'line', line: Math.max(1, Number(target.value) || 1) })
          }
        />
      )}
    </>
  );
}
