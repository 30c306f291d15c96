/** The parts of a line's bytecode: the line with what is meant, a sentence about it, its instructions with the places where the GIL can go. */
import type { ReactNode } from 'react';
import type { Checks } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import { pythonName } from '../../lib/python-name.ts';
import type { LineListing, MeantInstruction, Span } from './model.ts';
import type { Listed } from './use-listed.ts';

/** A line without its indentation, what is meant set apart. */
export function LineCode({
  text,
  meant,
}: {
  readonly text: string;
  readonly meant: Span | null;
}): ReactNode {
  const from = meant === null ? text.length : meant.from - 1;
  const to = meant === null ? text.length : Math.min(text.length, meant.to - 1);
  return (
    <code dir="ltr" translate="no">
      {text.slice(0, from).trimStart()}
      {from < to && <b>{text.slice(from, to)}</b>}
      {text.slice(to).trimEnd()}
    </code>
  );
}

export function summary(
  listed: Listed,
  listing: LineListing | null,
  version: string,
  messages: Messages,
): string {
  if (listed.kind === 'lost') return messages.text('playground.partUnreachable');
  if (listed.kind === 'waiting' || listing === null) return messages.text('listing.waiting');
  const { error, hasGil } = listed.program;
  if (error !== null)
    return messages.text('listing.error', {
      error: `${error.type}: ${error.msg}`,
      line: error.lineno,
    });
  const { count, switches } = listing;
  const python = pythonName(version, messages);
  if (count === 0) return messages.text('listing.empty', { python });
  return hasGil
    ? messages.text('listing.switches', { python, count, switches })
    : messages.text('listing.noGil', { python, count });
}

interface RowsProps {
  /** Null while it is not known. */
  readonly listing: LineListing | null;
  readonly line: number;
  readonly hasGil: boolean;
  readonly messages: Messages;
}

export function ListingRows({ listing, line, hasGil, messages }: RowsProps): ReactNode {
  return (
    <div
      className="listing__list"
      tabIndex={0}
      role="group"
      aria-label={messages.text('listing.label', { line })}
      dir="ltr"
    >
      {listing?.groups.map(({ name, instructions }, index) => (
        <div key={index}>
          <p className="listing__name" translate="no">
            {name}
          </p>
          <ol>
            {instructions.map((one) => (
              <Row key={one.index} instruction={one} hasGil={hasGil} messages={messages} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  readonly instruction: MeantInstruction;
  readonly hasGil: boolean;
  readonly messages: Messages;
}

function Row({ instruction, hasGil, messages }: RowProps): ReactNode {
  const { name, argument, checksBefore, checksAfter, isMeant } = instruction;
  const bar = (checks: Checks): ReactNode =>
    hasGil && checks !== 'never' ? (
      <span className="listing__bar">
        <i className={`bytecode__bar ${checks}`} />
        <span dir="auto">{messages.text(`stepper.bar.${checks}`)}</span>
      </span>
    ) : null;
  return (
    <li className={isMeant ? 'meant' : undefined}>
      {bar(checksBefore)}
      <span className="bytecode__name" translate="no">
        {name}
      </span>
      <span className="bytecode__arg" translate="no">
        {argument}
      </span>
      {bar(checksAfter)}
    </li>
  );
}
