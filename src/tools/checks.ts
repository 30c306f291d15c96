/** The checks without tests: lint, types, format. `npm run check` runs all; `npm test` the first two. */
import { run } from './process.ts';

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

export const TEST_CHECKS: readonly Check[] = [lint, types];
export const ALL_CHECKS: readonly Check[] = [lint, types, format];
