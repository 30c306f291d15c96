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
  /** Where somebody steers: the bytecodes before which the GIL was asked for. */
  readonly requests: readonly number[];
  /** The thread that waits asks for the GIL here and now. */
  readonly ask: () => void;
  /** Take the last request back, and return to where it was made. */
  readonly takeBack: () => void;
}

const NONE: readonly number[] = [];

/**
 * @param initial the state that the page came with
 * @param onSteer told of the requests, whenever they change
 */
export function useStepper(
  program: SteppedProgram,
  initial: Inspection | null,
  onSteer?: (requests: readonly number[]) => void,
): Stepper {
  const [inspection, setInspection] = useState(initial);
  const [before, setBefore] = useState<RunState | null>(null);
  const shown = useRef(initial);
  const [isBusy, setBusy] = useState(initial === null);
  const [isStuck, setStuck] = useState(false);
  const [result, setResult] = useState<RunResult | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const client = useRef<StepClient | null>(null);

  const [requests, setRequests] = useState<readonly number[]>(program.config.requests ?? NONE);

  const start = useCallback(
    (at: number, asks = program.config.requests ?? NONE): StepClient => {
      const config = { ...program.config, requests: asks };
      const made = new StepClient({ ...program, config }, at, {
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
  function steer(asks: readonly number[], at: number): void {
    client.current?.dispose();
    client.current = start(at, asks);
    setBusy(true);
    setResult(null);
    setRequests(asks);
    onSteer?.(asks);
  }

  function ask(): void {
    const at = shown.current?.state.at.bytecode ?? 0;
    steer([...requests.filter((one) => one < at), at], at);
    client.current?.move({ kind: 'forward', unit: { kind: 'switch' } });
  }

  function takeBack(): void {
    const last = requests.at(-1);
    if (last !== undefined) steer(requests.slice(0, -1), last);
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
    requests,
    ask,
    takeBack,
  };
}
