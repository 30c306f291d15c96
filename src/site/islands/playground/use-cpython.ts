/** Ties a run in real CPython to a playground: what it imports, how far it is, and the simulated run to set beside it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { distribution } from 'virtual:cpython';
import type { RunResult } from '@inside-the-gil/engine';
import { runInCPython } from '../../lib/cpython/client.ts';
import type { CPythonEnd } from '../../lib/cpython/client.ts';
import { compiledBy, importThatTells } from '../../lib/cpython/imports.ts';
import type { TellingImport } from '../../lib/cpython/imports.ts';
import type { Written } from '../../lib/cpython/messages.ts';
import { siteBase } from '../../lib/site-base.ts';
import { sameSetup } from './state.ts';
import type { Setup } from './state.ts';
import { configFor } from './use-playground.ts';
import type { Playground } from './use-playground.ts';

export interface RealRun {
  readonly setup: Setup;
  readonly end: CPythonEnd;
  readonly output: readonly Written[];
  /** Null: it did not come to its end either. */
  readonly simulated: RunResult | null;
}

export type CPythonState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'offered' }
  /** It is not attempted. */
  | { readonly kind: 'told'; readonly setup: Setup; readonly found: TellingImport }
  | { readonly kind: 'loading'; readonly bytes: number }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly run: RealRun };

/** So long a simulated run may take beyond the real one. */
const PATIENCE_MS = 10_000;

/** The simulated run of a program: the one on screen, or one that nobody looks at. */
function simulate({ state, probe }: Playground, setup: Setup): Promise<RunResult | null> {
  const { run } = state;
  const isThere =
    run.kind === 'ended' &&
    run.result.report.outcome.kind !== 'stopped' &&
    sameSetup(run.setup, setup);
  return isThere ? Promise.resolve(run.result) : probe(setup);
}

export function useCPython(
  play: Playground,
  filename: string,
): { readonly state: CPythonState; readonly start: () => void; readonly cancel: () => void } {
  const [state, setState] = useState<CPythonState>({ kind: 'asking' });
  const cancelRun = useRef<(() => void) | null>(null);
  /** Rises with every start, so that late answers to an earlier one are dropped. */
  const turn = useRef(0);

  const ask = useCallback(
    async (setup: Setup): Promise<boolean> => {
      const mine = ++turn.current;
      const { source, files = [] } = setup;
      // Without an answer the program is tried: what it lacks is then seen as it asks for it.
      const found = await importThatTells(
        { source, filename, files },
        compiledBy(configFor(setup, filename)),
      ).catch(() => null);
      if (mine !== turn.current) return false;
      setState(found === null ? { kind: 'offered' } : { kind: 'told', setup, found });
      return found === null;
    },
    [filename],
  );

  const leave = useCallback((): void => {
    turn.current++;
    cancelRun.current?.();
  }, []);

  const { current } = play;
  useEffect(() => {
    void ask(current());
    return leave;
  }, [ask, current, leave]);

  async function begin(): Promise<void> {
    const setup = current();
    setState({ kind: 'asking' });
    if (!(await ask(setup))) return;
    const mine = turn.current;
    setState({ kind: 'loading', bytes: 0 });
    const simulated = simulate(play, setup);
    const { source, files = [], settings } = setup;
    cancelRun.current = runInCPython(
      distribution,
      siteBase(),
      { source, filename, files, stdin: settings.stdin ?? '' },
      {
        loading: (bytes) => setState({ kind: 'loading', bytes }),
        running: () => setState({ kind: 'running' }),
        ended(end, output) {
          cancelRun.current = null;
          if (mine !== turn.current) return;
          const timer = setTimeout(play.stop, PATIENCE_MS);
          void simulated.then((result) => {
            clearTimeout(timer);
            if (mine !== turn.current) return;
            setState({ kind: 'done', run: { setup, end, output, simulated: result } });
          });
        },
      },
    );
  }

  return {
    state,
    start: () => void begin(),
    cancel: () => cancelRun.current?.(),
  };
}
