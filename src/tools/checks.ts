/** The checks without a browser: lint, types, format, content. `npm run check` runs all; `npm test` the first two. */
import { beliefFaults } from './content/beliefs.ts';
import { wordFaults } from './content/words.ts';
import { ROOT, run } from './process.ts';

export interface Check {
  readonly name: string;
  /** True when there is nothing to complain of; the complaints go to the terminal. */
  readonly passes: () => Promise<boolean>;
}

async function all(commands: readonly (readonly [string, ...string[]])[]): Promise<boolean> {
  let passed = true;
  for (const [command, ...args] of commands) {
    const { status, output } = await run(command, args, { quiet: true });
    if (status === 0) continue;
    process.stdout.write(output);
    passed = false;
  }
  return passed;
}

const lint: Check = {
  name: 'lint',
  passes: () => all([['eslint', '.', '--max-warnings', '0']]),
};

const types: Check = {
  name: 'types',
  passes: () =>
    all([
      ['astro', 'check', '--minimumSeverity', 'error'],
      ['tsc', '--noEmit', '-p', 'src/engine'],
    ]),
};

const format: Check = {
  name: 'format',
  passes: () => all([['prettier', '--check', '--log-level', 'warn', '.']]),
};

/**
 * What an author wants to know before a pull request: words, beliefs behind wrong options, translations, and what
 * `tests/lessons` holds content to (schemas, ids, anchors, claims, programs, questions, tasks). Links between built pages
 * are followed in the browser, by `npm test`.
 */
const content: Check = {
  name: 'content',
  passes: async () => {
    const faults = [...wordFaults(ROOT), ...beliefFaults(ROOT)];
    for (const { file, line, message } of faults)
      process.stdout.write(`${file}:${line}: ${message}\n`);
    // Side by side: each of them reads all content by itself, and most of it on one core.
    const rest = await Promise.all([
      all([['node', 'src/tools/i18n/commands/check.ts']]),
      all([['vitest', 'run', '--config', 'tests/vitest.config.ts', 'tests/lessons']]),
    ]);
    return faults.length === 0 && !rest.includes(false);
  },
};

export const TEST_CHECKS: readonly Check[] = [lint, types];
export const ALL_CHECKS: readonly Check[] = [lint, types, format, content];
