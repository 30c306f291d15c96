/** Averages of how much threads want to run: their half-life, and that a core's is the sum of its threads'. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FULL_LOAD, Load } from '../../../src/engine/machine/load.ts';

/** 32 periods of 1024 units of 1024 ns. */
const HALF_LIFE_NS = 32 * 1024 * 1024;

test('what was a half-life ago counts half', () => {
  const ceasing = new Load(FULL_LOAD, 0);
  expect(ceasing.at(HALF_LIFE_NS)).toBeCloseTo(FULL_LOAD / 2, 6);
  expect(ceasing.at(3 * HALF_LIFE_NS)).toBeCloseTo(FULL_LOAD / 8, 6);
  const beginning = new Load(0, 0);
  beginning.want(1, 0);
  expect(beginning.at(HALF_LIFE_NS)).toBeCloseTo(FULL_LOAD / 2, 6);
  expect(beginning.at(60_000_000_000)).toBe(FULL_LOAD);
});

test("a core's load is the sum of its threads', whenever they come, go and change their minds", () => {
  const step = fc.record({ thread: fc.nat(3), afterNs: fc.nat(50_000_000), kind: fc.nat(1) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const core = new Load(0, 0);
      const threads = [0, 1, 2, 3].map(() => new Load(FULL_LOAD, 0));
      const attached = new Set<Load>();
      let nowNs = 0;
      for (const { thread, afterNs, kind } of steps) {
        nowNs += afterNs;
        const load = threads[thread] as Load;
        if (kind === 0 && load.wanting === 0) {
          const isThere = attached.delete(load);
          core.add(isThere ? -load.at(nowNs) : load.at(nowNs), nowNs);
          if (!isThere) attached.add(load);
        } else if (kind === 1 && attached.has(load)) {
          const more = load.wanting === 0 ? 1 : -1;
          load.want(more, nowNs);
          core.want(more, nowNs);
        }
        const sum = [...attached].reduce((so, one) => so + one.at(nowNs), 0);
        expect(core.at(nowNs)).toBeCloseTo(sum, 3);
      }
    }),
  );
});
