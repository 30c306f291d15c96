/** The live playground: the static figure's structure, with state in it. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { announceReady } from '../../lib/hydration/ready.ts';
import type { Marker } from '../../lib/editor/handle.ts';
import type { Settings } from '../../lib/settings.ts';
import { timelineModel } from '../../lib/timeline/model.ts';
import { firstView, legendHtml } from '../../lib/timeline/svg.ts';
import { clampView, revealInView } from '../../lib/timeline/view.ts';
import type { View } from '../../lib/timeline/view.ts';
import { TimelineTable } from '../timeline/TimelineTable.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { CodePane } from './CodePane.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { DialRow } from './DialRow.tsx';
import { FigureLine } from './FigureLine.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { Transport } from './Transport.tsx';
import { otherSettings, preparedVariants, settingsVariants } from './comparison.ts';
import { tintsAt } from './moment.ts';
import { outcomeMarkers, outcomeSentences, syntaxMarker } from './outcome.ts';
import type { PlaygroundProps } from './props.ts';
import { isClosed, isEdited, isStale } from './state.ts';
import type { Setup } from './state.ts';
import { asHtml } from './static-parts.ts';
import type { StaticParts } from './static-parts.ts';
import { forgetLink, usePlayground } from './use-playground.ts';
import type { Playground } from './use-playground.ts';

type Props = Omit<PlaygroundProps, 'children'> & { readonly parts: StaticParts };

const CHECK_MS = 500;

export function LivePlayground(props: Props): ReactNode {
  const { id, parts } = props;
  const play = usePlayground(props);
  const { state, dispatch, messages, busy } = play;
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState(false);
  const [other, setOther] = useState<Settings | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const patternId = useId();
  const closed = isClosed(state);
  const isRunning = state.progress !== null;

  useLayoutEffect(() => {
    const section = root.current?.closest<HTMLElement>('[data-playground]');
    if (section !== null && section !== undefined) section.dataset['state'] = closed ? 'closed' : 'open';
  }, [closed]);
  useEffect(() => announceReady(root.current), []);

  const ended = state.run.kind === 'ended' ? state.run : null;
  const model = useMemo(
    () =>
      ended === null
        ? null
        : timelineModel(ended.result.trace, {
            mainLabel: messages.text('thread.main'),
            ...(props.windowNs === null ? {} : { toNs: props.windowNs }),
          }),
    [ended, messages, props.windowNs],
  );
  const [cursorNs, setCursor] = useState<number | null>(null);
  const [view, setView] = useState<View | null>(null);
  // A new run is looked at from its start.
  const [seen, setSeen] = useState(model);
  if (seen !== model) {
    setSeen(model);
    setCursor(null);
    setView(null);
  }
  const shownView = model === null ? null : clampView(view ?? firstView(model, parts.timelineWidth), model.endNs);
  const moveCursor = (timeNs: number): void => {
    setCursor(timeNs);
    if (model !== null && shownView !== null) setView(revealInView(shownView, model.endNs, timeNs, timeNs));
  };

  const sentences = useMemo(
    () => (ended === null ? [] : outcomeSentences(ended.result.report.outcome, messages, model?.letters ?? [])),
    [ended, messages, model],
  );
  const markers = useMarkers(play, model?.letters ?? []);
  const tints = useMemo(
    () =>
      ended === null || model === null || cursorNs === null || ended.setup.source !== state.setup.source
        ? []
        : tintsAt(ended.result.trace, cursorNs, model.letters),
    [ended, model, cursorNs, state.setup.source],
  );

  const told = useMemo(() => {
    if (isRunning) return messages.text('playground.running');
    if (ended === null) return '';
    const done = messages.text('playground.done', { time: messages.duration(ended.result.report.virtualNs) });
    return [...sentences, done].join(' ');
  }, [isRunning, ended, sentences, messages]);

  function edit(source: string): void {
    dispatch({ kind: 'edit', source });
    forgetLink(id);
  }

  function set(settings: Partial<Settings>): void {
    dispatch({ kind: 'set', settings });
    forgetLink(id);
  }

  function compare(): void {
    const setup = play.current();
    const prepared = other === null && props.compare.length > 1;
    const variants = prepared
      ? preparedVariants(props.compare, setup, props.filename)
      : settingsVariants(setup, other ?? otherSettings(setup.settings), props.filename, messages);
    play.compare(variants);
  }

  return (
    <div ref={root} className="island" data-run={state.progress === null ? state.run.kind : 'running'}>
      <div className="plate__head">
        <h3 id={parts.headId} {...asHtml(parts.head)} />
        <DialRow settings={state.setup.settings} dials={props.dials} messages={messages} disabled={busy} onChange={set} />
        {parts.task !== '' && <p className="plate__task" {...asHtml(parts.task)} />}
      </div>
      <div className="two">
        <div className="code-pane">
          <CodePane
            source={state.setup.source}
            revision={state.revision}
            original={props.source}
            filename={props.filename}
            html={parts.code}
            messages={messages}
            markers={markers}
            tints={tints}
            onEdit={edit}
            onRun={play.run}
            onSay={setSaid}
            onOpened={() => setOpened(matchMedia('(pointer: fine)').matches)}
          />
          <CodeFoot play={play} opened={opened} onSay={setSaid} />
        </div>
        <div className="side">
          <div className="side__cell">
            <div className="ask" inert={!closed}>
              <Choices {...props} play={play} />
            </div>
            <ResultPanel
              state={state}
              parts={parts}
              model={model}
              prediction={props.prediction}
              messages={messages}
              cursorNs={cursorNs}
              onCursor={moveCursor}
              onTab={(tab) => dispatch({ kind: 'tab', tab })}
            />
          </div>
          <Actions play={play} onCompare={compare} />
          <StatusLine play={play} sentences={sentences} />
        </div>
      </div>
      {model === null || ended === null || shownView === null ? (
        <StaticRun parts={parts} lost={state.run.kind === 'lost'} />
      ) : (
        <>
          <TimelineView
            model={model}
            messages={messages}
            view={shownView}
            onView={setView}
            cursorNs={cursorNs}
            onCursor={setCursor}
          />
          <div {...asHtml(legendHtml([model], messages, `${patternId}-`))} />
          <Transport
            model={model}
            trace={ended.result.trace}
            messages={messages}
            cursorNs={cursorNs}
            onCursor={moveCursor}
            view={shownView}
            onView={setView}
          />
          <FigureLine report={ended.result.report} messages={messages} />
        </>
      )}
      <div className="caps">
        <p className="cap cap--told" {...asHtml(parts.caption)} />
        <p className="cap cap--ask" {...asHtml(parts.captionAsk)} />
      </div>
      {model === null || shownView === null ? (
        <details className="tl-table" {...asHtml(parts.table)} />
      ) : (
        <TimelineTable model={model} view={shownView} title={props.title} messages={messages} />
      )}
      {state.comparison !== null && (
        <ComparePanel
          comparison={state.comparison}
          other={other ?? otherSettings(state.setup.settings)}
          dials={props.dials}
          messages={messages}
          busy={busy}
          onOther={(settings) => {
            setOther(settings);
            play.compare(settingsVariants(play.current(), settings, props.filename, messages));
          }}
          onStop={play.stop}
          onClose={() => dispatch({ kind: 'compare', comparison: null })}
        />
      )}
      <p className="vh" role="status">
        {told}
      </p>
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  );
}

/** The marks of the last run, or of a check of what is being written. */
function useMarkers(play: Playground, letters: readonly string[]): readonly Marker[] {
  const { state, messages, check } = play;
  const { source } = state.setup;
  const [checked, setChecked] = useState<{ readonly source: string; readonly markers: readonly Marker[] } | null>(null);
  const touched = source !== state.original.source || state.run.kind === 'ended';
  useEffect(() => {
    if (!touched) return;
    let current = true;
    const timer = setTimeout(() => {
      void check(source).then((error) => {
        if (current) setChecked({ source, markers: error === null ? [] : [syntaxMarker(error)] });
      });
    }, CHECK_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source, touched, check]);
  return useMemo(() => {
    const fromRun =
      state.run.kind === 'ended' && state.run.setup.source === source
        ? outcomeMarkers(state.run.result.report.outcome, source, messages, letters)
        : [];
    if (fromRun.length > 0) return fromRun;
    return checked?.source === source ? checked.markers : [];
  }, [state.run, source, messages, letters, checked]);
}

function Choices({ prediction, play }: Props & { readonly play: Playground }): ReactNode {
  const name = useId();
  const { state, dispatch, messages } = play;
  if (prediction === null) return null;
  const chosen = state.prediction.kind === 'open' || state.prediction.kind === 'made' ? state.prediction.choice : null;
  return (
    <>
    <fieldset className="choices">
      <legend>{prediction.prompt}</legend>
      {prediction.choices.map((choice) => (
        <label key={choice.id}>
          <input
            type="radio"
            name={name}
            value={choice.id}
            data-key={`predict-${choice.id}`}
            checked={chosen === choice.id}
            onChange={() => dispatch({ kind: 'choose', choice: choice.id })}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </fieldset>
    <button className="btn text" type="button" data-key="skip" onClick={() => dispatch({ kind: 'skip' })}>
      {messages.text('playground.skip')}
    </button>
    </>
  );
}

function Actions({ play, onCompare }: { readonly play: Playground; readonly onCompare: () => void }): ReactNode {
  const { state, messages, busy } = play;
  const running = state.progress !== null;
  return (
    <div className="actions">
      {/* One button that changes its meaning, so that the focus stays on it. */}
      <button
        className="btn primary"
        type="button"
        data-key={running ? 'stop' : 'run'}
        aria-disabled={!running && busy}
        onClick={running ? play.stop : play.run}
      >
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d={running ? 'M1 1h8v8H1z' : 'M1 0l9 5-9 5z'} />
        </svg>
        {messages.text(running ? 'playground.stop' : 'playground.run')}
      </button>
      <button className="btn" type="button" data-key="compare" aria-disabled={busy} onClick={() => !busy && onCompare()}>
        {messages.text('playground.compare')}
      </button>
    </div>
  );
}

function StatusLine({ play, sentences }: { readonly play: Playground; readonly sentences: readonly string[] }): ReactNode {
  const { state, messages } = play;
  const { progress, run } = state;
  let text = '';
  if (progress !== null) {
    text = messages.text('playground.progress', {
      time: messages.duration(progress.virtualNs),
      bytecodes: messages.number(progress.bytecodes),
    });
  } else if (run.kind === 'lost') {
    text = messages.text(`playground.lost.${run.why}`, { detail: run.detail });
  } else if (!isClosed(state) && isStale(state)) {
    text = messages.text('playground.stale');
  } else {
    text = sentences.join(' ');
  }
  return (
    <p className="status" data-kind={run.kind === 'lost' ? 'lost' : undefined}>
      {text}
    </p>
  );
}

interface FootProps {
  readonly play: Playground;
  /** The editor is there, and keys with it. */
  readonly opened: boolean;
  readonly onSay: (text: string) => void;
}

/** Under the program: where it comes from and whether it is kept, and what can be done about it. */
function CodeFoot({ play, opened, onSay }: FootProps): ReactNode {
  const { state, dispatch, messages, saved, busy } = play;
  const { notice, setup } = state;
  const [shared, setShared] = useState<{ readonly text: string; readonly setup: Setup } | null>(null);
  const edited = isEdited(state);

  function share(): void {
    void play.share().then((copied) => {
      const text = messages.text(copied ? 'playground.copied' : 'playground.shareFailed');
      setShared({ text, setup });
      onSay(text);
    });
  }

  let text = messages.text(opened ? 'editor.help' : 'playground.editHint');
  if (shared?.setup === setup) text = shared.text;
  else if (notice !== null) text = messages.text(notice.kind === 'rejected' ? `link.rejected.${notice.reason}` : 'link.opened');
  else if (state.undo !== null) text = messages.text('playground.resetDone');
  else if (edited && saved !== null) {
    text = messages.text('playground.editedSaved', { saved: messages.text(saved ? 'playground.saved' : 'playground.notSaved') });
  } else if (edited) text = messages.text('playground.edited');

  return (
    <div className="code-foot">
      <p className="saved" data-notice={notice?.kind} role={notice?.kind === 'rejected' ? 'alert' : undefined}>
        {text}
      </p>
      {notice?.kind === 'linked' && notice.own !== null && (
        <button type="button" className="btn text" data-key="take-own" onClick={() => dispatch({ kind: 'take-own' })}>
          {messages.text('link.own')}
        </button>
      )}
      {edited && (
        <button
          type="button"
          className="btn text"
          data-key="reset"
          disabled={busy}
          onClick={() => {
            dispatch({ kind: 'reset' });
            forgetLink(play.id);
            onSay(messages.text('playground.resetDone'));
          }}
        >
          {messages.text('playground.reset')}
        </button>
      )}
      {!edited && state.undo !== null && (
        <button type="button" className="btn text" data-key="undo-reset" disabled={busy} onClick={() => dispatch({ kind: 'undo-reset' })}>
          {messages.text('playground.undo')}
        </button>
      )}
      <button type="button" className="btn text" data-key="share" onClick={share}>
        {messages.text('playground.share')}
      </button>
    </div>
  );
}

/** The first run as the page came with it, until there is another one. */
function StaticRun({ parts, lost }: { readonly parts: StaticParts; readonly lost: boolean }): ReactNode {
  return (
    <>
      <div className={lost ? 'tl is-stale' : 'tl'} {...asHtml(parts.timeline)} />
      <p className="tl-detail" />
      <ul className="legend" {...asHtml(parts.legend)} />
      <div className="transport" />
      <dl className="figures" {...asHtml(parts.figures)} />
    </>
  );
}
