/**
 * A task's side of a playground: every run of the learner's is held against the goals; when it reaches them, the other
 * seeds that the task names are run as well, and what is reached with all of them is solved.
 */
import { useEffect, useState } from 'react';
import { solved } from '../../lib/progress/record.ts';
import { changeProgress, currentProgress } from '../../lib/progress/store.ts';
import type { Settings } from '../../lib/settings.ts';
import { allReached, judge } from '../../lib/task/goals.ts';
import type { Verdict } from '../../lib/task/goals.ts';
import type { TaskProps } from './props.ts';
import type { Setup } from './state.ts';
import type { Playground } from './use-playground.ts';

export type Check =
  /** Nothing has been run that counts. */
  | { readonly kind: 'none' }
  /** The dials that may not be turned have been. */
  | { readonly kind: 'other-machine' }
  | { readonly kind: 'checking'; readonly at: number; readonly of: number }
  | { readonly kind: 'judged'; readonly verdicts: readonly Verdict[] };

export interface TaskState {
  readonly check: Check;
  /** Solved at some time. */
  readonly solved: boolean;
}

const DIALS = ['python', 'cores', 'switchIntervalNs'] as const;

function isOwnMachine(settings: Settings, original: Settings, task: TaskProps): boolean {
  return DIALS.every((dial) => task.free.includes(dial) || settings[dial] === original[dial]);
}

/** The run with each further seed, until one misses a goal; null when it was given up. */
async function furtherSeeds(
  play: Playground,
  task: TaskProps,
  setup: Setup,
  first: readonly Verdict[],
  onSeed: (at: number) => boolean,
): Promise<readonly Verdict[] | null> {
  const seeds = task.seeds.filter((seed) => seed !== setup.settings.seed);
  for (const [index, seed] of seeds.entries()) {
    if (!onSeed(index + 1)) return null;
    const result = await play.probe({ ...setup, settings: { ...setup.settings, seed } });
    if (result === null) return null;
    const verdicts = judge(task.goals, { source: setup.source, result });
    if (!allReached(verdicts)) return verdicts;
  }
  return first;
}

export function useTask(play: Playground, task: TaskProps | null): TaskState | null {
  const [check, setCheck] = useState<Check>({ kind: 'none' });
  const [isSolved, setSolved] = useState(
    () => task !== null && currentProgress().tasks[task.id] !== undefined,
  );
  const { state } = play;
  const ended = state.progress === null && state.run.kind === 'ended' ? state.run : null;

  useEffect(() => {
    if (task === null || ended === null) return;
    const { setup, result } = ended;
    let current = true;
    if (!isOwnMachine(setup.settings, state.original.settings, task)) {
      setCheck({ kind: 'other-machine' });
      return;
    }
    const own = judge(task.goals, { source: setup.source, result });
    const finish = (verdicts: readonly Verdict[]): void => {
      setCheck({ kind: 'judged', verdicts });
      if (!allReached(verdicts)) return;
      setSolved(true);
      changeProgress((progress, now) => solved(progress, task.id, now));
    };
    if (!allReached(own)) finish(own);
    else
      void furtherSeeds(play, task, setup, own, (at) => {
        if (current) setCheck({ kind: 'checking', at, of: task.seeds.length });
        return current;
      }).then((verdicts) => {
        if (current && verdicts !== null) finish(verdicts);
      });
    return () => {
      current = false;
    };
    // A run is judged once, when it has ended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended, task]);

  return task === null ? null : { check, solved: isSolved };
}
