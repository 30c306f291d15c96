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
import type { EndedRun } from './state.ts';
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

/** How a run stands to the goals with every seed; null when it does not count or was given up. */
async function checkRun(
  play: Playground,
  task: TaskProps,
  { setup, result }: EndedRun,
  tell: (check: Check) => boolean,
): Promise<readonly Verdict[] | null> {
  if (!isOwnMachine(setup.settings, play.state.original.settings, task)) {
    tell({ kind: 'other-machine' });
    return null;
  }
  const own = judge(task.goals, { source: setup.source, result });
  if (!allReached(own)) return own;
  const seeds = task.seeds.filter((seed) => seed !== setup.settings.seed);
  for (const [index, seed] of seeds.entries()) {
    if (!tell({ kind: 'checking', at: index + 1, of: seeds.length })) return null;
    const another = await play.probe({ ...setup, settings: { ...setup.settings, seed } });
    if (another === null) return null;
    const verdicts = judge(task.goals, { source: setup.source, result: another });
    if (!allReached(verdicts)) return verdicts;
  }
  return own;
}

export function useTask(play: Playground, task: TaskProps): TaskState {
  const [check, setCheck] = useState<Check>({ kind: 'none' });
  const [isSolved, setSolved] = useState(() => currentProgress().tasks[task.id] !== undefined);
  const { state } = play;
  const ended = state.progress === null && state.run.kind === 'ended' ? state.run : null;

  useEffect(() => {
    if (ended === null) return;
    let current = true;
    const tell = (next: Check): boolean => {
      if (current) setCheck(next);
      return current;
    };
    void checkRun(play, task, ended, tell).then((verdicts) => {
      if (!current || verdicts === null) return;
      tell({ kind: 'judged', verdicts });
      if (!allReached(verdicts)) return;
      setSolved(true);
      changeProgress((progress, now) => solved(progress, task.id, now));
    });
    return () => {
      current = false;
    };
    // A run is judged once, when it has ended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended, task]);

  return { check, solved: isSolved };
}
