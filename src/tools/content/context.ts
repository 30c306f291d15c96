/** What the claims of the content on disk are evaluated against: the engine and the measured data. */
import type { ClaimContext, MeasuredRow } from './claims.ts';
import type { Content } from './load.ts';
import { simulate } from './simulate.ts';

export function claimContextOf(content: Content, measured: readonly MeasuredRow[]): ClaimContext {
  return {
    claims: content.claims,
    measured,
    run(program, profile, seed, set) {
      const source = content.programs.get(program);
      if (source === undefined) throw new Error(`there is no program "${program}"`);
      return simulate({
        source,
        filename: `${program.split('/').at(-1)}.py`,
        profile,
        seed,
        ...(set === undefined ? {} : { set }),
      });
    },
  };
}
