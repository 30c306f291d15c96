/**
 * Errors as places on a line from minus to plus a half: a strip of dots for each version, and dots that would cover each
 * other one above the other. Beyond the ends a dot stands at the end.
 */

export interface Dot {
  /** Share of the width, 0 to 1. */
  readonly at: number;
  /** Rows above or below the middle: 0, 1, -1, 2, ... */
  readonly row: number;
  readonly isOff: boolean;
}

export interface StripInput {
  readonly error: number;
  readonly isOff: boolean;
}

/** The error at either end. */
export const SPAN = 0.5;
/** Dots nearer than this share of the width stand in different rows. */
const APART = 0.022;

/** Where an error lies on the line, 0 to 1. */
export function placeOf(error: number): number {
  return (Math.max(-SPAN, Math.min(SPAN, error)) + SPAN) / (2 * SPAN);
}

export function dotsOf(inputs: readonly StripInput[]): Dot[] {
  /** The last dot of each row. */
  const last = new Map<number, number>();
  return [...inputs]
    .sort((a, b) => a.error - b.error)
    .map(({ error, isOff }) => {
      const at = placeOf(error);
      let row = 0;
      while (at - (last.get(row) ?? -1) < APART) row = row > 0 ? -row : 1 - row;
      last.set(row, at);
      return { at, row, isOff };
    });
}
