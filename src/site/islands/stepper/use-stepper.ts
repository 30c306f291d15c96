/** Ties the stepper to the engine's worker: a state, and one verb. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inspection, Move, RunResult, RunState } from '@inside-the-gil/engine';
import { asked, decisionsOf, takenBack, woken } from './decisions.ts';
import type { Decisions, Turn } from './decisions.ts';
import { StepClient } from '../../lib/engine/step-client.ts';
import type { SteppedProgram } from '../../lib/engine/step-client.ts';

export interface Stepper {
  /** null until the first state has come. */
  readonly inspection: Inspection | null;
  /** What was shown before that. */
  readonly before: RunState | null;
  readonly isBusy: boolean;
  /** The last move led nowhere: there is no such place. */
  readonly isStuck: boolean;
  readonly result: RunResult | null;
  readonly lost: string | null;
  readonly move: (move: Move) => void;
  readonly stop: () => void;
  /** What the reader has decided. */
  readonly decisions: Decisions;
  /** The thread that waits asks for the GIL here and now. */
  readonly ask: () => void;
  /** At the hand-over that is shown, this thread is woken. */
  readonly wake: (thread: number) => void;
  /** Take the last decision back, and return to where it was made. */
  readonly takeBack: () => void;
}

/**
 * @param initial the state that the page came with
 * @param onSteer told of the decisions, whenever they change
 */
export function useStepper(
  program: SteppedProgram,
  initial: Inspection | null,
  onSteer?: (decisions: Decisions) => void,
): Stepper {
  const [inspection, setInspection] = useState(initial);
  const [before, setBefore] = useState<RunState | null>(null);
  const shown = useRef(initial);
  const [isBusy, setBusy] = useState(initial === null);
  const [isStuck, setStuck] = useState(false);
  const [result, setResult] = useState<RunResult | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const client = useRef<StepClient | null>(null);

  const [decisions, setDecisions] = useState(() => decisionsOf(program.config));

  const start = useCallback(
    (at: number, turn: Turn | null = null): StepClient => {
      const config = { ...program.config, ...turn?.decisions };
      // The way to where a decision begins to tell is not shown.
      let isOnTheWay = turn !== null;
      const made = new StepClient({ ...program, config }, at, {
        arrived: (next, moved) => {
          if (isOnTheWay && made.isBusy) return;
          isOnTheWay = false;
          if (moved) setBefore(shown.current?.state ?? null);
          shown.current = next;
          setInspection(next);
          setStuck(!moved);
          setBusy(made.isBusy);
        },
        ended: setResult,
        lost: (detail) => {
          setLost(detail);
          setBusy(false);
        },
      });
      return made;
    },
    [program],
  );

  const firstAt = initial?.state.at.bytecode ?? 0;
  const move = useCallback(
    (wanted: Move): void => {
      client.current ??= start(firstAt);
      setBusy(true);
      client.current.move(wanted);
    },
    [start, firstAt],
  );

  /** Another run, the same up to there. */
  function steer(turn: Turn): void {
    client.current?.dispose();
    const made = start(turn.bytecode, turn);
    client.current = made;
    setBusy(true);
    setResult(null);
    setDecisions(turn.decisions);
    onSteer?.(turn.decisions);
    for (const one of turn.moves) made.move(one);
  }

  function ask(): void {
    if (shown.current !== null) steer(asked(decisions, shown.current.state));
  }

  function wake(thread: number): void {
    const handover = shown.current?.state.handover ?? null;
    if (handover !== null && thread !== handover.woken) steer(woken(decisions, handover, thread));
  }

  function takeBack(): void {
    const turn = takenBack(decisions);
    if (turn !== null) steer(turn);
  }

  useEffect(() => {
    if (initial === null && client.current === null) {
      client.current = start(0);
      client.current.move({ kind: 'forward', unit: { kind: 'line' } });
    }
    return () => {
      client.current?.dispose();
      client.current = null;
    };
  }, [start, initial]);

  return {
    inspection,
    before,
    isBusy,
    isStuck,
    result,
    lost,
    move,
    stop: () => client.current?.stop(),
    decisions,
    ask,
    wake,
    takeBack,
  };
}
