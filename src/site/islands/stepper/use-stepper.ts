/** Ties the stepper to the engine's worker: a state, and one verb. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inspection, Move, RunResult, RunState } from '@inside-the-gil/engine';
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
}

/** @param initial the state that the page came with */
export function useStepper(program: SteppedProgram, initial: Inspection | null): Stepper {
  const [inspection, setInspection] = useState(initial);
  const [before, setBefore] = useState<RunState | null>(null);
  const shown = useRef(initial);
  const [isBusy, setBusy] = useState(initial === null);
  const [isStuck, setStuck] = useState(false);
  const [result, setResult] = useState<RunResult | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const client = useRef<StepClient | null>(null);

  const start = useCallback((): StepClient => {
    const at = initial?.state.at.bytecode ?? 0;
    const made = new StepClient(program, at, {
      arrived: (next, moved) => {
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
  }, [program, initial]);

  const move = useCallback(
    (wanted: Move): void => {
      client.current ??= start();
      setBusy(true);
      client.current.move(wanted);
    },
    [start],
  );

  useEffect(() => {
    if (initial === null && client.current === null) {
      client.current = start();
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
  };
}
