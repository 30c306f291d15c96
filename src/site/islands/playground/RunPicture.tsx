/** The picture of a run and what belongs to it: legend, transport, figures, caption, table. */
import { memo, useId } from 'react';
import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import { legendHtml } from '../../lib/timeline/svg.ts';
import { TimelineTable } from '../timeline/TimelineTable.tsx';
import { TimelineTools } from '../timeline/TimelineTools.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { FigureLine } from './FigureLine.tsx';
import { Transport } from './Transport.tsx';
import { asHtml } from './static-parts.ts';
import type { StaticParts } from './static-parts.ts';
import type { Looking, RunView } from './use-run-view.ts';

interface Props {
  readonly looking: Looking;
  readonly parts: StaticParts;
  readonly title: string;
  readonly messages: Messages;
  /** The last run was lost: what is shown is an older one. */
  readonly lost: boolean;
}

export function RunPicture({ looking, parts, title, messages, lost }: Props): ReactNode {
  const { shown } = looking;
  return (
    <>
      {shown === null ? (
        <StaticRun parts={parts} lost={lost} />
      ) : (
        <LiveRun shown={shown} looking={looking} messages={messages} firstPx={parts.timelinePx} />
      )}
      <div className="caps">
        <p className="cap cap--told" {...asHtml(parts.caption)} />
        <p className="cap cap--ask" {...asHtml(parts.captionAsk)} />
      </div>
      {shown === null ? (
        <details className="tl-table" {...asHtml(parts.table)} />
      ) : (
        <TimelineTable model={shown.model} view={shown.view} title={title} messages={messages} />
      )}
    </>
  );
}

interface LiveProps {
  readonly shown: RunView;
  readonly looking: Looking;
  readonly messages: Messages;
  readonly firstPx: number;
}

function LiveRun({ shown, looking, messages, firstPx }: LiveProps): ReactNode {
  const patternId = useId();
  const { run, model, view, setView, rows, setRows, range, setRange } = shown;
  const { cursorNs, setCursor, goTo } = looking;
  return (
    <>
      <TimelineView
        model={model}
        messages={messages}
        view={view}
        onView={setView}
        cursorNs={cursorNs}
        onCursor={setCursor}
        range={range}
        onRange={setRange}
        goesOn={run.goesOn === true}
        firstPx={firstPx}
      />
      <Legend model={model} messages={messages} patternId={patternId} />
      <Transport
        model={model}
        trace={run.result.trace}
        messages={messages}
        cursorNs={cursorNs}
        onCursor={goTo}
        view={view}
        onView={setView}
      />
      <TimelineTools
        model={model}
        trace={run.result.trace}
        messages={messages}
        cursorNs={cursorNs}
        onCursor={goTo}
        view={view}
        onView={setView}
        rows={rows}
        onRows={setRows}
        range={range}
        onRange={setRange}
      />
      <FigureLine report={run.result.report} messages={messages} />
    </>
  );
}

/** What the legend shows is that of the whole run: it does not follow the window. */
const Legend = memo(function Legend({
  model,
  messages,
  patternId,
}: {
  readonly model: RunView['model'];
  readonly messages: Messages;
  readonly patternId: string;
}): ReactNode {
  return <div {...asHtml(legendHtml([model], messages, `${patternId}-`))} />;
});

/** The first run as the page came with it, until there is another one. */
function StaticRun({
  parts,
  lost,
}: {
  readonly parts: StaticParts;
  readonly lost: boolean;
}): ReactNode {
  return (
    <>
      <div className={lost ? 'tl is-stale' : 'tl'} {...asHtml(parts.timeline)} />
      <p className="tl-detail" />
      <ul className="legend" {...asHtml(parts.legend)} />
      <div className="transport" />
      <div className="tl-tools" />
      <dl className="figures" {...asHtml(parts.figures)} />
    </>
  );
}
