/**
 * Who is woken is the reader's, too: the last hand-over at which several threads waited for the GIL, with a button for each
 * of them. Which one was drawn by chance stays visible; pressing it leaves the choice to chance again.
 */
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { HandoverAt, RunState } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';

interface Props {
  readonly state: RunState;
  readonly letters: readonly string[];
  readonly messages: Messages;
  readonly onWake: (thread: number) => void;
}

export function HandoverChoice({ state, letters, messages, onWake }: Props): ReactNode {
  const id = useId();
  const { handover, choosesWaiter } = state;
  if (handover === null)
    return (
      <div className="stepper__handover">
        <p>
          {messages.text(choosesWaiter ? 'stepper.handover.none' : 'stepper.handover.semaphore')}
        </p>
      </div>
    );
  const { from, timeNs, waiters, drawn, woken } = handover;
  return (
    <div className="stepper__handover">
      <p id={id}>
        {messages
          .parts('stepper.handover.at', {
            thread: { letter: letters[from] ?? String(from) },
            time: messages.duration(timeNs),
          })
          .map((part, k) =>
            typeof part === 'string' ? (
              part
            ) : (
              <span key={k} className="th plain">
                {(part as { letter: string }).letter}
              </span>
            ),
          )}
      </p>
      <div role="group" aria-labelledby={id} className="stepper__waiters">
        {waiters.map((thread) => (
          <Waiter
            key={thread}
            thread={thread}
            letter={letters[thread] ?? String(thread)}
            name={state.threads.find((one) => one.thread === thread)?.name ?? ''}
            handover={handover}
            messages={messages}
            onWake={onWake}
          />
        ))}
        {/* Behind the buttons, which stay where they are. */}
        {woken !== drawn && (
          <span>
            {messages.text('stepper.handover.chosen', {
              thread: letters[woken] ?? String(woken),
            })}
          </span>
        )}
      </div>
    </div>
  );
}

function Waiter({
  thread,
  letter,
  name,
  handover,
  messages,
  onWake,
}: Pick<Props, 'messages' | 'onWake'> & {
  readonly thread: number;
  readonly letter: string;
  readonly name: string;
  readonly handover: HandoverAt;
}): ReactNode {
  const { drawn, woken } = handover;
  const isWoken = thread === woken;
  return (
    <button
      type="button"
      data-key={`step-wake-${thread}`}
      aria-pressed={isWoken}
      onClick={() => onWake(thread)}
    >
      <span className={`th ${isWoken ? 'run' : 'wait'}`} title={name} translate="no">
        {letter}
      </span>
      {thread === drawn && <span>{messages.text('stepper.handover.drawn')}</span>}
    </button>
  );
}
