/**
 * The playground as a value: what the learner has written, set, predicted and run. A pure reducer, so
 * that every path through it can be tested without a page.
 */
import type { OutputChunk, RunResult } from '@inside-the-gil/engine';
import type { RunProgress } from '../../lib/engine/client.ts';
import type { Rejection, Shared } from '../../lib/permalink.ts';
import { sameFiles, sameSettings } from '../../lib/settings.ts';
import type { Settings, SideFile } from '../../lib/settings.ts';
import type { StoredPlayground } from '../../lib/storage.ts';

/** A program with everything that decides how it runs. */
export interface Setup {
  readonly source: string;
  /** What lies beside it. */
  readonly files?: readonly SideFile[];
  readonly settings: Settings;
}

export type Prediction =
  /** There is nothing to predict. */
  | { readonly kind: 'none' }
  /** Not made yet; `choice` is marked but may still change. */
  | { readonly kind: 'open'; readonly choice: string | null }
  | { readonly kind: 'made'; readonly choice: string }
  | { readonly kind: 'skipped' };

export interface EndedRun {
  readonly kind: 'ended';
  readonly setup: Setup;
  readonly result: RunResult;
  /** It has not ended: this is what there is of it. */
  readonly goesOn?: true;
}

export type Run =
  /** The run that the page came with. */
  | { readonly kind: 'first'; readonly setup: Setup }
  | EndedRun
  /** Nothing of the run is left but what it printed. */
  | {
      readonly kind: 'lost';
      readonly setup: Setup;
      readonly why: 'hung' | 'unreachable' | 'fault';
      readonly detail: string;
      readonly output: readonly OutputChunk[];
    };

/** A run that is on: what it has shown so far. */
export interface Progress {
  readonly setup: Setup;
  readonly virtualNs: number;
  readonly bytecodes: number;
  readonly output: readonly OutputChunk[];
  /** What can be looked at already. */
  readonly soFar: EndedRun | null;
  readonly stopping: boolean;
}

export interface ComparedRun {
  readonly label: string;
  readonly setup: Setup;
  readonly result: RunResult;
}

export type Comparison =
  | { readonly kind: 'running'; readonly at: number; readonly of: number; readonly label: string }
  | { readonly kind: 'ended'; readonly runs: readonly ComparedRun[] }
  | {
      readonly kind: 'lost';
      readonly why: 'hung' | 'unreachable' | 'fault';
      readonly detail: string;
    };

/** Where the program on screen came from, if not from the learner's hand. */
export type Notice =
  | { readonly kind: 'rejected'; readonly reason: Rejection }
  /** A link's program is shown; `own` is the learner's stored one, which the link has not touched. */
  | { readonly kind: 'linked'; readonly own: Setup | null };

export type Tab = 'narration' | 'output' | 'prediction';

export interface PlayState {
  readonly original: Setup;
  readonly setup: Setup;
  /** Rises when the program is replaced by something else than the learner's typing. */
  readonly revision: number;
  /** What Reset took away, until something else is changed. */
  readonly undo: Setup | null;
  readonly prediction: Prediction;
  readonly run: Run;
  readonly progress: Progress | null;
  readonly comparison: Comparison | null;
  readonly notice: Notice | null;
  /** The learner's programs that a changed link's program has taken the place of, the latest first. */
  readonly shelved: readonly Setup[];
  readonly tab: Tab;
}

export type PlayAction =
  | { readonly kind: 'edit'; readonly source: string }
  /** Another file is the text of the same name, a new one, or, without a text, gone. */
  | { readonly kind: 'edit-file'; readonly name: string; readonly text: string | null }
  | { readonly kind: 'set'; readonly settings: Partial<Settings> }
  | { readonly kind: 'choose'; readonly choice: string }
  | { readonly kind: 'skip' }
  | { readonly kind: 'run-started' }
  | { readonly kind: 'run-progress'; readonly progress: RunProgress }
  | { readonly kind: 'run-so-far'; readonly result: RunResult }
  | { readonly kind: 'run-stopping' }
  | { readonly kind: 'run-ended'; readonly result: RunResult }
  | {
      readonly kind: 'run-lost';
      readonly why: 'hung' | 'unreachable' | 'fault';
      readonly detail: string;
    }
  | { readonly kind: 'compare'; readonly comparison: Comparison | null }
  | { readonly kind: 'reset' }
  | { readonly kind: 'undo-reset' }
  | { readonly kind: 'link'; readonly shared: Shared; readonly own: Setup | null }
  | { readonly kind: 'link-rejected'; readonly reason: Rejection }
  /** Back to the learner's own program: under a link's, or the latest of those on the shelf. */
  | { readonly kind: 'take-own' }
  | { readonly kind: 'tab'; readonly tab: Tab };

export function sameSetup(one: Setup, other: Setup): boolean {
  return (
    one.source === other.source &&
    sameFiles(one.files, other.files) &&
    sameSettings(one.settings, other.settings)
  );
}

/** A program with its files, as plain data: without files there is no field for them. */
export function setupOf(
  source: string,
  files: readonly SideFile[] | undefined,
  settings: Settings,
): Setup {
  return files === undefined || files.length === 0
    ? { source, settings }
    : { source, files, settings };
}

/** What is kept in the browser, over what the page came with. */
export function storedSetup(stored: StoredPlayground, original: Setup): Setup {
  return setupOf(
    stored.source ?? original.source,
    stored.files ?? original.files,
    stored.settings ?? original.settings,
  );
}

/** The state at mount: what is stored, or the original. */
export function initialState(
  original: Setup,
  hasPrediction: boolean,
  stored: StoredPlayground | null,
): PlayState {
  const setup = stored === null ? original : storedSetup(stored, original);
  let prediction: Prediction = hasPrediction ? { kind: 'open', choice: null } : { kind: 'none' };
  if (hasPrediction && stored?.prediction !== undefined) {
    prediction =
      stored.prediction === null
        ? { kind: 'skipped' }
        : { kind: 'made', choice: stored.prediction };
  }
  return {
    original,
    setup,
    revision: 0,
    undo: null,
    prediction,
    run: { kind: 'first', setup: original },
    progress: null,
    comparison: null,
    notice: null,
    shelved: (stored?.shelved ?? []).map(({ source, files, settings }) =>
      setupOf(source, files, settings),
    ),
    tab: 'narration',
  };
}

/** What to keep in the browser: only what differs from the page. */
export function toStored(state: PlayState): StoredPlayground {
  const { original, setup, prediction, shelved } = state;
  return {
    ...(setup.source === original.source ? {} : { source: setup.source }),
    ...(sameFiles(setup.files, original.files) ? {} : { files: [...(setup.files ?? [])] }),
    ...(sameSettings(setup.settings, original.settings) ? {} : { settings: setup.settings }),
    ...(prediction.kind === 'made' ? { prediction: prediction.choice } : {}),
    ...(prediction.kind === 'skipped' ? { prediction: null } : {}),
    ...(shelved.length === 0
      ? {}
      : {
          shelved: shelved.map(({ files, ...rest }) =>
            files ? { ...rest, files: [...files] } : rest,
          ),
        }),
  };
}

/** True while the answer stays hidden behind the question. */
export function isClosed(state: PlayState): boolean {
  return state.prediction.kind === 'open';
}

export function isEdited(state: PlayState): boolean {
  return !sameSetup(state.setup, state.original);
}

/** True when the run on screen is not one of the program and settings on screen. */
export function isStale(state: PlayState): boolean {
  return state.progress === null && !sameSetup(state.run.setup, state.setup);
}

/** Running answers the question, or passes it by. */
function answered(prediction: Prediction): Prediction {
  if (prediction.kind !== 'open') return prediction;
  return prediction.choice === null
    ? { kind: 'skipped' }
    : { kind: 'made', choice: prediction.choice };
}

/** A program that failed speaks through its output. */
function tabAfter(result: RunResult, tab: Tab): Tab {
  const failed =
    result.report.outcome.kind === 'raised' || result.report.outcome.kind === 'syntax-error';
  return failed && tab === 'narration' ? 'output' : tab;
}

/** Another program takes the place of the one on screen. */
function replaced(state: PlayState, setup: Setup, more: Partial<PlayState>): PlayState {
  return { ...state, setup, revision: state.revision + 1, undo: null, notice: null, ...more };
}

/** The learner's hand makes the program on screen theirs; what was theirs before goes to the shelf. */
function changed(state: PlayState, setup: Setup): PlayState {
  const own = state.notice?.kind === 'linked' ? state.notice.own : null;
  const shelved = own === null ? state.shelved : [own, ...without(state.shelved, own)];
  return { ...state, setup, undo: null, notice: null, shelved };
}

const without = (setups: readonly Setup[], one: Setup): Setup[] =>
  setups.filter((other) => !sameSetup(other, one));

/** The latest program of the shelf comes back, and the one on screen goes to its end: all can be had in turn. */
function fromShelf(state: PlayState): PlayState {
  const [latest, ...rest] = state.shelved;
  if (latest === undefined) return state;
  const shelved = isEdited(state) ? [...without(rest, state.setup), state.setup] : rest;
  return replaced(state, latest, { shelved });
}

function withFile(setup: Setup, name: string, text: string | null): Setup {
  const files = setup.files ?? [];
  const others = files.filter((file) => file.name !== name);
  if (text === null) return setupOf(setup.source, others, setup.settings);
  const known = files.some((file) => file.name === name);
  const next = known
    ? files.map((file) => (file.name === name ? { name, text } : file))
    : [...files, { name, text }];
  return setupOf(setup.source, next, setup.settings);
}

export function reduce(state: PlayState, action: PlayAction): PlayState {
  switch (action.kind) {
    case 'edit':
      if (action.source === state.setup.source) return state;
      return changed(state, { ...state.setup, source: action.source });
    case 'edit-file':
      return changed(state, withFile(state.setup, action.name, action.text));
    case 'set':
      return changed(state, {
        ...state.setup,
        settings: { ...state.setup.settings, ...action.settings },
      });
    case 'choose':
      return state.prediction.kind === 'open'
        ? { ...state, prediction: { kind: 'open', choice: action.choice } }
        : state;
    case 'skip':
      return state.prediction.kind === 'open'
        ? { ...state, prediction: { kind: 'skipped' } }
        : state;
    case 'run-started':
      return {
        ...state,
        prediction: answered(state.prediction),
        progress: {
          setup: state.setup,
          virtualNs: 0,
          bytecodes: 0,
          output: [],
          soFar: null,
          stopping: false,
        },
      };
    case 'run-progress': {
      if (state.progress === null) return state;
      const { virtualNs, bytecodes, output } = action.progress;
      return {
        ...state,
        progress: {
          ...state.progress,
          virtualNs,
          bytecodes,
          output: [...state.progress.output, ...output],
        },
      };
    }
    case 'run-so-far': {
      if (state.progress === null) return state;
      const { setup } = state.progress;
      const soFar: EndedRun = { kind: 'ended', setup, result: action.result, goesOn: true };
      return { ...state, progress: { ...state.progress, soFar } };
    }
    case 'run-stopping':
      return state.progress === null
        ? state
        : { ...state, progress: { ...state.progress, stopping: true } };
    case 'run-ended':
      if (state.progress === null) return state;
      return {
        ...state,
        run: { kind: 'ended', setup: state.progress.setup, result: action.result },
        progress: null,
        tab: tabAfter(action.result, state.tab),
      };
    case 'run-lost':
      if (state.progress === null) return state;
      return {
        ...state,
        run: {
          kind: 'lost',
          setup: state.progress.setup,
          why: action.why,
          detail: action.detail,
          output: state.progress.output,
        },
        progress: null,
        tab: 'output',
      };
    case 'compare':
      return { ...state, prediction: answered(state.prediction), comparison: action.comparison };
    case 'reset':
      return replaced(state, state.original, { undo: isEdited(state) ? state.setup : state.undo });
    case 'undo-reset':
      return state.undo === null ? state : replaced(state, state.undo, {});
    case 'link': {
      const { source, files, ...settings } = action.shared;
      return replaced(state, setupOf(source, files, settings), {
        notice: { kind: 'linked', own: action.own },
      });
    }
    case 'link-rejected':
      return { ...state, notice: { kind: 'rejected', reason: action.reason } };
    case 'take-own':
      if (state.notice?.kind !== 'linked' || state.notice.own === null) return fromShelf(state);
      return replaced(state, state.notice.own, {});
    case 'tab':
      return { ...state, tab: action.tab };
  }
}
