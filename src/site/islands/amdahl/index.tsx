/**
 * Amdahl's law as a thing to drag: a slider for the share of the work that can go on side by side, the law's line over
 * the runs of a chart, and two sentences. The page holds the same markup for the first share; this makes it move.
 */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createMessages } from '../../i18n/format.ts';
import type { MessageRecord } from '../../i18n/format.ts';
import { amdahlLimit, amdahlSpeedup, withAmdahl } from '../../lib/chart/amdahl.ts';
import type { ChartModel } from '../../lib/chart/model.ts';
import { chartSvg } from '../../lib/chart/svg.ts';
import { announceReady } from '../../lib/hydration/ready.ts';

export interface AmdahlProps {
  readonly model: ChartModel;
  readonly axes: { readonly x: string; readonly y: string };
  readonly label: string;
  /** In percent. */
  readonly startShare: number;
  readonly locale: string;
  readonly messages: MessageRecord;
}

/** The widths of Timeline.astro, of which the style sheet shows the one that fits. */
const FITS = [
  { name: 'narrow', width: 350 },
  { name: 'mid', width: 560 },
  { name: 'wide', width: 900 },
] as const;

export default function Amdahl(props: AmdahlProps): ReactNode {
  const { model, axes, label, startShare, locale } = props;
  const messages = useMemo(() => createMessages(locale, props.messages), [locale, props.messages]);
  const [percent, setPercent] = useState(startShare);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => announceReady(root.current), []);
  const share = percent / 100;
  const workers = model.x.to;
  const limit = amdahlLimit(share);
  const drawn = withAmdahl(model, share, messages.text('amdahl.line'));
  const times = (value: number): string => messages.number(value, { maximumFractionDigits: 1 });
  return (
    <div className="amdahl" ref={root}>
      <div className="amdahl__dial needs-script">
        <label htmlFor={id}>{messages.text('amdahl.share')}</label>
        <input
          id={id}
          data-key="share"
          type="range"
          min="0"
          max="100"
          value={percent}
          onChange={(event) => setPercent(Number(event.target.value))}
        />
        <output htmlFor={id}>{messages.number(share, { style: 'percent' })}</output>
      </div>
      <div className="tl">
        {FITS.map(({ name, width }) => (
          <div
            key={name}
            className={`tl-fit tl-${name}`}
            dangerouslySetInnerHTML={{
              __html: chartSvg(drawn, { width, messages, label, axes }),
            }}
          />
        ))}
      </div>
      <p className="verdict">
        {limit === null
          ? messages.text('amdahl.noLimit', {
              workers,
              times: times(amdahlSpeedup(share, workers)),
            })
          : messages.text('amdahl.limit', {
              workers,
              times: times(amdahlSpeedup(share, workers)),
              limit: times(limit),
            })}
      </p>
    </div>
  );
}
