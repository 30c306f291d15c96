/**
 * A function's bytecode as the version has it: instructions that cannot be parted touch, a heavy bar stands where the
 * thread can lose the GIL, a broken one where it can only sometimes.
 */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Inspection, ListedInstruction, ThreadAtStop } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import { ownFrame } from './model.ts';

interface Props {
  readonly inspection: Inspection;
  readonly thread: ThreadAtStop | null;
  readonly letters: readonly string[];
  readonly messages: Messages;
  readonly onPick: (thread: number) => void;
}

export function BytecodePane({ inspection, thread, letters, messages, onPick }: Props): ReactNode {
  const { state, listings } = inspection;
  const frame = thread === null ? null : ownFrame(thread);
  const listing = frame === null ? undefined : listings[frame.listing];
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const panel = list.current?.parentElement;
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (!(panel instanceof HTMLElement) || row === null || row === undefined) return;
    // Scrolls the list, never the page, and only when the row has left the middle of it.
    const top = row.offsetTop;
    const isSeen = top > panel.scrollTop + 40 && top < panel.scrollTop + panel.clientHeight - 60;
    if (!isSeen) panel.scrollTop = Math.max(0, top - panel.clientHeight / 3);
  }, [listing, frame?.instruction]);

  return (
    <div className="bytecode">
      <div className="bytecode__head">
        <span role="group" aria-label={messages.text('stepper.whose')}>
          {state.threads
            .filter((one) => ownFrame(one) !== null)
            .map((one) => (
              <button
                key={one.thread}
                type="button"
                data-key={`step-thread-${one.thread}`}
                aria-pressed={one.thread === thread?.thread}
                onClick={() => onPick(one.thread)}
              >
                <span className={`th ${one.thread === state.next ? 'run' : 'plain'}`}>
                  {letters[one.thread]}
                </span>
              </button>
            ))}
        </span>
        <code>{listing?.name}</code>
      </div>
      <div
        className="bytecode__list"
        tabIndex={0}
        role="group"
        aria-label={messages.text('stepper.bytecode', { name: listing?.name ?? '' })}
        dir="ltr"
      >
        <ol ref={list}>
          {listing?.instructions.map((one) => (
            <Row
              key={one.index}
              instruction={one}
              isNow={one.index === frame?.instruction}
              isNext={thread?.thread === state.next && frame?.isInCall !== true}
              hasGil={state.hasGil}
              messages={messages}
            />
          ))}
        </ol>
      </div>
      <p className="cap">{messages.text(state.hasGil ? 'stepper.bars' : 'stepper.noBars')}</p>
    </div>
  );
}

interface RowProps {
  readonly instruction: ListedInstruction;
  readonly isNow: boolean;
  /** It is to be executed; else its thread waits there, or in a call it has made. */
  readonly isNext: boolean;
  readonly hasGil: boolean;
  readonly messages: Messages;
}

function Row({ instruction, isNow, isNext, hasGil, messages }: RowProps): ReactNode {
  const { line, startsLine, name, argument, checksBefore, checksAfter } = instruction;
  const bar = (checks: 'never' | 'sometimes' | 'always', side: 'before' | 'after'): ReactNode =>
    hasGil && checks !== 'never' ? (
      <span className={`bytecode__bar ${side} ${checks}`}>
        <span className="vh">{messages.text(`stepper.bar.${checks}`)}</span>
      </span>
    ) : null;
  return (
    <li
      className={isNow ? (isNext ? 'at-run' : 'at-wait') : undefined}
      aria-current={isNow ? 'step' : undefined}
    >
      {bar(checksBefore, 'before')}
      <span className="bytecode__line">{startsLine && line > 0 ? line : ''}</span>
      <span className="bytecode__name" translate="no">
        {name}
      </span>
      <span className="bytecode__arg" translate="no">
        {argument}
      </span>
      {bar(checksAfter, 'after')}
    </li>
  );
}
