/** The frame of a question of any kind: its number and title, what it holds, and the button that checks it. */
import { useEffect, useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { announceReady } from '../../lib/hydration/ready.ts';
import { Inline } from '../inline/Inline.tsx';

interface Props {
  readonly id: string;
  readonly titleId: string;
  readonly number: number;
  readonly title: string;
  /** It stands right below the page's own heading. */
  readonly isTop: boolean;
  readonly phase: string;
  /** All is right: there is nothing to check any more. */
  readonly done: boolean;
  readonly messages: Messages;
  readonly onSubmit: (event: FormEvent) => void;
  readonly children: ReactNode;
}

export function QuizForm(props: Props): ReactNode {
  const { id, titleId, number, title, isTop, phase, done, messages, onSubmit, children } = props;
  const Heading = isTop ? 'h2' : 'h3';
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => announceReady(form.current), []);
  return (
    <form
      className="quiz"
      data-quiz={id}
      data-phase={phase}
      aria-labelledby={titleId}
      ref={form}
      onSubmit={onSubmit}
    >
      <Heading id={titleId}>
        <i>{messages.text('quiz.question', { number })}</i>
        <Inline text={title} />
      </Heading>
      {children}
      <div className="actions" hidden={done}>
        <button className="btn" type="submit" data-key="check">
          {messages.text(phase === 'judged' ? 'quiz.retry' : 'quiz.check')}
        </button>
      </div>
    </form>
  );
}
