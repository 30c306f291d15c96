/** Every thread where it stands: its state, why it does not run, its frames with names and value stack. */
import type { ReactNode } from 'react';
import type {
  Binding,
  FrameState,
  Inspection,
  RunState,
  ThreadAtStop,
} from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import { narrationParts } from '../../lib/narration.ts';
import { instructionText } from './model.ts';

interface Props {
  readonly inspection: Inspection;
  readonly letters: readonly string[];
  readonly messages: Messages;
}

export function ThreadCards({ inspection, letters, messages }: Props): ReactNode {
  return inspection.state.threads.map((thread) => (
    <ThreadCard
      key={thread.thread}
      thread={thread}
      inspection={inspection}
      letters={letters}
      messages={messages}
    />
  ));
}

function ThreadCard({
  thread,
  inspection,
  letters,
  messages,
}: Props & { readonly thread: ThreadAtStop }): ReactNode {
  const isNext = thread.thread === inspection.state.next;
  const frames = thread.frames.filter((frame) => frame.isOwn);
  const library = thread.frames[0];
  return (
    <section className="thread-card" data-state={thread.state}>
      <h4>
        <span className={`th ${isNext ? 'run' : 'plain'}`}>{letters[thread.thread]}</span>{' '}
        <span className="thread-card__name" translate="no">
          {thread.name}
        </span>
      </h4>
      <p>
        {narrationParts(thread.why, messages, letters).map((part, k) =>
          typeof part === 'string' ? (
            part
          ) : (
            <span key={k} className={`th ${part.look}`}>
              {part.letter}
            </span>
          ),
        )}
      </p>
      {library !== undefined && !library.isOwn && (
        <p className="thread-card__library">
          {messages.text('stepper.library', { function: library.function })}
        </p>
      )}
      {frames.map((frame, i) => (
        <Frame key={i} frame={frame} inspection={inspection} messages={messages} />
      ))}
    </section>
  );
}

function Frame({
  frame,
  inspection,
  messages,
}: {
  readonly frame: FrameState;
  readonly inspection: Inspection;
  readonly messages: Messages;
}): ReactNode {
  return (
    <div className="frame">
      <p>
        {messages
          .parts(frame.isInCall ? 'stepper.frame.in' : 'stepper.frame.next', {
            function: { code: frame.function },
            line: frame.line,
            instruction: { code: instructionText(inspection, frame) },
          })
          .map((part, k) =>
            typeof part === 'string' ? (
              part
            ) : (
              <code key={k}>{(part as { code: string }).code}</code>
            ),
          )}
      </p>
      <Names names={frame.locals} messages={messages} />
      <p className="frame__stack">
        {messages.text('stepper.stack')}{' '}
        {frame.stack.length === 0 ? (
          <span>{messages.text('stepper.empty')}</span>
        ) : (
          frame.stack.map((value, i) => (
            <code key={i} className="cell">
              {value?.text ?? messages.text('stepper.null')}
            </code>
          ))
        )}
      </p>
    </div>
  );
}

export function Names({
  names,
  messages,
}: {
  readonly names: readonly Binding[];
  readonly messages: Messages;
}): ReactNode {
  if (names.length === 0) return null;
  return (
    <dl className="names" dir="ltr">
      {names.map(({ name, value }) => (
        <div key={name}>
          <dt translate="no">{name}</dt>
          {value === null ? (
            <dd dir="auto">{messages.text('stepper.unbound')}</dd>
          ) : (
            <dd translate="no">{value.text}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export function GlobalNames({
  state,
  messages,
}: {
  readonly state: RunState;
  readonly messages: Messages;
}): ReactNode {
  return (
    <section className="thread-card">
      <h4>{messages.text('stepper.globals')}</h4>
      {state.globals.length === 0 && <p>{messages.text('stepper.noGlobals')}</p>}
      <Names names={state.globals} messages={messages} />
    </section>
  );
}
