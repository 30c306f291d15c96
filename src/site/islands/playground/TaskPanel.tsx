/** The goals of a task: what is reached, and what is missing in a sentence. */
import type { ReactNode } from 'react';
import { missingSentence } from '../../lib/task/goals.ts';
import type { Verdict } from '../../lib/task/goals.ts';
import type { Messages } from '../../i18n/format.ts';
import { Inline } from '../inline/Inline.tsx';
import type { TaskProps } from './props.ts';
import type { Playground } from './use-playground.ts';
import { useTask } from './use-task.ts';
import type { TaskState } from './use-task.ts';

interface Props {
  readonly task: TaskProps;
  readonly play: Playground;
}

export function TaskPanel({ task, play }: Props): ReactNode {
  const state = useTask(play, task);
  const { messages } = play;
  const { check } = state;
  const verdicts = check.kind === 'judged' ? check.verdicts : [];
  return (
    <div className="task__goals" data-check={check.kind} data-solved={state.solved}>
      <h4>{messages.text('task.goals')}</h4>
      <ul>
        {task.goals.map((goal) => (
          <GoalLine
            key={goal.id}
            text={task.texts[goal.id] ?? ''}
            verdict={verdicts.find((verdict) => verdict.goal === goal.id) ?? null}
            withSeed={task.seeds.length > 1}
            messages={messages}
          />
        ))}
      </ul>
      <p className="task__said" role="status">
        {said(state, messages)}
      </p>
    </div>
  );
}

function said({ check, solved }: TaskState, messages: Messages): string {
  switch (check.kind) {
    case 'none':
      return messages.text(solved ? 'task.solvedBefore' : 'task.notYet');
    case 'other-machine':
      return messages.text('task.otherMachine');
    case 'checking':
      return messages.text('task.checking', { at: check.at, of: check.of });
    case 'judged': {
      const missed = check.verdicts.filter(({ missing }) => missing !== null).length;
      return missed === 0
        ? messages.text('task.solved')
        : messages.text('task.missed', { missed, of: check.verdicts.length });
    }
  }
}

function GoalLine({
  text,
  verdict,
  withSeed,
  messages,
}: {
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly withSeed: boolean;
  readonly messages: Messages;
}): ReactNode {
  const state = verdict === null ? 'open' : verdict.missing === null ? 'reached' : 'missed';
  return (
    <li data-goal={state}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        {state === 'reached' && (
          <path d="M2.5 9.5l4.5 5L15.5 4" className="f-none s-ink" strokeWidth="2.6" />
        )}
        {state === 'missed' && (
          <path d="M4.5 4.5l9 9M13.5 4.5l-9 9" className="f-none s-ink2" strokeWidth="1.5" />
        )}
        {state === 'open' && <circle cx="9" cy="9" r="6.5" className="f-none s-ink2" />}
      </svg>
      <span>
        <Inline text={text} />{' '}
        {state !== 'open' && <span className="res">{messages.text(`task.goal.${state}`)}</span>}
        {verdict !== null && verdict.missing !== null && (
          <span className="task__missing">{missingSentence(verdict, messages, withSeed)}</span>
        )}
      </span>
    </li>
  );
}
