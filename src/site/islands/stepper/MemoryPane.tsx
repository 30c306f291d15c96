/**
 * The memory microscope: objects that names lead to, the count of each and who holds each reference. What a step has
 * changed stands beside the count.
 */
import type { ReactNode } from 'react';
import type { Holder, MemoryObject, RunState } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import { countChange, countedHolders } from './memory.ts';

interface Props {
  readonly state: RunState;
  /** The state before the last step. */
  readonly before: RunState | null;
  readonly letters: readonly string[];
  readonly messages: Messages;
}

export function MemoryPane({ state, before, letters, messages }: Props): ReactNode {
  const { increments, decrements } = state.torn;
  return (
    <div className="memory">
      <div
        className="memory__list"
        tabIndex={0}
        role="group"
        aria-label={messages.text('stepper.memory')}
      >
        {state.memory.length === 0 && <p>{messages.text('stepper.memory.none')}</p>}
        <ul>
          {state.memory.map((object) => (
            <ObjectRow
              key={object.path}
              object={object}
              was={countChange(before, object)}
              isTorn={increments + decrements > 0}
              letters={letters}
              messages={messages}
            />
          ))}
        </ul>
      </div>
      <p className="cap">
        {increments + decrements > 0
          ? messages.text('stepper.memory.torn', { increments, decrements })
          : messages.text('stepper.memory.note')}
      </p>
    </div>
  );
}

interface RowProps {
  readonly object: MemoryObject;
  /** The count before the last step, where it was another one. */
  readonly was: number | null;
  readonly isTorn: boolean;
  readonly letters: readonly string[];
  readonly messages: Messages;
}

function ObjectRow({ object, was, isTorn, letters, messages }: RowProps): ReactNode {
  const { path, type, text, count, holders } = object;
  const held = countedHolders(object);
  const marks = [
    object.isDeferred ? messages.text('stepper.memory.deferred') : null,
    object.isUnreachable ? messages.text('stepper.memory.cycle') : null,
    object.isFreed ? messages.text('stepper.memory.freed') : null,
    isTorn && count !== null && count !== held
      ? messages.text('stepper.memory.wrong', { count, held })
      : null,
  ].filter((mark) => mark !== null);
  return (
    <li data-changed={was === null ? undefined : ''}>
      <span className="memory__count">
        {count === null ? (
          <span>{messages.text('stepper.memory.immortal')}</span>
        ) : (
          <>
            {was !== null && (
              <span className="memory__was">{messages.text('stepper.memory.was', { was })} </span>
            )}
            <strong>{count}</strong>
          </>
        )}
      </span>
      <span className="memory__what" dir="ltr">
        <code>{text}</code> <span translate="no">{type}</span>
      </span>
      <span className="memory__held">
        {messages.text('stepper.memory.holders', { count: holders.length })}{' '}
        {holders.map((holder, i) => (
          <code key={i} className={holderClass(holder)}>
            {holderText(holder, letters, messages)}
          </code>
        ))}
      </span>
      {marks.length > 0 && <span className="memory__marks">{marks.join(' ')}</span>}
      <span className="vh" translate="no">
        {path}
      </span>
    </li>
  );
}

/** `said`: words around names, in the direction of the page; the others are names alone. */
function holderClass(holder: Holder): string | undefined {
  if (holder.kind === 'stack') return holder.borrowed ? 'said borrowed' : 'said';
  return holder.kind === 'local' ? 'said' : undefined;
}

function holderText(holder: Holder, letters: readonly string[], messages: Messages): string {
  switch (holder.kind) {
    case 'global':
      return holder.name;
    case 'local':
      return messages.text('stepper.memory.local', {
        thread: letters[holder.thread] ?? '',
        function: holder.function,
        name: holder.name,
      });
    case 'stack':
      return messages.text(holder.borrowed ? 'stepper.memory.borrowed' : 'stepper.memory.stack', {
        thread: letters[holder.thread] ?? '',
        function: holder.function,
      });
    case 'object':
      return `${holder.path}${holder.by}`;
  }
}
