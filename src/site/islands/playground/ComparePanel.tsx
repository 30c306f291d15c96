/** Two or more runs on one time axis, with the ratio in words and dials for the next comparison. */
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import type { Settings } from '../../lib/settings.ts';
import { comparedPart, timelineModel } from '../../lib/timeline/model.ts';
import { compareSvg, legendHtml } from '../../lib/timeline/svg.ts';
import { DialFields } from './DialRow.tsx';
import { verdict } from './comparison.ts';
import type { Dials } from './props.ts';
import { asHtml } from './static-parts.ts';
import type { ComparedRun, Comparison } from './state.ts';
import { runFigures } from './figures.ts';

interface Props {
  readonly comparison: Comparison;
  /** What the figure is called. */
  readonly title: string;
  readonly other: Settings;
  readonly dials: Dials;
  readonly messages: Messages;
  readonly busy: boolean;
  readonly onOther: (settings: Settings) => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

export function ComparePanel({
  comparison,
  title,
  other,
  dials,
  messages,
  busy,
  onOther,
  onStop,
  onClose,
}: Props): ReactNode {
  return (
    <section className="compare" aria-label={messages.text('playground.compareOf', { title })}>
      <div className="compare__head">
        <h4>{messages.text('playground.compareTitle')}</h4>
        <button type="button" className="btn text" data-key="compare-close" onClick={onClose}>
          {messages.text('playground.compareClose')}
        </button>
      </div>
      {comparison.kind === 'running' && (
        <p className="compare__progress">
          {messages.text('playground.compareProgress', {
            at: comparison.at,
            of: comparison.of,
            label: comparison.label,
          })}
          <button type="button" className="btn" onClick={onStop}>
            {messages.text('playground.stop')}
          </button>
        </p>
      )}
      {comparison.kind === 'lost' && (
        <p role="alert">
          {messages.text(`playground.lost.${comparison.why}`, { detail: comparison.detail })}
        </p>
      )}
      {comparison.kind === 'ended' && (
        <Ended runs={comparison.runs} title={title} messages={messages} />
      )}
      <div className="compare__with">
        <span>{messages.text('playground.compareWith')}</span>
        <DialFields
          settings={other}
          dials={dials}
          messages={messages}
          disabled={busy}
          prefix="compare"
          onChange={(change) => onOther({ ...other, ...change })}
        />
      </div>
    </section>
  );
}

interface EndedProps {
  readonly runs: readonly ComparedRun[];
  readonly title: string;
  readonly messages: Messages;
}

function Ended({ runs, title, messages }: EndedProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const id = useId();
  useLayoutEffect(() => {
    const element = box.current as HTMLDivElement;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const models = useMemo(
    () =>
      runs.map(({ label, result }) => ({
        label,
        model: timelineModel(result.trace, { mainLabel: messages.text('thread.main') }),
      })),
    [runs, messages],
  );
  const html = useMemo(
    () => (width === 0 ? '' : compareSvg(models, { width, messages, idPrefix: `${id}-` })),
    [models, width, messages, id],
  );
  return (
    <>
      <div className="tl" ref={box} {...asHtml(html)} />
      <div
        {...asHtml(
          legendHtml(
            models.map(({ model }) => comparedPart(model)),
            messages,
            `${id}-`,
          ),
        )}
      />
      <p className="verdict">{verdict(runs, messages)}</p>
      <div
        className="tablewrap compare__table"
        tabIndex={0}
        role="region"
        aria-label={messages.text('playground.compareTable', { title })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.text('playground.compareRun')}</th>
              {['elapsed', 'cpu', 'gilWait', 'switches'].map((key) => (
                <th key={key} scope="col" className="n">
                  {messages.text(`figure.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map(({ label, result }) => {
              const figures = runFigures(result.report);
              return (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="n">{messages.duration(figures.virtualNs)}</td>
                  <td className="n">{messages.duration(figures.cpuNs)}</td>
                  <td className="n">{messages.duration(figures.gilWaitNs)}</td>
                  <td className="n">{messages.number(figures.gilSwitches)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
