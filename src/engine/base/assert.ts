/**
 * Assertions, always on. An engine fault is never silent: it carries an id and what to do.
 * Learners' mistakes are not faults; those become Python exceptions.
 */

/** A bug in the engine itself, never in the learner's program. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault';
}

export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new EngineFault(`internal fault: ${what}. Please report the program.`);
}

export function unreachable(value: never, what = 'unreachable case'): never {
  throw new EngineFault(`internal fault: ${what}: ${String(value)}. Please report the program.`);
}
