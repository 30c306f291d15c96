/** The timeline's window as a table, for those who read rather than look; longer ones grow on demand. */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import type { TimelineModel } from '../../lib/timeline/model.ts';
import type { View } from '../../lib/timeline/view.ts';
import { stretchState, tableRows } from './table.ts';

interface Props {
  readonly model: TimelineModel;
  readonly view: View;
  /** What the run is called, to tell tables of one page apart. */
  readonly title: string;
  readonly messages: Messages;
}

const PAGE = 100;

export function TimelineTable({ model, view, title, messages }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const { rows, more } = useMemo(
    () => (open ? tableRows(model, view, limit) : { rows: [], more: 0 }),
    [model, view, limit, open],
  );
  return (
    <details className="tl-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.text('timeline.table')}</summary>
      <div
        className="tablewrap"
        tabIndex={0}
        role="region"
        aria-label={messages.text('timeline.tableOf', { title })}
      >
        <table>
          <caption>
            <small>
              {messages.text('timeline.tableWindow', {
                from: messages.duration(view.fromNs),
                to: messages.duration(view.toNs),
              })}
            </small>
          </caption>
          <thead>
            <tr>
              <th scope="col">{messages.text('timeline.column.thread')}</th>
              <th scope="col">{messages.text('timeline.column.state')}</th>
              <th scope="col" className="n">
                {messages.text('timeline.column.from')}
              </th>
              <th scope="col" className="n">
                {messages.text('timeline.column.duration')}
              </th>
              <th scope="col" className="n">
                {messages.text('timeline.column.line')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((stretch) => (
              <tr key={`${stretch.row}.${stretch.index}`}>
                <th scope="row">{model.letters[stretch.thread]}</th>
                <td>{stretchState(model, stretch, messages)}</td>
                <td className="n">{messages.duration(stretch.fromNs)}</td>
                <td className="n">{messages.duration(stretch.toNs - stretch.fromNs)}</td>
                <td className="n">{stretch.line > 0 ? messages.number(stretch.line) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <button type="button" className="btn text" onClick={() => setLimit(limit + PAGE * 5)}>
          {messages.text('timeline.tableMore', { count: more })}
        </button>
      )}
    </details>
  );
}
