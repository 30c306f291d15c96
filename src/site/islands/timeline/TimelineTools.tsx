/**
 * Beside the timeline: rows to add, a range with its statistics, and a search through what happened. Every key of the
 * timeline has a button here or in the transport.
 */
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Trace, TraceState } from '@inside-the-gil/engine/trace';
import type { Messages } from '../../i18n/format.ts';
import type { ExtraRows, TimelineModel } from '../../lib/timeline/model.ts';
import { rangeStatistics } from '../../lib/timeline/range.ts';
import type { View } from '../../lib/timeline/view.ts';
import { rangeFrom } from './interaction.ts';
import { findMoment } from './search.ts';

interface Props {
  readonly model: TimelineModel;
  readonly trace: Trace;
  readonly messages: Messages;
  readonly cursorNs: number | null;
  /** Sets the moment and brings it into the window. */
  readonly onCursor: (timeNs: number) => void;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly rows: readonly ExtraRows[];
  readonly onRows: (rows: readonly ExtraRows[]) => void;
  readonly range: View | null;
  readonly onRange: (range: View | null) => void;
}

const EXTRA_ROWS: readonly ExtraRows[] = ['tasks', 'cores', 'locks'];

export function TimelineTools(props: Props): ReactNode {
  const { model, messages, rows, onRows, range } = props;
  const offered = EXTRA_ROWS.filter((one) => one !== 'tasks' || model.tasks.length > 0);
  return (
    <>
      <div className="tl-tools">
        <fieldset className="tl-tools__rows">
          <legend>{messages.text('timeline.rows')}</legend>
          {offered.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                data-key={`tl-rows-${one}`}
                checked={rows.includes(one)}
                onChange={(event) =>
                  onRows(
                    event.target.checked ? [...rows, one] : rows.filter((other) => other !== one),
                  )
                }
              />
              {messages.text(`timeline.rows.${one}`)}
            </label>
          ))}
        </fieldset>
        <RangeButtons {...props} />
        <Search {...props} />
      </div>
      {range !== null && <RangeTable {...props} range={range} />}
    </>
  );
}

function RangeButtons({ messages, cursorNs, view, onView, range, onRange }: Props): ReactNode {
  const at = cursorNs ?? view.fromNs;
  const button = (key: string, onClick: () => void): ReactNode => (
    <button type="button" className="btn text" data-key={`tl-range-${key}`} onClick={onClick}>
      {messages.text(`timeline.range.${key}`)}
    </button>
  );
  return (
    <div className="tl-tools__range" role="group" aria-label={messages.text('timeline.range')}>
      {button('window', () => onRange(view))}
      {button('from', () => onRange(rangeFrom('from', range, at, view)))}
      {button('to', () => onRange(rangeFrom('to', range, at, view)))}
      {range !== null && button('zoom', () => onView(range))}
      {range !== null && button('clear', () => onRange(null))}
    </div>
  );
}

function Search({ model, trace, messages, cursorNs, onCursor }: Props): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [told, setTold] = useState('');

  function go(direction: 1 | -1): void {
    const found = findMoment(trace, model, messages, text, cursorNs ?? -1, direction);
    if (found === null) {
      setTold(messages.text('timeline.search.none', { text }));
      return;
    }
    onCursor(found.timeNs);
    setTold(
      messages.text('timeline.search.found', {
        what: found.what,
        time: messages.duration(found.timeNs),
      }),
    );
  }

  return (
    <form
      className="tl-tools__search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go(1);
      }}
    >
      <label htmlFor={id}>{messages.text('timeline.search')}</label>
      <input
        id={id}
        type="search"
        data-key="tl-search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" className="btn text" data-key="tl-search-back" onClick={() => go(-1)}>
        {messages.text('timeline.search.back')}
      </button>
      <button type="submit" className="btn text" data-key="tl-search-next">
        {messages.text('timeline.search.next')}
      </button>
      <p role="status">{told}</p>
    </form>
  );
}

const SHOWN: readonly TraceState[] = [
  'running',
  'running-no-gil',
  'gil-wait',
  'blocked',
  'sleeping',
  'runnable',
];

function RangeTable({ model, messages, range }: Props & { readonly range: View }): ReactNode {
  const id = useId();
  const statistics = useMemo(() => rangeStatistics(model, range), [model, range]);
  const states = SHOWN.filter((state) => statistics.threads.some(({ ns }) => (ns[state] ?? 0) > 0));
  const percent = (part: number): string => messages.number(part, { style: 'percent' });
  return (
    <section className="tl-stats" aria-labelledby={id}>
      <h4 id={id}>
        {messages.text('timeline.stats', {
          from: messages.duration(range.fromNs),
          to: messages.duration(range.toNs),
          duration: messages.duration(range.toNs - range.fromNs),
        })}
      </h4>
      <p>
        {messages.text('timeline.stats.switches', { switches: statistics.switches })}{' '}
        {statistics.gilHeld !== null &&
          messages.text('timeline.stats.held', { share: percent(statistics.gilHeld) })}
      </p>
      <div className="tablewrap" tabIndex={0} role="group" aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.text('timeline.column.thread')}</th>
              {states.map((state) => (
                <th key={state} scope="col" className="n">
                  {messages.text(`state.${state}`)}
                </th>
              ))}
              <th scope="col" className="n">
                {messages.text('timeline.stats.utilisation')}
              </th>
              {statistics.gilHeld !== null && (
                <th scope="col" className="n">
                  {messages.text('timeline.stats.gilShare')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {statistics.threads.map(({ thread, ns, utilisation, gilShare }) => (
              <tr key={thread}>
                <th scope="row">{model.letters[thread]}</th>
                {states.map((state) => (
                  <td key={state} className="n">
                    {messages.duration(ns[state] ?? 0)}
                  </td>
                ))}
                <td className="n">{percent(utilisation)}</td>
                {statistics.gilHeld !== null && <td className="n">{percent(gilShare)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
