/**
 * What a reader has decided while stepping: where a waiting thread asks for the GIL, and which one is woken where several
 * wait. Both have places in the run, so the last decision is the one that is furthest on: each new one drops what was
 * decided behind it, for a run that is another one from there on. At the same bytecode a request comes behind the hand-over:
 * whoever asks before a bytecode gets the GIL after it at the earliest.
 */
import type { Handover, HandoverAt, Move, Place, RunState } from '@inside-the-gil/engine';
import { isBehind } from '../../lib/settings.ts';

export interface Decisions {
  readonly requests: readonly number[];
  readonly handovers: readonly Handover[];
}

export function decisionsOf(config: Partial<Decisions>): Decisions {
  return { requests: config.requests ?? [], handovers: config.handovers ?? [] };
}

export function countOf({ requests, handovers }: Decisions): number {
  return requests.length + handovers.length;
}

/** A run with other decisions, and the way to where they begin to tell. */
export interface Turn {
  readonly decisions: Decisions;
  /** The same up to there as the run before. */
  readonly bytecode: number;
  readonly moves: readonly Move[];
}

/** To right after a hand-over. Everything before it is the same in both runs. */
function toHandover(decisions: Decisions, { bytecode, nth }: Place): Turn {
  const moves: Move[] = [{ kind: 'to-handover', place: { bytecode, nth } }];
  return { decisions, bytecode: Math.max(0, bytecode - 1), moves };
}

/** The first thread that waits asks, right here. */
export function asked({ requests, handovers }: Decisions, { at, handover }: RunState): Turn {
  const { bytecode } = at;
  const isPast = (one: Place): boolean =>
    one.bytecode < bytecode || (handover !== null && !isBehind(one, handover));
  return {
    decisions: {
      requests: [...requests.filter((one) => one < bytecode), bytecode],
      handovers: handovers.filter(isPast),
    },
    bytecode,
    moves: [{ kind: 'forward', unit: { kind: 'switch' } }],
  };
}

/** At that hand-over this thread is woken. Whom chance draws needs no decision. */
export function woken(decisions: Decisions, handover: HandoverAt, thread: number): Turn {
  const { bytecode, nth, drawn } = handover;
  const before = decisions.handovers.filter((one) => isBehind(handover, one));
  return toHandover(
    {
      requests: decisions.requests.filter((one) => one < bytecode),
      handovers: thread === drawn ? before : [...before, { bytecode, nth, thread }],
    },
    handover,
  );
}

/** Without the last decision, where it was made; null when there is none. */
export function takenBack(decisions: Decisions): Turn | null {
  const { requests, handovers } = decisions;
  const request = requests.at(-1);
  const handover = handovers.at(-1);
  if (handover !== undefined && (request === undefined || request < handover.bytecode))
    return toHandover({ requests, handovers: handovers.slice(0, -1) }, handover);
  return request === undefined
    ? null
    : { decisions: { requests: requests.slice(0, -1), handovers }, bytecode: request, moves: [] };
}
