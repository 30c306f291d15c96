/** Moves the moment that all panels look at, and the window of the timeline. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { EVENT_KINDS } from '@inside-the-gil/engine/trace';
import type { Trace } from '@inside-the-gil/engine/trace';
import type { Messages } from '../../i18n/format.ts';
import type { TimelineModel } from '../../lib/timeline/model.ts';
import { panView, zoomView } from '../../lib/timeline/view.ts';
import type { View } from '../../lib/timeline/view.ts';
import { stepTime } from './steps.ts';

interface Props {
  readonly model: TimelineModel;
  readonly trace: Trace;
  readonly messages: Messages;
  readonly cursorNs: number | null;
  readonly onCursor: (timeNs: number) => void;
  readonly view: View;
  readonly onView: (view: View) => void;
}

const STATE = EVENT_KINDS.indexOf('state');

const ICONS = {
  back: 'M9 2v10L2 7zM10.5 2H12v10h-1.5z',
  forward: 'M5 2v10l7-5zM2 2h1.5v10H2z',
  out: 'M2 6.25h10v1.5H2z',
  in: 'M6.25 2h1.5v4.25H12v1.5H7.75V12h-1.5V7.75H2v-1.5h4.25z',
  earlier: 'M9.5 2.2L4.6 7l4.9 4.8-1 1L2.5 7l6-5.8z',
  later: 'M4.5 2.2L9.4 7l-4.9 4.8 1 1L11.5 7l-6-5.8z',
  whole: 'M1 2h1.5v10H1zM11.5 2H13v10h-1.5zM4 6.25h6v1.5H4z',
};

export function Transport({
  model,
  trace,
  messages,
  cursorNs,
  onCursor,
  view,
  onView,
}: Props): ReactNode {
  const at = cursorNs ?? 0;
  const max = Math.max(1, Math.round(model.endNs));
  const step = useMemo(() => Math.max(1, Math.round(max / 2000)), [max]);
  const button = (icon: keyof typeof ICONS, key: string, onClick: () => void): ReactNode => (
    <button
      type="button"
      aria-label={messages.text(key)}
      title={messages.text(key)}
      data-key={`tl-${icon}`}
      onClick={onClick}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
  return (
    <div className="transport" dir="ltr">
      {button('back', 'transport.back', () => onCursor(stepTime(trace, at, -1, STATE)))}
      {button('forward', 'transport.forward', () => onCursor(stepTime(trace, at, 1, STATE)))}
      <input
        type="range"
        min={0}
        max={max}
        step={step}
        value={Math.round(at)}
        aria-label={messages.text('transport.moment')}
        aria-valuetext={messages.duration(at)}
        onChange={(event) => onCursor(Number(event.target.value))}
      />
      <output>{messages.text('transport.at', { time: messages.duration(at) })}</output>
      <span className="transport__zoom">
        {button('earlier', 'timeline.earlier', () => onView(panView(view, model.endNs, -0.5)))}
        {button('out', 'timeline.zoomOut', () => onView(zoomView(view, model.endNs, 2)))}
        {button('in', 'timeline.zoomIn', () => onView(zoomView(view, model.endNs, 0.5)))}
        {button('later', 'timeline.later', () => onView(panView(view, model.endNs, 0.5)))}
        {button('whole', 'timeline.fit', () => onView({ fromNs: 0, toNs: model.endNs }))}
      </span>
    </div>
  );
}
