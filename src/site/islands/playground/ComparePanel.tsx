/** Two or more runs on one time axis, with the ratio in words and dials for the next comparison. */
import { Suspense, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { withAmdahl } from '../../lib/chart/amdahl.ts';
import { chartModel } from '../../lib/chart/model.ts';
import { chartSvg } from '../../lib/chart/svg.ts';
import { printsResult } from '../../lib/measured/prints-result.ts';
import { MAX_CORES, sameSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings.ts';
import { comparedPart, timelineModel } from '../../lib/timeline/model.ts';
import { compareSvg, legendHtml } from '../../lib/timeline/svg.ts';
import { DialFields } from './DialRow.tsx';
import { dividedShare, MOST_COMPARED, speedups, verdict } from './comparison.ts';
import { firstDivergence } from './divergence.ts';
import type { Divergence } from './divergence.ts';
import { later } from './later.tsx';
import type { Dials } from './props.ts';
import { asHtml } from './static-parts.ts';
import type { ComparedRun, Comparison } from './state.ts';
import { runFigures } from './figures.ts';

/** Loaded where one of the measured programs is compared. */
const MeasuredBeside = later(() =>
  import('./MeasuredBeside.tsx').then((module) => module.MeasuredBeside),
);

interface Props {
  readonly comparison: Comparison;
  /** What the figure is called. */
  readonly title: string;
  /** The playground's own configuration. */
  readonly own: Settings;
  /** Those beside it, at most three. */
  readonly others: readonly Settings[];
  readonly dials: Dials;
  readonly messages: Messages;
  readonly busy: boolean;
  readonly onOthers: (others: readonly Settings[]) => void;
  readonly onCores: () => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

export function ComparePanel({
  comparison,
  title,
  own,
  others,
  dials,
  messages,
  busy,
  onOthers,
  onCores,
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
      <CompareWith {...{ own, others, dials, messages, busy, onOthers, onCores }} />
    </section>
  );
}

type WithProps = Pick<
  Props,
  'own' | 'others' | 'dials' | 'messages' | 'busy' | 'onOthers' | 'onCores'
>;

/** Dials of the other configurations; a change compares again. */
function CompareWith({
  own,
  others,
  dials,
  messages,
  busy,
  onOthers,
  onCores,
}: WithProps): ReactNode {
  return (
    <div className="compare__with">
      {others.map((other, index) => (
        <div
          key={index}
          className="compare__other"
          role="group"
          aria-label={messages.text('playground.compareOne', { number: index + 2 })}
        >
          <span>{messages.text('playground.compareWith')}</span>
          <DialFields
            settings={other}
            dials={dials}
            messages={messages}
            disabled={busy}
            prefix={index === 0 ? 'compare' : `compare-${index + 1}`}
            onChange={(change) =>
              onOthers(others.map((one, k) => (k === index ? { ...one, ...change } : one)))
            }
          />
          {others.length > 1 && (
            <button
              type="button"
              className="btn text"
              data-key={`compare-remove-${index + 1}`}
              disabled={busy}
              onClick={() => onOthers(others.filter((_, k) => k !== index))}
            >
              {messages.text('playground.compareRemove', {
                name: messages.text('playground.compareOne', { number: index + 2 }),
              })}
            </button>
          )}
        </div>
      ))}
      <p className="compare__more">
        {others.length < MOST_COMPARED - 1 && (
          <button
            type="button"
            className="btn text"
            data-key="compare-add"
            disabled={busy}
            onClick={() => onOthers([...others, furtherSettings([own, ...others])])}
          >
            {messages.text('playground.compareAdd')}
          </button>
        )}
        <button
          type="button"
          className="btn text"
          data-key="compare-speedup"
          disabled={busy}
          onClick={onCores}
        >
          {messages.text('playground.compareCores')}
        </button>
      </p>
    </div>
  );
}

/** One more configuration, unlike all that are there: like the last one, with twice the cores or another seed. */
function furtherSettings(taken: readonly Settings[]): Settings {
  const last = taken[taken.length - 1] as Settings;
  const isTaken = (one: Settings): boolean => taken.some((other) => sameSettings(one, other));
  for (let cores = last.cores * 2; cores <= MAX_CORES; cores *= 2) {
    if (!isTaken({ ...last, cores })) return { ...last, cores };
  }
  let seed = last.seed + 1;
  while (isTaken({ ...last, seed })) seed++;
  return { ...last, seed };
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
  const divergence = useMemo(() => {
    const [one, other] = runs;
    return one === undefined || other === undefined || one.setup.source !== other.setup.source
      ? null
      : firstDivergence(one.result.trace, other.result.trace);
  }, [runs]);
  const points = useMemo(() => speedups(runs), [runs]);
  const models = useMemo(
    () =>
      runs.map(({ label, result }, index) => {
        const parting = index === 1 ? divergence?.otherNs : index === 0 ? divergence?.oneNs : null;
        return {
          label,
          model: timelineModel(result.trace, { mainLabel: messages.text('thread.main') }),
          ...(parting === null || parting === undefined ? {} : { partsNs: parting }),
        };
      }),
    [runs, messages, divergence],
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
      <p className="compare__parting">{partingText(runs, divergence, messages)}</p>
      {points !== null && width > 0 && (
        <Speedup points={points} width={Math.min(width, 720)} messages={messages} />
      )}
      <div
        className="tablewrap compare__table"
        tabIndex={0}
        role="group"
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
      {runs.some(({ setup }) => printsResult(setup.source)) && (
        <Suspense fallback={null}>
          <MeasuredBeside runs={runs} title={title} messages={messages} />
        </Suspense>
      )}
    </>
  );
}

/** Where the first two runs of one program part, in words. */
function partingText(
  runs: readonly ComparedRun[],
  divergence: Divergence | null,
  messages: Messages,
): string {
  const [one, other] = runs;
  if (one === undefined || other === undefined || one.setup.source !== other.setup.source)
    return '';
  const names = { first: one.label, second: other.label };
  if (divergence === null) return messages.text('playground.divergenceNone', names);
  const at = (timeNs: number | null): string =>
    timeNs === null ? messages.text('playground.ended') : messages.duration(timeNs);
  return messages.text('playground.divergence', {
    ...names,
    events: divergence.events,
    one: at(divergence.oneNs),
    other: at(divergence.otherNs),
  });
}

interface SpeedupProps {
  readonly points: readonly { readonly cores: number; readonly times: number }[];
  readonly width: number;
  readonly messages: Messages;
}

/** Times as fast over cores, beside the line that Amdahl's law draws through the last point. */
function Speedup({ points, width, messages }: SpeedupProps): ReactNode {
  const share = dividedShare(points);
  const cores = points.map((point) => point.cores);
  const model = withAmdahl(
    chartModel({
      series: [
        {
          id: 'run',
          label: messages.text('playground.speedupRun'),
          mark: 'circle',
          points: points.map((point) => ({ x: point.cores, y: point.times })),
        },
      ],
      varied: cores,
      xUnit: 'number',
      yUnit: 'number',
      scale: { x: 'linear', y: 'linear' },
      isSpeedup: true,
    }),
    share,
    messages.text('playground.speedupLaw'),
  );
  const last = points[points.length - 1] as SpeedupProps['points'][number];
  const two = { maximumFractionDigits: 2 };
  const text = messages.text('playground.speedupText', {
    cores: last.cores,
    times: messages.number(last.times, two),
    share: messages.number(share, { style: 'percent' }),
  });
  return (
    <figure className="speedup">
      <div
        {...asHtml(
          chartSvg(model, {
            width,
            messages,
            label: text,
            axes: {
              x: messages.text('playground.speedupX'),
              y: messages.text('playground.speedupY'),
            },
          }),
        )}
      />
      <figcaption>{text}</figcaption>
    </figure>
  );
}
