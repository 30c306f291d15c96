/**
 * A run that begins before anybody has asked for it: somebody is on the way to Run, and what they will see depends on
 * nothing but the program and its settings. It works for a while and then waits; Run takes it over as it is, or it is
 * given up for another program. It tells nothing by itself.
 */
import { yieldToMessages } from './pace.ts';
import { programKey, Running } from './running.ts';
import type { Program } from './running.ts';
import { fetchFor, supplied } from './supplies.ts';

/** Nobody may come: a program that goes on for longer waits for them. */
const MOST_MS = 1500;

interface Ahead {
  readonly key: string;
  running: Running | null;
}

let ahead: Ahead | null = null;

export function giveUpAhead(): void {
  ahead = null;
}

/** The run of this program that has begun, or null. Whatever had begun belongs to nobody afterwards. */
export function takeAhead(program: Program): Running | null {
  const one = ahead;
  ahead = null;
  return one !== null && one.key === programKey(program) ? one.running : null;
}

export async function runAhead(program: Program): Promise<void> {
  const key = programKey(program);
  if (ahead?.key === key) return;
  const one: Ahead = { key, running: null };
  ahead = one;
  try {
    await fetchFor(program.source, program.filename, program.config);
    await supplied(() => workOn(one, program));
  } catch {
    // Run will meet the same, and says so.
    if (ahead === one) ahead = null;
  }
}

async function workOn(one: Ahead, program: Program): Promise<void> {
  if (ahead !== one) return;
  const running = new Running(program);
  while (ahead === one && running.status === 'running' && running.workedMs < MOST_MS) {
    // What takes something that is not there stops in the middle of an instruction, and is no run any more.
    one.running = null;
    running.slice();
    one.running = running;
    await yieldToMessages();
  }
}
