/**
 * `npm test`: lint, types, Vitest and Playwright, each with its own output, then what failed once more (of a
 * long log, the end is what one sees) and one last line with the sums, `N passed, N failed`. A check counts
 * as one test. Exit status 0 only when nothing failed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_CHECKS } from './checks.ts';
import { CHROMIUM_REMEDY, findChromium, installChromium } from './chromium.ts';
import { run } from './process.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, with the beginning of why. */
  readonly failures: readonly string[];
}

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

function failure(what: string): Tally {
  return { ...NOTHING, failed: 1, failures: [what] };
}

/** A run that reports no failure and yet exits with one (a crash, say) is a failure. */
function withStatus(tally: Tally, name: string, status: number): Tally {
  if (status === 0 || tally.failed > 0) return tally;
  return sum(tally, failure(`${name} ended with status ${status} and reported no failure`));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

async function checks(): Promise<Tally> {
  let tally = NOTHING;
  for (const check of TEST_CHECKS) {
    const passed = await check.passes();
    process.stdout.write(`${check.name}: ${passed ? 'ok' : 'failed'}\n`);
    tally = sum(tally, passed ? { ...NOTHING, passed: 1 } : failure(check.name));
  }
  return tally;
}

const BEGINNING_LINES = 6;

function beginning(message: string): string {
  return message.split('\n', BEGINNING_LINES).join('\n    ');
}

async function vitest(folder: string): Promise<Tally> {
  const file = join(folder, 'vitest.json');
  const { status } = await run('vitest', [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readJson(file) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
    numPendingTests: number;
    testResults: {
      name: string;
      status: string;
      message: string;
      assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
    }[];
  } | null;
  if (report === null) return failure('Vitest wrote no report');
  // A file that does not load is a failed suite without a failed test.
  const failed = Math.max(report.numFailedTests, Math.min(1, report.numFailedTestSuites));
  const failures = report.testResults
    .filter((file) => file.status === 'failed')
    .flatMap((file) => {
      const tests = file.assertionResults.filter((test) => test.status === 'failed');
      if (tests.length === 0) return [`${file.name}: ${beginning(file.message)}`];
      return tests.map((test) => `${test.fullName}: ${beginning(test.failureMessages.join('\n'))}`);
    });
  return withStatus(
    { passed: report.numPassedTests, failed, skipped: report.numPendingTests, failures },
    'Vitest',
    status,
  );
}

async function playwright(folder: string): Promise<Tally> {
  const browser = findChromium() ?? (await installChromium());
  if (browser === null) {
    process.stdout.write(CHROMIUM_REMEDY);
    return failure('no Chromium');
  }
  const file = join(folder, 'playwright.json');
  const { status } = await run(
    'playwright',
    ['test', '--config=tests/playwright.config.ts', '--reporter=dot,json'],
    { env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file, CI: '1' } },
  );
  const report = readJson(file) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  } | null;
  if (report === null) return failure('Playwright wrote no report');
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Playwright's reporter has told its failures at the end already.
  return withStatus(
    { passed: expected + flaky, failed: unexpected, skipped, failures: [] },
    'Playwright',
    status,
  );
}

function sum(left: Tally, right: Tally): Tally {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
    failures: [...left.failures, ...right.failures],
  };
}

const folder = mkdtempSync(join(tmpdir(), 'inside-the-gil-'));
let total = NOTHING;
try {
  for (const step of [checks, vitest, playwright]) {
    total = sum(total, await step(folder));
  }
} catch (error) {
  total = sum(total, failure(error instanceof Error ? error.message : String(error)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const what of total.failures) process.stdout.write(`failed: ${what}\n`);
if (total.skipped > 0) process.stdout.write(`${total.skipped} skipped\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
