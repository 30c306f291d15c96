/** What the program on screen compiles to, asked of the engine when somebody wants to know. */
import { useEffect, useState } from 'react';
import type { ListedProgram } from '../../../worker/messages.ts';
import type { Playground } from '../playground/use-playground.ts';

export interface ProgramText {
  readonly source: string;
  readonly filename: string;
}

export type Listed =
  | { readonly kind: 'waiting' }
  /** The engine could not be had. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'ready'; readonly program: ListedProgram; readonly lines: readonly string[] };

interface Answer {
  readonly key: string;
  readonly program: ListedProgram | null;
}

/** Somebody types: the engine is asked when they pause. */
const PAUSE_MS = 250;
const WAITING = { kind: 'waiting' } as const;

/** @param isWanted somebody looks at it, or is about to */
export function useListed(
  play: Playground,
  { source, filename }: ProgramText,
  isWanted: boolean,
): Listed {
  const { list } = play;
  const { python } = play.state.setup.settings;
  const key = `${python} ${filename} ${source}`;
  const [settled, setSettled] = useState(key);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  const known = answer?.key === key ? answer : null;
  const isDue = isWanted && settled === key && known === null;
  useEffect(() => {
    if (!isDue) return;
    let current = true;
    void list(source, filename).then((program) => {
      if (current) setAnswer({ key, program });
    });
    return () => {
      current = false;
    };
  }, [isDue, key, list, source, filename]);
  // What could not be had is asked for again by whoever wants it next.
  useEffect(() => () => setAnswer((last) => (last?.program === null ? null : last)), [isWanted]);
  if (known === null) return WAITING;
  const { program } = known;
  return program === null
    ? { kind: 'lost' }
    : { kind: 'ready', program, lines: source.split('\n') };
}
