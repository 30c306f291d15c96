/**
 * Vitest: everything under tests/ that needs no browser. Files end in .test.ts. Three projects, by what V8 has to do:
 * many small programs, a few programs that compute for minutes, and the rest.
 */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** These run the evaluation loop for seconds on end. */
const LONG_RUNS = ['tests/engine/machine/{measured,measured-programs,gil,latencies}.test.ts'];
const SMALL_PROGRAMS = ['tests/{conformance,engine,lessons,newcomers}/**/*.test.ts'];

/** The files that take longest, longest first. They begin first, so that none is left for the end. */
const LONGEST = [
  'engine/machine/measured.test.ts',
  'engine/machine/measured-programs.test.ts',
  'engine/machine/gil.test.ts',
  'engine/machine/latencies.test.ts',
  'conformance/schedules.test.ts',
  'conformance/conformance.test.ts',
  'lessons/outcomes.test.ts',
  'engine/cli/gil.test.ts',
  'conformance/expressions.test.ts',
];

function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(`/tests/${file}`));
  return place < 0 ? LONGEST.length : place;
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ['long runs', 'small programs', 'rest'];
    return files.toSorted(
      (a, b) =>
        order.indexOf(a.project.name) - order.indexOf(b.project.name) ||
        rank(a) - rank(b) ||
        (a.moduleId < b.moduleId ? -1 : 1),
    );
  }
}

const common = {
  environment: 'node',
  testTimeout: 120_000,
  // By itself Vitest leaves one processor free, which on a machine of two is half of it.
  maxWorkers: '100%',
} as const;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    passWithNoTests: false,
    maxWorkers: common.maxWorkers,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...common, name: 'long runs', include: LONG_RUNS } },
      {
        test: {
          ...common,
          name: 'small programs',
          include: SMALL_PROGRAMS,
          exclude: LONG_RUNS,
          execArgv: [
            // TurboFan takes a second for the evaluation loop, and gives it up at the next program with another opcode.
            '--max-optimized-bytecode-size=16000',
            '--min-semi-space-size=32',
            '--max-semi-space-size=64',
          ],
        },
      },
      {
        test: {
          ...common,
          name: 'rest',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...SMALL_PROGRAMS, 'node_modules/**'],
        },
      },
    ],
  },
});
