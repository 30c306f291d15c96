/**
 * Ties the playground's state to the world: the engine's worker, the browser's storage, the address.
 * Components get the state and a handful of verbs; only this file has effects beyond the screen.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { defaultConfig } from '@inside-the-gil/engine';
import type { RunConfig, RunResult, SourceError } from '@inside-the-gil/engine';
import { createMessages } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/format.ts';
import type { ListedProgram } from '../../../worker/messages.ts';
import { EngineClient } from '../../lib/engine/client.ts';
import type { RunEnd } from '../../lib/engine/client.ts';
import { addressedPlayground, SANDBOX } from '../../lib/keys.ts';
import { decodePermalink, encodePermalink } from '../../lib/permalink.ts';
import type { Shared } from '../../lib/permalink.ts';
import { savesData } from '../../lib/save-data.ts';
import { browserStore, loadPlayground, savePlayground } from '../../lib/storage.ts';
import type { Store } from '../../lib/storage.ts';
import { initialState, isEdited, reduce, sameSetup, storedSetup, toStored } from './state.ts';
import type { ComparedRun, PlayAction, PlayState, Setup } from './state.ts';
import type { PlaygroundProps } from './props.ts';

/** A run of a comparison, before it has run. */
export interface Variant {
  readonly label: string;
  readonly filename: string;
  readonly setup: Setup;
}

export interface Playground {
  readonly id: string;
  readonly state: PlayState;
  readonly dispatch: (action: PlayAction) => void;
  readonly messages: Messages;
  /** Null: nothing to save. */
  readonly saved: boolean | null;
  readonly busy: boolean;
  /** The program and settings as they are now; `state` shows them a moment later. */
  readonly current: () => Setup;
  readonly run: () => void;
  readonly stop: () => void;
  readonly compare: (variants: readonly Variant[]) => void;
  /** A run that nobody looks at; null when it was lost or another one has taken its place. */
  readonly probe: (setup: Setup) => Promise<RunResult | null>;
  /** Copies a link; false if it only stands in the address bar. */
  readonly share: () => Promise<boolean>;
  /** The syntax error of a program, or null. */
  readonly check: (source: string) => Promise<SourceError | null>;
  /** What a file compiles to under the version that is set; null when that cannot be had. */
  readonly list: (source: string, filename: string) => Promise<ListedProgram | null>;
  /** Somebody is about to run something: the engine is fetched, and begins. */
  readonly warmUp: () => void;
}

/** As `python3 filename` would run it. */
export function configFor({ files, settings }: Setup, filename: string): RunConfig {
  const { stdin = '', latencyNs, startMethod, requests, handovers, ...rest } = settings;
  const usual = defaultConfig();
  return defaultConfig({
    ...rest,
    argv: [filename],
    stdin,
    ...(files === undefined ? {} : { files }),
    ...(startMethod === undefined ? {} : { startMethod }),
    ...(requests === undefined || requests.length === 0 ? {} : { requests }),
    ...(handovers === undefined || handovers.length === 0 ? {} : { handovers }),
    ...(latencyNs === undefined ? {} : { network: { ...usual.network, latencyNs } }),
  });
}

/** What a link to this program holds. */
export function sharedOf({ source, files, settings }: Setup): Shared {
  return { source, ...(files === undefined ? {} : { files: [...files] }), ...settings };
}

/** What a lost run is called in the state. */
function lossOf(end: Exclude<RunEnd, { kind: 'result' }>): {
  why: 'hung' | 'unreachable' | 'fault';
  detail: string;
} {
  return { why: end.kind, detail: end.kind === 'fault' ? end.message : '' };
}

/** Settings and edits are written a moment after the last change, and at once when the page goes. */
const SAVE_MS = 300;

export function usePlayground(props: Omit<PlaygroundProps, 'children'>): Playground {
  const { id, source, filename, config } = props;
  // What others send into a frame must not take the place of the learner's own sandbox.
  const keeper = props.embedded && id === SANDBOX ? null : browserStore();
  const original = useMemo<Setup>(() => ({ source, settings: config }), [source, config]);
  const [state, setState] = useState<PlayState>(() =>
    initialState(original, props.prediction !== null, loadPlayground(keeper, id)),
  );
  // The truth is here, at once: a press on Run right after a key must run what was typed, and React
  // renders when it sees fit.
  const store = useRef(state);
  const dispatch = useCallback((action: PlayAction): void => {
    store.current = reduce(store.current, action);
    setState(store.current);
  }, []);
  const messages = useMemo(
    () => createMessages(props.locale, props.messages),
    [props.locale, props.messages],
  );
  const client = useRef<EngineClient | null>(null);

  const engine = useCallback((): EngineClient => {
    client.current ??= new EngineClient();
    return client.current;
  }, []);
  useEffect(
    () => () => {
      client.current?.dispose();
      client.current = null;
    },
    [],
  );

  const saved = useStorage(keeper, id, state);
  useLinks(keeper, id, original, dispatch);

  const run = useCallback((): void => {
    const { setup, progress: going, comparison } = store.current;
    if (going !== null || comparison?.kind === 'running') return;
    dispatch({ kind: 'run-started' });
    void engine()
      .run(setup.source, filename, configFor(setup, filename), {
        onProgress: (progress) => dispatch({ kind: 'run-progress', progress }),
        onSoFar: (result) => dispatch({ kind: 'run-so-far', result }),
      })
      .then((end) =>
        dispatch(
          end.kind === 'result'
            ? { kind: 'run-ended', result: end.result }
            : { kind: 'run-lost', ...lossOf(end) },
        ),
      );
  }, [engine, filename, dispatch]);

  const stop = useCallback((): void => {
    if (store.current.progress !== null) dispatch({ kind: 'run-stopping' });
    client.current?.stop();
  }, [dispatch]);

  const compare = useCallback(
    (variants: readonly Variant[]): void => {
      if (store.current.progress !== null || store.current.comparison?.kind === 'running') return;
      void runVariants(engine(), variants, dispatch);
    },
    [engine, dispatch],
  );

  const share = useCallback(async (): Promise<boolean> => {
    const { setup } = store.current;
    const address = new URL(await encodePermalink(id, sharedOf(setup)), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      return true;
    } catch {
      history.replaceState(history.state, '', address);
      return false;
    }
  }, [id]);

  const check = useCallback(
    (text: string) => engine().check(text, filename, configFor(store.current.setup, filename)),
    [engine, filename],
  );

  const list = useCallback(
    (text: string, file: string) => engine().list(text, file, store.current.setup.settings.python),
    [engine],
  );

  const probe = useCallback(
    async (setup: Setup): Promise<RunResult | null> => {
      const end = await engine().run(setup.source, filename, configFor(setup, filename));
      return end.kind === 'result' && end.result.report.outcome.kind !== 'stopped'
        ? end.result
        : null;
    },
    [engine, filename],
  );

  const warmUp = useCallback((): void => {
    // Whoever asked for little data waits for the engine until they run something.
    if (savesData()) return;
    const { setup, run: last, notice } = store.current;
    const config = configFor(setup, filename);
    engine().warmUp(setup.source, filename, config);
    // What a link brought runs when its reader says so, and not before.
    const isNew = last.kind !== 'ended' || !sameSetup(last.setup, setup);
    if (isNew && notice?.kind !== 'linked') engine().runAhead(setup.source, filename, config);
  }, [engine, filename]);

  const current = useCallback((): Setup => store.current.setup, []);
  const busy = state.progress !== null || state.comparison?.kind === 'running';
  return {
    id,
    state,
    dispatch,
    messages,
    saved,
    busy,
    current,
    run,
    stop,
    compare,
    probe,
    share,
    check,
    list,
    warmUp,
  };
}

async function runVariants(
  engine: EngineClient,
  variants: readonly Variant[],
  dispatch: (action: PlayAction) => void,
): Promise<void> {
  const runs: ComparedRun[] = [];
  for (const { label, filename, setup } of variants) {
    dispatch({
      kind: 'compare',
      comparison: { kind: 'running', at: runs.length + 1, of: variants.length, label },
    });
    const end = await engine.run(setup.source, filename, configFor(setup, filename));
    if (end.kind !== 'result') {
      dispatch({ kind: 'compare', comparison: { kind: 'lost', ...lossOf(end) } });
      return;
    }
    runs.push({ label, setup, result: end.result });
    if (end.result.report.outcome.kind === 'stopped') break;
  }
  dispatch({ kind: 'compare', comparison: { kind: 'ended', runs } });
}

/** Keeps edits, settings and the prediction in the browser. */
function useStorage(keeper: Store, id: string, state: PlayState): boolean | null {
  const [saved, setSaved] = useState<boolean | null>(null);
  const { setup, prediction, notice, original } = state;
  // A link's program is not the learner's until they change it.
  const linked = notice?.kind === 'linked';
  useEffect(() => {
    if (linked) return;
    const save = (): void => {
      const kept = savePlayground(keeper, id, toStored(state));
      setSaved(isEdited(state) ? kept : null);
    };
    const timer = setTimeout(save, SAVE_MS);
    addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', save);
    };
    // Runs do not change what is kept.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [keeper, id, setup, prediction, linked, original]);
  return linked ? null : saved;
}

/** Opens links to this playground, now and when the address changes, and forgets them once edited. */
function useLinks(
  keeper: Store,
  id: string,
  original: Setup,
  dispatch: (action: PlayAction) => void,
): void {
  useEffect(() => {
    const open = async (): Promise<void> => {
      const link = await decodePermalink(location.hash, id);
      if (link.kind === 'rejected') dispatch({ kind: 'link-rejected', reason: link.reason });
      if (link.kind !== 'shared') return;
      const stored = loadPlayground(keeper, id);
      const isOwn = [stored?.source, stored?.files, stored?.settings].some(
        (part) => part !== undefined,
      );
      const own = stored !== null && isOwn ? storedSetup(stored, original) : null;
      dispatch({ kind: 'link', shared: link.shared, own });
    };
    void open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [keeper, id, original, dispatch]);
}

/** The address no longer says what is on screen: a reload must bring the learner's own program. */
export function forgetLink(id: string): void {
  if (addressedPlayground(location.hash) === id) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}
