/** How the last run is looked at: its model, the window, the moment, and what they say in the program. */
import { useEffect, useMemo, useState } from 'react';
import type { LineTint, Marker } from '../../lib/editor/handle.ts';
import { timelineModel } from '../../lib/timeline/model.ts';
import type { ExtraRows, TimelineModel } from '../../lib/timeline/model.ts';
import { firstView } from '../../lib/timeline/svg.ts';
import { clampView, revealInView } from '../../lib/timeline/view.ts';
import type { View } from '../../lib/timeline/view.ts';
import { tintsAt } from './moment.ts';
import { missedSentences, outcomeMarkers, outcomeSentences, syntaxMarker } from './outcome.ts';
import type { EndedRun } from './state.ts';
import type { Playground } from './use-playground.ts';

/** A run that can be looked around in. */
export interface RunView {
  /** The last run, or what there is of the one that is on. */
  readonly run: EndedRun;
  readonly model: TimelineModel;
  readonly view: View;
  readonly setView: (view: View) => void;
  /** Rows beyond GILs and threads. */
  readonly rows: readonly ExtraRows[];
  readonly setRows: (rows: readonly ExtraRows[]) => void;
  /** The stretch whose statistics are shown. */
  readonly range: View | null;
  readonly setRange: (range: View | null) => void;
}

export interface Looking {
  /** Null until the learner has run something. */
  readonly shown: RunView | null;
  /** The moment that all panels look at. */
  readonly cursorNs: number | null;
  readonly setCursor: (timeNs: number) => void;
  /** Sets the moment and brings it into the window. */
  readonly goTo: (timeNs: number) => void;
  /** What went wrong, a sentence each. */
  readonly sentences: readonly string[];
  readonly markers: readonly Marker[];
  readonly tints: readonly LineTint[];
  /** For readers of screens: how the run stands. */
  readonly told: string;
}

/** A program is checked when nobody has typed for so long. */
const CHECK_MS = 500;

/** @param width the width for which the first window is chosen */
export function useRunView(play: Playground, windowNs: number | null, width: number): Looking {
  const { state, messages } = play;
  const ended = state.run.kind === 'ended' ? state.run : null;
  const isRunning = state.progress !== null;
  const looked = state.progress?.soFar ?? ended;
  const [rows, setRows] = useState<readonly ExtraRows[]>(['tasks']);
  const model = useMemo(
    () =>
      looked === null
        ? null
        : timelineModel(looked.result.trace, {
            mainLabel: messages.text('thread.main'),
            rows,
            ...(windowNs === null ? {} : { toNs: windowNs }),
          }),
    [looked, messages, windowNs, rows],
  );
  const [cursorNs, setCursor] = useState<number | null>(null);
  const [chosen, setView] = useState<View | null>(null);
  // A new run is looked at from its start; one that has gone on, from where it was looked at.
  const [seen, setSeen] = useState(looked);
  const [range, setRange] = useState<View | null>(null);
  if (seen !== looked) {
    setSeen(looked);
    if (seen?.goesOn !== true) {
      setCursor(null);
      setView(null);
      setRange(null);
    }
  }
  const view = model === null ? null : clampView(chosen ?? firstView(model, width), model.endNs);

  const sentences = useMemo(
    () =>
      ended === null
        ? []
        : [
            ...outcomeSentences(ended.result.report.outcome, messages, model?.letters ?? []),
            ...missedSentences(ended.result.report, messages),
          ],
    [ended, messages, model],
  );
  const markers = useMarkers(play, model?.letters ?? []);
  const tints = useMemo(
    () =>
      looked === null ||
      model === null ||
      cursorNs === null ||
      looked.setup.source !== state.setup.source
        ? []
        : tintsAt(looked.result.trace, cursorNs, model.letters),
    [looked, model, cursorNs, state.setup.source],
  );
  const told = useMemo(() => {
    if (isRunning) return messages.text('playground.running');
    if (ended === null) return '';
    const done = messages.text('playground.done', {
      time: messages.duration(ended.result.report.virtualNs),
    });
    return [...sentences, done].join(' ');
  }, [isRunning, ended, sentences, messages]);

  return {
    shown:
      looked === null || model === null || view === null
        ? null
        : { run: looked, model, view, setView, rows, setRows, range, setRange },
    cursorNs,
    setCursor,
    goTo(timeNs) {
      setCursor(timeNs);
      if (model !== null && view !== null) setView(revealInView(view, model.endNs, timeNs, timeNs));
    },
    sentences,
    markers,
    tints,
    told,
  };
}

/** The marks of the last run, or of a check of what is being written. */
function useMarkers(play: Playground, letters: readonly string[]): readonly Marker[] {
  const { state, messages, check } = play;
  const { source } = state.setup;
  const [checked, setChecked] = useState<{
    readonly source: string;
    readonly markers: readonly Marker[];
  } | null>(null);
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
