/** Apart from times.ts, so that a comparison of other programs need not load that. */

/** Whether a source may be one of the measured programs. */
export const printsResult = (source: string): boolean => source.includes("'RESULT '");
